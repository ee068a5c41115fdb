import LedgerModel
import LedgerQuery
import Testing

@Suite struct OwnerCountsTests {
    private static func text(_ counts: OwnerCounts, _ ledger: Ledger) -> String {
        counts.lines.map { line in
            let name =
                switch line.key {
                case .all: "all"
                case .owner(let owner): ledger.departments.displayName(of: owner)
                case .unowned: "unowned"
                }
            return String(repeating: "  ", count: line.depth)
                + "\(name) \(line.open) \(line.overdue) \(line.draft) \(line.total)"
        }.joined(separator: "\n")
    }

    @Test func theTreeWithOpenOverdueDraftAndAll() throws {
        let ledger = try SampleLedger.ledger()
        #expect(
            Self.text(OwnerCounts(of: ledger, in: SampleLedger.context), ledger) == """
                all 7 2 1 11
                县委办 0 0 0 1
                纪委监委 0 0 0 1
                发改局 1 1 0 1
                工信局 1 1 0 2
                公安局 3 1 0 3
                  交警大队 2 1 0 2
                自然资源局 0 0 0 1
                农业农村局 1 0 0 1
                各乡镇 1 0 0 1
                党员干部 0 0 0 1
                城管队 1 0 0 1
                unowned 0 0 1 1
                """)
    }

    /// Every line, on several days (before and after a merger) and with a word searched beside it.
    @Test(arguments: ["", "劝返 or 企业 or status:closed"], [-400, -30, 0, 3, 40])
    func everyLineAgreesWithTheList(query: String, days: Int) throws {
        var contents = try SampleLedger.ledger().contents
        // A department that is gone from the table, and one whose parent was taken over.
        var item = SampleLedger.items()[7]
        item.responsibilities = [.init("gone", .lead), .init("police", .support), .init("traffic_police", .support)]
        contents.put(.item(item))
        contents.put(
            .department(
                Department(id: "land_team", name: "国土执法队", short: "执法队", group: "government", parent: "land_bureau")))
        item = SampleLedger.items()[0]
        item.responsibilities.append(.init("land_team", .support))
        contents.put(.item(item))
        let ledger = Ledger(store: SampleLedger.id(0), contents: contents)
        let context = QueryContext(today: SampleLedger.today.adding(days: days), zone: SampleLedger.beijing)
        let searched = try Query(query)
        func rows(_ query: Query) throws -> [Int] {
            try LedgerFilter(query, of: ledger, in: context).rows()
        }
        let counts = OwnerCounts(of: ledger, rows: query.isEmpty ? nil : try rows(searched), in: context)
        #expect(counts.lines.first?.key == .all)
        for line in counts.lines {
            let listed = searched.and(line.query)
            #expect(try rows(listed).count == line.total, "\(line.key)")
            #expect(try rows(listed.and(.open)).count == line.open, "\(line.key)")
            #expect(try rows(listed.and(try Query("is:overdue"))).count == line.overdue, "\(line.key)")
            #expect(try rows(listed.and(try Query("status:draft"))).count == line.draft, "\(line.key)")
            let figures = Figures(rows: try rows(listed), of: ledger, in: context)
            #expect((figures.open, figures.overdue) == (line.open, line.overdue))
            // The name that is shown asks for the same as the line.
            if case .owner(let owner) = line.key {
                let named = try Query("department:“\(ledger.departments.displayName(of: owner))”")
                #expect(try rows(searched.and(named)).count == line.total, "\(line.key)")
            }
        }
        // What has no line has no items.
        let keys = Set(counts.lines.map(\.key))
        for department in ledger.departments.departments where department.successors.isEmpty {
            if !keys.contains(.owner(.department(department.id))) {
                #expect(try rows(searched.and(.owner(.department(department.id)))).isEmpty, "\(department.id)")
            }
        }
    }

    @Test func theHeaderCountsOnceWhatTheDayMakesOfIt() throws {
        let ledger = try SampleLedger.ledger()
        let figures = Figures(rows: ledger.items.indices, of: ledger, in: SampleLedger.context)
        #expect((figures.open, figures.overdue, figures.dueSoon) == (7, 2, 1))
        #expect((figures.closedThisMonth, figures.draft, figures.total) == (2, 1, 11))
        let march = QueryContext(today: SampleLedger.day(2020, 3, 1), zone: SampleLedger.beijing)
        #expect(Figures(rows: ledger.items.indices, of: ledger, in: march).closedThisMonth == 0)
        #expect(Figures(rows: [], of: ledger, in: SampleLedger.context).total == 0)
    }

    /// What is made from the figures of the ledger before is what is made from all items.
    @Test func countsFollowChanges() throws {
        let sample = try SampleLedger.ledger()
        var contents = sample.contents
        for number in 0..<900 {
            var item = sample.items[number % sample.items.count]
            item = ActionItem(
                id: SampleLedger.id(UInt64(1000 + number)), number: 1000 + number, text: item.text, status: item.status)
            item.responsibilities = sample.items[number % sample.items.count].responsibilities
            item.due = sample.items[number % sample.items.count].due
            contents.put(.item(item))
        }
        let context = SampleLedger.context
        var ledger = Ledger(store: sample.store, contents: contents)
        var counts = OwnerCounts(of: ledger, in: context)
        let query = try Query("department:公安局")
        var figures = Figures(rows: try LedgerFilter(query, of: ledger, in: context).rows(), of: ledger, in: context)
        for step in 0..<60 {
            let item = ledger.items[step * 13 % ledger.items.count]
            var changed = item
            changed.status = step.isMultiple(of: 2) ? .closed : .inProgress
            if step.isMultiple(of: 3) { changed.responsibilities = [] }
            if step.isMultiple(of: 5) {
                changed.responsibilities = [Responsibility(owner: .unknown("新单位\(step)"), role: .lead)]
            }
            let change: Change = step % 7 == 6 ? .remove(.item(item)) : .item(item, changed)
            let next = ledger.applying([change], sequence: step)
            counts = OwnerCounts(of: next, updating: counts, of: ledger, in: context)
            figures = try Figures(of: query, in: next, updating: figures, of: ledger, in: context)
            #expect(counts == OwnerCounts(of: next, in: context), "step \(step)")
            let rows = try LedgerFilter(query, of: next, in: context).rows()
            #expect(figures == Figures(rows: rows, of: next, in: context), "step \(step)")
            ledger = next
        }
        // Also where nothing is shared, and where the table is another.
        #expect(
            OwnerCounts(of: sample, updating: counts, of: ledger, in: context) == OwnerCounts(of: sample, in: context))
        var renamed = ledger.contents
        renamed.departments = DepartmentTable()
        let other = Ledger(store: sample.store, contents: renamed)
        #expect(
            OwnerCounts(of: other, updating: counts, of: ledger, in: context) == OwnerCounts(of: other, in: context))
    }

    @Test func theCountsOfAnEmptyLedger() {
        let ledger = Ledger(store: SampleLedger.id(0), contents: LedgerContents(departments: .builtIn()))
        let counts = OwnerCounts(of: ledger, in: SampleLedger.context)
        #expect(counts.lines.map(\.key) == [.all])
        #expect(counts.lines.map(\.total) == [0])
    }
}
