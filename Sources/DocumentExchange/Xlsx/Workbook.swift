/// A workbook as far as it is read: what stands in the cells of its sheets, without formats and formulas.
package struct Workbook: Hashable, Sendable {
    package var sheets: [Sheet]

    package init(sheets: [Sheet]) {
        self.sheets = sheets
    }
}

package struct Sheet: Hashable, Sendable {
    package var name: String
    package var isHidden: Bool
    /// Those that have a cell, in ascending order of their numbers.
    package var rows: [SheetRow]

    package init(name: String, isHidden: Bool = false, rows: [SheetRow]) {
        self.name = name
        self.isHidden = isHidden
        self.rows = rows
    }
}

package struct SheetRow: Hashable, Sendable {
    /// As the program that made it counts: from 1.
    package var number: Int
    /// Also where a filter hides it.
    package var isHidden: Bool
    /// From column A on; what is behind the last one is empty.
    package var cells: [SheetCell]

    package init(number: Int, isHidden: Bool = false, cells: [SheetCell]) {
        self.number = number
        self.isHidden = isHidden
        self.cells = cells
    }

    package subscript(column: Int) -> SheetCell {
        column < cells.count ? cells[column] : SheetCell()
    }
}

/// One cell. Those that a merged cell covers have its text, and say so.
package struct SheetCell: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case text = "t"
        case number = "n"
        /// A number that the sheet shows as a date; its text is `YYYY-MM-DD`.
        case date = "d"
    }

    /// Where the cell begins that covers this one.
    package enum Cover: String, Sendable {
        case none = "."
        case above = "^"
        case left = "<"
    }

    package var kind: Kind
    package var text: String
    package var cover: Cover

    package init(_ text: String = "", kind: Kind = .text, cover: Cover = .none) {
        self.text = text
        self.kind = kind
        self.cover = cover
    }

    package var isEmpty: Bool { text.isEmpty }
}

extension Workbook {
    /// The sheets as text: a row a line, with bars between the cells; with several sheets, the name of each as a heading.
    var lines: [String] {
        sheets.flatMap { sheet -> [String] in
            let rows = sheet.rows.map { row -> TableRow in
                var line = TableRow()
                // What a merged cell covers to its right would be said twice.
                for cell in row.cells {
                    line.append(
                        cell.cover == .left ? "" : TableRow.cellText(cell.text.split(separator: "\n").map(String.init)))
                }
                while line.cells.last == "", line.cells.count > 1 { line.removeLast() }
                return line
            }
            let lines = TableRow.lines(of: rows)
            return lines.isEmpty || sheets.count == 1 ? lines : ["# " + sheet.name] + lines
        }
    }
}
