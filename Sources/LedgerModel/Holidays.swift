/// Which days are worked: Monday to Friday, but for the holidays and make-up days of the years that are known. A ledger has its own (`holidays.json`).
package struct Holidays: Hashable, Sendable {
    /// One year's days off, and its weekend days that are worked.
    package struct Year: Hashable, Sendable {
        package var off: Set<CalendarDate>
        package var work: Set<CalendarDate>

        package init(off: Set<CalendarDate>, work: Set<CalendarDate>) {
            self.off = off
            self.work = work
        }
    }

    package var years: [Int: Year]

    package init(years: [Int: Year]) {
        self.years = years
    }

    /// The State Council's notices for 2019 to 2026.
    package static let builtIn = Holidays(text: holidayText.withUTF8Buffer { String(decoding: $0, as: UTF8.self) })

    /// A year a line, fields between tabs: the year, days off and working weekend days as `MM-DD`.
    private init(text: String) {
        years = [:]
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count == 3, let year = Int(fields[0]) else { continue }
            func days(_ field: Substring) -> Set<CalendarDate> {
                Set(field.split(separator: " ").compactMap { CalendarDate("\(fields[0])-\($0)") })
            }
            years[year] = Year(off: days(fields[1]), work: days(fields[2]))
        }
    }
}

// MARK: - Working days

extension Holidays {
    /// Whether `day` is worked; Monday to Friday where nothing is known of its year.
    package func isWorkingDay(_ day: CalendarDate) -> Bool {
        guard let year = years[day.year] else { return day.weekday <= 5 }
        return day.weekday <= 5 ? !year.off.contains(day) : year.work.contains(day)
    }

    /// The `count`th working day after `day`, which itself is not counted.
    package func day(after day: CalendarDate, workingDays count: Int) -> ReckonedDay {
        var left = min(max(count, 0), 10_000)
        var reckoned = ReckonedDay(day)
        while left > 0 {
            reckoned.date = reckoned.date.adding(days: 1)
            let year = reckoned.date.year
            if years[year] == nil { reckoned.unknownYears.insert(year) }
            if isWorkingDay(reckoned.date) { left -= 1 }
        }
        return reckoned
    }

    /// How many days of `range` are worked, and which of its years are not known.
    package func workingDays(in range: ClosedRange<CalendarDate>) -> (count: Int, unknownYears: Set<Int>) {
        var (count, unknown): (Int, Set<Int>) = (0, [])
        var day = range.lowerBound
        while day <= range.upperBound {
            if isWorkingDay(day) { count += 1 }
            if years[day.year] == nil { unknown.insert(day.year) }
            day = day.adding(days: 1)
        }
        return (count, unknown)
    }
}

/// A day that was counted to, and the years among those passed for which no holidays are known: Monday to Friday were counted in them, and a person is told.
package struct ReckonedDay: Hashable, Sendable {
    package var date: CalendarDate
    package var unknownYears: Set<Int>

    package init(_ date: CalendarDate, unknownYears: Set<Int> = []) {
        self.date = date
        self.unknownYears = unknownYears
    }
}
