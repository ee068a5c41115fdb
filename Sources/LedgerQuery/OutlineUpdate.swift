internal import LedgerModel

/// Brings an outline up to a ledger in which some items have changed: the groups in which they stood, and those in which they stand now, are written anew, the others
/// stay as they are.
struct OutlineUpdate {
    /// The ledger as it is now; the basis is of it.
    let ledger: Ledger
    let order: ListOrder
    let context: QueryContext
    /// nil where there are no groups.
    let basis: OutlineBasis?
    let showsEmptyDirectives: Bool
    /// The rows of the items that have changed, and those of them that are to be listed.
    let changed: [Int]
    let listed: Set<Int>

    private var sortKey: SortKey { order.sortKey ?? order.grouping.usualOrder }

    /// - Parameter groups: the numbers of those in which a changed item stood or stands.
    func apply(to outline: inout Outline, in groups: Set<Int>) {
        guard let basis else {
            var writer = OutlineWriter(ledger)
            writer.list(merged(outline.lines.rows(in: outline.lines.indices), listed), depth: 0)
            outline.lines = writer.lines
            return
        }
        if let text = basis.textOrder {
            for section in Set(groups.map { text.section(of: $0) }).sorted() {
                rewrite(section, of: text, basis, in: &outline.lines)
            }
        } else {
            for group in groups.sorted() { rewrite(group, basis, in: &outline.lines) }
        }
    }

    // MARK: Texts

    /// One meeting; behind the last of them, what no text holds.
    private func rewrite(_ section: Int, of text: TextOrder, _ basis: OutlineBasis, in lines: inout [Outline.Line]) {
        let isByHand = section == text.sections.count
        let places = isByHand ? text.byHand..<text.byHand + 1 : text.sections[section].places
        let range = lines.topLevel(of: section) { key in
            guard case .article(let id) = key else { return text.sections.count }
            return text.sectionNumbers[id] ?? text.sections.count
        }
        let old = Set(lines.rows(in: range)).subtracting(changed)
        let sorted = ledger.sorted(Array(old.union(listed)), by: sortKey, textOrder: text, in: context)
        // Of the changed ones some stand in other sections.
        let groups = GroupedItems(sorted, ItemRows(ledger.items), basis, in: places)
        var writer = OutlineWriter(ledger)
        if isByHand {
            writer.writeByHand(text, groups)
        } else {
            writer.write(text.sections[section], of: text, groups, showsEmptyDirectives: showsEmptyDirectives)
        }
        lines.replaceSubrange(range, with: writer.lines)
    }

    // MARK: One level

    private func rewrite(_ group: Int, _ basis: OutlineBasis, in lines: inout [Outline.Line]) {
        let key = basis.register.keys[group]
        var register = basis.register
        let items = ItemRows(ledger.items)
        let standing = listed.filter { row in
            var isThere = false
            register.forEachGroup(of: items[row]) { if $0 == group { isThere = true } }
            return isThere
        }
        // Among the groups that are shown; a new one has its place between them.
        var shown = lines.topLevelKeys
        if !shown.contains(key) { shown = register.ordered(shown + [key]) }
        let numbers = Dictionary(shown.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        guard let number = numbers[key] else { return }
        let range = lines.topLevel(of: number) { numbers[$0] ?? Int.max }
        let rows = merged(lines.rows(in: range), Set(standing))
        var writer = OutlineWriter(ledger)
        if !rows.isEmpty { writer.write(key, basis.tallies[group], rows) }
        lines.replaceSubrange(range, with: writer.lines)
    }

    /// Sorted rows without those that have changed, and with `new` in their places among them.
    private func merged(_ sorted: [Int], _ new: Set<Int>) -> [Int] {
        let gone = Set(changed)
        let kept = sorted.filter { !gone.contains($0) }
        if new.isEmpty { return kept }
        let precedes = ledger.ordering(of: kept + new, by: sortKey, textOrder: basis?.textOrder, in: context)
        var result: [Int] = []
        result.reserveCapacity(kept.count + new.count)
        var rest = kept[...]
        for row in new.sorted(by: precedes) {
            var (low, high) = (rest.startIndex, rest.endIndex)
            while low < high {
                let middle = (low + high) / 2
                if precedes(rest[middle], row) { low = middle + 1 } else { high = middle }
            }
            result += rest[..<low]
            result.append(row)
            rest = rest[low...]
        }
        return result + rest
    }
}

extension [Outline.Line] {
    /// The items among some lines.
    fileprivate func rows(in range: Range<Int>) -> [Int] {
        self[range].compactMap { if case .item(let row, _) = $0 { row } else { nil } }
    }

    fileprivate var topLevelKeys: [GroupKey] {
        var keys: [GroupKey] = []
        forEachTopLevel { _, heading in
            keys.append(heading.key)
            return true
        }
        return keys
    }

    /// The lines of the group with the number `wanted` among the groups at the left, which stand in the order of their numbers; where it has none, the empty range at which they
    /// would stand.
    fileprivate func topLevel(of wanted: Int, _ number: (GroupKey) -> Int) -> Range<Int> {
        var found = count..<count
        forEachTopLevel { place, heading -> Bool in
            let number = number(heading.key)
            if number < wanted { return true }
            found = place..<(number == wanted ? place + 1 + heading.lineCount : place)
            return false
        }
        return found
    }

    /// - Parameter body: returns whether to go on.
    private func forEachTopLevel(_ body: (Int, Outline.Heading) -> Bool) {
        var place = 0
        while place < count {
            guard case .heading(let heading) = self[place] else { return }
            if !body(place, heading) { return }
            place += 1 + heading.lineCount
        }
    }
}
