import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// What each command does.
extension State {
    mutating func run(_ command: Command) -> [Effect] {
        let entry = CommandTable.entry(command)
        if command == .cancelItem, view.hasPanes, pane == .sidebar, case .saved(let saved) = filter {
            layer = .question(Question([words.removeFilterQuestion(saved.name)], .removeFilter(saved)))
            return []
        }
        if case .unavailable(let reason) = entry.availability(in: self) {
            message = Message(.failure, words.cannot(entry.words(words).name, reason))
            return []
        }
        if !view.hasPanes, State.listCommands.contains(command), !(view == .departments && command == .search) {
            leaveForList()
        }
        switch command {
        case .moveDown: move(by: 1)
        case .moveUp: move(by: -1)
        case .first: moveToEdge(isFirst: true)
        case .last: moveToEdge(isFirst: false)
        case .pageDown: if isInGrid { moveInGrid(months: 1) } else { move(by: pageLength) }
        case .pageUp: if isInGrid { moveInGrid(months: -1) } else { move(by: -pageLength) }
        case .openLine: open()
        case .goRight: moveSideways(by: 1)
        case .goLeft: moveSideways(by: -1)
        case .nextPane: if isReading { changeReadingFocus() } else { changePane(by: 1) }
        case .previousPane: if isReading { changeReadingFocus() } else { changePane(by: -1) }
        case .search: openSearch()
        case .nextMatch: moveToItem(by: 1)
        case .previousMatch: moveToItem(by: -1)
        case .filterByDepartment: layer = .picker(departmentPicker)
        case .chooseView: layer = .picker(viewPicker)
        case .clearFilters: clearFilters()
        case .groupByDirective: group(by: .directive)
        case .groupByDepartment: group(by: .department)
        case .showCalendar: openCalendar()
        case .showBoard: openBoard()
        case .showFigures: openFigures()
        case .exportItems: layer = .picker(exportPicker)
        case .report: layer = .picker(reportPicker)
        case .showFiles: layer = .picker(filePicker)
        case .settings: layer = .picker(settingsPicker)
        case .showRules: return [.readRules]
        case .showTemplates: return [.readTemplates]
        case .chooseLanguage: layer = .picker(languagePicker)
        case .parts, .grantExtension, .milestone, .milestoneReached, .notice, .reinstruct, .verify, .writeOff, .archive,
            .recur, .hang, .finding:
            return command.deed.map { take($0, for: targets) } ?? []
        case .saveFilter: layer = .prompt(saveFilterPrompt())
        case .extendDue: layer = .date(extensionSheet)
        case .giveBack: layer = .prompt(offered(.giveBack(targets)))
        case .expandCollective: return expandCollective()
        case .supervise: layer = .picker(supervisionPicker)
        case .showReminders: return [.readReminders([])]
        case .copyReminder: return [.readReminders(reminderOwners)]
        case .foldAll, .unfoldAll:
            view = .list
            pane = .list
            fold(all: command == .foldAll)
        case .toggleDone: return toggleDone()
        case .setStatus: layer = .picker(statusPicker)
        case .confirm: return ask(.confirm(unconfirmedTargets))
        case .assign: layer = .picker(assigneePicker)
        case .setDue: layer = .date(dueSheet)
        case .addNote: layer = noteLayer(targets)
        case .cancelItem:
            // A draft was never handed over: it needs no reason to go.
            if isReading, item?.status == .draft { return ask(.reject(targets)) }
            layer = .prompt(offered(.reason(targets, .cancelled)))
        case .addItem:
            if view == .departments {
                layer = .prompt(Prompt(.newDepartment))
            } else if let source = reading.source, let piece = readingPiece, isReading {
                return [
                    .perform(.addFromText(source: source, TextSpan(piece.range.lowerBound, piece.range.upperBound)))
                ]
            } else {
                openNewItem()
            }
        case .importText: layer = .prompt(Prompt(.importPath))
        case .undo: return [.perform(.undo)]
        case .redo: return [.perform(.redo)]
        case .showHistory: openHistory()
        case .reviewDrafts, .showDocument, .confirmCertain, .editItem, .splitItem, .mergeNext, .notDirective, .linkNear,
            .keepWord, .nextUnsure, .previousUnsure:
            return runInReview(command)
        case .showDepartments: openTable()
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

    /// What is done on the list alone leads back to it.
    private static let listCommands: Set<Command> = [
        .search, .filterByDepartment, .chooseView, .clearFilters, .groupByDirective, .groupByDepartment,
    ]

    mutating func leaveForList() {
        if isReading { closeReading() } else { view = home }
    }

    private var pageLength: Int {
        switch view {
        case .calendar where pane == .list: max(1, (calendarParts?.items.rows ?? 2) - 1)
        case .board where pane == .list: boardParts?.cardCount ?? 1
        case .list, .calendar, .board, .figures: max(1, rows(of: pane) - 1)
        case .departments: max(1, tableRows - 1)
        case .review, .document:
            max(1, (reading.focus == .items ? readingLayout.itemRows : readingLayout.textRows)?.rows ?? 2) / 2
        }
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
            case .reject: .cancelItem
            case .rejectDirective: .notDirective
            case .edit: .editItem
            case .split: .splitItem
            case .merge: .mergeNext
            case .link: .linkNear
            case .keepWord: .keepWord
            case .addFromText: .addItem
            case .addDepartment, .editTable, .mergeDepartments: .showDepartments
            case .act, .expand: .setStatus
            case .hang: .editItem
            case .report, .send: .addNote
            case .enter: .addItem
            case .changeSetting: .settings
            case .resetRules: .showRules
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
        let closable = items.filter(\.status.canBeClosed)
        if !closable.isEmpty { return .close(closable.map(\.id)) }
        let closed = items.filter { $0.status == .closed }
        return closed.isEmpty ? nil : .reopen(closed.map(\.id), reason: nil)
    }

    private mutating func toggleDone() -> [Effect] {
        guard let intent = doneIntent else { return [] }
        if case .reopen(let items, _) = intent, items.contains(where: { ledger.items[$0]?.writtenOffAt != nil }) {
            layer = .prompt(offered(.reason(items, .inProgress)))
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
        if !isInGrid { moveToItem(by: 1) }
        tellSelection()
    }

    /// The item under the cursor, or all of the group whose heading is there.
    private var cursorItems: [RecordID] {
        if isInGrid { return itemsOfDay }
        return switch cursor {
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
        let all = Set(listing.rows.map { ledger.items.id($0) })
        selection = selection == all ? [] : all
        tellSelection()
    }

    private mutating func tellSelection() {
        message = Message(.neutral, words.selected(selection.count))
    }
}

// MARK: - Searching

extension State {
    /// A line whose text is searched for while it is typed; in the table of departments, a list of them to narrow.
    private mutating func openSearch() {
        if view == .departments {
            layer = .picker(tableSearchPicker)
            return
        }
        var prompt = Prompt(.search(before: searchText), field: TextField(searchText))
        prompt.widened = narrowing.map { Widened(filter: filter, owner: owner, narrowing: $0) }
        layer = .prompt(prompt)
    }

    /// Takes over what is searched for.
    /// - Returns: what is wrong with it; then the list stays as it was.
    mutating func search(for text: String) -> QueryError? {
        guard text.contains(where: { !$0.isWhitespace }) else {
            endSearch()
            return nil
        }
        do {
            let query = try Query(text)
            try LedgerFilter.check(query, of: ledger, in: context)
            if query != searchQuery { startOver() }
            searchText = text
            searchQuery = query
            return nil
        } catch {
            return error
        }
    }

    mutating func endSearch() {
        searchText = ""
        searchQuery = .everything
        putNarrowingBack()
    }
}
