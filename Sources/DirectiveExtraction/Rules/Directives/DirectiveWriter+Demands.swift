import LedgerModel

/// Which numbered paragraphs of a paper ask for something.
extension DirectiveWriter {
    /// A numbered paragraph of a paper is a directive only where it asks for something or assigns it.
    func isDemand(_ brackets: [BracketAssignment]) -> Bool {
        if !brackets.isEmpty { return true }
        let demands = DemandReader(scan: scan)
        if demands.isSanction(draft.contentStart..<draft.range.upperBound) { return false }
        return scan.clauseRanges(in: draft.contentStart..<max(draft.contentStart, draft.range.upperBound)).contains {
            demands.tier(of: $0.range) >= .action || isDue($0.range, demands)
        } || context.facts.kind == .notice && tellsUnlisted(demands)
    }

    /// 2.新增公交车30辆。 in a list of tasks: what is numbered is to be done, unless it says that it has been.
    func isListed() -> Bool {
        guard context.listsTasks else { return false }
        let content = draft.contentStart..<max(draft.contentStart, draft.range.upperBound)
        let demands = DemandReader(scan: scan)
        return scan.characterCount(content) >= 5 && !demands.isSanction(content)
            && scan.clauseRanges(in: content).allSatisfy {
                !demands.isReport($0.range) && !Self.perfect.occurs(in: scan.text, range: $0.range)
            }
    }

    /// 施工图本月底完成, 雪停后24小时内清除完毕: what is numbered and has a limit is to be done by then, whatever its verb; what is done or agreed to is not.
    private func isDue(_ clause: Range<Int>, _ demands: DemandReader) -> Bool {
        guard !demands.isReport(clause), !SpeechFinder.approvals.occurs(in: scan.text, range: clause),
            let limit = context.deadlines.readings(in: clause).last, limit.range.upperBound < clause.upperBound,
            // 10月1日至7日放假调休: when something is the case.
            limit.rule != DeadlineRule.period
        else { return false }
        let next = scan.text.scalar(at: limit.range.upperBound)
        return next.isHan && next != 0x7684 && !Self.perfect.occurs(in: scan.text, range: clause)
    }
    private static let perfect: WordList = ["完成了", "已", "的是", "到位了", "结束了", "办了"]
}
