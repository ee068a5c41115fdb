import LedgerModel
import LedgerStorage
import StrictJSON
import TestSupport
import Testing

/// Longer than most: each way of editing is read, merged or kept aside on one prepared ledger.
@Suite("A ledger.json that was changed by hand")
struct HandEditTests {
    let bench = Bench()
    private let path = Bench.path + "/ledger.json"

    private func prepared() throws -> LedgerStore {
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        _ = try store.compact(as: Bench.origin(3))
        try store.edit(2, step: 4) { $0.leader = "王宏伟" }
        return store
    }

    private func edit(_ change: (String) -> String) {
        let text = String(decoding: bench.disk.contents(of: path) ?? [], as: UTF8.self)
        bench.disk.setContents(of: path, to: Array(change(text).utf8))
    }

    /// Text before and after, as an editor changes it; the file keeps its inode.
    private static func inPlace(_ disk: SimulatedDisk, _ old: String, _ new: String) {
        let path = Bench.path + "/ledger.json"
        let text = String(decoding: disk.contents(of: path) ?? [], as: UTF8.self)
        disk.setContents(of: path, to: Array(text.replacing(old, with: new).utf8))
    }

    /// The same with a new file that takes the old one's place.
    private static func byRename(_ disk: SimulatedDisk, _ old: String, _ new: String) throws {
        let path = Bench.path + "/ledger.json"
        let text = String(decoding: disk.contents(of: path) ?? [], as: UTF8.self)
        disk.setContents(of: "/home/t", to: Array(text.replacing(old, with: new).utf8))
        let process = disk.process()
        try process.rename("/home/t", to: path)
        process.kill()
    }

    private func summary(_ store: LedgerStore) -> HandEditSummary? {
        store.health.findings.compactMap { if case .handEdit(let summary) = $0.kind { summary } else { nil } }.first
    }

    @Test("is told and shown at once, and becomes one step of its own with the next change")
    func takenOver() throws {
        let running = try prepared()
        edit { $0.replacing("要加强疫情防控", with: "要切实加强疫情防控") }
        let edited = bench.disk.contents(of: path)
        let reader = try bench.open(.reading)
        #expect(reader.item(1)?.text == "要切实加强疫情防控")
        #expect(reader.item(2)?.leader == "王宏伟")
        #expect(summary(reader)?.numbers == [1, 2])
        #expect(summary(reader)?.isTakenOver == false)
        #expect(bench.disk.contents(of: path) == edited)

        let opened = try bench.open()
        #expect(opened.health.readOnly == nil)
        #expect(opened.needsMending)
        try opened.add([3], step: 5)
        #expect(opened.item(1)?.text == "要切实加强疫情防控")
        #expect(opened.item(2)?.leader == "王宏伟")
        let told = try #require(summary(opened))
        #expect(told.isTakenOver && told.isComplete)
        #expect(bench.disk.contents(of: Bench.path + "/quarantine/" + (told.keptAs ?? "")) == edited)
        let last = try opened.history().suffix(2)
        #expect(last.map(\.actor) == ["(hand edit)", "anna"])
        #expect(last.first?.changes.map(\.key) == [.item(Bench.id(1)), .item(Bench.id(2))])

        _ = try running.refresh()
        #expect(running.ledger.summary == opened.ledger.summary)
        let again = try bench.open()
        #expect(again.health == StoreHealth(readOnly: nil, findings: []))
        #expect(again.ledger.summary == opened.ledger.summary)
        #expect(try again.check() == [])
    }

    @Test("a running process takes it over too, and it can be taken back")
    func undone() throws {
        let running = try prepared()
        let before = running.ledger.summary
        edit { $0.replacing("要加强疫情防控", with: "要切实加强疫情防控") }
        #expect(try running.refresh())
        #expect(running.item(1)?.text == "要切实加强疫情防控")
        try running.mend(as: Bench.origin(5))
        #expect(!running.needsMending)
        _ = try running.undo(as: Bench.origin(6), of: "(hand edit)")
        #expect(running.ledger.summary.values == before.values)
        #expect(try bench.open().check() == [])
        // The actor's own steps are another's.
        _ = try running.undo(as: Bench.origin(7))
        #expect(running.item(2)?.leader == nil)
    }

    @Test("in any layout")
    func prettyPrinted() throws {
        _ = try prepared()
        edit { text in
            "\u{FEFF}"
                + text.replacing(",\"", with: ",\n    \"").replacing("要加强疫情防控", with: "要切实加强疫情防控")
                .replacing("\n    \"crc\"", with: "\"crc\"")
        }
        let opened = try bench.open()
        #expect(opened.item(1)?.text == "要切实加强疫情防控")
        #expect(summary(opened)?.recordCount == 2)
    }

    @Test("a new layout alone changes nothing")
    func layoutOnly() throws {
        let store = try prepared()
        edit { $0.replacing(",\"", with: ",\n    \"") }
        let opened = try bench.open()
        #expect(summary(opened)?.recordCount == 0)
        try opened.mend(as: Bench.origin(5))
        #expect(opened.ledger.summary == store.ledger.summary)
        #expect(try bench.open().health.findings == [])
        #expect(try bench.open().check() == [])
    }

    @Test("an edit of the same length is told from damage by the file's time")
    func sameLength() throws {
        _ = try prepared()
        edit { $0.replacing("要加强疫情防控", with: "要加强疫情防治") }
        #expect(summary(try bench.open())?.numbers == [1, 2])
    }

    @Test("records are added and removed")
    func addedAndRemoved() throws {
        _ = try prepared()
        let one = Bench.id(1).description
        edit { text in
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return lines.map { line in
                line.hasPrefix("{\"id\":\"\(one)\"")
                    ? line.replacing(one, with: Bench.id(7).description).replacing(
                        "\"number\":1", with: "\"number\":40")
                    : line
            }.joined(separator: "\n")
        }
        let opened = try bench.open()
        try opened.mend(as: Bench.origin(5))
        #expect(opened.item(1) == nil)
        #expect(opened.item(7)?.number == 40)
        #expect(summary(opened)?.numbers == [1, 40])
        try opened.add([8], step: 6)
        #expect(opened.item(8)?.number == 41)
        #expect(try bench.open().check() == [])
    }

    @Test("what somebody else changed meanwhile, and what contradicts itself, is left out, told and kept")
    func aside() throws {
        let store = try prepared()
        try store.edit(1, step: 5) { $0.text = "他人所改" }
        edit {
            $0.replacing("要加强疫情防控", with: "要切实加强疫情防控").replacing(
                "\"status\":\"assigned\"", with: "\"status\":\"closed\"")
        }
        let edited = bench.disk.contents(of: path)
        let opened = try bench.open()
        try opened.mend(as: Bench.origin(6))
        #expect(opened.ledger.summary == store.ledger.summary)
        let told = try #require(summary(opened))
        #expect(told.recordCount == 0)
        #expect(told.aside.map(\.key).sorted { "\($0)" < "\($1)" } == [.item(Bench.id(1)), .item(Bench.id(2))])
        #expect(
            told.aside.contains {
                $0.kind
                    == .leaf(
                        path: ["text"], base: .text("要加强疫情防控"), mine: .text("要切实加强疫情防控"), theirs: .text("他人所改"))
            })
        #expect(told.aside.contains { if case .invariants = $0.kind { true } else { false } })
        #expect(bench.disk.contents(of: Bench.path + "/quarantine/" + (told.keptAs ?? "")) == edited)
        #expect(opened.health.findings.map(\.severity) == [.warning])
    }

    @Test("one that refers to what is not there is left out, and so is what the journal has no word for")
    func dangling() throws {
        let store = try prepared()
        edit {
            $0.replacing(
                "\"text\":\"要加强疫情防控\"", with: "\"directive\":\"\(Bench.id(99))\",\"text\":\"要加强疫情防控\""
            ).replacing("\"combined\":{", with: "\"combined\":{\"三办\":[\"police\"],")
        }
        let opened = try bench.open()
        try opened.mend(as: Bench.origin(6))
        #expect(opened.ledger.summary == store.ledger.summary)
        #expect(summary(opened)?.members == ["combined"])
        #expect(
            summary(opened)?.aside.map(\.kind) == Array(repeating: .dangling(to: .directive(Bench.id(99))), count: 2))
    }

    @Test("an item that is said to be an occurrence of one that is not there is left out")
    func danglingSeries() throws {
        let store = try prepared()
        edit {
            $0.replacing("\"text\":\"要加强疫情防控\"", with: "\"occurrenceOf\":\"\(Bench.id(99))\",\"text\":\"要加强疫情防控\"")
        }
        let opened = try bench.open()
        try opened.mend(as: Bench.origin(6))
        #expect(opened.ledger.summary == store.ledger.summary)
        let aside = try #require(summary(opened)?.aside)
        #expect(!aside.isEmpty)
        #expect(aside.allSatisfy { $0.kind == .dangling(to: .item(Bench.id(99))) })
    }

    @Test("a ledger.json of another ledger, or from the future, is kept aside")
    func foreign() throws {
        let store = try prepared()
        for change in [
            ("\"store\":\"", "\"store\":\"0"), ("\"seq\":", "\"seq\":9"),
        ] {
            edit { text in
                change.0.contains("store")
                    ? text.replacing("\(RecordID(high: 7, low: 7))", with: "\(RecordID(high: 8, low: 8))")
                    : text.replacing(change.0, with: change.1)
            }
            let opened = try bench.open()
            #expect(opened.ledger.summary == store.ledger.summary)
            try opened.mend(as: Bench.origin(6))
            #expect(opened.ledger.summary == store.ledger.summary)
            guard case .rejectedEdit(.some, _)? = opened.health.findings.first?.kind else {
                Issue.record("\(opened.health)")
                return
            }
        }
        #expect(try bench.open().check() == [])
    }

    @Test("an older snapshot that was put back loses nothing")
    func stale() throws {
        let store = try prepared()
        let old = try #require(bench.disk.contents(of: path))
        _ = try store.compact(as: Bench.origin(5))
        try store.add([3], step: 6)
        bench.disk.setContents(of: path, to: old)
        let opened = try bench.open()
        #expect(opened.ledger.summary == store.ledger.summary)
        #expect(opened.health.findings.map(\.kind) == [.staleSnapshot(generation: 2)])
        try opened.add([4], step: 7)
        #expect(try bench.open().ledger.items.count == 4)
        #expect(try bench.open().health.findings == [])
        #expect(try bench.open().check() == [])
    }

    @Test("an edit of an older snapshot, saved after a compaction, is merged with what came since")
    func savedLate() throws {
        let store = try prepared()
        let old = String(decoding: bench.disk.contents(of: path) ?? [], as: UTF8.self)
        _ = try store.compact(as: Bench.origin(5))
        try store.add([3], step: 6)
        bench.disk.setContents(of: path, to: Array(old.replacing("要加强疫情防控", with: "要切实加强疫情防控").utf8))
        let opened = try bench.open()
        try opened.mend(as: Bench.origin(7))
        #expect(opened.item(1)?.text == "要切实加强疫情防控")
        #expect(opened.item(2)?.leader == "王宏伟")
        #expect(opened.item(3)?.text == "要加强疫情防控")
        #expect(try bench.open().check() == [])
    }

    @Test("where no backup tells what it was before, it is shown, and nothing is written")
    func withoutBase() throws {
        _ = try prepared()
        for path in bench.disk.paths where path.contains("/backup/ledger") { bench.disk.remove(path) }
        edit { $0.replacing("要加强疫情防控", with: "要切实加强疫情防控") }
        let edited = bench.disk.contents(of: path)
        let opened = try bench.open()
        #expect(opened.item(1)?.text == "要切实加强疫情防控")
        #expect(opened.health.readOnly == .editedByHand)
        #expect(throws: StoreError.readOnly(.editedByHand)) { try opened.add([3], step: 5) }
        #expect(throws: StoreError.readOnly(.editedByHand)) { try opened.compact(as: Bench.origin(7)) }
        #expect(bench.disk.contents(of: path) == edited)
    }

    @Test(
        "at every call of a compaction an editor saves, in place or by a new file: the edit is taken over, or kept",
        arguments: [true, false])
    func duringCompaction(_ isInPlace: Bool) throws {
        _ = try prepared()
        let rehearsal = FaultyFileSystem(bench.disk.copy().process())
        let rehearsed = try bench.open(.writing, rehearsal)
        rehearsal.plan(nil)
        _ = try rehearsed.compact(as: Bench.origin(9))
        for call in 1...rehearsal.calls.count {
            let disk = bench.disk.copy()
            let system = FaultyFileSystem(disk.process())
            let store = try Bench(disk: disk).open(.writing, system)
            system.plan(nil)
            system.observe { place, _ in
                guard place == call else { return }
                if isInPlace {
                    HandEditTests.inPlace(disk, "要加强疫情防控", "要切实加强疫情防控")
                } else {
                    try? HandEditTests.byRename(disk, "要加强疫情防控", "要切实加强疫情防控")
                }
            }
            _ = try store.compact(as: Bench.origin(9))
            let later = try Bench(disk: disk).open()
            try later.add([3], step: 10)
            let place = Comment(rawValue: "call \(call), \(rehearsal.calls[call - 1])")
            #expect(later.item(1)?.text == "要切实加强疫情防控", place)
            #expect(later.item(2)?.leader == "王宏伟", place)
            #expect(try later.check() == [], place)
            let again = try Bench(disk: disk).open()
            #expect(again.ledger.summary == later.ledger.summary, place)
            #expect(try again.history().filter { $0.actor == "(hand edit)" && !$0.changes.isEmpty }.count == 1, place)
        }
    }

    @Test(
        "an edit that is no JSON is told with line and column; the ledger is restored at the next step, and the edit kept"
    )
    func rejected() throws {
        let store = try prepared()
        let before = store.ledger.summary
        edit {
            $0.replacing(#""leader""#, with: #"leader"#).replacing(
                #""rev":1,"number":2"#, with: #""rev":1,,"number":2"#)
        }
        let edited = try #require(bench.disk.contents(of: path))
        let opened = try bench.open()
        #expect(opened.ledger.summary == before)
        #expect(opened.health.readOnly == nil)
        guard case .rejectedEdit(nil, let error)? = opened.health.findings.first?.kind else {
            Issue.record("no finding: \(opened.health)")
            return
        }
        #expect(error.line == String(decoding: edited.prefix(error.offset), as: UTF8.self).split(separator: "\n").count)
        #expect(bench.disk.contents(of: path) == edited)
        try opened.add([3], step: 5)
        guard case .rejectedEdit(let kept?, _)? = opened.health.findings.first?.kind else {
            Issue.record("not kept: \(opened.health)")
            return
        }
        #expect(bench.disk.contents(of: Bench.path + "/quarantine/" + kept) == edited)
        let again = try bench.open()
        #expect(again.health == StoreHealth(readOnly: nil, findings: []))
        #expect(again.ledger.items.count == 3)
        #expect(again.item(2)?.leader == "王宏伟")
    }

    @Test("an edit that is no ledger is kept aside too")
    func invalidRecord() throws {
        let store = try prepared()
        edit { $0.replacing(#""number":1,"#, with: #""number":"one","#) }
        let opened = try bench.open()
        #expect(opened.ledger.summary == store.ledger.summary)
        try opened.add([3], step: 5)
        #expect(try bench.open().check().allSatisfy { $0.severity != .damage })
    }

    @Test("a snapshot that is missing is rebuilt, by readers in memory and by the next step on disk")
    func missing() throws {
        let store = try prepared()
        bench.disk.remove(path)
        let reader = try bench.open(.reading)
        #expect(reader.ledger.summary == store.ledger.summary)
        #expect(bench.disk.contents(of: path) == nil)
        let writer = try bench.open()
        try writer.add([3], step: 5)
        #expect(bench.disk.contents(of: path) != nil)
        let again = try bench.open()
        #expect(again.ledger.items.count == 3)
        #expect(again.health.findings == [])
        #expect(try again.check().allSatisfy { $0.severity != .damage })
    }

    @Test("without any backup a damaged ledger is an error, never an empty list")
    func noBackup() throws {
        _ = try prepared()
        for path in bench.disk.paths where path.contains("/backup/ledger") { bench.disk.remove(path) }
        bench.disk.remove(path)
        #expect(throws: StoreError.unreadableSnapshot(path: path, nil)) { try bench.open() }
    }
}
