/// Reads an xlsx: its sheets in their order, with shared and inline strings, dates by the format of their cells, and merged cells.
package enum XlsxReader {
    /// Of one workbook, over all sheets.
    static let largestCellCount = 2_000_000
    static let largestColumnCount = 256
    static let largestSheetCount = 200

    package static func workbook(of document: [UInt8]) throws(ConversionFailure) -> Workbook {
        let archive = try ZipArchive(document)
        let book = try mainPart(of: archive)
        guard let bytes = try archive.contents(of: book) else { throw .otherArchive(.other) }
        let folder = book.split(separator: "/").dropLast().joined(separator: "/")
        func path(_ target: String) -> String {
            if target.hasPrefix("/") { return String(target.dropFirst()) }
            return folder.isEmpty ? target : folder + "/" + target
        }
        let relations = try XlsxRelations(try archive.contents(of: path("_rels/workbook.xml.rels")))
        let contents = try XlsxContents(XMLPart(bytes))
        let strings = try sharedStrings(
            try archive.contents(of: path(relations.target(ofType: "/sharedStrings") ?? "sharedStrings.xml")))
        let styles = try XlsxStyles(try archive.contents(of: path(relations.target(ofType: "/styles") ?? "styles.xml")))

        var sheets: [Sheet] = []
        var budget = XlsxBudget()
        for entry in contents.sheets.prefix(largestSheetCount) {
            guard let target = relations.targets[entry.relation], relations.isWorksheet(entry.relation),
                let bytes = try archive.contents(of: path(target))
            else { continue }
            var reader = XlsxSheetReader(strings: strings, styles: styles, startsIn1904: contents.startsIn1904)
            let rows = try reader.rows(of: XMLPart(bytes), within: &budget)
            sheets.append(Sheet(name: entry.name, isHidden: entry.isHidden, rows: rows))
        }
        if sheets.allSatisfy({ $0.rows.allSatisfy { $0.cells.allSatisfy(\.isEmpty) } }) { throw .noText }
        return Workbook(sheets: sheets)
    }

    /// The rows of one sheet, outside of an archive.
    package static func rows(
        ofSheet sheet: [UInt8], strings: [UInt8]?, styles: [UInt8]?
    ) throws(ConversionFailure) -> [SheetRow] {
        var budget = XlsxBudget()
        var reader = XlsxSheetReader(
            strings: try sharedStrings(strings), styles: try XlsxStyles(styles), startsIn1904: false)
        return try reader.rows(of: XMLPart(sheet), within: &budget)
    }

    /// The workbook with its cells as text.
    package static func text(of document: [UInt8]) throws(ConversionFailure) -> ConvertedText {
        let workbook = try workbook(of: document)
        let lines = workbook.lines
        if lines.isEmpty { throw .noText }
        return ConvertedText(text: lines.joined(separator: "\n") + "\n", workbook: workbook)
    }

    private static func mainPart(of archive: ZipArchive) throws(ConversionFailure) -> String {
        if let bytes = try archive.contents(of: "_rels/.rels") {
            let part = try XMLPart(bytes)
            while let event = try part.next() {
                guard case .start("Relationship", _) = event,
                    part.attribute("Type")?.hasSuffix("/officeDocument") == true,
                    let target = part.attribute("Target")
                else { continue }
                return target.hasPrefix("/") ? String(target.dropFirst()) : target
            }
        }
        return "xl/workbook.xml"
    }

    /// Each with its runs joined and without the readings that stand over Chinese characters.
    private static func sharedStrings(_ bytes: [UInt8]?) throws(ConversionFailure) -> [String] {
        guard let bytes else { return [] }
        let part = try XMLPart(bytes)
        var strings: [String] = []
        while let event = try part.next() {
            guard case .start("si", let isEmpty) = event else { continue }
            strings.append(isEmpty ? "" : try part.richText(until: "si"))
        }
        return strings
    }
}

extension XMLPart {
    /// The text of an element of `t` and `r` that was just started, up to its end.
    func richText(until name: String) throws(ConversionFailure) -> String {
        var text = ""
        var isInText = false
        while let event = try next() {
            switch event {
            case .start("rPh", let isEmpty): if !isEmpty { try skip() }
            case .start("t", let isEmpty): isInText = !isEmpty
            case .end("t"): isInText = false
            case .end(name): return XlsxText.decoded(text)
            case .text(let words): if isInText { text += words }
            default: break
            }
        }
        return XlsxText.decoded(text)
    }
}

/// What may be read of one workbook: a hostile one says little and means much.
struct XlsxBudget {
    private(set) var cells = XlsxReader.largestCellCount
    private(set) var bytes = ConversionFrame.largestText

    mutating func take(_ text: String) throws(ConversionFailure) {
        cells -= 1
        bytes -= text.utf8.count
        if cells < 0 || bytes < 0 { throw .tooMuchText(megabytes: ConversionFrame.largestText >> 20) }
    }
}

enum XlsxText {
    /// `_x000D_` is how a sheet writes a character that XML cannot; what is no character is left out, and line ends are one.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) || text.utf8.contains(UInt8(ascii: "\r")) else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "_") {
            result += rest[..<start]
            let code = rest[start...].prefix(7)
            let utf8 = Array(code.utf8)
            if utf8.count == 7, utf8[1] == UInt8(ascii: "x"), utf8[6] == UInt8(ascii: "_"),
                let value = UInt32(code.dropFirst(2).prefix(4), radix: 16), let scalar = Unicode.Scalar(value)
            {
                if value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D {
                    result.unicodeScalars.append(scalar)
                }
                rest = rest[code.endIndex...]
            } else {
                result += "_"
                rest = rest[rest.index(after: start)...]
            }
        }
        result += rest
        return result.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
}
