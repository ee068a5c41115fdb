/// What somebody has to reach: a demand that needs no 要.
extension DemandReader {
    /// 各乡镇年内至少引进一个项目: all of a kind, and the least that each has to do.
    func setsQuota(_ offset: Int, limit: Int) -> Bool {
        guard let clause = scan.clauseRanges(in: offset..<limit).first?.range,
            Self.each.stands(in: scan.text, at: offset),
            let least = Self.least.first(in: scan.text, range: clause),
            let subject = OwnerParser(scan: scan).subject(at: offset, limit: clause.upperBound)
        else { return false }
        return subject.end <= least.lowerBound && !isReport(clause)
    }
    private static let each: WordList = ["各", "每个"]
    private static let least: WordList = ["至少", "不少于", "不低于", "不得少于"]
}
