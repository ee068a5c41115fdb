/// Reads one JSON text value by value, without building a tree: the only reader of JSON in this program.
///
/// Strict RFC 8259 with the exceptions of `JSONLimits`. A byte order mark at the start is accepted and reported. Every byte that is passed is checked,
/// skipped values too. The reader borrows its bytes: it must not outlive the closure that gave them.
///
/// Usage: `beginObject()`, then `nextKey()` until it is nil, reading or skipping exactly one value after each key; `beginArray()`, then one value after
/// each `nextElement()` that is true. After the last value `finish()`.
///
/// This file is longer than others because the hot loops want one type whose parts the compiler can see together.
package struct JSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The next byte to read.
    package private(set) var position = 0
    package let hasByteOrderMark: Bool
    var depth = 0
    /// Whether the container that was entered last has yielded nothing yet.
    var isAtStart = false
    var keys = KeyRegister()

    package init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        hasByteOrderMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        if hasByteOrderMark { position = 3 }
    }

    package func error(_ kind: JSONError.Kind) -> JSONError {
        JSONError(kind, at: position, in: bytes)
    }

    package func error(_ kind: JSONError.Kind, at offset: Int) -> JSONError {
        JSONError(kind, at: offset, in: bytes)
    }
}

// MARK: - Structure

extension JSONReader {
    /// The type of the next value, which is not read.
    package mutating func peek() throws(JSONError) -> JSONType {
        skipWhitespace()
        guard position < bytes.count else { throw error(depth == 0 ? .empty : .unexpectedEnd) }
        switch bytes[position] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case let byte: throw error(byte < 0x80 ? .unexpectedByte(byte) : .invalidUTF8)
        }
    }

    package mutating func beginObject() throws(JSONError) {
        try enter(.object)
        keys.open()
    }

    /// The next key of the object, or nil at its end, which is passed.
    package mutating func nextKey() throws(JSONError) -> JSONKey? {
        skipWhitespace()
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        if bytes[position] == UInt8(ascii: "}") {
            keys.close()
            leave()
            return nil
        }
        try passComma()
        guard bytes[position] == UInt8(ascii: "\"") else { throw error(.unexpectedByte(bytes[position])) }
        let start = position
        let token = try scanString()
        let key = JSONKey(bytes: UnsafeBufferPointer(rebasing: bytes[token.content]), hasEscapes: token.hasEscapes)
        guard keys.insert(key) else { throw error(.duplicateKey(key.text), at: start) }
        skipWhitespace()
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        guard bytes[position] == UInt8(ascii: ":") else { throw error(.unexpectedByte(bytes[position])) }
        position += 1
        return key
    }

    package mutating func beginArray() throws(JSONError) {
        try enter(.array)
    }

    /// Whether another element of the array follows; its end is passed where none does.
    package mutating func nextElement() throws(JSONError) -> Bool {
        skipWhitespace()
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        if bytes[position] == UInt8(ascii: "]") {
            leave()
            return false
        }
        try passComma()
        return true
    }

    /// Nothing but white space may follow the value that was read.
    package mutating func finish() throws(JSONError) {
        skipWhitespace()
        guard position == bytes.count else { throw error(.textAfterValue) }
    }

    private mutating func enter(_ type: JSONType) throws(JSONError) {
        let found = try peek()
        guard found == type else { throw error(.wrongType(expected: type, found: found)) }
        guard depth < JSONLimits.depth else { throw error(.tooDeep(limit: JSONLimits.depth)) }
        depth += 1
        position += 1
        isAtStart = true
    }

    private mutating func leave() {
        depth -= 1
        position += 1
        isAtStart = false
    }

    /// Before every member but the first stands a comma, and after a comma a member.
    private mutating func passComma() throws(JSONError) {
        if isAtStart {
            isAtStart = false
            return
        }
        guard bytes[position] == UInt8(ascii: ",") else {
            let byte = bytes[position]
            throw error(byte < 0x80 ? .unexpectedByte(byte) : .invalidUTF8)
        }
        position += 1
        skipWhitespace()
        guard position < bytes.count else { throw error(.unexpectedEnd) }
        let byte = bytes[position]
        if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { throw error(.unexpectedByte(byte)) }
    }

    @inline(__always)
    mutating func skipWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): position += 1
            default: return
            }
        }
    }
}

// MARK: - Scalars

extension JSONReader {
    package mutating func readString() throws(JSONError) -> String {
        try readToken().text
    }

    /// The next string as it stands, without making a `String` of it.
    package mutating func readToken() throws(JSONError) -> JSONKey {
        try expect(.string)
        let token = try scanString()
        return JSONKey(bytes: UnsafeBufferPointer(rebasing: bytes[token.content]), hasEscapes: token.hasEscapes)
    }

    package mutating func readBoolean() throws(JSONError) -> Bool {
        try expect(.boolean)
        if bytes[position] == UInt8(ascii: "t") {
            try pass("true")
            return true
        }
        try pass("false")
        return false
    }

    package mutating func readNull() throws(JSONError) {
        try expect(.null)
        try pass("null")
    }

    /// Passes a null; false, and nothing is passed, where another value follows.
    package mutating func passNull() throws(JSONError) -> Bool {
        guard try peek() == .null else { return false }
        try pass("null")
        return true
    }

    /// An integer of a field of ours: no fraction, no exponent, between -(2^53 - 1) and 2^53 - 1. `-0` is 0.
    package mutating func readInteger() throws(JSONError) -> Int {
        try expect(.number)
        let start = position
        let token = try scanNumber()
        guard token.isInteger else { throw error(.notAnInteger, at: start) }
        guard let value = JSONReader.integer(bytes[token.range]) else { throw error(.integerOutOfRange, at: start) }
        return value
    }

    /// Passes the next value, checking every byte of it, and returns where it stood.
    @discardableResult
    package mutating func skipValue() throws(JSONError) -> Range<Int> {
        let type = try peek()
        let start = position
        switch type {
        case .null: try pass("null")
        case .boolean: _ = try readBoolean()
        case .number: _ = try scanNumber()
        case .string: _ = try scanString()
        case .array:
            try beginArray()
            while try nextElement() { try skipValue() }
        case .object:
            try beginObject()
            while try nextKey() != nil { try skipValue() }
        }
        return start..<position
    }

    /// The next value's bytes as they stand, without white space between tokens: what an unknown member is kept as.
    package mutating func readVerbatim() throws(JSONError) -> [UInt8] {
        let range = try skipValue()
        return JSONReader.compacted(bytes[range])
    }

    /// Goes back to `position`, a place where a value began, in the container that `depth` containers deep was open there: after a record that could
    /// not be decoded, so that it can be skipped whole.
    package mutating func rewind(to mark: Mark) {
        position = mark.position
        depth = mark.depth
        isAtStart = false
        keys.rewind(toOpenCount: mark.openObjects)
    }

    /// A place to come back to: taken where a value is about to be read.
    package struct Mark: Sendable {
        package let position: Int
        let depth: Int
        let openObjects: Int
    }

    package var mark: Mark {
        Mark(position: position, depth: depth, openObjects: keys.openCount)
    }

    private mutating func expect(_ type: JSONType) throws(JSONError) {
        let found = try peek()
        guard found == type else { throw error(.wrongType(expected: type, found: found)) }
    }

    private mutating func pass(_ word: StaticString) throws(JSONError) {
        let count = word.utf8CodeUnitCount
        for index in 0..<count {
            guard position + index < bytes.count else { throw error(.unexpectedEnd, at: bytes.count) }
            let byte = bytes[position + index]
            guard byte == word.utf8Start[index] else { throw error(.unexpectedByte(byte), at: position + index) }
        }
        position += count
    }
}

// MARK: - Tokens

extension JSONReader {
    struct StringToken {
        /// Without the quotes.
        let content: Range<Int>
        let hasEscapes: Bool
    }

    /// Passes the string that begins at `position` and checks it: UTF-8, no raw control character, whole escapes, no U+0000.
    mutating func scanString() throws(JSONError) -> StringToken {
        let start = position + 1
        var index = start
        var hasEscapes = false
        let count = bytes.count
        while true {
            guard index < count else { throw error(.unexpectedEnd, at: count) }
            let byte = bytes[index]
            if byte >= 0x80 {
                let length = UTF8Validation.sequenceLength(in: bytes, at: index)
                guard length > 0 else { throw error(.invalidUTF8, at: index) }
                index += length
            } else if byte == UInt8(ascii: "\"") {
                position = index + 1
                return StringToken(content: start..<index, hasEscapes: hasEscapes)
            } else if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                index = try scanEscape(at: index)
            } else if byte < 0x20 {
                throw error(.controlCharacter(byte), at: index)
            } else {
                index += 1
                while index + 8 <= count, JSONReader.isPlain(bytes, at: index) { index += 8 }
            }
        }
    }

    /// Whether eight bytes from `index` are ASCII without quote, backslash and control characters.
    @inline(__always)
    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        let quote = word ^ (ones &* 0x22)
        let backslash = word ^ (ones &* 0x5C)
        let found =
            word | ((word &- ones &* 0x20) & ~word) | ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash)
        return found & high == 0
    }

    /// Where the escape that begins at `index` ends; a pair of surrogates is one escape.
    private func scanEscape(at index: Int) throws(JSONError) -> Int {
        guard index + 1 < bytes.count else { throw error(.unexpectedEnd, at: bytes.count) }
        switch bytes[index + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return index + 2
        case UInt8(ascii: "u"):
            let unit = try hexadecimal(at: index + 2)
            switch unit {
            case 0: throw error(.nullCharacter, at: index)
            case 0xD800...0xDBFF:
                guard index + 7 < bytes.count, bytes[index + 6] == UInt8(ascii: "\\"),
                    bytes[index + 7] == UInt8(ascii: "u"), (0xDC00...0xDFFF).contains(try hexadecimal(at: index + 8))
                else { throw error(.loneSurrogate, at: index) }
                return index + 12
            case 0xDC00...0xDFFF: throw error(.loneSurrogate, at: index)
            default: return index + 6
            }
        default: throw error(.invalidEscape, at: index)
        }
    }

    private func hexadecimal(at index: Int) throws(JSONError) -> UInt32 {
        guard index + 4 <= bytes.count else { throw error(.unexpectedEnd, at: bytes.count) }
        guard let value = Hexadecimal.value(UnsafeBufferPointer(rebasing: bytes[index..<(index + 4)])) else {
            throw error(.invalidEscape, at: index)
        }
        return UInt32(value)
    }

    struct NumberToken {
        let range: Range<Int>
        let isInteger: Bool
    }

    /// Passes the number that begins at `position`, of any size.
    mutating func scanNumber() throws(JSONError) -> NumberToken {
        let start = position
        var index = position
        if bytes[index] == UInt8(ascii: "-") { index += 1 }
        guard index < bytes.count else { throw error(.unexpectedEnd, at: index) }
        if bytes[index] == UInt8(ascii: "0") {
            index += 1
        } else {
            index = try scanDigits(from: index)
        }
        var isInteger = true
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            isInteger = false
            index = try scanDigits(from: index + 1)
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            isInteger = false
            index += 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index += 1
            }
            index = try scanDigits(from: index)
        }
        position = index
        return NumberToken(range: start..<index, isInteger: isInteger)
    }

    /// At least one digit.
    private func scanDigits(from first: Int) throws(JSONError) -> Int {
        var index = first
        while index < bytes.count, bytes[index] &- UInt8(ascii: "0") < 10 { index += 1 }
        guard index > first else {
            throw index < bytes.count ? error(.invalidNumber, at: index) : error(.unexpectedEnd, at: index)
        }
        return index
    }

    /// The value of a number token without fraction and exponent; nil beyond 2^53 - 1.
    static func integer(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        let isNegative = digits.first == UInt8(ascii: "-")
        let unsigned = isNegative ? digits.dropFirst() : digits
        guard unsigned.count <= 16 else { return nil }
        var value = 0
        for digit in unsigned { value = value * 10 + Int(digit &- UInt8(ascii: "0")) }
        guard value <= JSONLimits.largestInteger else { return nil }
        return isNegative ? -value : value
    }

    /// A checked value without the white space between its tokens.
    static func compacted(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(value.count)
        var isInString = false
        var isEscaped = false
        for byte in value {
            if isInString {
                result.append(byte)
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
            } else if byte > 0x20 {
                result.append(byte)
                isInString = byte == UInt8(ascii: "\"")
            }
        }
        return result
    }
}
