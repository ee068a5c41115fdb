import LedgerModel
package import Papers
import Wording

/// Writes a paper as one HTML file that needs nothing else: readable on a phone, with a filter above its long tables, and printable. Everything from the ledger is
/// escaped, and the page itself forbids the browser to load anything.
package enum HTMLWriter {
    package static func bytes(of paper: Paper) -> [UInt8] {
        let words = Catalogue(paper.language)
        var page = HTMLPage(words: words)
        page.add("<!DOCTYPE html>\n<html lang=\"\(paper.language == .chinese ? "zh-CN" : "en")\">\n<head>\n")
        page.add("<meta charset=\"utf-8\">\n")
        page.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        page.add(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
        )
        page.add("<meta name=\"generator\" content=\"duban\">\n")
        page.add(
            "<title>\(Markup.escaped(paper.title.string))</title>\n<style>\n\(HTMLParts.style)</style>\n</head>\n<body>\n"
        )
        for part in paper.parts { page.write(part) }
        page.add("<script>\n\(HTMLParts.script)</script>\n</body>\n</html>\n")
        return Array(page.text.utf8)
    }
}

struct HTMLPage {
    let words: Catalogue
    private(set) var text = ""

    init(words: Catalogue) {
        self.words = words
    }

    mutating func add(_ markup: String) { text += markup }

    mutating func write(_ part: PaperPart) {
        add("<section class=\"\(part.orientation == .landscape ? "landscape" : "portrait")\">\n")
        if let title = part.title { element("h1", title) }
        for line in [part.number, part.dateLine].compactMap(\.self) { element("p", line, kind: "dateline") }
        for block in part.blocks { write(block) }
        add("</section>\n")
    }

    private mutating func write(_ block: PaperBlock) {
        switch block {
        case .heading(let level, let text): element("h\(min(4, max(2, level + 1)))", text)
        case .addressee(let text): element("p", text, kind: "addressee")
        case .paragraph(let text): element("p", text)
        case .note(let text): element("p", text, kind: "note")
        case .table(let table): write(table)
        case .bars(let bars): write(bars)
        case .figures(let figures):
            add("<div class=\"figures\">\n")
            for figure in figures {
                add(
                    "<div class=\"figure \(figure.light.rawValue)\"><b>\(escaped(figure.value))</b><span>\(escaped(figure.label))</span></div>\n"
                )
            }
            add("</div>\n")
        case .timeline(let timeline):
            add("<details open><summary>\(escaped(timeline.title))</summary>\n<ol class=\"timeline\">\n")
            for entry in timeline.entries {
                add(
                    "<li class=\"\(entry.light.rawValue)\"><time datetime=\"\(entry.day)\">\(entry.day)</time><p>\(escaped(entry.text))</p></li>\n"
                )
            }
            add("</ol></details>\n")
        case .signature(let signature):
            add("<p class=\"signature\">\(escaped(signature.issuer))<br>\(escaped(signature.date))</p>\n")
        case .receipt(let receipt):
            add("<table class=\"receipt\">\n<caption>\(escaped(receipt.title))</caption>\n")
            for field in receipt.fields { add("<tr><th scope=\"row\">\(escaped(field))</th><td></td></tr>\n") }
            add("</table>\n")
        case .pageBreak: add("<div class=\"break\"></div>\n")
        }
    }

    private func escaped(_ text: SafeText) -> String { Markup.escaped(text.string) }

    private mutating func element(_ name: String, _ text: SafeText, kind: String? = nil) {
        add("<\(name)\(kind.map { " class=\"\($0)\"" } ?? "")>\(escaped(text))</\(name)>\n")
    }

    // MARK: - Tables

    private mutating func write(_ table: PaperTable) {
        let isLong = table.hasFilters && table.rows.count > 1
        add("<div class=\"table\(table.columns.count > 6 ? " wide" : "")\">\n")
        if isLong {
            add("<div class=\"filter\"><input type=\"search\" placeholder=\"\(escaped(words.filterRows))\"")
            add(
                " aria-label=\"\(escaped(words.filterRows))\"> <output>\(table.rows.count) / \(table.rows.count)</output></div>\n"
            )
        }
        add("<div class=\"scroll\"><table>\n")
        if let caption = table.caption { add("<caption>\(escaped(caption))</caption>\n") }
        add("<thead><tr>")
        // On a screen a column in which nothing stands only takes room.
        let used = table.usedColumns
        let shown = table.columns.indices.filter { used[$0] || table.rows.isEmpty }
        for column in shown.map({ table.columns[$0] }) {
            add("<th scope=\"col\" class=\"\(kind(of: column))\">\(escaped(column.title))</th>")
        }
        add("</tr></thead>\n<tbody>\n")
        for row in table.rows {
            add(row.kind == .total ? "<tr class=\"total\">" : "<tr>")
            for index in shown where index < row.cells.count { write(row.cells[index], table.columns[index]) }
            add("</tr>\n")
        }
        add("</tbody>\n</table></div></div>\n")
    }

    private mutating func write(_ cell: PaperCell, _ column: PaperColumn) {
        let label = escaped(column.title)
        let lines = cell.plainLines.map(escaped)
        let content =
            switch cell {
            case .light(let light, _) where light != .none && !lines.isEmpty:
                "<span class=\"light \(light.rawValue)\">\(lines.joined())</span>"
            case .status(let status, _):
                "<span class=\"status \(status.isOpen ? "open" : "")\">\(lines.joined())</span>"
            case .date(let date): "<time datetime=\"\(date)\">\(date)</time>"
            default: lines.joined(separator: "<br>")
            }
        if lines.allSatisfy(\.isEmpty) {
            add("<td class=\"empty\"></td>")
        } else {
            add("<td class=\"\(kind(of: column))\" data-label=\"\(label)\">\(content)</td>")
        }
    }

    private func kind(of column: PaperColumn) -> String {
        switch column.kind {
        case .text: column.width >= 36 ? "long" : column.width >= 18 ? "middle" : "text"
        case .integer, .rate: "number"
        case .date: "date"
        case .light, .status: "mark"
        }
    }

    // MARK: - Bars

    private mutating func write(_ bars: PaperBars) {
        let longest = max(1, bars.bars.map { $0.values.reduce(0, +) }.max() ?? 1)
        add("<figure class=\"bars\">\n<figcaption>\(escaped(bars.title))")
        for series in bars.series {
            add("<span class=\"key\"><i style=\"background:\(colour(series))\"></i>\(escaped(series.name))</span>")
        }
        add("</figcaption>\n")
        for bar in bars.bars {
            add("<div class=\"bar\"><span class=\"name\">\(escaped(bar.label))</span><span class=\"track\">")
            for (series, value) in zip(bars.series, bar.values) where value > 0 {
                let perMille = value * 1000 / longest
                let width = "\(perMille / 10).\(perMille % 10)%"
                add(
                    "<i style=\"width:\(width);background:\(colour(series))\" title=\"\(escaped(series.name)) \(value)\"></i>"
                )
            }
            add("</span><span class=\"sum\">\(bar.values.map(String.init).joined(separator: " / "))</span></div>\n")
        }
        add("</figure>\n")
    }

    private func colour(_ series: PaperBars.Series) -> String { PaperColours.hex(PaperColours.bar(series.light)) }
}
