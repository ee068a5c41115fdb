package import LedgerModel
import LedgerQuery
import LedgerStorage

// What follows for other items where one is changed: the next occurrence, and what a person is told of items above and below.

extension Workspace {
    /// The items of the next period for those that `changes` close. None where the series goes on already, as after closing once more what was reopened.
    func nextOccurrences(after changes: [Change], _ context: EditContext) -> [ActionItem] {
        let closed = changes.compactMap { change -> ActionItem? in
            guard case .replace(.item(let before), .item(let after)) = change, before.status != .closed,
                after.status == .closed, after.recurrence != nil
            else { return nil }
            return after
        }
        if closed.isEmpty { return [] }
        let queries = queryContext
        return closed.compactMap { item in
            guard let start = ledger.reportingStart(of: item, in: queries),
                let next = item.nextOccurrence(id: context.makeID(), from: start)
            else { return nil }
            let isThere = ledger.items.contains { other in
                other.id != item.id && other.series == item.series && other.status != .cancelled
                    && (other.due ?? context.today) >= (next.due ?? context.today)
            }
            return isThere ? nil : next
        }
    }

    /// What a person may want to do next, in the ledger as it is after `changes`.
    func offers(after changes: [Change]) -> [EditRemark] {
        let ledger = ledger
        let changed = changes.compactMap { change -> (before: ActionItem, after: ActionItem)? in
            guard case .replace(.item(let before), .item(let after)) = change else { return nil }
            return (before, after)
        }
        var remarks = changed.filter { $0.after.isOfferedForClosing && !$0.before.isOfferedForClosing }
            .map { EditRemark.partsClosed(number: $0.after.number) }
        let closed = changed.filter { $0.after.status == .closed && $0.before.status != .closed }.map(\.after)
        if closed.isEmpty { return remarks }
        let below = SubItems(ledger)
        for item in closed {
            let open = below.below(item.id).filter { $0.status.isOpen || $0.status == .draft }.map(\.number)
            if !open.isEmpty { remarks.append(.openBelow(number: item.number, open: open)) }
        }
        let parents = Set(closed.compactMap(\.parent))
        for parent in parents.compactMap({ ledger.items[$0] }).sorted(by: { $0.number < $1.number }) {
            guard parent.status.isOpen, let counts = below.rollUp(parent.id), counts.done == counts.total else {
                continue
            }
            remarks.append(.allClosedBelow(number: parent.number))
        }
        return remarks
    }

    func parent(numbered number: Int) throws(NewItemError) -> RecordID {
        guard let parent = ledger.item(number: number) else { throw .noParent(number) }
        return parent.id
    }

    /// Puts items below another one, or nil: beside the others. One step.
    ///
    /// - Throws: `EditRefusal` where an item would be a part of itself, `StoreError`.
    package func hang(_ items: [ActionItem], below parent: ActionItem?) throws -> ItemEdit {
        try edit(items) { item throws(Refusal) in
            var above = parent
            var passed: Set<RecordID> = []
            while let ancestor = above, passed.insert(ancestor.id).inserted {
                if ancestor.id == item.id { throw .ownAncestor }
                above = ancestor.parent.flatMap { ledger.items[$0] }
            }
            var hung = item
            hung.parent = parent?.id
            return hung
        }
    }

    // MARK: - Collectives

    /// Collectives of the items give way to the departments that the ledger says are their members; one step.
    ///
    /// - Parameter name: the collective that is meant; nil = every one that the item has.
    /// - Throws: `EditRefusal`, `StoreError`.
    package func expand(_ items: [ActionItem], _ name: String?) throws -> ItemEdit {
        let table = ledger.departments
        return try edit(items) { item throws(Refusal) in
            let meant = item.responsibilities.map(\.owner).filter { owner in
                guard let name else { if case .collective = owner { return true } else { return false } }
                if owner.name == name || owner.id == name { return true }
                return table.collective(owner.id)?.aliases.contains(name) ?? false
            }
            if meant.isEmpty { throw .noCollective }
            var expanded = item
            for owner in meant {
                guard case .collective = owner else { throw .neverExpanded(owner) }
                let members = (table.collective(owner.id)?.members ?? []).map { table.successor(of: $0, on: today) }
                var seen: Set<DepartmentID> = []
                expanded = try expanded.expanded(
                    owner, to: members.filter { table[$0] != nil && seen.insert($0).inserted }.map { .department($0) })
            }
            return expanded
        }
    }

    // MARK: - Parts

    /// One step in which each item becomes what `change` says, or all are refused.
    private func edit(
        _ items: [ActionItem], _ change: (ActionItem) throws(Refusal) -> ActionItem
    ) throws -> ItemEdit {
        var edit = ItemEdit.nothing
        var refused: [EditRefusal.Case] = []
        var seen: Set<RecordID> = []
        for item in items where seen.insert(item.id).inserted {
            do throws(Refusal) {
                let after = try change(item)
                if after == item {
                    edit.unchanged.append(item.number)
                } else {
                    edit.changes.append(.item(item, after))
                    edit.changed.append(item.number)
                }
            } catch {
                refused.append(EditRefusal.Case(number: item.number, refusal: error))
            }
        }
        if !refused.isEmpty { throw EditRefusal(cases: refused) }
        if !edit.changes.isEmpty { _ = try store.commit(edit.changes, as: origin()) }
        return edit
    }
}
