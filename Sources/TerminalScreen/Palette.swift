/// How tones look, by the number of colours that a terminal has. Everything that a colour says is said by a word or a sign too.
package struct Palette: Hashable, Sendable {
    package enum Depth: Int, Hashable, Sendable, CaseIterable {
        /// Bold, underline and reverse only: NO_COLOR, `--no-color`, vt100.
        case none = 0
        case eight = 8
        case sixteen = 16
        case many = 256
    }

    package let depth: Depth
    /// A person's own, before the program's.
    private let looks: [Tone: Look]

    package init(depth: Depth, looks: [Tone: Look] = [:]) {
        self.depth = depth
        self.looks = looks
    }

    /// For a terminal with that many colours.
    package init(colours: Int, looks: [Tone: Look] = [:]) {
        self.init(
            depth: colours >= 256 ? .many : colours >= 16 ? .sixteen : colours >= 8 ? .eight : .none, looks: looks)
    }

    /// Colours are numbers of the terminal's palette; nil is the terminal's own.
    package struct Appearance: Hashable, Sendable {
        package var foreground: Int?
        package var background: Int?
        package var isBold = false
        package var isDim = false
        package var isUnderlined = false
        package var isReversed = false
    }

    package func appearance(of style: Style) -> Appearance {
        var look = looks[style.tone]?.appearance(at: depth) ?? appearance(of: style.tone)
        if style.isSelected {
            look.isBold = true
            look.isUnderlined = true
        }
        if style.isCursor {
            look.isReversed = true
            look.isDim = false
        }
        return look
    }

    // Blue and orange-yellow tell red and green apart for those who cannot; red is always bold too.
    private func appearance(of tone: Tone) -> Appearance {
        let bright = depth.rawValue >= 16
        let colour: (Int, Int, Int) -> Int? = { eight, sixteen, many in
            switch depth {
            case .none: nil
            case .eight: eight
            case .sixteen: sixteen
            case .many: many
            }
        }
        switch tone {
        case .plain: return Appearance()
        case .faint: return Appearance(foreground: colour(-1, 8, 244).flatMap { $0 < 0 ? nil : $0 }, isDim: !bright)
        case .heading: return Appearance(foreground: colour(6, 14, 80), isBold: true)
        case .title: return Appearance(isBold: true, isReversed: depth == .none)
        case .border: return Appearance(foreground: colour(-1, 8, 240).flatMap { $0 < 0 ? nil : $0 }, isDim: !bright)
        case .overdue: return Appearance(foreground: colour(1, 9, 203), isBold: true)
        case .dueSoon: return Appearance(foreground: colour(3, 11, 220))
        case .inProgress: return Appearance(foreground: colour(4, 12, 75))
        case .finished: return Appearance(foreground: colour(2, 10, 78), isDim: depth == .none)
        case .draft: return Appearance(foreground: colour(5, 13, 176))
        case .unconfirmed: return Appearance(foreground: colour(3, 3, 179))
        case .match: return Appearance(foreground: colour(3, 11, 226), isBold: true, isUnderlined: true)
        case .evidence: return Appearance(foreground: colour(3, 11, 220), isBold: true, isUnderlined: depth == .none)
        case .key: return Appearance(foreground: colour(6, 14, 80), isBold: true)
        case .hint: return Appearance(foreground: colour(-1, 7, 250).flatMap { $0 < 0 ? nil : $0 })
        case .success: return Appearance(foreground: colour(2, 10, 78))
        case .failure: return Appearance(foreground: colour(1, 9, 203), isBold: true)
        case .banner: return Appearance(foreground: colour(3, 11, 220), isBold: true, isReversed: true)
        case .prompt: return Appearance(isBold: true)
        }
    }
}
