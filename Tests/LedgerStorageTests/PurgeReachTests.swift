import LedgerModel
import TestSupport
import Testing

@testable import LedgerStorage

/// How far a purge reaches into what stays, and what a check and a repair make of references that lead nowhere.
@Suite("Reach of a purge")
struct PurgeReachTests {
    @Test("a record whose words cannot be blackened stops the purge before anything is written")
    func unreadable() throws {
        var item = Bench.item(1)
        item.unknown = UnknownMembers([UnknownMembers.Member(key: "x", value: Array("{".utf8))])
        var contents = LedgerContents(departments: Bench.departments)
        contents.put(.item(item))
        var plan = PurgePlan(step: Bench.id(9), records: [PurgedRecord(key: .item(Bench.id(2)), number: 2)])
        plan.heirs = [.item(item.id): []]
        #expect(throws: Redaction.Unreadable(key: .item(item.id))) { try Redaction(plan).contents(contents) }
        plan.heirs = [:]
        #expect(try Redaction(plan).contents(contents).items[item.id] == item)
    }

    @Test("a plan comes back from its file as it was, and one of an older version is understood")
    func plan() throws {
        var plan = PurgePlan(step: Bench.id(9), records: [PurgedRecord(key: .item(Bench.id(2)), number: 2)])
        plan.removedSources = ["ab"]
        plan.places = [
            "cd": [
                PurgedPlace(span: TextSpan(3, 9), words: "甲乙"), PurgedPlace(span: TextSpan(12, 15), words: nil),
            ]
        ]
        plan.heirs = [.item(Bench.id(3)): [[TextSpan(0, 9)], []], .directive(Bench.id(4)): []]
        plan.parts = ["p"]
        plan.words = ["w"]
        plan.headings = ["h"]
        plan.headed = [.article(Bench.id(5))]
        plan.texts = ["t"]
        plan.titles = ["i"]
        #expect(PurgePlan(plan.serialized) == plan)
        #expect(PurgePlan(plan.serialized.dropLast(9)) == nil)
        let older =
            #"{"step":"\#(Bench.id(9))","records":[],"removedSources":[],"blackened":{"cd":[[3,9]]},"related":[{"kind":"item","id":"\#(Bench.id(3))"}],"texts":["t"]}"#
        let read = try #require(PurgePlan(Array(older.utf8)))
        #expect(read.places == ["cd": [PurgedPlace(span: TextSpan(3, 9), words: nil)]])
        #expect(read.heirs == [.item(Bench.id(3)): [[]]])
        #expect(read.words == ["t"])
    }

    @Test("an item whose whole or whose series is gone is named by a check, and a repair lets go of it")
    func dangling() throws {
        let bench = Bench()
        let store = try bench.create()
        try store.add([1, 2, 3], step: 2)
        try store.edit(2, step: 3) {
            $0.status = .cancelled
            $0.joinedTo = Bench.id(98)
        }
        try store.edit(3, step: 4) { $0.occurrenceOf = Bench.id(99) }
        let damage = try store.check().filter { $0.severity == .damage }.map(\.kind)
        #expect(
            damage == [
                .danglingReference(from: .item(Bench.id(2)), to: .item(Bench.id(98))),
                .danglingReference(from: .item(Bench.id(3)), to: .item(Bench.id(99))),
            ])
        let report = try RepairTests.repair(bench)
        #expect(
            report.actions.contains(.detached(.item(Bench.id(2)), number: 2, from: .item(Bench.id(98)))))
        let repaired = try bench.open()
        #expect(repaired.item(2)?.status == .draft && repaired.item(2)?.joinedTo == nil)
        #expect(repaired.item(3)?.occurrenceOf == nil)
        #expect(try repaired.check().filter { $0.severity == .damage } == [])
    }

    @Test("what was split off it, what was joined to it and what follows it in a series lets go of it, and is named")
    func references() throws {
        let bench = Bench()
        let store = try bench.create()
        try store.add([1, 2, 3, 4], step: 2)
        try store.edit(2, step: 3) { $0.parent = Bench.id(1) }
        try store.edit(3, step: 4) { $0.occurrenceOf = Bench.id(1) }
        try store.edit(4, step: 5) {
            $0.status = .cancelled
            $0.joinedTo = Bench.id(1)
        }
        _ = try store.compact(as: Bench.origin(6))
        let report = try store.purge(.item(Bench.id(1)), because: "r", as: Bench.origin(20))
        #expect(report.detached == [2, 3])
        #expect(report.reopened == [4])
        #expect(report.blackened == [])
        for opened in [store, try bench.open()] {
            #expect(opened.item(2)?.parent == nil && opened.item(3)?.occurrenceOf == nil)
            #expect(opened.item(4)?.joinedTo == nil && opened.item(4)?.status == .draft)
            #expect(try opened.check() == [])
        }
    }

    @Test("the reports that a merger gave away go, their proofs too, and equal ones of another item stay")
    func mergedReports() throws {
        let bench = Bench()
        let store = try bench.create()
        let file = SourceFile(
            sha256: ContentHash.sha256(Array("照片".utf8)), format: "jpg", original: Array("照片".utf8), text: [])
        var report = ProgressReport(id: Bench.id(70), at: Bench.origin(3).at, by: "anna", progress: "已入户走访十一家")
        report.evidence = [EvidenceFile(sha256: file.sha256, name: "走访照片集.jpg", size: 6)]
        var other = report
        other.id = Bench.id(71)
        other.evidence = []
        let (first, second) = (Bench.item(1, "要走访城东各户居民"), Bench.item(2, "要走访城西各户居民"))
        _ = try store.commit([.add(.item(first)), .add(.item(second))], as: Bench.origin(2))
        let numbered = try #require(store.item(2))
        var reported = numbered
        reported.reports = [report]
        _ = try store.commit([.item(numbered, reported)], as: Bench.origin(3), sources: [file])
        try store.edit(1, step: 4) { $0.reports = [other] }
        let (one, two) = (try #require(store.item(1)), try #require(store.item(2)))
        var whole = one
        whole.text = one.text + "；" + two.text
        whole.reports = [other, report]
        whole.milestones = [Milestone(id: Bench.id(72), text: two.text)]
        var part = two
        part.status = .cancelled
        part.joinedTo = one.id
        _ = try store.commit([.item(one, whole), .item(two, part)], as: Bench.origin(5))
        _ = try store.compact(as: Bench.origin(6))
        let told = try store.purge(.item(two.id), because: "r", as: Bench.origin(20))
        #expect(PurgeTests.trace(of: [two.text, "走访照片集", "照片"], in: bench.disk) == nil)
        let left = try #require(store.item(1))
        #expect(left.text == one.text + "；" + String(repeating: "█", count: two.text.count))
        #expect(left.reports.first { $0.id == other.id } == other)
        #expect(left.reports.first { $0.id == report.id }?.progress == String(repeating: "█", count: 8))
        #expect(left.milestones.map(\.text) == [String(repeating: "█", count: two.text.count)])
        #expect(told.blackened == [1] && told.elsewhere == [1])
        #expect(try bench.open().check() == [])
    }
}
