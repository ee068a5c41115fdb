internal import LedgerModel
internal import StrictJSON

/// The members of one kind of record in the files, in the order in which they are written: reading and writing come from one list, so that neither can
/// forget what the other knows.
///
/// Members that are absent or null have no value; members that are not listed are kept byte for byte.
struct RecordSchema<Record: Sendable>: Sendable {
    /// What a record starts as before its members are read.
    let blank: Record
    let fields: [RecordField<Record>]
    let unknown: Member<Record, UnknownMembers>
    /// Which fields must be there, by their index in `fields`.
    private let required: UInt64
    /// What each of its members holds.
    let members: RecordMembers
    /// Its members that name another record and can do without.
    let references: [RecordReference<Record>]

    init(
        blank: Record, unknown: Member<Record, UnknownMembers>, _ fields: [RecordField<Record>]
    ) {
        precondition(fields.count <= 64, "a bit for each field")
        self.blank = blank
        self.fields = fields
        self.unknown = unknown
        members = RecordMembers(fields.map { ("\($0.key)", $0.content) })
        references = fields.compactMap(\.reference)
        required = fields.enumerated().reduce(0) { $1.element.isRequired ? $0 | 1 << UInt64($1.offset) : $0 }
    }

    func write(_ record: Record, into writer: inout JSONWriter) {
        writer.beginObject()
        // By their indices: a field that is taken out of the array is copied with all its closures.
        for index in fields.indices { fields[index].write(record, &writer) }
        writeUnknown(of: record, into: &writer)
        writer.endObject()
    }

    func writeUnknown(of record: Record, into writer: inout JSONWriter) {
        for member in unknown.get(record).members {
            writer.key(member.key)
            writer.writeVerbatim(member.value)
        }
    }

    /// Records that lie in a snapshot are read through a protocol that does not know what they are: items, which most are, have their own code there too.
    @specialized(where Record == ActionItem)
    func read(from reader: inout JSONReader) throws(JSONError) -> Record {
        _ = try reader.peek()
        let start = reader.position
        var record = blank
        var found: UInt64 = 0
        var members: [UnknownMembers.Member] = []
        // Files of ours have the members in this order: the next one is looked for from where the last was found.
        var expected = 0
        try reader.beginObject()
        while let key = try reader.nextKey() {
            guard let index = index(of: key, from: expected) else {
                members.append(.init(key: key.text, value: try reader.readVerbatim()))
                continue
            }
            expected = index + 1
            if try reader.passNull() { continue }
            try fields[index].read(&record, &reader)
            found |= 1 << UInt64(index)
        }
        if found & required != required, let missing = fields.indices.first(where: { isMissing($0, in: found) }) {
            throw reader.error(.missingMember("\(fields[missing].key)"), at: start)
        }
        if !members.isEmpty { unknown.set(&record, UnknownMembers(members)) }
        return record
    }

    private func isMissing(_ index: Int, in found: UInt64) -> Bool {
        required >> UInt64(index) & 1 == 1 && found >> UInt64(index) & 1 == 0
    }

    private func index(of key: JSONKey, from start: Int) -> Int? {
        var index = start
        while index < fields.count {
            if key == fields[index].key { return index }
            index += 1
        }
        return fields.prefix(start).firstIndex { key == $0.key }
    }
}

/// How a member is read from the record and put into it. Not a key path: going through one for each of a million members takes longer than reading the file.
typealias Member<Record, Value> = (
    get: @Sendable (Record) -> Value, set: @Sendable (inout Record, Value) -> Void
)

/// One member of a record.
struct RecordField<Record: Sendable>: Sendable {
    let key: StaticString
    let content: MemberContent
    let isRequired: Bool
    /// Of a member that names another record and can do without.
    var reference: RecordReference<Record>?
    /// Writes key and value, or nothing where there is no value.
    let write: @Sendable (Record, inout JSONWriter) -> Void
    let read: @Sendable (inout Record, inout JSONReader) throws(JSONError) -> Void
    /// Gives the second record the first one's value.
    let copy: @Sendable (Record, inout Record) -> Void
    /// Of an object of parts: what differs in it between two records, as `MergePatch.difference` of the trees.
    var compare: (@Sendable (Record, Record) throws(JSONError) -> (was: JSONObject, set: JSONObject))?
    /// Of such an object: applies a merge patch to its parts.
    var patch: (@Sendable (inout Record, JSONObject) throws(JSONError) -> Void)?
}

extension RecordField {
    /// A member without which the record is refused.
    @inline(__always)
    static func required<Value: JSONCoded>(
        _ key: StaticString, _ content: MemberContent, _ get: @escaping @Sendable (Record) -> Value,
        _ set: @escaping @Sendable (inout Record, Value) -> Void
    ) -> RecordField {
        RecordField(
            key: key, content: content, isRequired: true,
            write: { record, writer in
                writer.key(key)
                get(record).write(into: &writer)
            },
            read: { record, reader throws(JSONError) in set(&record, try Value.read(from: &reader, key)) },
            copy: { set(&$1, get($0)) })
    }

    /// A member that is always written, and has the blank record's value where it is absent.
    @inline(__always)
    static func member<Value: JSONCoded>(
        _ key: StaticString, _ content: MemberContent, _ get: @escaping @Sendable (Record) -> Value,
        _ set: @escaping @Sendable (inout Record, Value) -> Void
    ) -> RecordField {
        let required = required(key, content, get, set)
        return RecordField(
            key: key, content: content, isRequired: false, write: required.write, read: required.read,
            copy: required.copy)
    }

    /// A member that is absent where there is no value.
    @inline(__always)
    static func optional<Value: JSONCoded>(
        _ key: StaticString, _ content: MemberContent, _ get: @escaping @Sendable (Record) -> Value?,
        _ set: @escaping @Sendable (inout Record, Value?) -> Void
    ) -> RecordField {
        RecordField(
            key: key, content: content, isRequired: false,
            write: { record, writer in
                guard let value = get(record) else { return }
                writer.key(key)
                value.write(into: &writer)
            },
            read: { record, reader throws(JSONError) in set(&record, try Value.read(from: &reader, key)) },
            copy: { set(&$1, get($0)) })
    }

    /// The id of another record, absent where there is none.
    @inline(__always)
    static func reference(
        _ key: StaticString, to kind: RecordKind, _ get: @escaping @Sendable (Record) -> RecordID?,
        _ set: @escaping @Sendable (inout Record, RecordID?) -> Void
    ) -> RecordField {
        var field = optional(key, .reference(kind), get, set)
        field.reference = RecordReference(kind: kind, get: get, clear: { set(&$0, nil) })
        return field
    }

    /// A member that is absent where it has its usual value.
    @inline(__always)
    static func usually<Value: JSONCoded & Equatable & Sendable>(
        _ usual: Value, _ key: StaticString, _ content: MemberContent, _ get: @escaping @Sendable (Record) -> Value,
        _ set: @escaping @Sendable (inout Record, Value) -> Void
    ) -> RecordField {
        RecordField(
            key: key, content: content, isRequired: false,
            write: { record, writer in
                let value = get(record)
                if value == usual { return }
                writer.key(key)
                value.write(into: &writer)
            },
            read: { record, reader throws(JSONError) in set(&record, try Value.read(from: &reader, key)) },
            copy: { set(&$1, get($0)) })
    }

    /// An array, absent where it is empty unless it is `alwaysWritten`.
    @inline(__always)
    static func list<Element: JSONCoded>(
        _ key: StaticString, _ content: MemberContent, _ get: @escaping @Sendable (Record) -> [Element],
        _ set: @escaping @Sendable (inout Record, [Element]) -> Void, alwaysWritten: Bool = false
    ) -> RecordField {
        RecordField(
            key: key, content: content, isRequired: false,
            write: { record, writer in
                let elements = get(record)
                if elements.isEmpty, !alwaysWritten { return }
                writer.key(key)
                writer.beginArray()
                for element in elements { element.write(into: &writer) }
                writer.endArray()
            },
            read: { record, reader throws(JSONError) in
                var elements: [Element] = []
                try reader.beginArray()
                while try reader.nextElement() { elements.append(try Element.read(from: &reader, key)) }
                set(&record, elements)
            },
            copy: { set(&$1, get($0)) })
    }

    /// An array that is absent where it is the usual one.
    @inline(__always)
    static func usualList<Element: JSONCoded & Equatable & Sendable>(
        _ usual: [Element], _ key: StaticString, _ content: MemberContent,
        _ get: @escaping @Sendable (Record) -> [Element],
        _ set: @escaping @Sendable (inout Record, [Element]) -> Void
    ) -> RecordField {
        let list = list(key, content, get, set, alwaysWritten: true)
        return RecordField(
            key: key, content: content, isRequired: false,
            write: { record, writer in
                if get(record) != usual { list.write(record, &writer) }
            }, read: list.read, copy: list.copy)
    }

    /// Parts that several people add to: an object keyed by each part's id, in the order of the array. Absent where it is empty unless it is `alwaysWritten`.
    @inline(__always)
    static func keyed<Part: Sendable, ID: JSONKeyed>(
        _ key: StaticString, _ names: PartKey, _ get: @escaping @Sendable (Record) -> [Part],
        _ set: @escaping @Sendable (inout Record, [Part]) -> Void, by id: Member<Part, ID>,
        _ schema: @escaping @Sendable () -> RecordSchema<Part>, alwaysWritten: Bool = false
    ) -> RecordField {
        RecordField(
            key: key, content: .parts(names, schema().members), isRequired: false,
            write: { record, writer in
                let parts = get(record)
                if parts.isEmpty, !alwaysWritten { return }
                let schema = schema()
                writer.key(key)
                writer.beginObject()
                for part in parts {
                    writer.key(id.get(part).jsonKey)
                    schema.write(part, into: &writer)
                }
                writer.endObject()
            },
            read: { record, reader throws(JSONError) in
                let schema = schema()
                var parts: [Part] = []
                try reader.beginObject()
                while let name = try reader.nextKey() {
                    let text = name.text
                    guard let identity = ID(jsonKey: text) else {
                        throw reader.error(.invalidValue(member: "\(key)", value: text))
                    }
                    if try reader.passNull() { continue }
                    var part = try schema.read(from: &reader)
                    id.set(&part, identity)
                    parts.append(part)
                }
                set(&record, parts)
            },
            copy: { set(&$1, get($0)) },
            compare: { old, new throws(JSONError) in
                try schema().difference(from: get(old), to: get(new), by: id)
            },
            patch: { record, patch throws(JSONError) in
                var parts = get(record)
                for change in patch.members {
                    try schema().apply(change, to: &parts, by: id, key)
                }
                set(&record, parts)
            })
    }
}
