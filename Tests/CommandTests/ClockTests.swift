import Foundation
import TestSupport
import Testing

@Suite("Deadlines and rules on the command line")
struct ClockTests {
    @Test("A deadline by a word is counted from the given day, on Chinese working days")
    func words() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局", "--due", "+5wd", "--today", "2020-01-22")
            #expect(try await duban.items()[0]["due"] as? String == "2020-02-06")
            for (word, day) in [("month-end", "2020-02-29"), ("季末", "2020-03-31"), ("+3d", "2020-02-15")] {
                #expect(try await duban("due", "1", word, "--today", "2020-02-12").status == 0)
                #expect(try await duban.items()[0]["due"] as? String == day)
            }
            let beyond = try await duban("due", "1", "+5wd", "--today", "2026-12-30")
            #expect(beyond.status == 0 && beyond.errorText.contains("2027"))
            #expect(try await duban("due", "1", "+5xd").status == 64)
        }
    }

    @Test("会后5个工作日内 is counted by the ledger's own table")
    func extraction() async throws {
        try await CommandUnderTest.withLedger { duban in
            let text = "全县春耕工作会议\n2023年9月28日，县长李明主持召开全县春耕工作会议，会议强调：一是县农业农村局要会后5个工作日内报送工作方案。\n"
            let paper = try duban.write(text, to: "会议.txt")
            try await duban("import", "--confirm", paper)
            #expect(try await duban.items()[0]["due"] as? String == "2023-10-11")
            try duban.write(#"{"years":{"2023":{"off":["2023-09-29"],"work":[]}}}"#, to: "ledger/holidays.json")
            try await duban("import", "--confirm", "--again", paper)
            #expect(try await duban.items().last?["due"] as? String == "2023-10-06")
            try duban.write(#"{"years":{}}"#, to: "ledger/holidays.json")
            let unknown = try await duban("import", "--again", paper)
            #expect(unknown.errorText.contains("2023") && unknown.errorText.contains("周一至周五"))
        }
    }

    @Test("Settings are listed with their meaning, changed as a step that undo takes back, and nonsense is refused")
    func settings() async throws {
        try await CommandUnderTest.withLedger { duban in
            let all = try await duban("settings")
            for word in [
                "timeZone = Asia/Shanghai", "yellowBefore = 3", "snailAfter = 10", "谋划库、储备库", "督办〔{year}〕{n}号",
            ] {
                #expect(all.text.contains(word), "\(all.text)")
            }
            try await duban("add", "甲", "--lead", "公安局", "--due", "2020-02-20")
            func light() async throws -> String? {
                let result = try await duban("list", "--format", "json", "--today", "2020-02-12")
                let items = try JSONSerialization.jsonObject(with: Data(result.output)) as? [[String: Any]]
                return items?.first?["light"] as? String
            }
            #expect(try await light() == "green")
            #expect(try await duban("settings", "yellowBefore", "8").status == 0)
            #expect(try await light() == "yellow")
            #expect(try await duban("settings", "yellowbefore").text.hasPrefix("yellowBefore = 8"))
            #expect(try await duban("settings", "yellowBefore", "8").errorText.contains("没有"))
            #expect(try await duban("undo").status == 0)
            #expect(try await light() == "green")
            for (key, value, form) in [
                ("yellowBefore", "三天", "365"), ("timeZone", "Mars/Olympus", "Asia/Shanghai"),
                ("documentPattern", "督办", "{n}"), ("team", "office", "init"), ("colour", "red", "timeZone"),
            ] {
                let refused = try await duban("settings", key, value)
                #expect(refused.status == 64 && refused.errorText.contains(form), "\(refused.errorText)")
            }
            let json = try await duban("settings", "--format", "json")
            let object = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
            #expect((object?["stages"] as? [String])?.count == 4 && object?["team"] is NSNull)
            #expect(try await duban("history").text.contains("黄灯"))
        }
    }

    @Test("A malformed holidays.json is named with line and column, and the ledger works all the same")
    func malformed() async throws {
        try await CommandUnderTest.withLedger { duban in
            try duban.write("{\"years\":\n{\"2020\":{\"off\":[7]}}}", to: "ledger/holidays.json")
            let added = try await duban("add", "甲", "--lead", "公安局", "--due", "+5wd", "--today", "2020-01-22")
            #expect(added.status == 0)
            #expect(added.errorText.contains("holidays.json") && added.errorText.contains("第 2 行第 17 列"))
            #expect(try await duban.items()[0]["due"] as? String == "2020-02-06")
        }
    }
}
