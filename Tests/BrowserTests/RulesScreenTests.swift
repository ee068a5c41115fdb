import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

@Suite("What stands beside the settings: rules and templates")
struct RulesScreenTests {
    private func intents(_ interface: Interface) -> [Intent] {
        interface.effects.compactMap { if case .perform(let intent) = $0 { intent } else { nil } }
    }

    @Test(
        "The settings lead to the rules, each by its name with its counts, and to the templates",
        arguments: Language.allCases)
    func leading(language: Language) {
        var interface = Interface(language: language)
        let words = interface.state.appearance.words
        interface.press(.character(","), .character("7"))
        #expect(interface.picture.contains(words.rulesPicker.string))
        let line = interface.picture.split(separator: "\n").first { $0.contains("5     3   71%   65%") }
        #expect(line?.contains(words.rule("owner.topic").string) == true, "\(line ?? "")")
        #expect(!interface.picture.contains("owner.topic"))
        interface.press(.escape, .character(","), .character("8"), .enter)
        #expect(interface.picture.contains("{{open}}"))
        #expect(interface.picture.contains("templates/bulletin.mustache"))
        interface.press(.character("y"))
        #expect(interface.effects.last == .copy("# 督办通报\n{{open}}"))
    }

    @Test("A rule's counts are set back after a question, and those of every rule by the first line")
    func reset() {
        var interface = Interface()
        interface.feed(.run(.showRules))
        interface.type("zhuti")
        interface.press(.enter)
        #expect(interface.picture.contains("“按主题推定”的计数清零重计？"))
        interface.press(.enter)
        #expect(intents(interface) == [.resetRules("owner.topic")])
        interface.feed(.run(.showRules))
        interface.press(.home, .enter, .character("y"))
        #expect(intents(interface).last == .resetRules(nil))
        interface.feed(.performed(.resetRules(nil), .done(interface.state.ledger, items: [], note: nil)))
        #expect(interface.messageText == "规则的计数已清零，按 u 撤回")
    }

    @Test("A rule without counts has nothing to set back, and a ledger that may not be written says so")
    func refused() {
        var interface = Interface()
        interface.feed(.run(.showRules))
        interface.type("speaker.name")
        interface.press(.enter)
        #expect(interface.messageText == "没有计数可清零")
        var readOnly = Interface(access: .readOnly("没有写权限"))
        readOnly.feed(.run(.showRules))
        readOnly.press(.enter)
        #expect(readOnly.messageText == "“规则”现在不可用：没有写权限")
        #expect(intents(interface).isEmpty && intents(readOnly).isEmpty)
    }
}
