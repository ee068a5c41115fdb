import LedgerModel

/// Weeks by their number: 9月第一周内, 开学第一周内.
extension DeadlineReader {
    /// 9月第一周内: the end of its first seven days, of the second its first fourteen.
    func weekOfMonth(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        guard let month = day(at: offset, limit: limit), month.day == nil, !month.isMonthEnd,
            let week = numberedWeek(at: month.end, limit)
        else { return nil }
        var last = month
        last.day = min(week.number * 7, 28)
        return DeadlineReading(
            range: offset..<week.end, due: date(last).map { .date($0) } ?? .unresolved, rule: DeadlineRule.period)
    }

    /// 第一周内 of nothing that the calendar knows; 每月第一周内 is a turn.
    func weekAlone(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        guard let week = numberedWeek(at: offset, limit), text.scalar(before: offset) != 0x6708 else { return nil }
        let start = Self.starting.length(in: text, before: offset).map { offset - $0 } ?? offset
        return DeadlineReading(range: start..<week.end, due: .unresolved, rule: DeadlineRule.relative)
    }
    private static let starting: WordList = ["开学", "复课", "返校", "入园"]

    /// 第二周内, 第一周前.
    private func numberedWeek(at offset: Int, _ limit: Int) -> (number: Int, end: Int)? {
        guard starts(0x7B2C, at: offset), let (value, after) = number(offset + 3, limit), (1...5).contains(value),
            starts(0x5468, at: after),
            let length = Self.within.length(in: text, at: after + 3) ?? Self.before.length(in: text, at: after + 3)
        else { return nil }
        return (value, after + 3 + length)
    }
}
