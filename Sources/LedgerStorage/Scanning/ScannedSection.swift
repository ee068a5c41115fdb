internal import LedgerModel

/// The records of one array, or of a part of it, while they are passed over.
struct ScannedSection<Record: ScannedRecord> {
    private var starts: [Int] = []
    private var lengths: [Int32] = []
    private var texts: [TextPlaces] = []
    private let keepsTexts: Bool
    /// Of the chunk that is being filled.
    private var ids: [RecordID] = []
    private var columns = Record.Columns()
    private var filled: [(ids: [RecordID], columns: Record.Columns, firstPlace: Int)] = []
    private var lastID: RecordID?

    init() {
        keepsTexts = Record.self == ActionItem.self
        makeRoom()
    }

    private mutating func makeRoom() {
        ids = []
        ids.reserveCapacity(RecordTable<Record>.chunkSize)
        columns = Record.Columns()
        columns.reserve(rows: RecordTable<Record>.chunkSize)
    }

    /// Passes one record.
    mutating func read(_ scan: inout RecordScan, _ owners: inout OwnersMet) throws(UnexpectedLayout) {
        let start = scan.position
        let scanned = try Record.scan(&scan, into: &columns, &owners)
        if let lastID, lastID >= scanned.id { throw UnexpectedLayout() }
        guard let length = Int32(exactly: scan.position - start), starts.count < Int(Int32.max) else {
            throw UnexpectedLayout()
        }
        lastID = scanned.id
        starts.append(start)
        lengths.append(length)
        if keepsTexts { texts.append(scanned.texts) }
        ids.append(scanned.id)
        if ids.count == RecordTable<Record>.chunkSize { endChunk() }
    }

    private mutating func endChunk() {
        if ids.isEmpty { return }
        filled.append((ids, columns, starts.count - ids.count))
        makeRoom()
    }

    /// The rows that were passed.
    mutating func chunks(
        of file: SnapshotBytes, _ name: String, _ unreadable: UnreadableRecords
    ) -> [RecordTable<Record>.Chunk] {
        endChunk()
        let stored = ScannedRecords<Record>(
            file, name, starts: starts, lengths: lengths, texts: texts, unreadable)
        return filled.map {
            RecordTable<Record>.Chunk(ids: $0.ids, columns: $0.columns, in: stored, from: $0.firstPlace)
        }
    }
}
