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
                (["milestone", "4", "--close", "1"], "1-0"),
                (["status", "4", "suspended"], "原因"),
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
