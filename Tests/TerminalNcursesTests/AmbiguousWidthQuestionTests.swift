import Glibc
import TerminalNcurses
import TerminalScreen
import Testing
import Wording

@Suite("The question for the width of “")
struct AmbiguousWidthQuestionTests {
    /// Asks a terminal that has already sent `answer`.
    private func ask(_ answer: String) -> (
        width: DisplayWidth.Ambiguous, early: [InputEvent], asked: String, decoder: InputDecoder
    ) {
        var input: [Int32] = [0, 0]
        var output: [Int32] = [0, 0]
        pipe(&input)
        pipe(&output)
        let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
        let previous = uselocale(locale)
        defer {
            uselocale(previous)
            freelocale(locale)
            for descriptor in input + output { close(descriptor) }
        }
        let bytes = Array(answer.utf8)
        _ = bytes.withUnsafeBytes { write(input[1], $0.baseAddress, $0.count) }
        var decoder = InputDecoder()
        var early: [InputEvent] = []
        let width = AmbiguousWidthQuestion.ask(input: input[0], output: output[1], decoder: &decoder, early: &early)
        var asked = [UInt8](repeating: 0, count: 64)
        let count = read(output[0], &asked, asked.count)
        return (width, early, String(decoding: asked.prefix(max(0, count)), as: UTF8.self), decoder)
    }

    @Test("It prints “ at the left edge and asks where the cursor is")
    func question() {
        #expect(ask("\u{1B}[1;2R").asked == "\u{1B}[H“\u{1B}[6n")
    }

    @Test(
        "The answer counts the columns; no answer, and a wrong one, count as one column",
        arguments: [
            ("\u{1B}[1;2R", .narrow), ("\u{1B}[1;3R", .wide), ("", .narrow), ("\u{1B}[1;9R", .narrow),
            ("\u{1B}[3R", .narrow),
            ("\u{1B}[1;3", .narrow), ("1;3R", .narrow),
        ] as [(String, DisplayWidth.Ambiguous)])
    func answers(answer: String, width: DisplayWidth.Ambiguous) {
        #expect(ask(answer).width == width)
    }

    @Test("Keys that came meanwhile are kept, and a late answer is no key")
    func meanwhile() {
        let result = ask("x\u{1B}[A\u{1B}[1;3R")
        #expect(result.width == .wide)
        #expect(result.early == [.key(.character("x")), .key(.up)])
        var decoder = ask("").decoder
        #expect(decoder.feed("\u{1B}[1;3Rj".utf8) == [.key(.character("j"))])
    }
}
