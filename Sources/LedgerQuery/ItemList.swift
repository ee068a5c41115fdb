package import LedgerModel

/// The items that a query lets through, and the list of them under its headings: a function of ledger, query, order and day, which follows a ledger in which a few items
/// have changed by changing a few lines.
package struct ItemList: Sendable {
    package private(set) var ledger: Ledger
    package let query: Query
    package let order: ListOrder
    /// Ascending.
    package private(set) var rows: [Int]
    package private(set) var outline: Outline
    private let context: QueryContext
    /// What another list of the same ledger in the same grouping can be made from.
    package private(set) var basis: OutlineBasis?

    /// - Parameter basis: that of another list of this ledger, if the caller has one.
    package init(
        _ query: Query, of ledger: Ledger, in order: ListOrder, _ context: QueryContext, basis: OutlineBasis? = nil
    ) throws(QueryError) {
        let rows = try LedgerFilter(query, of: ledger, in: context).rows()
        self.init(rows, of: query, ledger, order, context, basis: basis)
    }

    /// - Parameter rows: what the query lets through, ascending.
    package init(
        _ rows: [Int], of query: Query, _ ledger: Ledger, _ order: ListOrder, _ context: QueryContext,
        basis: OutlineBasis? = nil
    ) {
        self.ledger = ledger
        self.query = query
        self.order = order
        self.context = context
        self.rows = rows
        self.basis =
            basis?.isOf(ledger, order.grouping, context) == true
            ? basis : OutlineBasis(ledger, order.grouping, in: context)
        outline = Outline(
            rows, of: ledger, by: order.grouping, sortedBy: order.sortKey,
            showingEmptyDirectives: query.showsEmptyDirectives, in: context, basis: self.basis)
    }

    /// Above so many items that have changed, making the list anew is as fast.
    private static let mostChanges = 200

    /// Takes over a ledger in which some items are others.
    ///
    /// - Returns: false, and nothing has changed, where the list must be made anew: items were added or removed, or what they are grouped and sorted by has changed, or too
    ///   much of it.
    package mutating func follow(_ other: Ledger) -> Bool {
        guard order.grouping != .changed, order.sortKey != .changed,
            other.departments == ledger.departments, other.settings == ledger.settings,
            other.sources.isSame(as: ledger.sources), other.articles.isSame(as: ledger.articles),
            other.directives.isSame(as: ledger.directives),
            let changed = other.items.changedRows(since: ledger.items, limit: ItemList.mostChanges),
            let filter = try? LedgerFilter(query, of: other, in: context)
        else { return false }
        let listed = Set(changed.filter { filter.includes(row: $0) })
        var newRows = rows
        for row in changed { newRows.setMember(row, to: listed.contains(row)) }
        let groups = basis?.follow(other, changed)
        let update = OutlineUpdate(
            ledger: other, order: order, context: context, basis: basis,
            showsEmptyDirectives: query.showsEmptyDirectives,
            changed: changed, listed: listed)
        update.apply(to: &outline, in: groups ?? [])
        rows = newRows
        ledger = other
        return true
    }
}

extension [Int] {
    /// Makes an ascending array hold a number, or not.
    fileprivate mutating func setMember(_ number: Int, to isMember: Bool) {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        let isThere = low < count && self[low] == number
        if isMember && !isThere { insert(number, at: low) }
        if !isMember && isThere { remove(at: low) }
    }
}
