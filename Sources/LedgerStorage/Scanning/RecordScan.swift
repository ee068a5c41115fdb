internal import LedgerModel
internal import StrictJSON

/// The bytes are not laid out as this program lays them out: the general reader must judge them.
struct UnexpectedLayout: Error {}

/// Walks over the records of a snapshot that vouches for itself, in the one layout in which snapshots are written: no white space between tokens, known
/// members once each. It finds where members begin and end and checks what it reads; what it passes over is checked when the record is decoded.
///
/// Every index stays below `end`, behind which at least `RecordScan.slack` more bytes can be loaded.
struct RecordScan {
    let bytes: UnsafeBufferPointer<UInt8>
    var position: Int
    /// Behind the last byte that may belong to a record.
    let end: Int

    /// Bytes that words are loaded from at once.
    static let slack = 16
    private static let depthLimit = JSONLimits.depth - 2

    init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int, to end: Int) {
        precondition(position >= 0 && position <= end && end + RecordScan.slack <= bytes.count)
        self.bytes = bytes
        self.position = position
        self.end = end
    }

    /// A string without its quotes.
    struct Token {
        let start: Int
        let count: Int
        let hasEscapes: Bool
    }
}

// MARK: - Structure

extension RecordScan {
    /// The next byte, which is not passed.
    @inline(__always)
    func peek() throws(UnexpectedLayout) -> UInt8 {
        guard position < end else { throw UnexpectedLayout() }
        return bytes[position]
    }

    @inline(__always)
    mutating func pass(_ byte: UInt8) throws(UnexpectedLayout) {
        guard position < end, bytes[position] == byte else { throw UnexpectedLayout() }
        position += 1
    }

    /// Passes `text` where it stands here.
    mutating func passes(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard position + count <= end else { return false }
        for index in 0..<count where bytes[position + index] != text.utf8Start[index] { return false }
        position += count
        return true
    }

    /// The next key of the object that is being walked over, its colon passed; nil at its end, which is passed.
    @inline(__always)
    mutating func nextKey(isFirst: inout Bool) throws(UnexpectedLayout) -> Word? {
        guard position < end else { throw UnexpectedLayout() }
        if bytes[position] == UInt8(ascii: "}") {
            position += 1
            return nil
        }
        if isFirst {
            isFirst = false
        } else {
            guard bytes[position] == UInt8(ascii: ",") else { throw UnexpectedLayout() }
            position += 1
        }
        let key = try string()
        guard !key.hasEscapes, position < end, bytes[position] == UInt8(ascii: ":") else { throw UnexpectedLayout() }
        position += 1
        return word(key)
    }
}

// MARK: - Values

extension RecordScan {
    /// Passes a string: up to its closing quote, without a control character.
    @inline(__always)
    mutating func string() throws(UnexpectedLayout) -> Token {
        guard position < end, bytes[position] == UInt8(ascii: "\"") else { throw UnexpectedLayout() }
        let start = position + 1
        var index = start
        var hasEscapes = false
        while true {
            index = nextSpecial(from: index)
            guard index < end else { throw UnexpectedLayout() }
            switch bytes[index] {
            case UInt8(ascii: "\""):
                position = index + 1
                return Token(start: start, count: index - start, hasEscapes: hasEscapes)
            case UInt8(ascii: "\\"):
                hasEscapes = true
                index += 2
            default: throw UnexpectedLayout()
            }
        }
    }

    /// The first quote, backslash or control character from `start` on; `end` or more where there is none.
    @inline(__always)
    private func nextSpecial(from start: Int) -> Int {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let high: UInt64 = 0x8080_8080_8080_8080
        var index = start
        while index < end {
            let word = load(index)
            let quote = word ^ (ones &* 0x22)
            let backslash = word ^ (ones &* 0x5C)
            // Borrows can mark a byte above the first that is meant, never one below.
            let found =
                ((word &- ones &* 0x20) & ~word | (quote &- ones) & ~quote | (backslash &- ones) & ~backslash) & high
            if found != 0 { return index + found.trailingZeroBitCount >> 3 }
            index += 8
        }
        return index
    }

    @inline(__always)
    private func load(_ index: Int) -> UInt64 {
        UInt64(
            littleEndian: UnsafeRawPointer(bytes.baseAddress.unsafelyUnwrapped)
                .loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// An integer of at most fifteen digits.
    @inline(__always)
    mutating func integer() throws(UnexpectedLayout) -> Int {
        let start = position
        var value = 0
        while position < end, bytes[position] &- UInt8(ascii: "0") < 10 {
            value = value &* 10 &+ Int(bytes[position] &- UInt8(ascii: "0"))
            position += 1
        }
        guard (1...15).contains(position - start), position - start == 1 || bytes[start] != UInt8(ascii: "0") else {
            throw UnexpectedLayout()
        }
        return value
    }

    mutating func boolean() throws(UnexpectedLayout) -> Bool {
        if passes("true") { return true }
        guard passes("false") else { throw UnexpectedLayout() }
        return false
    }

    /// Passes any value.
    mutating func skipValue() throws(UnexpectedLayout) {
        switch try peek() {
        case UInt8(ascii: "\""): _ = try string()
        case UInt8(ascii: "{"), UInt8(ascii: "["): try skipContainer()
        default: try skipScalar()
        }
    }

    /// Passes the value of a member that is there or not: a null is the same as no member, and so is an empty object.
    ///
    /// - Returns: whether it is there.
    mutating func skipOptional() throws(UnexpectedLayout) -> Bool {
        let first = try peek()
        let isEmpty =
            first == UInt8(ascii: "n") || first == UInt8(ascii: "{") && bytes[position + 1] == UInt8(ascii: "}")
        try skipValue()
        return !isEmpty
    }

    /// Brackets are counted and not matched: decoding the record does that.
    private mutating func skipContainer() throws(UnexpectedLayout) {
        var depth = 0
        repeat {
            switch try peek() {
            case UInt8(ascii: "\""): _ = try string()
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                guard depth <= RecordScan.depthLimit else { throw UnexpectedLayout() }
                position += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                position += 1
            case let byte:
                guard byte > 0x20 else { throw UnexpectedLayout() }
                position += 1
            }
        } while depth > 0
    }

    private mutating func skipScalar() throws(UnexpectedLayout) {
        let start = position
        while position < end {
            switch bytes[position] {
            case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard position > start else { throw UnexpectedLayout() }
                return
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
                UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "t"), UInt8(ascii: "r"), UInt8(ascii: "f"),
                UInt8(ascii: "a"), UInt8(ascii: "l"), UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "n"):
                position += 1
            default: throw UnexpectedLayout()
            }
        }
        throw UnexpectedLayout()
    }
}

// MARK: - Words, ids and times

extension RecordScan {
    /// A string of at most sixteen bytes as two numbers, so that comparing it takes two steps.
    struct Word: Hashable {
        let low: UInt64
        let high: UInt64

        @inline(__always)
        init(low: UInt64, high: UInt64) {
            self.low = low
            self.high = high
        }

        /// Of a word of ours, computed when the program is compiled.
        @inline(__always)
        init(_ text: StaticString) {
            var (low, high): (UInt64, UInt64) = (0, 0)
            for index in 0..<text.utf8CodeUnitCount {
                let byte = UInt64(text.utf8Start[index])
                if index < 8 { low |= byte << UInt64(index * 8) } else { high |= byte << UInt64((index - 8) * 8) }
            }
            self.init(low: low, high: high)
        }

        @inline(__always)
        static func ~= (text: StaticString, word: Word) -> Bool { Word(text) == word }

        /// Longer strings, which are no words of ours.
        static let other = Word(low: .max, high: .max)
    }

    @inline(__always)
    func word(_ token: Token) -> Word {
        guard token.count <= 16, !token.hasEscapes else { return .other }
        func masked(_ index: Int, _ count: Int) -> UInt64 {
            if count <= 0 { return 0 }
            return count >= 8 ? load(index) : load(index) & (1 << UInt64(count * 8) - 1)
        }
        return Word(low: masked(token.start, token.count), high: masked(token.start + 8, token.count - 8))
    }

    /// The string as text, unescaped.
    func text(_ token: Token) throws(UnexpectedLayout) -> String {
        if token.hasEscapes {
            let whole = UnsafeBufferPointer(rebasing: bytes[(token.start - 1)..<(token.start + token.count + 1)])
            var reader = JSONReader(whole)
            guard let text = try? reader.readString() else { throw UnexpectedLayout() }
            return text
        }
        let content = UnsafeBufferPointer(rebasing: bytes[token.start..<(token.start + token.count)])
        guard let text = String(validating: content, as: UTF8.self) else { throw UnexpectedLayout() }
        return text
    }

    /// An id in lower case.
    @inline(__always)
    mutating func recordID() throws(UnexpectedLayout) -> RecordID {
        let token = try string()
        let start = token.start
        guard token.count == 36, bytes[start + 8] == UInt8(ascii: "-"), bytes[start + 13] == UInt8(ascii: "-"),
            bytes[start + 18] == UInt8(ascii: "-"), bytes[start + 23] == UInt8(ascii: "-")
        else { throw UnexpectedLayout() }
        let second = load(start + 9) & 0xFFFF_FFFF | load(start + 14) << 32
        let third = load(start + 19) & 0xFFFF_FFFF | load(start + 24) << 32
        guard let first = RecordScan.hexadecimal(load(start)), let second = RecordScan.hexadecimal(second),
            let third = RecordScan.hexadecimal(third), let fourth = RecordScan.hexadecimal(load(start + 28))
        else { throw UnexpectedLayout() }
        return RecordID(high: first << 32 | second, low: third << 32 | fourth)
    }

    /// The value of eight digits in lower case, the first in the lowest byte.
    @inline(__always)
    static func hexadecimal(_ digits: UInt64) -> UInt64? {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Letters have the bit that is 64.
        let letters = digits >> 6 & ones
        let low = digits & (ones &* 0x0F)
        guard low &+ ones &* 0x30 &+ letters &* 0x30 == digits else { return nil }
        let values = low &+ letters &* 9
        // Digits stay below ten, letters are ten to fifteen.
        guard values & (ones &* 0xF0) == 0, (values &+ ones &* 6) >> 4 & ones == letters else { return nil }
        var packed = values.byteSwapped
        packed = (packed | packed >> 4) & 0x00FF_00FF_00FF_00FF
        packed = (packed | packed >> 8) & 0x0000_FFFF_0000_FFFF
        return (packed | packed >> 16) & 0xFFFF_FFFF
    }

    /// `YYYY-MM-DD`.
    @inline(__always)
    mutating func day() throws(UnexpectedLayout) -> Int32 {
        let token = try string()
        guard token.count == 10, !token.hasEscapes, let date = date(at: token.start) else { throw UnexpectedLayout() }
        return date.dayNumber
    }

    /// An instant in any form that is one.
    mutating func time() throws(UnexpectedLayout) -> Int64 {
        let token = try string()
        let start = token.start
        if token.count == 24, bytes[start + 10] == UInt8(ascii: "T"), bytes[start + 13] == UInt8(ascii: ":"),
            bytes[start + 16] == UInt8(ascii: ":"), bytes[start + 19] == UInt8(ascii: "."),
            bytes[start + 23] == UInt8(ascii: "Z"), let date = date(at: start),
            let hour = number(start + 11, 2), hour < 24, let minute = number(start + 14, 2), minute < 60,
            let second = number(start + 17, 2), second < 60, let fraction = number(start + 20, 3)
        {
            let seconds = Int64(date.dayNumber) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
            return seconds * 1000 + Int64(fraction)
        }
        guard let time = Timestamp(try text(token)) else { throw UnexpectedLayout() }
        return time.milliseconds
    }

    @inline(__always)
    private func date(at start: Int) -> CalendarDate? {
        guard bytes[start + 4] == UInt8(ascii: "-"), bytes[start + 7] == UInt8(ascii: "-"),
            let year = number(start, 4), let month = number(start + 5, 2), let day = number(start + 8, 2)
        else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    @inline(__always)
    private func number(_ start: Int, _ count: Int) -> Int? {
        var value = 0
        for index in start..<(start + count) {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value &* 10 &+ Int(digit)
        }
        return value
    }
}
