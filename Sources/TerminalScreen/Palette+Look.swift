extension Palette {
    /// How a person wants a tone to look: `bold red`, `11 on 236`, `underline`.
    package struct Look: Hashable, Sendable {
        package var foreground: Int?
        package var background: Int?
        package var isBold = false
        package var isDim = false
        package var isUnderlined = false
        package var isReversed = false

        private static let colours = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

        /// Words in any order; a colour behind `on` is that of the background. Nil where a word is none of them.
        package init?(_ text: String) {
            var isBackground = false
            let words = text.lowercased().split(separator: " ")
            if words.isEmpty { return nil }
            for word in words {
                switch word {
                case "bold": isBold = true
                case "dim": isDim = true
                case "underline": isUnderlined = true
                case "reverse": isReversed = true
                case "on" where !isBackground:
                    isBackground = true
                    continue
                default:
                    guard let colour = Look.colour(word) else { return nil }
                    if isBackground {
                        guard background == nil else { return nil }
                        background = colour
                    } else {
                        guard foreground == nil else { return nil }
                        foreground = colour
                    }
                }
                isBackground = false
            }
            if isBackground { return nil }
        }

        private static func colour(_ word: Substring) -> Int? {
            if let index = colours.firstIndex(of: String(word)) { return index }
            if word.hasPrefix("bright-"), let index = colours.firstIndex(of: String(word.dropFirst(7))) {
                return index + 8
            }
            return Int(word).flatMap { (0...255).contains($0) && !word.hasPrefix("+") ? $0 : nil }
        }

        /// For a terminal with fewer colours: bright ones become bold, others cannot be shown. Nil where nothing of the look is left.
        func appearance(at depth: Depth) -> Appearance? {
            var look = Appearance(
                isBold: isBold, isDim: isDim, isUnderlined: isUnderlined, isReversed: isReversed)
            for (path, colour) in [(\Appearance.foreground, foreground), (\Appearance.background, background)] {
                guard let colour, depth != .none else { continue }
                if colour < depth.rawValue {
                    look[keyPath: path] = colour
                } else if colour < 16 {
                    look[keyPath: path] = colour - 8
                    if path == \Appearance.foreground { look.isBold = true }
                } else {
                    return nil
                }
            }
            return look == Appearance() ? nil : look
        }
    }
}
