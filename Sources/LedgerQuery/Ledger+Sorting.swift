package import LedgerModel

/// In what order items stand; the raw value is the word of the command line.
package enum SortKey: String, Hashable, Sendable, CaseIterable {
    /// Earliest first, items without a date last.
    case due
    case number
    /// By the lead, or where there is none, by the first owner; departments as the sidebar lists them.
    case department
    /// As the state table lists them.
    case status
    case speaker
    /// In the order of the texts; items that were entered by hand last.
    case directive
    /// What was changed last comes first.
    case changed
}

extension Ledger {
    /// `rows` by `key`; those that are equal by their number.
    package func sorted(_ rows: [Int], by key: SortKey, in context: QueryContext) -> [Int] {
        sorted(rows, by: key, textOrder: nil, in: context)
    }

    /// - Parameter textOrder: that of this ledger, if the caller has it already.
    func sorted(_ rows: [Int], by key: SortKey, textOrder: TextOrder?, in context: QueryContext) -> [Int] {
        let rank = rank(of: key, rows, textOrder, in: context)
        let items = ItemRows(items)
        var entries: [SortEntry] = []
        entries.reserveCapacity(rows.count)
        items.forEach(of: rows) { entries.append(SortEntry($0, rank)) }
        entries.sort()
        return entries.map(\.row)
    }

    /// Whether one of `rows` stands before another, in the order of `sorted`.
    func ordering(
        of rows: [Int], by key: SortKey, textOrder: TextOrder?, in context: QueryContext
    ) -> (Int, Int) -> Bool {
        let rank = rank(of: key, rows, textOrder, in: context)
        let items = ItemRows(items)
        return { SortEntry(items[$0], rank) < SortEntry(items[$1], rank) }
    }

    private struct SortEntry: Comparable {
        let first: Int
        let second: Int
        let number: Int
        let row: Int

        init(_ item: ItemReader, _ rank: (ItemReader) -> (Int, Int)) {
            (first, second) = rank(item)
            number = item.number
            row = item.row
        }

        static func < (left: SortEntry, right: SortEntry) -> Bool {
            (left.first, left.second, left.number, left.row) < (right.first, right.second, right.number, right.row)
        }
    }

    /// Two numbers by which an item is placed.
    private func rank(
        of key: SortKey, _ rows: [Int], _ textOrder: TextOrder?, in context: QueryContext
    ) -> (ItemReader) -> (Int, Int) {
        switch key {
        case .number: return { _ in (0, 0) }
        case .due: return { ($0.due.map { Int($0.dayNumber) } ?? Int.max, 0) }
        case .status: return { (Status.known.firstIndex(of: $0.status) ?? Status.known.count, 0) }
        case .changed: return { (context.changedAt($0.id).map { -Int($0.milliseconds) } ?? Int.max, 0) }
        case .directive:
            let order = textOrder ?? TextOrder(self)
            var finder = TextOrder.Finder()
            return { item in
                (item.directive.flatMap { finder.place(of: $0, in: order) } ?? Int.max, Int(item.textStart))
            }
        case .speaker:
            let speakers = speakers()
            let ranks = ranks(Set(speakers.values).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
            return { item in (item.directive.flatMap { speakers[$0] }.flatMap { ranks[$0] } ?? Int.max, 0) }
        case .department:
            let present = PresentOwners(departments, on: context.today)
            func foremost(_ item: ItemReader) -> OwnerKey? {
                item.foremostOwner.map { present.owner($0) }
            }
            let items = ItemRows(items)
            let owners = Set(rows.compactMap { foremost(items[$0]) })
            let ranks = ranks(present.ordered(owners))
            return { item in (foremost(item).flatMap { ranks[$0] } ?? Int.max, 0) }
        }
    }

    /// Who gave each directive, where somebody is named.
    func speakers() -> [RecordID: String] {
        var speakers: [RecordID: String] = [:]
        for chunk in directives.chunks {
            for (id, speaker) in zip(chunk.ids, chunk.columns.speakers) {
                if let speaker { speakers[id] = speaker }
            }
        }
        return speakers
    }

    private func ranks<Value: Hashable>(_ ordered: [Value]) -> [Value: Int] {
        Dictionary(ordered.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
