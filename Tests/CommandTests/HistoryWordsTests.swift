import Foundation
import TestSupport
import Testing

/// What the history says to a person: words, names and numbers, nothing as it stands in the files.
@Suite("The history in words")
struct HistoryWordsTests {
    private static func withDay(_ body: (CommandUnderTest) async throws -> Void) async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("import", "--confirm", CommandUnderTest.sample)
            try await duban("assign", "1", "公安局")
            try await duban("recur", "8", "monthly:5")
            try await duban("reinstruct", "9", "加快", "--by", "李书记")
            try await duban("undo")
            try await duban("merge", "13", "14")
            try await duban("link", "1", "2")
            try await duban("departments", "edit", "公安局", "--alias", "公安部门甲")
            try await duban("settings", "yellowBefore", "5")
            try await duban("add", "临时一项", "--lead", "公安局")
            try await duban("undo")
            try await body(duban)
        }
    }

    @Test("No part of a record stands as it is in the files, and no record by its id")
    func words() async throws {
        try await Self.withDay { duban in
            for language in ["zh", "en"] {
                let text = try await duban("history", "--lang", language).text
                #expect(!text.contains { "{}[]\"".contains($0) }, "\(text)")
                #expect(!text.contains(/[0-9a-f]{8}-[0-9a-f]{4}-7/), "\(text)")
                #expect(!text.contains("police") && !text.contains("monthly:"), "\(text)")
            }
            let chinese = try await duban("history").text
            #expect(chinese.contains("#1 责任/宣传部 角色 牵头、状态 待签收、依据 按主题推定"))
            #expect(chinese.contains("#8 周期 - -> 每月5日前"))
            #expect(chinese.contains("#14 并入 - -> #13") && chinese.contains("单位 公安局 别称"))
            #expect(chinese.contains("  设置 黄灯提前天数 3 -> 5"))
            // It was taken back, and is known by its number all the same.
            #expect(chinese.contains(/#3[0-9] 新增/) && chinese.contains(/#3[0-9] 删除/))
            // The author of an instruction, and its text, also where it was taken back.
            #expect(chinese.contains("再批示 时间") && chinese.contains("由 李书记、事项 加快 -> -"))
        }
    }

    @Test("An instant that stands in the way of an undo is told by the ledger's clock")
    func instants() async throws {
        try await CommandUnderTest.withSample { duban in
            try await duban("done", "3", "--today", "2020-02-14")
            try await duban("reopen", "3", "--actor", "bob")
            let refused = try await duban("undo")
            #expect(refused.status == 1 && refused.errorText.contains("办结时间"), "\(refused.errorText)")
            #expect(!refused.errorText.contains(/\d\d:\d\dZ/), "\(refused.errorText)")
        }
    }

    @Test("Of an item that was purged its number is told, and nothing of what another's history named it by")
    func purged() async throws {
        try await CommandUnderTest.withSample { duban in
            try await duban("link", "20", "21")
            #expect(try await duban("purge", "20", "--reason", "r", "--yes").status == 0)
            #expect(try await duban("history").text.contains("#20 已清除"))
            let history = try await duban("history", "21").text
            #expect(history.contains("状态 已交办 -> 撤销") && !history.contains("- -> -"), "\(history)")
        }
    }

    @Test("What stands in the way of an undo is named by the department's name")
    func obstacle() async throws {
        try await CommandUnderTest.withLedger { duban in
            try await duban("departments", "edit", "公安局", "--alias", "公安部门甲")
            try await duban("departments", "edit", "公安局", "--alias", "公安部门乙", "--actor", "bob")
            let refused = try await duban("undo")
            #expect(refused.status == 1)
            #expect(refused.errorText.contains("单位 公安局 别称") && refused.errorText.contains("bob 所改"))
        }
    }

    @Test("The help of an option says in Chinese what it is otherwise")
    func defaults() async throws {
        try await CommandUnderTest.run { duban in
            for words in [["history"], ["show"], ["departments"], ["sources"], ["rules"], ["list"]] {
                let help = try await duban.run(words + ["-h"]).text
                for english in ["(default", "See '", "subcommand"] {
                    #expect(!help.contains(english), "\(words): \(help)")
                }
            }
            #expect(try await duban.run(["history", "-h"]).text.contains("text 或 json，默认 text"))
            #expect(try await duban.run(["sources", "-h"]).text.contains("list（默认）            列出导入过的材料"))
        }
    }
}
