import LedgerModel

/// What one topic word says where it stands: little in a reason, a condition or an attribute, and nothing in a name or in what the work is for.
extension ImpliedOwners {
    /// 近期天气干燥，秸秆焚烧增多，要抓好森林防火: where the reason ends that stands before the demand.
    func groundEnd(_ range: Range<Int>) -> Int {
        guard let modal = scan.modal(in: range) else { return range.lowerBound }
        let demands = DemandReader(scan: scan)
        var end = range.lowerBound
        for (_, clause) in scan.clauseRanges(in: range) {
            guard clause.upperBound <= modal.hit.start, demands.tier(of: clause) == .none else { break }
            end = clause.upperBound
        }
        return end
    }

    /// 统战工作: the last of several topics is what the work is.
    static let headNouns: WordList = ["工作", "部门", "领域", "系统", "专项"]

    /// A topic word inside a department's name, in what the task is for, in a lead-in or in a list of objects says nothing about who does it.
    func isInsideName(_ hit: Hit) -> Bool {
        let units = scan.hits.words(.unit, in: max(0, hit.start - 60)..<min(text.count, hit.end + 60))
        return units.contains { $0.start <= hit.start && $0.end >= hit.end && $0.end - $0.start > hit.end - hit.start }
    }

    func isExcluded(_ hit: Hit, in range: Range<Int>) -> Bool {
        if isInsideName(hit) || isDecision(hit, in: range) || isDeducted(hit) { return true }
        guard
            let index = scan.segmentation.clause(beginningBy: hit.start)
        else { return false }
        let clause = scan.clauses[index].range
        var start = max(range.lowerBound, scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound))
        if let modal = scan.modal(at: start), Self.joining.stands(in: text, at: modal.hit.end) { start = modal.hit.end }
        if let predicate = scan.predicate(at: start), predicate.kind == .purpose { return true }
        if Self.leadIns.stands(in: text, at: start), scan.modal(in: start..<max(start, clause.upperBound)) == nil,
            !hasOwnVerb(clause)
        {
            return true
        }
        return isInObjectList(hit, clause)
    }

    /// 报分管院长审批: to whom it goes for a decision, and not what it is about.
    private func isDecision(_ hit: Hit, in range: Range<Int>) -> Bool {
        guard Self.decisions.length(in: text, at: hit.start) == hit.end - hit.start else { return false }
        var position = hit.start
        for _ in 0..<12 where position > range.lowerBound {
            if Self.handing.ends(in: text, before: position) { return true }
            guard text.scalar(before: position).isHan, let before = text.position(before: position) else {
                return false
            }
            position = before
        }
        return false
    }
    private static let decisions: WordList = ["审批", "审核", "审定", "审议", "批准", "审查"]
    static let handing: WordList = [
        "报", "经", "呈", "提请", "提交", "送", "报至", "报到", "送至", "反馈", "反馈至", "反馈给", "移交", "移交给", "移送", "抄送", "告知",
    ]

    /// 扣误工补贴, 停发工资: what a sanction takes away.
    private func isDeducted(_ hit: Hit) -> Bool {
        var position = hit.start
        for _ in 0..<5 {
            if Self.deducting.ends(in: text, before: position) { return true }
            guard text.scalar(before: position).isHan, let before = text.position(before: position) else {
                return false
            }
            position = before
        }
        return false
    }
    private static let deducting: WordList = ["扣", "扣发", "扣减", "扣除", "停发", "罚没", "取消"]

    private func hasOwnVerb(_ clause: Range<Int>) -> Bool {
        scan.hits.words(.predicate, in: clause).dropFirst().contains {
            PredicateKind(rawValue: $0.payload) == .action && $0.end - $0.start >= 6 && $0.end == clause.upperBound
        }
    }

    /// 对社区、村、市场、工业企业…认真抓好落实: one of many that the work is done to.
    private func isInObjectList(_ hit: Hit, _ clause: Range<Int>) -> Bool {
        let sawObjectMark = scan.segmentation.hasObjectMark(in: clause.lowerBound..<hit.start)
        guard sawObjectMark else { return false }
        let next = text.scalar(at: hit.end)
        return scan.segmentation.listCommaCount(in: clause.lowerBound..<hit.start) >= 4
            || scan.segmentation.listCommaCount(in: clause) >= 3
                && (next == 0x3001 || next == 0x7B49 || text.scalar(before: hit.start) == 0x3001)
    }

    private static let joining: WordList = ["结合", "围绕", "按照", "根据"]
    private static let leadIns: WordList = ["针对", "在", "按照", "按", "根据", "以", "为", "围绕", "抓住", "结合", "随着", "面对", "由于"]

    func placeWeight(_ hit: Hit, in range: Range<Int>) -> Int {
        var weight = hit.start - range.lowerBound < 60 ? 130 : 100
        if scan.segmentation.isSheltered(hit.start) { weight = weight * 7 / 10 }
        if isAttribute(hit) || isModifier(hit) { weight = weight / 2 }
        if isInCondition(hit) { weight = weight / 4 }
        // A longer word says more: 在建工地 than 工地.
        let length = (hit.end - hit.start) / 3
        return length >= 4 ? weight * 115 / 100 : weight
    }

    /// 遇有雾霾天气，要加大洒水频次: when it is to be done, not what.
    private func isInCondition(_ hit: Hit) -> Bool {
        guard let index = scan.segmentation.clause(beginningBy: hit.start), scan.clauses[index].mark == .comma else {
            return false
        }
        let clause = scan.clauses[index].range
        return Self.conditions.stands(in: text, at: clause.lowerBound)
            || Self.conditionEnds.ends(in: text, before: clause.upperBound)
            || Self.cases.stands(in: text, at: clause.lowerBound)
                && Self.attributive.ends(in: text, before: clause.upperBound)
    }
    /// 对配套幼儿园建而不交的，不得办理竣工验收: on what it falls.
    private static let cases: WordList = ["对", "对于", "凡", "凡是", "针对", "未", "已", "需", "经", "逾期"]
    private static let conditions: WordList = ["遇有", "遇到", "如遇", "一旦", "当", "如果", "如", "若", "结合"]
    private static let conditionEnds: WordList = ["时", "期间", "的情况下", "前提下"]

    /// 可能产生扬尘污染的施工: what stands before 的 describes what the work is on.
    private func isAttribute(_ hit: Hit) -> Bool {
        let end = scan.hits.word(.topic, at: hit.end)?.end ?? hit.end
        return Self.attributive.stands(in: text, at: end)
    }
    static let attributive: WordList = ["的", "一线的", "领域的", "方面的", "中的", "期间的", "过程中的"]

    /// 民营经济统战: of two topics side by side the second is the work.
    func isModifier(_ hit: Hit) -> Bool {
        guard let next = scan.hits.word(.topic, at: hit.end),
            Self.headNouns.ends(in: text, before: next.end) || Self.headNouns.stands(in: text, at: next.end)
        else { return false }
        return scan.vocabulary.topics(next.payload).first?.owner != scan.vocabulary.topics(hit.payload).first?.owner
    }
}
