/// Tables that lost their cells' borders when they were copied: 序号 ⏎ 重点工作 ⏎ 牵头单位 ⏎ 1 ⏎ 完成改造 ⏎ 县住建局 ⏎ 2 ⏎ …, each cell on a line of its own.
/// The header begins with 序号, and the rows with the numbers from 1 on; or it is all names of columns, and each row has as many lines.
struct CellColumns {
    /// Of each row, the header too, its first line, and the one behind its last.
    private(set) var rows: [Range<Int>] = []
    private var next = 0

    init(_ document: CleanDocument) {
        let blocks = document.blocks
        let text = document.folded
        var index = 0
        while index < blocks.count {
            guard Self.opensTable(text, blocks[index].range), let header = Self.header(at: index, blocks, text) else {
                let plain = Self.plainTable(at: index, blocks, text)
                rows += plain
                index = plain.last?.upperBound ?? index + 1
                continue
            }
            rows.append(header)
            index = header.upperBound
            var number = 1
            while let row = Self.row(number, at: index, columns: header.count, blocks, text) {
                rows.append(row)
                index = row.upperBound
                number += 1
            }
        }
    }

    /// Whether line `index` goes on with the row of the line before; to be asked for lines in order.
    mutating func goesOn(_ index: Int) -> Bool {
        while next < rows.count, rows[next].upperBound <= index { next += 1 }
        return next < rows.count && rows[next].lowerBound < index
    }

    /// Whether line `index` is one of the first row's, the names of the columns.
    func holds(_ index: Int) -> Bool { rows.first?.contains(index) ?? false }

    static func opensTable(_ text: UTF8Text, _ line: Range<Int>) -> Bool {
        line.count == 6 && numbers.stands(in: text, at: line.lowerBound)
    }
    private static let numbers: WordList = ["序号", "编号"]

    /// The lone number of a line.
    static func number(_ text: UTF8Text, _ line: Range<Int>) -> Int? {
        guard line.count <= 3,
            let (value, end) = ListMarker.arabicNumeral(text, at: line.lowerBound, limit: line.upperBound),
            end == line.upperBound
        else { return nil }
        return value
    }

    /// 序号, 重点工作, 牵头单位, 完成时限 above 1: short names of columns, one of them for a body.
    private static func header(at start: Int, _ blocks: Row<CleanBlock>, _ text: UTF8Text) -> Range<Int>? {
        var namesBody = false
        for index in blocks.indices.dropFirst(start + 1).prefix(9) {
            let line = blocks[index].range
            if number(text, line) == 1 { return namesBody && index - start >= 3 ? start..<index : nil }
            guard text.characterCount(in: line) <= 12, !text.scalar(before: line.upperBound).isSentenceEnd,
                !text[line].contains(0x7C), !text[line].contains(0x09)
            else { return nil }
            if bodies.occurs(in: text, range: line) { namesBody = true }
        }
        return nil
    }
    private static let bodies: WordList = ["单位", "部门", "责任", "业主", "主体"]

    /// From `number` to the line before the next one; the last row has as many lines as the header.
    private static func row(
        _ number: Int, at start: Int, columns: Int, _ blocks: Row<CleanBlock>, _ text: UTF8Text
    ) -> Range<Int>? {
        guard start < blocks.count, Self.number(text, blocks[start].range) == number else { return nil }
        var end = start + 1
        while end < blocks.count, end - start <= 24 {
            if Self.number(text, blocks[end].range) == number + 1 { return start..<end }
            if blocks[end].isHeading { break }
            end += 1
        }
        return start..<min(end, start + columns)
    }
}
