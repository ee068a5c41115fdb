import Foundation
import TestSupport
import Testing

/// Words on the command line that mean nothing, and what is said of those that do.
@Suite("Words of the command line")
struct CommandLineTests {
    @Test("An empty word where one must say something is a mistake, and its place is named")
    func empty() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "清理垃圾", "--lead", "城管局")
            for (arguments, place) in [
                (["init", ""], "init"), (["--ledger", "", "list"], "--ledger"), (["import", ""], "import"),
                (["extract", ""], "extract"), (["backup", ""], "backup"), (["undo", "--by", ""], "--by"),
                (["export", "--format", "csv", "-o", ""], "-o"),
            ] {
                try await BadInputTests.expectUntouched(duban, arguments, status: 64, saying: ["\(place) 后面的值是空的"])
            }
            // A query may be empty: it is everything.
            #expect(try await duban("list", "").status == 0)
            #expect(try await duban("edit", "1", "--heading", "").status == 0)
        }
    }

    @Test("An empty name is nobody's: the login's stands in the history, as where the variable is empty")
    func nobody() async throws {
        try await CommandUnderTest.withLedger { duban in
            for (text, arguments) in [("甲", ["--actor", ""]), ("乙", ["--actor", " "]), ("丙", [])] {
                let result = try await duban.run(
                    arguments + ["add", text, "--lead", "城管局"], variables: ["DUBAN_ACTOR": ""])
                #expect(result.status == 0)
            }
            let history = try await duban("history", "--format", "json").text
            #expect(!history.contains(#""by":"""#) && !history.contains(#""by":" ""#), "\(history)")
        }
    }

    @Test("Nothing to undo of whoever was named leads to the history, and not to what was just typed")
    func undoOfNobody() async throws {
        try await CommandUnderTest.withLedger { duban in
            let named = try await duban("undo", "--by", "zz")
            #expect(named.status == 1 && named.errorText.contains("zz 没有可撤回的步骤"))
            #expect(named.errorText.contains("duban history") && !named.errorText.contains("--by"))
            let own = try await duban("--actor", "王五", "undo")
            #expect(own.status == 1 && own.errorText.contains("duban undo --by"))
        }
    }

    @Test("-v and -V say the version; another letter is no query", arguments: ["-v", "-V", "-x"])
    func version(option: String) async throws {
        try await CommandUnderTest.withLedger { duban in
            let result = try await duban.run([option])
            #expect(result.status == (option == "-x" ? 64 : 0))
            #expect(option == "-x" ? result.errorText.contains("-x") : result.text.hasPrefix("duban "))
            #expect(try await duban("browse", "-x").status == 0)
        }
    }

    @Test("Bytes that are no text are shown as bytes; of a long word only its ends are told back")
    func strangeWords() async throws {
        try await CommandUnderTest.withLedger { duban in
            let bytes = try await duban.run(by: ["sh", "-c", #""$0" list "$(printf '\377\376')""#], [])
            #expect(bytes.status == 64 && bytes.errorText.contains(#"\xff\xfe"#), "\(bytes.errorText)")
            let long = String(repeating: "a", count: 100_000)
            for arguments in [["show", long], [long], ["--" + long], ["list", "status:" + long]] {
                let result = try await duban.run(arguments)
                #expect(result.status == 64 && result.errorText.utf8.count < 3000, "\(arguments[0].prefix(20))")
            }
            // The mark stands below the mistake, also in a long query.
            let half = String(long.prefix(50_000))
            let query = try await duban("list", "\(half) status:foo \(half)")
            let lines = query.errorText.split(separator: "\n").map(String.init)
            let place = try #require(lines.dropFirst().first?.range(of: "foo")?.lowerBound)
            let column = lines[1].distance(from: lines[1].startIndex, to: place)
            #expect(lines.last == String(repeating: " ", count: column) + "^")
        }
    }

    @Test("What only one item can have is said so; in English a status is not named twice")
    func sentences() async throws {
        try await CommandUnderTest.withLedger { duban in
            for text in ["甲", "乙"] { try await duban("add", text, "--lead", "城管局") }
            let several = try await duban("edit", "1", "2", "--text", "丙")
            #expect(several.status == 64 && several.errorText.contains("--text 一次只能改一项"))
            try await duban("cancel", "2", "--reason", "重复")
            let refused = try await duban("--lang", "en", "status", "2", "assigned")
            #expect(refused.errorText.contains("it can become draft\n"), "\(refused.errorText)")
            let chinese = try await duban("status", "2", "assigned")
            #expect(chinese.errorText.contains("待核对 (draft)"))
            let spelled = try await duban("--lang", "en", "status", "1", "draft")
            #expect(spelled.errorText.contains("in progress (inProgress)"))
        }
    }

    @Test("A history without hits says so and is no error; extend offers no date that it refuses")
    func smallPrint() async throws {
        try await CommandUnderTest.withLedger { duban in
            let none = try await duban("history", "--by", "无此人")
            #expect(none.status == 0 && none.text.isEmpty && none.errorText.contains("没有符合条件的变更"))
            #expect(try await duban("history", "--by", "无此人", "--format", "json").errorText.isEmpty)
            for language in ["zh", "en"] {
                #expect(try await !duban("--lang", language, "extend", "-h").text.contains("none"))
                #expect(try await duban("--lang", language, "due", "-h").text.contains("none"))
            }
        }
    }

    @Test("A query lists no directive without items, nor does the interface; without one all of them stand there")
    func emptyDirectives() async throws {
        try await CommandUnderTest.withSample { duban in
            let all = try await duban("list", "--group", "directive", "--format", "table").text
            let open = try await duban("list", "status:open", "--group", "directive", "--format", "table").text
            #expect(all.contains("0/0") && !open.contains("0/0"))
        }
    }

    @Test("What came without a file is called in words, and kept under a sign")
    func standardInput() async throws {
        try await CommandUnderTest.withLedger { duban in
            let text = "会议要求，公安局要抓紧做好巡查。\n"
            let empty = try await duban("import", "-")
            #expect(empty.status == 1 && empty.errorText.contains("标准输入 是空的"))
            #expect(try await duban("import", "-", input: text).errorText.contains("已导入 标准输入："))
            #expect(try await duban("import", "-", input: text).errorText.contains("标准输入：同一材料"))
            #expect(try await duban("sources").text.hasSuffix("标准输入  标准输入\n"))
            #expect(try await duban("--lang", "en", "sources").text.hasSuffix("standard input  standard input\n"))
            #expect(try await duban("sources", "--format", "json").text.contains(#""name":"-""#))
            for name in ["-", "标准输入", "standard input", "1"] {
                #expect(try await duban("sources", "show", name).text.contains("巡查"), "\(name)")
            }
            #expect(try await duban("extract", "-", "--format", "json", input: text).text.contains(#""file":"-""#))
        }
    }

    @Test("Success is said when everything has arrived, and not before")
    func fullOutput() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("add", "清理垃圾", "--lead", "城管局")
            let table = try duban.write(TableImportTests.csv, to: "台账.csv")
            for arguments in [
                ["export", "--format", "csv", "-o", "-"], ["report", "bulletin", "-o", "-"],
                ["import", "--dry-run", table],
            ] {
                let result = try await duban.run(by: ["sh", "-c", #"exec "$0" "$@" >/dev/full"#], arguments)
                #expect(result.status == 1 && result.errorText.contains("写不进去"), "\(result.errorText)")
                #expect(!result.errorText.contains("已导出") && !result.errorText.contains("未写入"), "\(result.errorText)")
            }
        }
    }

    @Test("Copies name the way out that fits")
    func copies() async throws {
        try await CommandUnderTest.withLedger { duban in
            for (arguments, words) in [
                (["restore", "nodir", "二"], "没有这个备份"), (["restore", "/dev/null", "二"], "没有台账的备份"),
                (["restore", duban.home, "二"], "没有台账的备份"), (["backup", "/dev/null"], "/dev/null 不是目录"),
                (["init", "/dev/null"], "/dev/null 不是目录"),
            ] {
                try await BadInputTests.expectUntouched(duban, arguments, status: 1, saying: [words])
                let result = try await duban.run(arguments)
                #expect(!result.errorText.contains("--ledger") && !result.errorText.contains("duban init"))
            }
            for name in ["a.foo", "a"] {
                let export = try await duban("export", "-o", name)
                #expect(export.status == 64 && export.errorText.contains("FILE.xlsx"), "\(export.errorText)")
            }
        }
    }

    @Test("add takes from its text what nobody names, and says so; none is no date")
    func proposals() async throws {
        try await CommandUnderTest.withLedger { duban in
            let read = try await duban("--today", "2020-02-14", "add", "公安局2月21日前完成校车检查")
            #expect(read.status == 0 && read.errorText.contains("单位 公安局、时限 2020-02-21"), "\(read.errorText)")
            #expect(try await duban.numbers("owner:proposed") == [1])
            try await duban("--today", "2020-02-14", "add", "公安局2月21日前完成校车检查", "--lead", "财政局", "--due", "none")
            let item = try #require(try await duban.items("number:2").first)
            #expect(item["due"] is NSNull || item["due"] == nil)
            #expect(try await duban.numbers("owner:proposed") == [1])
            let nobody = try await duban("add", "无主")
            #expect(nobody.status == 64 && nobody.errorText.contains("--lead DEPT"))
            // Without a day that is given, from today.
            #expect(try await duban("add", "公安局5日内完成检查").errorText.contains("时限 "))
        }
    }
}
