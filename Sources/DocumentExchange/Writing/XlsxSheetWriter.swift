import CXLSX
import LedgerModel
import Papers
import Wording

/// Writes one part of a paper on one sheet, row after row.
struct XlsxSheetWriter {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let styles: XlsxCellStyles
    private let part: PaperPart
    private let widths: [Double]
    private var row: lxw_row_t = 0
    /// The first thing that went wrong.
    private(set) var failure = LXW_NO_ERROR

    init(
        _ sheet: UnsafeMutablePointer<lxw_worksheet>, styles: XlsxCellStyles, part: PaperPart, language: Language
    ) {
        self.sheet = sheet
        self.styles = styles
        self.part = part
        widths = XlsxSheetWriter.widths(of: part)
        setPage(words: Catalogue(language).pageOfPages("&P", "&N").string)
    }

    mutating func write() {
        for (column, width) in widths.enumerated() {
            note(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nil))
        }
        if let title = part.title { writeLine(title.string, styles.title, size: 18) }
        for line in [part.number, part.dateLine].compactMap(\.self) { writeLine(line.string, styles.line, size: 11) }
        // The one long table of a sheet is what its frozen header and its filters belong to.
        let main = part.blocks.indices.max { part.blocks[$0].length < part.blocks[$1].length }
        for (index, block) in part.blocks.enumerated() { write(block, isMain: index == main) }
    }

    // MARK: - Blocks

    private mutating func write(_ block: PaperBlock, isMain: Bool) {
        switch block {
        case .heading(_, let text): writeLine(text.string, styles.heading, size: 12)
        case .addressee(let text), .paragraph(let text): writeLine(text.string, styles.paragraph, size: 11)
        case .note(let text): writeLine(text.string, styles.note, size: 9)
        case .table(let table): write(table, isMain: isMain)
        case .bars(let bars): write(bars.table, isMain: false)
        case .figures(let figures):
            for figure in figures {
                writeLine("\(figure.label.string)  \(figure.value.string)", styles.paragraph, size: 11)
            }
        case .timeline(let timeline):
            writeLine(timeline.title.string, styles.heading, size: 12)
            for entry in timeline.entries {
                writeLine("\(entry.day)  \(entry.text.string)", styles.paragraph, size: 11)
            }
        case .signature(let signature):
            writeLine(signature.issuer.string, styles.signature, size: 11)
            writeLine(signature.date.string, styles.signature, size: 11)
        case .receipt(let receipt):
            writeLine(receipt.title.string, styles.heading, size: 12)
            for field in receipt.fields { writeLine(field.string, styles.paragraph, size: 11) }
        case .pageBreak: break
        }
    }

    private mutating func write(_ table: PaperTable, isMain: Bool) {
        if let caption = table.caption { writeLine(caption.string, styles.caption, size: 11) }
        let header = row
        note(worksheet_set_row(sheet, row, 32, nil))
        for (column, content) in table.columns.enumerated() { put(content.title.string, column, styles.header) }
        row += 1
        for line in table.rows {
            note(worksheet_set_row(sheet, row, height(of: line), nil))
            for (column, cell) in line.cells.enumerated() { write(cell, column, isTotal: line.kind == .total) }
            row += 1
        }
        guard isMain, !table.columns.isEmpty else { return }
        let last = lxw_col_t(table.columns.count - 1)
        if table.repeatsHeader {
            worksheet_freeze_panes(sheet, header + 1, 0)
            note(worksheet_repeat_rows(sheet, header, header))
        }
        if table.hasFilters { note(worksheet_autofilter(sheet, header, 0, max(header, row - 1), last)) }
    }

    private mutating func write(_ cell: PaperCell, _ column: Int, isTotal: Bool) {
        let place = lxw_col_t(column)
        func style(_ kind: XlsxCellStyles.Key.Kind) -> XlsxCellStyles.Style { styles.cell(kind, isTotal: isTotal) }
        switch cell {
        case .empty: note(worksheet_write_blank(sheet, row, place, style(.text)))
        case .text, .lines:
            put(cell.plainLines.map(\.string).joined(separator: "\n"), column, style(.text))
        case .number(let number): note(worksheet_write_number(sheet, row, place, Double(number), style(.number)))
        case .date(let date):
            // A sheet has no day before 1 March 1900 on which all programs agree.
            if date.dayNumber >= -25_508 {
                note(worksheet_write_number(sheet, row, place, Double(date.dayNumber) + 25_569, style(.date)))
            } else {
                put(date.description, column, style(.date))
            }
        case .light(let light, let word): put(word.string, column, style(.light(light)))
        case .status(_, let word): put(word.string, column, style(.centred))
        case .rate(let ratio):
            if let perMille = ratio.perMille {
                note(worksheet_write_number(sheet, row, place, Double(perMille) / 1000, style(.rate)))
            } else {
                put(ratio.percent.string, column, style(.rate))
            }
        }
    }

    /// Programs differ in whether they give rows the height of their text, so it is reckoned.
    private func height(of line: PaperRow) -> Double {
        let measure = DisplayWidth()
        var count = 1
        for (column, cell) in line.cells.enumerated() where column < widths.count {
            let room = max(2, Int(widths[column] - 1))
            let lines = cell.plainLines.reduce(0) { $0 + max(1, (measure.columns(of: $1) + room - 1) / room) }
            count = max(count, lines)
        }
        return min(409, Double(count) * 13.8 + 4)
    }

    /// A text over the whole width. Merged cells do not grow with their text, so their height is reckoned.
    private mutating func writeLine(_ text: String, _ style: XlsxCellStyles.Style, size: Double) {
        let measure = DisplayWidth()
        // Widths count characters of 10.5 points; a Chinese one is two.
        let columns = max(1, widths.reduce(0, +) * 10.5 / size)
        let lines = max(1, (Double(measure.columns(of: SafeText(sanitising: text))) / columns).rounded(.up))
        note(worksheet_set_row(sheet, row, min(409, lines * size * 1.6 + 4), nil))
        if widths.count > 1 {
            let content = XlsxText.cut(text, to: XlsxText.longestCell)
            note(worksheet_merge_range(sheet, row, 0, row, lxw_col_t(widths.count - 1), content, style))
        } else {
            put(text, 0, style)
        }
        row += 1
    }

    private mutating func put(_ text: String, _ column: Int, _ style: XlsxCellStyles.Style) {
        let content = XlsxText.cut(text, to: XlsxText.longestCell)
        if content.isEmpty {
            note(worksheet_write_blank(sheet, row, lxw_col_t(column), style))
        } else {
            // Always a text, whatever it begins with: nothing of an item is a formula.
            note(worksheet_write_string(sheet, row, lxw_col_t(column), content, style))
        }
    }

    private mutating func note(_ error: lxw_error) {
        if failure == LXW_NO_ERROR { failure = error }
    }

    // MARK: - Page

    private func setPage(words: String) {
        if part.orientation == .landscape { worksheet_set_landscape(sheet) }
        // A4.
        worksheet_set_paper(sheet, 9)
        worksheet_set_margins(sheet, 0.5, 0.5, 0.7, 0.7)
        worksheet_fit_to_pages(sheet, 1, 0)
        worksheet_center_horizontally(sheet)
        _ = worksheet_set_footer(sheet, "&C&9" + words)
    }

    /// The widest that any table of the part wants, column by column; one for a part without a table.
    private static func widths(of part: PaperPart) -> [Double] {
        var widths: [Double] = []
        for table in part.blocks.flatMap(\.tables) {
            for (index, column) in table.widths.enumerated() {
                let width = min(80, Double(max(4, column)) + 1.5)
                if index < widths.count { widths[index] = max(widths[index], width) } else { widths.append(width) }
            }
        }
        return widths.isEmpty ? [90] : widths
    }
}

extension PaperBlock {
    /// How many rows a table has; -1 for what is none.
    fileprivate var length: Int { if case .table(let table) = self { table.rows.count } else { -1 } }
}
