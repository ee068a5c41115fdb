import LedgerModel

/// What a predicate makes of its subject: 牵头 leads, 负责 is responsible, 配合 supports.
struct OwnerRoles {
    let scan: ArticleScan
    private var text: UTF8Text { scan.text }

    /// The role that the predicate at `offset` gives, or nil.
    func role(at offset: Int, limit: Int) -> Role? {
        var position = offset
        // 由各地住建局（建设局）负责: behind the bracket that explains the name.
        if text.scalar(at: position).isOpeningParenthesis, let bracket = scan.segmentation.shelter(holding: position) {
            position = min(bracket.upperBound, limit)
        }
        while position < limit, !Self.responsible.stands(in: text, at: position),
            let length = Self.fillers.length(in: text, at: position)
        {
            position += length
        }
        if Self.lead.stands(in: text, at: position) { return .lead }
        if Self.responsible.stands(in: text, at: position) { return .responsible }
        if closingSupport(at: position) != nil { return .support }
        // 县住建局配合县城管局 supports; 县住建局协同县城管局 is helped.
        if Self.partnering.stands(in: text, at: position), joinsAnother(at: position) { return nil }
        if let length = Self.support.length(in: text, at: position) {
            // 各部门要密切配合，…: one with another; not 甲局牵头，乙局密切配合.
            return Self.asked.stands(in: text, at: offset) && Self.together.ends(in: text, before: position)
                && !text.scalar(at: position + length).isHan ? nil : .support
        }
        // 对整改工作负总责: what it is responsible for comes first.
        if text.scalar(at: position) == 0x5BF9,
            Self.charged.ends(in: text, before: OwnerParser(scan: scan).boundary(from: position, limit: limit))
        {
            return .responsible
        }
        if Self.supporting.occurs(in: text, range: offset..<min(limit, offset + 60)) { return .support }
        if Self.leading.occurs(in: scan, range: offset..<min(limit, offset + 60)) { return .lead }
        return nil
    }

    /// The word of a role at `offset`: 牵头, 负责, 配合.
    private func roleWord(at offset: Int) -> (role: Role, end: Int)? {
        guard Self.words.stands(in: text, at: offset) else { return nil }
        if let length = Self.lead.length(in: text, at: offset) { return (.lead, offset + length) }
        if let length = Self.responsible.length(in: text, at: offset) { return (.responsible, offset + length) }
        if let length = Self.support.length(in: text, at: offset) { return (.support, offset + length) }
        return closingSupport(at: offset).map { (.support, offset + $0) }
    }

    private func closingSupport(at offset: Int) -> Int? {
        Self.closingSupport.length(in: text, at: offset).flatMap { text.scalar(at: offset + $0).isHan ? nil : $0 }
    }

    /// 县应急局牵头、县发改局配合; 公安、城管配合: names, each run with its role, from end to end of `clause`; nil where it is anything else.
    func runs(from start: Int, limit: Int) -> [(owners: [OwnerMention], role: Role, isBare: Bool)]? {
        // Most clauses have no word of a role.
        guard start < limit, scan.mayHold(Self.words, in: start..<limit) else { return nil }
        var found: [(owners: [OwnerMention], role: Role, isBare: Bool)] = []
        var position = start
        while position < limit {
            let owners: [OwnerMention]
            var isBare = false
            if let listed = OwnerParser(scan: scan).list(at: position, limit: limit), let last = listed.last {
                owners = listed
                position = last.end
            } else if let bare = bareNames(at: position, limit: limit) {
                owners = bare
                isBare = true
                position = bare.last?.end ?? position
            } else {
                break
            }
            while let length = Self.fillers.length(in: text, at: position), roleWord(at: position) == nil {
                position += length
            }
            guard let word = roleWord(at: position) else { return nil }
            found.append((owners, word.role, isBare))
            position = word.end
            if text.scalar(at: position) == 0x3001 { position += 3 }
        }
        return found.isEmpty ? nil : found
    }

    /// 公安、城管 before 配合: fields of work without 部门, where the table knows each.
    private func bareNames(at offset: Int, limit: Int) -> [OwnerMention]? {
        var found: [OwnerMention] = []
        var start = offset
        var position = offset
        while position < limit {
            let isEnd = roleWord(at: position) != nil
            if isEnd || text.scalar(at: position) == 0x3001 {
                let name = scan.string(start..<position)
                guard start < position, !scan.vocabulary.departments(named: name + "部门").isEmpty else { return nil }
                found.append(OwnerParser(scan: scan).asWritten(start..<position))
                if isEnd { return found }
                start = position + 3
            }
            guard text.scalar(at: position).isHan || text.scalar(at: position) == 0x3001,
                scan.characterCount(start..<max(start, position)) <= 6
            else { return nil }
            position += text.width(at: position)
        }
        return nil
    }

    private static let fillers: WordList = [
        "要", "应", "应当", "须", "必须", "主动", "积极", "全力", "做好", "按职责", "按照职责", "按职责分工", "按照职责分工", "密切", "切实", "具体", "分别",
        "共同", "根据职责", "各自", "等", "同志", "继续",
    ]
    private static let asked: WordList = ["要", "应", "须", "必须", "应当"]
    private static let together: WordList = ["密切", "紧密", "通力"]
    private static let lead: WordList = ["牵头", "总牵头", "为牵头单位", "为牵头部门"]
    private static let responsible: WordList = [
        "为责任主体", "为责任单位", "是责任主体", "负责", "负总责", "总负责", "负主责", "具体落实", "分工负责",
    ]
    private static let support: WordList = ["配合", "协助", "参加", "协办", "支持配合", "协同配合"]
    /// Where they end what is said: 县城管局参与，…; not 协同推进改革.
    private static let closingSupport: WordList = [
        "协同", "参与", "予以配合", "给予配合", "予以支持", "给予支持", "为配合单位", "为配合部门", "为协办单位", "为参与单位", "为参加单位",
    ]
    /// All of these.
    static let words = WordList(joining: lead, responsible, support, closingSupport)
    private static let charged: WordList = ["负责", "负总责", "负主责", "负全责"]
    private static let supporting: WordList = ["配合职责", "配合工作"]
    static let leading: WordList = ["牵头抓总", "做好牵头工作", "牵头职责", "牵头作用", "履行牵头", "发挥牵头"]

    /// Those after 会同, 商, 联合 in `clause`: they support.
    func partners(in clause: Range<Int>) -> [OwnerMention] {
        guard scan.mayHold(Self.partnering, in: clause) else { return [] }
        var offset = clause.lowerBound
        while offset < clause.upperBound {
            if let length = Self.partnering.length(in: text, at: offset), length > 3 || isConsulting(offset),
                !Self.unions.stands(in: text, at: offset),
                !scan.segmentation.isSheltered(offset),
                let owners = OwnerParser(scan: scan).list(at: offset + length, limit: clause.upperBound),
                // 组成联合执法组: one name.
                Self.joining.stands(in: text, at: offset) || owners.count > 1 || joinsAnother(at: offset)
            {
                return owners
            }
            offset += text.width(at: offset)
        }
        return []
    }
    static let partnering: WordList = ["会同", "商请", "会商", "联合", "联同", "协同", "商"]
    /// Those of them that are no part of any other word.
    static let joining: WordList = ["会同", "商请"]
    /// 妇女联合会, 联合国: names, not what somebody does.
    private static let unions: WordList = ["联合会", "联合国", "联合体", "联合社", "联合党", "联合支部", "协同办"]

    /// 县住建局商县财政局, 县住建局协同县城管局: with whom somebody acts, right behind the name and before another.
    func joinsAnother(at offset: Int) -> Bool {
        guard let length = Self.partnering.length(in: text, at: offset), !Self.unions.stands(in: text, at: offset)
        else { return false }
        let next = offset + length
        return scan.hits.word(.unit, at: next) != nil || OwnerParser.hasPrefix(scan, next)
            || text.scalar(at: next) == 0x5404 || Self.others.stands(in: text, at: next)
    }
    private static let others: WordList = ["有关", "相关", "其他", "其它", "省", "镇", "乡"]

    /// 以县住建局为主，县城管局配合: the one that bears the work.
    func mainBody(at offset: Int, limit: Int) -> [OwnerMention]? {
        guard text.scalar(at: offset) == 0x4EE5,
            let owners = OwnerParser(scan: scan, isAgent: true).list(at: offset + 3, limit: limit),
            let end = owners.last?.end, let length = Self.bearing.length(in: text, at: end), end + length == limit
        else { return nil }
        return owners
    }
    private static let bearing: WordList = ["为主", "为主体", "为主导", "牵头", "为主负责"]

    /// 县发改局商县财政局: 商 right after one body and before another.
    private func isConsulting(_ offset: Int) -> Bool {
        scan.hits.word(.unit, at: offset + 3) != nil
            && scan.hits.words(.unit, in: (offset - 60)..<offset).last.map {
                // 县住建局要商县财政局
                $0.end == offset || scan.modal(at: $0.end)?.hit.end == offset
            } == true
    }
}
