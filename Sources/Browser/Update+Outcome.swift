import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// What became of an intent: the ledger after it, and a message that says what was done and how to undo it.
extension State {
    mutating func finish(_ intent: Intent, _ outcome: Outcome) {
        switch outcome {
        case .refused(let reason):
            if !complain(reason, of: intent) { message = Message(.failure, reason) }
        case .unchanged(let reason):
            if isWaiting(for: intent) { closeLayer() }
            message = Message(.neutral, reason ?? words.nothingChanged)
        case .done(let ledger, let items, _) where layer != nil && intent.takesTime:
            // Nothing moves under what was opened meanwhile.
            waitingLedger = ledger
            if filter == .open, items.contains(where: { ledger.items[$0]?.status == .draft }) {
                waitingFilter = .drafts
            }
            message = Message(.success, report(intent, items: items, note: nil, from: self.ledger))
        case .done(let ledger, let items, let note):
            if isWaiting(for: intent) { closeLayer() }
            let drafts = intent.items.filter { self.ledger.items[$0]?.status == .draft }
            let before = self.ledger
            waitingLedger = nil
            adopt(ledger)
            selection = []
            range = nil
            // A draft that nobody has looked at is closed like any other item: that is said.
            var note = note
            if case .close = intent, !drafts.isEmpty {
                let was = words.wasDraft(drafts.count, of: intent.items.count)
                note = note.map { words.running([$0, was]) } ?? was
            }
            message = Message(.success, report(intent, items: items, note: note, from: before))
            show(items, after: intent)
            if isReading {
                remakeReading()
                goOn(after: intent)
            }
        }
    }

    private func report(_ intent: Intent, items: [RecordID], note: SafeText?, from before: Ledger) -> SafeText {
        let what = subject(items.isEmpty ? intent.items : items)
        func name(_ owner: OwnerKey) -> String { ledger.departments.displayName(of: owner) }
        let done: SafeText
        switch intent {
        case .undo, .redo: return reversal(of: items, isUndo: intent == .undo, from: before)
        case .close: done = words.didClose(what)
        case .reopen: done = words.didReopen(what)
        case .setStatus(_, let status, _): done = words.didSetStatus(what, words.status(status.id))
        case .confirm: done = words.didConfirm(what)
        case .assign(_, let owner, _, _): done = words.didAssign(what, name(owner))
        case .unassign(_, let owner): done = words.didUnassign(what, name(owner))
        case .setDue(_, let date): done = words.didSetDue(what, date?.description)
        case .note: done = words.didNote(what)
        case .add: done = words.didAdd(what)
        case .importDocument: done = words.didImport(items.count)
        case .reject: done = words.didReject(what)
        case .rejectDirective: done = words.didRejectDirective(what)
        case .edit: done = words.didEdit(what)
        case .split: done = words.didSplit(numbers(of: items))
        case .merge: done = words.didMerge(numbers(of: items))
        case .link: done = words.didLink(numbers(of: items.isEmpty ? intent.items : items))
        case .addFromText: done = words.didAdd(what)
        case .keepWord(let id, let word, _): done = words.didKeep(word, name(.department(id)))
        case .addDepartment(let unit): done = words.didEnterUnit(unit)
        case .editTable(let owner, _): done = words.didEditUnit(name(owner))
        case .mergeDepartments(let old, let new, _):
            done = words.didMergeUnits(name(.department(old)), name(.department(new)), items.count)
        case .act(_, let act): done = words.didSupervise(what, by: act.word)
        case .expand: done = words.didSupervise(what, by: "expand")
        case .send: done = words.didSupervise(what, by: "notice")
        case .hang: done = words.didEdit(what)
        case .report: done = words.didNote(what)
        case .enter: done = words.didAdd(what)
        case .changeSetting(let key, _):
            done = words.settingChanged(key.rawValue, SafeText(sanitising: key.value(in: ledger.settings)))
        case .resetRules: done = words.didResetRules
        }
        let undoable = words.undoHint(done, key: keyName(of: .undo))
        return words.withRemarks(undoable, [note].compactMap(\.self))
    }

    private func numbers(of items: [RecordID]) -> [Int] { items.compactMap { ledger.items[$0]?.number } }

    /// What was made, and what an undo touched, should be in sight.
    private mutating func show(_ items: [RecordID], after intent: Intent) {
        switch intent {
        case .importDocument:
            // New drafts are not among the open items.
            if filter == .open, items.contains(where: { ledger.items[$0]?.status == .draft }) { listDrafts() }
            startOver()
            if !view.hasItems { view = .list }
            offerReview(of: items)
        case .addFromText:
            if let first = items.first { reading.cursor = .item(first) }
        case .add, .enter, .undo, .redo:
            guard let first = items.first(where: { ledger.items.row(of: $0) != nil }) else { return }
            if !isReading {
                wantedItem = first
            } else if readingContent.line(of: .item(first)) != nil {
                reading.cursor = .item(first)
            }
        default: break
        }
    }
}
