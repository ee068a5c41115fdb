import LedgerModel

/// The figures of some items for a period, counted once and added up: `docs/reports.md` says what each is. Items are counted, not responsibilities.
package struct Rates: Hashable, Sendable {
    /// Counted, and not closed before the period.
    package private(set) var all = 0
    /// Of these, closed in it.
    package private(set) var closed = 0
    package private(set) var overdue = 0
    package private(set) var dueSoon = 0
    /// With a date in force in the period, and of these closed.
    package private(set) var due = 0
    package private(set) var dueClosed = 0
    /// With a date in force.
    package private(set) var dated = 0
    package private(set) var datedClosed = 0
    package private(set) var onTime = 0
    package private(set) var submitted = 0
    package private(set) var returned = 0
    package private(set) var slots = 0
    package private(set) var reported = 0
    /// Due in the period once, and moved out of it by an extension.
    package private(set) var movedOut = 0

    package init() {}

    package init(of items: some Sequence<ReportedItem>, in period: ReportPeriod, of snapshot: ReportSnapshot) {
        guard let days = period.counted else { return }
        for item in items where item.isCounted { count(item, days, snapshot) }
    }

    private mutating func count(
        _ item: ReportedItem, _ days: ClosedRange<CalendarDate>, _ snapshot: ReportSnapshot
    ) {
        if let due = item.due, days.contains(due) {
            self.due += 1
            if item.closedOn != nil { dueClosed += 1 }
        } else if item.wasDue(in: days) {
            movedOut += 1
        }
        for slot in ReportSlot.slots(of: item, in: days, of: snapshot) {
            slots += 1
            if slot.isReported { reported += 1 }
        }
        if let closedOn = item.closedOn, closedOn < days.lowerBound { return }
        all += 1
        if item.closedOn != nil { closed += 1 }
        if item.light.isDueSoon { dueSoon += 1 }
        if let due = item.due {
            dated += 1
            if let closedOn = item.closedOn {
                datedClosed += 1
                if closedOn <= due { onTime += 1 }
            } else if due < days.upperBound {
                overdue += 1
            }
        }
        let moves = (snapshot.moves[item.item.id] ?? []).filter { days.contains(snapshot.zone.day(of: $0.at)) }
        guard moves.contains(where: { $0.to == .submitted }) else { return }
        submitted += 1
        if moves.contains(where: { $0.from == .submitted && $0.to == .inProgress }) { returned += 1 }
    }

    package var open: Int { all - closed }

    package var closeRate: Ratio { Ratio(closed, of: all) }
    package var dueCloseRate: Ratio { Ratio(dueClosed, of: due) }
    package var onTimeRate: Ratio { Ratio(onTime, of: datedClosed) }
    package var overdueRate: Ratio { Ratio(overdue, of: dated) }
    package var returnRate: Ratio { Ratio(returned, of: submitted) }
    package var reportRate: Ratio { Ratio(reported, of: slots) }
}

extension ReportedItem {
    /// Whether a date before an extension was in `days`. The date in force is not.
    fileprivate func wasDue(in days: ClosedRange<CalendarDate>) -> Bool {
        guard due != nil else { return false }
        let granted = item.extensions.filter { $0.grantedBy != nil }.compactMap(\.due)
        guard !granted.isEmpty else { return false }
        let earlier = [item.originalDue].compactMap(\.self) + granted
        return earlier.contains { days.contains($0) }
    }
}
