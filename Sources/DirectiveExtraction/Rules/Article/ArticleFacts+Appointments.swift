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
        "明日",
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

    /// 本报讯 10月9日至12日，省调研组深入横水镇调研。: news of several days is told on the last of them.
    func leadingPeriodEnd() -> FoundDay? {
        let kind = kind()
        guard kind == .meeting || kind == .inspection || kind == .other else { return nil }
        for block in scan.blocks.prefix(3) {
            let range = block.range
            let limit = min(range.upperBound, range.lowerBound + 90)
            guard let start = text.nextDigit(from: range.lowerBound, before: limit), leadsIn(range.lowerBound..<start),
                let first = dayAt(text, start, limit: range.upperBound),
                let dash = DeadlineReader.until.length(in: text, at: first.end)
            else { continue }
            let second = first.end + dash
            var last = dayAt(text, second, limit: range.upperBound)
            if last == nil, let (day, end) = ListMarker.arabicNumeral(text, at: second, limit: range.upperBound),
                (1...31).contains(day), text.scalar(at: end) == 0x65E5
            {
                last = FoundDay(year: nil, month: first.month, day: day, end: end + 3, isBeside: false)
            }
            guard var last, text.scalar(at: last.end).isComma else { continue }
            last.year = last.year ?? first.year
            return last
        }
        return nil
    }

    /// Nothing, 本报讯, （记者张三）: what stands before the first words of news.
    private func leadsIn(_ range: Range<Int>) -> Bool {
        range.isEmpty || Dateline.beginsNews(text, range.lowerBound..<text.count) && range.count <= 90
    }

    /// 一九九八年六月二十四日, 二〇一四年十月八日.
    func spelledDay(_ offset: Int, limit: Int) -> FoundDay? {
        var (year, position) = (0, offset)
        while position < offset + 12, position < limit {
            let scalar = text.scalar(at: position)
            let isZero = scalar == 0x3007 || scalar == 0x25CB || scalar == 0x96F6 || scalar == 0x25EF
            guard let digit = isZero ? 0 : ListMarker.chineseDigit(scalar) else { return nil }
            year = year * 10 + digit
            position += 3
        }
        guard (1900...2199).contains(year), text.scalar(at: position) == 0x5E74,
            let (month, afterMonth) = ListMarker.chineseNumeral(text, at: position + 3, limit: limit),
            (1...12).contains(month), text.scalar(at: afterMonth) == 0x6708,
            let (day, end) = ListMarker.chineseNumeral(text, at: afterMonth + 3, limit: limit), (1...31).contains(day),
            text.scalar(at: end) == 0x65E5
        else { return nil }
        return FoundDay(year: year, month: month, day: day, end: end + 3, isBeside: true)
    }

    /// 县热线办 2024年5月17日: who signs, and when, on one line.
    func signedDay(_ line: Range<Int>) -> CalendarDate? {
        guard line.count <= 120, text.scalar(at: line.lowerBound).isHan, text.scalar(before: line.upperBound) == 0x65E5,
            let owners = OwnerParser(scan: scan).list(at: line.lowerBound, limit: line.upperBound),
            let end = owners.map(\.end).max(), let found = dayAt(text, end, limit: line.upperBound),
            found.end == line.upperBound, let year = found.year
        else { return nil }
        return CalendarDate(year: year, month: found.month, day: found.day)
    }
}
