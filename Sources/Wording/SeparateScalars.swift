/// Texts in which no scalar joins another, so that each is a cluster of its own: their scalars can be walked as they lie, without asking for every
/// pair whether there is a boundary between. Nearly all texts of a ledger, and all frames around them, are such.
extension DisplayWidth {
    /// Calls `body` for each cluster of such a text, with its columns, until it answers false.
    ///
    /// - Returns: false where characters may join; then nothing was called.
    package func forEachScalar(of text: SafeText, _ body: (Unicode.Scalar, Int) -> Bool) -> Bool {
        var string = text.string
        return string.withUTF8 { bytes in
            guard SeparateScalars.contains(bytes) else { return false }
            var index = 0
            while index < bytes.count {
                let scalar = SeparateScalars.scalar(bytes, &index)
                if !body(scalar, max(1, columns(of: scalar))) { break }
            }
            return true
        }
    }
}

enum SeparateScalars {
    /// Whether each scalar of a text is one that takes a column of its own and neither joins another nor lets another join it.
    static func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                guard byte >= 0x20, byte != 0x7F else { return false }
                index += 1
            } else {
                // The bytes are well formed, as those of every `String`.
                guard standsAlone(scalar(bytes, &index).value) else { return false }
            }
        }
        return true
    }

    /// The scalar that begins at a place in well-formed UTF-8; the place moves behind it.
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Unicode.Scalar {
        let first = UInt32(bytes[index])
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = length == 1 ? first : first & (0xFF >> UInt32(length + 1))
        for place in (index + 1)..<(index + length) { value = value << 6 | UInt32(bytes[place] & 0x3F) }
        index += length
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    /// Punctuation, signs, kana, the common ideographs and full-width forms, without marks, joiners, selectors and direction controls.
    private static func standsAlone(_ value: UInt32) -> Bool {
        switch value {
        case 0x4E00...0x9FFF, 0xFF01...0xFF60: true
        case 0x2010...0x2027, 0x2030...0x205E, 0x2190...0x2426, 0x2460...0x27BF: true
        case 0x3001...0x3029, 0x3041...0x3096, 0x309B...0x30FF: true
        case 0xA1...0xAC, 0xAE...0x2FF: true
        default: false
        }
    }
}
