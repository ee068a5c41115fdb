import LedgerModel

/// Messages to a group of colleagues, and notices that were pasted without their title: nobody speaks, and who writes may ask.
extension FactReader {
    /// 请各村于今天18:00前报值班表。 各包村干部务必20点前到岗。 各校：…: words to those below, without news and without a speech.
    var isMessage: Bool {
        // 【重要通知】
        let isLabel = title.count > 3 && title.scalar(before: title.count) == 0x3011
        guard title.count == 0 || Self.messageTitles.ends(in: title, before: title.count - (isLabel ? 3 : 0)),
            isToldByNobody
        else {
            return false
        }
        let heads = scan.blocks.prefix(3).map { MessageHead.read(scan, $0.range) }
        if heads.contains(where: { $0.isAddressed }) || isSaluted { return true }
        // 现场会召开。各镇必须…: news of a meeting, where only 请 is a message.
        let isMeeting = [.meeting, .minutes].contains(kind())
        return scan.sentences.prefix(8).contains { sentence in
            let head = MessageHead.read(scan, behindMark(sentence.range)..<sentence.range.upperBound).contentStart
            return scan.clauseRanges(in: head..<max(head, sentence.range.upperBound)).contains {
                asks($0.range, onlyByPlea: isMeeting)
            }
        }
    }

    /// 各村： above 1.请于明天前完成核查。
    private var isSaluted: Bool {
        scan.blocks.prefix(3).indices.contains { block in
            block + 1 < scan.blocks.count && MessageHead.salutation(scan, scan.blocks[block].range) != nil
                && tellsBelow(scan.blocks[block + 1].range)
        }
    }
    /// A number, 请 or a modal at its beginning.
    private func tellsBelow(_ range: Range<Int>) -> Bool {
        let start = scan.afterLeadIn(behindMark(range), limit: range.upperBound)
        guard start < range.upperBound else { return false }
        return start > range.lowerBound && ListMarker.begins(text, range) || Self.pleas.stands(in: text, at: start)
            || scan.modal(at: start) != nil
            || OwnerParser(scan: scan).subject(at: start, limit: range.upperBound) != nil
    }

    /// 1、请各单位…: the number says nothing of who writes.
    func behindMark(_ range: Range<Int>) -> Int {
        ListMarker.read(text, at: range.lowerBound, limit: range.upperBound)?.contentStart ?? range.lowerBound
    }

    /// No news, no meeting that is told of, and no verb of speech.
    var isToldByNobody: Bool {
        let finder = SpeechFinder(scan: scan, people: people)
        guard !Self.newsOpening.occurs(in: text, range: lead), !tellsOfMeeting(finder) else { return false }
        return scan.sentences.allSatisfy { sentence in
            scan.hits.words(.speech, in: sentence.range).allSatisfy { hit in
                let force = SpeechForce(rawValue: hit.payload)
                return force == SpeechForce.none || force == .report || scan.segmentation.isSheltered(hit.start)
                    || SpeechFinder.urging.stands(in: text, at: hit.start)
                    || finder.isOnlyMentioned(hit)
                    || DemandReader(scan: scan).ordersReader(hit.start, limit: text.count)
                    || finder.verb(hit, in: sentence, from: sentence.range.lowerBound) == nil
            }
        }
    }

    /// 会上, 会议召开; not 根据张市长在会上的要求, which only says by whose authority.
    private func tellsOfMeeting(_ finder: SpeechFinder) -> Bool {
        var offset = 0
        while let found = Self.meets.first(in: text, range: offset..<text.count) {
            guard let index = scan.segmentation.clause(beginningBy: found.lowerBound) else { return true }
            let clause = scan.clauses[index]
            guard clause.mark == .comma, finder.isPreposition(clause.range.lowerBound) else { return true }
            offset = found.upperBound
        }
        return false
    }

    /// 请各单位于…, 各包村干部务必…: colleagues who are asked, not 大家 and not whoever lives there.
    private func asks(_ clause: Range<Int>, onlyByPlea: Bool) -> Bool {
        var start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        let isRequest = Self.pleas.stands(in: text, at: start)
        if isRequest { start += 3 }
        guard let subject = OwnerParser(scan: scan).subject(at: start, limit: clause.upperBound),
            subject.owners.allSatisfy({ $0.kind != .person }),
            !Self.everybody.occurs(in: text, range: start..<subject.end)
        else { return false }
        return isRequest || OwnerParser(scan: scan).asksOf(subject.end)
            || !onlyByPlea && (obliges(subject.end, clause) || isDue(subject, clause))
    }
    /// 各包村干部务必…, 各村按照镇党委部署要求，务必…: the modal behind who is told, or behind the phrase that says by what.
    private func obliges(_ offset: Int, _ clause: Range<Int>) -> Bool {
        if scan.modal(at: offset)?.strength == .must { return true }
        guard SpeechFinder(scan: scan, people: people).isPreposition(offset),
            let index = scan.segmentation.clause(beginningBy: clause.lowerBound), scan.clauses[index].mark == .comma,
            index + 1 < scan.clauses.count, scan.clauses[index + 1].range.lowerBound < clause.upperBound + 4
        else { return false }
        return scan.modal(at: scan.clauses[index + 1].range.lowerBound)?.strength == .must
    }
    /// 各股室明天上午前把述职报告交办公室: all of them, by when, and what they have to do, not yet done.
    private func isDue(_ subject: (owners: [OwnerMention], end: Int), _ clause: Range<Int>) -> Bool {
        guard subject.owners.allSatisfy({ OwnerParser.each.stands(in: text, at: $0.start) }) else { return false }
        let rest = subject.end..<max(subject.end, clause.upperBound)
        let demands = DemandReader(scan: scan)
        guard let limit = DeadlineReader(text: text).readings(in: rest).first,
            limit.range.lowerBound <= rest.lowerBound + 6,
            DeadlineReader.before.ends(in: text, before: limit.range.upperBound),
            limit.range.upperBound < rest.upperBound
        else { return false }
        return !demands.isReport(clause) && !demands.isPast(clause) && !demands.tellsDone(clause)
            && text.scalar(before: clause.upperBound) != 0x4E86 && !Self.done.occurs(in: text, range: rest)
    }
    private static let done: WordList = ["已", "完成了", "均", "达到", "累计", "共"]
    private static let pleas: WordList = ["请"]
    private static let everybody: WordList = ["大家", "全体村民", "各位村民", "广大", "个人", "群众", "业主", "家长", "用户", "商户"]
    private static let messageTitles: WordList = ["通知", "提醒", "提示"]
}

/// What stands before the words of a message: @所有人, 【工作提醒】, 紧急通知：, 各村：, 各位主任，.
struct MessageHead {
    /// Whom it names.
    var owners: [OwnerMention] = []
    /// 各单位：, with words behind it.
    var isAddressed = false
    /// @张磊: somebody is called by name.
    var isCalled = false
    var contentStart: Int

    static func read(_ scan: ArticleScan, _ range: Range<Int>) -> MessageHead {
        let text = scan.text
        var head = MessageHead(contentStart: range.lowerBound)
        if let called = called(scan, at: head.contentStart, limit: range.upperBound) {
            head.owners = called.owners
            head.contentStart = called.end
            head.isAddressed = called.end < range.upperBound
            head.isCalled = !called.owners.isEmpty
        }
        if text.scalar(at: head.contentStart) == 0x3010,
            let bracket = scan.segmentation.shelter(holding: range.lowerBound),
            bracket.upperBound < range.upperBound
        {
            head.contentStart = bracket.upperBound
            head.isAddressed =
                head.isAddressed || labels.ends(in: text, before: bracket.upperBound - 3)
        }
        // At most a label and an address.
        for _ in 0..<2 {
            guard let clause = scan.clauseRanges(in: head.contentStart..<range.upperBound).first,
                scan.characterCount(clause.range) <= 24
            else { break }
            let end = scan.clauses[clause.index].end
            guard end < range.upperBound else { break }
            let mark = scan.clauses[clause.index].mark
            if mark == .colon, labels.ends(in: text, before: clause.range.upperBound) {
                head.contentStart = end
                head.isAddressed = true
            } else if mark == .colon || mark == .comma, let owners = addressees(scan, clause.range, mark) {
                head.owners = owners
                head.isAddressed = true
                head.contentStart = end
                break
            } else if mark == .colon, isSender(scan, clause.range, before: end..<range.upperBound) {
                head.contentStart = end
                head.isAddressed = true
            } else {
                break
            }
            if let called = called(scan, at: head.contentStart, limit: range.upperBound) {
                head.contentStart = called.end
            }
        }
        return head
    }

    /// 各村： on a line of its own: whom what stands below is told to; nil where the line is anything else.
    static func salutation(_ scan: ArticleScan, _ range: Range<Int>) -> [OwnerMention]? {
        guard let first = scan.clauseRanges(in: range).first, scan.clauses[first.index].mark == .colon,
            scan.clauses[first.index].end >= range.upperBound, scan.characterCount(first.range) <= 24
        else { return nil }
        return addressees(scan, first.range, .colon)
    }

    /// 各村, 各单位, 各村（社区）书记, before a colon; 各位主任 before a comma too.
    private static func addressees(_ scan: ArticleScan, _ range: Range<Int>, _ mark: ClauseMark) -> [OwnerMention]? {
        let isPolite = politely.stands(in: scan.text, at: range.lowerBound)
        guard !outsiders.occurs(in: scan.text, range: range) else { return nil }
        guard mark == .colon && each.stands(in: scan.text, at: range.lowerBound) || isPolite else { return nil }
        let parser = OwnerParser(scan: scan)
        if let owners = parser.wholeList(range) { return owners }
        return posts.ends(in: scan.text, before: range.upperBound) ? [parser.asWritten(range)] : nil
    }

    /// 县委办：各乡镇今晚…: a body that writes to others.
    private static func isSender(_ scan: ArticleScan, _ range: Range<Int>, before words: Range<Int>) -> Bool {
        let parser = OwnerParser(scan: scan)
        guard let sender = parser.wholeList(range), sender.count == 1, sender[0].kind == .body, !sender[0].isGeneric,
            !each.stands(in: scan.text, at: range.lowerBound)
        else { return false }
        let start = scan.afterLeadIn(words.lowerBound, limit: words.upperBound)
        guard let told = parser.subject(at: start, limit: words.upperBound) else { return false }
        return told.owners.allSatisfy { $0.kind != .person && $0.name != sender[0].name }
    }

    /// 收到。 and 散会！: all that a message says, and the last words of who chairs.
    static func isAnswer(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        answers.length(in: text, at: range.lowerBound) == range.count
            || wholeAnswers.length(in: text, at: range.lowerBound) == range.count
    }
    /// 收到，马上安排
    static func beginsAnswer(_ text: UTF8Text, _ offset: Int) -> Bool { answers.stands(in: text, at: offset) }
    private static let answers: WordList = [
        "收到", "好的", "明白", "知道了", "已收到", "散会", "现在散会", "遵照执行", "照办", "已转", "已通知", "已传达", "已安排", "已知悉", "已阅", "遵命",
    ]
    /// What is an answer only by itself: 不用操心 and 马上办理结案手续 are none.
    private static let wholeAnswers: WordList = [
        "不用", "不用了", "不需要", "需要", "要的", "不要", "可以", "可以的", "不可以", "不行", "是的", "不是", "对的", "没有", "有的", "好", "行", "嗯",
        "马上办",
        "马上落实", "立即落实", "马上安排", "马上处理", "马上去办", "这就去办", "这就办", "立即去办", "没问题", "辛苦了", "谢谢", "1", "+1", "OK", "ok", "Ok",
    ]

    private static let labels: WordList = ["通知", "提醒", "提示", "公告", "转发", "转", "通知转发"]
    /// Who lives there, buys or learns: nobody's colleagues.
    private static let outsiders: WordList = [
        "村民", "居民", "市民", "群众", "家长", "业主", "用户", "客户", "同学", "考生", "商户", "旅客", "乘客", "住户", "亲", "朋友",
    ]
    private static let each: WordList = ["各", "全体"]
    private static let politely: WordList = ["各位"]
    private static let posts = WordList(OwnerLexicon.office + OwnerLexicon.role)
}
