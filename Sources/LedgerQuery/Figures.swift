package import LedgerModel

/// The figures of a header: of some items, on one day.
package struct Figures: Hashable, Sendable {
    package private(set) var open = 0
    package private(set) var overdue = 0
    /// Open, with the date in force from today to so many days ahead as the ledger's settings say (3).
    package private(set) var dueSoon = 0
    package private(set) var closedThisMonth = 0
    /// Not confirmed yet; not open.
    package private(set) var draft = 0
    package private(set) var total = 0
    /// In the order of `Status.known`, those of a newer program behind them.
    private var byStatus = [Int](repeating: 0, count: Status.known.count + 1)

    package func count(of status: Status) -> Int { byStatus[Figures.place(of: status)] }

    private static func place(of status: Status) -> Int {
        switch status {
        case .draft: 0
        case .assigned: 1
        case .inProgress: 2
        case .submitted: 3
        case .closed: 4
        case .suspended: 5
        case .longTerm: 6
        case .cancelled: 7
        case .unrecognized: 8
        }
    }

    /// Of the items that `query` lets through, made from those of a ledger that shares chunks with this one: only rows that are not in both are looked at.
    ///
    /// - Parameter old: the figures of the same query in `oldLedger`, in the same context.
    package init(
        of query: Query, in ledger: Ledger, updating old: Figures, of oldLedger: Ledger, in context: QueryContext
    ) throws(QueryError) {
        let filter = try LedgerFilter(query, of: ledger, in: context)
        guard ledger.departments == oldLedger.departments, ledger.settings == oldLedger.settings else {
            self.init(filter, in: 0..<ledger.items.count)
            return
        }
        let (gone, new) = ledger.items.rowsNotShared(with: oldLedger.items)
        let oldFilter = try LedgerFilter(query, of: oldLedger, in: context)
        self = old
        add(Figures(filter, in: new), 1)
        add(Figures(oldFilter, in: gone), -1)
    }

    private mutating func add(_ other: Figures, _ sign: Int) {
        open += sign * other.open
        overdue += sign * other.overdue
        dueSoon += sign * other.dueSoon
        closedThisMonth += sign * other.closedThisMonth
        draft += sign * other.draft
        total += sign * other.total
        for place in byStatus.indices { byStatus[place] += sign * other.byStatus[place] }
    }

    /// Of the items that `query` lets through.
    package init(of query: Query, in ledger: Ledger, _ context: QueryContext) throws(QueryError) {
        self.init(try LedgerFilter(query, of: ledger, in: context), in: 0..<ledger.items.count)
    }

    /// Of those among `rows` that `filter` lets through.
    private init(_ filter: LedgerFilter, in rows: Range<Int>) {
        let counter = FigureCounter(filter.ledger, filter.context)
        filter.forEach(in: rows) { counter.count($0, in: &self) }
    }

    package init(rows: some Sequence<Int>, of ledger: Ledger, in context: QueryContext) {
        let counter = FigureCounter(ledger, context)
        ItemRows(ledger.items).forEach(of: rows) { counter.count($0, in: &self) }
    }

    fileprivate mutating func count(_ item: ItemReader, _ light: Light, _ closingTimes: Range<Timestamp>) {
        let status = item.status
        total += 1
        byStatus[Figures.place(of: status)] += 1
        if status.isOpen { open += 1 }
        if case .draft = status { draft += 1 }
        if light.isOverdue { overdue += 1 }
        if light.isDueSoon { dueSoon += 1 }
        if case .closed = status, let closedAt = item.closedAt, closingTimes.contains(closedAt) {
            closedThisMonth += 1
        }
    }
}

/// What is the same for every item that is counted.
private struct FigureCounter {
    private let rule: LightRule
    /// The month of today.
    private let closingTimes: Range<Timestamp>

    init(_ ledger: Ledger, _ context: QueryContext) {
        let month = context.today.calendarMonth
        rule = LightRule(on: context.today, ledger.settings)
        closingTimes =
            context.zone.start(of: month.lowerBound)..<context.zone.start(of: month.upperBound.adding(days: 1))
    }

    func count(_ item: ItemReader, in figures: inout Figures) {
        figures.count(item, item.light(rule), closingTimes)
    }
}
