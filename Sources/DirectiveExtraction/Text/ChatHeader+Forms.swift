import LedgerModel

/// The other forms in which a group chat is copied: the day on a line of its own, the name before a colon, the name on a line of its own.
extension ChatHeader {
    struct Day {
        var year: Int?
        var month: Int
        var day: Int
    }

    /// 县防汛指挥调度群, 住建系统安全工作群(186): what a chat is called.
    static func isGroup(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        guard range.count <= 90 else { return false }
        var end = range.upperBound
        if text.scalar(before: end).isClosingBracket {
            while end > range.lowerBound, let before = text.position(before: end), end > range.upperBound - 18 {
                end = before
                if text.scalar(at: end).isOpeningParenthesis { break }
            }
        }
        return groups.ends(in: text, before: end)
            && !sentenceMarks(text, range.lowerBound..<end)
    }
    /// Not 建筑群, 楼群.
    private static let groups: WordList = [
        "工作群", "微信群", "调度群", "指挥群", "联络群", "交流群", "通知群", "干部群", "书记群", "主任群", "局长群", "防汛群", "防火群", "应急群", "网格群", "村干部群",
        "值班群", "专班群", "指挥部群", "钉钉群", "群聊", "群聊天记录", "的聊天记录", "聊天记录",
    ]

    /// ————— 2022-08-24 —————, 2022年8月24日 星期三: the day of the messages below.
    static func day(_ text: UTF8Text, _ range: Range<Int>) -> Day? {
        guard range.count <= 120 else { return nil }
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, isRule(text.scalar(at: start)) { start += text.width(at: start) }
        while end > start, let before = text.position(before: end), isRule(text.scalar(at: before)) { end = before }
        guard let (day, after) = dayAt(text, start, limit: end) else { return nil }
        var position = after
        while position < end {
            if text.scalar(at: position).isBlank {
                position += text.width(at: position)
            } else if let length = weekdays.length(in: text, at: position) {
                position += length + 3
            } else {
                return nil
            }
        }
        return day
    }
    private static func isRule(_ scalar: UInt32) -> Bool {
        scalar.isDash || scalar.isBlank || scalar == 0x2D || scalar == 0x3D || scalar == 0x2A || scalar == 0x2500
    }
    private static let weekdays: WordList = ["星期", "周"]

    /// 2022-08-24, 2024/6/28, 6-28, 8月24日: a day at `offset`, and what follows it.
    static func dayAt(_ text: UTF8Text, _ offset: Int, limit: Int) -> (day: Day, end: Int)? {
        var numbers: [Int] = []
        var position = offset
        while numbers.count < 3, let (value, end) = ListMarker.arabicNumeral(text, at: position, limit: limit) {
            numbers.append(value)
            position = end
            let mark = text.scalar(at: position)
            let isMark =
                mark == 0x2D || mark == 0x2F || mark == 0x2E || mark == 0x5E74 || mark == 0x6708 || mark == 0x65E5
            guard position < limit, isMark else { break }
            position += text.width(at: position)
            if mark == 0x65E5 { break }
        }
        let year = numbers.count == 3 ? numbers.removeFirst() : nil
        guard numbers.count == 2, year.map({ (1980...2099).contains($0) }) ?? true, (1...12).contains(numbers[0]),
            (1...31).contains(numbers[1])
        else { return nil }
        return (Day(year: year, month: numbers[0], day: numbers[1]), position)
    }

    /// The day in the header's time: 2024-07-13 06:41, 7月13日 06:41.
    static func day(of header: Found, _ text: UTF8Text, _ range: Range<Int>) -> Day? {
        dayAt(text, header.time, limit: range.upperBound)?.day
    }

    /// 11月21日 19:20 and nothing else: the time of the message below.
    static func isTime(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        guard range.count <= 60,
            text.scalar(at: range.lowerBound).digit != nil || text.scalar(at: range.lowerBound) == 0x5B
                || partOfDay.stands(in: text, at: range.lowerBound)
        else { return false }
        return afterTime(text, range) >= range.upperBound
    }
    private static let partOfDay: WordList = ["上午", "下午", "晚上", "昨天", "今天", "星期", "凌晨"]

    /// 王书记：…, 水利局周局：…, 县防办-老彭：…, 党政办李静：…: who writes, before the colon; not 各村书记：, whom he addresses.
    static func label(_ text: UTF8Text, _ range: Range<Int>) -> (name: Range<Int>, contentStart: Int)? {
        var offset = range.lowerBound
        let limit = min(range.upperBound, range.lowerBound + 60)
        while offset < limit, !text.scalar(at: offset).isColon {
            let scalar = text.scalar(at: offset)
            guard scalar.isHan || scalar.isBlank || scalar == 0x2D || scalar.isDash || scalar == 0xB7 else {
                return nil
            }
            offset += text.width(at: offset)
        }
        guard offset < limit,
            isWriter(text, range.lowerBound..<offset) || isNamedBehindBody(text, range.lowerBound..<offset)
                || nameBehindOffice(text, range.lowerBound..<offset) != nil
        else { return nil }
        // 县防办-老彭: the name stands behind the body's.
        var name = range.lowerBound..<offset
        while let mark = text.position(before: name.upperBound), mark > name.lowerBound {
            let scalar = text.scalar(at: mark)
            if scalar == 0x2D || scalar.isDash {
                name = (mark + text.width(at: mark))..<offset
                break
            }
            name = name.lowerBound..<mark
        }
        if name.upperBound != offset { name = range.lowerBound..<offset }
        return (name, offset + text.width(at: offset))
    }

    /// 城管局-陈, 双庙村-冯大河
    private static func isNamedBehindBody(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        for length in [3, 6, 9, 12] where range.count > length + 1 {
            let start = range.upperBound - length
            let mark = text.scalar(before: start)
            guard mark == 0x2D || mark.isDash else { continue }
            return NameLexicon.surnames.contains(text.scalar(at: start))
                && officeEnds.ends(in: text, before: start - (mark == 0x2D ? 1 : 3))
        }
        return false
    }

    /// 住建局 韩局长 on a line of its own.
    static func isNameLine(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        guard range.count <= 54 else { return false }
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            guard scalar.isHan || scalar.isBlank || scalar == 0x2D || scalar == 0xB7 else { return false }
            offset += text.width(at: offset)
        }
        return isWriter(text, range)
    }

    /// 李县长, 周局: somebody with a post, and not 郑工 or 小马.
    static func isLeader(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        isWriter(text, range) && leaders.ends(in: text, before: range.upperBound)
    }
    private static let leaders = WordList(joining: SpeechFinder.titles, ["局", "站", "队", "镇"])

    /// 李县长, 周局, 小马, at the end; before it nothing or the name of a body.
    static func isWriter(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        guard !everybody.stands(in: text, at: range.lowerBound) else { return false }
        var start: Int?
        if let length = titles.length(in: text, before: range.upperBound), range.count > length,
            let surname = text.position(before: range.upperBound - length),
            NameLexicon.surnames.contains(text.scalar(at: surname))
        {
            start = surname
        } else if let last = text.position(before: range.upperBound), last > range.lowerBound,
            NameLexicon.surnames.contains(text.scalar(at: last)), let before = text.position(before: last),
            before >= range.lowerBound, text.scalar(at: before) == 0x8001 || text.scalar(at: before) == 0x5C0F
        {
            start = before
        }
        guard let start, start >= range.lowerBound else { return false }
        return start == range.lowerBound || officeEnds.ends(in: text, before: start)
            || !text.scalar(before: start).isHan
    }
    /// Of posts, and as colleagues call each other: 周局, 裴队, 郑工.
    private static let titles = WordList(
        joining: SpeechFinder.titles,
        [
            "局", "站", "队", "工", "总", "科", "所", "院", "经理", "副局长", "副县长", "副镇长", "副主任", "副书记", "副乡长", "副区长", "副市长", "镇",
            "书", "主任科员", "股长", "秘书", "干事",
        ])
    private static let everybody: WordList = ["各", "全体", "请", "所有", "有关", "相关"]
    static let officeEnds: WordList = [
        "局", "办", "委", "站", "所", "院", "镇", "乡", "村", "街道", "社区", "中心", "公司", "队", "大队", "科", "股", "室", "政府", "厅", "处",
        "部",
        "组", "集团", "学校", "指挥部", "县", "市", "区",
    ]

    private static func sentenceMarks(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            if scalar.isComma || scalar.isSentenceEnd || scalar.isSemicolon || scalar.isColon { return true }
            offset += text.width(at: offset)
        }
        return false
    }

    /// Whether the lines are a chat's: several headers, or one below the name of a group or at the head of a single message, or names before colons.
    static func opensChat(_ text: UTF8Text, _ lines: some Sequence<Range<Int>>, isGroup: Bool) -> Bool {
        var isGroup = isGroup
        // 县住建局王强：负责… is a list of duties as often as a message.
        var (headers, labels, names, timed, answers, count) = (0, 0, 0, 0, 0, 0)
        for line in lines {
            defer { count += 1 }
            if count == 0, Self.isGroup(text, line) { isGroup = true }
            if let header = read(text, line) {
                headers += 1
                // 李县长 2024/6/28 06:42 or 王强 06:42 above a single message.
                if count == 0, isNameLine(text, header.name) || dayAt(text, header.time, limit: line.upperBound) == nil
                {
                    return true
                }
                if headers == 2 || isGroup { return true }
            }
            // Nobody looks further into a text that does not begin like a chat.
            guard isGroup || labels + names + timed > 0 || count < 8 else { continue }
            if isGroup, isTime(text, line) || isNameLine(text, line) { return true }
            if let message = message(text, line) {
                if message.isByTime {
                    timed += 1
                } else if nameBehindOffice(text, message.name) != nil {
                    names += 1
                } else {
                    labels += 1
                }
                if MessageHead.beginsAnswer(text, message.contentStart) { answers += 1 }
                let count = labels + names + timed
                if isGroup || count > 1 && answers > 0 || labels > 2 { return true }
            }
        }
        return false
    }
}
