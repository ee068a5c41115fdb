import Testing

@testable import Wording

/// Most texts are walked scalar by scalar, without asking where their clusters end: that must come to the same.
@Suite("Separate scalars")
struct SeparateScalarsTests {
    private static func isSeparate(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { SeparateScalars.contains($0) }
    }

    private static let separate = (UInt32(0)...0x1_1000).compactMap { Unicode.Scalar($0) }
        .filter { isSeparate(String($0)) }

    @Test("Whatever counts as separate is plain by the table, and a cluster of its own beside any other")
    func scalars() {
        #expect(Self.separate.count > 22_000)
        let others: [Character] = ["a", "办", "“", "─", "©", "☺", "ア", "✌", "❤", "￥", "·"]
        for scalar in Self.separate {
            let character = Character(scalar)
            var isApart = true
            for other in others where "\(other)\(character)".count != 2 || "\(character)\(other)".count != 2 {
                isApart = false
            }
            if !isApart || !ScalarClass(scalar).isPlain { Issue.record("U+\(String(scalar.value, radix: 16))") }
        }
    }

    @Test("What joins, steers a terminal, or has no width of its own is not")
    func others() {
        for text in [
            "e\u{301}", "甲\u{FE0F}", "👍🏽", "🇨🇳", "각", "\u{1112}\u{1161}", "a\u{200D}", "\u{202E}", "\u{2028}", "\u{AD}",
            "\u{7F}",
            "\u{9B}", "\t", "a\n", "か\u{3099}", "\u{302A}", "\u{2427}", "क\u{94D}ष",
        ] {
            #expect(!Self.isSeparate(text), "\(text.unicodeScalars.map(\.value))")
        }
        for text in ["", "abc", "督办（一）", "“两办”…①—·", "─ 原文 ─", "カタカナ", "×2"] { #expect(Self.isSeparate(text)) }
    }

    /// Behind this no text counts as separate.
    private static let joined = "，办结e\u{301}e\u{301}"

    @Test("Counted, cut and broken into lines, a text comes to the same either way", arguments: [1, 2])
    func sameEitherWay(ambiguous: Int) throws {
        let width = DisplayWidth(ambiguous: try #require(DisplayWidth.Ambiguous(rawValue: ambiguous)))
        var state: UInt64 = 7
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        let parts: [Character] = [
            "督", "办", "，", "。", "“", "”", "（", "）", " ", " ", "a", "b", "1", "…", "─", "《", "》", "·",
        ]
        for _ in 0..<400 {
            let raw = String((0..<next(60)).map { _ in parts[next(parts.count)] })
            let (text, longer) = (SafeText(sanitising: raw), SafeText(sanitising: raw + Self.joined))
            #expect(width.columns(of: text) == raw.reduce(0) { $0 + width.cluster($1).columns })
            let columns = width.columns(of: text)
            for limit in 0...max(0, columns) {
                let isSame = width.prefix(of: text, columns: limit) == width.prefix(of: longer, columns: limit)
                if !isSame { Issue.record("\(limit) columns of \(raw)") }
            }
            for limit in [2, 7, 20] {
                let lines = width.lineRanges(of: text, columns: limit)
                let same = width.lineRanges(of: longer, columns: limit).prefix(max(0, lines.count - 2))
                #expect(lines.starts(with: same), "\(raw) in \(limit)")
            }
        }
    }
}
