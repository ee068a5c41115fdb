/// What a scanner misreads in dates: O and o for 0, l and I for 1, 曰 for 日. Mended only for matching; the wording stays as it is.
enum DateSlips {
    static func mend(_ text: UnsafeMutableBufferPointer<UInt8>) {
        var offset = 0
        while offset < text.count {
            switch text[offset] {
            case UInt8(ascii: "O"), UInt8(ascii: "o"):
                if isInDate(text, offset) { text[offset] = UInt8(ascii: "0") }
            case UInt8(ascii: "l"), UInt8(ascii: "I"):
                if isInDate(text, offset) { text[offset] = UInt8(ascii: "1") }
            case 0xE6:
                // 20曰: 日 after a digit.
                if offset > 0, isDigit(text[offset - 1]), holds(text, offset, 0x9B, 0xB0) {
                    text[offset + 1] = 0x97
                    text[offset + 2] = 0xA5
                }
            default: break
            }
            offset += 1
        }
    }

    /// Between digits and 年, 月, 日 or 号: 2O日, l0月.
    private static func isInDate(_ text: UnsafeMutableBufferPointer<UInt8>, _ offset: Int) -> Bool {
        var start = offset
        while start > 0, isDigitLike(text[start - 1]), offset - start < 4 { start -= 1 }
        var end = offset + 1
        while end < text.count, isDigitLike(text[end]), end - offset < 4 { end += 1 }
        guard end - start > 1, (start..<end).contains(where: { isDigit(text[$0]) }) else { return false }
        return holds(text, end, 0xB9, 0xB4, lead: 0xE5) || holds(text, end, 0x9C, 0x88) || holds(text, end, 0x97, 0xA5)
            || holds(text, end, 0x9B, 0xB0) || holds(text, end, 0x8F, 0xB7, lead: 0xE5)
    }

    private static func holds(
        _ text: UnsafeMutableBufferPointer<UInt8>, _ offset: Int, _ second: UInt8, _ third: UInt8, lead: UInt8 = 0xE6
    ) -> Bool {
        offset + 2 < text.count && text[offset] == lead && text[offset + 1] == second && text[offset + 2] == third
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
    private static func isDigitLike(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: "O") || byte == UInt8(ascii: "o") || byte == UInt8(ascii: "l")
            || byte == UInt8(ascii: "I")
    }
}
