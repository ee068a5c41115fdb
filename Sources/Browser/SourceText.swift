package import LedgerModel

/// The text that was read from a source, held by reference: the bytes to which every span refers.
package final class SourceText: Sendable {
    package let bytes: [UInt8]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// A run of the text, inside a span or between spans.
    package struct Piece: Hashable, Sendable {
        package let text: String
        package let isEvidence: Bool
    }

    /// The paragraphs in which `spans` stand, each in pieces, the spans marked. A paragraph is a line of the text; lines without text are
    /// left out. Spans that do not fit the text are clipped to it.
    package func paragraphs(around spans: [TextSpan]) -> [[Piece]] {
        let newline = UInt8(ascii: "\n")
        let sorted = spans.map { TextSpan(min(max(0, $0.start), bytes.count), min(max(0, $0.end), bytes.count)) }
            .filter { $0.start < $0.end }.sorted()
        guard let first = sorted.first, let end = sorted.map(\.end).max() else { return [] }
        let start = bytes[..<first.start].lastIndex(of: newline).map { $0 + 1 } ?? 0
        let stop = bytes[(end - 1)...].firstIndex(of: newline) ?? bytes.count
        return bytes[start..<stop].split(separator: newline).map { line in
            var pieces: [Piece] = []
            var position = line.startIndex
            func append(until end: Int, isEvidence: Bool) {
                guard position < end else { return }
                pieces.append(
                    Piece(text: String(decoding: bytes[position..<end], as: UTF8.self), isEvidence: isEvidence))
                position = end
            }
            for span in sorted where span.end > line.startIndex && span.start < line.endIndex {
                append(until: min(span.start, line.endIndex), isEvidence: false)
                append(until: min(span.end, line.endIndex), isEvidence: true)
            }
            append(until: line.endIndex, isEvidence: false)
            return pieces
        }
    }
}

extension SourceText: Equatable {
    /// Identity.
    package static func == (left: SourceText, right: SourceText) -> Bool {
        left === right
    }
}
