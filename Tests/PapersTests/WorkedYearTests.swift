import LedgerModel
import LedgerStorage
import Papers
import TestSupport
import Testing
import Wording
import Workspace

/// Every figure of every report on a worked year, against a calculation of its own from the list of what was done.
@Suite struct WorkedYearTests {
    let year: WorkedYear
    let naive: NaiveYear
    let words = Catalogue(.chinese)
    static let table = DepartmentTable.builtIn()

    init() throws {
        year = try WorkedYear.shared.get()
        naive = NaiveYear(year: year)
    }

    static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

    /// - Parameter today: nil = the last day of the year.
    func workspace(today: CalendarDate? = nil) throws -> Workspace {
        try Workspace(
            year.store, clock: WorkClock(today: today ?? Self.day("2020-12-31"), now: { Timestamp(milliseconds: 0) }),
            identity: { Identity(actor: "a", host: "h", app: "t") })
    }

    func report(_ kind: ReportKind, _ word: String? = nil, today: CalendarDate? = nil, since: CalendarDate? = nil)
        throws -> Paper
    {
        let workspace = try workspace(today: today)
        var options = ReportOptions()
        options.period = try word.map { try #require(ReportPeriod(word: $0, today: workspace.today)).days }
        options.since = since
        return try #require(try workspace.report(kind, options, words: words))
    }

    static let periods = ["2020-01", "2020-02", "2020-06", "2020Q2", "2020-11", "month", "year"]

    @Test func theYearHasEveryKindOfDeed() throws {
        let deeds = year.records.flatMap(\.deeds).map(\.deed)
        func count(_ isMeant: (WorkedYear.Deed) -> Bool) -> Int { deeds.count(where: isMeant) }
        #expect(year.records.count == 600 && year.departments.count == 60)
        #expect(count { $0 == .returned } > 20 && count { $0 == .reopened } > 5 && count { $0 == .suspended } > 5)
        #expect(count { if case .extended(_, true) = $0 { true } else { false } } > 40)
        #expect(count { if case .mistaken = $0 { true } else { false } } > 5)
        #expect(count { if case .reported = $0 { true } else { false } } > 500)
        #expect(year.store.ledger.items.count == 600)
        #expect(year.store.ledger.items.allSatisfy { $0.violations.isEmpty })
    }

    @Test(arguments: periods) func everyRateIsWhatThePlainListGives(period word: String) throws {
        let workspace = try workspace()
        let period = try #require(ReportPeriod(word: word, today: workspace.today))
        let snapshot = try workspace.snapshots(of: [period.judged])[0]
        let days = try #require(period.counted)
        func check(_ items: [ReportedItem], _ records: [WorkedYear.Record], _ comment: Comment) {
            let rates = Rates(of: items, in: period, of: snapshot)
            let figures = naive.figures(from: days.lowerBound, to: days.upperBound, of: records)
            let found = NaiveYear.Figures(
                all: rates.all, closed: rates.closed, overdue: rates.overdue, due: rates.due,
                dueClosed: rates.dueClosed, dated: rates.dated, datedClosed: rates.datedClosed, onTime: rates.onTime,
                submitted: rates.submitted, returned: rates.returned, slots: rates.slots, reported: rates.reported,
                movedOut: rates.movedOut)
            #expect(found == figures, comment)
        }
        check(snapshot.items, year.records, "all")
        for department in year.departments {
            check(
                snapshot.items.filter { $0.item.lead?.owner == .department(department) },
                year.records.filter { $0.lead == department }, "\(department.rawValue)")
        }
    }

    @Test(arguments: periods) func theBulletinAgreesWithThePlainListAndWithItself(period word: String) throws {
        let paper = try report(.bulletin, word)
        let period = try #require(ReportPeriod(word: word, today: Self.day("2020-12-31")))
        let days = try #require(period.counted)
        let figures = naive.figures(from: days.lowerBound, to: days.upperBound)
        let counted = naive.counted(from: days.lowerBound, to: days.upperBound)
        #expect(figures.all == counted.count)

        let departments = try #require(paper.tables(with: "牵头事项").first)
        let meetings = try #require(paper.tables(with: "会议（文件）").first)
        for (table, column) in [(departments, "牵头事项"), (meetings, "事项")] {
            #expect(table.sum(column) == figures.all && table.total(column) == figures.all)
            #expect(table.sum("办结") == figures.closed && table.total("办结") == figures.closed)
            #expect(table.sum("逾期") == figures.overdue && table.total("逾期") == figures.overdue)
            #expect(table.sum("未办结") == figures.all - figures.closed)
        }
        for row in departments.dataRows {
            let name = departments.text(row, "单位")
            let own = year.records.filter { record in
                record.lead.map { Self.table[$0]?.short == name } ?? (name == "未明确牵头单位")
            }
            let rates = naive.figures(from: days.lowerBound, to: days.upperBound, of: own)
            #expect(departments.number(row, "牵头事项") == rates.all)
            #expect(departments.number(row, "办结") == rates.closed)
            #expect(departments.number(row, "逾期") == rates.overdue)
            #expect(departments.cell(row, "办结率") == .rate(Ratio(rates.closed, of: rates.all)))
            #expect(departments.cell(row, "按时办结率") == .rate(Ratio(rates.onTime, of: rates.datedClosed)))
            let takesPart = counted.filter { record in
                record.others.contains { Self.table[$0]?.short == name }
            }
            #expect(departments.number(row, "参与事项") == takesPart.count)
        }
        #expect(departments.total("参与事项") == counted.filter { !$0.others.isEmpty }.count)
        #expect(paper.text.contains("一事多主体，分项之和大于总数"))

        let items = try #require(paper.tables(with: "状态").first)
        #expect(items.itemNumbers == counted.map(\.number))
        for (row, record) in zip(items.dataRows, counted) {
            let state = try #require(naive.state(record, on: days.upperBound))
            #expect(items.text(row, "状态") == words.status(state.status).string)
            let light = naive.light(state, on: days.upperBound)
            #expect(items.text(row, "灯") == (light == "none" ? "" : words.light(light).string))
            #expect(items.text(row, "完成时限") == (state.due?.description ?? ""))
            #expect(items.text(row, "办结时间") == (state.closedOn?.description ?? ""))
        }
        let bars = paper.blocks.compactMap { if case .bars(let bars) = $0 { bars } else { nil } }
        #expect(bars.flatMap(\.bars).flatMap(\.values).reduce(0, +) == figures.all)

        let text = paper.text
        #expect(text.contains("列入统计的督办事项共\(figures.all)项"))
        #expect(text.contains("本期办结\(figures.closed)项，未办结\(figures.all - figures.closed)项，其中逾期\(figures.overdue)项"))
        for (name, ratio) in [
            ("办结率", Ratio(figures.closed, of: figures.all)), ("到期办结率", Ratio(figures.dueClosed, of: figures.due)),
            ("按时办结率", Ratio(figures.onTime, of: figures.datedClosed)),
            ("逾期率", Ratio(figures.overdue, of: figures.dated)),
            ("退回率", Ratio(figures.returned, of: figures.submitted)),
            ("反馈率", Ratio(figures.reported, of: figures.slots)),
        ] {
            #expect(text.contains("\(name)\(ratio.percent.string)"), "\(name)")
        }
        #expect(text.contains("另有\(figures.movedOut)项原在本期到期") == (figures.movedOut > 0))
    }

    @Test func theLedgerShowsEveryItemAsItStands() throws {
        let paper = try report(.ledger)
        let today = try Self.day("2020-12-31")
        let table = try #require(paper.tables.first)
        #expect(table.columns.count == 18)
        let listed = year.records.filter { record in
            naive.state(record, on: today).map { $0.status != "draft" && $0.status != "cancelled" } ?? false
        }
        #expect(table.itemNumbers == listed.map(\.number))
        var late = 0
        for (row, record) in zip(table.dataRows, listed) {
            let state = try #require(naive.state(record, on: today))
            let light = naive.light(state, on: today)
            if light == "red" || light == "snail" { late += 1 }
            #expect(table.text(row, "状态") == words.status(state.status).string)
            #expect(table.text(row, "灯") == (light == "none" ? "" : words.light(light).string))
            #expect(table.text(row, "办结时间") == (state.closedOn?.description ?? ""))
            #expect(table.text(row, "督办内容") == record.text)
            let handedOver = record.deeds.first { $0.deed == .handedOver }?.day
            #expect(table.text(row, "交办时间") == handedOver?.description)
        }
        let closed = listed.count { naive.state($0, on: today)?.status == "closed" }
        #expect(paper.text.contains("共\(listed.count)项，其中已办结\(closed)项，未办结\(listed.count - closed)项（逾期\(late)项"))
    }

    @Test func theReportToLeadersAgreesWithItself() throws {
        let paper = try report(.leader)
        let today = try Self.day("2020-12-31")
        let figures = naive.figures(from: today.calendarYear.lowerBound, to: today)
        for (column, table) in [("牵头事项", "单位"), ("事项", "讲话人")] {
            let table = try #require(paper.tables(with: table).first { $0.titles.contains(column) })
            #expect(table.sum(column) == figures.all && table.total(column) == figures.all)
            #expect(table.sum("办结") == figures.closed && table.sum("逾期") == figures.overdue)
        }
        let speakers = try #require(paper.tables(with: "讲话人").first)
        for row in speakers.dataRows {
            let own = year.records.filter { $0.speaker == speakers.text(row, "讲话人") }
            let rates = naive.figures(from: today.calendarYear.lowerBound, to: today, of: own)
            #expect(speakers.number(row, "事项") == rates.all && speakers.number(row, "逾期") == rates.overdue)
        }
        let month = naive.figures(from: today.calendarMonth.lowerBound, to: today)
        let new = naive.counted(from: today.calendarMonth.lowerBound, to: today).count { record in
            record.deeds.contains { $0.deed == .handedOver && $0.day >= today.calendarMonth.lowerBound }
        }
        #expect(paper.text.contains("12月新交办\(new)项，办结\(month.closed)项"))
    }

    @Test(arguments: ["2020-12-25", "2020-12-01", "2020-07-01"]) func changesAreThoseOfThePlainList(since: String)
        throws
    {
        let since = try Self.day(since)
        let (today, before) = (try Self.day("2020-12-31"), since.adding(days: -1))
        let paper = try report(.week, since: since)
        var expected: [String: [Int]] = [:]
        for record in year.records {
            guard let now = naive.state(record, on: today), now.status != "draft" else { continue }
            let old = naive.state(record, on: before).flatMap { $0.status == "draft" ? nil : $0 }
            func note(_ kind: String, _ isTrue: Bool) {
                if isTrue { expected[kind, default: []].append(record.number) }
            }
            func isLate(_ state: NaiveYear.State, _ day: CalendarDate) -> Bool {
                ["red", "snail"].contains(naive.light(state, on: day))
            }
            note("新增", old == nil)
            note("办结", now.status == "closed" && old?.status != "closed")
            note("新逾期", isLate(now, today) && !(old.map { isLate($0, before) } ?? false))
            note("时限变更", old != nil && old?.due != now.due)
            note("重新办理", old?.status == "closed" && now.status != "closed")
            note("挂起、转长期或撤销", ["suspended", "longTerm", "cancelled"].contains(now.status) && old?.status != now.status)
        }
        let departments = try #require(paper.tables(with: "新增").first)
        for (kind, numbers) in expected {
            #expect(departments.sum(kind) == numbers.count && departments.total(kind) == numbers.count, "\(kind)")
        }
        let kinds = ["新增", "办结", "新逾期", "时限变更", "重新办理", "挂起、转长期或撤销"].filter { expected[$0] != nil }
        let tables = paper.tables.filter { $0.titles.contains("编号") }
        #expect(tables.map(\.itemNumbers) == kinds.map { expected[$0] ?? [] })
    }

    @Test func noticesAndRemindersNameEveryItemThatIsToBeDone() throws {
        let today = try Self.day("2020-12-31")
        let pending = year.records.filter { record in
            naive.state(record, on: today).map { ["assigned", "inProgress", "submitted"].contains($0.status) } ?? false
        }
        let notices = try report(.notice)
        var expected: [String: [Int]] = [:]
        for record in pending {
            for owner in (record.lead.map { [$0] } ?? []) + record.others {
                let name = try #require(Self.table[owner]?.short)
                expected[name, default: []].append(record.number)
            }
        }
        #expect(Set(notices.parts.map(\.name.string)) == Set(expected.keys))
        for part in notices.parts {
            let paper = Paper(title: "", day: today, language: .chinese, parts: [part])
            #expect(paper.tables[0].itemNumbers == expected[part.name.string])
            #expect(part.number?.string == "督办〔2020〕　　号")
        }
        for (kind, lights) in [(ReportKind.reminder, ["yellow", "red", "snail"]), (.escalation, ["red", "snail"])] {
            let chased = pending.filter { record in
                naive.state(record, on: today).map { lights.contains(naive.light($0, on: today)) } ?? false
            }
            let paper = try report(kind)
            #expect(paper.parts.count == chased.count)
            let numbers = paper.tables.compactMap { table in
                table.rows.first.flatMap { row in
                    if case .number(let number) = row.cells[1] { number } else { nil }
                }
            }
            #expect(numbers == chased.map(\.number))
        }
        #expect(try report(.breakdown).tables.flatMap(\.itemNumbers).sorted() == report(.ledger).tables[0].itemNumbers)
    }
}
