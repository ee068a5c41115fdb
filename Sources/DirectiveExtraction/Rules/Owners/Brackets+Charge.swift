import LedgerModel

/// 责任人：…: persons, and those who are named by what they are.
extension BracketReader {
    /// Of 刘军，水利站、各村支部书记 the first is a person, and the others own the work: bodies and roles. 县信访局局长王强 is a person of a body.
    func charged(_ value: Range<Int>) -> (leaders: [String], owners: [OwnerMention]) {
        var found: (leaders: [String], owners: [OwnerMention]) = ([], [])
        let parser = OwnerParser(scan: scan)
        for piece in parts(value).flatMap(split) {
            if let unit = scan.hits.word(.unit, at: piece.lowerBound), unit.end < piece.upperBound,
                scan.hits.words(.post, in: unit.end..<piece.upperBound).contains(where: { $0.start == unit.end })
            {
                found.leaders += names(piece)
                found.owners.append(parser.asWritten(piece.lowerBound..<unit.end))
            } else if isRole(piece) {
                found.owners += items(piece)
            } else {
                found.leaders += names(piece)
            }
        }
        return found
    }

    private func isRole(_ piece: Range<Int>) -> Bool {
        if text.scalar(at: piece.lowerBound) == 0x5404 { return scan.characterCount(piece) <= 12 }
        guard
            !NameLexicon.surnames.contains(text.scalar(at: piece.lowerBound)) || scan.characterCount(piece) > 4
                || Self.stations.ends(in: text, before: piece.upperBound),
            scan.hits.words(.post, in: piece).isEmpty
        else { return false }
        if let owners = OwnerParser(scan: scan).wholeList(piece) { return owners.allSatisfy { $0.kind == .body } }
        return bodiesEnd(piece)
    }
    /// 水利站: no name ends so, whatever it begins with.
    private static let stations: WordList = ["站", "所", "办", "局", "股", "科", "室", "委", "处"]
}
