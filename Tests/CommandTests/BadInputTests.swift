import DocumentExchange
import Foundation
import Glibc
import TestSupport
import Testing
import Workspace

/// Whatever is wrong with what the program is given: each has its sentence and its status, and nothing is half done.
@Suite("Bad input")
struct BadInputTests {
    /// Runs a command that must change nothing in the ledger.
    static func expectUntouched(
        _ duban: CommandUnderTest, _ arguments: [String], status: Int32, saying words: [String]
    ) async throws {
        let before = try duban.contents(of: duban.ledger)
        let result = try await duban.run(arguments)
        #expect(result.status == status, "\(arguments): \(result.errorText)")
        for word in words { #expect(result.errorText.contains(word), "\(arguments): \(result.errorText)") }
        #expect(try duban.contents(of: duban.ledger) == before, "\(arguments)")
    }

    @Test("Documents that are none: missing, empty, binary, a folder")
    func documents() async throws {
        try await CommandUnderTest.withLedger { duban in
            let empty = try duban.write([], to: "empty.txt")
            let blank = try duban.write(" \n\n", to: "blank.txt")
            let binary = try duban.write((0...255).map { UInt8($0) }, to: "binary.txt")
            let docx = try duban.write([0x50, 0x4B, 0x03, 0x04, 0, 0, 0], to: "a.docx")
            let old = try duban.write([0xD0, 0xCF, 0x11, 0xE0, 0, 0, 0], to: "a.doc")
            for (file, words) in [
                (duban.home + "/nothing.txt", ["没有这个文件", "nothing.txt"]), (empty, ["是空的"]), (blank, ["是空的"]),
                (binary, ["不是文本"]),
                (docx, ["已损坏", "另存"]), (old, ["旧版", "docx"]), (duban.home, ["是目录"]), ("/dev/null", ["不是普通文件"]),
            ] {
                for command in ["import", "extract"] {
                    try await Self.expectUntouched(duban, [command, file], status: 1, saying: words)
                }
                try await Self.expectUntouched(
                    duban, ["import", file, duban.home], status: 1, saying: words + ["导入 0", "读不了 2"])
            }
            let prose = try duban.write("今天天气很好。", to: "prose.txt")
            try await Self.expectUntouched(duban, ["import", prose], status: 1, saying: ["没有找到"])
        }
    }

    @Test("A document beyond 256 MiB is refused before it is read")
    func tooLarge() async throws {
        try await CommandUnderTest.withLedger { duban in
            let file = try duban.write([], to: "large.txt")
            // A hole in the file takes no room on the disk.
            try #require(truncate(file, 257 << 20) == 0)
            try await Self.expectUntouched(duban, ["import", file], status: 1, saying: ["256 MB"])
        }
    }

    @Test("GB18030 is converted, with a note")
    func chineseCodeset() async throws {
        try await CommandUnderTest.withLedger { duban in
            let bytes = try #require(
                CharacterConversion.convert(Array(DocumentTests.speech.utf8), from: "UTF-8", to: "GB18030"))
            let file = try duban.write(bytes, to: "gbk.txt")
            let result = try await duban("import", file)
            #expect(result.status == 0 && result.errorText.contains("GB18030"))
            #expect(try await duban.items().contains { ($0["text"] as? String)?.contains("春耕") == true })
            #expect(try await duban("check").status == 0)
        }
    }

    @Test("Ledgers that are none: nothing there, a plain file, a folder of other things")
    func noLedgers() async throws {
        try await CommandUnderTest.run { duban in
            let missing = try await duban("list")
            #expect(
                missing.status == 1 && missing.errorText.contains("duban init")
                    && missing.errorText.contains("duban demo"))
            #expect(try await duban("list", "--lang", "en").errorText.contains("no ledger at"))
            let file = try duban.write("x", to: "file")
            for command in [["list"], ["done", "1"], ["browse"], ["check"], ["init"]] {
                let result = try await duban.run(["--ledger", file] + command)
                #expect(result.status == 1, "\(command)")
                #expect(result.errorText.contains(file), "\(command)")
            }
            #expect(try String(contentsOfFile: file, encoding: .utf8) == "x")
            try FileManager.default.createDirectory(atPath: duban.home + "/other", withIntermediateDirectories: true)
            try duban.write("x", to: "other/a.txt")
            #expect(try await duban("--ledger", duban.home + "/other", "list").errorText.contains("没有台账"))
            #expect(try await duban("init").status == 0)
            #expect(try await duban("init").status == 1)
            #expect(try await duban("init", duban.home + "/b", "--ledger", duban.home + "/c").status == 64)
            #expect(try await duban("init", "--team", "no-such-group", "--ledger", duban.home + "/d").status == 1)
        }
    }

    @Test("A damaged line amid the journal: reading works with a banner, writing ends with 5")
    func damagedLine() async throws {
        try await CommandUnderTest.withLedger { duban in
            for text in ["甲", "乙", "丙"] { try await duban("add", text, "--lead", "公安局") }
            let journal = try duban.journal()
            var bytes = try Data(contentsOf: URL(filePath: journal))
            let lines = bytes.split(separator: UInt8(ascii: "\n"))
            // In the middle of the second line, so that good ones follow.
            let place = lines[0].count + 1 + lines[1].count / 2
            bytes[place] ^= 0x01
            try bytes.write(to: URL(filePath: journal))
            let list = try await duban("list", "--format", "plain")
            #expect(list.status == 0)
            #expect(list.text.contains("丙"))
            #expect(list.errorText.contains("只读") && list.errorText.contains("损坏"))
            try await Self.expectUntouched(duban, ["done", "1"], status: 5, saying: ["只读", "duban check"])
            try await Self.expectUntouched(duban, ["undo"], status: 5, saying: ["只读"])
            try await Self.expectUntouched(duban, ["import", CommandUnderTest.sample], status: 5, saying: ["只读"])
            let check = try await duban("check")
            #expect(check.status == 1 && check.text.contains("损坏"))
            let browse = try await duban("browse")
            #expect(browse.status == 0 && browse.errorText.contains("只读"))
        }
    }

    @Test("A newer version: reading warns, writing ends with 5")
    func newerVersion() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局")
            try await duban.rewriteSnapshot("\"version\":1", with: "\"version\":99")
            let list = try await duban("list", "--format", "plain")
            #expect(list.status == 0 && !list.errorText.isEmpty)
            #expect(try await duban("done", "1").status == 5)
        }
    }

    @Test(
        "A folder without the right to write: browsing works, writing says why not",
        .enabled(if: isInstalled("setpriv"), "needs setpriv"))
    func readOnlyFolder() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局")
            // The superuser is stopped by no mode: another user is.
            let isSuperuser = geteuid() == 0
            for (path, mode) in [(duban.home, 0o755), (duban.ledger, 0o555)] { chmod(path, mode_t(mode)) }
            defer { chmod(duban.ledger, 0o755) }
            for name in try FileManager.default.contentsOfDirectory(atPath: duban.ledger) {
                let path = duban.ledger + "/" + name
                var isFolder: ObjCBool = false
                _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
                chmod(path, isFolder.boolValue ? 0o555 : 0o444)
            }
            let program = try builtProgram("duban")
            let wrapper = isSuperuser ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : ["env"]
            let probe = try await FinishedProgram.run(wrapper[0], wrapper.dropFirst() + ["test", "-x", program])
            try #require(probe.status == 0, "another user cannot run the program here")
            let list = try await duban.run(by: wrapper, ["list", "--format", "plain"])
            #expect(list.status == 0 && list.text.hasPrefix("1\t"), "\(list.errorText)")
            let browse = try await duban.run(by: wrapper, ["browse"])
            #expect(browse.status == 0 && browse.text.hasPrefix("1\t"))
            #expect(browse.errorText.contains("只读"))
            let done = try await duban.run(by: wrapper, ["done", "1"])
            #expect(done.status == 5 && done.errorText.contains("没有写权限"), "\(done.errorText)")
            #expect(try await duban.status(of: 1) == "assigned")
        }
    }

    @Test("Escape sequences and bidirectional overrides never reach the terminal, also not through JSON")
    func hostileText() async throws {
        try await CommandUnderTest.withLedger { duban in
            let hostile = "一是要\u{1B}]0;x\u{07}抓好\u{202E}春耕\u{1B}[31m\u{9B}生产"
            let file = try duban.write(
                "# 会\u{1B}[2J议\n\n**本报讯** 2020年2月9日,县长李明强调,\(hostile);二是要做好复工。\n", to: "x\u{1B}[31m.txt")
            try await duban("add", hostile, "--lead", "公安局")
            try await duban("note", "1", hostile)
            try await duban("import", file, "--confirm")
            for arguments in [
                ["list"], ["list", "--format", "plain"], ["list", "--format", "csv"], ["list", "--format", "json"],
                ["list", "--group", "directive"], ["show", "1"], ["show", "1", "--format", "json"], ["history"],
                ["history", "--format", "json"],
                ["extract", file], ["extract", file, "--format", "json"], ["list", hostile], ["done", hostile],
                ["assign", "1", hostile],
                ["import", file], ["browse"], [hostile], ["--ledger", hostile, "list"],
            ] {
                let result = try await duban.run(arguments)
                for scalar in (result.text + result.errorText).unicodeScalars {
                    let isControl =
                        scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
                        && scalar != "\r"
                    #expect(!isControl && scalar != "\u{202E}", "\(arguments)")
                }
            }
            let items = try await duban.items("number:1")
            #expect(items.first?["text"] as? String == hostile)
        }
    }

    @Test("Words that are no command, option or number: 64, with what was meant")
    func commandLine() async throws {
        try await CommandUnderTest.withLedger { duban in
            for (arguments, word) in [
                (["lst"], "list"), (["departments", "shw"], "show"), (["list", "--formt", "json"], "--format"),
                (["done"], "ID"),
                (["done", "x1"], "x1"), (["list", "--format", "xml"], "table"), (["status", "1"], "STATE"),
                (["status", "1", "clsed"], "closed"),
                (["completions", "ksh"], "bash"), (["done", "1", "--date"], "--date"),
                (["list", "--lang", "fr"], "zh"), (["compact", "x"], "x"),
            ] {
                let result = try await duban.run(arguments)
                #expect(result.status == 64, "\(arguments): \(result.errorText)")
                #expect(result.errorText.contains(word), "\(arguments): \(result.errorText)")
                #expect(result.text.isEmpty)
                let english = try await duban.run(arguments + ["--lang", "en"])
                if arguments.contains("fr") { continue }
                #expect(english.status == 64, "\(arguments)")
                #expect(
                    !english.errorText.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) },
                    "\(english.errorText)")
            }
        }
    }

    @Test("A closed pipe ends quietly")
    func closedPipe() async throws {
        try await CommandUnderTest.withSample { duban in
            let script = "\"$0\" list --format json 2>err | head -c 1 >/dev/null; cat err"
            let result = try await FinishedProgram.run(
                "sh", ["-c", script, builtProgram("duban")], environment: duban.environment, folder: duban.home)
            #expect(result.text.isEmpty)
            let full = try await FinishedProgram.run(
                "sh", ["-c", "\"$0\" list --format json >/dev/full", builtProgram("duban")],
                environment: duban.environment, folder: duban.home)
            #expect(full.status == 1 && full.errorText.contains("输出写不进去"))
        }
    }

    @Test("A held lock ends with 4 and says who holds it", .enabled(if: isInstalled("flock"), "needs flock"))
    func heldLock() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局")
            let result = try await FinishedProgram.run(
                "flock", [duban.ledger + "/lock", builtProgram("duban"), "done", "1"], environment: duban.environment,
                folder: duban.home)
            #expect(result.status == 4 && result.errorText.contains("请重试"))
            #expect(try await duban.status(of: 1) == "assigned")
        }
    }
}
