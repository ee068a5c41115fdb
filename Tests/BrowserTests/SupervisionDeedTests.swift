import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Testing
import Wording

@Suite("What supervision can do, as a list")
struct SupervisionDeedTests {
    private func acts(_ interface: Interface) -> [Intent] {
        interface.effects.compactMap { if case .perform(let intent) = $0 { intent } else { nil } }
    }

    private func interface(_ change: (inout ActionItem) -> Void = { _ in }, status: Status = .inProgress) -> Interface {
        var item = SampleLedger.item(
            1, 2, "要派人一步抓项目", [SampleLedger.lead("industry")], status: status, due: "2020-02-20")
        change(&item)
        return Interface(SampleLedger.ledger(items: [item, SampleLedger.item(2, 4, "别的一项", [])]), filter: .all)
    }

    /// Opens the list and takes the entry of that name.
    private func take(_ name: String, in interface: inout Interface) {
        interface.press(.character("M"))
        choose(name, in: &interface)
    }

    private func choose(_ name: String, in interface: inout Interface) {
        guard case .picker(let picker)? = interface.state.layer,
            let place = picker.entries.firstIndex(where: { $0.label.string == name })
        else {
            Issue.record("no \(name)")
            return
        }
        for _ in 0..<place { interface.press(.down) }
        interface.press(.enter)
    }

    private func names(_ interface: Interface) -> [String] {
        var interface = interface
        interface.press(.character("M"))
        guard case .picker(let picker)? = interface.state.layer else { return [] }
        return picker.entries.map(\.label.string)
    }

    private let id = SampleLedger.id(1)
    private let today = SampleLedger.today

    @Test("It names what is possible now, and nothing else")
    func possible() {
        #expect(names(interface()) == ["各单位进度", "加节点", "登记发文", "再批示", "定周期", "挂到上级事项", "新增整改事项"])
        #expect(names(interface(status: .closed)) == ["再批示", "销号", "归档", "挂到上级事项", "新增整改事项"])
        let finding = interface({ $0.kind = .rectification }, status: .closed)
        #expect(names(finding) == ["再批示", "验收", "归档", "挂到上级事项", "新增整改事项"])
    }

    @Test("The part of a department moves, is given back with a reason, or is disputed")
    func parts() {
        let industry = OwnerKey.department("industry")
        var moved = interface()
        take("各单位进度", in: &moved)
        choose("已签收", in: &moved)
        #expect(acts(moved) == [.act([id], .movePart(industry, to: .accepted))])
        #expect(moved.state.ledger.item(number: 1)?.responsibilities[0].status == .accepted)

        var returned = interface({ $0.responsibilities[0].status = .submitted })
        take("各单位进度", in: &returned)
        choose("退回该单位", in: &returned)
        returned.press(.enter)
        #expect(acts(returned) == [.act([id], .returnPart(industry, reason: nil))])
        #expect(returned.state.ledger.item(number: 1)?.responsibilities[0].returns == 1)

        var disputed = interface()
        take("各单位进度", in: &disputed)
        choose("登记异议", in: &disputed)
        disputed.press(.enter)
        #expect(disputed.picture.contains("不能为空"))
        disputed.type("不是我们的事")
        disputed.press(.enter)
        #expect(acts(disputed) == [.act([id], .disputePart(industry, reason: "不是我们的事"))])
    }

    @Test("A milestone is entered with its date, and reached")
    func milestones() {
        var interface = interface()
        take("加节点", in: &interface)
        interface.type("开工")
        interface.press(.enter)
        interface.type("2020-02-18")
        interface.press(.enter)
        #expect(acts(interface) == [.act([id], .addMilestone("开工", due: SampleLedger.day("2020-02-18")))])
        take("节点完成", in: &interface)
        choose("开工", in: &interface)
        #expect(interface.state.ledger.item(number: 1)?.milestones.first?.closedAt != nil)
    }

    @Test("More time that was asked for is granted")
    func grant() {
        let day = SampleLedger.day("2020-03-01")
        var interface = interface({
            $0.extensions = [
                Extension(
                    id: SampleLedger.id(803), at: Timestamp(SampleLedger.today), reason: "设备未到", due: day,
                    grantedBy: nil)
            ]
        })
        take("批准延期", in: &interface)
        interface.type("张华")
        interface.press(.enter)
        #expect(acts(interface) == [.act([id], .grantExtension(by: "张华"))])
        #expect(interface.state.ledger.item(number: 1)?.due == day)
    }

    @Test("A notice of each level can be entered; papers have numbers, a reminder has none")
    func notices() {
        for (name, level) in [("催办", NoticeLevel.reminder), ("黄色督办单", .yellow)] {
            var interface = interface()
            take("登记发文", in: &interface)
            choose(name, in: &interface)
            interface.press(.enter)
            #expect(acts(interface) == [.send([id], NoticeDraft(level: level, isNumbered: level != .reminder))])
        }
    }

    @Test("A new instruction has a text and a leader")
    func reinstruct() {
        var interface = interface(status: .closed)
        take("再批示", in: &interface)
        interface.type("再抓一次")
        interface.press(.enter)
        #expect(interface.picture.contains("批示领导"))
        interface.type("李明")
        interface.press(.enter)
        #expect(acts(interface) == [.act([id], .reinstruct("再抓一次", by: "李明", on: today))])
        #expect(interface.state.ledger.item(number: 1)?.status == .inProgress)
    }

    @Test("What is finished is verified, written off and archived")
    func end() {
        var interface = interface({ $0.kind = .rectification }, status: .closed)
        take("验收", in: &interface)
        interface.type("王五")
        interface.press(.enter)
        take("销号", in: &interface)
        take("归档", in: &interface)
        #expect(
            acts(interface) == [
                .act([id], .verify(by: "王五", on: today)), .act([id], .writeOff(on: today)),
                .act([id], .archive(on: today)),
            ])
        #expect(names(interface) == ["再批示", "挂到上级事项", "新增整改事项"])
    }

    @Test("An item comes below another one by its number; a wrong number is said")
    func hang() {
        var interface = interface()
        take("挂到上级事项", in: &interface)
        interface.type("99")
        interface.press(.enter)
        #expect(interface.picture.contains("没有这个编号"))
        interface.press(.control("u"))
        interface.type("2")
        interface.press(.enter)
        #expect(acts(interface) == [.hang([id], below: SampleLedger.id(2))])
    }

    @Test("A finding becomes an item; work is due again in a cycle")
    func findingAndCycle() {
        var interface = interface()
        take("新增整改事项", in: &interface)
        interface.type("消防通道堵塞")
        interface.press(.enter)
        var entry = ItemEntry(text: "消防通道堵塞")
        entry.kind = .rectification
        #expect(acts(interface) == [.enter(entry)])
        take("定周期", in: &interface)
        interface.press(.character("2"))
        #expect(acts(interface).last == .act([id], .recur(.monthly(day: nil))))
    }
}
