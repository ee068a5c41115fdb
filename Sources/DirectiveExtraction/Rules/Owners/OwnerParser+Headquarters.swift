import LedgerModel

/// Bodies that are named after what they do: 县打击非法集资领导小组办公室, 由迎接复审工作领导小组. The verb in such a name is none of the sentence's.
extension OwnerParser {
    /// The headquarters whose name begins at `offset` and holds a verb with its object.
    func headquarters(at offset: Int, limit: Int) -> Item? {
        let hasLevel = Self.hasPrefix(scan, offset) || text.scalar(at: offset) == 0x5404
        guard hasLevel || isAgent else { return nil }
        let most = min(limit, offset + 120)
        let hits = scan.hits.words(.ownerEnd, in: offset..<most)
        guard hits.contains(where: { isHead($0) }) else { return nil }
        let end = boundary(from: offset, limit: most)
        guard
            let head = hits.first(where: {
                // 由各乡镇清理办公室用房: an office is meant by many a word.
                $0.end <= end && isHead($0) && isFollowed(at: $0.end, limit: limit)
                    && (!Self.offices.stands(in: text, at: $0.start)
                        || opensPredicate($0.end) && text.scalar(at: offset) != 0x5404)
            }),
            holdsVerb(offset..<head.start)
        else { return nil }
        return Item(range: offset..<head.end, isNamed: true, kind: .body, ending: nil)
    }

    private func isHead(_ hit: Hit) -> Bool {
        Self.heads.length(in: text, at: hit.start).map { $0 >= hit.end - hit.start } ?? false
    }

    /// Whether `range` may be the name's first part: at least one verb, and no word that makes the head its object or its counterpart.
    private func holdsVerb(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty, scan.characterCount(range) <= 24, scan.modal(in: range) == nil else { return false }
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            guard scalar.isHan || isQuote(scalar), scalar != 0x7684 || offset > range.lowerBound + 6,
                !Self.notInName.stands(in: text, at: offset) || Self.counterparts.stands(in: text, at: offset),
                !Self.founding.stands(in: text, at: offset)
            else { return false }
            offset += text.width(at: offset)
        }
        var hasVerb = false
        for hit in scan.hits.words(.predicate, in: range) {
            switch PredicateKind(rawValue: hit.payload) {
            case .role, .achievement, .preposition: return false
            case .action where hit.end - hit.start >= 6:
                // 县煤矿整顿关闭领导小组: two verbs side by side are a name's.
                if !hasVerb, scan.predicate(at: hit.end)?.kind != .action, isWhole(range.lowerBound..<hit.start) {
                    return false
                }
                hasVerb = true
            default: break
            }
        }
        return hasVerb
    }

    /// 县应急局完善指挥部…: a body by itself stands before the verb. 各区县整治工作领导小组: only their level does.
    private func isWhole(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        if let unit = scan.hits.words(.unit, in: range).last, unit.end == range.upperBound {
            guard text.scalar(at: range.lowerBound) == 0x5404 else { return true }
            return !isLevels((range.lowerBound + 3)..<range.upperBound)
        }
        guard let end = scan.hits.words(.ownerEnd, in: range).last, end.end == range.upperBound else { return false }
        switch OwnerEnd(rawValue: end.payload) {
        case .body, .shortBody, .role, .office:
            return !isLevels(
                (range.lowerBound + (Self.each.length(in: text, at: range.lowerBound) ?? 0))..<range.upperBound)
        default: return false
        }
    }

    private func isLevels(_ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound, let length = Self.levelWords.length(in: text, at: offset) { offset += length }
        return offset >= range.upperBound
    }

    /// 救援总队 behind 各消防: the name goes on over a field of work.
    func goesOn(at offset: Int) -> Bool {
        guard let verb = scan.predicate(at: offset), verb.kind == .action, Self.fields.stands(in: text, at: offset),
            !Self.founding.stands(in: text, at: offset), let end = scan.hits.word(.ownerEnd, at: verb.hit.end)
        else { return false }
        return Self.teams.stands(in: text, at: end.start)
            // 两级法院执行干警要…, 区检察院办案人员须…: its people, named by what they do.
            || OwnerEnd(rawValue: end.payload) == .role && scan.modal(at: end.end) != nil
    }
    private static let teams: WordList = ["总队", "支队", "大队", "中队"]

    /// 征收办要…, 督导组负责…: a unit whose name is a verb and an end, where a modal or a role follows at once.
    func isNamedByVerb(_ offset: Int, limit: Int) -> Bool {
        guard let verb = scan.predicate(at: offset), verb.kind == .action, verb.hit.end - verb.hit.start >= 6,
            let length = Self.verbalEnds.length(in: text, at: verb.hit.end), verb.hit.end + length < limit
        else { return false }
        let after = verb.hit.end + length
        // 帮扶部门、帮扶责任人要…: the first of a list whose next is such a name, too.
        if length >= 6, let separator = OwnerLexicon.wordSeparators.length(in: text, at: after),
            scan.predicate(at: after + separator)?.hit.range.count == verb.hit.range.count,
            text[(after + separator)..<(after + separator + verb.hit.range.count)] == text[verb.hit.range]
        {
            return true
        }
        return isAgent || scan.modal(at: after) != nil || scan.predicate(at: after)?.kind == .role
    }

    static let verbalEnds: WordList = [
        "办", "组", "局", "分局", "支局", "中心", "专班", "工作组", "指挥部", "小组", "大队", "站", "所", "公司", "银行", "人员", "队伍", "机构", "专员",
        "队",
        "部门", "单位", "责任人", "干部", "人", "员", "领导", "室", "处", "科", "庭", "馆", "院", "股", "岗", "干警", "办公室", "队员", "工作人员",
        "执法人员", "队长", "组长", "方",
    ]

    private static let heads: WordList = [
        "领导小组", "领导小组办公室", "指挥部", "指挥部办公室", "专班", "工作专班", "工作组", "办公室", "总队", "支队", "大队",
        "协调小组", "工作小组", "联席会议", "委员会",
    ]
    private static let offices: WordList = ["办公室"]
    /// 县委成立专班, 县政府组织工作组: a body is made, and does nothing yet.
    private static let founding: WordList = [
        "成立", "组建", "设立", "组织", "建立", "抽调", "启动", "调整", "充实", "派出", "派驻", "选派", "提请", "服从", "召开", "完善", "协调", "指导",
        "健全", "明确", "报送", "提交", "配合", "参加", "建设好",
    ]
}
