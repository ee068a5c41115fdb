import TerminalScreen
import TestSupport
import Testing
import Wording

@Suite("Frame")
struct FrameTests {
    @Test("Text is clipped at the edges of its area, and no wide character is cut")
    func clipping() {
        var frame = Frame(size: Size(columns: 10, rows: 3))
        frame.draw("督办事项一览表", in: Area(row: 0, column: 0, columns: 10, rows: 1))
        frame.draw("督办事项", in: Area(row: 1, column: 2, columns: 5, rows: 1))
        frame.draw("x督办", in: Area(row: 2, column: 0, columns: 10, rows: 1), at: 7)
        #expect(frame.picture == "督办事项一\n  督办\n       x督")
        #expect(frame[1, 6].character == " ")
    }

    @Test("Offsets before the left edge show the part that is inside")
    func leftEdge() {
        var frame = Frame(size: Size(columns: 8, rows: 1))
        frame.draw("督办事项", in: Area(row: 0, column: 0, columns: 8, rows: 1), at: -3)
        #expect(frame.picture == " 事项")
    }

    @Test("Areas outside the screen, of no size, or larger than it are harmless")
    func outside() {
        var frame = Frame(size: Size(columns: 4, rows: 2))
        for area in [
            Area(row: -1, column: 0, columns: 4, rows: 1), Area(row: 5, column: 0, columns: 4, rows: 1),
            Area(row: 0, column: 9, columns: 4, rows: 1), Area(row: 0, column: 0, columns: -3, rows: 1),
            Area(row: 0, column: 0, columns: 4, rows: 0),
        ] {
            #expect(frame.draw("督办", in: area) <= 0)
            frame.fill(area.inset(left: 1), with: "x")
        }
        frame.draw("督办督办", in: Area(row: 1, column: 0, columns: 400, rows: 100))
        frame.fill(Area(row: 0, column: 0, columns: 100, rows: 1), with: "-")
        #expect(frame.picture == "----\n督办")
        var nothing = Frame(size: Size(columns: 0, rows: 0))
        nothing.draw("督办", in: nothing.area)
        #expect(nothing.picture == "")
    }

    @Test("Drawing over half a wide character leaves a space, not a half")
    func overwriting() {
        var frame = Frame(size: Size(columns: 6, rows: 1))
        frame.draw("督办事", in: frame.area)
        frame.draw("x", in: frame.area, at: 1)
        frame.draw("y", in: frame.area, at: 4)
        #expect(frame.picture == " x办y")
        frame.draw("项", in: frame.area, at: 1)
        #expect(frame.picture == " 项 y")
    }

    @Test(
        "Every cell is a character or the right half of the one before it",
        arguments: [DisplayWidth.Ambiguous.narrow, .wide])
    func consistent(ambiguous: DisplayWidth.Ambiguous) {
        let width = DisplayWidth(ambiguous: ambiguous)
        var generator = SystemRandomNumberGenerator()
        let texts: [SafeText] = ["督办", "a", "“两办”…", "e\u{301}", "👨\u{200D}👩\u{200D}👧", "🇨🇳", "—│①"]
        var frame = Frame(size: Size(columns: 12, rows: 4), width: width)
        for _ in 0..<500 {
            frame.draw(
                texts.randomElement(using: &generator) ?? .empty,
                in: Area(
                    row: .random(in: -1...4, using: &generator), column: .random(in: -3...12, using: &generator),
                    columns: .random(in: 0...13, using: &generator), rows: 1),
                at: .random(in: -4...6, using: &generator))
            for row in 0..<4 {
                var expected = 0
                for cell in frame.row(row) {
                    if expected > 0 {
                        #expect(cell.character == nil)
                        expected -= 1
                    } else if let character = cell.character {
                        expected = width.cluster(character).columns - 1
                    } else {
                        Issue.record("half a character in row \(row)")
                    }
                }
                #expect(expected == 0)
            }
        }
    }

    @Test("What differs in a row is told from its first to its last column, with whole clusters")
    func difference() {
        var (frame, other) = (Frame(size: Size(columns: 10, rows: 2)), Frame(size: Size(columns: 10, rows: 2)))
        for text in [SafeText("ab督办cd"), "ab督查cd"] {
            swap(&frame, &other)
            frame.draw(text, in: frame.area)
        }
        #expect(frame.columns(ofRow: 0, otherThanIn: other) == 4..<6)
        #expect(frame.columns(ofRow: 1, otherThanIn: other) == nil)
        frame.draw("x", in: frame.area, at: 3)
        #expect(frame.text(ofRow: 0) == "ab x查cd")
        #expect(frame.columns(ofRow: 0, otherThanIn: other) == 2..<6)
        #expect(other.columns(ofRow: 0, otherThanIn: frame) == 2..<6)
        frame.restyle(Area(row: 1, column: 8, columns: 2, rows: 1)) { $0.isCursor = true }
        #expect(frame.columns(ofRow: 1, otherThanIn: other) == 8..<10)
        #expect(frame.columns(ofRow: 1, otherThanIn: Frame(size: Size(columns: 9, rows: 2))) == 0..<10)
    }

    @Test("Pieces follow each other with their styles")
    func pieces() {
        var frame = Frame(size: Size(columns: 12, rows: 1))
        frame.draw([StyledText("逾期", .overdue), StyledText(" 1 "), StyledText("项", .faint)], in: frame.area)
        #expect(frame.styledPieces(ofRow: 0) == ["overdue:逾期", "faint:项"])
        frame.restyle(frame.area) { $0.isCursor = true }
        #expect(frame.styledPieces(ofRow: 0) == [">overdue:逾期", ">plain: 1 ", ">faint:项", ">plain:   "])
    }

    @Test("Wrapped pieces keep their styles across lines")
    func wrappedPieces() {
        let pieces = [StyledText("四是要突出工作重点。"), StyledText("公安部门运用各种手段", .evidence), StyledText("。")]
        let lines = DisplayWidth().wrapped(pieces, columns: 12)
        #expect(lines.map { $0.map(\.text.string).joined() } == ["四是要突出工", "作重点。公安", "部门运用各种", "手段。"])
        #expect(lines.joined().filter { $0.style.tone == .evidence }.map(\.text.string).joined() == "公安部门运用各种手段")
        #expect(lines[1].map(\.style.tone) == [.plain, .evidence])
    }

    @Test("Areas")
    func areas() {
        let area = Area(Size(columns: 20, rows: 10))
        #expect(area.inset(top: 1, bottom: 2, left: 3, right: 4) == Area(row: 1, column: 3, columns: 13, rows: 7))
        #expect(area.centred(columns: 10, rows: 4) == Area(row: 3, column: 5, columns: 10, rows: 4))
        #expect(area.centred(columns: 100, rows: 100) == area)
        #expect(area.line(3) == Area(row: 3, column: 0, columns: 20, rows: 1))
        #expect(area.line(10).isEmpty && area.line(-1).isEmpty)
        #expect(area.contains(Position(row: 9, column: 19)) && !area.contains(Position(row: 10, column: 0)))
    }
}

@Suite("Palette")
struct PaletteTests {
    @Test("Without colours nothing has a colour, and the cursor, failures and the selection still stand out")
    func monochrome() {
        let palette = Palette(depth: .none)
        for tone in Tone.allCases {
            let look = palette.appearance(of: Style(tone))
            #expect(look.foreground == nil && look.background == nil)
        }
        #expect(palette.appearance(of: Style(.plain, isCursor: true)).isReversed)
        #expect(palette.appearance(of: Style(.plain, isSelected: true)).isUnderlined)
        #expect(palette.appearance(of: Style(.failure)).isBold)
        #expect(palette.appearance(of: Style(.evidence)).isUnderlined)
    }

    @Test(
        "Colours stay within what the terminal has",
        arguments: [(0, 0), (2, 0), (8, 8), (16, 16), (88, 16), (256, 256), (1 << 24, 256)])
    func depth(colours: Int, limit: Int) {
        let palette = Palette(colours: colours)
        #expect(palette.depth.rawValue == limit)
        for tone in Tone.allCases {
            let look = palette.appearance(of: Style(tone))
            #expect((look.foreground ?? 0) < max(1, limit) && (look.background ?? 0) < max(1, limit))
        }
    }
}
