/// 陈志平(青禾桥镇镇长) 2024-07-13 06:41 above a message, as a group chat gives it when it is copied: who wrote, and when.
enum ChatHeader {
    struct Found {
        /// The name, without what stands in its bracket.
        let name: Range<Int>
        /// Where the day or the time begins.
        let time: Int
    }

    /// Whether several lines are headers.
    static func opensChat(_ text: UTF8Text, _ lines: some Sequence<Range<Int>>) -> Bool {
        var count = 0
        for line in lines where begins(text, line) {
            count += 1
            if count == 2 { return true }
        }
        return false
    }

    static func begins(_ text: UTF8Text, _ range: Range<Int>) -> Bool { read(text, range) != nil }

    /// nil where the line is no such header: at most 60 characters, a name, and a time of the day (06:41, 下午3:05) at its end.
    static func read(_ text: UTF8Text, _ range: Range<Int>) -> Found? {
        guard range.count <= 180, let time = timeStart(text, range), time > range.lowerBound else { return nil }
        var end = range.lowerBound
        while end < time {
            let scalar = text.scalar(at: end)
            guard scalar.isHan || scalar.isASCIIAlphanumeric || scalar == 0xB7 else { break }
            end += text.width(at: end)
        }
        guard end - range.lowerBound >= 6, end - range.lowerBound <= 36 else { return nil }
        // What follows the name: nothing, a bracket, a dash or a blank; no mark of a sentence.
        var offset = end
        while offset < time {
            let scalar = text.scalar(at: offset)
            if scalar.isComma || scalar.isSentenceEnd || scalar.isSemicolon || scalar.isColon { return nil }
            offset += text.width(at: offset)
        }
        return Found(name: range.lowerBound..<end, time: time)
    }

    /// Where the day and the time that end the line begin: digits, marks between them, 年, 月, 日 and the words of the day.
    private static func timeStart(_ text: UTF8Text, _ range: Range<Int>) -> Int? {
        var start = range.upperBound
        var hasColon = false
        var digits = 0
        while let before = text.position(before: start), before >= range.lowerBound {
            let scalar = text.scalar(at: before)
            if scalar.isColon {
                hasColon = true
            } else if scalar.digit != nil {
                digits += 1
            } else if scalar != 0x2D, scalar != 0x2F, scalar != 0x2E, scalar != 0x20, scalar != 0x5E74,
                scalar != 0x6708, scalar != 0x65E5
            {
                guard let length = partsOfDay.length(in: text, before: start) else { break }
                start -= length
                continue
            }
            start = before
        }
        while start < range.upperBound, text.scalar(at: start) == 0x20 || text.scalar(at: start) == 0x2D { start += 1 }
        return hasColon && digits >= 3 ? start : nil
    }
    private static let partsOfDay: WordList = ["上午", "下午", "晚上", "凌晨", "中午", "早上", "昨天", "今天"]
}
