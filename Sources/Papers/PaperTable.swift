package import LedgerModel
package import Wording

package struct PaperTable: Hashable, Sendable {
    /// Above the table.
    package var caption: SafeText?
    package var columns: [PaperColumn]
    package var rows: [PaperRow]
    /// The header stands again on every page.
    package var repeatsHeader: Bool
    /// Where the format has them (xlsx, html), the reader may filter by the columns.
    package var hasFilters: Bool

    package init(
        caption: SafeText? = nil, columns: [PaperColumn], rows: [PaperRow], repeatsHeader: Bool = true,
        hasFilters: Bool = false
    ) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
        self.repeatsHeader = repeatsHeader
        self.hasFilters = hasFilters
    }
}

extension PaperTable {
    /// Whether some row has something in each column.
    package var usedColumns: [Bool] {
        var used = columns.map { _ in false }
        for row in rows {
            for (index, cell) in row.cells.enumerated() where index < used.count && cell != .empty {
                used[index] = true
            }
        }
        return used
    }

    /// The widths that the columns want; one in which nothing stands is as wide as its title in two lines.
    package var widths: [Int] {
        let measure = DisplayWidth()
        return zip(columns, usedColumns).map { column, isUsed in
            isUsed || rows.isEmpty
                ? column.width : min(column.width, max(6, (measure.columns(of: column.title) + 1) / 2))
        }
    }
}

package struct PaperColumn: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case text
        case integer
        case date
        case light
        case status
        case rate
    }

    package var title: SafeText
    package var kind: Kind
    /// In columns of a terminal: a Chinese character is two wide. Where a page has less room, widths are shares.
    package var width: Int
    /// Long text goes on in the next line of the cell.
    package var wraps: Bool

    package init(_ title: SafeText, _ kind: Kind = .text, width: Int, wraps: Bool = false) {
        self.title = title
        self.kind = kind
        self.width = width
        self.wraps = wraps
    }
}

/// A row of a table: as many cells as the table has columns.
package struct PaperRow: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case data
        /// A sum of rows above it, set off by weight.
        case total
    }

    package var kind: Kind
    package var cells: [PaperCell]

    package init(_ cells: [PaperCell], kind: Kind = .data) {
        self.cells = cells
        self.kind = kind
    }
}

/// What stands in a cell, with its type: a format that has dates and numbers writes them as such.
package enum PaperCell: Hashable, Sendable {
    case empty
    case text(SafeText)
    /// Several entries of one cell, each on a line of its own.
    case lines([SafeText])
    case number(Int)
    case date(CalendarDate)
    /// The colour, and its word for who prints in black and white.
    case light(Light, SafeText)
    /// A state, with its word.
    case status(Status, SafeText)
    case rate(Ratio)
}

extension PaperCell {
    /// The cell as lines of plain text, the same in every format that has no types.
    package var plainLines: [SafeText] {
        switch self {
        case .empty: []
        case .text(let text): [text]
        case .lines(let lines): lines
        case .number(let number): ["\(number)"]
        case .date(let date): [SafeText(sanitising: date.description)]
        case .light(_, let word), .status(_, let word): [word]
        case .rate(let ratio): [ratio.percent]
        }
    }
}
