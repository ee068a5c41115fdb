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
    private var byFamily: [[Hit]]

    init(in text: [UInt8], automaton: Automaton) {
        var byFamily = [[Hit]](repeating: [], count: Family.allCases.count)
        automaton.scan(text) { entry, end in
            let start = end - Int(entry.length)
            let family = Int(entry.family)
            // A word that covers earlier ones replaces them; one that begins inside an earlier word is not leftmost.
            while let last = byFamily[family].last, last.start >= start, last.end - last.start < end - start {
                byFamily[family].removeLast()
            }
            if let last = byFamily[family].last, last.end > start { return }
            byFamily[family].append(Hit(start: start, end: end, payload: entry.payload))
        }
        self.byFamily = byFamily
    }

    subscript(family: Family) -> [Hit] { byFamily[Int(family.rawValue)] }

    /// Index of the first word of `family` that begins at or after `offset`.
    func index(of family: Family, from offset: Int) -> Int {
        let hits = byFamily[Int(family.rawValue)]
        var low = 0
        var high = hits.count
        while low < high {
            let middle = (low + high) / 2
            if hits[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The words of `family` that lie wholly in `range`.
    func words(_ family: Family, in range: Range<Int>) -> ArraySlice<Hit> {
        let hits = byFamily[Int(family.rawValue)]
        let first = index(of: family, from: range.lowerBound)
        var low = first
        var high = hits.count
        while low < high {
            let middle = (low + high) / 2
            if hits[middle].end <= range.upperBound { low = middle + 1 } else { high = middle }
        }
        return hits[first..<low]
    }

    /// The word of `family` that begins at `offset`.
    func word(_ family: Family, at offset: Int) -> Hit? {
        let hits = byFamily[Int(family.rawValue)]
        let found = index(of: family, from: offset)
        return found < hits.count && hits[found].start == offset ? hits[found] : nil
    }
}
