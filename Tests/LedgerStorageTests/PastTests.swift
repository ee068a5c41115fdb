import LedgerModel
import LedgerStorage
import TestSupport
import Testing

@Suite("The ledger of a past moment")
struct PastTests {
    let bench = Bench()

    /// Just before the step of that number.
    private func moment(_ step: Int) -> Timestamp { Bench.origin(step).at }

    private func past(_ store: LedgerStore, before step: Int, knownUntil end: Int = 1000) throws -> LedgerPast {
        try #require(try store.past(at: [moment(step)], knownUntil: moment(end)).first)
    }

    @Test("Every earlier state comes back, also across snapshots; items that came later are not there")
    func states() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        try store.edit(1, step: 3) { $0.status = .inProgress }
        _ = try store.compact(as: Bench.origin(4))
        try store.add([2], step: 5)
        try store.edit(1, step: 6) {
            $0.due = CalendarDate("2020-03-01")
            $0.originalDue = $0.due
        }
        let items = try (2...7).map { step in
            try past(store, before: step).ledger.items.map {
                "\($0.number) \($0.status.id) \($0.due?.description ?? "-")"
            }
        }
        #expect(
            items == [
                [], ["1 assigned -"], ["1 inProgress -"], ["1 inProgress -"], ["1 inProgress -", "2 assigned -"],
                ["1 inProgress 2020-03-01", "2 assigned -"],
            ])
        #expect(try past(store, before: 7).ledger === store.ledger)
    }

    @Test("A step that was taken back later was never made; one that was made again was")
    func undone() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        try store.edit(1, step: 3) { $0.status = .submitted }
        _ = try store.undo(as: Bench.origin(5))
        var past = try past(store, before: 4)
        #expect(past.ledger.items[0].status == .assigned)
        #expect(past.moves.isEmpty)
        _ = try store.redo(as: Bench.origin(6))
        past = try self.past(store, before: 4)
        #expect(past.ledger.items[0].status == .submitted)
        #expect(past.moves == [StatusMove(item: Bench.id(1), at: moment(3), from: .assigned, to: .submitted)])
        #expect(past.handedOver == [Bench.id(1): moment(2)])
    }

    @Test("What was written after the last known moment is taken as known")
    func later() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        try store.edit(1, step: 8) { $0.status = .inProgress }
        #expect(try past(store, before: 5, knownUntil: 6).ledger.items[0].status == .inProgress)
        #expect(try past(store, before: 5, knownUntil: 9).ledger.items[0].status == .assigned)
    }

    @Test("A draft is handed over when it becomes more than that, and not by being rejected")
    func handingOver() throws {
        let store = try bench.create()
        _ = try store.commit(
            [1, 2].map { .add(.item(Bench.item($0, status: .draft))) }, as: Bench.origin(2))
        try store.edit(1, step: 3) { $0.status = .assigned }
        try store.edit(2, step: 4) {
            $0.status = .cancelled
            $0.reason = "不是事项"
        }
        #expect(try past(store, before: 9).handedOver == [Bench.id(1): moment(3)])
    }
}
