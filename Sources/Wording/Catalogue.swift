/// Every word that people see, in Chinese and in English: the only place where such words are written.
///
/// An entry is a property or a function of one `Catalogue+Area.swift`, made of one `pick(zh:en:)`: what lacks a translation does not
/// compile. What goes into an entry is `SafeText`, a whole number, or a raw string that is sanitised on its way in.
package struct Catalogue: Hashable, Sendable {
    package let language: Language

    package init(_ language: Language) {
        self.language = language
    }

    /// The one of the two that this catalogue speaks.
    func pick(zh: @autoclosure () -> SafeText, en: @autoclosure () -> SafeText) -> SafeText {
        language == .chinese ? zh() : en()
    }

    /// An English noun with its number: `1 item`, `3 items`. Nouns whose plural is no -s give it.
    func plural(_ count: Int, _ singular: SafeText, _ plural: SafeText? = nil) -> SafeText {
        "\(count) \(count == 1 ? singular : plural ?? singular + "s")"
    }

    /// `甲、乙、丙` or `a, b, c`.
    package func list(_ parts: some Sequence<SafeText>) -> SafeText {
        parts.joined(separator: pick(zh: "、", en: ", "))
    }

    /// `标签：值` or `label: value`.
    package func labelled(_ label: SafeText, _ value: SafeText) -> SafeText {
        pick(zh: "\(label)：\(value)", en: "\(label): \(value)")
    }
}
