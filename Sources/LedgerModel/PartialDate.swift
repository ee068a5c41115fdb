/// A date as exact as a text gives it: a year, a month of a year, or a day.
package enum PartialDate: Hashable, Sendable {
    case year(Int)
    case month(year: Int, month: Int)
    case day(CalendarDate)

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        switch text.utf8.count {
        case 10:
            guard let date = CalendarDate(text) else { return nil }
            self = .day(date)
        case 7:
            guard let date = CalendarDate("\(text)-01") else { return nil }
            self = .month(year: date.year, month: date.month)
        case 4:
            guard let date = CalendarDate("\(text)-01-01") else { return nil }
            self = .year(date.year)
        default: return nil
        }
    }

    /// The first of the days that it may mean.
    package var firstDay: CalendarDate? {
        switch self {
        case .year(let year): CalendarDate(year: year, month: 1, day: 1)
        case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)
        case .day(let date): date
        }
    }

    package var day: CalendarDate? {
        if case .day(let date) = self { date } else { nil }
    }

    package var year: Int {
        switch self {
        case .year(let year): year
        case .month(let year, _): year
        case .day(let date): date.year
        }
    }
}

extension PartialDate: CustomStringConvertible {
    package var description: String {
        var text: [UInt8] = []
        switch self {
        case .year(let year): text.append(digits: year, 4)
        case .month(let year, let month):
            text.append(digits: year, 4)
            text.append(UInt8(ascii: "-"))
            text.append(digits: month, 2)
        case .day(let date): text.append(date)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
