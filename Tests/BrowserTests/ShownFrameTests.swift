import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

/// A key is answered in two frames: the list first, then the detail. Together they are what one frame would be.
@Suite("Answering before the detail")
struct ShownFrameTests {
    /// Keys that move, fold, select, filter, change and open things, in an order that was drawn once.
    private static let keys = Array(
        "jjjkGgfj\u{1B}jvjjjvxujjhjljjzj/公\u{1B}j2jj1jj4jj3jj6jj1jxjxuuAj\u{1B}jj5j\u{1B}jjdj\u{1B}jk7j\u{1B}jjGkkgj")

    @Test(
        "the answer and its detail are the whole frame",
        arguments: [(60, 20), (80, 24), (100, 24), (118, 30), (160, 50)], [Language.chinese, .english])
    func completes(size: (columns: Int, rows: Int), language: Language) throws {
        var interface = Interface(columns: size.columns, rows: size.rows, language: language)
        var shown = ShownFrame(of: interface.state)
        var answers = 0
        for key in Self.keys {
            interface.press(key == "\u{1B}" ? .escape : .character(key))
            if let answer = shown.answering(interface.state) {
                answers += 1
                shown = answer.completed(for: interface.state)
            } else {
                shown = ShownFrame(of: interface.state)
            }
            let whole = frame(for: interface.state)
            let isSame = shown.frame == whole
            try #require(isSame, "after \(key): \(shown.frame.picture)\nis not\n\(whole.picture)")
        }
        #expect(answers > 0 || size.columns < 80)
    }

    @Test("an answer over another answer is as good: details of items that were passed are never drawn")
    func passing() throws {
        var interface = Interface()
        var shown = ShownFrame(of: interface.state)
        for _ in 0..<12 {
            interface.press(.down)
            shown = try #require(shown.answering(interface.state))
        }
        let whole = frame(for: interface.state)
        #expect(shown.frame.picture != whole.picture)
        let isSame = shown.completed(for: interface.state).frame == whole
        #expect(isSame)
    }

    @Test("what is told of the item later is put into the detail alone")
    func later() {
        var interface = Interface()
        interface.press(.down)
        let shown = ShownFrame(of: interface.state)
        guard case .item(let item, _)? = interface.state.cursor else {
            Issue.record("the cursor is on no item")
            return
        }
        let action = Action.historyLoaded(
            item,
            [HistoryLine(at: Timestamp(SampleLedger.today), by: "bob", facts: [.created], details: [])])
        #expect(action.isOfDetail)
        interface.feed(action)
        let whole = frame(for: interface.state)
        #expect(whole.picture.contains("bob"))
        let isSame = shown.completed(for: interface.state).frame == whole
        #expect(isSame)
    }

    @Test("where the keys are for the detail, or a question is open, the whole frame comes at once")
    func noAnswer() {
        var interface = Interface()
        let shown = ShownFrame(of: interface.state)
        interface.press(.character("?"))
        #expect(shown.answering(interface.state)?.frame == nil)
        interface.press(.escape, .tab)
        #expect(shown.answering(interface.state)?.frame == nil)
    }
}
