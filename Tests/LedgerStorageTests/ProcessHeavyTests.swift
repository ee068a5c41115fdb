import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// Real processes on one ledger, on the machine's file system: many at once, and killed at any moment.
@Suite("Processes", .serialized)
struct ProcessHeavyTests {
    @Test("many processes write at once", arguments: [(16, Rig.count(20, long: 1000)), (32, Rig.count(8, long: 500))])
    func manyWriters(processes: Int, rounds: Int) throws {
        let name = "\(processes) processes"
        Rig.begin(name)
        try withLedger { ledger in
            var running: [pid_t] = []
            for number in 0..<processes {
                running.append(try ledger.start(seed: Rig.seed + UInt64(number), rounds: rounds))
            }
            for process in running { #expect(ProcessUnderTest.wait(for: process) == 0) }
            let acknowledged = try ledger.verify()
            // Some are refused: somebody else was quicker.
            #expect(acknowledged > processes * rounds / 2)
            Rig.report(name, acknowledged, "acknowledged steps", failures: 0)
        }
    }

    @Test("processes are killed at random while others write, compact and read")
    func chaos() throws {
        Rig.begin("Random kills")
        let target = Rig.count(60, long: 10_000)
        try withLedger { ledger in
            var random = SeededGenerator(seed: Rig.seed)
            var seed = Rig.seed
            func start() throws -> pid_t {
                seed += 1
                return try ledger.start(seed: seed, rounds: 1_000_000)
            }
            var running = try (0..<4).map { _ in try start() }
            var kills = 0
            while kills < target {
                usleep(UInt32.random(in: 200...12_000, using: &random))
                let victim = Int.random(in: 0..<running.count, using: &random)
                kill(running[victim], SIGKILL)
                // A worker that had already ended, and why, is a failure of its own.
                #expect(ProcessUnderTest.wait(for: running[victim]) == 128 + SIGKILL)
                kills += 1
                running[victim] = try start()
                if kills % 20 == 0 {
                    // A reader takes no lock and sees a whole ledger at any moment.
                    let reader = try LedgerStore(opening: ledger.path, for: .reading)
                    #expect(reader.ledger.items.count >= ProcessUnderTest.itemCount)
                }
                // What has been acknowledged so far must be there; then a new ledger, since this one has grown.
                if kills % 500 == 0 {
                    try ledger.stop(&running)
                    try ledger.verify()
                    try ledger.begin()
                    running = try (0..<4).map { _ in try start() }
                }
            }
            try ledger.stop(&running)
            try ledger.verify()
            Rig.report("Random kills", kills, "kills, \(ledger.acknowledgedCount) acknowledged steps", failures: 0)
        }
    }

    private func withLedger(_ body: (inout ProcessUnderTest) throws -> Void) throws {
        let folder = try FileSystemUnderTest.newFolder()
        defer { FileSystemUnderTest.removeAll(folder) }
        var ledger = try ProcessUnderTest(folder: folder)
        try body(&ledger)
    }
}

/// A ledger on disk and the processes that write to it.
struct ProcessUnderTest {
    static let itemCount = 24

    private let folder: String
    let worker: String
    private var generation = 0
    private(set) var acknowledgedCount = 0

    var path: String { folder + "/county-\(generation).ledger" }
    var acknowledgements: String { folder + "/acknowledged-\(generation)" }

    init(folder: String) throws {
        self.folder = folder
        worker = try builtProgram("StoreWorker")
        try begin()
    }

    /// A new ledger with some items.
    mutating func begin() throws {
        generation += 1
        let store = try LedgerStore.create(
            at: path, departments: Bench.departments, store: RecordID(high: 7, low: 7), as: Bench.origin(1),
            environment: .system())
        try store.add(Array(1...ProcessUnderTest.itemCount), step: 2)
    }

    func start(seed: UInt64, rounds: Int) throws -> pid_t {
        try ProcessUnderTest.spawn([worker, path, "\(seed)", "\(rounds)", acknowledgements])
    }

    /// Starts a program and does not wait for it.
    static func spawn(_ arguments: [String]) throws -> pid_t {
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, arguments[0], nil, nil, &pointers, environ)
        try #require(code == 0, "posix_spawnp \(arguments): \(code)")
        return process
    }

    func stop(_ running: inout [pid_t]) throws {
        for process in running {
            kill(process, SIGKILL)
            ProcessUnderTest.wait(for: process)
        }
        running = []
    }

    /// - Returns: the exit status, or 128 + the signal.
    @discardableResult
    static func wait(for process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F)
    }

    /// Every acknowledged step is in the history under its number, the ledger is what the history makes, and revisions have no gap.
    ///
    /// - Returns: how many were acknowledged.
    @discardableResult
    mutating func verify() throws -> Int {
        let store = try LedgerStore(opening: path, for: .writing)
        let damage = try store.check().filter { $0.severity == .damage }
        #expect(damage == [], "\(path)")
        var steps: [Int: RecordID] = [:]
        var revisions: [RecordKey: Int] = [:]
        for entry in try store.history() {
            steps[entry.sequence] = entry.step
            for change in entry.changes where change.kind != .removed { revisions[change.key, default: 0] += 1 }
        }
        #expect(steps.keys.max().map { Set(1...$0) } == Set(steps.keys), "numbers without a gap")
        for item in store.ledger.items {
            #expect(item.revision == revisions[.item(item.id)], "revisions without a gap")
        }
        let lines = try text(of: acknowledgements).split(separator: "\n").map { $0.split(separator: " ") }
        for line in lines {
            let step = line.first.flatMap { Int($0) }.flatMap { steps[$0] }
            #expect(step?.description == line.last.map(String.init), "acknowledged \(line) and lost")
        }
        #expect(Set(lines.map { $0[0] }).count == lines.count, "a number was given twice")
        acknowledgedCount += lines.count
        return lines.count
    }

    private func text(of path: String) throws -> String {
        let file = try #require(fopen(path, "r"))
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer.prefix(count) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
