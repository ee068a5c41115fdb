import LedgerModel
import LedgerStorage
import StrictJSON
import TestSupport
import Testing

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

    @Test("is shown with the changes since, is told, and is neither overwritten nor lost")
    func kept() throws {
        let running = try prepared()
        edit { $0.replacing("要加强疫情防控", with: "要切实加强疫情防控") }
        let edited = bench.disk.contents(of: path)
        let opened = try bench.open()
        #expect(opened.item(1)?.text == "要切实加强疫情防控")
        #expect(opened.item(2)?.leader == "王宏伟")
        #expect(opened.health.readOnly == .editedByHand)
        #expect(opened.health.findings.map(\.kind) == [.editedByHand])
        #expect(throws: StoreError.readOnly(.editedByHand)) { try opened.add([3], step: 5) }
        #expect(throws: StoreError.readOnly(.editedByHand)) { try running.add([3], step: 6) }
        #expect(throws: StoreError.readOnly(.editedByHand)) { try opened.compact(as: Bench.origin(7)) }
        #expect(bench.disk.contents(of: path) == edited)
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
        #expect(opened.health.readOnly == .editedByHand)
    }

    @Test("an edit of the same length is told from damage by the file's time")
    func sameLength() throws {
        _ = try prepared()
        edit { $0.replacing("要加强疫情防控", with: "要加强疫情防治") }
        #expect(try bench.open().health.readOnly == .editedByHand)
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
