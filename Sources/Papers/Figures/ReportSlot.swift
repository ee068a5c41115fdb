package import LedgerModel
import LedgerQuery

/// One owner's duty to report on one item in one period of its cycle.
package struct ReportSlot: Hashable, Sendable {
    package let item: Int
    package let owner: OwnerKey
    package let period: ClosedRange<CalendarDate>
    package let isReported: Bool
}

extension ReportSlot {
    /// Those whose last day is in `days`. Nobody owes a report on an item before it was handed over, nor from the day on which it was closed.
    package static func slots(
        of item: ReportedItem, in days: ClosedRange<CalendarDate>, of snapshot: ReportSnapshot
    ) -> [ReportSlot] {
        guard item.isCounted, let cycle = item.item.reportingCycle else { return [] }
        let start = item.article?.date?.days?.upperBound ?? item.handedOver ?? days.lowerBound
        let periods = cycle.periods(endingIn: days, from: start).filter { period in
            period.upperBound >= start && (item.closedOn.map { period.upperBound < $0 } ?? true)
        }
        if periods.isEmpty { return [] }
        let reports = item.item.reports.map { report in
            (
                day: snapshot.zone.day(of: report.at),
                by: report.department.map { snapshot.owners.owner(.department($0)) }
            )
        }
        var owners: [OwnerKey] = []
        for part in item.item.responsibilities {
            let owner = snapshot.owners.owner(part.owner)
            if !owners.contains(owner) { owners.append(owner) }
        }
        return owners.flatMap { owner in
            periods.map { period in
                // What the office noted without a department is on the item as a whole.
                let isReported = reports.contains { period.contains($0.day) && ($0.by == nil || $0.by == owner) }
                return ReportSlot(item: item.number, owner: owner, period: period, isReported: isReported)
            }
        }
    }
}
