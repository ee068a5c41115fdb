import LedgerModel

/// Hours of the text's own day, and what is to be done on a day that is named without 前.
extension DeadlineReader {
    /// 中心校下午3点前定好方案, 晚8点前报我: an hour without its day is the text's; not of 周五下午3点前 and 每天上午9点前.
    func hourAlone(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        guard Self.dayParts.stands(in: text, at: offset), !Self.dayMarks.ends(in: text, before: offset) else {
            return nil
        }
        let part = offset + (Self.dayParts.length(in: text, at: offset) ?? 0)
        let end = clockTime(offset, limit)
        guard end > part, let mark = Self.before.length(in: text, at: end) else { return nil }
        let range = offset..<(end + mark)
        return DeadlineReading(
            range: range, due: base?.day.map { .date($0) } ?? .unresolved, rule: DeadlineRule.relative)
    }
    /// What names the day, or says that there are many of them.
    private static let dayMarks: WordList = [
        "天", "日", "号", "每", "晚", "早", "当", "后", "次", "隔", "周一", "周二", "周三", "周四", "周五", "周六", "周末", "期一", "期二", "期三",
        "期四", "期五",
        "期六", ")", "）", "今", "明", "昨", "早中", "期间",
    ]

    /// 今天送到, 明天修好, 今晚清掉: a verb of one character with what it comes to; 今天接到 and 今天看到 tell.
    func comesTo(_ offset: Int) -> Bool {
        text.scalar(at: offset).isHan && !Self.perceiving.stands(in: text, at: offset)
            && Self.results.stands(in: text, at: offset + 3)
    }
    private static let perceiving: WordList = [
        "接", "收", "看", "听", "得", "遇", "感", "想", "受", "达", "碰", "见", "了解", "知", "找", "做", "涉", "提", "说", "谈", "学", "直",
        "不", "还",
        "等", "早", "迟", "预", "美", "最", "更", "友", "良", "很", "已", "正",
    ]
    private static let results: WordList = [
        "到", "好", "完", "齐", "清", "掉", "妥", "通", "回来", "上来", "过来", "出来", "下去", "上去", "进去",
    ]
}
