import LedgerModel

/// Limits that the calendar fixes: days, months, quarters, years.
extension DeadlineReader {
    /// 3月20日前, 4月底前, 2019年6月底前, 从3月1日至4月30日, 8月8日17时前.
    func calendarDay(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        var start = offset
        let hasFrom = starts(0x4ECE, at: offset) || starts(0x81EA, at: offset)  // 从 自
        if hasFrom { start = offset + 3 }
        guard var first = day(at: start, limit: limit) ?? (hasFrom ? immediately(at: start) : nil) else { return nil }
        if !first.hasYear, first.year == nil { first.year = yearOfNeighbour(offset, first) }
        var end = first.end
        // 从5月10日起至6月10日
        if starts(0x8D77, at: end), hasFrom || Self.until.stands(in: text, at: end + 3) { end += 3 }
        if let length = Self.until.length(in: text, at: end),
            let last = day(at: end + length, limit: limit, month: first.month), last.end > end + length
        {
            // 12月27日至28日全国会议提出的方针: when a meeting was held.
            if namesMeeting(last.end, limit) { return nil }
            var last = last
            if last.year == nil, last.month < first.month, let year = first.year ?? base?.year { last.year = year + 1 }
            if last.year == nil { last.year = first.year }
            guard let due = date(last) else {
                return DeadlineReading(range: offset..<last.end, due: .unresolved, rule: DeadlineRule.period)
            }
            end = last.end
            if text.holds("期间", at: end) { end += 6 }
            return DeadlineReading(range: offset..<end, due: .date(due), rule: DeadlineRule.period)
        }
        guard !hasFrom, !isLaterTurn(offset) else { return nil }
        // 3月、6月、9月、12月底前: the end of each.
        if first.day == nil, !first.isMonthEnd, sharesEnd(first.end, limit) {
            return DeadlineReading(
                range: offset..<first.end, due: date(first).map { .date($0) } ?? .unresolved,
                rule: DeadlineRule.periodEnd)
        }
        end = clockTime(afterWeekday(end, limit), limit)
        if let length = Self.before.length(in: text, at: end) {
            end += length
            // 2022年底前取消的事项, 去年6月底前未完成任务: when something was done.
            if isDoneThen(end) || Self.lastYear.ends(in: text, before: offset) { return nil }
        } else if let gap = eventGap(end, limit) {
            end = gap
        } else if first.day == nil, !first.isMonthEnd,
            Self.placing.ends(in: text, before: offset) || isAhead(first) && text.scalar(before: offset).isHan,
            Self.finishing.stands(in: text, at: end), !isAttributive(offset..<end, limit)
        {
            // 务必于5月份完成, 县交通局9月通车: within that month.
            guard let due = date(first) else {
                return DeadlineReading(range: offset..<end, due: .unresolved, rule: DeadlineRule.periodEnd)
            }
            return DeadlineReading(range: offset..<end, due: .date(due), rule: DeadlineRule.periodEnd)
        } else if first.day != nil, Self.doing.stands(in: text, at: end), !isAttributive(offset..<end, limit) {
            // 3月7日组织复查, 于6月5日完成清淤: the day on which it is to be done.
        } else if first.day != nil, isToCome(date(first)), isWork(behind: offset..<end) {
            // 5月20日开会研究
        } else if first.isMonthEnd || isField {
            // 对照6月底完成的目标
            if text.scalar(at: end) == 0x7684 || !isField && isDoneThen(end) { return nil }
        } else {
            return nil
        }
        var limitDay = first
        if first.day == nil, !first.isMonthEnd, !isField {
            // 10月前: before it begins.
            limitDay.month = first.month == 1 ? 12 : first.month - 1
            if first.month == 1, let year = first.year { limitDay.year = year - 1 }
        }
        guard let due = date(limitDay) else {
            return DeadlineReading(range: offset..<end, due: .unresolved, rule: DeadlineRule.absolute)
        }
        return DeadlineReading(
            range: offset..<end, due: .date(due),
            rule: first.isMonthEnd ? DeadlineRule.periodEnd : DeadlineRule.absolute)
    }

    /// 从即日起至…: the day itself does not matter.
    private func immediately(at offset: Int) -> Day? {
        guard text.holds("即日起", at: offset) else { return nil }
        return Day(year: nil, month: base?.day?.month ?? 1, day: 1, isMonthEnd: false, hasYear: false, end: offset + 9)
    }

    /// Whether 、6月、9月、12月底前 follows at `offset`: a list of months, the last of which says that their ends are meant.
    private func sharesEnd(_ offset: Int, _ limit: Int) -> Bool {
        var position = offset
        for _ in 0..<12 {
            guard let mark = Self.listMarks.length(in: text, at: position),
                let (month, end) = number(position + mark, limit), (1...12).contains(month), starts(0x6708, at: end)
            else { return false }
            position = end + 3
            if let length = Self.ends.length(in: text, at: position) {
                return Self.before.stands(in: text, at: position + length) || !text.scalar(at: position + length).isHan
            }
        }
        return false
    }
    private static let listMarks: WordList = ["、", "和", "及"]

    /// 12月底前 in 每年6月底和12月底前: a turn of every year.
    private func isLaterTurn(_ offset: Int) -> Bool {
        guard Self.listMarks.ends(in: text, before: offset) else { return false }
        var position = offset
        for _ in 0..<24 {
            guard let previous = text.position(before: position) else { return false }
            let scalar = text.scalar(at: previous)
            if scalar == 0x5E74 { return text.scalar(before: previous) == 0x6BCF }
            guard
                scalar.digit != nil || Self.listMarks.ends(in: text, before: position)
                    || Self.turnParts.ends(in: text, before: position)
            else { return false }
            position = previous
        }
        return false
    }
    private static let turnParts: WordList = ["月", "日", "底", "末", "前"]

    /// 12月5日（星期三）前: the weekday is part of the day.
    func afterWeekday(_ offset: Int, _ limit: Int) -> Int {
        guard text.scalar(at: offset).isOpeningParenthesis else { return offset }
        var position = offset + text.width(at: offset)
        guard let length = Self.weekdayNames.length(in: text, at: position) else { return offset }
        position += length
        if Self.weekday(text.scalar(at: position)) != nil { position += 3 }
        guard position < limit, text.scalar(at: position).isClosingBracket else { return offset }
        return position + text.width(at: position)
    }
    private static let weekdayNames: WordList = ["星期", "周", "本周", "下周", "礼拜"]

    /// A month of the text's own year that is not over.
    private func isAhead(_ month: Day) -> Bool {
        guard month.year == nil, let anchor = base?.day, let due = date(month) else { return false }
        return due >= anchor && due.year == anchor.year
    }

    /// Whether a verb and 的 follow at once: 前完成的, 前集中退还的.
    private func isDoneThen(_ end: Int) -> Bool {
        var position = end
        if let length = Self.fully.length(in: text, at: position) { position += length }
        guard let length = Self.deeds.length(in: text, at: position) else { return false }
        return text.scalar(at: position + length) == 0x7684
    }
    private static let fully: WordList = ["全部", "集中", "已", "未", "已经", "尚未", "没有"]
    private static let deeds: WordList = [
        "完成", "取消", "退还", "建成", "竣工", "开工", "到期", "立项", "签约", "交付", "出台", "印发", "下达", "确定", "通过", "形成", "登记", "入库",
        "投产", "关停", "完工", "交工", "验收", "达产",
    ]
    private static let lastYear: WordList = ["去年", "上年", "前年"]

    /// 3月5日开展的检查, 自3月1日开展攻坚以来: what was done on that day.
    func isAttributive(_ range: Range<Int>, _ limit: Int) -> Bool {
        // 对3月5日组织检查发现的问题立即整改: however far the 的 is.
        let reach = Self.about.ends(in: text, before: range.lowerBound) ? 40 : 10
        var position = range.upperBound
        for _ in 0..<reach where position < limit {
            let scalar = text.scalar(at: position)
            if scalar == 0x7684 || scalar == 0x4E86 || text.holds("以来", at: position) { return true }
            guard scalar.isHan else { return false }
            position += text.width(at: position)
        }
        return false
    }
    private static let about: WordList = ["对", "针对", "自", "从", "就"]

    static let doing: WordList = [
        "完成", "全部完成", "全面完成", "全部", "组织", "报我", "报来", "报上来", "报回", "报齐", "补齐", "送来", "交来", "交回", "报县", "报市", "报政府办",
        "报党政办", "报应急办", "报省", "报送", "报到", "上报",
        "拆除", "开展",
        "复查", "验收", "办结", "到位",
        "清零",
        "开工", "竣工", "交付", "通车", "建成", "投入", "务必", "必须", "进场", "报批", "提交", "拿出", "把", "将", "就", "再",
        "先", "到岗", "到场", "上路", "上岗", "给", "要先",
    ]
    static let placing: WordList = ["于", "在", "确保", "务必", "力争", "争取", "计划"]
    static let finishing: WordList = [
        "完成", "全部完成", "全面完成", "建成", "竣工", "投入", "开工", "启动", "交付", "投产", "完工", "通车", "实现",
        "试生产", "试运行", "试运营", "试营业", "运营", "投运", "投用", "达产", "封顶", "通气", "通水", "通电", "开业", "开园", "进场", "复工", "开馆", "入住",
        "搬迁", "验收", "并网",
    ]

    /// 17时, 下午5点, 晚8点 after a day.
    func clockTime(_ offset: Int, _ limit: Int) -> Int {
        var position = offset
        while let length = Self.dayParts.length(in: text, at: position) { position += length }
        if let (value, end) = number(position, limit), value <= 24,
            starts(0x65F6, at: end) || starts(0x70B9, at: end) || text.scalar(at: end).isColon
        {
            position = end + text.width(at: end)
            if let (_, minute) = ListMarker.arabicNumeral(text, at: position, limit: limit) { position = minute }
            if starts(0x5206, at: position) || starts(0x534A, at: position) || starts(0x65F6, at: position) {
                position += 3
            }
        }
        return position
    }
    static let dayParts: WordList = [
        "上午", "下午", "晚上", "晚", "早", "中午", "下班", "傍晚", "零", "24时", "放学", "收工", "上班", "天黑", "午饭",
    ]

    /// 供暖前 after 11月15日.
    func eventGap(_ offset: Int, _ limit: Int) -> Int? {
        for word in Self.events {
            if text.holds(word, at: offset), let length = Self.before.length(in: text, at: offset + word.count) {
                return offset + word.count + length
            }
        }
        return nil
    }

    /// 到2017年, 2020年底前, 2025年前.
    func yearAlone(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        var start = offset
        let hasUntil = starts(0x5230, at: offset) || starts(0x81F3, at: offset)
        if hasUntil { start += 3 }
        guard let found = year(at: start, limit: limit), let value = found.year else { return nil }
        var end = found.end
        if let length = Self.ends.length(in: text, at: end) {
            end += length
            if let length = Self.before.length(in: text, at: end) { end += length }
            guard let due = CalendarDate(year: value, month: 12, day: 31) else { return nil }
            return DeadlineReading(range: offset..<end, due: .date(due), rule: DeadlineRule.periodEnd)
        }
        if Self.within.length(in: text, at: end) != nil, let due = CalendarDate(year: value, month: 12, day: 31) {
            return DeadlineReading(range: offset..<(end + 3), due: .date(due), rule: DeadlineRule.periodEnd)
        }
        // 确保到2020年贫困群众…进入小康: until when it is to be reached.
        let isAssured = Self.placing.ends(in: text, before: offset) && text.scalar(at: end).isHan
        if hasUntil, found.shift == 0,
            isAssured || text.scalar(at: end).isComma || Self.targets.stands(in: text, at: end),
            let due = CalendarDate(year: value, month: 12, day: 31)
        {
            return DeadlineReading(range: offset..<end, due: .date(due), rule: DeadlineRule.periodEnd)
        }
        if let length = Self.before.length(in: text, at: end),
            let due = CalendarDate(year: value - 1, month: 12, day: 31)
        {
            return DeadlineReading(range: offset..<(end + length), due: .date(due), rule: DeadlineRule.periodEnd)
        }
        return nil
    }
    static let targets: WordList = ["，", ",", "力争", "全", "基本", "实现", "达到", "建成"]

    /// 年底前, 年内, 年底.
    func yearEnd(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        guard starts(0x5E74, at: offset), text.scalar(before: offset).digit == nil else { return nil }
        var end = offset + 3
        if let length = Self.ends.length(in: text, at: end) {
            end += length
            if let length = Self.before.length(in: text, at: end) {
                end += length
            } else if !isField, text.scalar(at: end) == 0x7684 || !isClauseLike(end) {
                return nil
            }
        } else if let length = Self.within.length(in: text, at: end) {
            end += length
        } else {
            return midYear(offset)
        }
        guard let base, let due = CalendarDate(year: base.year, month: 12, day: 31) else {
            return DeadlineReading(range: offset..<end, due: .unresolved, rule: DeadlineRule.periodEnd)
        }
        return DeadlineReading(range: offset..<end, due: .date(due), rule: DeadlineRule.periodEnd)
    }

    /// 年中完工, 年中前: by the end of June; not 一年中.
    private func midYear(_ offset: Int) -> DeadlineReading? {
        guard starts(0x4E2D, at: offset + 3), !Self.inYears.ends(in: text, before: offset) else { return nil }
        var end = offset + 6
        if let length = Self.before.length(in: text, at: end) {
            end += length
        } else if !Self.finishing.stands(in: text, at: end) {
            return nil
        }
        let due = base.flatMap { CalendarDate(year: $0.year, month: 6, day: 30) }
        return DeadlineReading(
            range: offset..<end, due: due.map { .date($0) } ?? .unresolved, rule: DeadlineRule.periodEnd)
    }
    private static let inYears: WordList = ["一", "两", "三", "五", "几", "多", "每", "全", "青", "少", "老", "中"]

    func isClauseLike(_ offset: Int) -> Bool {
        let scalar = text.scalar(at: offset)
        return scalar.isComma || scalar.isHan || offset >= text.count
    }

    /// 第一季度, 一季度末, 上半年.
    func quarter(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        var start = offset
        let yearFound = year(at: offset, limit: limit)
        if let yearFound { start = yearFound.end }
        var end = start
        var month = 0
        if text.holds("上半年", at: start) {
            month = 6
            end = start + 9
        } else if text.holds("下半年", at: start) {
            month = 12
            end = start + 9
        } else {
            if starts(0x7B2C, at: end) { end += 3 }
            let isOrdinal = end > start
            guard let (value, after) = number(end, limit), (1...4).contains(value),
                text.holds("季度", at: after)
            else { return nil }
            month = value * 3
            end = after + 6
            // 一季度开门红 is the name of a result; 一季度 alone needs a sign that it limits.
            // 明年二季度试生产, 确保二季度开工
            let isPlaced = yearFound != nil || Self.placing.ends(in: text, before: offset)
            if !isOrdinal, !isField, !(isPlaced && Self.finishing.stands(in: text, at: end)),
                !(Self.ends.stands(in: text, at: end) || Self.before.stands(in: text, at: end)
                    || Self.within.stands(in: text, at: end))
            {
                return nil
            }
        }
        // 从第二季度起，…: when something begins.
        if !isField, Self.onwards.stands(in: text, at: end), !Self.drafting.stands(in: text, at: end) { return nil }
        if let length = Self.ends.length(in: text, at: end) { end += length }
        if let length = Self.before.length(in: text, at: end) {
            end += length
        } else if let length = Self.within.length(in: text, at: end) {
            end += length
        }
        let previous = text.scalar(before: offset)
        if end == start + 9 && month > 0 || end > start {
            // 上半年工作情况: a period as an attribute limits nothing.
            if !isField, Self.attributes.stands(in: text, at: end) || previous == 0x6BCF { return nil }
        }
        // 与第四季度拉练合并, 全市第三季度调查: a quarter that says which one, not until when.
        if !isField, end == start + 12, Self.qualified.ends(in: text, before: offset) { return nil }
        guard let year = yearFound?.year ?? base?.year,
            let due = CalendarDate(year: year, month: month, day: CalendarDate.dayCount(ofMonth: month, year: year))
        else {
            return DeadlineReading(range: offset..<end, due: .unresolved, rule: DeadlineRule.periodEnd)
        }
        return DeadlineReading(range: offset..<end, due: .date(due), rule: DeadlineRule.periodEnd)
    }
    private static let onwards: WordList = ["起", "开始"]
    private static let drafting: WordList = ["起草"]
    static let qualified: WordList = ["、", "与", "和", "及", "对", "将", "把", "全市", "全县", "全省", "全区", "全国"]
    static let attributes: WordList = [
        "的", "工作", "情况", "及明年", "和明年", "与明年", "及来年", "和来年", "项目谋划", "项目储备", "重点工作", "各项工作", "经济", "开局", "开门红", "全市",
        "全县", "全省", "以来", "任务", "目标", "考核", "全部",
    ]
}
