import Browser
import Foundation
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

/// Calendar, board and figures: other pictures of what the list lists.
@Suite("Views")
struct ViewTests {
    private func numbers(_ interface: Interface) -> [Int] {
        interface.state.targets.compactMap { interface.state.ledger.items[$0]?.number }
    }

    // MARK: Calendar

    @Test("The calendar opens on the day of the item under the cursor, else on today")
    func opening() {
        var interface = Interface()
        #expect(interface.itemNumber == 1)
        interface.press(.character("3"))
        #expect(interface.state.calendar.target == .day(SampleLedger.today))
        interface = Interface()
        interface.press(.down, .character("3"))
        #expect(interface.state.calendar.target == .day(SampleLedger.day("2020-02-16")))
        #expect(interface.itemNumber == 2)
    }

    @Test("Arrows go by days and weeks, PgUp and PgDn by months, and stop at the ends")
    func moving() {
        var interface = Interface()
        interface.press(.character("3"), .right)
        #expect(interface.state.calendar.target == .day(SampleLedger.day("2020-02-15")))
        interface.press(.down)
        #expect(interface.state.calendar.target == .day(SampleLedger.day("2020-02-22")))
        interface.press(.pageDown)
        #expect(interface.state.calendar.target == .day(SampleLedger.day("2020-03-22")))
        interface.press(.pageUp, .up, .left)
        #expect(interface.state.calendar.target == .day(SampleLedger.day("2020-02-14")))
        interface.press(.up)
        #expect(interface.state.calendar.target == .overdue)
        #expect(interface.itemNumber == 4)
        interface.press(.right)
        #expect(interface.state.calendar.target == .undated)
        interface.press(.down)
        #expect(interface.state.calendar.target == .day(SampleLedger.today))
    }

    @Test("What is late stands first, and Enter leads from a day to its items and back")
    func overdueFirst() {
        var interface = Interface()
        interface.press(.character("3"), .home, .enter)
        #expect(interface.state.calendar.isInItems)
        #expect(interface.itemNumber == 4)
        #expect(interface.picture.contains("! 逾期 1"))
        interface.press(.escape)
        #expect(!interface.state.calendar.isInItems && interface.state.view == .calendar)
        interface.press(.enter, .up)
        #expect(!interface.state.calendar.isInItems)
    }

    @Test("An item that is done leaves its day; what moves to another day does not move the cursor's day")
    func changes() {
        var interface = Interface()
        interface.press(.down, .character("3"), .character("x"))
        #expect(interface.messageText == "2 号已办结，按 u 撤回")
        #expect(interface.state.calendar.target == .day(SampleLedger.day("2020-02-16")))
        #expect(interface.itemNumber == nil)
        interface.press(.character("u"))
        #expect(interface.itemNumber == 2)
    }

    @Test("Space on a day selects all that is due on it")
    func selectingADay() {
        let items = (1...3).map {
            SampleLedger.item($0, 3, "第\($0)项", [SampleLedger.lead("police")], due: "2020-02-20")
        }
        var interface = Interface(SampleLedger.ledger(items: items))
        interface.press(.character("3"), .character(" "))
        #expect(numbers(interface) == [1, 2, 3])
        interface.press(.character("x"))
        #expect(interface.messageText == "3 项已办结，按 u 撤回")
    }

    @Test("A click on a day goes there, a second one on its item opens the detail")
    func clicks() {
        var interface = Interface()
        interface.press(.down, .character("3"))
        let row = interface.frame.size.rows
        let day = (0..<row).first { interface.frame.text(ofRow: $0).contains("02-17") } ?? 0
        interface.feed(.input(.mouse(MouseEvent(.click, at: Position(row: day, column: 35)))))
        #expect(interface.state.calendar.target == .day(SampleLedger.day("2020-02-17")))
        let late = (0..<row).first { interface.frame.text(ofRow: $0).contains("! 逾期 1") } ?? 0
        interface.feed(.input(.mouse(MouseEvent(.click, at: Position(row: late, column: 30)))))
        #expect(interface.state.calendar.target == .overdue)
    }

    // MARK: Board

    @Test("Columns stand in the order of the states; right and left pass over the empty ones")
    func board() {
        var interface = Interface()
        interface.press(.character("4"))
        #expect(interface.itemNumber == 1)
        interface.press(.left)
        #expect(interface.itemNumber == 3)
        interface.press(.right, .right)
        #expect(interface.itemNumber == 6)
        interface.press(.right)
        #expect(interface.itemNumber == 11)
        interface.press(.enter)
        #expect(interface.state.pane == .detail)
        #expect(interface.picture.contains("挂起的一项"))
        interface.press(.escape)
        #expect(interface.state.pane == .list && interface.state.view == .board)
        interface.press(.escape)
        #expect(interface.state.view == .list)
        #expect(interface.itemNumber == 11)
    }

    @Test("A card that is done leaves the board of open items")
    func doneOnBoard() {
        var interface = Interface()
        interface.press(.character("4"), .right, .character("x"))
        #expect(interface.messageText == "6 号已办结，按 u 撤回")
        #expect(!interface.listedNumbers.contains(6))
        #expect(interface.itemNumber != nil)
    }

    @Test("4 once more shows the board by the stages of a pipeline, in their order")
    func stages() {
        var items = SampleLedger.items
        items[5].stage = "建设库"
        items[3].stage = "谋划库"
        items[4].stage = "自定阶段"
        var interface = Interface(SampleLedger.ledger(items: items), columns: 160, rows: 40)
        interface.press(.character("4"), .character("4"))
        let titles = interface.frame.text(ofRow: 2)
        let places = ["谋划库", "建设库", "自定阶段", "无阶段"].map { titles.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
        interface.press(.character("4"))
        #expect(interface.frame.text(ofRow: 2).contains("已交办"))
    }

    // MARK: Figures

    @Test("A figure leads to the items that it counts")
    func figures() {
        var interface = Interface()
        interface.press(.character("6"), .down)
        #expect(interface.state.figuresPlace == .filter(.overdue))
        interface.press(.enter)
        #expect(interface.state.view == .list && interface.listedNumbers == [4])
        interface.press(.character("6"), .end)
        guard case .owner(let owner)? = interface.state.figuresPlace else {
            Issue.record("the last line is no owner")
            return
        }
        interface.press(.enter)
        #expect(interface.state.owner == owner)
    }

    @Test("Every figure is the number of items that its line lists, in all states", arguments: [ItemFilter.open, .all])
    func agreement(filter: ItemFilter) {
        var interface = Interface(filter: filter)
        interface.press(.character("6"))
        for line in 0..<12 {
            interface.press(.character("6"), .home)
            for _ in 0..<line { interface.press(.down) }
            let shown = interface.frame.row(interface.frame.focus?.row ?? 0).compactMap(\.character)
            let text = String(shown).split(separator: "│").last ?? ""
            guard case .filter? = interface.state.figuresPlace,
                let count = text.split(separator: " ").compactMap({ Int($0) }).first
            else { continue }
            interface.press(.enter)
            #expect(interface.listedNumbers.count == count, "\(text)")
        }
    }

    @Test("Esc leads back to the list as it was grouped")
    func back() {
        var interface = Interface()
        interface.press(.character("2"), .character("3"), .escape)
        #expect(interface.state.view == .list)
        #expect(interface.picture.contains("按单位"))
    }

    @Test("A source that is opened from the board leads back to it")
    func backFromDocument() {
        var interface = Interface()
        interface.press(.character("4"), .character("d"))
        #expect(interface.state.view == .document)
        interface.press(.escape)
        #expect(interface.state.view == .board)
    }
}
