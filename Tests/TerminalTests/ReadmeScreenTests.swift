import Foundation
import TestSupport
import Testing

/// The README shows the program as it is: its first screen is that of the demo.
@Suite struct ReadmeScreenTests {
    @Test(.needsTmux) func theFirstScreenIsThatOfTheProgram() async throws {
        let readme = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "README.md")
        let text = try String(contentsOf: readme, encoding: .utf8)
        let start = try #require(text.range(of: "<!-- screen readme -->\n```\n"))
        let end = try #require(text[start.upperBound...].range(of: "\n```\n<!-- end of screen -->"))
        let shown = text[start.upperBound..<end.lowerBound].components(separatedBy: "\n")
        try await TerminalUnderTest.run(
            ["sh", "-c", "exec \"$0\" demo \"$HOME/某县台账\" --today 2020-02-14", try builtProgram("duban")], columns: 116,
            rows: 26
        ) { terminal in
            try await terminal.wait(forText: "王宏伟")
            for _ in 0..<6 { try await terminal.press("j") }
            try await terminal.wait(forText: "【各单位一把手")
            // The history comes last, from the worker.
            try await terminal.wait(forText: "─ 经过 ─")
            let screen = try await terminal.settledScreen().map { $0.replacing(/\s+$/, with: "") }
            #expect(screen == shown, "Scripts/update-guide writes it anew")
        }
    }
}
