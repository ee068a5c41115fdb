extension Cycle {
    /// The last day of the period that holds `day`; nil where the cycle names no days.
    ///
    /// - Parameter start: the day from which fortnights are counted.
    package func lastDay(onOrAfter day: CalendarDate, from start: CalendarDate) -> CalendarDate? {
        switch self {
        case .daily: return day
        case .weekly: return day.week.upperBound
        case .everyTwoWeeks: return start.adding(days: (max(0, start.days(until: day) - 1) / 14 + 1) * 14)
        case .monthly, .quarterly, .halfYearly, .yearly:
            let month = day.calendarMonth.lowerBound
            guard let last = lastDay(inPeriodOf: month) else { return nil }
            return last >= day ? last : lastDay(inPeriodOf: month.adding(months: monthCount))
        case .ongoing, .phrase: return nil
        }
    }

    /// The last day of the latest period that was over before `day`; nil where there is none.
    package func lastDay(before day: CalendarDate, from start: CalendarDate) -> CalendarDate? {
        switch self {
        case .daily: return day.adding(days: -1)
        case .weekly: return day.week.lowerBound.adding(days: -1)
        case .everyTwoWeeks:
            let passed = (start.days(until: day) - 1) / 14
            return passed > 0 ? start.adding(days: passed * 14) : nil
        case .monthly, .quarterly, .halfYearly, .yearly:
            let month = day.calendarMonth.lowerBound
            guard let last = lastDay(inPeriodOf: month) else { return nil }
            return last < day ? last : lastDay(inPeriodOf: month.adding(months: -monthCount))
        case .ongoing, .phrase: return nil
        }
    }

    /// The days of the period that holds `day`.
    package func period(holding day: CalendarDate, from start: CalendarDate) -> ClosedRange<CalendarDate>? {
        guard let last = lastDay(onOrAfter: day, from: start) else { return nil }
        // Only the first fortnight has none before it.
        let first = lastDay(before: last, from: start)?.adding(days: 1) ?? last.adding(days: -13)
        return first...last
    }

    /// The periods whose last day is in `range`, the first one first; none where the cycle names no days.
    package func periods(endingIn range: ClosedRange<CalendarDate>, from start: CalendarDate)
        -> [ClosedRange<CalendarDate>]
    {
        var periods: [ClosedRange<CalendarDate>] = []
        var day = range.lowerBound
        while let period = period(holding: day, from: start), period.upperBound <= range.upperBound {
            periods.append(period)
            day = period.upperBound.adding(days: 1)
        }
        return periods
    }

    private var monthCount: Int {
        switch self {
        case .quarterly: 3
        case .halfYearly: 6
        case .yearly: 12
        default: 1
        }
    }

    /// - Parameter month: a first of a month, so that no month is passed over.
    private func lastDay(inPeriodOf month: CalendarDate) -> CalendarDate? {
        switch self {
        case .monthly(let day):
            day.map { min(month.adding(days: $0 - 1), month.calendarMonth.upperBound) }
                ?? month.calendarMonth.upperBound
        case .quarterly: month.quarter.upperBound
        case .halfYearly: month.halfYear.upperBound
        case .yearly(let number):
            month.calendarYear.lowerBound.adding(months: (number ?? 12) - 1).calendarMonth.upperBound
        default: nil
        }
    }
}
