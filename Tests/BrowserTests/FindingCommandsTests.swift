import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

@Suite("Commands by any word that people have for them")
struct FindingCommandsTests {
    /// What the palette or the help offers first.
    private func first(_ typed: String, _ key: Key, _ language: Language) -> String {
        var interface = Interface(language: language)
        interface.press(key)
        interface.type(typed)
        let rows = (0..<30).map { interface.frame.text(ofRow: $0) }
        return rows.drop { !$0.contains("> \(typed)") }.dropFirst().first ?? ""
    }

    @Test(
        "Chinese words, English words and initials find a command in the palette and in the help, in both languages",
        arguments: [
            ("报告", Command.report), ("周报", .report), ("bg", .report), ("zhoubao", .report), ("weekly", .report),
            ("导出", .exportItems), ("dc", .exportItems), ("excel", .exportItems), ("统计", .showFigures),
            ("删除", .cancelItem), ("postpone", .extendDue), ("attachment", .showFiles), ("rules", .showRules),
            ("模板", .showTemplates), ("exit", .quit),
        ])
    func words(typed: String, command: Command) {
        for language in Language.allCases {
            let name = CommandTable.entry(command).words(Catalogue(language)).name.string
            for key in [Key.character(":"), .function(1)] {
                let found = first(typed, key, language)
                #expect(found.contains(name), "\(typed): \(found)")
            }
        }
    }

    @Test(
        "A key by its name finds its command before any other that has it in its name",
        arguments: [
            ("5", Command.reviewDrafts), ("F5", .undo), ("f5", .undo), ("u", .undo), ("t", .setDue), ("T", .extendDue),
            ("１", .groupByDirective),
        ])
    func keys(typed: String, command: Command) {
        for language in Language.allCases {
            let name = CommandTable.entry(command).words(Catalogue(language)).name.string
            let found = first(typed, .character(":"), language)
            #expect(found.contains(name), "\(typed): \(found)")
        }
    }

    @Test("The palette says what Enter does with a line that has an operand")
    func operands() {
        for (typed, said) in [
            ("save 本周", "把现在的筛选存为“本周”"), ("report bulletin", "打开 report bulletin"),
            ("settings yellowBefore 5", "打开 settings yellowBefore 5"),
        ] {
            let found = first(typed, .character(":"), .chinese)
            #expect(found.contains(said), "\(typed): \(found)")
        }
    }

    @Test("Every other word belongs to a command")
    func known() {
        for name in ActionKeywords.table.keys { #expect(Command(rawValue: name) != nil, "\(name)") }
    }

    @Test(
        "/ and F3 in the table of departments find a line of it by any of its names",
        arguments: ["工信", "gongxin", "gxj"])
    func tableLine(typed: String) {
        for key in [Key.character("/"), .function(3)] {
            var interface = Interface()
            interface.press(.character("7"), key)
            #expect(interface.picture.contains("在单位表里查找"))
            interface.type(typed)
            interface.press(.enter)
            #expect(interface.state.view == .departments && interface.state.table.cursor == .department("industry"))
            interface.press(key)
            interface.type("各乡镇")
            interface.press(.escape)
            #expect(interface.state.view == .departments && interface.state.table.cursor == .department("industry"))
        }
    }

    @Test("The bottom line of a wide screen names what only letters lead to, and beside a source its own F-keys")
    func letters() {
        var interface = Interface(columns: 118)
        let bottom = interface.frame.text(ofRow: 29)
        #expect(bottom.contains("F11导入") && bottom.contains("P文书") && bottom.contains("R催办"), "\(bottom)")
        interface = Interface(columns: 117)
        #expect(!interface.frame.text(ofRow: 29).contains("P文书"))
        interface = ReviewViewTests.interface()
        let beside = interface.frame.text(ofRow: interface.frame.size.rows - 1)
        #expect(beside.contains("F8核对") && beside.contains("F6") && beside.contains("F4"), "\(beside)")
    }
}
