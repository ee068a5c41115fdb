/// What the reporter tells between or behind the words of a speaker.
extension DirectiveFinder {
    /// 对柳林镇值班情况进行了检查，镇领导作了汇报: done already, in a sentence that asks nobody for anything.
    func tellsOfDeed(_ range: Range<Int>) -> Bool {
        guard ownWords == nil, !isDocument else { return false }
        // 专项行动自4月25日开展以来，各地扎实推动…: a stretch of time that is behind.
        if let opening = scan.clauseRanges(in: range).first?.range, demands.tellsSince(opening) { return true }
        guard Self.deeds.occurs(in: text, range: range) else { return false }
        let clauses = scan.clauseRanges(in: range)
        guard let first = clauses.first(where: { !$0.range.isEmpty })?.range,
            Self.deeds.occurs(in: text, range: first)
        else { return false }
        return clauses.allSatisfy {
            demands.tier(of: $0.range) <= .purpose || Self.deeds.occurs(in: text, range: $0.range)
        }
    }
    private static let deeds: WordList = [
        "进行了检查", "进行了部署", "进行了安排", "进行了通报", "进行了督查", "进行了调研", "进行了交流", "进行了讨论", "进行了总结", "进行了回顾", "进行了点评", "进行了讲解",
        "进行了培训",
        "作了汇报", "作了发言", "作了讲话", "作了安排", "作了部署", "作了通报", "作了表态", "讲了意见", "讲了话", "作了强调", "听取了", "提出了意见", "表了态", "签订了",
    ]

    /// 王立新汇报…, 财政局局长王立新同志汇报…
    func isReported(_ content: Range<Int>) -> Bool {
        if let reporter = people.mentions(in: content).first, reporter.range.lowerBound <= content.lowerBound + 30,
            Self.reporting.stands(in: text, at: reporter.range.upperBound)
        {
            return true
        }
        // Somebody whom nothing else names: 汇报 behind two or three characters, and nobody is told anything.
        return NameLexicon.surnames.contains(text.scalar(at: content.lowerBound))
            && !NameLexicon.notNames.stands(in: text, at: content.lowerBound) && scan.modal(in: content) == nil
            && TaskCutter.byOwner(scan, content) == nil
            && [6, 9].contains { Self.reported.stands(in: text, at: content.lowerBound + $0) }
    }
    private static let reporting: WordList = ["汇报", "介绍", "通报", "作了汇报", "同志汇报", "简要汇报"]
    private static let reported: WordList = ["汇报", "作了汇报", "同志汇报", "简要汇报"]
}
