import LedgerModel
import StrictJSON
import TestSupport
import Testing

@testable import LedgerStorage

/// A snapshot is opened without decoding its records: what that gives is what decoding gives, and nothing that is wrong stays silent.
@Suite("Snapshots opened by one pass")
struct ScanningTests {
    @Test("every record and every column is what the general reader gives", arguments: [1, 2, 3] as [UInt64])
    func sameAsDecoded(seed: UInt64) throws {
        var records = RandomRecords(seed: seed)
        let bytes = Self.snapshot(try records.contents(itemCount: 700)).serialized()
        let scanned = try Self.opened(bytes)
        try expectSame(scanned, Snapshot(parsing: bytes))
        #expect(scanned.unreadableLater?.all.isEmpty == true)
    }

    @Test("a snapshot that two threads read is the same")
    func largeSnapshot() throws {
        var records = RandomRecords(seed: 4)
        let bytes = Self.snapshot(try records.contents(itemCount: 3000)).serialized()
        #expect(bytes.count > 1 << 20)
        try expectSame(try Self.opened(bytes), Snapshot(parsing: bytes))
    }

    @Test("empty arrays, one of one record, and no item at all", arguments: [0, 1])
    func fewRecords(itemCount: Int) throws {
        var records = RandomRecords(seed: 5)
        let bytes = Self.snapshot(try records.contents(itemCount: itemCount)).serialized()
        try expectSame(try Self.opened(bytes), Snapshot(parsing: bytes))
        let empty = Self.snapshot(LedgerContents(departments: Bench.departments)).serialized()
        try expectSame(try Self.opened(empty), Snapshot(parsing: empty))
    }

    @Test("a random sequence of edits leaves what a plain dictionary has", arguments: [1, 2] as [UInt64])
    func randomEdits(seed: UInt64) throws {
        var records = RandomRecords(seed: seed)
        let start = try records.contents(itemCount: 600)
        let bytes = Self.snapshot(start).serialized()
        var contents = try Self.opened(bytes).contents
        var model = Dictionary(uniqueKeysWithValues: start.items.map { ($0.id, $0) })
        for _ in 0..<400 {
            switch Int.random(in: 0..<4, using: &records.generator) {
            case 0:
                let item = records.item()
                contents.put(.item(item))
                model[item.id] = item
            case 1:
                guard let id = model.keys.min(by: { $0.low < $1.low }) else { continue }
                contents.remove(.item(id))
                model[id] = nil
            default:
                let row = Int.random(in: 0..<contents.items.count, using: &records.generator)
                var item = contents.items[row]
                #expect(item == model[item.id])
                item.revision += 1
                item.status = .closed
                item.responsibilities = records.item().responsibilities
                contents.put(.item(item))
                model[item.id] = item
            }
        }
        let expected = try RecordTable(Array(model.values))
        expectSameRows(contents.items, expected)
        // Untouched records are copied as they lie, changed ones are written: a reader sees no difference.
        let rewritten = Self.snapshot(contents).serialized()
        contents.items = expected
        #expect(rewritten.elementsEqual(Self.snapshot(contents).serialized()))
        try expectSame(try Self.opened(rewritten), Snapshot(parsing: rewritten))
    }

    @Test("unknown members, escapes and records of newer programs stay byte for byte")
    func verbatim() throws {
        let item = RecordSchemaTests.fullItem.replacing("\"\\u00e9\":1", with: "\"é\":1")
        let snapshot = Self.snapshot(LedgerContents(departments: Bench.departments))
        let text = String(decoding: snapshot.serialized(), as: UTF8.self)
            .replacing("\"items\":[]", with: "\"items\":[\n\(item)\n]").replacing(
                "\"nextNumber\":1", with: "\"nextNumber\":18")
        let bytes = Self.sealed(Array(text.utf8))
        let scanned = try Self.opened(bytes)
        try expectSame(scanned, Snapshot(parsing: bytes))
        #expect(scanned.serialized().elementsEqual(bytes))
    }

    @Test("another layout is left to the general reader")
    func otherLayouts() throws {
        var records = RandomRecords(seed: 6)
        let text = String(decoding: Self.snapshot(try records.contents(itemCount: 3)).serialized(), as: UTF8.self)
        for (what, with) in [
            ("\"number\":", "\"number\": "), ("\"rev\":", "\"r\\u0065v\":"), ("},\n{", "},\n\n{"),
            ("\"status\":", "\"status\":null,\"x\":"), ("\"id\":\"0", "\"id\":\"\\u0030"),
        ] {
            let changed = Self.sealed(Array(text.replacing(what, with: with).utf8))
            #expect(Snapshot(scanning: changed) == nil, "\(with)")
        }
    }

    /// Any byte may be wrong in a file whose checksum is right, if somebody wants it so.
    @Test("a wrong byte anywhere is refused, noted when the record is decoded, or read alike")
    func wrongBytes() throws {
        var records = RandomRecords(seed: 7)
        let bytes = Self.snapshot(try records.contents(itemCount: 4)).serialized()
        let start = try #require(String(decoding: bytes, as: UTF8.self).firstRange(of: "\"sources\":[")?.lowerBound)
        let first = String(decoding: bytes, as: UTF8.self).utf8.distance(from: "".startIndex, to: start)
        var opened = 0
        let wrong: [UInt8] = [0, 0x0A, 0x22, 0x2C, 0x30, 0x5C, 0x5D, 0x61, 0x7B, 0x7D, 0x80, 0xFF]
        for index in first..<(bytes.count - 20) {
            // Two of them at each place, all of them at every sixth.
            for byte in [wrong[index % 12], wrong[(index + 5) % 12]] {
                var damaged = bytes
                damaged[index] = byte
                damaged = Self.sealed(damaged)
                guard let scanned = Snapshot(scanning: damaged) else { continue }
                opened += 1
                let isNoted = decodesAll(of: scanned)
                if let parsed = try? Snapshot(parsing: damaged), parsed.unreadable.isEmpty {
                    try expectSame(scanned, parsed)
                } else {
                    #expect(isNoted, "byte \(byte) at \(index) is silent")
                }
            }
        }
        #expect(opened > 300)
    }

    @Test("a record that proves unreadable is reported, and the ledger is not written any more")
    func unreadableLater() throws {
        let bench = Bench()
        var store = try bench.create()
        try store.add([1, 2], step: 2)
        _ = try store.compact(as: Bench.origin(3))
        let path = Bench.path + "/ledger.json"
        let text = String(decoding: try #require(bench.disk.contents(of: path)), as: UTF8.self)
        // The revision is in no column.
        let damaged = text.replacing("\"rev\":1,\"number\":2", with: "\"rev\":1.5,\"number\":2")
        #expect(damaged != text)
        bench.disk.setContents(of: path, to: Self.sealed(Array(damaged.utf8)))
        store = try bench.open(.writing)
        #expect(store.ledger.items.count == 2)
        #expect(store.health.readOnly == nil)
        let item = try #require(store.item(2))
        #expect(item.number == 2)
        #expect(item.text == Bench.item(2).text)
        #expect(store.health.readOnly == .damaged)
        #expect(store.health.findings.contains { if case .unreadableRecord = $0.kind { true } else { false } })
        #expect(throws: StoreError.readOnly(.damaged)) { try store.add([3], step: 4) }
        // Whoever has not looked at it yet is stopped when the step reads it.
        let other = try bench.open(.writing)
        #expect(throws: StoreError.readOnly(.damaged)) {
            var changed = Bench.item(2)
            changed.text = "别的"
            _ = try other.commit([.item(Bench.item(2), changed)], as: Bench.origin(5))
        }
        #expect(
            try bench.open(.reading).check().contains { if case .unreadableRecord = $0.kind { true } else { false } })
    }
}
