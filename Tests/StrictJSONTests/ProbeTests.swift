import StrictJSON
import Testing

/// Documents on which readers of JSON are known to disagree, and what this one says of each.
@Suite("Probes")
struct ProbeTests {
    @Test("01_bom is accepted, reported and not written")
    func byteOrderMark() throws {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(#"{"a":1}"#.utf8)
        let isReported = try bytes.withReader { reader throws(JSONError) in
            try reader.skipValue()
            try reader.finish()
            return reader.hasByteOrderMark
        }
        #expect(isReported)
        #expect(try JSONValue(parsing: bytes).serialized == Array(#"{"a":1}"#.utf8))
    }

    @Test(
        "rejected, each for its reason",
        arguments: [
            ("02_utf16le", [0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], JSONError.Kind.invalidUTF8),
            ("03_dupkey", text(#"{"status":"a","status":"b"}"#), .duplicateKey("status")),
            ("03_dupkey, one of them escaped", text(#"{"status":"a","\u0073tatus":"b"}"#), .duplicateKey("status")),
            ("04_lone_hi", text(#"{"a":"\ud800"}"#), .loneSurrogate),
            ("05_lone_lo", text(#"{"a":"\udc00"}"#), .loneSurrogate),
            ("06_badutf8", text(#"{"a":""#) + [0xFF] + text(#""}"#), .invalidUTF8),
            ("07_overlong", text(#"{"a":""#) + [0xC0, 0x80] + text(#""}"#), .invalidUTF8),
            ("08_cesu_surr", text(#"{"a":""#) + [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80] + text(#""}"#), .invalidUTF8),
            ("09_nul_escape", text(#"{"a":"\u0000"}"#), .nullCharacter),
            ("10_raw_nul", text(#"{"a":""#) + [0] + text(#""}"#), .controlCharacter(0)),
            ("11_raw_esc", text(#"{"a":""#) + [0x1B] + text(#""}"#), .controlCharacter(0x1B)),
            ("12_nul_tail", text(#"{"a":1}"#) + [0, 0, 0], .textAfterValue),
            ("13_nul_all", [0, 0, 0, 0], .unexpectedByte(0)),
            ("14_trunc", text(#"{"a":"b"#), .unexpectedEnd),
            ("15_trailing", text(#"{"a":1} x"#), .textAfterValue),
            ("16_comma", text(#"{"a":1,}"#), .unexpectedByte(UInt8(ascii: "}"))),
            ("17_comment", text(#"{"a":1 /* x */}"#), .unexpectedByte(UInt8(ascii: "/"))),
            ("23_nan", text(#"{"a":NaN}"#), .unexpectedByte(UInt8(ascii: "N"))),
            ("30_deep_arr_0000500", nested(500), .tooDeep(limit: 32)),
            ("30_deep_arr_0000511", nested(511), .tooDeep(limit: 32)),
            ("30_deep_arr_0000512", nested(512), .tooDeep(limit: 32)),
            ("30_deep_arr_0000513", nested(513), .tooDeep(limit: 32)),
            ("30_deep_arr_0001000", nested(1000), .tooDeep(limit: 32)),
            ("30_deep_arr_1000000", [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000), .tooDeep(limit: 32)),
            ("40_empty", [], .empty),
            ("41_ws", text(" \n\t "), .empty),
        ] as [(String, [UInt8], JSONError.Kind)])
    func rejected(name: String, bytes: [UInt8], kind: JSONError.Kind) {
        #expect(outcome(bytes).errorKind == kind)
        #expect(!isAcceptedBySkipping(bytes))
    }

    @Test(
        "a number that no field of ours holds is kept as it was written",
        arguments: [
            ("18_big_int", "9007199254740993", JSONError.Kind.integerOutOfRange),
            ("19_int64max1", "9223372036854775808", .integerOutOfRange),
            ("20_u64big", "18446744073709551616", .integerOutOfRange),
            ("21_float_int", "1.0", .notAnInteger),
            ("22_1e400", "1e400", .notAnInteger),
            ("25_hugeexp", "1e99999999999999999999", .notAnInteger),
        ])
    func numbers(name: String, number: String, kind: JSONError.Kind) throws {
        let bytes = Array(number.utf8)
        #expect(try JSONValue(parsing: bytes) == .number(bytes))
        #expect(try JSONValue(parsing: bytes).serialized == bytes)
        #expect(throws: JSONError(kind: kind, offset: 0, line: 1, column: 1)) {
            try bytes.withReader { reader throws(JSONError) in try reader.readInteger() }
        }
    }

    @Test("24_neg0: zero in a field of ours, kept elsewhere")
    func negativeZero() throws {
        let bytes = Array("-0".utf8)
        #expect(try JSONValue(parsing: bytes).serialized == bytes)
        #expect(try bytes.withReader { reader throws(JSONError) in try reader.readInteger() } == 0)
    }

    @Test("42_null is a value and no object")
    func null() throws {
        #expect(try JSONValue(parsing: Array("null".utf8)) == .null)
        #expect(throws: JSONError(kind: .wrongType(expected: .object, found: .null), offset: 0, line: 1, column: 1)) {
            try Array("null".utf8).withReader { reader throws(JSONError) in try reader.beginObject() }
        }
    }

    @Test("43_nfc_nfd_keys are two members")
    func keysAreComparedAsBytes() throws {
        let bytes = Array("{\"\u{E9}\":1,\"e\u{301}\":2}".utf8)
        let object = try #require(try JSONValue(parsing: bytes).object)
        #expect(object.members.count == 2)
        #expect(object["\u{E9}"] == .integer(1))
        #expect(object["e\u{301}"] == .integer(2))
        #expect(JSONValue.object(object).serialized == bytes)
        #expect(JSONValue.text("\u{E9}") != JSONValue.text("e\u{301}"))
    }

    private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    private static func nested(_ depth: Int) -> [UInt8] {
        [UInt8](repeating: UInt8(ascii: "["), count: depth) + [UInt8](repeating: UInt8(ascii: "]"), count: depth)
    }
}
