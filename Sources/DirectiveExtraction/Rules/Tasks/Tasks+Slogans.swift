/// Headings of three short clauses: 加强组织领导，强化责任落实，确保工作实效。
extension TaskCutter {
    /// A number, three or four short clauses that each begin with a verb or its adverb, and behind them somebody who has to do something.
    func isSlogan(_ clauses: Range<Int>, before next: Piece) -> Bool {
        guard draft.marker != nil, (3...4).contains(clauses.count),
            let subject = parser.subject(
                at: scan.afterLeadIn(next.range.lowerBound, limit: next.range.upperBound), limit: next.range.upperBound),
            scan.modal(at: subject.end) != nil
        else { return false }
        return clauses.allSatisfy { index in
            let clause = scan.clauses[index].range
            let range = max(clause.lowerBound, draft.contentStart)..<clause.upperBound
            return scan.characterCount(range) <= 12 && scan.modal(in: range) == nil
                && text.nextDigit(from: range.lowerBound, before: range.upperBound) == nil
                && (Self.manners.stands(in: text, at: range.lowerBound)
                    || scan.predicate(at: range.lowerBound).map { $0.kind != .role && $0.kind != PredicateKind.none }
                        ?? false)
        }
    }
    /// 高度重视, 精心组织, 层层压实责任: an adverb that heads nothing by itself.
    private static let manners: WordList = [
        "高度", "精心", "层层", "科学", "严密", "周密", "统筹", "全力", "扎实", "切实", "紧密", "密切", "广泛",
    ]
}
