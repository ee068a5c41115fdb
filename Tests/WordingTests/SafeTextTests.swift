import Testing
import Wording

@Suite("SafeText")
struct SafeTextTests {
    @Test(
        "What must not reach a terminal is a visible mark",
        arguments: [
            ("\u{1B}[31m红", "^[[31m红"),
            ("a\u{07}b\u{00}c", "a^Gb^@c"),
            ("a\u{7F}", "a^?"),
            ("\u{9B}31m", "\\u{9B}31m"),
            ("x\u{202E}y\u{2066}z", "x\\u{202E}y\\u{2066}z"),
            ("a\u{061C}b\u{200E}c\u{200F}d", "a\\u{61C}b\\u{200E}c\\u{200F}d"),
            ("零\u{200B}宽\u{FEFF}", "零\\u{200B}宽\\u{FEFF}"),
            ("线\u{2028}段\u{2029}", "线\\u{2028}段\\u{2029}"),
            ("软\u{AD}连", "软\\u{AD}连"),
            ("标签\u{E0041}\u{E007F}", "标签\\u{E0041}\\u{E007F}"),
            ("私\u{E000}有", "私\\u{E000}有"),
            ("未\u{0378}定\u{FFFFF}", "未\\u{378}定\\u{FFFFF}"),
            ("a\u{200D}b", "a\\u{200D}b"),
            ("a\u{3164}b\u{115F}", "a\\u{3164}b\\u{115F}"),
            ("\u{301}重音", "\\u{301}重音"),
            ("a\u{202E}\u{301}", "a\\u{202E}\\u{301}"),
            ("甲\u{E0100}\u{E0101}", "甲\u{E0100}\\u{E0101}"),
            ("\u{1161}a", "\\u{1161}a"),
        ])
    func visibleMarks(raw: String, shown: String) {
        #expect(SafeText(sanitising: raw).string == shown)
    }

    @Test("A tab is spaces and a line break a sign, in every form of line break")
    func whitespace() {
        #expect(SafeText(sanitising: "甲\t乙\n丙\r\n丁\r戊").string == "甲    乙⏎丙⏎丁^M戊")
    }

    @Test(
        "What readers need stays as it is",
        arguments: [
            "一是提高政治站位。“两办”和纪委监委…", "e\u{301}tude", "👨\u{200D}👩\u{200D}👧 家", "क\u{94D}\u{200D}ष", "葛\u{E0100}城", "🇨🇳",
            "한글",
            "\u{1112}\u{1161}\u{11AB}", "①—·│", "全　角",
        ])
    func kept(text: String) {
        #expect(SafeText(sanitising: text).string == text)
    }

    @Test("Stacked marks are capped, and the rest is counted")
    func cappedMarks() {
        let safe = SafeText(sanitising: "a" + String(repeating: "\u{301}", count: 100) + "b")
        #expect(safe.string == "a" + String(repeating: "\u{301}", count: 8) + "\\u{301}*92b")
        let mixed = SafeText(sanitising: "a" + String(repeating: "\u{301}\u{302}", count: 5))
        #expect(mixed.string == "a" + String(repeating: "\u{301}\u{302}", count: 4) + "\\u{301}\\u{302}")
    }

    @Test("No cluster is longer than 64 bytes")
    func cappedBytes() {
        let family = Array(repeating: "👨", count: 30).joined(separator: "\u{200D}")
        let safe = SafeText(sanitising: family)
        #expect(safe.string.allSatisfy { $0.utf8.count <= 64 })
        #expect(safe.string.contains("\\u{"))
    }

    @Test(
        "Sanitising twice changes nothing more", arguments: ["\u{1B}]0;x\u{07}", "a\u{202E}\t\n", "\u{301}\u{200D}甲"])
    func idempotent(raw: String) {
        let once = SafeText(sanitising: raw)
        #expect(SafeText(sanitising: once.string) == once)
    }

    @Test("Bytes that are no UTF-8 become replacement characters")
    func invalidBytes() {
        #expect(SafeText(sanitising: [0x61, 0xFF, 0x62] as [UInt8]).string == "a\u{FFFD}b")
    }

    @Test("A literal sanitises the raw strings that are put into it")
    func interpolation() {
        let name = "a\u{1B}[2Jb"
        let safe: SafeText = "<\(name)|\(SafeText(sanitising: "甲"))|\(17)>"
        #expect(safe.string == "<a^[[2Jb|甲|17>")
    }

    @Test("No scalar of any class but the plain ones survives alone")
    func everyScalar() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let shown = SafeText(sanitising: String(Character(scalar))).string
            switch ScalarClass(scalar) {
            case .narrow, .wide, .ambiguous: #expect(shown.unicodeScalars.elementsEqual([scalar]))
            case .combining, .variationSelector, .joiner, .control, .unprintable:
                #expect(!shown.unicodeScalars.contains(scalar), "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test("A text becomes its lines")
    func lines() {
        #expect(SafeText.lines(of: "甲\n乙\r\n\n丙\r丁").map(\.string) == ["甲", "乙", "", "丙", "丁"])
        #expect(SafeText.lines(of: "").map(\.string) == [""])
    }
}
