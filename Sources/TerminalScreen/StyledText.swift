package import Wording

/// A piece of a line with one style.
package struct StyledText: Hashable, Sendable {
    package var text: SafeText
    package var style: Style

    package init(_ text: SafeText, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }

    package init(_ text: SafeText, _ tone: Tone) {
        self.init(text, Style(tone))
    }
}

extension DisplayWidth {
    package func columns(of pieces: [StyledText]) -> Int {
        pieces.reduce(0) { $0 + columns(of: $1.text) }
    }

    /// Breaks pieces of different style into lines of at most `limit` columns, as if they were one text.
    package func wrapped(_ pieces: [StyledText], columns limit: Int) -> [[StyledText]] {
        let whole = pieces.map(\.text).joined()
        var styles: [(end: Int, style: Style)] = []
        var bytes = 0
        for piece in pieces {
            bytes += piece.text.string.utf8.count
            styles.append((bytes, piece.style))
        }
        var current = 0
        return lineRanges(of: whole, columns: limit).map { range in
            var line: [StyledText] = []
            var start = range.lowerBound
            while start < range.upperBound {
                while current < styles.count - 1 && styles[current].end <= start { current += 1 }
                // A cluster that two pieces share belongs to the first.
                let end = min(whole.edge(from: max(styles[current].end, start + 1)), range.upperBound)
                line.append(StyledText(whole.part(start..<end), styles[current].style))
                start = end
            }
            return line
        }
    }
}
