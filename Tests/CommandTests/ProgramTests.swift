import Foundation
import Glibc
import TestSupport
import Testing

@Suite("The program as a whole")
struct ProgramTests {
    static let commands = [
        "browse", "demo", "init", "extract", "import", "list", "show", "history", "confirm", "add", "done", "reopen",
        "status", "cancel",
        "assign", "unassign", "due", "note", "undo", "redo", "departments", "departments list", "departments show",
        "check", "compact", "backup", "restore", "purge",
        "completions",
    ]

    @Test("Every command has its help, examples first, in both languages", arguments: commands)
    func help(command: String) async throws {
        try await CommandUnderTest.run { duban in
            let words = command.split(separator: " ").map(String.init)
            let chinese = try await duban.run(words + ["-h"])
            #expect(chinese.status == 0 && chinese.errorText.isEmpty)
            #expect(chinese.text.hasPrefix("示例：\n  duban \(command)"), "\(chinese.text)")
            #expect(chinese.text.contains("用法：duban \(command)"))
            for line in chinese.text.split(separator: "\n") where line.hasPrefix("  -") {
                let isTranslated = line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
                #expect(isTranslated, "\(line)")
            }
            #expect(!chinese.text.contains("USAGE") && !chinese.text.contains("OPTIONS"), "\(chinese.text)")
            let english = try await duban.run(["--lang", "en", "help"] + words)
            #expect(english.text.hasPrefix("EXAMPLES:\n  duban \(command)"), "\(english.text)")
            #expect(english.text.contains("USAGE: duban \(command)"))
        }
    }

    @Test("The program's help names every command; its version is one line")
    func overview() async throws {
        try await CommandUnderTest.run { duban in
            let help = try await duban("--help").text
            for command in Self.commands where !command.contains(" ") {
                #expect(help.contains("\n  \(command) "), "\(command)")
            }
            #expect(help.contains("--ledger"))
            let version = try await duban("--version")
            #expect(version.text.hasPrefix("duban ") && version.text.split(separator: "\n").count == 1)
        }
    }

    @Test(
        "Bytes that are no text are refused where a text is wanted, and kept where a file is named",
        arguments: [
            ("add \"$(printf '\\377\\376bad')\" --lead 公安局", Int32(64)),
            ("list \"$(printf '\\377\\376')\"", 64),
            ("note 1 \"$(printf 'a\\377')\"", 64),
            ("extract --builtin \"$(printf '\\377.txt')\"", 0),
        ])
    func bytesThatAreNoText(arguments: String, status: Int32) async throws {
        try await CommandUnderTest.withSample { duban in
            let script = "cd \"$HOME\" && cp \"$1\" \"$(printf '\\377.txt')\" && \"$0\" \(arguments)"
            let result = try await FinishedProgram.run(
                "sh", ["-c", script, duban.program, CommandUnderTest.sample], environment: duban.environment)
            #expect(result.status == status, "\(result.errorText)")
            let items = try await duban("list", "--format", "plain")
            #expect(items.text.split(separator: "\n").count == 32)
        }
    }

    @Test("Completion scripts for three shells", arguments: ["bash", "zsh", "fish"])
    func completions(shell: String) async throws {
        try await CommandUnderTest.run { duban in
            let result = try await duban("completions", shell)
            #expect(result.status == 0)
            for word in ["import", "departments", "group"] { #expect(result.text.contains(word), "\(word)") }
        }
    }

    @Test("Global options stand before or behind the command")
    func globalOptions() async throws {
        try await CommandUnderTest.run { duban in
            let path = duban.home + "/other"
            let made = try await duban("--ledger", path, "-q", "init")
            #expect(made.status == 0)
            #expect(try await duban("--ledger=\(path)", "list", "--format", "json").text == "[]\n")
            #expect(try await duban("departments", "--ledger", path, "list").status == 0)
            #expect(try await duban("--ledger", path, "departments").text.contains("公安局"))
            #expect(try await duban("--ledger", path, "departments", "show", "公安部门").text.contains("police"))
            #expect(try await duban("--ledger", path, "departments", "show", "某局").status == 1)
        }
    }

    @Test("Without a terminal, or with a dumb one, the interface is a plain list", arguments: ["dumb", "xterm"])
    func plainList(term: String) async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局")
            try await duban("add", "乙", "--lead", "公安局")
            try await duban("done", "2")
            for arguments in [[], ["browse"], ["browse", "status:open"]] {
                let result = try await duban.run(arguments, variables: ["TERM": term])
                #expect(result.status == 0)
                #expect(
                    result.text.hasPrefix("1\tassigned\t") && result.text.split(separator: "\n").count == 1,
                    "\(result.text)")
            }
            #expect(try await duban("browse", "status:closed").text.hasPrefix("2\t"))
            #expect(try await duban("browse", "colour:red").status == 64)
        }
    }

    @Test("demo makes a ledger from the sample and says where it is and how to read it")
    func demo() async throws {
        try await CommandUnderTest.run { duban in
            let folder = duban.home + "/试用"
            let result = try await duban("demo", folder)
            #expect(result.status == 0 && result.text.split(separator: "\n").count >= 30)
            #expect(result.errorText.contains("jq") && result.errorText.contains(folder))
            #expect(try await duban("--ledger", folder, "check").status == 0)
            #expect(try await duban("demo", folder).status == 1)
            let unnamed = try await duban("demo")
            #expect(unnamed.errorText.contains(duban.home + "/duban-demo-"))
        }
    }

    @Test("The ledger's day counts, whatever the machine's time zone")
    func timeZones() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局")
            try await duban("done", "1")
            for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago"] {
                #expect(
                    try await duban.run(["list", "--format", "plain", "closed:today"], variables: ["TZ": zone]).text
                        .hasPrefix("1\t"))
            }
        }
    }

    @Test("A time zone that this machine does not know is told, the ledger works, and it can be set right")
    func unknownTimeZone() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局")
            try await duban.rewriteSnapshot(#""timeZone":"Asia/Shanghai""#, with: #""timeZone":"Mars/Olympus""#)
            for arguments in [["list"], ["done", "1"], ["check"]] {
                let result = try await duban.run(arguments)
                #expect(result.status == 0, "\(arguments): \(result.errorText)")
                #expect((result.text + result.errorText).contains("Mars/Olympus"))
            }
            let mended = try await duban("settings", "timeZone", "Asia/Shanghai")
            #expect(mended.status == 0, "\(mended.errorText)")
            let listed = try await duban("list", "status:closed")
            #expect(listed.status == 0 && !listed.errorText.contains("Mars") && listed.text.contains("甲"))
        }
    }

    @Test(
        "Whatever the umask is, files of the ledger have the rights that they need", arguments: ["000", "077", "777"])
    func umasks(mask: String) async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局")
            try FileManager.default.removeItem(atPath: duban.ledger + "/compact.lock")
            let compacted = try await FinishedProgram.run(
                "/bin/sh", ["-c", "umask \(mask); exec \(duban.program) compact"], environment: duban.environment)
            #expect(compacted.status == 0, "\(compacted.errorText)")
            for name in try FileManager.default.subpathsOfDirectory(atPath: duban.ledger) {
                let attributes = try FileManager.default.attributesOfItem(atPath: duban.ledger + "/" + name)
                let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
                #expect(attributes[.posixPermissions] as? Int == (isFolder ? 0o700 : 0o600), "\(name)")
            }
        }
    }

    @Test("A team's ledger belongs to its group", .enabled(if: geteuid() == 0, "needs the superuser"))
    func team() async throws {
        try await CommandUnderTest.run { duban in
            let made = try await duban("init", "--team", "daemon")
            #expect(made.status == 0, "\(made.errorText)")
            let attributes = try FileManager.default.attributesOfItem(atPath: duban.ledger)
            #expect((attributes[.posixPermissions] as? Int) == 0o2770)
            #expect(attributes[.groupOwnerAccountName] as? String == "daemon")
            #expect(try await duban("check").status == 0)
        }
    }

    @Test("The actor is the option, else the variable, else the login name")
    func actors() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局")
            try await duban("add", "乙", "--lead", "公安局", "--actor", "eve")
            try await duban("add", "丙", "--lead", "公安局", variables: ["DUBAN_ACTOR": nil])
            let text = try await duban("history", "--format", "json").text
            #expect(text.contains("\"by\":\"anna\"") && text.contains("\"by\":\"eve\""))
            #expect(!text.contains("\"by\":\"\""))
        }
    }
}
