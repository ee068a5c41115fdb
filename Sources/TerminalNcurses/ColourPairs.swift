import CNcurses
import TerminalScreen

/// Styles -> curses attributes and colour pairs, made as they are needed.
struct ColourPairs {
    private let palette: Palette
    private let limit: Int
    private var numbers: [Colours: Int16] = [:]
    private var known: [Style: (attributes: UInt32, pair: Int16)] = [:]

    private struct Colours: Hashable {
        let foreground: Int
        let background: Int
    }

    /// - Parameter depth: as a person set it; nil = what terminfo says. More colours than the terminal has are not used.
    init(usesColour: Bool, depth: Palette.Depth?, looks: [Tone: Palette.Look]) {
        // Only `start_color` tells curses how many colours there are.
        guard usesColour, depth != Palette.Depth.none, has_colors(), start_color() == 0, curses_colours() >= 8 else {
            palette = Palette(depth: .none, looks: looks)
            limit = 0
            return
        }
        use_default_colors()
        let colours = min(Int(curses_colours()), depth?.rawValue ?? Int.max)
        palette = Palette(colours: colours, looks: looks)
        limit = min(Int(curses_pair_limit()), 256)
    }

    mutating func attributes(of style: Style) -> (attributes: UInt32, pair: Int16) {
        if let made = known[style] { return made }
        let look = palette.appearance(of: style)
        var attributes: UInt32 = 0
        if look.isBold { attributes |= curses_bold() }
        if look.isDim { attributes |= curses_dim() }
        if look.isUnderlined { attributes |= curses_underline() }
        if look.isReversed { attributes |= curses_reverse() }
        let made = (attributes, pair(foreground: look.foreground ?? -1, background: look.background ?? -1))
        known[style] = made
        return made
    }

    /// 0 is the terminal's own colours, also where no pair is left.
    private mutating func pair(foreground: Int, background: Int) -> Int16 {
        let colours = Colours(foreground: foreground, background: background)
        if foreground < 0 && background < 0 { return 0 }
        if let number = numbers[colours] { return number }
        let number = numbers.count + 1
        guard number < limit, init_pair(Int16(number), Int16(foreground), Int16(background)) == 0 else { return 0 }
        numbers[colours] = Int16(number)
        return Int16(number)
    }
}
