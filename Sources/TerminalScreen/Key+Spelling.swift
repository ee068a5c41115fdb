/// How a key is written in the configuration file: the same in every language and on every keyboard.
extension Key {
    private static let named: [(name: String, key: Key)] = [
        ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Shift-Tab", .backTab), ("Backspace", .backspace),
        ("Del", .delete), ("Ins", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right),
        ("Home", .home), ("End", .end), ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")),
    ]

    /// `x`, `F8`, `Ctrl-R`, `^R`, `Enter`; names in any case, letters as they are. Nil where there is no such key, and for characters that only an input
    /// method gives: those count as their half-width forms anyway.
    package init?(spelling: String) {
        let lower = spelling.lowercased()
        if let key = Key.named.first(where: { $0.name.lowercased() == lower })?.key {
            self = key
        } else if lower.hasPrefix("f"), let number = Int(lower.dropFirst()), (1...12).contains(number) {
            self = .function(number)
        } else if lower.hasPrefix("ctrl-") || lower.hasPrefix("^") && lower.count == 2, let letter = lower.last,
            lower.count == (lower.hasPrefix("^") ? 2 : 6), ("a"..."z").contains(letter)
        {
            // What a terminal sends for these is another key.
            guard !["h", "i", "j", "m"].contains(letter) else { return nil }
            self = .control(letter)
        } else if spelling.count == 1, let character = spelling.first, let value = character.asciiValue,
            (0x21...0x7E).contains(value)
        {
            self = .character(character)
        } else {
            return nil
        }
    }

    /// The one spelling that is written.
    package var spelling: String {
        switch self {
        case .character(" "): return "Space"
        case .character(let character): return String(character)
        case .control(let letter): return "Ctrl-" + String(letter).uppercased()
        case .function(let number): return "F\(number)"
        default: return Key.named.first { $0.key == self }?.name ?? ""
        }
    }
}
