import Foundation
import Glibc
import LedgerModel
import LedgerStorage
import Testing

/// What others can put under the names that unfinished files of the ledger have, in a folder on the machine's own disk.
@Suite("Planted files")
struct PlantedFileTests {
    private static let names = ["ledger.json.tmp", "ledger.json.old.tmp", "ledger.index.tmp"]

    private func withLedger(_ body: (_ folder: String, _ victim: String) throws -> Void) throws {
        let folder = try FileSystemUnderTest.newFolder()
        defer { FileSystemUnderTest.removeAll(folder) }
        let victim = folder + "/victim"
        try "secret".write(toFile: victim, atomically: false, encoding: .utf8)
        let store = try LedgerStore.create(
            at: folder + "/ledger", departments: Bench.departments, store: RecordID(high: 7, low: 7),
            as: Bench.origin(1), environment: environment)
        try store.add([1], step: 2)
        try body(folder + "/ledger", victim)
    }

    private var environment: StoreEnvironment {
        var environment = StoreEnvironment.system()
        environment.indexedSize = 0
        return environment
    }

    private func open(_ folder: String) throws -> LedgerStore {
        try LedgerStore(opening: folder, for: .writing, environment: environment)
    }

    @Test("a link under such a name is taken away and not followed, and keeps nobody from writing", arguments: names)
    func links(name: String) throws {
        try withLedger { folder, victim in
            symlink(victim, folder + "/" + name)
            let store = try open(folder)
            try store.add([2], step: 3)
            #expect(try store.compact(as: Bench.origin(4)) == .written)
            try store.add([3], step: 5)
            symlink(victim, folder + "/" + name)
            let other = try open(folder)
            try other.edit(1, step: 6) { $0.leader = "王宏伟" }
            #expect(try other.compact(as: Bench.origin(7)) == .written)
            #expect(try String(contentsOfFile: victim, encoding: .utf8) == "secret")
            #expect(try other.check() == [])
            #expect(other.ledger.items.count == 3)
        }
    }

    @Test(
        "what the superuser writes belongs to the ledger's owner",
        .enabled(if: geteuid() == 0, "needs the superuser"))
    func owner() throws {
        try withLedger { folder, _ in
            let names = try FileManager.default.subpathsOfDirectory(atPath: folder) + ["."]
            for name in names { chown(folder + "/" + name, 65534, 65534) }
            let store = try open(folder)
            try store.add([2], step: 3)
            #expect(try store.compact(as: Bench.origin(4)) == .written)
            for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
                var status = stat()
                #expect(lstat(folder + "/" + name, &status) == 0)
                #expect(status.st_uid == 65534, "\(name)")
            }
        }
    }

    @Test("a pipe under such a name neither blocks nor keeps anybody from writing", arguments: names)
    func pipes(name: String) throws {
        try withLedger { folder, _ in
            mkfifo(folder + "/" + name, 0o600)
            let store = try open(folder)
            try store.add([2], step: 3)
            #expect(try store.compact(as: Bench.origin(4)) == .written)
            #expect(try store.check() == [])
        }
    }
}
