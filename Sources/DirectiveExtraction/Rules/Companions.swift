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

/// Words of an owner that stand for those who came along.
enum CompanionLexicon {
    static let marks: WordList = ["随行", "陪同", "在场"]
}
