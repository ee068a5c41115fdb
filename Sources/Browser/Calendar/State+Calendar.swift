import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// The calendar: days with what is due on them, in the grid; the items of one day below.
extension State {
    mutating func openCalendar() {
        // The day of the item under the cursor, which stays where it is.
        if view != .calendar, let due = item?.due { calendar.target = .day(due) }
        view = .calendar
        pane = .list
        calendar.isInItems = false
        calendar.target = calendar.target ?? .day(today)
    }

    var calendarTarget: CalendarPlace.Target { calendar.target ?? .day(today) }

    /// Whether the keys go to the days.
    var isInGrid: Bool { view == .calendar && pane == .list && !calendar.isInItems }

    /// - Parameter wanted: an item that should be in sight.
    mutating func remakeCalendar(showing wanted: RecordID?) {
        guard view == .calendar else { return }
        if calendarContent.key != listing.listKey, let outline = listing.outline, let listed = listing.ledger {
            calendarContent.key = listing.listKey
            calendarContent.days = DueDays(outline, of: listed, in: context)
        }
        if let wanted, let item = ledger.items[wanted], let line = listing.cursorLine,
            calendarContent.index(of: line, in: calendarTarget) == nil
        {
            calendar.target = item.due.map { .day($0) } ?? .undated
        }
        let count = calendarContent.count(of: calendarTarget)
        if calendarContent.index(of: listing.cursorLine, in: calendarTarget) == nil {
            setCursor(calendarContent.line(min(calendar.itemsTop, max(0, count - 1)), of: calendarTarget))
        }
        if count == 0 { calendar.isInItems = false }
        showCalendarPlace()
    }

    private mutating func showCalendarPlace() {
        let parts = calendarParts
        calendar.itemsTop = State.scrolled(
            calendar.itemsTop, to: calendarContent.index(of: listing.cursorLine, in: calendarTarget),
            count: calendarContent.count(of: calendarTarget), rows: parts?.items.rows ?? 1)
        let weeks = max(1, parts?.weekCount ?? 1)
        let monday = (gridDay ?? today).week.lowerBound
        var top = calendar.topWeek ?? monday.adding(days: weeks > 3 ? -7 : 0)
        if monday < top { top = monday }
        if top.days(until: monday) >= weeks * 7 { top = monday.adding(days: -7 * (weeks - 1)) }
        calendar.topWeek = top
    }

    /// The day that the cursor is on in the grid.
    var gridDay: CalendarDate? {
        if case .day(let day) = calendarTarget { day } else { nil }
    }

    // MARK: Moving

    /// By weeks in the grid, by items below it.
    mutating func moveInCalendar(by lines: Int) {
        if calendar.isInItems { return moveInDay(by: lines) }
        moveInGrid(days: lines * 7)
    }

    mutating func moveInGrid(days: Int) {
        guard let day = gridDay else {
            // From the line above the weeks.
            if days > 0 { go(to: calendarTarget == .overdue && days == 1 ? .undated : .day(today)) }
            if days < 0 && calendarTarget == .undated { go(to: .overdue) }
            return
        }
        let bounds = calendarBounds
        let wanted = day.adding(days: days)
        if wanted < bounds.lowerBound, days <= -7, day.week.lowerBound <= bounds.lowerBound {
            return go(to: .overdue)
        }
        go(to: .day(min(max(bounds.lowerBound, wanted), bounds.upperBound)))
    }

    mutating func moveInGrid(months: Int) {
        guard let day = gridDay else { return moveInGrid(days: months * 7) }
        let bounds = calendarBounds
        go(to: .day(min(max(bounds.lowerBound, day.adding(months: months)), bounds.upperBound)))
    }

    /// From the first week with anything in it, or this one, to a year ahead or further.
    private var calendarBounds: ClosedRange<CalendarDate> {
        let due = calendarContent.days.bounds ?? today...today
        return min(due.lowerBound, today).week.lowerBound...max(due.upperBound, today.adding(days: 365)).week.upperBound
    }

    mutating func go(to target: CalendarPlace.Target) {
        guard target != calendarTarget else { return }
        calendar.target = target
        calendar.itemsTop = 0
        setCursor(calendarContent.line(0, of: target))
    }

    private mutating func moveInDay(by lines: Int) {
        let count = calendarContent.count(of: calendarTarget)
        guard count > 0 else { return }
        let current = calendarContent.index(of: listing.cursorLine, in: calendarTarget) ?? 0
        if current == 0 && lines < 0 {
            // Up from the first item is back to the days.
            calendar.isInItems = false
            return
        }
        setCursor(calendarContent.line(min(max(0, current + lines), count - 1), of: calendarTarget))
    }

    mutating func moveToEdgeInCalendar(isFirst: Bool) {
        guard calendar.isInItems else {
            go(to: isFirst ? .overdue : .undated)
            return
        }
        let count = calendarContent.count(of: calendarTarget)
        setCursor(calendarContent.line(isFirst ? 0 : count - 1, of: calendarTarget))
    }

    /// Enter: from a day to its items, from an item to its detail.
    mutating func openInCalendar() {
        if calendar.isInItems {
            pane = .detail
        } else if calendarContent.count(of: calendarTarget) > 0 {
            calendar.isInItems = true
        }
    }

    /// The items of the day on which the cursor is.
    var itemsOfDay: [RecordID] {
        guard let listed = listing.ledger, let outline = listing.outline else { return [] }
        return (0..<calendarContent.count(of: calendarTarget)).compactMap { index in
            guard let line = calendarContent.line(index, of: calendarTarget), outline.lines.indices.contains(line),
                case .item(let row, _) = outline.lines[line]
            else { return nil }
            return listed.items[row].id
        }
    }

    mutating func clickCalendar(at position: Position) {
        guard let parts = calendarParts else { return }
        pane = .list
        if parts.items.contains(position) {
            let index = calendar.itemsTop + position.row - parts.items.row
            guard let line = calendarContent.line(index, of: calendarTarget) else { return }
            if calendar.isInItems && listing.cursorLine == line { pane = .detail }
            calendar.isInItems = true
            setCursor(line)
        } else if parts.chips.contains(position) {
            calendar.isInItems = false
            go(to: position.column < parts.chips.column + parts.chips.columns / 2 ? .overdue : .undated)
        } else if parts.weeks.contains(position), let top = calendar.topWeek {
            let column = (position.column - parts.weeks.column - CalendarParts.labelColumns) / max(1, parts.cellColumns)
            guard (0..<7).contains(column) else { return }
            calendar.isInItems = false
            go(to: .day(top.adding(days: (position.row - parts.weeks.row) * 7 + column)))
        }
    }
}

/// Where the parts of the calendar stand in its pane.
struct CalendarParts: Hashable, Sendable {
    static let labelColumns = 6

    /// What is late and what has no date.
    let chips: Area
    let weekdays: Area
    let weeks: Area
    let rule: Area
    let items: Area
    let cellColumns: Int

    var weekCount: Int { weeks.rows }

    init(_ content: Area) {
        cellColumns = max(2, min(9, (content.columns - CalendarParts.labelColumns) / 7))
        let weekCount = max(1, min(6, (content.rows - 3) / 2))
        chips = content.line(0)
        weekdays = content.line(1)
        weeks = content.inset(top: 2, bottom: max(0, content.rows - 2 - weekCount))
        rule = content.line(2 + weekCount)
        items = content.inset(top: 3 + weekCount)
    }
}

extension State {
    var calendarParts: CalendarParts? { layout.content(of: .list).map { CalendarParts($0) } }
}
