/// 本报讯, 新华社…电, 3月6日: how a news item begins.
enum Dateline {
    private static let news: WordList = ["本报讯", "本网讯", "本台讯", "(记者", "（记者", "新华社", "央视网消息", "中新网", "人民网"]
    private static let newsTails: WordList = ["融媒讯", "网讯", "日报讯", "日讯", "新闻讯", "发布讯"]

    /// 本报讯 and its like within the first characters of `range`.
    static func beginsNews(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        if news.stands(in: text, at: range.lowerBound) { return true }
        let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 45)
        guard let tail = newsTails.first(in: text, range: head) else { return false }
        return !text[range.lowerBound..<tail.lowerBound].contains(0x2C) && tail.lowerBound > range.lowerBound
    }

    /// 本报讯 itself: what names its paper and nothing else.
    static func opensNews(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        openings.stands(in: text, at: range.lowerBound)
    }
    private static let openings: WordList = ["本报讯", "本网讯", "本台讯", "本站讯", "本刊讯", "【本报讯】"]

    /// News, or a date such as 3月6日 or 2019年3月6日, at the beginning.
    static func begins(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        if beginsNews(text, range) { return true }
        var offset = range.lowerBound
        var seen = 0
        while offset < range.upperBound, seen < 12 {
            let scalar = text.scalar(at: offset)
            if scalar == 0x65E5 { return seen > 2 }
            guard scalar.digit != nil || scalar == 0x5E74 || scalar == 0x6708 else { return false }
            seen += 1
            offset += text.width(at: offset)
        }
        return false
    }
}

/// 批示领导：… A short name and a colon at the beginning of a line.
enum Label {
    static func begins(_ text: UTF8Text, _ range: Range<Int>) -> Bool { end(text, range) != nil }

    /// The offset of the colon of a label of at most ten characters, all Han.
    static func end(_ text: UTF8Text, _ range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        var count = 0
        while offset < range.upperBound, count <= 10 {
            let scalar = text.scalar(at: offset)
            if scalar.isColon { return count >= 2 ? offset : nil }
            guard scalar.isHan else { return nil }
            count += 1
            offset += text.width(at: offset)
        }
        return nil
    }
}
