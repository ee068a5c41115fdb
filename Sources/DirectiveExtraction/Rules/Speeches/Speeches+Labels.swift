import LedgerModel

/// Names with a colon behind them, as records and transcripts have them.
extension SpeechFinder {
    /// 宋卫民：… at the beginning of a block.
    func labelSpeech(in block: Range<Int>) -> Speech? {
        // 县委书记陈志远：…
        if let colon = scan.clauseRanges(in: block).first, scan.clauses[colon.index].mark == .colon,
            let mention = people.firstMention(in: colon.range), mention.range.upperBound == colon.range.upperBound,
            let post = scan.hits.words(.post, in: block.lowerBound..<mention.range.lowerBound).last,
            post.end == mention.range.lowerBound, isPostAlone(block.lowerBound..<post.start)
        {
            return Speech(
                speaker: .person(mention.person.name), force: .demand, contentStart: scan.clauses[colon.index].end,
                start: block.lowerBound, rule: SpeakerRule.label)
        }
        // 李书记：…
        if let colon = scan.clauseRanges(in: block).first, scan.clauses[colon.index].mark == .colon,
            let titled = titled(at: block.lowerBound, limit: colon.range.upperBound),
            leavesSubject(titled.end..<colon.range.upperBound)
        {
            return Speech(
                speaker: .person(titled.name), force: .demand, contentStart: scan.clauses[colon.index].end,
                start: block.lowerBound, rule: SpeakerRule.label)
        }
        if let titled = titledLabel(in: block) { return titled }
        guard let end = People.nameEnd(text, at: block.lowerBound, limit: block.upperBound, after: false) else {
            return nil
        }
        var position = end
        // 曾庆祥同志：
        if let length = Self.addresses.length(in: text, at: position) { position += length }
        if text.scalar(at: position).isOpeningParenthesis, let shelter = scan.segmentation.shelter(holding: position) {
            position = shelter.upperBound
        }
        guard text.scalar(at: position).isColon else { return nil }
        return Speech(
            speaker: .person(scan.string(block.lowerBound..<end)), force: .demand,
            contentStart: position + text.width(at: position), start: block.lowerBound,
            rule: SpeakerRule.label)
    }

    /// 李明县长：…, 张伟副县长：…: the post behind the name; 王家村书记 is the secretary of a village.
    private func titledLabel(in block: Range<Int>) -> Speech? {
        guard let colon = scan.clauseRanges(in: block).first, scan.clauses[colon.index].mark == .colon,
            NameLexicon.surnames.contains(text.scalar(at: block.lowerBound)),
            !NameLexicon.notNames.stands(in: text, at: block.lowerBound)
        else { return nil }
        for given in [2, 1] {
            guard
                let end = People.givenName(text, at: block.lowerBound + 3, count: given, after: false),
                !ChatHeader.officeEnds.ends(in: text, before: end),
                scan.postEnd(at: end) == colon.range.upperBound,
                Self.titles.ends(in: text, before: colon.range.upperBound)
            else { continue }
            return Speech(
                speaker: .person(scan.string(block.lowerBound..<end)), force: .demand,
                contentStart: scan.clauses[colon.index].end, start: block.lowerBound, rule: SpeakerRule.label)
        }
        return nil
    }

    /// 县委, 常务, 县政府党组成员、: of what somebody is head.
    private func isPostAlone(_ range: Range<Int>) -> Bool {
        range.isEmpty || range.count <= 45 && scan.modal(in: range) == nil && !Self.asked.occurs(in: text, range: range)
    }
    private static let asked: WordList = ["请", "由", "对", "向", "给", "，", ","]

    /// 检查要求：本次检查，各乡镇要…: in news a label says that what follows is asked for, and not by whom.
    func demandLabel(in block: Range<Int>) -> Speech? {
        guard let label = Label.end(text, block), Self.demandLabels.stands(in: text, at: block.lowerBound),
            Self.demandLabels.length(in: text, at: block.lowerBound) == label - block.lowerBound,
            label + text.width(at: label) < block.upperBound
        else { return nil }
        return Speech(
            speaker: .unnamed, force: .demand, contentStart: label + text.width(at: label), start: block.lowerBound,
            rule: SpeakerRule.label)
    }
    private static let demandLabels: WordList = [
        "检查要求", "督查要求", "工作要求", "活动要求", "整治要求", "排查要求", "交办事项", "交办内容", "督办事项", "交办任务",
    ]

    private static let addresses: WordList = [
        "同志", "书记", "主任", "县长", "副县长", "镇长", "乡长", "局长", "同志讲话", "讲话", "同志总结讲话",
        "总结讲话", "同志作总结讲话",
    ]
}
