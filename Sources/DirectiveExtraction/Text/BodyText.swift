/// One article's text after rejoining, with the way back to the bytes that it came from.
///
/// `bytes` is always valid UTF-8. What was removed from the source (white space between Han characters, marks of Markdown and HTML, page furniture)
/// leaves a gap between two pieces; nothing is ever inserted but the line feed between two blocks, which is the source's own wherever it has one.
struct BodyText: Sendable {
    /// A run of bytes that stands in the source as it does here.
    struct Piece: Sendable, Hashable {
        let body: Int
        let source: Int
        var count: Int
    }

    var bytes: [UInt8] = []
    var pieces: [Piece] = []
    /// `bytes` with traditional characters as simplified ones: what rules read. Offsets are the same.
    var folded: [UInt8] = []
    /// Code points before each 64th byte.
    private var checkpoints: [Int] = []

    mutating func append(_ source: [UInt8], _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if let last = pieces.last, last.source + last.count == range.lowerBound, last.body + last.count == bytes.count {
            pieces[pieces.count - 1].count += range.count
        } else {
            pieces.append(Piece(body: bytes.count, source: range.lowerBound, count: range.count))
        }
        bytes.append(contentsOf: source[range])
    }

    /// Takes back the last character.
    mutating func removeLast() {
        guard let last = bytes.position(before: bytes.count), !pieces.isEmpty else { return }
        let width = bytes.count - last
        bytes.removeLast(width)
        pieces[pieces.count - 1].count -= width
        if pieces[pieces.count - 1].count <= 0 { pieces.removeLast() }
    }

    /// A line feed that the source does not have.
    mutating func appendLineFeed() {
        bytes.append(0x0A)
    }

    /// To be called once after the last append.
    mutating func finish(folding: TraditionalFolding) {
        folded = folding.fold(bytes)
        var count = 0
        checkpoints.reserveCapacity(bytes.count / 64 + 1)
        for offset in bytes.indices {
            if offset % 64 == 0 { checkpoints.append(count) }
            if bytes[offset] & 0xC0 != 0x80 { count += 1 }
        }
        if bytes.count % 64 == 0 { checkpoints.append(count) }
    }

    /// The number of code points before byte `offset`.
    func codePoint(at offset: Int) -> Int {
        var count = checkpoints[offset / 64]
        for position in (offset / 64 * 64)..<offset where bytes[position] & 0xC0 != 0x80 { count += 1 }
        return count
    }

    /// The source bytes of `range`, in order; a line feed that was inserted has none.
    func sourceSpans(of range: Range<Int>) -> [Range<Int>] {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if pieces[middle].body + pieces[middle].count <= range.lowerBound {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var spans: [Range<Int>] = []
        while low < pieces.count, pieces[low].body < range.upperBound {
            let piece = pieces[low]
            let start = max(range.lowerBound, piece.body) - piece.body + piece.source
            let end = min(range.upperBound, piece.body + piece.count) - piece.body + piece.source
            if let last = spans.last, last.upperBound == start {
                spans[spans.count - 1] = last.lowerBound..<end
            } else {
                spans.append(start..<end)
            }
            low += 1
        }
        return spans
    }

    func string(_ range: Range<Int>) -> String { bytes.string(range) }

    func passage(_ range: Range<Int>) -> Passage { passage([range]) }

    /// One wording of several ranges, in order.
    func passage(_ ranges: [Range<Int>]) -> Passage {
        Passage(
            text: ranges.map { string($0) }.joined(),
            codePoints: ranges.map { codePoint(at: $0.lowerBound)..<codePoint(at: $0.upperBound) },
            sourceBytes: ranges.flatMap { sourceSpans(of: $0) })
    }
}

/// Traditional characters to simplified ones, one to one and of the same length in UTF-8; for matching only.
struct TraditionalFolding: Sendable {
    private static let first: UInt32 = 0x3400
    private static let end: UInt32 = 0xA000
    /// The simplified scalar for each scalar from `first` on; 0 where there is nothing to fold.
    private let table: [UInt16]

    init() {
        var table = [UInt16](repeating: 0, count: Int(Self.end - Self.first))
        traditionalFoldingPairs.withUTF8Buffer { pairs in
            let bytes = Array(pairs)
            var offset = 0
            while offset + 6 <= bytes.count {
                let old = bytes.scalar(at: offset)
                if old >= Self.first, old < Self.end {
                    table[Int(old - Self.first)] = UInt16(bytes.scalar(at: offset + 3))
                }
                offset += 6
            }
        }
        self.table = table
    }

    func fold(_ text: [UInt8]) -> [UInt8] {
        var folded = text
        var offset = 0
        while offset < text.count {
            guard text[offset] >= 0xE3, text[offset] < 0xEA, offset + 2 < text.count else {
                offset += text.width(at: offset)
                continue
            }
            let scalar = text.scalar(at: offset)
            if scalar >= Self.first, scalar < Self.end {
                let new = table[Int(scalar - Self.first)]
                if new != 0 {
                    folded[offset] = UInt8(0xE0 | new >> 12)
                    folded[offset + 1] = UInt8(0x80 | new >> 6 & 0x3F)
                    folded[offset + 2] = UInt8(0x80 | new & 0x3F)
                }
            }
            offset += 3
        }
        return folded
    }
}
