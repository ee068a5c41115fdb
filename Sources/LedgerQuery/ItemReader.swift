internal import LedgerModel

/// One item where it lies in the table: nothing of it is copied before it is asked for.
struct ItemReader {
    let chunk: ItemTable.Chunk
    let offset: Int
    let row: Int
    /// The words of the chunk, where they were read before.
    private let texts: TextColumn?

    init(_ chunk: ItemTable.Chunk, _ offset: Int, row: Int, texts: TextColumn? = nil) {
        self.chunk = chunk
        self.offset = offset
        self.row = row
        self.texts = texts
    }

    /// All of it, decoded where it lies: ask the columns first.
    var record: ActionItem { chunk[offset] }

    var id: RecordID { chunk.ids[offset] }
    var status: Status { chunk.columns.statuses[offset] }
    var number: Int { Int(chunk.columns.numbers[offset]) }
    var directive: RecordID? { chunk.columns.directives[offset] }
    var members: ItemMembers { chunk.columns.members[offset] }
    /// Where the text begins in its source; the largest number for an item made by hand.
    var textStart: Int32 { chunk.columns.textStarts[offset] }
    var closedAt: Timestamp? {
        let time = chunk.columns.closingTimes[offset]
        return time == ItemColumns.noTime ? nil : Timestamp(milliseconds: time)
    }
    var due: CalendarDate? {
        let day = chunk.columns.dues[offset]
        return day == ItemColumns.noDay ? nil : CalendarDate(dayNumber: day)
    }

    var isOwned: Bool { !chunk.columns.ownerRange(offset).isEmpty }

    /// In the order in which they were named.
    func forEachOwner(_ body: (OwnerKey) -> Void) {
        for index in chunk.columns.ownerRange(offset) { body(chunk.columns.owners[index]) }
    }

    func hasOwner(where isMeant: (OwnerKey, Role) -> Bool) -> Bool {
        chunk.columns.ownerRange(offset).contains { isMeant(chunk.columns.owners[$0], chunk.columns.roles[$0]) }
    }

    func has(_ role: Role) -> Bool {
        chunk.columns.ownerRange(offset).contains { chunk.columns.roles[$0] == role }
    }

    /// Whether nobody has confirmed some owner, as far as there are any.
    var hasProposedOwner: Bool {
        chunk.columns.ownerRange(offset).contains { !chunk.columns.confirmations[$0] }
    }

    /// The lead, or where there is none, whoever was named first.
    var foremostOwner: OwnerKey? {
        let range = chunk.columns.ownerRange(offset)
        return (range.first { chunk.columns.roles[$0] == .lead } ?? range.first).map { chunk.columns.owners[$0] }
    }

    /// Whether the word is in the text or the heading.
    func contains(_ pattern: WordPattern) -> Bool {
        if let texts, pattern.hasUnits { return texts.contains(pattern, at: offset) }
        return chunk.hasText(offset) { pattern.isFound(in: $0) }
    }

    func light(_ rule: LightRule) -> Light { rule.light(status, due: due) }
}

/// The rows of an item table for many readings. The table's own generic code is compiled in another module, for no record in particular, and copies whole
/// records; this is compiled for items.
struct ItemRows {
    private let chunks: [ItemTable.Chunk]
    /// The first row of each chunk.
    private let starts: [Int]
    let count: Int
    /// For each chunk, or empty.
    private let texts: [TextColumn]

    init(_ items: ItemTable, texts: [TextColumn] = []) {
        chunks = Array(items.chunks)
        self.texts = texts
        var starts: [Int] = []
        var count = 0
        for chunk in chunks {
            starts.append(count)
            count += chunk.count
        }
        self.starts = starts
        self.count = count
    }

    subscript(row: Int) -> ItemReader {
        let place = place(of: row)
        return ItemReader(chunks[place], row - starts[place], row: row, texts: texts.isEmpty ? nil : texts[place])
    }

    private func place(of row: Int) -> Int {
        var (low, high) = (0, chunks.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= row { low = middle } else { high = middle }
        }
        return low
    }

    func forEach(_ body: (ItemReader) -> Void) {
        forEach(in: 0..<count, body)
    }

    /// Rows that mostly stand near each other: the chunk of one is looked for where that of the last was.
    func forEach(of rows: some Sequence<Int>, _ body: (ItemReader) -> Void) {
        var place = -1
        var range = 0..<0
        for row in rows {
            if !range.contains(row) {
                place = self.place(of: row)
                range = starts[place]..<(starts[place] + chunks[place].count)
            }
            body(
                ItemReader(
                    chunks[place], row - range.lowerBound, row: row, texts: texts.isEmpty ? nil : texts[place]))
        }
    }

    func forEach(in range: Range<Int>, _ body: (ItemReader) -> Void) {
        for (place, chunk) in chunks.enumerated() {
            let start = starts[place]
            let words = texts.isEmpty ? nil : texts[place]
            let rows = range.clamped(to: start..<(start + chunk.count))
            for row in rows { body(ItemReader(chunk, row - start, row: row, texts: words)) }
        }
    }
}
