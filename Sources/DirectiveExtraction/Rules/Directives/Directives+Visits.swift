/// Visits that go on after somebody spoke.
extension DirectiveFinder {
    /// 督查组还深入三个村督导, 检查组察看了物资储备: what those who visit did, and no demand; 督查组深入各村督导 may be one.
    func tellsOfVisit(_ range: Range<Int>) -> Bool {
        let start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        guard let party = Self.parties.length(in: text, at: start) else { return false }
        var offset = start + party
        var isAlso = false
        while let length = Self.also.length(in: text, at: offset) {
            offset += length
            isAlso = true
        }
        guard offset < range.upperBound, Self.visiting.stands(in: text, at: offset) else { return false }
        return isAlso || Self.past.occurs(in: text, range: offset..<min(range.upperBound, offset + 60))
    }
    private static let parties: WordList = [
        "督查组", "检查组", "督导组", "调研组", "暗访组", "考核组", "视察组", "巡查组", "考察组", "检查组一行", "督查组一行", "督导组一行", "调研组一行", "与会人员",
        "与会代表",
        "参会人员",
    ]
    private static let also: WordList = ["还", "先后", "随后", "又", "分别", "一行", "首先"]
    private static let visiting: WordList = [
        "深入", "来到", "到", "赴", "前往", "走进", "实地", "察看", "查看", "走访", "检查", "督导", "督查", "参观", "观摩", "听取", "查阅", "慰问", "就",
        "对", "与",
    ]
    private static let past: WordList = ["了"]

    /// 结合当前要解决的问题，王明对下步工作提出了要求: the reporter sums up what was said, and no demand of it is in the text.
    func sumsUp(_ range: Range<Int>) -> Bool {
        scan.clauseRanges(in: range).contains { _, clause in
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            guard let name = people.firstMention(in: start..<clause.upperBound)?.range, name.lowerBound == start,
                Self.abouts.stands(in: text, at: name.upperBound)
            else { return false }
            return Self.summaries.occurs(in: text, range: name.upperBound..<clause.upperBound)
        }
    }
    private static let abouts: WordList = ["对", "就", "从", "围绕", "结合", "还对", "还就", "分别就"]
    private static let summaries: WordList = [
        "提出了要求", "提出了具体要求", "提出了明确要求", "提出了工作要求", "提出了意见", "提出了建议", "作了部署", "作了安排", "做了部署", "做了安排", "进行了部署", "进行了安排",
        "进行了安排部署", "作了安排部署", "提出了四点", "提出了三点", "提出了几点",
    ]

    /// 小河庙村1人死亡。 at the head of a paper is what happened.
    func tellsLoss(_ range: Range<Int>) -> Bool {
        isDocument && open == nil && Self.losses.ends(in: text, before: range.upperBound)
            && scan.modal(in: range) == nil
    }
    private static let losses: WordList = ["人死亡", "人失踪", "人受伤", "人遇难", "人被困"]
}
