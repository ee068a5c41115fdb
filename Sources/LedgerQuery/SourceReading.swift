package import LedgerModel

/// A source as a person reviews it: its text from beginning to end, each piece with what became of it, so that nothing is dropped silently.
package struct SourceReading: Hashable, Sendable {
    /// Why a sentence became no item, as far as it is known.
    package enum Reason: String, Hashable, Sendable, CaseIterable {
        /// The title of an article.
        case title
        /// 一是 and the like before an item.
        case marker
        /// The heading or the introducing words of a directive that has items.
        case heading
        /// A demand for an attitude, which nobody can report done.
        case exhortation
        /// A directive that has no item.
        case directive
        /// A person said that it is no directive.
        case rejected
        /// In an article, and no demand: a report, an account of the meeting.
        case narrative
        /// In no article.
        case outside
    }

    package struct Piece: Hashable, Sendable {
        /// Bytes of the source.
        package let range: Range<Int>
        /// The items that stand here, in the order of their numbers; empty where the text became none.
        package let items: [RecordID]
        /// Where it became no item: why.
        package let reason: Reason?
        package let directive: RecordID?
    }

    /// In the order of the text; blanks and separators between them are left out.
    package let pieces: [Piece]
    /// The items of the source in the order of the text, those that share a place in the order of their numbers.
    package let items: [RecordID]

    /// - Parameter text: the bytes to which the spans of the source refer.
    package init(of source: RecordID, in ledger: Ledger, text: [UInt8]) {
        let parts = SourceParts(of: source, in: ledger, text: text)
        var owners: [(range: Range<Int>, item: ActionItem)] = []
        for item in parts.items where item.joinedTo == nil || item.spans.count > 0 {
            for span in item.spans where span.start < span.end && span.end <= text.count {
                owners.append((span.start..<span.end, item))
            }
        }
        owners.sort { ($0.range.lowerBound, $0.item.number) < ($1.range.lowerBound, $1.item.number) }
        // Borders of items cut the text; between two borders the same items stand everywhere.
        var borders: Set<Int> = [0, text.count]
        for owner in owners { borders.formUnion([owner.range.lowerBound, owner.range.upperBound]) }
        let sorted = borders.sorted()
        var pieces: [Piece] = []
        var open: [(range: Range<Int>, item: ActionItem)] = []
        var next = 0
        for (start, end) in zip(sorted, sorted.dropFirst()) {
            open.removeAll { $0.range.upperBound <= start }
            while next < owners.count, owners[next].range.lowerBound == start {
                open.append(owners[next])
                next += 1
            }
            let here = open.map(\.item).sorted { $0.number < $1.number }
            if here.isEmpty {
                for sentence in Sentences.ranges(in: text, start..<end) {
                    let (reason, directive) = parts.reason(for: sentence)
                    pieces.append(Piece(range: sentence, items: [], reason: reason, directive: directive))
                }
            } else {
                pieces.append(
                    Piece(range: start..<end, items: here.map(\.id), reason: nil, directive: here.first?.directive))
            }
        }
        self.pieces = pieces
        items = parts.items.sorted {
            ($0.spans.first?.start ?? .max, $0.number) < ($1.spans.first?.start ?? .max, $1.number)
        }.map(\.id)
    }

    /// The pieces that became no item and say something.
    package var rest: [Piece] { pieces.filter { $0.items.isEmpty && $0.reason != .marker } }
}

/// What a ledger knows of one source.
private struct SourceParts {
    let articles: [Article]
    let directives: [(directive: Directive, hasItems: Bool)]
    let items: [ActionItem]
    let text: [UInt8]

    init(of source: RecordID, in ledger: Ledger, text: [UInt8]) {
        self.text = text
        let articles = ledger.articles.filter { $0.source == source }
        let known = Set(articles.map(\.id))
        let directives = ledger.directives.filter { known.contains($0.article) }
        let ids = Set(directives.map(\.id))
        var items: [ActionItem] = []
        ledger.items.forEachChunk { chunk, _ in
            for offset in chunk.ids.indices {
                if let id = chunk.columns.directives[offset], ids.contains(id) { items.append(chunk[offset]) }
            }
        }
        let withItems = Set(items.compactMap(\.directive))
        self.articles = articles.sorted { $0.span < $1.span }
        self.directives = directives.map { ($0, withItems.contains($0.id)) }
        self.items = items
    }

    private func isMarker(_ range: Range<Int>, of directive: Directive) -> Bool {
        guard let marker = directive.marker else { return false }
        return range.count <= marker.utf8.count && marker.contains(String(decoding: text[range], as: UTF8.self))
    }

    func reason(for range: Range<Int>) -> (SourceReading.Reason, RecordID?) {
        let here = directives.first { entry in
            entry.directive.spans.contains { $0.start < range.upperBound && range.lowerBound < $0.end }
        }
        if let (directive, hasItems) = here {
            if directive.isRejected { return (.rejected, directive.id) }
            if hasItems { return (isMarker(range, of: directive) ? .marker : .heading, directive.id) }
            return (directive.isExhortation ? .exhortation : .directive, directive.id)
        }
        guard
            let article = articles.first(where: { $0.span.start < range.upperBound && range.lowerBound < $0.span.end })
        else { return (.outside, nil) }
        let isTitle = !article.title.isEmpty && range.lowerBound <= article.span.start
        return (isTitle ? .title : .narrative, nil)
    }
}

/// Cutting what lies between items into sentences.
private enum Sentences {
    private static let ends: Set<Unicode.Scalar> = ["。", "！", "？", "；", "\n", "\r", "!", "?", ";"]
    private static let separators: Set<Unicode.Scalar> = [
        "，", "、", "：", ",", ".", ":", " ", "\t", "\u{3000}", "\u{00A0}", "\u{FEFF}", "”", "“", "）", "（", "(", ")",
    ]

    /// The sentences of a part of a text, without the blanks and marks at their ends; those that are nothing else are left out.
    static func ranges(in text: [UInt8], _ part: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start: Int?
        var lastWord = part.lowerBound
        var offset = part.lowerBound
        func finish() {
            if let first = start { result.append(first..<lastWord) }
            start = nil
        }
        for scalar in String(decoding: text[part], as: UTF8.self).unicodeScalars {
            let width = UTF8.width(scalar)
            if ends.contains(scalar) {
                // A sentence has its mark with it.
                if start != nil, scalar != "\n", scalar != "\r" { lastWord = offset + width }
                finish()
            } else if !separators.contains(scalar) {
                if start == nil { start = offset }
                lastWord = offset + width
            } else if start != nil, scalar == "”" || scalar == "）" || scalar == ")" {
                lastWord = offset + width
            }
            offset += width
        }
        finish()
        return result
    }
}
