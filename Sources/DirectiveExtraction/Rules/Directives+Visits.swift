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

    /// 小河庙村1人死亡。 at the head of a paper is what happened.
    func tellsLoss(_ range: Range<Int>) -> Bool {
        isDocument && open == nil && Self.losses.ends(in: text, before: range.upperBound)
            && scan.modal(in: range) == nil
    }
    private static let losses: WordList = ["人死亡", "人失踪", "人受伤", "人遇难", "人被困"]
}
