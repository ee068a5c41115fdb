package import DocumentExchange

/// Which column of a sheet is what, and where its rows begin.
package struct TableMapping: Hashable, Sendable {
    package struct Column: Hashable, Sendable {
        /// From 0.
        package var index: Int
        package var heading: String
        /// nil: nobody knows, and what stands there is kept as wording.
        package var field: TableField?
        /// Somebody said so, or the heading says it to the letter.
        package var isSure: Bool
    }

    package var columns: [Column]
    /// The number of the last row of the heading.
    package var headingEnd: Int

    package func column(_ field: TableField) -> Column? { columns.first { $0.field == field } }

    /// Whether a person should look at it: a column is the text only by a part of its heading, or two want to be.
    package var isDoubtful: Bool {
        guard let text = column(.text) else { return true }
        return !text.isSure && columns.contains { $0.field == nil && $0.index != text.index }
    }
}

/// `--map COLUMN=FIELD`: a heading, a letter (B) or a number (2), and what the column is; nil for nothing.
package struct ColumnChoice: Hashable, Sendable {
    package var column: String
    package var field: TableField?

    package init(column: String, field: TableField?) {
        self.column = column
        self.field = field
    }

    package func means(_ column: TableMapping.Column) -> Bool {
        if HeadingMatch.plain(column.heading) == HeadingMatch.plain(self.column) { return true }
        // The lower row of a heading is enough.
        if let last = column.heading.split(separator: "/").last, String(last) == self.column { return true }
        if let number = Int(self.column) { return number == column.index + 1 }
        return self.column.uppercased() == TableMapping.letters(of: column.index)
    }
}

extension Workbook {
    /// The columns of the sheets that have a heading.
    package func columns(choices: [ColumnChoice]) -> [TableMapping.Column] {
        sheets.filter { !$0.isHidden }.compactMap { TableMapping(of: $0, choices: choices) }.flatMap(\.columns)
    }
}

extension TableMapping {
    /// A, B … Z, AA.
    package static func letters(of index: Int) -> String {
        var rest = index + 1
        var letters = ""
        while rest > 0 {
            letters = String(Unicode.Scalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// Rows among which a heading is looked for: above it stand titles and remarks.
    private static let searched = 30

    /// The heading of a sheet, in one row or in two: the rows that name most fields, the text among them.
    ///
    /// - Parameter choices: what a person said of columns: replaces any guess.
    /// - Returns: nil where no row is a heading.
    package init?(of sheet: Sheet, choices: [ColumnChoice] = []) {
        var best: (mapping: TableMapping, score: Int)?
        for index in sheet.rows.prefix(TableMapping.searched).indices {
            let below = index + 1 < sheet.rows.count ? sheet.rows[index + 1] : nil
            var candidates = [TableMapping(sheet.rows[index], nil, choices)]
            if let below, TableMapping.mayBelong(below, to: sheet.rows[index]) {
                candidates.append(TableMapping(sheet.rows[index], below, choices))
            }
            for mapping in candidates {
                guard let score = mapping.score, score > best?.score ?? 0 else { continue }
                best = (mapping, score)
            }
        }
        guard let best else { return nil }
        self = best.mapping
    }

    /// The second row of a heading stands below merged cells, or is one of nothing but short words.
    private static func mayBelong(_ row: SheetRow, to above: SheetRow) -> Bool {
        // A title over the whole width is no part of the heading below it.
        if Set(above.cells.map(\.text).filter { !$0.isEmpty }).count < 2 { return false }
        if row.cells.contains(where: { $0.cover == .above }) { return true }
        return above.cells.contains { $0.cover == .left }
            || above.cells.contains(where: \.isEmpty)
                && row.cells.allSatisfy { $0.kind == .text && $0.text.count <= 12 }
    }

    private init(_ row: SheetRow, _ below: SheetRow?, _ choices: [ColumnChoice]) {
        headingEnd = below?.number ?? row.number
        columns = []
        var matches: [HeadingMatch?] = []
        for index in 0..<max(row.cells.count, below?.cells.count ?? 0) {
            let (upper, lower) = (row[index], below?[index] ?? SheetCell())
            let isOne = lower.isEmpty || lower.text == upper.text
            let heading = isOne ? upper.text : upper.isEmpty ? lower.text : upper.text + "/" + lower.text
            if heading.isEmpty { continue }
            // 责任单位 above 牵头单位: the lower row tells more.
            let match = HeadingMatch(isOne ? heading : lower.text) ?? HeadingMatch(heading) ?? HeadingMatch(upper.text)
            columns.append(Column(index: index, heading: heading, field: nil, isSure: false))
            matches.append(upper.kind == .text ? match : nil)
        }
        for choice in choices {
            for index in columns.indices where choice.means(columns[index]) {
                columns[index].field = choice.field
                columns[index].isSure = true
            }
        }
        // Headings to the letter come first; of two that want the same field the first has it.
        for isExact in [true, false] {
            for index in columns.indices where !columns[index].isSure && columns[index].field == nil {
                guard let match = matches[index], match.isExact == isExact, column(match.field) == nil else { continue }
                columns[index].field = match.field
                columns[index].isSure = isExact
            }
        }
        settle()
    }

    /// What a field means depends on which others there are.
    private mutating func settle() {
        func move(_ from: TableField, to field: TableField) {
            guard column(field) == nil, let index = columns.firstIndex(where: { $0.field == from }) else { return }
            columns[index].field = field
        }
        // 完成时间 is when it is to be done, unless another column says that: then it is when it was.
        if column(.closed) == nil, column(.due) != nil {
            for index in columns.indices where columns[index].field == nil {
                if HeadingMatch.plain(columns[index].heading) == "完成时间" { columns[index].field = .closed }
            }
        }
        // 目标任务 with no other text is the text; beside one it is what is asked for.
        if column(.text) == nil { move(.requirement, to: .text) }
    }

    /// How much of a heading the row is: nil for none.
    private var score: Int? {
        let fields = Set(columns.compactMap(\.field))
        guard fields.contains(.text), fields.contains(where: \.isTelling) || columns.contains(where: \.isSure)
        else { return nil }
        // One row of those that say the same; a row of data has words of headings in it only by chance.
        let unknown = columns.count { $0.field == nil && $0.heading.count > 12 }
        let score = fields.count * 4 + columns.count(where: \.isSure) * 2 - unknown * 6
        return score > 0 && fields.count >= 2 ? score : nil
    }
}
