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
    /// 提出三点要求一是…: where the list begins in a clause that announces it and has lost the mark between them; nil where none does.
    func listWithoutMark(_ clause: Range<Int>) -> Int? {
        let near = clause.lowerBound..<min(clause.upperBound, clause.lowerBound + 240)
        guard let first = Self.firstOfList.first(in: text, range: near), opensList(first.lowerBound),
            announcedCount(clause.lowerBound..<first.lowerBound) != nil
        else { return nil }
        return first.lowerBound
    }

    /// Whether the first of a list stands right behind what announces it: 要求一是, and no 对三点要求一一落实.
    func opensList(_ offset: Int) -> Bool {
        Self.announcedEnds.ends(in: text, before: offset)
            && ListMarker.read(text, at: offset, limit: text.count).map {
                $0.style == .numeralVerb && $0.ordinal == 1
            } ?? false
    }
    private static let firstOfList: WordList = ["一是", "一要"]
    private static let announcedEnds: WordList = ["要求", "意见", "点", "条", "方面", "任务", "措施", "事项", "工作", "希望"]

    /// 会议就做好下一步就业工作要求，一是…: 就 and the matter, and in the noun that it ends with the verb, with the first of a list behind its mark. 会议就落实上级工作要求，一是传达… tells
    /// what was done.
    func headsList(_ hit: Hit, from: Int) -> Bool {
        let start = clauseStart(of: hit.start, from: from)
        guard Self.demanded.ends(in: text, before: hit.end), hit.end - hit.start > 6, hit.start - start <= 240,
            let subject = namedSubject(start..<hit.start), Self.about.stands(in: text, at: subject.end),
            !Self.standards.stands(in: text, at: subject.end),
            !Self.carrying.occurs(in: text, range: max(subject.end, hit.start - 36)..<hit.start)
        else { return false }
        let mark = text.scalar(at: hit.end)
        guard mark.isComma || mark.isColon else { return false }
        return ListMarker.read(text, at: hit.end + text.width(at: hit.end), limit: text.count)?.ordinal == 1
    }
    private static let demanded: WordList = ["要求"]
    private static let about: WordList = ["就", "对", "针对"]
    private static let carrying: WordList = ["落实", "贯彻", "达到", "符合", "对照", "按照", "根据"]
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
