import LedgerModel

/// Limits that count from the text's own date, or from a day that it does not give.
extension DeadlineReader {
    /// 3日内, 5个工作日内, 半个月内, 24小时内, 两周内.
    func relativeCount(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        var position = offset
        let previous = text.scalar(before: offset)
        // 每3日内, 第一周内
        if previous.digit != nil || previous == 0x6BCF || previous == 0x7B2C { return nil }
        var amount = 0
        var isHalf = false
        if starts(0x534A, at: position) {
            isHalf = true
            position += 3
        } else if starts(0x4E24, at: position) {
            amount = 2
            position += 3
        } else if let (value, end) = number(position, limit) {
            amount = value
            position = end
        } else {
            return nil
        }
        guard let unit = Self.units.first(where: { text.holds($0.word, at: position) }) else { return nil }
        position += unit.word.count
        // 三天之内
        if text.holds("之内", at: position) { position += 3 }
        guard let length = Self.within.length(in: text, at: position) else { return nil }
        position += length
        let range = offset..<position
        // 缩短至100个工作日内: how long something takes; 14天内有旅居史: what lies behind.
        if Self.spans.ends(in: text, before: offset) || Self.lookingBack.stands(in: text, at: position) { return nil }
        // 2012年起5年内: through the last of those years.
        if unit.kind == .year, let first = yearBefore(offset), amount > 0,
            let due = CalendarDate(year: first.year + min(amount, 100) - 1, month: 12, day: 31)
        {
            return DeadlineReading(range: first.start..<position, due: .date(due), rule: DeadlineRule.period)
        }
        // 印发之日起30日内: counted from another day.
        // 接到举报后，执法大队要在3日内核查完毕: counted from each case.
        if let anchored = anchor(before: offset)
            ?? (unit.kind == .minute || followsCase(offset, within: unit.kind == .hour ? 60 : 24) || isOfCases(offset)
                ? (offset, false) : nil)
        {
            let whole = anchored.start..<position
            let due: DueRule =
                unit.kind == .hour || unit.kind == .minute
                ? .days(unit.kind == .minute ? 1 : Self.days(ofHours: amount))
                : unit.kind == .workingDay
                    ? .workingDays(amount)
                    : unit.kind == .year
                        ? .years(amount)
                        : .days(unit.kind == .month ? amount * 30 : unit.kind == .week ? amount * 7 : amount)
            if anchored.isMeeting, let base = base?.day {
                return DeadlineReading(
                    range: whole, due: counted(amount, unit.kind, isHalf, from: base), rule: DeadlineRule.relative)
            }
            return DeadlineReading(range: whole, due: due, rule: DeadlineRule.relative)
        }
        guard let day = base?.day else {
            let due: DueRule
            switch unit.kind {
            case .workingDay: due = .workingDays(amount)
            case .year: due = .years(amount)
            case .month: due = isHalf ? .days(15) : .days(amount * 30)
            case .week: due = .days(amount * 7)
            case .hour, .minute: due = .days(Self.days(ofHours: amount))
            case .day: due = .days(amount)
            }
            return DeadlineReading(range: range, due: due, rule: DeadlineRule.relative)
        }
        return DeadlineReading(
            range: range, due: counted(amount, unit.kind, isHalf, from: day), rule: DeadlineRule.relative)
    }

    /// 2012年起 just before `offset`.
    private func yearBefore(_ offset: Int) -> (year: Int, start: Int)? {
        guard text.scalar(before: offset) == 0x8D77, text.scalar(before: offset - 3) == 0x5E74 else { return nil }
        var start = offset - 6
        while start > 0, text.scalar(before: start).digit != nil { start = text.position(before: start) ?? 0 }
        guard let (year, end) = ListMarker.arabicNumeral(text, at: start, limit: offset), end == offset - 6,
            (1980...2199).contains(year)
        else { return nil }
        return (year, start)
    }

    /// 完成时限：7天, 整改期限：5个工作日: in a field of nothing else a length of time is a limit.
    func termField(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        guard isField, !text.scalar(before: offset).isHan, text.scalar(before: offset).digit == nil else { return nil }
        let isHalf = starts(0x534A, at: offset)
        let counted = starts(0x4E24, at: offset) ? (value: 2, end: offset + 3) : number(offset, limit)
        guard let (amount, end) = isHalf ? (value: 0, end: offset + 3) : counted, amount <= 366,
            let unit = Self.units.first(where: { text.holds($0.word, at: end) }), end + unit.word.count == limit,
            // 6月 and 2024年 are times of the calendar.
            unit.kind != .year, unit.kind != .month || unit.word.count > 3
        else { return nil }
        let due: DueRule =
            if let day = base?.day {
                self.counted(amount, unit.kind, isHalf, from: day)
            } else if unit.kind == .workingDay {
                .workingDays(amount)
            } else {
                .unresolved
            }
        return DeadlineReading(range: offset..<limit, due: due, rule: DeadlineRule.relative)
    }

    private static let spans: WordList = ["缩短至", "缩短到", "压缩至", "压缩到", "控制在", "缩减至", "减至", "近", "过去"]
    private static let lookingBack: WordList = [
        "有旅居", "有接触", "有发热", "有疫情", "有中高风险", "有高风险", "有境外", "有过", "有本土", "有外出", "享受", "免收", "免征", "免缴", "免除", "核酸",
        "来自", "曾", "接触", "离返", "旅居",
        "发生过", "未发生",
    ]

    enum Unit {
        case minute, hour, day, workingDay, week, month, year
    }
    static let units: [(word: StaticString, kind: Unit)] = [
        ("个工作日", .workingDay), ("个月", .month), ("个小时", .hour), ("小时", .hour), ("分钟", .minute), ("工作日", .workingDay),
        ("个星期", .week),
        ("个周", .week),
        ("日", .day), ("天", .day), ("周", .week), ("年", .year), ("月", .month),
    ]

    /// 36小时内: within two days.
    private static func days(ofHours hours: Int) -> Int { (hours + 23) / 24 }

    func counted(_ amount: Int, _ unit: Unit, _ isHalf: Bool, from day: CalendarDate) -> DueRule {
        switch unit {
        // 2小时内: on the same day.
        case .minute: .date(day)
        case .hour: .date(day.adding(days: amount < 12 ? 0 : Self.days(ofHours: amount)))
        case .day: .date(day.adding(days: amount))
        case .workingDay: .date(holidays.day(after: day, workingDays: min(amount, 1000)).date)
        case .week: .date(day.adding(days: amount * 7))
        case .month: .date(isHalf ? day.adding(days: 15) : day.adding(months: min(amount, 1200)))
        case .year: .date(isHalf ? day.adding(months: 6) : day.adding(months: min(amount * 12, 12000)))
        }
    }

    /// 之日起, 接到通知后, 会后 just before a count.
    func anchor(before offset: Int) -> (start: Int, isMeeting: Bool)? {
        if let length = Self.meetingAnchors.length(in: text, before: offset) { return (offset - length, true) }
        guard let length = Self.anchors.length(in: text, before: offset), !Self.notCases.ends(in: text, before: offset)
        else { return nil }
        var start = offset - length
        var count = 0
        while let position = text.position(before: start), count < 12 {
            let scalar = text.scalar(at: position)
            // 承办单位在收到督办件后, 各单位要自印发之日起: it begins there.
            if scalar == 0x4E8E, Self.placed.ends(in: text, before: position + 3) { break }
            guard scalar.isHan, scalar != 0x81EA, scalar != 0x5728 else {
                if scalar.isHan { start = position }
                break
            }
            start = position
            count += 1
        }
        return (start, false)
    }
    /// 请于收到本建议书之日起30日内: 于 places it.
    private static let placed: WordList = ["请于", "应于", "须于", "要于", "务于", "务必于", "应当于", "必须于"]
    static let meetingAnchors: WordList = ["会后", "会议结束后", "会议召开后"]
    static let anchors: WordList = [
        "发生后", "发生后的", "稳定后", "之日起", "之日后", "通知后", "任务后", "报告后", "投诉后", "信件后", "接件后", "受理后", "收到后", "接到后", "材料后", "之后",
        "后",
    ]

    /// 本周内, 本周五前, 下周一前, 周日晚8点前.
    func relativeWeek(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        var position = offset
        var shift = 0
        var isNamed = true
        if let length = Self.thisWeek.length(in: text, at: position) {
            position += length
        } else if let length = Self.weekAfterNext.length(in: text, at: position) {
            shift = 2
            position += length
        } else if let length = Self.nextWeek.length(in: text, at: position), !starts(0x4E0B, at: offset - 3) {
            shift = 1
            position += length
        } else if let length = Self.anyWeek.length(in: text, at: position),
            !Self.countedWeeks.ends(in: text, before: offset), text.scalar(before: offset).digit == nil
        {
            position += length
            isNamed = false
        } else {
            return nil
        }
        let weekday = Self.weekday(text.scalar(at: position))
        if let weekday {
            let named = dayInBracket(position + 3, limit)
            position = clockTime(named?.end ?? position + 3, limit)
            if let length = Self.before.length(in: text, at: position) {
                position += length
            } else if !isNamed || !isPlaced(offset..<position, limit), !isWork(behind: offset..<position) {
                return nil
            }
            guard let day = base?.day else {
                return DeadlineReading(range: offset..<position, due: .unresolved, rule: DeadlineRule.relative)
            }
            var date = day.week.lowerBound.adding(days: weekday - 1 + shift * 7)
            if !isNamed, date < day { date = date.adding(days: 7) }
            if let written = named?.due { date = written }
            return DeadlineReading(range: offset..<position, due: .date(date), rule: DeadlineRule.relative)
        }
        guard isNamed else { return nil }
        if let length = Self.within.length(in: text, at: position) ?? Self.weekEnds.length(in: text, at: position) {
            position += length
        } else if !isPlaced(offset..<position, limit) {
            return nil
        }
        guard let day = base?.day else {
            return DeadlineReading(range: offset..<position, due: .unresolved, rule: DeadlineRule.relative)
        }
        return DeadlineReading(
            range: offset..<position, due: .date(day.week.upperBound.adding(days: shift * 7)),
            rule: DeadlineRule.relative)
    }
    /// 要于本周完成, 下周五提交, 明天上报: a time with nothing but what is to be done behind it.
    private func isPlaced(_ range: Range<Int>, _ limit: Int) -> Bool {
        // 明天给反映的群众回电话, 今晚把查出的问题改完: 的 stands in the object.
        if Self.objectMarks.stands(in: text, at: range.upperBound) { return true }
        // 下周一要上报方案
        let verb = range.upperBound + (Self.obliging.length(in: text, at: range.upperBound) ?? 0)
        return (Self.doing.stands(in: text, at: verb) || Self.finishing.stands(in: text, at: verb) || comesTo(verb))
            && !isAttributive(range, limit)
    }

    private static let objectMarks: WordList = ["把", "给"]
    private static let obliging: WordList = ["要", "须", "必须", "务必", "前要", "一定要", "务必要"]

    private static let thisWeek: WordList = ["本周", "这周", "本星期", "这星期", "这个星期", "本礼拜", "这礼拜", "这个礼拜"]
    private static let nextWeek: WordList = ["下周", "下星期", "下个星期", "下礼拜", "下个礼拜"]
    private static let weekAfterNext: WordList = ["下下周", "下下星期", "下下个星期", "下下礼拜"]
    private static let anyWeek: WordList = ["周", "星期", "礼拜"]
    private static let countedWeeks: WordList = ["每", "一", "上", "两", "个", "几", "半", "二", "三", "四", "五"]
    static let weekEnds: WordList = ["末前", "末", "底前", "底"]
    /// 一 to 六, 日 and 天.
    static func weekday(_ scalar: UInt32) -> Int? {
        if scalar == 0x65E5 || scalar == 0x5929 { return 7 }
        return ListMarker.chineseDigit(scalar).flatMap { $0 <= 6 ? $0 : nil }
    }

    /// 本月底前, 月底前, 下月底前, 本月内, 今日下班前, 明天.
    func relativeMonth(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        var position = offset
        var shift = 0
        if text.holds("本月", at: position) || text.holds("当月", at: position) {
            position += 6
        } else if text.holds("这个月", at: position) {
            position += 9
        } else if text.holds("下月", at: position) {
            shift = 1
            position += 6
        } else if text.holds("下个月", at: position) {
            shift = 1
            position += 9
        } else if starts(0x6708, at: position), text.scalar(before: offset).digit == nil,
            ListMarker.chineseDigit(text.scalar(before: offset)) == nil, text.scalar(before: offset) != 0x5341,
            // 每季度末月25日前
            text.scalar(before: offset) != 0x6BCF, text.scalar(before: offset) != 0x672B
        {
            position += 3
        } else if let length = Self.today.length(in: text, at: position),
            !starts(0x5F53, at: offset) || !isAmidCase(offset) && !isOfTurn(offset)
        {
            let named = dayInBracket(position + length, limit)
            let end = clockTime(named?.end ?? afterWeekday(position + length, limit), limit)
            guard
                let mark = Self.before.length(in: text, at: end) ?? Self.within.length(in: text, at: end)
                    ?? (isPlaced(offset..<end, limit) || !starts(0x5F53, at: offset) && isWork(behind: offset..<end)
                        ? 0 : nil)
            else { return nil }
            let shift =
                starts(0x660E, at: position)
                ? 1 : starts(0x540E, at: position) ? 2 : starts(0x5927, at: position) ? 3 : 0
            guard let day = base?.day else {
                return DeadlineReading(range: offset..<(end + mark), due: .unresolved, rule: DeadlineRule.relative)
            }
            return DeadlineReading(
                range: offset..<(end + mark), due: .date(named?.due ?? day.adding(days: shift)),
                rule: DeadlineRule.relative)
        } else {
            return nil
        }
        if let (value, end) = number(position, limit), (1...31).contains(value), isDayMark(at: end),
            let length = Self.before.length(in: text, at: end + 3)
        {
            guard let day = base?.day else {
                return DeadlineReading(
                    range: offset..<(end + 3 + length), due: .unresolved, rule: DeadlineRule.relative)
            }
            let month = day.calendarMonth.lowerBound.adding(months: shift)
            return DeadlineReading(
                range: offset..<(end + 3 + length), due: .date(month.adding(days: value - 1)),
                rule: DeadlineRule.relative)
        }
        if let length = Self.ends.length(in: text, at: position) ?? Self.within.length(in: text, at: position) {
            position += length
        } else if starts(0x6708, at: offset)
            || !isPlaced(offset..<position, limit)
                && (!Self.settling.stands(in: text, at: position) || isAttributive(offset..<position, limit))
        {
            return nil
        }
        if let length = Self.before.length(in: text, at: position) { position += length }
        let due: DueRule
        switch base {
        case .day(let day): due = .date(day.calendarMonth.lowerBound.adding(months: shift).calendarMonth.upperBound)
        case .month(let year, let month):
            due =
                CalendarDate(year: year, month: month, day: 1).map {
                    .date($0.adding(months: shift).calendarMonth.upperBound)
                } ?? .unresolved
        default: due = .unresolved
        }
        return DeadlineReading(range: offset..<position, due: due, rule: DeadlineRule.relative)
    }
    /// 当月解决, 本月办结: a month stands before what is done in it.
    private static let settling: WordList = [
        "解决", "办结", "办完", "整改", "销号", "化解", "处理到位", "落实到位", "兑现", "拨付到位", "见效", "动工", "完工",
    ]
    static let today: WordList = [
        "今日", "今天", "今晚", "今早", "明日", "明天", "明早", "明晚", "后天", "大后天", "当天", "当日",
    ]
}
