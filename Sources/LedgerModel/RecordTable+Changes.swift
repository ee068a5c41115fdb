extension RecordTable where Record: Equatable {
    /// The rows whose records are others than in `other`, ascending.
    ///
    /// - Returns: nil where the tables do not have the same ids in the same rows, or where more than `limit` rows differ.
    package func changedRows(since other: RecordTable, limit: Int) -> [Int]? {
        guard count == other.count, chunks.count == other.chunks.count else { return nil }
        var changed: [Int] = []
        var firstRow = 0
        for (own, old) in zip(chunks, other.chunks) {
            defer { firstRow += own.count }
            if own === old { continue }
            guard own.ids == old.ids else { return nil }
            for offset in own.ids.indices where !own.hasSameRecord(as: old, at: offset) {
                changed.append(firstRow + offset)
                if changed.count > limit { return nil }
            }
        }
        return changed
    }

    /// Whether both are the same chunks: nothing was added, changed or removed.
    package func isSame(as other: RecordTable) -> Bool {
        chunks.count == other.chunks.count && zip(chunks, other.chunks).allSatisfy { $0 === $1 }
    }
}

extension RecordTable.Chunk where Record: Equatable {
    /// Stored records are compared by their place: none is decoded for it.
    fileprivate func hasSameRecord(as other: RecordTable.Chunk, at offset: Int) -> Bool {
        if let place = storedPlace(of: offset), place == other.storedPlace(of: offset), stored === other.stored {
            return true
        }
        return self[offset] == other[offset]
    }
}
