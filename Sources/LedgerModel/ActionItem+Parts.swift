extension ResponsibilityStatus {
    /// Where a part may go from here.
    package var next: [ResponsibilityStatus] {
        switch self {
        case .pending: [.accepted, .inProgress, .submitted, .closed]
        case .accepted: [.inProgress, .submitted, .closed]
        case .inProgress: [.submitted, .closed]
        case .submitted: [.closed, .inProgress]
        case .closed: [.inProgress]
        case .unrecognized: []
        }
    }
}

// What one owner does with its part while the item is open: others may be further, or not as far.
extension ActionItem {
    /// Whoever takes a part on disputes it no more.
    func movingPart(of owner: OwnerKey, to target: ResponsibilityStatus) throws(Refusal) -> ActionItem {
        try changingPart(of: owner) { part throws(Refusal) in
            if part.status == target {
                part.isDisputed = false
                return
            }
            guard part.status.next.contains(target) else {
                throw .partTransition(owner, from: part.status, to: target, allowed: part.status.next)
            }
            if part.status == .submitted, target == .inProgress { part.returns += 1 }
            part.status = target
            part.isDisputed = false
            part.reason = nil
            part.closedWithItem = false
        }
    }

    func returningPart(of owner: OwnerKey, reason: String?) throws(Refusal) -> ActionItem {
        try changingPart(of: owner) { part throws(Refusal) in
            guard part.status == .submitted else {
                throw .partTransition(owner, from: part.status, to: .inProgress, allowed: part.status.next)
            }
            part.status = .inProgress
            part.returns += 1
            part.reason = reason
        }
    }

    func disputingPart(of owner: OwnerKey, reason: String) throws(Refusal) -> ActionItem {
        if reason.trimmingSpaces.isEmpty { throw .disputeWithoutReason }
        return try changingPart(of: owner) { part throws(Refusal) in
            guard part.status != .closed else {
                throw .partTransition(owner, from: .closed, to: .pending, allowed: part.status.next)
            }
            part.isDisputed = true
            part.reason = reason
        }
    }

    private func changingPart(
        of owner: OwnerKey, _ change: (inout Responsibility) throws(Refusal) -> Void
    ) throws(Refusal) -> ActionItem {
        try guardOpen(for: .part)
        guard let index = responsibilities.firstIndex(where: { $0.owner == owner }) else { throw .notAnOwner(owner) }
        var item = self
        try change(&item.responsibilities[index])
        return item
    }

    /// Every owner has finished its part and the item is still open: a person is asked whether to close it.
    package var isOfferedForClosing: Bool {
        status.isOpen && !responsibilities.isEmpty && responsibilities.allSatisfy { $0.status == .closed }
    }

    /// The collective `owner` gives way to its members, each with a part of its own that remembers the wording. Who is an owner already stays as it is.
    package func expanded(_ owner: OwnerKey, to members: [OwnerKey]) throws(Refusal) -> ActionItem {
        try guardOpen(for: .expand, orDraft: true)
        guard let index = responsibilities.firstIndex(where: { $0.owner == owner }) else { throw .noCollective }
        if members.isEmpty { throw .withoutMembers(owner) }
        let whole = responsibilities[index]
        var item = self
        item.responsibilities.remove(at: index)
        var place = index
        for member in members where item.responsibility(of: member) == nil {
            var part = Responsibility(
                owner: member, role: whole.role == .lead && members.count > 1 ? .responsible : whole.role)
            part.mention = whole.mention ?? owner.name
            part.via = owner
            item.responsibilities.insert(part, at: place)
            place += 1
        }
        let owners = Set(item.responsibilities.map(\.owner))
        item.alternatives.removeAll { owners.contains($0) }
        return item
    }
}
