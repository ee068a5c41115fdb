import LedgerModel
import TestSupport
import Testing

@testable import LedgerStorage

/// The index beside a snapshot saves the pass over it: with it, without it and with any other file in its place a ledger is the same.
@Suite("The index beside a snapshot")
struct IndexTests {
    private static func snapshot(seed: UInt64, itemCount: Int) throws -> [UInt8] {
        var records = RandomRecords(seed: seed)
        return ScanningTests.snapshot(try records.contents(itemCount: itemCount)).serialized()
    }

    private static func index(of bytes: [UInt8]) throws -> [UInt8] {
        try #require(SnapshotIndex.bytes(of: try ScanningTests.opened(bytes), in: bytes))
    }

    @Test("with it every record and every column is what the general reader gives", arguments: [1, 2, 3] as [UInt64])
    func sameAsDecoded(seed: UInt64) throws {
        let bytes = try Self.snapshot(seed: seed, itemCount: 700)
        let opened = try #require(try Self.tables(bytes, Self.index(of: bytes)))
        let parsed = try Snapshot(parsing: bytes)
        ScanningTests().expectSameRows(opened.articles, parsed.contents.articles)
        ScanningTests().expectSameRows(opened.directives, parsed.contents.directives)
        ScanningTests().expectSameRows(opened.items, parsed.contents.items)
        #expect(Array(opened.sources) == Array(parsed.contents.sources))
        // Texts are searched where they lie.
        for (row, item) in parsed.contents.items.enumerated() where !item.text.isEmpty {
            let (chunk, offset) = opened.items.place(of: row)
            #expect(chunk.hasText(offset) { $0.elementsEqual(item.text.utf8) }, "row \(row)")
        }
        try ScanningTests().expectSame(
            try #require(Snapshot(scanning: bytes, with: Self.index(of: bytes))), parsed)
    }

    @Test("an empty ledger and one item have one", arguments: [0, 1])
    func fewRecords(itemCount: Int) throws {
        let bytes = try Self.snapshot(seed: 5, itemCount: itemCount)
        #expect(try Self.tables(bytes, Self.index(of: bytes))?.items.count == itemCount)
    }

    /// The tables by the index alone; nil where it is not taken.
    private static func tables(_ bytes: [UInt8], _ index: [UInt8]) throws -> SnapshotTables? {
        SnapshotTables(
            try #require(SnapshotLayout(bytes)), SnapshotBytes(bytes), UnreadableRecords(), index: index)
    }

    @Test("one that is cut, rotten or of another snapshot is not taken")
    func notTaken() throws {
        let bytes = try Self.snapshot(seed: 6, itemCount: 20)
        let index = try Self.index(of: bytes)
        for length in stride(from: 0, to: index.count, by: 7) {
            #expect(try Self.tables(bytes, Array(index.prefix(length))) == nil, "cut at \(length)")
        }
        for place in index.indices {
            var rotten = index
            rotten[place] ^= 1 << UInt8(place % 8)
            #expect(try Self.tables(bytes, rotten) == nil, "byte \(place)")
        }
        #expect(try Self.tables(bytes, [UInt8](repeating: 0, count: index.count)) == nil)
        let other = try Self.snapshot(seed: 7, itemCount: 20)
        #expect(try Self.tables(bytes, Self.index(of: other)) == nil)
        #expect(try Self.tables(bytes, index) != nil)
    }

    /// Whoever may write the ledger may write an index whose checksum is right.
    @Test("one that vouches for a lie is not taken, or reads no byte beyond the records")
    func lies() throws {
        let bytes = try Self.snapshot(seed: 8, itemCount: 5)
        let index = try Self.index(of: bytes)
        var taken = 0
        for place in 16..<(index.count - 8) {
            for byte in [0, 1, 0x7F, 0xFF] as [UInt8] {
                var lying = index
                lying[place] = byte
                let sum = Checksum(of: lying.dropLast(8)).value
                for digit in 0..<8 {
                    lying[lying.count - 8 + digit] =
                        digit < 4 ? UInt8(truncatingIfNeeded: sum >> (8 * UInt32(digit))) : 0
                }
                guard let tables = try Self.tables(bytes, lying) else { continue }
                taken += 1
                // None of this may trap.
                _ = (Array(tables.sources), Array(tables.articles), Array(tables.directives), Array(tables.items))
                tables.items.forEachChunk { chunk, _ in
                    for offset in chunk.ids.indices { _ = chunk.hasText(offset) { _ in false } }
                }
            }
        }
        #expect(taken > 100)
    }

    @Test("it comes with every snapshot, and a ledger with it, without it or with a rotten one is the same")
    func beside() throws {
        let bench = Bench()
        let path = Bench.path + "/ledger.index"
        var store = try bench.create()
        try store.add([1, 2, 3], step: 2)
        #expect(bench.disk.contents(of: path) == nil)
        _ = try store.compact(as: Bench.origin(3))
        let index = try #require(bench.disk.contents(of: path))
        let snapshot = try #require(bench.disk.contents(of: Bench.path + "/ledger.json"))
        #expect(try Self.tables(snapshot, index) != nil)
        try store.edit(2, step: 4) { $0.text = "甲" }
        let expected = store.ledger.summary
        for damaged in [index, Array(index.prefix(100)), [], [UInt8](repeating: 7, count: index.count)] {
            bench.disk.setContents(of: path, to: damaged)
            store = try bench.open(.reading)
            #expect(store.ledger.summary == expected)
            #expect(store.health.findings.isEmpty)
            #expect(try store.check().isEmpty)
        }
    }

    @Test("rot of the snapshot is found although its index is whole")
    func rottenSnapshot() throws {
        let bench = Bench()
        let store = try bench.create()
        try store.add([1, 2, 3], step: 2)
        _ = try store.compact(as: Bench.origin(3))
        let path = Bench.path + "/ledger.json"
        let bytes = try #require(bench.disk.contents(of: path))
        for place in stride(from: 0, to: bytes.count, by: 11) {
            let copy = Bench(disk: bench.disk.copy())
            var rotten = bytes
            rotten[place] ^= 4
            copy.disk.rot(path, rotten)
            let reader = try copy.open(.reading)
            #expect(reader.ledger.summary == store.ledger.summary, "byte \(place)")
            #expect(reader.health.findings.contains { $0.severity == .damage }, "byte \(place)")
        }
    }

    @Test("one that has nothing to do with the ledger's length is not made")
    func small() throws {
        let bench = Bench()
        var environment = Bench.environment(bench.disk.process())
        environment.indexedSize = 1 << 20
        let store = try LedgerStore.create(
            at: Bench.path, departments: Bench.departments, store: RecordID(high: 7, low: 7), as: Bench.origin(1),
            environment: environment)
        try store.add([1], step: 2)
        _ = try store.compact(as: Bench.origin(3))
        #expect(!bench.disk.paths.contains { $0.contains("ledger.index") })
    }

    @Test("judgements are counted alike from the bytes, by the index and from records")
    func judgements() throws {
        let bytes = try Self.snapshot(seed: 9, itemCount: 300)
        func counts(_ contents: LedgerContents) -> RuleCounts {
            RuleCounts(of: Ledger(store: Bench.id(9), contents: contents))
        }
        let expected = counts(try Snapshot(parsing: bytes).contents)
        #expect(expected["规则\"x\""].seen > 10)
        #expect(counts(try ScanningTests.opened(bytes).contents) == expected)
        #expect(
            counts(try #require(Snapshot(scanning: bytes, with: Self.index(of: bytes))).contents) == expected)
    }

    @Test("what the columns are is pinned: whoever changes them raises the version of the index")
    func columns() throws {
        #expect(SnapshotIndex.version == 1)
        var item = ActionItem(id: Bench.id(1), number: 1, text: "x")
        item.evidence = [FieldEvidence(field: .owner, rule: "x", isAccepted: true)]
        var columns = ItemColumns()
        columns.insert(item, at: 0)
        // The newest bit: with another one the version goes up.
        #expect(columns.members[0] == ItemMembers(rawValue: 1 << 22))
        #expect(Mirror(reflecting: columns).children.count == 12)
        #expect(Mirror(reflecting: DirectiveColumns()).children.count == 4)
        #expect(Mirror(reflecting: ArticleColumns()).children.count == 3)
        #expect(Mirror(reflecting: TextPlaces()).children.count == 3)
    }
}
