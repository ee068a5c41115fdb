/// Finds the preambles of a sentence.
struct SpeechFinder {
    let scan: ArticleScan
    let people: People

    var text: UTF8Text { scan.text }

    /// The preambles that govern words of `sentence`, in order. `current` is who spoke before.
    /// `governs`: the one before still speaks, so that 他 means him.
    func speeches(in sentence: Sentence, current: Speaker?, governs: Bool = true) -> [Speech] {
        var found: [Speech] = []
        for hit in verbs(in: sentence) {
            let from = found.last?.contentStart ?? sentence.range.lowerBound
            guard hit.start >= from, !scan.segmentation.isSheltered(hit.start),
                let (hit, force) = verb(hit, in: sentence, from: from)
            else { continue }
            // 在听取汇报后指出: what was heard only says when he spoke.
            if force == .report, speaksLater(hit, in: sentence) || isOver(hit, in: sentence) { continue }
            // 要制定方案，明确范围; 要反馈点位，要求各单位整改: a verb of the demand that is under way.
            if let last = found.last, last.force == .demand || last.force == .stress, last.contentStart < hit.start,
                force == .demand, hit.start == clauseStart(of: hit.start, from: from)
            {
                continue
            }
            if let speech = speech(
                at: hit, force: force, from: from, sentence: sentence, previous: found.last,
                current: found.last?.speaker ?? current, governs: governs)
            {
                found.append(speech)
            }
        }
        return found
    }

    func demands(_ verb: Hit) -> Bool {
        let force = SpeechForce(rawValue: verb.payload)
        return force == .demand || force == .stress
    }

    /// Whether nothing of its clause follows the verb: what is demanded comes after the mark.
    func announces(_ verb: Hit, in clause: Range<Int>) -> Bool {
        var end = verb.end
        while end < clause.upperBound, let length = Self.particles.length(in: text, at: end) { end += length }
        return end == clause.upperBound
    }

    // MARK: - One verb

    /// Whether nothing but 并 stands before the verb in its clause.
    private func opens(_ hit: Hit, _ clauseStart: Int) -> Bool {
        hit.start == clauseStart || Self.going.length(in: text, at: clauseStart) == hit.start - clauseStart
    }
    static let going: WordList = ["并", "并且"]

    func speech(
        at hit: Hit, force: SpeechForce, from: Int, sentence: Sentence, previous: Speech?, current: Speaker?,
        governs: Bool
    ) -> Speech? {
        if let approval = approval(at: hit, sentence: sentence, from: from, current: current) { return approval }
        if agreesFirst(hit, previous) { return nil }
        // 一、…。原则同意…: the meeting that speaks already approves something, and goes on speaking.
        if Self.approving.ends(in: text, before: hit.end), current == .meeting,
            text.scalar(before: hit.start).isHan == false || Self.approvalAdverbs.ends(in: text, before: hit.start)
                || Self.meetings.stands(in: text, at: scan.afterLeadIn(from, limit: hit.start))
        {
            return nil
        }
        var clauseStart = clauseStart(of: hit.start, from: from)
        // 1.听取了汇报，由…: the number is no subject.
        if force == .report, let mark = ListMarker.read(text, at: clauseStart, limit: hit.end),
            mark.contentStart == hit.start
        {
            clauseStart = hit.start
        }
        guard
            let subject = subject(
                before: hit.start, clauseStart: clauseStart, from: from, current: current,
                governs: governs) ?? openingSubject(of: hit, clauseStart: clauseStart, from: from)
                ?? topicSubject(of: hit, clauseStart: clauseStart, from: from, current: current, governs: governs)
        else { return nil }
        // 对跑冒滴漏问题，责成县城投公司整改: the demand that is under way says who has to do it.
        if !subject.isStrong, Self.commissioning.ends(in: text, before: hit.end),
            previous.map({ $0.force != .report }) ?? governs
        {
            return nil
        }
        if Self.urging.ends(in: text, before: hit.end),
            !urges(hit, subject: subject, sentence: sentence, clauseStart: clauseStart, isFirst: previous == nil)
        {
            return nil
        }
        let speaker = subject.speaker
        var end = hit.end
        while end < sentence.range.upperBound, let length = Self.particles.length(in: text, at: end) { end += length }
        if force == .report {
            // What a report verb governs is the rest of the sentence; as an object of a demand (要传达到) it is none.
            guard subject.isStrong || hit.start == clauseStart || Self.reportAdverbs.ends(in: text, before: hit.start)
            else { return nil }
            if scan.modal(in: clauseStart..<hit.start) != nil { return nil }
            // …，下次办公会审议: what is still to come.
            if Self.toCome.stands(in: text, at: clauseStart) { return nil }
            if goesOnWithDemand(hit, clauseStart: clauseStart, from: from) { return nil }
            return Speech(
                speaker: speaker, force: .report, contentStart: demandAfter(hit, in: sentence) ?? sentence.end,
                start: clauseStart, rule: subject.rule)
        }
        if force == .demand, Self.speechOnly.ends(in: text, before: hit.end), subject.isStrong,
            let told = quotedAddressee(end, limit: sentence.range.upperBound)
        {
            return Speech(
                speaker: speaker, force: force, contentStart: told.upperBound + 3, start: subject.start,
                addressee: told,
                rule: subject.rule)
        }
        let next = text.scalar(at: end)
        let isMarked = next.isComma || next.isColon || next.isDash || next == 0x201C || opensList(end)
        if isMarked || end >= sentence.range.upperBound {
            var content = end
            while content < sentence.range.upperBound,
                text.scalar(at: content).isComma || text.scalar(at: content).isColon || text.scalar(at: content).isDash
                    || text.scalar(at: content) == 0x201C && opensWords(content, limit: sentence.range.upperBound)
            {
                content += text.width(at: content)
            }
            if end >= sentence.range.upperBound { content = sentence.end }
            // 宣读方案，并对具体实施提出要求：who reported goes on to demand.
            let goesOn = previous?.force == .report && subject.speaker == previous?.speaker
            guard subject.isStrong || opens(hit, clauseStart) || previous == nil || goesOn else { return nil }
            if !subject.isStrong, force == .demand, end >= sentence.range.upperBound,
                !Self.announcing.ends(in: text, before: hit.end)
            {
                return nil
            }
            if Self.narrativeVerbs.ends(in: text, before: hit.end), end >= sentence.range.upperBound || next.isComma,
                !subject.isStrong, !(goesOn && next.isComma == false && demandFollows(end))
            {
                return nil
            }
            let rule = goesOn && !subject.isStrong ? previous?.rule ?? subject.rule : subject.rule
            var speech = Speech(speaker: speaker, force: force, contentStart: content, start: subject.start, rule: rule)
            speech.announced = announcedCount(clauseStart..<end)
            speech.addressee = spokenTo(hit, from: clauseStart)
            if next.isColon || end >= sentence.range.upperBound {
                // 就存在的问题批示：: what it is about, not what is told.
                speech.announcesReport =
                    !Self.ordering.ends(in: text, before: hit.end) && !speaksOfPoints(hit.start..<end)
                    && Self.tellsResults(scan, clauseStart..<end)
            }
            return speech
        }
        return objectClause(
            of: hit, end: end, force: force, subject: subject, sentence: sentence, clauseStart: clauseStart)
    }

    /// 批示：“请鼓楼镇限期解决。”, and not “空壳村”清零: what is said stands in the marks, to the end of the sentence.
    private func opensWords(_ mark: Int, limit: Int) -> Bool {
        guard let shelter = scan.segmentation.shelter(holding: mark), shelter.lowerBound == mark else { return true }
        return shelter.upperBound >= limit && Segmenter.closesQuotation(text.scalar(before: shelter.upperBound))
            && text.position(before: shelter.upperBound).map { text.scalar(before: $0).isSentenceEnd } == true
    }

    /// 要求各地采取…, 叮嘱随行的职能部门负责人,要…, 明确了两项任务:…
    func objectClause(
        of hit: Hit, end: Int, force: SpeechForce, subject: Subject, sentence: Sentence, clauseStart: Int
    ) -> Speech? {
        guard
            let index = scan.segmentation.clause(beginningBy: hit.start)
        else { return nil }
        let clause = scan.clauses[index]
        let rest = end..<clause.range.upperBound
        guard !rest.isEmpty else { return nil }
        if clause.mark == .colon || clause.mark == .dash,
            clause.end < sentence.end || clause.end <= sentence.range.upperBound
        {
            var speech = Speech(
                speaker: subject.speaker, force: force == .hope ? .demand : force, contentStart: clause.end,
                start: subject.start, rule: subject.rule)
            speech.announced = announcedCount(clauseStart..<clause.range.upperBound)
            speech.announcesReport =
                Self.namesResults(scan, rest) && !speaksOfPoints(hit.start..<clause.range.upperBound)
                && !Self.demandWords.occurs(in: text, range: clauseStart..<clause.range.upperBound)
            speech.addressee =
                OwnerParser(scan: scan).wholeList(rest) != nil ? rest : spokenTo(hit, from: clauseStart)
            return speech
        }
        if force != .pledge, let list = listBehind(clause) {
            var speech = Speech(
                speaker: subject.speaker, force: .demand, contentStart: list, start: subject.start, rule: subject.rule)
            speech.announced = announcedCount(clauseStart..<clause.range.upperBound)
            return speech
        }
        guard force != .pledge else {
            // 对督查组的到来表示欢迎，要求各地…: a courtesy, and no more than its clause.
            if clause.mark == .comma, scan.characterCount(rest) <= 8,
                !Self.pledging.stands(in: text, at: rest.lowerBound)
            {
                return nil
            }
            return Speech(
                speaker: subject.speaker, force: .pledge, contentStart: sentence.end, start: subject.start,
                rule: subject.rule)
        }
        if force == .hope {
            guard subject.isStrong else { return nil }
            return Speech(
                speaker: subject.speaker, force: .hope, contentStart: end, start: subject.start, rule: subject.rule)
        }
        guard subject.isStrong || opens(hit, clauseStart) else { return nil }
        // 检查企业，明确整改责任: settles something itself, unless it says who is to act.
        let settles = Self.settling.ends(in: text, before: hit.end)
        // 明确周边道路由住建局设计
        let assigns = settles && rest.count <= 240 && TaskCutter.byOwner(scan, rest) != nil
        if settles, opens(hit, clauseStart), !assigns, !talked(before: clauseStart, of: rest),
            !Self.commissions.stands(in: text, at: scan.afterLeadIn(rest.lowerBound, limit: rest.upperBound))
        {
            return nil
        }
        if clause.mark == .comma, OwnerParser(scan: scan).wholeList(rest) != nil {
            return Speech(
                speaker: subject.speaker, force: force, contentStart: clause.end, start: subject.start, addressee: rest,
                rule: subject.rule)
        }
        // A clause without an end is looked at as far as anybody writes one.
        let near = rest.lowerBound..<min(rest.upperBound, rest.lowerBound + Self.longestClause)
        // The object is a clause of its own: it has a modal, an imperative, or a subject that is to act.
        let opener = scan.afterLeadIn(rest.lowerBound, limit: rest.upperBound)
        let isImperative =
            scan.predicate(at: opener).map { $0.kind == .adverb || $0.kind == .action || $0.kind == .purpose } ?? false
            || Self.speechOnly.ends(in: text, before: hit.end)
                && (isLedImperative(opener, sentence) || DemandReader(scan: scan).tier(of: near) >= .action)
        let hasModal = scan.modal(in: near) != nil
        let isPlace = Self.speechOnly.ends(in: text, before: hit.end)
        let place = isPlace ? Self.localBodies.length(in: text, at: opener) : nil
        let hasOwner =
            assigns
            || OwnerParser(scan: scan, isObliged: true).subject(at: opener, limit: sentence.range.upperBound) != nil
            // 会议研究了改制问题，决定由市经委组成工作组
            || Self.commissions.stands(in: text, at: opener) && TaskCutter.byOwner(scan, near)?.at == opener
            // 王明要求县医院迁建工程6月底前完工: a thing, and by when.
            || (Self.speechOnly.ends(in: text, before: hit.end) || Self.urging.ends(in: text, before: hit.end)
                || isOrder(hit)) && Self.limits.occurs(in: text, range: near)
        switch force {
        case .demand:
            guard Self.objectTakers.ends(in: text, before: hit.end) || isOrder(hit) else {
                return sentence.range.upperBound - hit.end < 60 && clause.mark == .stop
                    && Self.announcing.occurs(in: text, range: hit.start..<clause.range.upperBound)
                    ? Speech(
                        speaker: subject.speaker, force: force, contentStart: sentence.end, start: subject.start,
                        rule: subject.rule) : nil
            }
            // 州政府决定派出督查组: a body tells what it is going to do itself.
            if subject.speaker == .document, Self.decisions.ends(in: text, before: hit.end), !hasModal, !hasOwner {
                return nil
            }
            // 李伟要求连夜转移群众
            let isAsked =
                subject.isStrong && Self.commanding.ends(in: text, before: hit.end)
                && DemandReader(scan: scan).mayBeAsked(near)
            guard isImperative || hasModal || hasOwner || isAsked else {
                // 指出三点问题并要求整改。
                if clause.mark == .stop, Self.listAnnounced.occurs(in: text, range: sentence.range) {
                    return Speech(
                        speaker: subject.speaker, force: force, contentStart: sentence.end, start: subject.start,
                        rule: subject.rule)
                }
                return nil
            }
        case .stress:
            // 强调了几项工作的时间节点。: what is announced follows.
            if !hasModal, clause.mark == .stop, Self.listAnnounced.occurs(in: text, range: rest),
                !Self.reportTopics.occurs(in: text, range: rest)
                    || speaksOfPoints(hit.start..<clause.range.upperBound)
            {
                return Speech(
                    speaker: subject.speaker, force: .demand, contentStart: sentence.end, start: subject.start,
                    rule: subject.rule)
            }
            // 在讲话中强调了抓好环保工作的责任: what it is that was stressed.
            if !hasModal, text.scalar(before: end) == 0x4E86,
                Self.matters.ends(in: text, before: clause.range.upperBound)
            {
                return nil
            }
            // 周书记强调发展集体经济，要整合资源
            guard isImperative || hasModal || hasOwner || goesOnToDemand(clause, sentence, subject) else { return nil }
        default:
            // 《意见》提出了多项具体目标。如到2017年，…: what the paper asks for follows.
            if subject.speaker == .document, clause.mark == .stop,
                Self.paperContents.ends(in: text, before: rest.upperBound)
            {
                return Speech(
                    speaker: .document, force: .demand, contentStart: sentence.end, start: subject.start,
                    rule: subject.rule)
            }
            // 王书记指出当前是高发期，乡镇要高度重视: the reason comes first.
            let isFollowed =
                Self.pointing.ends(in: text, before: hit.end) && goesOnToDemand(clause, sentence, subject)
            guard hasModal || isFollowed else { return nil }
        }
        var speech = Speech(
            speaker: subject.speaker, force: force, contentStart: end, start: subject.start, rule: subject.rule)
        speech.isInline = true
        speech.addressee = hasOwner ? place.map { opener..<(opener + $0) } : nil
        // 指出三点问题并要求整改。: the list follows.
        if clause.mark == .stop, rest.count <= 24, scan.characterCount(rest) <= 6,
            Self.listAnnounced.occurs(in: text, range: sentence.range)
        {
            speech.contentStart = sentence.end
        }
        return speech
    }

    private static let toCome: WordList = [
        "下次", "下一次", "下周", "下月", "下个月", "提请", "提交", "报请", "呈报", "待", "拟", "再", "适时", "择期", "择机",
    ]
    private static let pledging: WordList = ["将", "要", "会", "愿", "一定", "坚决", "全力", "下一步", "支持", "服从"]
    static let limits: WordList = ["底前", "日前", "月前", "年前", "日内", "天内", "小时内", "个月内", "工作日内", "周内", "点前"]
    /// In bytes; four times the longest of real papers.
    private static let longestClause = 2400

    private func goesOnToDemand(_ clause: Clause, _ sentence: Sentence, _ subject: Subject) -> Bool {
        subject.isStrong && clause.mark == .comma
            && scan.clauseRanges(in: clause.end..<max(clause.end, sentence.range.upperBound)).prefix(2).contains {
                scan.modal(in: $0.range) != nil
            } && !isFollowedByDemand(clause, sentence)
    }

    /// 当场指出了问题，并叮嘱…: another verb of speech says what is demanded.
    private func isFollowedByDemand(_ clause: Clause, _ sentence: Sentence) -> Bool {
        scan.clauseRanges(in: clause.end..<max(clause.end, sentence.range.upperBound)).prefix(1).contains { _, next in
            scan.hits.words(.speech, in: next).contains { demands($0) }
        }
    }

    /// 以问题为导向，列出问题清单: a lead-in and an imperative.
    private func isLedImperative(_ opener: Int, _ sentence: Sentence) -> Bool {
        guard scan.predicate(at: opener)?.kind == .preposition else { return false }
        return scan.clauseRanges(in: opener..<max(opener, sentence.range.upperBound)).dropFirst().prefix(1).contains {
            let kind = scan.predicate(at: $0.range.lowerBound)?.kind
            return kind == .action || kind == .adverb
        }
    }

    /// Verbs that nothing but speech is meant by.
    static let speechOnly: WordList = ["要求", "责成", "责令", "叮嘱", "嘱咐", "嘱托", "告诫", "强调"]
    private static let ordering: WordList = ["批示", "指示", "要求", "责成", "叮嘱"]
    private static let pointing: WordList = ["指出"]
    static let paperContents: WordList = ["目标", "措施", "要求", "任务", "举措", "规定"]
}
