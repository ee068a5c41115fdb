import TestSupport
import Testing

@Suite("NcursesTerminal in a real terminal", .needsTmux)
struct NcursesTerminalTests {
    /// Runs the probe, waits for its first frame and hands the terminal over.
    private func probe(
        _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, variables: [String: String?] = [:],
        _ body: (TerminalUnderTest) async throws -> Void
    ) async throws {
        try await TerminalUnderTest.run(
            [try builtProgram("TerminalProbe")] + arguments, columns: columns, rows: rows, variables: variables
        ) { terminal in
            try await terminal.wait(forText: "\(columns)x\(rows)")
            try await body(terminal)
        }
    }

    /// The columns of a row as the terminal counts them: wide characters are two.
    private func column(of sign: Character, in row: String) -> Int? {
        var column = 0
        for character in row {
            if character == sign { return column }
            column += character.unicodeScalars.first.map { $0.value >= 0x1100 && characterIsWide($0) ? 2 : 1 } ?? 0
        }
        return nil
    }

    private func characterIsWide(_ scalar: Unicode.Scalar) -> Bool {
        (0x2E80...0xFFEF).contains(scalar.value) || (0x1F300...0x1FAFF).contains(scalar.value)
    }

    @Test("Borders stand in one column beside Han, quotes, marks and controls; Chinese stands in the last column")
    func alignment() async throws {
        try await probe { terminal in
            let screen = try await terminal.screen()
            for row in [0, 1, 2, 3, 5, 6] { #expect(column(of: "|", in: screen[row]) == 40, "\(screen[row])") }
            #expect(screen[0].hasSuffix("末"))
            #expect(screen[5].hasPrefix("a^[[31mb\\u{202E}c"))
            #expect(screen[4].contains("👍") && screen[4].contains("👨") && !screen[4].contains("👧"))
        }
    }

    @Test("The terminal is asked for the width of “, and the answer is no key")
    func ambiguousWidth() async throws {
        try await probe { terminal in
            let screen = try await terminal.screen()
            #expect(screen[6].hasPrefix("80x24 1"))
            #expect(screen[7].hasPrefix(" "))
        }
        try await probe(["--wide"]) { terminal in
            let screen = try await terminal.screen()
            #expect(screen[6].hasPrefix("80x24 2"))
        }
    }

    @Test("Keys arrive as what they are, in both encodings")
    func keys() async throws {
        try await probe { terminal in
            try await terminal.press("F1", "F4", "F12", "Home", "End", "Up", "PPage", "BTab", "C-s", "C-c", "Escape")
            try await terminal.wait(forText: "key(Key.escape)")
            try await terminal.type("\u{1B}[11~\u{1B}[24~\u{1B}OH\u{1B}[7~")
            let screen = try await terminal.wait(for: "the last Home") {
                $0.contains { $0.contains("key(Key.home)") } && $0.joined().contains("function(12)")
            }
            let text = screen.joined(separator: "\n")
            for event in [
                "function(1)", "function(4)", "end", "up", "pageUp", "backTab", "control(\"s\")", "control(\"c\")",
            ] {
                #expect(text.contains(event), "\(event)")
            }
        }
    }

    @Test("Chinese, full-width forms, and Esc followed by a character")
    func text() async throws {
        try await probe { terminal in
            try await terminal.type("督？\u{1B}办")
            let screen = try await terminal.wait(forText: "办")
            let keys = screen.filter { $0.contains("key(") }.map { $0.prefix { $0 != " " } }
            #expect(keys.count >= 3)
            #expect(screen.contains { $0.hasPrefix("key(Key.escape)") })
        }
    }

    @Test("A paste is text, whatever it contains")
    func paste() async throws {
        try await probe { terminal in
            try await terminal.paste("q督办\nq!")
            let screen = try await terminal.wait(forText: "paste(")
            #expect(screen.contains { $0.contains("q督办") })
            try await terminal.press("x")
            try await terminal.wait(forText: "character(\"x\")")
        }
    }

    @Test("ESC that follows ESC at once is a key too, without another one")
    func escapes() async throws {
        // So long that the second comes while the first is held, however busy the machine is.
        let environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8", "ESCDELAY": "1000"]
        _ = try await PseudoTerminal.run([try builtProgram("TerminalProbe"), "--narrow"], environment: environment) {
            terminal, _ in
            _ = try await terminal.read(until: "118x30")
            for _ in 0..<3 {
                terminal.type("\u{1B}")
                try await Task.sleep(for: .milliseconds(100))
            }
            // The cursor is sent to each row for itself, so the words of one event come in one piece.
            var keys = 0
            for _ in 0..<100 where keys < 3 {
                keys += String(decoding: terminal.read(), as: UTF8.self).ranges(of: "escape").count
            }
            #expect(keys == 3)
            terminal.type("q")
            _ = try await terminal.read(until: "restored")
        }
    }

    @Test("Resizing is reported and drawn")
    func resize() async throws {
        try await probe { terminal in
            try await terminal.resize(columns: 100, rows: 30)
            try await terminal.wait(forText: "100x30")
            try await terminal.resize(columns: 20, rows: 5)
            try await terminal.wait(for: "a small screen") { $0.first?.hasSuffix("末") == true && $0.count == 5 }
            try await terminal.resize(columns: 1, rows: 1)
            try await terminal.resize(columns: 80, rows: 24)
            try await terminal.wait(forText: "80x24")
        }
    }

    @Test("On the way out the shell's screen is back")
    func restore() async throws {
        try await probe { terminal in
            try await terminal.press("q")
            let screen = try await terminal.wait(forText: "[exit 0]")
            #expect(screen[0] == "restored")
            let cursor = try await terminal.cursor()
            #expect(cursor.isVisible)
        }
    }

    @Test("Also after a crash")
    func crash() async throws {
        try await probe { terminal in
            try await terminal.type("!")
            let screen = try await terminal.wait(forText: "[exit 134]")
            #expect(!screen.contains { $0.contains("督办事项一览") })
            try await terminal.type("echoed\n")
            try await terminal.wait(for: "echo") {
                $0.joined().contains("echoedechoed") || $0.filter { $0.contains("echoed") }.count >= 2
            }
        }
    }

    @Test(
        "Terminals that are none, and one that is not known",
        arguments: [
            ("dumb", false), ("", false), ("no-such-terminal", true), ("vt100", true), ("linux", true),
            ("xterm-256color", true),
        ])
    func terminals(name: String, shows: Bool) async throws {
        try await TerminalUnderTest.run(
            [try builtProgram("TerminalProbe"), "--narrow"], columns: 80, rows: 24, variables: ["TERM": name]
        ) { terminal in
            if shows {
                try await terminal.wait(forText: "80x24 1")
                try await terminal.wait(forText: "督办事项一览")
            } else {
                try await terminal.wait(forText: "no terminal")
            }
        }
    }

    @Test("Without LANG and with LANG=C Chinese is Chinese", arguments: [nil, "C", "POSIX"])
    func locale(lang: String?) async throws {
        try await probe(variables: ["LANG": lang]) { terminal in
            try await terminal.wait(forText: "“两办”和纪委监委…")
            try await terminal.type("督")
            try await terminal.wait(forText: "character(\"督\")")
        }
    }

    @Test("Suspended, the shell has its screen; back again, everything is drawn anew")
    func suspend() async throws {
        let program = try builtProgram("TerminalProbe")
        try await TerminalUnderTest.run(["bash", "--norc", "-i"], columns: 80, rows: 24) { terminal in
            try await terminal.wait(forText: "bash-")
            try await terminal.type("\(program) --narrow\n")
            try await terminal.wait(forText: "80x24 1")
            try await terminal.press("z")
            let screen = try await terminal.wait(forText: "Stopped")
            #expect(!screen.contains { $0.contains("督办事项一览") })
            try await terminal.type("fg\n")
            try await terminal.wait(forText: "督办事项一览")
            try await terminal.press("q")
            try await terminal.wait(forText: "restored")
        }
    }

    @Test("When the connection drops, it ends by itself, also where nobody kills it")
    func hangUp() async throws {
        try await probe(["--narrow", "--ignore-hangup"]) { terminal in
            let shell = try await terminal.shellProcess()
            let children = try await FinishedProgram.run("cat", ["/proc/\(shell)/task/\(shell)/children"])
            let child = try #require(children.text.split(separator: " ").first)
            await terminal.hangUp()
            var isGone = false
            for _ in 0..<200 where !isGone {
                isGone = try await FinishedProgram.run("test", ["-d", "/proc/\(child)"]).status != 0
                if !isGone { try await Task.sleep(for: .milliseconds(25)) }
            }
            #expect(isGone)
        }
    }

    @Test("Not a terminal")
    func pipe() async throws {
        let result = try await FinishedProgram.run(try builtProgram("TerminalProbe"), changing: ["TERM": "xterm"])
        #expect(result.text == "no terminal\n")
    }
}
