/// One searched word of a query.
struct SearchedWord: Hashable, Sendable {
    let text: String
    /// In quotation marks it is looked for as it stands, and spells nothing.
    let isQuoted: Bool
}

/// A searched word, as it stands in a text or spells something in it.
struct WordPattern: Sendable {
    private let word: SearchedWord
    private let literal: FoldedPattern
    private let spelled: SpelledPattern?
    /// What stands in a text as the word does is spelled by it too; not with an apostrophe.
    private let isLiteralSpelled: Bool

    /// nil for an empty word.
    init?(_ word: SearchedWord) {
        guard let literal = FoldedPattern(word.text) else { return nil }
        self.word = word
        self.literal = literal
        spelled = word.isQuoted ? nil : SpelledPattern(word.text)
        isLiteralSpelled = !word.text.contains { "'’‘ü".contains($0) }
    }

    /// - Parameter text: UTF-8.
    func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let spelled else { return literal.isFound(in: text) }
        return spelled.isFound(in: text) || !isLiteralSpelled && literal.isFound(in: text)
    }

    /// - Parameter text: folded code units.
    func isFound(in text: UnsafeBufferPointer<UInt16>) -> Bool {
        guard let spelled else { return literal.isFound(in: text) }
        return spelled.isFound(in: text) || !isLiteralSpelled && literal.isFound(in: text)
    }

    /// Whether code units are enough to look for it.
    var hasUnits: Bool { literal.hasUnits }

    /// Whether all that this finds is found by `shorter` too.
    func extends(_ shorter: WordPattern) -> Bool {
        word.isQuoted == shorter.word.isQuoted && (spelled == nil || shorter.spelled != nil)
            && word.text.folded.hasPrefix(shorter.word.text.folded)
    }

    func isFound(in text: String) -> Bool {
        literal.isFound(in: text) || spelled?.isFound(in: text) ?? false
    }

    /// UTF-8 ranges of `text` to be marked: where the word stands, else where it is spelled.
    func ranges(in text: String) -> [Range<Int>] {
        let found = literal.ranges(in: text)
        return found.isEmpty ? spelled?.ranges(in: text) ?? [] : found
    }
}

/// A word compared with the name of a department, a person or another owner: the one place where it is decided that a word means a name.
struct NamePattern: Sendable {
    private let pattern: FoldedPattern
    private let spelled: SpelledPattern?

    /// nil for an empty word.
    init?(_ word: String, isQuoted: Bool = false) {
        guard let pattern = FoldedPattern(word) else { return nil }
        self.pattern = pattern
        spelled = isQuoted ? nil : SpelledPattern(word, isName: true)
    }

    /// The word stands in the name, or the name begins as it spells.
    func isFound(in name: String) -> Bool {
        pattern.isFound(in: name) || isSpelledBeginning(of: name)
    }

    func isPrefix(of name: String) -> Bool {
        pattern.isPrefix(of: name)
    }

    func equals(_ name: String) -> Bool {
        pattern.equals(name)
    }

    func isSpelledBeginning(of name: String) -> Bool {
        spelled?.isBeginning(of: name) ?? false
    }

    func isSpelledWhole(of name: String) -> Bool {
        spelled?.isWhole(of: name) ?? false
    }
}
