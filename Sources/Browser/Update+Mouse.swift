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
        if layer != nil { return wheelInLayer(by: lines, at: position) }
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
        message = nil
        if layer != nil { return clickLayer(at: position) }
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

// MARK: - In layers

extension State {
    /// What is clicked is what Enter would take there; beside the layer a click is Esc.
    private mutating func clickLayer(at position: Position) -> [Effect] {
        // Nothing of it can be seen.
        if layout.width == .tooSmall { return [] }
        let map = layerMap
        if let target = map.target(at: position) { return click(target) }
        if map.contains(position) { return [] }
        if case .prompt(let prompt)? = layer, case .search = prompt.purpose {
            // What was found is what is clicked: leaving the search would take it away.
            let effects = pressInLayer(.enter)
            return layer == nil ? effects + click(at: position) : effects
        }
        return pressInLayer(.escape)
    }

    private mutating func click(_ target: LayerMap.Target) -> [Effect] {
        switch (target, layer) {
        case (.key(let key), _): return pressInLayer(key)
        case (.entry(let index), .picker(var picker)):
            picker.cursor = index
            layer = .picker(picker)
        case (.entry(let index), .commands(var list)):
            list.cursor = index
            layer = .commands(list)
        case (.entry(let index), .question(var question)):
            question.cursor = index
            layer = .question(question)
        case (.entry(let index), .prompt(var prompt)):
            prompt.completion?.cursor = index
            layer = .prompt(prompt)
        case (.entry(let index), .form(var form)):
            form.cursor = index
            layer = .form(form)
            return form.fields[index].kind == .flag ? pressInLayer(.character(" ")) : []
        case (.entry(let index), .date(var sheet)):
            sheet.typed.clear()
            sheet.preset = index
            layer = .date(sheet)
        case (.day(let day), .date(var sheet)):
            sheet.typed.clear()
            sheet.preset = nil
            sheet.day = day
            layer = .date(sheet)
        default: return []
        }
        return pressInLayer(.enter)
    }

    private mutating func wheelInLayer(by lines: Int, at position: Position) -> [Effect] {
        let step: Key = lines < 0 ? .up : .down
        switch layer {
        case .picker(var picker):
            guard let (top, cursor) = scrolled(picker.cursor, by: lines) else { return pressInLayer(step) }
            (picker.top, picker.cursor) = (top, cursor)
            layer = .picker(picker)
        case .commands(var list):
            guard let (top, cursor) = scrolled(list.cursor, by: lines) else { return pressInLayer(step) }
            (list.top, list.cursor) = (top, cursor)
            layer = .commands(list)
        case .date(let sheet):
            if sheet.preset == nil || layerMap.isDay(at: position) {
                return pressInLayer(lines < 0 ? .pageUp : .pageDown)
            }
            return pressInLayer(step)
        case .text: return (0..<abs(lines)).flatMap { _ in pressInLayer(step) }
        case .question(var question):
            let rows = questionBox(question).previewRows
            if question.preview.count <= rows { return pressInLayer(step) }
            question.top = min(max(0, question.top + lines), question.preview.count - rows)
            layer = .question(question)
        case .prompt, .form, nil: return pressInLayer(step)
        }
        return []
    }

    /// The first visible line of a long list after the wheel, and its cursor, which stays in sight; nil where everything is in sight already.
    private func scrolled(_ cursor: Int, by lines: Int) -> (top: Int, cursor: Int)? {
        guard let window = layerMap.window, window.entries.count > window.rows else { return nil }
        let top = min(max(0, window.top + lines), window.entries.count - window.rows)
        let seen = window.entries[top..<(top + window.rows)].compactMap(\.self)
        if seen.contains(cursor) { return (top, cursor) }
        return (top, (lines > 0 ? seen.first : seen.last) ?? cursor)
    }
}

extension LayerMap {
    fileprivate func isDay(at position: Position) -> Bool {
        if case .day? = target(at: position) { true } else { false }
    }
}
