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
        #expect(en.fewerSteps(available: 1, asked: 2).string.hasPrefix("there is only 1 step, not 2"))
        #expect(en.fewerSteps(available: 2, asked: 3).string.hasPrefix("there are only 2 steps, not 3"))
        #expect(en.purgedElsewhere([20]).string == "the same words also stand in item 20: look at it")
        #expect(en.purgedElsewhere([20, 21]).string == "the same words also stand in items 20, 21: look at them")
        #expect(en.notInTable("X", [30]).string.contains("(item 30)"))
        #expect(en.leftWithOld([3], "X", new: "Y").string.hasPrefix("X still has open item 3;"))
        #expect(en.findingBadLine(affected: [4]).string.contains("; item 4;"))
        #expect(en.findingSuspectTail(bytes: 1, keptAs: nil).string.contains("1 byte fails"))
    }

    @Test("Sentences in one line have a mark between them, and none behind a question or a full stop")
    func running() {
        #expect(zh.running(["没有甲", "见乙"]).string == "没有甲；见乙")
        #expect(en.running(["there is no a", "b lists them"]).string == "there is no a; b lists them")
        #expect(zh.running(["是不是：甲？", "  见乙"]).string == "是不是：甲？见乙")
        #expect(en.running(["did you mean a?", "  b", .empty]).string == "did you mean a? b")
        for words in [zh, en] {
            let sentences = [
                words.unknownDepartment("x", suggestions: []), words.unknownDepartment("x", suggestions: ["y"]),
                words.unknownCommand("x", suggestions: ["y"]), words.unknownStatus("x", suggestions: [], all: ["y"]),
            ]
            for sentence in sentences { #expect(!sentence.string.contains("  "), "\(sentence)") }
        }
    }

    @Test("The yellow light's words tell the days of the ledger's rule")
    func dueSoon() {
        #expect(zh.dueSoon(days: 3).string == "三日内" && zh.dueSoonItems(days: 3).string == "三日内到期")
        #expect(zh.dueSoon(days: 10).string == "十日内" && zh.dueSoonItems(days: 14).string == "14 日内到期")
        #expect(en.dueSoonItems(days: 5).string == "due within 5 days")
        #expect(en.dueSoonItems(days: 1).string == "due within 1 day")
        #expect(zh.dueSoon(days: 0).string == "今日到期" && en.dueSoonItems(days: 0).string == "due today")
    }

    @Test("What is refused to an item that is not open names what was to be done, and the way there")
    func notOpen() {
        for act in [
            "split", "merge", "link", "extend", "grantExtension", "milestone", "part", "expand", "reinstruct", "verify",
            "notice",
        ] {
            #expect(!zh.notOpen("closed", for: act).string.contains(act), "\(act)")
            #expect(zh.notOpen("closed", for: act).string.hasSuffix("重新打开用 duban reopen"))
            #expect(en.notOpen("draft", for: act).string.hasSuffix("; duban confirm hands it over first"))
        }
        #expect(zh.notOpen("draft", for: "extend").string == "“待核对”的事项不能延期；核对交办用 duban confirm")
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
