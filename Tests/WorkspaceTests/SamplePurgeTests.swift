import Foundation
import LedgerModel
import LedgerStorage
import Testing
import Workspace

/// A purge in the sample ledger, whose items have evidence, neighbours in their directives, and notes like others have.
@Suite("Purge in the sample ledger")
struct SamplePurgeTests {
    /// A ledger with the sample imported, and its folder.
    private static func withSample(_ body: (Workspace, String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "duban-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let now = Timestamp("2020-02-14T02:00:00Z") ?? Timestamp(milliseconds: 0)
        var ids = RecordIDSource(at: now)
        let origin = StepOrigin(step: ids.next(), actor: "anna", host: "pc", app: "test", at: now)
        let workspace = try WorkspaceTests.workspace(
            on: LedgerStore.create(at: folder, store: ids.next(), as: origin))
        let document = try DocumentFile(origin: .file(path: Array(Sample.fileName.utf8)), bytes: Sample.bytes)
        _ = try workspace.importDocument(document, options: ImportOptions())
        try body(workspace, folder)
    }

    private static func origin() throws -> StepOrigin {
        StepOrigin(
            step: try #require(RecordID(UUID().uuidString.lowercased())), actor: "anna", host: "pc", app: "test",
            at: Timestamp(milliseconds: 1_581_645_600_000))
    }

    private static func item(_ number: Int, _ workspace: Workspace) throws -> ActionItem {
        try #require(workspace.ledger.items.first { $0.number == number })
    }

    private static func items(_ numbers: [Int], _ workspace: Workspace) throws -> [ActionItem] {
        try workspace.items(numbers.map { .number($0) })
    }

    private static func note(_ text: String, on numbers: [Int], _ workspace: Workspace) throws {
        _ = try workspace.perform(.report(ProgressNote(progress: text)), on: items(numbers, workspace))
    }

    @discardableResult
    private static func purge(_ target: PurgeTarget, _ workspace: Workspace) throws -> PurgeReport {
        try workspace.store.purge(target, because: "r", as: origin())
    }

    /// The files that hold `text`.
    private static func trace(of text: String, in folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { name in
            (try? Data(contentsOf: URL(filePath: folder + "/" + name)))?.range(of: Data(text.utf8)) != nil
        }
    }

    private static func damage(_ workspace: Workspace) throws -> [StoreFinding] {
        try workspace.store.check().filter { $0.severity == .damage }
    }

    /// The item without its words: what a purge of another one must leave as it is.
    private static func wordless(_ item: ActionItem) -> ActionItem {
        var item = item
        item.text = ""
        item.heading = nil
        for index in item.milestones.indices { item.milestones[index].text = "" }
        for index in item.reports.indices { item.reports[index].progress = "" }
        return item
    }

    private static func overlap(_ left: [TextSpan], _ right: [TextSpan]) -> Bool {
        left.contains { one in right.contains { one.start < $0.end && $0.start < one.end } }
    }

    // MARK: - What stays

    @Test("every member of every other item is as it was, but for the words that went", arguments: [2, 4, 21])
    func survivors(_ number: Int) throws {
        try Self.withSample { workspace, _ in
            let gone = try Self.item(number, workspace)
            let before = workspace.ledger.items.filter { $0.number != number }
            try Self.purge(.item(gone.id), workspace)
            let after = workspace.ledger.items
            #expect(after.map { Self.wordless($0) } == before.map { Self.wordless($0) })
            for (old, new) in zip(before, after) where !Self.overlap(old.spans, gone.spans) { #expect(old == new) }
            #expect(try Self.damage(workspace) == [])
        }
    }

    @Test("an item to which another was linked keeps its words, its rules and its history")
    func linked() throws {
        try Self.withSample { workspace, folder in
            _ = try workspace.link(Self.items([20, 21], workspace))
            let gone = try Self.item(21, workspace)
            let before = workspace.ledger.items.filter { $0.number != 21 }
            try Self.purge(.item(gone.id), workspace)
            #expect(Array(workspace.ledger.items) == Array(before))
            #expect(Self.trace(of: gone.text, in: folder) == [])
            #expect(try Self.damage(workspace) == [])
        }
    }

    @Test("notes that happen to be equal stay with the items of other people, and are told")
    func equalNotes() throws {
        try Self.withSample { workspace, _ in
            try Self.note("正在推进中。", on: [2, 3, 22], workspace)
            let report = try Self.purge(.item(Self.item(2, workspace).id), workspace)
            #expect(report.elsewhere == [3, 22])
            for number in [3, 22] {
                #expect(try Self.item(number, workspace).reports.map(\.progress) == ["正在推进中。"])
            }
        }
    }

    @Test("of another document's items none is said to hold the same words only because the same rules read them")
    func noFalseAlarm() throws {
        try Self.withSample { workspace, _ in
            _ = try workspace.importDocument(
                WorkspaceTests.document("# 会议\n\n2020年2月9日,县长李明强调,一是要修缮河东水库的溢洪道;二是要清理城北集贸市场。\n"),
                options: ImportOptions())
            let source = try #require(workspace.ledger.sources.first { $0.name != Sample.fileName })
            let report = try Self.purge(.source(sha256: source.sha256), workspace)
            #expect(report.elsewhere == [])
            #expect(workspace.ledger.items.count == 32)
        }
    }

    // MARK: - What goes

    @Test("of an item that was merged no word is left, and the survivor can be rebuilt from its history")
    func merged() throws {
        try Self.withSample { workspace, folder in
            try Self.note("农资门店已逐户走访完毕", on: [21], workspace)
            try Self.note("农资门店已逐户走访", on: [20], workspace)
            let gone = try Self.item(21, workspace)
            _ = try workspace.merge(Self.items([20, 21], workspace))
            _ = try workspace.compact()
            let whole = try Self.item(20, workspace)
            try Self.purge(.item(gone.id), workspace)
            for text in [gone.text, "已逐户走访完毕"] { #expect(Self.trace(of: text, in: folder) == [], "\(text)") }
            let left = try Self.item(20, workspace)
            #expect(Self.wordless(left) == Self.wordless(whole))
            #expect(left.text.utf8.count == whole.text.utf8.count)
            #expect(left.text.contains("█") && left.text != whole.text)
            #expect(left.reports.map(\.progress).contains("农资门店已逐户走访"))
            #expect(try Self.damage(workspace) == [])
            // From an older backup and the journals alone.
            let picture = Array(workspace.ledger.items)
            let backups = try FileManager.default.contentsOfDirectory(atPath: folder + "/backup").sorted()
            try FileManager.default.removeItem(atPath: folder + "/backup/" + #require(backups.last))
            try Data("{".utf8).write(to: URL(filePath: folder + "/ledger.json"))
            let rebuilt = try LedgerStore(opening: folder, for: .writing)
            #expect(Array(rebuilt.ledger.items) == picture)
            _ = try LedgerStore.repair(at: folder, as: Self.origin()) { "\($0)" }
            #expect(try LedgerStore(opening: folder, for: .reading).ledger.items.contains { $0.id == left.id })
        }
    }

    @Test("a merger that was taken back, and a division, cost the other item nothing")
    func apart() throws {
        try Self.withSample { workspace, folder in
            _ = try workspace.merge(Self.items([20, 21], workspace))
            _ = try workspace.undo()
            let other = try Self.item(21, workspace)
            let gone = try Self.item(20, workspace)
            try Self.purge(.item(gone.id), workspace)
            #expect(Self.trace(of: gone.text, in: folder) == [])
            #expect(try Self.item(21, workspace) == other)
            #expect(try Self.damage(workspace) == [])

            let third = try Self.item(3, workspace)
            let comma = try #require(third.text.firstIndex { "，；、".contains($0) })
            let place = third.text.index(after: comma)
            _ = try workspace.split(third, at: String(third.text[place...].prefix(6)))
            let half = try Self.item(3, workspace)
            let made = try #require(workspace.ledger.items.max { $0.number < $1.number })
            try Self.purge(.item(half.id), workspace)
            #expect(workspace.ledger.items.first { $0.id == made.id } == made)
            #expect(Self.trace(of: half.text, in: folder) == [])
        }
    }

    @Test("items that were joined to it are drafts again, and no reference is left")
    func joined() throws {
        try Self.withSample { workspace, _ in
            _ = try workspace.link(Self.items([20, 21], workspace))
            let text = try Self.item(21, workspace).text
            let report = try Self.purge(.item(Self.item(20, workspace).id), workspace)
            let draft = try Self.item(21, workspace)
            #expect(draft.status == .draft && draft.joinedTo == nil)
            #expect(draft.text == text)
            #expect(report.reopened == [21])
            #expect(try Self.damage(workspace) == [])
        }
    }

    @Test("a document goes with its notes, its history and its copies in quarantine; the other one is as it was")
    func document() throws {
        try Self.withSample { workspace, folder in
            _ = try workspace.importDocument(WorkspaceTests.document(WorkspaceTests.speech), options: ImportOptions())
            try Self.note("正在推进中。", on: [2, 33], workspace)
            try Self.note("河东三户已搬迁安置", on: [33], workspace)
            _ = try workspace.link(Self.items([2, 33], workspace))
            _ = try workspace.merge(Self.items([3, 34], workspace))
            _ = try workspace.compact()
            let texts = workspace.ledger.items.filter { $0.number > 32 }.map(\.text) + ["河东三户已搬迁安置", "县长李明强调"]
            try FileManager.default.createDirectory(
                atPath: folder + "/quarantine", withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            try Data(texts.joined(separator: "\n").utf8).write(to: URL(filePath: folder + "/quarantine/ledger.edited"))
            let before = workspace.ledger.items.filter { $0.number < 33 }
            let source = try #require(workspace.ledger.sources.first { $0.name != Sample.fileName })
            let report = try Self.purge(.source(sha256: source.sha256), workspace)
            for text in texts.dropLast() { #expect(Self.trace(of: text, in: folder) == [], "\(text)") }
            #expect(Array(workspace.ledger.items).map { Self.wordless($0) } == before.map { Self.wordless($0) })
            #expect(report.elsewhere == [2])
            for (old, new) in zip(before, workspace.ledger.items) where old.number != 3 { #expect(old == new) }
            #expect(try Self.damage(workspace) == [])
        }
    }

    // MARK: - Afterwards

    @Test("a repair after a purge leaves the blackened text of the document where it is")
    func repair() throws {
        try Self.withSample { workspace, folder in
            try Self.note("正在推进中。", on: [2], workspace)
            _ = try workspace.compact()
            try Self.purge(.item(Self.item(21, workspace).id), workspace)
            let items = Array(workspace.ledger.items)
            let sources = try FileManager.default.contentsOfDirectory(atPath: folder + "/sources").sorted()
            #expect(!sources.isEmpty)
            let history = folder + "/history/"
            let journal = try #require(FileManager.default.contentsOfDirectory(atPath: history).sorted().first)
            var bytes = try Data(contentsOf: URL(filePath: history + journal))
            bytes[bytes.count / 2] ^= 4
            try bytes.write(to: URL(filePath: history + journal))
            let report = try LedgerStore.repair(at: folder, as: Self.origin()) { "\($0)" }
            #expect(!report.isUnneeded)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/sources").sorted() == sources)
            let store = try LedgerStore(opening: folder, for: .reading)
            #expect(Array(store.ledger.items) == items)
            #expect(try store.check().filter { $0.severity == .damage } == [])
        }
    }
}
