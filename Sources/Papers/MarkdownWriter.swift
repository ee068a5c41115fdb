internal import Wording

/// A paper as Markdown with tables (GitHub's dialect): readable as it is, and the simplest form of every report.
package struct MarkdownWriter {
    private var lines: [String] = []

    /// UTF-8, a line break at its end.
    package static func bytes(of paper: Paper) -> [UInt8] {
        var writer = MarkdownWriter()
        for (index, part) in paper.parts.enumerated() {
            if index > 0 { writer.block(["---"]) }
            writer.write(part)
        }
        return Array((writer.lines.joined(separator: "\n") + "\n").utf8)
    }

    private mutating func block(_ new: [String]) {
        if !lines.isEmpty { lines.append("") }
        lines += new
    }

    private mutating func write(_ part: PaperPart) {
        if let title = part.title { block(["# \(escaped(title))"]) }
        for line in [part.number, part.dateLine].compactMap(\.self) { block([escaped(line)]) }
        for content in part.blocks { write(content) }
    }

    private mutating func write(_ content: PaperBlock) {
        switch content {
        case .heading(let level, let text): block([String(repeating: "#", count: level + 1) + " " + escaped(text)])
        case .addressee(let text), .paragraph(let text): block([escaped(text)])
        case .note(let text): block(["> " + escaped(text)])
        case .table(let table): write(table)
        case .bars(let bars): write(bars)
        case .figures(let figures): block(figures.map { "- \(escaped($0.label)) **\(escaped($0.value))**" })
        case .timeline(let timeline):
            block(["**\(escaped(timeline.title))**"])
            block(timeline.entries.map { "- \($0.day) \(escaped($0.text))" })
        case .signature(let signature): block([escaped(signature.issuer) + "  ", escaped(signature.date)])
        case .receipt(let receipt):
            block(["**\(escaped(receipt.title))**"])
            block(receipt.fields.map { "- \(escaped($0)) ____________" })
        case .pageBreak: block(["---"])
        }
    }

    private mutating func write(_ table: PaperTable) {
        if let caption = table.caption { block(["**\(escaped(caption))**"]) }
        var rows = [row(table.columns.map { inline($0.title) })]
        rows.append(row(table.columns.map { [.integer, .rate].contains($0.kind) ? "--:" : "---" }))
        for line in table.rows {
            rows.append(
                row(
                    line.cells.map { cell in
                        let text = cell.plainLines.map(inline).joined(separator: "<br>")
                        return line.kind == .total && !text.isEmpty ? "**\(text)**" : text
                    }))
        }
        block(rows)
    }

    private func row(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }

    /// The chart as the numbers it is drawn from.
    private mutating func write(_ bars: PaperBars) {
        let label = PaperColumn("", width: 20)
        write(
            PaperTable(
                caption: bars.title, columns: [label] + bars.series.map { PaperColumn($0.name, .integer, width: 8) },
                rows: bars.bars.map { PaperRow([.text($0.label)] + $0.values.map { .number($0) }) }))
    }

    /// What Markdown would take for a sign of its own has a backslash before it.
    private func inline(_ text: SafeText) -> String {
        var result = ""
        for character in text.string {
            if "\\`*_[]<>|~&".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }

    /// The same as a line of its own, which cannot begin a heading or a list by itself.
    private func escaped(_ text: SafeText) -> String {
        let result = inline(text)
        guard let first = result.first else { return result }
        if "#+-=".contains(first) { return "\\" + result }
        // `1. ` and `1) ` would begin a list, which may number it anew.
        let number = result.prefix { $0.isASCII && $0.isNumber }
        if !number.isEmpty, let mark = result.dropFirst(number.count).first, ".)".contains(mark) {
            return number + "\\" + result.dropFirst(number.count)
        }
        return result
    }
}
