import LedgerModel

/// An owner as the text names it. Rules weigh many mentions and keep few, so that a mention holds only places; its name and what it stands for are looked
/// up where they are asked for.
struct OwnerMention: Sendable {
    enum Kind: Sendable, Hashable {
        case body, role, person
    }

    /// The places of a name in order, three at most: 县公安、工商等部门 gives 县 + 工商 + 部门.
    struct Parts: Sendable, RandomAccessCollection {
        private var places: (Range<Int>, Range<Int>, Range<Int>)
        private(set) var count: Int

        init(_ place: Range<Int>) {
            places = (place, place, place)
            count = 1
        }

        var startIndex: Int { 0 }
        var endIndex: Int { count }

        subscript(index: Int) -> Range<Int> {
            precondition(index >= 0 && index < count)
            return index == 0 ? places.0 : index == 1 ? places.1 : places.2
        }

        mutating func append(_ place: Range<Int>) {
            precondition(count < 3)
            if count == 1 { places.1 = place } else { places.2 = place }
            count += 1
        }

        mutating func prepend(_ place: Range<Int>) {
            precondition(count < 3)
            places = (place, places.0, places.1)
            count += 1
        }
    }

    private let scan: ArticleScan
    /// The surface: the places that make up the name.
    let parts: Parts
    let kind: Kind
    /// Just after it, in the text.
    let end: Int

    init(scan: ArticleScan, parts: Parts, kind: Kind, end: Int) {
        self.scan = scan
        self.parts = parts
        self.kind = kind
        self.end = end
    }

    var start: Int { parts[0].lowerBound }

    /// 主要领导, without whose.
    var isOwnHead: Bool { kind == .role && OwnerLexicon.ownHeads.length(in: scan.text, at: start) == end - start }

    /// The wording without quotation marks.
    var name: String { wording(scan.body.text) }

    private func wording(_ text: UTF8Text) -> String {
        if parts.count == 1, !Self.hasQuote(text, parts[0]) { return text.string(parts[0]) }
        var bytes: [UInt8] = []
        for part in parts {
            var offset = part.lowerBound
            while offset < part.upperBound {
                let width = text.width(at: offset)
                if !Self.isQuote(text.scalar(at: offset)) {
                    text[offset..<(offset + width)].withBytes { bytes.append(contentsOf: $0) }
                }
                offset += width
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hasQuote(_ text: UTF8Text, _ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if isQuote(text.scalar(at: offset)) { return true }
            offset += text.width(at: offset)
        }
        return false
    }

    private static func isQuote(_ scalar: UInt32) -> Bool {
        scalar == 0x201C || scalar == 0x201D || scalar == 0x22 || (0x300C...0x300F).contains(scalar)
    }

    /// 有关部门: somebody has to choose who is meant.
    var isGeneric: Bool { parts.contains { OwnerLexicon.genericMarks.occurs(in: scan.text, range: $0) } }

    /// 局属单位, 各科室: a part of the body that speaks.
    var isPart: Bool { OwnerLexicon.partMarks.stands(in: scan.text, at: start) }

    /// Whether the department table or its collectives have the name.
    var isKnown: Bool {
        !keys.isEmpty
            && keys.allSatisfy { key in
                switch key {
                case .department, .collective: true
                default: false
                }
            }
    }

    /// What the name stands for: one, or several for a combined name (两办).
    var keys: [OwnerKey] {
        if isGeneric { return [.unknown(name)] }
        // 縣公安部門: the table is written in simplified characters.
        let simple = wording(scan.text)
        let found = parts.count == 1 ? unitKeys : scan.vocabulary.departments(named: simple)
        if !found.isEmpty { return found }
        // 公安、城管配合: a field of work without 部门.
        if kind == .body, parts.count == 1, parts[0].count <= 12 {
            let functional = scan.vocabulary.departments(named: simple + "部门")
            if !functional.isEmpty { return functional }
        }
        switch kind {
        case .role, .person: return [.role(name)]
        case .body: return [scan.text.scalar(at: start) == 0x5404 ? .collective(name) : .unknown(name)]
        }
    }

    private static let townships: WordList = ["镇", "乡", "街道", "社区", "村"]

    /// The unit of the table that the name ends with.
    private var unitKeys: [OwnerKey] {
        let text = scan.text
        var range = parts[0]
        let last = text.scalar(before: range.upperBound)
        if last == 0x201C || last == 0x201D || last == 0x300C || last == 0x300D {
            range = range.lowerBound..<(range.upperBound - 3)
        }
        guard kind == .body, let hit = scan.hits.words(.unit, in: range).last else { return [] }
        guard hit.end == range.upperBound else {
            // 市财政局: 市财政, which the table has, is a part of it.
            let prefix = OwnerParser.prefixes.length(in: text, at: range.lowerBound) ?? 0
            return hit.start == range.lowerBound && prefix > 0 && range.upperBound - hit.end == 3
                ? scan.vocabulary.departments(named: text.string((range.lowerBound + prefix)..<range.upperBound)) : []
        }
        // 镇组织部门, 镇派出所: a town's own body, not the county's.
        if hit.start > range.lowerBound, Self.townships.ends(in: text, before: hit.start),
            !OwnerParser.eachOrUnit(scan, range.lowerBound)
        {
            return [.unknown(name)]
        }
        let unit = scan.vocabulary.unitNames[Int(hit.payload)]
        // 公路沿线各乡镇 are not all of them.
        if case .collective = unit.key, hit.start > range.lowerBound,
            !OwnerParser.prefixes.stands(in: text, at: range.lowerBound)
        {
            return [.unknown(name)]
        }
        return unit.members.count > 1 ? unit.members.map { .department($0) } : [unit.key]
    }
}

extension OwnerParser {
    /// `range` as a body's name, where no rule knows its end.
    func asWritten(_ range: Range<Int>) -> OwnerMention {
        mention(OwnerMention.Parts(range), kind: .body, end: range.upperBound)
    }

    func mention(_ parts: OwnerMention.Parts, kind: OwnerMention.Kind, end: Int) -> OwnerMention {
        OwnerMention(scan: scan, parts: parts, kind: kind, end: end)
    }
}
