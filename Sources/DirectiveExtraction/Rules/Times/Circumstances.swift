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
