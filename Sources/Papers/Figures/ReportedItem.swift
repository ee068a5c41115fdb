package import LedgerModel
import LedgerQuery

/// One item as it stood at the end of a day.
package struct ReportedItem: Hashable, Sendable {
    package let item: ActionItem
    package let light: Light
    /// Of a closed item, the day on which it was done.
    package let closedOn: CalendarDate?
    /// 交办时间: `ActionItem.handedOver`.
    package let handedOver: CalendarDate?
    package let directive: Directive?
    package let article: Article?
    package let source: SourceDocument?
    /// Whether it had been handed over by then: not an item of a meeting that was still to come.
    let isHandedOver: Bool

    package var number: Int { item.number }
    package var status: Status { item.status }
    package var due: CalendarDate? { item.due }

    /// Whether it counts for rates: handed over, and neither suspended, standing nor cancelled.
    package var isCounted: Bool {
        switch status {
        case .assigned, .inProgress, .submitted, .closed: isHandedOver
        case .draft, .suspended, .longTerm, .cancelled, .unrecognized: false
        }
    }

    package var isOverdue: Bool { isCounted && light.isOverdue }
}

extension ReportedItem {
    /// What the journal says of the item at the end of the day, put right by the dates that it carries: what was entered late was true all the same.
    ///
    /// - Parameters:
    ///   - past: the item in the ledger of that day.
    ///   - present: the same as it is known now.
    init(
        _ past: ActionItem, present: ActionItem?, on day: CalendarDate, in ledger: Ledger, zone: ZoneRules,
        handedOverAt: Timestamp?
    ) {
        var item = past
        // 2月28日办结, entered on the second of March: it was done in February.
        if let present, present.status == .closed, let closedAt = present.closedAt, item.status.isOpen,
            zone.day(of: closedAt) <= day
        {
            item = present
        }
        if item.status == .closed, let closedAt = item.closedAt, zone.day(of: closedAt) > day {
            item.status = .inProgress
            item.closedAt = nil
        }
        self.item = item
        light = Light(status: item.status, due: item.due, today: day, settings: ledger.settings)
        closedOn = item.status == .closed ? item.closedAt.map { zone.day(of: $0) } : nil
        (directive, article, source) = ledger.origin(of: item)
        let meeting = article?.date?.days
        handedOver = item.handedOver(journal: handedOverAt, meeting: meeting?.upperBound, until: day, in: zone)
        let said = item.assignedAt.map { zone.day(of: $0) }
        isHandedOver = (said ?? meeting?.lowerBound).map { $0 <= day } ?? true
    }
}
