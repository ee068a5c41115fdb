/// The text of a document without what differs between two copies of the same paper: the same paper in another file is known by it.
package enum NormalisedText {
    /// Without blanks, line breaks, Markdown marks and invisible characters, with full-width forms of ASCII folded to it.
    ///
    /// - Parameter text: valid UTF-8.
    package static func bytes(of text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                if !isDropped(byte) { result.append(lowercased(byte)) }
                index += 1
            } else if byte >= 0xE0 && byte < 0xF0, index + 2 < text.count {
                appendThreeBytes(text[index], text[index + 1], text[index + 2], to: &result)
                index += 3
            } else {
                // A no-break space, and nothing else of two bytes.
                if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 {
                    index += 2
                    continue
                }
                result.append(byte)
                index += 1
            }
        }
        return result
    }

    private static func appendThreeBytes(_ first: UInt8, _ second: UInt8, _ third: UInt8, to result: inout [UInt8]) {
        let scalar = UInt32(first & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
        switch scalar {
        case 0x3000, 0x2000...0x200F, 0x2028...0x202F, 0xFEFF: return
        case 0xFF01...0xFF5E:
            let ascii = UInt8(scalar - 0xFEE0)
            if !isDropped(ascii) { result.append(lowercased(ascii)) }
        default: result += [first, second, third]
        }
    }

    private static func isDropped(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "*")
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
