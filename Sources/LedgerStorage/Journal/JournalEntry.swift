internal import LedgerModel
internal import StrictJSON

/// One line of the journal: one user action, or the note that a snapshot was written.
struct JournalEntry: Hashable, Sendable {
    var sequence: Int
    var at: Timestamp
    var actor: String
    var host: String
    var app: String
    var step: RecordID
    var operation: JournalOperation
    /// `undoOf` or `redoOf`: the step that this one takes back, or does again.
    var reverses: RecordID?
    var operations: [RecordOperation]
    var snapshot: SnapshotNote?
    /// The checksum of the line before.
    var previous: Checksum
    /// Of a `repair` line: what is lost of the lines before it.
    var repair: RepairNote?
    /// Of a `purge` line.
    var purge: PurgeNote?
    /// What a purge has taken out of this line.
    var purged: [PurgedRecord] = []

    /// What a `snapshot` line says of the file that was written, so that a hand edit can be told from damage.
    struct SnapshotNote: Hashable, Sendable {
        var generation: Int
        var size: Int
        var modified: FileStatus.Modified
    }
}

// MARK: - Writing

extension JournalEntry {
    /// The line with its line break, and its checksum.
    ///
    /// - Throws: where the line cannot be read back as this entry: it must not reach the disk then.
    func sealed() throws(JSONError) -> (line: [UInt8], checksum: Checksum) {
        // An import has lines of a hundred megabytes: there is one copy of them, and of what is read back never more than one change.
        let sealed = JournalLine.sealed(body())
        let isVerified = try sealed.line.withUnsafeBufferPointer { line throws(JSONError) in
            let content = UnsafeBufferPointer(rebasing: line.dropLast())
            var reader = JSONReader(content)
            let entry = try JournalEntry.read(from: &reader, isWhole: true, comparing: operations)
            try reader.finish()
            return entry == self && JournalLine.verifiedChecksum(of: content) == sealed.checksum
        }
        guard isVerified else {
            throw JSONError(kind: .invalidValue(member: "ops", value: step.description), offset: 0, line: 1, column: 1)
        }
        return sealed
    }

    /// The line up to its closing brace.
    private func body() -> [UInt8] {
        var writer = JSONWriter()
        // As long as most lines are, with what seals them.
        writer.reserveCapacity(1024)
        write(into: &writer)
        var bytes = writer.finished()
        bytes.removeLast()
        return bytes
    }

    private func write(into writer: inout JSONWriter) {
        writer.beginObject()
        writer.key("seq")
        writer.write(sequence)
        for (key, value): (StaticString, String) in [
            ("at", at.description), ("by", actor), ("host", host), ("app", app), ("step", step.description),
            ("op", operation.id),
        ] {
            writer.key(key)
            writer.write(value)
        }
        if let reverses {
            writer.key(operation == .redo ? "redoOf" : "undoOf")
            writer.write(reverses.description)
        }
        if let snapshot {
            writer.key("gen")
            writer.write(snapshot.generation)
            writer.key("size")
            writer.write(snapshot.size)
            writer.key("mtime")
            writer.write(snapshot.modified.text)
        }
        repair?.write(into: &writer)
        purge?.write(into: &writer)
        if operation.holdsList {
            writer.key("ops")
            writer.beginArray()
            for operation in operations {
                writer.beginObject()
                writer.key("op")
                if case .add = operation.effect { writer.write("add") } else { writer.write("set") }
                operation.write(into: &writer)
                writer.endObject()
            }
            writer.endArray()
        } else if let operation = operations.first {
            operation.write(into: &writer)
        }
        writer.key("p")
        writer.write(previous.text)
        writer.endObject()
    }
}

extension FileStatus.Modified {
    /// `seconds.nanoseconds`: as a number it would be beyond what JSON readers keep.
    var text: String {
        let fraction = String(nanoseconds)
        return "\(seconds)." + String(repeating: "0", count: max(0, 9 - fraction.count)) + fraction
    }

    init?(text: String) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, parts[1].count == 9, let seconds = Int64(parts[0]), let nanoseconds = Int64(parts[1])
        else { return nil }
        self.init(seconds: seconds, nanoseconds: nanoseconds)
    }
}

// MARK: - Reading

extension JournalEntry {
    /// The entry of a line without its line break. Its checksum is not looked at.
    init(line: UnsafeBufferPointer<UInt8>) throws(JSONError) {
        var reader = JSONReader(line)
        self = try JournalEntry.read(from: &reader, isWhole: true)
        try reader.finish()
    }

    /// The entry of the bytes before a line's first change, without its changes and without what follows them.
    init(head: UnsafeBufferPointer<UInt8>) throws(JSONError) {
        var reader = JSONReader(head)
        self = try JournalEntry.read(from: &reader, isWhole: false)
    }

    /// - Parameter expected: the changes of a list that must be there; each is compared as it is read, and none is kept twice.
    private static func read(
        from reader: inout JSONReader, isWhole: Bool, comparing expected: [RecordOperation]? = nil
    ) throws(JSONError) -> JournalEntry {
        var (sequence, at, step): (Int?, Timestamp?, RecordID?)
        var (actor, host, app) = ("", "", "")
        var operation: JournalOperation?
        var reverses: RecordID?
        var (generation, size, modified): (Int?, Int?, FileStatus.Modified?)
        var operations: [RecordOperation] = []
        var single = RecordOperationReader(expecting: expected?.first)
        var repair = RepairNote()
        var purge = PurgeReader()
        var previous: Checksum?
        try reader.beginObject()
        members: while let key = try reader.nextKey() {
            if key == "seq" {
                sequence = try reader.readInteger()
            } else if key == "at" {
                at = try Timestamp.read(from: &reader, "at")
            } else if key == "by" {
                actor = try reader.readString()
            } else if key == "host" {
                host = try reader.readString()
            } else if key == "app" {
                app = try reader.readString()
            } else if key == "step" {
                step = try RecordID.read(from: &reader, "step")
            } else if key == "op" {
                operation = JournalOperation(id: try reader.readString())
            } else if key == "undoOf" || key == "redoOf" {
                reverses = try RecordID.read(from: &reader, "undoOf")
            } else if key == "gen" {
                generation = try reader.readInteger()
            } else if key == "size" {
                size = try reader.readInteger()
            } else if key == "mtime" {
                modified = FileStatus.Modified(text: try reader.readString())
            } else if key == "ops" && !isWhole {
                previous = Checksum.none
                break members
            } else if key == "ops" {
                try reader.beginArray()
                var count = 0
                while try reader.nextElement() {
                    let wanted = expected.flatMap { count < $0.count ? $0[count] : nil }
                    let read = try RecordOperationReader.read(from: &reader, expecting: wanted)
                    if expected != nil {
                        guard wanted == read else {
                            throw reader.error(.invalidValue(member: "ops", value: read.key.id ?? ""), at: 0)
                        }
                    } else {
                        operations.append(read)
                    }
                    count += 1
                }
                if let expected { operations = count == expected.count ? expected : [] }
            } else if key == "p" {
                previous = Checksum(digits: Array(try reader.readString().utf8))
            } else if try !single.readMember(key, from: &reader), try !repair.readMember(key, from: &reader),
                try !purge.readMember(key, from: &reader)
            {
                try reader.skipValue()
            }
        }
        guard let sequence else { throw reader.error(.missingMember("seq"), at: 0) }
        guard let at else { throw reader.error(.missingMember("at"), at: 0) }
        guard let step else { throw reader.error(.missingMember("step"), at: 0) }
        guard let operation else { throw reader.error(.missingMember("op"), at: 0) }
        guard let previous else { throw reader.error(.missingMember("p"), at: 0) }
        if operation == .add || operation == .set {
            single.isAdding = operation == .add
            operations = [try single.finished(reader, start: 0)]
        }
        var snapshot: SnapshotNote?
        if let generation, let size, let modified {
            snapshot = SnapshotNote(generation: generation, size: size, modified: modified)
        }
        return JournalEntry(
            sequence: sequence, at: at, actor: actor, host: host, app: app, step: step, operation: operation,
            reverses: reverses, operations: operations, snapshot: snapshot, previous: previous,
            repair: operation == .repair ? repair : nil, purge: operation == .purge ? purge.note : nil,
            purged: purge.purged)
    }

    /// The word of a line that a newer program wrote, where this one cannot tell what it did.
    var unknownOperation: String? {
        if case .unrecognized(let word) = operation, operations.isEmpty { word } else { nil }
    }

    /// Whether the line need not follow the one before.
    var restartsChain: Bool { operation == .purge }
}
