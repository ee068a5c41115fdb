package import LedgerModel
import LedgerQuery

/// One line of a table of figures.
package struct RateLine<Key: Hashable & Sendable>: Hashable, Sendable {
    package let key: Key
    /// Of the items that belong to the line; of an owner, those that it leads.
    package let rates: Rates
    /// Items of `rates.all`'s kind in which the owner has another part.
    package let participation: Int
}

/// The items of a period in lines of a table, and all of them together.
package struct RateGroups: Sendable {
    package let total: Rates
    /// By who leads; nil = nobody does.
    package let departments: [RateLine<OwnerKey?>]
    /// Items with some owner besides the lead.
    package let shared: Int
    /// By meeting, in the order of their days; nil = entered by hand.
    package let meetings: [RateLine<RecordID?>]
    /// By who gave the directive; nil = nobody is named.
    package let speakers: [RateLine<String?>]

    package init(of items: [ReportedItem], in period: ReportPeriod, snapshot: ReportSnapshot) {
        func rates(_ items: [ReportedItem]) -> Rates { Rates(of: items, in: period, of: snapshot) }
        func lines<Key: Hashable & Sendable>(
            _ key: (ReportedItem) -> Key, participation: [Key: Int] = [:]
        ) -> [RateLine<Key>] {
            let groups = Dictionary(grouping: items.filter(\.isCounted), by: key)
            return Set(groups.keys).union(participation.keys).map { key in
                RateLine(key: key, rates: rates(groups[key] ?? []), participation: participation[key] ?? 0)
            }.filter { $0.rates != Rates() || $0.participation > 0 }
        }

        total = rates(items)
        var participation: [OwnerKey?: Int] = [:]
        var shared = 0
        for item in items where rates([item]).all > 0 {
            let participants = snapshot.participants(of: item)
            if !participants.isEmpty { shared += 1 }
            for owner in participants { participation[owner, default: 0] += 1 }
        }
        self.shared = shared
        let byLead = lines({ snapshot.lead(of: $0) }, participation: participation)
        let owners = snapshot.owners.ordered(byLead.compactMap(\.key))
        let ranks = Dictionary(uniqueKeysWithValues: owners.enumerated().map { ($1, $0) })
        departments = byLead.sorted { left, right in
            (left.key.flatMap { ranks[$0] } ?? Int.max) < (right.key.flatMap { ranks[$0] } ?? Int.max)
        }
        meetings = lines { $0.article?.id }.sorted { left, right in
            RateGroups.place(of: left.key, in: snapshot.ledger) < RateGroups.place(of: right.key, in: snapshot.ledger)
        }
        speakers = lines { $0.directive?.speaker }.sorted { left, right in
            (left.key == nil ? 1 : 0, -left.rates.all, left.key ?? "")
                < (right.key == nil ? 1 : 0, -right.rates.all, right.key ?? "")
        }
    }

    /// Whether the parts of the table by department add up to more than its total.
    package var partsExceedTotal: Bool {
        departments.reduce(0) { $0 + $1.rates.all + $1.participation } > total.all
    }

    private static func place(of article: RecordID?, in ledger: Ledger) -> (Int32, String) {
        guard let article = article.flatMap({ ledger.articles[$0] }) else { return (Int32.max, "") }
        return (article.date?.days?.lowerBound.dayNumber ?? Int32.max - 1, article.id.description)
    }
}
