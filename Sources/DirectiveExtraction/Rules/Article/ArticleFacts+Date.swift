import LedgerModel

/// The article's date, as exact as the text gives it.
extension FactReader {
    /// The first day that the lead names, else a date by itself at the end or beside 时间; the year from beside it, the file's name, the body, or who asks.
    func date() -> (PartialDate?, Bool) {
        if let dated = standaloneDate() {
            if let day = leadingDay(before: dated) { return (.day(day), true) }
            return (dated, false)
        }
        let titleDay = fullDate(title, 0..<title.count)
        if let titleDay { return (titleDay, false) }
        // 日期：2023-05-04 08:46:31 来源：…, above a paper: what it tells happened before.
        if let published = labelledDay, ![.meeting, .inspection, .minutes].contains(kind()) {
            return (.day(published), false)
        }
        let year = inferredYear()
        if let last = leadingPeriodEnd(), let year = last.year ?? year,
            let day = CalendarDate(year: year, month: last.month, day: last.day)
        {
            return (.day(day), last.year == nil)
        }
        for block in scan.blocks.prefix(6) where !isTerm(block.range) && !isRow(block.range) {
            if let found = firstDay(text, beforeDemand(block.range)) {
                if let explicit = found.year, let day = CalendarDate(year: explicit, month: found.month, day: found.day)
                {
                    return (.day(day), !found.isBeside)
                }
                if let year,
                    let day = CalendarDate(
                        year: yearOfMeeting(year, month: found.month), month: found.month, day: found.day)
                {
                    return (.day(day), true)
                }
                break
            }
        }
        if let published = published ?? pageDay { return (.day(published), false) }
        if let given = options.givenDate {
            // 2022年专项整治方案, read in 2024: the paper's year is its own.
            if let own = firstYear(title, 0..<title.count), own < given.year, isPaper { return (.year(own), true) }
            return (.day(given), true)
        }
        return (year.map { .year($0) }, year != nil)
    }

    /// 2025年7月25日 above 7月24日，县长…召开会议: the line says when it was published, the first words of the text when it was.
    private func leadingDay(before line: PartialDate) -> CalendarDate? {
        guard case .day(let last) = line else { return nil }
        let kind = kind()
        guard kind == .meeting || kind == .inspection || kind == .minutes else { return nil }
        for block in scan.blocks.prefix(4) {
            let start = block.range.lowerBound
            guard text.scalar(at: start).digit != nil, scan.characterCount(block.range) > 24,
                let found = dayAt(text, start, limit: block.range.upperBound), found.year == nil,
                !Self.limits.stands(in: text, at: found.end),
                let day = CalendarDate(year: last.year, month: found.month, day: found.day)
            else { continue }
            return day < last && last <= day.adding(days: 15) ? day : nil
        }
        return nil
    }

    /// A line that is a date and nothing else: （2013年2月26日）, 2019年1月9日, 时间：2024年6月21日.
    func standaloneDate() -> PartialDate? {
        for block in scan.blocks.prefix(5) + scan.blocks.suffix(4) {
            var range = scan.trimmed(block.range)
            if let day = signedDay(range) { return .day(day) }
            if text.scalar(at: range.lowerBound).isOpeningBracket {
                range = (range.lowerBound + text.width(at: range.lowerBound))..<range.upperBound
            }
            if isTerm(range) || isRow(block.range) { continue }
            // ————— 2022-08-24 —————
            if text.scalar(at: range.lowerBound).isDash, let found = ChatHeader.day(text, range), let year = found.year,
                let day = CalendarDate(year: year, month: found.month, day: found.day)
            {
                return .day(day)
            }
            if let label = Label.end(text, range), Self.timeLabels.occurs(in: text, range: range.lowerBound..<label) {
                range = (label + text.width(at: label))..<range.upperBound
            }
            guard scan.characterCount(range) <= 24,
                let found = dayAt(text, range.lowerBound, limit: range.upperBound)
                    ?? spelledDay(range.lowerBound, limit: range.upperBound),
                let year = found.year, let day = CalendarDate(year: year, month: found.month, day: found.day)
            else { continue }
            return .day(day)
        }
        return nil
    }
    static let timeLabels: WordList = ["时间", "日期"]

    /// 日期：2023-05-04 08:46:31, 发布时间：2021-3-5.
    private var labelledDay: CalendarDate? {
        for block in scan.blocks.prefix(4) where !isTerm(block.range) {
            guard let label = Label.end(text, block.range), Self.timeLabels.ends(in: text, before: label),
                let day = numericDay(at: label + text.width(at: label), limit: block.range.upperBound)
            else { continue }
            return day
        }
        return nil
    }

    /// 2022-01-19 08:23, 时间：2023/03/21, 28.09.2014: the day of the page, as a line at its head or its end has it.
    var pageDay: CalendarDate? {
        for block in scan.blocks.prefix(3) {
            if let header = ChatHeader.read(text, block.range),
                let day = numericDay(at: header.time, limit: block.range.upperBound)
            {
                return day
            }
        }
        for block in scan.blocks.prefix(5) + scan.blocks.suffix(4) {
            var start = block.range.lowerBound
            if let label = Label.end(text, block.range),
                Self.timeLabels.ends(in: text, before: label)
            {
                start = label + text.width(at: label)
            }
            while start < block.range.upperBound,
                text.scalar(at: start).isBlank || text.scalar(at: start) == 0x7C
                    || text.scalar(at: start).isOpeningParenthesis
            {
                start += text.width(at: start)
            }
            if let day = numericDay(at: start, limit: block.range.upperBound) { return day }
        }
        // 柳河新闻网 2011-4-28: behind the name of the page.
        for block in scan.blocks.prefix(3) where scan.characterCount(block.range) <= 40 && !isTerm(block.range) {
            guard let start = text.nextDigit(from: block.range.lowerBound, before: block.range.upperBound),
                let day = numericDay(at: start, limit: block.range.upperBound)
            else { continue }
            return day
        }
        return nil
    }

    /// Year, month and day, or day, month and year, between marks.
    private func numericDay(at offset: Int, limit: Int) -> CalendarDate? {
        var numbers: [Int] = []
        var position = offset
        while numbers.count < 3 {
            guard let (value, end) = ListMarker.arabicNumeral(text, at: position, limit: limit) else { return nil }
            numbers.append(value)
            position = end
            let mark = text.scalar(at: end)
            guard numbers.count < 3 else { break }
            guard mark == 0x2D || mark == 0x2F || mark == 0x2E else { return nil }
            position += 1
        }
        if (1980...2099).contains(numbers[2]) { numbers.reverse() }
        guard (1980...2099).contains(numbers[0]) else { return nil }
        return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2])
    }

    func fullDate(_ bytes: UTF8Text, _ range: Range<Int>) -> PartialDate? {
        guard let found = firstDay(bytes, range), found.isBeside, let year = found.year else { return nil }
        return CalendarDate(year: year, month: found.month, day: found.day).map { .day($0) }
    }

    struct FoundDay {
        var year: Int?
        var month: Int
        var day: Int
        var end: Int
        var isBeside: Bool
    }

    func firstDay(_ bytes: UTF8Text, _ range: Range<Int>) -> FoundDay? {
        var offset = range.lowerBound
        while let digit = bytes.nextDigit(from: offset, before: range.upperBound) {
            offset = digit
            if bytes.scalar(at: offset).digit != nil {
                if Self.isAppointed(bytes, offset) {
                    offset += 1
                    continue
                }
                if let found = dayAt(bytes, offset, limit: range.upperBound),
                    !Self.isLimited(bytes, found.end), !Self.endsPeriod(bytes, offset),
                    !Self.isFieldOfTerm(bytes, offset)
                {
                    return found
                }
                // 完成时限：2021年9月30日: without its year it is no other day.
                if let found = dayAt(bytes, offset, limit: range.upperBound) {
                    offset = found.end
                    continue
                }
                while offset < range.upperBound, bytes.scalar(at: offset).digit != nil {
                    offset += bytes.width(at: offset)
                }
            } else {
                offset += bytes.width(at: offset)
            }
        }
        return nil
    }

    /// A day with one of these after it limits or begins a period; it is not the day of the text.
    static let limits: WordList = ["前", "之前", "以前", "起", "至", "止", "到", "—", "-", "－", "–", "～", "~"]

    /// 7月5日至7月31日: the end of a period is no more the day of the text than its beginning.
    private static func endsPeriod(_ bytes: UTF8Text, _ offset: Int) -> Bool {
        // 从4月15日开始
        if Self.sinceMarks.ends(in: bytes, before: offset) { return true }
        guard let length = DeadlineReader.until.length(in: bytes, before: offset) else { return false }
        let before = bytes.scalar(before: offset - length)
        // 从4月15日开始到4月30日, 从4月15日起到4月30日
        return before == 0x65E5 || before.digit != nil || before == 0x6708 || before == 0x59CB || before == 0x8D77
    }

    private static let sinceMarks: WordList = ["从", "自"]

    func dayAt(_ bytes: UTF8Text, _ offset: Int, limit: Int) -> FoundDay? {
        guard var (value, position) = ListMarker.arabicNumeral(bytes, at: offset, limit: limit) else { return nil }
        var year: Int?
        if bytes.scalar(at: position) == 0x5E74, (1900...2199).contains(value) {
            year = value
            guard let next = ListMarker.arabicNumeral(bytes, at: position + 3, limit: limit) else { return nil }
            (value, position) = next
        }
        guard (1...12).contains(value), bytes.scalar(at: position) == 0x6708,
            let (day, end) = ListMarker.arabicNumeral(bytes, at: position + 3, limit: limit), (1...31).contains(day),
            bytes.scalar(at: end) == 0x65E5
        else { return nil }
        return FoundDay(year: year, month: value, day: day, end: end + 3, isBeside: year != nil)
    }

    /// The year that is not beside the date: of the file's name, of the title, of the body, of who asks.
    func inferredYear() -> Int? {
        if let name = options.fileName, let year = yearInName(TextStorage(Array(name.utf8))) { return year }
        if let year = firstYear(title, 0..<title.count) { return year }
        if let published = published ?? pageDay { return published.year }
        // Who asks and names a day knows better than a year that says what the text is about.
        if let given = options.givenDate {
            return Self.commonYear(text, skipsMatters: true) ?? sourceYear.ownValue ?? numberYear() ?? given.year
        }
        return Self.commonYear(text) ?? sourceYear.value ?? numberYear()
    }

    /// 县政办发〔2008〕148号, [2008]148号: the year of a paper that the text goes back to.
    func numberYear() -> Int? {
        var offset = 0
        while offset < text.count {
            let scalar = text.scalar(at: offset)
            let width = text.width(at: offset)
            if scalar == 0x3014 || scalar == 0x5B || scalar == 0x3010,
                let (value, end) = ListMarker.arabicNumeral(text, at: offset + width, limit: text.count),
                (1980...2099).contains(value), text.scalar(at: end).isClosingBracket
            {
                return value
            }
            offset += width
        }
        return nil
    }

    func yearInName(_ storage: TextStorage) -> Int? {
        let name = storage.text
        defer { withExtendedLifetime(storage) {} }
        var offset = 0
        while offset < name.count {
            guard UInt32(name[offset]).digit != nil else {
                offset += 1
                continue
            }
            var end = offset
            while end < name.count, UInt32(name[end]).digit != nil { end += 1 }
            if end - offset == 4 || end - offset == 8,
                let value = Int(name.string(offset..<(offset + 4))),
                (1980...2099).contains(value)
            {
                return value
            }
            offset = end
        }
        return nil
    }

    /// The year before the dash that ends at `offset`.
    private func periodStart(_ bytes: UTF8Text, _ offset: Int, from start: Int) -> Int? {
        guard let mark = DeadlineReader.until.length(in: bytes, before: offset), offset - mark - 4 >= start,
            let (value, end) = ListMarker.arabicNumeral(bytes, at: offset - mark - 4, limit: offset),
            end == offset - mark, (1980...2099).contains(value)
        else { return nil }
        return value
    }

    func firstYear(_ bytes: UTF8Text, _ range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        while let digit = bytes.nextDigit(from: offset, before: range.upperBound) {
            offset = digit
            if bytes.scalar(at: offset).digit != nil,
                let (value, end) = ListMarker.arabicNumeral(bytes, at: offset, limit: range.upperBound)
            {
                if (1980...2099).contains(value), bytes.scalar(at: end) == 0x5E74 {
                    // 三年行动方案（2018—2020年）: a plan is made when its period begins.
                    return periodStart(bytes, offset, from: range.lowerBound) ?? value
                }
                offset = end
            } else {
                offset += bytes.width(at: offset)
            }
        }
        return nil
    }

    /// The year that the body names most, the first of equals; years of targets (到2017年) do not count.
    static let sinceWords: WordList = ["以来", "之前", "以前", "前"]

    /// `skipsMatters`: 2017年度 and 报2008年6月30日前的欠税数 say what something is about, and not when it was said.
    static func commonYear(_ text: UTF8Text, skipsMatters: Bool = false) -> Int? {
        var counts: [(year: Int, count: Int)] = []
        var offset = 0
        while let digit = text.nextDigit(from: offset, before: text.count) {
            offset = digit
            guard let (value, end) = ListMarker.arabicNumeral(text, at: offset, limit: text.count) else {
                offset += text.width(at: offset)
                continue
            }
            if (1980...2099).contains(value), text.scalar(at: end) == 0x5E74,
                ![0x5230, 0x81F3, 0x6BD4, 0x8F83, 0x81EA, 0x4ECE].contains(text.scalar(before: offset)),
                !sinceWords.stands(in: text, at: end + 3) || isFirstMonths(text, end + 3),
                !skipsMatters || !isMatter(text, end + 3)
            {
                if let index = counts.firstIndex(where: { $0.year == value }) {
                    counts[index].count += 1
                } else {
                    counts.append((value, 1))
                }
            }
            offset = end
        }
        let most = counts.map(\.count).max() ?? 0
        return counts.first { $0.count == most }?.year
    }
}
