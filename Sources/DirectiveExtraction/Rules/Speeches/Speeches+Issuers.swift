/// Offices that ask by the papers that they send.
extension SpeechFinder {
    /// 市整改办立即下发通知，要求各单位…: whoever spoke before, the paper's sender asks, which is nobody by name.
    func issuesPaper(before clauseStart: Int, from: Int, opener: Int, verb: Int) -> Bool {
        guard opener == verb || Self.links.length(in: text, at: opener).map({ opener + $0 == verb }) == true,
            clauseStart > from, let mark = text.position(before: clauseStart), text.scalar(at: mark).isComma,
            let index = scan.segmentation.clause(beginningBy: mark)
        else { return false }
        let clause = max(from, scan.clauses[index].range.lowerBound)..<scan.clauses[index].range.upperBound
        guard clause.count <= 240, endsWithPaper(clause), let issuing = Self.issuing.first(in: text, range: clause),
            people.mentions(in: clause).isEmpty, scan.modal(in: clause) == nil
        else { return false }
        var end = issuing.lowerBound
        while let length = Self.promptly.length(in: text, before: end) { end -= length }
        return end > clause.lowerBound
            && scan.hits.words(.ownerEnd, in: clause.lowerBound..<end).contains {
                $0.end == end && OwnerEnd(rawValue: $0.payload) != OwnerEnd.none
            } || scan.hits.words(.unit, in: clause.lowerBound..<end).last?.end == end
    }

    /// 下发通知, 下发了紧急通知, 印发《…方案》
    private func endsWithPaper(_ clause: Range<Int>) -> Bool {
        var end = clause.upperBound
        if text.scalar(before: end) == 0x300B { end = text.position(before: end) ?? end }
        return Self.papers.ends(in: text, before: end)
    }
    private static let promptly: WordList = [
        "立即", "迅速", "及时", "随即", "马上", "紧急", "也", "已", "专门", "第一时间", "连夜", "当即", "随后", "联合", "于当日", "当天", "当日", "又",
        "再次",
        "会后",
    ]
}
