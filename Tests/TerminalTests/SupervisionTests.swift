import Foundation
import TestSupport
import Testing

/// Chasing in a real terminal: more time with its reason, the list of departments, the copied text.
@Suite(.serialized) struct SupervisionTerminalTests {
    @Test(
        .needsTmux,
        arguments: [DemoTests.Screen(columns: 118, rows: 30), DemoTests.Screen(columns: 60, rows: 20)])
    func moreTimeAndReminders(screen: DemoTests.Screen) async throws {
        try await Demo.run(
            columns: screen.columns, rows: screen.rows, variables: ["XDG_STATE_HOME": nil]
        ) { demo in
            try await demo.terminal.press("t")
            try await demo.terminal.wait(forText: "定时限")
            try await demo.terminal.press("1")
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "1 号时限 2020-02-17")
            try await demo.terminal.press("T")
            try await demo.terminal.wait(forText: "延期到")
            try await demo.terminal.press("2")
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "原因")
            try await demo.terminal.type("设备未到")
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "批准人")
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "已登记延期申请")
            // Nobody has granted it: the deadline stays, and the department is to be chased.
            #expect(try await demo.items("due:2020-02-17").map(\.number) == [1])

            try await demo.terminal.press("R")
            try await demo.terminal.wait(forText: "该催办的单位")
            try await demo.terminal.press("Enter")
            try await demo.terminal.wait(forText: "按 y 复制")
            try await demo.terminal.press("y")
            try await demo.terminal.wait(forText: "已复制")
            let copied = demo.terminal.folder + "/.local/state/duban/copied.txt"
            let text = try String(contentsOfFile: copied, encoding: .utf8)
            #expect(text.contains("1号 ") && text.hasSuffix("\n"))
            try await demo.terminal.press("Escape")
            try await demo.terminal.press("q")
            #expect(try await demo.terminal.exitStatus() == 0)
        }
    }
}
