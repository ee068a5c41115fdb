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
    init?(jsonText: String)
    var jsonText: String { get }
}

extension JSONText {
    static func read(from reader: inout JSONReader, _ member: StaticString) throws(JSONError) -> Self {
        let mark = reader.mark
        let text = try reader.readString()
        guard let value = Self(jsonText: text) else {
            throw reader.error(.invalidValue(member: "\(member)", value: text), at: mark.position)
        }
        return value
    }

    func write(into writer: inout JSONWriter) { writer.write(jsonText) }
}

extension RecordID: JSONText, JSONKeyed {
    init?(jsonText: String) { self.init(jsonText) }
    var jsonText: String { description }
    init?(jsonKey: String) { self.init(jsonKey) }
    var jsonKey: String { description }
}

extension Timestamp: JSONText {
    init?(jsonText: String) { self.init(jsonText) }
    var jsonText: String { description }
}

extension CalendarDate: JSONText {
    init?(jsonText: String) { self.init(jsonText) }
    var jsonText: String { description }
}

extension PartialDate: JSONText {
    init?(jsonText: String) { self.init(jsonText) }
    var jsonText: String { description }
}

extension Cycle: JSONText {
    init?(jsonText: String) { self.init(rule: jsonText) }
    var jsonText: String { rule }
}

extension DepartmentID: JSONText {
    init?(jsonText: String) { self.init(rawValue: jsonText) }
    var jsonText: String { rawValue }
}

extension OwnerKey: JSONText, JSONKeyed {
    init?(jsonText: String) { self.init(id: jsonText) }
    var jsonText: String { id }
    init?(jsonKey: String) { self.init(id: jsonKey) }
    var jsonKey: String { id }
}

extension OpenEnumeration where Self: JSONText {
    init?(jsonText: String) { self.init(id: jsonText) }
    var jsonText: String { id }
}

extension Status: JSONText {}
extension ResponsibilityStatus: JSONText {}
extension Role: JSONText {}
extension Basis: JSONText {}
extension ArticleKind: JSONText {}

// MARK: - Small structures

extension TextSpan: JSONCoded {
    /// `[start,end]`.
    static func read(from reader: inout JSONReader, _ member: StaticString) throws(JSONError) -> TextSpan {
        let mark = reader.mark
        var bounds: [Int] = []
        try reader.beginArray()
        while try reader.nextElement() { bounds.append(try reader.readInteger()) }
        guard bounds.count == 2, bounds[0] >= 0, bounds[0] <= bounds[1] else {
            throw reader.error(.invalidValue(member: "\(member)", value: "\(bounds)"), at: mark.position)
        }
        return TextSpan(bounds[0], bounds[1])
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
