/// Every word that people see, in Chinese and in English: the only place where such words are written.
///
/// An entry is a property or a function of one `Catalogue+Area.swift`, made of one `pick(zh:en:)`: what lacks a translation does not
/// compile. What goes into an entry is `SafeText`, a whole number, or a raw string that is sanitised on its way in.
package struct Catalogue: Hashable, Sendable {
    package let language: Language
    /// In the interface, by the words of the command line, the keys that do the same: what a message tells to do next is named by its key there. nil on the command line.
    package var keys: [String: SafeText]?

    package init(_ language: Language) {
        self.language = language
    }

    /// The one of the two that this catalogue speaks.
    func pick(zh: @autoclosure () -> SafeText, en: @autoclosure () -> SafeText) -> SafeText {
        language == .chinese ? zh() : en()
    }

    /// How to do something: by the key of the interface, else by a line for the shell. In Chinese with the verb before it: `用 duban done 4`, `按 x`.
    ///
    /// - Parameters:
    ///   - word: of the command line.
    ///   - operands: what follows it there.
    ///   - command: of the interface, where the word has several.
    func way(_ word: String, _ operands: SafeText = .empty, command: String? = nil) -> SafeText {
        if let keys {
            let key = keys[command ?? word] ?? SafeText(sanitising: word)
            return pick(zh: "按 \(key)", en: key)
        }
        let line: SafeText = "duban \(SafeText(sanitising: word))" + (operands.isEmpty ? .empty : " " + operands)
        return pick(zh: "用 \(line)", en: line)
    }

    /// An option that would give what is missing; the interface asks for it by itself.
    func option(_ name: SafeText) -> SafeText { keys == nil ? pick(zh: "：\(name)", en: ": \(name)") : .empty }

    /// What was done, with the way to take it back.
    package func takenBackByUndo(_ done: SafeText) -> SafeText {
        pick(zh: "\(done)（duban undo 可撤回）", en: "\(done) (duban undo takes it back)")
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
