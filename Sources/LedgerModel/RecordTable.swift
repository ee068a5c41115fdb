/// A record that a table keeps by its id, and the columns in which the table holds what is read of every row.
package protocol TableRecord: Sendable {
    associatedtype Columns: RecordColumns<Self>

    var id: RecordID { get }
}

/// Records sorted by id in chunks of some hundred rows that copies share: holding a table twice costs nothing, changing a row copies one chunk, and
/// what is read of every row stands in columns. Records that were read from a file are decoded only when they are asked for.
package struct RecordTable<Record: TableRecord>: Sendable {
    package private(set) var chunks: ChunkList<Chunk>
    /// The first row of each chunk.
    private var starts: [Int]
    package private(set) var count: Int

    package static var chunkSize: Int { 256 }

    package init() {
        chunks = ChunkList()
        starts = []
        count = 0
    }

    /// - Throws: `DuplicateID` where two records have one id.
    package init(_ records: [Record]) throws(DuplicateID) {
        var sorted = records
        if !zip(records, records.dropFirst()).allSatisfy({ $0.id < $1.id }) {
            sorted.sort { $0.id < $1.id }
            for (left, right) in zip(sorted, sorted.dropFirst()) where left.id == right.id {
                throw DuplicateID(id: left.id)
            }
        }
        var chunks: [Chunk] = []
        for start in stride(from: 0, to: sorted.count, by: Self.chunkSize) {
            chunks.append(Chunk(sorted[start..<Swift.min(start + Self.chunkSize, sorted.count)]))
        }
        self.init(chunks: chunks)
    }

    /// - Parameter chunks: none empty, all ids ascending.
    package init(chunks: [Chunk]) {
        self.chunks = ChunkList(chunks)
        starts = []
        count = 0
        renumber()
    }

    private mutating func renumber() {
        starts.removeAll(keepingCapacity: true)
        starts.reserveCapacity(chunks.count)
        count = 0
        for chunk in chunks {
            starts.append(count)
            count += chunk.count
        }
    }
}

package struct DuplicateID: Error, Hashable {
    package let id: RecordID
}

// MARK: - Reading

extension RecordTable {
    /// The record of row `row`, 0 ..< `count`.
    package subscript(row: Int) -> Record {
        let (chunk, offset) = place(of: row)
        return chunk[offset]
    }

    package subscript(id: RecordID) -> Record? {
        row(of: id).map { self[$0] }
    }

    package func id(_ row: Int) -> RecordID {
        let (chunk, offset) = place(of: row)
        return chunk.ids[offset]
    }

    package func row(of id: RecordID) -> Int? {
        guard let index = chunkIndex(of: id) else { return nil }
        let (offset, isFound) = chunks[index].offset(of: id)
        return isFound ? starts[index] + offset : nil
    }

    /// The chunk that holds `row`, and the row's offset in it.
    package func place(of row: Int) -> (chunk: Chunk, offset: Int) {
        precondition(row >= 0 && row < count, "row \(row) of \(count)")
        var (low, high) = (0, chunks.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= row { low = middle } else { high = middle }
        }
        return (chunks[low], row - starts[low])
    }

    /// Calls `body` for each chunk with its first row.
    package func forEachChunk(_ body: (_ chunk: Chunk, _ firstRow: Int) -> Void) {
        for (index, chunk) in chunks.enumerated() { body(chunk, starts[index]) }
    }

    /// Rows of the other table, and of this one, between the chunks that both begin with and those that both end with: all that can differ.
    package func rowsNotShared(with other: RecordTable) -> (other: Range<Int>, own: Range<Int>) {
        let shorter = Swift.min(chunks.count, other.chunks.count)
        var first = 0
        while first < shorter, chunks[first] === other.chunks[first] { first += 1 }
        var last = 0
        while last < shorter - first, chunks[chunks.count - 1 - last] === other.chunks[other.chunks.count - 1 - last] {
            last += 1
        }
        return (
            other.rows(ofChunks: first..<(other.chunks.count - last)), rows(ofChunks: first..<(chunks.count - last))
        )
    }

    private func rows(ofChunks range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound < starts.count ? starts[range.lowerBound] : count
        return start..<(range.upperBound < starts.count ? starts[range.upperBound] : count)
    }

    /// The last chunk whose first id is not after `id`; the first one where `id` is before all. nil in an empty table.
    private func chunkIndex(of id: RecordID) -> Int? {
        guard !chunks.isEmpty else { return nil }
        var (low, high) = (0, chunks.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if chunks[middle].ids[0] <= id { low = middle } else { high = middle }
        }
        return low
    }
}

// MARK: - Changing

extension RecordTable {
    /// Puts `record` in the place of the one with its id, or adds it.
    package mutating func put(_ record: Record) {
        guard let index = chunkIndex(of: record.id) else {
            self = RecordTable(chunks: [Chunk([record])])
            return
        }
        let (offset, isFound) = chunks[index].offset(of: record.id)
        if isFound {
            chunks[index] = chunks[index].replacing(offset, with: record)
            return
        }
        // New records mostly come last: a full chunk stays as it is, so that many of them one after the other copy half a chunk each and not two.
        if index == chunks.count - 1, offset == chunks[index].count, offset >= Self.chunkSize {
            chunks.append(Chunk([record]))
            starts.append(count)
            count += 1
            return
        }
        let chunk = chunks[index].inserting(record, at: offset)
        if chunk.count <= Self.chunkSize * 2 {
            chunks[index] = chunk
        } else {
            let half = chunk.count / 2
            chunks.replace(index, with: [chunk.rows(0..<half), chunk.rows(half..<chunk.count)])
        }
        renumber()
    }

    package mutating func remove(_ id: RecordID) {
        guard let index = chunkIndex(of: id) else { return }
        let (offset, isFound) = chunks[index].offset(of: id)
        guard isFound else { return }
        if chunks[index].count == 1 {
            chunks.replace(index, with: [])
        } else {
            chunks[index] = chunks[index].removing(offset)
        }
        renumber()
    }
}

extension RecordTable: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { count }
}
