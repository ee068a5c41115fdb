/// A record that a table keeps by its id, and the columns in which the table holds what is read of every row.
package protocol TableRecord: Sendable {
    associatedtype Columns: Sendable

    var id: RecordID { get }

    /// The columns of `records`, row by row.
    static func columns(of records: [Self]) -> Columns
}

extension TableRecord where Columns == Void {
    package static func columns(of records: [Self]) {}
}

/// Records sorted by id in chunks of some hundred rows that copies share: holding a table twice costs nothing, changing a row copies one chunk, and
/// what is read of every row stands in columns.
package struct RecordTable<Record: TableRecord>: Sendable {
    /// Rows that are copied together. Immutable.
    package final class Chunk: Sendable {
        package let records: [Record]
        package let columns: Record.Columns

        init(_ records: [Record]) {
            self.records = records
            columns = Record.columns(of: records)
        }
    }

    package private(set) var chunks: [Chunk]
    /// The first row of each chunk.
    private var starts: [Int]
    package private(set) var count: Int

    private static var chunkSize: Int { 256 }

    package init() {
        chunks = []
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
        chunks = []
        for start in stride(from: 0, to: sorted.count, by: Self.chunkSize) {
            chunks.append(Chunk(Array(sorted[start..<Swift.min(start + Self.chunkSize, sorted.count)])))
        }
        starts = []
        count = 0
        renumber()
    }

    private mutating func renumber() {
        starts.removeAll(keepingCapacity: true)
        count = 0
        for chunk in chunks {
            starts.append(count)
            count += chunk.records.count
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
        return chunk.records[offset]
    }

    package subscript(id: RecordID) -> Record? {
        row(of: id).map { self[$0] }
    }

    package func row(of id: RecordID) -> Int? {
        guard let index = chunkIndex(of: id) else { return nil }
        let (offset, isFound) = Self.offset(of: id, in: chunks[index].records)
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

    /// The last chunk whose first id is not after `id`; the first one where `id` is before all. nil in an empty table.
    private func chunkIndex(of id: RecordID) -> Int? {
        guard !chunks.isEmpty else { return nil }
        var (low, high) = (0, chunks.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if chunks[middle].records[0].id <= id { low = middle } else { high = middle }
        }
        return low
    }

    /// Where `id` stands in sorted `records`, or would stand.
    private static func offset(of id: RecordID, in records: [Record]) -> (offset: Int, isFound: Bool) {
        var (low, high) = (0, records.count)
        while low < high {
            let middle = (low + high) / 2
            if records[middle].id < id { low = middle + 1 } else { high = middle }
        }
        return (low, low < records.count && records[low].id == id)
    }
}

// MARK: - Changing

extension RecordTable {
    /// Puts `record` in the place of the one with its id, or adds it.
    package mutating func put(_ record: Record) {
        guard let index = chunkIndex(of: record.id) else {
            chunks = [Chunk([record])]
            renumber()
            return
        }
        var records = chunks[index].records
        let (offset, isFound) = Self.offset(of: record.id, in: records)
        if isFound {
            records[offset] = record
            chunks[index] = Chunk(records)
            return
        }
        records.insert(record, at: offset)
        if records.count <= Self.chunkSize * 2 {
            chunks[index] = Chunk(records)
        } else {
            let half = records.count / 2
            chunks.replaceSubrange(
                index...index, with: [Chunk(Array(records[..<half])), Chunk(Array(records[half...]))])
        }
        renumber()
    }

    package mutating func remove(_ id: RecordID) {
        guard let index = chunkIndex(of: id) else { return }
        var records = chunks[index].records
        let (offset, isFound) = Self.offset(of: id, in: records)
        guard isFound else { return }
        records.remove(at: offset)
        if records.isEmpty { chunks.remove(at: index) } else { chunks[index] = Chunk(records) }
        renumber()
    }
}

extension RecordTable: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { count }
}
