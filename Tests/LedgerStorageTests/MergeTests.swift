import LedgerModel
import LedgerStorage
import StrictJSON
import TestSupport
import Testing

@Suite("Changes that meet")
struct MergeTests {
    let bench = Bench()

    /// Two people edit the version of the item that both saw first.
    private func meet(
        _ first: (inout ActionItem) -> Void, _ second: (inout ActionItem) -> Void
    ) throws -> (LedgerStore, Result<Acknowledgement, StoreError>) {
        let store = try bench.create()
        try store.add([1], step: 2)
        let seen = try #require(store.item(1))
        let other = try bench.open()
        var (mine, theirs) = (seen, seen)
        first(&theirs)
        second(&mine)
        _ = try other.commit([.item(seen, theirs)], as: Bench.origin(3, by: "bob"))
        do throws(StoreError) {
            return (store, .success(try store.commit([.item(seen, mine)], as: Bench.origin(4))))
        } catch {
            return (store, .failure(error))
        }
    }

    @Test("of different members both are kept")
    func disjoint() throws {
        let (store, result) = try meet({ $0.text = "甲" }, { $0.leader = "王宏伟" })
        _ = try result.get()
        #expect(store.item(1)?.text == "甲")
        #expect(store.item(1)?.leader == "王宏伟")
        #expect(store.item(1)?.revision == 3)
        #expect(try bench.open().ledger.summary == store.ledger.summary)
    }

    @Test("two owners added at once are both kept")
    func disjointParts() throws {
        let (store, result) = try meet(
            { $0.responsibilities.append(Responsibility(owner: .department("industry"), role: .support)) },
            { $0.responsibilities.append(Responsibility(owner: .collective("各乡镇"), role: .responsible)) })
        _ = try result.get()
        #expect(
            store.item(1)?.responsibilities.map(\.owner)
                == [.department("police"), .department("industry"), .collective("各乡镇")])
    }

    @Test("the same value is accepted")
    func sameValue() throws {
        let (store, result) = try meet({ $0.text = "甲" }, { $0.text = "甲" })
        #expect(try result.get().isUnchanged)
        #expect(store.item(1)?.text == "甲")
    }

    @Test("another value for the same member is refused, and both are named")
    func conflict() throws {
        let (store, result) = try meet({ $0.text = "甲" }, { $0.text = "乙" })
        #expect(
            result.errorKind
                == .conflicts([
                    Conflict(
                        key: .item(Bench.id(1)), number: 1,
                        kind: .leaf(
                            path: ["text"], base: .text("要加强疫情防控"), mine: .text("乙"), theirs: .text("甲")))
                ]))
        #expect(store.item(1)?.text == "甲")
    }

    @Test("the canonical equivalent of a text is another text")
    func equivalentTextIsAnother() throws {
        let (_, result) = try meet({ $0.text = "caf\u{E9}" }, { $0.text = "cafe\u{301}" })
        guard case .conflicts = result.errorKind else {
            Issue.record("accepted")
            return
        }
    }

    @Test("an owner that one takes away and the other edits is a conflict")
    func removedPart() throws {
        let (_, result) = try meet(
            { $0.responsibilities = [] }, { $0.responsibilities[0].status = .inProgress })
        guard case .conflicts(let conflicts) = result.errorKind else {
            Issue.record("accepted")
            return
        }
        #expect(conflicts.map(\.kind).count == 1)
    }

    @Test("changes that do not touch, but together break what always holds, are refused")
    func mergedInvariants() throws {
        let (store, result) = try meet(
            { $0.responsibilities = [] },
            { $0.responsibilities.append(Responsibility(owner: .department("industry"), role: .responsible)) })
        _ = try result.get()
        #expect(store.item(1)?.responsibilities.count == 1)

        let seen = try #require(store.item(1))
        var (mine, theirs) = (seen, seen)
        theirs.responsibilities.append(Responsibility(owner: .collective("各乡镇"), role: .lead))
        mine.responsibilities.append(Responsibility(owner: .department("police"), role: .lead))
        let other = try bench.open()
        _ = try other.commit([.item(seen, theirs)], as: Bench.origin(5, by: "bob"))
        #expect(
            throws: StoreError.conflicts([
                Conflict(key: .item(Bench.id(1)), number: 1, kind: .invariants([.severalLeads]))
            ])
        ) { try store.commit([.item(seen, mine)], as: Bench.origin(6)) }
    }

    @Test("a change that breaks what always holds is refused, and nothing of its step is kept")
    func invariants() throws {
        let store = try bench.create()
        try store.add([1, 2], step: 2)
        let (one, two) = (try #require(store.item(1)), try #require(store.item(2)))
        var (first, second) = (one, two)
        first.text = "甲"
        second.status = .closed
        #expect(
            throws: StoreError.invariants([
                .item(Bench.id(2)): [.closedWithOpenResponsibility(.department("police")), .closedWithoutTime]
            ])
        ) { try store.commit([.item(one, first), .item(two, second)], as: Bench.origin(3)) }
        #expect(store.item(1)?.text == one.text)
        #expect(try bench.open().ledger.summary == store.ledger.summary)
    }

    @Test("a record that is gone, and an id that is taken, are conflicts")
    func goneAndTaken() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        let seen = try #require(store.item(1))
        let other = try bench.open()
        _ = try other.undo(as: Bench.origin(3))
        var changed = seen
        changed.text = "甲"
        #expect(
            throws: StoreError.conflicts([Conflict(key: .item(Bench.id(1)), number: nil, kind: .removed)])
        ) { try store.commit([.item(seen, changed)], as: Bench.origin(4)) }
        try store.add([2], step: 5)
        #expect(
            throws: StoreError.conflicts([Conflict(key: .item(Bench.id(2)), number: 2, kind: .exists)])
        ) { try store.add([2], step: 6) }
    }

    @Test("U+0000 and records of more than a megabyte are refused before anything is written")
    func limits() throws {
        let store = try bench.create()
        try store.add([1], step: 2)
        let before = bench.disk.contents(of: Bench.path + "/journal-000001.jsonl")
        #expect(throws: StoreError.invalidText(.item(Bench.id(1)))) {
            try store.edit(1, step: 3) { $0.text = "a\u{0}b" }
        }
        #expect(throws: StoreError.self) {
            try store.edit(1, step: 4) { $0.text = String(repeating: "长", count: 400_000) }
        }
        #expect(bench.disk.contents(of: Bench.path + "/journal-000001.jsonl") == before)
        #expect(try bench.open().health.findings == [])
    }
}

extension Result where Failure == StoreError {
    var errorKind: StoreError? { if case .failure(let error) = self { error } else { nil } }
}
