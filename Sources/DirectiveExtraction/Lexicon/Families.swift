/// The kinds of words that the one pass over a text looks for. Within a family the leftmost longest word wins, so that a longer word guards a shorter one
/// that it holds: 重要 keeps 要 from being a modal.
enum Family: UInt8, CaseIterable, Sendable {
    /// 要, 必须, 严禁, and the words that only look like them.
    case modal
    /// 要求, 强调, 汇报: verbs of speech, and nouns that look like them.
    case speech
    /// Names, aliases and function phrases of the department table, collectives and combined names.
    case unit
    /// What a name of a body or of a role ends with: 局, 部门, 干部.
    case ownerEnd
    /// What may begin a predicate: adverbs, verbs, prepositions.
    case predicate
    /// Topic words of departments and collectives.
    case topic
    /// 书记, 县长, 主任: a name follows.
    case post
    /// Words of attitude without anything to report on: 站位, 信心, 思想.
    case attitude
}

/// One word of a text that a lexicon knows.
struct Hit: Sendable, Hashable {
    let start: Int
    let end: Int
    /// What the family's table says about it.
    let payload: Int32

    var range: Range<Int> { start..<end }
}

/// All words that the lexicons know in one body, by family, in order and without overlap within a family.
struct Hits: Sendable {
    private let byFamily: Row<Row<Hit>>
    /// For each family and every `stride` bytes of text: the first word that begins there or later.
    private let guides: Row<Int32>
    private let guideCount: Int
    /// For each byte of text, which families have a word that begins there: a bit for each.
    private let beginnings: Row<UInt8>
    /// For each clause, with what stands between it and the next, a bit for each of the scanned lists that have a word there.
    let clauseMarks: Row<UInt32>

    /// Of entries that are words of scanned lists; their payload is the list's bit.
    static let scannedFamily: UInt8 = 255

    private static let stride = 32

    /// The memory that hits stand in; used again from text to text.
    struct Memory {
        private var found: [GrowingRow<Hit>] = Family.allCases.map { _ in GrowingRow<Hit>() }
        private var rows = GrowingRow<Row<Hit>>()
        private var guides = GrowingRow<Int32>()
        private var beginnings = GrowingRow<UInt8>()
        private var clauseMarks = GrowingRow<UInt32>()
        private var characters = WordTrie.Characters()

        /// To be called once, at the end.
        func free() {
            for row in found { row.free() }
            rows.free()
            guides.free()
            beginnings.free()
            clauseMarks.free()
            characters.free()
        }

        mutating func read(_ text: UTF8Text, with trie: WordTrie, clauses: Row<Clause>) -> Hits {
            let familyCount = found.count
            for family in 0..<familyCount { found[family].removeAll() }
            clauseMarks.refill(with: 0, count: max(1, clauses.count))
            var clause = 0
            found.withUnsafeMutableBufferPointer { found in
                trie.scan(text, with: &characters) { entry, start, end in
                    if entry.family == Hits.scannedFamily {
                        while clause + 1 < clauses.count, clauses[clause + 1].range.lowerBound <= start { clause += 1 }
                        clauseMarks[clause] |= UInt32(bitPattern: entry.payload)
                        return
                    }
                    let family = Int(entry.family)
                    // Words come by their beginnings: one that begins inside the last is not leftmost, one that begins with it is longer.
                    if let last = found[family].last, last.end > start {
                        guard last.start == start, end > last.end else { return }
                        found[family].removeLast()
                    }
                    found[family].append(Hit(start: start, end: end, payload: entry.payload))
                }
            }
            rows.removeAll()
            guides.removeAll()
            beginnings.refill(with: 0, count: text.count)
            let guideCount = text.count / Hits.stride + 1
            guides.reserve(guideCount * familyCount)
            for family in 0..<familyCount {
                let hits = found[family].row
                rows.append(hits)
                var index = 0
                for place in 0..<guideCount {
                    while index < hits.count, hits[index].start < place * Hits.stride {
                        beginnings[hits[index].start] |= 1 << UInt8(family)
                        index += 1
                    }
                    guides.append(Int32(index))
                }
                while index < hits.count {
                    beginnings[hits[index].start] |= 1 << UInt8(family)
                    index += 1
                }
            }
            return Hits(
                byFamily: rows.row, guides: guides.row, guideCount: guideCount, beginnings: beginnings.row,
                clauseMarks: clauseMarks.row)
        }
    }

    subscript(family: Family) -> Row<Hit> { byFamily[Int(family.rawValue)] }

    /// Index of the first word of `family` that begins at or after `offset`.
    @inline(__always)
    func index(of family: Family, from offset: Int) -> Int {
        let hits = self[family]
        let place = max(0, offset) / Self.stride
        guard place < guideCount else { return hits.count }
        var index = Int(guides[Int(family.rawValue) * guideCount + place])
        while index < hits.count, hits[index].start < offset { index += 1 }
        return index
    }

    /// The words of `family` that lie wholly in `range`.
    func words(_ family: Family, in range: Range<Int>) -> Row<Hit> {
        let hits = self[family]
        let first = index(of: family, from: range.lowerBound)
        // Words do not overlap: those that end in the range are those that begin in it, but for the last.
        var end = index(of: family, from: range.upperBound)
        while end > first, hits[end - 1].end > range.upperBound { end -= 1 }
        return hits[first..<max(first, end)]
    }

    /// The word of `family` that begins at `offset`.
    @inline(__always)
    func word(_ family: Family, at offset: Int) -> Hit? {
        guard offset >= 0, offset < beginnings.count, beginnings[offset] & 1 << family.rawValue != 0 else { return nil }
        return self[family][index(of: family, from: offset)]
    }
}
