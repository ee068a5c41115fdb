package import LedgerModel

/// 层层交账: what lies below an item, counted.
package struct RollUp: Hashable, Sendable {
    /// Closed, and all that are not cancelled.
    package var done = 0
    package var total = 0
}

/// Which items are parts of which: made once for many questions.
package struct SubItems: Sendable {
    private let rowsByParent: [RecordID: [Int]]
    private let items: ItemTable

    package init(_ ledger: Ledger) {
        items = ledger.items
        var rows: [RecordID: [Int]] = [:]
        var firstRow = 0
        for chunk in ledger.items.chunks {
            let members = chunk.columns.members
            for offset in members.indices where members[offset].contains(.parent) {
                if let parent = chunk[offset].parent { rows[parent, default: []].append(firstRow + offset) }
            }
            firstRow += members.count
        }
        rowsByParent = rows
    }

    /// Those directly below, by their numbers.
    package func below(_ id: RecordID) -> [ActionItem] {
        (rowsByParent[id] ?? []).map { items[$0] }.sorted { $0.number < $1.number }
    }

    /// nil where nothing is below it.
    package func rollUp(_ id: RecordID) -> RollUp? {
        guard let rows = rowsByParent[id] else { return nil }
        var counts = RollUp()
        for row in rows where items.status[row] != .cancelled {
            counts.total += 1
            if items.status[row] == .closed { counts.done += 1 }
        }
        return counts
    }
}
