/// What a meeting refuses or puts off: nobody has to do anything for it.
extension DemandReader {
    /// 不同意县文旅局提出的请示, 会议不同意…, 县文旅局的请示缓议, 增加编制事宜暂不研究; 县住建局完善后再议 asks for something.
    func tellsRefusal(_ range: Range<Int>) -> Bool {
        let clauses = scan.clauseRanges(in: scan.trimmed(range)).filter { !$0.range.isEmpty }
        guard scan.modal(in: range) == nil, !clauses.isEmpty, clauses.count <= 8,
            !clauses.contains(where: { TaskCutter.byOwner(scan, $0.range) != nil })
        else { return false }
        return clauses.contains { refuses($0.range) }
            && clauses.allSatisfy { refuses($0.range) || tier(of: $0.range) < .action }
    }

    private func refuses(_ clause: Range<Int>) -> Bool {
        var start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        if let length = SpeechFinder.meetings.length(in: text, at: start) { start += length }
        if Self.refusals.stands(in: text, at: start) { return true }
        guard let length = Self.putOff.length(in: text, before: clause.upperBound) else { return false }
        let before = clause.lowerBound..<(clause.upperBound - length)
        return !Self.conditions.ends(in: text, before: before.upperBound)
    }
    private static let refusals: WordList = [
        "不同意", "不予同意", "不予批准", "不予支持", "不予通过", "未予同意", "暂不同意", "没有同意", "未同意", "未通过", "原则不同意", "否决",
    ]
    private static let putOff: WordList = [
        "缓议", "暂缓", "暂缓研究", "暂缓审议", "暂不研究", "暂不审议", "暂不考虑", "暂不安排", "暂不列入", "暂不实施", "暂不议定", "不予研究", "不予审议", "不予同意",
        "不予批准", "不予支持",
        "不予采纳", "不予考虑", "不予通过", "未予通过", "暂不同意", "不再研究", "不作研究", "不作考虑", "另行研究", "另议", "再议", "择期再议", "下次再议", "择机再议",
        "留待下次研究",
    ]
    /// 修改完善后再议: what has to be done before.
    private static let conditions: WordList = ["后", "再", "并", "，"]
}
