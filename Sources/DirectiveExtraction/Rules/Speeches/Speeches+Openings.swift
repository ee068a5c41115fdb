/// Who opens a clause, however much stands between him and his verb.
extension SpeechFinder {
    /// 县长王明, 王明县长, 会议 or 县长 at the beginning of the clause: who that is, and where it ends.
    func namedSubject(_ clause: Range<Int>) -> (speaker: Speaker, end: Int, rule: Rule)? {
        let opener = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        if let mention = people.firstMention(in: clause),
            mention.range.lowerBound == opener
                || scan.hits.words(.post, in: opener..<mention.range.lowerBound).last?.end == mention.range.lowerBound
        {
            let end = scan.hits.word(.post, at: mention.range.upperBound)?.end ?? mention.range.upperBound
            return (.person(mention.person.name), end, SpeakerRule.name)
        }
        if let end = meeting(at: opener, limit: clause.upperBound) { return (.meeting, end, SpeakerRule.meeting) }
        if let titled = titled(at: opener, limit: clause.upperBound) {
            return (.person(titled.name), titled.end, SpeakerRule.post)
        }
        // 县长要求，: the one of that post whom the text names.
        return postSpeaker(opener..<clause.upperBound).map { ($0.speaker, $0.end, SpeakerRule.post) }
    }

    /// 刘书记, 路镇长: the person whom the text names so, else the title itself, where it is all that the text gives.
    func titled(at offset: Int, limit: Int) -> (name: String, end: Int)? {
        guard offset < limit, NameLexicon.surnames.contains(text.scalar(at: offset)) else { return nil }
        let width = NameLexicon.compoundSurnames.length(in: text, at: offset) ?? 3
        guard let post = scan.hits.word(.post, at: offset + width), post.end <= limit else { return nil }
        if let person = people.person(surname: text[offset..<(offset + width)], post: post.range, scan) {
            return (person.name, post.end)
        }
        guard !NameLexicon.notNames.stands(in: text, at: offset), Self.titles.ends(in: text, before: post.end) else {
            return nil
        }
        return (scan.string(offset..<post.end), post.end)
    }

    /// 县长李伟就贯彻会议精神，做好防汛工作提出了要求：: what he speaks about goes on behind a comma.
    func topicSubject(of hit: Hit, clauseStart: Int, from: Int, current: Speaker?, governs: Bool) -> Subject? {
        let mark = text.scalar(at: hit.end)
        guard clauseStart > from, mark.isColon || mark == 0x3002 else { return nil }
        let before = max(from, clauseStart - 240)..<clauseStart
        for (index, clause) in scan.clauseRanges(in: before).reversed().prefix(2) {
            guard scan.clauses[index].mark == .comma, scan.modal(in: clause) == nil,
                scan.hits.words(.speech, in: clause).isEmpty, !Self.completed.occurs(in: text, range: clause)
            else { return nil }
            var start = namedSubject(clause)?.end ?? scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            start += Self.going.length(in: text, at: start) ?? 0
            if Self.topics.stands(in: text, at: start) {
                return subject(
                    before: hit.start, clauseStart: clause.lowerBound, from: from, current: current, governs: governs)
            }
        }
        return nil
    }
    private static let topics: WordList = ["就", "对", "对于", "针对", "围绕", "关于", "还就", "还对", "又就", "又对"]
    private static let completed: WordList = ["了", "进行", "开展检查", "调研", "表示"]

    /// 王磊打电话要求，; 方文斌指着规划图说：: between the subject that opens a clause and the verb of speech that ends it everything tells how, where and to
    /// whom he spoke, unless it makes a noun of the verb (王磊落实上级要求，).
    func openingSubject(of hit: Hit, clauseStart: Int, from: Int) -> Subject? {
        var end = hit.end
        while let length = Self.particles.length(in: text, at: end) { end += length }
        let mark = text.scalar(at: end)
        guard mark.isComma && !Self.telling.ends(in: text, before: hit.end) || mark.isColon,
            Self.spoken.length(in: text, at: hit.start) == hit.end - hit.start,
            hit.start - clauseStart <= 240,
            let subject = namedSubject(clauseStart..<hit.start)
        else { return nil }
        let between = subject.end..<hit.start
        guard scan.modal(in: between) == nil, !Self.governing.occurs(in: text, range: between),
            !Self.attributes.ends(in: text, before: hit.start)
        else { return nil }
        return Subject(speaker: subject.speaker, start: from, isStrong: true, rule: subject.rule)
    }
    private static let spoken: WordList = [
        "要求", "强调", "指出", "叮嘱", "嘱咐", "嘱托", "告诫", "责成", "责令", "指示", "拍板", "重申", "吩咐", "交代", "交待", "说", "讲道", "说道", "提醒",
        "督促", "敦促",
    ]
    /// With a comma they tell as often as they demand.
    private static let telling: WordList = ["说", "提醒", "督促", "敦促"]
    /// What makes 要求 its object.
    private static let governing: WordList = [
        "落实", "贯彻", "执行", "遵照", "按照", "根据", "对照", "符合", "达到", "满足", "学习", "传达", "被", "按",
    ]
    private static let attributes: WordList = [
        "的", "上级", "工作", "质量", "精神", "政策", "规定", "文件", "标准", "岗位", "群众", "各项", "有关", "相关", "提出",
    ]

    /// 经研究, 经会议讨论, 现将有关事项: what a meeting says of itself.
    func isConsidered(_ range: Range<Int>) -> Bool {
        guard range.count >= 3, range.count <= 120 else { return false }
        return Self.after.stands(in: text, at: range.lowerBound) && Self.considered.occurs(in: text, range: range)
            || Self.presented.stands(in: text, at: range.lowerBound)
    }
    private static let after: WordList = ["经"]
    private static let considered: WordList = ["研究", "讨论", "商议", "审议", "协商"]
    private static let presented: WordList = ["现将", "现就", "现对", "现纪要", "形成如下", "形成以下"]
}
