import LedgerModel
package import Papers
import Wording

/// Writes a paper as a docx in the manner of Chinese official papers: A4 with their margins, their typefaces with others to fall back on, page numbers, a part a section.
package enum DocxWriter {
    package static func bytes(of paper: Paper) throws(PaperError) -> [UInt8] {
        var archive = ZipWriter()
        archive.add("[Content_Types].xml", DocxParts.contentTypes)
        archive.add("_rels/.rels", DocxParts.relations)
        archive.add("docProps/core.xml", DocxParts.properties(of: paper))
        archive.add("word/_rels/document.xml.rels", DocxParts.documentRelations)
        archive.add("word/document.xml", document(of: paper))
        archive.add("word/styles.xml", DocxParts.styles(for: paper.language))
        archive.add("word/fontTable.xml", DocxParts.fonts)
        archive.add("word/settings.xml", DocxParts.settings)
        archive.add("word/footer1.xml", DocxParts.footer(alignment: "right"))
        archive.add("word/footer2.xml", DocxParts.footer(alignment: "left"))
        return try archive.bytes()
    }

    private static func document(of paper: Paper) -> String {
        var text = DocxParts.declaration
        text += #"<w:document xmlns:w="\#(DocxParts.namespace)" xmlns:r="\#(DocxParts.relationNamespace)"><w:body>"#
        for (index, part) in paper.parts.enumerated() {
            var writer = DocxPartWriter(part)
            writer.write()
            text += writer.xml
            let section = sectionProperties(part.orientation)
            // A section's properties stand in its last paragraph, those of the last one behind everything.
            text += index + 1 < paper.parts.count ? "<w:p><w:pPr>\(section)</w:pPr></w:p>" : section
        }
        return text + "</w:body></w:document>"
    }

    /// A4 in twentieths of a point; the margins of GB/T 9704: 37 mm above, 28 mm at the bound edge.
    private static func sectionProperties(_ orientation: PaperOrientation) -> String {
        let size =
            orientation == .portrait
            ? #"<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/>"#
            : #"<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="850" w:header="567" w:footer="567" w:gutter="0"/>"#
        return
            #"<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/><w:type w:val="nextPage"/>"#
            + size + "</w:sectPr>"
    }
}

/// Writes the paragraphs and tables of one part.
struct DocxPartWriter {
    private let part: PaperPart
    private(set) var xml = ""

    init(_ part: PaperPart) {
        self.part = part
    }

    /// The width between the margins, in twentieths of a point.
    private var width: Int { part.orientation == .portrait ? 8844 : 15_138 }

    mutating func write() {
        if let title = part.title { paragraph(title, style: "Title") }
        for line in [part.number, part.dateLine].compactMap(\.self) { paragraph(line, style: "Subtitle") }
        for block in part.blocks { write(block) }
    }

    private mutating func write(_ block: PaperBlock) {
        switch block {
        case .heading(let level, let text): paragraph(text, style: "Heading\(min(3, max(1, level)))")
        case .addressee(let text): paragraph(text, style: "Addressee")
        case .paragraph(let text): paragraph(text, style: "BodyText")
        case .note(let text): paragraph(text, style: "Note")
        case .table(let table): write(table)
        case .bars(let bars): write(bars)
        case .figures(let figures): write(figures)
        case .timeline(let timeline):
            paragraph(timeline.title, style: "Caption")
            for entry in timeline.entries { paragraph("\(entry.day.description)  \(entry.text)", style: "TableText") }
        case .signature(let signature):
            paragraph(signature.issuer, style: "Signature")
            paragraph(signature.date, style: "Signature")
        case .receipt(let receipt):
            paragraph(receipt.title, style: "Caption")
            write(receipt)
        case .pageBreak: xml += #"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#
        }
    }

    private mutating func paragraph(_ text: SafeText, style: String) {
        xml += #"<w:p><w:pPr><w:pStyle w:val="\#(style)"/></w:pPr>\#(DocxPartWriter.run(text.string))</w:p>"#
    }

    static func run(_ text: String, properties: String = "") -> String {
        if text.isEmpty { return "" }
        let format = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
        return #"<w:r>\#(format)<w:t xml:space="preserve">\#(Markup.escaped(text))</w:t></w:r>"#
    }

    // MARK: - Tables

    private mutating func write(_ table: PaperTable) {
        if let caption = table.caption { paragraph(caption, style: "Caption") }
        // Many columns take smaller letters.
        let size = table.columns.count > 8 ? 16 : 21
        let columns = widths(of: table, size: size)
        beginTable(columns)
        let mark = table.repeatsHeader ? "<w:tblHeader/>" : ""
        xml += "<w:tr><w:trPr><w:cantSplit/>\(mark)</w:trPr>"
        for (index, column) in table.columns.enumerated() {
            cell(
                [column.title.string], columns[index], fill: "DCE6F1", alignment: "center", size: size, isHeading: true)
        }
        xml += "</w:tr>"
        for row in table.rows {
            xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            for (index, content) in row.cells.enumerated() where index < columns.count {
                cell(content, columns[index], size: size, isTotal: row.kind == .total)
            }
            xml += "</w:tr>"
        }
        endTable()
    }

    private mutating func cell(_ content: PaperCell, _ width: Int, size: Int, isTotal: Bool) {
        let lines = content.plainLines.map(\.string)
        switch content {
        case .light(let light, _):
            let colours = PaperColours(light)
            cell(
                lines, width, fill: colours.map { String(PaperColours.hex($0.fill).dropFirst()) },
                colour: colours.map { String(PaperColours.hex($0.text).dropFirst()) }, alignment: "center", size: size,
                isHeading: isTotal)
        case .rate: cell(lines, width, alignment: "right", size: size, isHeading: isTotal)
        case .number, .date, .status: cell(lines, width, alignment: "center", size: size, isHeading: isTotal)
        case .empty, .text, .lines: cell(lines, width, size: size, isHeading: isTotal)
        }
    }

    private mutating func cell(
        _ lines: [String], _ width: Int, fill: String? = nil, colour: String? = nil, alignment: String = "left",
        size: Int, isHeading: Bool = false
    ) {
        let shading = fill.map { #"<w:shd w:val="clear" w:color="auto" w:fill="\#($0)"/>"# } ?? ""
        xml += #"<w:tc><w:tcPr><w:tcW w:w="\#(width)" w:type="dxa"/>\#(shading)<w:vAlign w:val="center"/></w:tcPr>"#
        let font = isHeading ? DocxParts.fonts(PaperFonts.heading) : ""
        let properties =
            font + (colour.map { #"<w:color w:val="\#($0)"/>"# } ?? "")
            + #"<w:sz w:val="\#(size)"/><w:szCs w:val="\#(size)"/>"#
        for line in lines.isEmpty ? [""] : lines {
            xml += #"<w:p><w:pPr><w:pStyle w:val="TableText"/><w:jc w:val="\#(alignment)"/></w:pPr>"#
            xml += DocxPartWriter.run(line, properties: properties) + "</w:p>"
        }
        xml += "</w:tc>"
    }

    /// A chart as lines of blocks, so that every program shows it.
    private mutating func write(_ bars: PaperBars) {
        paragraph(bars.title, style: "Caption")
        let longest = max(1, bars.bars.map { $0.values.reduce(0, +) }.max() ?? 1)
        let columns = widths([24, 52, 18])
        beginTable(columns)
        for bar in bars.bars {
            xml += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            cell([bar.label.string], columns[0], size: 21)
            xml +=
                #"<w:tc><w:tcPr><w:tcW w:w="\#(columns[1])" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr>"#
            for (series, value) in zip(bars.series, bar.values) where value > 0 {
                let count = max(1, value * 24 / longest)
                let colour = PaperColours.hex(PaperColours.bar(series.light)).dropFirst()
                xml += DocxPartWriter.run(
                    String(repeating: "█", count: count),
                    properties: #"<w:color w:val="\#(colour)"/><w:sz w:val="18"/>"#)
            }
            xml += "</w:p></w:tc>"
            cell([bar.values.map(String.init).joined(separator: " / ")], columns[2], alignment: "right", size: 21)
            xml += "</w:tr>"
        }
        endTable()
        paragraph(
            bars.series.map(\.name).joined(separator: " / "), style: "Note")
    }

    private mutating func write(_ figures: [PaperFigure]) {
        let columns = widths(figures.map { _ in 10 })
        beginTable(columns)
        for (size, text) in [(36, \PaperFigure.value), (21, \PaperFigure.label)] {
            xml += "<w:tr>"
            for (index, figure) in figures.enumerated() {
                cell([figure[keyPath: text].string], columns[index], alignment: "center", size: size)
            }
            xml += "</w:tr>"
        }
        endTable()
    }

    private mutating func write(_ receipt: PaperReceipt) {
        let columns = widths([20, 60])
        beginTable(columns)
        for field in receipt.fields {
            xml += #"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="600" w:hRule="atLeast"/></w:trPr>"#
            cell([field.string], columns[0], alignment: "center", size: 24)
            cell([], columns[1], size: 24)
            xml += "</w:tr>"
        }
        endTable()
    }

    private mutating func beginTable(_ columns: [Int]) {
        xml +=
            #"<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="\#(columns.reduce(0, +))" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>"#
        for column in columns { xml += #"<w:gridCol w:w="\#(column)"/>"# }
        xml += "</w:tblGrid>"
    }

    /// A table that another one follows at once would grow together with it.
    private mutating func endTable() {
        xml += #"</w:tbl><w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>"#
    }

    /// Dates, numbers and states have what they need, so that none is broken; the texts share the rest.
    private func widths(of table: PaperTable, size: Int) -> [Int] {
        let wanted = table.widths
        let isFixed = table.columns.map { $0.kind != .text }
        // A column of a terminal is half as wide as the letters are high; both margins of a cell come to it.
        let needed = table.columns.indices.map { index in
            // Where the typeface of digits is missing, another one is wider.
            let room = table.columns[index].kind == .date ? 3 : 1
            return isFixed[index] ? (wanted[index] + room) * size * 5 + 170 : 0
        }
        let rest = width - needed.reduce(0, +)
        let shares = zip(wanted, isFixed).reduce(0) { $0 + ($1.1 ? 0 : max(3, $1.0)) }
        // A table of nothing but numbers, or one with too many of them, is divided evenly.
        guard shares > 0, rest > width / 4 else { return widths(wanted) }
        return wanted.indices.map { isFixed[$0] ? needed[$0] : max(3, wanted[$0]) * rest / shares }
    }

    /// The width of the page in those shares.
    private func widths(_ shares: [Int]) -> [Int] {
        let total = max(1, shares.reduce(0) { $0 + max(3, $1) })
        return shares.map { max(3, $0) * width / total }
    }
}

extension PaperColours {
    /// The colour of a bar: strong, since there is no word on it.
    static func bar(_ light: Light) -> UInt32 {
        switch light {
        case .none: 0x9AA5B1
        case .green: 0x3C9D5C
        case .yellow: 0xE0A800
        case .red: 0xD64535
        case .snail: 0x8A1007
        }
    }
}
