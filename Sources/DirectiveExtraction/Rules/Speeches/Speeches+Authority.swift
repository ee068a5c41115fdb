import LedgerModel

/// Nouns of speech that say by whose authority something is asked for, and not what anybody says.
extension SpeechFinder {
    /// 对照上级通知要求，整理台账; 根据刘县长指示，请各乡镇…; 各村按照镇党委部署，…; 将认真落实高书记讲话要求: the noun that a word of standard holds.
    func namesAuthority(_ hit: Hit, clauseStart: Int) -> Bool {
        // Nobody names an authority at greater length.
        guard hit.start - clauseStart <= 240, Self.authorities.ends(in: text, before: hit.end) else { return false }
        let words = clauseStart..<hit.start
        // 县长李明按照市委要求，到石桥镇调研: before a comma it can only be the noun.
        if text.scalar(at: hit.end).isComma, !Self.facts.ends(in: text, before: hit.start),
            Self.standards.occurs(in: text, range: words)
        {
            return true
        }
        // 县长李伟根据汛情变化提出要求：: what is put forward is the subject's own.
        guard
            isStandard(words) || !Self.proposing.stands(in: text, at: hit.start) && standsBelowSubject(words)
                || isHisGuide(words, hit)
        else { return false }
        // 按照分工要求各单位报送: 要求 with whom it is asked of is the verb.
        return !text.scalar(at: hit.end).isHan || !Self.demanding.ends(in: text, before: hit.end)
            || OwnerParser(scan: scan).subject(at: hit.end, limit: clauseEnd(of: hit.end)) == nil
    }

    /// Whether `words` make what follows something to go by.
    private func isStandard(_ words: Range<Int>) -> Bool {
        var start = scan.afterLeadIn(words.lowerBound, limit: words.upperBound)
        if isPreposition(start) || Self.purposes.stands(in: text, at: start) { return true }
        guard DemandReader.future.stands(in: text, at: start) else { return false }
        start += 3
        while let word = scan.predicate(at: start), word.kind == .adverb, word.hit.end < words.upperBound {
            start = word.hit.end
        }
        return Self.carriedOut.stands(in: text, at: start) || isPreposition(start)
    }

    /// 各村按照, 请县住建局按: the word of standard behind who is told.
    private func standsBelowSubject(_ words: Range<Int>) -> Bool {
        var start = scan.afterLeadIn(words.lowerBound, limit: words.upperBound)
        if Self.requesting.stands(in: text, at: start) { start += 3 }
        guard let subject = OwnerParser(scan: scan).subject(at: start, limit: words.upperBound) else { return false }
        var end = subject.end
        if let modal = scan.modal(at: end) { end = modal.hit.end }
        return end < words.upperBound && isPreposition(end)
    }

    /// 县长李伟按照县委要求到青山镇调研: what a speaker goes by; with a colon behind it 要求 is his own word.
    private func isHisGuide(_ words: Range<Int>, _ hit: Hit) -> Bool {
        guard hit.end - hit.start == 6, !text.scalar(at: hit.end).isColon, let subject = namedSubject(words) else {
            return false
        }
        return subject.end < words.upperBound && isPreposition(subject.end)
    }

    /// 按 and its like; 按时 and 经济 are words of their own.
    func isPreposition(_ offset: Int) -> Bool {
        Self.standards.stands(in: text, at: offset)
            || Self.shortStandards.stands(in: text, at: offset) && !Self.otherWords.stands(in: text, at: offset)
    }

    /// 县委书记已作出批示。: told as done, with nothing of what was said behind it.
    func isOnlyMentioned(_ hit: Hit) -> Bool {
        Self.already.ends(in: text, before: hit.start) && !text.scalar(at: hit.end).isColon
            && Self.given.stands(in: text, at: hit.start)
    }

    private static let authorities: WordList = [
        "要求", "指示", "部署", "安排", "批示", "安排部署", "作出批示", "作出指示", "作出部署", "批示指示",
    ]
    /// 王明根据检查情况要求，…: by what he found.
    private static let facts: WordList = ["情况", "结果", "实际", "问题"]
    private static let demanding: WordList = ["要求"]
    private static let proposing: WordList = ["提出", "提了", "提"]
    private static let requesting: WordList = ["请", "望"]
    private static let carriedOut: WordList = ["落实", "贯彻", "执行", "学习", "遵照"]
    static let standards: WordList = ["对照", "按照", "依照", "根据", "遵照", "参照", "依据", "严格按照", "认真对照", "严格对照"]
    /// Of one character, where nothing but the phrase can begin.
    private static let shortStandards: WordList = ["按", "遵", "依", "应", "接", "接到"]
    private static let purposes: WordList = ["为落实", "为贯彻", "为认真落实", "为认真贯彻", "为深入贯彻", "为切实落实", "落实", "贯彻", "贯彻落实"]
    private static let otherWords: WordList = [
        "按时", "按期", "按下", "依法", "依次", "依托", "依靠", "应当", "应急", "应该", "应在", "应于", "应对", "接下来", "接着", "接待", "接受", "接续",
        "接访",
    ]
    private static let already: WordList = ["已", "已经", "均已", "曾", "专门", "已专门", "亲自", "已就此", "分别"]
    private static let given: WordList = ["作出", "做出", "作了", "做了"]
}
