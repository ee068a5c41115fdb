/// Clauses that only announce what is asked for: 提三点要求：, 作如下安排：, 讲了三个问题。 Each is a verb, what is announced, and words between them that
/// say how many and of what kind; nobody can list them all, so they are read, from their end backwards.
extension SpeechFinder {
    /// The verbs of speech of a sentence, in order: those of the lexicon, and the clauses that announce.
    func verbs(in sentence: Sentence) -> [Hit] {
        var hits = Array(scan.hits.words(.speech, in: sentence.range))
        for (index, clause) in scan.clauseRanges(in: sentence.range) {
            let mark = scan.clauses[index].mark
            guard mark == .colon || mark == .stop || mark == .comma,
                let found = announcement(clause, mark)
                    ?? (mark == .colon
                        ? quotingVerb(clause, scan.clauses[index].end) ?? unknownVerb(clause, hits) : nil)
            else { continue }
            let held = hits.filter { $0.end > found.start && $0.start < found.end }
            // What the lexicon reads as one verb stays so.
            if held.contains(where: { $0.start <= found.start && $0.end >= found.end }) { continue }
            hits.removeAll { $0.end > found.start && $0.start < found.end }
            let start = min(found.start, held.first?.start ?? found.start)
            hits.insert(
                Hit(start: start, end: found.end, payload: found.payload),
                at: hits.firstIndex { $0.start > start } ?? hits.count)
        }
        return hits
    }

    /// 提三点要求, 作了如下安排, 讲了三个问题, where the clause ends with it.
    private func announcement(_ clause: Range<Int>, _ mark: ClauseMark) -> Hit? {
        var end = clause.upperBound
        if let length = Self.asFollows.length(in: text, before: end) { end -= length }
        var force = SpeechForce.demand
        var isCounted = false
        if let length = Self.announcedNouns.length(in: text, before: end) {
            end -= length
        } else if let length = Self.hopedFor.length(in: text, before: end) {
            force = .statement
            end -= length
        } else if let length = Self.countedThings.length(in: text, before: end), isNumbered(end - length) {
            isCounted = true
        } else {
            return nil
        }
        let noun = end
        while end > clause.lowerBound {
            if let length = Self.kinds.length(in: text, before: end) ?? Self.announcedNouns.length(
                in: text, before: end)
                ?? Self.hopedFor.length(in: text, before: end)
            {
                end -= length
            } else if let length = Self.countedThings.length(in: text, before: end), isNumbered(end - length) {
                isCounted = true
                end -= length
                while let before = text.position(before: end), before > clause.lowerBound, isNumeral(before) {
                    end = before
                }
            } else if text.scalar(before: end) == 0x201D, let quoted = scan.segmentation.shelter(holding: end - 3) {
                // “三个必须”的要求
                end = quoted.lowerBound
            } else {
                break
            }
        }
        if let length = Self.aspects.length(in: text, before: end) { end -= length }
        // 各镇要确定工作任务，提出工作建议，: in the middle of a sentence an announcement says how many, or who announces.
        guard end > clause.lowerBound, let length = Self.announcingVerbs.length(in: text, before: end),
            mark != .comma || isCounted || end < noun && subjectEnd(clause) != nil,
            scan.modal(in: clause.lowerBound..<end) == nil
        else { return nil }
        return Hit(start: end - length, end: clause.upperBound, payload: force.rawValue)
    }

    /// Whether what ends at `offset` counts: 三, 几, 以下, 10.
    private func isNumbered(_ offset: Int) -> Bool {
        text.position(before: offset).map { isNumeral($0) } ?? false || Self.numbering.ends(in: text, before: offset)
    }
    private func isNumeral(_ offset: Int) -> Bool {
        let scalar = text.scalar(at: offset)
        return scalar.digit != nil || ListMarker.chineseDigit(scalar) != nil || scalar == 0x5341 || scalar == 0x51E0
            || scalar == 0x4E24
    }

    /// 王明吩咐：各镇要…: a name, a word and a colon; whatever the word, he speaks.
    private func unknownVerb(_ clause: Range<Int>, _ hits: [Hit]) -> Hit? {
        guard !hits.contains(where: { $0.end > clause.lowerBound && $0.start < clause.upperBound }),
            let start = subjectEnd(clause), start < clause.upperBound
        else { return nil }
        let word = start..<clause.upperBound
        guard (1...4).contains(scan.characterCount(word)), isAllHan(word), !Self.noVerbs.occurs(in: text, range: word)
        else { return nil }
        return Hit(start: start, end: clause.upperBound, payload: SpeechForce.statement.rawValue)
    }

    /// 王明指着规划图说：“…”, 王明给局长打电话：“…”: whatever he does meanwhile, his words follow between their marks.
    private func quotingVerb(_ clause: Range<Int>, _ next: Int) -> Hit? {
        guard text.scalar(at: next) == 0x201C, clause.count <= 150, let start = subjectEnd(clause),
            start < clause.upperBound, Self.saying.ends(in: text, before: clause.upperBound)
        else { return nil }
        return Hit(start: start, end: clause.upperBound, payload: SpeechForce.demand.rawValue)
    }
    private static let saying: WordList = ["说", "说道", "打电话", "打去电话", "喊话", "交代", "嘱咐", "叮嘱", "吩咐", "提醒", "告诉他", "强调"]

    /// The end of 县长王明, 王明县长 or 会议 at the beginning of the clause.
    func subjectEnd(_ clause: Range<Int>) -> Int? {
        let opener = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        if let mention = people.firstMention(in: clause),
            mention.range.lowerBound == opener
                || scan.hits.words(.post, in: opener..<mention.range.lowerBound).last?.end == mention.range.lowerBound
        {
            return scan.hits.word(.post, at: mention.range.upperBound)?.end ?? mention.range.upperBound
        }
        return Self.meetings.length(in: text, at: opener).map { opener + $0 }
    }

    private func isAllHan(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound, text.scalar(at: offset).isHan { offset += text.width(at: offset) }
        return offset >= range.upperBound
    }

    /// 提出意见如下：
    private static let asFollows: WordList = ["如下"]
    private static let announcedNouns: WordList = [
        "要求", "意见", "安排", "部署", "再强调", "再安排", "再部署", "任务", "决议", "共识", "事项", "指示",
    ]
    /// Asked for where it is said with a modal.
    private static let hopedFor: WordList = ["希望", "期望", "建议"]
    private static let countedThings: WordList = ["点", "条", "项", "个", "方面", "个方面", "个问题", "件事", "句话", "个重点", "个要点"]
    private static let numbering: WordList = ["以下", "如下", "下列", "下面"]
    /// What stands between the verb and what it announces.
    private static let kinds: WordList = [
        "具体", "明确", "工作", "指导性", "指导", "重要", "新", "更高", "严格", "殷切", "以下", "如下", "下列", "下面", "的", "和", "与", "及", "、",
        "相关", "有关",
        "针对性", "强烈", "补充", "几", "进一步", "下步", "下一步", "下阶段", "近期", "当前", "一系列", "总体", "整改", "一致",
    ]
    private static let aspects: WordList = ["了", "过", "出", "出了"]
    private static let announcingVerbs: WordList = [
        "提", "提出", "讲", "谈", "强调", "补充", "作", "做", "作出", "做出", "进行", "布置", "部署", "安排", "明确", "确定", "议定", "交办", "下达",
        "形成", "达成",
        "定下", "给出", "重申", "交代",
    ]
    /// 讲了三个问题: what he is going to speak about, and not what is wrong.
    static let talking: WordList = ["讲", "谈"]
    private static let noVerbs: WordList = [
        "的", "电话", "手机", "时间", "地点", "主题", "议题", "内容", "议程", "纪要", "名称", "简历", "简介", "供稿", "摄", "文", "图", "等", "和", "与",
        "、",
    ]
}
