package import LedgerModel
package import StrictJSON

/// One line of the journal, for people: who did what, when, from where, and what it changed.
package struct HistoryEntry: Hashable, Sendable {
    package let sequence: Int
    package let at: Timestamp
    package let actor: String
    package let host: String
    package let app: String
    package let step: RecordID
    package let operation: JournalOperation
    /// The step that an undo took back or a redo did again.
    package let reverses: RecordID?
    package let changes: [RecordHistory]
    /// What the step was about and a purge has taken away; of a purge itself, what it took.
    package let purged: [PurgedRecord]
}

/// What one step did to one record.
package struct RecordHistory: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case added
        case changed
        case removed
    }

    package let key: RecordKey
    /// An item's number, also where it is not there any more.
    package let number: Int?
    package let kind: Kind
    /// Of a changed record, each member with the value before and after.
    package let leaves: [LeafChange]
}

package struct LeafChange: Hashable, Sendable {
    /// `["responsibilities", "police", "status"]`: the members' names in the files.
    package let path: [String]
    /// nil where there was no value.
    package let before: JSONValue?
    package let after: JSONValue?
}

extension HistoryEntry {
    /// - Parameter item: the only record whose changes are wanted; nil for all.
    init(_ entry: JournalEntry, about item: RecordID?, number: (RecordID) -> Int?) {
        sequence = entry.sequence
        at = entry.at
        actor = entry.actor
        host = entry.host
        app = entry.app
        step = entry.step
        operation = entry.operation
        reverses = entry.reverses
        // What a purge blackened is not what somebody changed.
        changes = (entry.purge == nil ? entry.operations : []).compactMap { operation in
            if let item, operation.key != .item(item) { return nil }
            var known: Int?
            if case .item(let id) = operation.key { known = number(id) }
            return RecordHistory(operation, number: known)
        }
        purged = entry.purge?.records ?? entry.purged
    }
}

extension JournalEntry {
    /// The numbers that items were given.
    func collectNumbers(into numbers: inout [RecordID: Int]) {
        for operation in operations {
            guard case .item(let id) = operation.key else { continue }
            switch operation.effect {
            case .add(let record), .remove(_, let record): numbers[id] = record.object?["number"]?.integer
            case .set: break
            }
        }
    }
}

extension RecordHistory {
    fileprivate init(_ operation: RecordOperation, number: Int?) {
        key = operation.key
        self.number = number
        switch operation.effect {
        case .add:
            kind = .added
            leaves = []
        case .remove:
            kind = .removed
            leaves = []
        case .set(_, let was, let set):
            kind = .changed
            leaves = MergePatch.leaves(of: set).compactMap { leaf in
                if leaf.path == ["rev"] { return nil }
                var before = MergePatch.value(at: leaf.path, in: .object(was))
                if before == .null { before = nil }
                return LeafChange(path: leaf.path, before: before, after: leaf.value)
            }
        }
    }
}
