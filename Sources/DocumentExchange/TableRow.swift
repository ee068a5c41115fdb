/// A row of a table, one cell for each column that it covers.
struct TableRow {
    private(set) var cells: [String] = []

    mutating func append(_ text: String, columns: Int = 1) {
        cells.append(text)
        for _ in 1..<max(1, columns) { cells.append("") }
    }

    mutating func removeLast() { cells.removeLast() }

    func text(at column: Int) -> String { column < cells.count ? cells[column] : "" }

    /// The rows as lines with bars between the cells. Bars and not tabs, since tabs without text between them are one blank to whoever reads on, and the
    /// columns behind an empty cell would move.
    static func lines(of rows: [TableRow]) -> [String] {
        rows.compactMap { row in
            if row.cells.allSatisfy(\.isEmpty) { return nil }
            let cells = row.cells.map { $0.replacing("|", with: "｜") }
            if cells.count == 1 { return cells[0] }
            let line = cells.joined(separator: " | ")
            // Without an outer bar a reader could not tell an empty first or last cell.
            return cells.first?.isEmpty == true || cells.last?.isEmpty == true ? "| " + line + " |" : line
        }
    }

    /// The lines of one cell as one. Short lines without a mark are names one below the other, and a list as in a sentence; others go on.
    static func cellText(_ lines: [String]) -> String {
        let lines = lines.map { $0.drop { $0 == "#" || $0 == " " } }.filter { !$0.isEmpty }
        let isList =
            lines.count > 1 && lines.allSatisfy { $0.count <= 15 && $0.allSatisfy { $0.isLetter || $0.isNumber } }
        return lines.joined(separator: isList ? "、" : "").replacing("\n", with: " ")
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        let isBlank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace }
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
            let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
