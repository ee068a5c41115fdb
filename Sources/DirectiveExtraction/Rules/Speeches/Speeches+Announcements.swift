/// Clauses that only announce what is asked for: 提三点要求：, 作如下安排：, 讲了三个问题。 Each is a verb, what is announced, and words between them that
/// say how many and of what kind; nobody can list them all, so they are read, from their end backwards.
extension SpeechFinder {
    /// The verbs of speech of a sentence, in order: those of the lexicon, and the clauses that announce.
    func verbs(in sentence: Sentence) -> [Hit] {
        let hits = scan.hits.words(.speech, in: sentence.range)
        var verbs: [Hit] = []
        var next = hits.startIndex
        for (index, whole) in scan.clauseRanges(in: sentence.range) {
            let list = listWithoutMark(whole)
            let clause = whole.lowerBound..<(list ?? whole.upperBound)
            let mark = list == nil ? scan.clauses[index].mark : .colon
            guard mark == .colon || mark == .stop || mark == .comma,
                let found = announcement(clause, mark, after: sentence.range.lowerBound) ?? settling(clause, mark)
                    ?? order(clause, after: sentence.range.lowerBound)
                    ?? (mark == .colon ? quotingVerb(clause, scan.clauses[index].end) ?? unknownVerb(clause) : nil)
            else { continue }
            while next < hits.endIndex, hits[next].end <= found.start {
                verbs.append(hits[next])
                next += 1
            }
            var end = next
            while end < hits.endIndex, hits[end].start < found.end { end += 1 }
            let held = hits[next..<end]
            // What the lexicon reads as one verb stays so.
            if held.contains(where: { $0.start <= found.start && $0.end >= found.end }) { continue }
            verbs.append(
                Hit(start: min(found.start, held.first?.start ?? found.start), end: found.end, payload: found.payload))
            next = end
        }
        return verbs + hits[next...]
    }

    /// 提三点要求, 作了如下安排, 讲了三个问题, where the clause ends with it.
    private func announcement(_ clause: Range<Int>, _ mark: ClauseMark, after start: Int) -> Hit? {
        var end = clause.upperBound
        if let length = Self.asFollows.length(in: text, before: end) { end -= length }
        var force = SpeechForce.demand
        var isCounted = false
        if let length = Self.announcedNouns.length(in: text, before: end) {
            end -= length
        } else if mark != .comma, let length = Self.talks.length(in: text, before: end),
            demandFollows(clause.upperBound)
        {
            // 王明作总结讲话。一要…: who talked says what follows, as far as it demands.
            force = .stress
            end -= length
        } else if let length = Self.hopedFor.length(in: text, before: end),
            // 与会人员提出意见和建议。大家表示，…: views.
            mark == .colon || !Self.views.ends(in: text, before: end)
        {
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
        // 做出了整体部署, 提出了针对性很强的意见: of whatever kind, where the verb has its 了 or 出.
        end = performed(before: end, from: clause.lowerBound) ?? end
        if let length = Self.aspects.length(in: text, before: end) { end -= length }
        // 各镇要确定工作任务，提出工作建议，: in the middle of a sentence an announcement says how many, or who announces.
        guard end > clause.lowerBound, let length = Self.announcingVerbs.length(in: text, before: end),
            mark != .comma || isCounted || noun > end && namedSubject(clause) != nil,
            scan.modal(in: max(start, clause.lowerBound - Self.announcementReach)..<end) == nil
        else { return nil }
        return Hit(start: end - length, end: clause.upperBound, payload: force.rawValue)
    }

    /// Where 作出了, 提出了 ends in the few characters before `offset`; nil where none does.
    private func performed(before offset: Int, from start: Int) -> Int? {
        var position = offset
        for _ in 0..<6 {
            guard let before = text.position(before: position), before > start, text.scalar(at: before).isHan else {
                return nil
            }
            position = before
            if Self.performing.ends(in: text, before: position) { return position }
        }
        return nil
    }
    private static let performing: WordList = ["作出了", "做出了", "提出了", "作了", "做了", "进行了", "作出", "做出", "提出"]

    /// In bytes.
    private static let announcementReach = 420

    /// 经研究，议定如下：, 现将有关事项明确如下：, 安排近期工作：: what is settled or arranged follows.
    private func settling(_ clause: Range<Int>, _ mark: ClauseMark) -> Hit? {
        guard mark == .colon else { return nil }
        if let length = Self.asFollows.length(in: text, before: clause.upperBound),
            let verb = Self.settlingVerbs.length(in: text, before: clause.upperBound - length),
            !speaksItself(after: clause.upperBound)
        {
            return Hit(
                start: clause.upperBound - length - verb, end: clause.upperBound, payload: SpeechForce.demand.rawValue)
        }
        // 安排近期工作：, 镇人大主席郑德富安排秋粮生产和抗旱工作：
        let named = namedSubject(clause)?.end
        let opener = named ?? scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        if Self.arranging.stands(in: text, at: opener), Self.work.ends(in: text, before: clause.upperBound),
            scan.characterCount(clause) <= (named == nil ? 20 : 40)
        {
            return Hit(start: opener, end: clause.upperBound, payload: SpeechForce.demand.rawValue)
        }
        return nil
    }
    /// 现纪要如下：一、会议指出，…: each matter says who speaks.
    private func speaksItself(after end: Int) -> Bool {
        guard let next = scan.segmentation.clause(beginningBy: end).map({ $0 + 1 }), next < scan.clauses.count,
            let marker = ListMarker.read(
                text, at: scan.clauses[next].range.lowerBound, limit: scan.clauses[next].range.upperBound)
        else { return false }
        return Self.meetings.stands(in: text, at: marker.contentStart)
    }
    private static let settlingVerbs: WordList = ["议定", "商定", "明确", "确定", "决定", "安排", "部署", "布置", "纪要"]
    private static let arranging: WordList = ["安排", "布置", "部署", "重点安排", "重点部署", "研究部署", "安排部署"]
    private static let work: WordList = ["工作", "任务", "事项"]

    /// 作总结讲话。一要…: the first of a list, or a clause with a modal, and no 县长王明讲话。会议由…主持。
    func demandFollows(_ end: Int) -> Bool {
        guard let next = scan.segmentation.clause(beginningBy: end).map({ $0 + 1 }), next < scan.clauses.count else {
            return false
        }
        let clause = scan.clauses[next].range
        if let marker = ListMarker.read(text, at: clause.lowerBound, limit: clause.upperBound), marker.ordinal == 1 {
            return DemandReader(scan: scan).tier(of: marker.contentStart..<max(marker.contentStart, clause.upperBound))
                >= .action
        }
        return scan.modal(in: clause) != nil
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
    private func unknownVerb(_ clause: Range<Int>) -> Hit? {
        guard scan.hits.words(.speech, in: clause).isEmpty,
            let start = namedSubject(clause)?.end, start < clause.upperBound
        else { return nil }
        let word = start..<clause.upperBound
        guard (1...4).contains(scan.characterCount(word)), isAllHan(word), !Self.noVerbs.occurs(in: text, range: word)
        else { return nil }
        return Hit(start: start, end: clause.upperBound, payload: SpeechForce.stress.rawValue)
    }

    /// 王明指着规划图说：“…”, 王明给局长打电话：“…”: whatever he does meanwhile, his words follow between their marks.
    private func quotingVerb(_ clause: Range<Int>, _ next: Int) -> Hit? {
        guard text.scalar(at: next) == 0x201C, clause.count <= 150, let start = namedSubject(clause)?.end,
            start < clause.upperBound, Self.saying.ends(in: text, before: clause.upperBound)
        else { return nil }
        return Hit(start: start, end: clause.upperBound, payload: SpeechForce.demand.rawValue)
    }
    private static let saying: WordList = ["说", "说道", "打电话", "打去电话", "喊话", "交代", "嘱咐", "叮嘱", "吩咐", "提醒", "告诉他", "强调"]

    private func isAllHan(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound, text.scalar(at: offset).isHan { offset += text.width(at: offset) }
        return offset >= range.upperBound
    }

    /// 提出意见如下：
    private static let asFollows: WordList = ["如下"]
    private static let announcedNouns: WordList = [
        "要求", "意见", "安排", "部署", "布置", "再强调", "再安排", "再部署", "再落实", "再动员", "再推进", "再压实", "再细化", "再提醒", "再明确", "任务", "决议",
        "决定", "纪要", "会议纪要", "共识", "事项", "指示",
    ]
    private static let talks: WordList = ["讲话"]
    /// Asked for where it is said with a modal.
    private static let hopedFor: WordList = ["希望", "期望", "建议"]
    private static let views: WordList = ["建议"]
    private static let countedThings: WordList = [
        "方面的问题", "个方面的问题", "方面问题", "个方面问题", "方面的内容", "个方面的内容", "点内容", "项内容", "点", "条", "项", "个", "方面", "个方面", "个问题",
        "件事", "句话", "个重点", "个要点",
    ]
    private static let numbering: WordList = ["以下", "如下", "下列", "下面"]
    /// What stands between the verb and what it announces.
    private static let kinds: WordList = [
        "具体", "明确", "工作", "指导性", "指导", "重要", "新", "更高", "严格", "殷切", "以下", "如下", "下列", "下面", "的", "和", "与", "及", "、",
        "相关", "有关",
        "针对性", "强烈", "补充", "几", "进一步", "下步", "下一步", "下阶段", "近期", "当前", "一系列", "总体", "整改", "一致", "总结", "动员", "强调", "重点",
    ]
    private static let aspects: WordList = ["了", "过", "出", "出了"]
    private static let announcingVerbs: WordList = [
        "提", "提出", "讲", "谈", "强调", "补充", "作", "做", "作出", "做出", "进行", "布置", "部署", "安排", "明确", "确定", "议定", "交办", "下达",
        "形成", "达成",
        "定下", "给出", "发表", "重申", "交代",
    ]
    private static let noVerbs: WordList = [
        "的", "电话", "手机", "时间", "地点", "主题", "议题", "内容", "议程", "纪要", "名称", "简历", "简介", "供稿", "摄", "文", "图", "等", "和", "与",
        "、",
    ]
}
