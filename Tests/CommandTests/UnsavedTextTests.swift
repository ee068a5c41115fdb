import Foundation
import LedgerModel
import TestSupport
import Testing

@testable import duban

/// What a person wrote is not lost where the ledger cannot take it.
@Suite("Texts that could not be saved")
struct UnsavedTextTests {
    private func kept(by duban: CommandUnderTest) throws -> [String] {
        let folder = duban.home + "/.local/state/duban"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasPrefix("unsaved-") }.sorted().map { folder + "/" + $0 }
    }

    /// With a folder in the place of the lock nobody can write; afterwards they can again.
    private func withClosedLedger(
        _ duban: CommandUnderTest, _ body: () async throws -> Void
    ) async throws {
        let lock = duban.ledger + "/lock"
        let aside = duban.home + "/lock-aside"
        try FileManager.default.moveItem(atPath: lock, toPath: aside)
        try FileManager.default.createDirectory(atPath: lock, withIntermediateDirectories: false)
        do {
            try await body()
        } catch {
            try? FileManager.default.removeItem(atPath: lock)
            throw error
        }
        try FileManager.default.removeItem(atPath: lock)
        try FileManager.default.moveItem(atPath: aside, toPath: lock)
    }

    @Test("Text of a command that a full disk refused is kept, named, and entered later by one command")
    func fullDisk() async throws {
        try await CommandUnderTest.withSample { duban in
            // A limit on the size of files is the full disk of whoever may not fill one: the journal is longer than it, the kept text is not.
            try await duban("note", "1", String(repeating: "甲", count: 1000))
            let script = "ulimit -f 2; trap '' XFSZ; \"$0\" note 1 '已排查\n三个' --next=-q; echo $?"
            let refused = try await FinishedProgram.run(
                "bash", ["-c", script, duban.program], environment: duban.environment, folder: duban.home)
            #expect(refused.text == "5\n", "\(refused.errorText)")
            let path = try #require(try kept(by: duban).first)
            #expect(refused.errorText.contains("duban apply \(path)"), "\(refused.errorText)")
            #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)

            let applied = try await duban("apply", path)
            #expect(applied.status == 0 && applied.errorText.contains(path), "\(applied.errorText)")
            let shown = try await duban("show", "1")
            #expect(shown.text.contains("已排查") && shown.text.contains("三个") && shown.text.contains("-q"))
            #expect(try kept(by: duban).isEmpty)
        }
    }

    @Test(
        "What came by standard input is kept as it came, with the ledger it was for, and enters that ledger from anywhere"
    )
    func standardInput() async throws {
        try await CommandUnderTest.withLedger { duban in
            let item = #"{"text":"抓好春耕","due":"2020-03-01","responsibilities":[{"department":"公安局"}]}"#
            try await withClosedLedger(duban) {
                let refused = try await duban("add", "--json", "-", input: item)
                #expect([4, 5].contains(refused.status), "\(refused.status) \(refused.errorText)")
            }
            let paths = try kept(by: duban)
            #expect(paths.count == 2)
            let path = try #require(paths.first { $0.hasSuffix(".json") })
            #expect(try String(contentsOfFile: path.replacing(".json", with: ".input"), encoding: .utf8) == item)
            let applied = try await duban("apply", path, variables: ["DUBAN_LEDGER": duban.home + "/nowhere"])
            #expect(applied.status == 0, "\(applied.errorText)")
            #expect(try await duban.items().first?["text"] as? String == "抓好春耕")
            #expect(try kept(by: duban).isEmpty)
        }
    }

    @Test("A day that was meant from the day on which it was written stays that day")
    func days() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await withClosedLedger(duban) {
                try await duban("--today", "2020-03-01", "add", "甲", "--lead", "公安局", "--due", "+7d")
            }
            let path = try #require(try kept(by: duban).first)
            try await duban("apply", path)
            #expect(try await duban.items().first?["due"] as? String == "2020-03-08")
        }
    }

    @Test("Nothing is kept of a command without text, of one that was refused for its words, or by a list")
    func nothingLost() async throws {
        try await CommandUnderTest.withSample { duban in
            try await duban("note", "999", "没有这一项")
            try await withClosedLedger(duban) {
                let done = try await duban("done", "1")
                #expect([4, 5].contains(done.status))
                try await duban("list")
                try await duban("import", CommandUnderTest.sample, "--again")
            }
            #expect(try kept(by: duban).isEmpty)
        }
    }

    @Test("Where no folder takes the text, that is said")
    func nowhere() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局")
            try await withClosedLedger(duban) {
                let refused = try await duban("note", "1", "进展", variables: ["XDG_STATE_HOME": "/proc/none"])
                #expect(refused.errorText.contains("没能另存"), "\(refused.errorText)")
                let memory = duban.home + "/run"
                let second = try await duban(
                    "note", "1", "进展", variables: ["XDG_STATE_HOME": "/proc/none", "XDG_RUNTIME_DIR": memory])
                #expect(second.errorText.contains(memory + "/duban/unsaved-"), "\(second.errorText)")
            }
        }
    }

    @Test("A file of kept texts carries out nothing else: neither other commands nor itself")
    func foreignFile() async throws {
        try await CommandUnderTest.withSample { duban in
            let before = try duban.contents(of: duban.ledger)
            for words in [
                ["purge", "1", "--yes", "--reason", "x"], ["export", "-o", "a.csv"], ["apply", "f.json"], [],
            ] {
                let commands = try #require(
                    String(data: JSONSerialization.data(withJSONObject: [words]), encoding: .utf8))
                let head = #"{"format":"duban-unsaved","at":"2020-03-01T00:00:00.000Z","day":"2020-03-01""#
                let file = try duban.write(
                    head + #","ledger":"\#(duban.ledger)","commands":\#(commands)}"#, to: "f.json")
                let result = try await duban("apply", file)
                #expect(result.status != 0, "\(words)")
            }
            #expect(try duban.contents(of: duban.ledger) == before)
            #expect(!FileManager.default.fileExists(atPath: duban.home + "/a.csv"))
        }
    }

    @Test("Of several commands those that were carried out are kept no longer")
    func several() async throws {
        try await CommandUnderTest.withSample { duban in
            let unsaved = UnsavedText(
                at: Timestamp(milliseconds: 1_582_000_000_000), day: try #require(CalendarDate("2020-03-01")),
                ledger: duban.ledger, commands: [["note", "1", "--", "-甲"], ["note", "999", "--", "乙"]])
            let path = try #require(unsaved.keep(in: [duban.home + "/state"]))
            #expect(try await duban("apply", path).status == 1)
            let rest = try #require(
                UnsavedText(Array(try Data(contentsOf: URL(filePath: path))), at: path))
            #expect(rest.commands == [["note", "999", "--", "乙"]])
            #expect(try await duban("show", "1").text.contains("-甲"))
        }
    }
}
