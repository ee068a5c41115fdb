/// Rows of a table whose cells stand on lines of their own: 序号 | ⏎ 任务 | ⏎ 责任单位 | ⏎ 1 | ⏎ … A row begins with its number.
struct CellLines {
    /// How many cells the header has; nil before its end.
    private var columns: Int?
    /// Of the row that is being read; 0 outside of such a table.
    private var filled = 0

    /// Whether the line goes on with the row that is being read.
    mutating func goesOn(with line: Range<Int>, in text: UTF8Text) -> Bool {
        // Most lines have no bar.
        let isCell =
            !line.isEmpty && text[line.upperBound - 1] == 0x7C
            && !text[line.lowerBound..<(line.upperBound - 1)].contains(0x7C)
        guard isCell || filled > 0 else { return false }
        if isCell, Self.numbers.stands(in: text, at: line.lowerBound), line.count <= 20 {
            (columns, filled) = (nil, 1)
            return false
        }
        guard filled > 0 else { return false }
        if isCell, isNumber(line, in: text) {
            if columns == nil { columns = filled }
            filled = 1
            return false
        }
        if columns.map({ filled < $0 }) ?? isCell {
            filled += 1
            return true
        }
        filled = 0
        return false
    }

    private func isNumber(_ line: Range<Int>, in text: UTF8Text) -> Bool {
        text[line].withBytes { bytes in bytes.dropLast().allSatisfy { (0x30...0x39).contains($0) || $0 == 0x20 } }
    }
    private static let numbers: WordList = ["序号", "编号"]
}
