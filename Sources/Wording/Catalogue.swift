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

    /// `20、21` or `20, 21`.
    /// - Parameter limit: of more, the first so many are shown, and how many there are in all.
    func numbers(_ numbers: [Int], upTo limit: Int = 12) -> SafeText {
        let shown = list(numbers.prefix(limit).map { "\($0)" as SafeText })
        if numbers.count <= limit { return shown }
        return pick(zh: "\(shown) 等 \(numbers.count) 项", en: "\(shown) and more, \(numbers.count) in all")
    }

    /// `事项 20` or `item 20`; `事项 20、21` or `items 20, 21`.
    func itemsNumbered(_ numbers: [Int], upTo limit: Int = 20) -> SafeText {
        let shown = self.numbers(numbers, upTo: limit)
        return pick(zh: "事项 \(shown)", en: "\(numbers.count == 1 ? "item" : "items") \(shown)")
    }

    /// Sentences in one line, as what is wrong and the way out: with a mark between them that says where one ends.
    package func running(_ sentences: [SafeText]) -> SafeText {
        var text = SafeText.empty
        for sentence in sentences.map({ trimmed($0) }) where !sentence.isEmpty {
            if let last = text.string.last {
                let isEnded = "。？！；：.?!;:".contains(last)
                text = text + (isEnded ? pick(zh: .empty, en: " ") : pick(zh: "；", en: "; "))
            }
            text = text + sentence
        }
        return text
    }

    /// Without the spaces that set a line in.
    private func trimmed(_ text: SafeText) -> SafeText {
        SafeText(sanitising: String(text.string.drop { $0 == " " }))
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
