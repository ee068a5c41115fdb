internal import Glibc
import LedgerModel
import LedgerStorage

/// `MakeLedger COUNT DIR [SEED [CLOSED]]`: a new ledger of COUNT items in DIR, written through the store as imports would write it; CLOSED of a hundred are
/// closed. The same arguments make the same records.
@main enum MakeLedger {
    static func main() {
        let arguments = CommandLine.arguments
        guard (3...5).contains(arguments.count), let count = Int(arguments[1]), count >= 0,
            let seed = arguments.count > 3 ? UInt64(arguments[3]) : 1,
            let closed = arguments.count > 4 ? Int(arguments[4]) : 75, (0...75).contains(closed)
        else {
            fail("usage: MakeLedger COUNT DIR [SEED [CLOSED]], CLOSED at most 75", status: 64)
        }
        do {
            let made = try make(count, at: arguments[2], seed: seed, closed: closed)
            print("\(made.ledger.items.count) items in \(made.path)")
        } catch {
            fail("MakeLedger: \(error)", status: 1)
        }
    }

    /// Each import is one step, and so one line of the journal.
    private static let itemsPerImport = 10_000

    private static func make(_ count: Int, at path: String, seed: UInt64, closed: Int) throws -> LedgerStore {
        var composer = LedgerComposer(seed: seed, closedPercent: closed)
        let store = try LedgerStore.create(at: path, store: composer.nextID(), as: composer.origin(.edit))
        var left = count
        while left > 0 {
            let paper = composer.papers(itemCount: min(left, itemsPerImport))
            _ = try store.commit(paper.changes, as: composer.origin(.import), sources: paper.sources)
            left -= itemsPerImport
        }
        _ = try store.compact(as: composer.origin(.edit))
        return store
    }

    private static func fail(_ message: String, status: Int32) -> Never {
        var line = message + "\n"
        line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
        exit(status)
    }
}
