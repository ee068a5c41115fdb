import LedgerModel

/// Sentences: whose words they are, and which only tell what happens around the speeches.
extension DirectiveFinder {
    mutating func begin(_ new: Speech) {
        let isSame = speech?.speaker == new.speaker
        var new = new
        if let old = speech, isSame, new.rule == SpeakerRule.inherited {
            new.rule = old.rule == SpeakerRule.pronoun ? SpeakerRule.pronoun : SpeakerRule.carried
        }
        speech = new
        speeches.append(new)
        open = nil
        list = nil
        toldByList = []
        storyBlock = nil
        isInReport = new.force == .report || new.announcesReport
        isInDoneList = false
        addressee = new.addressee.flatMap { addressees($0) } ?? []
        if new.force == .report || new.force == .pledge { addressee = [] }
    }

    /// In a speech in full what others reported or said governs their own sentence only.
    mutating func resumeOwnWords() {
        guard let own = ownWords?.speech else { return }
        if let speech, speech.speaker == own.speaker, speech.force != .report, speech.force != .pledge,
            speech.force != .hope
        {
            return
        }
        begin(own)
    }

    /// Those who are spoken to: 随行的职能部门负责人 stand for their departments.
    func addressees(_ range: Range<Int>) -> [OwnerMention]? {
        let parser = OwnerParser(scan: scan)
        if let length = Self.heads.length(in: text, before: range.upperBound),
            let owners = parser.wholeList(range.lowerBound..<(range.upperBound - length))
        {
            return owners
        }
        if SpeechFinder.localBodies.length(in: text, at: range.lowerBound) == range.count {
            return [parser.asWritten(range)]
        }
        return parser.wholeList(range)
    }
    static let heads: WordList = ["负责人", "负责同志", "主要负责人", "主要负责同志", "有关负责人", "相关负责人"]

    mutating func read(_ sentence: Sentence, block: Int, from start: Int, marker: ListMarker?, isFirst: Bool) {
        if isByline(start..<sentence.range.upperBound) || isContact(start..<sentence.range.upperBound) { return }
        resumeOwnWords()
        if isPeroration(sentence.from(start), block: block) { return }
        if turnsToSender(sentence.range) {
            begin(documentSpeech(at: sentence.end))
            return
        }
        if tellsLoss(start..<sentence.range.upperBound) || asksBack(start..<sentence.range.upperBound) { return }
        if announcesPassedOn(start..<sentence.range.upperBound) {
            passedOnIn = block
            open = nil
            return
        }
        if !isDocument, tellsOfWord(start..<sentence.range.upperBound) {
            open = nil
            return
        }
        let sentence = sentence.from(start)
        var content = start
        let before = speech
        let isQuoted = quotesAuthority(sentence)
        if isQuoted, scan.modal(in: sentence.range) == nil {
            open = nil
            return
        }
        // What is quoted is one sentence long.
        defer { if isQuoted, !isDocument { goOn(with: before) } }
        let finder = SpeechFinder(scan: scan, people: people)
        var governing: [Speech] = []
        for found in finder.speeches(
            in: sentence, current: speech?.speaker, governs: speech.map { $0.force != .report } ?? false)
        where found.contentStart > start {
            // 原则通过。责成县妇联修改完善: in minutes the demand begins at 责成.
            if kind == .minutes, found.rule == SpeakerRule.inherited, governing.isEmpty,
                SpeechFinder.commissioning.ends(in: text, before: found.contentStart)
            {
                continue
            }
            // Behind a semicolon the meeting goes on to report: …，由县住建局实施；研究了校车安全工作.
            let isNextMatter =
                found.force == .report
                && text.position(before: found.start).map { text.scalar(at: $0).isSemicolon } == true
            // A bare verb of speech after governed words is one of them: 必须上报，同时要求当地确保….
            if let last = governing.last, found.rule == SpeakerRule.inherited, !isNextMatter,
                found.start > last.contentStart || hasWords(last.contentStart..<found.start)
            {
                continue
            }
            if governing.isEmpty, found.rule == SpeakerRule.inherited, speech != nil, open != nil,
                hasDemandBefore(found.start, sentence: sentence, from: content)
            {
                continue
            }
            // 各单位要细化分工，确保《报告》中确定的任务落实: a paper that a demand speaks of does not speak itself.
            if found.speaker == .document, speech != nil,
                hasDemandBefore(
                    finder.clauseStart(of: found.contentStart, from: content), sentence: sentence, from: content)
            {
                continue
            }
            // 12、要求施工单位6月底前完工: an item of the one who speaks already.
            if let marker, found.isInline, found.rule == SpeakerRule.inherited, found.speaker == speech?.speaker,
                scan.hits.word(.speech, at: marker.contentStart)?.end == found.contentStart
            {
                continue
            }
            governing.append(found)
        }
        if isDocument {
            // 《意见》透露,历年监测数据表明…: what a paper reports it does not ask for.
            if let first = governing.first, first.force == .report, first.speaker == .document, kind != .plan,
                kind != .notice
            {
                open = nil
                return
            }
            governing = governing.filter {
                ($0.rule != SpeakerRule.inherited || $0.isInline && $0.force == .demand)
                    && ($0.force == .demand || $0.force == .stress || $0.force == .statement
                        || $0.rule == SpeakerRule.name)
            }.filter {
                !(kind == .notice && isOnlyMentioned($0))
            }.filter {
                $0.speaker == .document || $0.rule == SpeakerRule.post && text.scalar(before: $0.contentStart) == 0x201C
                    || $0.force != .report && kind != .plan && kind != .notice
                    || $0.rule == SpeakerRule.name && $0.force != .hope && kind != .plan
            }
        }
        readQuoted(before: governing.first, in: sentence, block: block)
        // 会议要求，一要…；二要…；会议强调…: each preamble governs up to the next.
        for (index, earlier) in governing.dropLast().enumerated() {
            let next = governing[index + 1].contentStart
            let end = scan.trimmed(
                earlier
                    .contentStart..<max(
                        earlier.contentStart,
                        withoutTopic(finder.clauseStart(of: next - 4, from: earlier.contentStart), earlier.contentStart)
                    )
            ).upperBound
            guard earlier.force == .demand || earlier.force == .stress, earlier.contentStart < end,
                scan.segmentation.clauses(in: earlier.contentStart..<end).contains(where: {
                    scan.clauses[$0].mark == .semicolon || scan.clauses[$0].mark == .comma
                })
            else { continue }
            begin(earlier)
            let part = Sentence(
                range: sentence.range.lowerBound..<end, clauses: sentence.clauses, block: sentence.block, end: end)
            readContent(part, block: block, from: earlier.contentStart, marker: nil, speech: earlier)
        }
        if let last = governing.last {
            var new = last
            if new.rule == SpeakerRule.inherited || new.contentStart <= sentence.range.lowerBound {
                new.rule = SpeakerRule.inherited
            }
            new.isRelayed = isRelay(new, sentence: sentence, governing: governing)
            if speaksOfOwnBusiness(new) { new.force = .pledge }
            begin(new)
            content = max(new.contentStart, start)
        } else if isNarrative(sentence, from: content) {
            open = nil
            if isFirst, !isDocument, !isListed(content) { isInReport = true }
            if !isDocument || isPasted { return }
        } else if isFirst, isInReport, let speech, !speech.announcesReport,
            marker != nil || beginsWithDemand(sentence, content) || kind == .minutes
        {
            isInReport = false
        }
        // 会议听取了汇报。由县住建局牵头…, 1.研究了招标事宜，由县住建局负责: what minutes say next is settled.
        if kind == .minutes, speech?.force == .report || isInReport,
            speech?.speaker == .meeting || speech?.speaker == .document,
            let settled = finder.commission(in: start..<sentence.range.upperBound)
        {
            content = settled
            begin(
                Speech(
                    speaker: .meeting, force: .demand, contentStart: content, start: content, rule: SpeakerRule.minutes)
            )
        }
        if governing.isEmpty, let demanding = demandBehindPledge(sentence, content) { begin(demanding) }
        if passesOver(content..<sentence.range.upperBound) { return }
        guard let speech, speech.force != .report, speech.force != .pledge, speech.force != .hope else { return }
        guard content < sentence.range.upperBound else { return }
        // 如到2017年，…: the paper's first example.
        if speech.speaker == .document, Self.examples.stands(in: text, at: content) { content += 3 }
        if let lead = enumeratedSubject(content, block: block, limit: sentence.range.upperBound) {
            addressee = lead.owners
            content = lead.end
        }
        content = afterCall(content, limit: sentence.range.upperBound)
        readContent(sentence, block: block, from: content, marker: marker, speech: speech)
    }

    /// 联系人：李红，电话：5566778.
    func isContact(_ range: Range<Int>) -> Bool {
        Self.contacts.stands(in: text, at: range.lowerBound)
            || invitesObjections(range) || MessageHead.isAnswer(text, range)
            // 收到，我们连夜整
            || isChat && MessageHead.beginsAnswer(text, range.lowerBound) && scan.modal(in: range) == nil
    }
    static let contacts: WordList = [
        "联系人", "联系电话", "值班电话", "举报电话", "监督电话", "咨询电话", "热线电话", "办公电话", "传真电话", "联系方式", "电子邮箱", "邮箱：", "邮箱:", "传真", "附件",
        "特此通知", "此复", "此函", "收到请回复", "辛苦大家", "辛苦各位", "谢谢大家", "谢谢配合",
    ]

    /// (王志强), （记者杭春燕）, ②40 after the last sentence.
    func isByline(_ range: Range<Int>) -> Bool {
        guard text.scalar(at: range.lowerBound).isOpeningBracket,
            let bracket = scan.segmentation.shelter(holding: range.lowerBound), bracket.upperBound >= range.upperBound
        else {
            if isReporter(range) || isSignature(range) { return true }
            // Four characters are sixteen bytes at most.
            return range.count <= 16 && scan.characterCount(range) <= 4 && scan.characterCount(range) > 0
                && !text[range].withBytes { $0.contains { $0 >= 0xE4 && $0 < 0xEA } }
        }
        let assigned = BracketReader(scan: scan).reading(bracket)
        return (assigned == nil || assigned?.isByEnding == true && !isDocument)
            && ListMarker.read(text, at: range.lowerBound, limit: range.upperBound) == nil
    }

    /// 会议传达了全市会议精神。市长林涛在会上强调,…: said at the meeting that is passed on.
    func isRelay(_ new: Speech, sentence: Sentence, governing: [Speech]) -> Bool {
        guard new.rule == SpeakerRule.name, case .person = new.speaker, let before = speeches.last,
            before.force == .report,
            Self.higherMeetings.occurs(in: text, range: max(0, before.start)..<sentence.range.lowerBound)
        else { return false }
        return Self.atThatMeeting.occurs(in: text, range: sentence.range.lowerBound..<new.contentStart)
            && !Self.afterThatMeeting.stands(in: text, at: sentence.range.lowerBound)
    }

    static let higherMeetings: WordList = ["全市", "全省", "全国", "省委", "市委", "省政府", "市政府", "上级", "省市", "国务院"]
    static let atThatMeeting: WordList = ["在会上", "会上"]
    static let afterThatMeeting: WordList = ["会后", "会上，", "会上,"]

    /// Sentences that tell what happens around the speeches.
    func isNarrative(_ sentence: Sentence, from start: Int) -> Bool {
        if Self.narrativeOpeners.stands(in: text, at: start) || Self.all.stands(in: text, at: start) { return true }
        let range = start..<sentence.range.upperBound
        if sumsUp(range) || demands.tellsPledge(range) { return true }
        guard scan.modal(in: range) == nil else { return false }
        if Self.recently.stands(in: text, at: start), !Self.requests.occurs(in: text, range: range) { return true }
        if tellsAftermath(range) || tellsAfterwards(range) || tellsOfDeed(range) || tellsOfVisit(range)
            || tellsOfProceedings(range)
        {
            return true
        }
        if Self.moves.occurs(in: text, range: range) || tellsOfSomebody(range) { return true }
        // 副县长张某及相关单位负责人参加: who was there.
        if Self.attendance.ends(in: text, before: range.upperBound),
            !scan.hits.words(.post, in: range).isEmpty, !Self.requests.occurs(in: text, range: range)
        {
            return true
        }
        guard Self.narrativeEnds.occurs(in: scan, range: range) else { return false }
        return Self.narrativeEnds.ends(in: text, before: range.upperBound) || !people.mentions(in: range).isEmpty
    }

    /// 会议由副县长李强主持, 会后，县应急局印发了通知, 目前，全县已完成12处, 大家一致表示…: what happened around the words, and since.
    private func tellsAfterwards(_ range: Range<Int>) -> Bool {
        if Self.chaired.stands(in: text, at: range.lowerBound), Self.chairing.ends(in: text, before: range.upperBound) {
            return true
        }
        guard Self.afterwards.stands(in: text, at: range.lowerBound), !Self.requests.occurs(in: text, range: range)
        else { return false }
        let clauses = scan.clauseRanges(in: range)
        // 会后，县水利局迅速开展排查，目前已排查隐患23处: how far it has come.
        if clauses.dropFirst(2).contains(where: { demands.tellsHowThingsAre($0.range) }) { return true }
        // 目前已进入主汛期，各镇立即开展排查: what is to be done now comes behind.
        if asksOfSomebody(clauses) { return false }
        return clauses.contains { _, clause in demands.isReport(clause) || Self.done.occurs(in: scan, range: clause) }
    }

    /// 各镇立即开展排查, behind the first clause.
    func asksOfSomebody(_ clauses: ClauseRanges) -> Bool {
        clauses.dropFirst().contains { _, clause in
            guard let subject = OwnerParser(scan: scan).subject(at: clause.lowerBound, limit: clause.upperBound) else {
                return false
            }
            return (scan.predicate(at: subject.end)?.kind == .adverb || text.scalar(at: subject.end).digit != nil)
                && !demands.isPast(clause)
        }
    }
    private static let all: WordList = ["大家一致", "大家纷纷", "与会人员纷纷", "纷纷表示", "与会人员一致"]
    private static let chaired: WordList = ["会议由", "会由", "活动由", "调度会由"]
    private static let chairing: WordList = ["主持", "主持召开"]
    private static let afterwards: WordList = [
        "会后", "会上", "会议期间", "活动最后", "会议最后", "活动结束", "活动期间", "目前", "截至目前", "截止目前", "截至", "随后",
    ]
    private static let done: WordList = ["了", "已", "正在"]

    /// 乡长高岩也提醒乡亲: who is named addresses others, and demands nothing of himself.
    private func tellsOfSomebody(_ range: Range<Int>) -> Bool {
        // 8月25日，县委书记…: the day comes first.
        guard
            let clause = scan.clauseRanges(in: range).first(where: {
                scan.characterCount($0.range) > 8 || !Self.days.ends(in: text, before: $0.range.upperBound)
            })?.range
        else { return false }
        // 州政府决定派出督查组: what a body is going to do itself.
        if let verb = SpeechFinder.decisions.first(in: text, range: clause),
            OwnerParser(scan: scan).wholeList(clause.lowerBound..<verb.lowerBound) != nil
        {
            return true
        }
        guard let mention = people.mentions(in: clause).last else { return false }
        let before = clause.lowerBound..<mention.range.lowerBound
        // 县委书记魏春林到乡镇调研, 常务副市长蒋鸿参加督办: what somebody with a post did.
        if !mention.person.post.isEmpty, scan.characterCount(before) <= 24,
            Self.acts.stands(in: text, at: mention.range.upperBound), !Self.requests.occurs(in: text, range: before)
        {
            return true
        }
        guard scan.characterCount(before) <= 8 else { return false }
        return Self.addresses.occurs(in: text, range: mention.range.upperBound..<clause.upperBound)
    }
    private static let days: WordList = ["日", "日前", "上午", "下午", "晚", "期间"]
    private static let acts: WordList = [
        "到", "赴", "来到", "前往", "深入", "走进", "参加", "陪同", "出席", "列席", "带队", "率队", "一行", "主持", "会见", "看望", "慰问",
    ]
    private static let addresses: WordList = ["提醒", "呼吁", "告诉", "慰问", "看望", "感谢", "祝愿", "充分肯定了", "高度评价了", "高度肯定了"]

    static let narrativeOpeners: WordList = [
        "据悉", "随后", "之后，", "之后,", "其间", "期间，", "期间,", "据了解", "据介绍", "据统计", "会前", "当晚", "当日", "当天", "会议结束", "与会", "会议采取",
        "会议以", "会议听取", "会议传达", "会议学习", "会议审议", "会议研究", "会议讨论",
        "会上，传达", "会上,传达", "植树间隙，大家", "“如果", "参加会议的有", "参加会议的还有", "出席会议的有", "出席会议的还有", "参加活动的有", "参加活动的还有",
        "参加调研的有", "参加调研的还有", "陪同调研的有", "陪同调研的还有", "参加检查的有", "参加检查的还有", "参加座谈的有", "参加座谈的还有",
    ]
    /// 王明义一行就来到燕子山: the visit goes on.
    static let moves: WordList = [
        "一行来到", "一行就来到", "一行先后", "一行深入", "一行走进", "一行还", "一行实地", "一行又", "一行首先", "一行到", "一行前往",
    ]
    /// News, where nobody is told that he has to.
    private static let recently: WordList = [
        "近日，", "近日,", "日前，", "日前,", "近年来，", "近年来,", "去年以来", "今年以来，", "今年以来,",
    ]
    private static let attendance: WordList = ["参加", "出席", "列席", "陪同", "参会"]
    static let narrativeEnds: WordList = [
        "参加会议", "参加活动", "出席会议", "参加了会议", "陪同调研", "陪同检查", "参加调研", "列席会议", "先后陪同", "参加。",
    ]
}
