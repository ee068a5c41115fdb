/// What a clause is for where a sentence is cut: a lead-in, a case, a task of its own.
extension TaskCutter {
    /// Clauses that only lead to the next: 对连续两次排名末位的单位, 遇有静风天气, …的.
    func isLeadIn(_ clause: Range<Int>) -> Bool {
        if text.scalar(before: clause.upperBound) == 0x7684 { return true }
        // 在这里特别要强调的是，各镇必须…
        if text.scalar(before: clause.upperBound) == 0x662F,
            OwnerLexicon.leadIns.length(in: text, at: clause.lowerBound) == clause.count
        {
            return true
        }
        if scan.modal(in: clause) != nil { return false }
        let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        // 因此，各乡镇必须…: the word belongs to what follows.
        if Self.connectives.length(in: text, at: clause.lowerBound) == clause.count { return true }
        if Self.leadInOpeners.stands(in: text, at: start) {
            // 发现问题及时整改: what is to be done then is said already.
            return !handles(clause) && !demands.tellsDone(clause)
                && !(Self.findings.stands(in: text, at: start) && Self.atOnce.occurs(in: text, range: clause))
        }
        if isException(clause) { return true }
        return Self.leadInEnds.ends(in: text, before: clause.upperBound)
            || Self.topicEnds.ends(in: text, before: clause.upperBound) && scan.predicate(at: start) == nil
    }
    /// 两个以上单位联合办理的事项，由…: what the next clause is about.
    static let topicEnds: WordList = ["的事项", "的案件", "的信访件", "的项目", "的问题", "的资金", "的工程", "的困难", "的问题和困难", "的困难和问题"]

    /// 对事故开展调查: with its verb the phrase is a demand of its own.
    private func handles(_ clause: Range<Int>) -> Bool {
        guard text.scalar(at: clause.lowerBound) == 0x5BF9 else { return false }
        return scan.hits.words(.predicate, in: clause).contains { hit in
            Self.handling.stands(in: text, at: hit.start) && text.scalar(at: hit.end) != 0x7684
                && hit.end < clause.upperBound && !scan.segmentation.isSheltered(hit.start)
        }
    }
    /// 乡镇机关除留一名值班人员外: what is excepted goes with the rule.
    func isException(_ clause: Range<Int>) -> Bool {
        Self.outside.ends(in: text, before: clause.upperBound) && Self.excepting.occurs(in: text, range: clause)
    }
    private static let outside: WordList = ["外", "以外", "之外"]
    private static let excepting: WordList = ["除"]
    private static let findings: WordList = ["发现", "发生", "出现"]
    private static let atOnce: WordList = ["及时", "立即", "马上", "迅速", "第一时间"]
    private static let handling: WordList = ["开展", "进行", "予以", "给予", "实行", "实施", "加强", "加大"]

    /// 在划定的场地内露天烧烤食品，应当…: where something is done, without a date of its own.
    func isSituation(_ clause: Range<Int>) -> Bool {
        text.scalar(at: clause.lowerBound) == 0x5728 && scan.modal(in: clause) == nil
            && deadlines.readings(in: clause).isEmpty
    }

    private static let connectives: WordList = [
        "因此", "为此", "同时", "与此同时", "此外", "另外", "首先", "其次", "再次", "最后", "近期",
    ]

    static let leadInOpeners: WordList = [
        "对", "对于", "如", "如果", "若", "凡", "遇", "遇有", "当", "发现", "发生", "出现", "特别是", "尤其是", "重点是", "针对", "一旦", "在确保", "根据",
        "按照", "需要", "涉及", "一经",
    ]
    static let leadInEnds: WordList = ["的", "时", "后", "期间", "前", "方面", "前提下", "基础上", "情况下", "过程中"]

    /// 特别是一些政府投资项目,要尽快开工建设: specialises what stands before.
    func isSpecified(_ left: Range<Int>) -> Bool {
        Self.specifying.stands(in: text, at: left.lowerBound)
    }
    /// 各省人民政府作为…主体, only names who is meant.
    func isCapacity(_ left: Range<Int>) -> Bool {
        scan.modal(in: left) == nil
            && (OwnerParser.capacity.occurs(in: scan, range: left)
                || Self.standing.ends(in: text, before: left.upperBound))
    }

    /// 任何单位如发现隐患，都要…: when somebody is to do what follows.
    func isCase(_ clause: Range<Int>) -> Bool {
        var start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
        if let length = Self.requests.length(in: text, at: start) { start += length }
        guard let last = parser.list(at: start, limit: clause.upperBound)?.last else { return false }
        // 请各乡镇在剩下的半年时间里，要…: only when they are to do it.
        return Self.cases.stands(in: text, at: last.end) && !Self.duly.stands(in: text, at: last.end)
            || (Self.manners.stands(in: text, at: last.end) || OwnerParser.reasons.stands(in: text, at: last.end))
                && scan.modal(in: clause) == nil
            || text.scalar(at: last.end) == 0x5728 && Self.spans.ends(in: text, before: clause.upperBound)
    }
    /// 绿化问题，要进一步规划: what the next clause is about, though a verb is in its name.
    func isTopic(_ clause: Range<Int>) -> Bool {
        if isNamedThing(clause) { return true }
        guard Self.topicNouns.ends(in: text, before: clause.upperBound), scan.modal(in: clause) == nil,
            let verb = scan.predicate(at: scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound))
        else { return false }
        return verb.kind == .action && verb.hit.end == clause.upperBound - 6
    }
    private static let topicNouns: WordList = ["问题", "工作", "方面"]

    /// 各镇结合实际，要…
    private static let manners: WordList = ["结合", "围绕", "按照", "根据", "依据"]
    private static let spans: WordList = ["下", "里", "内", "中", "期间", "时间里", "时", "方面", "上"]
    private static let cases: WordList = ["如", "若", "一旦", "发现", "遇有", "遇到", "凡"]
    /// What 如 only begins.
    private static let duly: WordList = ["如期", "如实", "如数", "如约"]

    /// 单位主要负责人为第一责任人，要…
    private static let standing: WordList = ["为第一责任人", "的第一责任人", "是第一责任人", "是责任主体", "为责任主体", "的责任主体"]

    static let specifying: WordList = ["特别是", "尤其是", "重点是", "其中"]

    /// The left part is a task already: a head that is more than an attitude.
    func isFull(_ range: Range<Int>) -> Bool {
        for index in scan.segmentation.clauses(in: range) {
            let clause = clauseRange(index, range)
            let tier = demands.tier(of: clause)
            if tier >= .action, !exhortations.isExhortation(clause, isDocument: true), !isLeadIn(clause),
                !isSituation(clause) || tier >= .subject
            {
                return true
            }
        }
        return false
    }

    /// The left part has an owner of its own, with a predicate.
    func ownsTask(_ range: Range<Int>) -> Bool {
        for index in scan.segmentation.clauses(in: range) {
            let clause = clauseRange(index, range)
            let start = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            if newOwner(at: start, clause: clause) != nil || ExplicitOwners.prohibited(scan, clause, at: start) != nil {
                return true
            }
        }
        return false
    }

    static let contrasts: WordList = ["而要", "而是要", "而应", "而应当", "而必须", "而须"]

    /// 力争8户全部签约，拆除工作由县城管执法局组织实施: another matter, and whose it is. 该项工作由… is the same one.
    func isMatterOf(_ owners: [OwnerMention], _ clause: Range<Int>) -> Bool {
        guard let by = Self.byOwner(scan, clause), by.at > clause.lowerBound + 3, by.owners.count == owners.count else {
            return false
        }
        let matter = clause.lowerBound..<by.at
        return !Self.sameMatters.stands(in: text, at: matter.lowerBound)
            && (scan.predicate(at: matter.lowerBound) == nil || Self.matters.ends(in: text, before: by.at))
            && scan.modal(in: matter) == nil
            && !namesTime(matter)
    }
    /// 3月10日; not 影响施工的3处管线.
    private func namesTime(_ matter: Range<Int>) -> Bool {
        guard let digit = text.nextDigit(from: matter.lowerBound, before: matter.upperBound) else { return false }
        let number = ListMarker.arabicNumeral(text, at: digit, limit: matter.upperBound)
        return number.map { !Self.counters.stands(in: text, at: $0.1) } ?? true
    }
    private static let counters: WordList = [
        "处", "个", "条", "户", "座", "栋", "家", "所", "项", "件", "台", "名", "人", "宗", "块", "段", "亩", "公里",
    ]
    private static let sameMatters: WordList = [
        "该", "此", "上述", "以上", "这", "其", "具体", "日常", "所需", "相关", "有关", "并", "统一", "最后", "最终",
    ]

    /// 成立领导小组，由王刚任组长，党政办负责…: a body is made and its head named; what somebody else is responsible for is no part of that.
    func foundsBody(_ left: LeftPart) -> Bool {
        guard let first = left.first, let last = left.last, last.lowerBound > first.lowerBound else { return false }
        return Self.founding.stands(in: text, at: first.lowerBound)
            && Self.bodies.ends(in: text, before: first.upperBound)
            && SpeechFinder.appointments.occurs(in: text, range: last)
    }
}
