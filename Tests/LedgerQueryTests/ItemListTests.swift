import LedgerModel
import LedgerQuery
import Testing

/// A list that follows its ledger is the list that would be made anew: whatever changes, however it is filtered, grouped and sorted.
@Suite("Lists that follow their ledger")
struct ItemListTests {
    private static let queries = [
        "", "status:open", "-status:closed", "department:公安局", "is:overdue", "劝返", "status:closed or no:owner",
        "status:cancelled",
    ]

    private static let orders = Grouping.allCases.filter { $0 != .changed }.flatMap { grouping in
        ([nil] + SortKey.allCases.filter { $0 != .changed }.map { $0 }).map { ListOrder(grouping, sortedBy: $0) }
    }

    @Test("after any changes of items it is what would be made anew", arguments: queries)
    func follows(query: String) throws {
        let query = try Query(query)
        var random = Draws(state: 7)
        for order in Self.orders {
            var ledger = try SampleLedger.ledger()
            var list = try ItemList(query, of: ledger, in: order, SampleLedger.context)
            for _ in 0..<40 {
                ledger = Self.changed(ledger, &random)
                if !list.follow(ledger) { list = try ItemList(query, of: ledger, in: order, SampleLedger.context) }
                let fresh = try ItemList(query, of: ledger, in: order, SampleLedger.context)
                try #require(list.rows == fresh.rows, "\(order)")
                try #require(list.outline == fresh.outline, "\(order)")
            }
        }
    }

    @Test("one item that is done or taken up again is followed, and nothing is made anew")
    func doneAndAgain() throws {
        let open = try Query("status:open")
        var ledger = try SampleLedger.ledger()
        for order in Self.orders {
            var list = try ItemList(open, of: ledger, in: order, SampleLedger.context)
            for status in [Status.closed, .assigned, .inProgress, .cancelled, .assigned] {
                ledger = try Self.edited(ledger, 1) { $0.status = status }
                let follows = list.follow(ledger)
                #expect(follows, "\(order)")
            }
        }
    }

    @Test("an item more or less, another text or another department is not followed")
    func otherRecords() throws {
        let ledger = try SampleLedger.ledger()
        let order = ListOrder(.directive)
        let list = try ItemList(.everything, of: ledger, in: order, SampleLedger.context)
        var item = try #require(ledger.items[SampleLedger.itemID(1)])
        item = ActionItem(id: SampleLedger.id(500), number: 50, text: item.text, spans: [], status: .assigned)
        let directive = try #require(ledger.directives[SampleLedger.id(26)])
        var other = directive
        other.text = "要真抓"
        for change in [Change.add(.item(item)), .replace(before: .directive(directive), after: .directive(other))] {
            var copy = list
            let follows = copy.follow(ledger.applying([change], sequence: 1))
            #expect(!follows)
            #expect(copy.outline == list.outline)
        }
    }

    // MARK: Random changes

    private static func edited(_ ledger: Ledger, _ number: Int, _ edit: (inout ActionItem) -> Void) throws -> Ledger {
        let before = try #require(ledger.items[SampleLedger.itemID(number)])
        var after = before
        edit(&after)
        return ledger.applying([.replace(before: .item(before), after: .item(after))], sequence: 1)
    }

    private static func changed(_ ledger: Ledger, _ random: inout Draws) -> Ledger {
        var changes: [Change] = []
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            guard let before = ledger.items.randomElement(using: &random),
                !changes.contains(where: { $0.key == .item(before.id) })
            else { continue }
            var after = before
            switch Int.random(in: 0..<7, using: &random) {
            case 0, 1: after.status = Status.known.randomElement(using: &random) ?? .assigned
            case 2:
                after.due =
                    Bool.random(using: &random)
                    ? nil : SampleLedger.today.adding(days: Int.random(in: -20...20, using: &random))
            case 3:
                let owners: [OwnerKey] = ["police", "industry", "unknown:城管队"].map { OwnerKey(id: $0) }
                after.responsibilities = owners.shuffled(using: &random).prefix(Int.random(in: 0...2, using: &random))
                    .map {
                        Responsibility(owner: $0, role: .lead, basis: .person)
                    }
            case 4:
                after.directive = ([26, 24, 23, 22] as [UInt64]).randomElement(using: &random).map {
                    SampleLedger.id($0)
                }
            case 5:
                after.parent = ledger.items.randomElement(using: &random).map(\.id).flatMap {
                    $0 == before.id ? nil : $0
                }
            default: after.stage = [nil, "谋划库", "储备库"].randomElement(using: &random) ?? nil
            }
            changes.append(.replace(before: .item(before), after: .item(after)))
        }
        return ledger.applying(changes, sequence: ledger.sequence + 1)
    }
}

/// The same draws in every run.
private struct Draws: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var mixed = state
        mixed ^= mixed >> 33
        mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ mixed >> 33
    }
}
