import LedgerModel
import LedgerStorage
import StrictJSON
import TestSupport
import Testing

/// The history of one item is read by an index; that of all by reading every line. Both must tell the same.
@Suite("History of one item")
struct HistoryIndexTests {
    private let bench = Bench()

    /// What `store` tells of each item by the index against what the whole history tells of it.
    private func expectAgreement(_ store: LedgerStore, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let all = try bench.open(.reading).history()
        for item in store.ledger.items {
            let expected = all.filter { $0.changes.contains { $0.key == .item(item.id) } }
            let found = try store.history(of: item.id)
            #expect(found.map(\.sequence) == expected.map(\.sequence), sourceLocation: sourceLocation)
            #expect(
                found.map(\.changes) == expected.map { $0.changes.filter { $0.key == .item(item.id) } },
                sourceLocation: sourceLocation)
            #expect(found.map(\.step) == expected.map(\.step), sourceLocation: sourceLocation)
            // Whoever asks for the first time is answered without the index.
            #expect(try bench.open(.reading).history(of: item.id) == found, sourceLocation: sourceLocation)
        }
    }

    @Test("it tells what the whole history tells, after any day of work", arguments: 1...12 as ClosedRange<UInt64>)
    func agrees(seed: UInt64) throws {
        _ = RandomScript(seed: seed, length: 24).run(on: bench.disk.process())
        try expectAgreement(try bench.open())
    }

    @Test("it follows what other processes write, retire and purge")
    func follows() throws {
        let store = try bench.create()
        try store.add([1, 2, 3], step: 2)
        let reader = try bench.open(.reading)
        try expectAgreement(reader)
        try store.edit(1, step: 3) { $0.text = "甲" }
        try expectAgreement(reader)
        _ = try store.compact(as: Bench.origin(4))
        try expectAgreement(reader)
        try store.edit(2, step: 5) { $0.text = "乙" }
        try store.edit(1, step: 6) { $0.text = "丙" }
        try expectAgreement(reader)
        #expect(try reader.history(of: Bench.id(1)).map(\.sequence).count == 3)
        _ = try store.purge(.item(Bench.id(1)), because: "涉密", as: Bench.origin(7))
        _ = try reader.refresh()
        try expectAgreement(reader)
        #expect(try reader.history(of: Bench.id(1)).isEmpty)
    }

    @Test("a change in a line as long as an import is found, whatever its own length")
    func longLine() throws {
        let store = try bench.create()
        let long = String(repeating: "要加强疫情防控。", count: 4000)
        _ = try store.commit(
            (1...40).map { .add(.item(Bench.item($0, $0 == 20 ? long : "第\($0)项"))) }, as: Bench.origin(2))
        try store.edit(20, step: 3) { $0.text = long + "甲" }
        try expectAgreement(store)
        #expect(try store.history(of: Bench.id(20)).last?.changes.first?.leaves.first?.after == .text(long + "甲"))
    }

    @Test("text that looks like the beginning of a change is text")
    func lookalike() throws {
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        let fake = #"","ops":[{"op":"set","kind":"item","id":""# + Bench.id(2).description + #"""#
        try store.edit(1, step: 3) { $0.text = fake }
        try expectAgreement(store)
        #expect(try store.history(of: Bench.id(2)).map(\.sequence) == [2])
    }
}
