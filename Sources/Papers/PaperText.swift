import LedgerModel
package import Wording

/// A paper as lines for a screen of fixed width: what a person reads before they save it. The same content as in every format; columns in which nothing stands take no room.
package struct PaperText {
    private let columns: Int
    private let width: DisplayWidth
    private var lines: [SafeText] = []

    /// - Parameter columns: at least 20; no line is wider.
    package static func lines(of paper: Paper, columns: Int, width: DisplayWidth) -> [SafeText] {
        var text = PaperText(columns: max(20, columns), width: width)
        for (index, part) in paper.parts.enumerated() {
            if index > 0 { text.rule() }
            text.write(part)
        }
        while text.lines.last?.isEmpty == true { text.lines.removeLast() }
        return text.lines
    }

    private init(columns: Int, width: DisplayWidth) {
        self.columns = columns
        self.width = width
    }

    // MARK: - Blocks

    private mutating func write(_ part: PaperPart) {
        if let title = part.title { centred(title) }
        for line in [part.number, part.dateLine].compactMap(\.self) { centred(line) }
        if !lines.isEmpty { gap() }
        for block in part.blocks { write(block) }
    }

    private mutating func write(_ block: PaperBlock) {
        switch block {
        case .heading(_, let text):
            gap()
            wrap(text)
        case .addressee(let text): wrap(text)
        case .paragraph(let text): wrap(text, first: "    ")
        case .note(let text): wrap(text, first: "> ", others: "  ")
        case .table(let table):
            gap()
            write(table)
            gap()
        case .bars(let bars): write(bars)
        case .figures(let figures):
            wrap(figures.map { "\($0.label) \($0.value)" }.joined(separator: "   "))
            gap()
        case .timeline(let timeline):
            wrap(timeline.title)
            for entry in timeline.entries {
                let day = SafeText(sanitising: entry.day.description)
                wrap(entry.text, first: "\(day)  ", others: DisplayWidth.spaces(width.columns(of: day) + 2))
            }
            gap()
        case .signature(let signature):
            gap()
            for line in [signature.issuer, signature.date] {
                lines.append(width.fitted(line, to: columns, alignment: .trailing))
            }
        case .receipt(let receipt):
            gap()
            wrap(receipt.title)
            for field in receipt.fields { wrap("\(field) ____________") }
        case .pageBreak: rule()
        }
    }

    private mutating func gap() {
        if lines.last?.isEmpty == false { lines.append(.empty) }
    }

    private mutating func rule() {
        gap()
        lines.append(line(of: "-", columns))
        lines.append(.empty)
    }

    private func line(of sign: SafeText, _ count: Int) -> SafeText {
        [SafeText](repeating: sign, count: max(0, count)).joined()
    }

    private mutating func centred(_ text: SafeText) {
        for line in width.wrapped(text, columns: columns) {
            lines.append(DisplayWidth.spaces((columns - width.columns(of: line)) / 2) + line)
        }
    }

    /// - first: before the first line; `others` before those that follow it.
    private mutating func wrap(_ text: SafeText, first: SafeText = .empty, others: SafeText = .empty) {
        let room = columns - max(width.columns(of: first), width.columns(of: others))
        for (index, line) in width.wrapped(text, columns: room).enumerated() {
            lines.append((index == 0 ? first : others) + line)
        }
    }

    // MARK: - Tables

    private static let between: SafeText = "  "
    private static let least = 8

    private mutating func write(_ table: PaperTable) {
        if let caption = table.caption { wrap(caption) }
        let used = table.usedColumns
        let shown = table.columns.indices.filter { used[$0] || table.rows.isEmpty }
        let cells = table.rows.map { row in
            shown.map { row.cells.indices.contains($0) ? row.cells[$0].plainLines : [] }
        }
        let titles = shown.map { table.columns[$0].title }
        guard let widths = widths(of: shown.map { table.columns[$0] }, cells) else {
            return writeRecords(titles, cells)
        }
        let isNumber = shown.map { [.integer, .rate].contains(table.columns[$0].kind) }
        write(row: titles.map { [$0] }, widths, isNumber)
        lines.append(widths.map { line(of: "-", $0) }.joined(separator: PaperText.between))
        for row in cells { write(row: row, widths, isNumber) }
    }

    /// What each column takes; nil where the table is too wide for the screen however its cells are broken.
    private func widths(of columns: [PaperColumn], _ cells: [[[SafeText]]]) -> [Int]? {
        var widths = columns.enumerated().map { index, column in
            let widest = cells.map { row in row[index].map { width.columns(of: $0, upTo: column.width) }.max() ?? 0 }
            return max(2, width.columns(of: column.title), min(column.width, widest.max() ?? 0))
        }
        let room = self.columns - PaperText.between.string.count * max(0, columns.count - 1)
        while widths.reduce(0, +) > room {
            // The widest gives way first: what is short stays on one line.
            guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > PaperText.least
            else { return nil }
            widths[widest] -= 1
        }
        return widths
    }

    private mutating func write(row: [[SafeText]], _ widths: [Int], _ isNumber: [Bool]) {
        let broken = zip(row, widths).map { cell, room in cell.flatMap { width.wrapped($0, columns: room) } }
        for index in 0..<max(1, broken.map(\.count).max() ?? 1) {
            let parts = zip(zip(broken, widths), isNumber).map { pair, isNumber in
                width.fitted(
                    index < pair.0.count ? pair.0[index] : .empty, to: pair.1,
                    alignment: isNumber ? .trailing : .leading)
            }
            lines.append(trimmed(parts.joined(separator: PaperText.between)))
        }
    }

    private func trimmed(_ line: SafeText) -> SafeText {
        let spaces = line.string.reversed().prefix { $0 == " " }.count
        return width.prefix(of: line, columns: width.columns(of: line) - spaces)
    }

    /// Each row as a record: the names of its columns before what stands in them.
    private mutating func writeRecords(_ titles: [SafeText], _ cells: [[[SafeText]]]) {
        for row in cells {
            for (title, cell) in zip(titles, row) where !cell.isEmpty {
                let label: SafeText = "\(title)  "
                let isLong = width.columns(of: label) > columns / 2
                if isLong { wrap(title) }
                for (index, text) in cell.enumerated() {
                    if isLong {
                        wrap(text, first: PaperText.between, others: PaperText.between)
                        continue
                    }
                    let indent = DisplayWidth.spaces(width.columns(of: label))
                    wrap(text, first: index == 0 ? label : indent, others: indent)
                }
            }
            gap()
        }
    }

    /// The chart as rows of signs, each with its numbers.
    private mutating func write(_ bars: PaperBars) {
        gap()
        wrap(bars.title)
        let labels = min(24, max(6, columns / 3), bars.bars.map { width.columns(of: $0.label) }.max() ?? 0)
        let most = max(1, bars.bars.map { $0.values.reduce(0, +) }.max() ?? 1)
        let numbers = bars.bars.map { bar in bar.values.map { "\($0)" as SafeText }.joined(separator: "+") }
        let room = columns - labels - 4 - (numbers.map { width.columns(of: $0) }.max() ?? 0)
        let signs: [SafeText] = ["#", "=", "!", "-"]
        for (bar, number) in zip(bars.bars, numbers) {
            let drawn = bar.values.enumerated().map { index, value in
                line(of: signs[index % signs.count], value * max(0, min(60, room)) / most)
            }
            let row: SafeText = "\(width.fitted(bar.label, to: labels))  \(drawn.joined())  \(number)"
            lines.append(width.truncated(row, to: columns))
        }
        wrap(zip(bars.series, signs).map { "\($1) \($0.name)" }.joined(separator: "   "))
        gap()
    }
}
