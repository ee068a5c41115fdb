import LedgerModel
import TerminalScreen
import Wording

/// The presets, the days of a month, and the line for typing.
extension State {
    private static let cellColumns = 4

    func draw(_ sheet: DateSheet, into frame: inout Frame, _ map: inout LayerMap) {
        let width = appearance.width
        let labels = sheet.presets.map { width.columns(of: $0.label) }.max() ?? 0
        let presetColumns = labels + 14
        let gridColumns = State.cellColumns * 7
        // Side by side where there is room, else the one that has the keys.
        let isWide = size.columns - 6 >= presetColumns + 3 + gridColumns
        let inside = box(
            sheet.title, columns: isWide ? presetColumns + 3 + gridColumns : max(presetColumns, gridColumns),
            rows: max(sheet.presets.count, 8) + 2, into: &frame, &map)
        let body = inside.inset(bottom: 1)
        if isWide || sheet.preset != nil {
            draw(presetsOf: sheet, in: body.inset(right: body.columns - presetColumns), into: &frame, &map)
        }
        if isWide || sheet.preset == nil {
            draw(
                monthOf: sheet, in: isWide ? body.inset(left: presetColumns + 3) : body, into: &frame, &map)
        }
        let line = inside.line(inside.rows - 1)
        if let problem = sheet.problem {
            frame.draw(
                [
                    StyledText("> ", .prompt), StyledText(SafeText(sanitising: sheet.typed.text) + "  "),
                    StyledText(problem, .failure),
                ], in: line)
        } else {
            drawField(sheet.typed, hint: words.typeADate, in: line, into: &frame)
        }
    }

    private func draw(presetsOf sheet: DateSheet, in area: Area, into frame: inout Frame, _ map: inout LayerMap) {
        let top = State.scrolled(0, to: sheet.preset, count: sheet.presets.count, rows: area.rows)
        for row in 0..<area.rows where sheet.presets.indices.contains(top + row) {
            let preset = sheet.presets[top + row]
            let place = area.line(row)
            map.put(.entry(top + row), at: place)
            let number: SafeText = preset.date == nil ? "0 " : "\(top + row + 1) "
            draw(
                [StyledText(number, .key), StyledText(preset.label)],
                [StyledText(preset.date.map { "\($0.description)" } ?? .empty, .faint)], in: place, into: &frame)
            if sheet.preset == top + row && sheet.typed.isEmpty {
                frame.restyle(place) { $0.isCursor = true }
                frame.focus = Position(row: place.row, column: place.column)
            }
        }
    }

    private func draw(monthOf sheet: DateSheet, in area: Area, into frame: inout Frame, _ map: inout LayerMap) {
        frame.draw(
            [StyledText(words.month(year: sheet.day.year, sheet.day.month), .heading)], in: area.line(0), at: 1)
        for weekday in 1...7 {
            frame.draw(
                words.weekdayShort(weekday), in: area.line(1), at: (weekday - 1) * State.cellColumns + 1,
                style: Style(.faint))
        }
        let month = sheet.day.calendarMonth
        let first = month.lowerBound.week.lowerBound
        let weeks = first.days(until: month.upperBound) / 7 + 1
        let current = first.days(until: sheet.day) / 7
        let rows = max(1, area.rows - 2)
        let top = State.scrolled(0, to: current, count: weeks, rows: rows)
        for week in top..<min(weeks, top + rows) {
            for column in 0..<7 {
                let date = first.adding(days: week * 7 + column)
                guard month.contains(date) else { continue }
                let sign: SafeText = date == today ? ">" : " "
                let text = sign + appearance.width.fitted("\(date.day)", to: 2, alignment: .trailing)
                let place = area.line(2 + week - top).inset(
                    left: column * State.cellColumns,
                    right: area.columns - (column + 1) * State.cellColumns + 1)
                map.put(.day(date), at: place)
                frame.draw(text, in: place, style: Style(date == today ? .heading : column > 4 ? .faint : .plain))
                guard date == sheet.day else { continue }
                if sheet.preset == nil && sheet.typed.isEmpty {
                    frame.restyle(place) { $0.isCursor = true }
                    frame.focus = Position(row: place.row, column: place.column)
                } else {
                    frame.restyle(place) { $0.isSelected = true }
                }
            }
        }
    }
}
