import Glibc
import Testing
import Wording

@Suite("Catalogue")
struct CatalogueTests {
    let zh = Catalogue(.chinese)
    let en = Catalogue(.english)

    @Test("Every id of the ledger has a word in both languages")
    func ids() {
        let lists: [(Catalogue) -> [(String, SafeText)]] = [
            { words in
                ["draft", "assigned", "inProgress", "submitted", "closed", "suspended", "longTerm", "cancelled"]
                    .map { ($0, words.status($0)) }
            },
            { words in ["none", "green", "yellow", "red", "snail"].map { ($0, words.light($0)) } },
            { words in ["lead", "responsible", "support"].map { ($0, words.role($0)) } },
        ]
        for list in lists {
            #expect(list(zh).allSatisfy { $0.0 != $0.1.string })
            #expect(Set(list(zh).map(\.1)).count == list(zh).count)
            #expect(Set(list(en).map(\.1)).count == list(en).count)
        }
    }

    @Test("An id of a newer program is shown, and safely")
    func unknownIDs() {
        #expect(zh.status("onIce").string == "onIce")
        #expect(zh.status("a\u{1B}[2J").string == "a^[[2J")
        #expect(en.basis("rumour").string == "rumour")
        #expect(zh.cycle("每个工作日").string == "每个工作日")
        #expect(zh.cycle("monthly:x").string == "monthly:x")
    }

    @Test("What the system answered is said in Chinese where an office can do something about it")
    func systemReasons() {
        for code in [ENOSPC, EACCES, EROFS, EIO] {
            #expect(zh.systemReason(code).string.allSatisfy { !$0.isASCII })
            #expect(en.systemReason(code).string.allSatisfy { $0.isASCII })
        }
        // Every answer of the system has Chinese words, or at least a Chinese name and its number.
        for code in Int32(1)...133 {
            #expect(!zh.systemReason(code).string.contains { $0.isLetter && $0.isASCII }, "\(code)")
            #expect(!en.systemReason(code).isEmpty)
        }
        #expect(zh.systemReason(71).string == "系统错误 71")
    }

    @Test("Groups of departments have Chinese names; one that an office made stays as it is")
    func departmentGroups() {
        #expect(zh.departmentGroup("enterprise").string == "企业")
        #expect(en.departmentGroup("enterprise").string == "enterprise")
        #expect(zh.departmentGroup("园区").string == "园区")
    }

    @Test("A finding on the folder as a whole names no file; a wrong date names its option, not the sign of an operand")
    func places() {
        #expect(zh.finding("满", severity: "提示", file: ".", offset: nil).string == "提示：满")
        #expect(zh.finding("坏", severity: "损坏", file: "a", offset: nil).string == "损坏：a：坏")
        #expect(zh.badDate("昨天", place: "D").string.hasPrefix("“昨天”不是日期"))
        #expect(zh.badDate("昨天", place: "--due").string.hasPrefix("--due：“昨天”不是日期"))
    }

    @Test("Dates and distances")
    func dates() {
        #expect(zh.day("2020-02-14", weekday: 5).string == "2020-02-14 周五")
        #expect(en.day("2020-02-14", weekday: 5).string == "2020-02-14 Fri")
        #expect(zh.remaining(days: 2).string == "还剩 2 天")
        #expect(zh.remaining(days: -1).string == "逾期 1 天")
        #expect(zh.remaining(days: 0).string == "今天到期")
        #expect(en.remaining(days: 1).string == "1 day left")
        #expect(en.remaining(days: -3).string == "3 days overdue")
        #expect(zh.cycle("monthly:5").string == "每月5日前")
        #expect(en.cycle("yearly:12").string == "yearly, by the end of December")
        for days in -99...99 {
            #expect(DisplayWidth().columns(of: zh.remainingShort(days: days)) <= 8)
            #expect(DisplayWidth().columns(of: en.remainingShort(days: days)) <= 8)
        }
    }

    @Test("English plurals")
    func plurals() {
        #expect(en.items(1).string == "1 item")
        #expect(en.items(0).string == "0 items")
        #expect(zh.items(3).string == "3 项")
    }

    @Test(
        "The language follows the locale",
        arguments: [
            (nil, .chinese), ("", .chinese), ("C", .chinese), ("C.UTF-8", .chinese), ("POSIX", .chinese),
            ("zh_CN.GB18030", .chinese), ("zh", .chinese), ("en_US.UTF-8", .english), ("de_DE", .english),
        ] as [(String?, Language)])
    func language(locale: String?, expected: Language) {
        #expect(Language(locale: locale) == expected)
    }
}
