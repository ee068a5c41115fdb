import DocumentExchange
import LedgerModel
import Testing

@testable import Workspace

/// 台账 as offices keep them: what is a heading, what a row, and what each cell means.
@Suite struct TableReadingTests {
    private static let today = CalendarDate(dayNumber: 18_322)

    private func sheet(_ rows: [[String]], name: String = "台账", isHidden: Bool = false) -> Sheet {
        Sheet(
            name: name, isHidden: isHidden,
            rows: rows.enumerated().map { SheetRow(number: $0 + 1, cells: $1.map { SheetCell($0) }) })
    }

    private func reading(
        _ sheets: [Sheet], choices: [ColumnChoice] = [], base: CalendarDate? = nil, known: [String: Int] = [:]
    ) -> TableReading {
        TableReading(
            of: Workbook(sheets: sheets), choices: choices, departments: .builtIn(), today: Self.today, base: base,
            known: { known[$0] })
    }

    private func items(_ rows: [[String]], base: CalendarDate? = nil) -> [TableItem] {
        reading([sheet(rows)], base: base).items
    }

    private func owners(_ item: TableItem?) -> [String] {
        (item?.owners ?? []).map { "\($0.key.id) \($0.role.id)" }
    }

    @Test func aHeadingStandsBelowTitlesAndRemarks() throws {
        let reading = reading([
            sheet([
                ["某县督办台账"], ["填报单位：督查室", "", "2020年3月"], ["序号", "督办事项", "牵头单位", "完成时限", "备注"],
                ["1", "抓好春耕", "农业农村局", "2020-03-31", "见附件"],
            ])
        ])
        let item = try #require(reading.items.first)
        #expect(item.place == TablePlace(sheet: "台账", row: 4))
        #expect(item.text == "抓好春耕" && item.number == "1")
        #expect(item.due == CalendarDate("2020-03-31") && item.duePhrase == nil)
        #expect(owners(item) == ["agriculture lead"])
        #expect(item.rest == [TableItem.Entry(heading: "备注", text: "见附件")])
    }

    @Test func aHeadingInTwoRowsIsReadTogether() throws {
        var upper = SheetRow(number: 1, cells: ["序号", "任务", "责任单位"].map { SheetCell($0) })
        upper.cells.append(SheetCell("责任单位", cover: .left))
        upper.cells.append(SheetCell("时限"))
        let lower = SheetRow(
            number: 2,
            cells: [
                SheetCell("序号", cover: .above), SheetCell("任务", cover: .above), SheetCell("牵头单位"), SheetCell("配合单位"),
                SheetCell("时限", cover: .above),
            ])
        let row = SheetRow(number: 3, cells: ["1", "自查", "教育局", "财政局、公安局", "长期坚持"].map { SheetCell($0) })
        let reading = reading([Sheet(name: "表", rows: [upper, lower, row])])
        #expect(reading.sheets.first?.mapping.headingEnd == 2)
        let item = try #require(reading.items.first)
        #expect(item.owners.map(\.role) == [.lead, .support, .support])
        #expect(item.recurrence == .ongoing && item.status == .longTerm && item.duePhrase == "长期坚持")
    }

    @Test func withoutAColumnForTheLeadTheFirstLeads() {
        let items = items([
            ["事项", "责任单位"], ["甲", "发改局、教育局；财政局"], ["乙", "各乡镇，公安局"], ["丙", "牵头单位：公安局；配合单位：教育局、财政局"],
            ["丁", "县公安局（牵头） 县财政局"], ["戊", "？"],
        ])
        #expect(items[0].owners.map(\.role) == [.lead, .responsible, .responsible])
        #expect(items[1].owners.map { $0.key.name + $0.role.id } == ["各乡镇responsible", "policelead"])
        #expect(items[2].owners.map(\.role) == [.lead, .support, .support])
        #expect(items[3].owners.map(\.role) == [.lead, .responsible])
        #expect(items[4].owners.isEmpty)
    }

    @Test func aUnitThatNobodyKnowsIsKeptAndSaid() {
        let item = items([["事项", "牵头单位", "配合单位"], ["甲", "某某管委会", "?公安局"]]).first
        #expect(item?.owners.first?.key == .unknown("某某管委会"))
        #expect(item?.remarks == [.unknownOwner("某某管委会")])
        #expect(item?.owners.map(\.isConfirmed) == [true, false])
    }

    @Test(arguments: [
        ("2020-03-15", "2020-03-15"), ("2020.3.5", "2020-03-05"), ("2020/3/5 0:00", "2020-03-05"),
        ("2020年3月5日", "2020-03-05"),
        ("20200305", "2020-03-05"), ("3月5日前", "2020-03-05"), ("2020年4月", "2020-04-30"), ("3月底前", "2020-03-31"),
        ("一季度末", "2020-03-31"), ("年底前", "2020-12-31"),
    ]) func daysAreReadHoweverTheyAreWritten(written: String, day: String) {
        let item = items([["事项", "时限"], ["甲", written]], base: CalendarDate("2020-02-09")).first
        #expect(item?.due == CalendarDate(day), "\(written)")
        #expect(item?.remarks == [])
    }

    @Test func aSerialNumberOfADayIsOneAndNonsenseIsKeptAsWording() {
        let rows = [
            SheetRow(number: 1, cells: ["事项", "时限", "交办时间"].map { SheetCell($0) }),
            SheetRow(
                number: 2,
                cells: [SheetCell("甲"), SheetCell("43905", kind: .number), SheetCell("43870", kind: .number)]),
            SheetRow(number: 3, cells: [SheetCell("乙"), SheetCell("尽快"), SheetCell("2020-02-09", kind: .date)]),
        ]
        let items = reading([Sheet(name: "表", rows: rows)]).items
        #expect(items[0].due == CalendarDate("2020-03-15") && items[0].assigned == CalendarDate("2020-02-09"))
        #expect(items[1].due == nil && items[1].duePhrase == "尽快")
        #expect(items[1].remarks == [.dateNotUnderstood(field: .due, "尽快")])
    }

    @Test(arguments: [
        ("已办结", "closed"), ("完成", "closed"), ("√", "closed"), ("100%", "closed"), ("已完成（3月5日）", "closed"),
        ("未完成", "inProgress"),
        ("尚未完成", "inProgress"), ("办理中", "inProgress"), ("正在推进", "inProgress"), ("60%", "inProgress"),
        ("未启动", "assigned"),
        ("长期坚持", "longTerm"), ("暂缓", "suspended"), ("取消", "cancelled"), ("申请销号", "submitted"), ("待核对", "draft"),
    ]) func wordsOfStatesAreThoseOfOffices(word: String, status: String) {
        #expect(items([["事项", "单位", "状态"], ["甲", "公安局", word]]).first?.status?.id == status, "\(word)")
    }

    @Test func aColumnOfReportsInWhichStatesStandIsTheStatus() {
        let items = items([["任务", "单位", "完成情况"], ["甲", "公安局", "已完成"], ["乙", "教育局", "未完成"]])
        #expect(items.map(\.status) == [.closed, .inProgress])
        #expect(items.first?.remarks == [.closingDateMissing])
    }

    @Test func rowsThatAreNoItemsSayWhy() {
        let rows = [
            ["序号", "督办事项", "单位"], ["一、重点项目"], ["1", "甲", "公安局"], ["2", "", "教育局"], ["序号", "督办事项", "单位"],
            ["1", "甲", "公安局"],
            ["3", "乙", "公安局"], ["合计", "3"],
        ]
        let reading = reading([sheet(rows)], known: ["乙": 17])
        let skips = reading.outcomes.map { outcome -> TableSkip? in
            if case .skipped(_, _, let skip) = outcome { skip } else { nil }
        }
        #expect(
            skips == [
                .heading("一、重点项目"), nil, .noText, .repeatedHeading, .sameAs(TablePlace(sheet: "台账", row: 3)),
                .known(number: 17), .total,
            ])
        #expect(reading.items.first?.category == "一、重点项目")
    }

    @Test func rowsUnderOneMergedTextAreOneItem() {
        let rows = [
            SheetRow(number: 1, cells: ["事项", "责任单位", "进展"].map { SheetCell($0) }),
            SheetRow(number: 2, cells: [SheetCell("甲"), SheetCell("公安局"), SheetCell("已查")]),
            SheetRow(number: 3, cells: [SheetCell("甲", cover: .above), SheetCell("教育局"), SheetCell("未查")]),
            SheetRow(number: 4, cells: [SheetCell("乙"), SheetCell("教育局")]),
        ]
        let items = reading([Sheet(name: "表", rows: rows)]).items
        #expect(items.map(\.text) == ["甲", "乙"])
        #expect(items[0].owners.map(\.name) == ["公安局", "教育局"] && items[0].progress == "已查；未查")
        #expect(items[0].remarks == [.joinedRows(1)])
    }

    @Test func severalSheetsAreReadAndThoseOfDepartmentsRepeatNothing() {
        let first = [["事项", "单位", "时限"], ["甲", "公安局", ""], ["乙", "教育局", ""]]
        let reading = reading([
            sheet(first), sheet([first[0], first[1]], name: "公安局"), sheet([["填表说明"]], name: "说明"),
            sheet(first, name: "旧表", isHidden: true),
        ])
        #expect(reading.items.map(\.text) == ["甲", "乙"])
        #expect(
            reading.otherSheets.map(\.name) == ["说明", "旧表"] && reading.otherSheets.map(\.isHidden) == [false, true])
    }

    @Test func aPersonSaysWhatAColumnIs() {
        let rows = [["甲栏", "乙栏", "丙栏"], ["修路", "住建局", "见附件"]]
        #expect(reading([sheet(rows)]).sheets.isEmpty)
        for columns in [["甲栏", "乙栏", "丙栏"], ["A", "b", "C"], ["1", "2", "3"]] {
            let fields: [TableField?] = [.text, .lead, nil]
            let item = reading([sheet(rows)], choices: zip(columns, fields).map { ColumnChoice(column: $0, field: $1) })
                .items.first
            #expect(item?.text == "修路" && item?.owners.first?.role == .lead && item?.rest == [], "\(columns)")
        }
    }

    @Test func whatHasNoFieldIsKeptAsWording() {
        let item = items([["事项", "单位", "责任人", "所属片区"], ["甲", "公安局", "张三", "城关"]]).first
        #expect(item?.person == "张三")
        #expect(item?.rest.map { $0.heading + $0.text } == ["所属片区城关"])
    }

    @Test func peopleAndRequirementsHaveFieldsAndTheirTelephoneKeepsItsHeading() {
        let item = items([
            ["事项", "单位", "工作要求", "责任人", "联系人", "联系电话", "备注", "类别"],
            ["甲", "公安局", "三月底前到位\n不留死角", "张三", "李四", "0357-1234567", "见附件", "民生"],
        ]).first
        #expect(item?.requirement == "三月底前到位\n不留死角")
        #expect(item?.person == "张三" && item?.contact == "李四" && item?.category == "民生")
        #expect(item?.rest.map { $0.heading + $0.text } == ["备注见附件", "联系电话0357-1234567"])
    }

    @Test func anOwnerThatIsToBeConfirmedIsReadAsPapersHaveIt() {
        for name in ["公安局（待确认）", "?公安局", "公安局 (to be confirmed)"] {
            let owner = items([["事项", "牵头单位"], ["甲", name]]).first?.owners.first
            #expect(owner?.key == .department("police") && owner?.isConfirmed == false, "\(name)")
        }
    }
}
