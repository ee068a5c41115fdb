import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// The same, with a fault at every call.
@Suite("Copies with faults")
struct CopyFaultsHeavyTests {
    private static func callCount() throws -> Int {
        let (bench, _) = try CopyTests.bench()
        let faulty = FaultyFileSystem(bench.disk.process())
        let store = try bench.open(.writing, faulty)
        let before = faulty.calls.count
        _ = try store.copy(to: CopyTests.place, as: Bench.origin(9))
        return faulty.calls.count - before
    }

    @Test("the process dies, or the power goes, at any call: there is the whole copy or none, and it can be made again")
    func crashes() throws {
        var faults = Faults()
        for call in 1...(try Self.callCount()) {
            for fault in Rig.share(of: [FaultyFileSystem.Fault.crash, .crashInWrite(afterBytes: 40)], at: call) {
                let (bench, original) = try CopyTests.bench()
                let process = bench.disk.process()
                let faulty = FaultyFileSystem(process)
                let store = try bench.open(.writing, faulty)
                faulty.plan(fault, atCall: call)
                let isDone = (try? store.copy(to: CopyTests.place, as: Bench.origin(9))) != nil
                process.kill()
                let unplugged = Bench(
                    disk: bench.disk.afterPowerLoss(names: { _ in false }, files: { _ in .none }))
                let mixed = Bench(
                    disk: bench.disk.afterPowerLoss(names: { $0 % 2 == 0 }, files: { $0 % 2 == 0 ? .half : .all }))
                for later in [bench, unplugged, mixed] {
                    faults.note(verdict(later, original.ledger.summary, isDone), "\(fault) at \(call)")
                }
            }
        }
        #expect(faults.count == 0, "\(faults.first)")
    }

    private func verdict(_ bench: Bench, _ expected: LedgerPicture, _ isDone: Bool) -> String? {
        do {
            guard try bench.open().ledger.summary == expected else { return "the ledger is another" }
            do {
                guard try CopyTests.opened(bench).ledger.summary == expected else { return "the copy is another" }
            } catch {
                if isDone { return "the copy is not there: \(error)" }
                _ = try bench.open().copy(to: CopyTests.place, as: Bench.origin(20))
                guard try CopyTests.opened(bench).ledger.summary == expected else {
                    return "the second copy is another"
                }
            }
            let findings = try CopyTests.opened(bench).check().filter { $0.severity != .note }
            return findings.isEmpty ? nil : "\(findings)"
        } catch {
            return "\(error)"
        }
    }

    @Test("a call fails: the copy is told to be none, and the ledger is as before", arguments: [EIO, ENOSPC, EACCES])
    func errors(_ code: Int32) throws {
        var faults = Faults()
        for call in 1...(try Self.callCount()) {
            for fault in Rig.share(of: [FaultyFileSystem.Fault.error(code), .persistentError(code)], at: call) {
                let (bench, original) = try CopyTests.bench()
                let process = bench.disk.process()
                let faulty = FaultyFileSystem(process)
                let store = try bench.open(.writing, faulty)
                faulty.plan(fault, atCall: call)
                let isDone = (try? store.copy(to: CopyTests.place, as: Bench.origin(9))) != nil
                process.kill()
                faults.note(verdict(bench, original.ledger.summary, isDone), "\(fault) at \(call)")
            }
        }
        #expect(faults.count == 0, "\(faults.first)")
    }

    @Test(
        "interrupted calls and short writes are not seen",
        arguments: [FaultyFileSystem.Fault.error(EINTR), .shortWrite(bytes: 7)])
    func interruptions(_ fault: FaultyFileSystem.Fault) throws {
        for call in 1...(try Self.callCount()) {
            let (bench, _) = try CopyTests.bench()
            let faulty = FaultyFileSystem(bench.disk.process())
            let store = try bench.open(.writing, faulty)
            faulty.plan(fault, atCall: call)
            #expect(throws: Never.self, "call \(call)") { try store.copy(to: CopyTests.place, as: Bench.origin(9)) }
        }
    }

    @Test("a disk that keeps other bytes than it was given is noticed: there is no copy then")
    func lyingDisk() throws {
        for call in 1...(try Self.callCount()) {
            let (bench, store) = try CopyTests.bench()
            let faulty = FaultyFileSystem(bench.disk.process())
            let writer = try bench.open(.writing, faulty)
            faulty.plan(.flippedWrite, atCall: call)
            _ = try? writer.copy(to: CopyTests.place, as: Bench.origin(9))
            guard let copy = try? CopyTests.opened(bench) else { continue }
            #expect(copy.ledger.summary == store.ledger.summary, "call \(call)")
            // Only the copy of an older snapshot is written behind the check, or the name of who holds the lock.
            #expect(try copy.check().filter { $0.severity == .damage } == [], "call \(call)")
        }
    }
}
