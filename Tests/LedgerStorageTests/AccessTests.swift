import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// Who may write the folder of a ledger.
@Suite("Rights of the folder")
struct AccessTests {
    private static func setMode(_ mode: UInt32, of path: String = Bench.path, on bench: Bench) throws {
        let system = bench.disk.process()
        let folder = try system.open(path, .folder, permissions: 0)
        defer { system.close(folder) }
        try system.fchmod(folder, mode)
    }

    private static func mode(_ path: String, _ bench: Bench) throws -> UInt32 {
        try bench.disk.process().stat(path, followingLinks: false).permissions
    }

    @Test("a folder that others may write is read, and not written", arguments: [0o777, 0o775, 0o702] as [UInt32])
    func open(_ mode: UInt32) throws {
        let bench = Bench()
        try bench.create().add([1], step: 2)
        try Self.setMode(mode, on: bench)
        let store = try bench.open()
        let reason = ReadOnlyReason.openFolder(path: Bench.path, permissions: mode)
        #expect(store.health.readOnly == reason)
        #expect(store.item(1) != nil)
        #expect(throws: StoreError.readOnly(reason)) { try store.add([2], step: 3) }
        #expect(
            try store.check().contains {
                $0.kind == .wrongPermissions(found: mode, wanted: 0o700) && $0.file == "."
            })
        _ = try RepairTests.repair(bench)
        #expect(try Self.mode(Bench.path, bench) == 0o700)
        try bench.open().add([2], step: 4)
    }

    @Test("others may look at it", arguments: [0o755, 0o750] as [UInt32])
    func readable(_ mode: UInt32) throws {
        let bench = Bench()
        try bench.create().add([1], step: 2)
        try Self.setMode(mode, on: bench)
        let store = try bench.open()
        try store.add([2], step: 3)
        #expect(try store.check() == [])
    }

    @Test("a team's folder is written by its group, and by nobody else")
    func team() throws {
        let bench = Bench()
        let team = Team(name: "duban", group: 100)
        let store = try LedgerStore.create(
            at: Bench.path, departments: Bench.departments, store: RecordID(high: 7, low: 7), as: Bench.origin(1),
            team: team, environment: Bench.environment(bench.disk.process()))
        try store.add([1], step: 2)
        try bench.open().add([2], step: 3)
        #expect(try bench.open().check() == [])
        try Self.setMode(0o2777, on: bench)
        #expect(try bench.open().health.readOnly == .openFolder(path: Bench.path, permissions: 0o2777))
    }

    @Test("a ledger made in a folder that was there takes it from others, and so does a copy")
    func taken() throws {
        let bench = Bench()
        let setup = bench.disk.process()
        for path in [Bench.path, "/home/copy"] {
            try setup.mkdir(path, permissions: 0o777)
            try Self.setMode(0o777, of: path, on: bench)
        }
        let store = try bench.create()
        try store.add([1], step: 2)
        #expect(try Self.mode(Bench.path, bench) == 0o700)
        _ = try store.copy(to: "/home/copy", as: Bench.origin(3))
        #expect(try Self.mode("/home/copy", bench) == 0o700)
    }
}
