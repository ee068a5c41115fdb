package import LedgerModel
package import LedgerQuery
import Wording

/// Which items the list shows, before department and search.
package enum ItemFilter: Hashable, Sendable {
    case open
    case drafts
    case overdue
    case dueSoon
    case closed
    case closedThisMonth
    case all
    case status(Status)
    case saved(SavedFilter)
    /// A query given at start, with its text.
    case query(Query, String)

    static let choices: [ItemFilter] = [.open, .drafts, .overdue, .dueSoon, .closedThisMonth, .closed, .all]

    package var query: Query {
        switch self {
        case .open: .open
        case .drafts: ItemFilter.parsed("status:draft")
        case .overdue: ItemFilter.parsed("is:overdue")
        case .dueSoon: ItemFilter.parsed("is:dueSoon")
        case .closed: ItemFilter.parsed("status:closed")
        case .closedThisMonth: ItemFilter.parsed("status:closed closed:thismonth")
        case .status(let status): ItemFilter.parsed("status:" + status.id)
        case .all: .everything
        case .saved(let filter): filter.query
        case .query(let query, _): query
        }
    }

    /// For texts that this file holds: a test parses each of them.
    private static func parsed(_ text: String) -> Query {
        (try? Query(text)) ?? .everything
    }

    /// - Parameter settings: of the ledger, whose days the name tells.
    func name(in words: Catalogue, settings: Settings) -> SafeText {
        switch self {
        case .open: words.open
        case .drafts: words.drafts
        case .overdue: words.overdueItems
        case .dueSoon: words.dueSoonItems(days: settings.yellowBefore)
        case .closed: words.closedItems
        case .closedThisMonth: words.closedThisMonth
        case .status(let status): words.status(status.id)
        case .all: words.allItems
        case .saved(let filter): SafeText(sanitising: filter.name)
        case .query(_, let text): SafeText(sanitising: text)
        }
    }
}
