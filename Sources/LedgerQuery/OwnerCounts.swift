package import LedgerModel

/// How many items each owner has: the sidebar. An item with three owners counts in each, in `all` once; a department counts what belongs to the
/// departments below it, each item once.
package struct OwnerCounts: Hashable, Sendable {
    package enum Key: Hashable, Sendable {
        case all
        case owner(OwnerKey)
        /// Items without any owner.
        case unowned

        /// What lets through exactly the items that are counted here.
        package var query: Query {
            switch self {
            case .all: .everything
            case .owner(let owner): .owner(owner)
            case .unowned: .unowned
            }
        }
    }

    package struct Line: Hashable, Sendable {
        package let key: Key
        /// 0, and one more for each department above it.
        package let depth: Int
        package fileprivate(set) var open = 0
        package fileprivate(set) var overdue = 0
        package fileprivate(set) var draft = 0
        package fileprivate(set) var total = 0

        package var query: Query { key.query }

        fileprivate mutating func add(_ other: Line, _ sign: Int) {
            open += sign * other.open
            overdue += sign * other.overdue
            draft += sign * other.draft
            total += sign * other.total
        }
    }

    /// `all`, the departments of today that have an item, as a tree, then collectives, roles and units that are not in the table, then `unowned` where there is
    /// such an item.
    package let lines: [Line]

    /// - Parameter rows: the items to count; nil = all of the ledger.
    package init(of ledger: Ledger, rows: [Int]? = nil, in context: QueryContext) {
        var counter = OwnerCounter(ledger, context)
        let items = ItemRows(ledger.items)
        if let rows {
            items.forEach(of: rows) { counter.count($0) }
        } else {
            items.forEach { counter.count($0) }
        }
        lines = counter.sortedLines()
    }

    /// The counts of all of `ledger`, made from those of another that shares chunks with it: only rows that are not in both are counted.
    ///
    /// - Parameters:
    ///   - old: the counts of all of `oldLedger`, in the same context.
    package init(of ledger: Ledger, updating old: OwnerCounts, of oldLedger: Ledger, in context: QueryContext) {
        guard ledger.departments == oldLedger.departments, ledger.settings == oldLedger.settings else {
            self.init(of: ledger, in: context)
            return
        }
        let (gone, new) = ledger.items.rowsNotShared(with: oldLedger.items)
        var with = OwnerCounter(ledger, context)
        var without = OwnerCounter(oldLedger, context, with.present)
        ItemRows(oldLedger.items).forEach(in: gone) { without.count($0) }
        ItemRows(ledger.items).forEach(in: new) { with.count($0) }
        self.init(lines: with.sortedLines(adding: old, without: without))
    }

    private init(lines: [Line]) {
        self.lines = lines
    }
}

private struct OwnerCounter {
    private let rule: LightRule
    let present: PresentOwners
    /// In the order in which they were met; the first is `all`.
    private var lines = [OwnerCounts.Line(key: .all, depth: 0)]
    /// The row that each line counted last: an item is counted once a line.
    private var lastRows = [-1]
    private var lineOfOwner: [OwnerKey: Int] = [:]
    /// For each owner as items name it, the lines in which it counts.
    private var linesOfName: [OwnerKey: [Int]] = [:]
    private var unownedLine: Int?

    /// - Parameter present: that of the ledger's departments, if the caller has it.
    init(_ ledger: Ledger, _ context: QueryContext, _ present: PresentOwners? = nil) {
        rule = LightRule(on: context.today, ledger.settings)
        self.present = present ?? PresentOwners(ledger.departments, on: context.today)
    }

    mutating func count(_ item: ItemReader) {
        let isOverdue = item.light(rule).isOverdue
        add(item, isOverdue, to: 0)
        item.forEachOwner { owner in
            for line in lines(of: owner) where lastRows[line] != item.row { add(item, isOverdue, to: line) }
        }
        if !item.isOwned {
            let line = unownedLine ?? newLine(.unowned, depth: 0)
            unownedLine = line
            add(item, isOverdue, to: line)
        }
    }

    private mutating func add(_ item: ItemReader, _ isOverdue: Bool, to line: Int) {
        lastRows[line] = item.row
        let status = item.status
        lines[line].total += 1
        if status.isOpen { lines[line].open += 1 }
        if case .draft = status { lines[line].draft += 1 }
        if isOverdue { lines[line].overdue += 1 }
    }

    private mutating func lines(of name: OwnerKey) -> [Int] {
        if let known = linesOfName[name] { return known }
        var found: [Int] = []
        let line = present.line(of: name)
        for (place, owner) in line.enumerated() {
            let index = lineOfOwner[owner] ?? newLine(.owner(owner), depth: line.count - 1 - place)
            lineOfOwner[owner] = index
            found.append(index)
        }
        linesOfName[name] = found
        return found
    }

    private mutating func newLine(_ key: OwnerCounts.Key, depth: Int) -> Int {
        lines.append(OwnerCounts.Line(key: key, depth: depth))
        lastRows.append(-1)
        return lines.count - 1
    }

    /// The lines of `old` without what `gone` has counted and with what was counted here.
    mutating func sortedLines(adding old: OwnerCounts, without gone: OwnerCounter) -> [OwnerCounts.Line] {
        for line in old.lines { self[line.key, line.depth].add(line, 1) }
        for line in gone.lines { self[line.key, line.depth].add(line, -1) }
        lineOfOwner = lineOfOwner.filter { lines[$0.value].total > 0 }
        if let line = unownedLine, lines[line].total == 0 { unownedLine = nil }
        return sortedLines()
    }

    private subscript(key: OwnerCounts.Key, depth: Int) -> OwnerCounts.Line {
        mutating get { lines[index(of: key, depth)] }
        set { lines[index(of: key, depth)] = newValue }
    }

    private mutating func index(of key: OwnerCounts.Key, _ depth: Int) -> Int {
        switch key {
        case .all: return 0
        case .owner(let owner):
            let index = lineOfOwner[owner] ?? newLine(key, depth: depth)
            lineOfOwner[owner] = index
            return index
        case .unowned:
            let index = unownedLine ?? newLine(key, depth: depth)
            unownedLine = index
            return index
        }
    }

    func sortedLines() -> [OwnerCounts.Line] {
        let owners = present.ordered(lineOfOwner.keys).compactMap { lineOfOwner[$0] }
        return ([0] + owners + (unownedLine.map { [$0] } ?? [])).map { lines[$0] }
    }
}
