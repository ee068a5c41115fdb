import LedgerModel

/// Hours of the text's own day, and what is to be done on a day that is named without 前.
extension DeadlineReader {
    /// 中心校下午3点前定好方案, 17:00前报送, 下班前报我: an hour without its day is the text's; not of 周五下午3点前 and 每天上午9点前.
    func hourAlone(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        let before = text.scalar(before: offset)
        guard before.digit == nil, !before.isColon || text.scalar(at: offset).digit == nil,
            !Self.dayMarks.ends(in: text, before: offset), !Self.dayParts.ends(in: text, before: offset)
        else { return nil }
        let end = clockTime(offset, limit)
        guard end > offset, namesHour(offset..<end), let mark = Self.before.length(in: text, at: end) else {
            return nil
        }
        let range = offset..<(end + mark)
        // 上午10点前、下午4点后不得放行, 晚上10点前打烊: at what hours something goes on day by day.
        guard text.scalar(at: range.upperBound) != 0x3001, !Self.daily.stands(in: text, at: range.upperBound),
            // 附件2：前期工作
            !Self.otherWords.stands(in: text, at: range.upperBound), !text.scalar(before: end).isColon,
            !isOfTurn(offset)
        else { return nil }
        return DeadlineReading(
            range: range, due: base?.day.map { .date($0) } ?? .unresolved, rule: DeadlineRule.relative)
    }

    /// Whether it says which hour: 上午 alone does not, 中午, 傍晚, 下班 and a number do.
    private func namesHour(_ range: Range<Int>) -> Bool {
        let part = Self.dayParts.length(in: text, at: range.lowerBound) ?? 0
        return part < range.count || Self.wholeHours.length(in: text, at: range.lowerBound) == part
    }
    private static let wholeHours: WordList = ["下班", "中午", "傍晚", "晚上"]

    /// 每周巡林一次，照片于当日上传; 每天走访，晚8点前上报: on the day of every turn.
    func isOfTurn(_ offset: Int) -> Bool {
        var position = offset
        for _ in 0..<30 {
            guard let previous = text.position(before: position) else { return false }
            let scalar = text.scalar(at: previous)
            if scalar == 0x6BCF { return true }
            if scalar.isSentenceEnd || scalar.isSemicolon || scalar == 0x0A { return false }
            position = previous
        }
        return false
    }

    /// What names the day, or says that there are many of them.
    private static let dayMarks: WordList = [
        "天", "日", "号", "每", "晚", "早", "当", "后", "次", "隔", "周一", "周二", "周三", "周四", "周五", "周六", "周末", "期一", "期二", "期三",
        "期四", "期五",
        "期六", ")", "）", "今", "明", "昨", "早中", "期间", "每周", "至", "到", "-", "—", "～", "~",
    ]
    /// Of 前期, 前往.
    private static let otherWords: WordList = [
        "期", "往", "面", "后", "置", "提", "端", "列", "来", "述", "景", "台", "沿", "线", "哨", "进",
    ]
    private static let daily: WordList = [
        "打烊", "熄灯", "关门", "收摊", "就寝", "归寝", "离校", "到校", "入校", "进校", "离园", "入园", "营业", "停业", "不得", "不准", "不能", "禁止",
        "严禁",
        "免费", "开放", "到岗签到", "的", "和", "及",
    ]

    /// 当天报送, 当日办结: on the text's own day; not 当天问题当天解决, and not of 5月20日当天.
    func sameDay(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        guard Self.thatDay.stands(in: text, at: offset), !Self.otherDays.ends(in: text, before: offset),
            Self.returning.stands(in: text, at: offset + 6), !isAmidCase(offset), !isOfTurn(offset)
        else { return nil }
        return DeadlineReading(
            range: offset..<(offset + 6), due: base?.day.map { .date($0) } ?? .unresolved, rule: DeadlineRule.relative)
    }
    private static let thatDay: WordList = ["当天", "当日"]
    private static let otherDays: WordList = [
        "日", "号", "节", "会", "考", "题", "件", "事", "作", "务", "赛", "假", "案", "情", "单", "求", "访", "诉", "的", "天", "每", "应",
        "）", ")",
    ]
    private static let returning: WordList = ["报送", "报告", "上报", "报回", "反馈", "回复", "答复", "回告"]

    /// 明天（3月8日）中午12:00前, 周五（8日）前: the day in parentheses behind a word for it, and where they close.
    func dayInBracket(_ offset: Int, _ limit: Int) -> (due: CalendarDate?, end: Int)? {
        guard text.scalar(at: offset).isOpeningParenthesis else { return nil }
        let start = offset + text.width(at: offset)
        guard let found = day(at: start, limit: limit, month: base?.day?.month), found.day != nil, found.end < limit,
            text.scalar(at: found.end).isClosingParenthesis
        else { return nil }
        return (date(found), found.end + text.width(at: found.end))
    }

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
