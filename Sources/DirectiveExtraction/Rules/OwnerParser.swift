import LedgerModel

/// An owner as the text names it.
struct OwnerMention: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        case body, role, person
    }

    /// The surface: the places that make up the name, in order. 县公安、工商等部门 gives 县 + 工商 + 部门.
    var parts: [Range<Int>]
    var name: String
    var kind: Kind
    /// Just after it, in the text.
    var end: Int
    var keys: [OwnerKey]
    var isGeneric: Bool
    /// Named by what it does (公安部门), not by its name.
    var isFunction: Bool

    var start: Int { parts.first?.lowerBound ?? end }
}

/// Reads names and lists of owners at a position of a text.
struct OwnerParser {
    let scan: ArticleScan
    private var text: [UInt8] { scan.text }

    /// After 由 any word may begin the predicate.
    private let isAgent: Bool

    init(scan: ArticleScan, isAgent: Bool = false) {
        self.scan = scan
        self.isAgent = isAgent
    }

    /// The owners that are the subject of what begins at `offset`: a list with a predicate after it; `end` is where the predicate begins.
    func subject(at offset: Int, limit: Int) -> (owners: [OwnerMention], end: Int)? {
        guard let owners = list(at: offset, limit: limit), let last = owners.last else { return nil }
        let end = max(last.end, listEnd(owners))
        guard let predicate = predicateStart(end, limit: limit), !isCompound(predicate),
            isActor(last, predicate: predicate, limit: limit)
        else { return nil }
        return (owners, predicate)
    }

    /// 镇村两级巡查不能走过场: the verb after the name is a noun that the modal has as its subject.
    private func isCompound(_ predicate: Int) -> Bool {
        guard let word = scan.predicate(at: predicate), word.kind == .action else { return false }
        return scan.modal(at: word.hit.end) != nil
    }

    /// A business or a school that the table does not know acts only where a modal obliges it; else it is what the sentence is about.
    private func isActor(_ owner: OwnerMention, predicate: Int, limit: Int) -> Bool {
        guard case .unknown = owner.keys.first, !owner.isGeneric, owner.parts.count == 1,
            Self.businesses.ends(in: text, before: owner.end)
        else { return true }
        let clauseEnd = boundary(from: predicate, limit: limit)
        return scan.modal(in: predicate..<clauseEnd) != nil
    }
    private static let businesses: WordList = [
        "企业", "学校", "幼儿园", "医院", "工地", "园区", "景区", "水库", "机组", "林区", "矿", "业主", "市场主体",
    ]

    /// The owners that fill `range` from end to end.
    func wholeList(_ range: Range<Int>) -> [OwnerMention]? {
        guard let owners = list(at: range.lowerBound, limit: range.upperBound), !owners.isEmpty else { return nil }
        let end = listEnd(owners)
        return end == range.upperBound
            || Self.trailers.length(in: text, at: end).map({ end + $0 == range.upperBound }) == true ? owners : nil
    }

    private func listEnd(_ owners: [OwnerMention]) -> Int { owners.map(\.end).max() ?? 0 }

    private static let trailers: WordList = ["负责人", "负责同志", "主要负责人", "主要负责同志", "等", "：", ":", "有关负责人", "相关负责人"]

    /// Where the predicate begins of which something that ends at `offset` is the subject; nil where none follows.
    func predicateStart(_ offset: Int, limit: Int) -> Int? {
        guard offset < limit else { return nil }
        // 各省人民政府作为…主体，要…: the predicate begins at the modal.
        if Self.capacity.stands(in: text, at: offset) {
            return scan.modal(in: offset..<min(limit, offset + 600))?.hit.start
        }
        if opensPredicate(offset) { return offset }
        let scalar = text.scalar(at: offset)
        if scalar.isOpeningBracket, let bracket = scan.segmentation.shelter(holding: offset),
            bracket.lowerBound == offset
        {
            return predicateStart(bracket.upperBound, limit: limit)
        }
        // 各包联无物业小区单位,要采取
        if scalar.isComma {
            let next = scan.afterLeadIn(offset + text.width(at: offset), limit: limit)
            if let modal = scan.modal(at: next), modal.strength != .continuing { return next }
        }
        return nil
    }

    static let capacity: WordList = ["作为"]

    private func opensPredicate(_ offset: Int) -> Bool {
        if scan.modal(at: offset) != nil || scan.predicate(at: offset) != nil || text.scalar(at: offset).digit != nil {
            return true
        }
        return Self.timeOpeners.stands(in: text, at: offset)
    }

    private static let timeOpeners: WordList = [
        "本月", "年底", "月底", "下周", "本周", "今年", "明年", "春节", "汛期", "会后", "每", "半个月", "党的", "今冬", "今明", "上半年", "下半年", "第一季度",
        "一季度", "节前", "“五一”", "作为",
    ]

    // MARK: - Lists

    /// 各乡镇、社区以及各包联无物业小区单位: the owners of the list that begins at `offset`, or nil.
    func list(at offset: Int, limit: Int) -> [OwnerMention]? {
        guard offset < limit, !isVerb(at: offset), !Self.distributive.stands(in: text, at: offset) else { return nil }
        var items: [Item] = []
        var position = offset
        var end = offset
        while items.count < 24 {
            if let item = named(at: position, limit: limit) {
                items.append(item)
                end = item.range.upperBound
            } else if let bare = bare(at: position, limit: limit) {
                items.append(bare)
                end = bare.range.upperBound
            } else {
                // 和 belongs to the predicate, or the list was none.
                guard let last = items.last, last.isNamed, position > last.range.upperBound else { return nil }
                break
            }
            if let tail = tail(at: end, limit: limit) {
                return mentions(items, suffix: tail.suffix, end: tail.end)
            }
            guard let separator = OwnerLexicon.wordSeparators.length(in: text, at: end), end + separator < limit else {
                break
            }
            // 县气象局及时发布: 及时, not 及.
            if let word = scan.predicate(at: end), word.hit.end > end + separator { break }
            position = end + separator
            if isVerb(at: position), scan.hits.word(.unit, at: position) == nil {
                guard items.last?.isNamed == true else { return nil }
                break
            }
        }
        return mentions(items, suffix: nil, end: items.last?.range.upperBound ?? end)
    }

    /// 每个干部: nobody in particular.
    private static let distributive: WordList = ["每个", "每名", "每位", "每户", "每处", "多部门", "多个"]

    private struct Item {
        let range: Range<Int>
        let isNamed: Bool
        let kind: OwnerMention.Kind
        /// The word that ends the name: 部门, 公司.
        let ending: Range<Int>?
    }

    /// 等部门, 等相关单位 after the last item.
    private func tail(at offset: Int, limit: Int) -> (suffix: Range<Int>?, end: Int)? {
        guard text.scalar(at: offset) == 0x7B49 else { return nil }
        var position = offset + 3
        while let length = Self.tailAdjectives.length(in: text, at: position) { position += length }
        guard position < limit, let hit = scan.hits.word(.ownerEnd, at: position),
            let end = OwnerEnd(rawValue: hit.payload), end == .body || end == .role, hit.end <= limit
        else {
            return (nil, offset + 3)
        }
        var last = hit.end
        if let more = scan.hits.word(.ownerEnd, at: last), OwnerEnd(rawValue: more.payload) == .body, more.end <= limit
        {
            last = more.end
        }
        return (position..<last, last)
    }

    private static let tailAdjectives: WordList = ["有关", "相关", "各", "职能", "县直", "市直", "主要", "重点", "行业", "多个"]

    private func mentions(_ items: [Item], suffix: Range<Int>?, end: Int) -> [OwnerMention]? {
        guard let last = items.last else { return nil }
        let hasBare = items.contains { !$0.isNamed }
        if !hasBare {
            return items.map {
                mention([$0.range], kind: $0.kind, end: max($0.range.upperBound, $0.range == last.range ? end : 0))
            }
        }
        // 旗、苏木、嘎查三级干部 are one.
        if last.isNamed, Self.levels.occurs(in: text, range: last.range) {
            return [mention([items[0].range.lowerBound..<last.range.upperBound], kind: last.kind, end: end)]
        }
        // The first name with an end after the bare ones lends it to them: 水利部门 in 县发改、应急、水利部门和各乡镇.
        let lender = items.lastIndex { !$0.isNamed }.flatMap { index in index + 1 < items.count ? items[index + 1] : nil
        }
        let shared: Range<Int>
        if let suffix {
            shared = suffix
        } else if let ending = lender?.ending, let lender, ending.lowerBound > lender.range.lowerBound {
            shared = ending
        } else {
            return nil
        }
        let first = items[0].range
        let prefix: Range<Int>? = Self.prefixes.length(in: text, at: first.lowerBound).map {
            first.lowerBound..<(first.lowerBound + $0)
        }
        return items.enumerated().map { index, item in
            var parts = [item.range]
            if !item.isNamed {
                parts.append(shared)
            }
            if index > 0, let prefix, suffix != nil || !item.isNamed || item.range == lender?.range,
                !Self.prefixes.stands(in: text, at: item.range.lowerBound),
                !Self.each.stands(in: text, at: item.range.lowerBound)
            {
                parts.insert(prefix, at: 0)
            }
            return mention(
                parts, kind: .body,
                end: item.range == last.range ? max(end, item.range.upperBound) : item.range.upperBound)
        }
    }

    private static let levels: WordList = ["三级", "两级", "四级", "二级", "五级"]
    private static let prefixes: WordList = ["县", "市", "区", "旗", "州", "省"]
    private static let each: WordList = ["各", "全"]

    // MARK: - One name

    /// A name with an end of its own at `offset`.
    private func named(at offset: Int, limit: Int) -> Item? {
        let reach = min(limit, offset + 120, boundary(from: offset, limit: limit))
        let region = offset..<reach
        if !Self.eachOrUnit(scan, offset), isVerb(at: offset) { return nil }
        var candidates: [(hit: Hit, kind: OwnerMention.Kind, isShort: Bool, isUnit: Bool)] = []
        for hit in scan.hits.words(.unit, in: region) { candidates.append((hit, .body, false, true)) }
        for hit in scan.hits.words(.ownerEnd, in: region) {
            guard let end = OwnerEnd(rawValue: hit.payload) else { continue }
            switch end {
            case .none: continue
            case .body: candidates.append((hit, .body, false, false))
            case .shortBody: candidates.append((hit, .body, true, false))
            case .role, .office: candidates.append((hit, .role, false, false))
            case .person: candidates.append((hit, .person, false, false))
            }
        }
        candidates.sort { $0.hit.end != $1.hit.end ? $0.hit.end < $1.hit.end : $0.hit.start < $1.hit.start }
        for candidate in candidates {
            let hit = candidate.hit
            guard hit.start >= offset, isModifier(offset..<hit.start, isShort: candidate.isShort) else { continue }
            if candidate.isShort, hit.start == offset { continue }
            var end = hit.end
            var kind = candidate.kind
            if kind == .role, Self.isOffice(scan, hit),
                let name = People.nameEnd(text, at: end, limit: limit, after: true), name <= limit
            {
                end = name
                kind = .person
            }
            // “两办”: the closing mark belongs to the name.
            if isQuote(text.scalar(at: end)), isQuote(text.scalar(at: offset)) { end += 3 }
            // 各镇（街）, 各省（自治区、直辖市）: a bracket that belongs to the name.
            if text.scalar(at: end).isOpeningBracket, let bracket = scan.segmentation.shelter(holding: end),
                bracket.lowerBound == end, bracket.count <= 40,
                bracket.upperBound < limit, isFollowed(at: bracket.upperBound, limit: limit)
            {
                if scan.hits.word(.unit, at: offset).map({ $0.end == bracket.upperBound }) == true {
                    end = bracket.upperBound
                }
            }
            guard isFollowed(at: end, limit: limit) else { continue }
            return Item(
                range: offset..<end, isNamed: true, kind: kind,
                ending: candidate.isUnit ? ending(of: offset..<end) : hit.range)
        }
        return nil
    }

    /// The word of ownership that ends `range`: 公司 of 电信公司.
    private func ending(of range: Range<Int>) -> Range<Int>? {
        Self.shareable.length(in: text, before: range.upperBound).map { (range.upperBound - $0)..<range.upperBound }
    }

    private static let shareable: WordList = [
        "部门", "公司", "单位", "机关", "人民政府", "政府", "局", "办", "中心", "企业", "银行", "管委会", "学校", "医院",
    ]

    private static func isOffice(_ scan: ArticleScan, _ hit: Hit) -> Bool {
        OwnerEnd(rawValue: hit.payload) == .office
    }

    private static func eachOrUnit(_ scan: ArticleScan, _ offset: Int) -> Bool {
        scan.text.scalar(at: offset) == 0x5404 || scan.hits.word(.unit, at: offset) != nil
    }

    /// The first mark at or after `offset` that no single name contains.
    private func boundary(from offset: Int, limit: Int) -> Int {
        var position = offset
        while position < limit {
            if let shelter = scan.segmentation.shelter(holding: position) {
                position = min(shelter.upperBound, limit)
                continue
            }
            let scalar = text.scalar(at: position)
            if scalar.isComma || scalar.isSemicolon || scalar.isColon || scalar.isSentenceEnd || scalar == 0x3001
                || scalar == 0x0A || scalar == 0x7C
            {
                return position
            }
            position += text.width(at: position)
        }
        return limit
    }

    /// What may stand after a name: the next of a list, a predicate, or the end.
    private func isFollowed(at offset: Int, limit: Int) -> Bool {
        if offset >= limit { return true }
        let scalar = text.scalar(at: offset)
        if scalar == 0x3001 || scalar == 0x7B49 || scalar.isComma || scalar.isColon || scalar.isSemicolon
            || scalar.isSentenceEnd || scalar.isClosingBracket
        {
            return true
        }
        if scalar.isOpeningBracket { return true }
        if let hit = scan.hits.word(.ownerEnd, at: offset), OwnerEnd(rawValue: hit.payload) != OwnerEnd.none {
            return false
        }
        if scan.hits.word(.unit, at: offset) != nil { return false }
        if opensPredicate(offset) { return true }
        if let length = OwnerLexicon.wordSeparators.length(in: text, at: offset) {
            return !isVerb(at: offset + length) || scan.predicate(at: offset) != nil
        }
        return isAgent && scalar.isHan && scalar != 0x7684 && scalar != 0x7EC4
    }

    /// Words that may stand before the end of a name: no verb, no mark.
    private func isModifier(_ range: Range<Int>, isShort: Bool) -> Bool {
        if range.isEmpty { return true }
        guard scan.characterCount(range) <= (isShort ? 10 : 18) else { return false }
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.scalar(at: offset)
            guard
                scalar.isHan || isQuote(scalar) || scalar.isOpeningParenthesis || scalar.isClosingParenthesis
                    || scalar.isASCIIAlphanumeric || scalar == 0x3001 && scan.segmentation.isSheltered(offset)
            else { return false }
            if isShort, scalar == 0x7684 { return false }
            if Self.notInName.stands(in: text, at: offset), !Self.counterparts.stands(in: text, at: offset) {
                return false
            }
            if !scan.segmentation.isSheltered(offset), Self.conjunctions.stands(in: text, at: offset) { return false }
            offset += text.width(at: offset)
        }
        // 各包联…单位: after 各 a verb is an attribute.
        if text.scalar(at: range.lowerBound) == 0x5404 { return scan.modal(in: range) == nil }
        for hit in scan.hits.words(.predicate, in: range) where hit.end - hit.start >= 6 {
            guard let kind = PredicateKind(rawValue: hit.payload),
                kind == .action || kind == .purpose || kind == .adverb
            else { continue }
            // 牵头的, 包联的: a verb in an attribute.
            if text.scalar(at: hit.end) == 0x7684 { continue }
            return false
        }
        return scan.modal(in: range) == nil
    }

    private func isQuote(_ scalar: UInt32) -> Bool {
        scalar == 0x201C || scalar == 0x201D || scalar == 0x300C || scalar == 0x300D
    }

    private static let notInName: WordList = ["对", "把", "将", "向", "被", "让", "使", "等"]
    private static let counterparts: WordList = ["对口", "对外", "对接", "向阳"]

    /// A list item without an end of its own: 应急 in 县发改、应急、水利部门.
    private func bare(at offset: Int, limit: Int) -> Item? {
        var position = offset
        var count = 0
        while position < limit, count <= 7 {
            let scalar = text.scalar(at: position)
            if scalar == 0x3001 || scalar == 0x7B49 || count > 1 && (Self.conjunctions.stands(in: text, at: position)) {
                break
            }
            guard scalar.isHan, !Self.notInName.stands(in: text, at: position) else { return nil }
            count += 1
            position += text.width(at: position)
        }
        guard (1...6).contains(count), position < limit else { return nil }
        let scalar = text.scalar(at: position)
        guard scalar == 0x3001 || scalar == 0x7B49 || Self.conjunctions.stands(in: text, at: position) else {
            return nil
        }
        return Item(range: offset..<position, isNamed: false, kind: .body, ending: nil)
    }

    private static let conjunctions: WordList = ["和", "及", "与", "以及"]

    /// A verb, adverb or preposition at `offset`, where a name that the table knows does not begin as well.
    private func isVerb(at offset: Int) -> Bool {
        if let unit = scan.hits.word(.unit, at: offset), let word = scan.predicate(at: offset) {
            return word.hit.end > unit.end
        }
        if scan.hits.word(.unit, at: offset) != nil { return false }
        if scan.modal(at: offset) != nil { return true }
        guard let word = scan.predicate(at: offset) else { return false }
        switch word.kind {
        case .none: return false
        case .adverb: return text.scalar(at: offset) != 0x5404
        case .action:
            return word.hit.end - word.hit.start >= 6
                || word.hit.end - word.hit.start == 3 && Self.singleVerbs.stands(in: text, at: offset)
        default: return true
        }
    }

    private static let singleVerbs: WordList = ["抓", "发", "贴", "查", "报", "填"]

    // MARK: - What a name stands for

    /// `range` as a body's name, where no rule knows its end.
    func asWritten(_ range: Range<Int>) -> OwnerMention {
        mention([range], kind: .body, end: range.upperBound)
    }

    private func mention(_ parts: [Range<Int>], kind: OwnerMention.Kind, end: Int) -> OwnerMention {
        let name = parts.map { scan.string($0) }.joined().filter { !"“”\"「」『』".contains($0) }
        let isGeneric = parts.contains { OwnerLexicon.genericMarks.occurs(in: text, range: $0) }
        var keys: [OwnerKey] = []
        var isFunction = false
        if parts.count == 1 {
            var range = parts[0]
            if isQuote(text.scalar(before: range.upperBound)) { range = range.lowerBound..<(range.upperBound - 3) }
            if kind == .body, let hit = scan.hits.words(.unit, in: range).last(where: { $0.end == range.upperBound }) {
                let unit = scan.vocabulary.unitNames[Int(hit.payload)]
                keys = unit.members.count > 1 ? unit.members.map { .department($0) } : [unit.key]
                isFunction = unit.isFunction
                // 公路沿线各乡镇 are not all of them.
                if case .collective = unit.key, hit.start > range.lowerBound,
                    !Self.prefixes.stands(in: text, at: range.lowerBound)
                {
                    keys = [.unknown(name)]
                }
            }
        } else {
            keys = scan.vocabulary.departments.departments(named: name).map { .department($0) }
            isFunction = !keys.isEmpty
        }
        if isGeneric { keys = [.unknown(name)] }
        if keys.isEmpty {
            switch kind {
            case .role, .person: keys = [.role(name)]
            case .body: keys = [text.scalar(at: parts[0].lowerBound) == 0x5404 ? .collective(name) : .unknown(name)]
            }
        }
        return OwnerMention(
            parts: parts, name: name, kind: kind, end: end, keys: keys, isGeneric: isGeneric, isFunction: isFunction)
    }
}
