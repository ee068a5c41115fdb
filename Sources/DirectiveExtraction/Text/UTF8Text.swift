/// Valid UTF-8 that is read in place: a view of bytes that somebody else owns, as cheap to pass on as two integers.
///
/// Positions are byte offsets of the first byte of a character. Rules read a text at offsets that they work out themselves, so every access is checked;
/// outside of the text stands U+0000. Whoever makes a view keeps its bytes alive: `TextStorage` and `ArticleScan` do, and hand out no view that outlives
/// what the reader of an article holds.
struct UTF8Text: @unchecked Sendable {
    /// At least `padding` bytes more than `count` may be read.
    private let base: UnsafePointer<UInt8>
    let count: Int

    static let padding = 8

    init(base: UnsafePointer<UInt8>, count: Int) {
        self.base = base
        self.count = count
    }

    @inline(__always)
    private func holds(_ offset: Int) -> Bool { UInt(bitPattern: offset) < UInt(bitPattern: count) }

    /// The byte at `offset`; 0 outside of the text.
    @inline(__always)
    subscript(offset: Int) -> UInt8 { holds(offset) ? base[offset] : 0 }

    /// The part of the text in `range`, as far as there is one.
    subscript(range: Range<Int>) -> UTF8Text {
        let start = Swift.max(0, Swift.min(range.lowerBound, count))
        let end = Swift.max(start, Swift.min(range.upperBound, count))
        return UTF8Text(base: base + start, count: end - start)
    }

    func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
        body(UnsafeBufferPointer(start: base, count: count))
    }

    // MARK: - Characters

    /// The bytes of the character that begins at `offset`: 1 to 4, fewer at the end of the text; 1 on a byte that begins none.
    @inline(__always)
    func width(at offset: Int) -> Int {
        guard holds(offset) else { return 1 }
        let lead = base[offset]
        if lead < 0xC0 { return 1 }
        return Swift.min(lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4, count - offset)
    }

    /// The offset of the character before `offset`, or nil at the beginning.
    @inline(__always)
    func position(before offset: Int) -> Int? {
        guard offset > 0, offset <= count else { return nil }
        var position = offset - 1
        while position > 0, base[position] & 0xC0 == 0x80 { position -= 1 }
        return position
    }

    /// The scalar value at `offset`; 0 outside of the text.
    @inline(__always)
    func scalar(at offset: Int) -> UInt32 {
        guard holds(offset) else { return 0 }
        let lead = UInt32(base[offset])
        if lead < 0x80 { return lead }
        // The padding makes these loads safe at the end of the text.
        if lead >= 0xE0, lead < 0xF0 {
            return (lead & 0x0F) << 12 | UInt32(base[offset + 1] & 0x3F) << 6 | UInt32(base[offset + 2] & 0x3F)
        }
        if lead < 0xC0 { return 0xFFFD }
        if lead < 0xE0 { return (lead & 0x1F) << 6 | UInt32(base[offset + 1] & 0x3F) }
        return (lead & 0x07) << 18 | UInt32(base[offset + 1] & 0x3F) << 12 | UInt32(base[offset + 2] & 0x3F) << 6
            | UInt32(base[offset + 3] & 0x3F)
    }

    /// The scalar that ends just before `offset`; 0 at the beginning.
    @inline(__always)
    func scalar(before offset: Int) -> UInt32 {
        position(before: offset).map { scalar(at: $0) } ?? 0
    }

    // MARK: - Words

    /// Whether `word` stands at `offset`.
    @inline(__always)
    func holds(_ word: StaticString, at offset: Int) -> Bool {
        holds(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount), at: offset)
    }

    @inline(__always)
    func holds(_ word: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0, offset <= count - word.count else { return false }
        var index = 0
        while index < word.count {
            if base[offset + index] != word[index] { return false }
            index += 1
        }
        return true
    }

    /// Whether `part` stands anywhere in the text.
    func contains(_ part: UTF8Text) -> Bool {
        guard part.count > 0, part.count <= count else { return false }
        return part.withBytes { word in
            (0...(count - word.count)).contains { base[$0] == word[0] && holds(word, at: $0) }
        }
    }

    /// `range` as a string.
    func string(_ range: Range<Int>) -> String {
        self[range].withBytes { String(decoding: $0, as: UTF8.self) }
    }

    /// The first four bytes at `offset`, zeros after the end of the text; what `WordList` looks words up by.
    @inline(__always)
    func leadingBytes(at offset: Int) -> UInt32 {
        guard holds(offset) else { return 0 }
        return UnsafeRawPointer(base + offset).loadUnaligned(as: UInt32.self).littleEndian
    }
}

extension UTF8Text: Equatable {
    static func == (left: UTF8Text, right: UTF8Text) -> Bool {
        left.count == right.count && right.withBytes { left.holds($0, at: 0) }
    }
}

/// Bytes of its own behind a `UTF8Text`.
final class TextStorage: Sendable {
    let text: UTF8Text
    private nonisolated(unsafe) let bytes: UnsafeMutablePointer<UInt8>

    init(_ source: some Collection<UInt8>) {
        let count = source.count
        bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: count + UTF8Text.padding)
        _ = UnsafeMutableBufferPointer(start: bytes, count: count).initialize(from: source)
        (bytes + count).initialize(repeating: 0, count: UTF8Text.padding)
        text = UTF8Text(base: bytes, count: count)
    }

    deinit { bytes.deallocate() }
}

extension StaticString {
    /// Its length in bytes.
    var count: Int { utf8CodeUnitCount }
}
