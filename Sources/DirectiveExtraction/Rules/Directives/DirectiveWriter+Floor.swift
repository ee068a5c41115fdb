import LedgerModel

/// Items that a list keeps, though no lexicon has their verbs.
extension DirectiveWriter {
    /// 二、县中医院腾空20张床位备用: an item of a notice that names who does it and how much of it, whatever the verb.
    func tellsUnlisted(_ demands: DemandReader) -> Bool {
        let content = scan.trimmed(draft.contentStart..<max(draft.contentStart, draft.range.upperBound))
        guard let clause = scan.clauseRanges(in: content).first?.range, !demands.isReport(content),
            !Self.nouns.ends(in: scan.text, before: content.upperBound),
            !Self.done.occurs(in: scan.text, range: content),
            let subject = OwnerParser(scan: scan, isObliged: true).subject(
                at: clause.lowerBound, limit: clause.upperBound),
            subject.owners.allSatisfy({ $0.kind == .body }), scan.text.scalar(at: subject.end).isHan
        else { return false }
        let rest = subject.end..<clause.upperBound
        return scan.text.nextDigit(from: rest.lowerBound, before: rest.upperBound) != nil
            && !Self.having.stands(in: scan.text, at: subject.end)
    }
    private static let nouns: WordList = [
        "情况", "问题", "名单", "职责", "分工", "台账", "项目", "标准", "人", "户", "元", "名", "个", "资料", "目录",
    ]
    private static let having: WordList = ["有", "共", "现有", "是", "的", "为", "在", "于", "至"]
    private static let done: WordList = ["完成了", "已", "的是", "到位了", "结束了", "办了"]
}
