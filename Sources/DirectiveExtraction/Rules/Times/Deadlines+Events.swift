import LedgerModel

/// Limits by holidays and events, and periods without a beginning.
extension DeadlineReader {
    /// 国庆节前, “五一”前: the day before the holiday.
    func holiday(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        let isQuoted = starts(0x201C, at: offset)
        let start = isQuoted ? offset + 3 : offset
        guard let holiday = Self.holidays.first(where: { text.holds($0.word, at: start) }) else { return nil }
        var end = start + holiday.word.count
        if isQuoted, starts(0x201D, at: end) { end += 3 }
        if let length = Self.arriving.length(in: text, at: end) { end += length }
        guard let length = Self.before.length(in: text, at: end) else { return nil }
        end += length
        guard let base, let day = holiday.day(base.year) else {
            return DeadlineReading(
                range: offset..<end, due: .before(text.string(start..<(start + holiday.word.count))),
                rule: DeadlineRule.event)
        }
        var eve = day.adding(days: -1)
        if let anchor = base.day, eve < anchor.adding(days: -15), let next = holiday.day(base.year + 1) {
            eve = next.adding(days: -1)
        }
        return DeadlineReading(range: offset..<end, due: .date(eve), rule: DeadlineRule.event)
    }

    struct Holiday: Sendable {
        let word: StaticString
        let day: @Sendable (Int) -> CalendarDate?
    }
    static let holidays: [Holiday] = {
        func fixed(_ month: Int, _ day: Int) -> @Sendable (Int) -> CalendarDate? {
            { CalendarDate(year: $0, month: month, day: day) }
        }
        let list: [(StaticString, @Sendable (Int) -> CalendarDate?)] = [
            ("国庆节", fixed(10, 1)), ("国庆", fixed(10, 1)), ("十一", fixed(10, 1)), ("劳动节", fixed(5, 1)),
            ("五一", fixed(5, 1)), ("元旦", fixed(1, 1)),
            ("清明节", LunarDays.qingming), ("清明", LunarDays.qingming), ("春节", LunarDays.springFestival),
            ("端午节", LunarDays.dragonBoat), ("端午", LunarDays.dragonBoat),
            ("中秋节", LunarDays.midAutumn), ("中秋", LunarDays.midAutumn), ("七一", fixed(7, 1)), ("八一", fixed(8, 1)),
            ("教师节", fixed(9, 10)), ("六一", fixed(6, 1)), ("儿童节", fixed(6, 1)), ("三八", fixed(3, 8)), ("妇女节", fixed(3, 8)),
            ("五四", fixed(5, 4)), ("青年节", fixed(5, 4)), ("植树节", fixed(3, 12)), ("建党节", fixed(7, 1)),
            ("建军节", fixed(8, 1)),
            ("元宵节", { LunarDays.day(15, ofMonth: 1, $0) }), ("元宵", { LunarDays.day(15, ofMonth: 1, $0) }),
            ("除夕", { LunarDays.springFestival($0)?.adding(days: -1) }),
        ]
        return list.map { Holiday(word: $0.0, day: $0.1) }
    }()

    static let arriving: WordList = ["来临之", "来临", "到来之", "到来", "假期", "期间", "召开", "开幕", "开始"]

    /// 汛期来临前, 党的二十大召开前, 开学前.
    func event(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        if text.holds("汛前", at: offset) || text.holds("入汛前", at: offset) {
            let end = offset + (starts(0x5165, at: offset) ? 9 : 6)
            return DeadlineReading(range: offset..<end, due: .before("汛期"), rule: DeadlineRule.event)
        }
        if starts(0x201C, at: offset) { return quotedEvent(offset) }
        guard Self.eventWords.stands(in: text, at: offset) else { return placedEvent(offset, limit) }
        for word in Self.events where text.holds(word, at: offset) {
            var end = offset + word.count
            var name = end
            if let length = Self.eventVerbs.length(in: text, at: end) {
                end += length
                name = end
            } else if let length = Self.arriving.length(in: text, at: end) {
                end += length
            }
            guard let length = Self.before.length(in: text, at: end) else { continue }
            return DeadlineReading(
                range: offset..<(end + length), due: .before(text.string(offset..<name)),
                rule: DeadlineRule.event)
        }
        return nil
    }
    private static let eventWords = WordList(
        events.map { word in word.withUTF8Buffer { String(decoding: $0, as: UTF8.self) } })
    static let eventVerbs: WordList = ["召开", "开幕", "开工", "登陆", "来袭", "过境"]
    static let events: [StaticString] = [
        "节日", "主汛期", "汛期", "雨季", "党的十八大", "党的十九大", "党的二十大", "党的二十一大", "全国两会", "两会", "开学", "放假", "放寒假", "放暑假", "寒假",
        "暑假", "供暖", "采暖期",
        "入冬",
        "封冻", "冬季", "春季开学", "秋季开学", "春秋季开学", "中高考", "高考", "中考", "换届", "验收", "评估", "迎检", "检查", "春播", "秋收", "麦收", "三夏",
        "封山", "上冻", "开园",
        "开园仪式", "会议",
        "汛期结束", "入伏", "党代会", "人代会", "党的二十届三中全会", "赛事", "开赛", "开幕式", "庆典", "大会", "中央环保督察", "省级验收", "国家验收", "土地封冻", "复课",
        "返校", "入园", "收假", "入汛", "封冻期", "大风天气", "供暖季",
        "采暖季", "供暖期", "防火期", "防汛期", "三秋", "春耕", "春种", "春灌", "夏收", "夏种", "秋种", "秋播", "冬灌", "霜冻", "寒潮", "寒流", "台风", "暴雨",
        "强降雨",
        "洪峰", "洪水", "雨雪", "降雪", "冰冻", "高温", "凌汛", "天黑", "天亮", "入夏", "入春", "入秋", "入梅", "开春", "立春", "立夏", "立秋", "立冬",
        "霜降", "芒种", "小年",
        "腊八", "重阳节", "重阳",
    ]

    /// 为期两个月, 利用一周时间: no start, so no date.
    func duration(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        guard let opener = Self.lasting.length(in: text, at: offset) else { return nil }
        var position = offset + opener
        if starts(0x4E24, at: position) || starts(0x534A, at: position) {
            position += 3
        } else if let (_, end) = number(position, limit) {
            position = end
        } else {
            return nil
        }
        guard let unit = Self.units.first(where: { text.holds($0.word, at: position) }) else { return nil }
        position += unit.word.count
        // 用两个月时间; 用3天 alone tells how long something took.
        if !text.holds("为期", at: offset) {
            guard text.holds("时间", at: position), text.scalar(at: position + 6) != 0x7684 else { return nil }
            position += 6
        }
        return DeadlineReading(range: offset..<position, due: .unresolved, rule: DeadlineRule.duration)
    }
    private static let lasting: WordList = ["为期", "利用", "用"]
}
