import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// Changes the state by one action and says what is to be done outside. The only way in which a state changes.
package func update(_ state: inout State, _ action: Action) -> [Effect] {
    let itemBefore = state.item?.id
    var effects = state.take(action)
    if state.view.hasPanes { state.finishReview() }
    effects += state.askWorker()
    let wanted = state.wantedItem
    state.relist()
    // Where it is not listed, nobody waits for it any more.
    if !state.search.isRunning { state.wantedItem = nil }
    state.remakeCalendar(showing: wanted)
    state.showBoardCursor()
    state.showFiguresPlace()
    state.remakeReading()
    state.remakeTable()
    state.rememberItem()
    if state.item?.id != itemBefore { state.detailTop = 0 }
    state.extendRange()
    state.showCursor()
    return effects + state.askForDetail() + state.askForRates()
}

extension State {
    mutating func take(_ action: Action) -> [Effect] {
        switch action {
        case .input(let event): return take(event)
        case .run(let command): return run(command)
        case .performed(let intent, let outcome): finish(intent, outcome)
        case .ledgerChanged(let other):
            if layer == nil { adopt(other) } else { waitingLedger = other }
        case .accessChanged(let access): self.access = access
        case .dayChanged(let day): today = day
        case .historyLoaded(let item, let entries):
            if let asked = requestedHistory, asked.item == item { history = (item, asked.ledger, entries) }
        case .sourceLoaded(let id, let text):
            sources[id] = text
            if text == nil { unreadableSources.insert(id) }
        case .importRead(let document, let reading): offer(document, reading)
        case .importProgress(let document, let progress): show(progress, of: document)
        case .pathsFound(let typed, let ends): complete(typed, with: ends)
        case .exported(let request, let outcome): finish(request, outcome)
        case .ratesRead(let owner, let rates): take(rates, of: owner)
        case .reportRead(let order, let reading): show(reading, of: order)
        case .zoneChanged(let zone): self.zone = zone
        case .filtersChanged(let filters): adopt(filters)
        case .remindersRead(let owners, let notes): return showReminders(notes, of: owners)
        case .rulesRead(let rules): show(rules)
        case .templatesRead(let notes): show(notes)
        case .copied(let path): message = Message(.success, words.didCopy(path))
        case .edited(let item, let outcome): return finishEditing(item, outcome)
        case .searched(let generation, let rows, let outline):
            if generation == search.generation && search.isRunning {
                search.rows = rows
                search.outline = outline
            }
        case .told(let message): self.message = message
        }
        return []
    }

    private mutating func take(_ event: InputEvent) -> [Effect] {
        switch event {
        case .resize(let size):
            self.size = size
            return layReportAnew()
        case .key(let key): return press(key)
        case .paste(let text): return paste(text)
        case .mouse(let event): return point(event)
        }
    }

    mutating func press(_ key: Key) -> [Effect] {
        message = nil
        if let uses = key.suggestsFunctionKeys { prefersFunctionKeys = uses }
        if layout.width == .tooSmall && layer == nil {
            // Nothing can be seen, so nothing can be changed: only leaving works.
            let command = keymap.command(for: key)
            return command == .quit || command == .suspend || command == .redraw ? run(command ?? .redraw) : []
        }
        if layer != nil { return pressInLayer(key) }
        if key == .control("c") && hasNothingToEscape {
            layer = .question(Question([words.quitQuestion], .quit))
            return []
        }
        if let command = keymap.command(for: key, inReview: isReading) { return run(command) }
        if case .character = key {
            message = Message(.neutral, words.unknownKey(key.name(in: words), help: keyName(of: .help)))
        }
        return []
    }

    private mutating func paste(_ text: String) -> [Effect] {
        if layer != nil { return pasteInLayer(text) }
        guard text.contains(where: { !$0.isWhitespace }) else { return [] }
        if case .unavailable(let reason) = CommandTable.entry(.importText).availability(in: self) {
            message = Message(.failure, words.cannot(CommandTable.entry(.importText).words(words).name, reason))
            return []
        }
        message = Message(.neutral, words.stoppable(words.readingFile))
        return read(.text(text))
    }

    /// The key to name for a command: an F-key while an input method is on, and to whoever uses F-keys.
    func keyName(of command: Command) -> SafeText {
        keymap.key(
            of: CommandTable.entry(command), preferringFunctionKey: prefersFunctionKeys, inReview: isReading)?
            .name(in: words) ?? .empty
    }

    /// The key to name for somebody who is new here: an F-key where there is one.
    func functionKeyName(of command: Command) -> SafeText {
        keymap.key(of: CommandTable.entry(command), preferringFunctionKey: true)?.name(in: words) ?? .empty
    }

    mutating func adopt(_ other: Ledger) {
        ledger = other
        selection = selection.filter { other.items.row(of: $0) != nil }
        range?.before.formIntersection(selection)
    }

    /// Closes the layer, and takes over what had to wait for it.
    mutating func closeLayer() {
        layer = nil
        if let waiting = waitingLedger {
            waitingLedger = nil
            adopt(waiting)
        }
        if let waiting = waitingFilter {
            waitingFilter = nil
            filterToPutBack = filter
            filter = waiting
            startOver()
        }
    }
}

// MARK: - What must be fetched

extension State {
    /// A search over more rows than one update should filter goes to the worker.
    fileprivate mutating func askWorker() -> [Effect] {
        guard needsWorker else {
            search.query = nil
            search.ledger = nil
            search.rows = nil
            search.outline = nil
            return []
        }
        let query = listQuery
        guard search.query != query || search.ledger != ledger else { return [] }
        search.generation += 1
        search.query = query
        search.ledger = ledger
        search.rows = nil
        search.outline = nil
        search.order = listOrder
        return [.search(query, listOrder, generation: search.generation)]
    }

    /// History and source of the item that the detail pane shows.
    fileprivate mutating func askForDetail() -> [Effect] {
        if isReading, let source = reading.source {
            return sources[source] == nil && requestedSources.insert(source).inserted ? [.loadSource(source)] : []
        }
        guard view.hasItems else { return [] }
        guard layout.panes[.detail] != nil, let item else { return [] }
        var effects: [Effect] = []
        // First: it is read at once, and the first history must look through all journals.
        if let source = ledger.sourceID(of: item), sources[source] == nil,
            requestedSources.insert(source).inserted
        {
            effects.append(.loadSource(source))
        }
        if requestedHistory?.item != item.id || requestedHistory?.ledger != ledger {
            requestedHistory = (item.id, ledger)
            effects.append(.loadHistory(item.id))
        }
        return effects
    }
}

extension State {
    /// Whether the history of the item that the detail pane shows is being read.
    package var awaitsHistory: Bool {
        guard let requestedHistory, requestedHistory.item == item?.id else { return false }
        return history?.item != requestedHistory.item || history?.ledger != requestedHistory.ledger
    }
}

extension Key {
    /// Whether whoever pressed it should be told of F-keys; nil where it says nothing of that.
    fileprivate var suggestsFunctionKeys: Bool? {
        switch self {
        case .character: isFromInputMethod
        case .function: true
        default: nil
        }
    }
}
