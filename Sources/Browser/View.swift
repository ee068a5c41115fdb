/// What stands between the header and the message line.
package enum View: Hashable, Sendable {
    /// Items below their headings.
    case list
    /// Weeks with their days, and the items of one day.
    case calendar
    /// Columns of cards.
    case board
    /// Counts and bars that lead to the items behind them.
    case figures
    /// A source beside its items: drafts wait for a decision.
    case review
    /// The same to look at, with items of every status.
    case document
    case departments

    /// Whether the sidebar stands beside it, and all filters hold in it.
    package var hasPanes: Bool {
        switch self {
        case .list, .calendar, .board, .figures: true
        case .review, .document, .departments: false
        }
    }

    /// Whether its cursor rests on items of the listing.
    package var hasItems: Bool { hasPanes && self != .figures }
}
