import Foundation
import LedgerModel
import LedgerStorage
import Testing
import Workspace

@Suite("Use cases on a ledger")
struct WorkspaceTests {
    /// A new ledger in a folder of its own, which is removed at the end.
    static func withLedger(_ body: (Workspace) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "duban-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let now = Timestamp("2020-02-14T02:00:00Z") ?? Timestamp(milliseconds: 0)
        var ids = RecordIDSource(at: now)
        let origin = StepOrigin(step: ids.next(), actor: "anna", host: "pc", app: "test", at: now)
        let store = try LedgerStore.create(at: folder, store: ids.next(), as: origin)
        try body(workspace(on: store))
    }

    static func workspace(on store: LedgerStore, actor: String = "anna") throws -> Workspace {
        let now = Timestamp("2020-02-14T02:00:00Z") ?? Timestamp(milliseconds: 0)
        return Workspace(
            store, clock: WorkClock(now: { now }), identity: { Identity(actor: actor, host: "pc", app: "test") })
    }

    static func document(_ text: String, name: String = "讲话.txt") throws -> DocumentFile {
        try DocumentFile(origin: .file(path: Array(name.utf8)), bytes: Array(text.utf8))
    }

    static let speech = "# 会议\n\n**本报讯** 2020年2月9日,县长李明强调,一是要抓好春耕生产,公安部门要加强巡查;二是要做好复工复产工作。\n"

    static func numbers(_ outcome: ImportOutcome) -> [Int]? {
        if case .imported(_, let numbers, _) = outcome { numbers } else { nil }
    }

    @Test("A document becomes drafts; its spans are the items' words in the text that was kept")
    func importing() throws {
        try Self.withLedger { workspace in
            #expect(workspace.isFirstImport)
            let numbers = try Self.numbers(
                workspace.importDocument(Self.document(Self.speech), options: ImportOptions()))
            #expect(numbers?.isEmpty == false)
            #expect(!workspace.isFirstImport)
            let ledger = workspace.ledger
            let text = try workspace.store.sourceText(sha256: ledger.sources[0].sha256)
            for item in ledger.items {
                #expect(item.status == .draft)
                let joined = item.spans.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) }.joined()
                #expect(joined == item.text)
                #expect(item.violations.isEmpty)
            }
            #expect(try workspace.store.check().allSatisfy { $0.severity != .damage })
        }
    }

    @Test("The same bytes and the same words in another file are known; `again` imports them all the same")
    func known() throws {
        try Self.withLedger { workspace in
            var options = ImportOptions()
            _ = try workspace.importDocument(Self.document(Self.speech), options: options)
            let count = workspace.ledger.items.count
            for copy in [Self.speech, "会议\r\n\r\n" + Self.speech.dropFirst(6) + "\n\n"] {
                let outcome = try workspace.importDocument(Self.document(copy, name: "copy.md"), options: options)
                guard case .known(let source) = outcome else {
                    Issue.record("\(outcome)")
                    return
                }
                #expect(source.name == "讲话.txt")
            }
            #expect(workspace.ledger.items.count == count)
            options.includesKnown = true
            _ = try workspace.importDocument(Self.document(Self.speech), options: options)
            #expect(workspace.ledger.items.count == 2 * count)
        }
    }

    @Test("A dry run writes nothing, a text without directives is not imported")
    func nothingWritten() throws {
        try Self.withLedger { workspace in
            var options = ImportOptions()
            options.isDryRun = true
            guard
                case .imported(let draft, numbers: [], _) = try workspace.importDocument(
                    Self.document(Self.speech), options: options)
            else {
                Issue.record("nothing was drafted")
                return
            }
            #expect(!draft.items.isEmpty)
            #expect(workspace.ledger.sources.isEmpty)
            guard case .nothingFound = try workspace.importDocument(Self.document("今天天气很好。"), options: ImportOptions())
            else {
                Issue.record("something was found")
                return
            }
            #expect(workspace.ledger.sources.isEmpty)
        }
    }

    @Test("A reading that nobody waits for any more ends between two articles; nothing of it is there")
    func stopped() throws {
        try Self.withLedger { workspace in
            let articles = (1...5).map { Self.speech.replacing("# 会议", with: "# 第\($0)次会议") }
            var read = 0
            let outcome = try workspace.importDocument(
                Self.document(articles.joined(separator: "\n")), options: ImportOptions(),
                onArticle: { _ in read += 1 },
                onExtraction: { _ in Issue.record("half a text is no extraction") }, while: { read < 2 })
            guard case .stopped = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(read == 2)
            #expect(workspace.ledger.sources.isEmpty && workspace.ledger.items.isEmpty)
        }
    }

    @Test("With `confirm` items are assigned, and owners that are only proposed stay so marked")
    func confirming() throws {
        try Self.withLedger { workspace in
            var options = ImportOptions()
            options.isConfirmed = true
            _ = try workspace.importDocument(Self.document(Self.speech), options: options)
            #expect(workspace.ledger.items.allSatisfy { $0.status == .assigned })
            #expect(workspace.ledger.items.contains { $0.hasProposedOwner })
        }
    }

    @Test("Several items are one step, taken back and done again as one")
    func oneStep() throws {
        try Self.withLedger { workspace in
            let numbers = try workspace.add([NewItem(text: "甲"), NewItem(text: "乙")])
            #expect(numbers == [1, 2])
            let items = try workspace.items([.number(1), .number(2)])
            _ = try workspace.perform(.move(to: .closed, reason: nil, closedOn: nil), on: items)
            #expect(workspace.ledger.items.allSatisfy { $0.status == .closed })
            let reversal = try workspace.undo()
            #expect(reversal.numbers == [1, 2])
            #expect(workspace.ledger.items.allSatisfy { $0.status == .assigned })
            #expect(try workspace.redo().numbers == [1, 2])
            #expect(try workspace.undo(steps: 2).stepCount == 2)
            #expect(workspace.ledger.items.isEmpty)
            #expect(throws: StoreError.nothingToUndo(of: "anna")) { try workspace.undo() }
        }
    }

    @Test("Items that are not there are all named, and nothing is done")
    func missing() throws {
        try Self.withLedger { workspace in
            _ = try workspace.add([NewItem(text: "甲")])
            let error = #expect(throws: ItemsNotFound.self) {
                try workspace.items([.number(1), .number(7), .number(8)])
            }
            #expect(error?.references == [.number(7), .number(8)])
        }
    }

    @Test("A writer that saw an older item does not overwrite what another made of it")
    func conflict() throws {
        try Self.withLedger { anna in
            _ = try anna.add([NewItem(text: "甲")])
            let seen = try anna.items([.number(1)])
            let eve = try Self.workspace(on: LedgerStore(opening: anna.store.path, for: .writing), actor: "eve")
            let first = CalendarDate("2020-03-01")
            _ = try eve.perform(.correctDue(first), on: eve.items([.number(1)]))
            let error = #expect(throws: StoreError.self) {
                try anna.perform(.correctDue(CalendarDate("2020-04-01")), on: seen)
            }
            guard case .conflicts? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(anna.ledger.item(number: 1)?.due == first)
        }
    }

    @Test("Two who close one item at the same moment have both closed it; other items of the step are closed too")
    func closedTwice() throws {
        try Self.withLedger { anna in
            _ = try anna.add([NewItem(text: "甲"), NewItem(text: "乙")])
            let eve = try Self.workspace(on: LedgerStore(opening: anna.store.path, for: .writing), actor: "eve")
            let seen = try anna.items([.number(1), .number(2)])
            let request = ItemRequest.move(to: .closed, reason: nil, closedOn: nil)
            _ = try eve.perform(.move(to: .closed, reason: nil, closedOn: eve.today.adding(days: -1)), on: [seen[0]])
            let edit = try anna.perform(request, on: seen)
            #expect(edit.changed == [2])
            #expect(edit.unchanged == [1])
            #expect(anna.ledger.items.allSatisfy { $0.status == .closed })
            let again = try anna.perform(request, on: seen)
            #expect(again.changed.isEmpty)
            #expect(again.unchanged == [1, 2])
        }
    }

    @Test("Undo takes the actor's own step; another's only by name")
    func undoOfOthers() throws {
        try Self.withLedger { anna in
            _ = try anna.add([NewItem(text: "甲")])
            let eve = try Self.workspace(on: LedgerStore(opening: anna.store.path, for: .writing), actor: "eve")
            #expect(throws: StoreError.nothingToUndo(of: "eve")) { try eve.undo() }
            #expect(try eve.undo(of: "anna").numbers == [1])
        }
    }

    @Test("An import of which an item was touched is not taken back")
    func undoOfImport() throws {
        try Self.withLedger { workspace in
            let outcome = try workspace.importDocument(Self.document(Self.speech), options: ImportOptions())
            let first = try #require(Self.numbers(outcome)?.first)
            let eve = try Self.workspace(on: LedgerStore(opening: workspace.store.path, for: .writing), actor: "eve")
            _ = try eve.perform(.confirm, on: eve.items([.number(first)]))
            _ = try workspace.store.refresh()
            let error = #expect(throws: StoreError.self) { try workspace.undo() }
            guard case .undoBlocked(let obstacles)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(obstacles.contains { $0.number == first })
            #expect(!workspace.ledger.items.isEmpty)
        }
    }
}
