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
        guard !contents.holds(record.key) else {
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
        let comparison = try comparison(before, after)
        var (was, patch) = (comparison.was, comparison.set)
        for member in StepPlan.ownMembers { (was[member], patch[member]) = (nil, nil) }
        // Mostly nobody else has changed it: then it need not be read again from where it lies, and what differs is known.
        if contents.stores(key, as: comparison.before) {
            if patch.isEmpty { return }
            let record = try record(before, with: patch)
            return put(record, base: before.revision, was: was, set: patch)
        }
        guard let current = contents.record(key) else {
            conflicts.append(Conflict(key: key, number: number(key), kind: .removed))
            return
        }
        if patch.isEmpty { return }
        let collisions = try collisions(of: patch, with: current, since: before)
        guard collisions.isEmpty else {
            conflicts += collisions
            return
        }
        if current.revision != before.revision { merged.insert(key) }
        try set(key, current, patch, base: before.revision)
    }

    /// The leaves of `patch` that somebody has given another value since `before` was read.
    private func collisions(
        of patch: JSONObject, with current: LedgerRecord, since before: LedgerRecord
    ) throws(StoreError) -> [Conflict] {
        let (beforeTree, currentTree) = (try tree(before), try tree(current))
        return MergePatch.leaves(of: patch).compactMap { leaf in
            let base = MergePatch.value(at: leaf.path, in: beforeTree)
            let theirs = MergePatch.value(at: leaf.path, in: currentTree)
            guard theirs != base, theirs != leaf.value else { return nil }
            return Conflict(
                key: current.key, number: number(current.key),
                kind: .leaf(path: leaf.path, base: base, mine: leaf.value, theirs: theirs))
        }
    }

    /// Applies `patch` to the record as it is now, with the next revision.
    private mutating func set(
        _ key: RecordKey, _ current: LedgerRecord, _ patch: JSONObject, base: Int
    ) throws(StoreError) {
        let record = try record(current, with: patch)
        let comparison = try comparison(current, record)
        var (was, set) = (comparison.was, comparison.set)
        (was["rev"], set["rev"]) = (nil, nil)
        if !set.isEmpty { put(record, base: base, was: was, set: set) }
    }

    /// The record with `patch` and the next revision, as whoever reads the journal will have it.
    private func record(_ current: LedgerRecord, with patch: JSONObject) throws(StoreError) -> LedgerRecord {
        var patch = patch
        patch["rev"] = .integer(current.revision + 1)
        do {
            return try current.applying(patch)
        } catch {
            throw StoreError(error, of: current.key)
        }
    }

    private mutating func put(_ record: LedgerRecord, base: Int, was: JSONObject, set: JSONObject) {
        var ordered = JSONObject()
        ordered["rev"] = .integer(record.revision)
        for member in set.members { ordered[member.key] = member.value }
        operations.append(RecordOperation(key: record.key, effect: .set(base: base, was: was, set: ordered)))
        contents.put(record)
    }

    /// Members that the store gives, and no change.
    private static let ownMembers = ["id", "rev", "number"]

    private func comparison(
        _ before: LedgerRecord, _ after: LedgerRecord
    ) throws(StoreError) -> RecordComparison {
        let comparison: RecordComparison
        do {
            comparison = try RecordComparison(before, after)
        } catch {
            throw StoreError(error, of: after.key)
        }
        try checkSize(after.key, max(comparison.before.count, comparison.after.count))
        return comparison
    }

    /// Where two versions of a record differ, but for the revision.
    private func leaves(from old: JSONValue, to new: JSONValue) -> [MergePatch.Leaf] {
        guard let old = old.object, let new = new.object else { return [] }
        var patch = MergePatch.difference(old, new).set
        for member in StepPlan.ownMembers { patch[member] = nil }
        return MergePatch.leaves(of: patch)
    }

    private func tree(_ record: LedgerRecord) throws(StoreError) -> JSONValue {
        var writer = JSONWriter()
        record.write(into: &writer)
        try checkSize(record.key, writer.count)
        do {
            return try JSONValue(parsing: writer.finished())
        } catch {
            throw StoreError(error, of: record.key)
        }
    }

    private func checkSize(_ key: RecordKey, _ count: Int) throws(StoreError) {
        if count > StepPlan.recordLimit { throw .tooLarge(key, bytes: count, limit: StepPlan.recordLimit) }
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
            if changed.isEmpty { try self.set(key, current, was, base: current.revision) }
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
            var violations = contents.violations(of: key)
            if violations.isEmpty { continue }
            // What was broken before is not this step's doing.
            let before = start.violations(of: key)
            violations.removeAll { before.contains($0) }
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
        let removed = Set(changed.filter { !contents.holds($0) })
        if removed.isEmpty { return [:] }
        var found: [RecordKey: [RecordKey]] = [:]
        contents.forEachReference { from, to in
            if removed.contains(to) { found[to, default: []].append(from) }
        }
        return found
    }
}
