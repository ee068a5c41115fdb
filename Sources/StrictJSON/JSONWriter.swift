/// Writes JSON in one line, without white space: the only writer of JSON in this program.
///
/// The caller balances `begin…` and `end…`; commas are put by the writer. What it writes, `JSONReader` reads, as long as no text holds U+0000
/// (which files of ours cannot hold and the reader refuses) and nothing is nested deeper than `JSONLimits.depth`.
package struct JSONWriter {
    package enum Escaping: Sendable {
        /// What the grammar asks for: quote, backslash and C0.
        case required
        /// Also every scalar that could steer a terminal or hide in a text: DEL, C1, format characters (bidirectional controls, joiners, tags),
        /// line and paragraph separators, private use and unassigned.
        case everyControl
    }

    package private(set) var bytes: [UInt8] = []
    private let escaping: Escaping
    /// Whether a comma stands between the last token and the next.
    private var needsComma = false

    package init(escaping: Escaping = .required) {
        self.escaping = escaping
    }

    package mutating func reserveCapacity(_ count: Int) {
        bytes.reserveCapacity(count)
    }

    /// Gives `body` what has been written since the last time and forgets it; what follows goes on where it ended.
    package mutating func drain(_ body: ([UInt8]) -> Void) {
        body(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// How many bytes have been written.
    package var count: Int { bytes.count }

    /// What has been written; the writer ends with it, so that nothing is copied.
    package consuming func finished() -> [UInt8] { bytes }

    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }
}

// MARK: - Structure

extension JSONWriter {
    package mutating func beginObject() { begin(UInt8(ascii: "{")) }
    package mutating func endObject() { end(UInt8(ascii: "}")) }
    package mutating func beginArray() { begin(UInt8(ascii: "[")) }
    package mutating func endArray() { end(UInt8(ascii: "]")) }

    /// The key of the value that is written next.
    package mutating func key(_ key: String) {
        separate()
        append(key)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A key of ours, which needs no escape.
    package mutating func key(_ key: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// A line break before the next member or element, behind its comma: for files that hold one record a line.
    package mutating func lineBreak() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
        bytes.append(UInt8(ascii: "\n"))
    }

    /// A line break after a bracket that opens or before one that closes, where no comma belongs.
    package mutating func breakLine() {
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func begin(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func end(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    @inline(__always)
    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }
}

// MARK: - Values

extension JSONWriter {
    package mutating func writeNull() {
        separate()
        bytes.append(contentsOf: "null".utf8)
    }

    package mutating func write(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
    }

    package mutating func write(_ value: Int) {
        separate()
        guard value >= 0 else {
            bytes.append(contentsOf: String(value).utf8)
            return
        }
        var rest = value
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    package mutating func write(_ text: String) {
        separate()
        append(text)
    }

    /// A text that `parts` gives as bytes of UTF-8, one stretch of whole characters after the other.
    package mutating func writeText(_ parts: ((UnsafeBufferPointer<UInt8>) -> Void) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        parts { appendEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// A whole JSON value that was checked before.
    package mutating func writeVerbatim(_ value: some Collection<UInt8>) {
        separate()
        bytes.append(contentsOf: value)
    }

    /// The same of bytes that are lent: they are copied as a whole.
    package mutating func writeVerbatim(_ value: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.append(contentsOf: value)
    }

    package mutating func write(_ value: JSONValue) {
        switch value {
        case .null: writeNull()
        case .boolean(let boolean): write(boolean)
        case .integer(let integer): write(integer)
        case .number(let digits): writeVerbatim(digits)
        case .string(let string):
            if let token = string.token, escaping == .required { writeVerbatim(token) } else { write(string.text) }
        case .array(let elements):
            beginArray()
            for element in elements { write(element) }
            endArray()
        case .object(let object):
            beginObject()
            for member in object.members {
                key(member.key)
                write(member.value)
            }
            endObject()
        }
    }
}

// MARK: - Texts

extension JSONWriter {
    private mutating func append(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { appendEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        switch escaping {
        case .required: appendEscapingRequired(text)
        case .everyControl: appendEscapingControls(text)
        }
    }

    /// Copies stretches that need no escape as a whole. What Chinese text mostly consists of is told from its bytes.
    private mutating func appendEscapingControls(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < text.count {
            let width = JSONWriter.plainWidth(text, at: index)
            if width > 0 {
                index += width
                continue
            }
            let (scalar, length) = JSONWriter.scalar(text, at: index)
            let isPlain = scalar.value >= 0x80 && !JSONWriter.isControlLike(scalar)
            if !isPlain {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                appendEscape(of: scalar.value)
                start = index + length
            }
            index += length
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// The width of a character at `index` that surely needs no escape: ASCII, Han, or one of the marks that go with them; 0 where it has to be looked up.
    @inline(__always)
    private static func plainWidth(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let lead = text[index]
        if lead < 0x80 {
            return lead >= 0x20 && lead != 0x7F && lead != UInt8(ascii: "\"") && lead != UInt8(ascii: "\\") ? 1 : 0
        }
        guard lead >= 0xE2, index + 2 < text.count else { return 0 }
        let (second, third) = (text[index + 1], text[index + 2])
        switch lead {
        // U+5000 to U+8FFF.
        case 0xE5...0xE8: return 3
        // U+4E00 to U+4FFF.
        case 0xE4: return second >= 0xB8 ? 3 : 0
        // U+9000 to U+9F7F.
        case 0xE9: return second < 0xBE ? 3 : 0
        // U+3000 to U+303F.
        case 0xE3: return second == 0x80 ? 3 : 0
        // U+FF01 to U+FF3F.
        case 0xEF: return second == 0xBC && third > 0x80 ? 3 : 0
        // U+2010 to U+2027.
        case 0xE2: return second == 0x80 && third >= 0x90 && third <= 0xA7 ? 3 : 0
        default: return 0
        }
    }

    /// The character at `index` of valid UTF-8, and its width.
    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
        let lead = UInt32(text[index])
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard index + length <= text.count else { return ("\u{FFFD}", 1) }
        var value = lead < 0x80 ? lead : lead & (0xFF >> UInt32(length + 1))
        for place in 1..<max(1, length) { value = value << 6 | UInt32(text[index + place] & 0x3F) }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    /// Copies stretches that need no escape as a whole.
    private mutating func appendEscapingRequired(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<text.count {
            let byte = text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            appendEscape(of: UInt32(byte))
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private static func isControlLike(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: true
        default: false
        }
    }

    private mutating func appendEscape(of value: UInt32) {
        bytes.append(UInt8(ascii: "\\"))
        switch value {
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        case 0x22, 0x5C: bytes.append(UInt8(truncatingIfNeeded: value))
        case 0x1_0000...:
            let offset = value - 0x1_0000
            appendUnit(0xD800 + offset >> 10)
            bytes.append(UInt8(ascii: "\\"))
            appendUnit(0xDC00 + offset & 0x3FF)
        default: appendUnit(value)
        }
    }

    private mutating func appendUnit(_ unit: UInt32) {
        bytes.append(UInt8(ascii: "u"))
        Hexadecimal.append(UInt64(unit), digits: 4, to: &bytes)
    }
}
