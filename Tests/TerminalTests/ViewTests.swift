import Foundation
import TestSupport
import Testing
import Wording

/// Every view and sheet in a real terminal.
@Suite(.serialized) struct ViewTerminalTests {
    static let screens = [
        DemoTests.Screen(columns: 160, rows: 50), DemoTests.Screen(columns: 118, rows: 30),
        DemoTests.Screen(columns: 80, rows: 24), DemoTests.Screen(columns: 60, rows: 20),
    ]

    /// The columns of a row in which a border stands.
    private static func borders(_ row: String) -> Set<Int> {
        let width = DisplayWidth()
        var column = 0
        var found: Set<Int> = []
        for character in row {
            if character == "│" { found.insert(column) }
            column += width.columns(of: SafeText(sanitising: String(character)))
        }
        return found
    }

    @Test(.needsTmux, arguments: screens)
    func digitsLeadToTheViewsAndBordersStandInOneColumn(screen: DemoTests.Screen) async throws {
        try await Demo.run(columns: screen.columns, rows: screen.rows) { demo in
            for (key, text) in [("3", "日历"), ("4", "看板"), ("6", "数字："), ("2", "按单位"), ("1", "按指示")] {
                try await demo.terminal.press(key)
                let lines = try await demo.terminal.wait(forText: text)
                guard key != "6", screen.columns >= 112 else { continue }
                // The first border is that of the sidebar: in every row below the header and above the message.
                let rows = lines[1..<(screen.rows - 2)].map(Self.borders)
                let shared = rows.dropFirst().reduce(rows[1]) { $0.intersection($1) }
                #expect(shared.contains(26), "\(key)")
            }
            try await demo.terminal.press("7")
            try await demo.terminal.wait(forText: "单位表")
        }
    }

    @Test(.needsTmux, arguments: screens)
    func aCardIsDoneOnTheBoardAndBack(screen: DemoTests.Screen) async throws {
        try await Demo.run(columns: screen.columns, rows: screen.rows) { demo in
            try await demo.terminal.press("4")
            try await demo.terminal.wait(forText: "看板")
            try await demo.terminal.press("Down", "F8")
            try await demo.terminal.wait(forText: "2 号已办结")
            #expect(try await demo.items("status:closed").map(\.number) == [2])
            try await demo.terminal.press("F5")
            try await demo.terminal.wait(forText: "已撤回")
            #expect(try await demo.items("status:closed").isEmpty)
        }
    }

    @Test(.needsTmux, arguments: screens)
    func theCalendarLeadsToItsItems(screen: DemoTests.Screen) async throws {
        try await Demo.run(columns: screen.columns, rows: screen.rows) { demo in
            #expect(try await demo.duban("due", "4", "2020-02-14").status == 0)
            #expect(try await demo.duban("due", "5", "2020-02-10").status == 0)
            try await demo.terminal.press("3")
            try await demo.terminal.wait(forText: "今天 · 1 项")
            try await demo.terminal.press("Enter", "x")
            try await demo.terminal.wait(forText: "4 号已办结")
            try await demo.terminal.press("Home", "Enter", "x")
            try await demo.terminal.wait(forText: "5 号已办结")
            #expect(try await demo.items("status:closed").map(\.number) == [4, 5])
        }
    }

    @Test(.needsTmux) func aFigureListsWhatItCounts() async throws {
        try await Demo.run(columns: 118, rows: 30) { demo in
            #expect(try await demo.duban("due", "4", "2020-02-10").status == 0)
            try await demo.terminal.press("6")
            try await demo.terminal.wait(forText: "数字")
            try await demo.terminal.press("Down", "Enter")
            try await demo.terminal.wait(forText: "事项  逾期")
            #expect(try await demo.terminal.screen().compactMap { Demo.itemNumber(in: $0) } == [4])
        }
    }

    @Test(.needsTmux) func aClickOnTheHeaderFilters() async throws {
        try await Demo.run(columns: 118, rows: 30) { demo in
            #expect(try await demo.duban("due", "4", "2020-02-10").status == 0)
            let header = try await demo.terminal.wait(forText: "逾期 1")[0]
            let before = header[..<(header.firstRange(of: "逾期")?.lowerBound ?? header.endIndex)]
            let column = DisplayWidth().columns(of: SafeText(sanitising: before)) + 2
            try await demo.terminal.type("\u{1B}[<0;\(column);1M")
            try await demo.terminal.type("\u{1B}[<0;\(column);1m")
            try await demo.terminal.wait(forText: "事项  逾期")
        }
    }

    // MARK: Sheets

    @Test(.needsTmux, arguments: screens)
    func aDateIsChosenFromTheDaysOfAMonth(screen: DemoTests.Screen) async throws {
        try await Demo.run(columns: screen.columns, rows: screen.rows) { demo in
            try await demo.terminal.press("t")
            try await demo.terminal.wait(forText: "定时限")
            try await demo.terminal.press("Right", "Right", "Down", "Enter")
            try await demo.terminal.wait(forText: "1 号时限 2020-02-25")
            #expect(try await demo.items("due:2020-02-25").map(\.number) == [1])
        }
    }

    @Test(
        .needsTmux,
        arguments: [("3-15", "2020-03-15"), ("+7d", "2020-02-21"), ("４", "2020-02-29"), ("3月1日", "2020-03-01")])
    func aDateIsTyped(text: String, date: String) async throws {
        try await Demo.run(columns: 80, rows: 24) { demo in
            try await demo.terminal.press("t")
            try await demo.terminal.wait(forText: "定时限")
            try await demo.terminal.type(text)
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "1 号时限 \(date)")
            #expect(try await demo.items("due:\(date)").map(\.number) == [1])
        }
    }

    @Test(.needsTmux) func oneSheetOrdersAndFolds() async throws {
        try await Demo.run(columns: 118, rows: 40) { demo in
            try await demo.terminal.press("F6")
            try await demo.terminal.wait(forText: "筛选、分组、排序")
            try await demo.terminal.press("End", "Up", "Enter")
            try await demo.terminal.wait(for: "folded groups") { screen in
                !screen.contains { $0.contains("▾") } && screen.contains { $0.contains("▸ 2020-02-09") }
            }
            try await demo.terminal.press("2")
            try await demo.terminal.wait(forText: "全部 · 按单位")
        }
    }

    @Test(.needsTmux) func fieldsAreEdited() async throws {
        try await Demo.run(columns: 118, rows: 30) { demo in
            try await demo.terminal.press("F2", "3")
            try await demo.terminal.wait(forText: "牵头领导:")
            try await demo.terminal.type("张县长")
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "按 F5 撤回")
            #expect(try await demo.items("leader:张县长").map(\.number) == [1])
            try await demo.terminal.press("e", "5", "1")
            try await demo.terminal.wait(forText: "按 u 撤回")
            #expect(try await demo.items("stage:谋划库").map(\.number) == [1])
        }
    }

    @Test(
        .needsTmux,
        arguments: [
            ("sed -i s/.*/改过的文字/", "按 u 撤回"), ("true", "文字没有改动"), ("false", "异常结束"), ("no-such-editor", "异常结束"),
        ])
    func theEditorIsAskedAndBelieved(editor: String, message: String) async throws {
        try await Demo.run(columns: 118, rows: 30, variables: ["EDITOR": editor, "VISUAL": nil]) { demo in
            try await demo.terminal.press("e", "7")
            try await demo.terminal.wait(forText: message)
            let shown = try await demo.duban("show", "1").text
            #expect(shown.contains("改过的文字") == editor.hasPrefix("sed"))
            try await demo.terminal.press("j", "q")
            #expect(try await demo.terminal.exitStatus() == 0)
        }
    }

    @Test(.needsTmux) func aPartOfAnItemIsEnteredBelowIt() async throws {
        try await Demo.run(columns: 118, rows: 30) { demo in
            try await demo.terminal.press("+", "Tab")
            try await demo.terminal.wait(forText: "1 号的子项:")
            try await demo.terminal.type("先做的一部分")
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "已录入 33")
            #expect(try await demo.items("先做的一部分").map(\.number) == [33])
        }
    }

    @Test(.needsTmux) func theHistoryTellsWhatWasBeforeAndAfter() async throws {
        try await Demo.run(columns: 118, rows: 30) { demo in
            #expect(try await demo.duban("due", "1", "2020-02-20").status == 0)
            try await demo.terminal.wait(forText: "02-20")
            try await demo.terminal.press("H")
            try await demo.terminal.wait(forText: "1 号的经过")
            try await demo.terminal.wait(forText: "-> 2020-02-20")
            try await demo.terminal.press("Escape")
            try await demo.terminal.wait(for: "the layer to close") { !$0.contains { $0.contains("的经过") } }
        }
    }

    @Test(.needsTmux) func whatIsListedIsExported() async throws {
        try await Demo.run(columns: 118, rows: 30) { demo in
            try await demo.terminal.press("E", "3")
            try await demo.terminal.wait(forText: "32 项导出到文件")
            try await demo.terminal.press("C-u")
            try await demo.terminal.type("~/out.csv")
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "已导出 32 项")
            try await demo.terminal.press("E", "3", "C-u")
            try await demo.terminal.type("~/out.csv")
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "已经存在")
            try await demo.terminal.press("Escape")
            let found = try await FinishedProgram.run("wc", ["-c", demo.terminal.folder + "/out.csv"])
            #expect(found.status == 0)
        }
    }

    @Test(.needsTmux) func aSavedFilterStandsInTheFileAndGoesWithIt() async throws {
        try await Demo.run(columns: 118, rows: 30) { demo in
            let file = demo.terminal.folder + "/.config/duban/config.toml"
            try await demo.terminal.press("S", "C-u")
            try await demo.terminal.type("我的")
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "已存筛选“我的”")
            #expect(try String(contentsOfFile: file, encoding: .utf8).contains("我的"))
            try await demo.terminal.press("BTab", "End")
            try await demo.terminal.wait(forText: "事项  我的")
            try await demo.terminal.press("D")
            try await demo.terminal.wait(forText: "回车 确定")
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "已删去筛选“我的”")
            try await demo.terminal.wait(for: "the filter to go") { screen in
                !screen.contains { $0.contains("事项  我的") } && !screen.contains { $0.contains("回车 确定") }
            }
            // It held nothing else.
            #expect(!FileManager.default.fileExists(atPath: file))
        }
    }

    // MARK: Input methods and sizes

    @Test(.needsTmux) func fullWidthFormsAreKeys() async throws {
        try await Demo.run(columns: 118, rows: 30) { demo in
            for (typed, text) in [("３", "日历"), ("４", "看板"), ("６", "数字"), ("１", "按指示"), ("？", "帮助：")] {
                try await demo.terminal.type(typed)
                try await demo.terminal.wait(forText: text)
            }
            try await demo.terminal.press("Escape")
            try await demo.terminal.type("：")
            try await demo.terminal.wait(forText: "命令：")
        }
    }

    @Test(.needsTmux) func aSizeThatChangedWhileTheShellHadTheTerminalIsSeen() async throws {
        let program = try builtProgram("duban")
        try await TerminalUnderTest.run(["bash", "--norc", "-i"], columns: 118, rows: 30) { terminal in
            try await terminal.wait(forText: "bash-")
            try await terminal.type("'\(program)' demo \"$HOME/ledger\" --today 2020-02-14\n")
            try await terminal.wait(forText: "王宏伟")
            try await terminal.press("C-z")
            try await terminal.wait(forText: "Stopped")
            try await terminal.resize(columns: 80, rows: 24)
            try await terminal.type("fg\n")
            // Nobody presses a key.
            try await terminal.wait(for: "the new size") { $0.count == 24 && $0.last?.contains("F11导入") == true }
            try await terminal.press("q")
            try await terminal.wait(forText: "bash-")
        }
    }

    @Test(.needsTmux) func theShellGetsItsOwnScreenBack() async throws {
        let program = try builtProgram("duban")
        try await TerminalUnderTest.run(["bash", "--norc", "-i"], columns: 118, rows: 30) { terminal in
            try await terminal.wait(forText: "bash-")
            try await terminal.type("echo before; '\(program)' demo \"$HOME/ledger\" --today 2020-02-14\n")
            try await terminal.wait(forText: "王宏伟")
            for _ in 0..<2 {
                #expect(try await terminal.isAlternate())
                #expect(try await !terminal.cursor().isVisible)
                try await terminal.press("C-z")
                try await terminal.wait(forText: "Stopped")
                #expect(try await !terminal.isAlternate())
                #expect(try await terminal.cursor().isVisible)
                #expect(try await terminal.screen().contains("before"))
                try await terminal.type("fg\n")
                try await terminal.wait(forText: "王宏伟")
            }
            try await terminal.press("q")
            try await terminal.wait(forText: "台账")
            #expect(try await !terminal.isAlternate())
            #expect(try await terminal.cursor().isVisible)
            #expect(try await terminal.screen().contains("before"))
        }
    }

    @Test(.needsTmux, arguments: ["1", "2", "3", "4", "6", "7", "F1", "F4", "F6", "t", "e"])
    func everyViewAndSheetLivesThroughEverySize(key: String) async throws {
        try await Demo.run(columns: 118, rows: 30) { demo in
            try await demo.terminal.press(key)
            for (columns, rows) in [(40, 10), (20, 5), (2, 2), (1, 1), (39, 30), (160, 50), (41, 11), (80, 24)] {
                try await demo.terminal.resize(columns: columns, rows: rows)
                try await demo.terminal.press("Down", "Right")
            }
            // tmux tells a program of its new size a quarter of a second late, and where nothing can be seen Esc does nothing.
            try await demo.terminal.wait(forText: "督办")
            for _ in 0..<3 { try await demo.terminal.press("Escape") }
            try await demo.terminal.wait(forText: "F1帮助")
            try await demo.terminal.press("F10")
            #expect(try await demo.terminal.exitStatus() == 0)
        }
    }
}
