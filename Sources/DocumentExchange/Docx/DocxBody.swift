/// Reads the main part of a docx, element by element.
///
/// Elements nest as deep as `XMLScreening` lets them, so reading by recursion ends.
final class DocxBody {
    private let part: XMLPart
    private let styles: DocxStyles
    private var numbering: DocxNumbering
    private var paragraphs: [String] = []
    /// Text boxes and tables.
    private var asides: [String] = []
    /// Tracked deletions and hidden runs.
    private(set) var leftOutCount = 0
    /// A paragraph whose mark was deleted goes on in the next one.
    private var carried: String?

    var lines: [String] { paragraphs + asides }

    init(_ part: XMLPart, styles: DocxStyles, numbering: DocxNumbering) {
        self.part = part
        self.styles = styles
        self.numbering = numbering
    }

    func read() throws(ConversionFailure) {
        while let event = try part.next() {
            guard case .start("body", let isEmpty) = event, !isEmpty else { continue }
            paragraphs = try blocks()
            if let carried { paragraphs.append(carried) }
        }
    }

    // MARK: - Blocks

    /// The paragraphs up to the end of the element that was just started; tables go to `asides`.
    private func blocks() throws(ConversionFailure) -> [String] {
        var lines: [String] = []
        while let event = try part.next() {
            switch event {
            case .end: return lines
            case .text: break
            case .start(let name, let isEmpty): if !isEmpty { lines += try block(name) }
            }
        }
        return lines
    }

    private func block(_ name: String) throws(ConversionFailure) -> [String] {
        switch name {
        case "p": return try paragraph().map { [$0] } ?? []
        case "tbl":
            asides += try table()
            return []
        case "del", "moveFrom":
            leftOutCount += 1
            try part.skip()
            return []
        case "sectPr", "tblPr", "tblGrid", "tcPr", "trPr", "sdtPr", "sdtEndPr", "Fallback": try part.skip()
        default: return try blocks()
        }
        return []
    }

    // MARK: - Paragraphs

    private struct Paragraph {
        var text = ""
        var style: String?
        var outline: Int?
        var list: String?
        var listLevel: Int?
        var isMarkDeleted = false
        var isHidden = false
    }

    /// The paragraph that was just started, with the mark of its list and as a heading where it is one; nil where it has no text.
    private func paragraph() throws(ConversionFailure) -> String? {
        var paragraph = Paragraph()
        try readInline(into: &paragraph)
        var text = paragraph.text.trimmed
        if let before = carried {
            text = DocxBody.joined(before, text)
            carried = nil
        } else if !text.isEmpty {
            text = mark(of: paragraph) + text
        }
        if text.isEmpty { return nil }
        if paragraph.isMarkDeleted {
            carried = text
            return nil
        }
        let level = paragraph.outline.map { $0 + 1 } ?? paragraph.style.flatMap { styles.headingLevel(of: $0) }
        if let level, level <= 3 { return String(repeating: "#", count: level) + " " + text }
        return text
    }

    private func mark(of paragraph: Paragraph) -> String {
        let inherited = paragraph.style.flatMap { styles.list(of: $0) }
        // A list of 0 takes the style's list away.
        guard let list = paragraph.list ?? inherited?.list, list != "0" else { return "" }
        return numbering.nextMark(list: list, level: paragraph.listLevel ?? inherited?.level ?? 0)
    }

    /// Everything up to the end of the element that was just started.
    private func readInline(into paragraph: inout Paragraph) throws(ConversionFailure) {
        while let event = try part.next() {
            switch event {
            case .end: return
            case .text: break
            case .start(let name, let isEmpty): try readElement(name, isEmpty: isEmpty, into: &paragraph)
            }
        }
    }

    private func readElement(_ name: String, isEmpty: Bool, into paragraph: inout Paragraph) throws(ConversionFailure) {
        switch name {
        case "br", "cr": paragraph.text = DocxBody.joined(paragraph.text, "")
        case "tab", "ptab": paragraph.text += " "
        case "noBreakHyphen": paragraph.text += "-"
        default: break
        }
        if isEmpty { return }
        switch name {
        case "t": paragraph.text += try characters()
        case "pPr": try readParagraphProperties(into: &paragraph)
        case "r": try readRun(into: &paragraph)
        case "del", "moveFrom":
            leftOutCount += 1
            try part.skip()
        case "txbxContent": asides += try blocks()
        case "rt", "Fallback", "instrText", "delText", "rPrChange", "pPrChange", "sdtPr", "object", "fldData",
            "br", "cr", "tab", "ptab", "noBreakHyphen":
            try part.skip()
        default: try readInline(into: &paragraph)
        }
    }

    /// A run, unless it is hidden.
    private func readRun(into paragraph: inout Paragraph) throws(ConversionFailure) {
        var run = Paragraph()
        while let event = try part.next() {
            switch event {
            case .end:
                if run.isHidden, !run.text.isEmpty { leftOutCount += 1 } else { paragraph.text += run.text }
                return
            case .text: break
            case .start("rPr", let isEmpty): if !isEmpty { try readRunProperties(into: &run) }
            case .start(let name, let isEmpty): try readElement(name, isEmpty: isEmpty, into: &run)
            }
        }
    }

    private func readRunProperties(into run: inout Paragraph) throws(ConversionFailure) {
        while let event = try part.next() {
            guard case .start(let name, let isEmpty) = event else {
                if case .end = event { return }
                continue
            }
            if name == "vanish" { run.isHidden = part.isOn }
            if name == "rStyle", let id = part.attribute("val"), styles.isHidden(id) { run.isHidden = true }
            if !isEmpty { try part.skip() }
        }
    }

    private func readParagraphProperties(into paragraph: inout Paragraph) throws(ConversionFailure) {
        while let event = try part.next() {
            guard case .start(let name, let isEmpty) = event else {
                if case .end = event { return }
                continue
            }
            let value = part.attribute("val")
            switch name {
            case "pStyle": paragraph.style = value
            case "outlineLvl": paragraph.outline = value.flatMap { Int($0) }.flatMap { (0..<9).contains($0) ? $0 : nil }
            case "numId": paragraph.list = value
            case "ilvl": paragraph.listLevel = value.flatMap { Int($0) }
            case "del": paragraph.isMarkDeleted = true
            default: break
            }
            if isEmpty { continue }
            // Not what the paragraph was before it was changed.
            if name == "numPr" || name == "rPr" {
                try readParagraphProperties(into: &paragraph)
            } else {
                try part.skip()
            }
        }
    }

    private func characters() throws(ConversionFailure) -> String {
        var text = ""
        while let event = try part.next() {
            switch event {
            case .text(let piece): text += piece
            case .end: return text
            case .start(_, let isEmpty): if !isEmpty { try part.skip() }
            }
        }
        return text
    }

    /// A soft break joins what stands on both sides: with nothing where Chinese meets Chinese, else with a space.
    private static func joined(_ before: String, _ after: String) -> String {
        guard let last = before.unicodeScalars.last, last.isASCII, last != " " else { return before + after }
        return before + " " + after
    }

    // MARK: - Tables

    private struct Cell {
        var text = ""
        var columns = 1
        /// Goes on from the cell above.
        var isMerged = false
    }

    /// The rows of the table that was just started; a table in a cell is a part of the cell.
    private func table() throws(ConversionFailure) -> [String] {
        var rows: [TableRow] = []
        try readRows(into: &rows)
        return TableRow.lines(of: rows)
    }

    private func readRows(into rows: inout [TableRow]) throws(ConversionFailure) {
        while let event = try part.next() {
            switch event {
            case .end: return
            case .text: break
            case .start("tr", let isEmpty):
                if isEmpty { continue }
                var row = TableRow()
                if try readCells(into: &row, above: rows.last) { rows.append(row) } else { leftOutCount += 1 }
            case .start("tblPr", let isEmpty), .start("tblGrid", let isEmpty), .start("Fallback", let isEmpty):
                if !isEmpty { try part.skip() }
            case .start(_, let isEmpty): if !isEmpty { try readRows(into: &rows) }
            }
        }
    }

    /// - Returns: false where the row is a tracked deletion.
    private func readCells(into row: inout TableRow, above: TableRow?) throws(ConversionFailure) -> Bool {
        var isKept = true
        while let event = try part.next() {
            switch event {
            case .end: return isKept
            case .text: break
            case .start("trPr", let isEmpty):
                if !isEmpty, try holdsDeletion() { isKept = false }
            case .start("tc", let isEmpty):
                if isEmpty { continue }
                let cell = try cell()
                row.append(cell.isMerged ? above?.text(at: row.cells.count) ?? "" : cell.text, columns: cell.columns)
            case .start(_, let isEmpty): if !isEmpty, try !readCells(into: &row, above: above) { isKept = false }
            }
        }
        return isKept
    }

    private func holdsDeletion() throws(ConversionFailure) -> Bool {
        var isDeleted = false
        while let event = try part.next() {
            switch event {
            case .end: return isDeleted
            case .text: break
            case .start(let name, let isEmpty):
                if name == "del" { isDeleted = true }
                if !isEmpty { try part.skip() }
            }
        }
        return isDeleted
    }

    private func cell() throws(ConversionFailure) -> Cell {
        var cell = Cell()
        var lines: [String] = []
        while let event = try part.next() {
            switch event {
            case .end:
                cell.text = TableRow.cellText(lines)
                return cell
            case .text: break
            case .start("tcPr", let isEmpty): if !isEmpty { try readCellProperties(into: &cell) }
            case .start("tbl", let isEmpty): if !isEmpty { lines += try table() }
            case .start(let name, let isEmpty): if !isEmpty { lines += try block(name) }
            }
        }
        return cell
    }

    private func readCellProperties(into cell: inout Cell) throws(ConversionFailure) {
        while let event = try part.next() {
            switch event {
            case .end: return
            case .text: break
            case .start(let name, let isEmpty):
                if name == "gridSpan" {
                    cell.columns = min(64, max(1, Int(part.attribute("val") ?? "") ?? 1))
                } else if name == "vMerge" {
                    cell.isMerged = part.attribute("val") != "restart"
                }
                if !isEmpty { try part.skip() }
            }
        }
    }
}
