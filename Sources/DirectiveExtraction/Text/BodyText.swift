/// A run of bytes that stands in the source as it does here.
struct Piece: Sendable, Hashable {
    let body: Int
    let source: Int
    var count: Int
}

/// The way back from a cleaned text to the bytes that it came from.
///
/// What was removed from the source (white space between Han characters, marks of Markdown and HTML, page furniture) leaves a gap between two pieces;
/// nothing is ever inserted but the line feed between two blocks, which is the source's own wherever it has one.
struct SourceMap: Sendable {
    let pieces: Row<Piece>

    /// Pieces that have a part in `range`, cut to it.
    func forEachPiece(in range: Range<Int>, _ body: (Piece) -> Void) {
        var index = pieces.partition { $0.body + $0.count <= range.lowerBound }
        while index < pieces.count {
            let piece = pieces[index]
            guard piece.body < range.upperBound else { return }
            let start = max(range.lowerBound, piece.body)
            let end = min(range.upperBound, piece.body + piece.count)
            body(Piece(body: start, source: start - piece.body + piece.source, count: end - start))
            index += 1
        }
    }

    /// The source bytes of `range`, in order; a line feed that was inserted has none.
    func sourceSpans(of range: Range<Int>) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        forEachPiece(in: range) { piece in
            if let last = spans.last, last.upperBound == piece.source {
                spans[spans.count - 1] = last.lowerBound..<(piece.source + piece.count)
            } else {
                spans.append(piece.source..<(piece.source + piece.count))
            }
        }
        return spans
    }
}

/// One article's text after rejoining, with the way back to the bytes that it came from. Always valid UTF-8.
struct BodyText: Sendable {
    let text: UTF8Text
    let map: SourceMap
    /// Code points before each 64th byte.
    let checkpoints: Row<Int32>

    func string(_ range: Range<Int>) -> String { text.string(range) }
}

/// A body that is put together of parts of a cleaned document; its memory is used again for the next one.
struct BodyBuilder {
    private var bytes = GrowingText()
    /// `bytes` with traditional characters as simplified ones: what rules read. Offsets are the same.
    private var folded = GrowingText()
    private var pieces = GrowingRow<Piece>()
    private var checkpoints = GrowingRow<Int32>()

    var count: Int { bytes.count }
    var foldedText: UTF8Text { folded.text }

    mutating func removeAll() {
        bytes.removeAll()
        folded.removeAll()
        pieces.removeAll()
        checkpoints.removeAll()
    }

    mutating func append(_ range: Range<Int>, of document: CleanDocument) {
        let start = bytes.count - range.lowerBound
        document.map.forEachPiece(in: range) { addPiece($0.body + start, source: $0.source, count: $0.count) }
        bytes.append(document.text[range])
        folded.append(document.folded[range])
    }

    /// A line feed that stands at `source`, if the source has it.
    mutating func appendLineFeed(at source: Int?) {
        if let source { addPiece(bytes.count, source: source, count: 1) }
        bytes.append(0x0A)
        folded.append(0x0A)
    }

    private mutating func addPiece(_ body: Int, source: Int, count: Int) {
        if let last = pieces.last, last.source + last.count == source, last.body + last.count == body {
            pieces[pieces.count - 1].count += count
        } else {
            pieces.append(Piece(body: body, source: source, count: count))
        }
    }

    /// To be called once after the last append.
    mutating func finish() -> BodyText {
        let text = bytes.text
        checkpoints.reserve(text.count / 64 + 1)
        var count: Int32 = 0
        var block = 0
        while block < text.count {
            checkpoints.append(count)
            count += Int32(text.characterCount(in: block..<(block + 64)))
            block += 64
        }
        if text.count % 64 == 0 { checkpoints.append(count) }
        return BodyText(text: text, map: SourceMap(pieces: pieces.row), checkpoints: checkpoints.row)
    }

    /// To be called once, at the end.
    func free() {
        bytes.free()
        folded.free()
        pieces.free()
        checkpoints.free()
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
            var offset = 0
            func scalar(_ offset: Int) -> UInt32 {
                UInt32(pairs[offset] & 0x0F) << 12 | UInt32(pairs[offset + 1] & 0x3F) << 6
                    | UInt32(pairs[offset + 2] & 0x3F)
            }
            while offset + 6 <= pairs.count {
                let old = scalar(offset)
                if old >= Self.first, old < Self.end { table[Int(old - Self.first)] = UInt16(scalar(offset + 3)) }
                offset += 6
            }
        }
        self.table = table
    }

    /// Folds valid UTF-8 in place.
    func fold(_ text: UnsafeMutableBufferPointer<UInt8>) {
        table.withUnsafeBufferPointer { table in
            var offset = 0
            let end = text.count - 2
            while offset < end {
                let lead = text[offset]
                guard lead >= 0xE3, lead < 0xEA else {
                    offset += lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
                    continue
                }
                let scalar =
                    UInt32(lead & 0x0F) << 12 | UInt32(text[offset + 1] & 0x3F) << 6 | UInt32(text[offset + 2] & 0x3F)
                if scalar >= Self.first, scalar < Self.end {
                    let new = table[Int(scalar - Self.first)]
                    if new != 0 {
                        text[offset] = UInt8(0xE0 | new >> 12)
                        text[offset + 1] = UInt8(0x80 | new >> 6 & 0x3F)
                        text[offset + 2] = UInt8(0x80 | new & 0x3F)
                    }
                }
                offset += 3
            }
        }
    }

    func fold(_ text: [UInt8]) -> [UInt8] {
        var folded = text
        folded.withUnsafeMutableBufferPointer { fold($0) }
        return folded
    }
}
