/// Why a change of an item was refused, with what a message needs. Words are made elsewhere.
package enum Refusal: Error, Hashable {
    /// The state table does not lead from `from` to `to`.
    case transition(from: Status, to: Status, allowed: [Status])
    /// `to` needs a reason.
    case reasonMissing(to: Status)
    /// The item was written off (销号): opening it again needs a reason.
    case reasonMissingAfterWriteOff
    /// The item has a lead already.
    case secondLead(existing: OwnerKey)
    /// That owner is none of the item's.
    case notAnOwner(OwnerKey)
    /// Only a draft can be rejected.
    case notADraft(Status)
    /// Only an open item, and for some acts a draft, can have this done.
    case notOpen(Status, for: GuardedAct)
    case emptyText
    /// The text has no such place, or it begins with it.
    case splitPlaceMissing(String)
    /// It has several.
    case splitPlaceAmbiguous(String)
    case joinedToItself
    /// Only what somebody has said to be done can be returned.
    case notSubmitted(Status)
    /// The table of parts does not lead from `from` to `to`.
    case partTransition(OwnerKey, from: ResponsibilityStatus, to: ResponsibilityStatus, allowed: [ResponsibilityStatus])
    /// A dispute needs a reason.
    case disputeWithoutReason
    /// More time is given to what has a date; without one there is nothing to extend.
    case noDate
    /// An extension leads to a later day.
    case notLater(than: CalendarDate)
    case extensionWithoutReason
    /// Nobody has asked for more time, or all that was asked for is granted.
    case nothingAsked
    case noMilestone
    /// Only what is closed or cancelled can be written off or archived.
    case notFinished(Status)
    /// 整改事项须先验收: a rectification is verified before it is written off.
    case notVerified
    /// Only a rectification is verified.
    case notARectification
    case instructionWithoutLeader
    /// The ledger's pipeline has no such stage.
    case unknownStage(String, allowed: [String])
    /// The item has no collective, or not that one.
    case noCollective
    /// 党员干部: role-holders are never expanded.
    case neverExpanded(OwnerKey)
    /// Nobody has said who its members are.
    case withoutMembers(OwnerKey)
    /// The item would be a part of itself.
    case ownAncestor
}

/// What is done with open items alone: a refusal says which of these it was.
package enum GuardedAct: String, Hashable, Sendable, CaseIterable {
    case split
    /// 合并
    case merge
    /// 并为同一要求
    case link
    case extend
    case grantExtension
    case milestone
    /// What one owner does with its part.
    case part
    case expand
    case reinstruct
    case verify
    case notice
}

extension ActionItem {
    /// - Parameter draft: whether the act may be done before the item is handed over.
    func guardOpen(for act: GuardedAct, orDraft draft: Bool = false) throws(Refusal) {
        guard status.isOpen || (draft && status == .draft) else { throw .notOpen(status, for: act) }
    }
}

extension ActionItem {
    /// Moves the item to `target`, with what follows for its parts; nil where it is there already.
    ///
    /// Closing closes the open responsibilities and remembers which; reopening opens exactly those. Going from submitted back to in progress counts as
    /// a return. Undo does not come this way: it restores values.
    ///
    /// - Parameter time: when it was done; becomes `closedAt` of a closed item.
    package func moved(to target: Status, reason: String? = nil, at time: Timestamp) throws(Refusal) -> ActionItem? {
        guard target != status else { return nil }
        // What is only spaces is no reason.
        let reason = reason.flatMap { $0.trimmingSpaces.isEmpty ? nil : $0 }
        let allowed = status.next(suspendedFrom: suspendedFrom)
        guard allowed.contains(target) else { throw .transition(from: status, to: target, allowed: allowed) }
        if target.needsReason, reason == nil { throw .reasonMissing(to: target) }
        if status == .closed, writtenOffAt != nil, reason == nil { throw .reasonMissingAfterWriteOff }

        var item = self
        item.reason = reason
        item.suspendedFrom = target == .suspended ? status : nil
        if status == .submitted, target == .inProgress { item.returns += 1 }
        if status == .closed || status == .cancelled {
            item.writtenOffAt = nil
            item.archivedAt = nil
        }
        if status == .closed {
            (item.verifiedAt, item.verifiedBy) = (nil, nil)
            item.closedAt = nil
            item.reopenResponsibilities()
        }
        if target == .closed {
            item.closedAt = time
            item.closeResponsibilities()
        }
        item.status = target
        item.joinedTo = nil
        return item
    }

    /// The item where it is already what it is to be, with a reason or a day of closing that is said anew; nil where both are as before.
    ///
    /// - Parameter time: when it was closed; nil = as it stands. What was verified, written off or archived since rests on the day that it has.
    package func restated(reason: String?, closedAt time: Timestamp?) -> ActionItem? {
        guard verifiedAt == nil, writtenOffAt == nil, archivedAt == nil else { return nil }
        var item = self
        if status.needsReason, let reason, !reason.trimmingSpaces.isEmpty { item.reason = reason }
        if status == .closed, let time { item.closedAt = time }
        return item == self ? nil : item
    }

    private mutating func closeResponsibilities() {
        for index in responsibilities.indices where responsibilities[index].status != .closed {
            responsibilities[index].status = .closed
            responsibilities[index].closedWithItem = true
        }
    }

    private mutating func reopenResponsibilities() {
        for index in responsibilities.indices where responsibilities[index].closedWithItem {
            responsibilities[index].status = .inProgress
            responsibilities[index].closedWithItem = false
        }
    }

    /// 核对无误: a draft becomes assigned, and a person has confirmed every proposed owner; nil where there is nothing to confirm.
    package func confirmed(at time: Timestamp) throws(Refusal) -> ActionItem? {
        guard status == .draft || hasProposedOwner else { return nil }
        guard status == .draft || status.isOpen else {
            throw .transition(from: status, to: .assigned, allowed: status.next(suspendedFrom: suspendedFrom))
        }
        var item = status == .draft ? try moved(to: .assigned, at: time) ?? self : self
        for index in item.responsibilities.indices where !item.responsibilities[index].isConfirmed {
            item.responsibilities[index].isConfirmed = true
            item.responsibilities[index].basis = .person
            item.responsibilities[index].confidence = nil
        }
        item.acceptFields()
        return item
    }
}

// MARK: - Owners and dates

extension ActionItem {
    /// Makes `owner` an owner, or changes its role; nil where it is that already and confirmed.
    ///
    /// - Parameters:
    ///   - role: nil = lead where there is none that a person or the text named, else responsible.
    ///   - replacing: whether a lead that is there gives way (and is no owner any more). One that nobody confirmed always does.
    package func assigned(to owner: OwnerKey, as role: Role?, replacing: Bool) throws(Refusal) -> ActionItem? {
        var item = self
        let present = responsibility(of: owner)
        let confirmedLead = responsibilities.first { $0.role == .lead && $0.isConfirmed && $0.owner != owner }
        let newRole =
            role ?? (present?.isConfirmed == true ? present?.role : nil)
            ?? (confirmedLead == nil ? .lead : .responsible)
        if newRole == .lead {
            if let confirmedLead, !replacing { throw .secondLead(existing: confirmedLead.owner) }
            item.responsibilities.removeAll { $0.role == .lead && $0.owner != owner }
        }
        if let index = item.responsibilities.firstIndex(where: { $0.owner == owner }) {
            item.responsibilities[index].role = newRole
            if !item.responsibilities[index].isConfirmed {
                item.responsibilities[index].isConfirmed = true
                item.responsibilities[index].basis = .person
                item.responsibilities[index].confidence = nil
            }
        } else {
            var responsibility = Responsibility(owner: owner, role: newRole)
            if status == .closed {
                responsibility.status = .closed
                responsibility.closedWithItem = true
            }
            item.responsibilities.append(responsibility)
        }
        item.alternatives.removeAll { $0 == owner }
        item.judgeOwners(before: self)
        return item == self ? nil : item
    }

    package func unassigned(from owner: OwnerKey) throws(Refusal) -> ActionItem {
        guard responsibility(of: owner) != nil else { throw .notAnOwner(owner) }
        var item = self
        item.responsibilities.removeAll { $0.owner == owner }
        item.judgeOwners(before: self)
        return item
    }

    /// An owner that the extraction gave and a person took away or deposed was wrong.
    private mutating func judgeOwners(before: ActionItem) {
        let wasWrong = before.responsibilities.contains { part in
            guard part.basis != .person else { return false }
            guard let now = responsibility(of: part.owner) else { return true }
            return part.role == .lead && now.role != .lead
        }
        if wasWrong { judge(.owner, isAccepted: false) }
    }

    /// Corrects the date (a misread one), `originalDue` with it; nil where nothing changes. Granting more time is another thing.
    package func corrected(due date: CalendarDate?) -> ActionItem? {
        var item = self
        item.due = date
        item.originalDue = date
        if item == self { return nil }
        item.judge(.deadline, isAccepted: false)
        return item
    }
}
