import Foundation
import TestSupport
import Testing

/// The way of somebody who knows nothing but the bottom line and F1: import, look at what came, review, filter by a department, finish ten items, take two steps back, give out a
/// reminder.
@Suite(.serialized) struct NewcomerTerminalTests {
    private static let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "seeds/sample.txt").path

    private static func run(
        _ screen: DemoTests.Screen, language: String, _ body: (Demo) async throws -> Void
    ) async throws {
        let program = try builtProgram("duban")
        let script = """
            cp "$1" "$HOME/会议纪要.txt"; : > "$HOME/会议通知.txt"; cd "$HOME"
            "$0" init -q --ledger l; exec "$0" --lang \(language) --ledger l --today 2020-02-14
            """
        try await TerminalUnderTest.run(
            ["sh", "-c", script, program, sample], columns: screen.columns, rows: screen.rows
        ) { terminal in
            try await body(Demo(terminal: terminal, ledger: terminal.folder + "/l", program: program))
        }
    }

    private static let sizes = [DemoTests.Screen(columns: 80, rows: 24), DemoTests.Screen(columns: 118, rows: 30)]

    @Test(.needsTmux, arguments: sizes)
    func fromATextToAReminder(screen: DemoTests.Screen) async throws {
        try await Self.run(screen, language: "zh") { demo in
            let terminal = demo.terminal
            try await terminal.wait(forText: "F11 i")
            try await terminal.press("F11")
            try await terminal.wait(forText: "导入文件")
            // Two files begin so: what they share is put in, and both are named.
            try await terminal.type("会")
            try await terminal.press("Tab")
            try await terminal.wait(forText: "会议纪要.txt、会议通知.txt")
            try await terminal.type("计")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "没有这个文件")
            try await terminal.press("BSpace")
            try await terminal.type("纪")
            try await terminal.press("Tab", "Enter")
            let question = try await terminal.wait(forText: "导入吗？")
            #expect(question.contains { $0.contains("等 3 篇") })
            #expect(question.contains { $0.contains("采取高压态势") && $0.contains("?宣传部") })
            try await terminal.press("End")
            try await terminal.wait(forText: "王宏伟调研指导企业")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "现在核对")
            try await terminal.press("2")
            let list = try await terminal.wait(for: "the list of drafts") { lines in
                lines.last.map { $0.contains("5核对稿") && $0.contains("c核对") } ?? false
            }
            #expect(list.last?.contains("c核对") == true)
            try await terminal.press("5")
            try await terminal.wait(forText: "已核对 0/32")
            for _ in 1...32 { try await terminal.press("F8") }
            try await terminal.wait(forText: "全部核对完，Esc 返回事项")
            try await terminal.press("Escape")
            try await terminal.wait(forText: "未办结 32")

            try await terminal.press("F4")
            try await terminal.type("gxj")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "工信局 · 按指示")
            try await terminal.press("F4", "Home", "Enter")
            try await terminal.wait(forText: "全部 · 按指示")
            for _ in 1...10 { try await terminal.press("F8") }
            try await terminal.wait(forText: "未办结 22")
            try await terminal.press("F5")
            try await terminal.wait(forText: "号回到“已交办”，按 F12 重做")
            try await terminal.press("F5")
            try await terminal.wait(forText: "未办结 24")
            #expect(try await demo.items("status:closed").count == 8)

            #expect(try await demo.duban("due", "20", "2020-02-15").status == 0)
            try await terminal.wait(forText: "三日内 1")
            try await terminal.press("F1")
            try await terminal.type("催办")
            try await terminal.press("Enter")
            // The help says so too: 该催办的单位和内容.
            try await terminal.wait(for: "whom to chase") { lines in
                lines.contains { $0.contains("该催办的单位") && !$0.contains("该催办的单位和内容") }
            }
            try await terminal.press("Enter")
            try await terminal.wait(forText: "【督办提醒】")
            try await terminal.press("y")
            try await terminal.wait(forText: "已复制")
            let copied = try String(
                contentsOfFile: terminal.folder + "/.local/state/duban/copied.txt", encoding: .utf8)
            #expect(copied.contains("20号"))
            try await terminal.press("Escape", "F10")
            #expect(try await terminal.exitStatus() == 0)
        }
    }

    @Test(.needsTmux) func theSameInEnglish() async throws {
        try await Self.run(Self.sizes[0], language: "en") { demo in
            let terminal = demo.terminal
            try await terminal.wait(forText: "import a file")
            try await terminal.press("F11")
            try await terminal.type("会议纪要.txt")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "directives, 32 draft items. Import?")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "review them now")
            try await terminal.press("1")
            try await terminal.wait(forText: "0/32 decided")
            for _ in 1...32 { try await terminal.press("F8") }
            try await terminal.wait(forText: "All is reviewed; Esc leads to the items")
            try await terminal.press("Escape")
            try await terminal.wait(forText: "open 32")
            try await terminal.press("Home")
            for _ in 1...10 { try await terminal.press("F8") }
            try await terminal.wait(forText: "open 22")
            try await terminal.press("F5", "F5")
            try await terminal.wait(forText: "assigned again; F12 does it again")
            try await terminal.wait(forText: "open 24")
            #expect(try await demo.items("status:closed").count == 8)
            try await terminal.press("F12")
            try await terminal.wait(forText: "now closed; F5 undoes it")
            try await terminal.press("F10")
            #expect(try await terminal.exitStatus() == 0)
        }
    }
}
