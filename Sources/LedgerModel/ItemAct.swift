/// What supervision does with one item, beside its status, owners and fields: a value that the command line and the interface both make.
package enum ItemAct: Hashable, Sendable {
    /// More time: asked for, and granted where somebody granted it. Only then does the date move; the first one is kept.
    case extend(to: CalendarDate, reason: String, grantedBy: String?)
    /// Grants what was asked for last.
    case grantExtension(by: String)

    case addMilestone(String, due: CalendarDate?)
    /// nil leaves a part as it is.
    case editMilestone(RecordID, text: String?, due: CalendarDate?)
    case closeMilestone(RecordID, on: CalendarDate)
    case reopenMilestone(RecordID)
    case removeMilestone(RecordID)

    case movePart(OwnerKey, to: ResponsibilityStatus)
    /// A part that was submitted goes back.
    case returnPart(OwnerKey, reason: String?)
    case disputePart(OwnerKey, reason: String)

    /// 退回
    case giveBack(reason: String?)
    /// 再批示
    case reinstruct(String, by: String, on: CalendarDate)
    /// 验收
    case verify(by: String, on: CalendarDate)
    /// 销号
    case writeOff(on: CalendarDate)
    /// 归档
    case archive(on: CalendarDate)
    /// How often the work itself is due again; nil = once.
    case recur(Cycle?)
}

extension ItemAct {
    /// The item afterwards; nil where it is so already.
    package func result(for item: ActionItem, in context: EditContext) throws(Refusal) -> ActionItem? {
        let after: ActionItem
        switch self {
        case .extend(let due, let reason, let leader):
            after = try item.extended(to: due, reason: reason, grantedBy: leader, in: context)
        case .grantExtension(let leader): after = try item.grantingExtension(by: leader)
        case .addMilestone(let text, let due):
            if text.trimmingSpaces.isEmpty { throw .emptyText }
            after = try item.withMilestones { $0.append(Milestone(id: context.makeID(), text: text, due: due)) }
        case .editMilestone(let id, let text, let due):
            if text?.trimmingSpaces.isEmpty ?? false { throw .emptyText }
            after = try item.withMilestone(id) { milestone in
                milestone.text = text ?? milestone.text
                milestone.due = due ?? milestone.due
            }
        case .closeMilestone(let id, let day):
            after = try item.withMilestone(id) { milestone in
                if milestone.closedAt == nil { milestone.closedAt = context.instant(on: day) }
            }
        case .reopenMilestone(let id): after = try item.withMilestone(id) { $0.closedAt = nil }
        case .removeMilestone(let id):
            guard item.milestones.contains(where: { $0.id == id }) else { throw .noMilestone }
            after = try item.withMilestones { $0.removeAll { $0.id == id } }
        case .movePart(let owner, let status): after = try item.movingPart(of: owner, to: status)
        case .returnPart(let owner, let reason): after = try item.returningPart(of: owner, reason: reason)
        case .disputePart(let owner, let reason): after = try item.disputingPart(of: owner, reason: reason)
        case .giveBack(let reason):
            guard item.status == .submitted else { throw .notSubmitted(item.status) }
            return try item.moved(to: .inProgress, reason: reason, at: context.now)
        case .reinstruct(let text, let leader, let day):
            after = try item.reinstructed(text, by: leader, on: day, in: context)
        case .verify(let person, let day): after = try item.verified(by: person, at: context.instant(on: day))
        case .writeOff(let day): after = try item.writtenOff(at: context.instant(on: day))
        case .archive(let day): after = try item.archived(at: context.instant(on: day))
        case .recur(let cycle): after = item.recurring(cycle, from: context.today)
        }
        return after == item ? nil : after
    }
}

extension ItemAct {
    /// What a message of success is found by.
    package var word: String {
        switch self {
        case .extend(_, _, nil): "extension asked"
        case .extend, .grantExtension: "extend"
        case .addMilestone, .editMilestone, .closeMilestone, .reopenMilestone, .removeMilestone: "milestone"
        case .movePart(_, let status): "part \(status.id)"
        case .returnPart, .giveBack: "return"
        case .disputePart: "disputed"
        case .reinstruct: "reinstruct"
        case .verify: "verify"
        case .writeOff: "write-off"
        case .archive: "archive"
        case .recur: "recur"
        }
    }
}

// MARK: - Dates

extension ActionItem {
    fileprivate func extended(
        to date: CalendarDate, reason: String, grantedBy leader: String?, in context: EditContext
    ) throws(Refusal) -> ActionItem {
        try guardOpen(for: .extend)
        guard let due else { throw .noDate }
        if date <= due { throw .notLater(than: due) }
        if reason.trimmingSpaces.isEmpty { throw .extensionWithoutReason }
        var item = self
        if let leader, let index = extensions.lastIndex(where: { $0.grantedBy == nil && $0.due == date }) {
            item.extensions[index].grantedBy = leader
        } else {
            item.extensions.append(
                Extension(
                    id: context.makeID(), at: context.instant(on: context.today), reason: reason, due: date,
                    grantedBy: leader))
        }
        if leader != nil { item.moveDue(to: date) }
        return item
    }

    fileprivate func grantingExtension(by leader: String) throws(Refusal) -> ActionItem {
        try guardOpen(for: .grantExtension)
        guard let index = extensions.lastIndex(where: { $0.grantedBy == nil && $0.due != nil }),
            let date = extensions[index].due
        else { throw .nothingAsked }
        if let due, date <= due { throw .notLater(than: due) }
        var item = self
        item.extensions[index].grantedBy = leader
        item.moveDue(to: date)
        return item
    }

    private mutating func moveDue(to date: CalendarDate) {
        originalDue = originalDue ?? due ?? date
        due = date
    }

    /// More time was asked for and nobody has granted it: the last such request.
    package var askedExtension: Extension? {
        extensions.last { $0.grantedBy == nil && $0.due.map { date in due.map { date > $0 } ?? true } ?? false }
    }

    /// The milestone that is to be reached next: the earliest of those that are open and have a date.
    package var nextMilestone: Milestone? {
        milestones.filter { $0.closedAt == nil && $0.due != nil }
            .min { ($0.due ?? CalendarDate(dayNumber: 0)) < ($1.due ?? CalendarDate(dayNumber: 0)) }
    }

    /// What the clock says of that milestone.
    package func milestoneLight(today: CalendarDate, settings: Settings) -> Light {
        Light(status: status, due: nextMilestone?.due, today: today, settings: settings)
    }

    fileprivate func withMilestone(_ id: RecordID, _ change: (inout Milestone) -> Void) throws(Refusal) -> ActionItem {
        guard let index = milestones.firstIndex(where: { $0.id == id }) else { throw .noMilestone }
        return try withMilestones { change(&$0[index]) }
    }

    /// Milestones are set and closed while the item is worked on, or before it is handed over.
    fileprivate func withMilestones(_ change: (inout [Milestone]) -> Void) throws(Refusal) -> ActionItem {
        try guardOpen(for: .milestone, orDraft: true)
        var item = self
        change(&item.milestones)
        return item
    }
}

// MARK: - The end

extension ActionItem {
    fileprivate func reinstructed(
        _ text: String, by leader: String, on day: CalendarDate, in context: EditContext
    ) throws(Refusal) -> ActionItem {
        if text.trimmingSpaces.isEmpty { throw .emptyText }
        if leader.trimmingSpaces.isEmpty { throw .instructionWithoutLeader }
        if status != .closed { try guardOpen(for: .reinstruct) }
        var item = status == .closed ? try moved(to: .inProgress, reason: text, at: context.now) ?? self : self
        item.instructions.append(
            ReInstruction(id: context.makeID(), at: context.instant(on: day), by: leader, text: text))
        return item
    }

    fileprivate func verified(by person: String, at time: Timestamp) throws(Refusal) -> ActionItem {
        guard kind == .rectification else { throw .notARectification }
        var item = self
        if status != .closed {
            try guardOpen(for: .verify)
            item = try moved(to: .closed, at: time) ?? self
        }
        if item.verifiedAt == nil { (item.verifiedAt, item.verifiedBy) = (time, person) }
        return item
    }

    fileprivate func writtenOff(at time: Timestamp) throws(Refusal) -> ActionItem {
        guard status == .closed || status == .cancelled else { throw .notFinished(status) }
        if kind == .rectification, status == .closed, verifiedAt == nil { throw .notVerified }
        var item = self
        if writtenOffAt == nil { item.writtenOffAt = time }
        return item
    }

    fileprivate func archived(at time: Timestamp) throws(Refusal) -> ActionItem {
        guard status == .closed || status == .cancelled else { throw .notFinished(status) }
        var item = self
        if archivedAt == nil { item.archivedAt = time }
        return item
    }
}
