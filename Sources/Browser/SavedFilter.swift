import LedgerModel
package import LedgerQuery
import TerminalScreen
import Wording

/// A query that a person gave a name: it stands in the sidebar and in the configuration file.
package struct SavedFilter: Hashable, Sendable {
    package let name: String
    /// As it was saved.
    package let text: String
    package let query: Query

    package init(name: String, text: String) throws(QueryError) {
        self.name = name
        self.text = text
        query = try Query(text)
    }
}

extension ItemFilter {
    /// What would select the same in the query language.
    fileprivate var text: String {
        switch self {
        case .open: "status:open"
        case .drafts: "status:draft"
        case .overdue: "is:overdue"
        case .dueSoon: "is:dueSoon"
        case .closed: "status:closed"
        case .closedThisMonth: "status:closed closed:thismonth"
        case .all: ""
        case .status(let status): "status:\(status.id)"
        case .query(_, let text): text
        case .saved(let filter): filter.text
        }
    }
}

extension State {
    /// All that lets items through, as one query.
    package var shownQueryText: String {
        let parts = [filter.text, ownerText, searchText].filter { text in text.contains { !$0.isWhitespace } }
        return parts.count == 1 ? parts[0] : parts.map { "(\($0))" }.joined(separator: " ")
    }

    private var ownerText: String {
        switch owner {
        case .all: return ""
        case .unowned: return "no:owner"
        case .owner(let key):
            let name = ledger.departments.displayName(of: key)
            guard let id = key.department else { return "department:\"\(name)\"" }
            // The id where the short name is that of several.
            let isUnique = ledger.departments.departments(named: name).map(\.self) == [id]
            return "department:\(isUnique ? "\"\(name)\"" : id.rawValue)"
        }
    }

    func saveFilterPrompt() -> Prompt {
        let name = filtersInWords.map(\.string).joined(separator: " ")
        return Prompt(.saveFilter, field: TextField(name))
    }

    mutating func saveFilter(as name: String) -> [Effect] {
        do throws(QueryError) {
            return [.saveFilter(try SavedFilter(name: name, text: shownQueryText))]
        } catch {
            message = Message(.failure, words.reason(of: error))
            return []
        }
    }

    /// Shows what a saved filter lets through, and nothing but that.
    mutating func choose(_ saved: SavedFilter) {
        guard filter != .saved(saved) || owner != .all || isSearching else { return }
        endSearch()
        owner = .all
        chooseFilter(.saved(saved))
        startOver()
    }

    /// The saved filters are others now.
    mutating func adopt(_ filters: [SavedFilter]) {
        savedFilters = filters
        guard case .saved(let shown) = filter else { return }
        if let same = filters.first(where: { $0.name == shown.name }) {
            filter = .saved(same)
        } else {
            filter = .open
            startOver()
        }
    }

    /// Figures of every saved filter: where there are so many items that one search takes long, none.
    mutating func makeSavedFigures() {
        let key = Listing.CountsKey(ledger: ledger, today: today)
        guard key != listing.savedKey || listing.savedFigures.count != savedFilters.count else { return }
        let before = listing.savedKey
        let old = listing.savedFigures
        listing.savedKey = key
        listing.savedFigures = [:]
        guard ledger.items.count <= Listing.largestForUpdate else { return }
        for saved in savedFilters {
            if let before, before.today == today, let figures = old[saved],
                let updated = try? Figures(
                    of: saved.query, in: ledger, updating: figures, of: before.ledger, in: context)
            {
                listing.savedFigures[saved] = updated
            } else if let figures = try? Figures(of: saved.query, in: ledger, context) {
                listing.savedFigures[saved] = figures
            }
        }
    }
}
