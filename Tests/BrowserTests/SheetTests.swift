import Browser
import LedgerModel
import LedgerQuery
import TerminalScreen
import TestSupport
import Testing
import Wording

/// Layers in which something is chosen, typed or read.
@Suite("Sheets")
struct SheetTests {
    private func intents(_ interface: Interface) -> [Intent] {
        interface.effects.compactMap { if case .perform(let intent) = $0 { intent } else { nil } }
    }

    private func dates(_ interface: Interface) -> [CalendarDate?] {
        intents(interface).compactMap { if case .setDue(_, let date) = $0 { .some(date) } else { nil } }
    }

    // MARK: Dates

    @Test("Right from the presets leads to the days; arrows and PgDn choose among them")
    func daysOfAMonth() {
        var interface = Interface()
        interface.press(.character("t"), .right, .right, .down, .pageDown, .enter)
        #expect(dates(interface) == [SampleLedger.day("2020-03-25")])
        interface.press(.character("t"), .right, .home, .end, .enter)
        #expect(dates(interface).last == SampleLedger.day("2020-02-29"))
    }

    @Test(
        "What is typed: a preset's digit, a day of the month, a day of the year, forms of an input method",
        arguments: [
            ("1", "2020-02-17"), ("4", "2020-02-29"), ("20", "2020-02-20"), ("3-15", "2020-03-15"),
            ("３月１５日", "2020-03-15"), ("2020.4.1", "2020-04-01"), ("+7d", "2020-02-21"),
        ])
    func typed(text: String, date: String) {
        var interface = Interface()
        interface.press(.character("t"))
        interface.type(text)
        interface.press(.enter)
        #expect(dates(interface) == [SampleLedger.day(date)])
    }

    @Test("0 takes the date away; a letter types nothing; what is no date is said and nothing happens")
    func noDate() {
        var interface = Interface()
        interface.press(.character("t"), .character("0"), .enter)
        #expect(dates(interface) == [nil])
        interface.press(.character("t"), .character("x"), .enter)
        #expect(dates(interface).last == SampleLedger.day("2020-02-17"))
        interface.press(.character("t"))
        interface.type("13-45")
        interface.press(.enter)
        #expect(interface.picture.contains("不是日期"))
        #expect(dates(interface).count == 2)
        interface.press(.escape)
        #expect(interface.state.layer == nil)
    }

    // MARK: Filters, groups, order

    @Test("One sheet orders and folds")
    func order() {
        var interface = Interface()
        interface.press(.character("2"), .function(6))
        for _ in 0..<16 { interface.press(.down) }
        interface.press(.enter)
        #expect(interface.state.sortKey == .due)
        interface.press(.function(6), .end, .up, .enter)
        #expect(!interface.state.folded.isEmpty)
        #expect(interface.itemNumber == nil)
        interface.press(.function(6), .end, .enter)
        #expect(interface.state.folded.isEmpty)
    }

    @Test("Folding everything keeps the cursor in its group")
    func foldAll() {
        var interface = Interface()
        interface.press(.down, .down, .character(":"))
        interface.type("全部折叠")
        interface.press(.enter)
        guard case .heading(let key)? = interface.state.cursor else {
            Issue.record("the cursor is on no heading")
            return
        }
        #expect(key == .article(SampleLedger.id(700)))
        #expect(interface.state.targets.contains(SampleLedger.id(3)))
    }

    // MARK: Header and sidebar

    @Test("A click on a figure of the header lists what it counts")
    func header() {
        var interface = Interface()
        let line = interface.frame.text(ofRow: 0)
        let columns = DisplayWidth()
        for (label, numbers) in [("逾期 1", [4]), ("三日内 1", [2]), ("本月办结 1", [9]), ("待核对 1", [10])] {
            guard let range = line.firstRange(of: label) else {
                Issue.record("\(label) is not there")
                continue
            }
            let column = columns.columns(of: SafeText(sanitising: line[..<range.lowerBound]))
            interface.feed(.input(.mouse(MouseEvent(.click, at: Position(row: 0, column: column + 1)))))
            #expect(interface.listedNumbers == numbers)
        }
    }

    @Test("A department with others below it folds; its figures hold for all of them")
    func tree() {
        var table = DepartmentTable.builtIn()
        var station = Department(id: "station", name: "城关派出所", short: "城关所", group: "government")
        station.parent = "police"
        table = DepartmentTable(departments: table.departments + [station], collectives: table.collectives)
        let items = [
            SampleLedger.item(1, nil, "甲", [SampleLedger.lead("police")]),
            SampleLedger.item(2, nil, "乙", [SampleLedger.lead("station")]),
        ]
        guard let rows = try? RecordTable(items) else { return }
        let ledger = Ledger(
            store: SampleLedger.storeID, contents: LedgerContents(departments: table, items: rows, nextNumber: 3))
        var interface = Interface(ledger)
        #expect(interface.picture.contains("  城关所"))
        interface.press(.backTab, .down)
        #expect(interface.listedNumbers == [1, 2])
        interface.press(.left)
        let sidebar = interface.picture.split(separator: "\n").compactMap { $0.split(separator: "│").first }
        #expect(!sidebar.contains { $0.contains("城关所") } && sidebar.contains { $0.contains("公安局 +") })
        interface.press(.right, .down)
        #expect(interface.listedNumbers == [2])
        interface.press(.left)
        #expect(interface.listedNumbers == [1, 2])
    }

    // MARK: History, editing

    @Test("The history stands in a layer, with values before and after, and any key closes it")
    func history() {
        var interface = Interface()
        interface.press(.character("H"))
        #expect(interface.picture.contains("1 号的经过"))
        #expect(interface.picture.contains("anna@office"))
        #expect(interface.picture.contains("状态 无 -> 已交办"))
        interface.press(.down, .character("x"))
        #expect(interface.state.layer == nil && intents(interface).isEmpty)
    }

    @Test("Each field of an item is edited by a digit, the stage from a list")
    func fields() {
        var interface = Interface()
        interface.press(.character("e"), .character("3"))
        interface.type("张县长")
        interface.press(.enter)
        #expect(intents(interface) == [.edit(SampleLedger.id(1), ItemFields(leader: "张县长"))])
        interface.press(.function(2), .character("5"), .character("3"))
        #expect(intents(interface).last == .edit(SampleLedger.id(1), ItemFields(stage: "建设库")))
        #expect(interface.state.ledger.item(number: 1)?.stage == "建设库")
        interface.press(.function(2), .character("5"), .character("5"))
        #expect(interface.state.ledger.item(number: 1)?.stage == nil)
    }

    @Test("The editor gets the text; what comes back is one change, and what does not is said")
    func editor() {
        var interface = Interface()
        // Nobody is led into an editor that they did not name: some do not know how to leave one.
        interface.press(.function(2), .end, .enter)
        #expect(!interface.picture.contains("用编辑器改文字") && interface.picture.contains("1 号 "))
        interface.press(.escape)
        interface.state.hasEditor = true
        let id = SampleLedger.id(1)
        interface.press(.character("e"), .character("7"))
        #expect(interface.effects.last == .editText(id, "确保人民群众身体健康"))
        interface.feed(.edited(id, .text("确保群众健康\n")))
        #expect(intents(interface) == [.edit(id, ItemFields(text: "确保群众健康"))])
        interface.feed(.edited(id, .unchanged))
        #expect(interface.messageText == "文字没有改动")
        interface.feed(.edited(id, .text("确保群众健康\n\n")))
        #expect(interface.messageText == "文字没有改动")
        interface.feed(.edited(id, .text(" \n")))
        #expect(interface.messageText.contains("不能为空"))
        interface.feed(.edited(id, .failed("没有这个程序")))
        #expect(interface.state.message?.kind == .failure)
        #expect(intents(interface).count == 1)
    }

    @Test("A part of an item is entered below it")
    func parts() {
        var interface = Interface()
        interface.press(.character("+"))
        #expect(interface.frame.text(ofRow: 28).contains("新事项:"))
        #expect(interface.frame.text(ofRow: 29).contains("Tab 改为1 号的子项"))
        interface.type("分")
        interface.press(.tab)
        #expect(interface.frame.text(ofRow: 28).contains("1 号的子项: 分"))
        #expect(interface.frame.text(ofRow: 29).contains("Tab 改为新的一项"))
        interface.type("项")
        interface.press(.enter)
        #expect(intents(interface) == [.add("分项", under: SampleLedger.id(1))])
    }

    @Test("A draft that is closed unseen is called one")
    func drafts() {
        var interface = Interface(filter: .drafts)
        interface.press(.character("x"))
        #expect(interface.messageText.contains("原为待核对"))
        interface = Interface(filter: .open)
        interface.press(.character("x"))
        #expect(!interface.messageText.contains("待核对"))
    }

    @Test("What is listed or selected is exported; a file that is there is asked about")
    func export() {
        var interface = Interface()
        interface.press(.character("E"), .character("3"), .control("u"))
        interface.type("表.csv")
        interface.press(.enter)
        guard case .export(let request)? = interface.effects.last, case .items(let items) = request.content else {
            Issue.record("nothing is exported")
            return
        }
        #expect(items.count == 9 && request.format == "csv" && request.path == "表.csv" && !request.isReplacing)
        interface.feed(.exported(request, .exists))
        #expect(interface.picture.contains("表.csv 已经存在"))
        interface.press(.enter)
        guard case .export(let again)? = interface.effects.last else { return }
        #expect(again.isReplacing)
        interface.feed(.exported(again, .written(9)))
        #expect(interface.messageText.contains("已导出 9 项"))
        interface.press(.character(" "), .character("E"), .enter)
        #expect(interface.picture.contains("1 项导出到文件"))
    }
}
