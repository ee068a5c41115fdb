import LedgerModel

/// What a sentence is about, before the subject and without a comma.
extension OwnerParser {
    /// 防汛预案各单位要修订完毕: what it is about stands before the subject without a comma.
    func behindTopic(at offset: Int, limit: Int) -> Int? {
        guard text.scalar(at: offset) != 0x5404 else { return nil }
        var position = offset
        for _ in 0..<10 where position < limit {
            let scalar = text.scalar(at: position)
            guard scalar.isHan else { return nil }
            if scalar == 0x5404 { return Self.topics.ends(in: text, before: position) ? position : nil }
            // 县防汛办要检查预案各单位要修订: somebody is named before.
            if scan.hits.word(.unit, at: position) != nil || scan.modal(at: position) != nil { return nil }
            position += 3
        }
        return nil
    }
    private static let topics: WordList = [
        "预案", "物资", "方案", "资金", "经费", "材料", "名单", "设施", "设备", "台账", "报表", "情况", "总结", "计划",
    ]

    /// 小广告城管局这周清完: a bureau of the table, and before it neither its place nor its level but what it is to deal with.
    func isBureauBehindTopic(_ name: Range<Int>) -> Bool {
        guard text.scalar(before: name.upperBound) == 0x5C40,
            let unit = scan.hits.words(.unit, in: name).last, unit.end == name.upperBound,
            unit.start >= name.lowerBound + 6,
            // 开江生态环境局、县住建局, 平安生态环境分局: whose place is named.
            text.scalar(at: unit.end) != 0x3001, !Self.branches.ends(in: text, before: unit.end),
            text.scalar(before: unit.start) != 0x7684
        else { return false }
        let topic = name.lowerBound..<unit.start
        return !Self.levelMarks.occurs(in: text, range: topic) && !Self.each.stands(in: text, at: topic.lowerBound)
            && scan.hits.words(.unit, in: topic).isEmpty && scan.hits.words(.ownerEnd, in: topic).isEmpty
    }

    /// 学校那边，中心校…, 禁烧这块，城管…: up to the second clause only what a message is about.
    func opensByTopic(_ range: Range<Int>) -> Bool {
        let clauses = scan.clauseRanges(in: range)
        guard clauses.count == 1, let first = clauses.first?.range else { return false }
        return scan.characterCount(first) <= 10 && Self.topicEnds.ends(in: text, before: first.upperBound)
    }
    private static let topicEnds: WordList = [
        "那边", "这边", "那块", "这块", "一块", "那头", "这头", "方面", "的事", "这事", "那事", "这件事", "的问题", "这项工作", "的话", "那里", "这里",
    ]

    private static let branches: WordList = ["分局", "支局"]

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
}
