import LedgerModel
import Testing

@testable import LedgerStorage

// MARK: - Comparing

extension ScanningTests {
    static func snapshot(_ contents: LedgerContents) -> Snapshot {
        Snapshot(store: Bench.id(9), generation: 3, sequence: 41, checksum: Checksum(value: 7), contents: contents)
    }

    static func opened(_ bytes: [UInt8]) throws -> Snapshot {
        let snapshot = Snapshot(scanning: bytes)
        return try #require(snapshot, "left to the general reader")
    }

    /// With the checksum of what it is now.
    static func sealed(_ bytes: [UInt8]) -> [UInt8] {
        let body = Array(bytes.dropLast(Snapshot.checksumLineLength))
        return body + Array("\"crc\":\"\(Checksum(of: body).text)\"}\n".utf8)
    }

    /// Decodes every record; whether one proved unreadable.
    func decodesAll(of snapshot: Snapshot) -> Bool {
        let contents = snapshot.contents
        _ = (Array(contents.sources), Array(contents.articles), Array(contents.directives), Array(contents.items))
        return snapshot.unreadableLater?.all.isEmpty == false
    }

    func expectSame(_ scanned: Snapshot, _ parsed: Snapshot) throws {
        #expect(scanned.store == parsed.store)
        #expect(scanned.generation == parsed.generation)
        #expect(scanned.sequence == parsed.sequence)
        #expect(scanned.checksum == parsed.checksum)
        #expect(scanned.contents.nextNumber == parsed.contents.nextNumber)
        #expect(scanned.contents.settings == parsed.contents.settings)
        #expect(scanned.contents.unknown == parsed.contents.unknown)
        #expect(scanned.contents.departments.departments == parsed.contents.departments.departments)
        #expect(Array(scanned.contents.sources) == Array(parsed.contents.sources))
        expectSameRows(scanned.contents.articles, parsed.contents.articles)
        expectSameRows(scanned.contents.directives, parsed.contents.directives)
        expectSameRows(scanned.contents.items, parsed.contents.items)
    }

    func expectSameRows<Record: TableRecord & Equatable>(
        _ table: RecordTable<Record>, _ expected: RecordTable<Record>
    ) where Record.Columns: Equatable {
        #expect(table.count == expected.count)
        guard table.count == expected.count else { return }
        for row in 0..<table.count {
            let ((chunk, offset), (other, otherOffset)) = (table.place(of: row), expected.place(of: row))
            if chunk.ids[offset] != other.ids[otherOffset] || chunk[offset] != other[otherOffset]
                || chunk.columns.rows(offset..<(offset + 1)) != other.columns.rows(otherOffset..<(otherOffset + 1))
            {
                Issue.record("row \(row): \(chunk[offset]) is not \(other[otherOffset])")
                return
            }
        }
    }
}
