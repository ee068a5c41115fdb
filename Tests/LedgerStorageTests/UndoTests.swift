import LedgerModel
import LedgerStorage
import StrictJSON
import TestSupport
import Testing

@Suite("Undo, redo and history")
struct UndoTests {
    let bench = Bench()

    @Test("an edit, an addition and many changes at once are taken back and done again")
    func thereAndBack() throws {
        let store = try bench.create()
        var states = [store.ledger.summary]
        try store.add([1, 2], step: 2)
        states.append(store.ledger.summary)
        try store.edit(1, step: 3) {
            $0.text = "甲"
            $0.responsibilities = []
            $0.reports.append(
                ProgressReport(
                    id: RecordID(high: 1, low: 1), at: Timestamp(milliseconds: 0), by: "anna", progress: "有进展"))
        }
        states.append(store.ledger.summary)
        let (one, two) = (try #require(store.item(1)), try #require(store.item(2)))
        var (first, second) = (one, two)
        first.leader = "王宏伟"
        second.status = .inProgress
        _ = try store.commit([.item(one, first), .item(two, second)], as: Bench.origin(4))
        states.append(store.ledger.summary)

        for step in 5..<8 {
            _ = try bench.open().undo(as: Bench.origin(step))
            _ = try store.refresh()
            #expect(values(store) == states[7 - step].values)
        }
        #expect(throws: StoreError.nothingToUndo(of: "anna")) { try store.undo(as: Bench.origin(8)) }
        for step in 9..<12 {
            _ = try bench.open().redo(as: Bench.origin(step))
            _ = try store.refresh()
            #expect(values(store) == states[step - 8].values)
        }
        #expect(throws: StoreError.nothingToRedo(of: "anna")) { try store.redo(as: Bench.origin(12)) }
        #expect(try bench.open().check() == [])
    }

    @Test("several steps are taken back at once, and across snapshots")
    func severalSteps() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        let start = values(store)
        for step in 3..<7 {
            try store.edit(1, step: step) { $0.text = "第\(step)" }
            _ = try store.compact(as: Bench.origin(step + 100))
        }
        let acknowledgement = try store.undo(as: Bench.origin(50), steps: 4)
        #expect(acknowledgement.steps == [6, 5, 4, 3].map { Bench.origin($0).step })
        #expect(acknowledgement.sequences.count == 4)
        #expect(values(store) == start)
        #expect(throws: StoreError.fewerSteps(available: 1, asked: 2)) {
            try store.undo(as: Bench.origin(60), steps: 2)
        }
        _ = try store.redo(as: Bench.origin(61), steps: 4)
        #expect(store.item(1)?.text == "第6")
        #expect(try bench.open().ledger.summary == store.ledger.summary)
    }

    @Test("undo takes back the actor's own last step; another's only when asked")
    func actors() throws {
        let store = try bench.create()
        try store.add([1, 2], step: 2, by: "anna")
        try store.edit(1, step: 3, by: "anna") { $0.text = "安娜" }
        try store.edit(2, step: 4, by: "bob") { $0.text = "鲍勃" }
        let own = try store.undo(as: Bench.origin(5, by: "anna"))
        #expect(own.steps == [Bench.origin(3).step])
        #expect(store.item(2)?.text == "鲍勃")
        let others = try store.undo(as: Bench.origin(6, by: "anna"), of: "bob")
        #expect(others.steps == [Bench.origin(4).step])
        #expect(throws: StoreError.nothingToUndo(of: "bob")) { try store.undo(as: Bench.origin(7, by: "bob")) }
        // Who took a step back does it again.
        _ = try store.redo(as: Bench.origin(8, by: "anna"))
        #expect(store.item(2)?.text == "鲍勃")
        _ = try store.redo(as: Bench.origin(9, by: "anna"))
        #expect(store.item(1)?.text == "安娜")
    }

    @Test("a new step of the actor ends redo, another's does not")
    func redoEnds() throws {
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        try store.edit(1, step: 3) { $0.text = "甲" }
        _ = try store.undo(as: Bench.origin(4))
        try store.edit(2, step: 5, by: "bob") { $0.text = "乙" }
        _ = try store.redo(as: Bench.origin(6))
        #expect(store.item(1)?.text == "甲")
        _ = try store.undo(as: Bench.origin(7))
        try store.edit(2, step: 8) { $0.leader = "丙" }
        #expect(throws: StoreError.nothingToRedo(of: "anna")) { try store.redo(as: Bench.origin(9)) }
    }

    @Test("a member that somebody changed since is not taken back, and nothing of the step is")
    func blocked() throws {
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        let (one, two) = (try #require(store.item(1)), try #require(store.item(2)))
        var (first, second) = (one, two)
        first.text = "甲"
        second.text = "乙"
        _ = try store.commit([.item(one, first), .item(two, second)], as: Bench.origin(3))
        try store.edit(2, step: 4, by: "bob") { $0.text = "丙" }
        let before = store.ledger.summary
        #expect(
            throws: StoreError.undoBlocked([
                UndoObstacle(
                    key: .item(Bench.id(2)), number: 2,
                    kind: .leaf(path: ["text"], left: .text("乙"), now: .text("丙")), by: "bob")
            ])
        ) { try store.undo(as: Bench.origin(5)) }
        #expect(store.ledger.summary == before)
        // A change of another member is no obstacle, and is kept.
        try store.edit(2, step: 6, by: "bob") { $0.text = "乙" }
        try store.edit(2, step: 7, by: "bob") { $0.leader = "丁" }
        _ = try store.undo(as: Bench.origin(8))
        #expect(store.item(2)?.text == two.text)
        #expect(store.item(2)?.leader == "丁")
    }

    @Test("an import is taken back only when every item of it is untouched")
    func imports() throws {
        let store = try bench.create()
        _ = try store.commit(SampleImport.changes, as: Bench.origin(2, .import), sources: [SampleImport.file])
        let whole = values(store)
        try store.edit(12, step: 3, by: "bob") { $0.leader = "王宏伟" }
        #expect(
            throws: StoreError.undoBlocked([
                UndoObstacle(
                    key: .item(Bench.id(12)), number: 2,
                    kind: .leaf(path: ["leader"], left: nil, now: .text("王宏伟")), by: "bob")
            ])
        ) { try store.undo(as: Bench.origin(4)) }
        _ = try store.undo(as: Bench.origin(5, by: "bob"))
        _ = try store.undo(as: Bench.origin(6))
        #expect(store.ledger.items.isEmpty)
        #expect(store.ledger.directives.isEmpty)
        #expect(store.ledger.sources.isEmpty)
        _ = try store.redo(as: Bench.origin(7))
        #expect(values(store) == whole)
        #expect(try bench.open().check() == [])
    }

    @Test("what others refer to is not taken back from under them")
    func references() throws {
        let store = try bench.create()
        _ = try store.commit(SampleImport.changes, as: Bench.origin(2, .import), sources: [SampleImport.file])
        var child = Bench.item(20)
        child.parent = Bench.id(11)
        _ = try store.commit([.add(.item(child))], as: Bench.origin(3, by: "bob"))
        #expect(
            throws: StoreError.undoBlocked([
                UndoObstacle(
                    key: .item(Bench.id(11)), number: 1, kind: .referenced(by: [.item(Bench.id(20))]))
            ])
        ) { try store.undo(as: Bench.origin(4)) }
    }

    @Test("undo restores values whatever the table of states allows")
    func restoresStates() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        try store.edit(1, step: 3) { item in
            item.status = .closed
            item.closedAt = Timestamp(milliseconds: 1_780_000_000_000)
            item.responsibilities[0].status = .closed
            item.responsibilities[0].closedWithItem = true
        }
        _ = try store.undo(as: Bench.origin(4))
        #expect(store.item(1)?.status == .assigned)
        #expect(store.item(1)?.closedAt == nil)
        #expect(store.item(1)?.responsibilities == Bench.item(1).responsibilities)
    }

    @Test("undo can be limited to steps that touched an item")
    func byItem() throws {
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        try store.edit(1, step: 3) { $0.text = "甲" }
        try store.edit(2, step: 4) { $0.text = "乙" }
        let acknowledgement = try store.undo(as: Bench.origin(5), items: [Bench.id(1)])
        #expect(acknowledgement.steps == [Bench.origin(3).step])
        #expect(store.item(2)?.text == "乙")
    }

    @Test("history tells who changed what, from what to what, also in retired journals")
    func history() throws {
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        _ = try store.compact(as: Bench.origin(3))
        try store.edit(1, step: 4, by: "bob") {
            $0.responsibilities[0].status = .inProgress
            $0.due = CalendarDate("2026-03-01")
            $0.originalDue = CalendarDate("2026-03-01")
        }
        _ = try store.undo(as: Bench.origin(5, by: "bob"))
        let all = try bench.open(.reading).history()
        #expect(all.map(\.operation) == [.snapshot, .many, .snapshot, .set, .undo])
        #expect(all.map(\.sequence) == [1, 2, 3, 4, 5])
        let item = try store.history(of: Bench.id(1))
        #expect(item.map(\.operation) == [.many, .set, .undo])
        #expect(item[1].actor == "bob")
        #expect(item[1].changes.count == 1)
        #expect(
            item[1].changes[0].leaves.map(\.path).sorted { $0.joined() < $1.joined() }
                == [["due"], ["originalDue"], ["responsibilities", "police", "status"]])
        let status = try #require(item[1].changes[0].leaves.first { $0.path.count == 3 })
        #expect(status.before == .text("pending"))
        #expect(status.after == .text("inProgress"))
        #expect(item[2].reverses == Bench.origin(4).step)
        let due = try #require(item[2].changes[0].leaves.first { $0.path == ["due"] })
        #expect(due.before == .text("2026-03-01"))
        #expect(due.after == nil)
        #expect(try store.history(since: Bench.origin(4).at).map(\.sequence) == [4, 5])
    }

    private func values(_ store: LedgerStore) -> LedgerPicture { store.ledger.summary.values }
}
