import LedgerModel

/// Bodies that are named after what they are to do: 县打击非法集资领导小组办公室, 由迎接复审工作领导小组. The verb in such a name is none of the sentence's.
extension OwnerParser {
    /// The headquarters whose name begins at `offset` and holds a verb with its object.
    func headquarters(at offset: Int, limit: Int) -> Item? {
        let hasLevel = Self.hasPrefix(scan, offset) || text.scalar(at: offset) == 0x5404
        guard hasLevel || isAgent else { return nil }
        let most = min(limit, offset + 120)
        let hits = scan.hits.words(.ownerEnd, in: offset..<most)
        guard hits.contains(where: { isHead($0) }) else { return nil }
        let end = boundary(from: offset, limit: most)
        guard let head = hits.first(where: { $0.end <= end && isHead($0) && isFollowed(at: $0.end, limit: limit) }),
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
                if !hasVerb, isWhole(range.lowerBound..<hit.start) { return false }
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
        return isHead(end)
    }

    private static let heads: WordList = [
        "领导小组", "领导小组办公室", "指挥部", "指挥部办公室", "专班", "工作专班", "工作组", "办公室", "总队", "支队", "大队",
    ]
    /// 县委成立专班, 县政府组织工作组: a body is made, and does nothing yet.
    private static let founding: WordList = [
        "成立", "组建", "设立", "组织", "建立", "抽调", "启动", "调整", "充实", "派出", "派驻", "选派", "提请", "服从", "召开", "完善", "协调", "指导",
        "建设好",
    ]
}
