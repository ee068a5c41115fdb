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
            } else if let end = bodyBeforeName(piece) {
                found.leaders.append(scan.string(end..<piece.upperBound))
                found.owners.append(parser.asWritten(piece.lowerBound..<end))
            } else if isRole(piece) {
                found.owners += items(piece)
            } else {
                found.leaders += names(piece)
            }
        }
        return found
    }

    /// 工程部吴波, 县住建局吴桐: where the body ends whose person is named behind it.
    private func bodyBeforeName(_ piece: Range<Int>) -> Int? {
        var start = piece.upperBound
        for count in 1...3 {
            guard let before = text.position(before: start), before > piece.lowerBound, text.scalar(at: before).isHan
            else { return nil }
            start = before
            guard count > 1, NameLexicon.surnames.contains(text.scalar(at: start)),
                start - piece.lowerBound >= 6, Self.bodies.ends(in: text, before: start)
            else { continue }
            let body = piece.lowerBound..<start
            // 各包村领导: a role; 县住建局办公室: a body all of it.
            guard text.scalar(at: body.lowerBound) != 0x5404, !Self.bodies.ends(in: text, before: piece.upperBound),
                scan.hits.words(.post, in: piece).isEmpty,
                !NameLexicon.surnames.contains(text.scalar(at: body.lowerBound)) || body.count > 6
                    || OwnerParser(scan: scan).wholeList(body) != nil
            else { return nil }
            return start
        }
        return nil
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
    private static let bodies = WordList(joining: stations, ["部", "中心", "公司", "队", "院", "镇", "乡", "街道", "政府"])
}
