/// Bodies that are named after what they are to do.
extension OwnerParser {
    /// 市煤矿整顿关闭领导小组, 县巩固脱贫工作专班: between a level and the end of such a body verbs are its task; 县成立领导小组 has one.
    func isTaskForce(_ modifier: Range<Int>, verb: Hit) -> Bool {
        Self.taskForces.stands(in: text, at: modifier.upperBound)
            && (Self.prefixes.stands(in: text, at: modifier.lowerBound)
                || scan.hits.word(.unit, at: modifier.lowerBound) != nil)
            && verb.start > modifier.lowerBound && !Self.founding.stands(in: text, at: verb.start)
    }
    private static let taskForces: WordList = [
        "领导小组", "工作领导小组", "协调小组", "工作小组", "指挥部", "专班", "工作专班", "联席会议", "委员会",
    ]
    private static let founding: WordList = [
        "成立", "组建", "设立", "召开", "组织", "健全", "调整", "建立", "抽调", "明确", "派出", "报", "报送", "提请", "提交", "配合", "参加", "落实", "加强",
        "通过", "要求",
    ]

    /// 市委常委、常务副市长马长青: two posts of the one who is named behind them.
    func withPosts(_ items: [Item]) -> Item? {
        guard items.count > 1, let last = items.last, last.kind == .person, last.isNamed else { return nil }
        let first = items[items.count - 2]
        guard first.kind == .role, first.range.upperBound + 3 == last.range.lowerBound,
            text.scalar(at: first.range.upperBound) == 0x3001,
            OwnerLexicon.offices.ends(in: text, before: first.range.upperBound),
            !Self.each.stands(in: text, at: first.range.lowerBound)
        else { return nil }
        return Item(
            range: first.range.lowerBound..<last.range.upperBound, isNamed: true, kind: .person, ending: last.ending)
    }
}
