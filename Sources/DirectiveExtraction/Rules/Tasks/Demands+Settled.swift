/// What a meeting settles, item by item.
extension DemandReader {
    /// 会议议定：…二、盐业站保障食盐供应。: somebody whom no list knows, a verb and what he is to do with it.
    func actsUnlisted(_ range: Range<Int>) -> Bool {
        let text = scan.text
        guard let clause = scan.clauseRanges(in: range).first?.range, !isReport(clause),
            !Self.matterEnds.ends(in: text, before: clause.upperBound),
            !Self.matterOpenings.stands(in: text, at: clause.lowerBound),
            let verb = scan.hits.words(.predicate, in: clause).first, PredicateKind(rawValue: verb.payload) == .action,
            verb.end - verb.start >= 6, verb.end < clause.upperBound
        else { return false }
        let subject = clause.lowerBound..<verb.start
        guard (2...8).contains(scan.characterCount(subject)), !Self.noSubject.occurs(in: text, range: subject),
            Self.bodyEnds.ends(in: text, before: verb.start)
        else { return false }
        let next = text.scalar(at: verb.end)
        return next != 0x4E86 && next != 0x7684 && next.isHan && scan.predicate(at: verb.end) == nil
    }
    private static let matterEnds: WordList = ["情况", "工作", "问题", "事项", "意见", "汇报", "报告", "方案", "水平", "成效"]
    private static let matterOpenings: WordList = ["关于", "研究", "听取", "审议", "讨论", "传达", "学习", "会议", "对", "同意", "原则"]
    private static let noSubject: WordList = ["的", "是", "了", "已", "、"]
    /// How bodies end that are no department: 盐业站, 供水厂, 烟草公司, 农行.
    private static let bodyEnds: WordList = [
        "行", "站", "社", "厂", "公司", "所", "队", "院", "校", "局", "办", "委", "会", "中心", "部", "店", "库", "馆", "园", "户", "方", "人",
        "员", "长",
    ]
}
