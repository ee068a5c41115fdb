internal import LedgerModel

/// One item where it lies in the table: nothing of it is copied before it is asked for.
struct ItemReader {
    let chunk: ItemTable.Chunk
    let offset: Int
    let row: Int

    init(_ chunk: ItemTable.Chunk, _ offset: Int, row: Int) {
        self.chunk = chunk
        self.offset = offset
        self.row = row
    }

    /// All of it. Ask for one member at a time, so that the others are not copied.
    var record: ActionItem {
        _read { yield chunk.records[offset] }
    }

    var status: Status { chunk.columns.statuses[offset] }
    var number: Int { Int(chunk.columns.numbers[offset]) }
    var directive: RecordID? { chunk.columns.directives[offset] }
    var closedAt: Timestamp? { chunk.columns.closedAt[offset] }
    var due: CalendarDate? {
        let day = chunk.columns.dues[offset]
        return day == ItemColumns.noDay ? nil : CalendarDate(dayNumber: day)
    }

    func light(_ context: QueryContext, _ settings: Settings) -> Light {
        Light(status: status, due: due, today: context.today, settings: settings)
    }
}

/// The rows of an item table for many readings. The table's own generic code is compiled in another module, for no record in particular, and copies whole
/// records; this is compiled for items.
struct ItemRows {
    private let chunks: [ItemTable.Chunk]
    /// The first row of each chunk.
    private let starts: [Int]
    let count: Int

    init(_ items: ItemTable) {
        chunks = items.chunks
        var starts: [Int] = []
        var count = 0
        for chunk in chunks {
            starts.append(count)
            count += chunk.records.count
        }
        self.starts = starts
        self.count = count
    }

    subscript(row: Int) -> ItemReader {
        var (low, high) = (0, chunks.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= row { low = middle } else { high = middle }
        }
        return ItemReader(chunks[low], row - starts[low], row: row)
    }

    func forEach(_ body: (ItemReader) -> Void) {
        forEach(in: 0..<count, body)
    }

    func forEach(in range: Range<Int>, _ body: (ItemReader) -> Void) {
        for (chunk, start) in zip(chunks, starts) {
            let rows = range.clamped(to: start..<(start + chunk.records.count))
            for row in rows { body(ItemReader(chunk, row - start, row: row)) }
        }
    }
}
