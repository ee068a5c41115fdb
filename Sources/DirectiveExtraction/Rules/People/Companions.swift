import LedgerModel

extension FactReader {
    /// The bodies whose heads came along: 带领县卫健局、工信局负责人,到…调研. 随行的职能部门 later in the text are these, in this order.
    func companions() -> [OwnerMention] {
        let parser = OwnerParser(scan: scan)
        for sentence in scan.sentences.prefix(4) {
            for (_, clause) in scan.clauseRanges(in: sentence.range) {
                guard let verb = Self.leading.first(in: scan, range: clause),
                    let length = Self.heads.length(in: scan.text, before: clause.upperBound),
                    clause.upperBound - length > verb.upperBound,
                    let owners = parser.wholeList(verb.upperBound..<(clause.upperBound - length))
                else { continue }
                return owners.filter { !$0.isGeneric && $0.kind == .body }
            }
        }
        return []
    }

    private static let heads: WordList = [
        "等有关部门负责人", "等相关部门负责人", "等部门负责人", "等单位负责人", "主要负责人", "主要负责同志", "有关负责人", "相关负责人", "等负责人", "负责人", "负责同志",
    ]
}

extension FactReader {
    /// 市住建局召开局长办公会议: a body whose own people meet, and whose work is what the meeting asks for.
    func house() -> OwnerMention? {
        for sentence in scan.sentences.prefix(3) {
            for (_, clause) in scan.clauseRanges(in: sentence.range) {
                guard let verb = Self.holding.first(in: text, range: clause),
                    Self.innerMeetings.occurs(in: text, range: verb.upperBound..<clause.upperBound),
                    let hit = scan.hits.words(.unit, in: clause.lowerBound..<verb.lowerBound).last,
                    hit.end == verb.lowerBound
                else { continue }
                let owner = OwnerParser(scan: scan).asWritten(hit.range)
                if case .department = owner.keys.first { return owner }
            }
        }
        // 县水利局： above 请立即整改: to whom alone the paper is sent.
        if let sent = sentTo, sent.count == 1, let one = sent.first, !one.keys.isEmpty { return one }
        return nil
    }

    private static let holding: WordList = ["召开", "组织召开"]
    private static let innerMeetings: WordList = [
        "局长办公会", "主任办公会", "局务会", "党组会", "党组（扩大）会", "党组(扩大)会", "党组扩大会", "党委会", "班子会", "干部职工", "全体职工", "中层干部", "机关干部",
        "职工大会",
    ]
}

/// Words of an owner that stand for those who came along.
enum CompanionLexicon {
    static let marks: WordList = ["随行", "陪同", "在场"]
}
