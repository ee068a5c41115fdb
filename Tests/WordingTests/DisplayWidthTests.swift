import Testing
import Wording

@Suite("DisplayWidth")
struct DisplayWidthTests {
    let width = DisplayWidth()
    let wide = DisplayWidth(ambiguous: .wide)

    @Test(
        "Columns of a text",
        arguments: [
            ("", 0), ("abc", 3), ("督办", 4), ("督办ab", 6), ("e\u{301}", 1), ("，。", 4), ("　", 2), ("한글", 4),
            ("\u{1112}\u{1161}\u{11AB}", 2), ("🇨🇳", 2), ("👨\u{200D}👩\u{200D}👧", 2), ("👍🏽", 2), ("😀", 2),
            ("葛\u{E0100}", 2),
            ("❤\u{FE0F}", 1), ("ｱ", 1), ("𠮷", 2), ("⏎", 1),
        ] as [(String, Int)])
    func columns(text: String, expected: Int) {
        #expect(width.columns(of: SafeText(sanitising: text)) == expected)
    }

    @Test("A text is as wide as its clusters, whichever way they are counted")
    func everyScalar() {
        for value in 0x20...0xFFFF as ClosedRange<UInt32> {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for raw in ["\(scalar)", "办\(scalar)", "a\(scalar)，"] {
                let text = SafeText(sanitising: raw)
                let columns = width.columns(of: text)
                if columns != width.columns(of: text, upTo: .max) {
                    Issue.record("\(raw) of \(value): \(columns)")
                }
            }
        }
    }

    @Test(
        "Ambiguous signs take what the terminal gives them", arguments: ["“", "”", "…", "①", "—", "·", "│", "─", "×"])
    func ambiguous(sign: String) {
        #expect(width.columns(of: SafeText(sanitising: sign)) == 1)
        #expect(wide.columns(of: SafeText(sanitising: sign)) == 2)
    }

    @Test("Signs of the program's own frame do not depend on the terminal", arguments: ["▸", "▾", "⏎", "~", "!"])
    func signs(sign: String) {
        #expect(wide.columns(of: SafeText(sanitising: sign)) == 1)
    }

    @Test("A cluster is drawn as what every terminal draws alike")
    func portable() {
        #expect(width.cluster("👨\u{200D}👩\u{200D}👧").character == "👨")
        #expect(width.cluster("👍🏽").character == "👍")
        #expect(width.cluster("❤\u{FE0F}").character == "❤")
        #expect(width.clusters(of: "中🇨🇳🇨a").map(\.character) == ["中", "C", "N", "C", "a"])
        #expect(width.fitted("🇨🇳", to: 3) == "CN ")
        #expect(width.cluster("e\u{301}").character == "e\u{301}")
    }

    @Test("Truncation never splits a wide character and never overflows", arguments: 0...14)
    func truncation(limit: Int) {
        for text in ["督办事项一览表", "a督b办c事", "plain text here", "👨\u{200D}👩\u{200D}👧家👍🏽"] {
            let safe = SafeText(sanitising: text)
            let cut = width.truncated(safe, to: limit)
            #expect(width.columns(of: cut) <= limit)
            #expect(width.columns(of: width.fitted(safe, to: limit)) == limit)
            #expect(width.columns(of: width.fitted(safe, to: limit, alignment: .trailing)) == limit)
            #expect(wide.columns(of: wide.fitted(safe, to: limit)) == limit)
        }
    }

    @Test("A cut shows its sign, and what fits does not")
    func ellipsis() {
        #expect(width.truncated("督办事项", to: 8).string == "督办事项")
        #expect(width.truncated("督办事项", to: 7).string == "督办事…")
        #expect(width.truncated("督办事项", to: 6).string == "督办…")
        #expect(width.truncated("督办事项", to: 6, ellipsis: "..").string == "督办..")
        #expect(width.fitted("督办", to: 7).string == "督办   ")
        #expect(width.fitted("17", to: 5, alignment: .trailing).string == "   17")
    }

    @Test("The end of a text splits no wide character either", arguments: 0...9)
    func suffix(limit: Int) {
        for text in ["督办事项", "a督b办", "e\u{301}e\u{301}督"] {
            let safe = SafeText(sanitising: text)
            let end = width.suffix(of: safe, columns: limit)
            #expect(width.columns(of: end) <= limit && text.hasSuffix(end.string))
            #expect(limit < width.columns(of: safe) || end == safe)
        }
    }

    @Test("Lines break where Chinese and Latin text may be broken")
    func wrapping() {
        #expect(width.wrapped("各乡镇、社区以及各单位，要排查。", columns: 8).map(\.string) == ["各乡镇、", "社区以及", "各单位，", "要排查。"])
        #expect(width.wrapped("排查要实，外防", columns: 8).map(\.string) == ["排查要", "实，外防"])
        #expect(width.wrapped("the quick brown fox", columns: 10).map(\.string) == ["the quick", "brown fox"])
        #expect(width.wrapped("incomprehensibilities", columns: 8).map(\.string) == ["incompre", "hensibil", "ities"])
        #expect(width.wrapped("", columns: 8).map(\.string) == [""])
    }

    @Test("Wrapped lines fit and hold every character of the text but spaces at breaks", arguments: 2...30)
    func wrappingIsComplete(limit: Int) {
        let text = SafeText(
            sanitising: "“两办”和纪委监委要深入全县单位(see section 12.3), 企业、农村：（一）排查 every house；👨\u{200D}👩\u{200D}👧。")
        let lines = width.wrapped(text, columns: limit)
        #expect(lines.allSatisfy { width.columns(of: $0) <= limit })
        #expect(lines.map(\.string).joined().filter { $0 != " " } == text.string.filter { $0 != " " })
    }
}
