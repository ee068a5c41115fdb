/// Conditions and urgency: what is said of a task's time without being a date.
struct CircumstanceReader {
    let scan: ArticleScan
    private var text: UTF8Text { scan.text }

    static let urgent: WordList = [
        "尽快", "抓紧", "立即", "迅速", "及时", "立刻", "马上", "即刻", "立行立改", "即知即改", "从速", "火速", "第一时间", "尽早",
    ]
    private static let conditional: WordList = ["遇有", "遇到", "遇", "如遇", "一旦", "当", "如果", "如", "若"]
    private static let conditionalEnds: WordList = ["时", "的", "后", "天气", "条件", "事件", "情况"]
    static let once: WordList = ["一旦"]

    func urgency(in range: Range<Int>) -> Range<Int>? {
        Self.urgent.first(in: scan, range: range)
    }

    /// 遇有静风天气, 疫情一旦有效控制, …时 as a clause of its own.
    func condition(in range: Range<Int>) -> Range<Int>? {
        for (_, clause) in scan.clauseRanges(in: range) {
            guard !clause.isEmpty, clause.upperBound < range.upperBound else { continue }
            if let once = Self.once.first(in: scan, range: clause) {
                var start = clause.lowerBound
                if let predicate = scan.predicate(at: start), predicate.kind == .purpose { start = predicate.hit.end }
                return start < once.upperBound ? start..<clause.upperBound : clause
            }
            if let length = Self.conditional.length(in: text, at: clause.lowerBound),
                length >= 6 || Self.conditionalEnds.ends(in: text, before: clause.upperBound),
                scan.modal(in: clause) == nil
            {
                return clause
            }
            if text.scalar(before: clause.upperBound) == 0x65F6, scan.characterCount(clause) > 6,
                scan.modal(in: clause) == nil
            {
                return clause
            }
        }
        return nil
    }
}

extension ArticleScan {
    /// 8月底前未获批复的，由…; 如6月底前仍不开工，要…: by when something is the case that somebody has to deal with, not by when he has to.
    func isOfCase(_ date: Range<Int>, in task: Range<Int>) -> Bool {
        guard let clause = clauseRanges(in: task).last(where: { $0.range.lowerBound <= date.lowerBound })?.range,
            clause.upperBound < task.upperBound, date.upperBound < clause.upperBound
        else { return false }
        let start = afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        if CaseLexicon.supposing.stands(in: text, at: start), date.lowerBound - start <= 45 { return true }
        // 需3月底前完成的，由…: what has to be done by then.
        return text.scalar(before: clause.upperBound) == 0x7684 && modal(in: start..<date.lowerBound) == nil
            && !CaseLexicon.needing.occurs(in: text, range: start..<date.lowerBound)
            && (CaseLexicon.failing.stands(in: text, at: date.upperBound)
                || CaseLexicon.failing.stands(in: text, at: date.upperBound + 3)
                || CaseLexicon.whoever.stands(in: text, at: start))
    }
}

private enum CaseLexicon {
    static let supposing: WordList = ["如果", "如", "若", "倘若", "假如", "一旦", "万一"]
    static let needing: WordList = ["需", "应", "须", "拟", "计划", "力争", "确保"]
    static let failing: WordList = [
        "未", "仍", "没", "不", "无法", "难以", "还", "尚", "依然", "依旧", "拒不", "拒绝", "逾期", "确实", "确因", "完不成", "达不到", "全部未", "全部没",
    ]
    static let whoever: WordList = ["凡", "对", "对于", "凡是"]
}
