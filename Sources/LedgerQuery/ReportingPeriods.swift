package import LedgerModel

extension Ledger {
    /// Whether the last day of reporting on `item` has passed without a report since the day before it.
    ///
    /// Only work that is handed over and not suspended is reported on (standing work too), and only from the day of its meeting, or where it comes from none,
    /// from the day on which it was entered. A cycle that names no days (a phrase) is never overdue.
    package func isReportOverdue(_ item: ActionItem, in context: QueryContext) -> Bool {
        guard item.status.isOpen, item.status != .suspended, let cycle = item.reportingCycle,
            let start = reportingStart(of: item, in: context),
            let last = cycle.lastDay(before: context.today, from: start), last >= start
        else { return false }
        let previous = cycle.lastDay(before: last, from: start) ?? start.adding(days: -1)
        return !item.reports.contains { context.zone.day(of: $0.at) > previous }
    }

    /// The day by which a report on `item` is wanted in this week, none having come in its period; nil where none is.
    package func reportDue(_ item: ActionItem, in context: QueryContext) -> CalendarDate? {
        guard item.status.isOpen, item.status != .suspended, let cycle = item.reportingCycle,
            let start = reportingStart(of: item, in: context),
            let last = cycle.lastDay(onOrAfter: max(context.today, start), from: start),
            last <= context.today.week.upperBound
        else { return nil }
        let previous = cycle.lastDay(before: last, from: start) ?? start.adding(days: -1)
        return item.reports.contains { context.zone.day(of: $0.at) > previous } ? nil : last
    }

    /// The last day of the occurrence that a recurring item is: its own date, or the end of the period in which it began.
    package func occurrenceEnd(of item: ActionItem, in context: QueryContext) -> CalendarDate? {
        reportingStart(of: item, in: context).flatMap { item.occurrenceEnd(from: $0) }
    }

    /// The day from which periods of `item` are counted.
    package func reportingStart(of item: ActionItem, in context: QueryContext) -> CalendarDate? {
        origin(of: item).article?.date?.days?.upperBound ?? item.id.instant.map { context.zone.day(of: $0) }
    }
}

extension RecordID {
    /// The instant at which it was made, if it is a UUID of version 7.
    fileprivate var instant: Timestamp? {
        high >> 12 & 0xF == 7 ? Timestamp(milliseconds: Int64(high >> 16)) : nil
    }
}
