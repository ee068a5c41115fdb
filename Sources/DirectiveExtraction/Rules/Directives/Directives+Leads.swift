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
        for (index, clause) in scan.clauseRanges(in: start..<limit).prefix(Self.leadingClauses) {
            let isFirst = clause.lowerBound <= start
            if let number = (isFirst ? Self.firstMarks : Self.verbMarks).first(in: text, range: clause),
                number.lowerBound > clause.lowerBound,
                let marker = ListMarker.read(text, at: number.lowerBound, limit: limit),
                let owners = OwnerParser(scan: scan).wholeList(clause.lowerBound..<number.lowerBound),
                hasSuccessor(marker, block: block), isFirst || comes(2, as: marker, after: marker, block: block)
            {
                return (owners, number.lowerBound)
            }
            // 当前已进入汛期，各乡镇一要…: what is the case stands before them, and nothing that is asked for.
            guard scan.clauses[index].mark == .comma, demands.tier(of: clause) < .subject else { return nil }
        }
        return nil
    }
    private static let firstMarks: WordList = ["一要", "一是", "①", "⑴", "（1）", "(1)", "1、", "1."]
    private static let verbMarks: WordList = ["一要", "一是"]
    private static let leadingClauses = 4

    /// Remembers whom a list tells by the words before its first mark, in the sentence of the mark or above it.
    mutating func introduceList(_ range: Range<Int>, _ first: (at: Int, marker: ListMarker)?) {
        if let first {
            guard first.marker.ordinal == 1,
                range.lowerBound < first.at || !scan.trimmed(min(introducerEnd, first.at)..<first.at).isEmpty
            else { return }
            toldByList = toldByIntroducer(range.lowerBound..<first.at) ?? []
        } else if let told = toldByIntroducer(range) {
            toldByList = told
            introducerEnd = range.upperBound
        } else if open.map({ drafts[$0].ordinal == nil }) ?? true {
            toldByList = []
        }
    }

    /// 县水利局：1.完成除险加固；2.编制预案, 一、县水利局 above 1.完成除险加固: bodies and nothing else, whose work the list below is.
    func headed(by heading: Range<Int>) -> [OwnerMention]? {
        let start =
            ListMarker.read(text, at: heading.lowerBound, limit: heading.upperBound)?.contentStart ?? heading.lowerBound
        guard start < heading.upperBound, scan.characterCount(start..<heading.upperBound) <= 40,
            let owners = OwnerParser(scan: scan).wholeList(start..<heading.upperBound),
            owners.allSatisfy({ $0.kind == .body && $0.isKnown && !$0.isGeneric })
        else { return nil }
        return owners
    }

    /// 请各单位做好以下工作：①…；②…, 各村要落实以下要求：1.…: whom the words before a list tell, where they only announce it.
    func toldByIntroducer(_ range: Range<Int>) -> [OwnerMention]? {
        guard text.scalar(before: range.upperBound).isColon || text.scalar(at: range.upperBound).isColon,
            let last = scan.clauseRanges(in: range).last(where: { !$0.range.isEmpty })?.range
        else { return nil }
        let start = scan.afterLeadIn(last.lowerBound, limit: last.upperBound)
        if let asked = asked(by: last) ?? (kind == .minutes || !isDocument ? headed(by: last) : nil) { return asked }
        guard Self.introducerEnds.ends(in: text, before: last.upperBound) else { return nil }
        if let by = TaskCutter.byOwner(scan, last), by.at == start { return by.owners }
        guard let subject = OwnerParser(scan: scan).subject(at: start, limit: last.upperBound),
            subject.owners.allSatisfy({ $0.kind != .person })
        else { return nil }
        return subject.owners
    }

    /// 今天夜间有大到暴雨，请各镇：1.…: whom a clause asks that says nothing else.
    func asked(by clause: Range<Int>) -> [OwnerMention]? {
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        guard let length = Self.askings.length(in: text, at: start), start + length < clause.upperBound,
            let asked = OwnerParser(scan: scan).wholeList((start + length)..<clause.upperBound),
            asked.allSatisfy({ $0.kind != .person })
        else { return nil }
        return asked
    }
    private static let askings: WordList = ["请", "责成", "要求", "责令", "现要求", "现请", "特请", "敬请", "望"]
}
