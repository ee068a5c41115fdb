package import LedgerModel
package import LedgerQuery
package import LedgerStorage

/// Who works on a ledger, from where, with which program: what every step in its history says.
package struct Identity: Hashable, Sendable {
    package var actor: String
    package var host: String
    package var app: String

    package init(actor: String, host: String, app: String) {
        self.actor = actor
        self.host = host
        self.app = app
    }
}

/// What time it is, and the day that is taken for today where that is not the day of now.
package struct WorkClock: Sendable {
    package let now: @Sendable () -> Timestamp
    package let today: CalendarDate?

    package init(today: CalendarDate? = nil, now: @escaping @Sendable () -> Timestamp) {
        self.today = today
        self.now = now
    }
}

/// The use cases on one open ledger, shared by the command line and the interface. Every change of a ledger starts here.
///
/// It holds the store; the store is thread-safe, so that a worker may use the same one.
package struct Workspace: Sendable {
    package let store: LedgerStore
    package let clock: WorkClock
    private let zones: ZoneOfLedger
    private let identity: @Sendable () -> Identity

    /// - Parameter identity: asked for at the first change.
    package init(
        _ store: LedgerStore, clock: WorkClock, identity: @escaping @Sendable () -> Identity
    ) {
        self.store = store
        self.clock = clock
        self.identity = identity
        zones = ZoneOfLedger(store.ledger.settings.timeZone)
    }

    /// That of the settings as they are now: whoever changes them, here or in another process, changes today with them.
    package var zone: ZoneRules { zones.rules(of: store.ledger.settings.timeZone).rules }

    /// That of the store, and what this machine has to say of the ledger's settings.
    package var health: StoreHealth {
        let health = store.health
        return StoreHealth(readOnly: health.readOnly, findings: health.findings + zoneFindings)
    }

    package var zoneFindings: [StoreFinding] {
        let identifier = store.ledger.settings.timeZone
        if zones.rules(of: identifier).isKnown { return [] }
        return [StoreFinding(.warning, .unknownTimeZone(identifier), in: "ledger.json")]
    }

    package var ledger: Ledger { store.ledger }
    package var today: CalendarDate { clock.today ?? zone.day(of: clock.now()) }
    package var actor: String { identity().actor }

    /// What queries, sorting and counts are judged by.
    package var queryContext: QueryContext { QueryContext(today: today, zone: zone) }

    /// The same, with the time of each item's last change from the history.
    package func queryContextWithChanges() throws(StoreError) -> QueryContext {
        var times: [RecordID: Timestamp] = [:]
        for entry in try store.history(of: nil, since: nil) {
            for change in entry.changes {
                if case .item(let id) = change.key { times[id] = entry.at }
            }
        }
        let changedAt = times
        return QueryContext(today: today, zone: zone, changedAt: { changedAt[$0] })
    }

    func origin(of kind: StepOrigin.Kind = .edit) -> StepOrigin {
        let (now, identity) = (clock.now(), identity())
        var ids = RecordIDSource(at: now)
        return StepOrigin(
            step: ids.next(), actor: identity.actor, host: identity.host, app: identity.app, at: now, kind: kind)
    }

    func editContext() -> EditContext {
        let now = clock.now()
        let ids = SharedIDSource(RecordIDSource(at: now))
        return EditContext(
            now: now, today: today, zone: zone, actor: actor, settings: ledger.settings, makeID: { ids.next() })
    }
}

/// A source of ids that a closure can draw from. Used by one thread.
final class SharedIDSource {
    private var source: RecordIDSource<SystemRandomNumberGenerator>

    init(_ source: RecordIDSource<SystemRandomNumberGenerator>) {
        self.source = source
    }

    func next() -> RecordID { source.next() }
}

// MARK: - Items

/// No item is called so.
package struct ItemsNotFound: Error, Hashable {
    package let references: [ItemReference]
}

extension Workspace {
    /// The items that are meant, in that order.
    package func items(_ references: [ItemReference]) throws(ItemsNotFound) -> [ActionItem] {
        let ledger = ledger
        var items: [ActionItem] = []
        var missing: [ItemReference] = []
        for reference in references {
            if let item = reference.item(in: ledger) { items.append(item) } else { missing.append(reference) }
        }
        if !missing.isEmpty { throw ItemsNotFound(references: missing) }
        return items
    }

    /// Does what is asked with the items, in one step, all or none. What somebody else has done just now is nothing to change.
    ///
    /// - Parameter others: changes that belong to the same step.
    /// - Throws: `EditRefusal` where the state table or an owner stands in the way, `StoreError`.
    package func perform(
        _ request: ItemRequest, on items: [ActionItem], with others: [Change] = [], sources: [SourceFile] = []
    ) throws -> ItemEdit {
        var items = items
        while true {
            let context = editContext()
            var edit = try request.edit(of: items, in: context)
            let next = nextOccurrences(after: edit.changes, context)
            edit.changes += next.map { .add(.item($0)) } + others
            if edit.changes.isEmpty { return edit }
            do throws(StoreError) {
                let result = try store.commit(edit.changes, as: origin(), sources: sources)
                if result.isUnchanged {
                    (edit.changes, edit.changed, edit.remarks) = ([], [], [])
                    var seen: Set<Int> = []
                    edit.unchanged = items.map(\.number).filter { seen.insert($0).inserted }
                    return edit
                }
                for item in next {
                    guard let number = result.numbers[item.id], let due = item.due else { continue }
                    edit.remarks.append(.nextOccurrence(number: number, due: due))
                }
                edit.remarks += offers(after: edit.changes)
                return edit
            } catch {
                // Every turn leaves at least one item less to change.
                guard case .conflicts(let conflicts) = error,
                    let done = itemsDoneMeanwhile(request, conflicts: conflicts),
                    done.values.allSatisfy({ edit.changed.contains($0.number) })
                else { throw error }
                items = items.map { done[$0.id] ?? $0 }
            }
        }
    }

    /// The items in conflict as they are now, if what is asked is true of all of them already; nil where it is not.
    private func itemsDoneMeanwhile(_ request: ItemRequest, conflicts: [Conflict]) -> [RecordID: ActionItem]? {
        var done: [RecordID: ActionItem] = [:]
        for conflict in conflicts {
            guard case .item(let id) = conflict.key, let item = ledger.items[id],
                let edit = try? request.edit(of: [item], in: editContext()), edit.changes.isEmpty
            else { return nil }
            done[id] = item
        }
        return done
    }

    /// Enters items by hand, in one step.
    ///
    /// - Returns: their numbers, in order.
    /// - Throws: `NewItemsError`, `OwnerLookupError`, `StoreError`, and `EditRefusal` with the item's place (from 1) for its number.
    package func add(_ newItems: [NewItem]) throws -> [Int] {
        if newItems.isEmpty { return [] }
        let context = editContext()
        var items: [ActionItem] = []
        for (index, newItem) in newItems.enumerated() {
            do {
                var item = try newItem.item(
                    id: context.makeID(), departments: ledger.departments, on: context.today)
                if let number = newItem.parentNumber { item.parent = try parent(numbered: number) }
                items.append(item)
            } catch let refusal as Refusal {
                throw EditRefusal(cases: [EditRefusal.Case(number: index + 1, refusal: refusal)])
            } catch let error as NewItemError {
                throw NewItemsError(index: index + 1, error: error)
            }
        }
        let result = try store.commit(items.map { .add(.item($0)) }, as: origin())
        return items.compactMap { result.numbers[$0.id] }
    }
}

// MARK: - Undo

/// What undo or redo came to.
package struct Reversal: Sendable {
    package let items: [RecordID]
    /// Numbers of the items that changed.
    package let numbers: [Int]
    /// Steps that were taken back or done again.
    package let stepCount: Int
}

extension Workspace {
    /// Takes back the last steps of the actor, or of `other`.
    ///
    /// - Parameter items: only steps on these; empty = any.
    package func undo(_ items: [ActionItem] = [], steps: Int = 1, of other: String? = nil) throws(StoreError)
        -> Reversal
    {
        let before = ledger
        let result = try store.undo(as: origin(), of: other, items: items.map(\.id), steps: steps)
        return reversal(result, before: before)
    }

    package func redo(_ items: [ActionItem] = [], steps: Int = 1, of other: String? = nil) throws(StoreError)
        -> Reversal
    {
        let before = ledger
        let result = try store.redo(as: origin(), of: other, items: items.map(\.id), steps: steps)
        return reversal(result, before: before)
    }

    /// An item that undo took away had its number before, one that redo brought back has it now.
    private func reversal(_ result: Acknowledgement, before: Ledger) -> Reversal {
        // Several steps may have changed the same one.
        var seen: Set<RecordID> = []
        let items = result.changed.compactMap { key -> ActionItem? in
            guard case .item(let id) = key, seen.insert(id).inserted else { return nil }
            return result.ledger.items[id] ?? before.items[id]
        }
        return Reversal(items: items.map(\.id), numbers: items.map(\.number).sorted(), stepCount: result.steps.count)
    }

    /// Writes a snapshot of all that is there now.
    package func compact() throws(StoreError) -> CompactionResult {
        try store.compact(as: origin())
    }

    /// Takes over what was edited by hand, and replaces what is damaged and was rebuilt, if there is something and it may be done.
    package func mendIfNeeded() throws(StoreError) {
        if store.needsMending { try store.mend(as: origin()) }
    }

    /// Writes a snapshot if it is time for one.
    ///
    /// - Returns: why it could not be written: worth a note and no error, since the journal has every change.
    package func compactIfDue(_ occasion: CompactionOccasion) -> StoreFinding? {
        guard store.isCompactionDue(occasion) else { return nil }
        do {
            _ = try compact()
        } catch {
            if case .writeFailed(let error) = error { return StoreFinding(.note, .snapshotPostponed(error), in: ".") }
        }
        return nil
    }
}
