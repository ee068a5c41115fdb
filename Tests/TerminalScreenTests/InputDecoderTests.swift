import TerminalScreen
import Testing

@Suite("InputDecoder")
struct InputDecoderTests {
    private func events(_ text: String) -> [InputEvent] {
        var decoder = InputDecoder()
        return decoder.feed(text.utf8) + decoder.finish()
    }

    @Test(
        "Every encoding of a key",
        arguments: [
            (Key.function(1), ["\u{1B}OP", "\u{1B}[11~", "\u{1B}[[A", "\u{1B}[1;2P"]),
            (.function(3), ["\u{1B}OR", "\u{1B}[13~", "\u{1B}[[C", "\u{1B}[R"]),
            (.function(4), ["\u{1B}OS", "\u{1B}[14~", "\u{1B}[[D"]),
            (.function(5), ["\u{1B}[15~", "\u{1B}[[E", "\u{1B}[15;5~"]),
            (.function(8), ["\u{1B}[19~"]), (.function(12), ["\u{1B}[24~"]),
            (.home, ["\u{1B}[H", "\u{1B}OH", "\u{1B}[1~", "\u{1B}[7~"]),
            (.end, ["\u{1B}[F", "\u{1B}OF", "\u{1B}[4~", "\u{1B}[8~"]),
            (.up, ["\u{1B}[A", "\u{1B}OA", "\u{1B}[1;5A"]), (.left, ["\u{1B}[D", "\u{1B}OD"]),
            (.pageUp, ["\u{1B}[5~"]), (.pageDown, ["\u{1B}[6~"]), (.delete, ["\u{1B}[3~"]), (.insert, ["\u{1B}[2~"]),
            (.backTab, ["\u{1B}[Z"]), (.tab, ["\t"]), (.enter, ["\r", "\n", "\u{1B}OM"]),
            (.backspace, ["\u{7F}", "\u{08}"]),
            (.control("c"), ["\u{03}"]), (.control("z"), ["\u{1A}"]), (.control("\\"), ["\u{1C}"]),
            (.character("x"), ["x"]), (.character("督"), ["督"]), (.character("😀"), ["😀"]),
            (.character("5"), ["5", "\u{1B}Ou"]),
            (.escape, ["\u{1B}"]),
        ] as [(Key, [String])])
    func keys(key: Key, encodings: [String]) {
        for encoding in encodings { #expect(events(encoding) == [.key(key)], "\(encoding.debugDescription)") }
    }

    @Test("Cut at any byte, a stream gives the same events")
    func splitting() {
        let text = "a\u{1B}[A督\u{1B}OP\u{1B}[200~粘贴\r\nq\u{1B}[201~\u{1B}[<0;5;7M\u{1B}]2;title\u{07}😀\u{1B}[15~x"
        let bytes = Array(text.utf8)
        var whole = InputDecoder()
        let expected = whole.feed(bytes)
        #expect(expected.count == 9)
        for cut in 0...bytes.count {
            var decoder = InputDecoder()
            #expect(decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) == expected, "cut at \(cut)")
        }
        var single = InputDecoder()
        #expect(bytes.flatMap { single.feed([$0]) } == expected)
    }

    @Test("Esc and then a character are two keys")
    func escapeAndText() {
        #expect(events("\u{1B}办") == [.key(.escape), .key(.character("办"))])
        #expect(events("\u{1B}x") == [.key(.escape), .key(.character("x"))])
        #expect(events("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
        #expect(events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    }

    @Test(
        "What is cut short, unknown or an answer never becomes keys",
        arguments: [
            "\u{1B}[", "\u{1B}[1", "\u{1B}[1;", "\u{1B}O", "\u{1B}[<0;1", "\u{1B}]2;dDqx", "\u{1B}P+q", "\u{1B}[200",
            "\u{1B}[99~",
            "\u{1B}[?1;2c", "\u{1B}[3;1R", "\u{1B}[1;3R", "\u{1B}[>0;276;0c", "\u{1B}P1$r0m\u{1B}\\",
            "\u{1B}]52;c;eHh4\u{07}", "\u{1B}[?2026;2$y",
            "\u{1B}[I", "\u{1B}[12345678~", "\u{1B}[1:2A", "\u{9B}", "\u{85}",
        ])
    func noKeys(text: String) {
        #expect(events(text).isEmpty)
    }

    @Test("A broken sequence ends where it breaks, and what follows is read")
    func broken() {
        #expect(events("\u{1B}[1;\u{1B}[B") == [.key(.down)])
        #expect(events("\u{1B}[1督") == [.key(.character("督"))])
    }

    @Test("Endless sequences are bounded")
    func bounded() {
        var decoder = InputDecoder()
        #expect(decoder.feed(Array("\u{1B}[".utf8) + Array(repeating: UInt8(ascii: "1"), count: 10_000)).isEmpty)
        #expect(decoder.held == nil)
        var string = InputDecoder()
        _ = string.feed(Array("\u{1B}]".utf8) + Array(repeating: UInt8(ascii: "1"), count: 10_000))
        #expect(string.held == nil)
    }

    @Test("Bytes that are no UTF-8 are dropped one by one")
    func invalidText() {
        var decoder = InputDecoder()
        #expect(
            decoder.feed([0xFF, 0xC0, 0x61, 0xED, 0xA0, 0x80, 0x62]) == [.key(.character("a")), .key(.character("b"))])
        var split = InputDecoder()
        #expect(split.feed([0xE7]).isEmpty && split.held == .sequence)
        #expect(split.feed([0x9D, 0xA3]) == [.key(.character("督"))])
    }

    @Test("A cursor position is taken only while it is asked for, and only in its own form")
    func cursorPosition() {
        var decoder = InputDecoder()
        decoder.awaitsCursorPosition = true
        #expect(decoder.feed(Array("x\u{1B}[1;3Ry".utf8)) == [.key(.character("x")), .key(.character("y"))])
        #expect(decoder.cursorPosition == Position(row: 0, column: 2))
        for wrong in ["\u{1B}[1R", "\u{1B}[1;2;3R", "\u{1B}[0;3R", "\u{1B}[1;99999R", "\u{1B}[?1;3R"] {
            var strict = InputDecoder()
            strict.awaitsCursorPosition = true
            #expect(strict.feed(Array(wrong.utf8)).isEmpty)
            #expect(strict.cursorPosition == nil)
        }
        var late = InputDecoder()
        #expect(late.feed(Array("\u{1B}[1;3R".utf8)).isEmpty && late.cursorPosition == nil)
    }

    @Test("A paste is cleaned, keeps its lines, and ends only at its mark")
    func paste() {
        #expect(events("\u{1B}[200~甲\r乙\r\n丙\tq\u{1B}[201~x") == [.paste("甲\n乙\n丙\tq"), .key(.character("x"))])
        #expect(events("\u{1B}[200~a\u{1B}[31mb\u{07}c\u{7F}\u{9B}d\u{1B}[201~") == [.paste("a[31mbcd")])
        #expect(events("\u{1B}[200~rm -rf\r") == [.paste("rm -rf\n")])
        #expect(events("\u{1B}[200~\u{1B}[201~") == [.paste("")])
        #expect(events("\u{1B}[200~\u{1B}[20") == [.paste("[20")])
    }

    @Test("What is held is told apart: ESC, also behind another one, a sequence, an open paste")
    func held() {
        var decoder = InputDecoder()
        #expect(decoder.feed("\u{1B}".utf8).isEmpty && decoder.held == .escape)
        #expect(decoder.feed("\u{1B}".utf8) == [.key(.escape)] && decoder.held == .escape)
        #expect(decoder.feed("[".utf8).isEmpty && decoder.held == .sequence)
        #expect(decoder.feed("200~q\u{1B}".utf8).isEmpty && decoder.held == .paste)
        #expect(decoder.feed("[201~".utf8) == [.paste("q")] && decoder.held == nil)
    }

    @Test("A paste is cut at its limit")
    func longPaste() {
        var decoder = InputDecoder(longestPaste: 1000)
        var events = decoder.feed("\u{1B}[200~".utf8)
        for _ in 0..<10 { events += decoder.feed([UInt8](repeating: 0x61, count: 300)) }
        events += decoder.feed("\u{1B}[201~x".utf8)
        #expect(events == [.paste(String(repeating: "a", count: 1000)), .key(.character("x"))])
    }

    @Test("Clicks and the wheel, in both encodings; releases and motion are nothing")
    func mouse() {
        #expect(events("\u{1B}[<0;5;7M") == [.mouse(MouseEvent(.click, at: Position(row: 6, column: 4)))])
        #expect(events("\u{1B}[<0;5;7m").isEmpty)
        #expect(
            events("\u{1B}[<64;1;1M\u{1B}[<65;300;100M") == [
                .mouse(MouseEvent(.wheelUp, at: Position(row: 0, column: 0))),
                .mouse(MouseEvent(.wheelDown, at: Position(row: 99, column: 299))),
            ])
        #expect(events("\u{1B}[<35;1;1M\u{1B}[<2;1;1M").isEmpty)
        #expect(events("\u{1B}[M !!") == [.mouse(MouseEvent(.click, at: Position(row: 0, column: 0)))])
        #expect(events("\u{1B}[<0;0;0M").isEmpty)
    }

    @Test("What terminfo names is added")
    func terminfo() {
        var decoder = InputDecoder(sequences: [Array("\u{1B}[28~".utf8): .function(1)])
        #expect(decoder.feed("\u{1B}[28~\u{1B}[A".utf8) == [.key(.function(1)), .key(.up)])
    }

    @Test(
        "Full-width forms and an input method's signs count as keys",
        arguments: [
            ("？", "?"), ("／", "/"), ("：", ":"), ("１", "1"), ("　", " "), ("ｘ", "x"), ("、", "\\"), ("【", "["), ("x", "x"),
            ("督", "督"),
        ] as [(Character, Character)])
    func fullWidth(typed: Character, meant: Character) {
        #expect(Key.character(typed).asCommand == .character(meant))
        #expect(Key.character(typed).isFromInputMethod == !typed.isASCII)
    }

    @Test("Random bytes never stop it, and it holds nothing for ever")
    func randomBytes() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<100 {
            var decoder = InputDecoder()
            for _ in 0..<20 {
                let interesting: [UInt8] = [0x1B, 0x5B, 0x4F, 0x3B, 0x7E, 0x4D, 0x3C, 0x32, 0x30, 0xE7, 0x9D, 0xFF]
                _ = decoder.feed(
                    (0..<Int.random(in: 0...40, using: &generator)).map { _ in
                        Bool.random(using: &generator)
                            ? interesting.randomElement(using: &generator) ?? 0
                            : UInt8.random(in: 0...255, using: &generator)
                    })
            }
            _ = decoder.finish()
            #expect(decoder.held == nil)
            #expect(decoder.feed("j".utf8) == [.key(.character("j"))])
        }
    }
}
