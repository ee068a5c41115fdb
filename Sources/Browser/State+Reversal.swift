import LedgerModel
import Wording

/// What undo and redo did: somebody who takes back must see what.
extension State {
    /// - Parameter before: the ledger as it was until then.
    func reversal(of items: [RecordID], isUndo: Bool, from before: Ledger) -> SafeText {
        let numbers = items.compactMap { (ledger.items[$0] ?? before.items[$0])?.number }.sorted()
        let kinds = Set(items.map { change(of: $0, isUndo: isUndo, from: before) })
        let what = kinds.count == 1 ? kinds.first ?? .empty : .empty
        return isUndo
            ? words.tookBack(numbers: numbers, what, key: keyName(of: .redo))
            : words.didAgain(numbers: numbers, what, key: keyName(of: .undo))
    }

    private func change(of id: RecordID, isUndo: Bool, from before: Ledger) -> SafeText {
        switch (before.items[id], ledger.items[id]) {
        case (_?, nil): return words.itemTakenAway
        case (nil, _?): return words.itemBroughtBack
        case (nil, nil): return .empty
        case (let old?, let new?):
            if old.status != new.status {
                let status = words.status(new.status.id)
                return isUndo ? words.statusCameBack(status) : words.statusGivenAgain(status)
            }
            let fields = State.telling.filter { $0.differ(old, new) }.map { words.field($0.name) }
            if fields.isEmpty { return .empty }
            let list = words.list(fields)
            return isUndo ? words.fieldsCameBack(list) : words.fieldsGivenAgain(list)
        }
    }

    /// The fields that a person changes, by their names in the files.
    private static let telling: [(name: String, differ: @Sendable (ActionItem, ActionItem) -> Bool)] = [
        ("text", { $0.text != $1.text }), ("heading", { $0.heading != $1.heading }),
        ("responsibilities", { $0.responsibilities != $1.responsibilities }), ("due", { $0.due != $1.due }),
        ("leader", { $0.leader != $1.leader }), ("priority", { $0.priority != $1.priority }),
        ("stage", { $0.stage != $1.stage }), ("recurrence", { $0.recurrence != $1.recurrence }),
        ("milestones", { $0.milestones != $1.milestones }), ("reports", { $0.reports != $1.reports }),
        ("extensions", { $0.extensions != $1.extensions }), ("notices", { $0.notices != $1.notices }),
        ("instructions", { $0.instructions != $1.instructions }),
    ]
}
