import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// A process dies, a call fails, the power goes: at every call that the store makes on the folder, over a whole day's work.
@Suite("Crashes and errors at every call")
struct CrashHeavyTests {
    private static let states = StoreScript.states()

    private static let callCount: Int = {
        let system = FaultyFileSystem(Bench().disk.process())
        _ = StoreScript.run(on: system)
        return system.calls.count
    }()

    @Test("the day's work without faults reaches its end")
    func script() throws {
        let bench = Bench()
        let script = StoreScript.run(on: bench.disk.process(), expected: CrashHeavyTests.states)
        #expect(script.acknowledged.count == StoreScript.Step.allCases.count)
        #expect(try bench.open().check() == [])
        #expect(CrashHeavyTests.callCount > 200)
    }

    @Test(
        "the process dies at any call: what was acknowledged is there, and work goes on",
        arguments: [FaultyFileSystem.Fault.crash, .crashInWrite(afterBytes: 1), .crashInWrite(afterBytes: 40)])
    func crash(_ fault: FaultyFileSystem.Fault) throws {
        for call in 1...CrashHeavyTests.callCount {
            let bench = Bench()
            let process = bench.disk.process()
            let script = StoreScript.run(
                on: FaultyFileSystem(process, fault: fault, atCall: call), expected: CrashHeavyTests.states)
            process.kill()
            try verify(bench, script, "\(fault) at call \(call)")
        }
    }

    @Test(
        "a call fails: nothing is acknowledged that is not durable, and work goes on",
        arguments: [EIO, ENOSPC, EINTR, EACCES, EROFS, EMFILE, EDQUOT, ENOMEM, ESTALE])
    func errors(_ code: Int32) throws {
        for call in 1...CrashHeavyTests.callCount {
            for fault in [FaultyFileSystem.Fault.error(code), .persistentError(code)] {
                if code == EINTR, case .persistentError = fault { continue }
                let bench = Bench()
                let process = bench.disk.process()
                let faulty = FaultyFileSystem(process, fault: fault, atCall: call)
                let script = StoreScript.run(on: faulty, expected: CrashHeavyTests.states)
                if code == EINTR {
                    #expect(script.acknowledged.count == StoreScript.Step.allCases.count, "EINTR at call \(call)")
                }
                process.kill()
                // What was acknowledged must survive a loss of power, not only the end of the process.
                let after = Bench(
                    disk: bench.disk.afterPowerLoss(names: { _ in false }, files: { _ in .none }))
                try verify(after, script, "\(fault) at call \(call), power lost")
                try verify(bench, script, "\(fault) at call \(call)")
            }
        }
    }

    @Test("short writes are completed")
    func shortWrites() throws {
        for call in 1...CrashHeavyTests.callCount {
            let bench = Bench()
            let faulty = FaultyFileSystem(bench.disk.process(), fault: .shortWrite(bytes: 7), atCall: call)
            let script = StoreScript.run(on: faulty, expected: CrashHeavyTests.states)
            #expect(script.acknowledged.count == StoreScript.Step.allCases.count, "call \(call)")
        }
    }

    @Test("the power goes at any call: every mix of what reached the disk leads to what was acknowledged")
    func powerLoss() throws {
        var random = SeededGenerator(seed: 20_260_101)
        var stateCount = 0
        for call in 1...CrashHeavyTests.callCount {
            let bench = Bench()
            let script = StoreScript.run(
                on: FaultyFileSystem(bench.disk.process(), fault: .crash, atCall: call),
                expected: CrashHeavyTests.states)
            let pending = bench.disk.pendingCount
            let subsets = pending.names <= 5 ? Array(0..<(1 << pending.names)) : (0..<32).map { _ in Int.random(in: 0..<(1 << 30), using: &random) }
            for subset in subsets {
                for data in SimulatedDisk.SurvivingData.allCases {
                    let disk = bench.disk.afterPowerLoss(
                        names: { subset >> $0 & 1 == 1 },
                        files: { $0 % 2 == 0 ? data : .none })
                    stateCount += 1
                    try verify(
                        Bench(disk: disk), script, "power lost before call \(call), names \(subset), data \(data)")
                }
            }
        }
        #expect(stateCount > 1000)
    }

    /// The ledger is the last acknowledged state or the one that was being made, it checks out, and the next step works.
    private func verify(_ bench: Bench, _ script: StoreScript, _ place: String) throws {
        guard let state = script.state else {
            // Making the ledger was not acknowledged: it can be made, or is there.
            do {
                _ = try bench.create()
            } catch StoreError.alreadyExists {
                _ = try bench.open()
            } catch {
                Issue.record("after \(place) the ledger cannot be made: \(error)")
            }
            return
        }
        do {
            let store = try bench.open()
            let found = store.ledger.summary
            guard found == state || found == script.attempted else {
                Issue.record("after \(place), with \(script.acknowledged) acknowledged, the ledger is another")
                return
            }
            try store.add([50], step: 900)
            let reopened = try bench.open()
            #expect(reopened.item(50) != nil, "after \(place)")
            #expect(reopened.ledger.summary == store.ledger.summary, "after \(place)")
            let damage = try reopened.check().filter { $0.severity == .damage }
            #expect(damage == [], "after \(place)")
        } catch {
            Issue.record("after \(place), with \(script.acknowledged) acknowledged: \(error)")
        }
    }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
