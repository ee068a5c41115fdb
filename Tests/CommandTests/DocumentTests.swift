import Foundation
import TestSupport
import Testing

@Suite("extract and import")
struct DocumentTests {
    static let speech = "# 会议\n\n**本报讯** 2020年2月9日,县长李明强调,一是要抓好春耕生产,公安部门要加强巡查;二是要做好复工复产工作。\n"

    /// The same as a web page.
    static let page =
        "<!DOCTYPE html><h1>会议</h1><p>"
        + speech.replacing("# 会议\n\n", with: "").replacing("**", with: "")

    @Test("extract prints the shape of the contract and changes nothing")
    func extract() async throws {
        try await CommandUnderTest.run { duban in
            let result = try await duban("extract", CommandUnderTest.sample, "--format", "json")
            #expect(result.status == 0)
            let object = try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any]
            let articles = object?["articles"] as? [[String: Any]] ?? []
            #expect(articles.count == 3)
            let article = try #require(articles.first)
            #expect(
                Set(article.keys) == [
                    "file", "title", "date", "date_inferred", "kind", "host", "speakers", "attendees", "reporters",
                    "body", "directives",
                ])
            #expect(article["file"] as? String == CommandUnderTest.sample)
            let body = Array((article["body"] as? String ?? "").unicodeScalars)
            for directive in article["directives"] as? [[String: Any]] ?? [] {
                #expect(
                    Set(directive.keys) == [
                        "id", "speaker", "ordinal", "marker", "heading", "text", "spans", "exhortation", "relayed",
                        "tasks",
                    ])
                for task in directive["tasks"] as? [[String: Any]] ?? [] {
                    #expect(
                        Set(task.keys) == [
                            "id", "text", "spans", "owners_explicit", "roles", "owners_implied", "owners", "deadline",
                            "milestones",
                            "recurrence", "condition", "urgency", "confidence", "certain", "rules",
                        ])
                    let spans = task["spans"] as? [[Int]] ?? []
                    let words = spans.map { String(String.UnicodeScalarView(body[$0[0]..<$0[1]])) }.joined()
                    #expect(words == task["text"] as? String)
                }
            }
            #expect(!FileManager.default.fileExists(atPath: duban.ledger))
        }
    }

    @Test("Several files, standard input, a date that is given, text for people")
    func inputs() async throws {
        try await CommandUnderTest.run { duban in
            let undated = try duban.write(Self.speech.replacing("2020年2月9日", with: "日前"), to: "a.txt")
            let result = try await duban(
                "extract", undated, "-", "--format", "json", "--date", "2021-05-06", input: Self.speech)
            let object = try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any]
            let articles = object?["articles"] as? [[String: Any]] ?? []
            #expect(articles.map { $0["file"] as? String } == [undated, "-"])
            #expect(articles.map { $0["date"] as? String } == ["2021-05-06", "2020-02-09"])
            let text = try await duban("extract", undated)
            #expect(text.text.contains("抓好春耕生产") && text.text.contains("公安局"))
        }
    }

    @Test("The ledger's department table is used where there is one, unless the built-in one is asked for")
    func tables() async throws {
        try await CommandUnderTest.run { duban in
            let withoutLedger = try await duban("extract", CommandUnderTest.sample)
            #expect(withoutLedger.status == 0)
            #expect(try await duban("extract", CommandUnderTest.sample, "--ledger", duban.home + "/none").status == 1)
            #expect(
                try await duban("extract", CommandUnderTest.sample, "--ledger", duban.home + "/none", "--builtin")
                    .status == 0)
        }
    }

    @Test("import: drafts, the warning once, known documents skipped, again on request")
    func importing() async throws {
        try await CommandUnderTest.withLedger { duban in
            let file = try duban.write(Self.speech, to: "讲话.txt")
            let dry = try await duban("import", "--dry-run", file)
            #expect(dry.status == 0 && dry.errorText.contains("未写入"))
            #expect(try await duban.items().isEmpty)
            let first = try await duban("import", file)
            #expect(first.status == 0 && first.errorText.contains("涉密"))
            let count = try await duban.items("status:draft").count
            #expect(count > 0)
            let copy = try duban.write(Self.speech.replacing("\n", with: "\r\n"), to: "copy.md")
            let again = try await duban("import", copy)
            #expect(again.status == 1 && again.errorText.contains("讲话.txt") && !again.errorText.contains("涉密"))
            let other = try duban.write(Self.speech.replacing("春耕", with: "秋收"), to: "b.txt")
            #expect(try await duban("import", copy, other).status == 0)
            #expect(try await duban("import", "--again", "--confirm", copy).status == 0)
            #expect(try await duban.items("status:assigned").count == count)
            #expect(try await duban("import", "-", input: Self.speech.replacing("春耕", with: "冬修")).status == 0)
            #expect(try await duban("check").status == 0)
        }
    }

    @Test("One document that cannot be read keeps no other from being imported; the sum is said")
    func several() async throws {
        try await CommandUnderTest.withLedger { duban in
            let good = try duban.write(Self.speech, to: "讲话.txt")
            let page = try duban.write(Self.page, to: "讲话.html")
            let old = try duban.write([0xD0, 0xCF, 0x11, 0xE0, 0], to: "纪要.doc")
            let prose = try duban.write("今天天气很好。", to: "prose.txt")
            let result = try await duban("import", old, good, duban.home + "/none.txt", prose, good)
            #expect(result.status == 0)
            for words in ["纪要.doc 是旧版", "已导入 ", "没有这个文件", "没有找到", "共 5 个文件：导入 1，已有 1，无要求 1，读不了 2"] {
                #expect(result.errorText.contains(words), "\(words): \(result.errorText)")
            }
            // The same text in another format is known by it.
            let again = try await duban("import", page)
            #expect(again.status == 1 && again.errorText.contains("同一材料"), "\(again.errorText)")
            #expect(try await duban("check").status == 0)
        }
    }

    @Test("The warning comes once for everybody who imports into a ledger")
    func classifiedMatter() async throws {
        try await CommandUnderTest.withLedger { duban in
            for (text, actor, isWarned) in [("春耕", "anna", true), ("秋收", "anna", false), ("冬修", "eve", true)] {
                let result = try await duban(
                    "import", "-", "--actor", actor, input: Self.speech.replacing("春耕", with: text))
                #expect(result.status == 0 && result.errorText.contains("涉密") == isWarned, "\(actor) \(text)")
            }
        }
    }

    @Test("A page on standard input is kept under its own format")
    func standardInput() async throws {
        try await CommandUnderTest.withLedger { duban in
            #expect(try await duban("import", "-", input: Self.page).status == 0)
            let sources = try FileManager.default.contentsOfDirectory(atPath: duban.ledger + "/sources")
            let original = try #require(sources.first { $0.hasSuffix(".html") })
            #expect(try String(contentsOfFile: duban.ledger + "/sources/" + original, encoding: .utf8) == Self.page)
            let text = try #require(sources.first { $0.hasSuffix(".txt") })
            #expect(
                try String(contentsOfFile: duban.ledger + "/sources/" + text, encoding: .utf8)
                    .hasPrefix("# 会议\n本报讯"))
            #expect(try await duban("check").status == 0)
        }
    }

    @Test("An import is one step, and is not taken back once an item of it was touched")
    func undo() async throws {
        try await CommandUnderTest.withLedger { duban in
            let file = try duban.write(Self.speech, to: "讲话.txt")
            try await duban("import", file)
            #expect(try await duban("undo").status == 0)
            #expect(try await duban.items().isEmpty)
            try await duban("redo")
            let number = try #require(try await duban.numbers().first)
            try await duban("confirm", "\(number)", "--actor", "eve")
            let refused = try await duban("undo")
            #expect(refused.status == 1 && refused.errorText.contains("#\(number)"))
        }
    }

    @Test("A file name keeps its bytes, whatever the locale")
    func fileNames() async throws {
        try await CommandUnderTest.withLedger { duban in
            // 讲话 in GBK: no UTF-8. The shell writes the name, since Foundation cannot.
            let script = "f=$(printf '\\275\\262\\273\\260.txt'); cat > \"$f\"; \"$0\" import \"$f\""
            let result = try await FinishedProgram.run(
                "sh", ["-c", script, builtProgram("duban")], environment: duban.environment,
                input: Array(Self.speech.utf8),
                folder: duban.home)
            #expect(result.status == 0, "\(result.errorText)")
            #expect(try await !duban.items().isEmpty)
        }
    }
}
