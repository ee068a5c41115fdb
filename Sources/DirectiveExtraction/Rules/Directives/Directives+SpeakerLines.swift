import LedgerModel

/// Lines that only say who speaks or writes below.
extension DirectiveFinder {
    /// 批示领导：县委书记高岩 above 批示内容：…: whose instruction follows.
    func instructingLine(_ range: Range<Int>) -> Speech? {
        guard Self.instructors.stands(in: text, at: range.lowerBound), let mention = people.lastMention(in: range)
        else {
            return nil
        }
        return Speech(
            speaker: .person(mention.person.name), force: .demand, contentStart: range.upperBound,
            start: range.lowerBound, rule: SpeakerRule.label)
    }
    /// 田涛强调, 罗思远同志讲话： on a line of its own: who speaks below.
    func nameLine(_ range: Range<Int>) -> Speech? {
        guard !isDocument, scan.characterCount(range) <= 20, let mention = people.mentions(in: range).last else {
            return nil
        }
        var end = range.upperBound
        if text.scalar(before: end).isColon { end = text.position(before: end) ?? end }
        let force = scan.hits.words(.speech, in: range).last.flatMap {
            $0.end == end ? SpeechForce(rawValue: $0.payload) : nil
        }
        guard
            force == .demand || force == .stress
                || isTalk(mention.range.upperBound..<max(mention.range.upperBound, end))
        else { return nil }
        return Speech(
            speaker: .person(mention.person.name), force: .demand, contentStart: range.upperBound,
            start: range.lowerBound, rule: SpeakerRule.label)
    }
    /// 会议强调 on a line of its own, without a mark: the meeting speaks below.
    func meetingLine(_ range: Range<Int>) -> Speech? {
        guard !isDocument, let force = SpeechFinder.meetingLine(text, range) else { return nil }
        return Speech(
            speaker: .meeting, force: force, contentStart: range.upperBound, start: range.lowerBound,
            rule: SpeakerRule.label)
    }
    /// 讲话 right behind the name, or with 同志 between them: 县长王明出席并讲话 is the words below a picture.
    private func isTalk(_ rest: Range<Int>) -> Bool {
        guard let length = Self.talks.length(in: text, before: rest.upperBound), length <= rest.count else {
            return false
        }
        let between = rest.lowerBound..<(rest.upperBound - length)
        return between.isEmpty || Self.titles.length(in: text, at: between.lowerBound) == between.count
            || scan.hits.word(.post, at: between.lowerBound)?.end == between.upperBound
    }
    private static let titles: WordList = ["同志", "同志的", "的"]
    private static let talks: WordList = ["讲话", "讲"]
    private static let instructors: WordList = ["批示领导", "批示人", "签批领导", "交办领导"]

    /// 第一条 全面推行“一窗通办”。（责任单位：…）: an article that is assigned is an item; one of a law says what is the case.
    func assignedArticle(_ range: Range<Int>, block: Int) -> ListMarker? {
        guard isDocument, text.scalar(at: range.lowerBound) == 0x7B2C,
            let (number, end) = ListMarker.chineseNumeral(text, at: range.lowerBound + 3, limit: range.upperBound)
                ?? ListMarker.arabicNumeral(text, at: range.lowerBound + 3, limit: range.upperBound),
            text.scalar(at: end) == 0x6761,
            hasOwnerBracket(range) || isAssignedWithin(scan.segmentation.sentencesOfBlock[block])
                || obliges(article: (end + 3)..<range.upperBound, block)
        else { return nil }
        return ListMarker(
            style: .chineseBracket, ordinal: number, range: range.lowerBound..<(end + 3), contentStart: end + 3,
            needsSuccessor: false)
    }

    /// 第五条 各镇人民政府应当每季度组织一次排查。: an article whose first or second sentence says whose duty something is.
    private func obliges(article: Range<Int>, _ block: Int) -> Bool {
        scan.segmentation.sentencesOfBlock[block].prefix(2).contains { index in
            let sentence = scan.sentences[index].range
            let start = max(sentence.lowerBound, article.lowerBound)
            guard start < sentence.upperBound,
                let subject = OwnerParser(scan: scan).subject(
                    at: scan.afterLeadIn(start, limit: sentence.upperBound), limit: sentence.upperBound)
            else { return false }
            return scan.modal(at: subject.end) != nil
        }
    }

    /// 会议内容：1、…: the first item stands behind the label of all.
    func labelledNumber(_ range: Range<Int>, block: Int) -> ListMarker? {
        guard let label = Label.end(text, range), block + 1 < scan.blocks.count, beginsMarked(block + 1),
            let found = ListMarker.read(text, at: label + text.width(at: label), limit: range.upperBound),
            found.ordinal == 1, !found.needsSuccessor,
            // 赵卫国强调：一是…；二是… above 四、其他: what stands below is no item of that list.
            let next = ListMarker.read(
                text, at: scan.blocks[block + 1].range.lowerBound, limit: scan.blocks[block + 1].range.upperBound),
            // 贺敏强调：1、…。2、…。 above 最后，…: nor is what begins with a word of order.
            next.style == found.style || next.style != .chineseNumber && next.style != .sequenceWord
        else { return nil }
        return found
    }

    /// 县长批示：“请水利局提出意见。”现将有关事项通知如下：: in a paper the closing mark ends what its leader wrote, and the sender goes on.
    func endsQuotation(_ sentence: Sentence) -> Bool {
        guard let speech, speech.speaker != .document, text.scalar(before: speech.contentStart) == 0x201C else {
            return false
        }
        return text.scalar(before: sentence.end) == 0x201D
    }

    /// 为贯彻落实书记讲话精神，现将有关事项通知如下：: the sender speaks of its own paper, whoever was quoted before.
    func turnsToSender(_ range: Range<Int>) -> Bool {
        guard isDocument, let speech, speech.speaker != .document, scan.modal(in: range) == nil,
            Self.senders.occurs(in: text, range: range)
        else { return false }
        var end = range.upperBound
        if text.scalar(before: end).isColon { end = text.position(before: end) ?? end }
        return Self.asFollows.ends(in: text, before: end)
    }
    private static let senders: WordList = ["现将", "现就", "现予", "现通知", "特通知", "现紧急通知", "特紧急通知"]

    /// “各镇要做好巡查。”王明强调。: the words of whoever is named behind them, one after the other.
    func quotations(in sentences: Range<Int>) -> [(words: Range<Int>, speech: Speech)] {
        var found: [(words: Range<Int>, speech: Speech)] = []
        var opening: Int?
        for index in sentences {
            let range = scan.sentences[index].range
            if text.scalar(at: range.lowerBound) == 0x201C { opening = range.lowerBound + 3 }
            guard let start = opening, start < range.lowerBound,
                Segmenter.closesQuotation(text.scalar(before: range.lowerBound))
            else { continue }
            opening = nil
            guard range.count <= 75, let mention = people.mentions(in: range).first else { continue }
            var end = range.upperBound
            while let length = SpeechFinder.particles.length(in: text, before: end) { end -= length }
            guard let verb = scan.hits.words(.speech, in: range).last,
                // …王建国说: 说 is the verb, and no part of another one (强调说).
                verb.end == end || verb.end == range.upperBound,
                let force = SpeechForce(rawValue: verb.payload),
                force == .demand || force == .stress || force == .statement
            else { continue }
            let speech = Speech(
                speaker: .person(mention.person.name), force: force, contentStart: start, start: start,
                rule: SpeakerRule.name)
            found.append((start..<range.lowerBound, speech))
        }
        return found
    }

    /// 各村：, @所有人, 紧急通知： before the words of a notice or a message: whom they address.
    mutating func afterMessageHead(_ range: Range<Int>) -> Int {
        guard kind == .notice && isDocument || isChat else { return range.lowerBound }
        let head = MessageHead.read(scan, range)
        if head.isAddressed { addressee = head.owners }
        if head.isCalled { calledAt = head.contentStart }
        return head.contentStart
    }

    /// 一、孙书记讲话(孙志远): the name in a heading speaks below it.
    func headingSpeech(_ range: Range<Int>) -> Speech? {
        for bracket in scan.segmentation.brackets(in: range) {
            let inner = (bracket.lowerBound + text.width(at: bracket.lowerBound))..<bracket.upperBound
            guard let end = People.nameEnd(text, at: inner.lowerBound, limit: bracket.upperBound, after: true),
                end + text.width(at: end) == bracket.upperBound,
                Self.speakingHeadings.occurs(in: text, range: range)
            else { continue }
            return Speech(
                speaker: .person(scan.string(inner.lowerBound..<end)), force: .demand, contentStart: range.upperBound,
                start: range.lowerBound, rule: SpeakerRule.label)
        }
        return nil
    }

    static let speakingHeadings: WordList = ["讲话", "强调", "要求", "补充", "发言", "部署", "点评", "总结", "指示", "批示"]

    func blockSpeaks(_ sentences: Range<Int>, from start: Int) -> Bool {
        guard sentences.count > 1 || kind == .minutes else { return false }
        let finder = SpeechFinder(scan: scan, people: people)
        return sentences.contains { index in
            finder.speeches(in: scan.sentences[index].from(start), current: nil).contains {
                $0.force == .demand || $0.force == .stress
                    || $0.force == .statement && $0.rule == SpeakerRule.meeting && $0.contentStart <= start + 75
            }
        }
    }

    /// The first sentence of a block with a preamble; what is a mere topic before it is no demand.
    func firstSpeaking(_ sentences: Range<Int>) -> Int? {
        let finder = SpeechFinder(scan: scan, people: people)
        return sentences.first { !finder.speeches(in: scan.sentences[$0], current: nil).isEmpty }
    }
}
