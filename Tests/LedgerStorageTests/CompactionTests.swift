import Glibc
import LedgerModel
import LedgerStorage
import Synchronization
import TestSupport
import Testing

@Suite("A new snapshot while others write")
struct CompactionTests {
    let bench = Bench()

    private func prepared() throws -> LedgerStore {
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        return store
    }

    /// Compacts a copy of the disk in a process; before its `call`-th call, `body` is what others do.
    ///
    /// - Returns: the disk afterwards, and what became of the compaction.
    private func compact(
        beforeCall call: Int, _ body: @escaping @Sendable (Bench, String) throws -> Void
    ) throws -> (bench: Bench, result: Result<CompactionResult, StoreError>) {
        let copy = Bench(disk: bench.disk.copy())
        let system = FaultyFileSystem(copy.disk.process())
        let store = try copy.open(.writing, system)
        system.plan(nil)
        let failure = Mutex<String?>(nil)
        system.observe { place, name in
            guard place == call else { return }
            do { try body(copy, name) } catch { failure.withLock { $0 = "\(name): \(error)" } }
        }
        let result: Result<CompactionResult, StoreError>
        do throws(StoreError) {
            result = .success(try store.compact(as: Bench.origin(50)))
        } catch {
            result = .failure(error)
        }
        #expect(failure.withLock { $0 } == nil)
        return (copy, result)
    }

    /// The calls of one compaction of the ledger as it is.
    private func calls() throws -> [String] {
        let system = FaultyFileSystem(bench.disk.copy().process())
        let store = try bench.open(.writing, system)
        system.plan(nil)
        #expect(try store.compact(as: Bench.origin(50)) == .written)
        return system.calls
    }

    private func expectSound(
        _ numbers: [Int], on bench: Bench, _ comment: Comment = "", sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let opened = try bench.open()
        #expect(
            opened.ledger.items.map(\.id).sorted() == numbers.map { Bench.id($0) }.sorted(), comment,
            sourceLocation: sourceLocation)
        #expect(try opened.check() == [], comment, sourceLocation: sourceLocation)
        try opened.add([90], step: 90)
        #expect(try bench.open().check() == [], comment, sourceLocation: sourceLocation)
    }

    @Test("at every call of it others write, where it does not hold the lock, and nothing of theirs is lost")
    func writersGoOn() throws {
        _ = try prepared()
        let calls = try calls()
        var written = 0
        for call in 1...calls.count {
            let isWritten = Mutex(false)
            let (after, result) = try compact(beforeCall: call) { bench, _ in
                let watching = try bench.open(.reading)
                do {
                    try bench.open().add([3], step: 3, by: "bob")
                    isWritten.withLock { $0 = true }
                    #expect(try watching.refresh())
                } catch StoreError.lockTimeout {
                    #expect(try !watching.refresh())
                }
            }
            guard case .success(.written) = result else {
                Issue.record("call \(call): \(result)")
                continue
            }
            if isWritten.withLock({ $0 }) { written += 1 }
            try expectSound(isWritten.withLock { $0 } ? [1, 2, 3] : [1, 2], on: after, "\(call): \(calls[call - 1])")
        }
        #expect(written >= 8, "\(written) of \(calls.count)")
        let phase = try #require(calls.lastIndex { $0.hasPrefix("open") && $0.hasSuffix("/lock") })
        let (after, _) = try compact(beforeCall: phase) { bench, _ in try bench.open().add([3], step: 3) }
        try expectSound([1, 2, 3], on: after)
    }

    @Test("at every call of it others write what needs a snapshot at once: it notices that it was overtaken")
    func overtaken() throws {
        _ = try prepared()
        let count = try calls().count
        var overtaken = 0
        for call in 1...count {
            let isWritten = Mutex(false)
            let (after, result) = try compact(beforeCall: call) { bench, _ in
                // The flush of the journal fails: what is in doubt goes into a snapshot and a journal of its own.
                let system = FaultyFileSystem(bench.disk.process())
                let store = try bench.open(.writing, system)
                let hasFailed = Mutex(false)
                system.observe { _, name in
                    guard name.hasPrefix("fdatasync"), !hasFailed.withLock({ $0 }) else { return }
                    hasFailed.withLock { $0 = true }
                    system.plan(.error(EIO), atCall: 1)
                }
                do {
                    try store.add([3], step: 3, by: "bob")
                    isWritten.withLock { $0 = true }
                } catch StoreError.lockTimeout {}
            }
            let wasWritten = isWritten.withLock { $0 }
            if wasWritten, try result.get() == .busy { overtaken += 1 }
            try expectSound(wasWritten ? [1, 2, 3] : [1, 2], on: after, "call \(call)")
        }
        #expect(overtaken >= 3)
    }

    @Test("the name of the snapshot changes hands in one step, and what is retired is in history and backup")
    func files() throws {
        let store = try prepared()
        #expect(try store.compact(as: Bench.origin(3)) == .written)
        #expect(
            bench.disk.paths.filter { $0.contains("ledger.json") || $0.contains("journal") || $0.contains("ledger-") }
                == [
                    "/backup/ledger-000001.json", "/history/journal-000001.jsonl", "/journal-000002.jsonl",
                    "/ledger.json",
                ].map { Bench.path + $0 })
        #expect(try store.compact(as: Bench.origin(4)) == .unneeded)
        try store.add([3], step: 5)
        #expect(try store.compact(as: Bench.origin(6)) == .written)
        try expectSound([1, 2, 3], on: bench)
    }

    @Test("one at a time: a second one does not wait")
    func busy() throws {
        _ = try prepared()
        let calls = try calls()
        let exchange = try #require(calls.firstIndex { $0.hasPrefix("renameat2") }) + 1
        let (after, result) = try compact(beforeCall: exchange) { bench, _ in
            let other = try bench.open().compact(as: Bench.origin(60))
            #expect(other == .busy)
        }
        #expect(try result.get() == .written)
        try expectSound([1, 2], on: after)
    }

    @Test("where a file system cannot exchange names, links do, or else copies", arguments: [true, false])
    func withoutExchange(_ hasLinks: Bool) throws {
        var refused: [String: Int32] = ["renameat2": EINVAL]
        if !hasLinks { refused["link"] = EPERM }
        let system = FaultyFileSystem(bench.disk.process(), refusing: refused)
        let store = try bench.create(system)
        try store.add([1], step: 2)
        #expect(try store.compact(as: Bench.origin(3)) == .written)
        try store.add([2], step: 4)
        #expect(try store.compact(as: Bench.origin(5)) == .written)
        #expect(bench.disk.contents(of: Bench.path + "/backup/ledger-000002.json") != nil)
        #expect(!bench.disk.paths.contains { $0.hasSuffix(".tmp") })
        try expectSound([1, 2], on: bench)
    }

    @Test("what a compaction that died left is finished or taken away by the next writer")
    func leftovers() throws {
        _ = try prepared()
        let count = try calls().count
        for call in 1...count {
            let copy = Bench(disk: bench.disk.copy())
            let process = copy.disk.process()
            let system = FaultyFileSystem(process)
            let store = try copy.open(.writing, system)
            system.plan(.crash, atCall: call)
            _ = try? store.compact(as: Bench.origin(9))
            process.kill()
            let later = try copy.open()
            try later.add([3], step: 10)
            #expect(!copy.disk.paths.contains { $0.hasSuffix(".tmp") }, "call \(call)")
            #expect(try later.compact(as: Bench.origin(11)) == .written, "call \(call)")
            #expect(try later.check() == [], "call \(call)")
            #expect(try copy.open().ledger.summary == later.ledger.summary)
            #expect(copy.disk.paths.filter { $0.hasPrefix(Bench.path + "/journal-") }.count == 1, "call \(call)")
        }
    }

    @Test("thinned: the last three, one a day, one a month, at most five times the snapshot")
    func thinning() throws {
        let store = try prepared()
        for round in 0..<12 {
            try store.edit(1, step: 10 + round) { $0.text = "第\(round)稿" }
            _ = try store.compact(as: Bench.origin(40 + round))
        }
        let backups = bench.disk.paths.filter { $0.hasPrefix(Bench.path + "/backup/ledger-") }
        #expect(backups.count >= 3)
        #expect(backups.count <= 5)
        #expect(backups.last == Bench.path + "/backup/ledger-000012.json")
        try expectSound([1, 2], on: bench)
    }

    @Test("is due after an import, and when the journal has grown long")
    func due() throws {
        let store = try prepared()
        #expect(!store.isCompactionDue(.interface))
        _ = try store.commit(SampleImport.changes, as: Bench.origin(3, .import), sources: [SampleImport.file])
        #expect(store.isCompactionDue(.interface))
        #expect(store.isCompactionDue(.command))
        #expect(try bench.open().isCompactionDue(.command))
        _ = try store.compact(as: Bench.origin(4))
        #expect(!store.isCompactionDue(.interface))
        for round in 0..<3 {
            try store.edit(1, step: 10 + round) { $0.text = String(repeating: "长\(round)", count: 60_000) }
        }
        #expect(store.isCompactionDue(.interface))
        #expect(!store.isCompactionDue(.command))
        #expect(try bench.open().isCompactionDue(.interface))
        #expect(!(try bench.open(.reading).isCompactionDue(.command)))
    }
}
