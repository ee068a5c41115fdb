import LedgerModel

/// Days of which only the number is written: 于20日前, 15日前报送, 在20号之前完成, 22号结束收获.
extension DeadlineReader {
    /// The next day of that number, counted from the text's own date.
    func dayAlone(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        guard let (value, end) = number(offset, limit), (1...31).contains(value), isDayMark(at: end) else { return nil }
        let isPlaced = Self.on.ends(in: text, before: offset)
        guard isPlaced || mayStand(offset) else { return nil }
        let time = clockTime(end + 3, limit)
        let range: Range<Int>
        if let length = Self.before.length(in: text, at: time) {
            range = offset..<(time + length)
            // 15日前完成的任务, 5号前台: when something was done, and where.
            guard isPlaced || isFollowedByWork(range.upperBound) else { return nil }
        } else {
            range = offset..<time
            guard
                Self.finished.stands(in: text, at: time) || isPlaced && Self.finishing.stands(in: text, at: time)
                    || base?.day != nil && isWork(behind: range),
                !isAttributive(range, limit)
            else { return nil }
        }
        guard let day = base?.day else {
            return DeadlineReading(range: range, due: .unresolved, rule: DeadlineRule.relative)
        }
        var month = day.calendarMonth.lowerBound
        if month.adding(days: value - 1) < day { month = month.adding(months: 1) }
        guard let due = CalendarDate(year: month.year, month: month.month, day: value) else {
            return DeadlineReading(range: range, due: .unresolved, rule: DeadlineRule.relative)
        }
        return DeadlineReading(range: range, due: .date(due), rule: DeadlineRule.relative)
    }
    private static let on: WordList = ["于", "在", "务必于", "务必在"]
    /// What only a day on which it is done stands before: 18号结束大豆收获, 25日完成清淤.
    private static let finished: WordList = ["结束", "完成", "全部完成", "全面完成"]

    /// 日 or 号.
    func isDayMark(at offset: Int) -> Bool { starts(0x65E5, at: offset) || starts(0x53F7, at: offset) }

    /// Whether no month, turn or count stands before the number: not 每月5日前, 至15日前, 召开15日前.
    private func mayStand(_ offset: Int) -> Bool {
        let before = text.scalar(before: offset)
        if before.isComma || before.isSemicolon || before.isColon || before.isSentenceEnd || before == 0x0A {
            return true
        }
        if before == 0x3001 {
            guard let mark = text.position(before: offset) else { return false }
            let last = text.scalar(before: mark)
            return last.isHan && last != 0x65E5 && last != 0x53F7 && last != 0x6708
        }
        return before.isHan && !Self.counting.ends(in: text, before: offset)
    }
    private static let counting: WordList = [
        "月", "每", "第", "至", "到", "自", "从", "起", "提前", "召开", "举行", "开始", "到期", "届满", "期满", "施行", "实施", "会议", "不少于", "不足",
        "近", "达",
        "满", "共", "约", "超", "过", "后", "年", "周", "农历", "初", "十", "闰", "元旦", "节",
    ]

    /// 报送方案, 要全部到位, and not 的任务, 台.
    private func isFollowedByWork(_ end: Int) -> Bool {
        var position = end
        while let length = Self.leading.length(in: text, at: position) { position += length }
        if let length = Self.doing.length(in: text, at: position) ?? Self.handing.length(in: text, at: position) {
            return text.scalar(at: position + length) != 0x7684
        }
        return false
    }
    private static let leading: WordList = ["要", "须", "必须", "务必", "，", ",", "将", "把", "全部", "全面", "一律", "再"]
    private static let handing: WordList = [
        "报", "送", "上报", "报送", "反馈", "提交", "交", "落实", "整改", "制定", "完善", "清理", "处理", "解决", "拨付", "兑现", "召开", "启动", "结束",
        "做好", "抓好", "提供",
        "汇总", "录入", "上传", "登记", "签订", "发放", "安排", "出台", "印发",
    ]

    /// 全国人口和计划生育工作会议上提出的方针 behind two days: they are the meeting's.
    func namesMeeting(_ offset: Int, _ limit: Int) -> Bool {
        var end = offset
        // Nobody writes more before the name of a meeting ends.
        for _ in 0..<30 where end < limit && text.scalar(at: end).isHan { end += text.width(at: end) }
        guard let meeting = Self.meetings.first(in: text, range: offset..<end) else { return false }
        return Self.saying.stands(in: text, at: meeting.upperBound)
    }
    private static let meetings: WordList = ["会议", "全会", "大会", "座谈会", "推进会", "部署会"]
    private static let saying: WordList = [
        "上", "提出", "精神", "的", "要求", "通过", "确定", "部署", "明确", "强调", "指出", "决定", "审议",
    ]
}
