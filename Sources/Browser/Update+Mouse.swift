import LedgerQuery
import TerminalScreen

/// Clicks and the wheel.
extension State {
    /// Lines that one notch of the wheel moves.
    private static let notch = 3

    mutating func point(_ event: MouseEvent) -> [Effect] {
        switch event.kind {
        case .wheelUp: return wheel(by: -State.notch, at: event.position)
        case .wheelDown: return wheel(by: State.notch, at: event.position)
        case .click: return click(at: event.position)
        }
    }

    private mutating func wheel(by lines: Int, at position: Position) -> [Effect] {
        if layer != nil { return pressInLayer(lines < 0 ? .up : .down) }
        if !view.hasPanes {
            move(by: lines)
            return []
        }
        guard let pane = layout.panes.first(where: { $0.value.contains(position) })?.key else { return [] }
        let before = self.pane
        self.pane = pane
        move(by: lines)
        // Scrolling the detail beside the list leaves the keys where they are.
        self.pane = before
        return []
    }

    private mutating func click(at position: Position) -> [Effect] {
        guard layer == nil else { return [] }
        message = nil
        if layout.hints.contains(position) {
            let hit = hintEntries(columns: layout.hints.columns).first {
                ($0.column..<$0.column + $0.columns).contains(position.column)
            }
            return hit.map { run($0.command) } ?? []
        }
        if layout.header.contains(position) {
            if let filter = headerFilter(at: position.column, columns: layout.header.columns) { show(filter) }
            return []
        }
        if !view.hasPanes {
            clickView(at: position)
            return []
        }
        guard let pane = layout.panes.first(where: { $0.value.contains(position) })?.key,
            let content = layout.content(of: pane), content.contains(position)
        else { return [] }
        let row = position.row - content.row
        switch pane {
        case .list where view == .calendar: clickCalendar(at: position)
        case .list where view == .board: clickBoard(at: position)
        case .list where view == .figures: clickFigures(row: row)
        case .list: clickList(row)
        case .sidebar:
            let lines = sidebarLines
            if lines.indices.contains(sidebarTop + row) { choose(lines[sidebarTop + row]) }
            self.pane = .sidebar
        case .detail: self.pane = .detail
        }
        return []
    }

    private mutating func clickView(at position: Position) {
        if view == .departments {
            let row = position.row - readingBody.row - 1
            if row >= 0, let owner = tableContent.owner(at: table.top + row) { table.cursor = owner }
        } else if let area = readingLayout.itemRows, area.contains(position) {
            reading.focus = .items
            if let cursor = readingContent.cursor(at: reading.itemsTop + position.row - area.row) {
                reading.cursor = cursor
            }
        } else if let area = readingLayout.textRows, area.contains(position) {
            reading.focus = .text
            clickText(row: reading.textTop + position.row - area.row)
        }
    }

    /// The first click puts the cursor there, on a heading it folds; a click on the item under the cursor opens it.
    private mutating func clickList(_ row: Int) {
        let line = listTop + row
        let wasThere = pane == .list && listing.cursorLine == line
        pane = .list
        switch listing.line(line) {
        case .heading(let heading):
            setCursor(line)
            if folded.remove(heading.key) == nil { folded.insert(heading.key) }
        case .item:
            setCursor(line)
            if wasThere { pane = .detail }
        case nil: break
        }
    }
}
