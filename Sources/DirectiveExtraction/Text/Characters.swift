/// UTF-8 characters read in place. Positions are byte offsets of the first byte of a character.
extension Array where Element == UInt8 {
    /// The bytes of the character that begins at `offset`: 1 to 4, fewer at the end of the text; 1 on a byte that begins none.
    func width(at offset: Int) -> Int {
        let lead = self[offset]
        let width = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        return Swift.min(width, count - offset)
    }

    /// The offset of the character before `offset`, or nil at the beginning.
    func position(before offset: Int) -> Int? {
        guard offset > 0 else { return nil }
        var position = offset - 1
        while position > 0, self[position] & 0xC0 == 0x80 { position -= 1 }
        return position
    }

    /// The scalar value at `offset` of valid UTF-8; 0 outside of the text.
    func scalar(at offset: Int) -> UInt32 {
        guard offset >= 0, offset < count else { return 0 }
        let lead = UInt32(self[offset])
        switch lead {
        case 0..<0x80: return lead
        case 0xC0..<0xE0 where offset + 1 < count: return (lead & 0x1F) << 6 | UInt32(self[offset + 1] & 0x3F)
        case 0xE0..<0xF0 where offset + 2 < count:
            return (lead & 0x0F) << 12 | UInt32(self[offset + 1] & 0x3F) << 6 | UInt32(self[offset + 2] & 0x3F)
        case 0xF0... where offset + 3 < count:
            return (lead & 0x07) << 18 | UInt32(self[offset + 1] & 0x3F) << 12
                | UInt32(self[offset + 2] & 0x3F) << 6 | UInt32(self[offset + 3] & 0x3F)
        default: return 0xFFFD
        }
    }

    /// The scalar that ends just before `offset`; 0 at the beginning.
    func scalar(before offset: Int) -> UInt32 {
        position(before: offset).map { scalar(at: $0) } ?? 0
    }

    /// Whether `word` stands at `offset`.
    func holds(_ word: [UInt8], at offset: Int) -> Bool {
        guard offset >= 0, offset + word.count <= count else { return false }
        var index = 0
        while index < word.count {
            if self[offset + index] != word[index] { return false }
            index += 1
        }
        return true
    }

    /// Whether `part` stands anywhere in the text.
    func contains(_ part: ArraySlice<UInt8>) -> Bool {
        guard let first = part.first, part.count <= count else { return false }
        let word = Array(part)
        for offset in 0...(count - word.count) where self[offset] == first && holds(word, at: offset) { return true }
        return false
    }

    /// How many characters `range` has.
    func characterCount(in range: Range<Int>) -> Int {
        var found = 0
        for offset in range where self[offset] & 0xC0 != 0x80 { found += 1 }
        return found
    }

    /// `range` as a string.
    func string(_ range: Range<Int>) -> String {
        String(decoding: self[range], as: UTF8.self)
    }
}

extension UInt32 {
    var isHan: Bool {
        (0x4E00...0x9FFF).contains(self) || (0x3400...0x4DBF).contains(self) || (0x20000...0x323AF).contains(self)
            || self == 0x3007
    }

    /// A digit, half or full width.
    var digit: Int? {
        if (0x30...0x39).contains(self) { return Int(self) - 0x30 }
        if (0xFF10...0xFF19).contains(self) { return Int(self) - 0xFF10 }
        return nil
    }

    var isASCIIAlphanumeric: Bool {
        (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }

    /// White space of any width, invisible marks and control characters, but no line feed.
    var isBlank: Bool {
        switch self {
        case 0x0A: false
        case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x2066...0x2069, 0x3000,
            0xFEFF:
            true
        default: false
        }
    }

    // The marks that structure a text, in either width.
    var isComma: Bool { self == 0x2C || self == 0xFF0C }
    var isSemicolon: Bool { self == 0x3B || self == 0xFF1B }
    var isColon: Bool { self == 0x3A || self == 0xFF1A }
    var isOpeningBracket: Bool { self == 0x28 || self == 0xFF08 || self == 0x3014 || self == 0x5B || self == 0x3010 }
    var isClosingBracket: Bool { self == 0x29 || self == 0xFF09 || self == 0x3015 || self == 0x5D || self == 0x3011 }
    var isOpeningParenthesis: Bool { self == 0x28 || self == 0xFF08 }
    var isClosingParenthesis: Bool { self == 0x29 || self == 0xFF09 }
    /// 。！？ and their half-width forms but `.`, which also stands in numbers.
    var isSentenceEnd: Bool {
        self == 0x3002 || self == 0xFF01 || self == 0xFF1F || self == 0x21 || self == 0x3F || self == 0xFF61
    }
    var isListComma: Bool { self == 0x3001 }
    var isDash: Bool { self == 0x2014 || self == 0x2013 || self == 0x2015 || self == 0x2500 }
}

/// A closed list of words that is asked for at a position; the longest wins.
struct WordList: Sendable, ExpressibleByArrayLiteral {
    private let words: [[UInt8]]

    init(_ words: [String]) {
        self.words = words.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    }

    init(arrayLiteral elements: String...) {
        self.init(elements)
    }

    /// The length in bytes of the word that stands at `offset`, or nil.
    func length(in text: [UInt8], at offset: Int) -> Int? {
        guard offset < text.count else { return nil }
        for word in words where word[0] == text[offset] && text.holds(word, at: offset) { return word.count }
        return nil
    }

    func stands(in text: [UInt8], at offset: Int) -> Bool {
        length(in: text, at: offset) != nil
    }

    /// The length of the word that ends just before `offset`, or nil.
    func length(in text: [UInt8], before offset: Int) -> Int? {
        for word in words where text.holds(word, at: offset - word.count) { return word.count }
        return nil
    }

    func ends(in text: [UInt8], before offset: Int) -> Bool {
        length(in: text, before: offset) != nil
    }

    /// The first place in `range` where one of the words stands.
    func first(in text: [UInt8], range: Range<Int>) -> Range<Int>? {
        var offset = range.lowerBound
        while offset < range.upperBound {
            if let length = length(in: text, at: offset), offset + length <= range.upperBound {
                return offset..<(offset + length)
            }
            offset += text.width(at: offset)
        }
        return nil
    }

    func occurs(in text: [UInt8], range: Range<Int>) -> Bool {
        first(in: text, range: range) != nil
    }
}
