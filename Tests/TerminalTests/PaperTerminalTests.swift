import DocumentExchange
import Foundation
import StrictJSON
import TestSupport
import Testing

/// Papers, rules, evidence files and the deeds of supervision in a real terminal, each from the first key to what another process reads of it.
@Suite(.serialized) struct PaperTerminalTests {
    static let screens = [DemoTests.Screen(columns: 118, rows: 30), DemoTests.Screen(columns: 60, rows: 20)]

    private func run(_ screen: DemoTests.Screen, _ body: (Demo) async throws -> Void) async throws {
        try await Demo.run(columns: screen.columns, rows: screen.rows) { demo in
            try await body(demo)
            try await demo.terminal.press("q")
            #expect(try await demo.terminal.exitStatus() == 0)
        }
    }

    @Test("A report is read on the screen and saved", .needsTmux, arguments: screens)
    func report(screen: DemoTests.Screen) async throws {
        try await run(screen) { demo in
            let terminal = demo.terminal
            try await terminal.press("P")
            try await terminal.wait(forText: "生成哪种文书")
            try await terminal.press("6")
            try await terminal.wait(forText: "期间")
            try await terminal.press("Down")
            try await terminal.type("2020-13")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "期间不能是")
            try await terminal.press("C-u")
            try await terminal.type("2020-02")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "一、总体情况")
            try await terminal.press("Space")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "保存为")
            try await terminal.press("4")
            try await terminal.wait(forText: "保存到")
            let path = terminal.folder + "/通报.md"
            try await terminal.press("C-u")
            try await terminal.type(path)
            try await terminal.press("Enter")
            try await terminal.wait(forText: "已保存到")
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.hasPrefix("# 督查通报") && text.contains("列入统计的督办事项共"))
            // The command line writes the same.
            let other = try await demo.duban("report", "bulletin", "--period", "2020-02", "-o", "-")
            #expect(String(decoding: other.output, as: UTF8.self) == text)
        }
    }

    @Test("The palette opens a report by its word", .needsTmux)
    func palette() async throws {
        try await run(Self.screens[0]) { demo in
            try await demo.terminal.press("F9")
            try await demo.terminal.type("report notice")
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "起始日")
            try await demo.terminal.type("gaj")
            try await demo.terminal.wait(forText: "→ 公安局")
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "县公安局：")
            try await demo.terminal.press("Escape")
        }
    }

    @Test("A rule of the ledger is changed, moves the lights, and is taken back", .needsTmux, arguments: screens)
    func settings(screen: DemoTests.Screen) async throws {
        try await run(screen) { demo in
            let terminal = demo.terminal
            try await terminal.press(",")
            try await terminal.wait(forText: "yellowBefore")
            try await terminal.press("2")
            try await terminal.wait(forText: "到期前几天亮黄灯")
            try await terminal.press("C-u")
            try await terminal.type("x")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "0 到 365")
            try await terminal.press("BSpace")
            try await terminal.type("30")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "按 u 撤回")
            var said = try await demo.duban("settings", "yellowBefore").output
            #expect(String(decoding: said, as: UTF8.self).contains("= 30"))
            try await terminal.press("u")
            try await terminal.wait(forText: "已撤回")
            said = try await demo.duban("settings", "yellowBefore").output
            #expect(String(decoding: said, as: UTF8.self).contains("= 3 "))
        }
    }

    @Test(
        "A report with problem, next step and file is entered; the file is listed and saved again", .needsTmux,
        arguments: screens)
    func evidence(screen: DemoTests.Screen) async throws {
        try await run(screen) { demo in
            let terminal = demo.terminal
            let photo = terminal.folder + "/photo.jpg"
            try Data([0xFF, 0xD8, 1, 2, 3]).write(to: URL(filePath: photo))
            try await terminal.press("o")
            try await terminal.type("已部署")
            try await terminal.press("Tab")
            try await terminal.wait(forText: "存在问题")
            try await terminal.type("缺人")
            try await terminal.press("Down")
            try await terminal.type("招人")
            try await terminal.press("Down", "Down")
            try await terminal.type(terminal.folder + "/pho")
            try await terminal.press("Tab")
            try await terminal.wait(forText: "photo.jpg")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "撤回")
            let shown = String(decoding: try await demo.duban("show", "1").output, as: UTF8.self)
            #expect(shown.contains("缺人") && shown.contains("招人") && shown.contains("photo.jpg"))
            let listed = String(decoding: try await demo.duban("files", "1").output, as: UTF8.self)
            #expect(listed.contains("photo.jpg") && listed.contains(demo.ledger + "/sources/"))

            try await terminal.press("F")
            try await terminal.wait(forText: "1 号的附件")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "保存到")
            try await terminal.press("C-u")
            try await terminal.type(terminal.folder + "/copy.jpg")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "已保存到")
            let copy = try Data(contentsOf: URL(filePath: terminal.folder + "/copy.jpg"))
            #expect(copy == Data([0xFF, 0xD8, 1, 2, 3]))
        }
    }

    @Test(
        "An item goes its way to the archive by the palette: milestone, notice, closed, written off, archived",
        .needsTmux)
    func deeds() async throws {
        try await run(Self.screens[0]) { demo in
            let terminal = demo.terminal
            func deed(_ word: String) async throws {
                try await terminal.press(":")
                try await terminal.wait(forText: "> ")
                try await terminal.type(word)
                try await terminal.press("Enter")
            }
            try await deed("milestone")
            try await terminal.type("开工")
            try await terminal.press("Enter")
            try await terminal.type("2020-02-20")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "已更新节点")
            try await deed("notice")
            try await terminal.wait(forText: "黄色督办单")
            try await terminal.press("3", "Enter")
            try await terminal.wait(forText: "已登记发文")
            try await deed("verify")
            try await terminal.wait(forText: "“验收”现在不可用")
            // The closed item stays in sight in the list of all.
            try await terminal.press("/")
            try await terminal.type("number:1")
            try await terminal.press("Enter", "x")
            try await terminal.wait(forText: "已办结")
            let query = "number:1"
            #expect(try await demo.items(query).map(\.status) == ["closed"])
        }
    }
}
