import Glibc
import LedgerModel
import LedgerStorage
import StrictJSON
import TestSupport
import Testing

/// What is no ledger, or one that cannot be written: each has its own error or reason, and nothing is changed.
@Suite("Opening")
struct OpeningTests {
    let bench = Bench()

    private func error(_ access: LedgerStore.Access = .reading) -> StoreError? {
        do throws(StoreError) {
            _ = try LedgerStore(
                opening: Bench.path, for: access, environment: Bench.environment(bench.disk.process()))
            return nil
        } catch {
            return error
        }
    }

    @Test("nothing at the path")
    func missing() {
        #expect(error() == .noLedger(path: Bench.path))
    }

    @Test("a plain file at the path, and on the way to it")
    func plainFile() throws {
        bench.disk.setContents(of: Bench.path, to: Array("{}".utf8))
        #expect(error() == .notAFolder(path: Bench.path))
        #expect(throws: StoreError.notAFolder(path: Bench.path)) { try bench.create() }
        #expect(bench.disk.contents(of: Bench.path) == Array("{}".utf8))
    }

    @Test("an empty folder, and a folder with other things")
    func otherFolders() throws {
        try bench.disk.process().mkdir(Bench.path, permissions: 0o700)
        #expect(error() == .noLedger(path: Bench.path))
        bench.disk.setContents(of: Bench.path + "/letter.txt", to: [65])
        #expect(error() == .notALedger(path: Bench.path))
        #expect(throws: StoreError.alreadyExists(path: Bench.path)) { try bench.create() }
        bench.disk.remove(Bench.path + "/letter.txt")
        _ = try bench.create()
        #expect(throws: StoreError.alreadyExists(path: Bench.path)) { try bench.create() }
    }

    @Test("folders above it are made")
    func parents() throws {
        _ = try LedgerStore.create(
            at: "/home/.local/share/duban", departments: Bench.departments, store: RecordID(high: 7, low: 7),
            as: Bench.origin(1), environment: Bench.environment(bench.disk.process()))
        #expect(bench.disk.paths.contains("/home/.local/share/duban/ledger.json"))
    }

    @Test("a file that may not be read")
    func unreadable() throws {
        _ = try bench.create()
        bench.disk.setPermissions(of: Bench.path + "/ledger.json", to: 0)
        guard case .unreadable(let reason) = error() else {
            Issue.record("opened")
            return
        }
        #expect(reason.code == EACCES)
    }

    @Test("a folder on a disk that is read-only: reading works, writing says why not")
    func readOnlyDisk() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        bench.disk.setReadOnly(true)
        let opened = try bench.open(.writing)
        #expect(opened.item(1) != nil)
        guard case .noPermission(let reason) = opened.health.readOnly else {
            Issue.record("writable")
            return
        }
        #expect(reason.code == EROFS)
        #expect(throws: StoreError.readOnly(.noPermission(reason))) { try opened.add([2], step: 3) }
        #expect(try opened.history().count == 2)
        #expect(try opened.check() == [])
        // The right comes back: a new process writes.
        bench.disk.setReadOnly(false)
        try bench.open().add([2], step: 4)
    }

    @Test("opened for reading, nothing is written")
    func readingAccess() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        let watched = FaultyFileSystem(bench.disk.process())
        let reader = try bench.open(.reading, watched)
        #expect(reader.health == StoreHealth(readOnly: .requested, findings: []))
        #expect(throws: StoreError.readOnly(.requested)) { try reader.add([2], step: 3) }
        _ = try reader.refresh()
        _ = try reader.history()
        _ = try reader.check()
        let writes = ["pwrite", "ftruncate", "rename", "renameat2", "unlink", "mkdir", "link", "fchmod"]
        #expect(!watched.calls.contains { call in writes.contains { call.hasPrefix($0 + " ") } })
    }

    @Test("a newer version is read, and not written")
    func newerVersion() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        _ = try store.compact(as: Bench.origin(3))
        rewriteSnapshot { $0.replacing(#""version":1"#, with: #""version":2,"shape":{"x":[1.0]}"#) }
        let opened = try bench.open()
        #expect(opened.health.readOnly == .newerVersion(2))
        #expect(opened.health.findings.map(\.kind) == [.newerVersion(found: 2, known: 1)])
        #expect(opened.item(1)?.number == 1)
        let before = bench.disk.paths.map { bench.disk.contents(of: $0) }
        #expect(throws: StoreError.readOnly(.newerVersion(2))) { try opened.add([2], step: 4) }
        #expect(bench.disk.paths.map { bench.disk.contents(of: $0) } == before)
    }

    @Test("a line of a newer program that this one does not know is told, and nothing is written over what it did")
    func newerOperation() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        let path = Bench.path + "/journal-000001.jsonl"
        let before = try #require(bench.disk.contents(of: path))
        let lines = String(decoding: before, as: UTF8.self).split(separator: "\n")
        let last = try #require(lines.last)
        let previous = last.suffix(10).prefix(8)
        let body =
            #"{"seq":\#(lines.count + 1),"at":"2026-01-02T03:04:05.678Z","by":"bob","host":"h","app":"duban/9","#
            + #""step":"01980000-0000-7009-8000-000000000000","op":"rotate","kind":"item","angle":90,"p":"\#(previous)""#
        let line = Array((body + ",\"c\":\"\(ChecksumForTests.text(Array(body.utf8)))\"}\n").utf8)
        bench.disk.setContents(of: path, to: before + line)
        // Both whoever opens it now and whoever had it open before.
        _ = try store.refresh()
        for open in [store, try bench.open()] {
            #expect(open.health.readOnly == .newerOperation("rotate"))
            #expect(open.health.findings.map(\.kind) == [.unknownOperation(sequence: lines.count + 1, "rotate")])
            #expect(open.item(1)?.number == 1)
            let files = bench.disk.paths.map { bench.disk.contents(of: $0) }
            #expect(throws: StoreError.readOnly(.newerOperation("rotate"))) { try open.add([2], step: 4) }
            #expect(throws: StoreError.readOnly(.newerOperation("rotate"))) { try open.compact(as: Bench.origin(5)) }
            #expect(bench.disk.paths.map { bench.disk.contents(of: $0) } == files)
        }
        #expect(throws: StoreError.readOnly(.newerOperation("rotate"))) {
            try LedgerStore.repair(
                at: Bench.path, as: Bench.origin(6), environment: Bench.environment(bench.disk.process())
            ) { _ in "" }
        }
    }

    @Test("a record that this version cannot read costs that record, and the right to write")
    func unreadableRecord() throws {
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        _ = try store.compact(as: Bench.origin(3))
        rewriteSnapshot { $0.replacing(#""number":2,"#, with: #""number":2.5,"#) }
        let opened = try bench.open()
        #expect(opened.ledger.items.count == 1)
        #expect(opened.health.readOnly == .damaged)
        guard case .unreadableRecord("items", let error)? = opened.health.findings.first?.kind else {
            Issue.record("no finding")
            return
        }
        #expect(error.kind == .notAnInteger)
        #expect(throws: StoreError.readOnly(.damaged)) { try opened.add([3], step: 4) }
    }

    @Test("a byte order mark is accepted and told")
    func byteOrderMark() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        _ = try store.compact(as: Bench.origin(3))
        rewriteSnapshot { "\u{FEFF}" + $0 }
        let opened = try bench.open()
        #expect(
            opened.health
                == StoreHealth(
                    readOnly: nil,
                    findings: [
                        StoreFinding(.note, .byteOrderMark, in: "ledger.json")
                    ]))
        #expect(opened.item(1) != nil)
    }

    @Test(
        "an empty, binary or foreign ledger.json without a backup is never an empty ledger",
        arguments: [
            "", " \n", "\u{0}\u{1}\u{2}", "null", "[]", "{}", #"{"format":"other","version":1}"#,
        ])
    func foreignSnapshot(_ text: String) throws {
        try bench.disk.process().mkdir(Bench.path, permissions: 0o700)
        bench.disk.setContents(of: Bench.path + "/ledger.json", to: Array(text.utf8))
        guard case .unreadableSnapshot = error() else {
            Issue.record("opened")
            return
        }
        #expect(bench.disk.contents(of: Bench.path + "/ledger.json") == Array(text.utf8))
    }

    @Test("a ledger whose folder was replaced is noticed before anything is written")
    func replacedFolder() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        let process = bench.disk.process()
        try process.rename(Bench.path, to: "/home/old.ledger")
        #expect(throws: StoreError.self) { try store.add([2], step: 3) }
        #expect(bench.disk.paths.allSatisfy { !$0.hasPrefix(Bench.path) })
        let other = try bench.create()
        try store.add([5], step: 4)
        #expect(store.item(1) == nil)
        _ = try other.refresh()
        #expect(other.item(5)?.number == 1)
    }

    @Test(
        "counts that nobody counted up to are damage, and the ledger is made again from backup and journals",
        arguments: [
            (#""seq":"#, #""seq":90071992547409"#), (#""gen":"#, #""gen":90071992547409"#),
            (#""nextNumber":"#, #""nextNumber":214748364"#), (#""settings""#, #""seq":1,"settings""#),
        ])
    func absurdCounts(found: String, text: String) throws {
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        _ = try store.compact(as: Bench.origin(3))
        try store.add([3], step: 4)
        rewriteSnapshot { $0.replacing(found, with: text, maxReplacements: 1) }
        let opened = try bench.open(.writing)
        #expect(opened.item(3) != nil)
        #expect(opened.health.findings.contains { if case .rebuilt = $0.kind { true } else { false } })
        // What is acknowledged now can be read back: it hangs on no such number.
        try opened.add([4], step: 5)
        let again = try bench.open()
        #expect(again.item(4)?.number == 4)
        #expect(again.ledger.items.count == 4)
    }

    @Test("an item with a number that no list can hold is damage, not another item")
    func absurdNumber() throws {
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        _ = try store.compact(as: Bench.origin(3))
        rewriteSnapshot { $0.replacing(#""number":2,"#, with: #""number":4294967298,"#) }
        let opened = try bench.open(.writing)
        #expect(opened.health.readOnly == .damaged)
        #expect(try opened.check().contains { if case .unreadableRecord = $0.kind { true } else { false } })
    }

    @Test("a revision after which no other can be written is told for what it is")
    func largestRevision() throws {
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        _ = try store.compact(as: Bench.origin(3))
        rewriteSnapshot {
            $0.replacing(#"0001","rev":1,"number":1,"#, with: #"0001","rev":9007199254740991,"number":1,"#)
        }
        let opened = try bench.open()
        let journal = Bench.path + "/journal-000002.jsonl"
        let before = bench.disk.contents(of: journal)
        let error = #expect(throws: StoreError.self) { try opened.edit(1, step: 4) { $0.leader = "王宏伟" } }
        guard case .unwritable(.item(Bench.id(1)), let reason) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(reason.kind == .integerOutOfRange)
        #expect(bench.disk.contents(of: journal) == before)
        try opened.edit(2, step: 5) { $0.leader = "王宏伟" }
    }

    @Test("what a newer program wrote, and this one cannot read, is neither replaced nor put aside")
    func newerUnreadable() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        _ = try store.compact(as: Bench.origin(3))
        rewriteSnapshot {
            $0.replacing(#""version":1"#, with: #""version":2"#).replacing(
                #""settings":{"#, with: #""settings":[],"x":{"#
            )
            .replacing(#""departments":["#, with: #""departments":{},"y":["#)
        }
        let before = bench.disk.contents(of: Bench.path + "/ledger.json")
        #expect(error(.writing) != nil)
        #expect(bench.disk.contents(of: Bench.path + "/ledger.json") == before)
    }

    @Test("a file named like a journal with a number beyond all counting is nobody's journal")
    func absurdJournal() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        bench.disk.setContents(of: Bench.path + "/journal-9223372036854775807.jsonl", to: [])
        let opened = try bench.open(.writing)
        try opened.add([2], step: 3)
        #expect(try opened.compact(as: Bench.origin(4)) == .written)
        #expect(try bench.open().ledger.items.count == 2)
    }

    /// Puts another text in the place of the snapshot's, with the checksum that belongs to it.
    private func rewriteSnapshot(_ change: (String) -> String) {
        let path = Bench.path + "/ledger.json"
        let text = String(decoding: bench.disk.contents(of: path) ?? [], as: UTF8.self)
        let body = Array(change(String(text.dropLast(#""crc":"00000000"}"#.count + 1))).utf8)
        bench.disk.setContents(of: path, to: body + Array("\"crc\":\"\(ChecksumForTests.text(body))\"}\n".utf8))
    }
}

/// CRC-32C once more, bit by bit, so that files can be made that no store of ours would write.
enum ChecksumForTests {
    static func text(_ bytes: [UInt8]) -> String {
        var crc: UInt32 = ~0
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1 }
        }
        let text = String(~crc, radix: 16)
        return String(repeating: "0", count: 8 - text.count) + text
    }
}
