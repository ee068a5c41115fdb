import Browser
import LedgerModel
import LedgerQuery
import TerminalScreen
import TestSupport
import Testing
import Wording

/// Filters that hide what is looked for, that are taken away, and that come back.
@Suite("Filters and what they hide")
struct FilterTests {
    private func filtered(by department: String) -> Interface {
        var interface = Interface(columns: 160, rows: 30)
        interface.press(.function(4))
        interface.type(department)
        interface.press(.enter)
        return interface
    }

    @Test("A search without hits says where there are some, and Enter leads there; Esc puts the filters back")
    func search() {
        var interface = filtered(by: "公安")
        interface.press(.function(3))
        interface.type("春耕")
        #expect(interface.picture.contains("没有找到“春耕”。"))
        #expect(interface.picture.contains("未办结 · 公安局里没有；所有事项里有 1 项，回车查看。"))
        interface.press(.enter)
        #expect(interface.listedNumbers == [7] && interface.itemNumber == 7)
        #expect(interface.state.filter == .all && interface.state.owner == .all)
        #expect(interface.messageText == "在所有事项里搜索；Esc 结束搜索，回到未办结 · 公安局")
        interface.press(.escape)
        #expect(interface.state.filter == .open && interface.state.owner != .all && interface.state.searchText.isEmpty)
        #expect(interface.listedNumbers == [2])
    }

    @Test("What is nowhere is only said not to be found")
    func nowhere() {
        var interface = Interface()
        interface.press(.function(3))
        interface.type("没有这几个字")
        #expect(interface.picture.contains("没有找到") && !interface.picture.contains("回车查看"))
        interface.press(.enter)
        #expect(interface.state.filter == .open && interface.listedNumbers.isEmpty)
    }

    @Test("An empty filter is widened by as little as shows something")
    func widening() {
        var interface = filtered(by: "公安")
        interface.press(.function(6), .character("3"))
        #expect(interface.picture.contains("逾期 · 公安局里没有；全部单位的逾期里有 1 项，回车查看。"))
        interface.press(.enter)
        #expect(interface.listedNumbers == [4] && interface.state.filter == .overdue)
        interface = Interface(SampleLedger.ledger(items: [SampleLedger.items[8]]), language: .english)
        #expect(interface.picture.contains("None in open; 1 in all items: Enter shows it."))
        interface.press(.enter)
        #expect(interface.listedNumbers == [9] && interface.state.filter == .all)
    }

    @Test("Esc in the list, F6 and the palette take every filter away", arguments: 0..<3)
    func clearing(way: Int) {
        var interface = filtered(by: "工信")
        interface.press(.function(6), .character("7"))
        #expect(interface.listedNumbers == [4, 6, 9])
        switch way {
        case 0: interface.press(.escape)
        case 1: interface.press(.function(6), .character("8"))
        default:
            interface.press(.function(9))
            interface.type("清除筛选")
            interface.press(.enter)
        }
        #expect(interface.state.filter == .open && interface.state.owner == .all)
        #expect(interface.messageText == "已清除筛选，列出全部单位的未办结")
        interface.press(.control("c"))
        #expect(interface.picture.contains("退出督办？"))
    }

    @Test("A review that an import led to ends where the list was before it, and says what became of the drafts")
    func review() {
        var interface = Interface(SampleLedger.empty)
        let ledger = ReviewViewTests.ledger()
        interface.feed(
            .performed(.importDocument(.file("a.txt")), .done(ledger, items: ledger.items.map(\.id), note: nil)))
        #expect(interface.state.filter == .drafts)
        interface.press(.enter, .character("C"), .character("D"), .escape)
        #expect(interface.state.view == .list && interface.state.filter == .open)
        #expect(interface.listedNumbers == [2, 6])
        #expect(interface.messageText == "已交办 2 项，不要 1 项；还有 3 项待核对，按 5 核对")
        // A filter that a person has chosen is nobody else's to change.
        interface.press(.function(6), .character("2"), .character("5"), .character("c"), .escape)
        #expect(interface.state.filter == .drafts)
        #expect(interface.messageText == "已交办 1 项；还有 2 项待核对，按 5 核对")
    }

    @Test("What was taken back in a review has not been done")
    func undone() {
        var interface = ReviewViewTests.interface()
        interface.press(.character("c"), .character("u"), .character("4"))
        #expect(interface.state.view == .board && interface.messageText.isEmpty)
    }

    @Test("Esc in the line of a search that was widened leads back to its hits", arguments: ["x", "\u{8}"])
    func lineOfAWidenedSearch(typed: String) {
        var interface = filtered(by: "公安")
        interface.press(.function(3))
        interface.type("春耕")
        interface.press(.enter, .function(3))
        // What is typed, or taken away, may put the filters back meanwhile.
        if typed == "x" { interface.type("x") } else { interface.press(.control("u")) }
        interface.press(.escape)
        #expect(interface.listedNumbers == [7] && interface.itemNumber == 7 && interface.state.searchText == "春耕")
        interface.press(.escape)
        #expect(interface.state.filter == .open && interface.state.owner != .all && interface.listedNumbers == [2])
    }
}
