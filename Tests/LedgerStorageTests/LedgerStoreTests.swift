import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

@Suite("A ledger")
struct LedgerStoreTests {
    let bench = Bench()

    @Test("is made, changed, closed and found again as it was")
    func roundTrip() throws {
        let store = try bench.create()
        let added = try store.add([1, 2], step: 2)
        #expect(added.numbers == [Bench.id(1): 1, Bench.id(2): 2])
        #expect(added.sequences == [2])
        let edited = try store.edit(1, step: 3) { $0.status = .inProgress }
        #expect(edited.changed == [.item(Bench.id(1))])
        #expect(store.item(1)?.status == .inProgress)
        #expect(store.item(1)?.revision == 2)
        let reopened = try bench.open()
        #expect(reopened.ledger.summary == store.ledger.summary)
        #expect(reopened.health == StoreHealth(readOnly: nil, findings: []))
        #expect(try reopened.check() == [])
    }

    @Test("holds the department table and the settings it was made with")
    func tables() throws {
        _ = try bench.create()
        let ledger = try bench.open(.reading).ledger
        #expect(ledger.departments == Bench.departments)
        #expect(ledger.settings == Settings())
        #expect(ledger.contents.nextNumber == 1)
    }

    @Test("is the same after a snapshot")
    func compaction() throws {
        let store = try bench.create()
        try store.add([1, 2, 3], step: 2)
        try store.edit(2, step: 3) { $0.text = "改过的" }
        #expect(try store.compact(as: Bench.origin(4)) == .written)
        #expect(try store.compact(as: Bench.origin(5)) == .unneeded)
        let reopened = try bench.open()
        #expect(reopened.ledger.summary == store.ledger.summary)
        #expect(reopened.ledger.sequence == store.ledger.sequence)
        try reopened.add([4], step: 6)
        #expect(reopened.item(4)?.number == 4)
        #expect(try bench.open().check() == [])
        #expect(bench.disk.paths.contains(Bench.path + "/history/journal-000001.jsonl"))
        #expect(bench.disk.paths.contains(Bench.path + "/backup/ledger-000001.json"))
    }

    @Test("numbers are given in order and never again")
    func numbers() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        _ = try store.undo(as: Bench.origin(3))
        #expect(store.ledger.items.isEmpty)
        try store.add([2], step: 4)
        #expect(store.item(2)?.number == 2)
        _ = try store.undo(as: Bench.origin(5))
        _ = try store.compact(as: Bench.origin(6))
        let reopened = try bench.open()
        try reopened.add([3], step: 7)
        #expect(reopened.item(3)?.number == 3)
    }

    @Test("a step without effect writes nothing")
    func unchanged() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        let before = bench.disk.contents(of: Bench.path + "/journal-000001.jsonl")
        let acknowledgement = try store.edit(1, step: 3) { $0.status = .assigned }
        #expect(acknowledgement.isUnchanged)
        #expect(bench.disk.contents(of: Bench.path + "/journal-000001.jsonl") == before)
    }

    @Test("another process's change is seen by reading only what is new")
    func following() throws {
        let first = try bench.create()
        let watched = FaultyFileSystem(bench.disk.process())
        let second = try bench.open(.reading, watched)
        try first.add([1], step: 2)
        let before = second.ledger
        watched.plan(nil)
        #expect(try second.refresh())
        #expect(second.ledger != before)
        #expect(second.ledger.summary == first.ledger.summary)
        #expect(!watched.calls.contains("open \(Bench.path)/ledger.json"))
        let seen = second.ledger
        #expect(try !second.refresh())
        #expect(second.ledger == seen)
    }

    @Test("a file that a network mount calls stale is opened anew, at whichever call it says so")
    func staleHandles() throws {
        let first = try bench.create()
        let watched = FaultyFileSystem(bench.disk.process())
        let second = try bench.open(.writing, watched)
        for call in 1...12 {
            try first.add([call], step: call * 10)
            watched.plan(.error(ESTALE), atCall: call)
            // Once; the next call finds what is there now.
            #expect(try second.refresh(), "call \(call)")
            #expect(second.ledger.summary == first.ledger.summary, "call \(call)")
        }
    }

    @Test("a change goes through although a network mount calls a file stale, at whichever call it says so")
    func staleWrites() throws {
        let first = try bench.create()
        let watched = FaultyFileSystem(bench.disk.process())
        let store = try bench.open(.writing, watched)
        var call = 0
        repeat {
            call += 1
            // Another writer's line is to be read first, as on a mount of several machines.
            try first.add([call * 2], step: call * 10)
            watched.plan(.error(ESTALE), atCall: call)
            try store.add([call * 2 + 1], step: call * 10 + 1)
            #expect(store.health.readOnly == nil, "call \(call): \(watched.calls.dropFirst(call - 1).first ?? "")")
            _ = try first.refresh()
            #expect(first.ledger.summary == store.ledger.summary, "call \(call)")
            #expect(first.item(call * 2 + 1) != nil, "call \(call)")
        } while watched.calls.count >= call
        #expect(call > 10)
        #expect(try bench.open().check().filter { $0.severity == .damage } == [])
    }

    @Test("a reader follows through snapshots, several at once")
    func followingThroughSnapshots() throws {
        let first = try bench.create()
        try first.add([1], step: 2)
        let second = try bench.open(.reading)
        for step in 3..<9 {
            try first.add([step], step: step)
            if step % 2 == 0 { _ = try first.compact(as: Bench.origin(step + 100)) }
            if step % 3 == 0 { #expect(try second.refresh()) }
        }
        _ = try second.refresh()
        #expect(second.ledger.summary == first.ledger.summary)
        #expect(second.health.findings == [])
    }

    @Test("two writers take turns, and each sees the other's changes")
    func turns() throws {
        let first = try bench.create()
        let second = try bench.open()
        try first.add([1], step: 2)
        try second.add([2], step: 3, by: "bob")
        try first.edit(1, step: 4) { $0.text = "甲" }
        _ = try second.compact(as: Bench.origin(5))
        try first.add([3], step: 6)
        try second.edit(1, step: 7, by: "bob") { $0.status = .inProgress }
        _ = try first.refresh()
        #expect(first.ledger.summary == second.ledger.summary)
        #expect(first.item(1)?.text == "甲")
        #expect(first.item(2)?.number == 2)
        #expect(try bench.open().check() == [])
    }

    @Test("the lock's holder is named to those who wait in vain")
    func lockTimeout() throws {
        let store = try bench.create()
        let other = bench.disk.process()
        let file = try other.open(Bench.path + "/lock", .readWrite, permissions: 0)
        #expect(try other.flock(file))
        let note = Array("815 pc3 2026-01-02T03:04:05.678Z\n".utf8)
        _ = try note.withUnsafeBytes { bytes in try other.pwrite(file, bytes, at: 0) }
        try other.ftruncate(file, to: note.count)
        #expect(
            throws: StoreError.lockTimeout(
                holder: LockHolder(process: 815, host: "pc3", since: "2026-01-02T03:04:05.678Z"))
        ) { try store.add([1], step: 2) }
        other.kill()
        try store.add([1], step: 3)
        #expect(try bench.open().item(1) != nil)
    }

    @Test("a process of this machine that is no more is not named: who has the lock did not write their name down")
    func lockTimeoutWithoutAName() throws {
        let store = try bench.create()
        let other = bench.disk.process()
        let file = try other.open(Bench.path + "/lock", .readWrite, permissions: 0)
        #expect(try other.flock(file))
        // No process has a number as large as this.
        let note = Array("99999999 pc7 2026-01-02T03:04:05.678Z\n".utf8)
        _ = try note.withUnsafeBytes { bytes in try other.pwrite(file, bytes, at: 0) }
        try other.ftruncate(file, to: note.count)
        #expect(throws: StoreError.lockTimeout(holder: nil)) { try store.add([1], step: 2) }
    }
}
