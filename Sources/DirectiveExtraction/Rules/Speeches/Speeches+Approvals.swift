/// Approvals: they ask for nothing until somebody is told to do something.
extension SpeechFinder {
    /// 会议原则同意县发改局提出的方案,修改完善后按程序报批: an approval asks for nothing until it says what is to be done, by 由, 请 or a verb.
    func approval(at hit: Hit, sentence: Sentence, from: Int, current: Speaker?) -> Speech? {
        guard Self.approving.ends(in: text, before: hit.end),
            Self.meetings.stands(in: text, at: scan.afterLeadIn(from, limit: hit.start))
                || current == .meeting && from == hit.start && from > sentence.range.lowerBound
        else { return nil }
        let parts = scan.clauseRanges(in: hit.end..<sentence.range.upperBound)
        // 会议同意由县财政局拨付资金: who is to act stands right behind the verb.
        if let object = parts.first?.range, isCommission(object) {
            return Speech(
                speaker: .meeting, force: .demand, contentStart: object.lowerBound, start: from,
                rule: SpeakerRule.meeting)
        }
        for part in parts where part.range.lowerBound > hit.end {
            let start = scan.afterLeadIn(part.range.lowerBound, limit: part.range.upperBound)
            let isCommission =
                Self.commissions.stands(in: text, at: start) && !Self.appointments.occurs(in: text, range: part.range)
            guard
                isCommission || tellsSomebody(start, part.range) || isFollowUp(start, parts, part.range)
                    || isAssigned(part.range)
            else { continue }
            var speech = Speech(
                speaker: .meeting, force: .demand, contentStart: part.range.lowerBound, start: from,
                rule: SpeakerRule.meeting)
            if let object = parts.first?.range,
                let owners = OwnerParser(scan: scan).list(at: object.lowerBound, limit: object.upperBound)
                    ?? OwnerParser(scan: scan, isAgent: true).list(at: object.lowerBound, limit: object.upperBound),
                let last = owners.last, Self.presenting.stands(in: text, at: last.end)
            {
                speech.addressee = object.lowerBound..<last.end
            }
            return speech
        }
        return nil
    }

    /// Where the demand of a sentence that approves something begins: at 由, 请, 责成 or 抓紧; its end where it asks for nothing; nil where it approves
    /// nothing.
    func afterApproval(_ range: Range<Int>) -> Int? {
        var start = scan.afterLeadIn(range.lowerBound, limit: range.upperBound)
        if let length = Self.meetings.length(in: text, at: start) { start += length }
        while let length = Self.approvalAdverbs.length(in: text, at: start) { start += length }
        // 经研究，同意…
        if start > range.lowerBound, text.scalar(at: start).isComma { start += text.width(at: start) }
        guard let length = Self.approvals.length(in: text, at: start) else { return nil }
        if isCommission(
            (start + length)..<max(start + length, scan.clauseRanges(in: range).first?.range.upperBound ?? 0))
        {
            return start + length
        }
        for (_, clause) in scan.clauseRanges(in: range).dropFirst() {
            let opener = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            let isCommission =
                Self.commissions.stands(in: text, at: opener) && !Self.appointments.occurs(in: text, range: clause)
            if isCommission || isFollowUp(opener, scan.clauseRanges(in: range), clause)
                || scan.modal(at: opener) != nil
                || isAssigned(clause)
            {
                return clause.lowerBound
            }
        }
        return range.upperBound
    }

    /// …，要求县水利局牵头: the meeting goes on to say who has to do something.
    private func tellsSomebody(_ start: Int, _ clause: Range<Int>) -> Bool {
        guard let length = Self.telling.length(in: text, at: start) else { return false }
        return OwnerParser(scan: scan, isObliged: true).list(at: start + length, limit: clause.upperBound) != nil
    }
    private static let telling: WordList = ["要求", "责令", "明确由", "决定由"]

    /// Where the first clause begins that hands something to somebody: 由县住建局牵头.
    func commission(in range: Range<Int>) -> Int? {
        scan.clauseRanges(in: range).first {
            isCommission($0.range) && TaskCutter.byOwner(scan, $0.range)?.at == $0.range.lowerBound
        }?.range.lowerBound
    }

    /// 县住建局负责实施, 县财政局于6月底前拨付, 采购工作由县教育局组织: behind what was approved somebody else is to act.
    private func isAssigned(_ clause: Range<Int>) -> Bool {
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        if let by = TaskCutter.byOwner(scan, clause), by.at > start { return scan.predicate(at: start) == nil }
        guard let subject = OwnerParser(scan: scan).subject(at: start, limit: clause.upperBound) else { return false }
        return DemandReader(scan: scan).tier(of: clause) >= .action && text.scalar(at: subject.end) != 0x7684
    }

    /// 由县财政局拨付资金, and not 由王明任组长.
    private func isCommission(_ clause: Range<Int>) -> Bool {
        Self.commissions.stands(in: text, at: clause.lowerBound) && !Self.appointments.occurs(in: text, range: clause)
            && TaskCutter.byOwner(scan, clause) != nil
    }

    /// 根据会议意见修改后报批; not 修改完善后，批复实施, 报县委审定, 按程序印发实施: the course that what was approved takes anyway.
    private func isFollowUp(_ start: Int, _ parts: ClauseRanges, _ clause: Range<Int>) -> Bool {
        guard Self.followUps.stands(in: text, at: start) else { return false }
        // Nobody approves in more clauses.
        guard Self.usual.stands(in: text, at: start), parts.count <= 40 else { return true }
        let rest = parts.filter { $0.range.lowerBound >= clause.lowerBound && !$0.range.isEmpty }
        return !rest.allSatisfy { _, clause in
            let end = scan.trimmed(clause).upperBound
            return scan.characterCount(clause) <= 12
                && (Self.courses.ends(in: text, before: end) || Self.completions.ends(in: text, before: end))
        }
    }
    private static let usual: WordList = ["修改完善", "修改后", "进一步修改", "完善后", "按程序", "按规定程序", "报县", "报市", "报省", "报区"]
    private static let courses: WordList = ["批复实施", "审定", "印发实施", "印发执行", "组织实施", "印发", "批复", "审议", "研究"]
    private static let completions: WordList = ["修改完善后", "完善后", "修改后", "修改完善"]

    static let approvals: WordList = ["同意", "审议通过", "通过了", "通过《", "批准"]
    static let approving: WordList = ["同意", "审议通过", "原则通过"]

    /// 钟书记指示:同意启明同志意见。交通局要派人去看。: who has just begun to speak agrees with what another wrote, and goes on.
    func agreesFirst(_ hit: Hit, _ previous: Speech?) -> Bool {
        guard Self.approving.ends(in: text, before: hit.end), let previous, previous.contentStart == hit.start,
            case .person = previous.speaker, previous.force != .report
        else { return false }
        return Self.agreedTo.occurs(in: text, range: hit.end..<clauseEnd(of: hit.start))
    }
    private static let agreedTo: WordList = ["意见", "建议", "安排", "批示", "指示", "方案", "请示", "拟办", "所拟", "部署"]
    static let approvalAdverbs: WordList = ["原则", "原则上", "一致", "会议", "经研究"]
    static let commissions: WordList = ["由", "请", "责成"]
    static let appointments: WordList = ["任组长", "担任", "兼任", "同志任", "任指挥长", "任主任", "任副组长"]
    static let followUps: WordList = [
        "修改完善", "修改后", "进一步修改", "抓紧", "完善后", "按程序", "按规定程序", "报县", "报市", "报省", "报区",
        "提交", "提请", "根据会议", "按照会议", "按会议", "结合会议", "根据与会", "根据讨论",
    ]
    static let presenting: WordList = ["提出", "提请", "报送", "起草", "拟定", "制定", "汇报", "牵头", "拟草", "草拟", "对", "关于"]
}
