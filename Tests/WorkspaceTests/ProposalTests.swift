import Foundation
import LedgerModel
import LedgerStorage
import Testing
import Workspace

@Suite("What the text of an item by hand says itself")
struct ProposalTests {
    @Test(
        "Owners and date are read as the extraction reads them, and nobody has confirmed them",
        arguments: [
            ("公安局12月10日前完成校车安全检查", ["police"], "2020-12-10", "12月10日前"),
            ("财政局于2月21日前制定方案，审计局加强监督", ["finance", "audit"], "2020-02-21", "2月21日前"),
            ("财政局2月21日前制定方案，审计局3月1日前完成审计", ["finance", "audit"], nil, nil),
            ("抓好春耕", ["agriculture"], nil, nil), ("2月底前整改到位", [], "2020-02-29", "2月底前"),
            ("甲", [], nil, nil),
        ] as [(String, [String], String?, String?)])
    func proposals(text: String, owners: [String], due: String?, phrase: String?) throws {
        try WorkspaceTests.withLedger { workspace in
            let proposal = workspace.proposal(for: text)
            #expect(proposal.responsibilities.compactMap(\.owner.department?.rawValue) == owners)
            #expect(proposal.responsibilities.allSatisfy { !$0.isConfirmed && $0.spans.isEmpty })
            #expect(proposal.due?.description == due && proposal.duePhrase == phrase)
            var item = NewItem(text: text)
            item.proposal = proposal
            let number = try #require(try workspace.add([item]).first)
            let added = try #require(workspace.ledger.item(number: number))
            #expect(added.responsibilities == proposal.responsibilities && added.due == proposal.due)
            #expect(added.originalDue == proposal.due && added.violations.isEmpty)
        }
    }

    @Test("What a person names counts, and not what the text says")
    func named() throws {
        try WorkspaceTests.withLedger { workspace in
            var item = NewItem(
                text: "公安局2月21日前完成检查", owners: [NewItem.Owner(name: "财政局", role: .lead)],
                due: CalendarDate("2020-03-01"))
            item.proposal = workspace.proposal(for: item.text)
            _ = try workspace.add([item])
            let added = try #require(workspace.ledger.items.first)
            #expect(added.responsibilities.map(\.owner.id) == ["finance"] && added.responsibilities[0].isConfirmed)
            #expect(added.due == CalendarDate("2020-03-01") && added.duePhrase == nil)
        }
    }

    @Test("Progress on what was only handed over says that it still counts so")
    func progress() throws {
        try WorkspaceTests.withLedger { workspace in
            _ = try workspace.add([NewItem(text: "甲"), NewItem(text: "乙")])
            let items = try workspace.items([.number(1), .number(2)])
            let note = ItemRequest.report(ProgressNote(progress: "已排查"))
            #expect(try workspace.perform(note, on: items).remarks == [.stillAssigned([1, 2])])
            let request = ItemRequest.move(to: .inProgress, reason: nil, closedOn: nil)
            _ = try workspace.perform(request, on: workspace.items([.number(1)]))
            let now = try workspace.items([.number(1), .number(2)])
            #expect(try workspace.perform(note, on: now).remarks == [.stillAssigned([2])])
            #expect(try workspace.perform(note, on: [now[0]]).remarks.isEmpty)
        }
    }

    @Test("apply judges an old base by the steps that its ledger has, and not by one that came meanwhile")
    func newerStep() throws {
        try WorkspaceTests.withLedger { anna in
            _ = try anna.add([NewItem(text: "甲")])
            let item = try anna.items([.number(1)])
            _ = try anna.perform(.edit(ItemFields(leader: "李书记")), on: item)
            let eve = try WorkspaceTests.workspace(
                on: LedgerStore(opening: anna.store.path, for: .writing), actor: "eve")
            _ = try eve.perform(.edit(ItemFields(stage: "建设库")), on: eve.items([.number(1)]))
            // The base is that before the leader was set: whoever sets another one does not know of it.
            let written = try WrittenChange.changes(
                fromJSON: Array(
                    #"[{"op":"set","kind":"item","id":1,"base":1,"set":{"leader":"张书记"}}]"#.utf8))
            #expect(throws: StoreError.self) { try anna.apply(written) }
            _ = try anna.store.refresh()
            #expect(anna.ledger.items.first?.leader == "李书记")
        }
    }
}
