import Browser
import Foundation
import LedgerModel
import LedgerQuery
import TerminalScreen
import TestSupport
import Testing
import Wording

@Suite("The list, its filters and its cursor")
struct ListTests {
    private func titles(_ interface: Interface) -> [String] {
        interface.picture.split(separator: "\n").map(String.init)
    }

    @Test("It starts with the open items, the cursor on the first")
    func start() {
        let interface = Interface()
        #expect(interface.listedNumbers == [1, 2, 3, 4, 5, 6, 7, 8, 11])
        #expect(interface.itemNumber == 1)
        #expect(interface.picture.contains("未办结 9   逾期 1   三日内 1   本月办结 1   待核对 1"))
    }

    @Test(
        "Directives stand in the order of the text; those without items only where nothing is filtered, and without figures"
    )
    func order() {
        let picture = Interface(filter: .all).picture
        let places = ["李明", "各级各部门一定要有作战意识", "一是 提高政治站位", "四是 突出工作重点", "七是 全力推进发展", "张华"].map {
            picture.range(of: $0).map { picture.distance(from: picture.startIndex, to: $0.lowerBound) } ?? -1
        }
        #expect(!places.contains(-1) && places == places.sorted())
        #expect(!picture.contains("0/0"))
        #expect(!Interface().picture.contains("各级各部门一定要有作战意识"))
    }

    @Test(
        "While anything is filtered, every heading has items below it", arguments: [ItemFilter.open, .drafts, .closed])
    func headings(filter: ItemFilter) {
        let interface = Interface(filter: filter)
        for line in interface.state.listing.outline?.lines ?? [] {
            if case .heading(let heading) = line { #expect(heading.itemCount > 0) }
        }
    }

    @Test("The counts of every line of the sidebar agree with its list")
    func counts() throws {
        var interface = Interface()
        let lines = try #require(interface.state.listing.counts?.lines)
        #expect(lines.count > 5)
        interface.press(.tab, .tab, .home)
        for line in lines {
            #expect(interface.state.owner == line.key)
            #expect(interface.state.listing.rows.count == line.open)
            #expect(interface.state.listing.figures?.open == line.open)
            #expect(interface.state.listing.figures?.overdue == line.overdue)
            interface.press(.down)
        }
    }

    @Test("Departments stand in the order of offices in the table and wherever one is chosen, whatever the file's")
    func officialOrder() {
        let expected = ["县委办", "纪委监委", "县政府办", "法院", "农投公司"]
        var interface = Interface(columns: 118, rows: 170)
        interface.press(.end, .character("a"))
        guard case .picker(let picker)? = interface.state.layer else {
            Issue.record("no picker")
            return
        }
        #expect(picker.entries.map(\.label.string).filter { expected.contains($0) } == expected)
        interface.press(.escape, .character("7"))
        let shown = interface.picture.split(separator: "\n").compactMap { row in
            row.split(separator: " ").first.flatMap { name in expected.first { $0 == name } }
        }
        #expect(shown == expected)
    }

    @Test("The department picker counts what the list would show of each department")
    func departmentPickerCounts() {
        for (filter, name) in [(ItemFilter.drafts, "待核对"), (.closed, "已办结"), (.all, "所有事项")] {
            var interface = Interface(filter: filter)
            interface.press(.character("f"))
            guard case .picker(let picker)? = interface.state.layer else {
                Issue.record("no picker")
                return
            }
            #expect(picker.title.string == "按单位筛选（\(name)）")
            for (place, entry) in picker.entries.enumerated() {
                var chosen = interface
                for _ in 0..<place { chosen.press(.down) }
                chosen.press(.enter)
                let count = String(entry.remark.string.filter { $0 != " " })
                #expect(count == String(chosen.state.listing.rows.count), "\(filter) \(entry.label)")
            }
        }
    }

    @Test("A line just out of sight brings a third of the pane with it; then many keys write two rows only")
    func scrolling() {
        var interface = Interface(columns: 118, rows: 14)
        var moves = 0
        func first() -> Substring? { interface.frame.text(ofRow: 2).split(separator: "│").dropFirst().first }
        var top = first()
        for _ in 0..<8 {
            interface.press(.down)
            if first() != top { moves += 1 }
            top = first()
            #expect(interface.frame.focus.map { (3..<12).contains($0.row) } == true)
        }
        #expect((1...5).contains(moves), "\(moves)")
    }

    @Test("A department picker narrows by name and alias; Esc leaves the filter as it was")
    func departmentPicker() {
        var interface = Interface()
        interface.press(.character("f"))
        interface.type("派出所")
        interface.press(.enter)
        #expect(interface.listedNumbers == [2] && interface.itemNumber == 2)
        interface.press(.function(4))
        interface.type("工")
        interface.press(.escape)
        #expect(interface.listedNumbers == [2])
        interface.press(.character("ｆ"), .home, .enter)
        #expect(interface.listedNumbers.count == 9)
    }

    @Test("Folding hides lines, keeps done and total, and the cursor rests on the folded group")
    func folding() {
        var interface = Interface()
        interface.press(.down, .character("h"), .character("h"))
        #expect(interface.picture.contains("▸ 四是 突出工作重点"))
        guard case .heading? = interface.state.cursor else {
            Issue.record("the cursor is not on the heading")
            return
        }
        interface.press(.up)
        #expect(interface.itemNumber == 1)
        interface.press(.down, .down)
        #expect(interface.itemNumber == 4)
        interface.press(.up, .enter, .down)
        #expect(interface.itemNumber == 2)
    }

    @Test("Left goes from item to heading to the heading above, folding on the way")
    func leftwards() {
        var interface = Interface()
        for _ in 0..<8 { interface.press(.left) }
        #expect(interface.picture.contains("▸ 2020-02-09 领导小组第九次专题会议"))
        #expect(!interface.picture.contains("突出工作重点"))
        interface.press(.right)
        #expect(interface.picture.contains("▸ 李明"))
    }

    @Test("Page keys, first and last stay within the list")
    func paging() {
        var interface = Interface(columns: 118, rows: 12)
        interface.press(.end)
        #expect(interface.itemNumber == 8)
        interface.press(.down, .pageDown)
        #expect(interface.itemNumber == 8)
        interface.press(.character("g"))
        #expect(interface.itemNumber == 1)
        #expect(interface.frame.text(ofRow: 2).contains("领导小组第九次专题会议"))
        interface.press(.pageDown, .pageUp, .pageUp)
        #expect(interface.itemNumber == 1)
        for _ in 0..<20 {
            interface.press(.down)
            #expect(interface.frame.focus != nil)
        }
    }

    @Test("Grouping keeps the cursor on its item")
    func grouping() {
        var interface = Interface()
        interface.press(.down, .down, .down)
        #expect(interface.itemNumber == 4)
        for key in ["2", "3", "4", "1"] as [Character] {
            interface.press(.character(key))
            #expect(interface.itemNumber == 4)
        }
    }

    @Test("F6 chooses among filters by digit")
    func otherFilters() {
        var interface = Interface()
        for (digit, numbers) in [
            ("2", [10]), ("3", [4]), ("4", [2]), ("5", [9]), ("6", [9]), ("7", Array(1...12)),
            ("1", [1, 2, 3, 4, 5, 6, 7, 8, 11]),
        ] as [(Character, [Int])] {
            interface.press(.function(6), .character(digit))
            #expect(interface.listedNumbers == numbers)
            #expect(numbers.contains(interface.itemNumber ?? 0))
        }
    }

    @Test("An empty list says what to do")
    func emptyList() {
        let draft = SampleLedger.item(1, 1, "待核对", [], status: .draft)
        var interface = Interface(SampleLedger.ledger(items: [draft]))
        #expect(interface.picture.contains("有 1 项待核对，按 5 核对。"))
        interface.press(.character("x"))
        #expect(interface.messageText == "“办结”现在不可用：先把光标移到事项上")
        interface = Interface(SampleLedger.ledger(items: []))
        #expect(interface.picture.contains("这里没有事项。"))
    }

    // MARK: Changes from elsewhere

    @Test("The cursor stays on its item when the ledger changes elsewhere")
    func follows() {
        var interface = Interface()
        interface.press(.down, .down, .down)
        #expect(interface.itemNumber == 4)
        var closed = SampleLedger.items[0]
        closed.status = .closed
        closed.closedAt = Timestamp(SampleLedger.today)
        let new = SampleLedger.item(13, 1, "新来的一项", [])
        interface.feed(
            .ledgerChanged(
                interface.state.ledger.applying([.item(SampleLedger.items[0], closed), .add(.item(new))], sequence: 2)))
        #expect(interface.itemNumber == 4)
        #expect(interface.listedNumbers == [2, 3, 4, 5, 6, 7, 8, 11, 13])
    }

    @Test("Where its item is gone, it goes to the next one that is still there")
    func gone() {
        var interface = Interface()
        interface.press(.down, .down)
        #expect(interface.itemNumber == 3)
        let ledger = interface.state.ledger
        interface.feed(
            .ledgerChanged(
                ledger.applying(
                    [.remove(.item(SampleLedger.items[2])), .remove(.item(SampleLedger.items[3]))], sequence: 2)))
        #expect(interface.itemNumber == 5)
        interface.press(.end)
        interface.feed(.ledgerChanged(SampleLedger.ledger(items: [SampleLedger.items[0]])))
        #expect(interface.itemNumber == 1)
        interface.feed(.ledgerChanged(SampleLedger.ledger(items: [])))
        #expect(interface.itemNumber == nil)
        interface.feed(.ledgerChanged(SampleLedger.ledger()))
        #expect(interface.itemNumber == 1)
    }

    @Test("Nothing moves under an open layer; what came meanwhile is there when it closes")
    func waits() {
        var interface = Interface()
        interface.press(.character("s"))
        let before = interface.picture
        interface.feed(.ledgerChanged(SampleLedger.ledger(items: [SampleLedger.items[1]])))
        #expect(interface.picture == before)
        interface.press(.escape)
        #expect(interface.listedNumbers == [2])
    }

    @Test("A change of the day changes the lights")
    func midnight() {
        var interface = Interface()
        interface.feed(.dayChanged(SampleLedger.day("2020-02-17")))
        #expect(interface.picture.contains("2020-02-17 周一"))
        #expect(interface.state.listing.figures?.overdue == 2)
    }

    // MARK: Selecting

    @Test("Space selects and goes on, v selects a range, A all that is listed, Esc none")
    func selecting() {
        var interface = Interface()
        interface.press(.character(" "), .character("　"))
        #expect(interface.state.targets == [1, 2].map(SampleLedger.id))
        #expect(interface.messageText == "已选 2 项")
        #expect(interface.picture.contains("*      ~  2"))
        interface.press(.escape)
        #expect(interface.state.selection.isEmpty)
        interface.press(.home, .character("v"), .down, .down, .character("v"), .down)
        #expect(interface.state.targets == [1, 2, 3].map(SampleLedger.id))
        interface.press(.character("A"))
        #expect(interface.state.selection.count == 9)
        interface.press(.control("a"))
        #expect(interface.state.selection.isEmpty)
    }

    @Test("A range shrinks with the cursor")
    func range() {
        var interface = Interface()
        interface.press(.down, .character("v"), .down, .down, .up)
        #expect(interface.state.targets == [2, 3].map(SampleLedger.id))
        interface.press(.up, .up)
        #expect(interface.state.targets == [1, 2].map(SampleLedger.id))
    }

    // MARK: Mouse

    @Test("A click puts the cursor, folds a heading, chooses a department, runs a hint; the wheel moves")
    func mouse() {
        var interface = Interface()
        func click(_ row: Int, _ column: Int) {
            interface.feed(.input(.mouse(MouseEvent(.click, at: Position(row: row, column: column)))))
        }
        click(7, 40)
        #expect(interface.itemNumber == 2)
        click(6, 40)
        #expect(interface.picture.contains("▸ 四是"))
        click(3, 3)
        #expect(interface.listedNumbers == [4, 6])
        click(29, 2)
        #expect(interface.picture.contains("帮助：输入文字查找"))
        interface.press(.escape)
        interface.feed(.input(.mouse(MouseEvent(.wheelDown, at: Position(row: 10, column: 40)))))
        #expect(interface.itemNumber == 6)
        click(0, 0)
        click(200, 200)
    }
}
