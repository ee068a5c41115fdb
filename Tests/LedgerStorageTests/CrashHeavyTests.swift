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

    /// What a call may fail with; the short form leaves out those that the store treats as one of the others.
    private static let codes: [Int32] =
        [EIO, ENOSPC, EINTR, EACCES, EROFS, EMFILE] + (Rig.isLong ? [EDQUOT, ENFILE, ENOMEM, ESTALE, EFBIG] : [])

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
        Rig.begin("Crash points")
        var faults = Faults()
        for call in 1...CrashHeavyTests.callCount {
            let bench = Bench()
            let process = bench.disk.process()
            let script = StoreScript.run(
                on: FaultyFileSystem(process, fault: fault, atCall: call), expected: CrashHeavyTests.states)
            process.kill()
            faults.note(script.fault(on: bench), "call \(call) after \(script.acknowledged)")
        }
        Rig.report("Crash points", CrashHeavyTests.callCount, "calls, \(fault)", failures: faults.count)
        #expect(faults.count == 0, "\(faults.first)")
    }

    @Test(
        "a call fails: nothing is acknowledged that is not durable, and work goes on",
        arguments: CrashHeavyTests.codes)
    func errors(_ code: Int32) throws {
        Rig.begin("Error points")
        var (faults, points) = (Faults(), 0)
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
                points += 1
                // What was acknowledged must survive a loss of power, not only the end of the process.
                let after = Bench(
                    disk: bench.disk.afterPowerLoss(names: { _ in false }, files: { _ in .none }))
                faults.note(
                    script.fault(on: after), "\(fault) at \(call), power lost, after \(script.acknowledged)")
                if case .error = fault {
                    faults.note(script.fault(on: bench), "\(fault) at \(call) after \(script.acknowledged)")
                }
            }
        }
        Rig.report("Error points", points, "errors, errno \(code)", failures: faults.count)
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
        Rig.begin("Power-loss states of the fixed day")
        var random = SeededGenerator(seed: Rig.seed)
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
                        script.fault(on: Bench(disk: disk)),
                        "before call \(call), names \(subset), data \(data), after \(script.acknowledged)")
                }
            }
        }
        Rig.report("Power-loss states of the fixed day", stateCount, "states", failures: faults.count)
        #expect(faults.count == 0, "\(faults.first)")
        #expect(stateCount > 500)
    }
}
