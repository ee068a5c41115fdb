/// What a reminder says before it asks: what was asked for before, and what the one who is reminded has left undone.
extension DemandReader {
    /// …要求8月底前提交审议，至今尚未上报。, 规划原定8月底前完成。, 你局规划编制滞后。: no demand of this paper; what it asks for has 请.
    func remindsOnly(_ range: Range<Int>) -> Bool {
        guard !Self.pleading.occurs(in: text, range: range),
            let last = scan.clauseRanges(in: range).last(where: { !$0.range.isEmpty })?.range
        else { return false }
        if tellsArrears(last) { return true }
        guard scan.modal(in: range) == nil else { return false }
        if Self.formerly.occurs(in: text, range: range) { return true }
        return Self.reminded.occurs(in: text, range: range) && tellsFault(range)
    }
    /// 至今尚未上报; not 对至今未开工的项目逐个督办.
    private func tellsArrears(_ clause: Range<Int>) -> Bool {
        guard scan.modal(in: clause) == nil, let now = Self.soFar.first(in: text, range: clause),
            let gap = Self.lacking.first(in: text, range: now.lowerBound..<clause.upperBound)
        else { return false }
        return !Self.attribute.occurs(in: text, range: gap.upperBound..<clause.upperBound)
    }
    private static let attribute: WordList = ["的"]
    private static let pleading: WordList = ["请", "望", "责成", "责令"]
    private static let soFar: WordList = ["至今", "迄今", "截至目前", "截止目前", "目前仍", "目前尚", "仍未", "逾期"]
    private static let lacking: WordList = ["未", "没有", "没", "尚无"]
    private static let formerly: WordList = ["原定", "原计划", "原要求", "原拟"]
    private static let reminded: WordList = [
        "你局", "你镇", "你乡", "你办", "你委", "你单位", "你部门", "你公司", "你街道", "你县", "你市", "你区", "你院", "你校", "你村", "贵单位", "贵局",
        "贵公司", "贵镇",
    ]
}
