/// Why a text was refused, and where.
package struct JSONError: Error, Hashable, Sendable {
    package let kind: Kind
    /// Bytes before the place, from the start of the text that was read.
    package let offset: Int
    /// From 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int

    package enum Kind: Hashable, Sendable {
        // The grammar
        case empty
        case unexpectedEnd
        case unexpectedByte(UInt8)
        case textAfterValue
        case invalidNumber
        case invalidUTF8
        /// A control character that stands raw inside a string.
        case controlCharacter(UInt8)
        case invalidEscape
        case loneSurrogate
        case nullCharacter
        case duplicateKey(String)
        case tooDeep(limit: Int)
        // The schema
        case wrongType(expected: JSONType, found: JSONType)
        /// A number with a fraction or an exponent where an integer is wanted.
        case notAnInteger
        case integerOutOfRange
        case missingMember(String)
        /// A value of the right type that the member cannot have: which member, and the value as far as it is text.
        case invalidValue(member: String, value: String)
    }

    package init(kind: Kind, offset: Int, line: Int, column: Int) {
        self.kind = kind
        self.offset = offset
        self.line = line
        self.column = column
    }

    /// The error at `offset` of `text`, whose line and column are counted here: errors are rare, so nothing counts lines while reading.
    package init(_ kind: Kind, at offset: Int, in text: UnsafeBufferPointer<UInt8>) {
        var line = 1
        var column = 1
        for byte in text.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(kind: kind, offset: offset, line: line, column: column)
    }
}

package enum JSONType: String, Hashable, Sendable {
    case null
    case boolean
    case number
    case string
    case array
    case object
}
