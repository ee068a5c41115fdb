import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

@Suite("Faults while a hand edit is taken over")
struct HandEditHeavyTests {
    let bench = Bench()

    @Test("a process that dies at any call of taking it over leaves it to the next one, once")
    func crash() throws {
        let first = try bench.create()
        try first.add([1, 2], step: 2)
        _ = try first.compact(as: Bench.origin(3))
        try first.edit(2, step: 4) { $0.leader = "王宏伟" }
        let path = Bench.path + "/ledger.json"
        let text = String(decoding: bench.disk.contents(of: path) ?? [], as: UTF8.self)
        bench.disk.setContents(of: path, to: Array(text.replacing("要加强疫情防控", with: "要切实加强疫情防控").utf8))
        let rehearsal = FaultyFileSystem(bench.disk.copy().process())
        let rehearsed = try bench.open(.writing, rehearsal)
        rehearsal.plan(nil)
        try rehearsed.mend(as: Bench.origin(9))
        for call in 1...rehearsal.calls.count {
            for fault in [FaultyFileSystem.Fault.crash, .crashInWrite(afterBytes: 20), .error(EIO), .error(ENOSPC)] {
                let disk = bench.disk.copy()
                let process = disk.process()
                let system = FaultyFileSystem(process)
                let store = try Bench(disk: disk).open(.writing, system)
                system.plan(fault, atCall: call)
                _ = try? store.mend(as: Bench.origin(9))
                process.kill()
                for surviving in [disk, disk.afterPowerLoss(names: { _ in false }, files: { _ in .none })] {
                    let place = Comment(rawValue: "\(fault) at \(call), \(rehearsal.calls[call - 1])")
                    let later = try Bench(disk: surviving).open()
                    try later.add([3], step: 10)
                    #expect(later.item(1)?.text == "要切实加强疫情防控", place)
                    #expect(try later.check().filter { $0.severity > .note } == [], place)
                    #expect(
                        try later.history().filter { $0.actor == "(hand edit)" && !$0.changes.isEmpty }.count == 1,
                        place)
                }
            }
        }
    }
}
