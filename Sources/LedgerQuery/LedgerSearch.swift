package import LedgerModel

/// A search that goes on while a person types: what one key's answer needed serves the next.
package struct LedgerSearch: Sendable {
    private var columns: SearchColumns?
    private var basis: OutlineBasis?
    private var last: (filter: LedgerFilter, rows: [Int])?

    package init() {}

    /// Reads what every search needs, before one is asked for.
    package mutating func prepare(_ ledger: Ledger) {
        _ = columns(of: ledger)
    }

    /// The rows that the query lets through, ascending, and the list of them.
    ///
    /// - Parameter known: that of another list, if the caller has one.
    package mutating func list(
        _ query: Query, of ledger: Ledger, in order: ListOrder, _ context: QueryContext,
        basis known: OutlineBasis? = nil
    ) -> (rows: [Int], outline: Outline)? {
        guard let rows = rows(of: query, in: ledger, context) else { return nil }
        if let known, known.isOf(ledger, order.grouping, context) {
            basis = known
        } else if basis?.isOf(ledger, order.grouping, context) != true {
            basis = OutlineBasis(ledger, order.grouping, in: context)
        }
        let outline = Outline(
            rows, of: ledger, by: order.grouping, sortedBy: order.sortKey,
            showingEmptyDirectives: query.showsEmptyDirectives,
            in: context, basis: basis)
        return (rows, outline)
    }

    /// nil for a query that asks for a name that nobody has.
    package mutating func rows(of query: Query, in ledger: Ledger, _ context: QueryContext) -> [Int]? {
        let columns = columns(of: ledger)
        guard let filter = try? LedgerFilter(query, of: ledger, in: context, using: columns) else { return nil }
        var rows: [Int]
        if let last, filter.finds(nothingBut: last.filter) {
            rows = filter.rows(among: last.rows)
        } else {
            rows = filter.rows()
        }
        last = (filter, rows)
        return rows
    }

    private mutating func columns(of ledger: Ledger) -> SearchColumns {
        if let columns, columns.ledger == ledger { return columns }
        let made = SearchColumns(ledger, updating: columns)
        columns = made
        return made
    }
}

/// How a list is grouped, and sorted within its groups.
package struct ListOrder: Hashable, Sendable {
    package let grouping: Grouping
    /// nil = as the grouping has it.
    package let sortKey: SortKey?

    package init(_ grouping: Grouping, sortedBy sortKey: SortKey? = nil) {
        self.grouping = grouping
        self.sortKey = sortKey
    }
}

extension Query {
    /// Directives without items belong to the picture of a whole meeting. Where anything is filtered, they would stand between the few items that are looked for.
    package var showsEmptyDirectives: Bool { isEverything }
}
