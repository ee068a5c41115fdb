import Browser
import LedgerModel
import LedgerQuery
import TerminalScreen
import TestSupport
import Testing
import Wording

@Suite("Searching")
struct SearchTests {
    @Test("The list follows every key, with the matches marked; Enter keeps it, Esc ends it")
    func live() {
        var interface = Interface()
        interface.press(.down, .down, .character("/"))
        interface.type("复")
        #expect(interface.listedNumbers == [4])
        #expect(interface.frame.caret == Position(row: 28, column: 9))
        interface.type("工复产")
        let marks: [String] = (0..<30).flatMap { interface.frame.styledPieces(ofRow: $0) }.filter {
            $0.contains("match:")
        }
        #expect(marks.contains { $0.contains("复工复产") })
        interface.press(.enter)
        #expect(interface.state.layer == nil && interface.listedNumbers == [4] && interface.itemNumber == 4)
        #expect(interface.picture.contains("搜索 复工复产"))
        interface.press(.escape)
        #expect(interface.listedNumbers.count == 9 && interface.itemNumber == 4)
    }

    @Test("Esc in the search line puts back what was searched for before")
    func givingUp() {
        var interface = Interface()
        interface.press(.character("/"))
        interface.type("招商")
        interface.press(.enter, .function(3))
        interface.type("xyz")
        #expect(interface.listedNumbers.isEmpty)
        #expect(interface.picture.contains("没有找到“招商xyz”。"))
        interface.press(.escape)
        #expect(interface.listedNumbers == [5] && interface.state.searchText == "招商")
        interface.press(.character("/"), .control("u"), .enter)
        #expect(interface.listedNumbers.count == 9 && interface.state.searchText.isEmpty)
    }

    @Test("n and N go through the matches, and only while a search is active")
    func matches() {
        var interface = Interface()
        interface.press(.character("n"))
        #expect(interface.messageText == "“下一个”现在不可用：没有在搜索")
        interface.press(.character("/"))
        interface.type("要")
        interface.press(.enter)
        let first = interface.itemNumber
        interface.press(.character("n"))
        let second = interface.itemNumber
        #expect(first != second)
        interface.press(.character("N"))
        #expect(interface.itemNumber == first)
    }

    @Test("The query language works here, in full width too; a mistake says where and keeps the list")
    func language() {
        var interface = Interface()
        interface.press(.character("/"))
        interface.type("department：工信局")
        #expect(interface.listedNumbers == [4, 6])
        interface.feed(.input(.paste(" frobs:1")))
        #expect(interface.frame.text(ofRow: 28).contains("没有“frobs”这个字段"))
        #expect(interface.listedNumbers == [4, 6])
        interface.press(.enter)
        #expect(interface.state.layer != nil)
        interface.press(.control("u"))
        interface.feed(.input(.paste("department:工信局")))
        interface.press(.enter)
        #expect(interface.state.layer == nil && interface.listedNumbers == [4, 6])
    }

    @Test("Arrows move in the list while one types")
    func arrows() {
        var interface = Interface()
        interface.press(.character("/"))
        interface.type("要")
        let first = interface.itemNumber
        interface.press(.down)
        #expect(interface.itemNumber != first && interface.state.layer != nil)
        interface.press(.up)
        #expect(interface.itemNumber == first)
    }

    @Test("A long search text scrolls with the caret, which stays in the line", arguments: [40, 80, 118])
    func caret(columns: Int) throws {
        var interface = Interface(columns: columns, rows: 20)
        interface.press(.character("o"))
        interface.type(String(repeating: "很长的文字", count: 30))
        let caret = try #require(interface.frame.caret)
        #expect(caret.row == 18 && caret.column < columns)
        #expect(interface.frame.text(ofRow: 18).hasSuffix("文字"))
        interface.press(.home)
        #expect(interface.frame.text(ofRow: 18).contains("很长的文字很长"))
        interface.press(.right, .delete, .left, .character("最"))
        #expect(interface.frame.text(ofRow: 18).contains("最很的文字"))
    }

    // MARK: Large ledgers

    private static let large: Ledger = {
        let count = Listing.largestForUpdate + 1
        let items = (1...count).map { number in
            var item = ActionItem(
                id: SampleLedger.id(10_000 + number), number: number, text: "第\(number)项工作", status: .assigned)
            item.responsibilities = [SampleLedger.lead("police")]
            return item
        }
        return SampleLedger.ledger(items: items, hasSource: false)
    }()

    @Test("Above the limit the worker searches; its older answers are dropped")
    func worker() throws {
        var interface = Interface(Self.large)
        #expect(interface.listedNumbers.count == Listing.largestForUpdate + 1)
        interface.press(.character("/"))
        interface.type("第1")
        let searches = interface.effects.compactMap {
            if case .search(let query, _, let generation) = $0 { (query, generation) } else { nil }
        }
        #expect(searches.count == 2)
        let (query, generation) = try #require(searches.last)
        #expect(interface.picture.contains("正在搜索…"))
        let context = QueryContext(today: SampleLedger.today, zone: SampleLedger.zone)
        func answer(_ generation: Int, _ rows: [Int]) -> Action {
            .searched(
                generation: generation, rows: rows, outline: Outline(rows, of: Self.large, by: .directive, in: context))
        }
        interface.feed(answer(generation - 1, [5]))
        #expect(interface.listedNumbers.count == Listing.largestForUpdate + 1)
        let rows = try LedgerFilter(query, of: Self.large, in: context).rows()
        interface.feed(answer(generation, rows))
        #expect(interface.listedNumbers.count == rows.count)
        #expect(!interface.picture.contains("正在搜索…"))
        interface.feed(answer(generation, []))
        #expect(interface.listedNumbers.count == rows.count)
        interface.press(.enter, .escape)
        #expect(interface.listedNumbers.count == Listing.largestForUpdate + 1)
    }

    @Test("Only rows in sight are formatted: a frame of a large ledger holds no more than the screen")
    func visibleRows() {
        var interface = Interface(Self.large)
        interface.press(.end)
        #expect(interface.itemNumber == Listing.largestForUpdate + 1)
        #expect(interface.picture.contains("第\(Listing.largestForUpdate + 1)项工作"))
    }
}
