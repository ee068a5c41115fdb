import LedgerModel
import TestSupport

/// What a report on the worked year must say, worked out from the list of what was done, day by day and item by item, with nothing of the program but dates.
struct NaiveYear {
    struct State {
        var status = "draft"
        var closedOn: CalendarDate?
        var due: CalendarDate?
    }

    struct Figures: Equatable {
        var all = 0
        var closed = 0
        var overdue = 0
        var due = 0
        var dueClosed = 0
        var dated = 0
        var datedClosed = 0
        var onTime = 0
        var submitted = 0
        var returned = 0
        var slots = 0
        var reported = 0
        var movedOut = 0
    }

    let year: WorkedYear

    /// nil before its meeting.
    func state(_ record: WorkedYear.Record, on day: CalendarDate) -> State? {
        if year.meetings[record.meeting].day > day { return nil }
        var then = state(record) { $0 <= day }
        let now = state(record) { _ in true }
        let wasOpen = ["assigned", "inProgress", "submitted", "suspended", "longTerm"].contains(then.status)
        if wasOpen, now.status == "closed", let closedOn = now.closedOn, closedOn <= day {
            then.status = "closed"
            then.closedOn = closedOn
        }
        return then
    }

    private func state(_ record: WorkedYear.Record, _ isKnown: (CalendarDate) -> Bool) -> State {
        var state = State(due: record.due)
        for (day, deed) in record.deeds where isKnown(day) {
            switch deed {
            case .handedOver: state.status = "assigned"
            case .rejected: state.status = "cancelled"
            case .begun, .returned: state.status = "inProgress"
            case .submitted: state.status = "submitted"
            case .suspended: state.status = "suspended"
            case .standing: state.status = "longTerm"
            case .closed(let closedOn): (state.status, state.closedOn) = ("closed", closedOn)
            case .reopened: (state.status, state.closedOn) = ("inProgress", nil)
            case .extended(let later, let isGranted): if isGranted { state.due = later }
            case .reported, .mistaken: break
            }
        }
        return state
    }

    func isCounted(_ state: State) -> Bool { ["assigned", "inProgress", "submitted", "closed"].contains(state.status) }

    func light(_ state: State, on day: CalendarDate) -> String {
        guard ["assigned", "inProgress", "submitted"].contains(state.status), let due = state.due else { return "none" }
        let late = Int(day.dayNumber) - Int(due.dayNumber)
        return late >= 10 ? "snail" : late >= 1 ? "red" : late >= -3 ? "yellow" : "green"
    }

    /// Items that a period's figures count.
    func counted(from first: CalendarDate, to last: CalendarDate) -> [WorkedYear.Record] {
        year.records.filter { record in
            guard let state = state(record, on: last), isCounted(state) else { return false }
            return state.closedOn.map { $0 >= first } ?? true
        }
    }

    func figures(
        from first: CalendarDate, to last: CalendarDate, of records: [WorkedYear.Record]? = nil
    ) -> Figures {
        var figures = Figures()
        for record in records ?? year.records {
            guard let state = state(record, on: last), isCounted(state) else { continue }
            func isInside(_ day: CalendarDate?) -> Bool { day.map { $0 >= first && $0 <= last } ?? false }
            let isClosed = state.status == "closed"
            if isInside(state.due) {
                figures.due += 1
                if isClosed { figures.dueClosed += 1 }
            }
            var earlier: [CalendarDate?] = [record.due]
            var wasMoved = false
            for (day, deed) in record.deeds where day <= last {
                if case .extended(let to, true) = deed {
                    wasMoved = true
                    earlier.append(to)
                }
            }
            if wasMoved, !isInside(state.due), earlier.contains(where: isInside) { figures.movedOut += 1 }
            addSlots(of: record, state, from: first, to: last, &figures)
            if let closedOn = state.closedOn, closedOn < first { continue }
            figures.all += 1
            if isClosed { figures.closed += 1 }
            if let due = state.due {
                figures.dated += 1
                if isClosed {
                    figures.datedClosed += 1
                    if let closedOn = state.closedOn, closedOn <= due { figures.onTime += 1 }
                } else if due < last {
                    figures.overdue += 1
                }
            }
            let inside = record.deeds.filter { isInside($0.day) }.map(\.deed)
            if inside.contains(.submitted) {
                figures.submitted += 1
                if inside.contains(.returned) { figures.returned += 1 }
            }
        }
        return figures
    }

    private func addSlots(
        of record: WorkedYear.Record, _ state: State, from first: CalendarDate, to last: CalendarDate,
        _ figures: inout Figures
    ) {
        guard let cycle = record.cycle else { return }
        let start = year.meetings[record.meeting].day
        var day = first
        while day <= last {
            let isOwed = day >= start && (state.closedOn.map { day < $0 } ?? true)
            if isOwed, ends(cycle, day, start) {
                var begin = day
                while !ends(cycle, begin.adding(days: -1), start),
                    begin.adding(days: -1) != start || cycle != .everyTwoWeeks
                {
                    begin = begin.adding(days: -1)
                }
                for owner in (record.lead.map { [$0] } ?? []) + record.others {
                    figures.slots += 1
                    let isReported = record.deeds.contains { reportDay, deed in
                        guard case .reported(let by, _) = deed, reportDay >= begin, reportDay <= day else {
                            return false
                        }
                        return by == nil || by == owner
                    }
                    if isReported { figures.reported += 1 }
                }
            }
            day = day.adding(days: 1)
        }
    }

    /// Whether a period of reporting ends on `day`.
    private func ends(_ cycle: Cycle, _ day: CalendarDate, _ start: CalendarDate) -> Bool {
        let isMonthEnd = day.adding(days: 1).day == 1
        return switch cycle {
        case .weekly: day.weekday == 7
        case .everyTwoWeeks: start.days(until: day) > 0 && start.days(until: day) % 14 == 0
        case .monthly(nil): isMonthEnd
        case .monthly(let number?): day.day == number
        case .quarterly: isMonthEnd && [3, 6, 9, 12].contains(day.month)
        case .halfYearly: isMonthEnd && [6, 12].contains(day.month)
        default: false
        }
    }
}
