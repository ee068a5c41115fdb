/// How many columns text takes: the one answer for frames, tables and curses.
///
/// A cluster takes one column or two. Where terminals disagree about a cluster (emoji sequences, which some draw in two columns and some in
/// six) it is drawn in its portable form: as many of its scalars as fit two columns counted one by one, which every terminal draws alike.
package struct DisplayWidth: Hashable, Sendable {
    /// Columns of “ ” … ① — · and │, which terminals and fonts decide.
    package enum Ambiguous: Int, Hashable, Sendable {
        case narrow = 1
        case wide = 2
    }

    package let ambiguous: Ambiguous

    package init(ambiguous: Ambiguous = .narrow) {
        self.ambiguous = ambiguous
    }

    /// What is drawn for one cluster of a `SafeText`.
    package struct Cluster: Hashable, Sendable {
        /// The portable form.
        package let character: Character
        /// 1 or 2.
        package let columns: Int
    }

    /// 0, 1 or 2. Controls count 0: a `SafeText` has none.
    package func columns(of scalar: Unicode.Scalar) -> Int {
        switch ScalarClass(scalar) {
        case .narrow: 1
        case .wide: 2
        case .ambiguous: ambiguous.rawValue
        case .combining, .variationSelector, .joiner, .control, .unprintable: 0
        }
    }

    package func columns(of text: SafeText) -> Int {
        if let columns = DisplayWidth.plainColumns(of: text) { return columns }
        return columns(of: text, upTo: .max)
    }

    /// The columns of a text of nothing but ASCII, the common ideographs (U+4E00 to U+9FBF) and the full-width signs between them, none of which joins another; nil where
    /// there is anything else.
    package static func plainColumns(of text: SafeText) -> Int? {
        text.string.utf8.withContiguousStorageIfAvailable { PlainBytes.columns(of: $0) } ?? nil
    }

    /// The columns of a text, or some number above `limit` where it takes more: long texts are not counted to their end.
    package func columns(of text: SafeText, upTo limit: Int) -> Int {
        var sum = 0
        let isDone = forEachScalar(of: text) { _, columns in
            sum += columns
            return sum <= limit
        }
        if isDone { return sum }
        for cluster in clusters(of: text) {
            sum += cluster.columns
            if sum > limit { break }
        }
        return sum
    }

    package func cluster(_ character: Character) -> Cluster {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return Cluster(character: " ", columns: 1) }
        if scalars.index(after: scalars.startIndex) == scalars.endIndex {
            return Cluster(character: character, columns: max(1, columns(of: first)))
        }
        var columns = 0
        var portable = String.UnicodeScalarView()
        for scalar in scalars {
            let more = self.columns(of: scalar)
            if columns + more > 2 { break }
            columns += more
            portable.append(scalar)
        }
        // U+FE0F asks for an emoji in two columns where the table has one; a joiner at the end joins nothing any more.
        while let last = portable.last, last == "\u{FE0F}" || ScalarClass(last) == .joiner { portable.removeLast() }
        return Cluster(character: Character(String(portable)), columns: max(1, columns))
    }

    package func clusters(of text: SafeText) -> some Sequence<Cluster> {
        Clusters(width: self, characters: text.string.makeIterator())
    }

    /// What is drawn for a text. A flag is drawn as the letters that it is made of: half of one takes one column in some terminals and two in others.
    private struct Clusters: Sequence, IteratorProtocol {
        let width: DisplayWidth
        var characters: String.Iterator
        var second: Cluster?

        mutating func next() -> Cluster? {
            if let waiting = second {
                second = nil
                return waiting
            }
            guard let character = characters.next() else { return nil }
            let cluster = width.cluster(character)
            guard let first = DisplayWidth.letter(of: character.unicodeScalars.first) else { return cluster }
            second = DisplayWidth.letter(of: character.unicodeScalars.dropFirst().first)
            return first
        }
    }

    /// A regional indicator as its letter.
    private static func letter(of scalar: Unicode.Scalar?) -> Cluster? {
        guard let scalar, (0x1F1E6...0x1F1FF).contains(scalar.value),
            let letter = Unicode.Scalar(0x41 + scalar.value - 0x1F1E6)
        else { return nil }
        return Cluster(character: Character(letter), columns: 1)
    }
}

// MARK: - Fitting

extension DisplayWidth {
    package enum Alignment: Sendable {
        case leading
        case trailing
    }

    /// The longest beginning of a text that fits; no cluster is cut.
    package func prefix(of text: SafeText, columns limit: Int) -> SafeText {
        var taken = 0
        var end = 0
        let isDone = forEachScalar(of: text) { scalar, columns in
            if taken + columns > limit { return false }
            taken += columns
            end += UTF8.width(scalar)
            return true
        }
        if isDone { return text.part(0..<end) }
        var result = ""
        for cluster in clusters(of: text) {
            if taken + cluster.columns > limit { break }
            taken += cluster.columns
            result.append(cluster.character)
        }
        return SafeText(alreadySafe: result)
    }

    /// The longest end of a text that fits; no cluster is cut.
    package func suffix(of text: SafeText, columns limit: Int) -> SafeText {
        var taken = 0
        var start = text.string.endIndex
        while start > text.string.startIndex {
            let before = text.string.index(before: start)
            taken += cluster(text.string[before]).columns
            if taken > limit { break }
            start = before
        }
        return SafeText(alreadySafe: String(text.string[start...]))
    }

    /// The text itself where it fits, else its beginning with the sign of a cut after it, in at most `limit` columns.
    package func truncated(_ text: SafeText, to limit: Int, ellipsis: SafeText = "…") -> SafeText {
        if columns(of: text, upTo: limit) <= limit { return text }
        let room = limit - columns(of: ellipsis)
        return room < 0 ? prefix(of: text, columns: limit) : prefix(of: text, columns: room) + ellipsis
    }

    /// The text in exactly `width` columns: truncated or padded with spaces, in portable form.
    package func fitted(
        _ text: SafeText, to width: Int, alignment: Alignment = .leading, ellipsis: SafeText = "…"
    ) -> SafeText {
        let visible = prefix(of: truncated(text, to: width, ellipsis: ellipsis), columns: width)
        let padding = SafeText(alreadySafe: String(repeating: " ", count: max(0, width - columns(of: visible))))
        return alignment == .leading ? visible + padding : padding + visible
    }

    /// Spaces that make up `count` columns.
    package static func spaces(_ count: Int) -> SafeText {
        SafeText(alreadySafe: String(repeating: " ", count: max(0, count)))
    }
}
