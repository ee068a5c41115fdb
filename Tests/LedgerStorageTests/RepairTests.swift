import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// `check --repair`: whatever is damaged, a sound ledger comes out of it, with everything that could still be read.
@Suite("Repair")
struct RepairTests {
    // MARK: - A ledger to damage

    /// Retired journals, several backups, an import, and a journal with changes.
    static func prepared() throws -> (bench: Bench, picture: LedgerPicture) {
        let bench = Bench()
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        try store.edit(1, step: 3) { $0.text = "甲" }
        _ = try store.compact(as: Bench.origin(4))
        _ = try store.commit(SampleImport.changes, as: Bench.origin(5, .import), sources: [SampleImport.file])
        _ = try store.compact(as: Bench.origin(6))
        try store.edit(2, step: 7) { $0.leader = "王宏伟" }
        try store.edit(1, step: 8) { $0.text = "乙" }
        try store.add([3], step: 9)
        try store.edit(3, step: 10) { $0.status = .inProgress }
        return (bench, store.ledger.summary)
    }

    static func repair(_ bench: Bench, _ system: (any FileSystem)? = nil, step: Int = 500) throws
        -> RepairReport
    {
        try LedgerStore.repair(
            at: Bench.path, as: Bench.origin(step),
            environment: Bench.environment(system ?? bench.disk.process())
        ) { "\($0)" }
    }

    static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
        bytes.split(separator: UInt8(ascii: "\n")).map { Array($0) + [UInt8(ascii: "\n")] }
    }

    enum Damage: CaseIterable, Sendable {
        case cut, flip, flipNewline, zero, swap, deleteLine, duplicateLine, deleteFile, empty

        /// nil where the file has not lines enough.
        func applied(to bytes: [UInt8]) -> [UInt8]?? {
            let lines = RepairTests.lines(bytes)
            var bytes = bytes
            switch self {
            case .cut: return Array(bytes.prefix(bytes.count * 2 / 3))
            case .flip: bytes[bytes.count / 2] ^= 4
            case .flipNewline:
                guard let index = bytes.dropLast().lastIndex(of: UInt8(ascii: "\n")) else { return nil }
                bytes[index] ^= 1
            case .zero:
                for index in bytes.count / 3..<bytes.count / 2 { bytes[index] = 0 }
            case .swap:
                guard lines.count > 2 else { return nil }
                var swapped = lines
                swapped.swapAt(lines.count - 3, lines.count - 2)
                return Array(swapped.joined())
            case .deleteLine:
                guard lines.count > 2 else { return nil }
                var fewer = lines
                fewer.remove(at: lines.count - 2)
                return Array(fewer.joined())
            case .duplicateLine:
                guard let line = lines.dropLast().last else { return nil }
                var more = lines
                more.insert(line, at: lines.count - 1)
                return Array(more.joined())
            case .deleteFile: return .some(nil)
            case .empty: return []
            }
            return bytes
        }
    }

    static let kinds = ["ledger.json", "journal-", "history/", "backup/", "sources/"]

    @Test(
        "every kind of file, damaged in every way: check tells, and a sound ledger comes out", arguments: kinds,
        Damage.allCases)
    func matrix(kind: String, damage: Damage) throws {
        let (whole, picture) = try Self.prepared()
        for path in whole.disk.paths where path.hasPrefix(Bench.path + "/" + kind) {
            guard let bytes = whole.disk.contents(of: path), !bytes.isEmpty,
                let damaged = damage.applied(to: bytes), damaged != bytes
            else { continue }
            let bench = Bench(disk: whole.disk.copy())
            if let damaged { bench.disk.rot(path, damaged) } else { bench.disk.remove(path) }
            let place = "\(damage) of \(path)"
            let findings = try? bench.open(.reading).check()
            let isBackup = path.contains("/backup/")
            // A backup that is not there is one that was not needed; a journal without its last lines is one that ended earlier.
            let isSilent =
                isBackup && damage == .deleteFile
                || kind == "journal-" && (damage == .empty || damage == .cut)
            #expect(isSilent || findings?.contains { $0.severity != .note } != false, "\(place): \(findings ?? [])")

            _ = try Self.repair(bench)
            let store = try bench.open()
            let after = try store.check()
            #expect(after.allSatisfy { $0.severity == .note }, "\(place): \(after)")
            #expect(store.health.readOnly == nil, "\(place)")
            if kind == "journal-" {
                // What the damaged lines did is gone, and nothing else.
                let others = picture.items.filter { ![Bench.id(1), Bench.id(2), Bench.id(3)].contains($0.id) }
                #expect(store.ledger.summary.items.count >= 4, "\(place)")
                #expect(others.allSatisfy { store.ledger.items[$0.id] == $0 }, "\(place)")
            } else {
                #expect(store.ledger.summary == picture, "\(place)")
            }
            try store.add([60], step: 600)
            #expect(try bench.open().item(60) != nil, "\(place)")
            #expect(try Self.repair(bench, step: 700).isUnneeded, "\(place)")
        }
    }

    @Test("a sound ledger is left alone")
    func sound() throws {
        let (bench, _) = try Self.prepared()
        // The locks name their last holders.
        func files() -> [String: [UInt8]?] {
            let paths = bench.disk.paths.filter { !$0.hasSuffix("lock") }
            return Dictionary(uniqueKeysWithValues: paths.map { ($0, bench.disk.contents(of: $0)) })
        }
        let before = files()
        #expect(try Self.repair(bench).isUnneeded)
        #expect(files() == before)
    }

    // MARK: - Journals

    static func journal(_ bench: Bench) throws -> String {
        try #require(bench.disk.paths.last { $0.hasPrefix(Bench.path + "/journal-") })
    }

    @Test(
        "a bad line amid the journal: the others count, the bytes are kept with the reason, and the loss is told once")
    func badLine() throws {
        let (bench, _) = try Self.prepared()
        let path = try Self.journal(bench)
        var bytes = try #require(bench.disk.contents(of: path))
        let place = try #require(bytes.firstRange(of: Array("乙".utf8)))
        bytes[place.lowerBound] ^= 1
        bench.disk.rot(path, bytes)
        #expect(try bench.open().health.readOnly == .damaged)
        let report = try Self.repair(bench)
        let lost = report.actions.compactMap { if case .lost(let range) = $0 { range } else { nil } }
        #expect(lost.count == 1)
        let store = try bench.open()
        #expect(store.item(1)?.text == "甲")
        #expect(store.item(2)?.leader == "王宏伟")
        #expect(store.item(3)?.status == .inProgress)
        #expect(try store.check() == [])
        let kept = bench.disk.paths.filter { $0.contains("/quarantine/") }.compactMap { bench.disk.contents(of: $0) }
        #expect(kept.contains(bytes))
        let log = try #require(report.log.flatMap { bench.disk.contents(of: Bench.path + "/quarantine/" + $0) })
        #expect(String(decoding: log, as: UTF8.self).contains(#""reason":"badChecksum""#))
        // The history goes on, before and after.
        #expect(try store.history().contains { $0.operation == .repair })
        #expect(try store.history(of: Bench.id(2)).count == 2)
        // New damage at another place is told as such.
        let retired = Bench.path + "/history/" + (path.split(separator: "/").last ?? "")
        let lines = Self.lines(try #require(bench.disk.contents(of: retired)))
        bench.disk.rot(retired, Array(lines.dropFirst().joined()))
        #expect(try bench.open().check().contains { $0.severity == .damage })
    }

    @Test("lines in another order, and lines that stand twice, lose nothing")
    func order() throws {
        let (whole, picture) = try Self.prepared()
        for damage in [Damage.swap, .duplicateLine, .flipNewline] {
            let bench = Bench(disk: whole.disk.copy())
            let path = try Self.journal(bench)
            let bytes = try #require(bench.disk.contents(of: path))
            bench.disk.rot(path, try #require(damage.applied(to: bytes) ?? nil))
            let report = try Self.repair(bench)
            #expect(!report.actions.contains { if case .lost = $0 { true } else { false } }, "\(damage)")
            #expect(try bench.open().ledger.summary == picture, "\(damage)")
        }
    }

    @Test("of a changed item whose addition is lost, the changes are kept aside and told")
    func lostAddition() throws {
        let (bench, _) = try Self.prepared()
        let path = try Self.journal(bench)
        let lines = Self.lines(try #require(bench.disk.contents(of: path)))
        let addition = try #require(lines.firstIndex { String(decoding: $0, as: UTF8.self).contains(#""op":"add""#) })
        var fewer = lines
        fewer.remove(at: addition)
        bench.disk.rot(path, Array(fewer.joined()))
        let report = try Self.repair(bench)
        #expect(report.actions.contains { if case .notApplied(_, .item(Bench.id(3))) = $0 { true } else { false } })
        let log = try #require(report.log.flatMap { bench.disk.contents(of: Bench.path + "/quarantine/" + $0) })
        #expect(String(decoding: log, as: UTF8.self).contains("changeWithoutRecord"))
    }

    @Test("an acknowledged end of a journal is told no more")
    func acknowledgedTail() throws {
        let (bench, _) = try Self.prepared()
        let path = try Self.journal(bench)
        var bytes = try #require(bench.disk.contents(of: path))
        bytes[bytes.count - 30] ^= 1
        bench.disk.rot(path, bytes)
        try bench.open().add([50], step: 40)
        #expect(try bench.open().check().contains { if case .suspectTail = $0.kind { true } else { false } })
        _ = try bench.open().acknowledgeKeptTails(as: Bench.origin(41))
        #expect(try bench.open().check() == [])
    }

    // MARK: - Snapshots

    @Test(
        "no snapshot and no backup can be read: what can be read of the damaged file, and the journals, are the ledger")
    func salvage() throws {
        let (bench, picture) = try Self.prepared()
        for path in bench.disk.paths where path.contains("/backup/") { bench.disk.remove(path) }
        var bytes = try #require(bench.disk.contents(of: Bench.path + "/ledger.json"))
        let place = try #require(
            bytes.firstRange(of: Array(#""leader":null"#.utf8)) ?? bytes.firstRange(of: Array("疫情".utf8)))
        bytes[place.lowerBound] = 0
        bench.disk.rot(Bench.path + "/ledger.json", bytes)
        #expect(throws: StoreError.self) { try bench.open() }
        let report = try Self.repair(bench)
        #expect(report.actions.contains { if case .salvaged = $0 { true } else { false } })
        let store = try bench.open()
        #expect(store.ledger.summary.departments == picture.departments)
        #expect(store.ledger.items.count >= picture.items.count - 1)
        #expect(store.item(2)?.leader == "王宏伟")
        #expect(try store.check().allSatisfy { $0.severity == .note })
    }

    @Test("nothing at all can be read: nothing is changed, and it is not an empty ledger")
    func hopeless() throws {
        let (bench, _) = try Self.prepared()
        for path in bench.disk.paths
        where path.hasPrefix(Bench.path + "/") && bench.disk.contents(of: path)?.isEmpty == false {
            bench.disk.rot(path, [UInt8](repeating: 0, count: 40))
        }
        let before = bench.disk.paths
        #expect(throws: StoreError.self) { try Self.repair(bench) }
        #expect(bench.disk.paths == before)
    }

    @Test("one id twice: the higher revision stays, the other gets a new id, a number of its own and a note")
    func duplicateIDs() throws {
        let (bench, _) = try Self.prepared()
        for path in bench.disk.paths where path.contains("/backup/") { bench.disk.remove(path) }
        let path = Bench.path + "/ledger.json"
        var lines = Self.lines(try #require(bench.disk.contents(of: path)))
        let index = try #require(
            lines.firstIndex { String(decoding: $0, as: UTF8.self).hasPrefix(#"{"id":"\#(Bench.id(2))""#) })
        let copy = String(decoding: lines[index], as: UTF8.self).replacing("要加强疫情防控", with: "抄来的一项")
        lines.insert(Array((copy.hasSuffix(",\n") ? copy : copy.dropLast() + ",\n").utf8), at: index)
        let body = Array(lines.dropLast().joined())
        bench.disk.setContents(of: path, to: body + Array("\"crc\":\"\(ChecksumForTests.text(body))\"}\n".utf8))
        let report = try Self.repair(bench)
        #expect(report.actions.contains { if case .givenNewID(.item(Bench.id(2)), _?) = $0 { true } else { false } })
        let store = try bench.open()
        #expect(store.item(2)?.leader == "王宏伟")
        let other = try #require(store.ledger.items.first { $0.reports.contains { $0.progress.contains("duplicate") } })
        #expect(other.id != Bench.id(2) && other.number != store.item(2)?.number)
        #expect(try store.check().allSatisfy { $0.severity == .note })
        #expect(Set(store.ledger.items.map(\.number)).count == store.ledger.items.count)
    }
}
