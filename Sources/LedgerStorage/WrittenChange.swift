package import LedgerModel
package import StrictJSON

/// A change of one record as a script writes it: `{"op":"set","kind":"item","id":17,"base":3,"set":{"priority":"high"}}`.
///
/// `set` is a merge patch, and null removes the record; `add` has the whole record. `id` is the record's, or an item's number; `base` is the revision that was
/// looked at: what others have changed since stays, and where they have changed the same it is a conflict. Without it whatever is there is changed.
package struct WrittenChange: Hashable, Sendable {
    private let isNew: Bool
    private let kind: RecordKind
    private let id: String?
    private let base: Int?
    /// nil removes the record.
    private let set: JSONObject?
}

/// Why a written change is none. `index` counts from 1.
package struct WrittenChangeError: Error, Hashable {
    package enum Kind: Hashable, Sendable {
        case notAnArray
        case notAnObject
        case missing(String)
        case invalid(String, value: String)
        /// No record is called so.
        case noRecord(String)
        /// The state table does not lead there.
        case transition(from: Status, to: Status, allowed: [Status])
        case json(JSONError)
    }

    package let index: Int
    package let kind: Kind
}

extension WrittenChange {
    /// An array of changes.
    ///
    /// - Throws: `JSONError`, `WrittenChangeError`.
    package static func changes(fromJSON bytes: [UInt8]) throws -> [WrittenChange] {
        guard let elements = try JSONValue(parsing: bytes).array else {
            throw WrittenChangeError(index: 0, kind: .notAnArray)
        }
        var changes: [WrittenChange] = []
        for (index, element) in elements.enumerated() {
            do throws(Failure) {
                changes.append(try WrittenChange(element))
            } catch {
                throw WrittenChangeError(index: index + 1, kind: error.kind)
            }
        }
        return changes
    }

    private struct Failure: Error {
        let kind: WrittenChangeError.Kind
    }

    private init(_ value: JSONValue) throws(Failure) {
        guard let object = value.object else { throw Failure(kind: .notAnObject) }
        func text(_ key: String) -> String? { object[key]?.text ?? object[key]?.integer.map { String($0) } }
        switch text("op") {
        case "add": isNew = true
        case "set": isNew = false
        case let other?: throw Failure(kind: .invalid("op", value: other))
        case nil: throw Failure(kind: .missing("op"))
        }
        guard let kindName = text("kind") else { throw Failure(kind: .missing("kind")) }
        guard let kind = RecordKind(rawValue: kindName) else { throw Failure(kind: .invalid("kind", value: kindName)) }
        self.kind = kind
        id = text("id")
        if id == nil, kind != .settings, !(isNew && kind == .item) { throw Failure(kind: .missing("id")) }
        base = object["base"]?.integer
        guard let set = object["set"] else { throw Failure(kind: .missing("set")) }
        if set == .null, !isNew {
            self.set = nil
        } else if let members = set.object {
            self.set = members
        } else {
            throw Failure(kind: .invalid("set", value: String(decoding: set.serialized.prefix(40), as: UTF8.self)))
        }
    }

    /// The changes as the store takes them, worked out on `ledger`.
    ///
    /// - Parameter lastLeaves: the places that the last so many changes of a record have set; nil where that is not known.
    /// - Throws: `WrittenChangeError`; `StoreError.conflicts` where what a change sets was changed since `base`; what `lastLeaves` throws.
    package static func changes(
        _ written: [WrittenChange], in ledger: Ledger, makeID: () -> RecordID,
        lastLeaves: (RecordKey, Int) throws -> Set<[String]>?
    ) throws -> [Change] {
        var conflicts: [Conflict] = []
        var made: [(written: WrittenChange, change: Change)] = []
        for (index, change) in written.enumerated() {
            do throws(Failure) {
                made.append((change, try change.change(in: ledger, makeID: makeID)))
            } catch {
                throw WrittenChangeError(index: index + 1, kind: error.kind)
            }
        }
        for (written, change) in made {
            guard let base = written.base, let current = ledger.contents.record(change.key), current.revision != base
            else { continue }
            let since = base < current.revision ? try lastLeaves(change.key, current.revision - base) : nil
            conflicts += try written.conflicts(with: current, seen: base, changedSince: since)
        }
        if !conflicts.isEmpty { throw StoreError.conflicts(conflicts) }
        return made.map(\.change)
    }

    /// What this change and what others did since `base` both set, each to another value.
    private func conflicts(
        with current: LedgerRecord, seen base: Int, changedSince: Set<[String]>?
    ) throws -> [Conflict] {
        var number: Int?
        if case .item(let item) = current { number = item.number }
        guard let set, let changedSince else {
            return [
                Conflict(key: current.key, number: number, kind: .revision(seen: base, now: current.revision))
            ]
        }
        let tree = try current.tree()
        return MergePatch.leaves(of: set).compactMap { leaf in
            let theirs = MergePatch.value(at: leaf.path, in: tree)
            let isTheirs = changedSince.contains { $0.starts(with: leaf.path) || leaf.path.starts(with: $0) }
            guard isTheirs, theirs != leaf.value else { return nil }
            return Conflict(
                key: current.key, number: number,
                kind: .leaf(path: leaf.path, base: nil, mine: leaf.value, theirs: theirs))
        }
    }

    private func key(in ledger: Ledger) throws(Failure) -> RecordKey {
        if kind == .item, let id, let number = Int(id.hasPrefix("#") ? String(id.dropFirst()) : id),
            let item = ledger.item(number: number)
        {
            return .item(item.id)
        }
        guard let key = RecordKey(kind: kind, id: id) else { throw Failure(kind: .noRecord(id ?? kind.rawValue)) }
        return key
    }

    private func change(in ledger: Ledger, makeID: () -> RecordID) throws(Failure) -> Change {
        if isNew { return .add(try newRecord(makeID)) }
        let key = try key(in: ledger)
        guard let current = ledger.contents.record(key) else { throw Failure(kind: .noRecord(id ?? kind.rawValue)) }
        guard var patch = set else { return .remove(current) }
        for name in ["id", "rev", "number"] { patch[name] = nil }
        let after: LedgerRecord
        do throws(JSONError) {
            after = try LedgerRecord(kind, tree: MergePatch.apply(patch, to: try current.tree()))
        } catch {
            throw Failure(kind: .json(error))
        }
        if case .item(let old) = current, case .item(let new) = after, old.status != new.status {
            let allowed = old.status.next(suspendedFrom: old.suspendedFrom)
            guard allowed.contains(new.status) else {
                throw Failure(kind: .transition(from: old.status, to: new.status, allowed: allowed))
            }
        }
        return .replace(before: current, after: after)
    }

    private func newRecord(_ makeID: () -> RecordID) throws(Failure) -> LedgerRecord {
        var record = set ?? JSONObject()
        if let id { record["id"] = .text(id) } else if kind != .settings { record["id"] = .text(makeID().description) }
        if kind == .item { record["number"] = .integer(ActionItem.unnumbered) }
        record["rev"] = .integer(1)
        do throws(JSONError) {
            return try LedgerRecord(kind, tree: .object(record))
        } catch {
            throw Failure(kind: .json(error))
        }
    }
}
