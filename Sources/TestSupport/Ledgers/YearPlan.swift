import LedgerModel

/// Decides what becomes of each item.
struct YearPlan {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func id() -> RecordID {
        RecordID(at: Timestamp(CalendarDate(dayNumber: 18_262)), random: &random)
    }

    mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &random) }
    mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

    mutating func record(_ index: Int, of meeting: Int, on day: CalendarDate, _ departments: [DepartmentID])
        -> WorkedYear.Record
    {
        let lead = happens(95) ? departments[below(departments.count)] : nil
        var others: [DepartmentID] = []
        for _ in 0..<(lead == nil ? 2 : max(0, below(5) - 1)) {
            let other = departments[below(departments.count)]
            if other != lead, !others.contains(other) { others.append(other) }
        }
        let due = happens(85) ? day.adding(days: 5 + below(120)) : nil
        let cycles: [Cycle?] = [.monthly(day: nil), .monthly(day: 5), .weekly, .quarterly, .everyTwoWeeks, .halfYearly]
        let cycle = happens(35) ? cycles[below(cycles.count)] : nil
        let owners = (lead.map { [$0] } ?? []) + others
        let deeds = self.deeds(from: day, due: due, owners: owners)
        return WorkedYear.Record(
            meeting: meeting, speaker: ["李明", "王强", "张伟", "会议"][below(4)], text: "第\(index + 1)项工作|要*抓好*落实", lead: lead,
            others: others, due: due, cycle: cycle, deeds: deeds)
    }

    private mutating func deeds(from day: CalendarDate, due: CalendarDate?, owners: [DepartmentID])
        -> [(day: CalendarDate, deed: WorkedYear.Deed)]
    {
        var deeds: [(day: CalendarDate, deed: WorkedYear.Deed)] = []
        var today = day
        func after(_ days: Int) -> CalendarDate { today.adding(days: days) }
        func add(_ deed: WorkedYear.Deed, after days: Int) {
            today = after(max(1, days))
            deeds.append((today, deed))
        }
        switch below(100) {
        case 0..<3: return []
        case 3..<6: return [(day.adding(days: 1), .rejected)]
        default: add(.handedOver, after: 1 + below(3))
        }
        if happens(6) {
            add(.standing, after: 3 + below(10))
            return keptInYear(deeds)
        }
        add(.begun, after: 1 + below(5))
        if happens(5) {
            add(.mistaken(takenBack: after(4)), after: 1)
            today = after(4)
        }
        let end = due ?? day.adding(days: 60)
        var inForce = end
        while after(12) < end {
            let by = happens(15) || owners.isEmpty ? nil : owners[below(owners.count)]
            add(.reported(by: by, problem: happens(25) ? "资金缺口\(below(90) + 10)万元" : nil), after: 6 + below(20))
        }
        if happens(4) {
            add(.suspended, after: 2)
            return keptInYear(deeds)
        }
        if due != nil, happens(22) {
            let isGranted = happens(75)
            let later = inForce.adding(days: 15 + below(45))
            add(.extended(to: later, isGranted: isGranted), after: 1)
            if isGranted { inForce = later }
        }
        // Some are never done.
        if happens(15) { return keptInYear(deeds) }
        let done = inForce.adding(days: below(50) - 35)
        add(.submitted, after: today.days(until: done))
        if happens(18) {
            add(.returned, after: 2 + below(4))
            add(.submitted, after: 3 + below(15))
        }
        let entered = 1 + below(6)
        let late = happens(25) ? below(min(entered, 4)) : 0
        add(.closed(on: after(entered - late)), after: entered)
        if happens(5) {
            add(.reopened, after: 3 + below(20))
            if happens(50) { add(.closed(on: after(9)), after: 9) }
        }
        return keptInYear(deeds)
    }

    /// What comes after the year's end is not known yet.
    private func keptInYear(_ deeds: [(day: CalendarDate, deed: WorkedYear.Deed)])
        -> [(day: CalendarDate, deed: WorkedYear.Deed)]
    {
        Array(
            deeds.prefix { day, deed in
                if case .mistaken(let takenBack) = deed { return takenBack.year == WorkedYear.year }
                return day.year == WorkedYear.year
            })
    }
}
