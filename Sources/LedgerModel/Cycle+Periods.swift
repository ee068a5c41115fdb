extension Cycle {
    /// The periods of reporting whose last day is in `range`, the first one first; none where the cycle names no days.
    ///
    /// - Parameter start: the day from which fortnights are counted.
    package func periods(endingIn range: ClosedRange<CalendarDate>, from start: CalendarDate)
        -> [ClosedRange<CalendarDate>]
    {
        switch self {
        case .daily: return days(from: range.lowerBound, through: range.upperBound, step: 1, length: 1)
        case .weekly:
            return days(from: range.lowerBound.week.upperBound, through: range.upperBound, step: 7, length: 7)
        case .everyTwoWeeks:
            let passed = max(0, start.days(until: range.lowerBound) - 1) / 14
            return days(
                from: start.adding(days: (passed + 1) * 14), through: range.upperBound, step: 14, length: 14)
        case .monthly(let day):
            return months(1, endingIn: range) { month in
                day.map { min(month.adding(days: $0 - 1), month.calendarMonth.upperBound) }
                    ?? month.calendarMonth.upperBound
            }
        case .quarterly: return months(3, endingIn: range) { $0.quarter.upperBound }
        case .halfYearly: return months(6, endingIn: range) { $0.halfYear.upperBound }
        case .yearly(let month):
            return months(12, endingIn: range) { january in
                january.adding(months: (month ?? 12) - 1).calendarMonth.upperBound
            }
        case .ongoing, .phrase: return []
        }
    }

    private func days(from first: CalendarDate, through last: CalendarDate, step: Int, length: Int)
        -> [ClosedRange<CalendarDate>]
    {
        var periods: [ClosedRange<CalendarDate>] = []
        var day = first
        while day <= last {
            periods.append(day.adding(days: 1 - length)...day)
            day = day.adding(days: step)
        }
        return periods
    }

    /// - Parameter deadline: the last day of reporting in the months that begin on a day.
    private func months(
        _ count: Int, endingIn range: ClosedRange<CalendarDate>, _ deadline: (CalendarDate) -> CalendarDate
    ) -> [ClosedRange<CalendarDate>] {
        var periods: [ClosedRange<CalendarDate>] = []
        let january = range.lowerBound.calendarYear.lowerBound
        var month = january.adding(months: -count)
        while month <= range.upperBound {
            let next = month.adding(months: count)
            let last = deadline(next)
            if range.contains(last) { periods.append(deadline(month).adding(days: 1)...last) }
            month = next
        }
        return periods
    }
}
