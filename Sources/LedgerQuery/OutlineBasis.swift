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

        static func + (left: Tally, right: Tally) -> Tally {
            Tally(done: left.done + right.done, total: left.total + right.total, all: left.all + right.all)
        }
    }

    private let ledger: Ledger
    private let grouping: Grouping
    private let today: CalendarDate
    let textOrder: TextOrder?
    let register: GroupRegister
    /// By the numbers of the register.
    let tallies: [Tally]

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
            let tally = Tally(done: item.status == .closed ? 1 : 0, total: item.status == .cancelled ? 0 : 1, all: 1)
            register.forEachGroup(of: item) { group in
                while tallies.count <= group { tallies.append(Tally()) }
                tallies[group] = tallies[group] + tally
            }
        }
        self.register = register
        self.tallies = tallies
    }

    /// Whether it serves for that list. By the last change, what the history says may have become more.
    func isOf(_ ledger: Ledger, _ grouping: Grouping, _ context: QueryContext) -> Bool {
        self.ledger == ledger && self.grouping == grouping && today == context.today && grouping != .changed
    }
}
