import Testing

@testable import Wording

/// Most texts are passed on at one look at their bytes: what that look lets through must be what the rules let through.
@Suite("Plain bytes")
struct PlainBytesTests {
    private static func columns(_ text: String) -> Int? {
        var text = text
        return text.withUTF8 { PlainBytes.columns(of: $0) }
    }

    @Test("Every scalar that passes at one look is one that the rules pass, as wide as the width table says")
    func scalars() {
        var passed = 0
        for value in UInt32(0)...0x1_1000 {
            guard let scalar = Unicode.Scalar(value), let columns = Self.columns(String(scalar)) else { continue }
            passed += 1
            #expect(ScalarClass(scalar).isPlain, "U+\(String(value, radix: 16))")
            let table = ScalarClass(scalar) == .wide ? 2 : 1
            #expect(columns == table, "U+\(String(value, radix: 16))")
        }
        #expect(passed > 20_000)
    }

    @Test("Nothing that steers a terminal, joins, or is cut off passes")
    func refused() {
        for text in [
            "甲\u{1B}[31m", "a\u{7F}", "甲\u{202E}", "\t", "甲\n", "e\u{301}", "甲\u{FE00}", "“", "\u{9B}", "각", "😀",
        ] {
            #expect(Self.columns(text) == nil, "\(text.unicodeScalars.map(\.value))")
        }
        #expect([0xE7, 0x94].withUnsafeBufferPointer { PlainBytes.columns(of: $0) } == nil)
        #expect(Self.columns("（甲）, a") == 9)
        #expect(Self.columns("") == 0)
    }
}
