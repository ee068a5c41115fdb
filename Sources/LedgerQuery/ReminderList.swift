package import LedgerModel

/// What one department is to be reminded of.
package struct Reminder: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package let item: ActionItem
        /// From today to the date in force; negative when it is past. nil where only a report is wanted.
        package let daysLeft: Int?
        /// A report is late, or wanted by that day.
        package let isReportOverdue: Bool
        package let reportDue: CalendarDate?
        package let lastReport: ProgressReport?
        /// Nobody has confirmed that it is this owner's.
        package let isProposed: Bool
    }

    package let owner: OwnerKey
    /// The most urgent first.
    package let entries: [Entry]
}

extension Ledger {
    /// Whom to remind, and of what: items overdue or due within the days of the yellow light, and reports that are late or wanted this week. Every owner that leads or is
    /// responsible and has not finished its part is reminded; those who support are not. In the order of lists.
    ///
    /// - Parameter meant: only these owners, as they are called today; nil = all.
    package func reminders(for meant: Set<OwnerKey>?, in context: QueryContext) -> [Reminder] {
        let present = PresentOwners(departments, on: context.today)
        let rule = LightRule(on: context.today, settings)
        var entries: [OwnerKey: [Reminder.Entry]] = [:]
        ItemRows(items).forEach { item in
            guard item.status.isOpen, item.status != .suspended else { return }
            let light = item.light(rule)
            let isUrgent = light.isDueSoon || light.isOverdue
            guard isUrgent || item.members.contains(.reportingCycle) else { return }
            let record = item.record
            let (isLate, wanted) = (isReportOverdue(record, in: context), reportDue(record, in: context))
            guard isUrgent || isLate || wanted != nil else { return }
            let owners = record.responsibilities.filter { $0.role != .support && $0.status != .closed }
            for owner in Set(owners.map { present.owner($0.owner) }) where meant?.contains(owner) ?? true {
                let own = record.reports.filter { report in
                    report.department.map { present.owner(.department($0)) == owner } ?? true
                }
                entries[owner, default: []].append(
                    Reminder.Entry(
                        item: record, daysLeft: isUrgent ? record.due.map { context.today.days(until: $0) } : nil,
                        isReportOverdue: isLate, reportDue: wanted, lastReport: own.max { $0.at < $1.at },
                        isProposed: owners.allSatisfy { !$0.isConfirmed || present.owner($0.owner) != owner }))
            }
        }
        return present.ordered(entries.keys).map { owner in
            Reminder(
                owner: owner,
                entries: (entries[owner] ?? []).sorted {
                    ($0.daysLeft ?? Int.max, $0.item.number) < ($1.daysLeft ?? Int.max, $1.item.number)
                })
        }
    }
}
