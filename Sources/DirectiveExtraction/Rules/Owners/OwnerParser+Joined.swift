/// Names and lists that are joined over a mark or a word: 文化旅游和广播电视局 is one body, 各乡镇，县直各部门 are one list.
extension OwnerParser {
    /// 各乡镇、园区，县直各部门要…: a list of collectives or known bodies that goes on behind a comma.
    /// - Parameter commas: how many it has gone over already; no list that anybody writes goes on over more than three.
    func overComma(
        _ owners: [OwnerMention], _ end: Int, _ limit: Int, _ commas: Int
    ) -> (owners: [OwnerMention], end: Int)? {
        guard commas < 3, end < limit, text.scalar(at: end).isComma,
            owners.allSatisfy({ $0.kind == .body && ($0.isKnown || text.scalar(at: $0.start) == 0x5404) })
                || text.scalar(at: owners[0].start) == 0x5404 && owners.allSatisfy({ $0.kind == .body })
                // 镇领导、镇干部，各村要…
                || owners.count > 1 && text.scalar(at: end + text.width(at: end)) == 0x5404
        else { return nil }
        let next = end + text.width(at: end)
        guard scan.modal(at: next) == nil, scan.predicate(at: next) == nil,
            let more = readSubject(at: next, limit: min(limit, next + 400), behind: commas + 1),
            scan.modal(at: more.end) != nil,
            more.owners.allSatisfy({ $0.kind == .body }), more.end - next <= 240
        else { return nil }
        return (owners + more.owners, more.end)
    }

    /// 各分管领导、各条线，根据职能压实责任: on what ground they act stands behind a comma, and the verb without a modal.
    func onGrounds(_ owners: [OwnerMention], _ end: Int, _ limit: Int) -> (owners: [OwnerMention], end: Int)? {
        guard end < limit, text.scalar(at: end).isComma,
            owners.allSatisfy({ text.scalar(at: $0.start) == 0x5404 || $0.kind == .body && $0.isKnown })
        else { return nil }
        let next = end + text.width(at: end)
        guard Self.grounds.stands(in: text, at: next),
            scan.hits.words(.predicate, in: next..<min(boundary(from: next, limit: limit), next + 90)).contains(where: {
                PredicateKind(rawValue: $0.payload) == .action && $0.start > next && $0.end - $0.start >= 6
            })
        else { return nil }
        return (owners, next)
    }
    private static let grounds: WordList = ["根据", "按照", "结合", "对照", "依照", "依据", "围绕", "立足", "参照", "对标"]

    /// 公安、城管等部门和各学校: who is joined to a list that 等部门 has ended.
    func behindTail(_ end: Int, limit: Int, hasSuffix: Bool) -> [OwnerMention] {
        guard hasSuffix, let separator = OwnerLexicon.wordSeparators.length(in: text, at: end), end + separator < limit
        else { return [] }
        let next = end + separator
        guard Self.each.stands(in: text, at: next) || Self.hasPrefix(scan, next),
            scan.predicate(at: end).map({ $0.hit.end <= next }) ?? true
        else { return [] }
        return list(at: next, limit: limit, isRest: true) ?? []
    }

    /// 市场监管: a field of work, no level.
    private static let notPrefixes: WordList = ["市场", "市政", "市容", "区域", "区划", "县域", "市域", "省级", "市级", "县级"]

    /// Whether a name at `offset` begins with the level that it belongs to.
    static func hasPrefix(_ scan: ArticleScan, _ offset: Int) -> Bool {
        prefixes.stands(in: scan.text, at: offset) && !notPrefixes.stands(in: scan.text, at: offset)
    }

    /// 文化旅游和广播电视局, 水利和湖泊局: two fields of one body's work. Only the last of a list, and only where the one before them has an end of its own:
    /// 县发改、财政和审计局 are three.
    func joined(_ items: [Item]) -> Item? {
        guard items.count > 1, let last = items.last, last.isNamed, let ending = last.ending,
            ending.lowerBound > last.range.lowerBound, Self.conjoined.ends(in: text, before: last.range.upperBound)
        else { return nil }
        let first = items[items.count - 2]
        guard !first.isNamed, first.range.upperBound + 3 == last.range.lowerBound,
            text.scalar(at: first.range.upperBound) != 0x3001, !Self.hasPrefix(scan, last.range.lowerBound),
            items.count == 2 || items[items.count - 3].isNamed
        else { return nil }
        return Item(
            range: first.range.lowerBound..<last.range.upperBound, isNamed: true, kind: last.kind, ending: ending)
    }
    private static let conjoined: WordList = ["局", "委", "委员会", "厅", "总局", "分局"]

    /// 市委常委、常务副市长马长林: two posts of the one who is named behind them.
    func withPosts(_ items: [Item]) -> Item? {
        guard items.count > 1, let last = items.last, last.kind == .person, last.isNamed else { return nil }
        let first = items[items.count - 2]
        guard first.kind == .role, first.range.upperBound + 3 == last.range.lowerBound,
            text.scalar(at: first.range.upperBound) == 0x3001,
            OwnerLexicon.offices.ends(in: text, before: first.range.upperBound),
            !Self.each.stands(in: text, at: first.range.lowerBound)
        else { return nil }
        return Item(
            range: first.range.lowerBound..<last.range.upperBound, isNamed: true, kind: .person, ending: last.ending)
    }
}
