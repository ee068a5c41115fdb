import LedgerModel
import LedgerQuery
import Testing
import Workspace

@Suite("Requests on items")
struct ItemRequestTests {
    static let zone = ZoneRules(fixedOffset: 8 * 3600)
    static let now = Timestamp("2020-02-14T02:00:00Z") ?? Timestamp(milliseconds: 0)

    static func day(_ text: String) -> CalendarDate { CalendarDate(text) ?? CalendarDate(dayNumber: 0) }

    static func context(today: String = "2020-02-14") -> EditContext {
        EditContext(
            now: now, today: day(today), zone: zone, actor: "anna", makeID: { RecordID(high: 9, low: 9) })
    }

    static func item(_ number: Int, _ status: Status = .assigned) -> ActionItem {
        var item = ActionItem(id: RecordID(high: 1, low: UInt64(number)), number: number, text: "事项", status: status)
        item.responsibilities = [Responsibility(owner: .department("police"), role: .lead)]
        if status == .closed {
            item.closedAt = now
            item.responsibilities[0].status = .closed
            item.responsibilities[0].closedWithItem = true
        }
        return item
    }

    static func after(_ request: ItemRequest, _ item: ActionItem, today: String = "2020-02-14") throws -> ActionItem? {
        let edit = try request.edit(of: [item], in: context(today: today))
        guard case .replace(_, .item(let after))? = edit.changes.first else { return nil }
        return after
    }

    @Test("Closing today takes the time of now, closing on another day noon of that day")
    func closingDay() throws {
        let request = ItemRequest.move(to: .closed, reason: nil, closedOn: nil)
        #expect(try Self.after(request, Self.item(1))?.closedAt == Self.now)
        let past = ItemRequest.move(to: .closed, reason: nil, closedOn: Self.day("2020-02-10"))
        #expect(try Self.after(past, Self.item(1))?.closedAt?.description == "2020-02-10T04:00:00.000Z")
        #expect(
            try Self.after(request, Self.item(1), today: "2020-02-12")?.closedAt?.description
                == "2020-02-12T04:00:00.000Z")
    }

    @Test("One item that is refused refuses all, and every one is named")
    func allOrNone() {
        let items = [Self.item(1), Self.item(2, .closed), Self.item(3, .cancelled)]
        let refusal = #expect(throws: EditRefusal.self) {
            try ItemRequest.move(to: .submitted, reason: nil, closedOn: nil).edit(of: items, in: Self.context())
        }
        #expect(refusal?.cases.map(\.number) == [2, 3])
    }

    @Test("Items for which nothing has to change are told apart, and one that is named twice counts once")
    func unchanged() throws {
        let items = [Self.item(1), Self.item(2, .closed), Self.item(1)]
        let edit = try ItemRequest.move(to: .closed, reason: nil, closedOn: nil).edit(of: items, in: Self.context())
        #expect(edit.changed == [1])
        #expect(edit.unchanged == [2])
        #expect(edit.changes.count == 1)
    }

    @Test("Reopening leads a closed item to work, a cancelled one to the drafts, and leaves an open one alone")
    func reopening() throws {
        let request = ItemRequest.reopen(reason: nil)
        #expect(try Self.after(request, Self.item(1, .closed))?.status == .inProgress)
        #expect(try Self.after(request, Self.item(1, .cancelled))?.status == .draft)
        #expect(try Self.after(request, Self.item(1, .assigned)) == nil)
    }

    @Test("A second lead is refused unless it replaces the first")
    func secondLead() throws {
        let owners: [OwnerKey] = [.department("education")]
        let refusal = #expect(throws: EditRefusal.self) {
            try ItemRequest.assign(owners, role: .lead, replacing: false).edit(of: [Self.item(1)], in: Self.context())
        }
        #expect(refusal?.cases.first?.refusal == .secondLead(existing: .department("police")))
        let after = try Self.after(.assign(owners, role: .lead, replacing: true), Self.item(1))
        #expect(after?.lead?.owner == .department("education"))
        #expect(try Self.after(.assign(owners, role: nil, replacing: false), Self.item(1))?.lead?.owner.id == "police")
    }

    @Test("Of several owners that a name means, those that the item has are taken off")
    func unassigning() throws {
        let after = try Self.after(.unassign([.department("police"), .department("education")]), Self.item(1))
        #expect(after?.responsibilities.isEmpty == true)
        #expect(throws: EditRefusal.self) {
            try ItemRequest.unassign([.department("education")]).edit(of: [Self.item(1)], in: Self.context())
        }
    }

    @Test("A report has its author, its time and an id")
    func report() throws {
        let note = ProgressNote(progress: "已排查", problem: "缺人", next: nil, department: "police")
        let report = try Self.after(.report(note), Self.item(1))?.reports.first
        #expect(report?.by == "anna")
        #expect(report?.at == Self.now)
        #expect(report?.problem == "缺人")
        #expect(report?.id == RecordID(high: 9, low: 9))
    }

    @Test("Correcting a date corrects the first one too")
    func due() throws {
        let after = try Self.after(.correctDue(Self.day("2020-03-01")), Self.item(1))
        #expect(after?.due == Self.day("2020-03-01"))
        #expect(after?.originalDue == Self.day("2020-03-01"))
        #expect(try Self.after(.correctDue(nil), Self.item(1)) == nil)
    }
}

@Suite("Names of items and days")
struct ReferenceTests {
    @Test(
        "Numbers and UUIDs name items",
        arguments: [
            ("17", ItemReference.number(17)), ("#17", .number(17)), ("＃１７", .number(17)),
            (
                "01980000-0000-7000-8000-000000000001",
                .id(RecordID(high: 0x0198_0000_0000_7000, low: 0x8000_0000_0000_0001))
            ),
        ])
    func references(text: String, expected: ItemReference) {
        #expect(ItemReference(text) == expected)
    }

    @Test("Nothing else does", arguments: ["", "0", "-1", "#", "1.5", "17x", "99999999999999999999", "١٧"])
    func noReferences(text: String) {
        #expect(ItemReference(text) == nil)
    }

    @Test(
        "Days are typed as in queries",
        arguments: [
            ("2020-03-01", "2020-03-01"), ("today", "2020-02-14"), ("+7d", "2020-02-21"), ("-2w", "2020-01-31"),
            ("+1m", "2020-03-14"),
            ("＋７d", "2020-02-21"), ("12-20", "2020-12-20"), ("3月1日", "2020-03-01"), ("12 月 20 号", "2020-12-20"),
            ("2021/3/1", "2021-03-01"), ("2020年12月31日", "2020-12-31"), ("１２月２０日", "2020-12-20"), ("2.16", "2020-02-16"),
        ])
    func days(text: String, expected: String) {
        let today = CalendarDate("2020-02-14") ?? CalendarDate(dayNumber: 0)
        #expect(CalendarDate(typed: text, today: today)?.description == expected)
    }

    @Test(
        "A whole month and other words are no day",
        arguments: [
            "2020-03", "thisweek", "2020-02-30", "", "+9999999y", "明天吧", "2月30日", "13-1", "20", "12月", "1-2-3-4", "月日",
            "-3-1",
            "2020年3月", "a3-1", "99999999999999999999-1-1", "26/3/1", "26年3月1日", "3..1", "3--1",
        ])
    func noDays(text: String) {
        #expect(CalendarDate(typed: text, today: CalendarDate(dayNumber: 18000)) == nil)
    }

    @Test("Ids that are made together ascend")
    func ids() {
        var source = RecordIDSource(at: Timestamp(milliseconds: 1_582_000_000_000))
        let ids = (0..<2000).map { _ in source.next() }
        #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
        #expect(ids.allSatisfy { $0.description.dropFirst(14).first == "7" && $0.low >> 62 == 0b10 })
    }
}
