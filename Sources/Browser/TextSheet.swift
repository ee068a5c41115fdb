package import LedgerModel
import TerminalScreen
package import Wording

/// A text to read in a layer: it scrolls, and what can be copied is copied from it.
package struct TextSheet: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case lines([SafeText])
        /// What happened to an item, as far as it has been read.
        case history(RecordID)
        /// A report before it is saved, laid out for the width of the screen.
        case report(ReportOrder, [SafeText])
    }

    package let title: SafeText
    package let content: Content
    /// What `y` copies.
    package let copied: String?
    package var top = 0

    package init(title: SafeText, _ content: Content, copied: String? = nil) {
        self.title = title
        self.content = content
        self.copied = copied
    }
}

extension State {
    mutating func openHistory() {
        guard let item else { return }
        layer = .text(TextSheet(title: words.historyOf(item.number), .history(item.id)))
    }

    /// The lines of a sheet, wrapped.
    func lines(of sheet: TextSheet, columns: Int) -> [SafeText] {
        let lines: [SafeText]
        switch sheet.content {
        case .lines(let text): lines = text
        case .report(_, let laidOut): return laidOut
        case .history(let id):
            guard let history, history.item == id else { return [words.readingHistory] }
            lines = history.entries.reversed().flatMap { $0.details + [.empty] }
        }
        return lines.flatMap { $0.isEmpty ? [$0] : appearance.width.wrapped($0, columns: max(4, columns)) }
    }

    /// What is inside the box of a sheet: tables take the whole width, running text what the eye follows.
    func textSheetSize(of sheet: TextSheet) -> Size {
        let rows = max(1, size.rows - 5)
        if case .report = sheet.content { return Size(columns: reportColumns, rows: rows) }
        return Size(columns: min(90, size.columns - 6), rows: rows)
    }

    mutating func press(_ key: Key, in sheet: TextSheet) -> [Effect] {
        var sheet = sheet
        let space = textSheetSize(of: sheet)
        let count = lines(of: sheet, columns: space.columns).count
        switch key.asCommand {
        case .character("y") where sheet.copied != nil: return [.copy(sheet.copied ?? "")]
        case .enter, .character("s"):
            guard case .report(let order, _) = sheet.content else {
                closeLayer()
                return []
            }
            layer = .picker(reportFormatPicker(order))
            return []
        case .up, .character("k"): sheet.top -= 1
        case .down, .character("j"): sheet.top += 1
        case .pageUp, .control("b"): sheet.top -= space.rows
        case .pageDown, .control("f"), .character(" "): sheet.top += space.rows
        case .home, .character("g"): sheet.top = 0
        case .end, .character("G"): sheet.top = count
        default:
            closeLayer()
            return []
        }
        sheet.top = max(0, min(sheet.top, count - space.rows))
        layer = .text(sheet)
        return []
    }
}

extension State {
    func draw(_ sheet: TextSheet, into frame: inout Frame, _ map: inout LayerMap) {
        let space = textSheetSize(of: sheet)
        let lines = lines(of: sheet, columns: space.columns)
        let inside = box(
            sheet.title, columns: space.columns, rows: min(max(1, lines.count), space.rows), into: &frame, &map)
        for row in 0..<inside.rows where lines.indices.contains(sheet.top + row) {
            frame.draw(lines[sheet.top + row], in: inside.line(row))
        }
        frame.focus = Position(row: inside.row, column: inside.column)
    }
}
