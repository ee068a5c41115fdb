import TerminalScreen
import Testing

@Suite("Glyph")
struct GlyphTests {
    @Test("A glyph gives back the character that it was made of", arguments: ["a", "办", "😀", "e\u{301}", "👍🏽", "é"])
    func character(text: String) {
        let character = Character(text)
        #expect(Glyph(character).character.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
        #expect(Glyph(character) == Glyph(character))
    }

    @Test("Two spellings of one letter are two glyphs, for a terminal draws what it is given")
    func spellings() {
        #expect(Character("e\u{301}") == Character("é"))
        #expect(Glyph(Character("e\u{301}")) != Glyph(Character("é")))
        #expect(Glyph(Character("e\u{301}\u{323}")) != Glyph(Character("e\u{323}\u{301}")))
    }

    @Test("The right half of a wide cluster shows nothing")
    func rightHalf() {
        #expect(Glyph.rightHalf.character == nil)
        #expect(Glyph.rightHalf.scalar == nil)
        #expect(Glyph.space.character == " ")
    }
}
