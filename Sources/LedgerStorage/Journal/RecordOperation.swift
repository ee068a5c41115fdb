internal import LedgerModel
internal import StrictJSON

/// One change of one record as the journal holds it.
struct RecordOperation: Hashable, Sendable {
    var key: RecordKey
    var effect: Effect

    enum Effect: Hashable, Sendable {
        /// The whole record.
        case add(JSONValue)
        /// `set` and `was` are merge patches with the same leaves; `base` is the revision that was edited.
        case set(base: Int, was: JSONObject, set: JSONObject)
        /// The whole record as it was.
        case remove(base: Int, was: JSONValue)
    }
}

extension RecordOperation.Effect {
    /// What stands under `base` in the journal.
    fileprivate var base: Int? {
        switch self {
        case .add: nil
        case .set(let base, _, _), .remove(let base, _): base
        }
    }

    /// What stands under `was`.
    fileprivate var was: JSONValue? {
        switch self {
        case .add: nil
        case .set(_, let was, _): .object(was)
        case .remove(_, let was): was
        }
    }

    /// What stands under `set`.
    fileprivate var set: JSONValue {
        switch self {
        case .add(let record): record
        case .set(_, _, let set): .object(set)
        case .remove: .null
        }
    }
}

// MARK: - Writing

extension RecordOperation {
    /// `kind` to `set`, without `op`.
    func write(into writer: inout JSONWriter) {
        writer.key("kind")
        writer.write(key.kind.rawValue)
        if let id = key.id {
            writer.key("id")
            writer.write(id)
        }
        if let base = effect.base {
            writer.key("base")
            writer.write(base)
        }
        if let was = effect.was {
            writer.key("was")
            writer.write(was)
        }
        writer.key("set")
        writer.write(effect.set)
    }
}

// MARK: - Reading

extension RecordOperation {
    /// The change with which `bytes` start.
    init(startOf bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) {
        var reader = JSONReader(bytes)
        self = try RecordOperationReader.read(from: &reader)
    }
}

/// The members of one change while they are read.
struct RecordOperationReader {
    var isAdding = false
    /// The change that is to be there, if that is known: then its trees are taken and none is made, where they are what is read.
    private let expected: RecordOperation.Effect?
    private var kind: String?
    private var id: String?
    private var base = 0
    private var was: JSONValue?
    private var set: JSONValue?

    init(expecting operation: RecordOperation? = nil) {
        expected = operation?.effect
    }

    static func read(
        from reader: inout JSONReader, expecting expected: RecordOperation? = nil
    ) throws(JSONError) -> RecordOperation {
        var operation = RecordOperationReader(expecting: expected)
        _ = try reader.peek()
        let start = reader.position
        try reader.beginObject()
        while let key = try reader.nextKey() {
            if key == "op" {
                operation.isAdding = try reader.readString() == "add"
            } else if try !operation.readMember(key, from: &reader) {
                try reader.skipValue()
            }
        }
        return try operation.finished(reader, start: start)
    }

    /// False where the member is none of a change, and was not read.
    mutating func readMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
        if key == "kind" {
            kind = try reader.readString()
        } else if key == "id" {
            id = try reader.readString()
        } else if key == "base" {
            base = try reader.readInteger()
        } else if key == "was" {
            was = try read(expected?.was, from: &reader)
        } else if key == "set" {
            set = try read(expected?.set, from: &reader)
        } else {
            return false
        }
        return true
    }

    private func read(_ expected: JSONValue?, from reader: inout JSONReader) throws(JSONError) -> JSONValue {
        if let expected { try reader.readValue(expecting: expected) } else { try reader.readValue() }
    }

    func finished(_ reader: JSONReader, start: Int) throws(JSONError) -> RecordOperation {
        guard let kind = kind.flatMap(RecordKind.init(rawValue:)), let key = RecordKey(kind: kind, id: id) else {
            throw reader.error(.invalidValue(member: "kind", value: kind ?? ""), at: start)
        }
        switch (set, was) {
        case (let record?, _) where isAdding && record.object != nil:
            return RecordOperation(key: key, effect: .add(record))
        case (.null?, let was?): return RecordOperation(key: key, effect: .remove(base: base, was: was))
        case (.object(let set)?, let was):
            return RecordOperation(key: key, effect: .set(base: base, was: was?.object ?? JSONObject(), set: set))
        default: throw reader.error(.missingMember("set"), at: start)
        }
    }
}
