import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

/// Screens as text, recorded beside the tests in `Fixtures/Snapshots`.
@Suite("Pictures")
struct PictureTests {
    static let sizes = [(118, 40), (118, 30), (80, 24), (60, 20), (40, 10), (20, 5), (1, 1)]

    private func name(_ what: String, _ size: (Int, Int)) -> String { "\(what)-\(size.0)x\(size.1)" }

    @Test("The first screen", arguments: sizes)
    func start(size: (Int, Int)) throws {
        let interface = Interface(columns: size.0, rows: size.1)
        try expectSnapshot(interface.picture, name("start", size))
    }

    @Test("Filtered by a department", arguments: [(118, 30), (80, 24), (60, 20), (40, 10)])
    func filtered(size: (Int, Int)) throws {
        var interface = Interface(columns: size.0, rows: size.1)
        interface.press(.function(4))
        interface.type("工信")
        interface.press(.enter)
        try expectSnapshot(interface.picture, name("department", size))
    }

    @Test("The panes of narrow screens", arguments: [(80, 24), (60, 20), (40, 10)])
    func panes(size: (Int, Int)) throws {
        var interface = Interface(columns: size.0, rows: size.1)
        interface.press(.down, .tab)
        try expectSnapshot(interface.picture, name("detail", size))
        interface.press(.tab)
        try expectSnapshot(interface.picture, name("sidebar", size))
    }

    @Test("The help", arguments: [(118, 30), (80, 24), (60, 20), (40, 10)])
    func help(size: (Int, Int)) throws {
        var interface = Interface(columns: size.0, rows: size.1)
        interface.press(.function(1))
        try expectSnapshot(interface.picture, name("help", size))
    }

    @Test("Pickers and prompts", arguments: [(118, 30), (80, 24), (40, 10)])
    func layers(size: (Int, Int)) throws {
        for (what, keys) in [
            ("departments", [Key.character("f")]), ("status", [.character("s")]), ("assign", [.character("a")]),
            ("deadline", [.character("t")]), ("view", [.character("\\")]), ("reason", [.character("D")]),
            ("search", [.character("/"), .character("复"), .character("工")]),
        ] {
            var interface = Interface(columns: size.0, rows: size.1)
            for key in keys { interface.press(key) }
            try expectSnapshot(interface.picture, name("layer-" + what, size))
        }
    }

    @Test("An empty ledger", arguments: [(118, 30), (80, 24), (40, 10)])
    func empty(size: (Int, Int)) throws {
        let interface = Interface(SampleLedger.empty, columns: size.0, rows: size.1)
        try expectSnapshot(interface.picture, name("empty", size))
    }

    @Test("A ledger that may not be written, in English", arguments: [(118, 30), (40, 10)])
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
        arguments: [(160, 50), (118, 30), (80, 24), (60, 20), (40, 10)])
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

    @Test("A question before many items, and before an import")
    func questions() throws {
        let many = (1...25).map { SampleLedger.item($0, 3, "第\($0)项", [SampleLedger.lead("industry")]) }
        var interface = Interface(SampleLedger.ledger(items: many), columns: 80, rows: 24)
        interface.press(.character("A"), .character("x"))
        try expectSnapshot(interface.picture, "question-many-80x24")
        interface = Interface(columns: 80, rows: 24)
        interface.feed(
            .importRead(.file("a.txt"), .draft(title: "第九次会议", directives: 3, items: 9, remarks: ["日期是推断的"])))
        try expectSnapshot(interface.picture, "question-import-80x24")
    }
}
