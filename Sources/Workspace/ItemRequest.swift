package import LedgerModel

/// What a person asks to be done with items, as a value: the command line and the interface both make these, and one place says what follows.
package enum ItemRequest: Hashable, Sendable {
    /// 核对无误: drafts become assigned, proposed owners confirmed.
    case confirm
    /// - Parameter closedOn: for closing: the day on which it was done; nil = today.
    case move(to: Status, reason: String?, closedOn: CalendarDate?)
    /// A closed item goes back to work, a cancelled one becomes a draft.
    case reopen(reason: String?)
    /// - Parameters:
    ///   - role: nil = lead where there is none, else responsible.
    ///   - replacing: whether a lead that is there gives way.
    case assign([OwnerKey], role: Role?, replacing: Bool)
    case unassign([OwnerKey])
    /// Corrects a misread date; nil takes it away.
    case correctDue(CalendarDate?)
    case report(ProgressNote)
    /// 不作为事项: a draft that should not have been made.
    case reject(reason: String?)
    case edit(ItemFields)
    case act(ItemAct)
}

/// What a request comes to: the changes of one step, and the items for which nothing had to change.
package struct ItemEdit: Hashable, Sendable {
    package var changes: [Change]
    /// Numbers, in the order in which the items were named.
    package var changed: [Int]
    package var unchanged: [Int]
    /// What a person might not expect of it.
    package var remarks: [EditRemark] = []

    package static let nothing = ItemEdit(changes: [], changed: [], unchanged: [])
}

/// Something that a change did besides what was asked for in so many words.
package enum EditRemark: Hashable, Sendable {
    /// An owner that was only proposed gave way to one that a person named.
    case proposalReplaced(number: Int, OwnerKey)
    /// The item is not being worked on any more, and was changed all the same.
    case notOpen(number: Int, Status)
    /// The text does not stand in the source like this, so the source's place could not be divided: both parts have all of it.
    case placeNotDivided(number: Int)
    /// Closing one occurrence made the next.
    case nextOccurrence(number: Int, due: CalendarDate)
    /// Every part of the item is closed: it may be closed too.
    case partsClosed(number: Int)
    /// The lead has accepted, and the item still counts as not accepted.
    case leadAccepted(number: Int)
    /// It was closed while items below it are open.
    case openBelow(number: Int, open: [Int])
    /// All items below it are closed now.
    case allClosedBelow(number: Int)
    /// The date does not move before somebody grants it.
    case notGranted(number: Int)
    /// There is progress, and the items still count as not accepted.
    case stillAssigned([Int])
}

/// Why a request was refused: every item that stands in its way. Nothing is changed then.
package struct EditRefusal: Error, Hashable {
    package struct Case: Hashable, Sendable {
        package let number: Int
        package let refusal: Refusal
    }

    package let cases: [Case]
}

extension ItemRequest {
    /// The changes that this request makes to `items`, all of them or none. An item that is named twice is taken once.
    package func edit(of items: [ActionItem], in context: EditContext) throws(EditRefusal) -> ItemEdit {
        var edit = ItemEdit(changes: [], changed: [], unchanged: [])
        var refused: [EditRefusal.Case] = []
        var seen: Set<RecordID> = []
        let isOnly = Set(items.map(\.id)).count == 1
        for item in items where seen.insert(item.id).inserted {
            do {
                if let after = try result(for: item, isOnly: isOnly, in: context) {
                    edit.changes.append(.item(item, after))
                    edit.changed.append(item.number)
                    edit.remarks += remarks(on: item, after)
                } else {
                    edit.unchanged.append(item.number)
                }
            } catch {
                refused.append(EditRefusal.Case(number: item.number, refusal: error))
            }
        }
        if !refused.isEmpty { throw EditRefusal(cases: refused) }
        if case .report = self {
            let waiting = Set(items.filter { $0.status == .assigned }.map(\.number))
            if !waiting.isEmpty { edit.remarks.append(.stillAssigned(waiting.sorted())) }
        }
        return edit
    }

    private func remarks(on before: ActionItem, _ after: ActionItem) -> [EditRemark] {
        var remarks: [EditRemark] = []
        if case .assign = self {
            for part in before.responsibilities where !part.isConfirmed && after.responsibility(of: part.owner) == nil {
                remarks.append(.proposalReplaced(number: before.number, part.owner))
            }
        }
        switch self {
        case .act(.extend(_, _, nil)): remarks.append(.notGranted(number: before.number))
        case .act(.movePart(let owner, .accepted)):
            if before.status == .assigned, before.responsibility(of: owner)?.role == .lead {
                remarks.append(.leadAccepted(number: before.number))
            }
        case .assign, .unassign, .correctDue, .edit:
            if before.status == .closed || before.status == .cancelled {
                remarks.append(.notOpen(number: before.number, before.status))
            }
        case .confirm, .move, .reopen, .report, .reject, .act: break
        }
        return remarks
    }

    /// The item afterwards; nil where it is so already.
    ///
    /// - Parameter isOnly: whether nothing else was named: among several, one that is closed already keeps its day.
    private func result(
        for item: ActionItem, isOnly: Bool, in context: EditContext
    ) throws(Refusal) -> ActionItem? {
        switch self {
        case .confirm:
            return try item.confirmed(at: context.now)
        case .move(let target, let reason, let day):
            if target == item.status {
                guard isOnly else { return nil }
                // The day it has already keeps its time.
                let other = day.flatMap { day in
                    item.closedAt.map { context.zone.day(of: $0) } == day ? nil : context.instant(on: day)
                }
                return item.restated(reason: reason, closedAt: other)
            }
            return try item.moved(to: target, reason: reason, at: context.instant(on: day ?? context.today))
        case .reopen(let reason):
            switch item.status {
            case .closed: return try item.moved(to: .inProgress, reason: reason, at: context.now)
            case .cancelled: return try item.moved(to: .draft, reason: reason, at: context.now)
            default: return nil
            }
        case .assign(let owners, let role, let replacing):
            var result = item
            for owner in owners {
                result = try result.assigned(to: owner, as: role, replacing: replacing) ?? result
            }
            return result == item ? nil : result
        case .unassign(let owners):
            // One name may stand for several (两办): it is enough that the item has one of them.
            let present = owners.filter { item.responsibility(of: $0) != nil }
            if present.isEmpty, let first = owners.first { throw .notAnOwner(first) }
            var result = item
            for owner in present { result = try result.unassigned(from: owner) }
            return result
        case .correctDue(let date):
            return item.corrected(due: date)
        case .reject(let reason):
            return item.status == .cancelled ? nil : try item.rejected(reason: reason)
        case .edit(let fields):
            return try item.edited(fields, stages: context.settings.stages)
        case .act(let act):
            return try act.result(for: item, in: context)
        case .report(let note):
            var result = item
            result.reports.append(
                ProgressReport(
                    id: context.makeID(), at: context.instant(on: context.today), by: context.actor,
                    department: note.department, progress: note.progress, problem: note.problem, next: note.next,
                    evidence: note.evidence))
            return result
        }
    }
}
