/// Names beside the one who acts: with whom he deals, and what is dealt with.
extension OwnerParser {
    /// 县教育局与县财政局对接资金, 由县政府与企业签订合同: who stands behind 与 is dealt with, where the verb says that two deal with each other; 县教育局与县财政局共同对接, 县教育局和县财政局对接
    /// and 县教育局与县财政局要对接 name two who act.
    func withoutCounterpart(_ owners: [OwnerMention], predicate: Int, limit: Int) -> [OwnerMention] {
        guard owners.count == 2, owners[0].end < owners[1].start, text.scalar(at: owners[0].end) == 0x4E0E,
            owners[0].end + 3 == owners[1].start, predicate < limit, scan.modal(at: predicate) == nil,
            !Self.together.stands(in: text, at: predicate)
        else { return owners }
        let clause = predicate..<min(boundary(from: predicate, limit: limit), predicate + 60)
        return Self.mutualVerbs.occurs(in: text, range: clause) ? [owners[0]] : owners
    }
    private static let together: WordList = [
        "共同", "联合", "一道", "一起", "一同", "协同", "携手", "分别", "双方", "均", "都", "各", "同步", "配合", "牵头", "负责",
    ]
    /// What nobody does alone.
    private static let mutualVerbs: WordList = [
        "对接", "签订", "签署", "签约", "签定", "衔接", "沟通", "协商", "商谈", "洽谈", "谈判", "会商", "磋商", "合作", "结对", "对账", "核对", "交接",
        "联系", "协调", "互通",
        "共享", "联网", "交涉", "交换", "续签", "换签", "结算", "划清", "商定",
    ]

    /// 监理单位由县住建局通过招标确定, 各乡镇由县水利局派员指导: a body before 由 and another behind it is what is dealt with; 各乡镇由主要领导带队 acts through its own head.
    func isDealtWith(_ predicate: Int, limit: Int) -> Bool {
        guard text.scalar(at: predicate) == 0x7531,
            let agents = OwnerParser(scan: scan, isAgent: true).list(at: predicate + 3, limit: limit),
            let last = agents.last,
            last.end < limit
        else { return false }
        return agents.allSatisfy {
            $0.kind == .body
                && ($0.isKnown || Self.hasPrefix(scan, $0.start) || Self.each.stands(in: text, at: $0.start))
        }
    }

    /// 学校、医院、车站等要重点巡查: places, and behind the modal nothing but that they are to be inspected.
    func areInspected(_ owners: [OwnerMention], predicate: Int, limit: Int) -> Bool {
        guard let modal = scan.modal(at: predicate),
            owners.allSatisfy({ owner in
                Self.businesses.ends(in: text, before: owner.end - (text.scalar(before: owner.end) == 0x7B49 ? 3 : 0))
                    && !Self.each.stands(in: text, at: owner.start) && !Self.hasPrefix(scan, owner.start)
            })
        else { return false }
        var start = modal.hit.end
        while let length = Self.degrees.length(in: text, at: start) { start += length }
        guard let verb = Self.inspecting.length(in: text, at: start) else { return false }
        let end = text.scalar(at: start + verb)
        return !end.isHan
    }
    private static let degrees: WordList = [
        "重点", "逐一", "全面", "反复", "定期", "每天", "每周", "加强", "加大", "严格", "进行", "开展", "集中", "逐个", "及时",
    ]
    private static let inspecting: WordList = [
        "巡查", "检查", "排查", "督查", "监管", "管控", "整治", "巡逻", "抽查", "监控", "消杀", "盯防", "巡防",
    ]
}
