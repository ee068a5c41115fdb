import LedgerModel
import LedgerQuery
import Wording

/// Where there are items while the filters let none through.
struct Elsewhere: Equatable, Sendable {
    let filter: ItemFilter
    let owner: OwnerCounts.Key
    /// nil where nobody has counted: in a ledger so large that the worker must search.
    let count: Int?
}

/// Filter and department, to come back to.
struct Narrowing: Hashable, Sendable {
    let filter: ItemFilter
    let owner: OwnerCounts.Key
}

/// Filter and department of a search that was widened, and what it was in before.
struct Widened: Hashable, Sendable {
    let filter: ItemFilter
    let owner: OwnerCounts.Key
    let narrowing: Narrowing
}

/// Filters: whether there are any, taking them away, and putting them back where the program has changed them by itself.
extension State {
    /// Whether the list shows anything but what one begins with: the open items of every department.
    var hasFilters: Bool { filter != .open || owner != .all || isSearching }

    mutating func clearFilters() {
        endSearch()
        forgetOldFilters()
        filter = .open
        owner = .all
        startOver()
        message = Message(.neutral, words.filtersCleared)
    }

    /// Shows what a person asks for: nothing is put back behind their back.
    mutating func chooseFilter(_ chosen: ItemFilter) {
        forgetOldFilters()
        if chosen != filter { startOver() }
        filter = chosen
    }

    mutating func forgetOldFilters() {
        filterToPutBack = nil
        narrowing = nil
    }

    /// New drafts are not among the open items: they are listed until they have been reviewed.
    mutating func listDrafts() {
        filterToPutBack = filter
        filter = .drafts
    }

    // MARK: Lists without items

    /// A search is widened to everything at once; a filter by as little as shows something.
    mutating func findElsewhere() {
        listing.elsewhere = nil
        guard listing.rows.isEmpty, !ledger.items.isEmpty else { return }
        let wider: [(ItemFilter, OwnerCounts.Key)] =
            isSearching ? [(.all, .all)] : [(filter, .all), (.all, owner), (.all, .all)]
        for (filter, owner) in wider where filter != self.filter || owner != self.owner {
            if needsWorker {
                listing.elsewhere = Elsewhere(filter: filter, owner: owner, count: nil)
                return
            }
            let count = countOfItems(filter.query.and(owner.query).and(searchQuery))
            if count > 0 {
                listing.elsewhere = Elsewhere(filter: filter, owner: owner, count: count)
                return
            }
        }
    }

    private func countOfItems(_ query: Query) -> Int {
        (try? LedgerFilter(query, of: ledger, in: context))?.rows().count ?? 0
    }

    /// Lists what the filters hide. What is put aside for a search comes back when it ends.
    mutating func showElsewhere() {
        guard let elsewhere = listing.elsewhere else { return }
        let before = narrowing ?? Narrowing(filter: filter, owner: owner)
        forgetOldFilters()
        if isSearching {
            narrowing = before
            message = Message(.neutral, words.widened(from: nameOf(before.filter, before.owner)))
        }
        filter = elsewhere.filter
        owner = elsewhere.owner
        startOver()
    }

    /// After a search that was widened the list is what it was before.
    mutating func putNarrowingBack() {
        guard let before = narrowing else { return }
        narrowing = nil
        filter = before.filter
        owner = before.owner
    }

    /// Esc in a search line leads back to the list before it: what was typed meanwhile may have put the filters back.
    mutating func widenAgain(_ before: Widened) {
        guard narrowing == nil else { return }
        (filter, owner, narrowing) = (before.filter, before.owner, before.narrowing)
        startOver()
    }

    /// That the list is empty, and where Enter leads; nil where there is nothing anywhere.
    var elsewhereInWords: SafeText? {
        guard let elsewhere = listing.elsewhere else { return nil }
        let place: SafeText =
            switch (elsewhere.filter, elsewhere.owner) {
            case (.all, .all): words.allItems
            case (.all, let owner): words.everythingOf(name(of: owner))
            case (let filter, _): words.ofEveryDepartment(filter.name(in: words, settings: ledger.settings))
            }
        return words.nothing(in: nameOf(filter, owner), but: place, count: elsewhere.count)
    }

    /// Filter and department, without what lets everything through.
    private func nameOf(_ filter: ItemFilter, _ owner: OwnerCounts.Key) -> SafeText {
        let names =
            (filter == .all ? [] : [filter.name(in: words, settings: ledger.settings)])
            + (owner == .all ? [] : [name(of: owner)])
        return names.isEmpty ? words.allItems : names.joined(separator: words.between)
    }

    // MARK: After a review

    /// Puts the filter back that an import has changed, and says what became of the drafts.
    mutating func finishReview() {
        guard let before = ledgerBeforeReview else { return }
        ledgerBeforeReview = nil
        if let filterBefore = filterToPutBack, filter == .drafts { filter = filterBefore }
        filterToPutBack = nil
        guard before != ledger else { return }
        let (old, new) = (before.items.status, ledger.items.status)
        var (handedOver, rejected) = (0, 0)
        for row in before.items.indices where old[row] == .draft {
            let now = ledger.items.row(of: before.items.id(row)).map { new[$0] } ?? .cancelled
            if now == .cancelled { rejected += 1 } else if now != .draft { handedOver += 1 }
        }
        guard handedOver + rejected > 0 else { return }
        let left = ledger.items.indices.count { new[$0] == .draft }
        message = Message(
            .success,
            words.reviewed(handedOver: handedOver, rejected: rejected, left: left, key: keyName(of: .reviewDrafts)))
    }
}
