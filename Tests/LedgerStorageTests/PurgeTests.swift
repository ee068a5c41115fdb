import Glibc
import LedgerModel
import LedgerStorage
import TestSupport
import Testing

/// `purge`: a text that must not be here leaves no trace, and the ledger around it is sound.
@Suite("Purge")
struct PurgeTests {
    /// A document with a secret in one of its two items. The secret was edited, reported on, undone, hand-kept: it is everywhere.
    static let secret = "王某某身份证号三三〇一"
    static let report = "已联系王某某家属核实情况"
    static let text = "县委书记指出，一是要查清\(secret)的线索。二是要抓好春耕生产。"

    static let file = SourceFile(
        sha256: ContentHash.sha256(Array(text.utf8)), format: "docx", original: Array("PK\(text)".utf8).reversed(),
        text: Array(text.utf8))

    static let source = SourceFile(
        sha256: ContentHash.sha256(file.original), format: file.format, original: file.original, text: file.text)

    static func span(_ phrase: String) -> TextSpan {
        let start =
            text.firstRange(of: phrase).map { text.utf8.distance(from: text.startIndex, to: $0.lowerBound) } ?? 0
        return TextSpan(start, start + phrase.utf8.count)
    }

    static let phrases = ["一是要查清\(secret)的线索", "二是要抓好春耕生产"]

    static var changes: [Change] {
        let document = SourceDocument(
            id: Bench.id(100), sha256: source.sha256, textSHA256: source.sha256, name: "线索.docx", format: "docx",
            title: "线索专报", importedAt: Bench.origin(0).at, importedBy: "anna")
        let article = Article(
            id: Bench.id(101), source: document.id, title: "线索", speakers: ["县委书记"], span: TextSpan(0, text.utf8.count))
        var changes: [Change] = [.add(.source(document)), .add(.article(article))]
        for (index, phrase) in phrases.enumerated() {
            let directive = Directive(
                id: Bench.id(102 + index), article: article.id, ordinal: index + 1, text: phrase, spans: [span(phrase)])
            // The item is a part of its directive.
            let part = index == 0 ? "查清\(secret)的线索" : phrase
            var item = Bench.item(11 + index, part, status: .draft)
            item.directive = directive.id
            item.spans = [span(part)]
            changes += [.add(.directive(directive)), .add(.item(item))]
        }
        return changes
    }

    static func prepared() throws -> Bench {
        let bench = Bench()
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        _ = try store.commit(changes, as: Bench.origin(3, .import), sources: [source])
        _ = try store.compact(as: Bench.origin(4))
        try store.edit(11, step: 5) {
            $0.reports = [ProgressReport(id: Bench.id(70), at: Bench.origin(5).at, by: "anna", progress: report)]
        }
        try store.edit(11, step: 6) { $0.text = "彻查\(secret)的全部线索" }
        _ = try store.undo(as: Bench.origin(7))
        _ = try store.compact(as: Bench.origin(8))
        try store.edit(2, step: 9) { $0.parent = Bench.id(11) }
        try store.edit(1, step: 10) { $0.leader = "王宏伟" }
        let quarantine = bench.disk.process()
        try quarantine.mkdir(Bench.path + "/quarantine", permissions: 0o700)
        bench.disk.setContents(
            of: Bench.path + "/quarantine/ledger.edited",
            to: Array("{\n  \"text\": \"\(phrases[0])\",\n  \"n\": 1\n}\n".utf8))
        return bench
    }

    static let targets: [(PurgeTarget, [String])] = [
        (.source(sha256: source.sha256), [secret, report, "春耕生产", "线索专报", "线索.docx", phrases[0]]),
        (.item(Bench.id(11)), [secret, report, "彻查"]),
    ]

    static func trace(of words: [String], in disk: SimulatedDisk) -> String? {
        for path in disk.paths where path.hasPrefix(Bench.path) {
            guard let bytes = disk.contents(of: path) else { continue }
            for word in words where bytes.firstRange(of: Array(word.utf8)) != nil { return "\(word) in \(path)" }
        }
        return nil
    }

    @Test(
        "no file of the ledger holds the text any more, the ledger is sound, and the rest is as it was",
        arguments: [0, 1])
    func traceless(_ index: Int) throws {
        let (target, words) = Self.targets[index]
        let bench = try Self.prepared()
        for word in words { #expect(Self.trace(of: [word], in: bench.disk) != nil, "\(word)") }
        let store = try bench.open()
        let before = store.ledger.summary
        let report = try store.purge(target, because: "涉密误录", as: Bench.origin(20))
        #expect(report.records.contains(PurgedRecord(key: .item(Bench.id(11)), number: 3)))
        #expect(Self.trace(of: words, in: bench.disk) == nil)

        for opened in [store, try bench.open()] {
            #expect(opened.item(11) == nil)
            #expect(opened.item(1) == before.items.first { $0.id == Bench.id(1) })
            #expect(opened.item(2)?.parent == nil)
            #expect(opened.ledger.contents.nextNumber == before.nextNumber)
            #expect(try opened.check() == [])
            #expect((opened.item(12) == nil) == (index == 0))
        }
        // Who did what and when is still told.
        let history = try bench.open().history()
        #expect(history.map(\.sequence) == Array(1...history.count))
        #expect(history.contains { $0.operation == .import && $0.purged.contains { $0.number == 3 } })
        #expect(history.contains { $0.operation == .purge && $0.actor == "anna" })
        // The number is not given again, and the work goes on.
        let added = try bench.open().add([40], step: 30)
        #expect(added.numbers[Bench.id(40)] == before.nextNumber)
        #expect(try bench.open().check() == [])
    }

    @Test("what is left can be rebuilt from the oldest backup and the journals, and still has no trace")
    func rebuilding() throws {
        let bench = try Self.prepared()
        let store = try bench.open()
        _ = try store.purge(.item(Bench.id(11)), because: "r", as: Bench.origin(20))
        let picture = store.ledger.summary
        let backups = bench.disk.paths.filter { $0.contains("/backup/") }
        for path in backups.dropFirst() { bench.disk.remove(path) }
        bench.disk.rot(Bench.path + "/ledger.json", [0])
        let rebuilt = try bench.open()
        #expect(rebuilt.ledger.summary == picture)
        #expect(rebuilt.health.readOnly == nil)
    }

    @Test("the rest of the document stays in its place: its spans still yield their texts")
    func spans() throws {
        let bench = try Self.prepared()
        let store = try bench.open()
        _ = try store.purge(.item(Bench.id(11)), because: "r", as: Bench.origin(20))
        let text = try #require(bench.disk.contents(of: Bench.path + "/sources/\(Self.source.sha256).txt"))
        #expect(text.count == Self.text.utf8.count)
        #expect(String(decoding: text, as: UTF8.self).hasPrefix("县委书记指出，一是要█"))
        #expect(String(decoding: text, as: UTF8.self).hasSuffix("。二是要抓好春耕生产。"))
        #expect(bench.disk.contents(of: Bench.path + "/sources/\(Self.source.sha256).docx") == nil)
        let directive = try #require(store.ledger.contents.directives[Bench.id(102)])
        #expect(directive.text.hasPrefix("一是要█"))
    }

    @Test("steps that were about it cannot be taken back, others can")
    func undoing() throws {
        let bench = try Self.prepared()
        let store = try bench.open()
        _ = try store.purge(.item(Bench.id(11)), because: "r", as: Bench.origin(20))
        #expect(try store.undo(as: Bench.origin(21)).changed == [.item(Bench.id(1))])
        // That the item was put under the purged one is gone with it.
        _ = try store.undo(as: Bench.origin(22))
        #expect(try store.undo(as: Bench.origin(23)).changed == [.item(Bench.id(1)), .item(Bench.id(2))].reversed())
        #expect(throws: StoreError.nothingToUndo(of: "anna")) { try store.undo(as: Bench.origin(24)) }
    }

    @Test("what is only in the history is purged too, and what was never here is told")
    func history() throws {
        let bench = Bench()
        let store = try bench.create()
        _ = try store.commit(Self.changes, as: Bench.origin(3, .import), sources: [Self.source])
        _ = try store.undo(as: Bench.origin(4))
        #expect(throws: StoreError.nothingToPurge) {
            try store.purge(.source(sha256: "0"), because: "r", as: Bench.origin(5))
        }
        #expect(throws: StoreError.nothingToPurge) {
            try store.purge(.item(Bench.id(99)), because: "r", as: Bench.origin(5))
        }
        _ = try store.purge(Self.targets[0].0, because: "r", as: Bench.origin(6))
        #expect(Self.trace(of: Self.targets[0].1, in: bench.disk) == nil)
        #expect(try store.check() == [])
    }

    @Test("other processes follow: what they show is the purged ledger, and they write on")
    func followers() throws {
        let bench = try Self.prepared()
        let readers = [try bench.open(.reading), try bench.open()]
        try bench.open().add([30], step: 15)
        _ = try bench.open().purge(.item(Bench.id(11)), because: "r", as: Bench.origin(20))
        for reader in readers {
            #expect(try reader.refresh())
            #expect(reader.item(11) == nil)
            #expect(reader.ledger.contents.directives[Bench.id(102)]?.text.contains(Self.secret) == false)
            #expect(try reader.check() == [])
        }
        try readers[1].add([31], step: 25)
        #expect(try bench.open().item(31) != nil)
    }

    @Test("the same words in another item are told, and left to a person")
    func elsewhere() throws {
        let bench = try Self.prepared()
        let store = try bench.open()
        try store.edit(1, step: 15) { $0.text = "另行查清\(Self.secret)的线索" }
        let report = try store.purge(.item(Bench.id(11)), because: "r", as: Bench.origin(20))
        #expect(report.elsewhere == [1])
        #expect(store.item(1)?.text.contains(Self.secret) == true)
    }

    @Test("two purges, one after the other")
    func twice() throws {
        let bench = try Self.prepared()
        let store = try bench.open()
        _ = try store.purge(.item(Bench.id(12)), because: "r", as: Bench.origin(20))
        try store.add([30], step: 21)
        _ = try store.purge(.item(Bench.id(11)), because: "r", as: Bench.origin(22))
        #expect(Self.trace(of: Self.targets[1].1 + ["春耕生产"], in: bench.disk) == nil)
        #expect(try bench.open().check() == [])
    }

    private static let ledger = Bench.path + "/ledger.json"

    @Test(
        "an editor that had the file open before does not bring it back, and the rest of its work is taken over",
        arguments: [0, 1])
    func oldEditor(_ index: Int) throws {
        let (target, words) = Self.targets[index]
        let bench = try Self.prepared()
        let store = try bench.open()
        _ = try store.compact(as: Bench.origin(15))
        let opened = String(decoding: try #require(bench.disk.contents(of: Self.ledger)), as: UTF8.self)
        _ = try store.purge(target, because: "r", as: Bench.origin(20))
        try store.add([30], step: 21)
        let after = store.ledger.summary

        let saved = opened.replacing("\"leader\":\"王宏伟\"", with: "\"leader\":\"薛玉马\"")
        #expect(saved != opened)
        bench.disk.setContents(of: Self.ledger, to: Array(saved.utf8))
        let reader = try bench.open(.reading)
        #expect(reader.item(11) == nil)
        #expect(reader.item(1)?.leader == "薛玉马")
        let writer = try bench.open()
        try writer.add([31], step: 30)
        #expect(Self.trace(of: words, in: bench.disk) == nil)
        #expect(writer.item(1)?.leader == "薛玉马")
        #expect(writer.ledger.summary.directives == after.directives)
        #expect(writer.ledger.summary.items.map(\.id) == after.items.map(\.id) + [Bench.id(31)])
        #expect(try bench.open().check() == [])
    }

    @Test("an older ledger.json that is put back does not bring it back", arguments: [0, 1])
    func putBack(_ index: Int) throws {
        let (target, words) = Self.targets[index]
        let bench = try Self.prepared()
        let store = try bench.open()
        _ = try store.compact(as: Bench.origin(15))
        let old = try #require(bench.disk.contents(of: Self.ledger))
        _ = try store.purge(target, because: "r", as: Bench.origin(20))
        try store.add([30], step: 21)
        let after = store.ledger.summary
        bench.disk.setContents(of: Self.ledger, to: old)
        #expect(try bench.open(.reading).ledger.summary == after)
        let writer = try bench.open()
        try writer.add([31], step: 30)
        #expect(Self.trace(of: words, in: bench.disk) == nil)
        #expect(writer.ledger.summary.without(Bench.id(31)).items == after.items)
        #expect(try bench.open().check() == [])
    }

    /// The number of the first call of a purge after its line is durable.
    private static func callAfterLine(in disk: SimulatedDisk) throws -> Int {
        let system = FaultyFileSystem(disk.process())
        let store = try Bench(disk: disk).open(.writing, system)
        system.plan(nil)
        _ = try store.purge(.item(Bench.id(11)), because: "r", as: Bench.origin(20))
        let line = try #require(system.calls.firstIndex { $0.hasPrefix("fdatasync") })
        return line + 2
    }

    @Test("a purge that ended after its line is seen by whoever rebuilds the ledger", arguments: [false, true])
    func interrupted(_ isEdited: Bool) throws {
        let bench = try Self.prepared()
        let call = try Self.callAfterLine(in: bench.disk.copy())
        let process = bench.disk.process()
        let system = FaultyFileSystem(process)
        let store = try bench.open(.writing, system)
        let sealed = bench.disk.contents(of: Self.ledger)
        system.plan(.crash, atCall: call)
        #expect(throws: (any Error).self) {
            try store.purge(.item(Bench.id(11)), because: "r", as: Bench.origin(20))
        }
        process.kill()
        #expect(bench.disk.contents(of: Self.ledger) == sealed)
        let check = try bench.open(.reading).check()
        #expect(check.map(\.kind) == [.unfinishedPurge])
        #expect(check.allSatisfy { $0.severity == .warning })
        if isEdited {
            let text = String(decoding: sealed ?? [], as: UTF8.self)
            bench.disk.setContents(
                of: Self.ledger, to: Array(text.replacing("王宏伟", with: "薛玉马").utf8))
        } else {
            bench.disk.rot(Self.ledger, [0])
        }
        let reader = try bench.open(.reading)
        #expect(reader.ledger.contents.directives[Bench.id(102)]?.text.contains(Self.secret) == false)
        let writer = try bench.open()
        try writer.add([31], step: 30)
        #expect(writer.ledger.contents.directives[Bench.id(102)]?.text.contains(Self.secret) == false)
        #expect(Self.trace(of: Self.targets[1].1, in: bench.disk) == nil)
        #expect(try bench.open().check() == [])
    }

    @Test("a repair after a purge that ended after its line brings nothing of it back")
    func repairedBetween() throws {
        let bench = try Self.prepared()
        let call = try Self.callAfterLine(in: bench.disk.copy())
        let process = bench.disk.process()
        let system = FaultyFileSystem(process)
        let store = try bench.open(.writing, system)
        system.plan(.crash, atCall: call)
        #expect(throws: (any Error).self) {
            try store.purge(.item(Bench.id(11)), because: "r", as: Bench.origin(20))
        }
        process.kill()
        bench.disk.rot(Self.ledger, [0])
        _ = try RepairTests.repair(bench)
        let writer = try bench.open()
        try writer.add([31], step: 30)
        #expect(writer.ledger.contents.items[Bench.id(11)] == nil)
        #expect(writer.ledger.contents.directives[Bench.id(102)]?.text.contains(Self.secret) == false)
        #expect(Self.trace(of: Self.targets[1].1, in: bench.disk) == nil)
        #expect(try bench.open().check() == [])
    }
}
