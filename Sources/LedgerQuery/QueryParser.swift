internal import LedgerModel

/// Reads the query language:
/// ```
/// or = and { ("or" | "或") and };  and = not { ["and"] not };  not = ["not" | "非" | "-"] unit
/// unit = "(" or ")" | field ":" value {"," value} | field ("<" | ">") value | "#" number | word | "…" | “…”
/// ```
/// The text is passed over once, and brackets may stand in each other only so deep: no query takes more time than its length.
struct QueryParser {
    /// The text as typed; what the query says is taken from here.
    let scalars: [Unicode.Scalar]
    /// Half-width and in lower case, scalar by scalar: what the grammar looks at.
    let folded: [Unicode.Scalar]
    /// For each scalar, and for the end, how many characters stand before it.
    private let characterOffsets: [Int]
    var position = 0
    private var depth = 0

    static let deepestBrackets = 64

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        folded = scalars.map(\.folded)
        var offsets: [Int] = []
        offsets.reserveCapacity(scalars.count + 1)
        for (offset, character) in text.enumerated() {
            for _ in character.unicodeScalars { offsets.append(offset) }
        }
        offsets.append((offsets.last ?? -1) + 1)
        characterOffsets = offsets
    }

    mutating func parse() throws(QueryError) -> Condition {
        skipSpaces()
        if position == folded.count { return .all([]) }
        let condition = try alternatives()
        if position < folded.count { throw error(.unopenedBracket, at: position..<(position + 1)) }
        return condition
    }
}

// MARK: - Or, and, not

extension QueryParser {
    private mutating func alternatives() throws(QueryError) -> Condition {
        var parts = [try conjunction()]
        while let word = take(.or) {
            guard isAtUnit else { throw missingOperand(of: word) }
            parts.append(try conjunction())
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws(QueryError) -> Condition {
        var parts: [Condition] = []
        repeat {
            if let word = take(.and) {
                guard !parts.isEmpty, isAtUnit else { throw missingOperand(of: word) }
            }
            parts.append(contentsOf: try negation().conjuncts)
        } while isAtUnit && keyword(at: position)?.meaning != .or
        return .all(parts).simplified
    }

    private mutating func negation() throws(QueryError) -> Condition {
        var isNegated = false
        while let word = take(.not) {
            isNegated.toggle()
            guard isAtUnit else { throw missingOperand(of: word) }
        }
        if let word = keyword(at: position) { throw missingOperand(of: position..<word.end) }
        let part = try unit()
        return isNegated ? .not(part) : part
    }

    /// Something stands here that is neither the end nor a closing bracket.
    private var isAtUnit: Bool {
        position < folded.count && folded[position] != ")"
    }

    private func missingOperand(of word: Range<Int>) -> QueryError {
        error(.missingOperand(text(word)), at: word)
    }
}

// MARK: - Units

extension QueryParser {
    private mutating func unit() throws(QueryError) -> Condition {
        let condition: Condition
        switch folded[position] {
        case "(": condition = try group()
        case "#": condition = try itemNumber()
        case let scalar where QueryParser.isQuote(scalar):
            condition = .word(SearchedWord(text: text(try quoted()), isQuoted: true))
        default: condition = try fieldOrWord()
        }
        skipSpaces()
        return condition
    }

    private mutating func group() throws(QueryError) -> Condition {
        let opening = position
        guard depth < QueryParser.deepestBrackets else {
            throw error(.tooDeep(limit: QueryParser.deepestBrackets), at: opening..<(opening + 1))
        }
        depth += 1
        defer { depth -= 1 }
        position += 1
        skipSpaces()
        guard position < folded.count else { throw error(.unclosedBracket, at: opening..<(opening + 1)) }
        if folded[position] == ")" { throw error(.emptyBrackets, at: opening..<(position + 1)) }
        let condition = try alternatives()
        guard position < folded.count else { throw error(.unclosedBracket, at: opening..<(opening + 1)) }
        position += 1
        return condition
    }

    private mutating func itemNumber() throws(QueryError) -> Condition {
        let start = position
        position += 1
        let digits = run()
        guard let number = decimal(String(foldedText(digits))) else {
            throw error(.badNumber(text(start..<digits.upperBound)), at: start..<digits.upperBound)
        }
        return .criterion(.number(number...number), place: place(of: start..<digits.upperBound))
    }

    private mutating func fieldOrWord() throws(QueryError) -> Condition {
        let start = position
        let name = run(upToColon: true)
        guard !name.isEmpty, position < folded.count, folded[position] == ":", decimal(foldedText(name)) == nil else {
            position = start
            if let field = comparedField() { return try values(of: field) }
            return .word(SearchedWord(text: text(run()), isQuoted: false))
        }
        guard let field = QueryParser.field(foldedText(name)) else {
            let word = text(name)
            throw error(.unknownField(word, suggestions: QueryField.nearest(to: word)), at: name)
        }
        position += 1
        return try values(of: field)
    }

    /// `due<today`, `number>=4`: the sign is the beginning of the value, and says by itself where the field's name ends. nil where no such comparison
    /// stands here, and nothing is passed over then.
    private mutating func comparedField() -> QueryField? {
        var end = position
        while end < folded.count, !QueryParser.endsWord(folded[end]), !QueryParser.isComparison(folded[end]) {
            end += 1
        }
        guard end < folded.count, QueryParser.isComparison(folded[end]),
            let field = QueryParser.field(foldedText(position..<end)), field.isOrdered
        else { return nil }
        position = end
        return field
    }

    /// With an input method on, the keys of `<` and `>` give 《 and 》.
    private static func isComparison(_ scalar: Unicode.Scalar) -> Bool { "<>《》〈〉".unicodeScalars.contains(scalar) }

    static func field(_ word: String) -> QueryField? {
        QueryField(typed: word)
    }

    /// `value {"," value}`: any of them.
    private mutating func values(of field: QueryField) throws(QueryError) -> Condition {
        var parts: [Condition] = []
        repeat {
            if !parts.isEmpty { position += 1 }
            let start = position
            let content: Range<Int>
            if position < folded.count, QueryParser.isQuote(folded[position]) {
                content = try quoted()
            } else {
                content = run(upToComma: true)
                if content.isEmpty { throw error(.missingValue(field), at: start..<start) }
            }
            let criterion = try criterion(field, text(content), at: content)
            parts.append(.criterion(criterion, place: place(of: content)))
        } while position < folded.count && folded[position] == ","
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    /// What stands between the quotes here.
    private mutating func quoted() throws(QueryError) -> Range<Int> {
        let opening = position
        let isCurly = folded[opening] != "\""
        position += 1
        while position < folded.count {
            let scalar = folded[position]
            if isCurly ? QueryParser.isQuote(scalar) && scalar != "\"" : scalar == "\"" {
                let content = (opening + 1)..<position
                position += 1
                if content.isEmpty { throw error(.emptyText, at: opening..<position) }
                return content
            }
            position += 1
        }
        throw error(.unclosedQuote, at: opening..<(opening + 1))
    }

    /// Passes over everything up to a space, bracket or quote.
    private mutating func run(upToColon: Bool = false, upToComma: Bool = false) -> Range<Int> {
        let start = position
        while position < folded.count, !QueryParser.endsWord(folded[position]),
            !(upToColon && folded[position] == ":"), !(upToComma && folded[position] == ",")
        {
            position += 1
        }
        return start..<position
    }
}

// MARK: - Keywords

extension QueryParser {
    private enum Keyword {
        case or
        case and
        case not
    }

    /// A keyword that begins at `start`, and its end.
    ///
    /// 或 and 非 begin words too (非法集资, 或有负债): like `or` and `not` they count only where a space, bracket, quote or `#` follows, and 非 also before a
    /// field (非status:closed). `-` is "not" wherever a unit may begin.
    private func keyword(at start: Int) -> (meaning: Keyword, end: Int)? {
        guard start < folded.count else { return nil }
        switch folded[start] {
        case "-": return (.not, start + 1)
        case "或": return endsKeyword(start + 1) ? (.or, start + 1) : nil
        case "非": return endsKeyword(start + 1) || isField(start + 1) ? (.not, start + 1) : nil
        case "o": return word("or", at: start).map { (.or, $0) }
        case "a": return word("and", at: start).map { (.and, $0) }
        case "n": return word("not", at: start).map { (.not, $0) }
        default: return nil
        }
    }

    private func word(_ word: String, at start: Int) -> Int? {
        let end = start + word.unicodeScalars.count
        guard end <= folded.count, folded[start..<end].elementsEqual(word.unicodeScalars), endsKeyword(end) else {
            return nil
        }
        return end
    }

    private func endsKeyword(_ position: Int) -> Bool {
        guard position < folded.count else { return true }
        return QueryParser.endsWord(folded[position]) || folded[position] == "#"
    }

    private func isField(_ start: Int) -> Bool {
        let longest = 16
        let sign = folded[start..<min(start + longest, folded.count)].firstIndex {
            $0 == ":" || QueryParser.isComparison($0)
        }
        guard let sign, let field = QueryParser.field(foldedText(start..<sign)) else { return false }
        return folded[sign] == ":" || field.isOrdered
    }

    /// Passes over the keyword if it stands here; where it stood.
    private mutating func take(_ meaning: Keyword) -> Range<Int>? {
        guard let word = keyword(at: position), word.meaning == meaning else { return nil }
        let place = position..<word.end
        position = word.end
        skipSpaces()
        return place
    }
}

// MARK: - Text

extension QueryParser {
    private mutating func skipSpaces() {
        while position < folded.count, folded[position].properties.isWhitespace { position += 1 }
    }

    private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\"" || scalar == "“" || scalar == "”"
    }

    private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "(" || scalar == ")" || isQuote(scalar) || scalar.properties.isWhitespace
    }

    func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }

    func foldedText(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(folded[range]))
    }

    func error(_ kind: QueryError.Kind, at range: Range<Int>) -> QueryError {
        QueryError(kind, at: place(of: range))
    }

    /// Counted in characters of the text, from its scalars.
    func place(of range: Range<Int>) -> Range<Int> {
        characterOffsets[range.lowerBound]..<characterOffsets[range.upperBound]
    }
}

extension Condition {
    /// The part alone where there is only one.
    fileprivate var simplified: Condition {
        if case .all(let parts) = self, parts.count == 1 { parts[0] } else { self }
    }
}

/// ASCII digits and nothing else, at most nine; nil otherwise.
func decimal(_ text: some StringProtocol) -> Int? {
    guard (1...9).contains(text.utf8.count),
        text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    return Int(text)
}
