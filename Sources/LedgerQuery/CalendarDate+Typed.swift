package import LedgerModel

extension CalendarDate {
    /// One day as a person types it: in the forms of the query language (`2020-03-01`, `today`, `+7d`, `-1m`), with other marks (`2020/3/1`, `2020年3月1日`), or without its
    /// year, which is then this one (`3-1`, `3月1日`); nil for anything else, also for a whole month.
    package init?(typed text: String, today: CalendarDate) {
        guard let day = DatePoint(text)?.day(today: today) ?? CalendarDate(numbersOf: text.halfWidth, year: today.year),
            (1...9999).contains(day.year)
        else { return nil }
        self = day
    }

    /// What stands between the numbers of a date that a person types, in either language.
    package static let typedMarks: Set<Character> = ["-", ".", "/", "年", "月", "日", "号"]

    private init?(numbersOf text: String, year: Int) {
        let text = text.filter { !$0.isWhitespace }
        guard text.first?.isASCII == true, text.first?.isNumber == true,
            text.allSatisfy({ $0.isASCII && $0.isNumber || CalendarDate.typedMarks.contains($0) })
        else { return nil }
        var parts = text.split(omittingEmptySubsequences: false, whereSeparator: CalendarDate.typedMarks.contains)
        // 3月1日 ends with its mark.
        if parts.last == "" { parts.removeLast() }
        let numbers = parts.compactMap { Int($0) }
        // Two marks side by side are a slip, and one that is too large is no number.
        guard numbers.count == parts.count else { return nil }
        switch numbers.count {
        case 2: self.init(year: year, month: numbers[0], day: numbers[1])
        // Which century 26/3/1 means is not guessed at.
        case 3 where parts[0].count == 4: self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        default: return nil
        }
    }
}

extension DatePoint {
    /// nil for more than one day.
    fileprivate func day(today: CalendarDate) -> CalendarDate? {
        let days = days(today: today)
        return days.lowerBound == days.upperBound ? days.lowerBound : nil
    }
}
