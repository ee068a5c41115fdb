package import LedgerModel

/// The days of an outline by deadline: which of its lines are due when, and which are late. What a calendar shows.
package struct DueDays: Sendable {
    package struct Day: Hashable, Sendable {
        /// Lines of the outline: those of one day stand together.
        package fileprivate(set) var lines: Range<Int>
        package fileprivate(set) var overdue = 0
    }

    private var days: [CalendarDate: Day] = [:]
    /// The lines of items past their date, the latest ones last.
    package private(set) var overdueLines: [Int] = []
    package private(set) var undatedLines: Range<Int> = 0..<0
    /// The first and the last day on which anything is due.
    package private(set) var bounds: ClosedRange<CalendarDate>?

    package init() {}

    /// - Parameter outline: made of `ledger`, grouped by `due`.
    package init(_ outline: Outline, of ledger: Ledger, in context: QueryContext) {
        let items = ItemRows(ledger.items)
        let rule = LightRule(on: context.today, ledger.settings)
        var date: CalendarDate?
        var day = Day(lines: 0..<0)
        for (place, line) in outline.lines.enumerated() {
            guard case .item(let row, _) = line else { continue }
            let item = items[row]
            guard let due = item.due else {
                let start = undatedLines.isEmpty ? place : undatedLines.lowerBound
                undatedLines = start..<(place + 1)
                continue
            }
            if date != due {
                if let date { days[date] = day }
                date = due
                day = Day(lines: place..<place)
                bounds = min(bounds?.lowerBound ?? due, due)...max(bounds?.upperBound ?? due, due)
            }
            day.lines = day.lines.lowerBound..<(place + 1)
            if item.light(rule).isOverdue {
                day.overdue += 1
                overdueLines.append(place)
            }
        }
        if let date { days[date] = day }
    }

    package subscript(date: CalendarDate) -> Day? { days[date] }
}
