internal import LedgerModel
package import StrictJSON

/// The content of `ledger.json`: all records at one `seq`, with what says where the journals go on.
struct Snapshot: Sendable {
    static let format = "duban-ledger"
    /// Files of a larger version are read as far as they can be, and never written.
    static let version = 1

    var version = Snapshot.version
    var store: RecordID
    /// The number of this snapshot and of the journal that follows it.
    var generation: Int
    /// The last change in here.
    var sequence: Int
    /// The checksum of that change's line, which the next line repeats as its `p`.
    var checksum: Checksum
    var contents: LedgerContents
    /// Records that this version cannot read. They are not in `contents`: a ledger with any must not be written.
    var unreadable: [UnreadableRecord] = []
    var hasByteOrderMark = false
    /// Where records are decoded only when they are asked for: those that proved unreadable since.
    var unreadableLater: UnreadableRecords?
}

/// A record whose bytes are JSON but not a record of ours.
package struct UnreadableRecord: Hashable, Sendable {
    /// The array in which it stands: `items`.
    package let array: String
    package let error: JSONError
}

// MARK: - The checksum line

extension Snapshot {
    private static let checksumStart = Array("\n\"crc\":\"".utf8)
    private static let checksumEnd = Array("\"}\n".utf8)

    /// From the line's first byte to the end of the file.
    static let checksumLineLength = checksumStart.count - 1 + 8 + checksumEnd.count

    /// Whether the file vouches for itself: its last line is `"crc":"…"}`, the CRC-32C of every byte before that line.
    static func isIntact(_ bytes: [UInt8]) -> Bool {
        guard let stated = statedChecksum(bytes) else { return false }
        return bytes.withUnsafeBufferPointer {
            Checksum(of: UnsafeBufferPointer(rebasing: $0.prefix($0.count - checksumLineLength))) == stated
        }
    }

    /// What the last line says the checksum is, right or wrong; nil where it says nothing.
    static func statedChecksum(_ bytes: [UInt8]) -> Checksum? {
        let lineLength = checksumLineLength + 1
        guard bytes.count > lineLength else { return nil }
        let line = bytes.suffix(lineLength)
        guard line.starts(with: checksumStart), line.suffix(checksumEnd.count).elementsEqual(checksumEnd) else {
            return nil
        }
        return Checksum(digits: line.dropFirst(checksumStart.count).prefix(8))
    }
}

// MARK: - The first line

extension Snapshot {
    /// The number that a file which this program wrote states in its first line; nil where it has another layout.
    static func generation(inHeadOf bytes: [UInt8]) -> Int? {
        head(bytes)?["gen"]?.integer
    }

    /// The last change that is in the file; nil where its first line does not tell.
    static func sequence(inHeadOf bytes: [UInt8]) -> Int? {
        head(bytes)?["seq"]?.integer
    }

    /// The members of the first line, which ends amid the object.
    static func head(_ bytes: [UInt8]) -> JSONObject? {
        let line = bytes.prefix(512).prefix { $0 != UInt8(ascii: "\n") }
        guard line.last == UInt8(ascii: ",") else { return nil }
        return (try? JSONValue(parsing: Array(line.dropLast()) + [UInt8(ascii: "}")]))?.object
    }
}

// MARK: - Writing

extension Snapshot {
    /// This snapshot as those read it who read `bytes`; nil where it is another for them. One that could not be read again is never put in the place of one that can.
    func readAgain(from bytes: [UInt8]) -> Snapshot? {
        guard Snapshot.isIntact(bytes), let read = try? Snapshot(scanning: bytes) ?? Snapshot(parsing: bytes),
            read.unreadable.isEmpty, read.contents.items.count == contents.items.count,
            read.sequence == sequence, read.checksum == checksum,
            read.contents.nextNumber == contents.nextNumber, Snapshot.generation(inHeadOf: bytes) == generation
        else { return nil }
        return read
    }

    /// The bytes of the file: one record a line, each array sorted by id.
    func serialized() -> [UInt8] {
        var writer = JSONWriter()
        writer.reserveCapacity(contents.items.count * 1000 + 65_536)
        writer.beginObject()
        writer.key("format")
        writer.write(Snapshot.format)
        for (key, value): (StaticString, Int) in [("version", Snapshot.version)] {
            writer.key(key)
            writer.write(value)
        }
        writer.key("store")
        writer.write(store.description)
        for (key, value): (StaticString, Int) in [
            ("gen", generation), ("seq", sequence), ("nextNumber", contents.nextNumber),
        ] {
            writer.key(key)
            writer.write(value)
        }
        writer.key("chain")
        writer.write(checksum.text)
        for member in contents.unknown.members {
            writer.lineBreak()
            writer.key(member.key)
            writer.writeVerbatim(member.value)
        }
        writer.lineBreak()
        writer.key("settings")
        Settings.schema.write(contents.settings, into: &writer)
        writer.array("departments", contents.departments.departments, Department.schema)
        writer.array("collectives", contents.departments.collectives, CollectiveOwner.schema)
        writer.lineBreak()
        writer.key("combined")
        writer.beginObject()
        for combined in contents.departments.combined {
            writer.key(combined.name)
            writer.beginArray()
            for member in combined.members { writer.write(member.rawValue) }
            writer.endArray()
        }
        writer.endObject()
        writer.table("sources", contents.sources)
        writer.table("articles", contents.articles)
        writer.table("directives", contents.directives)
        writer.table("items", contents.items)
        writer.lineBreak()
        let checksum = Checksum(of: writer.bytes)
        writer.key("crc")
        writer.write(checksum.text)
        writer.endObject()
        writer.breakLine()
        return writer.bytes
    }
}

extension JSONWriter {
    fileprivate mutating func array<Record>(
        _ key: StaticString, _ records: [Record], _ schema: RecordSchema<Record>
    ) {
        lineBreak()
        self.key(key)
        beginArray()
        var isFirst = true
        for record in records {
            separate(&isFirst)
            schema.write(record, into: &self)
        }
        if !isFirst { breakLine() }
        endArray()
    }

    /// Records that nobody has changed since they were read are copied as they lie, as many at once as lie together.
    fileprivate mutating func table<Record: ScannedRecord>(_ key: StaticString, _ table: RecordTable<Record>) {
        lineBreak()
        self.key(key)
        beginArray()
        var isFirst = true
        for chunk in table.chunks {
            let stored = chunk.stored as? ScannedRecords<Record>
            var offset = 0
            while offset < chunk.count {
                separate(&isFirst)
                guard let stored, let place = chunk.storedPlace(of: offset) else {
                    Record.schema.write(chunk[offset], into: &self)
                    offset += 1
                    continue
                }
                var count = 1
                while offset + count < chunk.count, chunk.storedPlace(of: offset + count) == place + count,
                    stored.isFollowed(place + count - 1)
                {
                    count += 1
                }
                stored.withBytes(at: place, count: count) { writeVerbatim($0) }
                offset += count
            }
        }
        if !isFirst { breakLine() }
        endArray()
    }

    private mutating func separate(_ isFirst: inout Bool) {
        if isFirst { breakLine() } else { lineBreak() }
        isFirst = false
    }
}

// MARK: - Reading

extension Snapshot {
    /// Reads a snapshot in any layout, whether or not its checksum is right.
    ///
    /// A record that is JSON and cannot be decoded costs that record (`unreadable`), not the file.
    /// - Throws: where the file is no JSON, or no ledger.
    init(parsing bytes: [UInt8]) throws(JSONError) {
        self = try bytes.withReader { reader throws(JSONError) in
            let snapshot = try Snapshot.read(from: &reader)
            try reader.finish()
            return snapshot
        }
    }

    /// No work counts so far. What is counted on from above could end where it cannot be written as a number, or named as a file, any more.
    private static let largestCount = 1 << 48
    private static let largestNextNumber = ActionItem.largestNumber / 2

    private static func read(from reader: inout JSONReader) throws(JSONError) -> Snapshot {
        var (format, version, store): (String?, Int?, RecordID?)
        var (generation, sequence, nextNumber) = (1, 0, 1)
        var checksum = Checksum.none
        var settings = Settings()
        var departments = RecordList(Department.schema, "departments")
        var collectives = RecordList(CollectiveOwner.schema, "collectives")
        var combined: [DepartmentTable.CombinedName] = []
        var sources = RecordList(SourceDocument.schema, "sources")
        var articles = RecordList(Article.schema, "articles")
        var directives = RecordList(Directive.schema, "directives")
        var items = RecordList(ActionItem.schema, "items")
        var unreadableSettings: [UnreadableRecord] = []
        var unknown: [UnknownMembers.Member] = []

        try reader.beginObject()
        while let key = try reader.nextKey() {
            if key == "format" {
                format = try reader.readString()
            } else if key == "version" {
                version = try reader.readInteger()
            } else if key == "store" {
                store = try RecordID.read(from: &reader, "store")
            } else if key == "gen" {
                generation = try reader.readCount("gen", upTo: largestCount)
            } else if key == "seq" {
                sequence = try reader.readCount("seq", upTo: largestCount)
            } else if key == "nextNumber" {
                nextNumber = try reader.readCount("nextNumber", upTo: largestNextNumber)
            } else if key == "chain" {
                checksum = Checksum(digits: Array(try reader.readString().utf8)) ?? .none
            } else if key == "settings" {
                let mark = reader.mark
                do {
                    settings = try Settings.schema.read(from: &reader)
                } catch {
                    reader.rewind(to: mark)
                    try reader.skipValue()
                    unreadableSettings = [UnreadableRecord(array: "settings", error: error)]
                }
            } else if key == "departments" {
                try departments.read(from: &reader)
            } else if key == "collectives" {
                try collectives.read(from: &reader)
            } else if key == "combined" {
                combined = try readCombined(from: &reader)
            } else if key == "sources" {
                try sources.read(from: &reader)
            } else if key == "articles" {
                try articles.read(from: &reader)
            } else if key == "directives" {
                try directives.read(from: &reader)
            } else if key == "items" {
                try items.read(from: &reader)
            } else if key == "crc" {
                try reader.skipValue()
            } else {
                unknown.append(.init(key: key.text, value: try reader.readVerbatim()))
            }
        }
        guard let format else { throw reader.error(.missingMember("format"), at: 0) }
        guard format == Snapshot.format else {
            throw reader.error(.invalidValue(member: "format", value: format), at: 0)
        }
        guard let version else { throw reader.error(.missingMember("version"), at: 0) }
        guard let store else { throw reader.error(.missingMember("store"), at: 0) }
        let contents = LedgerContents(
            settings: settings,
            departments: DepartmentTable(
                departments: departments.records, collectives: collectives.records, combined: combined),
            sources: try sources.table(reader), articles: try articles.table(reader),
            directives: try directives.table(reader), items: try items.table(reader),
            nextNumber: max(nextNumber, (items.records.map(\.number).max() ?? 0) + 1),
            unknown: UnknownMembers(unknown))
        return Snapshot(
            version: version, store: store, generation: generation, sequence: sequence, checksum: checksum,
            contents: contents,
            unreadable: unreadableSettings + departments.unreadable + collectives.unreadable + sources.unreadable
                + articles.unreadable + directives.unreadable + items.unreadable,
            hasByteOrderMark: reader.hasByteOrderMark)
    }

    private static func readCombined(
        from reader: inout JSONReader
    ) throws(JSONError) -> [DepartmentTable.CombinedName] {
        var names: [DepartmentTable.CombinedName] = []
        try reader.beginObject()
        while let key = try reader.nextKey() {
            let name = key.text
            var members: [DepartmentID] = []
            try reader.beginArray()
            while try reader.nextElement() { members.append(DepartmentID(rawValue: try reader.readString())) }
            names.append(DepartmentTable.CombinedName(name: name, members: members))
        }
        return names
    }
}

extension JSONReader {
    /// A number that is counted on from.
    mutating func readCount(_ member: String, upTo limit: Int) throws(JSONError) -> Int {
        let mark = mark
        let count = try readInteger()
        guard (0...limit).contains(count) else {
            throw error(.invalidValue(member: member, value: String(count)), at: mark.position)
        }
        return count
    }
}
