import Glibc

/// How the characters of a document are written in bytes.
package enum TextEncoding: String, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    /// Also GBK and GB 2312, of which it is the extension.
    case gb18030 = "GB18030"
    /// Only where a page says so.
    case big5 = "Big5"
}

/// The text of a document as valid UTF-8 without a byte order mark: what spans count bytes of.
package struct DecodedText: Hashable, Sendable {
    package let bytes: [UInt8]
    /// What the document was written in.
    package let encoding: TextEncoding
    /// How many places held bytes of no character and are now U+FFFD.
    package let replacementCount: Int

    package var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// Why bytes are no text that directives could be read from.
package enum TextDecodingError: Error, Hashable {
    /// No byte, or nothing but blanks.
    case empty
    case binary(BinaryKind)
}

/// What bytes that are no text seem to be.
package enum BinaryKind: Hashable, Sendable {
    /// doc, xls, wps: the compound files of older office programs.
    case compoundFile
    case rtf
    /// rar, 7z, gz. What a zip holds is seen by the converter.
    case archive
    case other
}

extension DecodedText {
    /// Reads a byte order mark where there is one; else takes the bytes for UTF-8 where nearly all of them are that, for UTF-16 where it has NULs
    /// and reads as Chinese text, and for GB18030 where that gives Chinese text.
    package init(decoding raw: [UInt8]) throws(TextDecodingError) {
        if let kind = BinaryKind(magicOf: raw) { throw .binary(kind) }
        let decoded = try DecodedText.decode(raw)
        if decoded.bytes.allSatisfy({ $0 <= 0x20 }) { throw .empty }
        if DecodedText.looksBinary(decoded.bytes) { throw .binary(.other) }
        self = decoded
    }

    /// Text that a converter made, in valid UTF-8.
    package init(converted bytes: [UInt8], from encoding: TextEncoding = .utf8, replacementCount: Int = 0) {
        self.init(bytes, encoding, replacementCount: replacementCount)
    }

    private init(_ bytes: [UInt8], _ encoding: TextEncoding, replacementCount: Int = 0) {
        self.bytes = bytes
        self.encoding = encoding
        self.replacementCount = replacementCount
    }

    private static func decode(_ raw: [UInt8]) throws(TextDecodingError) -> DecodedText {
        if raw.isEmpty { throw .empty }
        if raw.starts(with: [0xEF, 0xBB, 0xBF]) { return repairedUTF8(Array(raw.dropFirst(3))) }
        if raw.starts(with: [0xFF, 0xFE]) { return utf16(raw.dropFirst(2), .utf16LittleEndian) }
        if raw.starts(with: [0xFE, 0xFF]) { return utf16(raw.dropFirst(2), .utf16BigEndian) }
        if raw.contains(0) {
            guard let encoding = utf16WithoutMark(raw) else { throw .binary(.other) }
            return utf16(raw[...], encoding)
        }
        let census = UTF8Census(raw)
        if census.invalidCount == 0 { return DecodedText(raw, .utf8) }
        // A few rotten bytes in UTF-8 would pass as some GB18030, wrongly: what is mostly UTF-8 stays it.
        if census.multibyteCount >= census.invalidCount * 10 { return repairedUTF8(raw) }
        if let bytes = CharacterConversion.convert(raw, from: "GB18030", to: "UTF-8") {
            return DecodedText(bytes, .gb18030)
        }
        if census.multibyteCount >= census.invalidCount { return repairedUTF8(raw) }
        throw .binary(.other)
    }

    private static func repairedUTF8(_ raw: [UInt8]) -> DecodedText {
        let census = UTF8Census(raw)
        if census.invalidCount == 0 { return DecodedText(raw, .utf8) }
        let text = String(decoding: raw, as: UTF8.self)
        return DecodedText(Array(text.utf8), .utf8, replacementCount: census.invalidCount)
    }

    private static func utf16(_ raw: ArraySlice<UInt8>, _ encoding: TextEncoding) -> DecodedText {
        var units: [UInt16] = []
        units.reserveCapacity(raw.count / 2)
        var index = raw.startIndex
        while index + 1 < raw.endIndex {
            let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
            units.append(encoding == .utf16LittleEndian ? second << 8 | first : first << 8 | second)
            index += 2
        }
        let text = String(decoding: units, as: UTF16.self)
        var replacementCount = raw.count % 2
        if text.unicodeScalars.contains("\u{FFFD}") {
            replacementCount += text.unicodeScalars.count { $0 == "\u{FFFD}" } - units.count { $0 == 0xFFFD }
        }
        return DecodedText(Array(text.utf8), encoding, replacementCount: max(0, replacementCount))
    }

    /// UTF-16 without a mark: the order of bytes in which nearly every unit is one of Chinese text.
    private static func utf16WithoutMark(_ raw: [UInt8]) -> TextEncoding? {
        guard raw.count % 2 == 0 else { return nil }
        var (little, big) = (0, 0)
        for index in stride(from: 0, to: raw.count, by: 2) {
            let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
            if isUsual(second << 8 | first) { little += 1 }
            if isUsual(first << 8 | second) { big += 1 }
        }
        guard max(little, big) * 20 >= raw.count / 2 * 19 else { return nil }
        return little >= big ? .utf16LittleEndian : .utf16BigEndian
    }

    /// ASCII, Chinese and its punctuation.
    private static func isUsual(_ unit: UInt16) -> Bool {
        switch unit {
        case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x2000...0x206F, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
        default: false
        }
    }

    /// Text has no controls but tabs and the ends of lines and pages; of others, one in a thousand bytes is forgiven.
    private static func looksBinary(_ bytes: [UInt8]) -> Bool {
        var count = 0
        for byte in bytes where byte < 0x20 || byte == 0x7F {
            switch byte {
            case 0: return true
            // Escape sequences are hostile text, not another kind of file: they are shown as marks.
            case 0x08...0x0D, 0x1A, 0x1B: break
            default: count += 1
            }
        }
        return count > 8 + bytes.count / 1000
    }
}

extension BinaryKind {
    init?(magicOf raw: [UInt8]) {
        if raw.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .compoundFile
        } else if raw.starts(with: Array("{\\rtf".utf8)) {
            self = .rtf
        } else if raw.starts(with: Array("Rar!".utf8)) || raw.starts(with: [0x37, 0x7A, 0xBC, 0xAF])
            || raw.starts(with: [0x1F, 0x8B])
        {
            self = .archive
        } else {
            return nil
        }
    }
}

/// How much of some bytes is UTF-8 beyond ASCII, and at how many places they are none.
struct UTF8Census {
    var multibyteCount = 0
    var invalidCount = 0

    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    index += 1
                    continue
                }
                let length = UTF8Census.length(at: index, in: bytes)
                if length == 0 { invalidCount += 1 } else { multibyteCount += 1 }
                index += max(1, length)
            }
        }
    }

    /// Bytes of the well-formed sequence at `index` (table 3-7 of the Unicode standard), or 0.
    private static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let lead = bytes[index]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return 0
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
        for offset in 2..<max(2, length) where !(0x80...0xBF).contains(bytes[index + offset]) { return 0 }
        return length
    }
}
