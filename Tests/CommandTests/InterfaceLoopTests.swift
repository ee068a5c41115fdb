import Foundation
import Glibc
import TestSupport
import Testing

/// The event loop in a real terminal: what wakes it, and every way out of it.
@Suite("The interface's loop", .needsTmux)
struct InterfaceLoopTests {
    /// The interface on a ledger with three items.
    static func run(
        _ arguments: [String] = ["browse"], _ body: (TerminalUnderTest, CommandUnderTest) async throws -> Void
    ) async throws {
        try await CommandUnderTest.withLedger { duban in
            for text in ["春耕生产", "招商引资", "项目建设"] { try await duban("add", text, "--lead", "公安局") }
            let variables = duban.environment.mapValues { Optional($0) }
            try await TerminalUnderTest.run([builtProgram("duban")] + arguments, variables: variables) { terminal in
                try await terminal.wait(forText: "春耕生产")
                try await body(terminal, duban)
            }
        }
    }

    /// The program's process: the child of the terminal's shell.
    static func process(_ terminal: TerminalUnderTest) async throws -> Int32 {
        let shell = try await terminal.shellProcess()
        let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
        return try #require(children.split(separator: " ").first.flatMap { Int32($0) })
    }

    /// Clock ticks that a process has used.
    static func ticks(_ process: Int32) throws -> Int {
        let fields = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8).split(separator: " ")
        return (Int(fields[13]) ?? 0) + (Int(fields[14]) ?? 0)
    }

    @Test("Marking done is in the ledger at once, and a clean quit writes a snapshot")
    func quit() async throws {
        try await Self.run { terminal, duban in
            try await terminal.press("x")
            try await terminal.wait(forText: "已办结")
            #expect(try await duban.status(of: 1) == "closed")
            try await terminal.press("u")
            try await terminal.wait(forText: "已撤回：1 号")
            #expect(try await duban.status(of: 1) == "assigned")
            try await terminal.press("x", "q")
            #expect(try await terminal.exitStatus() == 0)
            let snapshot = try String(contentsOfFile: duban.ledger + "/ledger.json", encoding: .utf8)
            #expect(snapshot.contains("\"status\":\"closed\""))
        }
    }

    @Test("What another program writes is there without a key")
    func following() async throws {
        try await Self.run { terminal, duban in
            try await duban("add", "秋收冬种", "--lead", "公安局", "--actor", "eve")
            try await terminal.wait(forText: "秋收冬种")
            try await duban("done", "1", "--actor", "eve")
            try await terminal.wait(for: "the item to go") {
                !$0.contains { $0.contains("春耕生产") && $0.contains("│") } || $0[0].contains("未办结 3")
            }
        }
    }

    @Test(
        "Signals give the terminal back and end with their status",
        arguments: [(SIGTERM, 143), (SIGHUP, 129), (SIGINT, 130)])
    func signals(signal: Int32, status: Int) async throws {
        try await Self.run { terminal, _ in
            kill(try await Self.process(terminal), signal)
            #expect(try await terminal.exitStatus() == status)
            #expect(try await terminal.cursor().isVisible)
            #expect(try await !terminal.screen().contains { $0.contains("春耕生产") })
        }
    }

    @Test("A terminal that goes away ends the program")
    func terminalGone() async throws {
        var process: Int32 = 0
        try await Self.run { terminal, _ in process = try await Self.process(terminal) }
        // The terminal was closed at the end of its test.
        for _ in 0..<200 where kill(process, 0) == 0 { try await Task.sleep(for: .milliseconds(25)) }
        #expect(kill(process, 0) != 0)
    }

    @Test("It uses no processor while nothing happens")
    func idle() async throws {
        try await Self.run { terminal, _ in
            let process = try await Self.process(terminal)
            try await Task.sleep(for: .milliseconds(500))
            let before = try Self.ticks(process)
            try await Task.sleep(for: .seconds(2))
            #expect(try Self.ticks(process) - before <= 1)
        }
    }

    @Test("Stopped and continued, it paints its screen anew", .enabled(if: isInstalled("bash"), "needs bash"))
    func suspended() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "春耕生产", "--lead", "公安局")
            let variables = duban.environment.mapValues { Optional($0) }
            try await TerminalUnderTest.run(["bash", "--norc", "-i"], variables: variables) { terminal in
                try await terminal.type(try builtProgram("duban"))
                try await terminal.press("Enter")
                try await terminal.wait(forText: "F1")
                try await terminal.press("C-z")
                try await terminal.wait(forText: "Stopped")
                try await terminal.type("fg")
                try await terminal.press("Enter")
                try await terminal.wait(for: "the screen") {
                    $0.contains { $0.contains("春耕生产") } && !$0.contains { $0.contains("Stopped") }
                }
                try await terminal.press("q")
                try await terminal.wait(for: "the shell") { !$0.contains { $0.contains("春耕生产") } }
            }
        }
    }

    @Test("A query given at start is the filter; a poor terminal gets the plain list")
    func start() async throws {
        try await CommandUnderTest.withLedger { duban in
            for text in ["春耕生产", "招商引资"] { try await duban("add", text, "--lead", "公安局") }
            var variables = duban.environment.mapValues { Optional($0) }
            try await TerminalUnderTest.run([builtProgram("duban"), "browse", "招商"], variables: variables) { terminal in
                let screen = try await terminal.wait(forText: "招商引资")
                #expect(!screen.contains { $0.contains("春耕生产") })
            }
            variables["TERM"] = "dumb"
            try await TerminalUnderTest.run([builtProgram("duban")], variables: variables) { terminal in
                let status = try await terminal.exitStatus()
                #expect(status == 0)
                #expect(try await terminal.screen()[0].hasPrefix("1       assigned"))
            }
        }
    }

    @Test("A list in a terminal fits its columns, a line an item")
    func listInTerminal() async throws {
        try await CommandUnderTest.withLedger { duban in
            let long = String(repeating: "统筹抓好经济社会发展工作,", count: 6)
            for _ in 1...3 { try await duban("add", long, "--lead", "公安局") }
            let variables = duban.environment.mapValues { Optional($0) }
            let command = [try builtProgram("duban"), "list"]
            try await TerminalUnderTest.run(command, columns: 60, rows: 12, variables: variables) { terminal in
                _ = try await terminal.exitStatus()
                let screen = try await terminal.screen()
                #expect(screen[1...3].allSatisfy { $0.hasSuffix("…") }, "\(screen)")
                #expect(screen[4].hasPrefix("[exit 0]"), "\(screen)")
            }
        }
    }

    @Test("A damaged ledger opens with its banner")
    func damaged() async throws {
        try await CommandUnderTest.withLedger { duban in
            for text in ["甲甲", "乙乙", "丙丙"] { try await duban("add", text, "--lead", "公安局") }
            let journal = try duban.journal()
            var bytes = try Data(contentsOf: URL(filePath: journal))
            let lines = bytes.split(separator: UInt8(ascii: "\n"))
            bytes[lines[0].count + 1 + lines[1].count / 2] ^= 0x01
            try bytes.write(to: URL(filePath: journal))
            let variables = duban.environment.mapValues { Optional($0) }
            try await TerminalUnderTest.run([builtProgram("duban")], variables: variables) { terminal in
                try await terminal.wait(forText: "丙丙")
                try await terminal.wait(forText: "损坏")
                try await terminal.press("q")
                #expect(try await terminal.exitStatus() == 0)
            }
        }
    }
}
