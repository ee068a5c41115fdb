internal import LedgerModel

/// The rows to list by group, by the numbers of the register.
struct GroupedItems {
    let register: GroupRegister
    let tallies: [OutlineBasis.Tally]
    /// The first group that is listed here.
    private let first: Int
    /// Those of a group behind those of the group before it, each as sorted: there may be as many groups as items, and an array for each would take longest.
    private let rows: [Int]
    /// Where the rows of each group begin, and where those of the last end.
    private let starts: [Int]

    /// - Parameter range: the groups of interest; nil = all.
    init(_ sortedRows: [Int], _ items: ItemRows, _ basis: OutlineBasis, in range: Range<Int>? = nil) {
        // It has met every item: no number is new.
        var register = basis.register
        let range = range ?? 0..<basis.tallies.count
        var met: [(group: Int32, row: Int32)] = []
        met.reserveCapacity(sortedRows.count)
        var starts = [Int](repeating: 0, count: range.count + 1)
        items.forEach(of: sortedRows) { item in
            register.forEachGroup(of: item) { group in
                guard range.contains(group) else { return }
                met.append((Int32(group - range.lowerBound), Int32(item.row)))
                starts[group - range.lowerBound + 1] += 1
            }
        }
        for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
        var rows = [Int](repeating: 0, count: met.count)
        var ends = starts
        for (group, row) in met {
            rows[ends[Int(group)]] = Int(row)
            ends[Int(group)] += 1
        }
        self.register = register
        self.rows = rows
        self.starts = starts
        first = range.lowerBound
        tallies = basis.tallies
    }

    func rows(of group: Int) -> ArraySlice<Int> { rows[starts[group - first]..<starts[group - first + 1]] }

    var listed: [Int] { starts.indices.dropLast().filter { starts[$0] < starts[$0 + 1] }.map { $0 + first } }
}

struct OutlineWriter {
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
        let numbers = Dictionary(
            groups.listed.map { (groups.register.keys[$0], $0) }, uniquingKeysWith: { first, _ in first })
        for key in groups.register.ordered(numbers.keys) {
            guard let group = numbers[key] else { continue }
            write(key, groups.tallies[group], groups.rows(of: group))
        }
    }

    /// One group of one level.
    mutating func write(_ key: GroupKey, _ tally: OutlineBasis.Tally, _ rows: some Collection<Int>) {
        write(Outline.Heading(key, depth: 0, tally)) { $0.list(rows, depth: 1) }
    }

    /// Article, speaker, directive.
    mutating func write(_ order: TextOrder, _ groups: GroupedItems, showsEmptyDirectives: Bool) {
        // What grows by doubling would hold twice as much at the end, of the longest list that there is.
        let listed = groups.listed
        lines.reserveCapacity(
            listed.reduce(0) { $0 + groups.rows(of: $1).count } + listed.count + 3
                * min(listed.count, order.sections.count))
        for section in order.sections { write(section, of: order, groups, showsEmptyDirectives: showsEmptyDirectives) }
        writeByHand(order, groups)
    }

    /// What nobody said aloud has no level of a speaker.
    mutating func write(
        _ section: TextOrder.Section, of order: TextOrder, _ groups: GroupedItems, showsEmptyDirectives: Bool
    ) {
        func tally(_ places: Range<Int>) -> OutlineBasis.Tally {
            places.reduce(OutlineBasis.Tally()) { $0 + groups.tallies[$1] }
        }
        func isShown(_ place: Int) -> Bool {
            !groups.rows(of: place).isEmpty || showsEmptyDirectives && groups.tallies[place].all == 0
        }
        guard section.places.contains(where: isShown) else { return }
        write(Outline.Heading(.article(section.article), depth: 0, tally(section.places))) { writer in
            for speaker in section.speakers where speaker.places.contains(where: isShown) {
                let depth = speaker.name == nil ? 1 : 2
                func writeDirectives(_ writer: inout OutlineWriter) {
                    for place in speaker.places where isShown(place) {
                        let directive = GroupKey.directive(order.directives[place])
                        writer.write(Outline.Heading(directive, depth: depth, groups.tallies[place])) {
                            $0.nest(groups.rows(of: place), depth: depth + 1)
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

    mutating func writeByHand(_ order: TextOrder, _ groups: GroupedItems) {
        let rows = groups.rows(of: order.byHand)
        if rows.isEmpty { return }
        write(Outline.Heading(.byHand, depth: 0, groups.tallies[order.byHand])) { $0.nest(rows, depth: 1) }
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

    mutating func list(_ rows: some Collection<Int>, depth: Int) {
        for row in rows { lines.append(.item(row: row, depth: depth)) }
        itemCount += rows.count
    }

    /// Like `list`, with each item's sub-items behind it.
    private mutating func nest(_ rows: ArraySlice<Int>, depth: Int) {
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
