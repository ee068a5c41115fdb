/// What a message asks to know, and asks nobody to do.
extension DirectiveFinder {
    /// 请问材料要不要盖章？, 住建局来人了没有
    func asksBack(_ range: Range<Int>) -> Bool {
        guard isChat || isPasted else { return false }
        let mark = text.scalar(at: range.upperBound)
        return mark == 0xFF1F || mark == 0x3F || Self.asking.ends(in: text, before: range.upperBound)
            || DemandReader.inquiries.stands(in: text, at: scan.afterLeadIn(range.lowerBound, limit: range.upperBound))
    }
    private static let asking: WordList = ["了没有", "了没", "了吗", "吗", "呢", "有没有", "行不行", "好了没", "怎么样了"]
}

extension DemandReader {
    /// 请问 asks to know; 请 asks to do.
    static let inquiries: WordList = ["请问", "请教一下", "想问", "咨询一下", "我想问"]
}
