import Foundation
import TestSupport
import Testing

/// The terminals and locales of design: what is there, what is not, and what says something wrong.
@Suite("Kinds of terminals", .needsTmux, .serialized) struct TerminalKindTests {
    @Test(
        "The interface opens, answers keys and leaves, whatever TERM says",
        arguments: [
            "xterm", "xterm-256color", "screen", "tmux", "tmux-256color", "linux", "vt100", "vt220", "putty", "no-such",
        ])
    func kinds(name: String) async throws {
        try await Demo.run(columns: 100, rows: 30, variables: ["TERM": name]) { demo in
            try await demo.terminal.wait(for: "the bottom line") { $0.last?.contains("F1帮助") == true }
            // Both encodings of F1, whatever terminfo says, then Home and End.
            for sequence in ["\u{1B}OP", "\u{1B}[11~", "\u{1B}[[A"] {
                try await demo.terminal.type(sequence)
                try await demo.terminal.wait(forText: "展开分组")
                try await demo.terminal.press("Escape")
                try await demo.terminal.wait(for: "the list") { !$0.joined().contains("展开分组") }
            }
            try await demo.terminal.press("q")
            #expect(try await demo.terminal.exitStatus() == 0)
        }
    }

    @Test("No terminfo at all: the plain list, and no error", arguments: ["xterm", "putty"])
    func noTerminfo(name: String) async throws {
        let program = try builtProgram("duban")
        try await TerminalUnderTest.run(
            ["sh", "-c", "exec \"$0\" demo \"$HOME/ledger\" --today 2020-02-14", program],
            variables: ["TERM": name, "TERMINFO": "/nonexistent", "TERMINFO_DIRS": "/nonexistent"]
        ) { terminal in
            // Where ncurses has entries built in, the interface opens; else the list.
            let screen = try await terminal.wait(for: "either") {
                $0.joined().contains("F10") || $0.joined().contains("[exit 0]")
            }
            #expect(screen.joined().contains("公安"))
        }
    }

    @Test("TERM empty or not set: the plain list", arguments: [nil, "", "dumb"])
    func none(name: String?) async throws {
        try await Demo.run(columns: 100, rows: 60, waitingFor: "[exit 0]", variables: ["TERM": name]) { demo in
            let screen = try await demo.terminal.screen()
            #expect(screen.contains { $0.contains("assigned") })
        }
    }

    @Test("Without colours nothing is coloured, and every state still has its sign", arguments: ["NO_COLOR", "vt100"])
    func colourless(how: String) async throws {
        let variables: [String: String?] = how == "NO_COLOR" ? ["NO_COLOR": "1"] : ["TERM": "vt100"]
        try await Demo.run(columns: 118, rows: 30, variables: variables) { demo in
            let styled = try await demo.terminal.styledScreen().joined()
            // SGR 30-49 and 90-107 are colours.
            #expect(!styled.contains(/\u{1B}\[[0-9;]*(3[0-8]|4[0-8]|9[0-7]|10[0-7])[0-9;]*m/))
            #expect(styled.contains("\u{1B}[7m") || styled.contains("\u{1B}[1m"))
        }
    }

    @Test("--ascii: borders and signs in ASCII, the text as it is")
    func ascii() async throws {
        let program = try builtProgram("duban")
        try await TerminalUnderTest.run(
            ["sh", "-c", "exec \"$0\" --ascii demo \"$HOME/ledger\" --today 2020-02-14", program]
        ) { terminal in
            let screen = try await terminal.wait(forText: "王宏伟").joined()
            for sign in ["│", "─", "▸", "▾"] { #expect(!screen.contains(sign), "\(sign)") }
            #expect(screen.contains("|") && screen.contains("公安局"))
        }
    }

    @Test("Where ambiguous characters take two columns, borders and signs are ASCII in every view")
    func wide() async throws {
        let program = try builtProgram("duban")
        let script = """
            mkdir -p "$HOME/.config/duban"; echo 'ambiguous = 2' > "$HOME/.config/duban/config.toml"
            exec "$0" demo "$HOME/ledger" --today 2020-02-14
            """
        try await TerminalUnderTest.run(["sh", "-c", script, program], columns: 118, rows: 30) { terminal in
            try await terminal.wait(forText: "王宏伟")
            for (key, text) in [("3", "日历"), ("4", "看板"), ("6", "数字"), ("7", "单位表"), ("d", "回车菜单")] {
                try await terminal.press(key)
                let screen = try await terminal.wait(forText: text).joined()
                for sign in ["│", "─", "▸", "▾"] { #expect(!screen.contains(sign), "\(key) \(sign)") }
                #expect(screen.contains("|"))
                if key > "6" { try await terminal.press("Escape", "1") }
            }
        }
    }

    @Test("The terminal shows the title while the program runs")
    func title() async throws {
        try await Demo.run(columns: 100, rows: 30) { demo in
            let title = try await demo.terminal.title()
            #expect(title == "duban ledger")
        }
    }
}
