/// A wording of the text: verbatim, with its places. It holds offsets into the article's source and looks the rest up where it is asked for: a text gives
/// many passages, of which few are ever read.
package struct Passage: Sendable {
    private let source: ArticleSource
    private let first: Range<Int32>
    /// Mostly none.
    private let others: [Range<Int32>]

    init(_ source: ArticleSource, _ range: Range<Int>) {
        self.source = source
        first = Self.compact(range)
        others = []
    }

    /// One wording of several ranges, in order.
    init(_ source: ArticleSource, _ ranges: some Collection<Range<Int>>) {
        self.source = source
        first = ranges.first.map(Self.compact) ?? Passage.nowhere
        others = ranges.count > 1 ? ranges.dropFirst().map(Self.compact) : []
    }

    /// An article is part of a document of at most 256 MB.
    private static func compact(_ range: Range<Int>) -> Range<Int32> {
        Int32(clamping: range.lowerBound)..<Int32(clamping: range.upperBound)
    }
    private static let nowhere: Range<Int32> = -1 ..< -1

    private var ranges: [Range<Int>] {
        first == Self.nowhere
            ? [] : ([first] + others).map { Int($0.lowerBound)..<Int($0.upperBound) }
    }

    /// Exactly as the text has it.
    package var text: String {
        if others.isEmpty, first != Self.nowhere {
            return source.string(Int(first.lowerBound)..<Int(first.upperBound))
        }
        return ranges.map(source.string).joined()
    }

    /// Code points of the article's `body`, end excluded; several where the wording lies apart.
    package var codePoints: [Range<Int>] {
        ranges.map { source.codePoint(at: $0.lowerBound)..<source.codePoint(at: $0.upperBound) }
    }

    /// Bytes of the source as read, end excluded; several also where the text runs over a page break or over something that was removed. Joined in
    /// order they are `text`, except across a block boundary that has no line feed in the source.
    package var sourceBytes: [Range<Int>] { ranges.flatMap(source.sourceSpans) }

    /// Calls `body` with the bytes of each part of the wording, in order.
    package func withUTF8(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        for range in ranges { source.withUTF8(of: range, body) }
    }

    /// Calls `body` with the first and the last code point of each part of the wording, in order.
    package func forEachSpan(_ body: (Int, Int) -> Void) {
        for range in ranges { body(source.codePoint(at: range.lowerBound), source.codePoint(at: range.upperBound)) }
    }
}

extension Passage: Hashable {
    package static func == (left: Passage, right: Passage) -> Bool {
        left.text == right.text && left.codePoints == right.codePoints && left.sourceBytes == right.sourceBytes
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(text)
        hasher.combine(codePoints)
    }
}

/// One article's body with the way back to the bytes that it came from: what its passages share.
final class ArticleSource: Sendable {
    /// UTF-8 in memory of its own.
    let body: String
    private let pieces: [Piece]
    /// Code points before each 64th byte.
    private let checkpoints: [Int32]

    init(_ body: BodyText) {
        self.body = body.text.string(0..<body.text.count)
        pieces = Array(body.map.pieces)
        checkpoints = Array(body.checkpoints)
    }

    func string(_ range: Range<Int>) -> String {
        var found = ""
        withUTF8(of: range) { found = String(decoding: $0, as: UTF8.self) }
        return found
    }

    func withUTF8(of range: Range<Int>, _ read: (UnsafeBufferPointer<UInt8>) -> Void) {
        // A Swift string gives its bytes without a copy.
        body.utf8.withContiguousStorageIfAvailable { read(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    func codePoint(at offset: Int) -> Int {
        let block = offset / 64
        var count = Int(checkpoints[block])
        withUTF8(of: (block * 64)..<offset) { for byte in $0 where byte & 0xC0 != 0x80 { count += 1 } }
        return count
    }

    func sourceSpans(of range: Range<Int>) -> [Range<Int>] {
        pieces.withUnsafeBufferPointer { pieces in
            SourceMap(pieces: Row(base: pieces.baseAddress, count: pieces.count)).sourceSpans(of: range)
        }
    }
}
