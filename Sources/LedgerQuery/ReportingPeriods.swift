internal import LedgerModel

extension Ledger {
    /// Whether the last day of reporting on `item` has passed without a report since the day before it.
    ///
    /// Only work that is handed over and not suspended is reported on (standing work too), and only from the day of its meeting, or where it comes from none,
    /// from the day on which it was entered. A cycle that names no days (a phrase) is never overdue.
    func isReportOverdue(_ item: ActionItem, in context: QueryContext) -> Bool {
        guard item.status.isOpen, item.status != .suspended, let cycle = item.reportingCycle,
            let start = reportingStart(of: item, in: context),
            let (last, previous) = cycle.lastDeadlines(before: context.today, from: start), last >= start
        else { return false }
        return !item.reports.contains { context.zone.day(of: $0.at) > previous }
    }

    private func reportingStart(of item: ActionItem, in context: QueryContext) -> CalendarDate? {
        origin(of: item).article?.date?.days?.upperBound ?? item.id.instant.map { context.zone.day(of: $0) }
    }
}

extension Cycle {
    /// The latest day of reporting before `today`, and the one before that; nil where the cycle names no days.
    ///
    /// - Parameter start: the day from which fortnights are counted.
    fileprivate func lastDeadlines(
        before today: CalendarDate, from start: CalendarDate
    ) -> (last: CalendarDate, previous: CalendarDate)? {
        let yesterday = today.adding(days: -1)
        switch self {
        case .daily: return (yesterday, today.adding(days: -2))
        case .weekly:
            let sunday = today.week.lowerBound.adding(days: -1)
            return (sunday, sunday.adding(days: -7))
        case .everyTwoWeeks:
            let fortnights = start.days(until: yesterday) / 14
            guard fortnights > 0 else { return nil }
            let last = start.adding(days: fortnights * 14)
            return (last, last.adding(days: -14))
        case .monthly(let day):
            return Cycle.deadlines(before: today, everyMonths: 1) { $0.day(day) }
        case .quarterly: return Cycle.deadlines(before: today, everyMonths: 3) { $0.quarter.upperBound }
        case .halfYearly: return Cycle.deadlines(before: today, everyMonths: 6) { $0.halfYear.upperBound }
        case .yearly(let month):
            return Cycle.deadlines(before: today, everyMonths: 12) { date in
                let january = date.calendarYear.lowerBound
                return january.adding(months: (month ?? 12) - 1).calendarMonth.upperBound
            }
        case .ongoing, .phrase: return nil
        }
    }

    /// - Parameter deadline: the last day of reporting in the period that holds a day.
    private static func deadlines(
        before today: CalendarDate, everyMonths months: Int, _ deadline: (CalendarDate) -> CalendarDate
    ) -> (CalendarDate, CalendarDate) {
        // Counted from the first of the month, so that no month is passed over.
        let month = today.calendarMonth.lowerBound
        let (this, last) = (deadline(month), deadline(month.adding(months: -months)))
        return this < today ? (this, last) : (last, deadline(month.adding(months: -2 * months)))
    }
}

extension CalendarDate {
    /// That day of this month, or its last one where it is shorter or `day` is nil.
    fileprivate func day(_ day: Int?) -> CalendarDate {
        let month = calendarMonth
        return day.map { min(month.lowerBound.adding(days: $0 - 1), month.upperBound) } ?? month.upperBound
    }
}

extension RecordID {
    /// The instant at which it was made, if it is a UUID of version 7.
    fileprivate var instant: Timestamp? {
        high >> 12 & 0xF == 7 ? Timestamp(milliseconds: Int64(high >> 16)) : nil
    }
}
