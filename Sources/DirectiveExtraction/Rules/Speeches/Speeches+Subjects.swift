import LedgerModel

/// Who the subject of a verb of speech is.
extension SpeechFinder {
    struct Subject {
        let speaker: Speaker
        let start: Int
        /// Named in this sentence, not only understood.
        let isStrong: Bool
        let rule: Rule
    }

    /// The verb of speech that `hit` is: itself, or the 要求 that a noun holds (高岩就禁烧工作要求各村…); nil where it is none.
    func verb(_ hit: Hit, in sentence: Sentence, from: Int) -> (Hit, SpeechForce)? {
        guard let force = SpeechForce(rawValue: hit.payload) else { return nil }
        if marksDiscourse(hit) || isFollowedByOwnWords(hit) || isNoun(hit) || force == .pledge && expressesFeeling(hit)
        {
            return nil
        }
        if isNoOrder(hit, clauseStart: clauseStart(of: hit.start, from: from), from: from) { return nil }
        if force == .demand, namesAuthority(hit, clauseStart: clauseStart(of: hit.start, from: from)) { return nil }
        // 经市政府同意，现将…: under whose authority.
        if Self.consent.ends(in: text, before: hit.end),
            text.scalar(at: clauseStart(of: hit.start, from: from)) == 0x7ECF
        {
            return nil
        }
        // 各单位明确1名联络员: settles how many; 《通知》明确10家单位要…: who has to do something.
        if Self.settling.ends(in: text, before: hit.end), text.scalar(at: hit.end).digit != nil,
            text.scalar(before: hit.start) != 0x300B || scan.modal(in: hit.end..<clauseEnd(of: hit.end)) == nil
        {
            return nil
        }
        if force != .none { return (hit, force) }
        // 王明具体要求：, 会议明确要求，: with nothing but its subject before it, and the mark behind it, the noun is the verb.
        if Self.heldVerbs.ends(in: text, before: hit.end),
            text.scalar(at: hit.end).isComma || text.scalar(at: hit.end).isColon,
            namedSubject(clauseStart(of: hit.start, from: from)..<hit.end)?.end == hit.start
        {
            return (Hit(start: hit.start, end: hit.end, payload: SpeechForce.demand.rawValue), .demand)
        }
        // 张立新要求: a name that ends like the noun 新要求 begins.
        if Self.heldVerbs.ends(in: text, before: hit.end),
            let mention = people.lastMention(in: clauseStart(of: hit.start, from: from)..<(hit.end - 6)),
            mention.range.upperBound == hit.end - 6
        {
            return (Hit(start: hit.end - 6, end: hit.end, payload: SpeechForce.demand.rawValue), .demand)
        }
        if headsList(hit, from: from) {
            return (Hit(start: hit.end - 6, end: hit.end, payload: SpeechForce.demand.rawValue), .demand)
        }
        guard Self.heldVerbs.ends(in: text, before: hit.end), hit.end - hit.start > 6,
            let mention = people.lastMention(in: clauseStart(of: hit.start, from: from)..<hit.start),
            Self.phraseOpeners.stands(in: text, at: mention.range.upperBound)
                || mention.range.upperBound == hit.start,
            text.scalar(at: hit.end).isColon
                || OwnerParser(scan: scan, isObliged: true).subject(
                    at: text.scalar(at: hit.end).isComma ? hit.end + text.width(at: hit.end) : hit.end,
                    limit: sentence.range.upperBound) != nil
        else { return nil }
        return (Hit(start: hit.end - 6, end: hit.end, payload: SpeechForce.demand.rawValue), .demand)
    }
    private static let heldVerbs: WordList = ["要求"]
    static let settling: WordList = ["明确", "确定"]
    static let entrusting: WordList = ["委托", "的委托", "指派", "书记委托", "县长委托", "市长委托", "同志委托"]
    private static let consent: WordList = ["同意", "审议通过"]
    static let decisions: WordList = ["决定", "确定"]

    func clauseStart(of offset: Int, from: Int) -> Int {
        var low = 0
        var high = scan.clauses.count
        while low < high {
            let middle = (low + high) / 2
            if scan.clauses[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
        }
        return max(from, low > 0 ? scan.clauses[low - 1].range.lowerBound : from)
    }

    func clauseEnd(of offset: Int) -> Int {
        max(offset, scan.segmentation.clause(beginningBy: offset).map { scan.clauses[$0].range.upperBound } ?? offset)
    }

    func subject(
        before verb: Int, clauseStart: Int, from: Int, current: Speaker?, governs: Bool
    ) -> Subject? {
        // What stands farther away than `leavesSubject` reaches is no subject.
        let between = max(clauseStart, verb - 420)..<verb
        // A name in this clause, and only words between it and the verb that leave it the subject.
        // 张梅受王建国委托召开会议并强调: who was sent speaks, not who sent him.
        if let mention = people.lastMention(in: between), leavesSubject(mention.range.upperBound..<verb),
            mention.range.upperBound == verb || !Self.entrusting.stands(in: text, at: mention.range.upperBound)
        {
            return Subject(speaker: .person(mention.person.name), start: from, isStrong: true, rule: SpeakerRule.name)
        }
        if let mention = people.firstMention(in: between), leavesSubject(mention.range.upperBound..<verb),
            mention.range.upperBound == verb || !Self.entrusting.stands(in: text, at: mention.range.upperBound)
        {
            return Subject(speaker: .person(mention.person.name), start: from, isStrong: true, rule: SpeakerRule.name)
        }
        let opener = afterPassing(scan.afterLeadIn(clauseStart, limit: verb), limit: verb)
        if Self.pronouns.stands(in: text, at: opener), leavesSubject((opener + 3)..<verb),
            let subject = pronoun(at: opener, from: from, current: current, governs: governs)
        {
            return subject
        }
        if let length = Self.instructions.length(in: text, at: opener), opener < verb,
            leavesSubject((opener + length)..<verb)
        {
            return instruction(at: opener, from: from)
        }
        if let end = meeting(at: opener, limit: verb), leavesSubject(end..<verb) {
            return Subject(speaker: .meeting, start: from, isStrong: true, rule: SpeakerRule.meeting)
        }
        if let titled = titled(at: opener, limit: verb)
            ?? titled(at: opener + (Self.seats.length(in: text, at: opener) ?? 0), limit: verb),
            leavesSubject(titled.end..<verb)
        {
            return Subject(speaker: .person(titled.name), start: from, isStrong: true, rule: SpeakerRule.post)
        }
        if let subject = barePost(opener..<verb) {
            return Subject(speaker: subject.speaker, start: from, isStrong: true, rule: subject.rule)
        }
        if asksAsBody(opener..<verb) || opener == verb && Self.feedback.stands(in: text, at: verb) {
            return Subject(speaker: .document, start: from, isStrong: true, rule: SpeakerRule.meeting)
        }
        if let end = paper(at: opener, verb: verb), leavesSubject(end..<verb), scan.modal(in: end..<verb) == nil {
            return Subject(speaker: .document, start: from, isStrong: true, rule: SpeakerRule.meeting)
        }
        // 经研究，议定如下：, 经研究决定：, 现将有关事项明确如下：
        let first = scan.afterLeadIn(from, limit: verb)
        if isConsidered(first..<verb) {
            return Subject(speaker: current ?? .meeting, start: from, isStrong: true, rule: SpeakerRule.meeting)
        }
        // 并提出三点要求, 强调要…: the subject stands earlier in the sentence, or was the one before.
        guard
            opener == verb
                || Self.links.length(in: text, at: opener).map({
                    opener + $0 == verb || leavesSubject((opener + $0)..<verb)
                }) == true || leavesSubjectInClause(opener..<verb)
        else { return nil }
        if let mention = people.firstMention(in: from..<max(from, clauseStart)) {
            return Subject(speaker: .person(mention.person.name), start: from, isStrong: true, rule: SpeakerRule.name)
        }
        // 刘书记了解了情况，并反复叮嘱…
        if first < clauseStart, let titled = titled(at: first, limit: clauseStart) {
            return Subject(speaker: .person(titled.name), start: from, isStrong: true, rule: SpeakerRule.post)
        }
        if issuesPaper(before: clauseStart, from: from, opener: opener, verb: verb) {
            return Subject(speaker: .document, start: from, isStrong: true, rule: SpeakerRule.meeting)
        }
        if let subject = understood(from: from, clauseStart: clauseStart, current: current, governs: governs) {
            return subject
        }
        // 刚才刘书记打电话来，强调三点: the title in the clause before.
        if let title = titleInClauseBefore(clauseStart, from: from) {
            return Subject(speaker: .person(title), start: from, isStrong: true, rule: SpeakerRule.post)
        }
        if meeting(at: first, limit: verb) != nil
            || !Self.aspectsOfWork.stands(in: text, at: opener) && isHeld(before: clauseStart, from: from)
        {
            return Subject(speaker: .meeting, start: from, isStrong: true, rule: SpeakerRule.meeting)
        }
        // 批示指出，…; 讲话要求，…
        if opener == verb, let length = Self.instructions.length(in: text, at: verb),
            let hit = scan.hits.word(.speech, at: verb), hit.end > verb + length
        {
            return instruction(at: verb, from: from)
        }
        if let end = paper(at: scan.afterLeadIn(from, limit: verb), verb: verb), end < verb,
            scan.modal(in: end..<verb) == nil, current == nil || current == .document
        {
            return Subject(speaker: .document, start: from, isStrong: true, rule: SpeakerRule.meeting)
        }
        // 省水利厅印发通知，要求…: the paper asks.
        if opener == verb, let before = text.position(before: clauseStart), current == nil || current == .document,
            Self.papers.ends(in: text, before: before),
            Self.issuing.occurs(in: text, range: max(from, before - 60)..<before)
        {
            return Subject(speaker: .document, start: from, isStrong: true, rule: SpeakerRule.meeting)
        }
        let before = max(from, clauseStart - 420)..<max(from, clauseStart)
        // 检查组一行…，并要求: the one who leads them.
        if Self.party.occurs(in: text, range: before),
            let leader = people.lastMention(in: 0..<clauseStart)
        {
            return Subject(speaker: .person(leader.person.name), start: from, isStrong: true, rule: SpeakerRule.pronoun)
        }
        if current == nil || current == .document || current == .unnamed,
            let subject = inspection(before: clauseStart, from: from, verb: verb)
        {
            return subject
        }
        // 县领导到柳林镇调研。要求各施工单位…: a leader without a name.
        if current == nil, opener == verb, leaderActs(before: clauseStart), actor(before: clauseStart) == nil {
            return Subject(speaker: .unnamed, start: from, isStrong: false, rule: SpeakerRule.pronoun)
        }
        guard let current else {
            // 县长陈立主持召开会议。传达…，要求各镇…: whoever acts in the paragraph, before anybody has spoken.
            guard
                opener == verb
                    || Self.links.length(in: text, at: opener).map({ opener + $0 == verb }) == true
                    || leavesSubjectInClause(opener..<verb),
                opener == verb || actor(before: clauseStart) != nil
            else { return nil }
            if let actor = actor(before: clauseStart) {
                return Subject(speaker: .person(actor.name), start: from, isStrong: true, rule: SpeakerRule.pronoun)
            }
            // 区安委办负责人一行开展检查。要求一是…: whoever inspects, without a name.
            guard opener == from, Self.party.occurs(in: text, range: max(0, clauseStart - 420)..<clauseStart) else {
                return nil
            }
            return Subject(speaker: .unnamed, start: from, isStrong: true, rule: SpeakerRule.pronoun)
        }
        return Subject(speaker: current, start: from, isStrong: false, rule: SpeakerRule.inherited)
    }

    /// 县委于书记: what he is head of.
    private static let seats: WordList = [
        "县委", "市委", "区委", "州委", "旗委", "省委", "镇党委", "乡党委", "街道党工委", "县政府", "市政府", "区政府",
    ]
    /// The last person of the paragraph, or of the one before where this one begins with 同时, who is said to chair, to lead or to inspect.
    private func actor(before offset: Int) -> People.Person? {
        let index = scan.blocks.partition { $0.range.lowerBound <= offset }
        guard index > 0 else { return nil }
        let isLinked = scan.afterLeadIn(scan.blocks[index - 1].range.lowerBound, limit: offset) == offset
        let first = isLinked && index > 1 ? scan.blocks[index - 2].range : scan.blocks[index - 1].range
        return people.mentions(in: first.lowerBound..<offset).last {
            // 路云副市长听取了汇报: the post may stand behind the name.
            let end = scan.postEnd(at: $0.range.upperBound) ?? $0.range.upperBound
            return Self.acting.stands(in: text, at: end)
        }?.person
    }
    private static let acting: WordList = [
        "主持", "带队", "率队", "率", "一行", "都", "实地", "先后", "仔细", "详细", "认真", "逐一", "深入", "到", "带领", "出席", "赴", "来到", "前往",
        "调研", "督导", "检查", "督查", "在", "于", "上午",
        "下午", "对", "就", "听取", "作了讲话", "作讲话", "做讲话", "讲话", "作总结讲话", "作了重要讲话", "作重要讲话", "发表讲话",
    ]

    static let party: WordList = ["一行"]
    static let issuing: WordList = ["印发", "下发", "发出", "发布", "出台", "制定"]

    /// Words between a subject and its verb of speech: nothing, an adverb, or a phrase that says when, where and about what.
    func leavesSubject(_ range: Range<Int>) -> Bool {
        if range.isEmpty { return true }
        // 市長黃偉哲22日指示: the day between a name and its verb.
        if text.scalar(at: range.lowerBound).digit != nil, range.count <= 18,
            text.scalar(before: range.upperBound) == 0x65E5
        {
            return true
        }
        guard range.count <= 300, scan.characterCount(range) <= 70 else { return false }
        // 高岩书记批示
        if let post = scan.postEnd(at: range.lowerBound), post <= range.upperBound,
            !Self.openers.stands(in: text, at: range.lowerBound)
        {
            return leavesSubject(post..<range.upperBound)
        }
        return Self.openers.stands(in: text, at: range.lowerBound)
            || Self.joined.ends(in: text, before: range.upperBound)
    }

    /// 在听取汇报后就…提出要求, without its subject.
    func leavesSubjectInClause(_ range: Range<Int>) -> Bool {
        !range.isEmpty && range.count <= 160 && scan.characterCount(range) <= 40
            && Self.phraseOpeners.stands(in: text, at: range.lowerBound)
    }

    // MARK: - Counts

    /// 提出三点要求, 3点: the number that is announced.
    func announcedCount(_ range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            let number =
                ListMarker.chineseNumeral(text, at: offset, limit: range.upperBound)
                ?? ListMarker.arabicNumeral(text, at: offset, limit: range.upperBound)
            if let (value, end) = number, Self.counters.stands(in: text, at: end) { return value }
            offset = number?.1 ?? offset + text.width(at: offset)
        }
        return nil
    }
}
