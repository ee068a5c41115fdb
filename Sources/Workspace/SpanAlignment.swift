import LedgerModel

/// Where the bytes of an item's text stand in its source, as long as nobody has edited the text.
struct SpanAlignment {
    private let spans: [TextSpan]
    /// For each byte of the text its place in the source; nil for a line feed that stands for the border of two blocks.
    private let places: [Int?]

    /// nil where the text is not what stands at `spans`.
    init?(of text: String, spans: [TextSpan], in source: [UInt8]) {
        var places: [Int?] = []
        places.reserveCapacity(text.utf8.count)
        var source = spans.filter { $0.start >= 0 && $0.end <= source.count }
            .lazy.flatMap { span in (span.start..<span.end).lazy.map { (place: $0, byte: source[$0]) } }.makeIterator()
        var next = source.next()
        for byte in text.utf8 {
            if let (place, found) = next, found == byte {
                places.append(place)
                next = source.next()
            } else if byte == UInt8(ascii: "\n") {
                places.append(nil)
            } else {
                return nil
            }
        }
        guard next == nil, !places.isEmpty else { return nil }
        self.spans = spans
        self.places = places
    }

    /// The places of the bytes `range` of the text.
    func spans(of range: Range<Int>) -> [TextSpan] {
        var result: [TextSpan] = []
        for place in places[range].compactMap(\.self) {
            if let last = result.last, last.end == place, !spans.contains(where: { $0.start == place }) {
                result[result.count - 1] = TextSpan(last.start, place + 1)
            } else {
                result.append(TextSpan(place, place + 1))
            }
        }
        return result
    }
}

extension String {
    /// Marks that separate two parts of a sentence, and blanks: they belong to neither part.
    static let separators: Set<Character> = ["，", "、", "；", "。", "：", ",", ";", ".", " ", "\u{3000}", "\n", "\t"]
}
