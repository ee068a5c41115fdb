package import LedgerModel

/// What became different between the beginning of one day and the end of another: two snapshots, compared.
package struct WeekChanges: Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case new
        case closed
        case slipped
        case dueChanged
        case reopened
        /// Suspended, standing or cancelled by now.
        case setAside
    }

    package struct Change: Hashable, Sendable {
        package let kind: Kind
        package let item: ReportedItem
        /// The date in force before, of an item whose date was changed.
        package let dueBefore: CalendarDate?
    }

    package let before: ReportSnapshot
    package let after: ReportSnapshot
    /// By kind, then by number. An item can have changed in several ways.
    package let changes: [Change]

    package init(from before: ReportSnapshot, to after: ReportSnapshot, items: [ReportedItem]) {
        self.before = before
        self.after = after
        let old = Dictionary(before.items.map { ($0.item.id, $0) }, uniquingKeysWith: { first, _ in first })
        changes = Kind.allCases.flatMap { kind in
            items.compactMap { item in
                let was = old[item.item.id].flatMap { $0.isKnown ? $0 : nil }
                guard WeekChanges.isChange(kind, from: was, to: item) else { return nil }
                return Change(kind: kind, item: item, dueBefore: was?.due)
            }
        }
    }

    package func changes(_ kind: Kind) -> [Change] {
        changes.filter { $0.kind == kind }
    }

    private static func isChange(_ kind: Kind, from was: ReportedItem?, to item: ReportedItem) -> Bool {
        guard item.isKnown || was != nil else { return false }
        return switch kind {
        case .new: was == nil && item.isKnown
        case .closed: item.status == .closed && was?.status != .closed
        case .slipped: item.isOverdue && was?.isOverdue != true
        case .dueChanged: was.map { $0.due != item.due } ?? false
        case .reopened: was?.status == .closed && item.status != .closed
        case .setAside: isAside(item.status) && was.map { $0.status != item.status } ?? true
        }
    }

    private static func isAside(_ status: Status) -> Bool {
        [.suspended, .longTerm, .cancelled].contains(status)
    }
}

extension ReportedItem {
    /// Whether it had been handed over by then.
    fileprivate var isKnown: Bool { status != .draft && isHandedOver }
}
