import Foundation
import TestSupport
import Testing

@Suite("Refusals, and the dates of the sample")
struct RefusalTests {
    @Test("What is refused says why and changes nothing")
    func refused() async throws {
        try await CommandUnderTest.withSample { duban in
            let before = try await duban.items().count
            let history = try await duban("history").text
            let cases: [([String], String)] = [
                (["split", "4", "--at", "不在里面"], "不在里面"),
                (["split", "4", "--at", "工作"], "工作"),
                (["expand", "7", "各单位一把手"], "各单位一把手"),
                (["expand", "10"], "集体"),
                (["reject", "4"], "已交办"),
                (["link", "4", "4"], "合并"),
                (["verify", "4"], "整改"),
                (["write-off", "4"], "已交办"),
                (["archive", "4"], "已交办"),
                (["return", "4"], "申请办结"),
                (["extend", "4", "2020-03-31", "--reason", "雨"], "时限"),
                (["milestone", "4", "--close", "1"], "没有第 1 个，共 0 个"),
                (["status", "4", "suspended"], "原因"), (["status", "4", "suspended", "--reason", " "], "原因"),
                (["cancel", "4", "--reason", ""], "原因"), (["cancel", "4", "--reason", "　"], "原因"),
                (["purge", "无此材料", "--reason", "误录"], "没有"), (["purge", "99", "--reason", "误录"], "没有"),
                (["status", "4", "draft"], "已交办"),
                (["edit", "4", "--stage", "开工"], "谋划库"),
                (["edit", "4", "--parent", "4"], "下级"),
            ]
            for (arguments, words) in cases {
                let result = try await duban.run(arguments)
                #expect(result.status == 1 || result.status == 64, "\(arguments): \(result.status)")
                #expect(result.errorText.contains(words), "\(arguments): \(result.errorText)")
            }
            #expect(try await duban.items().count == before)
            #expect(try await duban("history").text == history)
        }
    }

    @Test("A refusal is told of the item that stands in the way, and names what was to be done")
    func namedActs() async throws {
        try await CommandUnderTest.withSample { duban in
            try await duban("done", "3")
            try await duban("cancel", "5", "--reason", "r")
            let cases: [([String], String)] = [
                (["link", "5", "4"], "5 号：“撤销”的事项不能与别的事项并为同一要求；恢复用 duban reopen"),
                (["link", "4", "3"], "3 号：“已办结”的事项不能与别的事项并为同一要求；重新打开用 duban reopen"),
                (["merge", "1", "2", "3"], "3 号：“已办结”的事项不能合并；重新打开用 duban reopen"),
                (["extend", "3", "2030-01-01", "--reason", "r"], "3 号：“已办结”的事项不能延期"),
                (["notice", "3", "blue"], "3 号：“已办结”的事项不能登记发文"),
            ]
            for (arguments, words) in cases {
                let result = try await duban.run(arguments)
                #expect(result.status == 1 && result.errorText.contains(words), "\(arguments): \(result.errorText)")
                #expect(!result.errorText.contains("4 号"), "\(arguments): \(result.errorText)")
            }
        }
    }

    @Test("What is opened again is told with the status it has now, and an undo of two steps names an item once")
    func reopened() async throws {
        try await CommandUnderTest.withSample { duban in
            try await duban("done", "3")
            try await duban("cancel", "5", "--reason", "r")
            let both = try await duban("reopen", "3", "5")
            #expect(both.errorText.contains("已重新打开，现为“办理中”：3（"), "\(both.errorText)")
            #expect(both.errorText.contains("已重新打开，现为“待核对”：5（"), "\(both.errorText)")
            #expect(try await duban.status(of: 5) == "draft")
            try await duban("note", "7", "甲")
            try await duban("note", "7", "乙")
            let undone = try await duban("undo", "--steps", "2")
            #expect(undone.errorText.contains("已撤回 2 步：7（"), "\(undone.errorText)")
        }
    }

    @Test("A message names whose steps were asked for, what may be typed, and what was only read")
    func plainly() async throws {
        try await CommandUnderTest.withSample { duban in
            let cases: [([String], String)] = [
                (["undo", "--by", "nobody"], "nobody 没有可撤回的步骤"),
                (["redo", "--by", "nobody"], "nobody 没有可重做的步骤"),
                (["edit", "4", "--cycle", "ongoing"], "“ongoing”；可用：daily、weekly"), (["edit", "4"], "至少写一个字段"),
                (["departments", "edit", "公安局"], "至少写一个字段"),
                (["settings", "yellowBefore", "-1"], "yellowBefore 不能设为“-1”：写 0 到 365 的整数"),
                (["init", "/proc/foo"], "不能在 /proc/foo 建台账：文件不存在"),
                (["done", "999"], "什么都没有改"),
            ]
            for (arguments, words) in cases {
                let result = try await duban.run(arguments)
                #expect(result.status != 0 && result.errorText.contains(words), "\(arguments): \(result.errorText)")
            }
            for arguments in [["show", "999"], ["history", "999"]] {
                let result = try await duban.run(arguments)
                #expect(result.status == 1 && !result.errorText.contains("没有改"), "\(result.errorText)")
                #expect(result.errorText.contains("没有事项 999"))
            }
            #expect(try await duban("due", "4", "-1d", "--today", "2020-02-14").status == 0)
            #expect(try await duban.items("number:4").first?["due"] as? String == "2020-02-13")
        }
    }

    @Test("The words of a text keep their order, whatever number stands among them")
    func wordsInOrder() async throws {
        try await CommandUnderTest.withSample { duban in
            try await duban("note", "4", "气温", "-5", "度以下", "--actor", "bob")
            #expect(try await duban("show", "4").text.contains("气温 -5 度以下"))
        }
    }

    @Test("The sample's dates are resolved against its meetings of February 2020, and nothing else has one")
    func sampleDates() async throws {
        try await CommandUnderTest.withSample { duban in
            let items = try await duban.items()
            let dated = items.filter { $0["due"] is String || $0["duePhrase"] is String }
            #expect(dated.map { $0["number"] as? Int } == [25])
            #expect(dated.first?["due"] as? String == "2020-03-31")
            #expect(dated.first?["originalDue"] as? String == "2020-03-31")
            #expect(dated.first?["duePhrase"] as? String == "第一季度")
            // 一季一签约、一季一开工… comes round and has no single day.
            let quarterly = try await duban("show", "24", "--format", "json").text
            #expect(quarterly.contains("\"recurrence\":\"quarterly\"") && quarterly.contains("\"due\":null"))
            #expect(
                Set(items.compactMap { ($0["source"] as? [String: Any])?["date"] as? String }) == [
                    "2020-02-09", "2020-02-12", "2020-02-13",
                ])
            // The light of that one item on the days around its date.
            for (day, light) in [
                ("2020-03-27", "green"), ("2020-03-28", "yellow"), ("2020-04-01", "red"), ("2020-04-10", "snail"),
            ] {
                let list = try await duban("list", "number:25", "--format", "json", "--today", day).text
                #expect(list.contains("\"light\":\"\(light)\""), "\(day): \(list)")
            }
        }
    }
}
