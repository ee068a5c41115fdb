/// Grounds of a demand that have the words of one: what cannot wait, and how things look.
extension DemandReader {
    /// 园区反映的问题不能再拖, 秋收等不起: that it cannot wait, before who has to do something; 各单位不能再等 tells them.
    func tellsItCannotWait(_ clause: Range<Int>) -> Bool {
        guard let length = Self.waiting.length(in: text, before: scan.trimmed(clause).upperBound) else { return false }
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        let matter = scan.trimmed(clause).upperBound - length
        return matter > start && scan.modal(in: start..<matter) == nil
            && OwnerParser(scan: scan).subject(at: start, limit: clause.upperBound) == nil
    }
    private static let waiting: WordList = [
        "不能再拖", "不能再等", "不能再拖延", "不能拖延", "不能再拖下去", "不能久拖不决", "不能久拖", "不能一拖再拖", "不能一等再等", "不能等", "不能拖", "不容拖延", "不容懈怠",
        "不容忽视", "不容迟疑", "不容等待", "不容有失", "不可忽视", "等不起", "等不得", "拖不起", "拖不得", "慢不得", "误不起", "误不得", "耽误不起", "耽误不得", "松不得",
        "坐不住",
        "不等人", "不能再耽误", "不能耽误",
    ]

    /// 用发展的眼光看，信用是智慧城市的基石；…: a sentence that only says how things look, and asks nobody.
    func tellsHowThingsLook(_ range: Range<Int>) -> Bool {
        guard scan.modal(in: range) == nil, let first = scan.clauseRanges(in: range).first?.range else { return false }
        return isView(first) && scan.clauseRanges(in: range).allSatisfy { tier(of: $0.range) == .none }
    }

    /// 用发展的眼光看, 从长远来看, 站在全局的高度看: by what somebody judges.
    func isView(_ clause: Range<Int>) -> Bool {
        Self.views.stands(in: text, at: clause.lowerBound) && Self.judging.ends(in: text, before: clause.upperBound)
    }
    private static let views: WordList = ["从", "用", "以", "站在", "就", "拿"]
    private static let judging: WordList = ["看", "来看", "来讲", "来说", "而言", "看待", "审视", "观察", "来审视"]
}
