import Testing

@testable import TerminalNcurses

@Suite("What a terminal need not be told twice")
struct SequenceEconomyTests {
    private func shortened(_ texts: String...) -> String {
        var economy = SequenceEconomy()
        return texts.map { String(decoding: economy.shortened(Array($0.utf8)), as: UTF8.self) }.joined(separator: "|")
    }

    @Test("Looks that stand side by side become one, and what a reset undoes is left out")
    func looks() {
        #expect(shortened("\u{1B}[39m\u{1B}[0;1m\u{1B}[38;5;203m!") == "\u{1B}[0;1;38;5;203m!")
        #expect(shortened("\u{1B}[1m\u{1B}[38;5;80m\u{1B}[mtext") == "\u{1B}[mtext")
        #expect(shortened("\u{1B}[39;49m\u{1B}[7mtext") == "\u{1B}[39;49;7mtext")
    }

    @Test("Looks with a character or a movement between them stay what they are")
    func apart() {
        for text in ["\u{1B}[1ma\u{1B}[mb", "\u{1B}[38;5;80m\u{1B}[5;84H\u{1B}[mb", "\u{1B}[K\u{1B}[39m事"] {
            #expect(shortened(text) == text)
        }
    }

    @Test("A character set is chosen once, until another program may have chosen another")
    func characterSet() {
        #expect(shortened("\u{1B}(B\u{1B}[ma\u{1B}(B\u{1B}[1mb", "\u{1B}(Bc") == "\u{1B}(B\u{1B}[ma\u{1B}[1mb|c")
        #expect(shortened("\u{1B}(Ba\u{1B}(0q\u{1B}(Bb") == "\u{1B}(Ba\u{1B}(0q\u{1B}(Bb")
        var economy = SequenceEconomy()
        _ = economy.shortened(Array("\u{1B}(B".utf8))
        economy.forget()
        #expect(economy.shortened(Array("\u{1B}(B".utf8)) == Array("\u{1B}(B".utf8))
    }

    @Test("No sequence becomes longer than every terminal takes")
    func limit() {
        let long = shortened(Array(repeating: "\u{1B}[38;5;80m", count: 6).joined() + "x")
        #expect(long.split(separator: "m").dropLast().allSatisfy { $0.split(separator: ";").count <= 12 })
        #expect(long.components(of: "38;5;80") == 6)
    }
}

extension String {
    fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
