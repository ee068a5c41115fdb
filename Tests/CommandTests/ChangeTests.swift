import Foundation
import TestSupport
import Testing

@Suite("Commands that change items")
struct ChangeTests {
    static func withItems(_ body: (CommandUnderTest) async throws -> Void) async throws {
        try await CommandUnderTest.withLedger { duban in
            for text in ["甲", "乙", "丙"] { try await duban("add", text, "--lead", "公安局") }
            try await body(duban)
        }
    }

    @Test("done, reopen, cancel and status, each with its message")
    func states() async throws {
        try await Self.withItems { duban in
            let done = try await duban("done", "1", "2")
            #expect(done.status == 0 && done.text.isEmpty)
            #expect(done.errorText.contains("已办结：1、2"))
            #expect(try await duban.status(of: 1) == "closed")
            let again = try await duban("done", "1")
            #expect(again.status == 0 && again.errorText.contains("无需改动：1"))
            // Another day is a correction.
            let corrected = try await duban("done", "1", "--date", "2020-02-12")
            #expect(corrected.status == 0 && corrected.errorText.contains("已办结：1"))
            #expect((try await duban.items("number:1").first?["closedAt"] as? String)?.hasPrefix("2020-02-1") == true)
            #expect(try await duban("done", "1", "--date", "2020-02-12").errorText.contains("无需改动"))
            #expect(try await duban("reopen", "1").status == 0)
            #expect(try await duban.status(of: 1) == "inProgress")
            #expect(try await duban("reopen", "3").errorText.contains("无需改动"))
            #expect(try await duban("status", "3", "挂起", "--reason", "等批复").status == 0)
            #expect(try await duban.status(of: 3) == "suspended")
            #expect(try await duban("cancel", "3", "--reason", "重复").status == 0)
            #expect(try await duban.status(of: 3) == "cancelled")
            #expect(try await duban("cancel", "3", "--reason", "与 2 号重复").errorText.contains("已撤销：3"))
            #expect(try await duban("show", "3").text.contains("与 2 号重复"))
            #expect(try await duban("cancel", "3", "--reason", "与 2 号重复").errorText.contains("无需改动"))
            let quiet = try await duban("-q", "done", "1")
            #expect(quiet.status == 0 && quiet.errorText.isEmpty)
        }
    }

    @Test("A range of numbers names them all, and nothing is done where one of them is not there")
    func ranges() async throws {
        try await Self.withItems { duban in
            #expect(try await duban("done", "1-2").errorText.contains("已办结：1、2"))
            #expect(try await duban("reopen", "1..2").errorText.contains("1、2"))
            let missing = try await duban("done", "2-99")
            #expect(missing.status == 1 && missing.errorText.contains("99"))
            #expect(try await duban.status(of: 2) == "inProgress")
            for wrong in ["2-1", "1-", "1-2-3", "1-99999", "a-b"] {
                #expect(try await duban("done", wrong).status == 64, "\(wrong)")
            }
            // Where one item is meant, several are none.
            for arguments in [
                ["show", "1-2"], ["history", "1-2"], ["split", "1-2", "--at", "甲"],
                ["milestone", "1-2", "--close", "1"],
                ["edit", "3", "--parent", "1-2"],
            ] {
                #expect(try await duban.run(arguments).status == 64, "\(arguments)")
            }
            // Among several, one that was closed before keeps its day.
            try await duban("done", "1", "--date", "2020-02-10")
            try await duban("done", "1-2", "--date", "2020-02-12")
            let days = try await duban.items("number:1..2").map { ($0["closedAt"] as? String ?? "").prefix(10) }
            #expect(Set(days).count == 2)
        }
    }

    @Test("A refusal names the status, the next ones and the reason, in both languages; nothing is changed")
    func refusals() async throws {
        try await Self.withItems { duban in
            try await duban("done", "2")
            let before = try duban.contents(of: duban.ledger)
            let chinese = try await duban("status", "1", "2", "submitted")
            #expect(chinese.status == 1)
            #expect(
                chinese.errorText.contains("2 号") && chinese.errorText.contains("已办结")
                    && chinese.errorText.contains("办理中"))
            #expect(!chinese.errorText.contains("1 号"))
            let english = try await duban("status", "2", "submitted", "--lang", "en")
            #expect(english.errorText.contains("in progress (inProgress)"))
            #expect(try await duban("cancel", "1").errorText.contains("--reason"))
            #expect(try await duban("done", "1", "999").status == 1)
            #expect(try duban.contents(of: duban.ledger) == before)
            #expect(try await duban.status(of: 1) == "assigned")
        }
    }

    @Test("Owners: the first leads, a second lead is refused unless it replaces the first")
    func owners() async throws {
        try await Self.withItems { duban in
            let refused = try await duban("assign", "1", "教科局", "--role", "lead")
            #expect(refused.status == 1)
            #expect(refused.errorText.contains("公安局") && refused.errorText.contains("--replace"))
            #expect(try await duban("assign", "1", "2", "教科局").status == 0)
            #expect(try await duban.numbers("responsible:教科局") == [1, 2])
            #expect(try await duban("assign", "3", "教科局", "--role", "lead", "--replace").status == 0)
            #expect(try await duban.numbers("lead:教科局") == [3])
            #expect(try await duban("unassign", "3", "教科局").status == 0)
            #expect(try await duban.numbers("no:lead") == [3])
            #expect(try await duban("unassign", "3", "税务局").status == 1)
            #expect(try await duban("assign", "3", "税务局", "--role", "boss").status == 64)
            let unknown = try await duban("assign", "3", "公安吧")
            #expect(unknown.status == 1 && unknown.errorText.contains("公安局"))
        }
    }

    @Test("Dates: corrected, taken away, refused")
    func dates() async throws {
        try await Self.withItems { duban in
            #expect(try await duban("due", "1", "2", "+7d", "--today", "2020-02-14").status == 0)
            #expect(try await duban.numbers("due:2020-02-21") == [1, 2])
            #expect(try await duban("due", "2", "none").status == 0)
            #expect(try await duban.numbers("has:due") == [1])
            #expect(try await duban("due", "1", "2020-02-30").status == 64)
            #expect(try await duban("done", "1", "--date", "2020-02-10").status == 0)
            #expect(try await duban.numbers("closed:2020-02-10") == [1])
            let future = try await duban("done", "2", "--date", "2020-03-01", "--today", "2020-02-14")
            #expect(future.status == 64 && future.errorText.contains("2020-03-01"))
            #expect(try await duban("list", "--today", "someday").status == 64)
        }
    }

    @Test("Items by hand, from words and from JSON; what `list` prints can be entered again")
    func adding() async throws {
        try await Self.withItems { duban in
            let json = try await duban("list", "--format", "json")
            let added = try await duban("add", "--json", "-", input: json.text)
            #expect(added.status == 0 && added.errorText.contains("4、5、6"))
            #expect(try await duban.items("number:4").first?["text"] as? String == "甲")
            #expect(try await duban.numbers("lead:公安局").count == 6)
            #expect(try await duban("add", "无主").status == 64)
            #expect(try await duban("add", "--lead", "公安局").status == 64)
            #expect(try await duban("add", "丁", "--json", "-").status == 64)
            let broken = try await duban("add", "--json", "-", input: "[{\"text\":")
            #expect(broken.status == 1 && broken.errorText.contains("JSON"))
            let second = try await duban("add", "--json", "-", input: #"[{"text":"好"},{"text":" "}]"#)
            #expect(second.status == 1 && second.errorText.contains("第 2 项"))
            #expect(try await duban.items().count == 6)
        }
    }

    @Test("Undo and redo go over processes, per actor, and a new step ends redo")
    func undo() async throws {
        try await Self.withItems { duban in
            try await duban("done", "1", "2")
            #expect(try await duban("undo").errorText.contains("1、2"))
            #expect(try await duban.status(of: 2) == "assigned")
            #expect(try await duban("redo").status == 0)
            #expect(try await duban.status(of: 2) == "closed")
            let other = try await duban("undo", "--actor", "eve")
            #expect(other.status == 1 && other.errorText.contains("--by"))
            #expect(try await duban("undo", "--actor", "eve", "--by", "anna").status == 0)
            #expect(try await duban.status(of: 2) == "assigned")
            try await duban("note", "3", "进展")
            #expect(try await duban("redo").status == 1)
            #expect(try await duban("undo", "--steps", "x").status == 64)
            let tooMany = try await duban("undo", "--steps", "999")
            #expect(tooMany.status == 1 && tooMany.errorText.contains("999"))
            #expect(try await duban.status(of: 2) == "assigned")
            #expect(try await duban("undo", "3").status == 0)
            let history = try await duban("history", "3")
            #expect(history.text.contains("撤回") && history.text.contains("进展"))
        }
    }

    @Test("confirm makes drafts assigned and their proposed owners confirmed")
    func confirming() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("import", CommandUnderTest.sample)
            let drafts = try await duban.numbers("status:draft", "owner:proposed")
            let first = try #require(drafts.first)
            #expect(try await duban("confirm", "\(first)").status == 0)
            #expect(try await duban.status(of: first) == "assigned")
            #expect(!(try await duban.numbers("owner:proposed").contains(first)))
        }
    }

    @Test("What was done is in the snapshot and the journal for jq", .enabled(if: isInstalled("jq"), "needs jq"))
    func jq() async throws {
        try await Self.withItems { duban in
            try await duban("done", "2")
            // The line of docs/file-format.md: the snapshot with the changes since.
            let merge =
                "jq -n --slurpfile s ledger.json 'reduce (inputs|select(.seq>$s[0].seq)|(.ops//[.])[]|select(.kind==\"item\" and .set)) as $o "
                + "(($s[0].items|map({(.id):.})|add)//{}; .[$o.id]=((.[$o.id]//{})*$o.set))' journal-*.jsonl "
                + "| jq -c '[.[] | select(.status == \"closed\") | .number]'"
            let before = try await FinishedProgram.run("sh", ["-c", merge], folder: duban.ledger)
            #expect(before.text == "[2]\n", "\(before.errorText)")
            try await duban("compact")
            let line = "jq -c '.items[] | select(.status == \"closed\") | [.number, .text]' ledger.json"
            let after = try await FinishedProgram.run("sh", ["-c", line], folder: duban.ledger)
            #expect(after.text == "[2,\"乙\"]\n", "\(after.errorText)")
        }
    }

    @Test("Two programs that change the same: the later one is told and overwrites nothing")
    func twoWriters() async throws {
        try await Self.withItems { duban in
            try await withThrowingTaskGroup(of: Int32.self) { group in
                for number in 1...8 {
                    group.addTask { try await duban("note", "1", "记录\(number)", "--actor", "w\(number)").status }
                    group.addTask { try await duban("due", "2", "2020-03-0\(number)").status }
                }
                for try await status in group { #expect(status == 0 || status == 4, "\(status)") }
            }
            let shown = try await duban("show", "1", "--format", "json")
            let item = try JSONSerialization.jsonObject(with: Data(shown.output)) as? [String: Any]
            #expect((item?["reports"] as? [Any])?.count == 8)
            #expect(try await duban("check").status == 0)
        }
    }
}
