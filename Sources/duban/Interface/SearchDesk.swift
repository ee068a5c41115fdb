import LedgerModel
import LedgerQuery
import Synchronization

/// Where the worker keeps what one search needed for the next.
final class SearchDesk: Sendable {
    private let search = Mutex(LedgerSearch())

    func prepare(_ ledger: Ledger) {
        search.withLock { $0.prepare(ledger) }
    }

    /// Empty for a query that asks for a name that nobody has any more.
    func list(
        _ query: Query, of ledger: Ledger, in order: ListOrder, _ context: QueryContext, basis: OutlineBasis?
    ) -> (rows: [Int], outline: Outline) {
        search.withLock { search in
            search.list(query, of: ledger, in: order, context, basis: basis)
                ?? ([], Outline([], of: ledger, by: order.grouping, in: context))
        }
    }
}
