package import LedgerModel

/// What searches read of a large ledger: the words of every item in a row, and who is named in it. Made beside the work on the screen, and from that of an earlier ledger in
/// the time that what changed takes.
package final class SearchColumns: Sendable {
    package let ledger: Ledger
    /// One for each chunk of the ledger's items.
    let texts: [TextColumn]
    let directivesBySpeaker: [String: [RecordID]]
    /// Every owner that some item names.
    let owners: Set<OwnerKey>

    package init(_ ledger: Ledger, updating old: SearchColumns? = nil) {
        self.ledger = ledger
        var known: [ObjectIdentifier: TextColumn] = [:]
        for column in old?.texts ?? [] { known[ObjectIdentifier(column.chunk)] = column }
        texts = ledger.items.chunks.map { known[ObjectIdentifier($0)] ?? TextColumn($0) }
        if let old, old.ledger.directives.hasSameChunks(as: ledger.directives) {
            directivesBySpeaker = old.directivesBySpeaker
        } else {
            directivesBySpeaker = ledger.directivesBySpeaker()
        }
        owners = texts.reduce(into: []) { $0.formUnion($1.owners) }
    }
}

/// The texts and headings of one chunk's items as folded code units.
final class TextColumn: Sendable {
    let chunk: ItemTable.Chunk
    let owners: Set<OwnerKey>
    private let units: [UInt16]
    /// Behind the last unit of each row.
    private let ends: [Int32]

    init(_ chunk: ItemTable.Chunk) {
        self.chunk = chunk
        owners = Set(chunk.columns.owners)
        var units: [UInt16] = []
        var ends: [Int32] = []
        for offset in chunk.ids.indices {
            _ = chunk.hasText(offset) { bytes in
                var reader = FoldedUnits(bytes)
                while let unit = reader.next() { units.append(unit) }
                // Nothing is found across the border of two texts.
                units.append(0)
                return false
            }
            ends.append(Int32(units.count))
        }
        self.units = units
        self.ends = ends
    }

    func contains(_ pattern: WordPattern, at offset: Int) -> Bool {
        units.withUnsafeBufferPointer { units in
            let start = offset == 0 ? 0 : Int(ends[offset - 1])
            return pattern.isFound(in: UnsafeBufferPointer(rebasing: units[start..<Int(ends[offset])]))
        }
    }
}

extension Ledger {
    func directivesBySpeaker() -> [String: [RecordID]] {
        var found: [String: [RecordID]] = [:]
        for chunk in directives.chunks {
            for (id, speaker) in zip(chunk.ids, chunk.columns.speakers) {
                if let speaker { found[speaker, default: []].append(id) }
            }
        }
        return found
    }
}

extension RecordTable {
    fileprivate func hasSameChunks(as other: RecordTable) -> Bool {
        chunks.count == other.chunks.count && zip(chunks, other.chunks).allSatisfy { $0 === $1 }
    }
}
