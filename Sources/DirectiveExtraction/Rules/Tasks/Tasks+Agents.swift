/// Whom 由, 请 and 责成 name inside a clause.
extension TaskCutter {
    static let agents: [StaticString] = ["由", "请", "责成", "分别由", "并由", "其余由"]

    /// 由 and an owner inside a clause.
    static func byOwner(_ scan: ArticleScan, _ clause: Range<Int>) -> (at: Int, owners: [OwnerMention])? {
        guard scan.mayHold(commissions, in: clause) else { return nil }
        var offset = clause.lowerBound
        while offset < clause.upperBound {
            let scalar = scan.text.scalar(at: offset)
            let order =
                scan.text.holds(commission, at: offset)
                    || offset == clause.lowerBound && scan.text.holds(proposal, at: offset)
                ? commission.count : orders.length(in: scan.text, at: offset).map { $0 - 3 }
            if scalar == 0x7531 || scalar == 0x8BF7 || order != nil,
                !scan.segmentation.isSheltered(offset)
            {
                var start = offset + (order ?? 3)
                // 由所涉及的县水利局、县林业局牵头
                start += concerned.length(in: scan.text, at: start) ?? 0
                if !notAgents.stands(in: scan.text, at: offset),
                    !notBefore.ends(in: scan.text, before: offset) || affairs.ends(in: scan.text, before: offset),
                    let owners = agents(scan, at: start, limit: clause.upperBound),
                    let last = owners.last,
                    !attributive.stands(in: scan.text, at: last.end),
                    last.end != clause.upperBound || owners.count > 0 && scan.text.scalar(at: offset) != 0x7531
                {
                    let parser = OwnerParser(scan: scan)
                    return (offset, parser.withoutCounterpart(owners, predicate: last.end, limit: clause.upperBound))
                }
            }
            offset += scan.text.width(at: offset)
        }
        return nil
    }
    /// Whom 由 names: in plain reading, or, where that finds nobody or breaks off before a 、, with any word as the predicate: 由县财政局、县督查室跟进.
    private static func agents(_ scan: ArticleScan, at start: Int, limit: Int) -> [OwnerMention]? {
        let plain = OwnerParser(scan: scan).list(at: start, limit: limit)
        if let plain, let last = plain.last, last.end >= limit || scan.text.scalar(at: last.end) != 0x3001 {
            return overCommas(scan, plain)
        }
        return OwnerParser(scan: scan, isAgent: true).list(at: start, limit: limit) ?? plain
    }

    /// 由县财政局、县农业局，各乡镇负责落实: names on both sides of a comma are one list, whose verb comes after the last of them.
    private static func overCommas(_ scan: ArticleScan, _ first: [OwnerMention]) -> [OwnerMention] {
        let parser = OwnerParser(scan: scan)
        var owners = first
        for _ in 0..<4 {
            guard let end = owners.last?.end, scan.text.scalar(at: end).isComma else { break }
            let next = end + scan.text.width(at: end)
            guard let more = parser.list(at: next, limit: min(scan.text.count, next + 400)), let last = more.last else {
                return first
            }
            owners += more
            if OwnerRoles.words.stands(in: scan.text, at: last.end) { return owners }
        }
        return first
    }
    private static let concerned: WordList = ["所涉及的", "涉及的", "相应的", "对应的"]
    /// 由县民政局负责的事项 describes.
    static let attributive: WordList = [
        "参加的", "组成的", "参与的", "负责的", "牵头的", "承办的", "提供的", "主办的", "组织的", "管理的", "任组长", "任副组长", "任指挥长", "任主任", "任总指挥",
    ]
    static let commissions: WordList = ["由", "请", "责成", "责令", "限你", "限令你", "要求你", "建议"]
    static let commission: StaticString = "责成"
    /// 责令你单位, 限你单位: whoever is written to.
    static let orders: WordList = ["责令你", "限你", "限令你", "要求你"]
    /// 针对擅自生产的情况，建议市环保局依法处罚: at the head of a clause.
    static let proposal: StaticString = "建议"
    static let notAgents: WordList = ["由于", "由此", "由大到", "请示", "请求", "请问", "请教一下", "请假", "请进", "请回复", "请各级党"]
    /// 停课的事由教育局定.
    private static let affairs: WordList = ["的事", "等事"]
    static let notBefore: WordList = ["理", "自", "事", "缘", "申", "邀", "聘", "提", "报", "组长", "成员", "组建", "成立"]

    /// 由李伟同志负责，县委办、县政府办具体落实，…: who is in charge and who else takes part are one task with what they do; not 县住建局负责，县财政局拨付资金.
    func sharesWork(_ predicate: Int, _ clause: Range<Int>, _ left: LeftPart) -> Bool {
        guard let last = left.last, left.characters <= 24, Self.inCharge.ends(in: text, before: last.upperBound),
            scan.modal(in: last) == nil, let length = Self.shares.length(in: text, at: predicate)
        else { return false }
        return predicate + length == clause.upperBound
    }
    private static let inCharge: WordList = ["负责", "负总责", "总负责", "牵头", "牵头抓总", "抓总", "牵头负责", "负主责", "为主", "主抓"]
    private static let shares: WordList = [
        "具体落实", "具体实施", "具体负责", "分头实施", "分头落实", "各负其责", "分工负责", "负责落实", "负责实施", "为配合单位", "为协办单位", "为参与单位", "为责任单位",
        "为配合部门", "为成员单位", "具体组织实施", "组织实施", "具体承办",
    ]

    /// 完成方案交底，技术负责人张工负责: who answers for what stands before, and nothing more.
    func isChargeAlone(_ owners: [OwnerMention], _ end: Int, _ clause: Range<Int>) -> Bool {
        owners.allSatisfy { $0.kind == .person }
            && OwnerParser.charges.length(in: scan.text, at: end).map { end + $0 == clause.upperBound } ?? false
    }
}
