/// What a verb of speech leads to across a comma.
extension SpeechFinder {
    /// 提出四项工作，即一是…: where the first of the list stands behind 即, which is the colon; nil where none does.
    func listBehind(_ clause: Clause) -> Int? {
        guard clause.mark == .comma, let length = Self.namely.length(in: text, at: clause.end),
            announcedCount(clause.range) != nil,
            let marker = ListMarker.read(text, at: clause.end + length, limit: text.count), marker.ordinal == 1
        else { return nil }
        return marker.range.lowerBound
    }
    private static let namely: WordList = ["即", "即：", "分别是", "分别为", "就是"]

    /// 校长王明发表讲话，明确全体教职工要…: who has just talked settles what others have to do.
    func talked(before clauseStart: Int, of rest: Range<Int>) -> Bool {
        guard let mark = text.position(before: clauseStart), text.scalar(at: mark).isComma,
            Self.talk.ends(in: text, before: mark)
        else { return false }
        return scan.modal(in: rest.lowerBound..<min(rest.upperBound, rest.lowerBound + 600)) != nil
    }
    private static let talk: WordList = ["讲话", "发言", "报告", "动员"]
}
