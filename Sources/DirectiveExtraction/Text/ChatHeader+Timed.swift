/// Messages whose time stands on their line and shows who writes, whatever he is called: [09:06]王家洼老孟:收到, 王家洼老孟 09:06：收到.
extension ChatHeader {
    struct Message {
        let name: Range<Int>
        let contentStart: Int
        /// The time alone shows that somebody writes.
        let isByTime: Bool
    }

    /// Who writes the line, with or without a time; nil where it is no message.
    static func message(_ text: UTF8Text, _ line: Range<Int>) -> Message? {
        let start = afterTime(text, line)
        let rest = start..<max(start, line.upperBound)
        if let label = label(text, rest) {
            return Message(name: label.name, contentStart: label.contentStart, isByTime: false)
        }
        let timed = start > line.lowerBound ? nameBeforeColon(text, rest) : nameBeforeTime(text, line)
        return timed.map { Message(name: $0.name, contentStart: $0.contentStart, isByTime: true) }
    }

    /// 王家洼老孟: of [09:06]王家洼老孟:收到: two to ten characters up to the colon; not 签到：, what an agenda has at that hour.
    private static func nameBeforeColon(_ text: UTF8Text, _ range: Range<Int>) -> (name: Range<Int>, contentStart: Int)?
    {
        var end = range.lowerBound
        let limit = min(range.upperBound, range.lowerBound + longestName)
        while end < limit, isNamePart(text.scalar(at: end)) { end += text.width(at: end) }
        guard end < range.upperBound, text.scalar(at: end).isColon, end - range.lowerBound >= 6,
            !matters.ends(in: text, before: end)
        else { return nil }
        return (range.lowerBound..<end, end + text.width(at: end))
    }

    /// 王家洼老孟 09:06：收到: the time between the name and the colon.
    private static func nameBeforeTime(_ text: UTF8Text, _ line: Range<Int>) -> (name: Range<Int>, contentStart: Int)? {
        var offset = line.lowerBound
        let limit = min(line.upperBound, line.lowerBound + longestName)
        while offset < limit, isNamePart(text.scalar(at: offset)) { offset += text.width(at: offset) }
        guard offset > line.lowerBound, offset < line.upperBound else { return nil }
        // The colon that no digit follows ends the time.
        let reach = min(line.upperBound, offset + 48)
        while offset < reach {
            let scalar = text.scalar(at: offset)
            let next = offset + text.width(at: offset)
            if scalar.isColon, next >= line.upperBound || text.scalar(at: next).digit == nil {
                guard let header = read(text, line.lowerBound..<offset),
                    !matters.ends(in: text, before: header.name.upperBound)
                else { return nil }
                return (header.name, next)
            }
            offset = next
        }
        return nil
    }

    private static func isNamePart(_ scalar: UInt32) -> Bool {
        scalar.isHan || scalar == 0x20 || scalar == 0x2D || scalar == 0xB7
    }
    private static let longestName = 45
    /// What stands behind an hour in an agenda, and the fields of a form.
    private static let matters: WordList = [
        "签到", "报到", "会议", "讲话", "发言", "汇报", "总结", "讨论", "研讨", "午餐", "晚餐", "早餐", "休息", "茶歇", "合影", "开幕", "闭幕", "致辞",
        "授课",
        "培训", "参观", "考察", "座谈", "颁奖", "表彰", "仪式", "集合", "出发", "返程", "活动", "时间", "地点", "内容", "议程", "主题", "记录", "通报",
        "播报",
        "快讯", "消息", "降雨", "雨量", "水位", "情况",
    ]

    /// 王家洼老孟, 柳河小徐: how colleagues call each other, behind a place that has no name of a body; not 全面小康.
    static func isNicknameBehindPlace(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        guard (12...21).contains(range.count), let surname = text.position(before: range.upperBound),
            NameLexicon.surnames.contains(text.scalar(at: surname)), let before = text.position(before: surname)
        else { return false }
        let scalar = text.scalar(at: before)
        return (scalar == 0x8001 || scalar == 0x5C0F) && !notNicknames.ends(in: text, before: range.upperBound)
    }
    private static let notNicknames: WordList = [
        "小康", "小时", "小金", "小高", "小水", "小于", "小米", "小项", "小计", "小农", "老年", "养老", "敬老",
    ]
}
