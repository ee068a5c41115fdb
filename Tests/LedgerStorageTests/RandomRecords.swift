import LedgerModel
import TestSupport

@testable import LedgerStorage

/// Records with members and without, of known and unknown words, the same from the same seed.
struct RandomRecords {
    var generator: SeededGenerator
    private var count = 0

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func contents(itemCount: Int) throws -> LedgerContents {
        let sources = (0..<2).map { _ in
            SourceDocument(
                id: id(), sha256: "ab", textSHA256: "cd", name: "甲\"乙\".txt", format: "txt", title: text(),
                importedAt: Timestamp(milliseconds: 0), importedBy: "anna")
        }
        let articles = (0..<3).map { _ in
            Article(
                id: id(), source: sources[0].id, title: text(),
                date: maybe {
                    $0.pick([.year(2020), .month(year: 2020, month: 2), .day(CalendarDate(dayNumber: 18_000))])
                },
                speakers: [text()], span: TextSpan(small(), 9))
        }
        let directives = (0..<max(2, itemCount / 2)).map { _ in
            Directive(
                id: id(), article: articles[0].id, speaker: maybe { $0.text() }, ordinal: maybe { $0.small() },
                text: text(), isRelayed: Bool.random(using: &generator), spans: spans())
        }
        return LedgerContents(
            departments: Bench.departments, sources: try RecordTable(sources), articles: try RecordTable(articles),
            directives: try RecordTable(directives), items: try RecordTable((0..<itemCount).map { _ in item() }),
            nextNumber: 5, unknown: UnknownMembers([.init(key: "新", value: Array("[1,null]".utf8))]))
    }

    mutating func item() -> ActionItem {
        var item = ActionItem(id: id(), number: count, directive: maybe { $0.id() }, text: text(), spans: spans())
        item.parent = maybe { $0.id() }
        item.heading = maybe { $0.text() }
        item.status = pick(Status.known + [.unrecognized("orbiting 轨道"), .unrecognized("x")])
        item.reason = maybe { $0.text() }
        item.closedAt = maybe { Timestamp(milliseconds: Int64.random(in: 0...4_000_000_000_000, using: &$0.generator)) }
        item.priority = maybe { $0.text() }
        item.category = maybe { $0.text() }
        item.stage = maybe { $0.text() }
        item.leader = maybe { $0.text() }
        item.due = maybe { CalendarDate(dayNumber: Int32.random(in: 0...30_000, using: &$0.generator)) }
        item.recurrence = maybe { _ in .quarterly }
        item.reportingCycle = maybe { _ in .daily }
        let owners: [OwnerKey] = [
            .department("police"), .department("industry"), .collective("各乡镇"), .role("党员\\干部"),
            .unknown("县数字经济发展中心和大数据局"), .unknown(""),
        ]
        for owner in owners where Bool.random(using: &generator) {
            item.responsibilities.append(
                Responsibility(
                    owner: owner, role: pick(Role.known + [.unrecognized("astronaut of a long name")]),
                    isConfirmed: Bool.random(using: &generator), mention: maybe { $0.text() }))
        }
        if Bool.random(using: &generator) { item.milestones = [Milestone(id: id(), text: text())] }
        if Bool.random(using: &generator) {
            item.reports = [ProgressReport(id: id(), at: Timestamp(milliseconds: 5), by: "b", progress: text())]
        }
        for field in ExtractedField.known where Bool.random(using: &generator) {
            item.evidence.append(
                FieldEvidence(
                    field: field, rule: pick(["boundary.ordinal", "owner.subject", "规则\"x\""]), confidence: 970,
                    isAccepted: maybe { Bool.random(using: &$0.generator) }))
        }
        item.unknown =
            maybe { _ in UnknownMembers([.init(key: "future 新", value: Array("{\"a\":[1e400]}".utf8))]) }
            ?? item.unknown
        return item
    }

    private mutating func id() -> RecordID {
        count += 1
        return RecordID(high: UInt64.random(in: 0...UInt64.max, using: &generator), low: UInt64(count))
    }

    private mutating func text() -> String {
        pick(["要加强疫情防控", "a \"quoted\" \\ word", "两行\n的文字\u{1b}", "", "x", "😀 全县经济社会发展"])
    }

    private mutating func spans() -> [TextSpan] {
        pick([[], [TextSpan(0, 21)], [TextSpan(40, 61), TextSpan(70, 71)]])
    }

    private mutating func small() -> Int { Int.random(in: 0...9, using: &generator) }

    private mutating func maybe<Value>(_ value: (inout RandomRecords) -> Value) -> Value? {
        Bool.random(using: &generator) ? value(&self) : nil
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }
}
