internal import Glibc

/// A JSON value as a tree, for what is small or of unknown shape: one record, one change, a file that a person wrote.
///
/// Numbers beyond the integers of ours and strings with unusual escapes keep their bytes, so that what is read and written again is the same. Texts are
/// compared as bytes, never by canonical equivalence: é and e + U+0301 differ.
package enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    /// Between -(2^53 - 1) and 2^53 - 1, written without fraction and exponent.
    case integer(Int)
    /// Any other number, as it was written.
    case number([UInt8])
    case string(JSONString)
    case array([JSONValue])
    case object(JSONObject)
}

/// A string value: its text, and how it was written where that is not how `JSONWriter` would write it.
package struct JSONString: Hashable, Sendable {
    package let text: String
    /// With its quotes.
    let token: [UInt8]?

    package init(_ text: String) {
        self.text = text
        token = nil
    }

    init(text: String, token: [UInt8]) {
        self.text = text
        self.token = token
    }

    package static func == (left: JSONString, right: JSONString) -> Bool {
        left.text.hasSameBytes(as: right.text)
    }

    package func hash(into hasher: inout Hasher) {
        for byte in text.utf8 { hasher.combine(byte) }
    }
}

/// Members in their order, each key once.
package struct JSONObject: Hashable, Sendable {
    package struct Member: Hashable, Sendable {
        package let key: String
        package var value: JSONValue

        package init(key: String, value: JSONValue) {
            self.key = key
            self.value = value
        }

        package static func == (left: Member, right: Member) -> Bool {
            left.key.hasSameBytes(as: right.key) && left.value == right.value
        }

        package func hash(into hasher: inout Hasher) {
            for byte in key.utf8 { hasher.combine(byte) }
            hasher.combine(value)
        }
    }

    package private(set) var members: [Member]

    package init() {
        members = []
    }

    /// The reader has made sure that no key comes twice.
    init(distinct members: [Member]) {
        self.members = members
    }

    package var isEmpty: Bool { members.isEmpty }

    private func index(of key: String) -> Int? {
        members.firstIndex { $0.key.hasSameBytes(as: key) }
    }

    /// nil removes the member; a new one is put at the end.
    package subscript(key: String) -> JSONValue? {
        get { index(of: key).map { members[$0].value } }
        set {
            switch (index(of: key), newValue) {
            case (let index?, let value?): members[index].value = value
            case (let index?, nil): members.remove(at: index)
            case (nil, let value?):
                if members.isEmpty { members.reserveCapacity(4) }
                members.append(Member(key: key, value: value))
            case (nil, nil): break
            }
        }
    }

    /// Objects with the same members are equal in any order.
    package static func == (left: JSONObject, right: JSONObject) -> Bool {
        left.members.count == right.members.count
            && (left.members == right.members || left.members.allSatisfy { right[$0.key] == $0.value })
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(members.count)
    }
}

extension JSONValue {
    package static func text(_ text: String) -> JSONValue { .string(JSONString(text)) }

    package var type: JSONType {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .integer, .number: .number
        case .string: .string
        case .array: .array
        case .object: .object
        }
    }

    package var text: String? { if case .string(let string) = self { string.text } else { nil } }
    package var integer: Int? { if case .integer(let value) = self { value } else { nil } }
    package var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
    package var array: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
    package var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

    /// The one value of a text; nothing but white space may stand beside it.
    package init(parsing bytes: [UInt8]) throws(JSONError) {
        self = try bytes.withReader { reader throws(JSONError) in
            let value = try reader.readValue()
            try reader.finish()
            return value
        }
    }

    /// Compact, in one line.
    package var serialized: [UInt8] {
        var writer = JSONWriter()
        writer.write(self)
        return writer.bytes
    }
}

extension JSONReader {
    /// The next value as a tree.
    package mutating func readValue() throws(JSONError) -> JSONValue {
        switch try peek() {
        case .null:
            try readNull()
            return .null
        case .boolean: return .boolean(try readBoolean())
        case .number:
            let token = try scanNumber()
            let digits = bytes[token.range]
            if token.isInteger, let value = JSONReader.integer(digits), value != 0 || digits.count == 1 {
                return .integer(value)
            }
            return .number(Array(digits))
        case .string: return .string(try readStringKeepingToken())
        case .array:
            var elements: [JSONValue] = []
            try beginArray()
            while try nextElement() { elements.append(try readValue()) }
            return .array(elements)
        case .object:
            var members: [JSONObject.Member] = []
            members.reserveCapacity(8)
            try beginObject()
            while let key = try nextKey() {
                let name = key.text
                members.append(JSONObject.Member(key: name, value: try readValue()))
            }
            return .object(JSONObject(distinct: members))
        }
    }

    /// The next value as a tree: `expected` itself where that is what stands there, so that nothing is made anew. Every byte is checked either way.
    package mutating func readValue(expecting expected: JSONValue) throws(JSONError) -> JSONValue {
        let start = mark
        if try passes(expected) { return expected }
        rewind(to: start)
        return try readValue()
    }

    /// Passes the next value where it is `expected`, its members in the same order; where it is not, reading stops within it.
    private mutating func passes(_ expected: JSONValue) throws(JSONError) -> Bool {
        switch (expected, try peek()) {
        case (.object(let object), .object):
            try beginObject()
            for member in object.members {
                guard let key = try nextKey(), key.isEqual(to: member.key), try passes(member.value) else {
                    return false
                }
            }
            return try nextKey() == nil
        case (.array(let elements), .array):
            try beginArray()
            for element in elements {
                guard try nextElement(), try passes(element) else { return false }
            }
            return try !nextElement()
        case (.string(let string), .string):
            let start = mark
            let token = try readToken()
            if !token.hasEscapes { return string.token == nil && token.isEqual(to: string.text) }
            rewind(to: start)
            let read = try readStringKeepingToken()
            return read == string && read.token == string.token
        case (.object, _), (.array, _), (.string, _): return false
        default: return try readValue() == expected
        }
    }

    private mutating func readStringKeepingToken() throws(JSONError) -> JSONString {
        let start = position
        let text = try readString()
        let token = bytes[start..<position]
        guard token.contains(UInt8(ascii: "\\")) else { return JSONString(text) }
        var writer = JSONWriter()
        writer.write(text)
        return writer.bytes.elementsEqual(token) ? JSONString(text) : JSONString(text: text, token: Array(token))
    }
}

extension String {
    /// Whether both are the same UTF-8: é and e + U+0301 are not.
    package func hasSameBytes(as other: String) -> Bool {
        let (left, right) = (utf8, other.utf8)
        guard left.count == right.count else { return false }
        let isSame = left.withContiguousStorageIfAvailable { left in
            right.withContiguousStorageIfAvailable { right in
                guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                return memcmp(first, second, left.count) == 0
            }
        }
        return isSame.flatMap(\.self) ?? left.elementsEqual(right)
    }
}

extension [UInt8] {
    /// Lends these bytes to a reader.
    package func withReader<Result>(
        _ body: (inout JSONReader) throws(JSONError) -> Result
    ) throws(JSONError) -> Result {
        try withUnsafeBufferPointer { buffer throws(JSONError) in
            var reader = JSONReader(buffer)
            return try body(&reader)
        }
    }
}
