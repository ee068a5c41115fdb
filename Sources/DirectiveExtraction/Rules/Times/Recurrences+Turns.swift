import LedgerModel

/// Turns that are told without 每 and 按: 双周调度, 隔周报送, 天天巡查, 一年两次, 十天一通报.
extension RecurrenceReader {
    func turns(_ offset: Int, _ range: Range<Int>) -> RecurrenceReading? {
        guard let (cycle, end) = turn(offset, range), end <= range.upperBound else { return nil }
        return RecurrenceReading(range: offset..<end, cycle: cycle, rule: RecurrenceRule.every)
    }

    private func turn(_ offset: Int, _ range: Range<Int>) -> (Cycle, end: Int)? {
        let before = text.scalar(before: offset)
        if Self.otherWeeks.stands(in: text, at: offset), text.scalar(at: offset + 6) != 0x7684, before != 0x6BCF {
            return (.everyTwoWeeks, offset + 6)
        }
        if Self.otherDays.stands(in: text, at: offset) {
            return (.phrase(text.string(offset..<(offset + 6))), offset + 6)
        }
        // 天天巡查; not 今天天气, and not 喇叭天天响.
        if text.holds("天天", at: offset), !Self.dayWords.ends(in: text, before: offset),
            Self.shortPairs.stands(in: text, at: offset + 6) || Self.going.stands(in: text, at: offset + 6)
        {
            return (.daily, offset + 6)
        }
        return timesOfYear(offset, range) ?? fewDays(offset, range)
    }
    private static let otherWeeks: WordList = ["双周", "隔周"]
    private static let otherDays: WordList = ["隔日", "隔天"]
    private static let going: WordList = ["开展", "组织", "上路", "下沉", "走访", "值守", "到现场", "盯", "查", "清扫", "洒水", "消杀", "开会"]
    private static let dayWords: WordList = ["今", "明", "昨", "后", "前", "每", "几", "当", "一", "两", "春", "夏", "秋", "冬", "白"]

    /// 一年至少两次, 一年四次.
    private func timesOfYear(_ offset: Int, _ range: Range<Int>) -> (Cycle, end: Int)? {
        guard text.holds("一年", at: offset) else { return nil }
        var position = offset + 6
        if let length = Self.least.length(in: text, at: position) { position += length }
        let isTwo = text.scalar(at: position) == 0x4E24
        let counted =
            isTwo
            ? (2, position + 3)
            : ListMarker.arabicNumeral(text, at: position, limit: range.upperBound)
                ?? ListMarker.chineseNumeral(text, at: position, limit: range.upperBound)
        guard let (count, end) = counted, (1...12).contains(count), text.scalar(at: end) == 0x6B21 else { return nil }
        let cycle: Cycle =
            switch count {
            case 1: .yearly(month: nil)
            case 2: .halfYearly
            case 4: .quarterly
            case 12: .monthly(day: nil)
            default: .phrase(text.string(offset..<(end + 3)))
            }
        return (cycle, end + 3)
    }
    private static let least: WordList = ["至少", "不少于", "不低于", "最少", "组织", "开展"]

    /// 十天一通报, 三天一调度.
    private func fewDays(_ offset: Int, _ range: Range<Int>) -> (Cycle, end: Int)? {
        guard text.scalar(before: offset).digit == nil, ListMarker.chineseDigit(text.scalar(before: offset)) == nil
        else { return nil }
        let counted =
            text.scalar(at: offset) == 0x4E24
            ? (2, offset + 3)
            : ListMarker.arabicNumeral(text, at: offset, limit: range.upperBound)
                ?? ListMarker.chineseNumeral(text, at: offset, limit: range.upperBound)
        guard let (count, end) = counted, (2...60).contains(count), Self.units.stands(in: text, at: end),
            text.scalar(at: end + 3) == 0x4E00, Self.shortPairs.stands(in: text, at: end + 6)
        else { return nil }
        let last = wordEnd(end + 6, range)
        return (
            text.scalar(at: end) == 0x5468 && count == 2 ? .everyTwoWeeks : .phrase(text.string(offset..<last)), last
        )
    }
    private static let units: WordList = ["天", "日", "周"]

    /// 重点项目月调度、季通报: a run of such pairs is one wherever it begins.
    func opensRun(_ offset: Int) -> Bool {
        guard let length = Self.shortPairs.length(in: text, at: offset + 3) else { return false }
        let mark = offset + 3 + length
        return text.scalar(at: mark) == 0x3001 && Self.singleUnit(text.scalar(at: mark + 3)) != nil
            && Self.shortPairs.stands(in: text, at: mark + 6)
    }
    /// 按月报送, 逐周报告: what is handed in at every turn; 按月报表 is a paper.
    static let handing: WordList = ["报送", "报告", "报备", "报县", "报市", "报区", "报镇", "报办", "报局", "报我", "报党", "报政"]

    /// 10日 of 每年1月10日前.
    func behindDay(_ offset: Int, _ range: Range<Int>) -> Int {
        guard let (day, end) = ListMarker.arabicNumeral(text, at: offset, limit: range.upperBound),
            (1...31).contains(day),
            text.scalar(at: end) == 0x65E5
        else { return offset }
        return end + 3
    }
}
