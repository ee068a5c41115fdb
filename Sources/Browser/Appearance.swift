package import Wording

/// What a person chose or a terminal needs; the same for the whole run.
package struct Appearance: Hashable, Sendable {
    package let words: Catalogue
    package let width: DisplayWidth
    package let signs: Signs
    package let keymap: Keymap
    package let columns: [ListColumn]

    /// - Parameter usesASCII: for borders and signs, never for text. Also where ambiguous characters are wide: line drawing is ambiguous.
    package init(
        language: Language, width: DisplayWidth = DisplayWidth(), usesASCII: Bool = false, keymap: Keymap = .standard,
        columns: [ListColumn] = ListColumn.standard
    ) {
        words = Catalogue(language)
        self.width = width
        self.keymap = keymap
        self.columns = columns
        signs = usesASCII || width.ambiguous == .wide ? .ascii : .unicode
    }
}

/// The signs that the interface draws with, one column each but the brackets.
package struct Signs: Hashable, Sendable {
    package let vertical: Character
    package let horizontal: Character
    package let folded: SafeText
    package let unfolded: SafeText
    package let ellipsis: SafeText
    /// Around the item's words in their paragraph.
    package let evidenceStart: SafeText
    package let evidenceEnd: SafeText

    static let unicode = Signs(
        vertical: "│", horizontal: "─", folded: "▸", unfolded: "▾", ellipsis: "…", evidenceStart: "【", evidenceEnd: "】")
    static let ascii = Signs(
        vertical: "|", horizontal: "-", folded: ">", unfolded: "v", ellipsis: "..", evidenceStart: "[", evidenceEnd: "]"
    )
}
