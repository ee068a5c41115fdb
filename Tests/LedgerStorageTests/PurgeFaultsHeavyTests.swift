import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// The same, with a fault at every call.
@Suite("Purge with faults")
struct PurgeFaultsHeavyTests {
    @Test(
        "a purge that ends at any call leaves the old ledger or the purged one, and the next writer finishes it",
        arguments: [0, 1])
    func faults(_ index: Int) throws {
        let (target, words) = PurgeTests.targets[index]
        let whole = try PurgeTests.prepared()
        let old = try whole.open().ledger.summary
        let counted = Bench(disk: whole.disk.copy())
        let counting = FaultyFileSystem(counted.disk.process())
        let store = try counted.open(.writing, counting)
        let start = counting.calls.count
        _ = try store.purge(target, because: "r", as: Bench.origin(20))
        let new = try counted.open().ledger.summary
        var faults = Faults()
        for call in 1...counting.calls.count - start {
            for fault in Rig.share(
                of: [
                    FaultyFileSystem.Fault.crash, .crashInWrite(afterBytes: 40), .error(EIO), .persistentError(ENOSPC),
                ], at: call)
            {
                let bench = Bench(disk: whole.disk.copy())
                let process = bench.disk.process()
                let system = FaultyFileSystem(process)
                let writer = try bench.open(.writing, system)
                system.plan(fault, atCall: call)
                let isDone = (try? writer.purge(target, because: "r", as: Bench.origin(20))) != nil
                process.kill()
                let unplugged = Bench(
                    disk: bench.disk.afterPowerLoss(names: { _ in false }, files: { _ in .none }))
                let mixed = Bench(
                    disk: bench.disk.afterPowerLoss(names: { $0 % 2 == 0 }, files: { $0 % 2 == 0 ? .nul : .all }))
                for later in [bench, unplugged, mixed] {
                    faults.note(verdict(later, old, new, words, isDone), "\(fault) at \(call)")
                }
            }
        }
        #expect(faults.count == 0, "\(faults.count): \(faults.first)")
    }

    private func verdict(
        _ bench: Bench, _ old: LedgerPicture, _ new: LedgerPicture, _ words: [String], _ isDone: Bool
    ) -> String? {
        do {
            let found = try bench.open(.reading).ledger.summary
            let isOld = found == old
            guard isOld ? !isDone : found.items.map(\.id) == new.items.map(\.id) else { return "another ledger" }
            let store = try bench.open()
            try store.add([60], step: 600)
            // A line in doubt that was lost with the power stands in the next journal too; its rest is worth a warning.
            let findings = try store.check().filter { $0.severity == .damage }
            guard findings.isEmpty else { return "\(findings)" }
            let now = store.ledger.summary.without(Bench.id(60))
            guard now.items == (isOld ? old : new).items else { return "another ledger after the next step" }
            if !isOld, let trace = PurgeTests.trace(of: words, in: bench.disk) { return "left: \(trace)" }
            return nil
        } catch {
            return "\(error)"
        }
    }
}
