/// A day of the Gregorian calendar, without time or time zone.
///
/// Stored as the number of days since 1970-01-01, so that comparing and adding days cost an integer operation. Years 1 to 9999.
package struct CalendarDate: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    package let dayNumber: Int32

    package init(dayNumber: Int32) {
        self.dayNumber = dayNumber
    }

    /// The day `year`-`month`-`day`, or nil where there is no such day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.dayCount(ofMonth: month, year: year)
        else { return nil }
        self.init(validYear: year, month: month, day: day)
    }

    /// Howard Hinnant's `days_from_civil`: eras of 400 years that begin on the first of March.
    private init(validYear year: Int, month: Int, day: Int) {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// `YYYY-MM-DD` and nothing else; nil otherwise.
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = CalendarDate.number(bytes[0..<4]), let month = CalendarDate.number(bytes[5..<7]),
            let day = CalendarDate.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            value = value * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return value
    }

    package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.dayNumber < right.dayNumber
    }
}

// MARK: - Parts

extension CalendarDate {
    /// Year, month 1...12, day 1...31: Howard Hinnant's `civil_from_days`.
    package var components: (year: Int, month: Int, day: Int) {
        let shifted = Int(dayNumber) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    package var year: Int { components.year }
    package var month: Int { components.month }
    package var day: Int { components.day }

    /// 1 = Monday … 7 = Sunday.
    package var weekday: Int {
        let sinceMonday = (Int(dayNumber) + 3) % 7
        return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1
    }

    package static func dayCount(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

// MARK: - Arithmetic

extension CalendarDate {
    package func adding(days: Int) -> CalendarDate {
        CalendarDate(dayNumber: dayNumber + Int32(clamping: days))
    }

    /// The same day `months` later, or the last day of that month where it is shorter.
    package func adding(months: Int) -> CalendarDate {
        let (year, month, day) = components
        let index = year * 12 + month - 1 + months
        let newYear = index >= 0 ? index / 12 : (index - 11) / 12
        let newMonth = index - newYear * 12 + 1
        let newDay = min(day, CalendarDate.dayCount(ofMonth: newMonth, year: newYear))
        return CalendarDate(validYear: newYear, month: newMonth, day: newDay)
    }

    /// Whole days from `self` to `other`; negative where `other` is earlier.
    package func days(until other: CalendarDate) -> Int {
        Int(other.dayNumber) - Int(dayNumber)
    }

    /// The first and last day of this day's week (Monday to Sunday), month, quarter, half year and year.
    package var week: ClosedRange<CalendarDate> {
        let monday = adding(days: 1 - weekday)
        return monday...monday.adding(days: 6)
    }

    package var calendarMonth: ClosedRange<CalendarDate> { period(months: 1) }
    package var quarter: ClosedRange<CalendarDate> { period(months: 3) }
    package var halfYear: ClosedRange<CalendarDate> { period(months: 6) }
    package var calendarYear: ClosedRange<CalendarDate> { period(months: 12) }

    /// The period of `months` months, counted from January, that holds this day.
    private func period(months: Int) -> ClosedRange<CalendarDate> {
        let (year, month, _) = components
        let first = CalendarDate(validYear: year, month: (month - 1) / months * months + 1, day: 1)
        return first...first.adding(months: months).adding(days: -1)
    }
}

extension CalendarDate: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    package var description: String {
        var text: [UInt8] = []
        text.reserveCapacity(10)
        text.append(self)
        return String(decoding: text, as: UTF8.self)
    }
}

// Bytes and not texts that are put together: every date and time of a record is written, whenever the record is.
extension [UInt8] {
    mutating func append(_ date: CalendarDate) {
        let (year, month, day) = date.components
        append(digits: year, 4)
        append(UInt8(ascii: "-"))
        append(digits: month, 2)
        append(UInt8(ascii: "-"))
        append(digits: day, 2)
    }

    /// `value` in decimal with leading zeros, at least `count` digits.
    mutating func append(digits value: Int, _ count: Int) {
        guard value >= 0 else { return append(contentsOf: String(value).utf8) }
        if count > 1 || value >= 10 { append(digits: value / 10, count - 1) }
        append(UInt8(ascii: "0") + UInt8(value % 10))
    }
}
