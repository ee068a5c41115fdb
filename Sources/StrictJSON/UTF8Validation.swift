package enum UTF8Validation {
    /// The length of the well-formed sequence of two to four bytes that begins at `index`; 0 where there is none (overlong forms, surrogates, values above
    /// U+10FFFF, a sequence that is cut).
    @inline(__always)
    static func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = bytes[index]
        let rest = bytes.count - index
        @inline(__always)
        func continues(_ offset: Int) -> Bool { bytes[index + offset] & 0xC0 == 0x80 }
        switch lead {
        case 0xC2...0xDF: return rest >= 2 && continues(1) ? 2 : 0
        case 0xE0: return rest >= 3 && (0xA0...0xBF).contains(bytes[index + 1]) && continues(2) ? 3 : 0
        case 0xED: return rest >= 3 && (0x80...0x9F).contains(bytes[index + 1]) && continues(2) ? 3 : 0
        case 0xE1...0xEF: return rest >= 3 && continues(1) && continues(2) ? 3 : 0
        case 0xF0:
            return rest >= 4 && (0x90...0xBF).contains(bytes[index + 1]) && continues(2) && continues(3) ? 4 : 0
        case 0xF1...0xF3: return rest >= 4 && continues(1) && continues(2) && continues(3) ? 4 : 0
        case 0xF4:
            return rest >= 4 && (0x80...0x8F).contains(bytes[index + 1]) && continues(2) && continues(3) ? 4 : 0
        default: return 0
        }
    }

    /// Where `bytes` stop being UTF-8; nil where they are well-formed to the end.
    package static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var index = 0
        while index < bytes.count {
            if bytes[index] < 0x80 {
                index += 1
            } else {
                let length = sequenceLength(in: bytes, at: index)
                guard length > 0 else { return index }
                index += length
            }
        }
        return nil
    }
}
