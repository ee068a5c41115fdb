import Foundation
import TestSupport
import Testing

@Suite("list and show")
struct ListTests {
    @Test("The sample: 32 items, 22 directives of 3 articles, three items of 工信局")
    func sample() async throws {
        try await CommandUnderTest.withSample { duban in
            #expect(try await duban.items().count == 32)
            let groups = try await duban("list", "--group", "directive", "--format", "json")
            let articles = try JSONSerialization.jsonObject(with: Data(groups.output)) as? [[String: Any]] ?? []
            #expect(articles.count == 3)
            func directives(_ group: [String: Any]) -> Int {
                (group["directive"] == nil ? 0 : 1)
                    + (group["groups"] as? [[String: Any]] ?? []).reduce(0) { $0 + directives($1) }
            }
            #expect(articles.reduce(0) { $0 + directives($1) } == 22)
            #expect(try await duban.numbers("department:工信局").count == 3)
            let table = try await duban("list", "--group", "directive")
            #expect(table.text.contains("  0/0\n"))
        }
    }

    @Test("JSON has exactly the keys of the contract, in their order")
    func keys() async throws {
        try await CommandUnderTest.withSample { duban in
            let text = try await duban("list", "--format", "json", "department:公安局").text
            var place = text.startIndex
            for key in [
                "number", "id", "rev", "status", "text", "heading", "speaker", "ordinal", "source", "title", "date",
                "responsibilities", "department", "role", "status", "basis", "confidence", "confirmed", "mention",
                "due",
                "originalDue", "duePhrase", "light", "closedAt",
            ] {
                let range = try #require(text.range(of: "\"\(key)\":", range: place..<text.endIndex), "\(key)")
                place = range.upperBound
            }
            let item = try #require(try await duban.items().first)
            #expect(
                Set(item.keys) == [
                    "number", "id", "rev", "status", "text", "heading", "speaker", "ordinal", "source",
                    "responsibilities", "due",
                    "originalDue", "duePhrase", "light", "closedAt",
                ])
        }
    }

    @Test("A proposed owner is shown with the words of the text that propose it, in the text and in JSON")
    func keywords() async throws {
        try await CommandUnderTest.withSample { duban in
            let numbers = try await duban.numbers("owner:proposed")
            let number = try #require(numbers.first)
            let json = try await duban("show", "\(number)", "--format", "json").text
            let words = try #require(
                json.firstMatch(of: /"mention":null,"keywords":\["([^"]+)"[^\]]*\],"spans":\[\[\d+,\d+\]/)
            ).1
            #expect(try await duban("show", "\(number)").text.contains("据“\(words)"))
        }
    }

    @Test("Every form of a list, also of none")
    func forms() async throws {
        try await CommandUnderTest.withLedger { duban in
            #expect(try await duban("list", "--format", "json").text == "[]\n")
            let empty = try await duban("list")
            #expect(empty.status == 0 && empty.text.isEmpty)
            #expect(empty.errorText.contains("duban import"))
            try await duban("add", "报送\"方案\",=1", "--lead", "公安局", "--due", "2020-03-01")
            try await duban("add", "=危险", "--lead", "教科局", "--support", "公安局")
            let plain = try await duban("list", "--format", "plain", "--today", "2020-02-28")
            #expect(plain.text.hasPrefix("1\tassigned\tyellow\t2020-03-01\t公安局\t报送\"方案\",=1\t"))
            let csv = try await duban("list", "--format", "csv").text
            #expect(csv.hasPrefix("number,status,light,due,department,text,"))
            #expect(csv.contains("\"报送\"\"方案\"\",=1\""))
            #expect(csv.contains(",'=危险,"))
            let table = try await duban("list", "--today", "2020-02-28").text.split(separator: "\n")
            #expect(table.count == 3)
            #expect(table[1].contains("已交办") && table[1].contains("剩2天"))
            #expect(try await duban("--lang", "en", "list").text.contains("assigned"))
        }
    }

    @Test("Sorting and grouping")
    func order() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "公安局", "--due", "2020-03-09")
            try await duban("add", "乙", "--lead", "教科局", "--due", "2020-03-01")
            try await duban("add", "丙", "--lead", "公安局")
            #expect(try await duban.numbers("--sort", "due") == [2, 1, 3])
            #expect(try await duban.numbers("--sort", "number") == [1, 2, 3])
            try await duban("note", "1", "动了")
            #expect(try await duban.numbers("--sort", "changed").first == 1)
            let grouped = try await duban("list", "--group", "department").text
            #expect(grouped.contains("公安局  0/2") && grouped.contains("教科局  0/1"))
            for key in ["directive", "due", "status", "speaker", "changed", "none", "number"] {
                #expect(try await duban("list", "--group", key).status == 0, "\(key)")
            }
            let wrong = try await duban("list", "--sort", "colour")
            #expect(wrong.status == 64 && wrong.errorText.contains("due、number"))
        }
    }

    @Test("Queries, in one word or several; a minus before a word is no option")
    func queries() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "春耕", "--lead", "公安局")
            try await duban("add", "招商", "--lead", "教科局")
            #expect(try await duban.numbers("department:公安局", "春耕") == [1])
            #expect(try await duban.numbers("department:公安局 or 招商") == [1, 2])
            #expect(try await duban.numbers("-春耕") == [2])
            #expect(try await duban.numbers("-department:公安局") == [2])
            #expect(try await duban.numbers("（招商）") == [2])
            let wrong = try await duban("list", "招商", "colour:red")
            #expect(wrong.status == 64)
            #expect(wrong.errorText.contains("  招商 colour:red\n       ^"))
            let unknown = try await duban("list", "department:公安吧")
            #expect(unknown.status == 64 && unknown.errorText.contains("公安局"))
        }
    }

    @Test("One item in full, for people and for programs")
    func show() async throws {
        try await CommandUnderTest.withSample { duban in
            try await duban("note", "3", "已排查", "--problem", "缺人", "--next", "补人", "--department", "公安局")
            let text = try await duban("show", "3").text
            for part in ["#3", "已排查", "缺人", "补人", "原文", "经过"] { #expect(text.contains(part), "\(part)") }
            let json = try await duban("show", "#3", "--format", "json")
            let item = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
            #expect((item?["reports"] as? [[String: Any]])?.first?["problem"] as? String == "缺人")
            #expect((item?["history"] as? [Any])?.count == 2)
            #expect(try await duban("show", "999").status == 1)
        }
    }

    @Test("Old names lead to their successors, and the list says so")
    func successors() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "国土局")
            let list = try await duban("list", "--format", "plain", "department:国土局")
            #expect(list.text.contains("自然资源局"))
            #expect(list.errorText.contains("自然资源局"))
        }
    }
}
