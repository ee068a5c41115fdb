import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

/// Screens as text, recorded beside the tests in `Fixtures/Snapshots`.
@Suite("Pictures")
struct PictureTests {
    static let sizes = [(160, 50), (118, 40), (118, 30), (80, 24), (60, 20), (40, 10), (20, 5), (1, 1)]
    /// Those at which every view and every layer is recorded.
    static let screens = [(160, 50), (118, 30), (80, 24), (60, 20), (40, 10)]

    private func name(_ what: String, _ size: (Int, Int)) -> String { "\(what)-\(size.0)x\(size.1)" }

    @Test("The first screen", arguments: sizes)
    func start(size: (Int, Int)) throws {
        let interface = Interface(columns: size.0, rows: size.1)
        try expectSnapshot(interface.picture, name("start", size))
    }

    @Test("Filtered by a department", arguments: PictureTests.screens)
    func filtered(size: (Int, Int)) throws {
        var interface = Interface(columns: size.0, rows: size.1)
        interface.press(.function(4))
        interface.type("工信")
        interface.press(.enter)
        try expectSnapshot(interface.picture, name("department", size))
    }

    @Test("The panes", arguments: PictureTests.screens)
    func panes(size: (Int, Int)) throws {
        var interface = Interface(columns: size.0, rows: size.1)
        interface.press(.down, .tab)
        try expectSnapshot(interface.picture, name("detail", size))
        interface.press(.tab)
        try expectSnapshot(interface.picture, name("sidebar", size))
    }

    @Test("The help", arguments: PictureTests.screens)
    func help(size: (Int, Int)) throws {
        var interface = Interface(columns: size.0, rows: size.1)
        interface.press(.function(1))
        try expectSnapshot(interface.picture, name("help", size))
    }

    @Test("Pickers and prompts", arguments: PictureTests.screens)
    func layers(size: (Int, Int)) throws {
        for (what, keys) in [
            ("departments", [Key.character("f")]), ("status", [.character("s")]), ("assign", [.character("a")]),
            ("deadline", [.character("t")]), ("view", [.character("\\")]), ("reason", [.character("D")]),
            ("search", [.character("/"), .character("复"), .character("工")]), ("palette", [.character(":")]),
            ("edit", [.character("e")]), ("new", [.character("+")]), ("export", [.character("E")]),
            ("import", [.character("i")]), ("history", [.character("H")]), ("supervise", [.character("M")]),
            ("extend", [.down, .character("T")]), ("role", [.character("a"), .enter]), ("note", [.character("o")]),
        ] {
            var interface = Interface(columns: size.0, rows: size.1)
            for key in keys { interface.press(key) }
            try expectSnapshot(interface.picture, name("layer-" + what, size))
        }
    }

    @Test("An empty ledger", arguments: PictureTests.screens)
    func empty(size: (Int, Int)) throws {
        let interface = Interface(SampleLedger.empty, columns: size.0, rows: size.1)
        try expectSnapshot(interface.picture, name("empty", size))
    }

    @Test("A ledger that may not be written, in English", arguments: PictureTests.screens)
    func readOnly(size: (Int, Int)) throws {
        var interface = Interface(columns: size.0, rows: size.1, access: .readOnly("no permission"), language: .english)
        interface.press(.character("x"))
        try expectSnapshot(interface.picture, name("read-only-en", size))
    }

    @Test("English, and signs in ASCII")
    func english() throws {
        var interface = Interface(language: .english)
        try expectSnapshot(interface.picture, "start-en-118x30")
        interface = Interface(columns: 80, rows: 24, ascii: true)
        try expectSnapshot(interface.picture, "start-ascii-80x24")
        interface = Interface(columns: 118, rows: 30, ambiguous: .wide)
        try expectSnapshot(interface.picture, "start-wide-118x30")
    }

    @Test("Grouped by department")
    func groups() throws {
        var interface = Interface(filter: .all)
        interface.press(.character("2"))
        try expectSnapshot(interface.picture, "group-2-118x30")
    }

    @Test(
        "Calendar, board and figures",
        arguments: PictureTests.screens)
    func views(size: (Int, Int)) throws {
        for (what, keys) in [
            ("calendar", [Key.character("3")]), ("calendar-overdue", [.character("3"), .home, .enter]),
            ("board", [.character("4")]), ("board-stages", [.character("4"), .character("4")]),
            ("figures", [.character("6")]),
        ] {
            var interface = Interface(columns: size.0, rows: size.1, filter: .all)
            for key in keys { interface.press(key) }
            try expectSnapshot(interface.picture, name(what, size))
        }
    }

    @Test("A question before many items, and before an import; a reminder to read", arguments: PictureTests.screens)
    func questions(size: (Int, Int)) throws {
        let many = (1...25).map { SampleLedger.item($0, 3, "第\($0)项", [SampleLedger.lead("industry")]) }
        var interface = Interface(SampleLedger.ledger(items: many), columns: size.0, rows: size.1)
        interface.press(.character("A"), .character("x"))
        try expectSnapshot(interface.picture, name("question-many", size))
        interface = Interface(columns: size.0, rows: size.1)
        interface.press(.function(11))
        interface.type("a.txt")
        interface.press(.enter)
        let preview =
            [PreviewLine("2020-02-09 第九次会议", remark: "30 项", isHeading: true)]
            + (1...30).map { PreviewLine("抓好第 \($0) 件“事”，层层负责、层层交账", remark: "?公安局+2") }
        interface.feed(
            .importRead(
                .file("a.txt"),
                .draft(title: "第九次会议", articles: 1, directives: 3, items: 30, remarks: ["日期是推断的"], preview: preview)))
        try expectSnapshot(interface.picture, name("question-import", size))
        interface.press(.escape, .character("R"))
        interface.feed(
            .remindersRead(
                [], [ReminderNote(name: "公安局", count: 2, lines: ["【督办提醒】公安局：以下 2 项请抓紧办理并反馈", "2号 找出漏网人员（逾期 2 天）"])]))
        try expectSnapshot(interface.picture, name("layer-reminders", size))
        interface.press(.enter)
        try expectSnapshot(interface.picture, name("reminder", size))
    }
}
