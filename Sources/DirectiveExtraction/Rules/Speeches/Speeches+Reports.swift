/// What is reported, and verbs of report that report nothing.
extension SpeechFinder {
    /// 各乡镇要召开会议，传达学习会议精神: behind a comma the verb, without a subject and without 了, is what those before it are still told to do.
    func goesOnWithDemand(_ hit: Hit, clauseStart: Int, from: Int) -> Bool {
        guard clauseStart > from, isBare(clauseStart..<hit.start),
            text.scalar(before: hit.end) != Self.perfect, text.scalar(at: hit.end) != Self.perfect,
            let before = text.position(before: clauseStart), text.scalar(at: before).isComma
        else { return false }
        // Nobody is told anything over more clauses than these, and a semicolon ends it.
        let reach = max(from, clauseStart - Self.demandReach)..<clauseStart
        for (index, clause) in scan.clauseRanges(in: reach).reversed() {
            if scan.clauses[index].mark != .comma, clause.upperBound < before { return false }
            if scan.modal(in: clause) != nil { return true }
        }
        return false
    }

    /// Nothing, 并 or an adverb: no subject of the verb's own.
    private func isBare(_ range: Range<Int>) -> Bool {
        range.isEmpty || Self.links.length(in: text, at: range.lowerBound) == range.count
            || Self.reportAdverbs.length(in: text, at: range.lowerBound) == range.count
    }

    /// 听取汇报后，王明指出: what was heard before he spoke.
    func isOver(_ report: Hit, in sentence: Sentence) -> Bool {
        guard let index = scan.segmentation.clause(beginningBy: report.start) else { return false }
        let clause = scan.clauses[index]
        guard clause.mark == .comma, text.scalar(before: clause.range.upperBound) == 0x540E,
            clause.end < sentence.range.upperBound
        else { return false }
        // Nobody writes 听取 farther before what was heard.
        let start = max(clause.range.lowerBound, report.start - 420)
        return Self.hearing.occurs(in: text, range: start..<report.start)
            || Self.hearing.stands(in: text, at: report.start)
    }
    private static let hearing: WordList = ["听取"]

    /// 县城管局依法责令停业 is what an office may do to others, not what its leader says; 敲定 settles, and asks only with what it settles behind a colon.
    func isNoOrder(_ hit: Hit, clauseStart: Int, from: Int) -> Bool {
        if Self.decreeing.ends(in: text, before: hit.end) {
            if namesPaper(hit) { return true }
            let before = clauseStart..<hit.start
            if commandsOther(hit, subject: before) { return false }
            // 张梅就垃圾清运等问题，责令相关单位整改
            if before.isEmpty {
                return people.lastMention(in: max(from, clauseStart - Self.demandReach)..<clauseStart) == nil
                    && inspection(before: clauseStart, from: from, verb: hit.start) == nil
            }
            let opener = scan.afterLeadIn(clauseStart, limit: hit.start)
            let near = max(clauseStart, hit.start - Self.demandReach)..<hit.start
            return people.lastMention(in: near) == nil && !Self.pronouns.stands(in: text, at: opener)
                && !Self.meetings.stands(in: text, at: opener) && !Self.onTheSpot.occurs(in: text, range: near)
        }
        guard Self.fixing.length(in: text, at: hit.start) == hit.end - hit.start,
            let index = scan.segmentation.clause(beginningBy: hit.start)
        else { return false }
        return scan.clauses[index].mark != .colon
    }
    /// 县消防大队责令该商场立即整改: a body, and whom it tells to do something at once or by a day; 责令停业 and 已责令企业整改 tell what it does.
    private func commandsOther(_ hit: Hit, subject: Range<Int>) -> Bool {
        let parser = OwnerParser(scan: scan, isObliged: true)
        let limit = clauseEnd(of: hit.end)
        guard !subject.isEmpty, OwnerParser(scan: scan).wholeList(subject) != nil,
            let end = parser.list(at: hit.end, limit: limit)?.map(\.end).max(), end < limit
        else { return false }
        return scan.predicate(at: end)?.kind == .adverb || scan.workBehindTerm(end, limit: limit) != nil
            || text.scalar(at: end).digit != nil
    }
    /// 下达责令改正通知书: the name of a paper.
    private func namesPaper(_ hit: Hit) -> Bool {
        guard let index = scan.segmentation.clause(beginningBy: hit.start) else { return false }
        let rest = hit.end..<min(scan.clauses[index].range.upperBound, hit.end + 60)
        return Self.orders.occurs(in: text, range: rest)
    }
    private static let orders: WordList = ["通知书", "指令书", "决定书", "整改书", "通知单", "建议书", "告知书"]
    private static let decreeing: WordList = ["责令"]
    private static let onTheSpot: WordList = ["当场", "现场"]
    private static let fixing: WordList = ["敲定", "敲定了"]

    /// 县领导到柳林镇调研, in the paragraph before the verb.
    func leaderActs(before offset: Int) -> Bool {
        let index = scan.blocks.partition { $0.range.lowerBound <= offset }
        guard index > 0 else { return false }
        let start = max(scan.blocks[index - 1].range.lowerBound, offset - Self.demandReach)
        guard let leader = Self.leaders.first(in: text, range: start..<max(start, offset)) else { return false }
        return leader.upperBound < offset
    }
    private static let leaders: WordList = ["县领导", "市领导", "区领导", "州领导", "省领导", "镇领导", "有关领导", "主要领导", "分管领导"]

    static let localBodies: WordList = [
        "镇上", "镇里", "乡上", "乡里", "村上", "村里", "县上", "县里", "区上", "区里", "市里", "街道上", "厂里", "校方", "厂方",
    ]

    /// 王建军同志进行了安排部署，我都同意: what others did, told by who speaks himself.
    func isFollowedByOwnWords(_ hit: Hit) -> Bool {
        guard Self.done.occurs(in: text, range: hit.start..<hit.end),
            let index = scan.segmentation.clause(beginningBy: hit.start), scan.clauses[index].mark == .comma
        else { return false }
        return Self.agreeing.stands(in: text, at: scan.clauses[index].end)
    }
    private static let done: WordList = ["了"]
    private static let agreeing: WordList = ["我都同意", "我都赞同", "我完全同意", "我完全赞同", "我同意", "我赞同", "我就不再", "我不再重复"]

    /// 对工作表示赞许, 表示衷心的感谢: a feeling, and no pledge; what the next clause announces is asked for.
    func expressesFeeling(_ hit: Hit) -> Bool {
        guard let index = scan.segmentation.clause(beginningBy: hit.start) else { return false }
        let end = scan.clauses[index].range.upperBound
        guard let length = Self.feelings.length(in: text, before: end), end - length >= hit.end else { return false }
        return scan.characterCount(hit.end..<(end - length)) <= 6
    }
    private static let feelings: WordList = [
        "赞许", "赞扬", "赞赏", "称赞", "赞同", "肯定", "认可", "认同", "感谢", "谢意", "祝贺", "慰问", "问候", "欢迎", "敬意", "满意", "关心", "关切",
        "理解",
        "担忧", "不满", "遗憾", "歉意", "哀悼",
    ]

    /// 任务重、要求高, 要求和以往不同: how high they are, nobody's words.
    func isNoun(_ hit: Hit) -> Bool {
        Self.demandNoun.ends(in: text, before: hit.end) && Self.qualities.stands(in: text, at: hit.end)
            || greets(hit)
    }

    /// 对大家的到来表示热烈欢迎: how somebody is met, no pledge.
    private func greets(_ hit: Hit) -> Bool {
        guard SpeechForce(rawValue: hit.payload) == .pledge else { return false }
        var offset = hit.end
        while let length = Self.warmly.length(in: text, at: offset) { offset += length }
        return Self.greetings.stands(in: text, at: offset)
    }
    private static let warmly: WordList = [
        "热烈", "衷心", "诚挚", "亲切", "由衷", "高度", "最", "深切", "崇高", "充分", "非常", "十分", "的", "和",
    ]
    private static let greetings: WordList = [
        "欢迎", "感谢", "慰问", "祝贺", "肯定", "赞赏", "满意", "认可", "问候", "敬意", "谢意", "关切", "担忧", "歉意", "赞同", "关心",
    ]
    private static let demandNoun: WordList = ["要求"]
    static let qualities: WordList = [
        "和标准", "和以往", "和往年", "和过去", "和去年", "和任务", "和质量", "和难度", "与以往", "与往年", "与过去", "与标准", "与去年", "也很", "很高", "较高",
        "更高",
        "越来越", "不同", "不一样", "不高", "高，", "高,", "高。", "高、", "高；", "严，", "严,", "严。", "严、", "、标准", "、任务",
    ]

    static let matters: WordList = [
        "的责任", "的重要性", "的意义", "的重要意义", "的重大意义", "的必要性", "的紧迫性", "的极端重要性", "的目标", "的原则",
    ]

    /// 了
    private static let perfect: UInt32 = 0x4E86
    /// In bytes.
    private static let demandReach = 420

    /// Whether `clause` announces what has been done, what is discussed or what is wrong.
    static func tellsResults(_ scan: ArticleScan, _ clause: Range<Int>) -> Bool {
        namesResults(scan, clause) && !demandWords.occurs(in: scan.text, range: clause)
    }

    /// 在《关于火灾情况的报告》上批示：…: the title of a paper announces nothing.
    static func namesResults(_ scan: ArticleScan, _ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while let found = reportTopics.first(in: scan.text, range: offset..<range.upperBound) {
            guard let shelter = scan.segmentation.shelter(holding: found.lowerBound),
                scan.text.scalar(at: shelter.lowerBound) == 0x300A
            else { return true }
            offset = shelter.upperBound
        }
        return false
    }

    func speaksLater(_ report: Hit, in sentence: Sentence) -> Bool {
        guard let index = scan.segmentation.clause(beginningBy: report.start) else { return false }
        let rest = report.end..<min(scan.clauses[index].range.upperBound, report.end + 150)
        return scan.hits.words(.speech, in: rest).contains { hit in
            guard let force = SpeechForce(rawValue: hit.payload) else { return false }
            return force == .demand || force == .stress || force == .statement
        }
    }

    /// 通报了督查情况，并指出了问题，要求以问题为导向…; 传达学习了会议精神，会议强调：…: the clause of the same sentence in which a demand begins.
    func demandAfter(_ report: Hit, in sentence: Sentence) -> Int? {
        scan.clauseRanges(in: report.end..<max(report.end, sentence.range.upperBound)).dropFirst().first { _, clause in
            let opener = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            if let verb = scan.hits.word(.speech, at: opener),
                demands(verb) || Self.approving.ends(in: text, before: verb.end)
                    || SpeechForce(rawValue: verb.payload) == .statement && opener > clause.lowerBound
                        && announces(verb, in: clause)
            {
                return true
            }
            // 王明介绍了情况，提出我校要抓好队伍建设: what our own have to do.
            if let verb = scan.hits.word(.speech, at: opener), SpeechForce(rawValue: verb.payload) == .statement,
                Self.ourBodies.stands(in: text, at: verb.end), scan.modal(in: verb.end..<clause.upperBound) != nil
            {
                return true
            }
            // 会议传达了精神，王军要求各地做好准备: somebody else by name.
            if let mention = people.firstMention(in: clause),
                mention.range.lowerBound == opener
                    || scan.hits.words(.post, in: opener..<max(opener, mention.range.lowerBound)).last?.end
                        == mention.range.lowerBound,
                let verb = scan.hits.word(.speech, at: mention.range.upperBound), demands(verb)
            {
                return true
            }
            // 会议听取了汇报，会议指出，…: who reported names itself again.
            if let length = Self.meetings.length(in: text, at: opener),
                let verb = scan.hits.word(.speech, at: opener + length), announces(verb, in: clause),
                SpeechForce(rawValue: verb.payload) == .statement
            {
                return true
            }
            return scan.hits.words(.speech, in: clause).contains { demands($0) && announces($0, in: clause) }
        }?.range.lowerBound
    }
    private static let ourBodies: WordList = [
        "我县", "我市", "我区", "我镇", "我乡", "我校", "我院", "我局", "我矿", "我厂", "我司", "我公司", "全县", "全市", "全区", "全镇", "全校", "全院",
        "全局", "各",
    ]
}
