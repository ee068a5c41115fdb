import LedgerModel

/// A time limit that was found: its wording, what it means, and the rule that read it.
struct DeadlineReading: Sendable {
    let range: Range<Int>
    let due: DueRule
    let rule: Rule
}

enum DeadlineRule {
    static let absolute = Rule("deadline.absolute", 990)
    static let period = Rule("deadline.period", 990)
    static let periodEnd = Rule("deadline.periodEnd", 970)
    static let relative = Rule("deadline.relative", 950)
    static let event = Rule("deadline.event", 900)
    static let duration = Rule("deadline.duration", 900)
    /// Read by one of the rules above, with nothing to count from.
    static let unresolved = Rule("deadline.unresolved", 700)

    static let all = [absolute, period, periodEnd, relative, event, duration, unresolved]
}

/// Reads time limits. Relative ones count from `base`, the text's own date, never from today.
struct DeadlineReader {
    let text: UTF8Text
    var base: PartialDate?
    /// In a bracket or a table cell a date alone is a limit.
    var isField = false
    /// The ledger's, for 工作日.
    var holidays = Holidays.builtIn
    /// Where readings may begin, if that was looked up beforehand.
    var places: Row<Int32>?
    /// The year in the title of a plan without a date of its own.
    var planYear: Int?
    /// The words of the article, where more than the wording of the limit itself decides.
    var scan: ArticleScan?

    /// The same for a bracket or a cell.
    var inField: DeadlineReader { DeadlineReader(text: text, base: base, isField: true, holidays: holidays) }

    /// All time limits in `range`, in order, without overlap.
    func readings(in range: Range<Int>) -> [DeadlineReading] {
        var found: [DeadlineReading] = []
        if let places, !isField {
            // Where reading goes on: not in the middle of a number, unless a reading ended there.
            var start = range.lowerBound
            var index = places.partition { $0 < start }
            while index < places.count, places[index] < range.upperBound {
                let offset = Int(places[index])
                index += 1
                guard offset >= start else { continue }
                let scalar = text.scalar(at: offset)
                if offset > start, scalar.digit != nil, text.scalar(before: offset).digit != nil { continue }
                if let reading = Self.rules.reading(self, at: offset, scalar: scalar, limit: range.upperBound),
                    reading.range.upperBound <= range.upperBound, !isNone(reading)
                {
                    found.append(reading)
                    start = reading.range.upperBound
                }
            }
            return found
        }
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            if let reading = Self.rules.reading(self, at: offset, scalar: scalar, limit: range.upperBound),
                reading.range.upperBound <= range.upperBound, !isNone(reading)
            {
                found.append(reading)
                offset = reading.range.upperBound
            } else if scalar.digit != nil {
                // Not in the middle of a number.
                while offset < range.upperBound, text.scalar(at: offset).digit != nil {
                    offset += text.width(at: offset)
                }
            } else {
                offset += text.width(at: offset)
            }
        }
        return found
    }

    /// 清明节前后 is a time, 去年底前 is over, and 月内 of 6个月内 is a part of a count: no limits.
    private func isNone(_ reading: DeadlineReading) -> Bool {
        let next = text.scalar(at: reading.range.upperBound)
        if next == 0x540E { return true }
        // 12月1日起: when something begins.
        if next == 0x8D77, reading.rule == DeadlineRule.absolute { return true }
        // 时值年底，…要…: when it is said, not by when it is to be done.
        if Self.falling.ends(in: text, before: reading.range.lowerBound) { return true }
        let before = text.scalar(before: reading.range.lowerBound)
        switch text.scalar(at: reading.range.lowerBound) {
        case 0x5E74: return before == 0x53BB || before == 0x4E0A
        case 0x6708: return before == 0x4E2A || before.digit != nil
        default: return false
        }
    }

    private static let falling: WordList = ["时值", "正值", "适逢", "正逢", "临近", "将近", "已近", "已是", "到了"]

    /// Looks up where readings may begin in a whole article, so that the many rules that ask for them look nowhere else.
    func findPlaces(_ scan: ArticleScan, _ found: inout GrowingRow<Int32>) {
        let clauses = scan.clauses
        for index in clauses.indices {
            // A limit may run over a clause's end (17：30前).
            let end = index + 1 < clauses.count ? clauses[index + 1].range.lowerBound : text.count
            let reach = index + 1 < clauses.count ? clauses[index + 1].range.upperBound : text.count
            var offset = index == 0 ? 0 : clauses[index].range.lowerBound
            guard scan.mayHold(Self.signs, in: offset..<reach) else { continue }
            while offset < end {
                let scalar = text.scalar(at: offset)
                if Self.rules.mayBegin(with: scalar),
                    Self.rules.reading(self, at: offset, scalar: scalar, limit: text.count) != nil
                {
                    found.append(Int32(clamping: offset))
                }
                offset += text.width(at: offset)
            }
        }
    }

    /// Every time limit has one of these; a rule that reads one without needs its sign here.
    static let signs: WordList = [
        "年", "月", "季", "内", "周", "前", "止", "为期", "时间", "今日", "今天", "今晚", "今早", "明日", "明天", "明早", "明晚", "后天",
        "当天", "当日", "星期", "礼拜", "日完成", "号完成", "日结束", "号结束", "日全", "号全",
    ]

    /// The rules of the family, the first that reads anything decides, each with what its wording may begin with.
    static let rules: OffsetRules<DeadlineReader, DeadlineReading> = {
        let digits = "0123456789０１２３４５６７８９"
        let numerals = "一二三四五六七八九十"
        let years = digits + String(firstCharactersOf: yearWords.map(\.0))
        return OffsetRules([
            .init(openers: "农阴正腊冬") { $0.lunarDay($1, $2) },
            .init(openers: "从自" + years + numerals) { $0.calendarDay($1, $2) },
            .init(openers: digits) { $0.figures($1, $2) ?? $0.dayAlone($1, $2) ?? $0.hourAlone($1, $2) },
            .init(openers: "到至" + years) { $0.yearAlone($1, $2) },
            .init(openers: "年") { $0.yearEnd($1, $2) },
            .init(openers: "上下第" + years + numerals) { $0.quarter($1, $2) },
            .init(openers: years + numerals) { $0.weekOfMonth($1, $2) },
            .init(openers: "第") { $0.weekAlone($1, $2) },
            .init(openers: "半两" + digits + numerals) { $0.relativeCount($1, $2) ?? $0.termField($1, $2) },
            .init(openers: "本这下周星礼") { $0.relativeWeek($1, $2) },
            .init(openers: "本当这下月今明后大") { $0.relativeMonth($1, $2) ?? $0.sameDay($1, $2) },
            .init(openers: "“" + String(firstCharactersOf: holidays.map(\.word))) { $0.holiday($1, $2) },
            .init(openers: numerals + "上下中晚傍凌早") { $0.hourAlone($1, $2) },
            .init(openers: "汛入在“" + String(firstCharactersOf: events)) { $0.event($1, $2) },
            .init(openers: "为利用") { $0.duration($1, $2) },
        ])
    }()

    // MARK: - Words

    static let before: WordList = ["之前", "以前", "前", "止", "底前"]
    static let ends: WordList = ["底", "末"]
    static let within: WordList = ["以内", "之内", "内"]
    static let until: WordList = ["至", "到", "—", "-", "－", "–", "～", "~"]
    static let yearWords: [(StaticString, Int)] = [
        ("今年", 0), ("本年", 0), ("明年", 1), ("后年", 2), ("次年", 1), ("当年", 0),
    ]

    func number(_ offset: Int, _ limit: Int) -> (value: Int, end: Int)? {
        ListMarker.arabicNumeral(text, at: offset, limit: limit)
            ?? ListMarker.chineseNumeral(text, at: offset, limit: limit)
    }

    func starts(_ scalar: UInt32, at offset: Int) -> Bool { text.scalar(at: offset) == scalar }

    /// 2019年, 今年: the year and the offset after it.
    func year(at offset: Int, limit: Int) -> (year: Int?, shift: Int, end: Int)? {
        for (word, shift) in Self.yearWords where text.holds(word, at: offset) {
            return (base.map { $0.year + shift }, shift, offset + word.count)
        }
        guard let (value, end) = ListMarker.arabicNumeral(text, at: offset, limit: limit),
            (1900...2199).contains(value), starts(0x5E74, at: end)
        else { return nil }
        return (value, 0, end + 3)
    }

    struct Day {
        var year: Int?
        var month: Int
        var day: Int?
        var isMonthEnd: Bool
        var hasYear: Bool
        var end: Int
    }

    /// 2019年4月30日, 4月底, 11月: as far as it is written.
    func day(at offset: Int, limit: Int, month known: Int? = nil) -> Day? {
        var position = offset
        var result = Day(year: nil, month: known ?? 0, day: nil, isMonthEnd: false, hasYear: false, end: offset)
        if let found = year(at: position, limit: limit) {
            result.year = found.year
            result.hasYear = true
            position = found.end
        }
        guard let (month, end) = number(position, limit), (1...12).contains(month), starts(0x6708, at: end) else {
            guard let known, let (day, end) = number(position, limit), (1...31).contains(day), starts(0x65E5, at: end)
            else { return nil }
            result.month = known
            result.day = day
            result.end = end + 3
            return result
        }
        result.month = month
        position = end + 3
        if starts(0x4EFD, at: position) { position += 3 }
        if let (day, end) = number(position, limit), (1...31).contains(day),
            starts(0x65E5, at: end) || starts(0x53F7, at: end)
        {
            result.day = day
            position = end + 3
        } else if let length = Self.ends.length(in: text, at: position) {
            result.isMonthEnd = true
            position += length
        } else if text.holds("中旬", at: position) {
            result.day = 20
            position += 6
        } else if text.holds("上旬", at: position) {
            result.day = 10
            position += 6
        } else if starts(0x521D, at: position) {  // 初
            result.day = 10
            position += 3
        } else if text.holds("下旬", at: position) {
            result.isMonthEnd = true
            position += 6
        }
        result.end = position
        return result
    }

    /// The date of a day whose year may have to be inferred: the text's year, or the next where that lies 60 days before it.
    func date(_ day: Day) -> CalendarDate? {
        func make(_ year: Int) -> CalendarDate? {
            let number = day.day ?? CalendarDate.dayCount(ofMonth: day.month, year: year)
            return CalendarDate(year: year, month: day.month, day: number)
        }
        if let year = day.year { return make(year) }
        guard let base else { return nil }
        let year = base.year
        if let planYear, planYear == year || planYear == year + 1 { return make(planYear) }
        guard let same = make(year) else { return nil }
        if let anchor = base.day, same < anchor.adding(days: -60) { return make(year + 1) }
        return same
    }

}
