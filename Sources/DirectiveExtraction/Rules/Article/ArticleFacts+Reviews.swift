/// The year that a meeting looks back on.
extension FactReader {
    /// 1月18日召开会议，总结2018年工作: who meets in the first months of a year looks back on the one before, so the meeting is a year later.
    func yearOfMeeting(_ year: Int, month: Int) -> Int {
        guard month <= 3, reviews(year) else { return year }
        return year + 1
    }

    private func reviews(_ year: Int) -> Bool {
        let end = min(text.count, 6000)
        var offset = 0
        while let digit = text.nextDigit(from: offset, before: end) {
            guard let (value, after) = ListMarker.arabicNumeral(text, at: digit, limit: end) else {
                offset = digit + text.width(at: digit)
                continue
            }
            if value == year, text.scalar(at: after) == 0x5E74, !Self.firstParts.stands(in: text, at: after + 3),
                isLookedBackOn(digit)
            {
                return true
            }
            offset = after
        }
        return false
    }

    /// 总结2018年, 回顾了全县2018年: a word of looking back in the six characters before.
    private func isLookedBackOn(_ offset: Int) -> Bool {
        var position = offset
        for _ in 0..<6 {
            if Self.reviewWords.ends(in: text, before: position) { return true }
            guard let before = text.position(before: position), text.scalar(at: before).isHan else { return false }
            position = before
        }
        return false
    }
    private static let reviewWords: WordList = ["总结", "总结了", "回顾", "回顾了", "盘点"]
    /// What of the same year lies behind in its first months: 总结2018年第一季度工作.
    private static let firstParts: WordList = ["第一季度", "一季度", "1月", "2月", "1至2月", "1-2月", "春", "前"]

    /// 2014年前十个月: a part of that year, not the time before it.
    static func isFirstMonths(_ text: UTF8Text, _ offset: Int) -> Bool {
        guard text.scalar(at: offset) == 0x524D else { return false }
        let number =
            ListMarker.chineseNumeral(text, at: offset + 3, limit: text.count)
            ?? ListMarker.arabicNumeral(text, at: offset + 3, limit: text.count)
        return number != nil
    }
}
