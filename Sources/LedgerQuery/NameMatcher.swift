/// What a person types to choose among names: how well each fits, and which part of it is meant.
package struct NameMatcher: Sendable {
    /// Best first: the name itself, how it begins, what stands in it, then what the letters spell.
    package enum Quality: Int, Hashable, Comparable, Sendable, CaseIterable {
        case whole
        case beginning
        case inside
        case spelledWhole
        case spelledBeginning
        /// With initials: gxj, gongxj.
        case initialsWhole
        case initialsBeginning
        case spelledInside
        case initialsInside

        package static func < (left: Quality, right: Quality) -> Bool { left.rawValue < right.rawValue }
    }

    private let literal: FoldedPattern
    private let readings: SpelledPattern?
    private let initials: SpelledPattern?

    /// nil for blanks alone. Blanks in it part syllables, as an apostrophe does.
    package init?(_ typed: String) {
        let words = typed.folded.split { $0.isWhitespace }
        guard let literal = FoldedPattern(words.joined(separator: " ")) else { return nil }
        self.literal = literal
        let spelling = words.joined(separator: "'")
        readings = SpelledPattern(spelling, .readings, isName: true)
        initials = SpelledPattern(spelling, isName: true)
    }

    /// nil where it does not fit at all.
    package func quality(of name: String) -> Quality? {
        if literal.equals(name) { return .whole }
        if literal.isPrefix(of: name) { return .beginning }
        if literal.isFound(in: name) { return .inside }
        guard let initials, let readings, initials.isFound(in: name) else { return nil }
        if readings.isWhole(of: name) { return .spelledWhole }
        if readings.isBeginning(of: name) { return .spelledBeginning }
        if initials.isWhole(of: name) { return .initialsWhole }
        if initials.isBeginning(of: name) { return .initialsBeginning }
        return readings.isFound(in: name) ? .spelledInside : .initialsInside
    }

    /// UTF-8 ranges of any text that is shown for the name: where what was typed stands, else where it is spelled.
    package func ranges(in text: String) -> [Range<Int>] {
        let found = literal.ranges(in: text)
        return found.isEmpty ? initials?.ranges(in: text) ?? [] : found
    }
}
