package import LedgerModel
package import LedgerStorage

/// A year of a county's supervision office, made up from a seed: 60 departments, 27 meetings, 600 items that are handed over, reported on, extended, submitted,
/// returned, closed, opened again and taken back by mistake, each as a step of a real store at its own time.
///
/// `records` is the plain list of what was done on which day, for tests that calculate by themselves what a report must say.
package struct WorkedYear: Sendable {
    package struct Meeting: Sendable {
        package let article: RecordID
        package let day: CalendarDate
        package let title: String
    }

    package enum Deed: Hashable, Sendable {
        case handedOver
        case rejected
        case begun
        /// nil = the office noted it.
        case reported(by: DepartmentID?, problem: String?)
        case extended(to: CalendarDate, isGranted: Bool)
        case submitted
        case returned
        /// Entered on the deed's day; done on the day named.
        case closed(on: CalendarDate)
        case reopened
        case suspended
        case standing
        /// Closed by somebody who takes it back on that day.
        case mistaken(takenBack: CalendarDate)
    }

    package struct Record: Sendable {
        package internal(set) var number = 0
        /// The place of its meeting in `meetings`.
        package let meeting: Int
        package let speaker: String
        package let text: String
        package let lead: DepartmentID?
        package let others: [DepartmentID]
        package let due: CalendarDate?
        package let cycle: Cycle?
        /// In the order of their days, at most one a day.
        package let deeds: [(day: CalendarDate, deed: Deed)]
    }

    package static let year = 2020
    package static let zone = ZoneRules(fixedOffset: 8 * 3600)

    package let store: LedgerStore
    package let departments: [DepartmentID]
    package let meetings: [Meeting]
    package let records: [Record]
}

extension WorkedYear {
    /// The usual one, made once a process.
    package static let shared = Result { try WorkedYear(seed: 1) }

    package init(seed: UInt64, itemCount: Int = 600) throws {
        var plan = YearPlan(seed: seed)
        let table = DepartmentTable.builtIn()
        departments = Array(
            table.departments.filter { $0.successors.isEmpty && !$0.isTemporary }.map(\.id).prefix(60))
        var meetings: [Meeting] = []
        let january = CalendarDate(dayNumber: 18_262)
        for index in 0..<27 {
            meetings.append(
                Meeting(article: plan.id(), day: january.adding(days: 2 + index * 13), title: "第\(index + 1)次县长办公会议"))
        }
        var records: [Record] = []
        for index in 0..<itemCount {
            let meeting = index * meetings.count / itemCount
            records.append(plan.record(index, of: meeting, on: meetings[meeting].day, departments))
        }
        self.meetings = meetings
        store = try YearWriter.store(of: &records, meetings, plan: &plan)
        self.records = records
    }
}
