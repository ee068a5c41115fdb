import Browser
import LedgerModel
import LedgerQuery
import TerminalScreen
import TestSupport
import Testing
import Wording

/// Filters with a name, in the sidebar.
@Suite("Saved filters")
struct SavedFilterTests {
    private static func filter(_ name: String, _ text: String) -> SavedFilter? {
        try? SavedFilter(name: name, text: text)
    }

    private func interface() -> Interface {
        var interface = Interface()
        let filters = [Self.filter("工信局急件", "department:工信局 is:overdue"), Self.filter("挂起的", "status:suspended")]
        interface.feed(.filtersChanged(filters.compactMap(\.self)))
        return interface
    }

    @Test("They stand below the departments with their counts, and End leads to the last")
    func sidebar() {
        var interface = interface()
        #expect(interface.picture.contains("─ 筛选 ─"))
        #expect(interface.picture.contains("工信局急件         1    1"))
        interface.press(.backTab, .end)
        #expect(interface.listedNumbers == [11])
        interface.press(.up)
        #expect(interface.listedNumbers == [4])
        interface.press(.up)
        #expect(interface.state.filter == .open)
    }

    @Test(
        "What is saved selects what is shown: filter, department and search",
        arguments: [
            ("", []), ("工信局", []), ("各乡镇", []), ("", [Key.function(6), .character("3")]),
            ("工信局", [.function(6), .character("7")]),
        ] as [(String, [Key])])
    func text(department: String, keys: [Key]) throws {
        var interface = Interface()
        for key in keys { interface.press(key) }
        if !department.isEmpty {
            interface.press(.character("f"))
            interface.type(department)
            interface.press(.enter)
        }
        let listed = interface.listedNumbers
        interface.press(.character("S"), .control("u"))
        interface.type("我的")
        interface.press(.enter)
        guard case .saveFilter(let saved)? = interface.effects.last else {
            Issue.record("nothing was saved")
            return
        }
        #expect(saved.name == "我的")
        interface.feed(.filtersChanged([saved]))
        interface.press(.function(6), .character("2"), .backTab, .end)
        #expect(interface.state.filter == .saved(saved))
        #expect(interface.listedNumbers == listed)
    }

    @Test("The palette saves by name; Del in the sidebar removes after a question")
    func palette() {
        var interface = interface()
        interface.press(.character(":"))
        interface.type("save 本周")
        interface.press(.enter)
        #expect(interface.effects.last == Self.filter("本周", "status:open").map { .saveFilter($0) })
        interface.press(.backTab, .end, .delete)
        #expect(interface.state.layer != nil)
        interface.press(.enter)
        #expect(interface.effects.last == Self.filter("挂起的", "status:suspended").map { .removeFilter($0) })
        interface.feed(.filtersChanged([]))
        #expect(interface.state.filter == .open && !interface.picture.contains("─ 筛选 ─"))
    }
}
