/// A line of text that is being typed, with its caret.
package struct TextField: Hashable, Sendable {
    package private(set) var text: String
    /// Characters before the caret.
    package private(set) var caret: Int

    package init(_ text: String = "") {
        self.text = text
        caret = text.count
    }

    package init(_ text: String, caret: Int) {
        self.text = text
        self.caret = min(max(0, caret), text.count)
    }

    package var isEmpty: Bool { text.isEmpty }

    private var index: String.Index { text.index(text.startIndex, offsetBy: caret) }

    /// Puts text at the caret; its line breaks become spaces.
    package mutating func insert(_ more: some StringProtocol) {
        let line = String(more.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        let rest = text[index...].count
        text.insert(contentsOf: line, at: index)
        // What was put in may have joined its neighbours: a combining mark, half of a flag.
        caret = max(0, text.count - rest)
    }

    package mutating func deleteBackward() {
        guard caret > 0 else { return }
        caret -= 1
        text.remove(at: index)
        caret = min(caret, text.count)
    }

    package mutating func deleteForward() {
        guard caret < text.count else { return }
        text.remove(at: index)
        caret = min(caret, text.count)
    }

    package mutating func clear() {
        self = TextField()
    }

    package mutating func moveCaret(by characters: Int) {
        caret = min(max(0, caret + characters), text.count)
    }

    package mutating func moveToStart() { caret = 0 }
    package mutating func moveToEnd() { caret = text.count }

    var beforeCaret: Substring { text[..<index] }
}
