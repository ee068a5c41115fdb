/// What every item and the settings must keep, checked after each change and each merge.
package enum InvariantViolation: Error, Hashable {
    case severalLeads
    case closedWithOpenResponsibility(OwnerKey)
    case closedWithoutTime
    case timeWithoutClosing
    case writtenOffWhileOpen
    case suspendedFromMissing
    case suspendedFromWithoutSuspension
    case dueWithoutOriginal
    case grantedExtensionWithoutDate
    case joinedWhileLive
    case verifiedWhileOpen
    case ownParent
    case ownAncestor
    /// The settings have a value that nobody could set.
    case setting(SettingKey)
}

extension ActionItem {
    /// Every invariant that this item breaks, in the order of the cases.
    package var violations: [InvariantViolation] {
        var found: [InvariantViolation] = []
        if responsibilities.count(where: { $0.role == .lead }) > 1 { found.append(.severalLeads) }
        if status == .closed {
            if let open = responsibilities.first(where: { $0.status != .closed }) {
                found.append(.closedWithOpenResponsibility(open.owner))
            }
            if closedAt == nil { found.append(.closedWithoutTime) }
        } else if closedAt != nil, status.isRecognized {
            found.append(.timeWithoutClosing)
        }
        if status != .closed, status != .cancelled, status.isRecognized, writtenOffAt != nil || archivedAt != nil {
            found.append(.writtenOffWhileOpen)
        }
        if status == .suspended, suspendedFrom == nil { found.append(.suspendedFromMissing) }
        if status != .suspended, status.isRecognized, suspendedFrom != nil {
            found.append(.suspendedFromWithoutSuspension)
        }
        if due != nil, originalDue == nil { found.append(.dueWithoutOriginal) }
        if extensions.contains(where: { $0.grantedBy != nil && $0.due == nil }) {
            found.append(.grantedExtensionWithoutDate)
        }
        if joinedTo != nil, status != .cancelled, status.isRecognized { found.append(.joinedWhileLive) }
        if verifiedAt != nil, status != .closed, status.isRecognized { found.append(.verifiedWhileOpen) }
        if parent == id { found.append(.ownParent) }
        return found
    }
}

extension LedgerContents {
    /// Every invariant that the record breaks; none where it is not here, or is of a kind that has none.
    package func violations(of key: RecordKey) -> [InvariantViolation] {
        switch key {
        case .item(let id): items[id].map { violations(of: $0) } ?? []
        case .settings: settings.violations
        default: []
        }
    }

    /// Every invariant that `item` breaks among the items here: its own, and that no item is its own ancestor.
    package func violations(of item: ActionItem) -> [InvariantViolation] {
        var passed: Set<RecordID> = [item.id]
        var parent = item.parent
        while let id = parent, passed.insert(id).inserted {
            parent = items[id]?.parent
        }
        let hasCycle = item.parent != item.id && parent != nil
        return item.violations + (hasCycle ? [.ownAncestor] : [])
    }
}
