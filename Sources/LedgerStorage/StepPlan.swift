internal import LedgerModel
internal import StrictJSON

/// What one user action does to the ledger as it stands now: worked out under the lock, before anything is written. It is all or nothing.
struct StepPlan {
    private let start: LedgerContents
    private(set) var contents: LedgerContents
    private(set) var operations: [RecordOperation] = []
    /// The numbers of new items.
    private(set) var numbers: [RecordID: Int] = [:]
    private var conflicts: [Conflict] = []
    private var obstacles: [UndoObstacle] = []
    /// Records that somebody else has changed since the version that was edited.
    private var merged: Set<RecordKey> = []

    /// The largest record that is written, in bytes.
    static let recordLimit = 1 << 20

    init(_ contents: LedgerContents) {
        start = contents
        self.contents = contents
    }

    var changed: [RecordKey] {
        var seen: Set<RecordKey> = []
        return operations.map(\.key).filter { seen.insert($0).inserted }
    }

    func number(_ key: RecordKey) -> Int? {
        if case .item(let id) = key { itemNumber(id) } else { nil }
    }

    /// The number of an item that is there, or was before the step.
    func itemNumber(_ id: RecordID) -> Int? {
        contents.number(of: id) ?? start.number(of: id)
    }
}

// MARK: - Changes

extension StepPlan {
    mutating func add(_ change: Change) throws(StoreError) {
        switch change {
        case .add(let record): try add(record)
        case .replace(let before, let after): try replace(before, after)
        case .remove(let record): try remove(record)
        }
    }

    private mutating func add(_ record: LedgerRecord) throws(StoreError) {
        guard contents.record(record.key) == nil else {
            conflicts.append(Conflict(key: record.key, number: number(record.key), kind: .exists))
            return
        }
        var record = record
        record.revision = 1
        if case .item(var item) = record {
            if item.number == ActionItem.unnumbered { item.number = contents.nextNumber }
            guard contents.items.row(ofNumber: item.number) == nil else {
                conflicts.append(Conflict(key: record.key, number: item.number, kind: .exists))
                return
            }
            numbers[item.id] = item.number
            record = .item(item)
        }
        operations.append(RecordOperation(key: record.key, effect: .add(try tree(record))))
        contents.put(record)
    }

    private mutating func remove(_ record: LedgerRecord) throws(StoreError) {
        guard let current = contents.record(record.key) else {
            conflicts.append(Conflict(key: record.key, number: nil, kind: .removed))
            return
        }
        let tree = try tree(current)
        let differences = leaves(from: tree, to: try self.tree(record))
        guard differences.isEmpty else {
            conflicts += differences.map { leaf in
                let theirs = MergePatch.value(at: leaf.path, in: tree)
                return Conflict(
                    key: record.key, number: number(record.key),
                    kind: .leaf(path: leaf.path, base: leaf.value, mine: nil, theirs: theirs))
            }
            return
        }
        operations.append(RecordOperation(key: record.key, effect: .remove(base: current.revision, was: tree)))
        contents.remove(record.key)
    }

    /// Three-way merge by leaves: a leaf that the change leaves alone may have any value by now, a leaf that it sets must still be what it was, or be the same already.
    private mutating func replace(_ before: LedgerRecord, _ after: LedgerRecord) throws(StoreError) {
        let key = after.key
        guard let current = contents.record(key) else {
            conflicts.append(Conflict(key: key, number: number(key), kind: .removed))
            return
        }
        let (beforeTree, currentTree) = (try tree(before), try tree(current))
        let patch = StepPlan.patch(from: beforeTree, to: try tree(after))
        if patch.isEmpty { return }
        let collisions = MergePatch.leaves(of: patch).compactMap { leaf -> Conflict? in
            let base = MergePatch.value(at: leaf.path, in: beforeTree)
            let theirs = MergePatch.value(at: leaf.path, in: currentTree)
            guard theirs != base, theirs != leaf.value else { return nil }
            return Conflict(
                key: key, number: number(key),
                kind: .leaf(path: leaf.path, base: base, mine: leaf.value, theirs: theirs))
        }
        guard collisions.isEmpty else {
            conflicts += collisions
            return
        }
        if current.revision != before.revision { merged.insert(key) }
        try set(key, current, currentTree, patch, base: before.revision)
    }

    /// Applies `patch` to the record as it is now, with the next revision.
    private mutating func set(
        _ key: RecordKey, _ current: LedgerRecord, _ currentTree: JSONValue, _ patch: JSONObject, base: Int
    ) throws(StoreError) {
        let patched = MergePatch.apply(patch, to: currentTree)
        guard patched != currentTree, case .object(var object) = patched, let old = currentTree.object else { return }
        object["rev"] = .integer(current.revision + 1)
        let record: LedgerRecord
        do {
            record = try LedgerRecord(key.kind, tree: .object(object))
        } catch {
            throw .invalidText(key)
        }
        guard let new = try tree(record).object else { return }
        var (was, set) = MergePatch.difference(old, new)
        let revision = set["rev"]
        was["rev"] = nil
        set["rev"] = nil
        if set.isEmpty { return }
        var ordered = JSONObject()
        ordered["rev"] = revision
        for member in set.members { ordered[member.key] = member.value }
        operations.append(RecordOperation(key: key, effect: .set(base: base, was: was, set: ordered)))
        contents.put(record)
    }

    private static func patch(from before: JSONValue, to after: JSONValue) -> JSONObject {
        guard let before = before.object, let after = after.object else { return JSONObject() }
        var patch = MergePatch.difference(before, after).set
        for key in ["id", "rev", "number"] { patch[key] = nil }
        return patch
    }

    /// Where two versions of a record differ, but for the revision.
    private func leaves(from old: JSONValue, to new: JSONValue) -> [MergePatch.Leaf] {
        MergePatch.leaves(of: StepPlan.patch(from: old, to: new))
    }

    private func tree(_ record: LedgerRecord) throws(StoreError) -> JSONValue {
        let tree: JSONValue
        do {
            tree = try record.tree()
        } catch {
            throw .invalidText(record.key)
        }
        if let object = tree.object { try checkSize(record.key, object) }
        return tree
    }

    private func checkSize(_ key: RecordKey, _ record: JSONObject) throws(StoreError) {
        let size = JSONValue.object(record).serialized.count
        if size > StepPlan.recordLimit { throw .tooLarge(key, bytes: size, limit: StepPlan.recordLimit) }
    }
}

// MARK: - Taking back

extension StepPlan {
    /// Takes back the changes of one line, the last first. Values are restored; the table of states is not consulted.
    mutating func reverse(_ operations: [RecordOperation]) throws(StoreError) {
        for operation in operations.reversed() { try reverse(operation) }
    }

    private mutating func reverse(_ operation: RecordOperation) throws(StoreError) {
        let key = operation.key
        let current = contents.record(key)
        switch operation.effect {
        case .add(let added):
            guard let current else { return obstacles.append(obstacle(key, .removed)) }
            let tree = try tree(current)
            let differences = leaves(from: added, to: tree)
            obstacles += differences.map {
                obstacle(
                    key, .leaf(path: $0.path, left: MergePatch.value(at: $0.path, in: added), now: $0.value))
            }
            if differences.isEmpty {
                self.operations.append(
                    RecordOperation(key: key, effect: .remove(base: current.revision, was: tree)))
                contents.remove(key)
            }
        case .remove(_, let was):
            guard current == nil else { return obstacles.append(obstacle(key, .exists)) }
            var object = was.object ?? JSONObject()
            object["rev"] = .integer((object["rev"]?.integer ?? 0) + 1)
            do throws(JSONError) {
                let record = try LedgerRecord(key.kind, tree: .object(object))
                self.operations.append(RecordOperation(key: key, effect: .add(try record.tree())))
                contents.put(record)
            } catch {
                obstacles.append(obstacle(key, .removed))
            }
        case .set(_, let was, var set):
            guard let current else { return obstacles.append(obstacle(key, .removed)) }
            let tree = try tree(current)
            set["rev"] = nil
            let changed = MergePatch.leaves(of: set).filter { MergePatch.value(at: $0.path, in: tree) != $0.value }
            obstacles += changed.map {
                obstacle(
                    key, .leaf(path: $0.path, left: $0.value, now: MergePatch.value(at: $0.path, in: tree)))
            }
            if changed.isEmpty { try self.set(key, current, tree, was, base: current.revision) }
        }
    }

    private func obstacle(_ key: RecordKey, _ kind: UndoObstacle.Kind) -> UndoObstacle {
        UndoObstacle(key: key, number: number(key), kind: kind)
    }
}

// MARK: - The whole step

extension StepPlan {
    /// Whether the step as a whole may be written.
    ///
    /// - Throws: `.conflicts`, `.undoBlocked` or `.invariants`.
    func verify() throws(StoreError) {
        if !conflicts.isEmpty { throw .conflicts(conflicts) }
        if !obstacles.isEmpty { throw .undoBlocked(obstacles) }
        for (key, referrers) in danglingReferences() {
            throw .conflicts([Conflict(key: key, number: number(key), kind: .referenced(by: referrers))])
        }
        var broken: [RecordKey: [InvariantViolation]] = [:]
        for key in changed {
            guard case .item(let id) = key, let item = contents.items[id] else { continue }
            let before = start.items[id].map { start.violations(of: $0) } ?? []
            let violations = contents.violations(of: item).filter { !before.contains($0) }
            if !violations.isEmpty { broken[key] = violations }
        }
        if broken.isEmpty { return }
        let clashes = broken.filter { merged.contains($0.key) }
        if !clashes.isEmpty {
            throw .conflicts(
                clashes.map { Conflict(key: $0.key, number: number($0.key), kind: .invariants($0.value)) })
        }
        throw .invariants(broken)
    }

    /// The same for a step that takes another back.
    func verifyReversal() throws(StoreError) {
        do {
            try verify()
        } catch {
            switch error {
            case .invariants(let broken):
                throw .undoBlocked(broken.map { obstacle($0.key, .invariants($0.value)) })
            case .conflicts(let conflicts):
                throw .undoBlocked(
                    conflicts.compactMap { conflict in
                        guard case .referenced(let referrers) = conflict.kind else { return nil }
                        return obstacle(conflict.key, .referenced(by: referrers))
                    })
            default: throw error
            }
        }
    }

    /// Records that this step removes although others that stay refer to them.
    private func danglingReferences() -> [RecordKey: [RecordKey]] {
        let removed = Set(changed.filter { contents.record($0) == nil })
        if removed.isEmpty { return [:] }
        var found: [RecordKey: [RecordKey]] = [:]
        contents.forEachReference { from, to in
            if removed.contains(to) { found[to, default: []].append(from) }
        }
        return found
    }
}
