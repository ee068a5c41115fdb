import Browser
import LedgerModel
import LedgerQuery
import TerminalScreen
import TestSupport
import Testing
import Wording

@Suite("The search line")
struct SearchLineTests {
    private func searching(_ text: String, language: Language = .chinese) -> Interface {
        var interface = Interface(language: language)
        interface.press(.function(3))
        interface.type(text)
        return interface
    }

    private func prompt(_ interface: Interface) -> Prompt? {
        if case .prompt(let prompt)? = interface.state.layer { prompt } else { nil }
    }

    private func offered(_ interface: Interface) -> [String] {
        prompt(interface)?.completion?.choices.map(\.word) ?? []
    }

    private func picker(_ interface: Interface) -> [String] {
        guard case .picker(let picker)? = interface.state.layer else { return [] }
        return picker.visible.map(\.label.string)
    }

    /// Everything on the screen that is marked as found.
    private func marks(_ interface: Interface) -> [String] {
        (0..<30).flatMap { interface.frame.styledPieces(ofRow: $0) }.filter { $0.contains("match:") }
    }

    @Test("Every word that is shown beside a field or a value may be typed for it")
    func shownWords() throws {
        let words = Catalogue(.chinese)
        func isTaken(_ query: String) -> Bool {
            do throws(QueryError) {
                _ = try Query(query)
                return true
            } catch {
                switch error.kind {
                case .unknownField, .unknownValue: return false
                default: return true
                }
            }
        }
        for field in QueryField.allCases {
            #expect(isTaken("\(words.queryField(field.rawValue).string):1") || !field.words.isEmpty, "\(field)")
            for word in field.words where field != .escalation {
                let shown: SafeText =
                    switch field {
                    case .light: words.light(word)
                    case .status: word == "open" ? words.open : words.status(word)
                    case .is: Status.known.contains { $0.id == word } ? words.status(word) : words.queryValue(word)
                    default: words.queryValue(word)
                    }
                let query = "\(words.queryField(field.rawValue).string):\(shown.string)"
                // What has no word of its own is shown as it is.
                #expect(isTaken(query), "\(query)")
            }
        }
    }

    @Test(
        "Letters find what they spell, and the part that is meant is marked",
        arguments: [
            ("gxj", [4, 6], "工信局"), ("gongxin", [4, 6], "工信"), ("fg复产", [4], "复工复产"), ("ＦＧＦＣ", [4], "复工复产"),
        ])
    func letters(typed: String, numbers: [Int], mark: String) {
        let interface = searching(typed)
        #expect(interface.listedNumbers == numbers)
        #expect(marks(interface).contains { $0.contains(mark) }, "\(marks(interface))")
    }

    @Test("The place of a mistake is shown below it, beside what is wrong")
    func mistakes() {
        let interface = searching("要 frobs:1")
        #expect(interface.frame.text(ofRow: 28).contains("没有“frobs”这个字段"))
        // ` 搜索: 要 ` takes ten columns.
        #expect(interface.frame.text(ofRow: 29) == String(repeating: " ", count: 10) + "^^^^^")
        let missing = searching("（公安局")
        #expect(missing.frame.text(ofRow: 29) == String(repeating: " ", count: 7) + "^^")
        var again = searching("due:abc")
        #expect(again.frame.text(ofRow: 29).contains("^^^"))
        again.press(.control("u"))
        #expect(!again.frame.text(ofRow: 29).contains("^"))
    }

    @Test("Tab offers the fields, then their values; a name is found by letters; Enter fills in")
    func completion() {
        var interface = searching("dep")
        interface.press(.tab)
        // One field fits: it is filled in, and its values are offered.
        #expect(prompt(interface)?.field.text == "department:")
        #expect(offered(interface).contains("公安局"))
        #expect(interface.picture.contains("补全"))
        interface.type("gxj")
        #expect(offered(interface).first == "工信局")
        interface.press(.enter)
        #expect(prompt(interface)?.field.text == "department:工信局 " && offered(interface).isEmpty)
        #expect(interface.listedNumbers == [4, 6])
        interface.type("stat")
        interface.press(.tab)
        #expect(prompt(interface)?.field.text == "department:工信局 status:")
        #expect(offered(interface).contains("inProgress"))
    }

    @Test("A field is known by its Chinese name and by what that spells")
    func chineseFields() {
        for typed in ["单位", "danwei", "zhuangtai", "灯"] {
            var interface = searching(typed)
            interface.press(.tab)
            let text = prompt(interface)?.field.text ?? ""
            #expect(["department:", "status:", "light:"].contains(text), "\(typed): \(text)")
        }
        var interface = searching("status:banli")
        interface.press(.tab)
        #expect(prompt(interface)?.field.text == "status:inProgress ")
    }

    @Test("A bare word is completed to the department that it spells")
    func bareName() {
        var interface = searching("要 gongxinju")
        interface.press(.tab)
        #expect(prompt(interface)?.field.text == "要 department:工信局 ")
        interface = searching("department:公安局,gongxinju")
        interface.press(.tab)
        #expect(prompt(interface)?.field.text == "department:公安局,工信局 ")
    }

    @Test("Arrows choose among what is offered, Esc closes it and then the search line, nothing to offer is said")
    func offering() {
        var interface = searching("light:")
        interface.press(.tab)
        let all = offered(interface)
        #expect(Set(all) == ["green", "yellow", "red", "snail", "none"])
        interface.press(.down, .down, .up, .enter)
        #expect(prompt(interface)?.field.text == "light:\(all[1]) ")
        interface.press(.control("u"))
        interface.type("light:")
        interface.press(.tab, .escape)
        #expect(offered(interface).isEmpty && interface.state.layer != nil)
        interface.press(.escape)
        #expect(interface.state.layer == nil)
        interface = searching("number:3")
        interface.press(.tab)
        #expect(interface.frame.text(ofRow: 28).contains("没有可补全的"))
    }

    @Test("Up in an empty search line brings back earlier searches, Down goes forward again")
    func history() {
        var interface = Interface()
        for text in ["招商", "复工", "招商"] {
            interface.press(.function(3), .control("u"))
            interface.type(text)
            interface.press(.enter)
        }
        interface.press(.function(3), .control("u"), .up)
        #expect(prompt(interface)?.field.text == "招商" && interface.listedNumbers == [5])
        interface.press(.up)
        #expect(prompt(interface)?.field.text == "复工" && interface.listedNumbers == [4])
        interface.press(.up)
        #expect(prompt(interface)?.field.text == "复工")
        interface.press(.down, .down)
        #expect(prompt(interface)?.field.text == "" && interface.listedNumbers.count == 9)
        // Once something is typed, arrows move in the list.
        interface.press(.up)
        interface.type("x")
        interface.press(.up)
        #expect(prompt(interface)?.field.text == "招商x")
    }

    @Test("A picker takes Chinese, pinyin and initials, the best first, and marks what is meant")
    func pickers() {
        var interface = Interface()
        interface.press(.character("a"))
        interface.type("gxj")
        #expect(picker(interface).first == "工信局")
        #expect(marks(interface).contains { $0.contains("工信局") })
        interface.press(.control("u"))
        interface.type("gongan")
        #expect(picker(interface).first == "公安局")
        interface.press(.control("u"))
        interface.type("公安")
        #expect(picker(interface).first == "公安局")
        interface.press(.control("u"))
        interface.type("gong an ju")
        #expect(picker(interface).first == "公安局")
        interface.press(.enter)
        guard case .picker(let roles)? = interface.state.layer, case .role(_, let owner) = roles.purpose else {
            Issue.record("no roles to choose from")
            return
        }
        #expect(owner == .department("police"))
        interface.press(.escape, .character("f"))
        interface.type("gxj")
        interface.press(.enter)
        #expect(interface.listedNumbers == [4, 6])
    }

    @Test("The palette finds commands by letters")
    func palette() {
        var interface = Interface()
        interface.press(.function(9))
        interface.type("sousuo")
        interface.press(.enter)
        #expect(prompt(interface) != nil)
    }
}
