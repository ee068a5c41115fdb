internal import LedgerModel
internal import StrictJSON

/// What somebody changed in `ledger.json` by hand: the difference between what the file holds and what the ledger was when it was read for editing.
struct HandEdit: Sendable {
    var changes: [Change] = []
    /// Members of the ledger itself that the journal has no word for, and that are not taken over.
    private(set) var members: [String] = []

    init(changes: [Change]) {
        self.changes = changes
    }

    /// - Parameters:
    ///   - base: the ledger at the number that the edited file states.
    ///   - edited: what the file holds.
    init(from base: LedgerContents, to edited: LedgerContents) {
        var changes: [Change] = []
        edited.forEachDifference(from: base) { after, before in
            switch (before, after) {
            case (let before?, let after?): changes.append(.replace(before: before, after: after))
            case (nil, let after?): changes.append(.add(after))
            case (let before?, nil): changes.append(.remove(before))
            case (nil, nil): break
            }
        }
        self.changes = changes
        if base.departments.combined != edited.departments.combined { members.append("combined") }
        let known = Set(base.unknown.members.map(\.key))
        members += edited.unknown.members.map(\.key).filter { !known.contains($0) }
    }
}

/// A hand edit as it fits the ledger as it is by now: one step with what can be taken over, and why the rest cannot.
struct HandEditMerge: Sendable {
    private(set) var plan: StepPlan
    /// A record's edit is taken over as a whole or not at all.
    private(set) var aside: [Conflict] = []
    let members: [String]

    init(_ edit: HandEdit, into contents: LedgerContents) {
        members = edit.members
        plan = StepPlan(contents)
        var changes = edit.changes.filter { !HandEditMerge.isMade($0, in: contents) }
        var isSettled = false
        while !isSettled {
            plan = StepPlan(contents)
            let refused = HandEditMerge.refusals(of: changes, by: &plan)
            aside += refused
            let keys = Set(refused.map(\.key))
            isSettled = keys.isEmpty
            changes.removeAll { keys.contains($0.key) }
        }
    }

    var summary: HandEditSummary {
        let numbers = plan.changed.compactMap { key -> Int? in
            if case .item(let id) = key { plan.itemNumber(id) } else { nil }
        }
        return HandEditSummary(
            numbers: numbers.sorted(), recordCount: plan.changed.count, aside: aside, members: members,
            isTakenOver: false, keptAs: nil)
    }

    /// After a crash the edit may have been taken over already.
    private static func isMade(_ change: Change, in contents: LedgerContents) -> Bool {
        switch change {
        case .add(let record):
            guard let current = contents.record(record.key), let mine = try? record.tree().object,
                let theirs = try? current.tree().object
            else { return false }
            var difference = MergePatch.difference(mine, theirs).set
            difference["rev"] = nil
            return difference.isEmpty
        case .remove(let record): return contents.record(record.key) == nil
        case .replace: return false
        }
    }

    /// Adds `changes` to `plan`.
    ///
    /// - Returns: those that stand in the way of the whole, with the reason; none where it can be written.
    private static func refusals(of changes: [Change], by plan: inout StepPlan) -> [Conflict] {
        for change in changes {
            if case .replace(.item(let before), .item(let after)) = change, before.number != after.number {
                return [
                    Conflict(
                        key: change.key, number: before.number,
                        kind: .leaf(
                            path: ["number"], base: nil, mine: .integer(after.number), theirs: .integer(before.number)))
                ]
            }
            do {
                try plan.add(change)
            } catch {
                return [Conflict(key: change.key, number: nil, kind: .unreadable)]
            }
        }
        do {
            try plan.verify()
        } catch {
            switch error {
            case .conflicts(let conflicts): return conflicts
            case .invariants(let broken):
                return broken.map { key, violations in
                    Conflict(key: key, number: plan.number(key), kind: .invariants(violations))
                }
            default: return changes.map { Conflict(key: $0.key, number: nil, kind: .unreadable) }
            }
        }
        return plan.changed.compactMap { key in
            guard let record = plan.contents.record(key),
                let missing = LedgerContents.references(of: record).first(where: { !plan.contents.holds($0) })
            else { return nil }
            return Conflict(key: key, number: plan.number(key), kind: .dangling(to: missing))
        }
    }
}

/// What became of a hand edit, for people.
package struct HandEditSummary: Hashable, Sendable {
    /// Who is said to have made the step: undo finds it by this name.
    package static let actor = "(hand edit)"

    /// Of the items that it changes, sorted.
    package let numbers: [Int]
    /// Items and everything else.
    package let recordCount: Int
    /// What is not taken over, and why.
    package var aside: [Conflict]
    /// Members of the ledger itself that are not taken over.
    package let members: [String]
    /// Whether it is in the journal; else the next change takes it over.
    package var isTakenOver: Bool
    /// The edited file in `quarantine/`.
    package var keptAs: String?

    package var isComplete: Bool { aside.isEmpty && members.isEmpty }
}
