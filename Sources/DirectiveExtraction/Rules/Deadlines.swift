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

    static let all = [absolute, period, periodEnd, relative, event, duration]
}

/// Reads time limits. Relative ones count from `base`, the text's own date, never from today.
struct DeadlineReader {
    let text: [UInt8]
    let base: TextDate?
    /// In a bracket or a table cell a date alone is a limit.
    var isField = false

    /// All time limits in `range`, in order, without overlap.
    func readings(in range: Range<Int>) -> [DeadlineReading] {
        var found: [DeadlineReading] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            if let reading = reading(at: offset, limit: range.upperBound), reading.range.upperBound <= range.upperBound
            {
                found.append(reading)
                offset = reading.range.upperBound
            } else if text.scalar(at: offset).digit != nil {
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

    private func reading(at offset: Int, limit: Int) -> DeadlineReading? {
        for rule in Self.rules {
            if let reading = rule(self, offset, limit) { return reading }
        }
        return nil
    }

    private static let rules: [@Sendable (DeadlineReader, Int, Int) -> DeadlineReading?] = [
        { $0.calendarDay($1, $2) }, { $0.yearAlone($1, $2) }, { $0.yearEnd($1, $2) }, { $0.quarter($1, $2) },
        { $0.relativeCount($1, $2) },
        { $0.relativeWeek($1, $2) }, { $0.relativeMonth($1, $2) }, { $0.holiday($1, $2) }, { $0.event($1, $2) },
        { $0.duration($1, $2) },
    ]

    // MARK: - Words

    private static let before: WordList = ["之前", "以前", "前", "止", "底前"]
    private static let ends: WordList = ["底", "末"]
    private static let within: WordList = ["以内", "之内", "内"]
    private static let until: WordList = ["至", "到", "—", "-", "－", "–", "～", "~"]
    private static let yearWords: [([UInt8], Int)] = [("今年", 0), ("本年", 0), ("明年", 1), ("后年", 2), ("次年", 1), ("当年", 0)]
        .map { (Array($0.0.utf8), $0.1) }

    private func number(_ offset: Int, _ limit: Int) -> (value: Int, end: Int)? {
        ListMarker.arabicNumeral(text, at: offset, limit: limit)
            ?? ListMarker.chineseNumeral(text, at: offset, limit: limit)
    }

    private func starts(_ scalar: UInt32, at offset: Int) -> Bool { text.scalar(at: offset) == scalar }

    /// 2019年, 今年: the year and the offset after it.
    private func year(at offset: Int, limit: Int) -> (year: Int?, shift: Int, end: Int)? {
        for (word, shift) in Self.yearWords where text.holds(word, at: offset) {
            return (base.map { $0.year + shift }, shift, offset + word.count)
        }
        guard let (value, end) = ListMarker.arabicNumeral(text, at: offset, limit: limit),
            (1900...2199).contains(value), starts(0x5E74, at: end)
        else { return nil }
        return (value, 0, end + 3)
    }

    private struct Day {
        var year: Int?
        var month: Int
        var day: Int?
        var isMonthEnd: Bool
        var hasYear: Bool
        var end: Int
    }

    /// 2019年4月30日, 4月底, 11月: as far as it is written.
    private func day(at offset: Int, limit: Int, month known: Int? = nil) -> Day? {
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
        } else if text.holds(Array("中旬".utf8), at: position) {
            result.day = 20
            position += 6
        } else if text.holds(Array("上旬".utf8), at: position) {
            result.day = 10
            position += 6
        } else if text.holds(Array("下旬".utf8), at: position) {
            result.isMonthEnd = true
            position += 6
        }
        result.end = position
        return result
    }

    /// The date of a day whose year may have to be inferred: the text's year, or the next where that lies 60 days before it.
    private func date(_ day: Day, notBefore: Int? = nil) -> CalendarDate? {
        func make(_ year: Int) -> CalendarDate? {
            let number = day.day ?? CalendarDate.dayCount(ofMonth: day.month, year: year)
            return CalendarDate(year: year, month: day.month, day: number)
        }
        if let year = day.year { return make(year) }
        guard let base else { return nil }
        let year = max(base.year, notBefore ?? base.year)
        guard let same = make(year) else { return nil }
        if let anchor = base.day, same < anchor.adding(days: -60) { return make(year + 1) }
        return same
    }

    // MARK: - Rules

    /// 3月20日前, 4月底前, 2019年6月底前, 从3月1日至4月30日, 8月8日17时前.
    private func calendarDay(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        var start = offset
        let hasFrom = starts(0x4ECE, at: offset) || starts(0x81EA, at: offset)  // 从 自
        if hasFrom { start = offset + 3 }
        guard let first = day(at: start, limit: limit) else { return nil }
        var end = first.end
        if let length = Self.until.length(in: text, at: end),
            let last = day(at: end + length, limit: limit, month: first.month), last.end > end + length
        {
            var last = last
            if last.year == nil, last.month < first.month, let year = first.year ?? base?.year { last.year = year + 1 }
            if last.year == nil { last.year = first.year }
            guard let due = date(last) else {
                return DeadlineReading(range: offset..<last.end, due: .unresolved, rule: DeadlineRule.period)
            }
            end = last.end
            if text.holds(Array("期间".utf8), at: end) { end += 6 }
            return DeadlineReading(range: offset..<end, due: .date(due), rule: DeadlineRule.period)
        }
        guard !hasFrom else { return nil }
        end = clockTime(end, limit)
        if let length = Self.before.length(in: text, at: end) {
            end += length
        } else if let gap = eventGap(end, limit) {
            end = gap
        } else if first.isMonthEnd || isField {
            if text.scalar(at: end) == 0x7684 { return nil }
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

    /// 17时, 下午5点, 晚8点 after a day.
    private func clockTime(_ offset: Int, _ limit: Int) -> Int {
        var position = offset
        while let length = Self.dayParts.length(in: text, at: position) { position += length }
        if let (value, end) = number(position, limit), value <= 24,
            starts(0x65F6, at: end) || starts(0x70B9, at: end) || text.scalar(at: end).isColon
        {
            position = end + text.width(at: end)
            if let (_, minute) = ListMarker.arabicNumeral(text, at: position, limit: limit) { position = minute }
            if starts(0x5206, at: position) || starts(0x534A, at: position) { position += 3 }
        }
        return position
    }
    private static let dayParts: WordList = ["上午", "下午", "晚上", "晚", "早", "中午", "下班", "傍晚", "零", "24时"]

    /// 供暖前 after 11月15日.
    private func eventGap(_ offset: Int, _ limit: Int) -> Int? {
        for word in Self.events {
            if text.holds(word, at: offset), let length = Self.before.length(in: text, at: offset + word.count) {
                return offset + word.count + length
            }
        }
        return nil
    }

    /// 到2017年, 2020年底前, 2025年前.
    private func yearAlone(_ offset: Int, _ limit: Int) -> DeadlineReading? {
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
        if hasUntil, found.shift == 0, text.scalar(at: end).isComma || Self.targets.stands(in: text, at: end),
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
    private static let targets: WordList = ["，", ",", "力争", "全", "基本", "实现", "达到", "建成"]

    /// 年底前, 年内, 年底.
    private func yearEnd(_ offset: Int, _ limit: Int) -> DeadlineReading? {
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
            return nil
        }
        guard let base, let due = CalendarDate(year: base.year, month: 12, day: 31) else {
            return DeadlineReading(range: offset..<end, due: .unresolved, rule: DeadlineRule.periodEnd)
        }
        return DeadlineReading(range: offset..<end, due: .date(due), rule: DeadlineRule.periodEnd)
    }

    private func isClauseLike(_ offset: Int) -> Bool {
        let scalar = text.scalar(at: offset)
        return scalar.isComma || scalar.isHan || offset >= text.count
    }

    /// 第一季度, 一季度末, 上半年.
    private func quarter(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        var start = offset
        let yearFound = year(at: offset, limit: limit)
        if let yearFound { start = yearFound.end }
        var end = start
        var month = 0
        if text.holds(Array("上半年".utf8), at: start) {
            month = 6
            end = start + 9
        } else if text.holds(Array("下半年".utf8), at: start) {
            month = 12
            end = start + 9
        } else {
            if starts(0x7B2C, at: end) { end += 3 }
            let isOrdinal = end > start
            guard let (value, after) = number(end, limit), (1...4).contains(value),
                text.holds(Array("季度".utf8), at: after)
            else { return nil }
            month = value * 3
            end = after + 6
            // 一季度开门红 is the name of a result; 一季度 alone needs a sign that it limits.
            if !isOrdinal, !isField,
                !(Self.ends.stands(in: text, at: end) || Self.before.stands(in: text, at: end)
                    || Self.within.stands(in: text, at: end))
            {
                return nil
            }
        }
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
        guard let year = yearFound?.year ?? base?.year,
            let due = CalendarDate(year: year, month: month, day: CalendarDate.dayCount(ofMonth: month, year: year))
        else {
            return DeadlineReading(range: offset..<end, due: .unresolved, rule: DeadlineRule.periodEnd)
        }
        return DeadlineReading(range: offset..<end, due: .date(due), rule: DeadlineRule.periodEnd)
    }
    private static let attributes: WordList = [
        "的", "工作", "情况", "经济", "开局", "开门红", "全市", "全县", "全省", "以来", "任务", "目标", "考核", "全部",
    ]

    /// 3日内, 5个工作日内, 半个月内, 24小时内, 两周内.
    private func relativeCount(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        var position = offset
        let previous = text.scalar(before: offset)
        if previous.digit != nil || previous == 0x6BCF { return nil }
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
        guard let length = Self.within.length(in: text, at: position) else { return nil }
        position += length
        let range = offset..<position
        // 印发之日起30日内: counted from another day.
        if let anchored = anchor(before: offset) {
            let whole = anchored.start..<position
            let due: DueRule =
                unit.kind == .workingDay
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
            case .hour: due = .days(max(1, amount / 24))
            case .day: due = .days(amount)
            }
            return DeadlineReading(range: range, due: due, rule: DeadlineRule.relative)
        }
        return DeadlineReading(
            range: range, due: counted(amount, unit.kind, isHalf, from: day), rule: DeadlineRule.relative)
    }

    private enum Unit {
        case hour, day, workingDay, week, month, year
    }
    private static let units: [(word: [UInt8], kind: Unit)] = {
        let list: [(String, Unit)] = [
            ("个工作日", .workingDay), ("个月", .month), ("个小时", .hour), ("小时", .hour), ("工作日", .workingDay), ("个星期", .week),
            ("个周", .week),
            ("日", .day), ("天", .day), ("周", .week), ("年", .year), ("月", .month),
        ]
        return list.map { (Array($0.0.utf8), $0.1) }
    }()

    private func counted(_ amount: Int, _ unit: Unit, _ isHalf: Bool, from day: CalendarDate) -> DueRule {
        switch unit {
        case .hour: .date(day.adding(days: max(1, amount / 24)))
        case .day: .date(day.adding(days: amount))
        case .workingDay: .date(workingDay(after: day, count: amount))
        case .week: .date(day.adding(days: amount * 7))
        case .month: .date(isHalf ? day.adding(days: 15) : day.adding(months: min(amount, 1200)))
        case .year: .date(isHalf ? day.adding(months: 6) : day.adding(months: min(amount * 12, 12000)))
        }
    }

    /// Monday to Friday: holidays are the ledger's, which corrects what is near one.
    private func workingDay(after day: CalendarDate, count: Int) -> CalendarDate {
        var left = min(count, 1000)
        var date = day
        while left > 0 {
            date = date.adding(days: 1)
            if date.weekday <= 5 { left -= 1 }
        }
        return date
    }

    /// 之日起, 接到通知后, 会后 just before a count.
    private func anchor(before offset: Int) -> (start: Int, isMeeting: Bool)? {
        if let length = Self.meetingAnchors.length(in: text, before: offset) { return (offset - length, true) }
        guard let length = Self.anchors.length(in: text, before: offset) else { return nil }
        var start = offset - length
        var count = 0
        while let position = text.position(before: start), count < 12 {
            let scalar = text.scalar(at: position)
            guard scalar.isHan, scalar != 0x81EA else {
                if scalar == 0x81EA { start = position }
                break
            }
            start = position
            count += 1
        }
        return (start, false)
    }
    private static let meetingAnchors: WordList = ["会后", "会议结束后", "会议召开后"]
    private static let anchors: WordList = [
        "之日起", "之日后", "通知后", "任务后", "报告后", "投诉后", "信件后", "接件后", "受理后", "收到后", "接到后", "材料后", "之后",
    ]

    /// 本周内, 本周五前, 下周一前, 周日晚8点前.
    private func relativeWeek(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        var position = offset
        var shift = 0
        var isNamed = true
        if text.holds(Array("本周".utf8), at: position) || text.holds(Array("这周".utf8), at: position) {
            position += 6
        } else if text.holds(Array("下周".utf8), at: position) {
            shift = 1
            position += 6
        } else if starts(0x5468, at: position), ![0x6BCF, 0x4E00, 0x4E0A, 0x4E24].contains(text.scalar(before: offset))
        {
            position += 3
            isNamed = false
        } else {
            return nil
        }
        let weekday = Self.weekdays[text.scalar(at: position)]
        if let weekday {
            position = clockTime(position + 3, limit)
            guard let length = Self.before.length(in: text, at: position) else { return nil }
            position += length
            guard let day = base?.day else {
                return DeadlineReading(range: offset..<position, due: .unresolved, rule: DeadlineRule.relative)
            }
            var date = day.week.lowerBound.adding(days: weekday - 1 + shift * 7)
            if !isNamed, date < day { date = date.adding(days: 7) }
            return DeadlineReading(range: offset..<position, due: .date(date), rule: DeadlineRule.relative)
        }
        guard isNamed,
            let length = Self.within.length(in: text, at: position) ?? Self.weekEnds.length(in: text, at: position)
        else { return nil }
        position += length
        guard let day = base?.day else {
            return DeadlineReading(range: offset..<position, due: .unresolved, rule: DeadlineRule.relative)
        }
        return DeadlineReading(
            range: offset..<position, due: .date(day.week.upperBound.adding(days: shift * 7)),
            rule: DeadlineRule.relative)
    }
    private static let weekEnds: WordList = ["末前", "末", "底前", "底"]
    private static let weekdays: [UInt32: Int] = [
        0x4E00: 1, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x65E5: 7, 0x5929: 7,
    ]

    /// 本月底前, 月底前, 下月底前, 本月内, 今日下班前, 明天.
    private func relativeMonth(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        var position = offset
        var shift = 0
        if text.holds(Array("本月".utf8), at: position) || text.holds(Array("当月".utf8), at: position) {
            position += 6
        } else if text.holds(Array("下月".utf8), at: position) {
            shift = 1
            position += 6
        } else if text.holds(Array("下个月".utf8), at: position) {
            shift = 1
            position += 9
        } else if starts(0x6708, at: position), text.scalar(before: offset).digit == nil,
            ListMarker.chineseDigits[text.scalar(before: offset)] == nil, text.scalar(before: offset) != 0x5341,
            text.scalar(before: offset) != 0x6BCF
        {
            position += 3
        } else if let length = Self.today.length(in: text, at: position) {
            let end = clockTime(position + length, limit)
            guard let mark = Self.before.length(in: text, at: end) ?? Self.within.length(in: text, at: end) else {
                return nil
            }
            let isTomorrow = text.scalar(at: position) == 0x660E
            guard let day = base?.day else {
                return DeadlineReading(range: offset..<(end + mark), due: .unresolved, rule: DeadlineRule.relative)
            }
            return DeadlineReading(
                range: offset..<(end + mark), due: .date(day.adding(days: isTomorrow ? 1 : 0)),
                rule: DeadlineRule.relative)
        } else {
            return nil
        }
        if let (value, end) = number(position, limit), (1...31).contains(value), starts(0x65E5, at: end),
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
        guard let length = Self.ends.length(in: text, at: position) ?? Self.within.length(in: text, at: position) else {
            return nil
        }
        position += length
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
    private static let today: WordList = ["今日", "今天", "明日", "明天", "当天", "当日"]

    /// 国庆节前, “五一”前: the day before the holiday.
    private func holiday(_ offset: Int, _ limit: Int) -> DeadlineReading? {
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
                range: offset..<end, due: .before(String(decoding: holiday.word, as: UTF8.self)),
                rule: DeadlineRule.event)
        }
        var eve = day.adding(days: -1)
        if let anchor = base.day, eve < anchor.adding(days: -60), let next = holiday.day(base.year + 1) {
            eve = next.adding(days: -1)
        }
        return DeadlineReading(range: offset..<end, due: .date(eve), rule: DeadlineRule.event)
    }

    private struct Holiday: Sendable {
        let word: [UInt8]
        let day: @Sendable (Int) -> CalendarDate?
    }
    private static let holidays: [Holiday] = {
        func fixed(_ month: Int, _ day: Int) -> @Sendable (Int) -> CalendarDate? {
            { CalendarDate(year: $0, month: month, day: day) }
        }
        let list: [(String, @Sendable (Int) -> CalendarDate?)] = [
            ("国庆节", fixed(10, 1)), ("国庆", fixed(10, 1)), ("十一", fixed(10, 1)), ("劳动节", fixed(5, 1)),
            ("五一", fixed(5, 1)), ("元旦", fixed(1, 1)),
            ("清明节", LunarDays.qingming), ("清明", LunarDays.qingming), ("春节", LunarDays.springFestival),
            ("端午节", LunarDays.dragonBoat), ("端午", LunarDays.dragonBoat),
            ("中秋节", LunarDays.midAutumn), ("中秋", LunarDays.midAutumn), ("七一", fixed(7, 1)), ("八一", fixed(8, 1)),
        ]
        return list.map { Holiday(word: Array($0.0.utf8), day: $0.1) }
    }()

    private static let arriving: WordList = ["来临之", "来临", "到来之", "到来", "假期", "期间", "召开", "开幕", "开始"]

    /// 汛期来临前, 党的二十大召开前, 开学前.
    private func event(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        if text.holds(Array("汛前".utf8), at: offset) || text.holds(Array("入汛前".utf8), at: offset) {
            let end = offset + (starts(0x5165, at: offset) ? 9 : 6)
            return DeadlineReading(range: offset..<end, due: .before("汛期"), rule: DeadlineRule.event)
        }
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
                range: offset..<(end + length), due: .before(String(decoding: text[offset..<name], as: UTF8.self)),
                rule: DeadlineRule.event)
        }
        return nil
    }
    private static let eventVerbs: WordList = ["召开", "开幕", "开工"]
    private static let events: [[UInt8]] = [
        "主汛期", "汛期", "雨季", "党的十八大", "党的十九大", "党的二十大", "党的二十一大", "全国两会", "两会", "开学", "放假", "寒假", "暑假", "供暖", "采暖期", "入冬",
        "封冻", "冬季", "春季开学", "秋季开学", "高考", "中考", "换届", "验收", "评估", "迎检", "检查", "春播", "秋收", "麦收", "三夏", "封山", "上冻", "开园",
        "开园仪式", "会议",
        "汛期结束", "入伏", "党代会", "人代会", "党的二十届三中全会", "赛事", "开赛", "开幕式", "庆典", "大会", "中央环保督察", "省级验收", "国家验收", "土地封冻",
    ].map { Array($0.utf8) }

    /// 为期两个月: no start, so no date.
    private func duration(_ offset: Int, _ limit: Int) -> DeadlineReading? {
        guard text.holds(Array("为期".utf8), at: offset) else { return nil }
        var position = offset + 6
        if starts(0x4E24, at: position) || starts(0x534A, at: position) {
            position += 3
        } else if let (_, end) = number(position, limit) {
            position = end
        } else {
            return nil
        }
        guard let unit = Self.units.first(where: { text.holds($0.word, at: position) }) else { return nil }
        return DeadlineReading(
            range: offset..<(position + unit.word.count), due: .unresolved, rule: DeadlineRule.duration)
    }
}

/// Holidays by the lunar calendar and the sun, from tables.
enum LunarDays {
    /// Month * 100 + day of 春节, 1990 to 2035.
    private static let spring: [Int] = [
        127, 215, 204, 123, 210, 131, 219, 207, 128, 216, 205, 124, 212, 201, 122, 209, 129, 218, 207, 126, 214, 203,
        123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123,
        211, 131, 219, 208,
    ]
    private static let dragon: [Int] = [
        528, 616, 605, 624, 613, 602, 620, 609, 530, 618, 606, 625, 615, 604, 622, 611, 531, 619, 608, 528, 616, 606,
        623, 612, 602, 620, 609, 530, 618, 607, 625, 614, 603, 622, 610, 531, 619, 609, 528, 616, 605, 624,
        612, 601, 620, 610,
    ]
    private static let autumn: [Int] = [
        1003, 922, 911, 930, 920, 909, 927, 916, 1005, 924, 912, 1001, 921, 911, 928, 918, 1006, 925, 914, 1003, 922,
        912, 930, 919, 908, 927, 915, 1004, 924, 913, 1001, 921, 910, 929, 917, 1006, 925, 915, 1003, 922,
        912, 1001, 919, 908, 927, 916,
    ]

    private static func day(_ table: [Int], _ year: Int) -> CalendarDate? {
        guard (1990..<(1990 + table.count)).contains(year) else { return nil }
        let value = table[year - 1990]
        return CalendarDate(year: year, month: value / 100, day: value % 100)
    }

    @Sendable static func springFestival(_ year: Int) -> CalendarDate? { day(spring, year) }
    @Sendable static func dragonBoat(_ year: Int) -> CalendarDate? { day(dragon, year) }
    @Sendable static func midAutumn(_ year: Int) -> CalendarDate? { day(autumn, year) }

    /// 清明 falls on 4 or 5 April: the century's formula, day = floor(year * 0.2422 + 4.81) - leap years.
    @Sendable static func qingming(_ year: Int) -> CalendarDate? {
        guard (1990...2099).contains(year) else { return nil }
        let inCentury = year % 100
        let constant = year < 2000 ? 5.59 : 4.81
        let day = Int(Double(inCentury) * 0.2422 + constant) - inCentury / 4
        return CalendarDate(year: year, month: 4, day: day)
    }
}
