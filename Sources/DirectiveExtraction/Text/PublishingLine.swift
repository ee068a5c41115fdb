/// The line under a title that says when and where a page was published: 发布：2014-10-20 来源：县政协网站, 2020-09-03 08:51:23 来源：…, （发布于：2022-03-24 09:32）.
enum PublishingLine {
    /// Whether `range` is such a line and nothing else.
    static func matches(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        guard range.count <= longest, let day = dayStart(text, range) else { return false }
        if day.isPublished { return true }
        guard let field = fields.first(in: text, range: day.start..<range.upperBound) else { return false }
        // 2024年6月10日，县长…。（编辑：李四）: a sentence that begins with a day. Nothing of one stands before a field.
        var offset = day.start
        while offset < field.lowerBound {
            let scalar = text.scalar(at: offset)
            if scalar.isComma || scalar.isSentenceEnd || scalar.isSemicolon { return false }
            offset += text.width(at: offset)
        }
        return text.characterCount(in: day.start..<field.lowerBound) <= 24
    }

    /// Where the day of a line stands that begins with one: behind a bracket, 发布：, 时间：.
    static func dayStart(_ text: UTF8Text, _ range: Range<Int>) -> (start: Int, isPublished: Bool)? {
        var start = range.lowerBound
        if text.scalar(at: start).isOpeningParenthesis { start += text.width(at: start) }
        var isPublished = false
        if let length = published.length(in: text, at: start) {
            isPublished = true
            start += length
        } else if let length = times.length(in: text, at: start) {
            start += length
        }
        while start < range.upperBound, text.scalar(at: start).isColon || text.scalar(at: start).isBlank {
            start += text.width(at: start)
        }
        guard let (year, end) = ListMarker.arabicNumeral(text, at: start, limit: range.upperBound),
            (1980...2099).contains(year), text.scalar(at: end) != 0x5E74 || isDay(text, end + 3, range.upperBound)
        else { return nil }
        return (start, isPublished)
    }

    /// 07月12日 behind the year.
    private static func isDay(_ text: UTF8Text, _ offset: Int, _ limit: Int) -> Bool {
        guard let (_, month) = ListMarker.arabicNumeral(text, at: offset, limit: limit),
            text.scalar(at: month) == 0x6708,
            let (_, day) = ListMarker.arabicNumeral(text, at: month + 3, limit: limit)
        else { return false }
        return text.scalar(at: day) == 0x65E5
    }

    private static let published: WordList = ["发布于", "发布时间", "发布", "发表于", "发表", "添加时间", "录入时间"]
    private static let times: WordList = ["时间", "日期"]
    private static let fields: WordList = [
        "来源：", "来源:", "作者：", "作者:", "浏览：", "浏览:", "浏览次", "浏览量", "点击：", "点击:", "点击数", "点击次", "点击率", "阅读：", "阅读:", "阅读次",
        "阅读量", "字号", "字体", "责编", "编辑：", "编辑:",
    ]
    /// In bytes.
    private static let longest = 240
}
