import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

@Suite("Supervision by keys")
struct SupervisionTests {
    private func acts(_ interface: Interface) -> [Intent] {
        interface.effects.compactMap { if case .perform(let intent) = $0 { intent } else { nil } }
    }

    /// The cursor on an item.
    private func interface(at number: Int, _ ledger: Ledger = SampleLedger.ledger()) -> Interface {
        var interface = Interface(ledger)
        for _ in 0..<12 where interface.itemNumber != number { interface.press(.down) }
        return interface
    }

    // MARK: More time

    @Test("T asks for a day, a reason and who granted it; the first deadline is kept")
    func extend() {
        var interface = interface(at: 4)
        interface.press(.character("T"))
        #expect(interface.picture.contains("延期到"))
        interface.type("2020-03-31")
        interface.press(.enter)
        interface.press(.enter)
        #expect(interface.picture.contains("要写原因"))
        interface.type("设备未到")
        interface.press(.enter)
        interface.type("张华")
        interface.press(.enter)
        let day = SampleLedger.day("2020-03-31")
        #expect(
            acts(interface) == [
                .act([SampleLedger.id(4)], .extend(to: day, reason: "设备未到", grantedBy: "张华"))
            ])
        let item = interface.state.ledger.item(number: 4)
        #expect(item?.due == day && item?.originalDue == SampleLedger.day("2020-02-13"))
    }

    @Test("Without a name it is only asked for: the deadline stays")
    func asked() {
        var interface = interface(at: 4)
        interface.press(.character("T"), .enter)
        interface.type("设备未到")
        interface.press(.enter, .enter)
        let item = interface.state.ledger.item(number: 4)
        #expect(item?.due == SampleLedger.day("2020-02-13"))
        // A week after today, for the deadline is past.
        #expect(item?.askedExtension?.due == SampleLedger.day("2020-02-21"))
    }

    @Test("Esc leaves everything as it was, at each step", arguments: 0..<3)
    func escape(steps: Int) {
        var interface = interface(at: 4)
        interface.press(.character("T"))
        if steps > 0 { interface.press(.enter) }
        if steps > 1 {
            interface.type("设备未到")
            interface.press(.enter)
        }
        interface.press(.escape)
        #expect(interface.state.layer == nil && acts(interface).isEmpty)
    }

    @Test("What has no deadline or is not submitted says so")
    func impossible() {
        var interface = interface(at: 1)
        interface.press(.character("T"))
        #expect(interface.messageText == "“延期”现在不可用：不是有时限的未办结事项")
        interface.press(.character("r"))
        #expect(interface.messageText == "“退回”现在不可用：不是申请办结的事项")
        interface.press(.character("m"))
        #expect(interface.messageText == "“展开成员”现在不可用：责任主体里没有集体")
    }

    @Test("r gives back what was submitted, with or without a reason", arguments: ["", "缺照片"])
    func giveBack(reason: String) {
        var interface = interface(at: 6)
        interface.press(.character("r"))
        interface.type(reason)
        interface.press(.enter)
        #expect(acts(interface) == [.act([SampleLedger.id(6)], .giveBack(reason: reason.isEmpty ? nil : reason))])
        #expect(interface.state.ledger.item(number: 6)?.status == .inProgress)
    }

    // MARK: Collectives

    private func ledger(members: [String: [DepartmentID]], on item: ActionItem) -> Ledger {
        let sample = SampleLedger.ledger(items: [item])
        var contents = sample.contents
        for (name, ids) in members {
            let id = OwnerKey.collective(name).id
            var collective = contents.departments.collective(id) ?? CollectiveOwner(id: id)
            collective.members = ids
            contents.departments.put(collective)
        }
        return Ledger(store: sample.store, sequence: 1, contents: contents)
    }

    @Test("m puts the members in the place of a collective")
    func expand() {
        let item = SampleLedger.item(3, 2, "挨家挨户敲门", [SampleLedger.collective("各乡镇")])
        var interface = Interface(ledger(members: ["各乡镇": ["police", "health"]], on: item))
        interface.press(.character("m"))
        #expect(acts(interface) == [.expand([SampleLedger.id(3)], .collective("各乡镇"))])
        #expect(
            interface.state.ledger.item(number: 3)?.responsibilities.map(\.owner) == [
                .department("police"), .department("health"),
            ])
    }

    @Test("Of several collectives one is chosen; where it has no members it is said how they are entered")
    func severalCollectives() {
        let item = SampleLedger.item(
            3, 2, "挨家挨户敲门", [SampleLedger.collective("各乡镇"), SampleLedger.collective("各企业")])
        var interface = Interface(ledger(members: ["各企业": ["invest_promo"]], on: item))
        interface.press(.character("m"), .character("1"))
        #expect(interface.messageText.hasPrefix("各乡镇还没有成员：按 7 打开单位表"))
        interface.press(.character("m"), .character("2"))
        #expect(acts(interface) == [.expand([SampleLedger.id(3)], .collective("各企业"))])
    }

    // MARK: Reminders

    private static let notes = [
        ReminderNote(name: "公安局", count: 1, lines: ["公安局：1 项", "2. 找出漏网人员"]),
        ReminderNote(name: "工信局", count: 2, lines: ["工信局：2 项"]),
    ]

    @Test("R lists whom to chase; Enter shows the text, y copies it")
    func reminders() {
        var interface = Interface()
        interface.press(.character("R"))
        #expect(interface.effects.last == .readReminders([]))
        interface.feed(.remindersRead([], Self.notes))
        interface.press(.enter)
        #expect(interface.picture.contains("找出漏网人员"))
        interface.press(.character("y"))
        #expect(interface.effects.last == .copy("公安局：1 项\n2. 找出漏网人员"))
        interface.feed(.copied(path: "/home/anna/copied.txt"))
        #expect(interface.messageText.contains("/home/anna/copied.txt"))
        interface.press(.escape)
        #expect(interface.state.layer == nil)
    }

    @Test("y copies the reminder of the item's department, of the filtered one, or of the selection")
    func copy() {
        var interface = interface(at: 2)
        interface.press(.character("y"))
        #expect(interface.effects.last == .readReminders([.department("police")]))
        interface.feed(.remindersRead([.department("police")], [Self.notes[0]]))
        #expect(interface.effects.last == .copy("公安局：1 项\n2. 找出漏网人员"))
        interface.press(.escape, .character("f"))
        interface.type("工信局")
        interface.press(.enter, .character("y"))
        #expect(interface.effects.last == .readReminders([.department("industry")]))
        interface = Interface()
        interface.press(.down, .character(" "), .down, .down, .character(" "), .character("y"))
        guard case .readReminders(let owners)? = interface.effects.last else {
            Issue.record("nothing was read")
            return
        }
        #expect(owners == [.department("police"), .department("invest_promo"), .collective("各企业")])
        interface.feed(.remindersRead(owners, Self.notes))
        #expect(interface.effects.last == .copy("公安局：1 项\n2. 找出漏网人员\n\n工信局：2 项"))
    }

    @Test("Nobody to chase is said; whoever opened something else meanwhile is not interrupted")
    func nobody() {
        var interface = Interface()
        interface.press(.character("R"))
        interface.feed(.remindersRead([], []))
        #expect(interface.messageText == "没有要催办的：没有逾期、临近时限或该反馈的事项")
        interface.press(.character("o"))
        let before = interface.state.layer
        interface.feed(.remindersRead([], Self.notes))
        #expect(interface.state.layer == before)
    }
}
