/// The last articles of a paper: from when it holds, and who explains it.
extension DemandReader {
    /// 本办法自印发之日起施行，有效期2年，由县财政局负责解释。: nobody has to do anything for it. 由县财政局负责解释疑难并每季度培训一次 is a task.
    func isProvision(_ range: Range<Int>) -> Bool {
        let clauses = scan.clauseRanges(in: scan.trimmed(range)).filter { !$0.range.isEmpty }
        return !clauses.isEmpty && clauses.count <= 8 && scan.modal(in: range) == nil
            && clauses.allSatisfy { isProvision(clause: scan.trimmed($0.range)) }
    }

    private func isProvision(clause: Range<Int>) -> Bool {
        if Self.provisionEnds.ends(in: text, before: clause.upperBound) { return true }
        if Self.provisionOpenings.stands(in: text, at: clause.lowerBound) { return true }
        // 本细则未尽事宜，由县教育局商县财政局另行规定
        if Self.unsettled.ends(in: text, before: clause.upperBound) { return true }
        return Self.fromThen.occurs(in: text, range: clause)
            && Self.inForce.ends(in: text, before: clause.upperBound)
            && Self.papers.occurs(in: text, range: clause)
    }
    private static let provisionEnds: WordList = [
        "负责解释", "负责本办法的解释", "负责本方案的解释", "另行规定", "另行制定", "从其规定", "另有规定的", "同时废止",
    ]
    private static let provisionOpenings: WordList = ["有效期"]
    private static let papers: WordList = [
        "本办法", "本意见", "本方案", "本细则", "本措施", "本规定", "本制度", "本通知", "本计划", "本规划", "本预案", "本规则", "本政策", "本条例", "该办法",
    ]
    private static let fromThen: WordList = ["之日起", "日起", "起施行", "起执行", "起实施"]
    private static let inForce: WordList = ["施行", "执行", "实施", "生效", "试行"]
    private static let unsettled: WordList = ["未尽事宜"]
}
