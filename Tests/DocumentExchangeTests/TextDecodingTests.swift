import DocumentExchange
import Testing

@Suite("Decoding of documents")
struct TextDecodingTests {
    static let sentence = "王宏伟强调,一是要抓好春耕;二是要复工复产。"

    /// The sentence in GB18030.
    static var gb18030: [UInt8] {
        CharacterConversion.convert(Array(sentence.utf8), from: "UTF-8", to: "GB18030") ?? []
    }

    @Test("UTF-8 stays, its byte order mark goes")
    func utf8() throws {
        let plain = try DecodedText(decoding: Array(Self.sentence.utf8))
        #expect(plain.string == Self.sentence)
        #expect(plain.encoding == .utf8)
        let marked = try DecodedText(decoding: [0xEF, 0xBB, 0xBF] + Array(Self.sentence.utf8))
        #expect(marked == plain)
    }

    @Test("GB18030 is converted")
    func chineseCodeset() throws {
        let text = try DecodedText(decoding: Self.gb18030)
        #expect(text.string == Self.sentence)
        #expect(text.encoding == .gb18030)
        #expect(text.replacementCount == 0)
    }

    @Test("UTF-16 in both orders, with a mark and without")
    func utf16() throws {
        let text = Self.sentence + "\n 2020\n"
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        #expect(try DecodedText(decoding: [0xFF, 0xFE] + little).string == text)
        #expect(try DecodedText(decoding: [0xFE, 0xFF] + big).string == text)
        #expect(try DecodedText(decoding: little).encoding == .utf16LittleEndian)
        #expect(try DecodedText(decoding: big).string == text)
    }

    @Test("A rotten byte in UTF-8 does not make it GB18030")
    func rottenByte() throws {
        var bytes = Array(String(repeating: Self.sentence, count: 3).utf8)
        bytes[4] = 0xFF
        let text = try DecodedText(decoding: bytes)
        #expect(text.encoding == .utf8)
        #expect(text.replacementCount > 0)
        #expect(text.string.hasSuffix("二是要复工复产。"))
        #expect(text.string.contains("\u{FFFD}"))
    }

    @Test(
        "What is no text is refused by its kind",
        arguments: [
            ([], TextDecodingError.empty), (Array(" \n\t\r\n".utf8), .empty), ([0xEF, 0xBB, 0xBF], .empty),
            (Array(#"{\rtf1\ansi"#.utf8), .binary(.rtf)), (Array("Rar!\u{1A}\u{7}".utf8), .binary(.archive)),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .binary(.compoundFile)),
            ([0x7F, 0x45, 0x4C, 0x46, 0, 0, 1], .binary(.other)),
            (Array(1...31).flatMap { [UInt8]([$0, $0, 0x41]) }, .binary(.other)),
            ([0x80, 0xFF, 0x81, 0xFF], .binary(.other)),
        ] as [([UInt8], TextDecodingError)])
    func refused(bytes: [UInt8], expected: TextDecodingError) {
        #expect(throws: expected) { try DecodedText(decoding: bytes) }
    }

    @Test("Escape sequences are hostile text, not another kind of file")
    func escapes() throws {
        let text = "一是要\u{1B}[31m抓好\u{202E}春耕。"
        #expect(try DecodedText(decoding: Array(text.utf8)).string == text)
    }
}
