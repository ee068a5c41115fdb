package import LedgerModel

/// What an answer depends on besides the ledger.
package struct QueryContext: Sendable {
    package let today: CalendarDate
    /// The clocks of the ledger's time zone.
    package let zone: ZoneRules
    /// When the item was last changed, where the history tells. Asked only by queries with `Query.needsChanges`, and for sorting and grouping by `changed`.
    package let changedAt: @Sendable (RecordID) -> Timestamp?

    package init(
        today: CalendarDate, zone: ZoneRules, changedAt: @escaping @Sendable (RecordID) -> Timestamp? = { _ in nil }
    ) {
        self.today = today
        self.zone = zone
        self.changedAt = changedAt
    }

    /// Today is the day of `now` in `zone`.
    package init(
        now: Timestamp, zone: ZoneRules, changedAt: @escaping @Sendable (RecordID) -> Timestamp? = { _ in nil }
    ) {
        self.init(today: zone.day(of: now), zone: zone, changedAt: changedAt)
    }

    /// Seconds from `now` to the next midnight of the ledger, when lights and counts change: 1 or more.
    package func secondsUntilMidnight(from now: Timestamp) -> Int {
        let next = zone.start(of: zone.day(of: now).adding(days: 1))
        return max(1, Int((next.milliseconds - now.milliseconds + 999) / 1000))
    }
}
