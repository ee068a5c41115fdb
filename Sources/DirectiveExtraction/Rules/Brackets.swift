import LedgerModel

/// What a bracket assigns: （责任单位：县工信局；完成时限：12月底前）, （县农业农村局牵头，县林业局配合）, （海关总署负责）.
struct BracketAssignment: Sendable {
    var owners: [(mention: OwnerMention, role: Role?)] = []
    var leaders: [String] = []
    /// The wording of a time limit.
    var deadline: Range<Int>?
    /// 排在第一位的部门为牵头部门
    var firstLeads = false
    /// Names and nothing else: no label and no verb says what they are to do.
    var isBare = false
    /// Some of its words were passed over.
    var isPartlyRead = false
    var range: Range<Int>

    /// Whether each owner is one stretch of the text, and every word of the bracket is accounted for.
    func isRead(_ scan: ArticleScan) -> Bool {
        !isPartlyRead
            && owners.allSatisfy { owner in
                guard owner.mention.parts.count == 1, let part = owner.mention.parts.first else { return false }
                return !OwnerParser.conjunctions.occurs(in: scan.text, range: part) || owner.mention.isKnown
            }
    }

    var roles: Set<Role> { Set(owners.compactMap(\.role)) }
}

struct BracketReader {
    let scan: ArticleScan
    var text: UTF8Text { scan.text }

    /// What `bracket` assigns, or nil where it is no assignment.
    func reading(_ bracket: Range<Int>) -> BracketAssignment? {
        // 【】 holds a heading more often than it says who does what.
        let mayAssign = text.scalar(at: bracket.lowerBound) != 0x3010
        let first = bracket.lowerBound + text.width(at: bracket.lowerBound)
        let inner = first..<(text.position(before: bracket.upperBound) ?? bracket.upperBound)
        guard !inner.isEmpty else { return nil }
        var result = BracketAssignment(range: bracket)
        result.firstLeads = Self.firstLeads.occurs(in: text, range: inner)
        if labelled(inner, &result) { return result }
        guard mayAssign, verbs(inner, &result) else { return nil }
        // 各村（社区）书记, 由各地住建局（建设局）负责: a bare name in the middle of a phrase is another word for what stands before it.
        return result.isBare && text.scalar(at: bracket.upperBound).isHan ? nil : result
    }

    /// Whether `bracket` assigns and says that the first leads.
    func saysFirstLeads(_ bracket: Range<Int>) -> Bool {
        Self.firstLeads.occurs(in: text, range: bracket) && reading(bracket)?.firstLeads == true
    }

    /// What a line by itself below an item assigns: 牵头单位：区发改局, or a bracket that has got a line of its own.
    func line(_ range: Range<Int>) -> BracketAssignment? {
        if text.scalar(at: range.lowerBound).isOpeningBracket,
            let bracket = scan.segmentation.shelter(holding: range.lowerBound), bracket == scan.trimmed(range)
        {
            return reading(bracket)
        }
        guard let length = Self.anyLabel.length(in: text, at: range.lowerBound),
            text.scalar(at: range.lowerBound + length).isColon
        else { return nil }
        var result = BracketAssignment(range: range)
        return labelled(range, &result) ? result : nil
    }

    /// …。责任单位：县住建局。完成时限：6月底前。: sentences of an item that assign it, each with what all of them say.
    func lines(_ sentences: [Range<Int>]) -> [BracketAssignment] {
        let found = sentences.compactMap { line($0) }
        guard found.count > 1 else { return found }
        return found.map { one in
            var whole = one
            whole.owners = found.flatMap(\.owners)
            whole.leaders = found.flatMap(\.leaders)
            whole.deadline = found.compactMap(\.deadline).first
            return whole
        }
    }

    private static let firstLeads: WordList = ["排在第一位的部门为牵头", "第一位为牵头", "排第一位的为牵头", "列第一位的为牵头", "排在首位的为牵头", "第一个单位为牵头"]
    private static let leadLabels: WordList = ["牵头单位", "牵头部门", "主办单位", "牵头责任单位", "总牵头单位", "责任牵头单位", "主责单位"]
    private static let responsibleLabels: WordList = [
        "责任单位", "责任部门", "负责单位", "承办单位", "落实单位", "责任主体", "实施单位", "完成单位", "主要责任单位", "整改责任单位", "整改责任主体", "整改单位", "承办部门",
        "落实部门",
    ]
    private static let supportLabels: WordList = ["配合单位", "配合部门", "协办单位", "协助单位", "参加单位", "参与单位"]
    private static let leaderLabels: WordList = [
        "牵头领导", "责任领导", "分管领导", "责任人", "包联领导", "牵头县领导", "牵头市领导", "总负责", "整改责任人", "联系领导", "包抓领导", "包案领导", "挂牌领导",
    ]
    private static let timeLabels: WordList = [
        "完成时限", "完成时间", "时限", "时间要求", "整改时限", "办理时限", "时间节点", "办结时限", "完成期限", "整改期限", "整改完成时限", "整改时间", "办结时间",
        "计划完成时间",
    ]

    private static let anyLabel = WordList(
        joining: leadLabels, responsibleLabels, supportLabels, leaderLabels, timeLabels)

    private enum Label {
        case owner(Role), leader, time
    }

    /// The label at `offset` and where its value begins.
    private func label(at offset: Int) -> (Label, value: Int)? {
        // （责任单位；…）: a semicolon for the colon is a slip of the hand.
        func value(_ words: WordList) -> Int? {
            guard let length = words.length(in: text, at: offset) else { return nil }
            let mark = text.scalar(at: offset + length)
            return mark.isColon || mark.isSemicolon ? offset + length + text.width(at: offset + length) : nil
        }
        if let value = value(Self.leadLabels) { return (.owner(.lead), value) }
        if let value = value(Self.responsibleLabels) { return (.owner(.responsible), value) }
        if let value = value(Self.supportLabels) { return (.owner(.support), value) }
        if let value = value(Self.leaderLabels) { return (.leader, value) }
        return value(Self.timeLabels).map { (.time, $0) }
    }

    /// Reads `label：value` pairs, whatever separates them.
    private func labelled(_ inner: Range<Int>, _ result: inout BracketAssignment) -> Bool {
        var labels: [(label: Label, start: Int, value: Int)] = []
        var offset = inner.lowerBound
        while offset < inner.upperBound {
            guard Self.anyLabel.stands(in: text, at: offset), let (label, value) = label(at: offset) else {
                offset += text.width(at: offset)
                continue
            }
            labels.append((label, offset, value))
            offset = value
        }
        guard !labels.isEmpty else { return false }
        for (index, label) in labels.enumerated() {
            let end = index + 1 < labels.count ? labels[index + 1].start : inner.upperBound
            let value = scan.trimmed(label.value..<max(label.value, end))
            switch label.label {
            case .owner(let role):
                for part in parts(value) where !Self.notes.occurs(in: text, range: part) {
                    if hasDate(part) {
                        result.deadline = part
                    } else {
                        result.owners += items(part).map { ($0, role) }
                    }
                }
            case .leader: result.leaders += names(value)
            case .time: result.deadline = value
            }
        }
        return true
    }

    /// 具体任务均涉及相关市人民政府，不再列出，下同: how the brackets are to be read, no owner.
    private static let notes: WordList = ["下同", "不再", "均涉及", "排在第一", "列第一", "第一位"]

    /// Cuts a value at commas and semicolons.
    func parts(_ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var offset = start
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            let width = text.width(at: offset)
            if scalar.isComma || scalar.isSemicolon || scalar == 0x3002 {
                if offset > start { found.append(start..<offset) }
                start = offset + width
            }
            offset += width
        }
        if range.upperBound > start { found.append(start..<range.upperBound) }
        return found
    }

    private func hasDate(_ range: Range<Int>) -> Bool {
        text.scalar(at: range.lowerBound).digit != nil || Self.timeWords.occurs(in: text, range: range)
    }
    private static let timeWords: WordList = ["底前", "月底", "日前", "年底", "年内", "长期", "持续", "季度", "之前", "期限"]

    /// The owners of one run without commas; a name that no rule knows is kept as written.
    func items(_ range: Range<Int>) -> [OwnerMention] {
        var range = range
        for word in [Self.ordinaryEnds] {
            while let length = word.length(in: text, before: range.upperBound),
                range.upperBound - length > range.lowerBound
            { range = range.lowerBound..<(range.upperBound - length) }
        }
        let parser = OwnerParser(scan: scan)
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
    private static let bodyEnds: WordList = ["单位", "部门", "公司", "中心", "局", "办", "委", "政府", "企业"]

    /// 县生态环境分局各街道: names that a blank parted, nothing but names.
    private func adjacent(_ range: Range<Int>) -> [OwnerMention]? {
        let parser = OwnerParser(scan: scan)
        var found: [OwnerMention] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let prefix = OwnerParser.prefixes.length(in: text, at: start) ?? 0
            guard let hit = scan.hits.word(.unit, at: start) ?? scan.hits.word(.unit, at: start + prefix),
                hit.end <= range.upperBound
            else { return nil }
            found.append(parser.asWritten(start..<hit.end))
            start = hit.end
        }
        return found.count > 1 ? found : nil
    }

    private static let ordinaryEnds: WordList = [
        "等", "等部门", "等单位", "等有关部门", "等相关部门", "等有关单位", "等相关单位", "按职责分工", "按照职责分工", "分别", "共同", "根据职责分工",
        "按职责分工负责", "按照职责分工负责", "按职责负责", "分工负责", "共同负责", "分别负责",
    ]

    func split(_ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var offset = start
        while offset < range.upperBound {
            let width = text.width(at: offset)
            if text.scalar(at: offset) == 0x3001,
                !scan.segmentation.brackets.contains(where: { $0.lowerBound > range.lowerBound && $0.contains(offset) })
            {
                if offset > start { found.append(start..<offset) }
                start = offset + width
            }
            offset += width
        }
        if range.upperBound > start { found.append(start..<range.upperBound) }
        return found
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

    /// A牵头，B、C配合，10月底前完成 and A、B负责.
    private func verbs(_ inner: Range<Int>, _ result: inout BracketAssignment) -> Bool {
        var pending: [OwnerMention] = []
        var isAssignment = false
        for part in parts(inner) {
            if hasDate(part) {
                result.deadline = deadlineWording(part)
                continue
            }
            var owners = part
            var role: Role?
            if let length = Self.leadVerbs.length(in: text, before: part.upperBound) {
                owners = part.lowerBound..<(part.upperBound - length)
                role = .lead
            } else if let length = Self.supportVerbs.length(in: text, before: part.upperBound) {
                owners = part.lowerBound..<(part.upperBound - length)
                role = .support
            } else if let length = Self.responsibleVerbs.length(in: text, before: part.upperBound) {
                owners = part.lowerBound..<(part.upperBound - length)
                role = .responsible
            }
            // （由县住建局负责）
            if role != nil, text.scalar(at: owners.lowerBound) == 0x7531 {
                owners = (owners.lowerBound + 3)..<owners.upperBound
            }
            guard !owners.isEmpty else { continue }
            let isKnown = OwnerParser(scan: scan).wholeList(trimmedEnds(owners)) != nil
            if let role {
                isAssignment = true
                result.owners += pending.map { ($0, role) } + items(owners).map { ($0, role) }
                pending = []
            } else if isKnown || isAssignment && namesSeveral(owners) {
                pending += items(owners)
            } else if !isAssignment, pending.isEmpty, !Self.firstLeads.occurs(in: text, range: part),
                !Self.same.stands(in: text, at: part.lowerBound)
            {
                return false
            } else {
                result.isPartlyRead = !result.firstLeads
            }
        }
        // （县商务局，各乡镇）: units and nothing else.
        if !pending.isEmpty {
            if !isAssignment,
                !pending.allSatisfy({
                    $0.keys.contains { key in
                        if case .department = key { true } else if case .collective = key { true } else { false }
                    }
                })
            {
                return false
            }
            result.owners += pending.map { ($0, Role.responsible) }
            result.isBare = !isAssignment
            isAssignment = true
        }
        return isAssignment && !result.owners.isEmpty
    }

    /// 区财政局、区交运局等部门 between two runs with a role, though not every name is like one of the table.
    private func namesSeveral(_ range: Range<Int>) -> Bool {
        let pieces = split(trimmedEnds(range))
        let parser = OwnerParser(scan: scan)
        return pieces.count > 1 && pieces.count { parser.wholeList($0) != nil } * 2 >= pieces.count
    }

    private func trimmedEnds(_ range: Range<Int>) -> Range<Int> {
        if let length = Self.ordinaryEnds.length(in: text, before: range.upperBound),
            range.upperBound - length > range.lowerBound
        {
            return range.lowerBound..<(range.upperBound - length)
        }
        return range
    }

    private static let same: WordList = ["下同", "排在"]
    static let leadVerbs: WordList = ["牵头", "牵头负责", "总牵头", "负责牵头"]
    static let supportVerbs: WordList = ["配合", "协助", "参加", "参与", "协办", "按职责配合", "分工配合"]
    static let responsibleVerbs: WordList = [
        "负责", "负总责", "按职责分工负责", "按照职责分工负责", "分别负责", "具体负责", "按职责负责", "分工负责", "共同负责", "落实", "等有关部门负责", "等部门负责", "等单位负责",
        "等按职责分工负责", "等相关部门负责",
    ]

    /// 10月底前完成 without 完成.
    private func deadlineWording(_ range: Range<Int>) -> Range<Int> {
        if let length = Self.completing.length(in: text, before: range.upperBound) {
            return range.lowerBound..<(range.upperBound - length)
        }
        return range
    }
    private static let completing: WordList = ["完成", "办结", "落实到位", "完成整改"]
}
