package import LedgerModel
package import LedgerQuery

/// The ledger at the end of one day: all figures of a report come from one of these, so that no two of them can disagree.
package struct ReportSnapshot: Sendable {
    package let ledger: Ledger
    /// R of domain's rates.
    package let day: CalendarDate
    package let zone: ZoneRules
    /// Every item, by number.
    package let items: [ReportedItem]
    package let moves: [RecordID: [StatusMove]]
    /// Who stood for the owners that items name on that day: papers about a past day use the names of then.
    package let owners: PresentOwners

    /// - Parameters:
    ///   - past: what the journal says of the end of `day`.
    ///   - present: the ledger as it is known now.
    package init(_ past: LedgerPast, present: Ledger, day: CalendarDate, zone: ZoneRules) {
        ledger = past.ledger
        self.day = day
        self.zone = zone
        items = past.ledger.items.map { item in
            ReportedItem(
                item, present: present.items[item.id], on: day, in: past.ledger, zone: zone,
                handedOverAt: past.handedOver[item.id])
        }.sorted { $0.number < $1.number }
        moves = Dictionary(grouping: past.moves) { $0.item }
        owners = PresentOwners(past.ledger.departments, on: day)
    }

    /// Who leads an item, by the names of that day.
    package func lead(of item: ReportedItem) -> OwnerKey? {
        item.item.lead.map { owners.owner($0.owner) }
    }

    /// Who else has a part in it, each once.
    package func participants(of item: ReportedItem) -> [OwnerKey] {
        var found: [OwnerKey] = []
        for part in item.item.responsibilities where part.role != .lead {
            let owner = owners.owner(part.owner)
            if !found.contains(owner), owner != lead(of: item) { found.append(owner) }
        }
        return found
    }

    /// Items in which `owner`, or what belongs to it, has any part.
    package func items(of owner: OwnerKey?) -> [ReportedItem] {
        guard let owner else { return items }
        let covered = Set(owners.covered(by: owner))
        return items.filter { $0.item.responsibilities.contains { covered.contains($0.owner) } }
    }
}
