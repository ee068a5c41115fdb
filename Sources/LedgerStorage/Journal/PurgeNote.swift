package import LedgerModel
internal import StrictJSON

/// A record of which a purge has left no more than this.
package struct PurgedRecord: Hashable, Sendable {
    package let key: RecordKey
    /// An item's number: it is not given again.
    package let number: Int?

    package init(key: RecordKey, number: Int?) {
        self.key = key
        self.number = number
    }
}

/// What a `purge` line says: what has gone and why, and no word of its text.
struct PurgeNote: Hashable, Sendable {
    var reason: String
    var records: [PurgedRecord]
    /// SHA-256 of the documents whose files were removed or blackened.
    var sources: [String]
    /// The checksum of the line before the purge as it was: the lines before have other checksums since.
    var head: Checksum
}

// MARK: - In the journal

extension PurgedRecord {
    var value: JSONValue {
        var object = JSONObject()
        object["kind"] = .text(key.kind.rawValue)
        if let id = key.id { object["id"] = .text(id) }
        if let number { object["number"] = .integer(number) }
        return .object(object)
    }

    init?(_ value: JSONValue) {
        guard let object = value.object, let kind = object["kind"]?.text.flatMap(RecordKind.init(rawValue:)),
            let key = RecordKey(kind: kind, id: object["id"]?.text)
        else { return nil }
        self.init(key: key, number: object["number"]?.integer)
    }
}

extension PurgeNote {
    func write(into writer: inout JSONWriter) {
        writer.key("reason")
        writer.write(reason)
        writer.key("records")
        writer.write(.array(records.map(\.value)))
        writer.key("sources")
        writer.write(.array(sources.map { .text($0) }))
        writer.key("head")
        writer.write(head.text)
    }
}

/// The members of a `purge` line, and of one that a purge has left a part of, while they are read.
struct PurgeReader {
    private var reason = ""
    private var records: [PurgedRecord] = []
    private var sources: [String] = []
    private var head = Checksum.none
    /// What a purge has taken out of this line.
    private(set) var purged: [PurgedRecord] = []

    var note: PurgeNote { PurgeNote(reason: reason, records: records, sources: sources, head: head) }

    /// False where the member is none of a purge, and was not read.
    mutating func readMember(_ key: JSONKey, from reader: inout JSONReader) throws(JSONError) -> Bool {
        if key == "reason" {
            reason = try reader.readString()
        } else if key == "records" {
            records = (try reader.readValue().array ?? []).compactMap { PurgedRecord($0) }
        } else if key == "purged" {
            purged = (try reader.readValue().array ?? []).compactMap { PurgedRecord($0) }
        } else if key == "sources" {
            sources = (try reader.readValue().array ?? []).compactMap(\.text)
        } else if key == "head" {
            head = Checksum(digits: Array(try reader.readString().utf8)) ?? .none
        } else {
            return false
        }
        return true
    }
}
