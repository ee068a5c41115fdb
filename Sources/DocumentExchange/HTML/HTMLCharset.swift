/// The characters of an HTML page: by its byte order mark, by trial, and by what the page says of itself, which is often wrong and decides only between
/// the encodings of Chinese that trial cannot tell apart.
enum HTMLCharset {
    static func decode(_ page: [UInt8]) throws(ConversionFailure) -> DecodedText {
        do throws(TextDecodingError) {
            if declared(in: page) == "big5", UTF8Census(page).invalidCount > 0,
                let bytes = CharacterConversion.convert(page, from: "BIG5-HKSCS", to: "UTF-8")
            {
                return DecodedText(converted: bytes, from: .big5)
            }
            return try DecodedText(decoding: page)
        } catch {
            throw .notText(error)
        }
    }

    /// The word behind `charset=` in the first bytes, in small letters.
    static func declared(in page: [UInt8]) -> String? {
        let head = String(decoding: page.prefix(4096).map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
            .lowercased()
        guard let range = Array(head.utf8).firstRange(of: Array("charset=".utf8)) else { return nil }
        let word = head.utf8.dropFirst(range.upperBound).drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            .prefix { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: "_")
            }
        return String(Substring(word))
    }
}
