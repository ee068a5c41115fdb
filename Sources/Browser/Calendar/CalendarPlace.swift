package import LedgerModel
import LedgerQuery

/// Where a person is in the calendar.
package struct CalendarPlace: Hashable, Sendable {
    package enum Target: Hashable, Sendable {
        case overdue
        case day(CalendarDate)
        case undated
    }

    package var target: Target?
    /// Whether the keys go to the items of the day, and not to the days.
    package var isInItems = false
    /// The Monday of the first week in sight.
    var topWeek: CalendarDate?
    /// The first visible one of the day's items.
    var itemsTop = 0
}

/// What the calendar shows: derived from the outline by deadline, and made anew with it.
struct CalendarContent: Sendable {
    var key: Listing.ListKey?
    var days = DueDays()

    /// The lines of the outline that belong to a place.
    func count(of target: CalendarPlace.Target) -> Int {
        switch target {
        case .overdue: days.overdueLines.count
        case .day(let day): days[day]?.lines.count ?? 0
        case .undated: days.undatedLines.count
        }
    }

    func line(_ index: Int, of target: CalendarPlace.Target) -> Int? {
        guard index >= 0, index < count(of: target) else { return nil }
        return switch target {
        case .overdue: days.overdueLines[index]
        case .day(let day): (days[day]?.lines.lowerBound).map { $0 + index }
        case .undated: days.undatedLines.lowerBound + index
        }
    }

    func index(of line: Int?, in target: CalendarPlace.Target) -> Int? {
        guard let line else { return nil }
        switch target {
        case .overdue:
            var (low, high) = (0, days.overdueLines.count)
            while low < high {
                let middle = (low + high) / 2
                if days.overdueLines[middle] < line { low = middle + 1 } else { high = middle }
            }
            return low < days.overdueLines.count && days.overdueLines[low] == line ? low : nil
        case .day(let day):
            guard let lines = days[day]?.lines, lines.contains(line) else { return nil }
            return line - lines.lowerBound
        case .undated:
            return days.undatedLines.contains(line) ? line - days.undatedLines.lowerBound : nil
        }
    }
}
