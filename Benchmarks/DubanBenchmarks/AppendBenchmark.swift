import Glibc
import LedgerModel
import LedgerStorage

/// Marking an item done in an open ledger, until it is durable, against writing as many bytes at the end of a file and waiting for the disk: 500 pairs in a
/// ledger of 10,000 items and in larger ones, where it must take no longer.
enum AppendBenchmark {
    static func run(_ programs: Programs) throws -> [Figure] {
        try Files.withTemporaryFolder { folder in
            try GeneratedLedger.allSizes().flatMap { try figures($0, in: folder, programs) }
        }
    }

    private static func figures(_ count: Int, in folder: String, _ programs: Programs) throws -> [Figure] {
        let path = try GeneratedLedger.make(itemCount: count, in: folder, programs)
        let store = try LedgerStore(opening: path, for: .writing)
        var generator = SystemRandomNumberGenerator()
        let time = Timestamp(milliseconds: 1_800_000_000_000)
        var open = store.ledger.items.indices.filter { store.ledger.items.status[$0].isOpen }.map {
            store.ledger.items[$0].id
        }
        var steps = 0
        func markDone() throws {
            guard let id = open.popLast(), let item = store.ledger.items[id],
                let closed = try item.moved(to: .closed, at: time)
            else { return }
            let origin = StepOrigin(
                step: RecordID(at: time, random: &generator), actor: "bench", host: "bench", app: "bench", at: time)
            steps += try store.commit([.item(item, closed)], as: origin).sequences.count
        }
        // The first write of a day may make a snapshot: it is not what is measured.
        try markDone()
        let journal = try self.journal(of: path)
        let sizeBefore = try Files.size(of: journal)
        steps = 0
        for _ in 0..<8 { try markDone() }
        let lineLength = (try Files.size(of: journal) - sizeBefore) / max(steps, 1)

        let peer = try AppendedFile(path + ".peer")
        defer { peer.close() }
        let line = [UInt8](repeating: UInt8(ascii: "x"), count: lineLength)
        let comparison = try Comparison(runs: 500, of: .time, ours: markDone, peer: { try peer.append(line) })
        return [
            Figure("\(count) items, one done, \(lineLength) bytes", comparison, peer: "pwrite and fdatasync")
                .with(target: "at most 1.5 times", isMet: comparison.ratio <= 1.5),
            Figure("… beyond the disk's own time", milliseconds(comparison.difference)),
        ]
    }

    private static func journal(of ledger: String) throws -> String {
        let names = try ChildProcess.output(["ls", ledger]).split(separator: "\n")
        guard let name = names.last(where: { $0.hasPrefix("journal-") }) else {
            throw Files.Failure(path: ledger, code: ENOENT)
        }
        return "\(ledger)/\(name)"
    }
}

/// A file to which lines are appended durably, without anything around it.
private struct AppendedFile {
    private let file: Int32
    private let path: String

    init(_ path: String) throws {
        self.path = path
        file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Files.Failure(path: path, code: errno) }
    }

    func append(_ line: [UInt8]) throws {
        let end = lseek(file, 0, SEEK_END)
        guard pwrite(file, line, line.count, end) == line.count, fdatasync(file) == 0 else {
            throw Files.Failure(path: path, code: errno)
        }
    }

    func close() {
        _ = Glibc.close(file)
    }
}
