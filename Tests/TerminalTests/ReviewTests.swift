import TestSupport
import Testing

/// A newcomer's first document in a real terminal: import with a completed path, accept, mend, split, reject, take back.
@Suite(.serialized) struct ReviewTerminalTests {
    static let speech = """
        县政府召开第三次常务会议
        2024年3月6日，县长李明主持召开县政府第三次常务会议。
        李明强调，一是公安局要完成隐患排查。二是教育局要做好开学准备，检查校舍安全。三是要提高政治站位，统一思想。
        """

    @Test(
        .needsTmux,
        arguments: [
            DemoTests.Screen(columns: 118, rows: 30), DemoTests.Screen(columns: 80, rows: 24),
            DemoTests.Screen(columns: 60, rows: 20),
        ])
    func fromPathToDecisions(screen: DemoTests.Screen) async throws {
        let program = try builtProgram("duban")
        let script =
            "printf '%s' \"$1\" > \"$HOME/speech-of-march.txt\"; cd \"$HOME\"; \"$0\" init -q --ledger l; exec \"$0\" --ledger l --today 2024-03-08"
        try await TerminalUnderTest.run(
            ["sh", "-c", script, program, Self.speech], columns: screen.columns, rows: screen.rows
        ) { terminal in
            let demo = Demo(terminal: terminal, ledger: terminal.folder + "/l", program: program)
            try await terminal.wait(forText: "台账还是空的")
            try await terminal.press("F11")
            try await terminal.wait(forText: "导入文件")
            try await terminal.type("spee")
            try await terminal.press("Tab")
            try await terminal.wait(forText: "speech-of-march.txt")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "《县政府")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "现在核对")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "已核对 0/3")

            try await terminal.press("F6")
            try await terminal.wait(forText: "已核对 2/3")
            #expect(try await demo.items("status:assigned").map(\.number) == [1, 2])

            try await terminal.press("Home")
            try await terminal.press("F4")
            try await terminal.type("应急局")
            try await terminal.press("Enter")
            try await terminal.press("1")
            try await terminal.wait(forText: "交 应急局")
            #expect(try await demo.items("lead:应急局").map(\.number) == [1])

            try await terminal.press("Down")
            try await terminal.press("|")
            try await terminal.wait(forText: "第二项从哪里开始")
            try await terminal.press("Enter")
            try await terminal.wait(forText: "拆为 2、4")

            try await terminal.press("]")
            try await terminal.press("D")
            try await terminal.wait(forText: "已退回")
            #expect(try await demo.items("status:cancelled").map(\.number) == [3])
            for _ in 0..<2 {
                try await terminal.press("u")
                try await terminal.wait(forText: "已撤回")
            }
            #expect(try await demo.items("status:cancelled").isEmpty)
            try await terminal.press("Escape")
            try await terminal.press("q")
            #expect(try await terminal.exitStatus() == 0)
            #expect(try await demo.duban("check").status == 0)
            #expect(try await demo.items("number:1,2,3,4").map(\.number) == [1, 2, 3])
        }
    }
}
