import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// What became of an intent: the ledger after it, and a message that says what was done and how to undo it.
extension State {
    mutating func finish(_ intent: Intent, _ outcome: Outcome) {
        switch outcome {
        case .refused(let reason): message = Message(.failure, reason)
        case .unchanged(let reason): message = Message(.neutral, reason ?? words.nothingChanged)
        case .done(let ledger, let items, let note):
            waitingLedger = nil
            adopt(ledger)
            selection = []
            range = nil
            message = Message(.success, report(intent, items: items, note: note))
            show(items, after: intent)
        }
    }

    private func report(_ intent: Intent, items: [RecordID], note: SafeText?) -> SafeText {
        let what = subject(items.isEmpty ? intent.items : items)
        func name(_ owner: OwnerKey) -> String { ledger.departments.displayName(of: owner) }
        let done: SafeText
        switch intent {
        case .undo: return note ?? words.didUndo
        case .redo: return note ?? words.didRedo
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
        }
        let undoable = words.undoHint(done, key: keyName(of: .undo))
        return note.map { "\(undoable) (\($0))" } ?? undoable
    }

    /// What was made, and what an undo touched, should be in sight.
    private mutating func show(_ items: [RecordID], after intent: Intent) {
        switch intent {
        case .importDocument:
            // New drafts are not among the open items.
            if filter == .open, items.contains(where: { ledger.items[$0]?.status == .draft }) { filter = .drafts }
            startOver()
        case .add, .undo, .redo:
            if let first = items.first, ledger.items.row(of: first) != nil { wantedItem = first }
        default: break
        }
    }
}
