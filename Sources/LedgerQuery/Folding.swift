// Full-width forms (U+FF01 to U+FF5E, and the ideographic space) are the same as their ASCII forms, in queries and in the texts searched.

extension Unicode.Scalar {
    /// The half-width form of a full-width one; any other as it is.
    var halfWidth: Unicode.Scalar {
        switch value {
        case 0xFF01...0xFF5E: Unicode.Scalar(UInt8(value - 0xFEE0))
        case 0x3000: " "
        default: self
        }
    }

    /// The half-width form in lower case, where it is a letter of ASCII.
    var folded: Unicode.Scalar {
        let half = halfWidth
        return ("A"..."Z").contains(half) ? Unicode.Scalar(UInt8(half.value + 32)) : half
    }
}

extension String {
    /// Full-width forms as ASCII; the case of letters stays.
    package var halfWidth: String {
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars { text.append(scalar.halfWidth) }
        return String(text)
    }

    /// Half-width, ASCII letters in lower case.
    var folded: String {
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars { text.append(scalar.folded) }
        return String(text)
    }
}

/// UTF-8 read byte by byte with the same folding.
struct FoldedBytes {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position >= bytes.count }

    /// Passes over bytes that cannot be, or fold to, `first`.
    mutating func skip(to first: UInt8) {
        while position < bytes.count {
            let byte = bytes[position]
            if byte == first || byte == 0xEF || byte == 0xE3 || byte | 0x20 == first { return }
            position += 1
        }
    }

    /// The next folded byte. Not at the end.
    mutating func next() -> UInt8 {
        let byte = bytes[position]
        if byte >= 0xE3, byte == 0xEF || byte == 0xE3, let half = halfWidth(after: byte) {
            position += 3
            return half
        }
        position += 1
        return asciiLowercase(byte)
    }

    private func halfWidth(after lead: UInt8) -> UInt8? {
        guard position + 2 < bytes.count else { return nil }
        let (second, third) = (bytes[position + 1], bytes[position + 2])
        switch (lead, second) {
        case (0xE3, 0x80): return third == 0x80 ? UInt8(ascii: " ") : nil
        case (0xEF, 0xBC): return third >= 0x81 ? asciiLowercase(third - 0x60) : nil
        case (0xEF, 0xBD): return third <= 0x9E ? asciiLowercase(third - 0x20) : nil
        default: return nil
        }
    }
}

func asciiLowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
