import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// Crashes, errors and losses of power over days of work that nobody wrote down: what the fixed script of `CrashHeavyTests` does not happen to do.
@Suite("Random days")
struct RandomDayHeavyTests {
    @Test("a day without faults reaches its end and checks out")
    func whole() throws {
        for seed in Rig.seed..<(Rig.seed + 20) {
            let bench = Bench()
            let day = RandomScript(seed: seed)
            let script = day.run(on: bench.disk.process())
            #expect(script.acknowledged.count == day.states.count, "seed \(seed)")
            #expect(script.fault(on: bench) == nil, "seed \(seed)")
        }
    }

    @Test("the process dies at any call")
    func crashes() {
        Rig.begin("Random crash points")
        let target = Rig.count(400, long: 20_000)
        var (points, faults) = (0, Faults())
        days(upTo: target) { day, seed, random in
            for call in 1...day.callCount {
                let fault: FaultyFileSystem.Fault =
                    Bool.random(using: &random)
                    ? .crash : .crashInWrite(afterBytes: Int.random(in: 0..<600, using: &random))
                let bench = Bench()
                let process = bench.disk.process()
                let script = day.run(on: FaultyFileSystem(process, fault: fault, atCall: call))
                process.kill()
                points += 1
                faults.note(script.fault(on: bench), "seed \(seed), \(fault) at call \(call)")
            }
            return points
        }
        Rig.report("Random crash points", points, "crashes", failures: faults.count)
        #expect(faults.count == 0, "\(faults.first)")
    }

    @Test("a call fails, once or from then on; then the power goes")
    func errors() {
        Rig.begin("Random error points")
        let codes = [EIO, ENOSPC, EDQUOT, EACCES, EROFS, EMFILE, ENFILE, ENOMEM, ESTALE, EFBIG]
        let target = Rig.count(400, long: 20_000)
        var (points, faults) = (0, Faults())
        days(upTo: target) { day, seed, random in
            for call in 1...day.callCount {
                let code = codes[Int.random(in: 0..<codes.count, using: &random)]
                let fault: FaultyFileSystem.Fault =
                    Bool.random(using: &random) ? .error(code) : .persistentError(code)
                let bench = Bench()
                let process = bench.disk.process()
                let script = day.run(on: FaultyFileSystem(process, fault: fault, atCall: call))
                process.kill()
                points += 1
                let after = Bench(disk: bench.disk.afterPowerLoss(names: { _ in false }, files: { _ in .none }))
                faults.note(script.fault(on: after), "seed \(seed), \(fault) at call \(call), power lost")
            }
            return points
        }
        Rig.report("Random error points", points, "errors", failures: faults.count)
        #expect(faults.count == 0, "\(faults.first)")
    }

    @Test("the power goes at any call: every mix of what reached the disk leads to what was acknowledged")
    func powerLoss() {
        Rig.begin("Power-loss states")
        let target = Rig.count(3000, long: 100_000)
        var (states, faults) = (0, Faults())
        days(upTo: target) { day, seed, random in
            // A few moments of each day, so that many days are seen.
            for _ in 0..<12 {
                let call = Int.random(in: 1...day.callCount, using: &random)
                let bench = Bench()
                let script = day.run(on: FaultyFileSystem(bench.disk.process(), fault: .crash, atCall: call))
                for (names, data) in RandomDayHeavyTests.survivals(bench.disk.pendingCount, &random) {
                    states += 1
                    let disk = bench.disk.afterPowerLoss(names: { names >> $0 & 1 == 1 }, files: { _ in data })
                    faults.note(
                        script.fault(on: Bench(disk: disk)),
                        "seed \(seed), before call \(call), names \(names), data \(data)")
                }
            }
            return states
        }
        Rig.report("Power-loss states", states, "states", failures: faults.count)
        #expect(faults.count == 0, "\(faults.first)")
    }

    /// What may be left: every subset of up to seven pending names and each form of pending data; of more names a random choice.
    private static func survivals(
        _ pending: (names: Int, files: Int), _ random: inout SeededGenerator
    ) -> [(names: Int, data: SimulatedDisk.SurvivingData)] {
        let subsets =
            pending.names <= 7
            ? Array(0..<(1 << pending.names)) : (0..<128).map { _ in Int.random(in: 0..<(1 << 40), using: &random) }
        let forms = pending.files == 0 ? [.none] : SimulatedDisk.SurvivingData.allCases
        return subsets.flatMap { subset in forms.map { (subset, $0) } }
    }

    /// One day after the other until `body`, which returns what it has tried in all, has reached `target`.
    private func days(
        upTo target: Int, _ body: (RandomScript, UInt64, inout SeededGenerator) -> Int
    ) {
        var seed = Rig.seed
        var random = SeededGenerator(seed: seed)
        while body(RandomScript(seed: seed), seed, &random) < target { seed += 1 }
    }
}
