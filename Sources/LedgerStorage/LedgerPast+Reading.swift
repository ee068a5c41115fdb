package import LedgerModel
internal import StrictJSON
internal import Synchronization

extension LedgerStore {
    /// The ledger as it was just before each of `moments`, and how its items moved.
    ///
    /// What was written at `end` or later is not rolled back: it is taken as known on every one of the days. A step from before the moment that was taken back
    /// later counts as never made: it was a mistake then already.
    package func past(at moments: [Timestamp], knownUntil end: Timestamp) throws(StoreError) -> [LedgerPast] {
        try state.withLock { open throws(StoreError) in
            let journal = PastJournal(try open.folder.journalEntries())
            return moments.map { moment in
                LedgerPast(
                    ledger: journal.ledger(open.ledger, before: moment, knownUntil: end), moves: journal.moves,
                    handedOver: journal.handedOver)
            }
        }
    }

    /// When each item first was more than a draft, as the journals have it.
    package func handedOver() throws(StoreError) -> [RecordID: Timestamp] {
        try state.withLock { open throws(StoreError) in PastJournal(try open.folder.journalEntries()).handedOver }
    }
}

/// The lines of the journals, read as history.
private struct PastJournal {
    private let entries: [JournalEntry]
    /// Whether a step stands, of those that were ever taken back.
    private let stands: [RecordID: Bool]
    private(set) var moves: [StatusMove] = []
    private(set) var handedOver: [RecordID: Timestamp] = [:]

    init(_ entries: [JournalEntry]) {
        self.entries = entries
        var stands: [RecordID: Bool] = [:]
        for entry in entries {
            guard let step = entry.reverses else { continue }
            stands[step] = entry.operation == .redo
        }
        self.stands = stands
        for entry in entries where entry.reverses == nil && stands[entry.step] != false {
            for operation in entry.operations { note(operation, at: entry.at) }
        }
    }

    private mutating func note(_ operation: RecordOperation, at time: Timestamp) {
        guard case .item(let item) = operation.key else { return }
        func status(_ value: JSONValue?) -> Status? { value?.text.map { Status(id: $0) } }
        switch operation.effect {
        case .add(let record):
            if let new = status(record.object?["status"]), new != .draft, new != .cancelled { handOver(item, at: time) }
        case .set(_, let was, let set):
            guard let old = status(was["status"]), let new = status(set["status"]) else { return }
            moves.append(StatusMove(item: item, at: time, from: old, to: new))
            if old == .draft, new != .cancelled { handOver(item, at: time) }
        case .remove: break
        }
    }

    private mutating func handOver(_ item: RecordID, at time: Timestamp) {
        if handedOver[item] == nil { handedOver[item] = time }
    }

    /// `present` with every line from `moment` on taken back, but for those from `end` on.
    func ledger(_ present: Ledger, before moment: Timestamp, knownUntil end: Timestamp) -> Ledger {
        var early: Set<RecordID> = []
        var fixed: Set<RecordKey> = []
        for entry in entries {
            if entry.at < moment { early.insert(entry.step) }
            if entry.at >= end { fixed.formUnion(entry.operations.map(\.key)) }
        }
        var records: [RecordKey: JSONValue?] = [:]
        for entry in entries.reversed() where entry.at >= moment && entry.at < end {
            if let step = entry.reverses, early.contains(step) { continue }
            for operation in entry.operations.reversed() where !fixed.contains(operation.key) {
                let key = operation.key
                let now = records[key] ?? (try? present.contents.record(key)?.tree())
                switch operation.effect {
                case .add: records[key] = .some(nil)
                case .remove(_, let was): records[key] = was
                case .set(_, let was, _): records[key] = now.map { MergePatch.apply(was, to: $0) }
                }
            }
        }
        if records.isEmpty { return present }
        var contents = present.contents
        for (key, tree) in records {
            if let tree {
                // A record that cannot be read back stays as it is now: nothing that was written cannot be.
                if let record = try? LedgerRecord(key.kind, tree: tree) { contents.put(record) }
            } else {
                contents.remove(key)
            }
        }
        return Ledger(store: present.store, sequence: present.sequence, contents: contents)
    }
}
