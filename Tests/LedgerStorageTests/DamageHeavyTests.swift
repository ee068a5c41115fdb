import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// Files that were cut, filled with NUL or rotted at any byte: what was acknowledged is there, or its loss is told; nothing is silently another.
@Suite("Damaged files")
struct DamageHeavyTests {
    private static let journal = Bench.path + "/journal-000001.jsonl"
    private static let snapshot = Bench.path + "/ledger.json"

    /// A ledger with a few lines in its journal.
    private static func damaged(
        _ damage: (SimulatedDisk) -> Void
    ) throws -> (bench: Bench, states: [LedgerPicture]) {
        let bench = Bench()
        let store = try bench.create()
        var states = [store.ledger.summary]
        try store.add([1, 2], step: 2)
        states.append(store.ledger.summary)
        try store.edit(1, step: 3) { $0.text = "甲" }
        states.append(store.ledger.summary)
        try store.edit(2, step: 4) { $0.leader = "王宏伟" }
        states.append(store.ledger.summary)
        damage(bench.disk)
        return (bench, states)
    }

    private enum Outcome {
        /// The last state, and nothing was found.
        case whole
        /// An earlier or the last state, and it was told.
        case told
    }

    /// Opens, reads and writes on; every state that is not the last must have been told.
    private func outcome(_ bench: Bench, _ states: [LedgerPicture], _ place: String) throws -> Outcome {
        let reader = try bench.open(.reading)
        guard let last = states.last else { return .told }
        let isTold = !reader.health.findings.isEmpty
        if reader.ledger.summary != last {
            // A cut that falls between lines, or in a line that is then taken for one that was never acknowledged, is the disk's own lie.
            #expect(states.contains(reader.ledger.summary) || isTold, "\(place)")
        }
        let writer = try bench.open(.writing)
        do {
            try writer.add([50], step: 900)
        } catch StoreError.readOnly(.damaged) {
            #expect(reader.health.findings.contains { $0.severity == .damage }, "\(place)")
            #expect(try bench.open(.reading).ledger.summary == reader.ledger.summary, "\(place)")
            return .told
        }
        let again = try bench.open()
        #expect(again.item(50) != nil, "\(place)")
        #expect(again.ledger.summary == writer.ledger.summary, "\(place)")
        return isTold || !writer.health.findings.isEmpty || again.health.findings.contains { _ in true }
            ? .told : .whole
    }

    @Test("a journal cut at any byte keeps every line before the cut (R1, R2)")
    func cuts() throws {
        let (whole, _) = try DamageHeavyTests.damaged { _ in }
        let bytes = try #require(whole.disk.contents(of: DamageHeavyTests.journal))
        for length in 0..<bytes.count {
            let (bench, states) = try DamageHeavyTests.damaged {
                $0.setContents(of: DamageHeavyTests.journal, to: Array(bytes.prefix(length)))
            }
            let lines = bytes.prefix(length).count { $0 == UInt8(ascii: "\n") }
            // A line that lacks only its line break is whole.
            let isWhole = bytes[length] == UInt8(ascii: "\n")
            let expected = states[max(0, min(lines + (isWhole ? 1 : 0), states.count) - 1)]
            #expect(try bench.open(.reading).ledger.summary == expected, "cut at \(length)")
            let store = try bench.open()
            try store.add([50], step: 900)
            let again = try bench.open()
            #expect(again.item(50) != nil, "cut at \(length)")
            #expect(again.health.readOnly == nil)
            let kept = bench.disk.paths.contains { $0.contains("/quarantine/") }
            let isTorn = length > 0 && bytes[length - 1] != UInt8(ascii: "\n") && !isWhole
            #expect(kept == isTorn, "cut at \(length)")
            #expect(try again.check().allSatisfy { $0.severity != .damage }, "cut at \(length)")
        }
    }

    @Test("a journal whose end is NUL from any byte on keeps every line before (R2)")
    func nulTails() throws {
        let (whole, _) = try DamageHeavyTests.damaged { _ in }
        let bytes = try #require(whole.disk.contents(of: DamageHeavyTests.journal))
        for start in 0..<bytes.count {
            var filled = bytes
            for index in start..<bytes.count { filled[index] = 0 }
            let (bench, states) = try DamageHeavyTests.damaged {
                $0.setContents(of: DamageHeavyTests.journal, to: filled)
            }
            _ = try outcome(bench, states, "NUL from \(start)")
            let lines = bytes.prefix(start).count { $0 == UInt8(ascii: "\n") }
            let isWhole = bytes[start] == UInt8(ascii: "\n")
            let expected = states[max(0, min(lines + (isWhole ? 1 : 0), states.count) - 1)]
            let found = try bench.open(.reading).ledger.summary.without(Bench.id(50))
            #expect(found.items == expected.items, "NUL from \(start)")
            // What was written since stands at the end: nothing of the torn write is left behind it.
            let journals = bench.disk.paths.filter { $0.hasPrefix(Bench.path + "/journal-") }.sorted()
            let newest = try #require(journals.last)
            let end = bench.disk.contents(of: newest)?.last
            #expect(end == nil || end == UInt8(ascii: "\n"), "NUL from \(start)")
        }
    }

    @Test("a line that follows by its checksum and not by its number is damage", arguments: [0, 2])
    func numbers(step: Int) throws {
        let bench = Bench()
        let store = try bench.create()
        try store.add([1], step: 2)
        try store.edit(1, step: 3) { $0.text = "甲" }
        let path = try #require(bench.disk.paths.filter { $0.hasPrefix(Bench.path + "/journal-") }.max())
        let bytes = try #require(bench.disk.contents(of: path))
        let last = try #require(String(decoding: bytes, as: UTF8.self).split(separator: "\n").last)
        let parts = try #require(try #/\{"seq":(\d+)(.*),"p":"[0-9a-f]{8}","c":"([0-9a-f]{8})"\}/#.wholeMatch(in: last))
        let number = try #require(Int(parts.output.1)) + step
        let head = "{\"seq\":\(number)\(parts.output.2),\"p\":\"\(parts.output.3)\""
        let line = head + ",\"c\":\"\(ChecksumForTests.text(Array(head.utf8)))\"}\n"
        bench.disk.setContents(of: path, to: bytes + Array(line.utf8))
        let opened = try bench.open()
        #expect(opened.health.readOnly == .damaged)
        #expect(opened.health.findings.contains { if case .sequenceGap = $0.kind { true } else { false } })
    }

    @Test(
        "a bit that flips anywhere in a journal is found: nothing is silently another (R1 to R4)", arguments: [0, 3, 7])
    func flips(bit: Int) throws {
        let (whole, _) = try DamageHeavyTests.damaged { _ in }
        let bytes = try #require(whole.disk.contents(of: DamageHeavyTests.journal))
        for index in bytes.indices {
            var flipped = bytes
            flipped[index] ^= 1 << UInt8(bit)
            let (bench, states) = try DamageHeavyTests.damaged {
                $0.setContents(of: DamageHeavyTests.journal, to: flipped)
            }
            #expect(try outcome(bench, states, "bit \(bit) of byte \(index)") == .told, "bit \(bit) of byte \(index)")
        }
    }

    @Test("a bit that flips anywhere in the snapshot: it is rebuilt exactly, and the file kept", arguments: [0, 3, 7])
    func snapshotFlips(bit: Int) throws {
        let (whole, states) = try DamageHeavyTests.damaged { _ in }
        let bytes = try #require(whole.disk.contents(of: DamageHeavyTests.snapshot))
        for index in stride(from: bit, to: bytes.count, by: 3) {
            let copy = Bench(disk: whole.disk.copy())
            var flipped = bytes
            flipped[index] ^= 1 << UInt8(bit)
            // Rot does not change the file's times.
            copy.disk.rot(DamageHeavyTests.snapshot, flipped)
            let reader = try copy.open(.reading)
            #expect(reader.ledger.summary == states.last, "bit \(bit) of byte \(index)")
            #expect(reader.health.findings.contains { $0.severity == .damage }, "bit \(bit) of byte \(index)")
            let writer = try copy.open()
            try writer.add([50], step: 900)
            let again = try copy.open()
            #expect(again.item(50) != nil)
            #expect(again.health.findings == [], "bit \(bit) of byte \(index)")
            #expect(
                copy.disk.paths.contains { path in
                    path.contains("/quarantine/") && copy.disk.contents(of: path) == flipped
                }, "bit \(bit) of byte \(index)")
        }
    }

    @Test("lines that are removed, doubled or swapped are found (R4)")
    func lines() throws {
        let (whole, _) = try DamageHeavyTests.damaged { _ in }
        let bytes = try #require(whole.disk.contents(of: DamageHeavyTests.journal))
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
        #expect(lines.count == 4)
        var variants: [(String, [[UInt8]])] = []
        for index in lines.indices {
            if index < lines.count - 1 {
                var removed = lines
                removed.remove(at: index)
                variants.append(("line \(index) removed", removed))
                var swapped = lines
                swapped.swapAt(index, index + 1)
                variants.append(("lines \(index) and \(index + 1) swapped", swapped))
            }
            variants.append(("line \(index) doubled", Array(lines[...index]) + Array(lines[index...])))
        }
        // A good line with the right number, of a day that went otherwise: only the chain tells.
        var other = lines
        let thirdLine = try DamageHeavyTests.otherThirdLine()
        other[2] = try #require(thirdLine)
        #expect(other[2] != lines[2])
        variants.append(("line 2 replaced by another of its number", other))
        for (name, variant) in variants {
            let (bench, states) = try DamageHeavyTests.damaged {
                $0.setContents(of: DamageHeavyTests.journal, to: Array(variant.joined()))
            }
            #expect(try outcome(bench, states, name) == .told, "\(name)")
            #expect(try bench.open().health.readOnly == .damaged, "\(name)")
            #expect(throws: StoreError.readOnly(.damaged), "\(name)") { try bench.open().add([60], step: 901) }
        }
    }

    /// What the third line would be if somebody had written something else.
    private static func otherThirdLine() throws -> [UInt8]? {
        let bench = Bench()
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        try store.edit(1, step: 3) { $0.text = "丙" }
        let bytes = bench.disk.contents(of: journal) ?? []
        return bytes.split(separator: UInt8(ascii: "\n")).last.map { Array($0) + [UInt8(ascii: "\n")] }
    }

    @Test("the end of a retired journal that was cut or rotted is told, also where no line is lost with it")
    func retiredEnds() throws {
        let (bench, _) = try DamageHeavyTests.damaged { _ in }
        _ = try bench.open().compact(as: Bench.origin(5))
        let path = Bench.path + "/history/journal-000001.jsonl"
        let bytes = try #require(bench.disk.contents(of: path))
        #expect(try bench.open().check() == [])
        var rotten = bytes
        rotten[bytes.count - 1] = UInt8(ascii: "x")
        for damaged in [rotten, bytes.dropLast(), bytes + Array("{\"se".utf8), bytes + [0, 0, 0]] {
            let copy = Bench(disk: bench.disk.copy())
            copy.disk.rot(path, Array(damaged))
            #expect(try !copy.open().check().isEmpty, "\(damaged.count - bytes.count)")
            #expect(try copy.open(.reading).ledger.summary == bench.open(.reading).ledger.summary)
        }
    }

    @Test("the number of an item in a damaged line is told")
    func affectedItems() throws {
        let (whole, _) = try DamageHeavyTests.damaged { _ in }
        var bytes = try #require(whole.disk.contents(of: DamageHeavyTests.journal))
        let place = try #require(bytes.firstRange(of: Array("甲".utf8)))
        bytes[place.lowerBound] ^= 1
        let (bench, _) = try DamageHeavyTests.damaged {
            $0.setContents(of: DamageHeavyTests.journal, to: bytes)
        }
        let store = try bench.open()
        #expect(store.health.readOnly == .damaged)
        #expect(store.health.findings.map(\.kind).contains(.badLine(affected: [1])))
        // What later lines say is read all the same.
        #expect(store.item(2)?.leader == "王宏伟")
    }

    @Test("a kept end of a journal is told until somebody acknowledges it (R3)")
    func acknowledgement() throws {
        let (bench, _) = try DamageHeavyTests.damaged { disk in
            guard var bytes = disk.contents(of: DamageHeavyTests.journal) else { return }
            bytes[bytes.count - 30] ^= 1
            disk.setContents(of: DamageHeavyTests.journal, to: bytes)
        }
        let store = try bench.open()
        #expect(store.health.readOnly == nil)
        #expect(!store.health.findings.isEmpty)
        try store.add([50], step: 900)
        #expect(!(try bench.open().health.findings.isEmpty))
        #expect(try bench.open().acknowledgeKeptTails(as: Bench.origin(901)) == 1)
        #expect(try bench.open().health.findings == [])
        #expect(bench.disk.paths.contains { $0.contains("/quarantine/") })
        #expect(try bench.open().check().allSatisfy { $0.severity != .damage })
    }
}
