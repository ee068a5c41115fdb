import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// Any file of a ledger that some random days have made, damaged anywhere and in any way: every damage is harmless, mended with a notice, or told; none is silent.
@Suite("Damage anywhere")
struct DamageSweepHeavyTests {
    private enum Damage: CaseIterable {
        case flip
        case cut
        case nulTail
        case nulBlock
        case removedLine
        case doubledLine
        case swappedLines
        case otherByte

        /// - Returns: the damaged bytes; nil where it would change nothing.
        func applied(to bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8]? {
            guard !bytes.isEmpty else { return nil }
            var damaged = bytes
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch self {
            case .flip: damaged[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
            case .cut: damaged = Array(bytes.prefix(place))
            case .nulTail: for index in place..<bytes.count { damaged[index] = 0 }
            case .nulBlock: for index in place..<min(bytes.count, place + 64) { damaged[index] = 0 }
            case .otherByte: damaged[place] = UInt8.random(in: 0...255, using: &random)
            case .removedLine, .doubledLine, .swappedLines:
                var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
                guard lines.count > 2 else { return nil }
                let line = Int.random(in: 0..<(lines.count - 2), using: &random)
                switch self {
                case .removedLine: lines.remove(at: line)
                case .doubledLine: lines.insert(lines[line], at: line)
                default: lines.swapAt(line, line + 1)
                }
                damaged = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
            }
            return damaged == bytes ? nil : damaged
        }
    }

    @Test("no damage is silent")
    func sweep() throws {
        Rig.begin("Damaged files")
        let target = Rig.count(800, long: 100_000)
        var random = SeededGenerator(seed: Rig.seed)
        var (cases, seed, faults) = (0, Rig.seed, Faults())
        while cases < target {
            let bench = Bench()
            let script = RandomScript(seed: seed).run(on: bench.disk.process())
            // People edit `holidays.json`, which has no checksum: a table that can still be read is theirs, another one is told (HolidayFileTests).
            let files = bench.disk.paths.filter {
                ($0.hasSuffix(".json") || $0.hasSuffix(".jsonl")) && !$0.hasSuffix("/holidays.json")
            }
            for _ in 0..<200 {
                guard let file = files.randomElement(using: &random),
                    let damage = Damage.allCases.randomElement(using: &random),
                    let bytes = bench.disk.contents(of: file), let damaged = damage.applied(to: bytes, &random)
                else { continue }
                // Whole lines that the last journal has lost at its end leave no trace: that is the disk's lie, and no byte of the ledger could tell.
                if bytes.starts(with: damaged), damaged.isEmpty || damaged.last == UInt8(ascii: "\n") { continue }
                let copy = Bench(disk: bench.disk.copy())
                copy.disk.rot(file, damaged)
                cases += 1
                faults.note(
                    DamageSweepHeavyTests.fault(copy, script), "seed \(seed), \(damage) in \(file), case \(cases)")
            }
            seed += 1
        }
        Rig.report("Damaged files", cases, "files", failures: faults.count)
        #expect(faults.count == 0, "\(faults.first)")
    }

    /// - Returns: what is wrong; nil where the damage was told or did no harm.
    private static func fault(_ bench: Bench, _ script: StoreScript) -> String? {
        do {
            let reader = try bench.open(.reading)
            var isTold = try !reader.health.findings.isEmpty || !reader.check().isEmpty
            let read = reader.ledger.summary
            let writer = try bench.open()
            do {
                try writer.add([50], step: 900)
            } catch StoreError.readOnly {
                return isTold ? nil : "it cannot be written, and nothing was said"
            }
            // A line that is cut may be one that is just being written: only whoever holds the lock can say that it never will be.
            isTold = isTold || !writer.health.findings.isEmpty
            if !isTold { return read == script.state ? "nothing was said" : "another ledger, and nothing was said" }
            let again = try bench.open()
            if again.item(50) == nil { return "the next step is lost" }
            if again.ledger.summary != writer.ledger.summary { return "it reads otherwise the next time" }
            return nil
        } catch StoreError.unreadableSnapshot {
            return nil
        } catch {
            return "\(error)"
        }
    }
}
