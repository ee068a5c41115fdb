package import LedgerModel

/// The days that a report is about, and the day on which it judges: the earlier of the last one and today.
package struct ReportPeriod: Hashable, Sendable {
    package let days: ClosedRange<CalendarDate>
    /// R: every state, light and rate is that of the end of this day.
    package let judged: CalendarDate

    package init(_ days: ClosedRange<CalendarDate>, today: CalendarDate) {
        self.days = days
        judged = min(days.upperBound, today)
    }

    /// The days that count: from the first to R; nil for a period that has not begun.
    package var counted: ClosedRange<CalendarDate>? {
        days.lowerBound <= judged ? days.lowerBound...judged : nil
    }

    /// What `--period` takes besides dates.
    package static let words = ["week", "month", "quarter", "half", "year"]

    /// `month`, `quarter`, … hold today; with `last` before them they are the ones before: `lastmonth`. Also `2020`, `2020-02` and `2020Q1`. nil for anything else.
    package init?(word: String, today: CalendarDate) {
        func holding(_ day: CalendarDate, _ name: some StringProtocol) -> ClosedRange<CalendarDate>? {
            switch name {
            case "week": day.week
            case "month": day.calendarMonth
            case "quarter": day.quarter
            case "half": day.halfYear
            case "year": day.calendarYear
            default: nil
            }
        }
        let word = word.lowercased()
        if let days = holding(today, word) {
            self.init(days, today: today)
        } else if word.hasPrefix("last"), let days = holding(today, word.dropFirst(4)),
            let before = holding(days.lowerBound.adding(days: -1), word.dropFirst(4))
        {
            self.init(before, today: today)
        } else if let days = ReportPeriod.named(word) {
            self.init(days, today: today)
        } else {
            return nil
        }
    }

    private static func named(_ word: String) -> ClosedRange<CalendarDate>? {
        let parts = word.split(separator: word.contains("q") ? "q" : "-", omittingEmptySubsequences: false)
        let digits = parts.map { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
        guard let first = digits.first, let year = first, parts[0].count == 4,
            let january = CalendarDate(year: year, month: 1, day: 1)
        else { return nil }
        if parts.count == 1 { return january.calendarYear }
        guard parts.count == 2, let number = digits[1] else { return nil }
        if word.contains("q") {
            return (1...4).contains(number) ? january.adding(months: (number - 1) * 3).quarter : nil
        }
        return (1...12).contains(number) && parts[1].count == 2
            ? january.adding(months: number - 1).calendarMonth : nil
    }
}
