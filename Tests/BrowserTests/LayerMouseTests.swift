import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

/// Clicks and the wheel while a layer is open.
@Suite("The mouse in layers")
struct LayerMouseTests {
    private func intents(_ interface: Interface) -> [Intent] {
        interface.effects.compactMap { if case .perform(let intent) = $0 { intent } else { nil } }
    }

    /// Where a text stands on the screen, the last time that it does.
    private func place(of text: String, in interface: Interface) -> Position {
        for row in (0..<interface.state.size.rows).reversed() {
            let line = interface.frame.text(ofRow: row)
            guard let range = line.firstRange(of: text) else { continue }
            return Position(
                row: row, column: DisplayWidth().columns(of: SafeText(sanitising: line[..<range.lowerBound])))
        }
        Issue.record("\(text) is not on the screen\n\(interface.picture)")
        return Position(row: 0, column: 0)
    }

    private func click(_ text: String, in interface: inout Interface) {
        interface.feed(.input(.mouse(MouseEvent(.click, at: place(of: text, in: interface)))))
    }

    private func wheel(_ kind: MouseEvent.Kind, in interface: inout Interface) {
        interface.feed(.input(.mouse(MouseEvent(kind, at: Position(row: 12, column: 50)))))
    }

    @Test("A click on an entry of a menu chooses it, in every kind of list")
    func entries() {
        var interface = Interface()
        click("F6筛选", in: &interface)
        click("逾期           ", in: &interface)
        #expect(interface.state.layer == nil && interface.state.filter == .overdue)
        interface.press(.escape, .function(4))
        click("农业农村局", in: &interface)
        #expect(interface.listedNumbers == [7])
        interface.press(.escape, .function(9))
        interface.type("按时限")
        interface.press(.escape, .function(1))
        interface.type("日历")
        click("按周的时限日历", in: &interface)
        #expect(interface.state.view == .calendar)
    }

    @Test("A click beside a layer is Esc; one inside that hits nothing does nothing")
    func beside() {
        for opener in [
            Key.character("s"), .character("t"), .character("o"), .function(1), .function(4), .character("H"),
        ] {
            var interface = Interface()
            interface.press(opener)
            #expect(interface.state.layer != nil)
            interface.feed(.input(.mouse(MouseEvent(.click, at: Position(row: 1, column: 0)))))
            #expect(interface.state.layer == nil && intents(interface).isEmpty, "\(opener)")
        }
        var interface = Interface()
        interface.press(.character("s"))
        click("+─ 1 号：改状态", in: &interface)
        #expect(interface.state.layer != nil)
    }

    @Test("A click beside a search takes what was found, and puts the cursor there")
    func besideSearch() {
        var interface = Interface()
        interface.press(.character("/"))
        interface.type("要")
        click("要派人一步抓项目", in: &interface)
        #expect(interface.state.layer == nil && !interface.state.searchText.isEmpty && interface.itemNumber == 6)
    }

    @Test("A click on a day or on a preset of the small calendar takes it; the wheel turns its months")
    func dates() {
        var interface = Interface()
        interface.press(.character("t"))
        click("20  21", in: &interface)
        #expect(intents(interface).last == .setDue([SampleLedger.id(1)], SampleLedger.day("2020-02-20")))
        interface.press(.character("t"))
        click("月底", in: &interface)
        #expect(intents(interface).last == .setDue([SampleLedger.id(1)], SampleLedger.day("2020-02-29")))
        interface.press(.character("t"), .right)
        wheel(.wheelDown, in: &interface)
        #expect(interface.picture.contains("2020年3月"))
    }

    @Test("Answers and the keys that a question or the bottom line names can be clicked")
    func answers() {
        var interface = Interface()
        interface.press(.control("c"))
        click("Esc 取消", in: &interface)
        #expect(interface.state.layer == nil)
        interface.press(.control("c"))
        click("回车 确定", in: &interface)
        #expect(interface.effects.last == .quit)
        interface = Interface()
        interface.press(.character("o"))
        interface.type("已排查")
        click("回车 确定", in: &interface)
        #expect(intents(interface) == [.note([SampleLedger.id(1)], "已排查")])
        interface.press(.function(11))
        interface.type("a")
        interface.press(.enter)
        interface.feed(.importRead(.file("a"), .draft(title: "纪要", directives: 4, items: 5, near: 2, remarks: [])))
        click("2 导入", in: &interface)
        #expect(intents(interface).last == .importDocument(.file("a"), linking: true))
    }

    @Test("A click puts the cursor into a line of a form")
    func forms() {
        var interface = Interface()
        interface.press(.character("o"))
        interface.type("已排查")
        interface.press(.tab)
        click("下步措施", in: &interface)
        interface.type("加派人手")
        interface.press(.enter)
        let note = ProgressNote(progress: "已排查", next: "加派人手")
        #expect(intents(interface).last == .report([SampleLedger.id(1)], note, files: []))
    }

    @Test("The wheel scrolls the help from the first notch, and the cursor stays in sight")
    func help() {
        var interface = Interface(columns: 80, rows: 24)
        interface.press(.function(1))
        let first = interface.picture
        wheel(.wheelDown, in: &interface)
        #expect(interface.picture != first && !interface.picture.contains("标记"))
        for _ in 0..<60 {
            wheel(.wheelDown, in: &interface)
            #expect(interface.frame.focus != nil)
        }
        #expect(interface.picture.contains("重画"))
        for _ in 0..<60 { wheel(.wheelUp, in: &interface) }
        #expect(interface.picture.contains("标记") && interface.frame.focus != nil)
        interface.press(.down)
        #expect(interface.frame.focus != nil)
    }

    @Test("It scrolls a long list and a long text too")
    func long() {
        var interface = Interface(columns: 80, rows: 24)
        interface.press(.character("a"))
        let first = interface.picture
        wheel(.wheelDown, in: &interface)
        #expect(interface.picture != first)
        wheel(.wheelUp, in: &interface)
        interface.press(.escape, .character("R"))
        let lines = (1...40).map { SafeText(sanitising: "第\($0)行") }
        interface.feed(.remindersRead([], [ReminderNote(name: "公安局", count: 2, lines: lines)]))
        interface.press(.enter)
        wheel(.wheelDown, in: &interface)
        #expect(interface.picture.contains("第4行") && !interface.picture.contains("第3行"))
    }
}
