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
        // A list of a hundred thousand items has as many lines: figures are stored in half the room.
        private let storedDepth: Int32
        private let storedDone: Int32
        private let storedTotal: Int32
        private var storedLineCount: Int32 = 0
        private var storedItemCount: Int32 = 0

        init(_ key: GroupKey, depth: Int, _ tally: OutlineBasis.Tally) {
            self.key = key
            storedDepth = Int32(depth)
            storedDone = Int32(tally.done)
            storedTotal = Int32(tally.total)
        }

        /// 0 = at the left.
        package var depth: Int { Int(storedDepth) }
        /// Closed items of the group, and all of it that are not cancelled, whatever the query hides. 0 of 0 is a directive without items.
        package var done: Int { Int(storedDone) }
        package var total: Int { Int(storedTotal) }

        /// The lines below that belong to it, and how many of them are items.
        package internal(set) var lineCount: Int {
            get { Int(storedLineCount) }
            set { storedLineCount = Int32(newValue) }
        }
        package internal(set) var itemCount: Int {
            get { Int(storedItemCount) }
            set { storedItemCount = Int32(newValue) }
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
