import Foundation
import TestSupport
import Testing

@Suite("Supervision on the command line")
struct SupervisionTests {
    private static func show(_ number: Int, _ duban: CommandUnderTest, _ options: String...) async throws -> [String:
        Any]
    {
        let result = try await duban.run(["show", String(number), "--format", "json"] + options)
        return try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any] ?? [:]
    }

    @Test("An extension is asked for, then granted; the first date stays")
    func extensions() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局", "--due", "2020-02-20")
            let asked = try await duban("extend", "1", "2020-03-10", "--reason", "待批复")
            #expect(asked.status == 0 && asked.errorText.contains("--granted-by"))
            #expect(try await duban.items()[0]["due"] as? String == "2020-02-20")
            #expect(try await duban.numbers("is:extensionAsked") == [1])
            #expect(try await duban("extend", "1", "--granted-by", "张县长").status == 0)
            let item = try await duban.items()[0]
            #expect(item["due"] as? String == "2020-03-10" && item["originalDue"] as? String == "2020-02-20")
            #expect(try await duban("show", "1").text.contains("张县长 批准"))
            #expect(try await duban("extend", "1", "2020-03-01", "--reason", "因").status == 1)
            #expect(try await duban("extend", "1", "2020-04-01").status == 64)
            #expect(try await duban("undo").status == 0)
            #expect(try await duban.items()[0]["due"] as? String == "2020-02-20")
        }
    }

    @Test("Each department's part moves by itself; the last one offers the item, which stays open")
    func parts() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局", "--support", "教育局")
            let accepted = try await duban("status", "1", "accepted", "--department", "公安局")
            #expect(accepted.status == 0 && accepted.errorText.contains("已签收"))
            #expect(try await duban("status", "1", "accepted", "--department", "工信局").status == 1)
            #expect(try await duban("status", "1", "有异议", "--department", "教育局").status == 1)
            #expect(try await duban("status", "1", "disputed", "--department", "教育局", "--reason", "不归我管").status == 0)
            #expect(try await duban.numbers("is:disputed") == [1])
            try await duban("status", "1", "submitted", "--department", "公安局")
            #expect(try await duban("return", "1", "--department", "公安局", "--reason", "不实").status == 0)
            try await duban("status", "1", "closed", "--department", "公安局")
            let last = try await duban("status", "1", "closed", "--department", "教育局")
            #expect(last.errorText.contains("duban done 1"))
            #expect(try await duban.status(of: 1) == "assigned")
            #expect(try await duban.numbers("is:partsClosed") == [1])
            #expect(try await duban("status", "1", "gone", "--department", "公安局").status == 64)
        }
    }

    @Test("A collective is expanded to the members that the ledger knows")
    func expansion() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局")
            try await duban("assign", "1", "各乡镇")
            let refused = try await duban("expand", "1")
            #expect(refused.status == 1 && refused.errorText.contains("--member"))
            for name in ["东乡", "西乡"] { try await duban("departments", "add", name) }
            try await duban("departments", "edit", "各乡镇", "--member", "东乡", "--member", "西乡")
            #expect(try await duban("expand", "1", "各乡镇").status == 0)
            let parts = try await Self.show(1, duban)["parts"] as? [[String: Any]]
            #expect(parts?.map { $0["department"] as? String } == ["公安局", "东乡", "西乡"])
            #expect(parts?.last?["via"] as? String == "各乡镇")
            #expect(try await duban.numbers("responsible:东乡") == [1])
            #expect(try await duban("expand", "1").status == 1)
        }
    }

    @Test("Items below an item roll up; none is its own ancestor; the last one closed offers the one above")
    func subItems() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "全县排查", "--lead", "公安局")
            for town in ["甲乡排查", "乙乡排查"] {
                #expect(try await duban("add", town, "--lead", "教育局", "--parent", "1").status == 0)
            }
            #expect(try await duban("add", "丙", "--lead", "教育局", "--parent", "99").status == 1)
            try await duban("done", "2")
            #expect(try await duban("list", "number:1").text.contains("[1/2]"))
            #expect(try await duban("show", "1").text.contains("下级事项 1/2"))
            let cycle = try await duban("edit", "1", "--parent", "2")
            #expect(cycle.status == 1 && cycle.errorText.contains("自己"))
            #expect(try await duban("done", "3").errorText.contains("duban done 1"))
            #expect(try await duban("edit", "3", "--parent", "none").status == 0)
            #expect(try await duban.numbers("has:parent") == [2])
            let early = try await duban("reopen", "2")
            #expect(early.status == 0)
            #expect(try await duban("done", "1").errorText.contains("2"))
        }
    }

    @Test("Closing an occurrence makes the next; undo takes both back; reopening and closing again makes no third")
    func recurrence() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "集中签约", "--lead", "公安局")
            #expect(try await duban("recur", "1", "quarterly", "--today", "2020-02-12").status == 0)
            #expect(try await duban.items()[0]["due"] as? String == "2020-03-31")
            let done = try await duban("done", "1", "--today", "2020-03-20")
            #expect(done.errorText.contains("2 号") && done.errorText.contains("2020-06-30"))
            #expect(try await duban.items("number:2")[0]["due"] as? String == "2020-06-30")
            try await duban("undo")
            #expect(try await duban.items().count == 1)
            try await duban("redo")
            try await duban("reopen", "1")
            try await duban("done", "1", "--today", "2020-03-21")
            #expect(try await duban.items().count == 2)
            #expect(try await Self.show(2, duban)["occurrenceOf"] as? Int == 1)
            #expect(try await duban("recur", "1", "sometimes").status == 64)
        }
    }

    @Test("Milestones by their places in the list")
    func milestones() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "修路", "--lead", "公安局")
            try await duban("milestone", "1", "开工", "--due", "2020-02-10")
            try await duban("milestone", "1", "竣工", "--due", "2020-12-31")
            let list = try await duban("milestone", "1", "--today", "2020-02-12")
            #expect(list.text.contains("1. 2020-02-10 开工") && list.text.contains("逾期 2 天"))
            #expect(try await duban.run(["list", "is:milestoneOverdue", "--today", "2020-02-12"]).text.contains("修路"))
            #expect(try await duban("milestone", "1", "--close", "1", "--date", "2020-02-11").status == 0)
            #expect(try await duban("milestone", "1").text.contains("已完成 2020-02-11"))
            #expect(try await duban("milestone", "1", "--close", "3").status == 64)
        }
    }

    @Test("A file proves a report: kept by its content, listed by its name, checked and purged")
    func evidence() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局")
            let photo = try duban.write([0xFF, 0xD8, 0x00, 0x1B], to: "卡点照片.jpg")
            #expect(try await duban("note", "1", "已设卡点", "--file", photo, "--file", photo).status == 0)
            #expect(try await duban("note", "1", "甲", "--file", duban.home + "/nothing.jpg").status == 1)
            let shown = try await duban("show", "1")
            #expect(shown.text.contains("卡点照片.jpg"))
            let reports = try await Self.show(1, duban)["reports"] as? [[String: Any]]
            let file = (reports?.first?["evidence"] as? [[String: Any]])?.first
            let sha256 = try #require(file?["sha256"] as? String)
            let kept = duban.ledger + "/sources/" + sha256 + ".jpg"
            #expect(try Data(contentsOf: URL(filePath: kept)) == Data([0xFF, 0xD8, 0x00, 0x1B]))
            #expect(try await duban("check").status == 0)
            try Data([1]).write(to: URL(filePath: kept))
            #expect(try await duban("check").status == 1)
            try Data([0xFF, 0xD8, 0x00, 0x1B]).write(to: URL(filePath: kept))
            #expect(try await duban("purge", "1", "--reason", "误录", "--yes").status == 0)
            #expect(!FileManager.default.fileExists(atPath: kept))
            #expect(try await duban("check").status == 0)
        }
    }

    @Test("An inspection's finding is put right, verified, written off and archived")
    func findings() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "疫情防控", "--lead", "公安局")
            #expect(
                try await duban("finding", "卡点无人值守", "--lead", "公安局", "--of", "1", "--due", "2020-02-15").status == 0)
            #expect(try await duban.numbers("is:rectification") == [2])
            try await duban("status", "2", "submitted")
            #expect(try await duban("write-off", "2").status == 1)
            #expect(try await duban("verify", "2", "--by", "督查室").status == 0)
            #expect(try await duban("write-off", "2").status == 0)
            #expect(try await duban("archive", "2").status == 0)
            #expect(try await duban.numbers("is:writtenOff") == [2])
            #expect(try await duban.numbers("is:archived") == [2])
            #expect(try await duban("verify", "1").errorText.contains("整改"))
            let reopened = try await duban("reinstruct", "2", "再查一遍", "--by", "张县长")
            #expect(reopened.status == 0)
            #expect(try await duban.status(of: 2) == "inProgress")
            #expect(try await duban("show", "2").text.contains("张县长：再查一遍"))
        }
    }

    @Test(
        "Document numbers go on through the year, one for each department's paper; escalation is apart from the light")
    func notices() async throws {
        try await CommandUnderTest.withLedger { duban in
            for text in ["甲", "乙"] { try await duban("add", text, "--lead", "公安局", "--due", "2020-12-31") }
            try await duban("add", "丙", "--lead", "教育局")
            let first = try await duban("notice", "1", "2", "3", "assignment", "--today", "2020-02-12")
            #expect(first.text == "督办〔2020〕1号\n督办〔2020〕2号\n")
            let second = try await duban("notice", "1", "yellow", "--reason", "逾期", "--today", "2020-02-13")
            #expect(second.text == "督办〔2020〕3号\n")
            #expect(try await duban("notice", "1", "red", "--today", "2021-01-04").text == "督办〔2021〕1号\n")
            let unnumbered = try await duban("notice", "1", "reminder", "--today", "2021-01-05")
            #expect(unnumbered.status == 0 && unnumbered.text.isEmpty)
            #expect(try await duban.numbers("escalation:red") == [1])
            #expect(try await duban.numbers("escalation:none") == [2, 3])
            let item = try await Self.show(1, duban, "--today", "2020-02-14")
            #expect(item["escalation"] as? String == "red" && item["light"] as? String == "green")
            try await duban("done", "3")
            #expect(try await duban("notice", "3", "blue").status == 1)
            #expect(try await duban("notice", "1", "purple").status == 64)
            #expect(try await duban("history", "1").text.contains("督办〔2020〕1号"))
        }
    }

    @Test("Without a given day the ledger's own is asked for before the ledger is locked")
    func noticesOfTheRealDay() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局", "--due", "2020-12-31")
            for arguments in [["notice", "1", "yellow"], ["notice", "1", "reminder"], ["remind", "--record"]] {
                let result = try await duban.run(arguments)
                #expect(result.status == 0, "\(arguments): \(result.errorText)")
            }
            let item = try await Self.show(1, duban)
            #expect((item["notices"] as? [Any])?.count == 3)
        }
    }

    @Test("Twenty processes that number documents at once give twenty numbers")
    func numbersAtOnce() async throws {
        try await CommandUnderTest.withLedger { duban in
            for text in 1...20 { try await duban("add", "甲\(text)", "--lead", "公安局") }
            let numbers = try await withThrowingTaskGroup(of: String.self) { group in
                for number in 1...20 {
                    group.addTask { try await duban("notice", "\(number)", "blue", "--today", "2020-02-12").text }
                }
                return try await group.reduce(into: Set<String>()) { $0.insert($1) }
            }
            #expect(numbers.count == 20)
        }
    }

    @Test("Reminders by department, with days and the last report; silent where there is nothing to say")
    func reminders() async throws {
        try await CommandUnderTest.withLedger { duban in
            let silent = try await duban("remind")
            #expect(silent.status == 0 && silent.text.isEmpty && silent.errorText.isEmpty)
            try await duban("add", "排查重点人员", "--lead", "公安局", "--support", "教育局", "--due", "2020-02-10")
            try await duban("add", "远的", "--lead", "教育局", "--due", "2020-06-30")
            try await duban("note", "1", "已查三个小区", "--department", "公安局", "--today", "2020-02-08")
            let text = try await duban("remind", "--today", "2020-02-16").text
            #expect(text.contains("公安局：截至2月16日，以下 1 项") && text.contains("1号 排查重点人员"))
            #expect(text.contains("2月10日到期，逾期 6 天") && text.contains("上次反馈2月8日：已查三个小区"))
            #expect(!text.contains("教育局"))
            #expect(try await duban("remind", "--for", "教育局", "--today", "2020-02-16").text.isEmpty)
            #expect(try await duban("remind", "--record", "--today", "2020-02-16").status == 0)
            #expect(try await duban.numbers("has:notice") == [1])
            try await duban("edit", "2", "--cycle", "weekly")
            #expect(try await duban.run(["list", "is:reportDue", "--today", "2026-12-31"]).status == 0)
            #expect(try await duban("edit", "2", "--cycle", "often").status == 64)
        }
    }

    @Test("Leader, deputy, person and contact; an item that has no lead or no leader is shown so")
    func people() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局", "--leader", "张县长")
            #expect(try await duban("show", "1").text.contains("无牵头领导") == false)
            try await duban("edit", "1", "--leader", "", "--deputy", "李副县长", "--person", "王局长", "--contact", "小赵 123")
            let shown = try await duban("show", "1").text
            for word in ["无牵头领导", "包联领导：李副县长", "责任人：王局长", "联系人：小赵 123"] { #expect(shown.contains(word)) }
            try await duban("unassign", "1", "公安局")
            #expect(try await duban("show", "1").text.contains("无牵头单位"))
            #expect(try await duban.numbers("no:lead", "no:leader", "has:deputy", "has:person", "has:contact") == [1])
            let refused = try await duban("edit", "1", "--stage", "三库")
            #expect(refused.status == 1 && refused.errorText.contains("谋划库"))
        }
    }

    @Test("The sample's dates are resolved against its own days of February 2020")
    func sample() async throws {
        try await CommandUnderTest.withSample { duban in
            let first = try await duban.items("第一季度", "谋划开工")
            #expect(first.map { $0["due"] as? String } == ["2020-03-31"])
            let numbers = try await duban.numbers("has:recurrence")
            #expect(numbers.count == 1)
            let quarterly = try await Self.show(numbers[0], duban, "--today", "2020-02-12")
            #expect(quarterly["recurrence"] as? String == "quarterly")
            #expect(quarterly["occurrenceEnd"] as? String == "2020-03-31")
            let done = try await duban("done", "\(numbers[0])", "--today", "2020-02-20")
            #expect(done.errorText.contains("2020-06-30"), "\(done.errorText)")
        }
    }
}
