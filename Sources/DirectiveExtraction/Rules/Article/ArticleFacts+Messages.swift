import LedgerModel

/// Messages to a group of colleagues, and notices that were pasted without their title: nobody speaks, and who writes may ask.
extension FactReader {
    /// 请各村于今天18:00前报值班表。 各包村干部务必20点前到岗。 各校：…: words to those below, without news and without a speech.
    var isMessage: Bool {
        guard title.count == 0 || Self.messageTitles.ends(in: title, before: title.count), isToldByNobody else {
            return false
        }
        let heads = scan.blocks.prefix(3).map { MessageHead.read(scan, $0.range) }
        if heads.contains(where: { $0.isAddressed }) { return true }
        // 现场会召开。各镇必须…: news of a meeting, where only 请 is a message.
        let isMeeting = [.meeting, .minutes].contains(kind())
        return scan.sentences.prefix(8).contains { sentence in
            let head = MessageHead.read(scan, behindMark(sentence.range)..<sentence.range.upperBound).contentStart
            return scan.clauseRanges(in: head..<max(head, sentence.range.upperBound)).contains {
                asks($0.range, onlyByPlea: isMeeting)
            }
        }
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
        return isRequest || !onlyByPlea && obliges(subject.end, clause)
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
    var contentStart: Int

    static func read(_ scan: ArticleScan, _ range: Range<Int>) -> MessageHead {
        let text = scan.text
        var head = MessageHead(contentStart: range.lowerBound)
        if let length = calls.length(in: text, at: head.contentStart) {
            head.contentStart += length
            head.isAddressed = true
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
            if let length = calls.length(in: text, at: head.contentStart) { head.contentStart += length }
        }
        return head
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
    }
    /// 收到，马上安排
    static func beginsAnswer(_ text: UTF8Text, _ offset: Int) -> Bool { answers.stands(in: text, at: offset) }
    private static let answers: WordList = ["收到", "好的", "明白", "知道了", "已收到", "散会", "现在散会"]

    private static let calls: WordList = ["@所有人", "@全体成员"]
    private static let labels: WordList = ["通知", "提醒", "提示", "公告", "转发", "转", "通知转发"]
    /// Who lives there, buys or learns: nobody's colleagues.
    private static let outsiders: WordList = [
        "村民", "居民", "市民", "群众", "家长", "业主", "用户", "客户", "同学", "考生", "商户", "旅客", "乘客", "住户", "亲", "朋友",
    ]
    private static let each: WordList = ["各", "全体"]
    private static let politely: WordList = ["各位"]
    private static let posts = WordList(OwnerLexicon.office + OwnerLexicon.role)
}
