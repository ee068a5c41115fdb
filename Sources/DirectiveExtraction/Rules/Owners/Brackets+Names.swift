/// The names of a bracket or a cell, one by one.
extension BracketReader {
    /// The owners of one run without commas; a name that no rule knows is kept as written.
    func items(_ range: Range<Int>) -> [OwnerMention] {
        var range = range
        for word in [Self.ordinaryEnds] {
            while let length = word.length(in: text, before: range.upperBound),
                range.upperBound - length > range.lowerBound
            { range = range.lowerBound..<(range.upperBound - length) }
        }
        let parser = OwnerParser(scan: scan)
        if let several = adjacent(range, isNamed: true) { return several }
        if let owners = parser.wholeList(range) { return owners.filter { !$0.parts.isEmpty } }
        var found: [OwnerMention] = []
        for piece in split(range) {
            found += parser.wholeList(piece) ?? adjacent(piece) ?? joined(piece) ?? [parser.asWritten(piece)]
        }
        return found
    }

    /// 行政执法局和共建单位: the first is a name, the second one that no rule knows.
    private func joined(_ range: Range<Int>) -> [OwnerMention]? {
        let parser = OwnerParser(scan: scan)
        guard let conjunction = OwnerParser.conjunctions.first(in: text, range: range),
            conjunction.lowerBound > range.lowerBound, conjunction.upperBound + 6 <= range.upperBound,
            let first = parser.wholeList(range.lowerBound..<conjunction.lowerBound),
            Self.bodyEnds.ends(in: text, before: range.upperBound)
        else { return nil }
        return first + [parser.asWritten(conjunction.upperBound..<range.upperBound)]
    }
    /// Whether the table has the name, or it ends like one.
    func isBody(_ owner: OwnerMention) -> Bool {
        owner.isKnown || owner.parts.last.map { Self.bodyEnds.ends(in: text, before: $0.upperBound) } == true
    }
    private static let bodyEnds: WordList = ["单位", "部门", "公司", "中心", "局", "办", "委", "政府", "企业"]

    /// 县生态环境分局各街道: names that a blank parted, nothing but names.
    /// - Parameter isNamed: each but the first begins with a level or 各, so that it is no part of the name before: 县水利局县财政局.
    private func adjacent(_ range: Range<Int>, isNamed: Bool = false) -> [OwnerMention]? {
        let parser = OwnerParser(scan: scan)
        var found: [OwnerMention] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let prefix = OwnerParser.prefixes.length(in: text, at: start) ?? 0
            guard let hit = scan.hits.word(.unit, at: start) ?? scan.hits.word(.unit, at: start + prefix),
                hit.end <= range.upperBound
            else { return nil }
            if isNamed, prefix == 0, !found.isEmpty, !OwnerParser.each.stands(in: text, at: start) { return nil }
            found.append(parser.asWritten(start..<hit.end))
            start = hit.end
        }
        guard found.count > 1 else { return nil }
        // 县纪委县监委: two names of one office.
        return found.dropFirst().allSatisfy { $0.keys == found[0].keys } ? [parser.asWritten(range)] : found
    }

    static let ordinaryEnds: WordList = [
        "等", "等部门", "等单位", "等有关部门", "等相关部门", "等有关单位", "等相关单位", "按职责分工", "按照职责分工", "分别", "共同", "根据职责分工",
        "按职责分工负责", "按照职责分工负责", "按职责负责", "分工负责", "共同负责", "分别负责", "结合实际", "结合本地实际", "结合各自实际", "结合自身实际", "结合职能", "结合职责",
        "根据职能", "根据职责", "根据各自职责",
        "根据职能分工", "按各自职责", "按照各自职责", "按职能", "按职能分工", "按照职能分工", "按职责", "按照职责", "按权限", "按程序", "依职责", "依据职责", "依职权", "依法",
        "因地制宜",
        "各负其责", "各司其职", "协同", "联合", "一起", "密切配合",
    ]

    /// Cuts at 、 outside of the brackets in `range`.
    func split(_ range: Range<Int>) -> [Range<Int>] {
        pieces(range, outside: { $0.isOpeningBracket }, { $0.isClosingBracket }) { $0 == 0x3001 }
    }

    func names(_ range: Range<Int>) -> [String] {
        split(range).map { piece in
            // 副县长祁文涛: the name is what follows the post.
            if let post = scan.hits.words(.post, in: piece).last, post.end < piece.upperBound {
                return scan.string(post.end..<piece.upperBound)
            }
            return scan.string(piece)
        }
    }
}
