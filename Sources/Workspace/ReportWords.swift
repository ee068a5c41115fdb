package import LedgerModel
import LedgerQuery
import Papers

/// Something that was typed for a report and is not what it should be.
package enum ReportWordError: Error, Hashable, Sendable {
    /// The options that take a day.
    package enum Field: String, Hashable, Sendable {
        case period
        case since
        case limit
    }

    case notAPeriod(String)
    case notADay(String, Field)
    case notANumber(String)

    /// What a period may be.
    package static let periods =
        ReportPeriod.words.flatMap { [$0, "last" + $0] } + ["2020", "2020-02", "2020Q1", "D..D"]
}

extension ReportOptions {
    /// What was typed, on the command line or in the interface; nil and an empty text are the default.
    package mutating func take(
        period: String?, since: String?, limit: String?, number: String?, today: CalendarDate
    ) throws(ReportWordError) {
        func given(_ text: String?) -> String? { text.flatMap { $0.isEmpty ? nil : $0 } }
        func day(_ text: String, _ field: ReportWordError.Field) throws(ReportWordError) -> CalendarDate {
            guard let day = CalendarDate(typed: text, today: today) else { throw .notADay(text, field) }
            return day
        }
        if let text = given(period) { self.period = try ReportOptions.days(of: text, today: today) }
        if let text = given(since) { self.since = try day(text, .since) }
        if let text = given(limit) { newDue = try day(text, .limit) }
        if let text = given(number) {
            guard let value = Int(text), value > 0 else { throw .notANumber(text) }
            firstNumber = value
        }
    }

    private static func days(
        of text: String, today: CalendarDate
    ) throws(ReportWordError) -> ClosedRange<CalendarDate> {
        if let period = ReportPeriod(word: text, today: today) { return period.days }
        let ends = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
        guard ends.count == 2 else { throw .notAPeriod(text) }
        guard let first = CalendarDate(typed: ends[0], today: today) else { throw .notADay(ends[0], .period) }
        if ends[1].isEmpty { return first...max(first, today) }
        guard let last = CalendarDate(typed: ends[1], today: today) else { throw .notADay(ends[1], .period) }
        guard first <= last else { throw .notADay(text, .period) }
        return first...last
    }
}
