package import LedgerModel

/// A day or a stretch of days as a query writes it: relative words are kept until "today" is known.
package enum DatePoint: Hashable, Sendable {
    package enum Unit: Hashable, Sendable {
        case days
        case weeks
        case months
        case years
    }

    /// A day, a month or a year.
    case days(ClosedRange<CalendarDate>)
    case today
    case thisWeek
    case thisMonth
    /// So many units from today; negative = before.
    case offset(Int, Unit)

    package func days(today: CalendarDate) -> ClosedRange<CalendarDate> {
        switch self {
        case .days(let days): days
        case .today: today...today
        case .thisWeek: today.week
        case .thisMonth: today.calendarMonth
        case .offset(let count, let unit): DatePoint.day(count, unit, from: today)
        }
    }

    private static func day(_ count: Int, _ unit: Unit, from today: CalendarDate) -> ClosedRange<CalendarDate> {
        let day =
            switch unit {
            case .days: today.adding(days: count)
            case .weeks: today.adding(days: count * 7)
            case .months: today.adding(months: count)
            case .years: today.adding(months: count * 12)
            }
        return day...day
    }
}

/// The value of `due:`, `closed:` and `changed:`.
package enum DateRange: Hashable, Sendable {
    case within(DatePoint)
    case from(DatePoint)
    case until(DatePoint)
    case between(DatePoint, DatePoint)
    case before(DatePoint)
    case after(DatePoint)

    /// The first and last day; nil where the range ends before it begins.
    package func days(today: CalendarDate) -> ClosedRange<CalendarDate>? {
        // The smallest number stands for "no day" in the ledger's columns.
        let first = CalendarDate(dayNumber: Int32.min + 1)
        let last = CalendarDate(dayNumber: Int32.max)
        switch self {
        case .within(let point): return point.days(today: today)
        case .from(let point): return point.days(today: today).lowerBound...last
        case .until(let point): return first...point.days(today: today).upperBound
        case .between(let start, let end):
            let (from, until) = (start.days(today: today).lowerBound, end.days(today: today).upperBound)
            return from <= until ? from...until : nil
        case .before(let point): return first...point.days(today: today).lowerBound.adding(days: -1)
        case .after(let point): return point.days(today: today).upperBound.adding(days: 1)...last
        }
    }
}

// MARK: - Reading

extension DateRange {
    /// `D`, `D..`, `..D`, `D..D`, `<D`, `<=D`, `>D`, `>=D`; nil for anything else.
    init?(_ text: some StringProtocol) {
        let text = text.plainForm
        if let first = text.unicodeScalars.first, first == "<" || first == ">" {
            let isInclusive = text.dropFirst().first == "="
            guard let point = DatePoint(text.dropFirst(isInclusive ? 2 : 1)) else { return nil }
            self =
                switch (first, isInclusive) {
                case ("<", false): .before(point)
                case ("<", true): .until(point)
                case (_, false): .after(point)
                case (_, true): .from(point)
                }
            return
        }
        guard let dots = DateRange.dots(in: text) else {
            guard let point = DatePoint(text) else { return nil }
            self = .within(point)
            return
        }
        let (left, right) = (text[..<dots.lowerBound], text[dots.upperBound...])
        switch (left.isEmpty, right.isEmpty) {
        case (true, true): return nil
        case (false, true):
            guard let point = DatePoint(left) else { return nil }
            self = .from(point)
        case (true, false):
            guard let point = DatePoint(right) else { return nil }
            self = .until(point)
        case (false, false):
            guard let start = DatePoint(left), let end = DatePoint(right) else { return nil }
            self = .between(start, end)
        }
    }

    private static func dots(in text: String) -> Range<String.Index>? {
        let bytes = text.utf8
        guard let first = bytes.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        let second = bytes.index(after: first)
        guard second < bytes.endIndex, bytes[second] == UInt8(ascii: ".") else { return nil }
        return first..<bytes.index(after: second)
    }
}

extension DatePoint {
    /// `2020-03-01`, `2020-03`, `2020`, `today` (今天), `thisweek` (本周), `thismonth` (本月), `+7d`, `-1m` (and w, y), in any case and width; nil for anything else.
    package init?(_ text: some StringProtocol) {
        let text = String(text).folded
        switch text {
        case "today", "今天": self = .today
        case "thisweek", "本周": self = .thisWeek
        case "thismonth", "本月": self = .thisMonth
        default:
            if let offset = DatePoint.offset(text) {
                self = offset
            } else if let days = PartialDate(text)?.days {
                self = .days(days)
            } else {
                return nil
            }
        }
    }

    private static func offset(_ text: String) -> DatePoint? {
        // Five digits: no year that a calendar date can hold is further away.
        guard let sign = text.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            (3...7).contains(text.utf8.count), let count = decimal(text.dropFirst().dropLast())
        else { return nil }
        let signed = sign == UInt8(ascii: "-") ? -count : count
        switch text.last {
        case "d": return .offset(signed, .days)
        case "w": return .offset(signed, .weeks)
        case "m": return .offset(signed, .months)
        case "y": return .offset(signed, .years)
        default: return nil
        }
    }
}

extension PartialDate {
    /// The days that it may mean.
    package var days: ClosedRange<CalendarDate>? {
        switch self {
        case .day(let date): date...date
        case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)?.calendarMonth
        case .year(let year): CalendarDate(year: year, month: 1, day: 1)?.calendarYear
        }
    }
}

extension StringProtocol {
    /// Folded; with an input method on, the keys of `.`, `<` and `>` give 。 and 《 and 》.
    var plainForm: String {
        var plain = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "。": plain.append(".")
            case "《", "〈": plain.append("<")
            case "》", "〉": plain.append(">")
            default: plain.append(scalar.folded)
            }
        }
        return String(plain)
    }
}
