import Foundation
import TestSupport
import Testing

/// What keeps a ledger whole: `backup`, `restore`, `check --repair`, `purge`.
@Suite("Care of the ledger")
struct CareTests {
    @Test("a backup is made once, restored elsewhere, and both check out")
    func backup() async throws {
        try await CommandUnderTest.withSample { duban in
            let items = try await duban("list", "--format", "json").text
            let place = duban.home + "/备份/一"
            let made = try await duban("backup", place)
            #expect(made.status == 0 && made.errorText.contains(place), "\(made.errorText)")
            #expect(try await duban("backup", place).status == 1)
            #expect(try await duban("backup", duban.ledger + "/backup/x").status == 1)
            #expect(try await duban("restore", place, duban.ledger).status == 1)
            #expect(try await duban("restore", duban.home + "/无", duban.home + "/二").status == 1)
            #expect(try await duban("restore", place, "二").status == 0)
            for ledger in [place, duban.home + "/二"] {
                #expect(try await duban("--ledger", ledger, "check").status == 0)
                #expect(try await duban("--ledger", ledger, "list", "--format", "json").text == items)
            }
        }
    }

    @Test("a damaged ledger names the way out, and is repaired by it")
    func repair() async throws {
        try await CommandUnderTest.withSample { duban in
            try await duban("note", "3", "已排查三个小区")
            try await duban("done", "4")
            let journal = try duban.journal()
            var data = try Data(contentsOf: URL(filePath: journal))
            let place = try #require(data.range(of: Data("已排查".utf8)))
            data[place.lowerBound] ^= 1
            try data.write(to: URL(filePath: journal))
            let refused = try await duban("done", "5")
            #expect(refused.status == 5 && refused.errorText.contains("duban check --repair"))
            #expect(try await duban("check").status == 1)
            #expect(try await duban("check", "--repair", "--acknowledge").status == 64)
            let repaired = try await duban("check", "--repair")
            #expect(repaired.status == 0, "\(repaired.text) \(repaired.errorText)")
            #expect(repaired.text.contains("quarantine/"))
            #expect(try await duban("done", "5").status == 0)
            #expect(try await duban.status(of: 4) == "closed")
            #expect(try await duban("check", "--repair").errorText.contains("没有需要修复"))
        }
    }

    @Test("a ledger with a warning is not called sound")
    func warned() async throws {
        try await CommandUnderTest.withSample { duban in
            #expect(try await duban("check").errorText.contains("台账完好"))
            try duban.write("xx", to: "ledger/holidays.json")
            let warned = try await duban("check")
            #expect(warned.status == 0 && warned.errorText.contains("1 条警告") && !warned.errorText.contains("完好"))
        }
    }

    @Test("a limit on the size of files is an error with its cause", .enabled(if: isInstalled("bash"), "needs bash"))
    func fileSizeLimit() async throws {
        try await CommandUnderTest.withSample { duban in
            let script = "ulimit -f 20; exec \"$0\" export -o a.html"
            let result = try await FinishedProgram.run(
                "bash", ["-c", script, duban.program], environment: duban.environment, folder: duban.home)
            #expect(result.status == 1 && result.errorText.contains("a.html"), "\(result.status) \(result.errorText)")
        }
    }

    @Test("a purge asks, leaves no trace for grep, and names unsaved texts that have it too")
    func purge() async throws {
        try await CommandUnderTest.withSample { duban in
            let item = try #require(try await duban.items("number:3").first?["text"] as? String)
            try await duban("compact")
            let state = duban.home + "/state/duban"
            try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
            try duban.write("{\"text\":\"\(item)\"}", to: "state/duban/unsaved-1.json")
            let variables = ["XDG_STATE_HOME": duban.home + "/state"]
            #expect(try await duban("purge", "3", "--reason", "误录", input: "no\n").status == 1)
            #expect(try await duban("purge", "3").status == 64)
            #expect(try await duban.items("number:3").count == 1)
            let purged = try await duban("purge", "3", "--reason", "误录", input: "yes\n", variables: variables)
            #expect(purged.status == 0 && purged.errorText.contains("unsaved-1.json"), "\(purged.errorText)")
            #expect(try await grep(item, duban).isEmpty)
            #expect(try await duban("check").status == 0)
            #expect(try await duban("purge", "sample.txt", "--reason", "误录", "--yes").status == 0)
            #expect(try await duban("list", "--format", "plain").text.isEmpty)
            #expect(try await duban("check").status == 0)
            #expect(try await duban("purge", "sample.txt", "--reason", "误录", "--yes").status == 1)
        }
    }

    /// The files of the ledger that hold `text`.
    private func grep(_ text: String, _ duban: CommandUnderTest) async throws -> String {
        try await FinishedProgram.run("grep", ["-rlF", text, duban.ledger], environment: duban.environment).text
    }
}
