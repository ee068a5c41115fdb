/// How long somebody has: what a deadline is set by besides a date. Counted from a day, mostly today.
package enum DeadlineLength: Hashable, Sendable {
    case days(Int)
    case workingDays(Int)
    case monthEnd
    case quarterEnd
    case halfYearEnd
    case yearEnd

    /// What offices set deadlines by: the one list for the command line and the date picker.
    package static let presets: [DeadlineLength] = [
        .days(3), .workingDays(5), .days(20), .monthEnd, .quarterEnd, .yearEnd,
    ]

    /// As it is typed: `+3d`, `+5wd`, `month-end`.
    package var word: String {
        switch self {
        case .days(let count): "+\(count)d"
        case .workingDays(let count): "+\(count)wd"
        case .monthEnd: "month-end"
        case .quarterEnd: "quarter-end"
        case .halfYearEnd: "half-end"
        case .yearEnd: "year-end"
        }
    }

    /// `+3d`, `+5wd` (with or without the sign), `month-end`, `quarter-end`, `half-end`, `year-end`, and 5个工作日, 20天, 月底, 季末, 半年底, 年底; nil for anything else.
    package init?(word: String) {
        let word = word.lowercased()
        let named: [String: DeadlineLength] = [
            "month-end": .monthEnd, "月底": .monthEnd, "月末": .monthEnd, "quarter-end": .quarterEnd, "季末": .quarterEnd,
            "季度末": .quarterEnd, "half-end": .halfYearEnd, "半年底": .halfYearEnd, "year-end": .yearEnd,
            "年底": .yearEnd, "年末": .yearEnd,
        ]
        if let length = named[word] {
            self = length
            return
        }
        let digits = word.drop { $0 == "+" }.prefix { $0.isASCII && $0.isNumber }
        guard word.prefix(while: { $0 == "+" }).count <= 1, let count = Int(digits), (0...10_000).contains(count) else {
            return nil
        }
        switch word.drop(while: { $0 == "+" }).dropFirst(digits.count) {
        case "d", "天", "日": self = .days(count)
        case "wd", "个工作日", "工作日": self = .workingDays(count)
        default: return nil
        }
    }

    package func day(from day: CalendarDate, holidays: Holidays) -> ReckonedDay {
        switch self {
        case .days(let count): ReckonedDay(day.adding(days: count))
        case .workingDays(let count): holidays.day(after: day, workingDays: count)
        case .monthEnd: ReckonedDay(day.calendarMonth.upperBound)
        case .quarterEnd: ReckonedDay(day.quarter.upperBound)
        case .halfYearEnd: ReckonedDay(day.halfYear.upperBound)
        case .yearEnd: ReckonedDay(day.calendarYear.upperBound)
        }
    }
}
