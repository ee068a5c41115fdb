import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// Backups, and ledgers that are made from them.
@Suite("Copies")
struct CopyTests {
    static let place = "/media/stick/copy"

    /// A ledger with an import, retired journals, a journal with changes, and a kept holiday table.
    static func bench() throws -> (Bench, LedgerStore) {
        let bench = Bench()
        let setup = bench.disk.process()
        try setup.mkdir("/media", permissions: 0o755)
        try setup.fsync(try setup.open("/", .folder, permissions: 0))
        let store = try bench.create()
        _ = try store.commit(SampleImport.changes, as: Bench.origin(2, .import), sources: [SampleImport.file])
        _ = try store.compact(as: Bench.origin(3))
        try store.add([1, 2], step: 4)
        try store.edit(1, step: 5) { $0.text = "甲" }
        bench.disk.setContents(of: Bench.path + "/holidays.json", to: Array(#"{"years":{}}"#.utf8))
        return (bench, store)
    }

    static func opened(_ bench: Bench, _ path: String = place, _ access: LedgerStore.Access = .writing) throws
        -> LedgerStore
    {
        try LedgerStore(opening: path, for: access, environment: Bench.environment(bench.disk.process()))
    }

    @Test("a copy is the ledger, byte for byte, sound, and durable")
    func exact() throws {
        let (bench, store) = try Self.bench()
        let report = try store.copy(to: Self.place, as: Bench.origin(9))
        #expect(report.findings == [])
        #expect(report.items == 4)
        let unplugged = Bench(disk: bench.disk.afterPowerLoss(names: { _ in false }, files: { _ in .none }))
        let copy = try Self.opened(unplugged)
        #expect(copy.ledger.summary == store.ledger.summary)
        #expect(try copy.check() == [])
        #expect(try copy.history() == store.history())
        for path in bench.disk.paths where path.hasPrefix(Bench.path + "/") {
            let name = path.dropFirst(Bench.path.count)
            if name.hasPrefix("/backup/") || name.hasSuffix("lock") || name == "/quarantine" { continue }
            // The next snapshot makes it.
            if name == "/ledger.index" { continue }
            #expect(unplugged.disk.contents(of: Self.place + name) == bench.disk.contents(of: path), "\(name)")
        }
        try copy.add([7], step: 10)
        #expect(try Self.opened(unplugged).item(7) != nil)
    }

    @Test("a ledger is made from a copy again, also where the copy cannot be written")
    func restored() throws {
        let (bench, store) = try Self.bench()
        _ = try store.copy(to: Self.place, as: Bench.origin(9))
        bench.disk.remove(Self.place + "/lock")
        let source = try Self.opened(bench, Self.place, .reading)
        _ = try source.copy(to: "/home/again", as: Bench.origin(10))
        #expect(!bench.disk.paths.contains(Self.place + "/lock"))
        let again = try Self.opened(bench, "/home/again")
        #expect(again.ledger.summary == store.ledger.summary)
        #expect(try again.undo(as: Bench.origin(11)).changed == [.item(Bench.id(1))])
    }

    @Test("others read and write on after a copy, and what came meanwhile in the sources is in it or not at all")
    func othersGoOn() throws {
        let (bench, store) = try Self.bench()
        _ = try store.copy(to: Self.place, as: Bench.origin(9))
        let other = try bench.open()
        try other.add([8], step: 12)
        try store.add([9], step: 13)
        #expect(try Self.opened(bench).item(8) == nil)
    }

    @Test("a place that is taken, or lies in the ledger, is refused and stays as it is")
    func refusedPlaces() throws {
        let (bench, store) = try Self.bench()
        for inside in ["", "/backup", "/backup/new/deep", "/new"] {
            #expect(throws: StoreError.destinationInside(path: Bench.path + inside)) {
                try store.copy(to: Bench.path + inside, as: Bench.origin(9))
            }
        }
        _ = try store.copy(to: Self.place, as: Bench.origin(9))
        let before = bench.disk.paths.map { bench.disk.contents(of: $0) }
        #expect(throws: StoreError.destinationTaken(path: Self.place)) {
            try store.copy(to: Self.place, as: Bench.origin(10))
        }
        bench.disk.setContents(of: "/media/letter.txt", to: [65])
        #expect(throws: StoreError.destinationTaken(path: "/media")) {
            try store.copy(to: "/media", as: Bench.origin(10))
        }
        #expect(throws: StoreError.notAFolder(path: "/media/letter.txt")) {
            try store.copy(to: "/media/letter.txt", as: Bench.origin(10))
        }
        bench.disk.remove("/media/letter.txt")
        #expect(bench.disk.paths.map { bench.disk.contents(of: $0) } == before)
    }

    @Test("a damaged ledger is not copied as a whole one")
    func damagedLedger() throws {
        let (bench, _) = try Self.bench()
        let journal = try #require(bench.disk.paths.last { $0.contains("/journal-") && !$0.contains("history") })
        var bytes = try #require(bench.disk.contents(of: journal))
        bytes[bytes.count / 2] ^= 1
        bench.disk.setContents(of: journal, to: bytes)
        let store = try bench.open()
        #expect(throws: StoreError.notCopied(.damaged)) { try store.copy(to: Self.place, as: Bench.origin(9)) }
        #expect(!bench.disk.paths.contains { $0.hasPrefix(Self.place) })
    }

    @Test("a snapshot that rotted is rebuilt before it is copied")
    func rottenSnapshot() throws {
        let (bench, store) = try Self.bench()
        var bytes = try #require(bench.disk.contents(of: Bench.path + "/ledger.json"))
        bytes[bytes.count / 2] ^= 1
        bench.disk.rot(Bench.path + "/ledger.json", bytes)
        let report = try bench.open().copy(to: Self.place, as: Bench.origin(9))
        #expect(report.findings == [])
        #expect(try Self.opened(bench).ledger.summary == store.ledger.summary)
    }

    @Test("what is wrong with an imported original is told of the copy too")
    func missingOriginal() throws {
        let (bench, store) = try Self.bench()
        bench.disk.remove(Bench.path + "/sources/\(SampleImport.file.sha256).txt")
        let report = try store.copy(to: Self.place, as: Bench.origin(9))
        #expect(report.findings.map(\.kind) == [.missingSource])
    }
}
