import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

/// Longer than most: every change that a key makes, on one sample ledger.
@Suite("Changing items")
struct ChangeTests {
    private func intents(_ interface: Interface) -> [Intent] {
        interface.effects.compactMap { if case .perform(let intent) = $0 { intent } else { nil } }
    }

    private func status(_ number: Int, _ interface: Interface) -> Status? {
        interface.state.ledger.item(number: number)?.status
    }

    // MARK: Done

    @Test("x marks done, the cursor goes on, u takes it back and returns to the item")
    func done() {
        var interface = Interface()
        interface.press(.down, .character("x"))
        #expect(status(2, interface) == .closed)
        #expect(interface.messageText == "2 号已办结，按 u 撤回")
        #expect(interface.itemNumber == 3)
        #expect(interface.listedNumbers == [1, 3, 4, 5, 6, 7, 8, 11])
        interface.press(.character("u"))
        #expect(status(2, interface) == .inProgress)
        #expect(interface.itemNumber == 2)
        #expect(intents(interface) == [.close([SampleLedger.id(2)]), .undo])
    }

    @Test(
        "With an input method on, messages name F-keys", arguments: [Key.character("ｘ"), .character("x"), .function(8)])
    func inputMethod(key: Key) {
        var interface = Interface()
        interface.press(key)
        #expect(interface.messageText == (key != .character("x") ? "1 号已办结，按 F5 撤回" : "1 号已办结，按 u 撤回"))
        interface.press(.character("下"))
        #expect(interface.messageText == "下 没有用处，F1 看帮助")
        interface.press(.function(8))
        #expect(interface.messageText.hasSuffix("按 F5 撤回"))
    }

    @Test("On a closed item it reopens; a written-off one needs a reason")
    func reopen() {
        var interface = Interface(filter: .closed)
        interface.press(.character("x"))
        #expect(intents(interface) == [.reopen([SampleLedger.id(9)], reason: nil)])
        #expect(status(9, interface) == .inProgress)

        var written = SampleLedger.items[8]
        written.writtenOffAt = Timestamp(SampleLedger.today)
        interface = Interface(SampleLedger.ledger(items: [written]), filter: .closed)
        interface.press(.character("x"), .enter)
        #expect(interface.picture.contains("要写原因"))
        interface.type("回头看不合格")
        interface.press(.enter)
        #expect(intents(interface) == [.reopen([SampleLedger.id(9)], reason: "回头看不合格")])
    }

    @Test("A cancelled item can be neither")
    func cancelled() {
        var interface = Interface(SampleLedger.ledger(items: [SampleLedger.items[11]]), filter: .all)
        interface.press(.character("x"))
        #expect(interface.messageText == "“办结”现在不可用：事项已撤销")
        #expect(intents(interface).isEmpty)
    }

    @Test("A folded group and a selection are one step that says how many")
    func several() {
        var interface = Interface()
        interface.press(.down, .left, .left, .character("x"))
        #expect(intents(interface) == [.close([2, 3].map(SampleLedger.id))])
        #expect(interface.messageText == "2 项已办结，按 u 撤回")
        interface.press(.character("u"), .home, .character(" "), .character("x"))
        #expect(intents(interface).last == .close([SampleLedger.id(1)]))
        #expect(interface.state.selection.isEmpty)
    }

    @Test("In a mixed selection what can be closed is closed, and nothing is reopened")
    func mixed() {
        var interface = Interface(filter: .all)
        interface.press(.character("A"), .character("x"))
        #expect(intents(interface) == [.close(([Int](1...8) + [10, 11]).map(SampleLedger.id))])
    }

    @Test("From 20 items on it asks", arguments: [19, 20])
    func many(count: Int) {
        let items = (1...count).map { SampleLedger.item($0, 3, "第\($0)项", []) }
        var interface = Interface(SampleLedger.ledger(items: items))
        interface.press(.character("A"), .character("x"))
        #expect(intents(interface).count == (count < 20 ? 1 : 0))
        guard count >= 20 else { return }
        #expect(interface.picture.contains("办结：共 20 项，确定吗？"))
        interface.press(.escape)
        #expect(intents(interface).isEmpty && interface.state.selection.count == 20)
        interface.press(.character("x"), .enter)
        #expect(intents(interface).first?.items.count == 20)
        #expect(interface.messageText == "20 项已办结，按 u 撤回")
    }

    @Test("A refusal changes nothing and says why")
    func refused() {
        var interface = Interface()
        interface.press(.character("u"))
        #expect(interface.messageText == "没有可撤回的")
        interface.feed(.performed(.redo, .unchanged(nil)))
        #expect(interface.messageText == "没有变化")
    }

    // MARK: Status

    @Test("The status picker offers what the state table allows, by digit or Enter")
    func statusPicker() {
        var interface = Interface()
        interface.press(.character("s"), .character("１"))
        #expect(intents(interface) == [.setStatus([SampleLedger.id(1)], .submitted, reason: nil)])
        #expect(interface.messageText == "1 号改为申请办结，按 F5 撤回")
        interface.press(.character("s"), .down, .down, .enter)
        interface.type("等上级文件")
        interface.press(.enter)
        #expect(intents(interface).last == .setStatus([SampleLedger.id(1)], .suspended, reason: "等上级文件"))
        #expect(status(1, interface) == .suspended)
        interface.press(.character("s"))
        let picture = interface.picture
        #expect(picture.contains("1 申请办结") && picture.contains("2 已办结") && picture.contains("3 撤销"))
        interface.press(.character("9"))
        #expect(interface.state.layer != nil)
        interface.press(.escape)
    }

    @Test("A reason is needed where the state table wants one, and Esc gives up")
    func reasons() {
        var interface = Interface()
        interface.press(.character("D"), .enter)
        #expect(interface.frame.text(ofRow: 28).contains("要写原因，Esc 取消"))
        interface.type("x")
        #expect(!interface.frame.text(ofRow: 28).contains("要写原因"))
        interface.press(.backspace, .enter, .escape)
        #expect(intents(interface).isEmpty && interface.state.layer == nil)
        interface.press(.delete)
        interface.type("重复")
        interface.press(.enter)
        #expect(intents(interface) == [.setStatus([SampleLedger.id(1)], .cancelled, reason: "重复")])
    }

    @Test("A draft is confirmed by c, and by assigned in the status picker")
    func confirm() {
        var interface = Interface(filter: .drafts)
        interface.press(.character("c"))
        #expect(intents(interface) == [.confirm([SampleLedger.id(10)])])
        #expect(status(10, interface) == .assigned)
        interface = Interface(filter: .drafts)
        interface.press(.character("s"), .character("1"))
        #expect(intents(interface) == [.confirm([SampleLedger.id(10)])])
        interface = Interface()
        interface.press(.down, .character("c"))
        #expect(interface.messageText == "“核对”现在不可用：没有待核对的内容")
    }

    // MARK: Owners

    @Test("Assigning: proposals first, then a role, a lead gives way when one says so")
    func assign() {
        var interface = Interface()
        interface.press(.down, .character("a"))
        interface.type("卫生健康")
        interface.press(.enter, .enter)
        #expect(
            intents(interface) == [.assign([SampleLedger.id(2)], .department("health"), .responsible, replacing: false)]
        )
        interface.press(.character("a"))
        interface.type("卫健局")
        interface.press(.enter)
        #expect(interface.picture.contains("替换 公安局") && interface.picture.contains("取消责任"))
        interface.press(.character("1"))
        #expect(intents(interface).last == .assign([SampleLedger.id(2)], .department("health"), .lead, replacing: true))
        #expect(interface.state.ledger.item(number: 2)?.lead?.owner == .department("health"))
        #expect(interface.messageText == "2 号交 卫健局，按 u 撤回")
        interface.press(.character("a"))
        interface.type("卫健局")
        interface.press(.enter, .character("4"))
        #expect(intents(interface).last == .unassign([SampleLedger.id(2)], .department("health")))
    }

    @Test("Alternatives stand first in the picker; an owner nobody confirmed has a ? in list and detail")
    func proposals() {
        var item = SampleLedger.items[0]
        item.alternatives = [.department("publicity"), .collective("各乡镇")]
        var interface = Interface(SampleLedger.ledger(items: [item]))
        #expect(interface.picture.contains("?卫健局"))
        #expect(interface.picture.contains("牵头 ?卫健局  (未确认、按主题推定)"))
        interface.press(.character("a"))
        guard case .picker(let picker)? = interface.state.layer else {
            Issue.record("no picker")
            return
        }
        #expect(
            picker.entries.prefix(3).map(\.choice) == [
                .assignee(.department("health")), .assignee(.department("publicity")), .assignee(.collective("各乡镇")),
            ])
    }

    // MARK: Dates, notes, new items

    @Test("Deadlines: presets, a typed date, none")
    func deadlines() {
        var interface = Interface()
        interface.press(.character("t"), .enter)
        #expect(intents(interface) == [.setDue([SampleLedger.id(1)], SampleLedger.day("2020-02-17"))])
        interface.press(.character("t"), .down, .down, .down, .enter)
        #expect(intents(interface).last == .setDue([SampleLedger.id(1)], SampleLedger.day("2020-02-29")))
        interface.press(.character("t"))
        interface.type("2020-02-30")
        interface.press(.enter)
        #expect(interface.picture.contains("不是日期"))
        interface.press(.control("u"))
        interface.type("２０２０-03-01")
        interface.press(.enter)
        #expect(intents(interface).last == .setDue([SampleLedger.id(1)], SampleLedger.day("2020-03-01")))
        interface.press(.character("t"), .end, .enter)
        #expect(intents(interface).last == .setDue([SampleLedger.id(1)], nil))
    }

    @Test("A date that is typed over the presets is a date, from its first digit", arguments: ["2020-03-15", "+30d"])
    func typedDate(text: String) {
        var interface = Interface()
        interface.press(.character("t"))
        interface.type(text)
        #expect(intents(interface).isEmpty)
        interface.press(.enter)
        #expect(intents(interface) == [.setDue([SampleLedger.id(1)], SampleLedger.day("2020-03-15"))])
    }

    @Test("A progress note shows in the detail")
    func note() {
        var interface = Interface()
        interface.press(.function(7))
        interface.type("已排查 3 个小区，未发现")
        interface.press(.enter)
        #expect(intents(interface) == [.note([SampleLedger.id(1)], "已排查 3 个小区，未发现")])
        #expect(interface.picture.contains("02-14 anna  已排查 3 个小区，未发"))
        // Chinese was typed, so letters would go to the input method.
        #expect(interface.messageText == "1 号已记进展，按 F5 撤回")
    }

    @Test("A new item by hand comes under the cursor")
    func add() {
        var interface = Interface()
        interface.press(.character("+"))
        interface.type("报送周报")
        interface.press(.enter)
        #expect(intents(interface) == [.add("报送周报")])
        let new = SampleLedger.item(13, nil, "报送周报", [])
        interface.feed(
            .performed(
                .add("报送周报"),
                .done(interface.state.ledger.applying([.add(.item(new))], sequence: 3), items: [new.id], note: nil)))
        #expect(interface.itemNumber == 13)
        #expect(interface.messageText == "已录入 13 号，按 F5 撤回")
    }

    // MARK: Importing

    @Test("Import reads first, asks, and then writes; the drafts are shown")
    func importing() {
        var interface = Interface(SampleLedger.empty)
        interface.press(.function(11))
        interface.type("/tmp/a.txt")
        interface.press(.enter)
        #expect(interface.effects.last == .readImport(.file("/tmp/a.txt")))
        interface.feed(.importRead(.file("/tmp/a.txt"), .draft(title: "纪要", directives: 2, items: 1, remarks: [])))
        #expect(interface.picture.contains("《纪要》：2 条指示，1 项待核对。导入吗？"))
        #expect(intents(interface).isEmpty)
        interface.press(.enter)
        #expect(intents(interface) == [.importDocument(.file("/tmp/a.txt"))])
        let draft = SampleLedger.item(1, 1, "新的", [], status: .draft)
        interface.feed(
            .performed(
                .importDocument(.file("/tmp/a.txt")),
                .done(SampleLedger.ledger(items: [draft]), items: [draft.id], note: nil)))
        #expect(interface.itemNumber == 1)
        #expect(interface.picture.contains("待核对"))
    }

    @Test("A paste is a text to import, never keys; in a prompt it is text there")
    func paste() {
        var interface = Interface()
        interface.feed(.input(.paste("qx会议强调\nDu")))
        #expect(interface.effects.last == .readImport(.text("qx会议强调\nDu")))
        #expect(intents(interface).isEmpty)
        interface.press(.character("o"))
        interface.feed(.input(.paste("第一行\n第二行")))
        interface.press(.enter)
        #expect(intents(interface) == [.note([SampleLedger.id(1)], "第一行 第二行")])
        interface.feed(.input(.paste(" \n ")))
        interface.feed(.input(.paste("x")))
        interface.feed(.importRead(.text("x"), .failed("没有指示")))
        #expect(interface.messageText == "没有指示")
        interface = Interface(access: .readOnly("没有写权限"))
        interface.feed(.input(.paste("文字")))
        #expect(interface.messageText == "“导入”现在不可用：没有写权限")
    }

    @Test("Esc stops the reading of a document, in the line and behind it, and says that nothing was imported")
    func stopping() {
        var interface = Interface()
        interface.press(.function(11))
        interface.type("/tmp/a.docx")
        interface.press(.enter, .escape)
        #expect(interface.effects.last == .stopReading)
        #expect(interface.messageText == "已停止读取，什么也没有导入")
        interface.feed(.importRead(.file("/tmp/a.docx"), .draft(title: "纪要", directives: 1, items: 1, remarks: [])))
        #expect(interface.state.layer == nil)

        interface.feed(.input(.paste("会议强调\n要抓好")))
        #expect(interface.messageText == "正在读取，Esc 停止")
        interface.press(.escape)
        #expect(interface.effects.last == .stopReading)
        let count = interface.effects.count
        interface.press(.escape)
        #expect(interface.effects.count == count, "nothing is being read any more")

        interface.press(.function(11))
        interface.type("/tmp/b")
        interface.press(.enter)
        interface.type("c")
        #expect(interface.effects.last == .stopReading, "another path is typed")
    }

    @Test("A text that is pasted where a path is asked for is imported; a path is a path")
    func pasteInPathLine() {
        var interface = Interface()
        interface.press(.function(11))
        interface.feed(.input(.paste("/tmp/a.txt\n")))
        #expect(interface.frame.text(ofRow: 28).contains("/tmp/a.txt"))
        interface.press(.escape, .function(11))
        interface.feed(.input(.paste("会议强调，要抓好复工复产。\n一是抓项目。")))
        #expect(interface.effects.last == .readImport(.text("会议强调，要抓好复工复产。\n一是抓项目。")))
        #expect(interface.state.layer == nil)
    }

    // MARK: Leaving

    @Test("q and F10 quit; ^C asks first; ^Z suspends")
    func leaving() {
        var interface = Interface()
        interface.press(.character("q"))
        #expect(interface.effects.last == .quit)
        interface = Interface()
        interface.press(.control("c"))
        #expect(interface.picture.contains("退出督办？") && !interface.effects.contains(.quit))
        interface.press(.control("c"))
        #expect(interface.state.layer == nil)
        interface.press(.control("c"), .enter)
        #expect(interface.effects.last == .quit)
        interface.press(.control("z"), .control("l"))
        #expect(interface.effects.suffix(2) == [.suspend, .redraw])
    }

    @Test("Too small a screen changes nothing but can be left")
    func tooSmall() {
        var interface = Interface(columns: 20, rows: 5)
        interface.press(.character("x"), .character("D"), .character("j"))
        #expect(intents(interface).isEmpty && interface.state.layer == nil)
        interface.press(.character("q"))
        #expect(interface.effects.last == .quit)
    }
}
