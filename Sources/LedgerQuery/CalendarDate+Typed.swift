package import LedgerModel

extension CalendarDate {
    /// One day as a person types it, in the forms of the query language: `2020-03-01`, `today`, `+7d`, `-1m`; nil for anything else, also for a whole month.
    package init?(typed text: String, today: CalendarDate) {
        guard let days = DatePoint(text)?.days(today: today), days.lowerBound == days.upperBound,
            (1...9999).contains(days.lowerBound.year)
        else { return nil }
        self = days.lowerBound
    }
}
