/// Whom 他 means.
extension SpeechFinder {
    /// 他要求: who spoke last, or who acts in the sentence before.
    func pronoun(at offset: Int, from: Int, current: Speaker?, governs: Bool) -> Subject? {
        let last = referent(before: offset).map { Speaker.person($0.name) }
        let near = people.lastMention(in: from..<offset) == nil ? nil : last
        let carried: Speaker? =
            if case .person(let name) = current, governs, !passes(from: name, before: offset) { current } else { nil }
        if let speaker = near ?? carried ?? last ?? titled(before: offset).map(Speaker.person) {
            return Subject(speaker: speaker, start: from, isStrong: true, rule: SpeakerRule.pronoun)
        }
        // 县领导到县实验小学视察。他要求，…: whoever it is whom the text does not name.
        guard current == nil || current == .unnamed else { return nil }
        return Subject(speaker: .unnamed, start: from, isStrong: true, rule: SpeakerRule.pronoun)
    }

    /// 他对数据进行了分析，强调…: who begins the sentence, and has done something before he speaks.
    func understood(from: Int, clauseStart: Int, current: Speaker?, governs: Bool) -> Subject? {
        let opener = scan.afterLeadIn(from, limit: clauseStart)
        guard opener < clauseStart, clauseStart - opener <= 600, scan.modal(in: opener..<clauseStart) == nil,
            Self.pronouns.stands(in: text, at: opener)
        else { return nil }
        return pronoun(at: opener, from: from, current: current, governs: governs)
    }

    /// 周书记到我镇调研。他强调: the last title with a surname that the text has named before.
    private func titled(before offset: Int) -> String? {
        for hit in scan.hits.words(.post, in: max(0, offset - 900)..<offset).reversed() {
            guard hit.start >= 3, Self.titles.ends(in: text, before: hit.end),
                NameLexicon.surnames.contains(text.scalar(at: hit.start - 3)),
                !text.scalar(before: hit.start - 3).isHan
            else { continue }
            return scan.string((hit.start - 3)..<hit.end)
        }
        return nil
    }

    /// 县长李明到乡调研，副县长王强陪同。他要求…: who acts in the sentence that named somebody last, never who came along or reported.
    func referent(before offset: Int) -> People.Person? {
        var upper = offset
        // Two sentences before it are as far as anybody's 他 reaches over those who report.
        for _ in 0..<3 {
            guard let last = people.lastMention(in: 0..<upper) else { break }
            let index = scan.sentences.partition { $0.range.lowerBound <= last.range.lowerBound }
            guard index > 0 else { break }
            let start = max(scan.sentences[index - 1].range.lowerBound, last.range.lowerBound - 1200)
            let named = people.mentions(in: start..<upper).filter { !cameAlong($0.range) }
            if let speaker = named.first(where: { isTold($0.range, of: Self.addresses) }) ?? named.first {
                return speaker.person
            }
            upper = start
        }
        return people.lastMention(in: 0..<offset)?.person
    }

    /// 区长宋建伟从八个方面提出了要求。他指出…: whether the paragraph of `offset` begins with somebody else, and does not name the one who spoke before it.
    func passes(from speaker: String, before offset: Int) -> Bool {
        var start = offset
        // Not farther than a paragraph is long: many a 他 may stand in one.
        while start > 0, offset - start < 1200, text.scalar(before: start) != 0x0A {
            start = text.position(before: start) ?? 0
        }
        let named = people.mentions(in: start..<offset).filter {
            !Self.entrusting.stands(in: text, at: $0.range.upperBound)
        }
        // 会议最后，党委书记马明珠感谢…: when it was may stand before.
        guard let first = named.first, let clause = scan.segmentation.clause(beginningBy: first.range.lowerBound),
            scan.clauses[clause].range.lowerBound <= start
                || scan.characterCount(start..<scan.clauses[clause].range.lowerBound) <= 12,
            !cameAlong(first.range)
        else { return false }
        return !named.contains { $0.person.name == speaker }
    }

    /// 副县长王强陪同, 局长张伟汇报了工作: no subject of what follows.
    private func cameAlong(_ name: Range<Int>) -> Bool {
        // 受县长王建国委托: who sent somebody else.
        Self.entrusting.stands(in: text, at: name.upperBound)
            || isTold(name, of: Self.accompanying) && !Self.leads.stands(in: text, at: name.upperBound)
                && !isTold(name, of: Self.addresses)
            || isTold(name, of: Self.accounts) && !isTold(name, of: Self.hearings)
    }

    /// Whether the rest of the clause behind a name holds one of `words`.
    private func isTold(_ name: Range<Int>, of words: WordList) -> Bool {
        guard let index = scan.segmentation.clause(beginningBy: name.lowerBound) else { return false }
        let end = min(scan.clauses[index].range.upperBound, name.upperBound + 150)
        return name.upperBound < end && words.occurs(in: text, range: name.upperBound..<end)
    }
    private static let accompanying: WordList = ["陪同", "参加", "随同", "一同", "列席"]
    private static let accounts: WordList = ["汇报", "介绍"]
    private static let hearings: WordList = ["听取", "听了", "听完", "听", "主持"]
    private static let addresses: WordList = ["并讲话", "发表讲话", "作讲话", "讲话"]
    private static let leads: WordList = [
        "主持", "带队", "率队", "率", "一行", "深入", "到", "带领", "赴", "来到", "前往", "在", "于", "上午", "下午", "先后",
    ]
}
