import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

/// What stood in the way of somebody who had read nothing: from a text to finished items with the bottom line alone.
@Suite("What a newcomer meets")
struct NewcomerTests {
    private func hints(_ interface: Interface) -> String {
        interface.frame.text(ofRow: interface.state.size.rows - 1)
    }

    @Test("On a draft the bottom line leads to the review and to confirming, also on 80 columns", arguments: [80, 118])
    func draftHints(columns: Int) {
        var interface = Interface(
            ReviewViewTests.ledger(), columns: columns, rows: 24, filter: .drafts)
        #expect(hints(interface).contains("5核对稿") && hints(interface).contains("c核对"))
        #expect(!hints(interface).contains("办结"))
        interface.press(.character("c"))
        #expect(interface.messageText.hasPrefix("1 号已核对交办"))
        interface = Interface(
            ReviewViewTests.ledger(), columns: columns, rows: 24, language: .english, filter: .drafts)
        #expect(hints(interface).contains("5 review") && hints(interface).contains("c confirm"))
    }

    @Test(
        "A key that selects does not lead out of the review without a word", arguments: ["A", "v", " "] as [Character])
    func selecting(key: Character) {
        var interface = ReviewViewTests.interface()
        interface.press(.character(key))
        #expect(interface.state.view == .review)
        #expect(interface.state.selection.isEmpty)
        #expect(interface.messageText.contains("要在事项列表里选，Esc 返回"))
    }

    @Test("After the last draft the message says where to go, and there the open items are listed")
    func lastDraft() {
        var interface = Interface(ReviewViewTests.ledger(), filter: .drafts)
        interface.press(.character("5"))
        for _ in 1...5 { interface.press(.function(8)) }
        #expect(interface.messageText.hasSuffix("按 F5 撤回"))
        interface.press(.function(8))
        #expect(interface.messageText.contains("按 F5 撤回。全部核对完，Esc 返回事项"))
        interface.press(.escape)
        #expect(interface.state.view == .list && interface.state.filter == .open)
        #expect(interface.listedNumbers == [1, 2, 3, 4, 5, 6])
    }

    @Test("While drafts are left, leaving the review shows them")
    func someDrafts() {
        var interface = Interface(ReviewViewTests.ledger(), filter: .drafts)
        interface.press(.character("5"), .character("c"), .escape)
        #expect(interface.state.filter == .drafts)
        #expect(interface.listedNumbers == [2, 3, 4, 5, 6])
    }

    @Test("The figures above a source are those of the whole ledger, also where a department is filtered by")
    func figures() {
        var interface = Interface(ReviewViewTests.ledger(), columns: 80, rows: 24, filter: .drafts)
        interface.press(.function(4))
        interface.type("公安")
        interface.press(.enter)
        #expect(interface.frame.text(ofRow: 0).contains("待核对 1"))
        interface.press(.character("5"))
        #expect(interface.frame.text(ofRow: 0).contains("待核对 6"))
        interface.press(.escape)
        #expect(interface.frame.text(ofRow: 0).contains("待核对 1"))
    }

    @Test("Undo and redo say what became of the items, and how to go on")
    func reversals() {
        var interface = Interface()
        interface.press(.character("x"), .character("u"))
        #expect(interface.messageText == "已撤回：1 号回到“办理中”，按 U 重做")
        interface.press(.character("t"), .character("4"), .enter)
        #expect(interface.messageText.contains("时限 2020-02-29"))
        interface.press(.function(5))
        #expect(interface.messageText == "已撤回：1 号还原时限，按 F12 重做")
        interface.press(.character(" "), .character(" "), .character("x"), .character("u"))
        #expect(interface.messageText == "已撤回：1、2 号回到“办理中”，按 U 重做")
        interface = Interface(language: .english)
        interface.press(.character("x"), .character("u"))
        #expect(interface.messageText == "taken back: item 1 in progress again; U does it again")
    }

    @Test("Whoever uses F-keys is told of F-keys")
    func functionKeys() {
        var interface = Interface()
        interface.press(.function(8))
        #expect(interface.messageText == "1 号已办结，按 F5 撤回")
        interface.press(.character("x"))
        #expect(interface.messageText == "2 号已办结，按 u 撤回")
    }

    @Test("The help begins with what is done on the screen at hand")
    func help() {
        var interface = ReviewViewTests.interface(80, 24)
        interface.press(.function(1))
        let rows = (0..<24).map { interface.frame.text(ofRow: $0) }
        let review = rows.firstIndex { $0.contains("全部确定") }
        let moving = rows.firstIndex { $0.contains("下移") }
        #expect(review != nil)
        #expect(moving == nil || (review ?? 0) < (moving ?? 0))
        interface.press(.escape, .escape, .function(1))
        #expect(interface.picture.contains("下移"))
    }

    @Test(
        "A date of another year, and a delay of years, fit their column",
        arguments: [("2013-04-01", "逾2510天"), ("2021-04-01", "21-04-01")])
    func dates(due: String, shown: String) {
        let item = SampleLedger.item(1, 3, "要抓工业企业复工复产", [SampleLedger.lead("industry")], due: due)
        let interface = Interface(SampleLedger.ledger(items: [item]), columns: 80, rows: 24)
        #expect(interface.picture.contains(shown))
        #expect(!interface.frame.text(ofRow: 5).contains("…│"))
    }

    @Test("An empty ledger names a key beside each F-key that a window may keep for itself")
    func empty() {
        let picture = Interface(SampleLedger.empty, columns: 80, rows: 24).picture
        #expect(picture.contains("F11 i") && picture.contains("F1 ?"))
    }
}

/// From a path to the question, and what stands in it.
@Suite("Before an import")
struct ImportPreviewTests {
    private static func preview(_ articles: Int, items: Int) -> [PreviewLine] {
        (1...articles).flatMap { article in
            [PreviewLine("2020-02-0\(article) 第\(article)次会议", remark: "\(items) 项", isHeading: true)]
                + (1...items).map { PreviewLine("第\(article)次会议第\($0)项", remark: "?公安局") }
        }
    }

    private static func asked(
        columns: Int = 80, rows: Int = 24, near: Int = 0, articles: Int = 3, items: Int = 12
    ) -> Interface {
        var interface = Interface(columns: columns, rows: rows)
        interface.feed(.input(.paste("x")))
        interface.feed(
            .importRead(
                .text("x"),
                .draft(
                    title: "第1次会议", articles: articles, directives: 4, items: articles * items, near: near, remarks: [],
                    preview: preview(articles, items: items))))
        return interface
    }

    @Test("The question shows every article and its items, and they scroll")
    func scrolls() {
        var interface = Self.asked()
        #expect(interface.picture.contains("2020-02-01 第1次会议") && interface.picture.contains("第1次会议第1项"))
        #expect(interface.picture.contains("?公安局"))
        #expect(!interface.picture.contains("第3次会议第12项"))
        interface.press(.down)
        #expect(!interface.picture.contains("2020-02-01 第1次会议"))
        interface.press(.end)
        #expect(interface.picture.contains("第3次会议第12项"))
        interface.press(.pageUp, .home)
        #expect(interface.picture.contains("2020-02-01 第1次会议"))
        interface.press(.enter)
        #expect(interface.effects.last == .perform(.importDocument(.text("x"))))
    }

    @Test("Where there is a choice the arrows choose and PgDn scrolls")
    func choices() {
        var interface = Self.asked(near: 2)
        interface.press(.pageDown)
        #expect(!interface.picture.contains("2020-02-01 第1次会议"))
        interface.press(.down, .enter)
        #expect(interface.effects.last == .perform(.importDocument(.text("x"), linking: true)))
    }

    @Test("It can be answered at every size", arguments: [(118, 30), (60, 20), (40, 10), (20, 5)])
    func sizes(size: (Int, Int)) {
        var interface = Self.asked(columns: size.0, rows: size.1)
        interface.press(.down, .pageDown, .end, .enter)
        #expect(interface.effects.last == .perform(.importDocument(.text("x"))))
    }

    @Test("Reading says how far it is, in the prompt and for a paste; Esc gives it up, and a late answer is dropped")
    func progress() {
        var interface = Interface()
        interface.press(.function(11))
        interface.type("/tmp/a.txt")
        interface.press(.enter)
        #expect(interface.frame.text(ofRow: 28).contains("正在读取"))
        interface.feed(.importProgress(.file("/tmp/a.txt"), "已读 40%"))
        #expect(interface.frame.text(ofRow: 28).contains("已读 40%"))
        // Once more Enter does not read it twice.
        let count = interface.effects.count
        interface.press(.enter)
        #expect(interface.effects.count == count)
        interface.press(.escape)
        interface.feed(.importProgress(.file("/tmp/a.txt"), "已读 60%"))
        interface.feed(.importRead(.file("/tmp/a.txt"), .draft(title: "纪要", directives: 2, items: 1, remarks: [])))
        #expect(interface.state.layer == nil && interface.messageText == "已停止读取，什么也没有导入")

        interface.feed(.input(.paste("会议")))
        #expect(interface.messageText == "正在读取，Esc 停止")
        interface.feed(.importProgress(.text("会议"), "已读 40%"))
        #expect(interface.messageText == "已读 40%，Esc 停止")
        interface.press(.escape)
        #expect(interface.messageText == "已停止读取，什么也没有导入")
        interface.feed(.importRead(.text("会议"), .failed("没有指示")))
        #expect(interface.messageText == "已停止读取，什么也没有导入")
    }

    @Test("An import that took its time waits for what was opened meanwhile, and then its drafts are listed")
    func late() {
        var interface = Interface(SampleLedger.empty)
        interface.feed(.input(.paste("会议")))
        interface.feed(.importRead(.text("会议"), .draft(title: "纪要", directives: 2, items: 1, remarks: [])))
        interface.press(.enter)
        #expect(interface.effects.last == .perform(.importDocument(.text("会议"))))
        interface.press(.function(1))
        let draft = SampleLedger.item(1, 1, "新的", [], status: .draft)
        interface.feed(
            .performed(
                .importDocument(.text("会议")),
                .done(SampleLedger.ledger(items: [draft]), items: [draft.id], note: nil)))
        #expect(interface.picture.contains("帮助：") && interface.state.ledger.items.isEmpty)
        interface.press(.escape)
        #expect(interface.state.filter == .drafts && interface.itemNumber == 1)
    }
}
