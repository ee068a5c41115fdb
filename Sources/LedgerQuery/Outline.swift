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
        package var lineCount = 0
        package var itemCount = 0

        init(_ key: GroupKey, depth: Int, _ tally: OutlineBasis.Tally) {
            self.key = key
            self.depth = depth
            done = tally.done
            total = tally.total
        }
    }

    package internal(set) var lines: [Line]

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
