// 周期性工作: each period is an occurrence, an item of its own with its own date, reports and closing. Closing one makes the next.
extension ActionItem {
    /// The last day of the occurrence that this item is.
    ///
    /// - Parameter start: where it has no date of its own: the day from which it counts.
    package func occurrenceEnd(from start: CalendarDate) -> CalendarDate? {
        recurrence.flatMap { due ?? $0.lastDay(onOrAfter: start, from: start) }
    }

    /// The item of the next period; nil where the work does not come round. The period follows the one that this item was for, also where that is long past: nothing
    /// is left out.
    ///
    /// - Parameter start: as of `occurrenceEnd`.
    package func nextOccurrence(id: RecordID, from start: CalendarDate) -> ActionItem? {
        guard let cycle = recurrence, let end = occurrenceEnd(from: start),
            let due = cycle.lastDay(onOrAfter: end.adding(days: 1), from: end)
        else { return nil }
        var item = ActionItem(
            id: id, directive: directive, parent: parent, text: text, heading: heading, spans: spans, status: .assigned)
        (item.priority, item.category, item.stage, item.kind) = (priority, category, stage, kind)
        (item.leader, item.deputy) = (leader, deputy)
        (item.responsiblePerson, item.contact) = (responsiblePerson, contact)
        (item.requirement, item.extras) = (requirement, extras)
        (item.due, item.originalDue, item.duePhrase) = (due, due, duePhrase)
        (item.recurrence, item.reportingCycle) = (cycle, reportingCycle)
        item.responsibilities = responsibilities.map { part in
            var part = part
            (part.status, part.isDisputed, part.closedWithItem) = (.pending, false, false)
            (part.returns, part.reason) = (0, nil)
            return part
        }
        item.occurrenceOf = series
        return item
    }

    /// The first item of the series.
    package var series: RecordID { occurrenceOf ?? self.id }

    func recurring(_ cycle: Cycle?, from today: CalendarDate) -> ActionItem {
        var item = self
        item.recurrence = cycle
        if due == nil, status.isTimed, let end = cycle?.lastDay(onOrAfter: today, from: today) {
            (item.due, item.originalDue) = (end, end)
        }
        return item
    }
}
