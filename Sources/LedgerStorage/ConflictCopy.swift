package import LedgerModel
package import StrictJSON

/// What a sync program kept aside because two machines wrote the same file: a journal with lines that this ledger does not have, or a `ledger.json` that was edited on
/// the other machine. What is new in it is merged like a hand edit: by the conflict rule, record by record, as one step that can be taken back.
package struct ConflictCopy: Sendable {
    fileprivate enum Content: Sendable {
        case snapshot(Snapshot)
        case journal([JournalEntry])
    }

    fileprivate let content: Content

    /// nil where `bytes` are neither a snapshot nor a journal: then it is something else.
    ///
    /// - Throws: where it is one of them and cannot be read.
    package init?(_ bytes: [UInt8]) throws(JSONError) {
        if bytes.starts(with: JournalLine.recordStart) {
            let entries = JournalScan.entries(of: bytes, journal: 1)
            if entries.isEmpty { throw JSONError(kind: .unexpectedEnd, offset: bytes.count, line: 1, column: 1) }
            content = .journal(entries)
        } else if bytes.prefix(512).firstRange(of: Array("\"\(Snapshot.format)\"".utf8)) != nil {
            content = .snapshot(try Snapshot(parsing: bytes))
        } else {
            return nil
        }
    }
}

/// What became of a conflict copy.
package struct ConflictCopyMerge: Hashable, Sendable {
    package let summary: HandEditSummary
    /// Steps in it that the ledger did not have; nil for a snapshot, which tells of none.
    package let steps: Int?
    /// Old and new number of items that were added on both machines with one number.
    package let renumbered: [RecordID: Int]
}

/// Why nothing of a conflict copy was merged.
package enum ConflictCopyError: Error, Hashable {
    /// It is of another ledger.
    case anotherLedger
    /// A snapshot with changes of its own history: its journal's copy tells what they are.
    case anotherHistory
}

// MARK: - What is new in it

extension JournalEntry {
    /// Whether it is something that was done to records, and not a note of the store's.
    fileprivate var isOfRecords: Bool {
        switch operation {
        case .snapshot, .repair, .purge, .unrecognized: false
        case .add, .set, .many, .undo, .redo, .import: true
        }
    }
}

/// Several changes of one record as one: the first value that a member had, and the last.
private struct NetChange {
    var added: JSONObject?
    var isRemoved = false
    var was: [[String]: JSONValue?] = [:]
    var set: [[String]: JSONValue?] = [:]
    var order: [[String]] = []

    mutating func add(_ effect: RecordOperation.Effect) {
        switch effect {
        case .add(let record):
            (added, isRemoved) = (record.object, false)
        case .remove: isRemoved = true
        case .set(_, let before, let after):
            if let record = added {
                added = MergePatch.apply(after, to: .object(record)).object
                return
            }
            for leaf in MergePatch.leaves(of: after) where leaf.path != ["rev"] {
                if set[leaf.path] == nil {
                    order.append(leaf.path)
                    was[leaf.path] = MergePatch.value(at: leaf.path, in: .object(before)).flatMap {
                        $0 == .null ? nil : $0
                    }
                }
                set[leaf.path] = leaf.value
            }
        }
    }

    /// The same on the record as it is here; nil where it would not be one of ours.
    func change(of current: LedgerRecord?, _ key: RecordKey) -> Change? {
        if let added { return (try? LedgerRecord(key.kind, tree: .object(added))).map { .add($0) } }
        guard let current, let tree = (try? current.tree())?.object else { return nil }
        if isRemoved { return .remove(current) }
        let before = order.reduce(tree) { $0.setting(was[$1] ?? nil, at: $1[...]) }
        let after = order.reduce(before) { $0.setting(set[$1] ?? nil, at: $1[...]) }
        guard let old = try? LedgerRecord(key.kind, tree: .object(before)),
            let new = try? LedgerRecord(key.kind, tree: .object(after))
        else { return nil }
        return .replace(before: old, after: new)
    }
}

extension JSONObject {
    /// With `value` at `path`. Where it is nil nothing stands there, and an object that is left without members goes too: a part of a record has come with its first.
    fileprivate func setting(_ value: JSONValue?, at path: ArraySlice<String>) -> JSONObject {
        guard let key = path.first else { return self }
        var result = self
        if path.count == 1 {
            result[key] = value
        } else {
            let inner = (self[key]?.object ?? JSONObject()).setting(value, at: path.dropFirst())
            result[key] = inner.isEmpty ? nil : .object(inner)
        }
        return result
    }
}

// MARK: - Merging

extension OpenLedger {
    /// Merges what is new in `copy`.
    ///
    /// - Throws: `ConflictCopyError`, and as `commit`.
    ///
    /// - Parameter name: of the file, where it lies in the ledger's folder: then it goes to `quarantine/`.
    mutating func merge(
        _ copy: ConflictCopy, named name: String?, as origin: StepOrigin
    ) throws -> ConflictCopyMerge {
        var edit: HandEdit
        var steps: Int?
        var renumbered: [RecordID: Int] = [:]
        var unreadable: [Conflict] = []
        let rest: [UInt8]?
        switch copy.content {
        case .snapshot(let snapshot):
            let purges = try LaterPurges(after: snapshot.sequence, in: folder)
            edit = try edits(in: snapshot, purges)
            rest = purges.isEmpty ? nil : purges.applied(to: snapshot).serialized()
        case .journal(let entries):
            let new = try newEntries(of: entries)
            steps = new.count
            let (changes, refused) = changes(of: new)
            edit = HandEdit(changes: changes)
            unreadable = refused
            // All else in it stands in the ledger's own journals, or was purged from them.
            rest = try LaterPurges(after: 0, in: folder).lines(of: new)
        }
        for (index, change) in edit.changes.enumerated() {
            guard case .add(.item(var item)) = change, contents.record(.item(item.id)) == nil,
                contents.items.row(ofNumber: item.number) != nil
            else { continue }
            renumbered[item.id] = item.number
            item.number = ActionItem.unnumbered
            edit.changes[index] = .add(.item(item))
        }
        let merge = HandEditMerge(edit, into: contents)
        if !merge.plan.operations.isEmpty {
            let draft = Draft(
                operation: OpenLedger.operation(for: merge.plan.operations, .edit), step: origin.step,
                operations: merge.plan.operations)
            _ = try append([(draft, merge.plan.contents)], as: origin)
        }
        var summary = merge.summary
        summary.isTakenOver = true
        summary.aside += unreadable
        if let name { summary.keptAs = try keepCopy(name, rest) }
        return ConflictCopyMerge(summary: summary, steps: steps, renumbered: renumbered)
    }

    /// - Parameter rest: what is kept of the file; nil for all of it.
    /// - Returns: its name in `quarantine/`.
    private func keepCopy(_ name: String, _ rest: [UInt8]?) throws(FileSystemError) -> String? {
        var bytes = rest
        if bytes == nil { bytes = try folder.contents(of: name)?.bytes }
        guard let bytes else { return nil }
        let kept = try folder.keepInQuarantine(bytes, as: name, permissions: filePermissions)
        try folder.remove(name)
        try folder.synchronizeNames()
        return kept
    }

    private func edits(in snapshot: Snapshot, _ purges: LaterPurges) throws -> HandEdit {
        guard snapshot.store == loaded.store else { throw ConflictCopyError.anotherLedger }
        guard let base = try LoadedLedger.Rebuilding(folder, at: snapshot.sequence, isLocked: true),
            base.replay.checksum(of: snapshot.sequence, in: folder) == snapshot.checksum
        else { throw ConflictCopyError.anotherHistory }
        return HandEdit(from: purges.applied(to: base.contents), to: purges.applied(to: snapshot.contents))
    }

    /// The lines that this ledger does not have, by their steps. A copy of which it has none is of another ledger.
    private func newEntries(of entries: [JournalEntry]) throws -> [JournalEntry] {
        var known: Set<RecordID> = []
        for (number, subfolder) in try LoadedLedger.allJournals(folder, from: 0) {
            let name = (subfolder.map { $0 + "/" } ?? "") + StoreFolder.journal(number)
            guard let (bytes, _) = try folder.contents(of: name) else { continue }
            known.formUnion(JournalScan.entries(of: bytes, journal: number).map(\.step))
        }
        guard entries.contains(where: { known.contains($0.step) }) else { throw ConflictCopyError.anotherLedger }
        return entries.filter { $0.isOfRecords && !known.contains($0.step) }
    }

    /// - Returns: also records that would not be ones of ours.
    private func changes(of entries: [JournalEntry]) -> (changes: [Change], unreadable: [Conflict]) {
        var order: [RecordKey] = []
        var net: [RecordKey: NetChange] = [:]
        for operation in entries.flatMap(\.operations) {
            if net[operation.key] == nil { order.append(operation.key) }
            net[operation.key, default: NetChange()].add(operation.effect)
        }
        var changes: [Change] = []
        var unreadable: [Conflict] = []
        for key in order {
            guard let change = net[key] else { continue }
            // What is neither new nor here was removed since, or purged.
            let current = contents.record(key)
            if change.added == nil, current == nil { continue }
            if change.added != nil, change.isRemoved { continue }
            if let change = change.change(of: current, key) {
                changes.append(change)
            } else {
                unreadable.append(Conflict(key: key, number: number(of: current), kind: .unreadable))
            }
        }
        return (changes, unreadable)
    }

    private func number(of record: LedgerRecord?) -> Int? {
        if case .item(let item)? = record { item.number } else { nil }
    }
}

extension Replay {
    /// The checksum of the line `sequence`; nil where no journal has it.
    fileprivate func checksum(of sequence: Int, in folder: StoreFolder) -> Checksum? {
        guard let journals = try? LoadedLedger.allJournals(folder, from: 0) else { return nil }
        for (number, subfolder) in journals.reversed() {
            let name = (subfolder.map { $0 + "/" } ?? "") + StoreFolder.journal(number)
            guard let (bytes, _) = try? folder.contents(of: name) else { continue }
            let entries = JournalScan.entries(of: bytes, journal: number)
            if let next = entries.first(where: { $0.sequence == sequence + 1 && !$0.restartsChain }) {
                return next.previous
            }
        }
        return sequence == position.sequence ? position.checksum : nil
    }
}
