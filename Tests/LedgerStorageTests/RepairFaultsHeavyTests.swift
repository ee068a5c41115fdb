import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// The same, with a fault at every call.
@Suite("Repair with faults")
struct RepairFaultsHeavyTests {
    /// A bad line, a damaged backup and a damaged source at once.
    private static func damaged() throws -> Bench {
        let (bench, _) = try RepairTests.prepared()
        let journal = try RepairTests.journal(bench)
        for path in [journal, try #require(bench.disk.paths.last { $0.contains("/backup/") })] {
            var bytes = try #require(bench.disk.contents(of: path))
            bytes[bytes.count / 2] ^= 1
            bench.disk.rot(path, bytes)
        }
        return bench
    }

    @Test("a repair that ends at any call, by death, error or loss of power, can be done again, and loses nothing more")
    func faults() throws {
        let expected = try Self.damaged()
        _ = try RepairTests.repair(expected)
        let picture = try expected.open().ledger.summary
        let counted = try Self.damaged()
        let counting = FaultyFileSystem(counted.disk.process())
        _ = try RepairTests.repair(counted, counting)
        var faults = Faults()
        for call in 1...counting.calls.count {
            for fault in Rig.share(
                of: [
                    FaultyFileSystem.Fault.crash, .crashInWrite(afterBytes: 40), .error(EIO), .persistentError(ENOSPC),
                ], at: call)
            {
                let bench = try Self.damaged()
                let process = bench.disk.process()
                let isDone =
                    (try? RepairTests.repair(bench, FaultyFileSystem(process, fault: fault, atCall: call))) != nil
                process.kill()
                let unplugged = Bench(
                    disk: bench.disk.afterPowerLoss(names: { _ in false }, files: { _ in .none }))
                let mixed = Bench(
                    disk: bench.disk.afterPowerLoss(names: { $0 % 2 == 0 }, files: { $0 % 2 == 0 ? .nul : .all }))
                for later in [bench, unplugged, mixed] {
                    faults.note(Self.verdict(later, picture, isDone), "\(fault) at \(call)")
                }
            }
        }
        #expect(faults.count == 0, "\(faults.first)")
    }

    private static func verdict(_ bench: Bench, _ picture: LedgerPicture, _ isDone: Bool) -> String? {
        do {
            guard try bench.open(.reading).ledger.summary.items == picture.items else { return "another ledger" }
            if isDone, try bench.open().health.readOnly != nil { return "not repaired" }
            _ = try RepairTests.repair(bench, step: 800)
            let store = try bench.open()
            guard store.ledger.summary == picture else { return "another ledger after the second repair" }
            let findings = try store.check().filter { $0.severity != .note }
            return findings.isEmpty ? nil : "\(findings)"
        } catch {
            return "\(error)"
        }
    }
}
