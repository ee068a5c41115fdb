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
        var faults = Faults()
        for call in 1...CrashHeavyTests.callCount {
            let bench = Bench()
            let process = bench.disk.process()
            let script = StoreScript.run(
                on: FaultyFileSystem(process, fault: fault, atCall: call), expected: CrashHeavyTests.states)
            process.kill()
            faults.note(self.fault(bench, after: script), "call \(call) after \(script.acknowledged)")
        }
        #expect(faults.count == 0, "\(faults.first)")
    }

    @Test(
        "a call fails: nothing is acknowledged that is not durable, and work goes on",
        arguments: [EIO, ENOSPC, EINTR, EACCES, EROFS, EMFILE])
    func errors(_ code: Int32) throws {
        var faults = Faults()
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
                faults.note(
                    self.fault(after, after: script), "\(fault) at \(call), power lost, after \(script.acknowledged)")
                if case .error = fault {
                    faults.note(self.fault(bench, after: script), "\(fault) at \(call) after \(script.acknowledged)")
                }
            }
        }
        #expect(faults.count == 0, "\(faults.first)")
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
        var faults = Faults()
        for call in 1...CrashHeavyTests.callCount {
            let bench = Bench()
            let script = StoreScript.run(
                on: FaultyFileSystem(bench.disk.process(), fault: .crash, atCall: call),
                expected: CrashHeavyTests.states)
            let pending = bench.disk.pendingCount
            let subsets =
                pending.names <= 3
                ? Array(0..<(1 << pending.names)) : (0..<8).map { _ in Int.random(in: 0..<(1 << 30), using: &random) }
            let forms: [SimulatedDisk.SurvivingData] =
                pending.files == 0 ? [.none] : SimulatedDisk.SurvivingData.allCases
            for subset in subsets {
                for data in forms {
                    let disk = bench.disk.afterPowerLoss(names: { subset >> $0 & 1 == 1 }, files: { _ in data })
                    stateCount += 1
                    faults.note(
                        fault(Bench(disk: disk), after: script),
                        "before call \(call), names \(subset), data \(data), after \(script.acknowledged)")
                }
            }
        }
        #expect(faults.count == 0, "\(faults.first)")
        #expect(stateCount > 500)
    }

    /// The ledger is the last acknowledged state or the one that was being made, it checks out, and the next step works and survives a loss of power.
    ///
    /// - Returns: what is wrong; nil where all is well.
    private func fault(_ bench: Bench, after script: StoreScript) -> String? {
        do {
            let store: LedgerStore
            if let state = script.state {
                store = try bench.open()
                let found = store.ledger.summary
                guard found == state || found == script.attempted else { return "the ledger is another" }
            } else {
                // Making the ledger was not acknowledged: it can be made, or is there.
                do {
                    store = try bench.create()
                } catch StoreError.alreadyExists {
                    store = try bench.open()
                }
            }
            try store.add([50], step: 900)
            let unplugged = Bench(
                disk: bench.disk.afterPowerLoss(names: { _ in false }, files: { _ in .none }))
            for later in [bench, unplugged] {
                let reopened = try later.open()
                guard reopened.ledger.summary == store.ledger.summary else { return "the next step is lost" }
                let damage = try reopened.check().filter { $0.severity == .damage }
                guard damage.isEmpty else { return "\(damage)" }
            }
            return nil
        } catch {
            return "\(error)"
        }
    }
}

/// What went wrong in a suite of many cases: the first few are enough to read.
struct Faults {
    private(set) var count = 0
    private(set) var first: [String] = []

    mutating func note(_ fault: String?, _ place: @autoclosure () -> String) {
        guard let fault else { return }
        count += 1
        if first.count < 4 { first.append("\(place()): \(fault)") }
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
