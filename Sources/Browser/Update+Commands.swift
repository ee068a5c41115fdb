import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// What each command does.
extension State {
    mutating func run(_ command: Command) -> [Effect] {
        let entry = CommandTable.entry(command)
        if case .unavailable(let reason) = entry.availability(in: self) {
            message = Message(.failure, words.cannot(entry.words(words).name, reason))
            return []
        }
        switch command {
        case .moveDown: move(by: 1)
        case .moveUp: move(by: -1)
        case .first: moveToEdge(isFirst: true)
        case .last: moveToEdge(isFirst: false)
        case .pageDown: move(by: max(1, rows(of: pane) - 1))
        case .pageUp: move(by: -max(1, rows(of: pane) - 1))
        case .openLine: open()
        case .closeLine: close()
        case .nextPane: changePane(by: 1)
        case .previousPane: changePane(by: -1)
        case .search: layer = .prompt(Prompt(.search(before: searchText), field: TextField(searchText)))
        case .nextMatch: moveInList(by: 1)
        case .previousMatch: moveInList(by: -1)
        case .filterByDepartment: layer = .picker(departmentPicker)
        case .chooseView: layer = .picker(viewPicker)
        case .groupByDirective: group(by: .directive)
        case .groupByDepartment: group(by: .department)
        case .groupByDue: group(by: .due)
        case .groupByStatus: group(by: .status)
        case .toggleDone: return toggleDone()
        case .setStatus: layer = .picker(statusPicker)
        case .confirm: return ask(.confirm(unconfirmedTargets))
        case .assign: layer = .picker(assigneePicker)
        case .setDue: layer = .picker(duePicker)
        case .addNote: layer = .prompt(Prompt(.note(targets)))
        case .cancelItem: layer = .prompt(Prompt(.reason(targets, .cancelled)))
        case .addItem: layer = .prompt(Prompt(.newItem))
        case .importText: layer = .prompt(Prompt(.importPath))
        case .undo: return [.perform(.undo)]
        case .redo: return [.perform(.redo)]
        case .select: toggleSelection()
        case .selectRange: toggleRange()
        case .selectAll: selectAll()
        case .escape: return escape()
        case .help: layer = .commands(CommandList(isPalette: false))
        case .palette: layer = .commands(CommandList(isPalette: true))
        case .quit: return [.quit]
        case .suspend: return [.suspend]
        case .redraw: return [.redraw]
        }
        return []
    }

    /// From that many items on a change is asked for, although it can be undone.
    package static let manyItems = 20

    /// Performs an intent, after a question where it is about many items.
    mutating func ask(_ intent: Intent) -> [Effect] {
        guard intent.items.count >= State.manyItems else { return [.perform(intent)] }
        layer = .question(Question([words.manyQuestion(name(of: intent), intent.items.count)], .perform(intent)))
        return []
    }

    private func name(of intent: Intent) -> SafeText {
        let command: Command =
            switch intent {
            case .close, .reopen: .toggleDone
            case .setStatus(_, .cancelled, _): .cancelItem
            case .setStatus: .setStatus
            case .confirm: .confirm
            case .assign, .unassign: .assign
            case .setDue: .setDue
            case .note: .addNote
            case .add: .addItem
            case .importDocument: .importText
            case .undo: .undo
            case .redo: .redo
            }
        return CommandTable.entry(command).words(words).name
    }
}

// MARK: - Done and open again

extension State {
    /// What `x` would do: close what can be closed; where nothing can, reopen what is closed; nil where there is neither.
    var doneIntent: Intent? {
        let items = targetItems
        let closable = items.filter { $0.status.next(suspendedFrom: $0.suspendedFrom).contains(.closed) }
        if !closable.isEmpty { return .close(closable.map(\.id)) }
        let closed = items.filter { $0.status == .closed }
        return closed.isEmpty ? nil : .reopen(closed.map(\.id), reason: nil)
    }

    private mutating func toggleDone() -> [Effect] {
        guard let intent = doneIntent else { return [] }
        if case .reopen(let items, _) = intent, items.contains(where: { ledger.items[$0]?.writtenOffAt != nil }) {
            layer = .prompt(Prompt(.reason(items, .inProgress)))
            return []
        }
        return ask(intent)
    }

    /// The statuses to which every target may go, in the order of the state table's words.
    var commonNextStatuses: [Status] {
        let items = targetItems
        guard !items.isEmpty else { return [] }
        return Status.known.filter { status in
            items.allSatisfy { $0.status.next(suspendedFrom: $0.suspendedFrom).contains(status) }
        }
    }

    private var unconfirmedTargets: [RecordID] {
        targetItems.filter { $0.status == .draft || $0.hasProposedOwner }.map(\.id)
    }
}

// MARK: - Moving

extension State {
    mutating func move(by lines: Int) {
        switch pane {
        case .list: moveInList(by: lines)
        case .sidebar: moveInSidebar(by: lines)
        case .detail: scrollDetail(by: lines)
        }
    }

    /// To the line so many lines away, or the nearest beyond it where the cursor rests; at the end, the nearest before it.
    mutating func moveInList(by lines: Int) {
        let count = listing.visible.count
        guard count > 0, lines != 0 else { return }
        guard let current = listing.cursorLine else { return moveToFirst() }
        let step = lines > 0 ? 1 : -1
        let wanted = min(max(0, current + lines), count - 1)
        let beyond = stride(from: wanted, through: lines > 0 ? count - 1 : 0, by: step).first { listing.isRest($0) }
        let before = stride(from: wanted, to: current, by: -step).first { listing.isRest($0) }
        if let target = beyond ?? before { setCursor(target) }
    }

    private mutating func moveToEdge(isFirst: Bool) {
        switch pane {
        case .list:
            let indices = listing.visible.indices
            setCursor(
                (isFirst ? indices.first { listing.isRest($0) } : indices.last { listing.isRest($0) }) ?? indices.first)
            if isFirst { listTop = 0 }
        case .sidebar: moveInSidebar(by: isFirst ? -sidebarLines.count : sidebarLines.count)
        case .detail: scrollDetail(by: isFirst ? -detailTop : Int(Int32.max))
        }
    }

    private mutating func moveInSidebar(by lines: Int) {
        let owners = sidebarLines.compactMap(\.owner)
        guard let current = owners.firstIndex(of: owner) else { return choose(owners.first ?? .all) }
        choose(owners[min(max(0, current + lines), owners.count - 1)])
    }

    /// Filters by an owner; the cursor goes to the first item.
    mutating func choose(_ owner: OwnerCounts.Key) {
        guard owner != self.owner else { return }
        self.owner = owner
        startOver()
    }

    /// After a filter nothing of the old list is kept: the cursor goes to the first item.
    mutating func startOver() {
        selection = []
        range = nil
        cursor = nil
        listing.cursorLine = nil
        listTop = 0
    }

    private mutating func scrollDetail(by lines: Int) {
        let height = rows(of: .detail)
        let last = max(0, detailLines(columns: layout.panes[.detail]?.columns ?? 0).count - height)
        detailTop = min(max(0, detailTop + lines), last)
    }

    private mutating func changePane(by step: Int) {
        let order = Pane.allCases
        let index = order.firstIndex(of: pane) ?? 0
        pane = order[(index + step + order.count) % order.count]
    }

    private mutating func open() {
        switch (pane, cursor) {
        case (.sidebar, _): pane = .list
        case (.list, .heading(let key)?):
            if folded.remove(key) == nil { folded.insert(key) }
        case (.list, .item?): pane = .detail
        case (.list, nil), (.detail, _): break
        }
    }

    /// From an item to its heading; an unfolded heading folds; from a folded one to the heading above.
    private mutating func close() {
        guard pane == .list else {
            if pane == .detail { pane = .list }
            return
        }
        guard let line = listing.cursorLine else { return }
        if case .heading(let heading)? = listing.line(line), heading.lineCount > 0, !folded.contains(heading.key) {
            folded.insert(heading.key)
        } else if let above = listing.headings(above: line).last {
            setCursor(above)
        }
    }

    private mutating func group(by grouping: Grouping) {
        pane = .list
        guard grouping != self.grouping else { return }
        self.grouping = grouping
        listTop = 0
    }

    private mutating func escape() -> [Effect] {
        if range != nil || !selection.isEmpty {
            range = nil
            selection = []
        } else if pane == .detail && layout.width != .wide {
            pane = .list
        } else if isSearching {
            endSearch()
        } else if pane != .list {
            pane = .list
        }
        return []
    }

    /// Whether Esc would do nothing: then ^C asks whether to quit.
    var hasNothingToEscape: Bool {
        range == nil && selection.isEmpty && !isSearching && pane == .list && layer == nil
    }
}

// MARK: - Selecting

extension State {
    private mutating func toggleSelection() {
        range = nil
        let items = cursorItems
        if items.allSatisfy(selection.contains) {
            selection.subtract(items)
        } else {
            selection.formUnion(items)
        }
        moveInList(by: 1)
        tellSelection()
    }

    /// The item under the cursor, or all of the group whose heading is there.
    private var cursorItems: [RecordID] {
        switch cursor {
        case .item(let id, _): [id]
        case .heading(let key): listing.items(below: key)
        case nil: []
        }
    }

    private mutating func toggleRange() {
        if range != nil {
            range = nil
        } else if let cursor {
            range = (cursor, selection)
        }
    }

    /// While a range is open, everything between its beginning and the cursor is selected.
    mutating func extendRange() {
        guard let range, let line = listing.cursorLine, let start = listing.index(of: range.line) else { return }
        selection = range.before
        for index in min(line, start)...max(line, start) {
            switch listing.cursor(at: index) {
            case .item(let id, _): selection.insert(id)
            case .heading(let key): if folded.contains(key) { selection.formUnion(listing.items(below: key)) }
            case nil: break
            }
        }
        tellSelection()
    }

    private mutating func selectAll() {
        range = nil
        guard let ledger = listing.ledger else { return }
        let all = Set(listing.rows.map { ledger.items[$0].id })
        selection = selection == all ? [] : all
        tellSelection()
    }

    private mutating func tellSelection() {
        message = Message(.neutral, words.selected(selection.count))
    }
}

// MARK: - Searching

extension State {
    /// Takes over what is searched for.
    /// - Returns: what is wrong with it; then the list stays as it was.
    mutating func search(for text: String) -> SafeText? {
        guard text.contains(where: { !$0.isWhitespace }) else {
            endSearch()
            return nil
        }
        do {
            let query = try Query(text)
            _ = try LedgerFilter(query, of: ledger, in: context)
            if query != searchQuery { startOver() }
            searchText = text
            searchQuery = query
            return nil
        } catch {
            return words.reason(of: error)
        }
    }

    mutating func endSearch() {
        searchText = ""
        searchQuery = .everything
    }
}
