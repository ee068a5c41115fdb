import LedgerQuery
import TerminalScreen

/// Keeping what matters in sight.
extension State {
    mutating func showCursor() {
        showListCursor()
        let lines = sidebarLines
        let current = lines.firstIndex(where: isCurrent)
        sidebarTop = State.scrolled(sidebarTop, to: current, count: lines.count, rows: rows(of: .sidebar))
        clampDetail()
    }

    /// The cursor, and the headings right above it as far as there is room.
    private mutating func showListCursor() {
        let rows = rows(of: .list)
        var top = listing.cursorLine
        if let line = listing.cursorLine {
            while let first = top, first > 0, line - first + 1 < rows, case .heading? = listing.line(first - 1) {
                top = first - 1
            }
        }
        listTop = State.scrolled(listTop, to: top, count: listing.visible.count, rows: rows, by: rows / 3)
        listTop = State.scrolled(
            listTop, to: listing.cursorLine, count: listing.visible.count, rows: rows, by: rows / 3)
    }

    /// The first visible line with which `line` is in sight, as near to the present one as can be; no empty rows at the end.
    ///
    /// - Parameter step: a line that is only just out of sight brings so many with it. Moving on by one row would write every row anew for each key.
    static func scrolled(_ top: Int, to line: Int?, count: Int, rows: Int, by step: Int = 1) -> Int {
        guard rows > 0 else { return 0 }
        var top = top
        if let line {
            if line < top { top = min(line, max(line - rows + 1, top - step)) }
            if line >= top + rows { top = max(line - rows + 1, min(line, top + step)) }
        }
        return max(0, min(top, count - rows))
    }

    private mutating func clampDetail() {
        guard detailTop > 0, let area = layout.content(of: .detail) else { return }
        detailTop = max(0, min(detailTop, detailLines(columns: area.columns).count - area.rows))
    }
}
