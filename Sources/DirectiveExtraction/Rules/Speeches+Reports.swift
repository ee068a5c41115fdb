/// Verbs of report that report nothing.
extension SpeechFinder {
    /// 各乡镇要召开会议，传达学习会议精神: behind a comma the verb, without a subject and without 了, is what those before it are still told to do.
    func goesOnWithDemand(_ hit: Hit, clauseStart: Int, from: Int) -> Bool {
        guard clauseStart > from, isBare(clauseStart..<hit.start),
            text.scalar(before: hit.end) != Self.perfect, text.scalar(at: hit.end) != Self.perfect,
            let before = text.position(before: clauseStart), text.scalar(at: before).isComma
        else { return false }
        // Nobody is told anything over more clauses than these, and a semicolon ends it.
        let reach = max(from, clauseStart - Self.demandReach)..<clauseStart
        for (index, clause) in scan.clauseRanges(in: reach).reversed() {
            if scan.clauses[index].mark != .comma, clause.upperBound < before { return false }
            if scan.modal(in: clause) != nil { return true }
        }
        return false
    }

    /// Nothing, 并 or an adverb: no subject of the verb's own.
    private func isBare(_ range: Range<Int>) -> Bool {
        range.isEmpty || Self.links.length(in: text, at: range.lowerBound) == range.count
            || Self.reportAdverbs.length(in: text, at: range.lowerBound) == range.count
    }

    static let matters: WordList = [
        "的责任", "的重要性", "的意义", "的重要意义", "的重大意义", "的必要性", "的紧迫性", "的极端重要性", "的目标", "的原则",
    ]

    /// 了
    private static let perfect: UInt32 = 0x4E86
    /// In bytes.
    private static let demandReach = 420
}
