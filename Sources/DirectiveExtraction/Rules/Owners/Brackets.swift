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
    /// The table does not have all of the names; that they are any is said by how they end.
    var isByEnding = false
    /// 一、县工信局: a heading that is nothing but names.
    var isHeading = false
    /// Some of its words were passed over.
    var isPartlyRead = false
    var range: Range<Int>

    /// Whether each owner is one stretch of the text, and every word of the bracket is accounted for.
    func isRead(_ scan: ArticleScan) -> Bool {
        !isPartlyRead
            && owners.allSatisfy { owner in
                guard owner.mention.parts.count == 1, let part = owner.mention.parts.first else { return false }
                if Self.notInNames.occurs(in: scan.text, range: part) { return false }
                return owner.mention.isKnown
                    || !OwnerParser.conjunctions.occurs(in: scan.text, range: part) && isName(part, scan)
            }
    }

    /// Whether `part` is a name and nothing else: 各乡镇具体, 县水利局王强 and 同上 have more in them, or are none.
    private func isName(_ part: Range<Int>, _ scan: ArticleScan) -> Bool {
        guard let unit = scan.hits.word(.unit, at: part.lowerBound), unit.end < part.upperBound else { return true }
        // 县水利局王强: a body, and somebody of it.
        return scan.hits.words(.ownerEnd, in: unit.end..<part.upperBound).contains { $0.end == part.upperBound }
            || scan.text.scalar(before: part.upperBound).isClosingParenthesis
    }
    private static let notInNames: WordList = ["负责", "落实", "具体", "同上", "以下", "局长", "等", "个部门"]

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
        result.firstLeads = saysFirstLeads(in: inner)
        if labelled(inner, &result) { return result }
        // （长期）, （6月底前）: until when, for all that stands before.
        if mayAssign, scan.characterCount(inner) <= 12, parts(inner).count == 1, namesBeforeTerm(inner) == nil,
            Self.terms.ends(in: text, before: inner.upperBound)
        {
            result.deadline = inner
            return result
        }
        guard mayAssign || !beginsLine(bracket) else { return nil }
        if !verbs(inner, &result) {
            result = BracketAssignment(range: bracket)
            guard closesItem(bracket), bodiesByEnding(inner, &result) else { return nil }
        }
        guard
            !result.isBare
                || (mayAssign || closesItem(bracket)) && !Self.explaining.stands(in: text, at: inner.lowerBound)
        else { return nil }
        // 各村（社区）书记, 由各地住建局（建设局）负责: a bare name in the middle of a phrase is another word for what stands before it.
        return result.isBare && isAnotherName(bracket) ? nil : result
    }

    /// Whether a bracket with names in it only says how else the body before it is called.
    private func isAnotherName(_ bracket: Range<Int>) -> Bool {
        let next = text.scalar(at: bracket.upperBound)
        if next.isHan { return true }
        let clause = max(0, bracket.lowerBound - 90)..<bracket.lowerBound
        // 县应急局（县防汛办）、县水利局要…
        if next == 0x3001, scan.hits.words(.unit, in: clause).contains(where: { $0.end == bracket.lowerBound }) {
            return true
        }
        // 报送县政府办公室（县政府督查室）: who receives it.
        guard let verb = Self.handing.first(in: text, range: clause) else { return false }
        return OwnerParser(scan: scan).wholeList(verb.upperBound..<bracket.lowerBound) != nil
    }
    /// 含开发区管委会, 原县水务局: what stands before is explained.
    private static let explaining: WordList = ["含", "不含", "原", "即", "现", "除", "包括", "指"]
    private static let handing: WordList = ["报送至", "报送到", "报送", "上报至", "上报", "报至", "反馈至", "反馈给", "送至", "提交", "抄送", "报"]

    /// 【县住建局牵头】 at the beginning of a line heads it.
    func beginsLine(_ bracket: Range<Int>) -> Bool {
        bracket.lowerBound == 0 || text.scalar(before: bracket.lowerBound) == 0x0A
    }

    static let terms: WordList = ["长期", "长期坚持", "持续推进", "长期推进", "底前", "年内", "底前完成", "月底", "持续"]

    /// Whether `bracket` assigns and says that the first leads.
    func saysFirstLeads(_ bracket: Range<Int>) -> Bool {
        saysFirstLeads(in: bracket)
            && (Self.same.occurs(in: text, range: bracket) || reading(bracket)?.firstLeads == true)
    }

    /// 由县水利局、县农业局，各乡镇负责落实。 in a paragraph of its own: a bracket without brackets. Every word of it has to be a name or a role.
    func commission(_ range: Range<Int>) -> BracketAssignment? {
        guard text.scalar(at: range.lowerBound) == 0x7531, scan.characterCount(range) <= 120 else { return nil }
        var end = range.upperBound
        if text.scalar(before: end).isSentenceEnd { end = text.position(before: end) ?? end }
        var result = BracketAssignment(range: range)
        guard end > range.lowerBound + 3, verbs((range.lowerBound + 3)..<end, &result), !result.isBare,
            !result.isPartlyRead, result.owners.allSatisfy({ isBody($0.mention) })
        else { return nil }
        return result
    }

    /// 排在第一位的部门为牵头部门, 首位单位牵头: the place, and behind it that who has it leads.
    private func saysFirstLeads(in range: Range<Int>) -> Bool {
        guard let place = Self.firstPlaces.first(in: text, range: range) else { return false }
        return Self.leading.occurs(in: text, range: place.upperBound..<min(range.upperBound, place.upperBound + 45))
    }
    private static let firstPlaces: WordList = [
        "第一位", "首位", "第一名", "排名第一", "第一个", "第一责任单位", "第一家", "列第一", "排第一", "排在第一",
    ]
    private static let leading: WordList = ["牵头"]

    /// Reads `label：value` pairs, whatever separates them.
    func labelled(_ inner: Range<Int>, _ result: inout BracketAssignment) -> Bool {
        var labels: [AssignmentLabel] = []
        var hasPlainTime = false
        // Those in charge who are no persons.
        var stand: [OwnerMention] = []
        var offset = inner.lowerBound
        while offset < inner.upperBound {
            // A name holds no colon: behind the first label 配合： is one wherever it stands. A blank before it may have been deleted.
            let isBoundary = offset == inner.lowerBound || isSeparator(text.scalar(before: offset))
            guard
                let label = isBoundary
                    ? AssignmentLabel.readBracketed(text, at: offset)
                        ?? AssignmentLabel.read(text, at: offset, mayBeShort: true)
                    : AssignmentLabel.read(text, at: offset, mayBeShort: !labels.isEmpty),
                label.value <= inner.upperBound, !label.isCopular || isBoundary && names(label, inner.upperBound)
            else {
                // （责任单位：县住建局；时间：6月）
                if isBoundary, let field = timeField(offset..<inner.upperBound) {
                    labels.append(AssignmentLabel(kind: .time, start: offset, value: field.value.lowerBound))
                    offset = field.value.upperBound
                    hasPlainTime = true
                    continue
                }
                offset += text.width(at: offset)
                continue
            }
            labels.append(label)
            offset = label.value
        }
        guard labels.count > (hasPlainTime ? 1 : 0) else { return false }
        for (index, label) in labels.enumerated() {
            let end = index + 1 < labels.count ? labels[index + 1].start : inner.upperBound
            let value = withoutNote(scan.trimmed(label.value..<max(label.value, end)))
            switch label.kind {
            case .owner(let role):
                for part in parts(value) where !isNote(part) {
                    if hasDate(part) {
                        let both = namesBeforeTerm(part)
                        result.owners += both.map { assigned($0.names).map { ($0.mention, $0.role ?? role) } } ?? []
                        result.deadline = both?.term ?? part
                    } else if hasColon(part) {
                        // 包保：…: a label that no rule knows is none of a name.
                        result.isPartlyRead = true
                    } else {
                        result.owners += assigned(part).map { ($0.mention, $0.role ?? role) }
                    }
                }
            case .leader:
                let inCharge = charged(value)
                result.leaders += inCharge.leaders
                stand += inCharge.owners
            case .time: result.deadline = value
            case .watcher: break
            }
        }
        // 责任单位 says it better.
        if result.owners.isEmpty { result.owners = stand.map { ($0, .responsible) } }
        return true
    }

    private func isSeparator(_ scalar: UInt32) -> Bool {
        scalar.isComma || scalar.isSemicolon || scalar.isSentenceEnd || scalar.isBlank || scalar == 0x3001
    }

    /// 牵头单位为县城管局, not 责任单位为第一责任主体: whether names and nothing else follow the verb.
    private func names(_ label: AssignmentLabel, _ limit: Int) -> Bool {
        guard let part = parts(label.value..<min(limit, label.value + 240)).first else { return false }
        return AssignmentLabel.kind(text, part) == nil && OwnerParser(scan: scan).wholeList(trimmedEnds(part)) != nil
    }

    private func hasColon(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if text.scalar(at: offset).isColon { return true }
            offset += text.width(at: offset)
        }
        return false
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
        guard isNote(note) else { return value }
        return scan.trimmed(value.lowerBound..<start)
    }

    /// 具体任务均涉及相关市人民政府，不再列出，下同: how the brackets are to be read, no owner.
    private func isNote(_ part: Range<Int>) -> Bool {
        Self.notes.occurs(in: text, range: part) || saysFirstLeads(in: part)
    }
    private static let notes: WordList = ["下同", "不再", "均涉及", "均需", "以下各项", "以下措施", "以下任务"]

    /// Cuts a value at commas and semicolons.
    func parts(_ range: Range<Int>) -> [Range<Int>] {
        pieces(range, outside: { $0.isOpeningParenthesis }, { $0.isClosingParenthesis }) {
            $0.isComma || $0.isSemicolon || $0 == 0x3002 || $0 == 0x0A
        }
    }

    /// Cuts at every mark that stands outside of such brackets.
    func pieces(
        _ range: Range<Int>, outside isOpening: (UInt32) -> Bool, _ isClosing: (UInt32) -> Bool,
        at isMark: (UInt32) -> Bool
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start = range.lowerBound
        var offset = start
        var depth = 0
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            let width = text.width(at: offset)
            if isOpening(scalar) { depth += 1 } else if isClosing(scalar) { depth -= 1 }
            if depth <= 0, isMark(scalar) {
                if offset > start { found.append(start..<offset) }
                start = offset + width
            }
            offset += width
        }
        if range.upperBound > start { found.append(start..<range.upperBound) }
        return found
    }

    func hasDate(_ range: Range<Int>) -> Bool {
        text.scalar(at: range.lowerBound).digit != nil || Self.timeWords.occurs(in: text, range: range)
    }
    private static let timeWords: WordList = ["底前", "月底", "日前", "年底", "年内", "长期", "持续", "季度", "之前", "期限", "全年"]

    /// A牵头，B、C配合，10月底前完成 and A、B负责.
    func verbs(_ inner: Range<Int>, _ result: inout BracketAssignment) -> Bool {
        var pending: [OwnerMention] = []
        var isAssignment = false
        for part in parts(inner).map(withoutNote) where !isNote(part) && !part.isEmpty && !watches(part) {
            if hasDate(part) {
                if let both = namesBeforeTerm(part) {
                    pending += items(both.names)
                    result.deadline = deadlineWording(both.term)
                } else {
                    result.deadline = deadlineWording(part)
                }
                continue
            }
            // 排在第一位的部门为牵头部门: how the names are to be read.
            guard !hasColon(part), !result.firstLeads || !saysFirstLeads(in: part) else {
                result.isPartlyRead = !result.firstLeads
                continue
            }
            let found = assigned(part)
            let (owners, role) = withRole(part)
            guard !owners.isEmpty else { continue }
            if role != nil || found.contains(where: { $0.role != nil }) {
                isAssignment = true
                // A，B负责: the verb is everybody's before it; A（牵头），B、C: the bracket is only A's.
                result.owners += pending.map { ($0, role ?? .responsible) }
                result.owners += found.map { ($0.mention, $0.role ?? role ?? .responsible) }
                pending = []
            } else if OwnerParser(scan: scan).wholeList(trimmedEnds(owners)) != nil
                || isAssignment && namesSeveral(owners)
            {
                pending += items(owners)
            } else if !isAssignment, pending.isEmpty, !saysFirstLeads(in: part),
                !Self.same.stands(in: text, at: part.lowerBound)
            {
                return false
            } else {
                result.isPartlyRead = !result.firstLeads
            }
        }
        // （县商务局，各乡镇）: units and nothing else.
        if !pending.isEmpty {
            let known = pending.count { $0.isKnown || text.scalar(at: $0.start) == 0x5404 }
            // （县商务局、县投资促进中心，各乡镇，全年）: beside a time the table need not have all of them.
            if !isAssignment, known < pending.count, result.deadline == nil || known * 2 < pending.count {
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

    func trimmedEnds(_ range: Range<Int>) -> Range<Int> {
        if let length = Self.ordinaryEnds.length(in: text, before: range.upperBound),
            range.upperBound - length > range.lowerBound
        {
            return range.lowerBound..<(range.upperBound - length)
        }
        return range
    }

    private static let same: WordList = ["下同", "排在"]
    /// 10月底前完成 without 完成.
    private func deadlineWording(_ range: Range<Int>) -> Range<Int> {
        if let length = Self.completing.length(in: text, before: range.upperBound) {
            return range.lowerBound..<(range.upperBound - length)
        }
        return range
    }
    private static let completing: WordList = ["完成", "办结", "落实到位", "完成整改"]
}
