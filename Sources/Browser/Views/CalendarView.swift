import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// The weeks with their days, and below them the items of the day under the cursor.
extension State {
    func drawCalendar(_ area: Area, into frame: inout Frame) {
        let day = gridDay ?? today
        let month = words.month(year: day.year, day.month)
        drawTitle(
            "\(words.calendarTitle)  \(filtersInWords.joined(separator: words.between))", month, of: .list,
            in: area.line(0), into: &frame)
        let parts = CalendarParts(area.inset(top: 1))
        drawChips(parts.chips, into: &frame)
        for column in 0..<7 {
            draw(
                words.weekdayShort(column + 1), in: cell(column, of: parts.weekdays, parts), Style(.faint),
                into: &frame)
        }
        let top = calendar.topWeek ?? day.week.lowerBound
        for week in 0..<parts.weekCount {
            draw(weekFrom: top.adding(days: week * 7), in: parts.weeks.line(week), parts, month: day, into: &frame)
        }
        drawDayItems(parts, into: &frame)
    }

    private func cell(_ column: Int, of line: Area, _ parts: CalendarParts) -> Area {
        Area(
            row: line.row, column: line.column + CalendarParts.labelColumns + column * parts.cellColumns,
            columns: parts.cellColumns, rows: line.rows)
    }

    /// Right-aligned in a cell, one column of it free at the left.
    private func draw(_ text: SafeText, in area: Area, _ style: Style, into frame: inout Frame) {
        let width = appearance.width
        frame.draw(text, in: area, at: max(0, area.columns - width.columns(of: text)), style: style)
    }

    /// What is late, and what has no date: before the weeks.
    private func drawChips(_ area: Area, into frame: inout Frame) {
        let late = calendarContent.count(of: .overdue)
        let undated = calendarContent.count(of: .undated)
        let half = area.columns / 2
        let chips: [(CalendarPlace.Target, SafeText, Style, Area)] = [
            (
                .overdue, "! \(words.overdueItems) \(late)", Style(late > 0 ? .overdue : .faint),
                area.inset(right: area.columns - half)
            ),
            (
                .undated, "\(words.withoutDate) \(undated)", Style(undated > 0 ? .plain : .faint),
                area.inset(left: half)
            ),
        ]
        for (target, text, style, place) in chips {
            frame.draw(" " + text, in: place, style: style)
            guard target == calendarTarget else { continue }
            let columns = min(place.columns, appearance.width.columns(of: text) + 2)
            mark(place.inset(right: place.columns - columns), into: &frame)
        }
    }

    private func mark(_ area: Area, into frame: inout Frame) {
        if isInGrid {
            frame.restyle(area) { $0.isCursor = true }
            frame.focus = Position(row: area.row, column: area.column)
        } else {
            frame.restyle(area) { $0.isSelected = true }
        }
    }

    private func draw(
        weekFrom monday: CalendarDate, in line: Area, _ parts: CalendarParts, month: CalendarDate,
        into frame: inout Frame
    ) {
        let isThisWeek = today.week.lowerBound == monday
        frame.draw(
            " \(monday.monthAndDay)", in: line, style: Style(isThisWeek ? .heading : .faint))
        for column in 0..<7 {
            let date = monday.adding(days: column)
            let place = cell(column, of: line, parts)
            let day = calendarContent.days[date]
            let late = day?.overdue ?? 0
            let sign: SafeText = date == today ? ">" : " "
            let number = appearance.width.fitted("\(date.day)", to: 2, alignment: .trailing)
            let isOfMonth = date.month == month.month && date.year == month.year
            let tone: Tone = date == today ? .heading : isOfMonth ? .plain : .faint
            // The day's number stands at the same place in every cell, its count at the right edge.
            let room = place.columns - 3
            frame.draw([StyledText(sign + number, tone)], in: place, at: 0)
            if let day, room > 0 {
                let count = State.dayCount(day.lines.count, isLate: late > 0, columns: room)
                draw(count, in: place, Style(late > 0 ? .overdue : .dueSoon), into: &frame)
            }
            if calendarTarget == .day(date) { mark(place, into: &frame) }
        }
    }

    /// ` 3`, `!3`, or a sign alone where there is no room for the number.
    private static func dayCount(_ count: Int, isLate: Bool, columns: Int) -> SafeText {
        let text: SafeText = isLate ? "!\(count)" : "\(count)"
        if text.string.count <= columns { return text }
        return isLate ? "!" : "+"
    }

    // MARK: Items

    private func drawDayItems(_ parts: CalendarParts, into frame: inout Frame) {
        let count = calendarContent.count(of: calendarTarget)
        let title: SafeText =
            switch calendarTarget {
            case .overdue: words.overdueItems
            case .undated: words.withoutDate
            case .day(let day):
                words.day(day.description, weekday: day.weekday) + (day == today ? " \(words.today)" : "")
            }
        frame.fill(parts.rule, with: appearance.signs.horizontal, style: Style(.border))
        frame.draw(
            " \(title)\(words.between)\(words.items(count)) ", in: parts.rule.inset(left: 1),
            style: Style(calendar.isInItems && pane == .list ? .heading : .faint))
        for row in 0..<parts.items.rows {
            let index = calendar.itemsTop + row
            guard let line = calendarContent.line(index, of: calendarTarget),
                case .item(let item, _)? = listing.line(line)
            else { break }
            let place = parts.items.line(row)
            draw(row: item, depth: 0, in: place, into: &frame)
            guard listing.cursorLine == line else { continue }
            let hasKeys = pane == .list && calendar.isInItems
            if hasKeys { frame.focus = Position(row: place.row, column: place.column) }
            frame.restyle(hasKeys ? place : place.inset(right: place.columns - 1)) { $0.isCursor = true }
        }
        if count == 0 {
            frame.draw(" " + words.nothingThatDay, in: parts.items.line(0), style: Style(.faint))
        }
    }
}
