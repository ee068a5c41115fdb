import LedgerModel

/// What stands before a speaker's words and is none of them: what he speaks about, and whom a list asks.
extension DirectiveFinder {
    /// …；对于安置区建设，王明强调，要…: what he speaks about stands before him, and is no demand.
    func withoutTopic(_ end: Int, _ start: Int) -> Int {
        guard let last = scan.clauseRanges(in: start..<max(start, end)).last(where: { !$0.range.isEmpty }),
            scan.clauses[last.index].mark == .comma, Self.topicOpeners.stands(in: text, at: last.range.lowerBound),
            scan.modal(in: last.range) == nil
        else { return end }
        return last.range.lowerBound
    }
    private static let topicOpeners: WordList = ["对于", "针对", "关于", "就", "在"]

    /// 各级各部门一要…；二要…: whom the list asks stands before its first mark.
    func enumeratedSubject(_ start: Int, block: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        guard let clause = scan.clauseRanges(in: start..<limit).first?.range,
            let number = Self.firstMarks.first(in: text, range: clause), number.lowerBound > start,
            let marker = ListMarker.read(text, at: number.lowerBound, limit: limit),
            let owners = OwnerParser(scan: scan).wholeList(start..<number.lowerBound),
            hasSuccessor(marker, block: block)
        else { return nil }
        return (owners, number.lowerBound)
    }
    private static let firstMarks: WordList = ["一要", "一是"]
}
