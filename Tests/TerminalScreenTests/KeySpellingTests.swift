import TerminalScreen
import Testing

@Suite("Keys as they are written")
struct KeySpellingTests {
    @Test("Every key that the decoder can give has a spelling that is read back")
    func roundTrip() {
        let named: [Key] = [
            .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end,
            .pageUp, .pageDown,
        ]
        let letters = (0x20...0x7E).compactMap { Unicode.Scalar($0).map { Key.character(Character($0)) } }
        let controls = "abcdefgklnopqrstuvwxyz".map { Key.control($0) }
        for key in named + letters + controls + (1...12).map({ .function($0) }) {
            #expect(!key.spelling.isEmpty)
            #expect(Key(spelling: key.spelling) == key, "\(key.spelling)")
        }
    }

    @Test("Names in any case, letters as they are")
    func cases() {
        #expect(Key(spelling: "pgdn") == .pageDown)
        #expect(Key(spelling: "F8") == Key(spelling: "f8"))
        #expect(Key(spelling: "x") != Key(spelling: "X"))
        #expect(Key(spelling: "^r") == .control("r"))
        #expect(Key(spelling: "f") == .character("f"))
        #expect(Key(spelling: "^") == .character("^"))
    }

    @Test(
        "What is no key, or would be another one on a terminal",
        arguments: ["", "F0", "F13", "Ctrl-1", "Ctrl-I", "Ctrl-M", "^H", "Alt-x", "督", "？", "xx", "ctrl-", " "])
    func none(spelling: String) {
        #expect(Key(spelling: spelling) == nil)
    }
}

@Suite("Colours that a person chose")
struct LookTests {
    @Test("Colours by name and number, attributes, a background")
    func parsed() throws {
        let look = try #require(Palette.Look("bold 203 on bright-black underline"))
        #expect(look.foreground == 203 && look.background == 8 && look.isBold && look.isUnderlined && !look.isDim)
        #expect(try #require(Palette.Look("REVERSE")).isReversed)
    }

    @Test(
        "What is none",
        arguments: ["", "  ", "crimson", "256", "-1", "red blue", "red on", "on on red", "+3", "on red on blue"])
    func none(text: String) {
        #expect(Palette.Look(text) == nil)
    }

    @Test("A terminal with fewer colours shows what it can, and else the program's own")
    func depths() throws {
        let bright = [Tone.overdue: try #require(Palette.Look("bright-green"))]
        #expect(Palette(depth: .many, looks: bright).appearance(of: Style(.overdue)).foreground == 10)
        let eight = Palette(depth: .eight, looks: bright).appearance(of: Style(.overdue))
        #expect(eight.foreground == 2 && eight.isBold)
        let many = [Tone.overdue: try #require(Palette.Look("203"))]
        #expect(
            Palette(depth: .eight, looks: many).appearance(of: Style(.overdue))
                == Palette(depth: .eight).appearance(of: Style(.overdue)))
        // Without colours the attributes still speak.
        #expect(
            Palette(depth: .none, looks: bright).appearance(of: Style(.overdue))
                == Palette(depth: .none).appearance(of: Style(.overdue)))
        let other = Palette(depth: .many, looks: many)
        #expect(other.appearance(of: Style(.finished)) == Palette(depth: .many).appearance(of: Style(.finished)))
    }
}
