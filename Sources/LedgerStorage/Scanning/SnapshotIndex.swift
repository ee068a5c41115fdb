internal import LedgerModel

/// What one pass over a snapshot finds, kept in a file beside it so that the next opening need not make it: where every record lies, and the columns of
/// the tables.
///
/// It says nothing that the snapshot does not say, and counts only for the one it was made from: the same length, and the same checksum, which is compared with
/// every byte of the snapshot at every opening as before. Where it is missing, cut, rotten, of another snapshot or of another version, the pass is made.
/// It is never flushed to the disk: what a loss of power leaves of it does not vouch for itself.
///
/// All numbers are the machine's own, in columns that begin at multiples of eight; a machine of the other byte order sees another `mark`.
enum SnapshotIndex {
    /// "DUBANIDX".
    static let mark: UInt64 = 0x5844_494E_4142_5544
    /// To be raised whenever the layout changes or the columns come to mean anything else: a test pins what they are.
    static let version: UInt64 = 1
    /// Below, the pass takes no longer than reading another file.
    static let usualSize = 4 << 20

    /// The parts of the file before the lists of words.
    enum Head: Int, CaseIterable {
        case mark
        case version
        case snapshotSize
        case snapshotChecksum
        case sources
        case articles
        case directives
        case items
        case owners
    }

    /// Text that rows repeat, each named by its place in its list.
    enum WordList: Int, CaseIterable {
        case owners
        case statuses
        case roles
        case speakers
    }

    /// The bytes of the index of a snapshot that was opened by the pass; nil where it was not, or holds more than the index can name.
    static func bytes(of snapshot: Snapshot, in file: [UInt8]) -> [UInt8]? {
        guard let stated = Snapshot.statedChecksum(file) else { return nil }
        let contents = snapshot.contents
        var words = Words()
        guard let items = ItemCodes(contents.items, &words), let speakers = words.codes(of: contents.directives) else {
            return nil
        }
        var writer = IndexWriter()
        let head: [UInt64] = [
            mark, version, UInt64(file.count), UInt64(stated.value), UInt64(contents.sources.count),
            UInt64(contents.articles.count), UInt64(contents.directives.count), UInt64(contents.items.count),
            UInt64(items.owners.count),
        ]
        writer.column(head)
        for list in WordList.allCases { writer.words(words.lists[list.rawValue].words) }

        guard writer.records(contents.sources), writer.records(contents.articles) else { return nil }
        writer.ids(contents.articles.chunks.flatMap(\.columns.sources))
        writer.column(contents.articles.chunks.flatMap(\.columns.days))
        writer.column(contents.articles.chunks.flatMap(\.columns.starts))

        guard writer.records(contents.directives) else { return nil }
        writer.ids(contents.directives.chunks.flatMap(\.columns.articles))
        writer.column(speakers)
        writer.column(contents.directives.chunks.flatMap(\.columns.ordinals))
        writer.column(contents.directives.chunks.flatMap(\.columns.textStarts))

        guard writer.records(contents.items), writer.texts(contents.items) else { return nil }
        let chunks = contents.items.chunks
        writer.column(chunks.flatMap(\.columns.numbers))
        writer.column(items.statuses)
        writer.column(chunks.flatMap(\.columns.dues))
        writer.column(chunks.flatMap(\.columns.closingTimes))
        writer.column(chunks.flatMap { $0.columns.directives.map { $0 == nil ? UInt8(0) : 1 } })
        writer.ids(chunks.flatMap { $0.columns.directives.map { $0 ?? RecordID(high: 0, low: 0) } })
        writer.column(chunks.flatMap(\.columns.textStarts))
        writer.column(chunks.flatMap { $0.columns.members.map(\.rawValue) })
        writer.column(items.ownerCounts)
        writer.column(items.owners)
        writer.column(items.roles)
        writer.column(chunks.flatMap { $0.columns.confirmations.map { $0 ? UInt8(1) : 0 } })
        writer.column([UInt64(Checksum(of: writer.bytes).value)])
        return writer.bytes
    }
}

/// Lists of words while rows are written: the place of each.
private struct Words {
    struct List {
        private(set) var words: [String] = []
        private var places: [String: Int] = [:]

        mutating func place(of word: String) -> Int {
            if let place = places[word] { return place }
            places[word] = words.count
            words.append(word)
            return words.count - 1
        }
    }

    private(set) var lists = [List](repeating: List(), count: SnapshotIndex.WordList.allCases.count)

    mutating func code<Code: FixedWidthInteger>(_ word: String, in list: SnapshotIndex.WordList) -> Code? {
        Code(exactly: lists[list.rawValue].place(of: word))
    }

    /// Of each directive's speaker, from 1; 0 for none.
    mutating func codes(of directives: RecordTable<Directive>) -> [UInt32]? {
        var codes: [UInt32] = []
        for chunk in directives.chunks {
            for speaker in chunk.columns.speakers {
                guard let speaker else {
                    codes.append(0)
                    continue
                }
                guard let code: UInt32 = code(speaker, in: .speakers), code < .max else { return nil }
                codes.append(code + 1)
            }
        }
        return codes
    }
}

/// The columns of items that hold words.
private struct ItemCodes {
    var statuses: [UInt8] = []
    var ownerCounts: [Int32] = []
    var owners: [UInt32] = []
    var roles: [UInt8] = []

    /// nil where there are more words than codes.
    init?(_ items: ItemTable, _ words: inout Words) {
        for chunk in items.chunks {
            for row in chunk.ids.indices {
                guard let status: UInt8 = words.code(chunk.columns.statuses[row].id, in: .statuses) else { return nil }
                statuses.append(status)
                let range = chunk.columns.ownerRange(row)
                ownerCounts.append(Int32(range.count))
                for place in range {
                    guard let owner: UInt32 = words.code(chunk.columns.owners[place].id, in: .owners),
                        let role: UInt8 = words.code(chunk.columns.roles[place].id, in: .roles)
                    else { return nil }
                    owners.append(owner)
                    roles.append(role)
                }
            }
        }
    }
}

/// The bytes of an index while they are written.
private struct IndexWriter {
    private(set) var bytes: [UInt8] = []

    mutating func column<Value: FixedWidthInteger & BitwiseCopyable>(_ values: [Value]) {
        values.withUnsafeBytes { bytes.append(contentsOf: $0) }
        while !bytes.count.isMultiple(of: 8) { bytes.append(0) }
    }

    mutating func ids(_ ids: [RecordID]) {
        column(ids.flatMap { [$0.high, $0.low] })
    }

    /// How many, how long each is, and their bytes.
    mutating func words(_ words: [String]) {
        column([UInt64(words.count)])
        column(words.map { UInt32($0.utf8.count) })
        column(words.flatMap(\.utf8))
    }

    /// Ids and places of the records of a table.
    ///
    /// - Returns: false where one does not lie in the file.
    mutating func records<Record: ScannedRecord>(_ table: RecordTable<Record>) -> Bool {
        var (starts, lengths): ([UInt64], [Int32]) = ([], [])
        for chunk in table.chunks {
            for offset in chunk.ids.indices {
                guard let place = IndexWriter.place(chunk, offset) else { return false }
                starts.append(UInt64(place.records.starts[place.index]))
                lengths.append(place.records.lengths[place.index])
            }
        }
        ids(table.chunks.flatMap(\.ids))
        column(starts)
        column(lengths)
        return true
    }

    /// Where the texts of items stand, four numbers each, and whether they must be decoded.
    mutating func texts(_ items: ItemTable) -> Bool {
        var (places, areEscaped): ([UInt32], [UInt8]) = ([], [])
        for chunk in items.chunks {
            for offset in chunk.ids.indices {
                guard let place = IndexWriter.place(chunk, offset) else { return false }
                let texts = place.records.texts[place.index]
                places += [texts.text.offset, texts.text.count, texts.heading.offset, texts.heading.count]
                areEscaped.append(texts.needsDecoding ? 1 : 0)
            }
        }
        column(places)
        column(areEscaped)
        return true
    }

    private static func place<Record: ScannedRecord>(
        _ chunk: RecordTable<Record>.Chunk, _ offset: Int
    ) -> (records: ScannedRecords<Record>, index: Int)? {
        guard let records = chunk.stored as? ScannedRecords<Record>, let index = chunk.storedPlace(of: offset) else {
            return nil
        }
        return (records, index)
    }
}
