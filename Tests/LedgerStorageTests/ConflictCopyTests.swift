import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// What sync programs keep aside is found, and merged like a hand edit.
@Suite("Conflict copies")
struct ConflictCopyTests {
    private static let folder = Bench.path
    private static let journal = folder + "/journal-000002.jsonl"
    private static let copyName = "journal-000002 (anna's conflicted copy).jsonl"

    /// Two machines with the same ledger; each goes on, and the sync program keeps the journal of the second as a copy in the folder of the first.
    private func diverged(
        _ ours: (LedgerStore) throws -> Void, _ theirs: (LedgerStore) throws -> Void
    ) throws -> (store: LedgerStore, copy: ConflictCopy, bench: Bench) {
        let bench = Bench()
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        _ = try store.compact(as: Bench.origin(3))
        try store.edit(1, step: 4) { $0.leader = "王宏伟" }
        let other = Bench(disk: bench.disk.copy())
        try theirs(try other.open())
        try ours(store)
        let bytes = try #require(other.disk.contents(of: Self.journal))
        bench.disk.setContents(of: Self.folder + "/" + Self.copyName, to: bytes)
        return (try bench.open(), try #require(try ConflictCopy(bytes)), bench)
    }

    @Test("are named on opening, and say what merges them")
    func named() throws {
        let (store, _, _) = try diverged({ _ in }, { try $0.edit(2, step: 50) { $0.leader = "薛玉马" } })
        #expect(
            store.health.findings == [StoreFinding(.warning, .conflictCopy, in: Self.copyName)])
        #expect(store.health.readOnly == nil)
    }

    @Test("steps of the other machine become one step here, and the file goes to quarantine")
    func merged() throws {
        let (store, copy, bench) = try diverged(
            { try $0.edit(1, step: 20) { $0.stage = "建设库" } },
            {
                try $0.edit(2, step: 50) { $0.leader = "薛玉马" }
                try $0.edit(2, step: 51) { $0.leader = "杨彤" }
                try $0.edit(1, step: 52) { $0.priority = "high" }
                try $0.edit(1, step: 54) {
                    $0.reports = [
                        ProgressReport(id: Bench.id(70), at: Bench.origin(54).at, by: "anna", progress: "已排查")
                    ]
                }
                try $0.edit(1, step: 55) { $0.reports[0].problem = "缺人" }
                try $0.add([30], step: 53)
            })
        let merge = try store.merge(copy, named: Self.copyName, as: Bench.origin(60))
        #expect(merge.steps == 6)
        #expect(merge.summary.numbers == [1, 2, 3] && merge.summary.isComplete)
        #expect(merge.renumbered.isEmpty)
        #expect(store.item(2)?.leader == "杨彤")
        #expect(store.item(1)?.priority == "high" && store.item(1)?.stage == "建设库")
        #expect(store.item(1)?.reports.map(\.problem) == ["缺人"])
        #expect(store.item(30)?.number == 3)
        #expect(bench.disk.contents(of: Self.folder + "/" + Self.copyName) == nil)
        #expect(merge.summary.keptAs == Self.copyName)
        #expect(try bench.open().health.findings == [])
        #expect(try bench.open().check() == [])

        _ = try store.undo(as: Bench.origin(61))
        #expect(store.item(30) == nil && store.item(2)?.leader == nil)
    }

    @Test("what both changed is left out and told, the rest is merged")
    func conflicting() throws {
        let (store, copy, _) = try diverged(
            { try $0.edit(1, step: 20) { $0.leader = "李四" } },
            {
                try $0.edit(1, step: 50) { $0.leader = "薛玉马" }
                try $0.edit(2, step: 51) { $0.leader = "杨彤" }
            })
        let merge = try store.merge(copy, named: nil, as: Bench.origin(60))
        #expect(merge.summary.aside.map(\.number) == [1])
        #expect(merge.summary.numbers == [2])
        #expect(store.item(1)?.leader == "李四" && store.item(2)?.leader == "杨彤")
    }

    @Test("items that were added on both machines with one number both stay")
    func renumbered() throws {
        let (store, copy, bench) = try diverged({ try $0.add([40], step: 20) }, { try $0.add([30], step: 50) })
        let merge = try store.merge(copy, named: nil, as: Bench.origin(60))
        #expect(merge.renumbered == [Bench.id(30): 3])
        #expect(store.item(40)?.number == 3 && store.item(30)?.number == 4)
        #expect(try bench.open().check().allSatisfy { $0.kind == .conflictCopy })
    }

    @Test("merged a second time, nothing is left to merge")
    func twice() throws {
        let (store, copy, _) = try diverged({ _ in }, { try $0.edit(2, step: 50) { $0.leader = "杨彤" } })
        _ = try store.merge(copy, named: nil, as: Bench.origin(60))
        let again = try store.merge(copy, named: nil, as: Bench.origin(61))
        #expect(again.summary.recordCount == 0)
        #expect(store.ledger.sequence == (try store.history().last { $0.operation != .snapshot }?.sequence))
    }

    @Test("what was purged here does not come back with the other machine's file")
    func purged() throws {
        let (store, copy, bench) = try diverged(
            { _ in },
            {
                try $0.edit(2, step: 50) { $0.text = "另一台机器上改过的涉密文字" }
                try $0.edit(1, step: 51) { $0.stage = "储备库" }
            })
        _ = try store.purge(.item(Bench.id(2)), because: "r", as: Bench.origin(55))
        _ = try store.merge(copy, named: Self.copyName, as: Bench.origin(60))
        #expect(store.item(2) == nil && store.item(1)?.stage == "储备库")
        #expect(PurgeTests.trace(of: ["另一台机器上改过"], in: bench.disk) == nil)
    }

    @Test("an edited ledger.json of the other machine is compared with what it was made from")
    func snapshot() throws {
        let bench = Bench()
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        _ = try store.compact(as: Bench.origin(3))
        let text = String(decoding: try #require(bench.disk.contents(of: Self.folder + "/ledger.json")), as: UTF8.self)
        try store.edit(2, step: 4) { $0.leader = "王宏伟" }
        let edited = text.replacing("要加强疫情防控", with: "要切实加强疫情防控")
        let copy = try #require(try ConflictCopy(Array(edited.utf8)))
        let merge = try store.merge(copy, named: nil, as: Bench.origin(10))
        #expect(merge.steps == nil && merge.summary.numbers == [1, 2])
        #expect(store.item(1)?.text == "要切实加强疫情防控" && store.item(2)?.leader == "王宏伟")
    }

    @Test("one of another ledger, or of another history, changes nothing")
    func strangers() throws {
        let (store, _, bench) = try diverged({ try $0.edit(1, step: 20) { $0.stage = "a" } }, { _ in })
        let stranger = Bench()
        let theirs = try LedgerStore.create(
            at: Bench.path, departments: Bench.departments, store: RecordID(high: 8, low: 8), as: Bench.origin(901),
            environment: Bench.environment(stranger.disk.process()))
        _ = try theirs.commit([.add(.item(Bench.item(5)))], as: Bench.origin(902))
        let journal = try #require(stranger.disk.contents(of: Self.folder + "/journal-000001.jsonl"))
        #expect(throws: ConflictCopyError.anotherLedger) {
            try store.merge(try #require(try ConflictCopy(journal)), named: nil, as: Bench.origin(60))
        }
        let other = Bench(disk: bench.disk.copy())
        let ahead = try other.open()
        try ahead.edit(2, step: 70) { $0.stage = "b" }
        _ = try ahead.compact(as: Bench.origin(71))
        try store.edit(2, step: 72) { $0.stage = "c" }
        try store.edit(2, step: 73) { $0.stage = "d" }
        let snapshot = try #require(other.disk.contents(of: Self.folder + "/ledger.json"))
        #expect(throws: ConflictCopyError.anotherHistory) {
            try store.merge(try #require(try ConflictCopy(snapshot)), named: nil, as: Bench.origin(60))
        }
        #expect(try ConflictCopy(Array("[{}]".utf8)) == nil)
    }

    @Test("a ledger in whose place another one is put writes nothing into it")
    func replaced() throws {
        let bench = Bench()
        let store = try bench.create()
        try store.add([1], step: 2)
        let process = bench.disk.process()
        try process.rename(Bench.path, to: "/home/moved.ledger")
        #expect(throws: StoreError.noLedger(path: Bench.path)) { try store.add([2], step: 3) }
        _ = try LedgerStore.create(
            at: Bench.path, departments: Bench.departments, store: RecordID(high: 8, low: 8), as: Bench.origin(4),
            environment: Bench.environment(bench.disk.process()))
        let before = bench.disk.contents(of: Bench.path + "/journal-000001.jsonl")
        #expect(throws: StoreError.readOnly(.anotherLedger)) { try store.add([3], step: 5) }
        #expect(bench.disk.contents(of: Bench.path + "/journal-000001.jsonl") == before)
        #expect(store.item(1) != nil)
    }
}
