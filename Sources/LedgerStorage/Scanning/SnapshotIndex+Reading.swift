internal import LedgerModel

/// The index is not one of this snapshot, or not whole.
private struct UnusableIndex: Error {}

extension SnapshotTables {
    /// The tables as `index` has them; nil where it is not the index of this snapshot. Whatever it says, no record reaches beyond the snapshot's.
    init?(_ layout: SnapshotLayout, _ file: SnapshotBytes, _ unreadable: UnreadableRecords, index: [UInt8]) {
        guard
            let tables = index.withUnsafeBytes({ bytes -> SnapshotTables? in
                try? SnapshotTables(bytes, layout, file, unreadable)
            })
        else { return nil }
        self = tables
    }

    private init(
        _ index: UnsafeRawBufferPointer, _ layout: SnapshotLayout, _ file: SnapshotBytes,
        _ unreadable: UnreadableRecords
    ) throws {
        var reader = try IndexReader(index, of: file.bytes)
        let words = try SnapshotIndex.WordList.allCases.map { _ in try reader.words() }
        func list(_ list: SnapshotIndex.WordList) -> [String] { words[list.rawValue] }
        func stored<Record: ScannedRecord>(
            _ name: String, _ places: RecordPlaces, texts: [TextPlaces] = []
        ) -> ScannedRecords<Record> {
            ScannedRecords(file, name, starts: places.starts, lengths: places.lengths, texts: texts, unreadable)
        }

        let sources = try RecordPlaces(&reader, .sources, layout)
        self.sources = sources.table(in: stored("sources", sources)) { _ in NoColumns() }

        let articles = try RecordPlaces(&reader, .articles, layout)
        let parents = try reader.ids(articles.count)
        let days: IndexColumn<Int32> = try reader.column(articles.count)
        let starts: IndexColumn<Int32> = try reader.column(articles.count)
        self.articles = articles.table(in: stored("articles", articles)) {
            ArticleColumns(sources: parents.array($0), days: days.array($0), starts: starts.array($0))
        }

        let directives = try RecordPlaces(&reader, .directives, layout)
        let origins = try reader.ids(directives.count)
        let speakers: IndexColumn<UInt32> = try reader.column(directives.count)
        let ordinals: IndexColumn<Int32> = try reader.column(directives.count)
        let textStarts: IndexColumn<Int32> = try reader.column(directives.count)
        let names = [nil] + list(.speakers).map(Optional.some)
        guard speakers.isBelow(UInt32(names.count)) else { throw UnusableIndex() }
        self.directives = directives.table(in: stored("directives", directives)) { rows in
            DirectiveColumns(
                articles: origins.array(rows), speakers: speakers.array(rows) { names[Int($0)] },
                ordinals: ordinals.array(rows), textStarts: textStarts.array(rows))
        }

        let items = try RecordPlaces(&reader, .items, layout)
        let texts = try reader.texts(items)
        let columns = try ItemIndex(&reader, count: items.count, list)
        self.items = items.table(in: stored("items", items, texts: texts)) { columns.columns($0) }
        try reader.finish()
    }
}

/// Where the records of a table lie: one behind the other, all among the snapshot's records.
private struct RecordPlaces {
    let ids: [RecordID]
    let starts: [Int]
    let lengths: [Int32]

    var count: Int { ids.count }

    init(_ reader: inout IndexReader, _ head: SnapshotIndex.Head, _ layout: SnapshotLayout) throws {
        let count = try reader.count(head)
        ids = try reader.ids(count).array(0..<count)
        let starts: IndexColumn<UInt64> = try reader.column(count)
        let lengths: IndexColumn<Int32> = try reader.column(count)
        self.starts = starts.array(0..<count) { Int(truncatingIfNeeded: $0) }
        self.lengths = lengths.array(0..<count)
        var end = layout.recordStart
        for row in 0..<count {
            guard self.starts[row] >= end, self.lengths[row] > 0,
                self.starts[row] <= layout.recordEnd - Int(self.lengths[row]), row == 0 || ids[row - 1] < ids[row]
            else { throw UnusableIndex() }
            end = self.starts[row] + Int(self.lengths[row])
        }
    }

    func table<Record: ScannedRecord>(
        in stored: ScannedRecords<Record>, _ columns: (Range<Int>) -> Record.Columns
    ) -> RecordTable<Record> {
        let size = RecordTable<Record>.chunkSize
        return RecordTable(
            chunks: stride(from: 0, to: count, by: size).map { start in
                let rows = start..<min(start + size, count)
                return RecordTable<Record>.Chunk(
                    ids: Array(ids[rows]), columns: columns(rows), in: stored, from: start)
            })
    }
}

/// The columns of the items.
private struct ItemIndex {
    private let numbers: IndexColumn<Int32>
    private let statuses: IndexColumn<UInt8>
    private let dues: IndexColumn<Int32>
    private let closingTimes: IndexColumn<Int64>
    private let haveDirectives: IndexColumn<UInt8>
    private let directives: IndexedIDs
    private let textStarts: IndexColumn<Int32>
    private let members: IndexColumn<UInt32>
    /// Behind the last owner of each row, among those of all.
    private let ownerEnds: [Int]
    private let owners: IndexColumn<UInt32>
    private let roles: IndexColumn<UInt8>
    private let confirmations: IndexColumn<UInt8>
    private let statusesNamed: [Status]
    private let ownersNamed: [OwnerKey]
    private let rolesNamed: [Role]

    init(_ reader: inout IndexReader, count: Int, _ list: (SnapshotIndex.WordList) -> [String]) throws {
        numbers = try reader.column(count)
        statuses = try reader.column(count)
        dues = try reader.column(count)
        closingTimes = try reader.column(count)
        haveDirectives = try reader.column(count)
        directives = try reader.ids(count)
        textStarts = try reader.column(count)
        members = try reader.column(count)
        let ownerCounts: IndexColumn<Int32> = try reader.column(count)
        let ownerCount = try reader.count(.owners)
        owners = try reader.column(ownerCount)
        roles = try reader.column(ownerCount)
        confirmations = try reader.column(ownerCount)
        var end = 0
        ownerEnds = try ownerCounts.array(0..<count).map { count in
            end += Int(count)
            guard count >= 0, end <= ownerCount else { throw UnusableIndex() }
            return end
        }
        statusesNamed = list(.statuses).map { Status(id: $0) }
        ownersNamed = list(.owners).map { OwnersMet.owner($0) }
        rolesNamed = list(.roles).map { Role(id: $0) }
        guard end == ownerCount, statuses.isBelow(UInt8(clamping: statusesNamed.count)),
            owners.isBelow(UInt32(clamping: ownersNamed.count)), roles.isBelow(UInt8(clamping: rolesNamed.count))
        else { throw UnusableIndex() }
    }

    func columns(_ rows: Range<Int>) -> ItemColumns {
        let firstOwner = rows.lowerBound == 0 ? 0 : ownerEnds[rows.lowerBound - 1]
        let ofOwners = firstOwner..<(rows.isEmpty ? firstOwner : ownerEnds[rows.upperBound - 1])
        return ItemColumns(
            numbers: numbers.array(rows), statuses: statuses.array(rows) { statusesNamed[Int($0)] },
            dues: dues.array(rows), closingTimes: closingTimes.array(rows),
            directives: rows.map { haveDirectives[$0] == 0 ? nil : directives[$0] },
            textStarts: textStarts.array(rows), members: members.array(rows) { ItemMembers(rawValue: $0) },
            ownerEnds: ownerEnds[rows].map { Int32($0 - firstOwner) },
            owners: owners.array(ofOwners) { ownersNamed[Int($0)] },
            roles: roles.array(ofOwners) { rolesNamed[Int($0)] },
            confirmations: confirmations.array(ofOwners) { $0 != 0 })
    }
}

// MARK: - Columns

/// Walks over the columns of an index that vouches for itself.
private struct IndexReader {
    private let bytes: UnsafeRawBufferPointer
    private let head: IndexColumn<UInt64>
    private var position: Int
    private let end: Int

    /// - Throws: where `bytes` are no index of `snapshot`, by its length and the checksum that it states.
    init(_ bytes: UnsafeRawBufferPointer, of snapshot: [UInt8]) throws {
        let headLength = SnapshotIndex.Head.allCases.count * 8
        guard bytes.count >= headLength + 8, bytes.count.isMultiple(of: 8), let start = bytes.baseAddress else {
            throw UnusableIndex()
        }
        self.bytes = bytes
        end = bytes.count - 8
        head = IndexColumn(start: start, count: headLength / 8)
        position = headLength
        let stated = bytes.loadUnaligned(fromByteOffset: end, as: UInt64.self)
        guard head[SnapshotIndex.Head.mark.rawValue] == SnapshotIndex.mark,
            head[SnapshotIndex.Head.version.rawValue] == SnapshotIndex.version,
            head[SnapshotIndex.Head.snapshotSize.rawValue] == UInt64(snapshot.count),
            let checksum = Snapshot.statedChecksum(snapshot),
            head[SnapshotIndex.Head.snapshotChecksum.rawValue] == UInt64(checksum.value),
            stated
                == UInt64(
                    Checksum(of: UnsafeRawBufferPointer(rebasing: bytes[..<end]).bindMemory(to: UInt8.self)).value)
        else { throw UnusableIndex() }
    }

    func count(_ part: SnapshotIndex.Head) throws -> Int {
        guard let count = Int(exactly: head[part.rawValue]), count <= bytes.count else { throw UnusableIndex() }
        return count
    }

    mutating func column<Value>(_ count: Int) throws -> IndexColumn<Value> {
        let (length, isTooLong) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
        guard !isTooLong, length >= 0, length <= end - position, let start = bytes.baseAddress else {
            throw UnusableIndex()
        }
        let column = IndexColumn<Value>(start: start + position, count: count)
        position = min(end, position + (length + 7) / 8 * 8)
        return column
    }

    mutating func ids(_ count: Int) throws -> IndexedIDs {
        let (doubled, isTooMany) = count.multipliedReportingOverflow(by: 2)
        guard !isTooMany else { throw UnusableIndex() }
        return IndexedIDs(numbers: try column(doubled))
    }

    mutating func words() throws -> [String] {
        let stated: IndexColumn<UInt64> = try column(1)
        guard let count = Int(exactly: stated[0]) else { throw UnusableIndex() }
        let lengths: IndexColumn<UInt32> = try column(count)
        let total = lengths.array(0..<count).reduce(0) { $0 + Int($1) }
        let text: IndexColumn<UInt8> = try column(total)
        var start = 0
        return try lengths.array(0..<count).map { length in
            defer { start += Int(length) }
            guard let word = String(validating: text.array(start..<(start + Int(length))), as: UTF8.self) else {
                throw UnusableIndex()
            }
            return word
        }
    }

    mutating func texts(_ records: RecordPlaces) throws -> [TextPlaces] {
        let places: IndexColumn<UInt32> = try column(records.count * 4)
        let areEscaped: IndexColumn<UInt8> = try column(records.count)
        return try (0..<records.count).map { row in
            func place(_ index: Int) throws -> TextPlaces.Place {
                let place = TextPlaces.Place(offset: places[row * 4 + index], count: places[row * 4 + index + 1])
                guard Int(place.offset) + Int(place.count) <= Int(records.lengths[row]) else { throw UnusableIndex() }
                return place
            }
            return TextPlaces(text: try place(0), heading: try place(2), needsDecoding: areEscaped[row] != 0)
        }
    }

    func finish() throws {
        guard position == end else { throw UnusableIndex() }
    }
}

/// A column as it lies in the index.
private struct IndexColumn<Value: FixedWidthInteger & BitwiseCopyable> {
    let start: UnsafeRawPointer
    let count: Int

    subscript(row: Int) -> Value {
        precondition(row >= 0 && row < count, "row \(row) of \(count)")
        return start.loadUnaligned(fromByteOffset: row * MemoryLayout<Value>.stride, as: Value.self)
    }

    func array(_ rows: Range<Int>) -> [Value] {
        precondition(rows.lowerBound >= 0 && rows.upperBound <= count, "rows \(rows) of \(count)")
        return [Value](unsafeUninitializedCapacity: rows.count) { buffer, filled in
            UnsafeMutableRawBufferPointer(buffer).copyMemory(
                from: UnsafeRawBufferPointer(
                    start: start + rows.lowerBound * MemoryLayout<Value>.stride,
                    count: rows.count * MemoryLayout<Value>.stride))
            filled = rows.count
        }
    }

    func array<Result>(_ rows: Range<Int>, _ result: (Value) -> Result) -> [Result] {
        rows.map { result(self[$0]) }
    }

    func isBelow(_ limit: Value) -> Bool {
        (0..<count).allSatisfy { self[$0] < limit }
    }
}

/// Ids, two numbers each.
private struct IndexedIDs {
    let numbers: IndexColumn<UInt64>

    subscript(row: Int) -> RecordID { RecordID(high: numbers[row * 2], low: numbers[row * 2 + 1]) }

    func array(_ rows: Range<Int>) -> [RecordID] { rows.map { self[$0] } }
}
