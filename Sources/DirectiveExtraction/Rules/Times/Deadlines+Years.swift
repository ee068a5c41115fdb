import LedgerModel

/// Of which year a day is that is written without one.
extension DeadlineReader {
    /// 于2019年3月31日前完成整理，4月20日前移交: the year of the limit before it in its sentence, or the next one.
    func yearOfNeighbour(_ offset: Int, _ day: Day) -> Int? {
        var position = offset
        for _ in 0..<40 {
            guard let previous = text.position(before: position) else { return nil }
            let scalar = text.scalar(at: previous)
            if scalar.isSentenceEnd || scalar.isSemicolon || scalar == 0x0A { return nil }
            if scalar == 0x5E74 {
                var start = previous
                for _ in 0..<4 where text.scalar(before: start).digit != nil {
                    start = text.position(before: start) ?? 0
                }
                guard start < previous, let limit = calendarDay(start, offset), limit.range.upperBound <= offset,
                    let due = limit.due.date
                else { return nil }
                return day.month < due.month ? due.year + 1 : due.year
            }
            position = previous
        }
        return nil
    }

    /// 2024年防汛工作方案: the year of a plan's title, which its days have though they are over when it is read; nil where none or several stand there.
    static func planYear(_ title: UTF8Text) -> Int? {
        var found: Int?
        var offset = 0
        while offset < title.count {
            if title.scalar(at: offset).digit != nil,
                let (year, end) = ListMarker.arabicNumeral(title, at: offset, limit: title.count)
            {
                if (1980...2199).contains(year), title.scalar(at: end) == 0x5E74 || found != nil {
                    guard found == nil, !otherYears.stands(in: title, at: end + 3) else { return nil }
                    found = year
                }
                offset = end
            } else {
                if winters.stands(in: title, at: offset) { return nil }
                offset += title.width(at: offset)
            }
        }
        return found
    }
    /// 2023年度考核反馈问题整改方案, 2024年第3号: what it is about.
    private static let otherYears: WordList = ["度", "第", "以来", "至", "—", "-", "－", "–", "冬", "底", "末", "秋冬"]
    private static let winters: WordList = ["冬春", "今冬", "明春", "跨年", "反馈", "总结"]
}
