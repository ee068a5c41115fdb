/// 陈志平(青禾桥镇镇长) 2024-07-13 06:41 above a message, as a group chat gives it when it is copied: who wrote, and when.
enum ChatHeader {
    struct Found {
        /// The name, without what stands in its bracket.
        let name: Range<Int>
        /// Where the day or the time begins.
        let time: Int
    }

    static func begins(_ text: UTF8Text, _ range: Range<Int>) -> Bool { read(text, range) != nil }

    /// nil where the line is no such header: at most 60 characters, a name, and a time of the day (06:41, 下午3:05) at its end.
    static func read(_ text: UTF8Text, _ range: Range<Int>) -> Found? {
        guard range.count <= 180, endsWithTime(text, range), !partsOfDay.stands(in: text, at: range.lowerBound),
            let time = timeStart(text, range), time > range.lowerBound,
            // 时间：2018年11月6日下午2:30 is a field.
            !text.scalar(at: time).isColon
        else { return nil }
        var end = range.lowerBound
        while end < time {
            let scalar = text.scalar(at: end)
            guard scalar.isHan || scalar.isASCIIAlphanumeric || scalar == 0xB7 else { break }
            end += text.width(at: end)
        }
        guard end - range.lowerBound >= 6, end - range.lowerBound <= 36, !bodies.ends(in: text, before: end),
            !bodies.ends(in: text, before: time)
        else { return nil }
        // What follows the name: nothing, a bracket, a dash or a blank; no mark of a sentence.
        var offset = end
        while offset < time {
            let scalar = text.scalar(at: offset)
            if scalar.isComma || scalar.isSentenceEnd || scalar.isSemicolon || scalar.isColon { return nil }
            offset += text.width(at: offset)
        }
        return Found(name: behindBody(text, range.lowerBound..<end, limit: time), time: time)
    }

    /// 镇党委-李书记: the name behind the body's.
    private static func behindBody(_ text: UTF8Text, _ body: Range<Int>, limit: Int) -> Range<Int> {
        let mark = text.scalar(at: body.upperBound)
        guard body.upperBound < limit, mark == 0x2D || mark.isDash else { return body }
        let start = body.upperBound + text.width(at: body.upperBound)
        var end = start
        while end < limit, text.scalar(at: end).isHan { end += text.width(at: end) }
        return end - start >= 6 ? start..<end : body
    }

    /// 3月12日14:05 王主任：…, [2024/6/28 06:42] 李县长: …: where the name begins that stands behind the time of a message; the beginning of the line where no time does.
    static func afterTime(_ text: UTF8Text, _ range: Range<Int>) -> Int {
        let limit = min(range.upperBound, range.lowerBound + 48)
        var offset = range.lowerBound
        while offset < limit {
            let scalar = text.scalar(at: offset)
            let isMark = scalar == 0x5E74 || scalar == 0x6708 || scalar == 0x65E5 || scalar == 0x2D || scalar == 0x2F
            let isBracket = scalar.isOpeningBracket || scalar.isClosingBracket
            guard scalar.digit != nil || scalar.isColon || scalar.isBlank || isMark || isBracket else {
                guard let length = partsOfDay.length(in: text, at: offset) else { break }
                offset += length
                continue
            }
            offset += text.width(at: offset)
        }
        var end = offset
        while end > range.lowerBound, text.scalar(before: end).isBlank || text.scalar(before: end).isClosingBracket,
            let last = text.position(before: end)
        {
            end = last
        }
        return endsWithTime(text, range.lowerBound..<end) ? offset : range.lowerBound
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
    /// Of 县政府办公室 2022-01-19 08:23 and 县政府会议室 09:00: a page's own line, and a place of an agenda.
    private static let bodies: WordList = [
        "办公室", "局", "委员会", "政府", "县委", "市委", "区委", "会议室", "会场", "中心", "网", "报", "报社", "日报", "晚报", "融媒体", "台", "现场",
        "开幕式",
        "闭幕式", "会", "来源",
    ]

    /// 06:41, 23:05:17: an hour and two digits of minutes, the seconds at will.
    private static func endsWithTime(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        var fields: [(value: Int, digits: Int)] = []
        var end = range.upperBound
        while fields.count < 3 {
            var start = end
            var value = 0
            var place = 1
            while start > range.lowerBound, let before = text.position(before: start),
                let digit = text.scalar(at: before).digit, place <= 100
            {
                value += digit * place
                place *= 10
                start = before
            }
            guard place > 1 else { break }
            fields.append((value, place == 10 ? 1 : place == 100 ? 2 : 3))
            guard let colon = text.position(before: start), colon >= range.lowerBound, text.scalar(at: colon).isColon
            else { break }
            end = colon
        }
        guard fields.count > 1, let hour = fields.last, hour.value <= 23, hour.digits <= 2 else { return false }
        return fields.dropLast().allSatisfy { $0.digits == 2 && $0.value < 60 }
    }
    private static let partsOfDay: WordList = ["上午", "下午", "晚上", "凌晨", "中午", "早上", "昨天", "今天"]
}
