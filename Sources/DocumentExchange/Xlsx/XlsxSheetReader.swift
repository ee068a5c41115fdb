/// Reads the cells of one sheet.
struct XlsxSheetReader {
    let strings: [String]
    let styles: XlsxStyles
    let startsIn1904: Bool

    private var rows: [SheetRow] = []
    /// The widest row.
    private var width = 0

    init(strings: [String], styles: XlsxStyles, startsIn1904: Bool) {
        self.strings = strings
        self.styles = styles
        self.startsIn1904 = startsIn1904
    }

    mutating func rows(of part: XMLPart, within budget: inout XlsxBudget) throws(ConversionFailure) -> [SheetRow] {
        var merged: [CellRange] = []
        while let event = try part.next() {
            switch event {
            case .start("row", let isEmpty):
                let number = part.attribute("r").flatMap { Int($0) } ?? (rows.last?.number ?? 0) + 1
                // Rows go upwards; one that does not is not a row of any program.
                guard number > rows.last?.number ?? 0, number <= 1_048_576 else { throw .damaged("row \(number)") }
                let isHidden = ["1", "true"].contains(part.attribute("hidden") ?? "")
                var row = SheetRow(number: number, isHidden: isHidden, cells: [])
                if !isEmpty { try readCells(of: part, into: &row, within: &budget) }
                if row.cells.contains(where: { !$0.isEmpty }) {
                    width = max(width, row.cells.count)
                    rows.append(row)
                }
            case .start("mergeCell", _):
                if let range = part.attribute("ref").flatMap({ CellRange($0) }) { merged.append(range) }
            default: break
            }
        }
        for range in merged { try cover(range, within: &budget) }
        return rows
    }

    private func readCells(
        of part: XMLPart, into row: inout SheetRow, within budget: inout XlsxBudget
    ) throws(ConversionFailure) {
        while let event = try part.next() {
            switch event {
            case .end("row"): return
            case .start("c", let isEmpty):
                let column = part.attribute("r").flatMap { CellRange.column(of: $0) } ?? row.cells.count
                let (type, style) = (part.attribute("t") ?? "n", part.attribute("s").flatMap { Int($0) })
                if isEmpty { continue }
                let cell = try readCell(of: part, type: type, style: style)
                guard column < XlsxReader.largestColumnCount, !cell.isEmpty else { continue }
                try budget.take(cell.text)
                while row.cells.count <= column { row.cells.append(SheetCell()) }
                row.cells[column] = cell
            default: break
            }
        }
    }

    private func readCell(of part: XMLPart, type: String, style: Int?) throws(ConversionFailure) -> SheetCell {
        var value = ""
        var isInValue = false
        while let event = try part.next() {
            switch event {
            case .end("c"): return cell(value, type: type, style: style)
            case .start("v", let isEmpty): isInValue = !isEmpty
            case .end("v"): isInValue = false
            case .start("is", let isEmpty): if !isEmpty { value = try part.richText(until: "is") }
            case .start("f", let isEmpty): if !isEmpty { try part.skip() }
            case .text(let words): if isInValue { value += words }
            default: break
            }
        }
        throw .damaged("")
    }

    private func cell(_ value: String, type: String, style: Int?) -> SheetCell {
        switch type {
        case "s":
            guard let index = Int(value), strings.indices.contains(index) else { return SheetCell() }
            return SheetCell(strings[index].trimmed)
        case "inlineStr": return SheetCell(value.trimmed)
        case "str": return SheetCell(XlsxText.decoded(value).trimmed)
        case "b": return SheetCell(value == "1" ? "TRUE" : "FALSE")
        case "d": return SheetCell(String(value.prefix(10)), kind: .date)
        case "e": return SheetCell(value)
        default:
            guard let number = Double(value), number.isFinite else { return SheetCell(value.trimmed) }
            if styles.isDate(style), let day = XlsxDate.text(ofSerial: number, startsIn1904: startsIn1904) {
                return SheetCell(day, kind: .date)
            }
            return SheetCell(XlsxSheetReader.text(of: number, written: value), kind: .number)
        }
    }

    /// Whole numbers without a point; others as the sheet has them.
    private static func text(of number: Double, written: String) -> String {
        number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : written
    }

    /// Gives the cells below a merged one its text.
    private mutating func cover(_ range: CellRange, within budget: inout XlsxBudget) throws(ConversionFailure) {
        guard range.columns.lowerBound < width else { return }
        let columns = range.columns.lowerBound...min(range.columns.upperBound, width - 1)
        guard let first = rows.firstIndex(where: { $0.number >= range.rows.lowerBound }),
            rows[first].number == range.rows.lowerBound
        else { return }
        let origin = rows[first][columns.lowerBound]
        if origin.isEmpty { return }
        var index = first
        while index < rows.count, rows[index].number <= range.rows.upperBound {
            for column in columns where index > first || column > columns.lowerBound {
                guard rows[index][column].isEmpty else { continue }
                try budget.take(origin.text)
                while rows[index].cells.count <= column { rows[index].cells.append(SheetCell()) }
                rows[index].cells[column] = SheetCell(
                    origin.text, kind: origin.kind, cover: column > columns.lowerBound ? .left : .above)
            }
            index += 1
        }
    }
}

/// `A1:C3`.
struct CellRange: Hashable {
    let columns: ClosedRange<Int>
    let rows: ClosedRange<Int>

    init?(_ text: String) {
        let ends = text.split(separator: ":").map(String.init)
        guard let first = ends.first, let last = ends.last, ends.count <= 2,
            let left = CellRange.column(of: first), let right = CellRange.column(of: last),
            let top = CellRange.row(of: first), let bottom = CellRange.row(of: last), left <= right, top <= bottom
        else { return nil }
        columns = left...right
        rows = top...bottom
    }

    /// From 0.
    static func column(of reference: String) -> Int? {
        var column = 0
        for byte in reference.utf8 {
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else { break }
            column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            if column > 16_384 { return nil }
        }
        return column > 0 ? column - 1 : nil
    }

    private static func row(of reference: String) -> Int? {
        Int(reference.drop { $0.isLetter }).flatMap { (1...1_048_576).contains($0) ? $0 : nil }
    }
}
