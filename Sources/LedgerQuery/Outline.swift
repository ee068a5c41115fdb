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

        fileprivate init(_ key: GroupKey, depth: Int, _ tally: Tally) {
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
        showingEmptyDirectives showsEmptyDirectives: Bool = false, in context: QueryContext
    ) {
        let textOrder = grouping == .directive ? TextOrder(ledger) : nil
        let key = sortKey ?? grouping.usualOrder
        let sorted = ledger.sorted(rows, by: key, textOrder: textOrder, in: context)
        var writer = OutlineWriter(ledger)
        if grouping == .none {
            writer.list(sorted, depth: 0)
        } else {
            let groups = GroupedItems(
                sorted, ledger, GroupAssignment(grouping, ledger, textOrder: textOrder, in: context))
            if let textOrder {
                writer.write(textOrder, groups, showsEmptyDirectives: showsEmptyDirectives)
            } else {
                writer.write(groups)
            }
        }
        lines = writer.lines
    }
}

/// How many items a group has.
private struct Tally {
    var done = 0
    /// Without the cancelled ones.
    var total = 0
    /// With them.
    var all = 0

    static func + (left: Tally, right: Tally) -> Tally {
        Tally(done: left.done + right.done, total: left.total + right.total, all: left.all + right.all)
    }
}

/// The rows to list by group, and the figures of each group in the whole ledger.
private struct GroupedItems {
    let assignment: GroupAssignment
    private(set) var rows: [GroupKey: [Int]] = [:]
    private(set) var tallies: [GroupKey: Tally] = [:]

    init(_ sortedRows: [Int], _ ledger: Ledger, _ assignment: GroupAssignment) {
        self.assignment = assignment
        for row in sortedRows {
            for key in assignment.keys(of: ItemReader(ledger.items, row: row)) { rows[key, default: []].append(row) }
        }
        var tallies: [GroupKey: Tally] = [:]
        ledger.items.forEachChunk { chunk, firstRow in
            for offset in chunk.records.indices {
                let item = ItemReader(chunk, offset, row: firstRow + offset)
                let tally = Tally(
                    done: item.status == .closed ? 1 : 0, total: item.status == .cancelled ? 0 : 1, all: 1)
                for key in assignment.keys(of: item) {
                    tallies[key, default: Tally()] = tallies[key, default: Tally()] + tally
                }
            }
        }
        self.tallies = tallies
    }
}

private struct OutlineWriter {
    private let ledger: Ledger
    private(set) var lines: [Outline.Line] = []
    private var itemCount = 0

    init(_ ledger: Ledger) {
        self.ledger = ledger
    }

    /// One level of groups.
    mutating func write(_ groups: GroupedItems) {
        for key in groups.assignment.ordered(groups.rows.keys) {
            let heading = Outline.Heading(key, depth: 0, groups.tallies[key] ?? Tally())
            write(heading) { $0.list(groups.rows[key] ?? [], depth: 1) }
        }
    }

    /// Article, speaker, directive; what nobody said aloud has no level of a speaker.
    mutating func write(_ order: TextOrder, _ groups: GroupedItems, showsEmptyDirectives: Bool) {
        func tally(_ directives: [RecordID]) -> Tally {
            directives.reduce(Tally()) { $0 + (groups.tallies[.directive($1)] ?? Tally()) }
        }
        func isShown(_ directive: RecordID) -> Bool {
            groups.rows[.directive(directive)] != nil
                || showsEmptyDirectives && groups.tallies[.directive(directive)] == nil
        }
        for section in order.sections {
            let article = Outline.Heading(
                .article(section.article), depth: 0, tally(section.speakers.flatMap(\.directives)))
            guard section.speakers.contains(where: { $0.directives.contains(where: isShown) }) else { continue }
            write(article) { writer in
                for speaker in section.speakers {
                    let shown = speaker.directives.filter(isShown)
                    guard !shown.isEmpty else { continue }
                    let depth = speaker.name == nil ? 1 : 2
                    func writeDirectives(_ writer: inout OutlineWriter) {
                        for directive in shown {
                            let heading = Outline.Heading(.directive(directive), depth: depth, tally([directive]))
                            writer.write(heading) {
                                $0.nest(groups.rows[.directive(directive)] ?? [], depth: depth + 1)
                            }
                        }
                    }
                    if let name = speaker.name {
                        let key = GroupKey.speaker(article: section.article, name: name)
                        let heading = Outline.Heading(key, depth: 1, tally(speaker.directives))
                        writer.write(heading, writeDirectives)
                    } else {
                        writeDirectives(&writer)
                    }
                }
            }
        }
        if let rows = groups.rows[.byHand] {
            write(Outline.Heading(.byHand, depth: 0, groups.tallies[.byHand] ?? Tally())) { $0.nest(rows, depth: 1) }
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
        let listed = Set(rows)
        var roots: [Int] = []
        var children: [Int: [Int]] = [:]
        for row in rows {
            let parent = ItemReader(ledger.items, row: row).record.parent.flatMap { ledger.items.row(of: $0) }
            if let parent, parent != row, listed.contains(parent) {
                children[parent, default: []].append(row)
            } else {
                roots.append(row)
            }
        }
        guard !children.isEmpty else { return list(rows, depth: depth) }
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
