package import LedgerModel

/// What every list of a ledger by one grouping has in common: the groups, and how much of each is done.
package struct OutlineBasis: Sendable {
    /// How many items a group has.
    struct Tally {
        var done = 0
        /// Without the cancelled ones.
        var total = 0
        /// With them.
        var all = 0

        init() {}

        init(_ item: ItemReader) {
            let status = item.status
            if case .closed = status { done = 1 }
            if case .cancelled = status { total = 0 } else { total = 1 }
            all = 1
        }

        static func + (left: Tally, right: Tally) -> Tally {
            var sum = left
            sum.add(right, 1)
            return sum
        }

        mutating func add(_ other: Tally, _ sign: Int) {
            done += sign * other.done
            total += sign * other.total
            all += sign * other.all
        }
    }

    private var ledger: Ledger
    private let grouping: Grouping
    private let today: CalendarDate
    let textOrder: TextOrder?
    private(set) var register: GroupRegister
    /// By the numbers of the register.
    private(set) var tallies: [Tally]

    /// nil where there are no groups.
    package init?(_ ledger: Ledger, _ grouping: Grouping, in context: QueryContext) {
        if grouping == .none { return nil }
        self.ledger = ledger
        self.grouping = grouping
        today = context.today
        textOrder = grouping == .directive ? TextOrder(ledger) : nil
        var register = GroupRegister(grouping, ledger, textOrder: textOrder, in: context)
        var tallies = [Tally](repeating: Tally(), count: register.keys.count)
        ItemRows(ledger.items).forEach { item in
            let tally = Tally(item)
            register.forEachGroup(of: item) { group in
                while tallies.count <= group { tallies.append(Tally()) }
                tallies[group].add(tally, 1)
            }
        }
        self.register = register
        self.tallies = tallies
    }

    /// Takes over a ledger that differs in the items of some rows and in nothing else.
    ///
    /// - Returns: the groups in which they stood or stand now.
    mutating func follow(_ other: Ledger, _ rows: [Int]) -> Set<Int> {
        let (old, new) = (ItemRows(ledger.items), ItemRows(other.items))
        var groups: Set<Int> = []
        for row in rows {
            for (item, sign) in [(old[row], -1), (new[row], 1)] {
                register.forEachGroup(of: item) { group in
                    groups.insert(group)
                    while tallies.count <= group { tallies.append(Tally()) }
                    tallies[group].add(Tally(item), sign)
                }
            }
        }
        ledger = other
        return groups
    }

    /// Whether it serves for that list. By the last change, what the history says may have become more.
    func isOf(_ ledger: Ledger, _ grouping: Grouping, _ context: QueryContext) -> Bool {
        self.ledger == ledger && self.grouping == grouping && today == context.today && grouping != .changed
    }
}
