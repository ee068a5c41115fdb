extension RecordTable {
    /// Rows that are copied together. Immutable.
    package final class Chunk: Sendable {
        package let ids: [RecordID]
        package let columns: Record.Columns
        /// Where the rows that nobody has changed lie as they were read.
        package let stored: (any StoredRecords<Record>)?
        /// Where each row's record is: its place among the stored ones, or as the complement its place in `records`.
        private let places: [Int32]
        /// The records that were made or changed since; of those that were replaced some are left.
        private let records: [Made]

        /// A record by reference: whoever copies the chunk to change one row counts one reference for each of the others, and not one for each of its texts.
        private final class Made: Sendable {
            let record: Record

            init(_ record: Record) {
                self.record = record
            }
        }

        /// Records that lie where they were read.
        ///
        /// - Parameters:
        ///   - ids: ascending, one for each row of `columns`.
        ///   - firstPlace: that of the first row among the stored records; the others follow.
        package init(
            ids: [RecordID], columns: Record.Columns, in stored: any StoredRecords<Record>, from firstPlace: Int
        ) {
            self.ids = ids
            self.columns = columns
            self.stored = stored
            places = ids.indices.map { Int32(firstPlace + $0) }
            records = []
        }

        /// - Parameter records: their ids ascending.
        init(_ records: some Collection<Record>) {
            var columns = Record.Columns()
            for (row, record) in records.enumerated() { columns.insert(record, at: row) }
            ids = records.map(\.id)
            self.columns = columns
            stored = nil
            self.records = records.map { Made($0) }
            places = self.records.indices.map { ~Int32($0) }
        }

        private init(
            _ ids: [RecordID], _ columns: Record.Columns, _ stored: (any StoredRecords<Record>)?, _ places: [Int32],
            _ records: [Made]
        ) {
            self.ids = ids
            self.columns = columns
            self.stored = stored
            self.places = places
            self.records = records
        }
    }
}

// MARK: - Reading

extension RecordTable.Chunk {
    package var count: Int { ids.count }

    /// The record of a row, decoded now if it lies where it was read.
    package subscript(offset: Int) -> Record {
        let place = places[offset]
        if place >= 0, let stored { return stored.record(at: Int(place)) }
        return records[Int(~place)].record
    }

    /// The row's place among the stored records; nil where it was made or changed since.
    package func storedPlace(of offset: Int) -> Int? {
        places[offset] >= 0 ? Int(places[offset]) : nil
    }

    /// Where `id` stands, or would stand.
    func offset(of id: RecordID) -> (offset: Int, isFound: Bool) {
        var (low, high) = (0, ids.count)
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < id { low = middle + 1 } else { high = middle }
        }
        return (low, low < ids.count && ids[low] == id)
    }
}

// MARK: - Other chunks from this one

extension RecordTable.Chunk {
    func replacing(_ offset: Int, with record: Record) -> RecordTable.Chunk {
        var (columns, places, records) = (columns, places, records)
        columns.replace(at: offset, with: record)
        if places[offset] >= 0 {
            places[offset] = ~Int32(records.count)
            records.append(Made(record))
        } else {
            records[Int(~places[offset])] = Made(record)
        }
        return RecordTable.Chunk(ids, columns, stored, places, records)
    }

    func inserting(_ record: Record, at offset: Int) -> RecordTable.Chunk {
        var (ids, columns, places) = (ids, columns, places)
        ids.insert(record.id, at: offset)
        columns.insert(record, at: offset)
        places.insert(~Int32(records.count), at: offset)
        return RecordTable.Chunk(ids, columns, stored, places, records + [Made(record)])
    }

    func removing(_ offset: Int) -> RecordTable.Chunk {
        var (ids, columns, places) = (ids, columns, places)
        ids.remove(at: offset)
        columns.remove(at: offset)
        places.remove(at: offset)
        return RecordTable.Chunk(ids, columns, stored, places, records).withoutSurplus
    }

    func rows(_ range: Range<Int>) -> RecordTable.Chunk {
        RecordTable.Chunk(Array(ids[range]), columns.rows(range), stored, Array(places[range]), records).withoutSurplus
    }

    /// The same without records that no row has any more.
    private var withoutSurplus: RecordTable.Chunk {
        var (places, kept) = (places, [Made]())
        for (offset, place) in places.enumerated() where place < 0 {
            places[offset] = ~Int32(kept.count)
            kept.append(records[Int(~place)])
        }
        return RecordTable.Chunk(ids, columns, stored, places, kept)
    }
}
