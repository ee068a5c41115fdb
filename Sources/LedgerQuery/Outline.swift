package import LedgerModel

/// A list with its headings, line by line: what a table prints and a screen shows.
package struct Outline: Hashable, Sendable {
    package enum Line: Hashable, Sendable {
        case heading(Heading)
        /// A row of the ledger's items. In a text, a sub-item stands below the item that it is a part of, one deeper.
        case item(row: Int, depth: Int)
    }

    package struct Heading: Hashable, Sendable {
        package let key: GroupKey
        /// 0 = at the left.
        package let depth: Int
        /// Closed items of the group, and all of it that are not cancelled, whatever the query hides. 0 of 0 is a directive without items.
        package let done: Int
        package let total: Int
        /// The lines below that belong to it, and how many of them are items.
        package fileprivate(set) var lineCount = 0
        package fileprivate(set) var itemCount = 0

        fileprivate init(_ key: GroupKey, depth: Int, _ tally: OutlineBasis.Tally) {
            self.key = key
            self.depth = depth
            done = tally.done
            total = tally.total
        }
    }

    package let lines: [Line]

    /// - Parameters:
    ///   - rows: the items to list, in any order, none twice.
    ///   - sortKey: the order within each group; nil = that of the text for directives, of the dates for `due` and `changed`, else of the numbers.
    ///   - showsEmptyDirectives: whether directives that have no item stand there too. Those whose items the query hides never do.
    package init(
        _ rows: [Int], of ledger: Ledger, by grouping: Grouping, sortedBy sortKey: SortKey? = nil,
        showingEmptyDirectives showsEmptyDirectives: Bool = false, in context: QueryContext,
        basis: OutlineBasis? = nil
    ) {
        let basis =
            basis?.isOf(ledger, grouping, context) == true ? basis : OutlineBasis(ledger, grouping, in: context)
        let textOrder = basis?.textOrder
        let key = sortKey ?? grouping.usualOrder
        let sorted = ledger.sorted(rows, by: key, textOrder: textOrder, in: context)
        var writer = OutlineWriter(ledger)
        if let basis {
            let groups = GroupedItems(sorted, ItemRows(ledger.items), basis)
            if let textOrder {
                writer.write(textOrder, groups, showsEmptyDirectives: showsEmptyDirectives)
            } else {
                writer.write(groups)
            }
        } else {
            writer.list(sorted, depth: 0)
        }
        lines = writer.lines
    }
}

/// The rows to list by group, by the numbers of the register.
private struct GroupedItems {
    let register: GroupRegister
    let rows: [[Int]]
    let tallies: [OutlineBasis.Tally]

    init(_ sortedRows: [Int], _ items: ItemRows, _ basis: OutlineBasis) {
        // It has met every item: no number is new.
        var register = basis.register
        var rows = [[Int]](repeating: [], count: basis.tallies.count)
        for row in sortedRows {
            register.forEachGroup(of: items[row]) { rows[$0].append(row) }
        }
        self.register = register
        self.rows = rows
        tallies = basis.tallies
    }
}

private struct OutlineWriter {
    private let ledger: Ledger
    private let items: ItemRows
    private(set) var lines: [Outline.Line] = []
    private var itemCount = 0

    init(_ ledger: Ledger) {
        self.ledger = ledger
        items = ItemRows(ledger.items)
    }

    /// One level of groups.
    mutating func write(_ groups: GroupedItems) {
        let listed = groups.rows.indices.filter { !groups.rows[$0].isEmpty }
        let numbers = Dictionary(
            listed.map { (groups.register.keys[$0], $0) }, uniquingKeysWith: { first, _ in first })
        for key in groups.register.ordered(numbers.keys) {
            guard let group = numbers[key] else { continue }
            write(Outline.Heading(key, depth: 0, groups.tallies[group])) { $0.list(groups.rows[group], depth: 1) }
        }
    }

    /// Article, speaker, directive; what nobody said aloud has no level of a speaker.
    mutating func write(_ order: TextOrder, _ groups: GroupedItems, showsEmptyDirectives: Bool) {
        func tally(_ places: Range<Int>) -> OutlineBasis.Tally {
            places.reduce(OutlineBasis.Tally()) { $0 + groups.tallies[$1] }
        }
        func isShown(_ place: Int) -> Bool {
            !groups.rows[place].isEmpty || showsEmptyDirectives && groups.tallies[place].all == 0
        }
        for section in order.sections {
            guard let first = section.speakers.first?.places.lowerBound,
                let end = section.speakers.last?.places.upperBound, (first..<end).contains(where: isShown)
            else { continue }
            write(Outline.Heading(.article(section.article), depth: 0, tally(first..<end))) { writer in
                for speaker in section.speakers where speaker.places.contains(where: isShown) {
                    let depth = speaker.name == nil ? 1 : 2
                    func writeDirectives(_ writer: inout OutlineWriter) {
                        for place in speaker.places where isShown(place) {
                            let directive = GroupKey.directive(order.directives[place])
                            writer.write(Outline.Heading(directive, depth: depth, groups.tallies[place])) {
                                $0.nest(groups.rows[place], depth: depth + 1)
                            }
                        }
                    }
                    if let name = speaker.name {
                        let key = GroupKey.speaker(article: section.article, name: name)
                        writer.write(Outline.Heading(key, depth: 1, tally(speaker.places)), writeDirectives)
                    } else {
                        writeDirectives(&writer)
                    }
                }
            }
        }
        if let rows = groups.rows.last, let tally = groups.tallies.last, !rows.isEmpty {
            write(Outline.Heading(.byHand, depth: 0, tally)) { $0.nest(rows, depth: 1) }
        }
    }

    /// A heading and what `content` writes below it.
    private mutating func write(_ heading: Outline.Heading, _ content: (inout OutlineWriter) -> Void) {
        var heading = heading
        let (place, itemsBefore) = (lines.count, itemCount)
        lines.append(.heading(heading))
        content(&self)
        heading.lineCount = lines.count - place - 1
        heading.itemCount = itemCount - itemsBefore
        lines[place] = .heading(heading)
    }

    mutating func list(_ rows: [Int], depth: Int) {
        for row in rows { lines.append(.item(row: row, depth: depth)) }
        itemCount += rows.count
    }

    /// Like `list`, with each item's sub-items behind it.
    private mutating func nest(_ rows: [Int], depth: Int) {
        guard rows.contains(where: { items[$0].members.contains(.parent) }) else { return list(rows, depth: depth) }
        let listed = Set(rows)
        var roots: [Int] = []
        var children: [Int: [Int]] = [:]
        for row in rows {
            let item = items[row]
            let parent =
                item.members.contains(.parent) ? item.record.parent.flatMap { ledger.items.row(of: $0) } : nil
            if let parent, parent != row, listed.contains(parent) {
                children[parent, default: []].append(row)
            } else {
                roots.append(row)
            }
        }
        var written: Set<Int> = []
        // Behind the roots come rows that a damaged ledger makes each other's parents: no item may be missing from a list.
        for root in roots + rows where !written.contains(root) {
            var open = [(row: root, depth: depth)]
            while let (row, depth) = open.popLast() {
                guard written.insert(row).inserted else { continue }
                lines.append(.item(row: row, depth: depth))
                itemCount += 1
                for child in (children[row] ?? []).reversed() { open.append((child, depth + 1)) }
            }
        }
    }
}
