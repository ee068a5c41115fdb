import LedgerModel

/// The roles that the names of a bracket, a line or a cell have, in whatever way they are worded.
extension BracketReader {
    typealias Assigned = (mention: OwnerMention, role: Role?)

    /// 县农业农村局（牵头）、县自然资源局; 牵头单位：县应急局；配合单位：各乡镇; 县交通局牵头，各乡镇配合: a cell's owners. One without a role of its own
    /// has the column's.
    func owners(inCell cell: Range<Int>, _ role: Role) -> [(OwnerMention, Role)] {
        // —, /: nobody.
        guard text[cell].withBytes({ $0.contains { $0 >= 0xE4 && $0 < 0xEA } }) else { return [] }
        var labels = BracketAssignment(range: cell)
        if labelled(cell, &labels) { return labels.owners.map { ($0.mention, $0.role ?? role) } }
        return parts(cell).flatMap { part in assigned(part).map { ($0.mention, $0.role ?? role) } }
    }

    /// The owners of one part without commas, each with the role that its own words give: 县发改局牵头, 县交通局会同各乡镇, 县水利局（牵头）、县财政局.
    func assigned(_ part: Range<Int>) -> [Assigned] {
        guard !watches(part) else { return [] }
        let (names, role) = withRole(part)
        guard !names.isEmpty else { return [] }
        if let partner = OwnerRoles.joining.first(in: text, range: names), partner.lowerBound > names.lowerBound,
            partner.upperBound < names.upperBound
        {
            return assigned(names.lowerBound..<partner.lowerBound).map { ($0.mention, $0.role ?? role ?? .lead) }
                + items(partner.upperBound..<names.upperBound).map { ($0, .support) }
        }
        let pieces = split(names)
        guard pieces.contains(where: { ownRole($0) != nil }) else { return items(names).map { ($0, role) } }
        return pieces.flatMap { piece -> [Assigned] in
            guard let own = ownRole(piece) else { return items(piece).map { ($0, role) } }
            return items(own.name).map { ($0, own.role ?? role) } + own.others
        }
    }

    /// 县发改局牵头: the names without the verb that gives their role.
    func withRole(_ part: Range<Int>) -> (owners: Range<Int>, role: Role?) {
        for (verbs, role) in Self.roleVerbs {
            if let length = verbs.length(in: text, before: part.upperBound), part.upperBound - length > part.lowerBound,
                // 市政协办: the office of the 政协.
                !(length == 6 && Self.consultative.ends(in: text, before: part.upperBound))
            {
                // （由县住建局负责）
                let start = text.scalar(at: part.lowerBound) == 0x7531 ? part.lowerBound + 3 : part.lowerBound
                return (start..<max(start, part.upperBound - length), role)
            }
        }
        return (part, nil)
    }

    /// 县应急局指导: names that watch over others' work.
    func watches(_ part: Range<Int>) -> Bool {
        guard let length = Self.watchVerbs.length(in: text, before: part.upperBound) else { return false }
        return OwnerParser(scan: scan).wholeList(part.lowerBound..<(part.upperBound - length)) != nil
    }

    /// What the bracket behind a name says of it: （牵头）, （牵头单位）; who else has a part in it: 各乡镇（县应急局指导）, 各乡镇（县财政局配合）.
    private func ownRole(_ piece: Range<Int>) -> (name: Range<Int>, role: Role?, others: [Assigned])? {
        guard let bracket = bracketAtEnd(piece), bracket.lowerBound > piece.lowerBound else { return nil }
        let name = piece.lowerBound..<bracket.lowerBound
        let start = bracket.lowerBound + text.width(at: bracket.lowerBound)
        let inner = start..<max(start, text.position(before: bracket.upperBound) ?? start)
        guard !inner.isEmpty else { return nil }
        for (verbs, role) in Self.roleVerbs where verbs.length(in: text, at: inner.lowerBound) == inner.count {
            return (name, role, [])
        }
        if case .owner(let role) = AssignmentLabel.kind(text, inner) { return (name, role, []) }
        if watches(inner) { return (name, nil, []) }
        let (others, role) = withRole(inner)
        guard let role, OwnerParser(scan: scan).wholeList(others) != nil else { return nil }
        return (name, nil, items(others).map { ($0, role) })
    }

    /// The bracket that `piece` ends with; it may stand in another.
    private func bracketAtEnd(_ piece: Range<Int>) -> Range<Int>? {
        guard text.scalar(before: piece.upperBound).isClosingBracket else { return nil }
        var start = piece.upperBound
        for _ in 0..<24 {
            guard let before = text.position(before: start), before >= piece.lowerBound else { return nil }
            start = before
            if text.scalar(at: start).isOpeningBracket { return start..<piece.upperBound }
        }
        return nil
    }

    private static let roleVerbs: [(words: WordList, role: Role)] = [
        (leadVerbs, .lead), (supportVerbs, .support), (responsibleVerbs, .responsible),
    ]
    private static let consultative: WordList = ["政协办"]
    private static let leadVerbs: WordList = [
        "牵头", "牵头负责", "总牵头", "负责牵头", "牵头督导", "牵头实施", "牵头推进", "牵头组织", "牵头组织实施", "牵头落实", "牵头督办", "牵头协调", "牵头抓总", "牵头承办",
        "主责",
        "为牵头单位", "为牵头部门", "为主办单位", "主办",
    ]
    private static let supportVerbs: WordList = [
        "配合", "协助", "参加", "参与", "协办", "按职责配合", "分工配合", "配合落实", "协助落实", "配合实施", "配合做好", "为配合单位", "为配合部门", "为协办单位",
    ]
    private static let responsibleVerbs: WordList = [
        "负责", "负责落实", "负责实施", "负责推进", "组织实施", "负总责", "主体负责", "按职责分工负责", "按照职责分工负责", "分别负责", "具体负责", "按职责负责", "分工负责",
        "共同负责",
        "落实", "等有关部门负责", "等部门负责", "等单位负责",
        "等按职责分工负责", "等相关部门负责", "为责任单位", "为责任部门", "为责任主体", "承办",
    ]
    private static let watchVerbs = WordList(
        joining: AssignmentLabel.watching, ["监督指导", "业务指导", "负责考核", "负责督导", "负责监督", "负责验收", "负责指导"])
}
