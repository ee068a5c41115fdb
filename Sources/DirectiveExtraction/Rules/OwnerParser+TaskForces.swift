import LedgerModel

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

    /// 小广告城管局这周清完: a bureau of the table, and before it neither its place nor its level but what it is to deal with.
    func isBureauBehindTopic(_ name: Range<Int>) -> Bool {
        guard text.scalar(before: name.upperBound) == 0x5C40,
            let unit = scan.hits.words(.unit, in: name).last, unit.end == name.upperBound,
            unit.start >= name.lowerBound + 6, text.scalar(before: unit.start) != 0x7684
        else { return false }
        let topic = name.lowerBound..<unit.start
        return !Self.levelMarks.occurs(in: text, range: topic) && !Self.each.stands(in: text, at: topic.lowerBound)
            && scan.hits.words(.unit, in: topic).isEmpty && scan.hits.words(.ownerEnd, in: topic).isEmpty
    }
    /// 围挡住建局三天内装好: the bureau that is to act behind what it is to deal with; not 配合住建局, and not 住建局报送的方案.
    func subjectAfterTopic(_ clause: Range<Int>) -> (owners: [OwnerMention], end: Int)? {
        guard let unit = scan.hits.words(.unit, in: clause).first, unit.end < clause.upperBound,
            isBureauBehindTopic(clause.lowerBound..<unit.end), !isVerb(at: clause.lowerBound),
            !OwnerLexicon.notSubject.stands(in: text, at: clause.lowerBound),
            !OwnerLexicon.notSubject.ends(in: text, before: unit.start),
            scan.hits.words(.predicate, in: clause.lowerBound..<unit.start).allSatisfy({ $0.end - $0.start < 6 }),
            opensPredicate(unit.end) || text.scalar(at: unit.end) == 0x5148
        else { return nil }
        return ([mention(OwnerMention.Parts(unit.range), kind: .body, end: unit.end)], unit.end)
    }

    private static let levelMarks: WordList = [
        "县", "市", "区", "省", "州", "旗", "镇", "乡", "盟", "街道", "国家", "相关", "有关", "直属", "属", "级", "原", "等", "“", "、",
    ]

    /// 市委常委、常务副市长马长林: two posts of the one who is named behind them.
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

    // MARK: - What a name stands for

    /// `range` as a body's name, where no rule knows its end.
    func asWritten(_ range: Range<Int>) -> OwnerMention {
        mention(OwnerMention.Parts(range), kind: .body, end: range.upperBound)
    }

    func mention(_ parts: OwnerMention.Parts, kind: OwnerMention.Kind, end: Int) -> OwnerMention {
        OwnerMention(scan: scan, parts: parts, kind: kind, end: end)
    }
}
