import LedgerModel

struct RecurrenceReading: Sendable {
    let range: Range<Int>
    let cycle: Cycle
    let rule: Rule
}

enum RecurrenceRule {
    static let every = Rule("recurrence.every", 970)
    static let pair = Rule("recurrence.pair", 970)
    static let by = Rule("recurrence.by", 950)
    static let standing = Rule("recurrence.standing", 950)

    static let all = [every, pair, by, standing]
}

/// Reads how often work is due again: 每月5日前, 一季一签约, 月调度、季通报, 长期坚持.
struct RecurrenceReader {
    let text: UTF8Text
    /// In a bracket or a table cell 持续推进 is a time limit without end.
    var isField = false
    /// Where readings may begin, if that was looked up beforehand.
    var places: Row<Int32>?

    /// Of several the shortest; the first of equals.
    func reading(in range: Range<Int>) -> RecurrenceReading? {
        var found: [RecurrenceReading] = []
        if let places, !isField {
            var start = range.lowerBound
            var index = places.partition { $0 < start }
            while index < places.count, places[index] < range.upperBound {
                let offset = Int(places[index])
                index += 1
                guard offset >= start,
                    let reading = Self.rules.reading(
                        self, at: offset, scalar: text.scalar(at: offset), limit: range.upperBound)
                else { continue }
                found.append(reading)
                start = reading.range.upperBound
            }
            return found.min { Self.rank($0.cycle) < Self.rank($1.cycle) }
        }
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            if let reading = Self.rules.reading(self, at: offset, scalar: scalar, limit: range.upperBound) {
                found.append(reading)
                offset = reading.range.upperBound
            } else {
                offset += text.width(at: offset)
            }
        }
        return found.min { Self.rank($0.cycle) < Self.rank($1.cycle) }
    }

    /// Looks up where readings may begin in a whole article, so that the many rules that ask for them look nowhere else.
    func findPlaces(_ scan: ArticleScan, _ found: inout GrowingRow<Int32>) {
        let clauses = scan.clauses
        for index in clauses.indices {
            let end = index + 1 < clauses.count ? clauses[index + 1].range.lowerBound : text.count
            var offset = index == 0 ? 0 : clauses[index].range.lowerBound
            guard scan.mayHold(Self.signs, in: offset..<end) else { continue }
            while offset < end {
                // Not whether one does begin: a run of pairs is one reading, and each of them may be the first of a range.
                if Self.rules.mayBegin(with: text.scalar(at: offset)) { found.append(Int32(clamping: offset)) }
                offset += text.width(at: offset)
            }
        }
    }

    /// Every recurrence has one of these; a rule that reads one without needs its sign here.
    static let signs: WordList = [
        "每", "一", "半", "按", "逐", "长期坚持", "调度", "通报", "考核", "督查", "研判", "报告", "汇总", "评比", "点评", "例会", "报送", "监测", "督导",
        "检查", "会商", "巡查", "排名", "抽查",
        "上报", "分析", "推进", "交账", "小结", "清零", "排查", "报制", "双周", "隔周", "隔日", "隔天", "天天",
    ]

    /// The rules of the family, the first that reads anything decides, each with what its wording may begin with.
    private static let rules = OffsetRules<RecurrenceReader, RecurrenceReading>([
        .init(openers: "每") { $0.every($1, $1..<$2) },
        .init(openers: "一半日天周月季年") {
            // 每月1日、6日、11日报送: a day of the month, and no 日报.
            $0.text.scalar(before: $1).digit != nil ? nil : $0.pairs($1, $1..<$2) ?? $0.once($1, $1..<$2)
        },
        .init(openers: "双隔天一十两二三四五六七八九0123456789") { $0.turns($1, $1..<$2) },
        .init(openers: "按逐") { $0.by($1, $1..<$2) },
        .init(openers: "长持常全贯") { $0.standing($1, $1..<$2) },
    ])

    private static func rank(_ cycle: Cycle) -> Int {
        switch cycle {
        case .daily: 0
        case .weekly: 1
        case .everyTwoWeeks: 2
        case .monthly: 3
        case .quarterly: 4
        case .halfYearly: 5
        case .yearly: 6
        case .phrase: 7
        case .ongoing: 8
        }
    }

    private static let units: [(word: StaticString, cycle: Cycle)] = [
        ("个工作日", .phrase("每个工作日")), ("工作日", .phrase("每工作日")), ("两周", .everyTwoWeeks), ("双周", .everyTwoWeeks),
        ("2周", .everyTwoWeeks),
        ("半个月", .everyTwoWeeks), ("半月", .everyTwoWeeks), ("半年", .halfYearly), ("个季度", .quarterly),
        ("季度", .quarterly), ("季", .quarterly), ("个月", .monthly(day: nil)),
        ("月", .monthly(day: nil)), ("周", .weekly), ("星期", .weekly), ("个星期", .weekly), ("礼拜", .weekly),
        ("天", .daily), ("日", .daily), ("晚", .daily), ("早", .daily), ("夜", .daily), ("年", .yearly(month: nil)),
        ("小时", .phrase("每小时")), ("旬", .phrase("每旬")),
        ("个旬", .phrase("每旬")), ("学期", .phrase("每学期")), ("个学期", .phrase("每学期")),
    ]

    /// 每月5日前, 每周五下午下班前, 每两周.
    private func every(_ offset: Int, _ range: Range<Int>) -> RecurrenceReading? {
        if let counted = everyFew(offset, range) { return counted }
        guard text.scalar(at: offset) == 0x6BCF,
            let unit = Self.units.first(where: { text.holds($0.word, at: offset + 3) })
        else { return nil }
        var end = offset + 3 + unit.word.count
        var cycle = unit.cycle
        guard end <= range.upperBound, !isRate(offset, end) else { return nil }
        if case .monthly = cycle {
            if let (day, after) = ListMarker.arabicNumeral(text, at: end, limit: range.upperBound),
                (1...31).contains(day), text.scalar(at: after) == 0x65E5
            {
                end = after + 3
                if let length = Self.before.length(in: text, at: end) {
                    end += length
                    cycle = .monthly(day: day)
                }
            } else if Self.monthEnds.stands(in: text, at: end), let length = Self.monthEnds.length(in: text, at: end) {
                end += length
            }
        } else if case .yearly = cycle {
            if let (month, after) = ListMarker.arabicNumeral(text, at: end, limit: range.upperBound),
                (1...12).contains(month), text.scalar(at: after) == 0x6708
            {
                end = behindDay(after + 3, range)
                if let length = (end > after + 3 ? Self.before : Self.monthEnds).length(in: text, at: end) {
                    end += length
                    cycle = .yearly(month: month)
                    // 每年6月底和12月底前
                    if let second = secondTurn(end, range) {
                        cycle = second.month == month + 6 ? .halfYearly : cycle
                        end = second.end
                    }
                }
            }
        } else if case .weekly = cycle {
            if text.scalar(at: end) == 0x4E00, Self.shortPairs.stands(in: text, at: end + 3) {
                // 每周一调度, as 每月一通报: 一 belongs to what is done.
                end = wordEnd(end + 3, range)
            } else {
                if let weekday = Self.weekdays.length(in: text, at: end) { end += weekday }
                end = clock(end, range)
            }
        } else if case .daily = cycle {
            end = clocks(end, range)
        }
        // 每小时10蒸吨 measures.
        if case .phrase = cycle, text.scalar(at: end).digit != nil { return nil }
        // 每月的进展情况 describes.
        if text.scalar(at: end) == 0x7684 || Self.attributes.stands(in: text, at: end) { return nil }
        return RecurrenceReading(range: offset..<min(end, range.upperBound), cycle: cycle, rule: RecurrenceRule.every)
    }

    /// 和12月底前 behind 每年6月底.
    private func secondTurn(_ offset: Int, _ range: Range<Int>) -> (month: Int, end: Int)? {
        guard let mark = Self.turnMarks.length(in: text, at: offset),
            let (month, after) = ListMarker.arabicNumeral(text, at: offset + mark, limit: range.upperBound),
            (1...12).contains(month), text.scalar(at: after) == 0x6708,
            let length = Self.monthEnds.length(in: text, at: after + 3)
        else { return nil }
        return (month, after + 3 + length)
    }
    private static let turnMarks: WordList = ["和", "、", "及"]

    /// 8时、14时、20时.
    private func clocks(_ offset: Int, _ range: Range<Int>) -> Int {
        var end = clock(offset, range)
        while end > offset, text.scalar(at: end) == 0x3001 {
            let next = clock(end + 3, range)
            guard next > end + 3 else { break }
            end = next
        }
        return end
    }

    /// 每10天, 每3个月, 每2小时.
    private func everyFew(_ offset: Int, _ range: Range<Int>) -> RecurrenceReading? {
        guard text.scalar(at: offset) == 0x6BCF,
            let (count, after) = ListMarker.arabicNumeral(text, at: offset + 3, limit: range.upperBound)
                ?? ListMarker.chineseNumeral(text, at: offset + 3, limit: range.upperBound)
                ?? (text.scalar(at: offset + 3) == 0x4E24 ? (2, offset + 6) : nil),
            count > 1, let length = Self.counted.length(in: text, at: after), after + length <= range.upperBound
        else { return nil }
        let end = after + length
        let isMonths = Self.months.stands(in: text, at: after)
        let cycle: Cycle =
            switch (isMonths, count) {
            case (true, 3): .quarterly
            case (true, 6): .halfYearly
            case (false, 2) where Self.weeks.stands(in: text, at: after): .everyTwoWeeks
            default: .phrase(text.string(offset..<end))
            }
        return RecurrenceReading(range: offset..<end, cycle: cycle, rule: RecurrenceRule.every)
    }
    private static let counted: WordList = ["天", "日", "周", "个星期", "个月", "小时", "个小时", "年"]
    private static let months: WordList = ["个月"]
    private static let weeks: WordList = ["周", "个星期"]

    /// 下午下班前, 晚上9点前, 上午.
    private func clock(_ offset: Int, _ range: Range<Int>) -> Int {
        var position = offset
        while let length = Self.dayParts.length(in: text, at: position) { position += length }
        if let (value, end) = ListMarker.arabicNumeral(text, at: position, limit: range.upperBound), value <= 24,
            text.scalar(at: end) == 0x70B9 || text.scalar(at: end) == 0x65F6
        {
            position = end + 3
        }
        if let length = Self.before.length(in: text, at: position) { position += length }
        return position <= range.upperBound ? position : offset
    }

    /// 每学期组织的检查中: which one.
    private static let attributes: WordList = ["组织的", "开展的", "进行的", "举行的"]
    private static let before: WordList = ["之前", "以前", "前"]
    private static let monthEnds: WordList = ["底前", "末前", "底", "末"]
    private static let weekdays: WordList = ["一", "二", "三", "四", "五", "六", "日", "天"]
    private static let dayParts: WordList = ["上午", "下午", "晚上", "晚", "早上", "早", "中午", "下班", "傍晚"]

    /// 日 天 周 月 季 年
    static func singleUnit(_ scalar: UInt32) -> Cycle? {
        switch scalar {
        case 0x65E5, 0x5929: .daily
        case 0x5468: .weekly
        case 0x6708: .monthly(day: nil)
        case 0x5B63: .quarterly
        case 0x5E74: .yearly(month: nil)
        default: nil
        }
    }

    /// 一季一签约, 一季度一观摩, 半月一通报, 每日一报; 月调度、季通报、年考核.
    private func pairs(_ offset: Int, _ range: Range<Int>) -> RecurrenceReading? {
        guard let first = pair(offset, range) else { return nil }
        var end = first.range.upperBound
        // A run of such pairs is one wording.
        var cycle = first.cycle
        while end < range.upperBound, text.scalar(at: end) == 0x3001, let next = pair(end + 3, range) {
            end = next.range.upperBound
            if Self.rank(next.cycle) < Self.rank(cycle) { cycle = next.cycle }
        }
        return RecurrenceReading(range: offset..<end, cycle: cycle, rule: first.rule)
    }

    private func pair(_ offset: Int, _ range: Range<Int>) -> RecurrenceReading? {
        var position = offset
        var cycle: Cycle?
        if text.scalar(at: position) == 0x4E00 || text.scalar(at: position) == 0x534A {
            let isHalf = text.scalar(at: position) == 0x534A
            let unit = text.scalar(at: position + 3)
            guard let base = Self.singleUnit(unit) else { return nil }
            position += 6
            if text.scalar(at: position) == 0x5EA6 { position += 3 }
            guard text.scalar(at: position) == 0x4E00 else { return nil }
            switch (isHalf, base) {
            case (true, .monthly): cycle = .everyTwoWeeks
            case (true, .yearly): cycle = .halfYearly
            case (true, _): return nil
            default: cycle = base
            }
            position = wordEnd(position + 3, range)
        } else if let base = Self.singleUnit(text.scalar(at: offset)),
            Self.shortPairs.stands(in: text, at: offset + 3),
            !text.scalar(before: offset).isHan || Self.regular.ends(in: text, before: offset) || opensRun(offset)
        {
            cycle = base
            position = wordEnd(offset + 3, range)
        }
        guard let cycle, position <= range.upperBound else { return nil }
        return RecurrenceReading(range: offset..<position, cycle: cycle, rule: RecurrenceRule.pair)
    }
    /// 实行日调度, 建立月报告制度
    private static let regular: WordList = ["实行", "落实", "建立", "坚持", "执行", "推行", "要", "和"]
    static let shortPairs: WordList = [
        "监测", "督导", "检查", "会商", "巡查", "排名", "抽查", "上报", "分析", "推进", "交账", "小结", "清零", "排查", "调度", "通报", "考核", "督查",
        "研判", "报告", "汇总", "评比", "点评", "例会", "报送", "报制",
    ]

    /// The end of the word of two characters after 一: 签约.
    func wordEnd(_ offset: Int, _ range: Range<Int>) -> Int {
        var position = offset
        var count = 0
        while position < range.upperBound, count < 2, text.scalar(at: position).isHan {
            position += 3
            count += 1
        }
        return position
    }

    /// 半个月通报一次, 一周调度一次.
    private func once(_ offset: Int, _ range: Range<Int>) -> RecurrenceReading? {
        guard let unit = Self.spans.first(where: { text.holds($0.word, at: offset) }) else { return nil }
        let verb = offset + unit.word.count
        let end = wordEnd(verb, range)
        guard end == verb + 6, end + 6 <= range.upperBound, text.holds("一次", at: end) else { return nil }
        return RecurrenceReading(range: offset..<(end + 6), cycle: unit.cycle, rule: RecurrenceRule.pair)
    }
    private static let spans: [(word: StaticString, cycle: Cycle)] = [
        ("半个月", .everyTwoWeeks), ("半月", .everyTwoWeeks), ("一个月", .monthly(day: nil)), ("一月", .monthly(day: nil)),
        ("一周", .weekly),
        ("一天", .daily), ("一个季度", .quarterly), ("一季度", .quarterly), ("半年", .halfYearly), ("一年", .yearly(month: nil)),
    ]

    /// 按季度, 按月, 逐月.
    private func by(_ offset: Int, _ range: Range<Int>) -> RecurrenceReading? {
        let first = text.scalar(at: offset)
        guard first == 0x6309 || first == 0x9010, let base = Self.singleUnit(text.scalar(at: offset + 3)) else {
            return nil
        }
        var end = offset + 6
        if text.scalar(at: end) == 0x5EA6 { end += 3 }
        if case .daily = base, first == 0x6309 { return nil }
        guard end <= range.upperBound,
            !Self.notPeriods.stands(in: text, at: end) || Self.handing.stands(in: text, at: end)
        else { return nil }
        return RecurrenceReading(range: offset..<end, cycle: base, rule: RecurrenceRule.by)
    }
    // 按年度任务, 逐年重点工作: whose plan it is, not how often.
    private static let notPeriods: WordList = ["期", "程", "节", "报", "任务", "计划", "目标", "指标", "预算", "重点", "工作"]

    /// 长期坚持 as a time limit.
    private func standing(_ offset: Int, _ range: Range<Int>) -> RecurrenceReading? {
        guard let length = (isField ? Self.standingFields : Self.standingWords).length(in: text, at: offset),
            offset + length <= range.upperBound
        else { return nil }
        return RecurrenceReading(range: offset..<(offset + length), cycle: .ongoing, rule: RecurrenceRule.standing)
    }
    private static let standingWords: WordList = ["长期坚持"]
    private static let standingFields: WordList = [
        "长期坚持", "持续推进", "持续坚持", "长期推进", "长期", "持续", "常态化推进", "常年", "全年", "常态化", "贯穿全年",
    ]
}
