import LedgerModel

/// Limits by the lunar calendar.
extension DeadlineReader {
    /// 正月十五前, 腊月二十五日前, 农历八月十五前: a date where a table has a day of that month, else unresolved.
    func lunarDay(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        var position = offset
        let isNamed = Self.calendar.length(in: text, at: offset)
        if let isNamed { position += isNamed }
        guard let month = lunarMonth(position, isNamed: isNamed != nil, limit) else { return nil }
        position = month.end
        if starts(0x521D, at: position) { position += 3 }
        let isTwenty = starts(0x5EFF, at: position)
        guard let (count, end) = number(isTwenty ? position + 3 : position, limit) else { return nil }
        let day = isTwenty ? count + 20 : count
        guard (1...30).contains(day) else { return nil }
        position = end
        if starts(0x65E5, at: position) { position += 3 }
        guard let length = Self.before.length(in: text, at: position) else { return nil }
        return DeadlineReading(
            range: offset..<(position + length), due: lunarDate(month.value, day).map { .date($0) } ?? .unresolved,
            rule: lunarDate(month.value, day) == nil ? DeadlineRule.unresolved : DeadlineRule.event)
    }

    /// 腊月 and 正月 say by themselves which calendar is meant, 八月 only behind 农历.
    private func lunarMonth(_ offset: Int, isNamed: Bool, _ limit: Int) -> (value: Int, end: Int)? {
        if text.holds("正月", at: offset) { return (1, offset + 6) }
        if text.holds("腊月", at: offset) { return (12, offset + 6) }
        if text.holds("冬月", at: offset) { return (11, offset + 6) }
        guard isNamed, let (month, end) = number(offset, limit), (1...12).contains(month), starts(0x6708, at: end)
        else { return nil }
        return (month, end + 3)
    }

    private func lunarDate(_ month: Int, _ day: Int) -> CalendarDate? {
        guard let base, let found = LunarDays.day(day, ofMonth: month, base.year) else { return nil }
        if let anchor = base.day, found < anchor.adding(days: -60) {
            return LunarDays.day(day, ofMonth: month, base.year + 1)
        }
        return found
    }
    private static let calendar: WordList = ["农历", "阴历"]
}
