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
        bytes.append(contentsOf: String(value).utf8)
    }

    package mutating func write(_ text: String) {
        separate()
        append(text)
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
        switch escaping {
        case .required:
            var text = text
            text.withUTF8 { appendEscapingRequired($0) }
        case .everyControl:
            for scalar in text.unicodeScalars { append(scalar) }
        }
        bytes.append(UInt8(ascii: "\""))
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

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x22, 0x5C: appendEscape(of: scalar.value)
        case 0x20...0x7E: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
        default:
            if JSONWriter.isControlLike(scalar) {
                appendEscape(of: scalar.value)
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
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
