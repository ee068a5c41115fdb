package import LedgerModel

/// The figures of a header: of some items, on one day.
package struct Figures: Hashable, Sendable {
    package private(set) var open = 0
    package private(set) var overdue = 0
    /// Open, with the date in force from today to so many days ahead as the ledger's settings say (3).
    package private(set) var dueSoon = 0
    package private(set) var closedThisMonth = 0
    /// Not confirmed yet; not open.
    package private(set) var draft = 0
    package private(set) var total = 0

    package init(rows: some Sequence<Int>, of ledger: Ledger, in context: QueryContext) {
        let items = ItemRows(ledger.items)
        let (zone, month) = (context.zone, context.today.calendarMonth)
        let monthStart = zone.start(of: month.lowerBound)
        let monthEnd = zone.start(of: month.upperBound.adding(days: 1))
        for row in rows {
            let item = items[row]
            let light = item.light(context, ledger.settings)
            total += 1
            if item.status.isOpen { open += 1 }
            if item.status == .draft { draft += 1 }
            if light.isOverdue { overdue += 1 }
            if light.isDueSoon { dueSoon += 1 }
            if item.status == .closed, let closedAt = item.closedAt, closedAt >= monthStart, closedAt < monthEnd {
                closedThisMonth += 1
            }
        }
    }
}
