import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

/// Text that is typed: nothing of it is lost, and none of it chooses what nobody meant.
@Suite("Typed text")
struct TypedTextTests {
    private func intents(_ interface: Interface) -> [Intent] {
        interface.effects.compactMap { if case .perform(let intent) = $0 { intent } else { nil } }
    }

    /// The cursor on an item that has a deadline.
    private func dated() -> Interface {
        var interface = Interface()
        interface.press(.down)
        return interface
    }

    // MARK: Menus

    @Test("A text with digits in a menu chooses nothing and says why; an arrow lets digits choose again")
    func textInMenu() {
        var interface = Interface()
        interface.press(.character("s"))
        interface.type("县教体局12月一日")
        #expect(interface.state.layer != nil && intents(interface).isEmpty)
        #expect(interface.frame.text(ofRow: 29).contains("不能输入文字"))
        #expect(interface.frame.styledPieces(ofRow: 29).contains { $0.hasPrefix("failure:") })
        interface.press(.down)
        #expect(!interface.frame.text(ofRow: 29).contains("不能输入文字"))
        interface.press(.character("1"))
        #expect(!intents(interface).isEmpty)
    }

    @Test("The same in a question with several answers")
    func textInQuestion() {
        var interface = Interface()
        interface.press(.function(11))
        interface.type("a")
        interface.press(.enter)
        interface.feed(.importRead(.file("a"), .draft(title: "纪要", directives: 4, items: 5, near: 2, remarks: [])))
        interface.type("第2条ny")
        #expect(intents(interface).isEmpty && interface.state.layer != nil)
        #expect(interface.frame.text(ofRow: 29).contains("不能输入文字"))
        interface.press(.backspace, .character("2"))
        #expect(intents(interface) == [.importDocument(.file("a"), linking: true)])
    }

    @Test("The keys that a menu prints beside its entries work in it")
    func printedKeys() {
        var interface = ReviewViewTests.interface()
        interface.press(.enter, .character("t"))
        #expect(interface.picture.contains("1 号：定时限"))
        interface.press(.escape, .enter, .character("C"))
        #expect(intents(interface) == [.confirm([SampleLedger.id(2), SampleLedger.id(6)])])
        interface.press(.enter, .character("ｃ"))
        #expect(intents(interface).last == .confirm([SampleLedger.id(1)]))
        interface.press(.enter, .function(4))
        #expect(interface.picture.contains("选单位"))
    }

    @Test("+ takes the whole text, its digits too")
    func newItem() {
        var interface = Interface()
        interface.press(.character("+"))
        interface.type("县教体局12月10日前完成校车安全检查")
        interface.press(.enter)
        #expect(intents(interface) == [.add("县教体局12月10日前完成校车安全检查")])
    }

    // MARK: Esc

    @Test("A note that was left half-typed is offered again, for the same items alone")
    func note() {
        var interface = Interface()
        interface.press(.character("o"))
        interface.type("已排查")
        interface.press(.escape)
        #expect(interface.messageText == "没有保存；写的文字留着，再来时接着写")
        interface.press(.down, .character("o"))
        #expect(!interface.frame.text(ofRow: 28).contains("已排查"))
        interface.press(.escape)
        #expect(interface.messageText.isEmpty)
        interface.press(.up, .character("o"))
        interface.type(" 3 个小区")
        interface.press(.enter)
        #expect(intents(interface) == [.note([SampleLedger.id(1)], "已排查 3 个小区")])
        interface.press(.character("o"), .character("x"), .enter)
        #expect(intents(interface).last == .note([SampleLedger.id(1)], "x"))
    }

    @Test("So is the form of a note, with all its lines; what is emptied is gone")
    func form() {
        var interface = Interface()
        interface.press(.character("o"))
        interface.type("已排查")
        interface.press(.tab)
        interface.type("人手不足")
        interface.press(.escape)
        #expect(interface.messageText.hasPrefix("没有保存"))
        interface.press(.character("o"))
        #expect(interface.picture.contains("已排查") && interface.picture.contains("人手不足"))
        interface.press(.control("u"), .up, .control("u"), .escape, .character("o"))
        #expect(!interface.picture.contains("已排查") && !interface.picture.contains("进展情况"))
    }

    @Test("The forms of two items are kept apart")
    func forms() {
        var interface = Interface()
        interface.press(.character("o"))
        interface.type("已排查")
        interface.press(.tab)
        interface.type("人手不足")
        interface.press(.escape, .down, .character("o"))
        interface.type("已约谈")
        interface.press(.tab, .escape, .up, .character("o"))
        #expect(interface.picture.contains("人手不足"))
        interface.press(.escape, .down, .character("o"))
        #expect(interface.picture.contains("已约谈") && !interface.picture.contains("人手不足"))
    }

    @Test("Esc before the end of an extension says that there is none, and the reason is offered again")
    func extensions() {
        var interface = dated()
        interface.press(.character("T"), .enter, .escape)
        #expect(interface.messageText == "未延期，什么也没有改")
        interface.press(.character("T"), .enter)
        interface.type("设备未到")
        interface.press(.enter, .escape)
        #expect(interface.messageText == "未延期；写的原因留着，再延期时接着用")
        #expect(intents(interface).isEmpty)
        interface.press(.character("T"), .down, .enter)
        #expect(interface.frame.text(ofRow: 28).contains("设备未到"))
        interface.press(.enter, .enter)
        #expect(intents(interface).count == 1)
    }

    // MARK: What is wrong

    @Test("What is wrong with an import is shown whole, also on a narrow screen", arguments: [40, 60, 80])
    func importError(columns: Int) {
        var interface = Interface(columns: columns, rows: 24)
        interface.press(.function(11))
        interface.type("会议纪要.txt")
        interface.press(.enter)
        let reason = "同一材料已于 2026-11-29 导入（会议纪要.txt），已跳过；duban import --again 可再次导入"
        interface.feed(.importRead(.file("会议纪要.txt"), .failed(SafeText(sanitising: reason))))
        #expect(interface.frame.text(ofRow: 22).contains("会议纪要.txt"))
        let shown = (0..<22).map { interface.frame.text(ofRow: $0) }.filter { $0.hasPrefix("│") }.map {
            $0.dropFirst().prefix { $0 != "│" }.filter { $0 != " " }
        }.joined()
        #expect(shown.contains(reason.filter { $0 != " " }), "\(interface.picture)")
        // What is typed on goes away with it.
        interface.press(.backspace)
        #expect(!interface.picture.contains("已跳过"))
    }

    @Test("What is wrong with a pasted text is shown whole too")
    func pasteError() {
        var interface = Interface(columns: 40, rows: 24)
        interface.feed(.input(.paste("会议")))
        interface.feed(.importRead(.text("会议"), .failed("粘贴的文本：没有找到指示或要求，未导入；换一份材料再试试看")))
        #expect(interface.picture.contains("没有导入"))
        interface.press(.escape)
        #expect(interface.state.layer == nil)
    }

    // MARK: Language

    @Test(
        "The language is found in both languages, by F9 and in the settings, and kept", arguments: ["语言", "language"])
    func language(word: String) {
        var interface = Interface()
        interface.press(.function(9))
        interface.type(word)
        interface.press(.enter)
        #expect(interface.picture.contains("中文") && interface.picture.contains("English"))
        interface.press(.down, .enter)
        #expect(interface.effects.last == .saveLanguage(.english))
        interface = Interface(language: .english)
        interface.press(.character(","))
        #expect(interface.picture.contains("the interface's language"))
        interface.press(.end, .enter, .up, .enter)
        #expect(interface.effects.last == .saveLanguage(.chinese))
    }

    // MARK: Questions

    /// As many items as are asked for before they are changed, all of them selected.
    private func many() -> Interface {
        let items = (1...25).map {
            SampleLedger.item($0, 3, "第\($0)项", [SampleLedger.lead("industry")], due: "2020-02-20")
        }
        var interface = Interface(SampleLedger.ledger(items: items))
        interface.press(.character("A"))
        return interface
    }

    @Test(
        "What was typed for many items is offered again where the question after it is refused",
        arguments: [Key.escape, .character("n"), .character("q"), .control("c")])
    func refused(key: Key) {
        var interface = many()
        interface.press(.character("o"))
        interface.type("已排查")
        interface.press(.enter)
        #expect(interface.picture.contains("25 项") && intents(interface).isEmpty)
        interface.press(key)
        #expect(interface.messageText == "没有保存；写的文字留着，再来时接着写")
        interface.press(.character("o"))
        #expect(interface.frame.text(ofRow: 28).contains("已排查"))
        interface.press(.enter, .enter)
        #expect(intents(interface).count == 1)
        // What is done is not offered any more.
        interface.press(.character("A"), .character("o"))
        #expect(!interface.frame.text(ofRow: 28).contains("已排查"))
    }

    @Test("So are the form of a note, and the reason of an extension")
    func refusedForms() {
        var interface = many()
        interface.press(.character("o"))
        interface.type("已排查")
        interface.press(.tab)
        interface.type("人手不足")
        interface.press(.enter, .escape, .character("o"))
        #expect(interface.picture.contains("已排查") && interface.picture.contains("人手不足"))
        interface.press(.escape, .character("T"), .enter)
        interface.type("设备未到")
        interface.press(.enter)
        interface.type("李明")
        interface.press(.enter, .escape, .character("T"), .enter)
        #expect(interface.frame.text(ofRow: 28).contains("设备未到"))
        #expect(intents(interface).isEmpty)
    }

    @Test("The instruction is kept when the line for its leader is left, and a milestone when its date is")
    func secondLines() {
        var interface = Interface()
        for (command, text) in [(Command.reinstruct, "再抓一次"), (.milestone, "方案印发")] {
            interface.feed(.run(command))
            interface.type(text)
            interface.press(.enter, .escape)
            #expect(interface.messageText == "没有保存；写的文字留着，再来时接着写", "\(text)")
            interface.feed(.run(command))
            #expect(interface.frame.text(ofRow: 28).contains(text))
            interface.press(.escape)
        }
        #expect(intents(interface).isEmpty)
    }
}
