import LedgerModel

/// Lists of who does what, in which the work stands before the colon.
extension DirectiveFinder {
    /// 1.矿山领域：县应急局 beside 2.道路交通领域：县公安局: the work of an item whose names stand behind the colon. One alone is none of a list.
    func topic(_ content: Range<Int>, block: Int) -> (end: Int, assignment: BracketAssignment)? {
        guard isDocument else { return nil }
        let reader = TopicReader(scan: scan)
        let isGivenOut = reader.isHeaded(section) || isGivenOut
        guard let found = BracketReader(scan: scan).topic(content, mayBePersons: isGivenOut),
            reader.isTopic(block - 1, mayBePersons: isGivenOut) || reader.isTopic(block + 1, mayBePersons: isGivenOut),
            isGivenOut || reader.isField(found.end)
                || demands.tier(of: content.lowerBound..<found.end) >= .action
        else { return nil }
        return found
    }

    /// 起草工作报告：张磊，3月8日前, without a number, where the heading says that work is given out.
    mutating func readTopic(_ range: Range<Int>, block: Int) -> Bool {
        guard isGivenOut || TopicReader(scan: scan).isHeaded(section), !beginsMarked(block),
            let found = topic(range, block: block)
        else { return false }
        if speech?.speaker != .document { begin(documentSpeech(at: range.lowerBound)) }
        drafts.append(
            DirectiveDraft(
                range: range.lowerBound..<scan.trimmed(range).upperBound, speaker: .document,
                speakerRule: SpeakerRule.meeting, marker: nil, ordinal: nil, contentStart: range.lowerBound,
                sentences: [range.lowerBound..<found.end], blocks: block...block, addressee: [],
                rule: BoundaryRule.paragraph, isRelayed: false, section: section, isDocument: true,
                assignment: found.assignment, speech: speeches.count - 1))
        open = nil
        return true
    }
}

/// Where a speaker turns to something else.
extension DirectiveFinder {
    /// 最后说一下宣传。, 下面我再讲讲资金。: a sentence that only says what comes now ends the list that is under way.
    func turnsToTopic(_ range: Range<Int>) -> Bool {
        guard !isDocument, list != nil || open != nil, range.count <= 60, scan.modal(in: range) == nil,
            scan.clauseRanges(in: range).filter({ !$0.range.isEmpty }).count == 1
        else { return false }
        var start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        if let length = Self.turning.length(in: text, at: start) { start += length }
        return Self.mentioning.stands(in: text, at: start)
    }
    private static let turning: WordList = [
        "我", "我再", "再", "下面", "下面我", "接下来", "接下来我", "还要", "还想", "我还想", "另外我", "顺便", "这里", "这里我", "在这里",
    ]
    private static let mentioning: WordList = [
        "说一下", "讲一下", "谈一下", "提一下", "强调一下", "说说", "讲讲", "谈谈", "说几句", "讲几句", "说一说", "讲一讲", "谈一谈", "说一句", "说到",
    ]
}

struct TopicReader {
    let scan: ArticleScan

    /// 任务分工：, 三、职责分工: whether a heading says that work is given out.
    func isHeaded(_ section: Range<Int>?) -> Bool {
        section.map { scan.characterCount($0) <= 24 && Self.headings.occurs(in: scan.text, range: $0) } ?? false
    }
    static let headings: WordList = ["分工", "任务安排", "任务分解", "任务清单", "责任清单", "责任分解"]

    /// Whether line `block` gives out one work.
    func isTopic(_ block: Int, mayBePersons: Bool) -> Bool {
        guard scan.blocks.indices.contains(block) else { return false }
        let range = scan.blocks[block].range
        let start = ListMarker.read(scan.text, at: range.lowerBound, limit: range.upperBound)?.contentStart
        return BracketReader(scan: scan).topic(
            (start ?? range.lowerBound)..<range.upperBound, mayBePersons: mayBePersons)
            != nil
    }

    /// 1.矿山领域：县应急局: a list of fields of work without any heading.
    var listsFields: Bool {
        scan.blocks.indices.prefix(40).count { block in
            let range = scan.blocks[block].range
            guard let marker = ListMarker.read(scan.text, at: range.lowerBound, limit: range.upperBound),
                let colon = scan.clauseRanges(in: marker.contentStart..<range.upperBound).first?.range.upperBound
            else { return false }
            return isField(colon) && isTopic(block, mayBePersons: false)
        } >= 2
    }

    /// Whether what ends at `end` is called a field of work.
    func isField(_ end: Int) -> Bool { Self.fields.ends(in: scan.text, before: end) }
    private static let fields: WordList = ["领域", "方面", "行业", "环节", "工作", "任务", "片区", "路段", "项目"]
}
