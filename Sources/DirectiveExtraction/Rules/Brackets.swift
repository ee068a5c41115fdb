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
        // （长期）, （6月底前）: until when, for all that stands before.
        if mayAssign, scan.characterCount(inner) <= 12, Self.terms.ends(in: text, before: inner.upperBound) {
            result.deadline = inner
            return result
        }
        guard mayAssign, verbs(inner, &result) else { return nil }
        // 各村（社区）书记, 由各地住建局（建设局）负责: a bare name in the middle of a phrase is another word for what stands before it.
        return result.isBare && text.scalar(at: bracket.upperBound).isHan ? nil : result
    }

    private static let terms: WordList = ["长期", "长期坚持", "持续推进", "长期推进", "底前", "年内", "底前完成", "月底", "持续"]

    /// Whether `bracket` assigns and says that the first leads.
    func saysFirstLeads(_ bracket: Range<Int>) -> Bool {
        Self.firstLeads.occurs(in: text, range: bracket)
            && (Self.same.occurs(in: text, range: bracket) || reading(bracket)?.firstLeads == true)
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

    private static let firstLeads: WordList = [
        "排在第一位的部门为牵头", "第一位为牵头", "排第一位的为牵头", "列第一位的为牵头", "排在首位的为牵头", "第一责任单位为牵头", "第一个责任单位为牵头", "第一责任单位牵头", "第一个单位为牵头",
    ]
    private static let leadLabels: WordList = ["牵头单位", "牵头部门", "主办单位", "牵头责任单位", "总牵头单位", "责任牵头单位", "主责单位"]
    private static let responsibleLabels: WordList = [
        "责任单位", "责任部门", "负责单位", "承办单位", "落实单位", "责任主体", "实施单位", "完成单位", "主要责任单位", "整改责任单位", "整改责任主体", "整改单位", "承办部门",
        "落实部门",
    ]
    private static let supportLabels: WordList = [
        "配合单位", "配合部门", "协办单位", "协助单位", "参加单位", "参与单位", "支持单位", "技术支持单位", "技术支持",
    ]
    private static let leaderLabels: WordList = [
        "牵头领导", "责任领导", "分管领导", "责任人", "包联领导", "牵头县领导", "牵头市领导", "总负责", "整改责任人", "联系领导", "包抓领导", "包案领导", "挂牌领导",
    ]
    private static let timeLabels: WordList = [
        "完成时限", "完成时间", "时限", "时间要求", "整改时限", "办理时限", "时间节点", "办结时限", "完成期限", "整改期限", "整改完成时限", "整改时间", "办结时间",
        "计划完成时间", "时限要求", "推进时限", "工作时限", "落实时限",
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
            let value = withoutNote(scan.trimmed(label.value..<max(label.value, end)))
            switch label.label {
            case .owner(let role):
                for part in parts(value) where !Self.notes.occurs(in: text, range: part) {
                    if hasDate(part) {
                        result.deadline = part
                    } else {
                        let (owners, own) = withRole(part)
                        result.owners += items(owners).map { ($0, own ?? role) }
                    }
                }
            case .leader: result.leaders += names(value)
            case .time: result.deadline = value
            }
        }
        return true
    }

    /// 市发改委、市财政局（第一责任单位为牵头单位，下同）: the names without the note behind them.
    private func withoutNote(_ value: Range<Int>) -> Range<Int> {
        guard text.scalar(before: value.upperBound).isClosingParenthesis else { return value }
        var start = value.upperBound
        while let before = text.position(before: start), before > value.lowerBound {
            start = before
            if text.scalar(at: start).isOpeningParenthesis { break }
        }
        let note = start..<value.upperBound
        guard Self.notes.occurs(in: text, range: note) || Self.firstLeads.occurs(in: text, range: note) else {
            return value
        }
        return scan.trimmed(value.lowerBound..<start)
    }

    /// 具体任务均涉及相关市人民政府，不再列出，下同: how the brackets are to be read, no owner.
    private static let notes: WordList = ["下同", "不再", "均涉及", "排在第一", "列第一", "第一位"]

    /// Cuts a value at commas and semicolons.
    func parts(_ range: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var offset = start
        var depth = 0
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            let width = text.width(at: offset)
            if scalar.isOpeningParenthesis { depth += 1 } else if scalar.isClosingParenthesis { depth -= 1 }
            if depth <= 0, scalar.isComma || scalar.isSemicolon || scalar == 0x3002 {
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

    /// A牵头，B、C配合，10月底前完成 and A、B负责.
    private func verbs(_ inner: Range<Int>, _ result: inout BracketAssignment) -> Bool {
        var pending: [OwnerMention] = []
        var isAssignment = false
        for part in parts(inner) {
            if hasDate(part) {
                result.deadline = deadlineWording(part)
                continue
            }
            var (owners, role) = withRole(part)
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

    /// 县发改局牵头: the names without the verb that gives their role.
    private func withRole(_ part: Range<Int>) -> (owners: Range<Int>, role: Role?) {
        for (verbs, role) in [
            (Self.leadVerbs, Role.lead), (Self.supportVerbs, .support), (Self.responsibleVerbs, .responsible),
        ] {
            if let length = verbs.length(in: text, before: part.upperBound), part.upperBound - length > part.lowerBound
            {
                return (part.lowerBound..<(part.upperBound - length), role)
            }
        }
        return (part, nil)
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
    static let leadVerbs: WordList = [
        "牵头", "牵头负责", "总牵头", "负责牵头", "牵头督导", "牵头实施", "牵头推进", "牵头组织", "牵头组织实施", "牵头落实", "牵头督办",
    ]
    static let supportVerbs: WordList = ["配合", "协助", "参加", "参与", "协办", "按职责配合", "分工配合"]
    static let responsibleVerbs: WordList = [
        "负责", "负责落实", "负责实施", "负责推进", "组织实施", "负总责", "按职责分工负责", "按照职责分工负责", "分别负责", "具体负责", "按职责负责", "分工负责", "共同负责",
        "落实", "等有关部门负责", "等部门负责", "等单位负责",
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
