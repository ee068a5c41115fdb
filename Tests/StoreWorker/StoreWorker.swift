import Glibc
import LedgerModel
import LedgerStorage

/// A writer among many, for the suites that run real processes and kill them: `StoreWorker LEDGER SEED ROUNDS ACKS`.
///
/// It changes the ledger ROUNDS times, with a mix of steps drawn from SEED, and appends a line `seq step` to the file ACKS after each acknowledgement, never
/// before. It ends with 0 when every round was acknowledged or refused for what the ledger holds, with 1 at any other error, which it names.
@main
struct StoreWorker {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let seed = UInt64(arguments[2]), let rounds = Int(arguments[3]) else {
            complain("usage: StoreWorker LEDGER SEED ROUNDS ACKS")
            exit(64)
        }
        let acknowledgements = open(arguments[4], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        do {
            var worker = StoreWorker(
                store: try LedgerStore(opening: arguments[1], for: .writing), seed: seed,
                acknowledgements: acknowledgements)
            for round in 0..<rounds { try worker.change(round) }
        } catch {
            complain("StoreWorker \(seed): \(error)")
            exit(1)
        }
    }

    private let store: LedgerStore
    private let seed: UInt64
    /// Where acknowledged steps are noted: a descriptor that appends.
    private let acknowledgements: Int32
    private var random: UInt64

    private init(store: LedgerStore, seed: UInt64, acknowledgements: Int32) {
        self.store = store
        self.seed = seed
        self.acknowledgements = acknowledgements
        random = seed &* 0x9E37_79B9_7F4A_7C15
    }

    private mutating func draw(_ limit: UInt64) -> UInt64 {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (random >> 33) % limit
    }

    private func origin(_ round: Int) -> StepOrigin {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        return StepOrigin(
            step: RecordID(high: seed << 16 | 0x7000, low: UInt64(round)), actor: "worker-\(seed % 8)", host: "here",
            app: "duban/test", at: Timestamp(milliseconds: Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000))
    }

    private mutating func change(_ round: Int) throws {
        while true {
            do {
                let acknowledgement = try attempt(round)
                for sequence in acknowledgement?.sequences ?? [] { note("\(sequence) \(origin(round).step)\n") }
                return
            } catch StoreError.lockTimeout {
                // Thirty others were quicker for five seconds: that is no loss, and what a person does is to try again.
                continue
            } catch let error as StoreError where StoreWorker.isRefusal(error) {
                _ = try store.refresh()
                return
            }
        }
    }

    private mutating func attempt(_ round: Int) throws -> Acknowledgement? {
        let origin = origin(round)
        switch draw(40) {
        case 0:
            var item = ActionItem(
                id: RecordID(high: seed << 16 | 0x7000, low: UInt64(round) | 1 << 63), text: "新事项\(seed)")
            item.status = .assigned
            return try store.commit([.add(.item(item))], as: origin)
        case 1: return try store.undo(as: origin)
        case 2:
            _ = try store.compact(as: origin)
            return nil
        case 3..<6:
            let items = Array(store.ledger.items.prefix(3))
            let changes = items.map { item in
                var after = item
                after.category = "\(seed).\(round)"
                return Change.item(item, after)
            }
            return try store.commit(changes, as: origin)
        default:
            let items = store.ledger.items
            guard let before = items.dropFirst(Int(draw(UInt64(items.count)))).first else { return nil }
            var after = before
            if draw(2) == 0 { after.leader = "领导\(seed).\(round)" } else { after.text = "要抓好\(seed).\(round)" }
            return try store.commit([.item(before, after)], as: origin)
        }
    }

    private func note(_ line: String) {
        var line = line
        line.withUTF8 { bytes in _ = write(acknowledgements, bytes.baseAddress, bytes.count) }
    }

    private static func complain(_ text: String) {
        var text = text + "\n"
        text.withUTF8 { bytes in _ = write(2, bytes.baseAddress, bytes.count) }
    }

    /// Refused for what others made of the ledger meanwhile; nothing was written.
    private static func isRefusal(_ error: StoreError) -> Bool {
        switch error {
        case .conflicts, .invariants, .nothingToUndo, .undoBlocked: true
        default: false
        }
    }
}
