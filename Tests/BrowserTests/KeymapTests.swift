import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing

@Suite("Keys that a person chose")
struct KeymapTests {
    private static let keymap = Keymap(changing: [
        .toggleDone: [.character("z"), .control("x")], .undo: [], .search: [.character("s"), .function(8)],
    ])

    @Test("They lead to their command, and the old ones no longer do")
    func keys() {
        #expect(Self.keymap.command(for: .character("z")) == .toggleDone)
        #expect(Self.keymap.command(for: .character("ｚ")) == .toggleDone)
        #expect(Self.keymap.command(for: .control("x")) == .toggleDone)
        #expect(Self.keymap.command(for: .character("x")) == nil)
        #expect(Self.keymap.command(for: .character("u")) == nil)
        #expect(Self.keymap.command(for: .character("j")) == .moveDown)
    }

    @Test("Pressed, they do it")
    func pressed() {
        var interface = Interface(keymap: Self.keymap)
        interface.press(.character("x"))
        #expect(interface.effects.allSatisfy { if case .perform = $0 { false } else { true } })
        interface.press(.character("z"))
        #expect(interface.effects.contains { if case .perform = $0 { true } else { false } })
    }

    @Test("Hints and help name them, and no message names a key that does something else")
    func shown() {
        var interface = Interface(columns: 160, rows: 40, keymap: Self.keymap)
        let hints = interface.frame.text(ofRow: 39)
        #expect(hints.contains("F8搜索") && !hints.contains("F8办结") && !hints.contains("F5撤回"))
        interface.press(.character("?"))
        interface.type("^X")
        #expect(interface.picture.contains("z ^X") && interface.picture.contains("办结"))
    }

    @Test("The first screen of an empty ledger names the keys in force")
    func emptyLedger() {
        let keymap = Keymap(changing: [.importText: [.function(2)], .addItem: [.character("p")]])
        let picture = Interface(
            Ledger(store: SampleLedger.id(1), sequence: 0, contents: LedgerContents(departments: DepartmentTable())),
            keymap: keymap
        ).picture
        #expect(picture.contains("F2     导入文件") && picture.contains("p      手工录入"))
    }

    @Test("A key that a person gave to another command is theirs in the review too")
    func review() {
        let keymap = Keymap(changing: [.confirm: [.character("c")], .toggleDone: [.character("x"), .function(8)]])
        #expect(Keymap.standard.command(for: .function(8), inReview: true) == .confirm)
        #expect(keymap.command(for: .function(8), inReview: true) == .toggleDone)
    }
}

@Suite("Columns that a person chose")
struct ListColumnTests {
    @Test("Number, state and speaker stand where they were asked for, and what was left out is gone")
    func columns() {
        let standard = Interface(columns: 160)
        #expect(standard.picture.contains("公安局"))
        let interface = Interface(columns: 160, listColumns: [.due, .status])
        let rows = interface.picture.split(separator: "\n").filter { $0.contains("已交办") || $0.contains("办理中") }
        #expect(!rows.isEmpty)
        #expect(interface.frame.size == standard.frame.size)
    }

    @Test("With no column at all there is the sign and the text", arguments: [40, 60, 80, 118, 160])
    func none(columns: Int) throws {
        let interface = Interface(columns: columns, listColumns: [])
        #expect(interface.frame.size.columns == columns)
        let item = try #require(interface.state.ledger.items.first { $0.number == interface.itemNumber })
        let first = item.text.prefix(2)
        #expect(interface.frame.size == Interface(columns: columns).frame.size && interface.picture.contains(first))
    }
}
