import LedgerModel

/// One name: where it ends, what may stand in it and after it, and what it stands for.
extension OwnerParser {
    /// A name with an end of its own at `offset`.
    func named(at offset: Int, limit: Int) -> Item? {
        let most = min(limit, offset + 120)
        // Most words name nobody.
        guard
            !scan.hits.words(.ownerEnd, in: offset..<most).isEmpty || !scan.hits.words(.unit, in: offset..<most).isEmpty
        else { return place(at: offset, limit: most) }
        if let headquarters = headquarters(at: offset, limit: limit) ?? jointOffice(at: offset, limit: limit) {
            return headquarters
        }
        if !Self.eachOrUnit(scan, offset), isVerb(at: offset), !isNamedByVerb(offset, limit: limit),
            !Self.passives.stands(in: text, at: offset)
        {
            return nil
        }
        let region = offset..<boundary(from: offset, limit: most)
        var candidates: [(hit: Hit, kind: OwnerMention.Kind, isShort: Bool, isUnit: Bool)] = []
        for hit in scan.hits.words(.unit, in: region) { candidates.append((hit, .body, false, true)) }
        for hit in scan.hits.words(.ownerEnd, in: region) {
            guard let end = OwnerEnd(rawValue: hit.payload) else { continue }
            switch end {
            case .none:
                if let office = officeBeforeTime(hit, from: offset) { candidates.append((office, .body, true, false)) }
            case .body: candidates.append((hit, .body, false, false))
            case .shortBody: candidates.append((hit, .body, true, false))
            case .role, .office: candidates.append((hit, .role, false, false))
            case .person: candidates.append((hit, .person, false, false))
            }
        }
        if candidates.isEmpty, let place = place(at: offset, limit: region.upperBound) { return place }
        candidates.sort { $0.hit.end != $1.hit.end ? $0.hit.end < $1.hit.end : $0.hit.start < $1.hit.start }
        for candidate in candidates {
            let hit = candidate.hit
            if isBureauBehindTopic(offset..<hit.end) || isCountOfThings(offset..<hit.end) { continue }
            guard hit.start >= offset,
                isModifier(offset..<hit.start, isShort: candidate.isShort)
                    || hit.start > offset
                        && scan.predicate(at: offset)?.hit.end == hit.start && isNamedByVerb(offset, limit: limit)
                    || candidate.kind == .body && isOfficeOfFields(offset..<hit.end, ending: hit)
            else { continue }
            // 村（社区）: one character names somebody where its other level stands beside it.
            if candidate.isShort, hit.start == offset,
                scan.segmentation.shelter(holding: hit.end).map({
                    $0.lowerBound != hit.end || !isLevelBracket($0) || !isFollowed(at: $0.upperBound, limit: limit)
                }) ?? true
            {
                continue
            }
            var end = hit.end
            var kind = candidate.kind
            if kind == .role, let name = nameEnd(behind: hit, limit: limit), name <= limit {
                end = name
                kind = .person
            } else if kind == .body, let name = nameEnd(ofMemberAt: end, limit: limit) {
                end = name
                kind = .person
            }
            // “两办”: the closing mark belongs to the name.
            if isQuote(text.scalar(at: end)),
                scan.segmentation.shelter(holding: hit.start).map({ $0.lowerBound >= offset }) == true
            {
                end += 3
            }
            // 各镇（街）, 各省（自治区、直辖市）: a bracket that belongs to the name.
            if text.scalar(at: end).isOpeningBracket, let bracket = scan.segmentation.shelter(holding: end),
                bracket.lowerBound == end, bracket.count <= 40,
                bracket.upperBound <= limit, isFollowed(at: bracket.upperBound, limit: limit)
            {
                if scan.hits.word(.unit, at: offset).map({ $0.end == bracket.upperBound }) == true
                    || isLevelBracket(bracket)
                {
                    end = bracket.upperBound
                }
            }
            guard isFollowed(at: end, limit: limit), !isOnlyLevel(offset..<end) else { continue }
            // 人员控制在50人以内: people are counted; 人员要…: they are told.
            if hit.start == offset, Self.countedPeople.stands(in: text, at: offset), end == offset + 6,
                scan.modal(at: end) == nil
            {
                continue
            }
            return Item(
                range: offset..<end, isNamed: true, kind: kind,
                ending: candidate.isUnit ? ending(of: offset..<end) : hit.range)
        }
        return nil
    }

    /// 教务处于本周五前公布: 处 ends a name where a time follows 于.
    private func officeBeforeTime(_ hit: Hit, from offset: Int) -> Hit? {
        guard hit.start > offset, Self.heldOffices.length(in: text, at: hit.start) == hit.end - hit.start,
            text.scalar(at: hit.end).digit != nil || Self.timeOpeners.stands(in: text, at: hit.end)
        else { return nil }
        return Hit(start: hit.start, end: hit.start + 3, payload: OwnerEnd.shortBody.rawValue)
    }
    private static let heldOffices: WordList = ["处于"]

    /// 县应急局（县防汛办）、县水利局: where the list goes on behind a bracket that begins at `offset` and holds another name of the body before it; else `offset`.
    func behindOtherName(_ offset: Int, limit: Int) -> Int {
        guard text.scalar(at: offset).isOpeningBracket, let bracket = scan.segmentation.shelter(holding: offset),
            bracket.lowerBound == offset, bracket.count <= 60, bracket.upperBound < limit,
            text.scalar(at: bracket.upperBound) == 0x3001
        else { return offset }
        let start = bracket.lowerBound + text.width(at: bracket.lowerBound)
        let end = text.position(before: bracket.upperBound) ?? bracket.upperBound
        let prefix = Self.prefixes.length(in: text, at: start) ?? 0
        if [start, start + prefix].contains(where: { scan.hits.word(.unit, at: $0)?.end == end }) {
            return bracket.upperBound
        }
        // 派出所（交通中队）、消防站
        return scan.hits.words(.ownerEnd, in: start..<end).contains {
            $0.end == end && $0.start > start && OwnerEnd(rawValue: $0.payload) == .body
        } ? bracket.upperBound : offset
    }

    /// The word of ownership that ends `range`: 公司 of 电信公司.
    func ending(of range: Range<Int>) -> Range<Int>? {
        Self.shareable.length(in: text, before: range.upperBound).map { (range.upperBound - $0)..<range.upperBound }
    }

    static let shareable: WordList = [
        "部门", "公司", "单位", "机关", "人民政府", "政府", "局", "办", "中心", "企业", "银行", "管委会", "学校", "医院",
    ]

    static func isOffice(_ scan: ArticleScan, _ hit: Hit) -> Bool {
        OwnerEnd(rawValue: hit.payload) == .office
    }

    static func eachOrUnit(_ scan: ArticleScan, _ offset: Int) -> Bool {
        scan.text.scalar(at: offset) == 0x5404 || scan.hits.word(.unit, at: offset) != nil
    }

    /// Words that may stand before the end of a name: no verb, no mark.
    func isModifier(_ whole: Range<Int>, isShort: Bool) -> Bool {
        if whole.isEmpty { return true }
        // 被巡察党组织, 受检查企业: what was done with them is part of the name.
        let range = (whole.lowerBound + (Self.passives.length(in: text, at: whole.lowerBound) ?? 0))..<whole.upperBound
        if range.isEmpty { return true }
        guard scan.characterCount(range) <= (isShort ? 10 : 18) else { return false }
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            guard
                scalar.isHan || isQuote(scalar) || scalar.isOpeningParenthesis || scalar.isClosingParenthesis
                    || scalar.isASCIIAlphanumeric || scalar == 0x3001 && isInside(range, offset)
            else { return false }
            if isShort, scalar == 0x7684 { return false }
            // 1月3日县委: a day before the name.
            if scalar == 0x65E5 || scalar == 0x6708, text.scalar(before: offset).digit != nil { return false }
            if Self.notInName.stands(in: text, at: offset), !Self.counterparts.stands(in: text, at: offset) {
                return false
            }
            // 结果在县电视台公布: where it is done.
            if scalar == 0x5728, offset > range.lowerBound, text.scalar(before: offset) != 0x6240,
                scan.hits.word(.unit, at: offset + 3) != nil || Self.hasPrefix(scan, offset + 3)
            {
                return false
            }
            if !scan.segmentation.isSheltered(offset), Self.conjunctions.stands(in: text, at: offset) { return false }
            offset += text.width(at: offset)
        }
        if Self.times.stands(in: text, at: range.lowerBound) { return false }
        // 税务三个部门: how many they are.
        let count = Self.countWords.length(in: text, before: range.upperBound) ?? 0
        if count > 0 || isShort && text.scalar(before: range.lowerBound) == 0x3001, range.count > count + 6,
            ListMarker.chineseNumeral(text, at: range.upperBound - count - 3, limit: range.upperBound) != nil
        {
            return false
        }
        // 各包联…单位: after 各 a verb is an attribute.
        if text.scalar(at: range.lowerBound) == 0x5404 { return scan.modal(in: range) == nil }
        for hit in scan.hits.words(.predicate, in: range) where hit.end - hit.start >= 6 {
            guard let kind = PredicateKind(rawValue: hit.payload),
                kind == .action || kind == .purpose || kind == .adverb
            else { continue }
            // 牵头的, 包联的: a verb in an attribute.
            if text.scalar(at: hit.end) == 0x7684 { continue }
            // 区规划分局, 帮扶工作队: the field of work right before the end of the name.
            if hit.end == range.upperBound, hit.start > range.lowerBound, Self.fields.stands(in: text, at: hit.start) {
                continue
            }
            return false
        }
        return scan.modal(in: range) == nil
    }

    /// Whether a bracket or a quotation that begins in `range` holds `offset`; a bracket may stand in another.
    private func isInside(_ range: Range<Int>, _ offset: Int) -> Bool {
        guard let shelter = scan.segmentation.shelter(holding: offset) else { return false }
        if shelter.lowerBound >= range.lowerBound { return true }
        var position = range.lowerBound
        while position < offset {
            if text.scalar(at: position).isOpeningParenthesis {
                let end = parenthesisEnd(position, limit: range.upperBound)
                if end > offset { return true }
                position = end
            }
            position += text.width(at: position)
        }
        return false
    }

    /// Where the parenthesis that opens at `offset` closes, within twenty characters; `offset` where it does not.
    func parenthesisEnd(_ offset: Int, limit: Int) -> Int {
        var position = offset
        for _ in 0..<20 where position < limit {
            if text.scalar(at: position).isClosingParenthesis { return position }
            position += text.width(at: position)
        }
        return offset
    }

    func isQuote(_ scalar: UInt32) -> Bool {
        scalar == 0x201C || scalar == 0x201D || scalar == 0x300C || scalar == 0x300D
    }

    /// 各部门特别是职能部门要…: some of those who are named.
    static let especially: WordList = ["特别是", "尤其是"]
    /// 企业法定代表人是本单位安全生产第一责任人，必须…: what somebody stands for, before what he has to do.
    func isStanding(at offset: Int, limit: Int) -> Bool {
        text.scalar(at: offset) == 0x662F
            && Self.standings.ends(in: text, before: boundary(from: offset, limit: limit))
    }
    private static let standings: WordList = ["责任人", "责任主体", "责任单位", "直接责任人"]

    /// 今冬每个乡镇, 本周内报县林改办: when, not who.
    private static let times: WordList = [
        "本周", "下周", "本月", "下月", "今冬", "今年", "明年", "今晚", "明天", "今天", "散会后", "会后", "年底", "月底", "节前", "节后", "春节前", "春节以前",
        "春节后", "汛期前",
    ]
    static let notInName: WordList = [
        "是", "由", "日前", "月前", "底前", "末前", "年前", "期间", "特别是", "尤其是", "请", "对", "把", "将", "向", "被", "让", "使", "等", "到",
        "了", "还有", "仍有", "尚有", "询问", "鼓励", "希望", "实时", "转交", "主持", "授予", "授权", "委托", "号召", "鉴于", "直接",
    ]
    static let passives: WordList = [
        "被巡察", "被巡视", "被督查", "被检查", "被约谈", "被考核", "被审计", "被通报", "被巡察的", "被约谈的", "被督查的", "被检查的", "受检查", "受检", "受督查",
        "受巡察", "涉及", "涉事", "涉案",
    ]
    static let counterparts: WordList = ["由贸易", "申请", "到户", "了解", "对口", "对外", "对接", "向阳", "直接管理"]

    /// A list item without an end of its own: 应急 in 县发改、应急、水利部门.
    func bare(at offset: Int, limit: Int) -> Item? {
        var position = offset
        var count = 0
        while position < limit, count <= 7 {
            let scalar = text.scalar(at: position)
            if scalar == 0x3001 || scalar == 0x7B49
                || count > 1 && Self.conjunctions.stands(in: text, at: position)
                    && !Self.heldConjunctions.ends(in: text, before: position + 3)
                || count > 1 && isCounted(at: position, limit: limit)
            {
                break
            }
            guard scalar.isHan, !Self.notInName.stands(in: text, at: position) else { return nil }
            count += 1
            position += text.width(at: position)
        }
        guard (1...6).contains(count), position < limit else { return nil }
        let scalar = text.scalar(at: position)
        guard
            scalar == 0x3001 || scalar == 0x7B49 || Self.conjunctions.stands(in: text, at: position)
                || isCounted(at: position, limit: limit)
        else { return nil }
        // 区国土分局 between bare ones has an end of its own.
        let ownEnd = scan.hits.words(.ownerEnd, in: offset..<position).last.flatMap { hit in
            let kind = OwnerEnd(rawValue: hit.payload)
            return hit.end == position && hit.start >= offset + 6 && (kind == .body || kind == .shortBody) ? hit : nil
        }
        return Item(range: offset..<position, isNamed: ownEnd != nil, kind: .body, ending: ownEnd?.range)
    }

    static let conjunctions: WordList = ["和", "及", "与", "以及"]
    /// Words that end with the character of a conjunction.
    private static let heldConjunctions: WordList = ["涉及", "普及", "参与", "顾及", "危及", "缓和", "共和"]

    /// A verb, adverb or preposition at `offset`, where a name that the table knows does not begin as well.
    func isVerb(at offset: Int) -> Bool {
        if let unit = scan.hits.word(.unit, at: offset), let word = scan.predicate(at: offset) {
            return word.hit.end > unit.end
        }
        if scan.hits.word(.unit, at: offset) != nil { return false }
        if scan.modal(at: offset) != nil { return true }
        guard let word = scan.predicate(at: offset) else { return false }
        // 负责人要…: the longer word names somebody.
        if let end = scan.hits.word(.ownerEnd, at: offset), end.end > word.hit.end,
            OwnerEnd(rawValue: end.payload) == .role, scan.modal(at: end.end) != nil
        {
            return false
        }
        switch word.kind {
        case .none: return false
        case .adverb: return text.scalar(at: offset) != 0x5404
        case .action:
            return word.hit.end - word.hit.start >= 6
                || word.hit.end - word.hit.start == 3 && Self.singleVerbs.stands(in: text, at: offset)
        default: return true
        }
    }

    static let singleVerbs: WordList = ["抓", "发", "贴", "查", "报", "填"]
}
