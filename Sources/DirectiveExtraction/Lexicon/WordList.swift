/// A closed list of words that is asked for at a position; the longest wins.
///
/// Rules ask at every character of a text, so a list answers most of them with one look at a filter by the character that a word begins or ends with.
/// Lists are static and live as long as the program: their tables are never freed.
struct WordList: @unchecked Sendable, ExpressibleByArrayLiteral {
    private let beginnings: WordIndex
    private let endings: WordIndex
    /// What is asked for seldom, kept apart so that a list is as cheap to pass on as a few numbers.
    private struct Rest {
        /// Its bit in the marks of clauses, 0 for a list that `ScannedLists` does not name. Set once, before the first text is read.
        var mark: UInt32
        let texts: [[UInt8]]
    }
    private let rest: UnsafeMutablePointer<Rest>

    init(_ words: [String]) {
        let words = words.map { Array($0.utf8) }.filter { !$0.isEmpty }
        beginnings = WordIndex(words, keys: words.map(WordKey.first))
        endings = WordIndex(words, keys: words.map(WordKey.last))
        rest = .allocate(capacity: 1)
        rest.initialize(to: Rest(mark: 0, texts: words))
    }

    /// Its words, for the trie.
    var texts: [[UInt8]] { rest.pointee.texts }

    /// The bit by which clauses tell whether one of the words begins in them; 0 where they do not.
    var clauseMark: UInt32 { rest.pointee.mark }

    func setClauseMark(_ bit: UInt32) { rest.pointee.mark = bit }

    init(arrayLiteral elements: String...) {
        self.init(elements)
    }

    /// The words of several lists.
    init(joining lists: WordList...) {
        self.init(lists.flatMap { $0.texts.map { String(decoding: $0, as: UTF8.self) } })
    }

    /// The length in bytes of the word that stands at `offset`, or nil.
    @inline(__always)
    func length(in text: UTF8Text, at offset: Int) -> Int? {
        let key = WordKey.first(of: text.leadingBytes(at: offset))
        return beginnings.mayHold(key) ? beginnings.length(key, in: text, at: offset) : nil
    }

    @inline(__always)
    func stands(in text: UTF8Text, at offset: Int) -> Bool {
        length(in: text, at: offset) != nil
    }

    /// The length of the word that ends just before `offset`, or nil.
    func length(in text: UTF8Text, before offset: Int) -> Int? {
        guard let position = text.position(before: offset) else { return nil }
        let key = WordKey.first(of: text.leadingBytes(at: position))
        return endings.mayHold(key) ? endings.length(key, in: text, before: offset) : nil
    }

    func ends(in text: UTF8Text, before offset: Int) -> Bool {
        length(in: text, before: offset) != nil
    }

    /// The first place in `range` where one of the words stands.
    func first(in text: UTF8Text, range: Range<Int>) -> Range<Int>? {
        var offset = range.lowerBound
        let end = min(range.upperBound, text.count)
        while offset < end {
            let bytes = text.leadingBytes(at: offset)
            let key = WordKey.first(of: bytes)
            if beginnings.mayHold(key), let length = beginnings.length(key, in: text, at: offset),
                offset + length <= range.upperBound
            {
                return offset..<(offset + length)
            }
            offset += WordKey.width(of: bytes)
        }
        return nil
    }

    func occurs(in text: UTF8Text, range: Range<Int>) -> Bool {
        first(in: text, range: range) != nil
    }
}

/// The bytes of one character as a number: by it words are found.
enum WordKey {
    @inline(__always)
    static func first(of bytes: UInt32) -> UInt32 {
        if bytes & 0x80 == 0 { return bytes & 0xFF }
        // 0xE0 to 0xEF: Han and their punctuation.
        if bytes & 0xF0 == 0xE0 { return bytes & 0xFF_FFFF }
        return bytes & 0xE0 == 0xC0 ? bytes & 0xFFFF : bytes
    }

    @inline(__always)
    static func width(of bytes: UInt32) -> Int {
        if bytes & 0x80 == 0 { return 1 }
        if bytes & 0xF0 == 0xE0 { return 3 }
        return bytes & 0x40 == 0 ? 1 : bytes & 0xE0 == 0xC0 ? 2 : 4
    }

    static func first(_ word: [UInt8]) -> UInt32 {
        first(of: word.prefix(4).enumerated().reduce(0) { $0 | UInt32($1.element) << UInt32(8 * $1.offset) })
    }

    static func last(_ word: [UInt8]) -> UInt32 {
        var start = word.count - 1
        while start > 0, word[start] & 0xC0 == 0x80 { start -= 1 }
        return first(Array(word[start...]))
    }
}

/// Words by a key each, the longest first among those of a key.
private struct WordIndex {
    private struct Entry {
        let key: UInt32
        let length: UInt16
        /// In `bytes`.
        let start: UInt16
    }

    private let filter: (UInt64, UInt64, UInt64, UInt64)
    private let entries: UnsafePointer<Entry>
    private let bytes: UnsafePointer<UInt8>
    /// For each of 32 buckets the first of its entries, and the end of all.
    private let starts: UnsafePointer<UInt16>

    init(_ words: [[UInt8]], keys: [UInt32]) {
        var filter: [UInt64] = [0, 0, 0, 0]
        for key in keys { filter[Int(Self.hash(key) >> 6)] |= 1 << UInt64(Self.hash(key) & 63) }
        self.filter = (filter[0], filter[1], filter[2], filter[3])
        let order = words.indices.sorted {
            let (left, right) = (Self.hash(keys[$0]) & 31, Self.hash(keys[$1]) & 31)
            return left != right ? left < right : words[$0].count > words[$1].count
        }
        let entries = UnsafeMutablePointer<Entry>.allocate(capacity: max(1, words.count))
        let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: words.reduce(1) { $0 + $1.count })
        let starts = UnsafeMutablePointer<UInt16>.allocate(capacity: 33)
        var end = 0
        var bucket = 0
        for (place, index) in order.enumerated() {
            while bucket <= Self.hash(keys[index]) & 31 {
                starts[bucket] = UInt16(place)
                bucket += 1
            }
            entries[place] = Entry(key: keys[index], length: UInt16(words[index].count), start: UInt16(end))
            for byte in words[index] {
                bytes[end] = byte
                end += 1
            }
        }
        while bucket <= 32 {
            starts[bucket] = UInt16(words.count)
            bucket += 1
        }
        (self.entries, self.bytes, self.starts) = (UnsafePointer(entries), UnsafePointer(bytes), UnsafePointer(starts))
    }

    /// 0 to 255.
    @inline(__always)
    private static func hash(_ key: UInt32) -> UInt32 { (key &* 0x9E37_79B1) >> 24 }

    @inline(__always)
    func mayHold(_ key: UInt32) -> Bool {
        let hash = Self.hash(key)
        let word =
            hash & 0x80 == 0 ? (hash & 0x40 == 0 ? filter.0 : filter.1) : (hash & 0x40 == 0 ? filter.2 : filter.3)
        return word >> UInt64(hash & 63) & 1 != 0
    }

    func length(_ key: UInt32, in text: UTF8Text, at offset: Int) -> Int? {
        let bucket = Int(Self.hash(key) & 31)
        for index in Int(starts[bucket])..<Int(starts[bucket + 1]) where entries[index].key == key {
            let word = UnsafeBufferPointer(
                start: bytes + Int(entries[index].start), count: Int(entries[index].length))
            if text.holds(word, at: offset) { return word.count }
        }
        return nil
    }

    func length(_ key: UInt32, in text: UTF8Text, before offset: Int) -> Int? {
        let bucket = Int(Self.hash(key) & 31)
        for index in Int(starts[bucket])..<Int(starts[bucket + 1]) where entries[index].key == key {
            let word = UnsafeBufferPointer(
                start: bytes + Int(entries[index].start), count: Int(entries[index].length))
            if text.holds(word, at: offset - word.count) { return word.count }
        }
        return nil
    }
}
