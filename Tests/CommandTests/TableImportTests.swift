import Foundation
import TestSupport
import Testing

@Suite("import of a table")
struct TableImportTests {
    static let csv = """
        某县督办台账,,,,,
        序号,督办事项,来源,牵头单位,配合单位,完成时限,状态,责任人
        1,抓好春耕,2020-02-09 全县会议,农业农村局,"财政局、某某公司",2020-03-31,办理中,张三
        2,完成自查,2020-02-09 全县会议,教育局,,2月底前,已办结,
        ,,,,,,,
        合计,2,,,,,,

        """

    @Test("A dry run shows what would come of every row and writes nothing")
    func dryRun() async throws {
        try await CommandUnderTest.withLedger { duban in
            let file = try duban.write(Self.csv, to: "台账.csv")
            let before = try duban.contents(of: duban.ledger)
            let result = try await duban("import", "--dry-run", file)
            #expect(result.status == 0, "\(result.errorText)")
            for words in ["督办事项 = text", "2020-03-31", "农业农村局*", "某某公司", "2020-02-29 2月底前", "合计", "没有办结时间"] {
                #expect(result.text.contains(words), "\(words)\n\(result.text)")
            }
            #expect(result.errorText.contains("未写入"))
            #expect(try duban.contents(of: duban.ledger) == before)
        }
    }

    @Test("Rows become items in one step with their states, owners and dates; the file is known again")
    func importing() async throws {
        try await CommandUnderTest.withLedger { duban in
            let file = try duban.write(Self.csv, to: "台账.csv")
            let result = try await duban("import", file)
            #expect(result.status == 0 && result.errorText.contains("#1–#2"), "\(result.errorText)")
            let items = try await duban.items()
            #expect(items.map { $0["text"] as? String } == ["抓好春耕", "完成自查"])
            #expect(items.map { $0["status"] as? String } == ["inProgress", "closed"])
            #expect(items.map { $0["due"] as? String } == ["2020-03-31", "2020-02-29"])
            #expect(items.map { $0["duePhrase"] as? String } == [nil, "2月底前"])
            let source = try #require(items[0]["source"] as? [String: Any])
            #expect(source["title"] as? String == "全县会议" && source["date"] as? String == "2020-02-09")
            let parts = try #require(items[0]["responsibilities"] as? [[String: Any]])
            #expect(parts.map { $0["role"] as? String } == ["lead", "support", "support"])
            #expect(parts.map { $0["department"] as? String } == ["农业农村局", "财政局", "某某公司"])
            // What has no field of its own stands in the wording.
            #expect(try await duban("show", "1", "--format", "json").text.contains("责任人：张三"))
            let again = try await duban("import", file)
            #expect(again.status == 1 && again.errorText.contains("台账.csv"))
            // Another file with the same rows: they are there.
            let other = try duban.write(Self.csv + "3,修路,,住建局,,,,\n", to: "b.csv")
            #expect(try await duban("import", other).errorText.contains("#1"))
            #expect(try await duban.items().count == 3)
            #expect(try await duban("undo").status == 0)
            #expect(try await duban("undo").status == 0)
            #expect(try await duban.items().isEmpty)
            #expect(try await duban("check").status == 0)
        }
    }

    @Test("A csv in GB18030, and columns that a person names")
    func mapping() async throws {
        try await CommandUnderTest.withLedger { duban in
            // 举措,落实方 / 修路,住建局 in GB18030.
            let bytes: [UInt8] =
                [0xBE, 0xD9, 0xB4, 0xEB, 0x2C, 0xC2, 0xE4, 0xCA, 0xB5, 0xB7, 0xBD, 0x0A, 0xD0, 0xDE, 0xC2, 0xB7, 0x2C]
                + [0xD7, 0xA1, 0xBD, 0xA8, 0xBE, 0xD6, 0x0A]
            let file = try duban.write(bytes, to: "a.csv")
            let refused = try await duban("import", file)
            #expect(refused.status == 1 && refused.errorText.contains("举措") && refused.errorText.contains("--map"))
            #expect(try await duban("import", file, "--map", "举措=texte").status == 64)
            #expect(try await duban("import", file, "--map", "举措").status == 64)
            #expect(try await duban("import", file, "--confirm", "--map", "举措=text", "--map", "B=lead").status == 0)
            let items = try await duban.items("department:住建局 status:assigned")
            #expect(items.map { $0["text"] as? String } == ["修路"])
        }
    }

    @Test(
        "What is exported as xlsx, csv and English xlsx comes back with equal fields", arguments: ["xlsx", "csv", "en"])
    func roundTrip(kind: String) async throws {
        try await CommandUnderTest.withSample { duban in
            try await duban("done", "1", "2", "--date", "2020-02-20")
            try await duban("status", "3", "inProgress")
            try await duban("status", "4", "longTerm", "--reason", "常年工作")
            try await duban("status", "5", "suspended", "--reason", "待省里批复")
            try await duban("due", "6", "7", "2020-02-29")
            try await duban("note", "6", "=已排查三个小区", "--problem", "缺经费,缺人", "--next", "月底前\"落实\"")
            try await duban("assign", "10", "教育局")
            try await duban("assign", "10", "住建局", "--role", "support")
            try await duban("edit", "11", "--leader", "张三")
            let name = kind == "csv" ? "a.csv" : "a.xlsx"
            let language = kind == "en" ? "en" : "zh"
            #expect(try await duban("export", "-o", name, "--lang", language).status == 0)
            let second = duban.home + "/second"
            try await duban("init", second)
            let result = try await duban("import", "--ledger", second, name)
            #expect(result.status == 0, "\(result.errorText)")
            let before = try await duban.items()
            let list = try await duban("list", "--format", "json", "--ledger", second)
            let after = try JSONSerialization.jsonObject(with: Data(list.output)) as? [[String: Any]] ?? []
            #expect(before.count == after.count)
            for (old, new) in zip(before, after) {
                #expect(fields(old) == fields(new))
            }
            let shown = try await duban("show", "6", "--format", "json", "--ledger", second)
            for text in ["=已排查三个小区", "缺经费,缺人", "月底前\\\"落实\\\""] { #expect(shown.text.contains(text), "\(text)") }
            #expect(
                try await duban("show", "11", "--format", "json", "--ledger", second).text.contains("\"leader\":\"张三\"")
            )
        }
    }

    /// Somebody else's 台账 with columns that have fields, and columns that have none.
    static let foreign = """
        序号,督办事项,来源,工作要求,牵头单位,责任人,联系人,联系电话,交办时间,完成时限,类别,包片组长,备注,状态
        1,修路,2020-02-09 全县会议,"三月底前到位
        不留死角",住建局,张三,李四,0357-1234567,2020-02-11,2020-03-31,民生,王五,见附件,办理中
        2,架桥,2020-02-09 全县会议,,住建局,,,0357-7654321,2020-02-12,,,,,已交办

        """

    @Test("Columns of somebody else's 台账 come out again as they went in, and the day of the hand-over with them")
    func foreignColumns() async throws {
        try await CommandUnderTest.withLedger { duban in
            let file = try duban.write(Self.foreign, to: "a.csv")
            #expect(try await duban("import", file).status == 0)
            let shown = try await duban("show", "1", "--format", "json").text
            for member in [
                #""requirement":"三月底前到位\n不留死角""#, #""responsiblePerson":"张三""#, #""contact":"李四""#,
                #""category":"民生""#, #"{"heading":"联系电话","text":"0357-1234567"}"#, #"{"heading":"包片组长","text":"王五"}"#,
            ] { #expect(shown.contains(member), "\(member)\n\(shown)") }
            let text = try await duban("show", "1").text
            for words in ["工作要求", "联系电话：0357-1234567", "交办时间：2020-02-11"] { #expect(text.contains(words), "\(words)") }
            #expect(try await duban("export", "-o", "one.csv").status == 0)
            let second = duban.home + "/second"
            try await duban("init", second)
            #expect(try await duban("import", "--ledger", second, "one.csv").status == 0)
            #expect(try await duban("export", "--ledger", second, "-o", "two.csv").status == 0)
            let one = try String(contentsOfFile: duban.home + "/one.csv", encoding: .utf8)
            #expect(one == (try String(contentsOfFile: duban.home + "/two.csv", encoding: .utf8)))
            let heading = one.split(separator: "\r\n").first ?? ""
            #expect(heading.hasSuffix("备注,类别,联系人,联系电话,包片组长"), "\(heading)")
            #expect(one.contains("2020-02-11") && one.contains("2020-02-12"))
            // A paper says the same day as the export.
            let paper = try await duban("report", "ledger", "-o", "-", "--format", "csv").text
            #expect(paper.contains("2020-02-11") && paper.contains("2020-02-12"), "\(paper)")
        }
    }

    @Test("What was confirmed here was handed over on that day, in the export and in every paper")
    func handedOver() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("import", CommandUnderTest.sample)
            #expect(try await duban("confirm", "10").status == 0)
            // The ledger's day, whatever the machine's.
            let today = String(Date().addingTimeInterval(8 * 3600).description.prefix(10))
            let export = try await duban("export", "number:10", "--format", "csv", "-o", "-").text
            let paper = try await duban("report", "ledger", "--format", "csv", "-o", "-").text
            #expect(export.contains(today) && paper.contains(today), "\(today)\n\(export)\n\(paper)")
            // A draft has only the day of its meeting.
            #expect(try await duban("export", "number:11", "--format", "csv", "-o", "-").text.contains("2020-02-09"))
        }
    }

    /// What a 台账 holds of an item.
    private func fields(_ item: [String: Any]) -> [String] {
        let source = item["source"] as? [String: Any] ?? [:]
        let parts = (item["responsibilities"] as? [[String: Any]] ?? []).map { part in
            "\(part["department"] ?? "") \(part["role"] ?? "") \(part["confirmed"] ?? "")"
        }
        return [
            "\(item["text"] ?? "")", "\(item["status"] ?? "")", "\(item["due"] ?? "")",
            "\("\(item["closedAt"] ?? "")".prefix(10))", "\(source["title"] ?? "") \(source["date"] ?? "")",
        ] + parts.sorted()
    }

    @Test("Where the ledger has every row, that is the reason; a column that is not there is named with those that are")
    func nothingNew() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("import", try duban.write(Self.csv, to: "台账.csv"))
            let other = try duban.write(Self.csv + "\n", to: "台账二.csv")
            let more = try duban.write(Self.csv + "3,组织培训,,公安局,,,,\n,,,,,,,\n", to: "台账三.csv")
            let again = try await duban("import", other)
            #expect(again.status == 1 && !again.errorText.contains("没有找到"), "\(again.errorText)")
            let missing = try await duban("import", more, "--map", "foo=text")
            #expect(missing.status == 64 && missing.errorText.contains("没有“foo”这一列"), "\(missing.errorText)")
            #expect(missing.errorText.contains("“督办事项”") && missing.errorText.contains("“责任人”"))
            let prose = try duban.write("会议要求，公安局要抓紧巡查。", to: "a.txt")
            let text = try await duban("import", prose, "--map", "foo=text")
            #expect(text.status == 64 && text.errorText.contains("不是表格"))
            #expect(try await duban.items().count == 2)
            #expect(try await duban("import", more, prose, "--map", "督办事项=text").status == 0)
            // A file of the rows alone is no known file.
            let rows = try duban.write(Self.csv.replacing("某县督办台账", with: "另一个台账"), to: "台账四.csv")
            let known = try await duban("import", rows)
            #expect(known.status == 1 && known.errorText.hasSuffix("--again 可再次导入\n"), "\(known.errorText)")
            #expect(known.errorText.contains("各行在台账里都已有"))
        }
    }
}
