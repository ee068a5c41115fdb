import Foundation
import TestSupport
import Testing

@Suite("The department table at work")
struct DepartmentTests {
    @Test("add, edit: names, aliases, topics, parent, members; each is one step that can be taken back")
    func addAndEdit() async throws {
        try await CommandUnderTest.withLedger { duban in
            let added = try await duban(
                "departments", "add", "某县低空办", "--short", "低空办", "--id", "lowsky", "--alias", "低空经济办", "--topic",
                "低空经济",
                "--parent",
                "政府办")
            #expect(added.status == 0, "\(added.errorText)")
            var shown = try await duban("departments", "show", "低空经济办").text
            for words in ["低空办", "某县低空办", "低空经济", "县政府办"] { #expect(shown.contains(words), "\(shown)") }
            #expect(
                try await duban("departments", "edit", "低空办", "--alias", "飞行办", "--remove-alias", "低空经济办").status == 0)
            shown = try await duban("departments", "show", "lowsky").text
            #expect(shown.contains("飞行办") && !shown.contains("低空经济办"))
            #expect(try await duban("departments", "edit", "低空办", "--alias", "飞行办").errorText.contains("没有变化"))
            try await duban("undo", "--steps", "2")
            #expect(try await duban("departments", "show", "lowsky").status == 1)
            #expect(try await duban("departments", "add", "各园区", "--collective", "--member", "工信局").status == 0)
            #expect(
                try await duban("departments", "edit", "各园区", "--member", "招商局", "--remove-member", "工信局").status == 0)
            #expect(try await duban("add", "园区巡查", "--lead", "各园区").status == 0)
        }
    }

    @Test("What would make the table ambiguous is refused and named; nothing is written")
    func refusals() async throws {
        try await CommandUnderTest.withLedger { duban in
            let before = try Data(contentsOf: URL(filePath: duban.journal()))
            for (arguments, status, words) in [
                (["add", "某局", "--alias", "公安局"], 1, "公安局"), (["add", "某局", "--id", "police"], 1, "police"),
                (["add", ""], 1, "名称"), (["add", " \t"], 1, "名称"), (["edit", "公安局", "--parent", "没有这个局"], 1, "没有这个局"),
                (["edit", "公安局", "--member", "教科局"], 1, "成员"), (["edit", "各乡镇", "--parent", "公安局"], 1, "集体"),
                (["edit", "公安局", "--short", ""], 1, "名称"), (["edit", "公安局", "--short", "　"], 1, "名称"),
                (["edit", "公安局"], 64, "至少写一个字段"),
                (["merge", "公安局", "公安局"], 1, "自己"), (["edit", "公安局", "--temporary", "--permanent"], 64, "--permanent"),
            ] as [([String], Int32, String)] {
                let result = try await duban.run(["departments"] + arguments)
                #expect(
                    result.status == status && result.errorText.contains(words), "\(arguments): \(result.errorText)")
            }
            #expect(try Data(contentsOf: URL(filePath: duban.journal())) == before)
            try await duban("departments", "edit", "公安局", "--parent", "教科局")
            let cycle = try await duban("departments", "edit", "教科局", "--parent", "公安局")
            #expect(cycle.status == 1 && cycle.errorText.contains("绕成了圈"))
        }
    }

    @Test(
        "merge: the old name leads to the new one; open items are handed over in the same step, closed ones keep their owner"
    )
    func merge() async throws {
        try await CommandUnderTest.withLedger { duban in
            for text in ["甲", "乙"] { try await duban("add", text, "--lead", "招商局") }
            try await duban("add", "丙", "--lead", "工信局", "--support", "招商局")
            try await duban("done", "2")
            let merged = try await duban("departments", "merge", "招商局", "工信局", "--from", "2020-01-01")
            #expect(merged.status == 0 && merged.errorText.contains("1、3") && merged.errorText.contains("--hand-over"))
            let check = try await duban("departments", "check")
            #expect(check.status == 1 && check.text.contains("招商局") && check.text.contains("1、3"))
            let handed = try await duban("departments", "merge", "招商局", "工信局", "--hand-over")
            #expect(handed.status == 0 && handed.errorText.contains("1、3"))
            #expect(try await duban.items("lead:工信局").compactMap { $0["number"] as? Int } == [1, 2, 3])
            let owners = try await duban.items("number:3")[0]["responsibilities"] as? [[String: Any]]
            #expect(owners?.compactMap { $0["department"] as? String } == ["工信局"])
            let closed = try await duban.items("number:2")[0]["responsibilities"] as? [[String: Any]]
            #expect(closed?.compactMap { $0["department"] as? String } == ["招商局"])
            #expect(try await duban("departments", "check").status == 0)
            try await duban("undo", "--steps", "2")
            #expect(try await duban("departments", "show", "招商局").text.contains("现为") == false)
        }
    }

    @Test("check: units that texts name and the table lacks are offered; keeping one as alias teaches the next reading")
    func unknownUnits() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "甲", "--lead", "unknown:大数据服务中心")
            #expect(try await duban("departments", "check").text.contains("大数据服务中心"))
            let kept = try await duban("assign", "1", "工信局", "--role", "lead", "--replace", "--keep", "alias")
            #expect(kept.status == 0, "\(kept.errorText)")
            #expect(try await duban("departments", "show", "大数据服务中心").text.contains("工信局"))
            try await duban("undo")
            #expect(try await duban("departments", "show", "大数据服务中心").status == 1)
            #expect(try await duban.numbers("owner:unknown") == [1])
            #expect(try await duban("assign", "1", "工信局", "--keep", "topic").status == 64)
            #expect(
                try await duban("assign", "1", "工信局", "--role", "support", "--keep", "topic", "--word", "算力").status
                    == 0)
            #expect(try await duban("departments", "show", "工信局").text.contains("算力"))
            let json = try await duban("departments", "check", "--format", "json")
            #expect(json.text.contains("大数据服务中心"))
        }
    }
}

@Suite("What corrections teach, what is near, what is left")
struct LearningTests {
    private func count(_ rule: String, _ duban: CommandUnderTest) async throws -> [Int] {
        let result = try await duban("rules", rule, "--format", "json")
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [[String: Any]])
        return ["shipped", "seen", "accepted", "confidence"].compactMap { rows.first?[$0] as? Int }
    }

    @Test("A judgement moves the rule's figure by the formula, undo takes it back, a reset lets it begin anew")
    func counts() async throws {
        try await ReviewTests.withDrafts { duban in
            let shipped = try await count("boundary.ordinal", duban)[0]
            let ownSubject = try await count("boundary.ownSubject", duban)[0]
            #expect(try await count("boundary.ordinal", duban) == [shipped, 0, 0, shipped])
            try await duban("confirm", "1")
            try await duban("reject", "2")
            #expect(try await count("boundary.ordinal", duban) == [shipped, 1, 1, (shipped * 20 + 1000) / 21])
            #expect(try await count("boundary.ownSubject", duban) == [ownSubject, 1, 0, ownSubject * 20 / 21])
            // The figure of the next reading is the learned one.
            let other = try duban.write(ReviewTests.speech.replacing("3月6日", with: "6月6日"), to: "other.txt")
            let json = try await duban("extract", "--format", "json", other).text
            #expect(json.contains("\"boundary\":\(ownSubject * 20 / 21)"))
            let plain = try await duban("extract", "--builtin", "--format", "json", other).text
            #expect(!plain.contains("\"boundary\":\(ownSubject * 20 / 21)"))
            try await duban("undo")
            #expect(try await count("boundary.ownSubject", duban) == [ownSubject, 0, 0, ownSubject])
            #expect(try await duban("rules", "--reset", "boundary.ordinal").status == 0)
            #expect(try await count("boundary.ordinal", duban) == [shipped, 0, 0, shipped])
            try await duban("undo")
            #expect(try await count("boundary.ordinal", duban) == [shipped, 1, 1, (shipped * 20 + 1000) / 21])
            #expect(try await duban("rules", "no.rule").status == 1)
            // Every rule has a name in both languages: it is what the review shows.
            for line in try await duban("rules").text.split(separator: "\n").dropFirst() {
                #expect(line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(line)")
            }
            for line in try await duban("rules", "--lang", "en").text.split(separator: "\n").dropFirst() {
                let words = line.split(separator: " ", omittingEmptySubsequences: true)
                #expect(words.count > 5 && words[5...].allSatisfy { !$0.contains(".") }, "\(line)")
            }
            #expect(try await duban("rules", "--reset").status == 0)
            #expect(try await duban("rules", "--reset").errorText.contains("没有计数"))
        }
    }

    @Test("The owner's rule is wrong where a person names another owner, and only the first time")
    func owner() async throws {
        try await ReviewTests.withDrafts { duban in
            let number = try await duban.numbers("owner:proposed")[0]
            let item = try await duban("show", "\(number)", "--format", "json").text
            let rule = try #require(item.firstMatch(of: /"field":"owner","rule":"([^"]+)"/)).1
            try await duban("assign", "\(number)", "公安局")
            try await duban("confirm", "\(number)")
            try await duban("assign", "\(number)", "教科局", "--role", "lead", "--replace")
            #expect(try await count(String(rule), duban)[1...2] == [1, 0])
        }
    }

    @Test("The same demand in another report is named at import, stays a draft, and link joins the two")
    func near() async throws {
        try await ReviewTests.withDrafts { duban in
            let report = """
                县政府常务会议要求落实春季工作
                2024年3月8日，县长李明主持召开会议。
                李明强调，要抓好春耕备耕，保障农资供应，教育局做好开学准备。要支持企业技改。
                """
            let file = try duban.write(report, to: "report.txt")
            let dry = try await duban("import", "--dry-run", file)
            #expect(dry.errorText.contains("与 1 号相近"))
            let result = try await duban("import", "--confirm", file)
            #expect(result.status == 0 && result.errorText.contains("duban link 1 "), "\(result.errorText)")
            #expect(result.errorText.contains("仍为待核对"))
            let near = try await duban.numbers("春耕 status:draft")
            #expect(near.count == 2 && near[0] == 1)
            #expect(try await duban.numbers("技改 status:assigned").count == 1)
            #expect(try await duban("link", "1", "\(near[1])").status == 0)
            #expect(try await duban("show", "1").text.contains("含 \(near[1]) 号"))
            // Later than a week it is another demand.
            let late = try duban.write(report.replacing("3月8日", with: "3月28日"), to: "late.txt")
            let later = try await duban("import", late).errorText
            #expect(!later.contains("相近"))
        }
    }

    @Test("Every sentence of a source is an item's or is listed with its reason")
    func rest() async throws {
        try await ReviewTests.withDrafts { duban in
            let list = try await duban("sources")
            #expect(list.status == 0 && list.text.contains("speech.txt"))
            let rest = try await duban("sources", "show", "1", "--rest").text
            #expect(rest.contains("题目") && rest.contains("叙述：2024年3月6日"))
            #expect(!rest.contains("春耕"))
            let json = try await duban("sources", "show", "speech.txt", "--spans", "--format", "json")
            let pieces = try #require(try JSONSerialization.jsonObject(with: Data(json.output)) as? [[String: Any]])
            let text = [UInt8](ReviewTests.speech.utf8)
            var covered = [Bool](repeating: false, count: text.count)
            for piece in pieces {
                let (start, end) = try (#require(piece["start"] as? Int), #require(piece["end"] as? Int))
                #expect(piece["text"] as? String == String(decoding: text[start..<end], as: UTF8.self))
                for place in start..<end { covered[place] = true }
            }
            let left = String(decoding: text.indices.filter { !covered[$0] }.map { text[$0] }, as: UTF8.self)
            #expect(left.allSatisfy { "，。、：；\n".contains($0) }, "\(left)")
            #expect(pieces.contains { ($0["items"] as? [Int]) == [1] })
            #expect(try await duban("sources", "show", "1", "--original").output == text)
            #expect(try await duban("sources", "show", "9").status == 1)
            #expect(try await duban("sources", "show", "1", "--original", "--rest").status == 64)
        }
    }

    @Test("An item that asks for an attitude only is flagged, not dropped")
    func lowValue() async throws {
        try await ReviewTests.withDrafts { duban in
            let flagged = try await duban.items("is:lowValue")
            #expect(flagged.compactMap { $0["text"] as? String } == ["要提高政治站位，统一思想"])
            #expect(try await duban.numbers("is:certain").contains(3) == false)
            #expect(try await duban("show", "3").text.contains("表态性"))
        }
    }
}
