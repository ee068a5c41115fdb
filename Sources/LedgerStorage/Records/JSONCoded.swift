internal import LedgerModel
internal import StrictJSON

/// A value of a member: how it stands in the files.
protocol JSONCoded: SendableMetatype {
    /// - Parameter member: for the error where the value is of the right type and yet none of ours.
    static func read(from reader: inout JSONReader, _ member: StaticString) throws(JSONError) -> Self
    func write(into writer: inout JSONWriter)
}

/// A value that names a part of a record.
protocol JSONKeyed: Sendable {
    init?(jsonKey: String)
    var jsonKey: String { get }
}

extension String: JSONCoded {
    static func read(from reader: inout JSONReader, _ member: StaticString) throws(JSONError) -> String {
        try reader.readString()
    }

    func write(into writer: inout JSONWriter) { writer.write(self) }
}

extension Int: JSONCoded {
    static func read(from reader: inout JSONReader, _ member: StaticString) throws(JSONError) -> Int {
        try reader.readInteger()
    }

    func write(into writer: inout JSONWriter) { writer.write(self) }
}

extension Bool: JSONCoded {
    static func read(from reader: inout JSONReader, _ member: StaticString) throws(JSONError) -> Bool {
        try reader.readBoolean()
    }

    func write(into writer: inout JSONWriter) { writer.write(self) }
}

// MARK: - Values written as texts

/// A value that is a string in the files.
protocol JSONText: JSONCoded {
    /// - Parameter utf8: the string's bytes, unescaped.
    init?(utf8: UnsafeBufferPointer<UInt8>)
    var jsonText: String { get }
}

extension JSONText {
    static func read(from reader: inout JSONReader, _ member: StaticString) throws(JSONError) -> Self {
        let mark = reader.mark
        let token = try reader.readToken()
        guard let value = token.withUTF8({ Self(utf8: $0) }) else {
            throw reader.error(.invalidValue(member: "\(member)", value: token.text), at: mark.position)
        }
        return value
    }

    func write(into writer: inout JSONWriter) { writer.write(jsonText) }
}

extension String {
    fileprivate init(utf8: UnsafeBufferPointer<UInt8>) {
        self.init(decoding: utf8, as: UTF8.self)
    }
}

extension RecordID: JSONText, JSONKeyed {
    /// 36 characters in lower or upper case.
    init?(utf8: UnsafeBufferPointer<UInt8>) {
        func part(_ range: Range<Int>) -> UInt64? {
            Hexadecimal.value(UnsafeBufferPointer(rebasing: utf8[range]))
        }
        guard utf8.count == 36, utf8[8] == UInt8(ascii: "-"), utf8[13] == UInt8(ascii: "-"),
            utf8[18] == UInt8(ascii: "-"), utf8[23] == UInt8(ascii: "-"),
            let first = part(0..<8), let second = part(9..<13),
            let third = part(14..<18), let fourth = part(19..<23),
            let fifth = part(24..<36)
        else { return nil }
        self.init(high: first << 32 | second << 16 | third, low: fourth << 48 | fifth)
    }

    var jsonText: String { description }
    init?(jsonKey: String) { self.init(jsonKey) }
    var jsonKey: String { description }
}

extension Timestamp: JSONText {
    init?(utf8: UnsafeBufferPointer<UInt8>) { self.init(String(utf8: utf8)) }
    var jsonText: String { description }
}

extension CalendarDate: JSONText {
    /// `YYYY-MM-DD`.
    init?(utf8: UnsafeBufferPointer<UInt8>) {
        func number(_ start: Int, _ count: Int) -> Int? {
            var value = 0
            for index in start..<(start + count) {
                let digit = utf8[index] &- UInt8(ascii: "0")
                guard digit < 10 else { return nil }
                value = value * 10 + Int(digit)
            }
            return value
        }
        guard utf8.count == 10, utf8[4] == UInt8(ascii: "-"), utf8[7] == UInt8(ascii: "-"),
            let year = number(0, 4), let month = number(5, 2), let day = number(8, 2)
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    var jsonText: String { description }
}

extension PartialDate: JSONText {
    init?(utf8: UnsafeBufferPointer<UInt8>) { self.init(String(utf8: utf8)) }
    var jsonText: String { description }
}

extension Cycle: JSONText {
    init?(utf8: UnsafeBufferPointer<UInt8>) { self.init(rule: String(utf8: utf8)) }
    var jsonText: String { rule }
}

extension DepartmentID: JSONText {
    init?(utf8: UnsafeBufferPointer<UInt8>) { self.init(rawValue: String(utf8: utf8)) }
    var jsonText: String { rawValue }
}

extension OwnerKey: JSONText, JSONKeyed {
    init?(utf8: UnsafeBufferPointer<UInt8>) { self.init(jsonKey: String(utf8: utf8)) }
    var jsonText: String { id }

    init?(jsonKey: String) {
        // Most owners are departments, whose ids have no colon.
        if jsonKey.utf8.contains(UInt8(ascii: ":")) {
            self.init(id: jsonKey)
        } else {
            self = .department(DepartmentID(rawValue: jsonKey))
        }
    }

    var jsonKey: String { id }
}

extension String: JSONKeyed {
    init?(jsonKey: String) { self = jsonKey }
    var jsonKey: String { self }
}

extension ExtractedField: JSONKeyed {
    init?(jsonKey: String) { self.init(id: jsonKey) }
    var jsonKey: String { id }
}

// MARK: - Words of a list

/// A word of a list that newer programs may have made longer.
protocol JSONWord: JSONText, OpenEnumeration {
    static var words: KnownWords<Self> { get }
}

/// The known words of one list, by their bytes.
struct KnownWords<Word: OpenEnumeration>: Sendable {
    private let words: [(utf8: [UInt8], word: Word)]

    init() {
        words = Word.known.map { (Array($0.id.utf8), $0) }
    }

    func word(_ utf8: UnsafeBufferPointer<UInt8>) -> Word {
        for candidate in words
        where candidate.utf8.count == utf8.count && candidate.utf8.elementsEqual(utf8) {
            return candidate.word
        }
        return .unrecognized(String(utf8: utf8))
    }
}

extension JSONWord {
    init?(utf8: UnsafeBufferPointer<UInt8>) { self = Self.words.word(utf8) }
    var jsonText: String { id }
}

extension Status: JSONWord {
    static let words = KnownWords<Status>()
}

extension ResponsibilityStatus: JSONWord {
    static let words = KnownWords<ResponsibilityStatus>()
}

extension Role: JSONWord {
    static let words = KnownWords<Role>()
}

extension Basis: JSONWord {
    static let words = KnownWords<Basis>()
}

extension ItemKind: JSONWord {
    static let words = KnownWords<ItemKind>()
}

extension ArticleKind: JSONWord {
    static let words = KnownWords<ArticleKind>()
}

// MARK: - Small structures

extension TextSpan: JSONCoded {
    /// `[start,end]`.
    static func read(from reader: inout JSONReader, _ member: StaticString) throws(JSONError) -> TextSpan {
        let mark = reader.mark
        var (start, end, count) = (0, 0, 0)
        try reader.beginArray()
        while try reader.nextElement() {
            (start, end) = (end, try reader.readInteger())
            count += 1
        }
        guard count == 2, start >= 0, start <= end else {
            throw reader.error(.invalidValue(member: "\(member)", value: "\(count) numbers"), at: mark.position)
        }
        return TextSpan(start, end)
    }

    func write(into writer: inout JSONWriter) {
        writer.beginArray()
        writer.write(start)
        writer.write(end)
        writer.endArray()
    }
}

extension Topic: JSONCoded {
    /// The word, or `{"word":weight}` where departments share it.
    static func read(from reader: inout JSONReader, _ member: StaticString) throws(JSONError) -> Topic {
        if try reader.peek() == .string { return Topic(try reader.readString()) }
        let mark = reader.mark
        var topics: [Topic] = []
        try reader.beginObject()
        while let word = try reader.nextKey() {
            let text = word.text
            topics.append(Topic(text, weight: try reader.readInteger()))
        }
        guard topics.count == 1 else {
            throw reader.error(.invalidValue(member: "\(member)", value: "\(topics.count) words"), at: mark.position)
        }
        return topics[0]
    }

    func write(into writer: inout JSONWriter) {
        if weight == 1000 {
            writer.write(word)
            return
        }
        writer.beginObject()
        writer.key(word)
        writer.write(weight)
        writer.endObject()
    }
}

extension Successor: JSONCoded {
    /// `{"id":…,"from":"YYYY-MM-DD"}`, without `from` where the day is not known.
    static func read(from reader: inout JSONReader, _ member: StaticString) throws(JSONError) -> Successor {
        let mark = reader.mark
        var (id, from): (DepartmentID?, CalendarDate?)
        try reader.beginObject()
        while let key = try reader.nextKey() {
            if try reader.passNull() { continue }
            if key == "id" {
                id = try DepartmentID.read(from: &reader, "id")
            } else if key == "from" {
                from = try CalendarDate.read(from: &reader, "from")
            } else {
                throw reader.error(.invalidValue(member: "\(member)", value: key.text), at: mark.position)
            }
        }
        guard let id else { throw reader.error(.missingMember("id"), at: mark.position) }
        return Successor(id: id, from: from)
    }

    func write(into writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("id")
        writer.write(id.rawValue)
        if let from {
            writer.key("from")
            writer.write(from.description)
        }
        writer.endObject()
    }
}
