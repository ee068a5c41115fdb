import LedgerModel

/// Owners of what is only asked for with 请.
extension ExplicitOwners {
    /// 各镇整改情况请于5月31日前报县委督查室, 各镇、县直各单位名单请于14日前报我: whose report it is.
    func handingIn(_ clause: Range<Int>, at start: Int) -> [OwnerMention]? {
        guard let request = DemandReader.requested.first(in: scan, range: clause),
            Self.accounts.ends(in: text, before: request.lowerBound)
        else { return nil }
        var owners: [OwnerMention]
        if let listed = parser.list(at: start, limit: request.lowerBound), listed.allSatisfy({ $0.kind == .body }),
            parser.listEnd(listed) < request.lowerBound
        {
            owners = listed
        } else if let unit = scan.hits.word(.unit, at: start), unit.end < request.lowerBound {
            owners = [parser.asWritten(unit.range)]
        } else {
            return nil
        }
        // 各镇、县直各单位参会名单: the last of them stands before a noun that ends no list.
        while owners.count < 8, let last = owners.last?.end, text.scalar(at: last) == 0x3001,
            let next = nextUnit(at: last + 3, limit: request.lowerBound)
        {
            owners.append(parser.asWritten(next))
        }
        return owners
    }
    /// 县直各单位: a unit of the table, or what ends with a word for bodies.
    private func nextUnit(at offset: Int, limit: Int) -> Range<Int>? {
        if let unit = scan.hits.word(.unit, at: offset), unit.end < limit { return unit.range }
        guard let end = scan.hits.words(.ownerEnd, in: offset..<min(limit, offset + 30)).first,
            OwnerEnd(rawValue: end.payload) == .body
        else { return nil }
        return offset..<end.end
    }
    private static let accounts: WordList = ["情况", "方案", "报告", "材料", "总结", "结果", "名单", "台账"]

    /// 请于明天前完成核查, 周五前组织一次演练: what begins with what is to be done, or by when; not 学生网上报名.
    func asksWhoIsSaluted(_ task: Range<Int>) -> Bool {
        let demands = DemandReader(scan: scan)
        // At most a day or in what way stands in a clause of its own before.
        for (_, clause) in scan.clauseRanges(in: task).prefix(2) {
            let opener = scan.afterLeadIn(clause.lowerBound, limit: clause.upperBound)
            let limit = DeadlineReader(text: text).readings(in: clause).first
            let start =
                limit.map { $0.range.lowerBound <= opener ? max(opener, $0.range.upperBound) : opener } ?? opener
            guard start < clause.upperBound else { continue }
            let tier = demands.tier(of: start..<clause.upperBound)
            if tier != .none { return tier >= .action }
            guard scan.characterCount(clause) <= 10 else { return false }
        }
        return false
    }
}
