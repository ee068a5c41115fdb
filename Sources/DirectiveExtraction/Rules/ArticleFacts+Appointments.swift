import LedgerModel

/// Days and years that an article names and that are not its own.
extension FactReader {
    /// 定于3月15日召开, 时间定在4月20日到5月10日, 周五（3月15日）省里来督导: a day that is to come, whatever the text is dated.
    static func isAppointed(_ bytes: UTF8Text, _ offset: Int) -> Bool {
        var start = offset
        // At most a year and its month.
        for _ in 0..<12 {
            let before = bytes.scalar(before: start)
            guard before.digit != nil || before == 0x5E74 || before == 0x6708, let last = bytes.position(before: start)
            else { break }
            start = last
        }
        if appointing.ends(in: bytes, before: start) { return true }
        guard let bracket = bytes.position(before: start), bytes.scalar(at: bracket).isOpeningParenthesis else {
            return false
        }
        return weekdays.ends(in: bytes, before: bracket)
    }
    private static let appointing: WordList = [
        "定于", "定在", "订于", "时间为", "时间是", "将于", "拟于", "拟定于", "计划于", "确保", "力争", "争取", "安排在", "暂定",
    ]
    private static let weekdays: WordList = [
        "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周天", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日", "星期天", "明天",
        "后天",
        "今天", "明日",
    ]

    /// 2017年度, 2018年考核结果, and 2008年6月30日前, 2016年底前: what a year is named for.
    static func isMatter(_ text: UTF8Text, _ offset: Int) -> Bool {
        if matters.stands(in: text, at: offset) { return true }
        var end = offset
        // A month and a day.
        for _ in 0..<8 {
            let scalar = text.scalar(at: end)
            guard scalar.digit != nil || scalar == 0x6708 || scalar == 0x65E5 || scalar == 0x5E95 || scalar == 0x672B
            else { break }
            end += text.width(at: end)
        }
        return end > offset && text.scalar(at: end) == 0x524D
    }
    private static let matters: WordList = ["度", "考核", "同期"]
}
