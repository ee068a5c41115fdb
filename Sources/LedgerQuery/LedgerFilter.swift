package import LedgerModel

/// What a person should be told of how a query was understood.
package enum QueryNote: Hashable, Sendable {
    /// The name meant several owners, and all were taken; in the order of lists.
    case severalOwners(name: String, [OwnerKey])
    /// The name is one that no longer exists: its successor was taken.
    case successor(of: DepartmentID, is: DepartmentID)
}

/// A query with its names looked up in one ledger on one day: tells which items it lets through.
package struct LedgerFilter: Sendable {
    let ledger: Ledger
    let context: QueryContext
    let predicate: Predicate
    package let notes: [QueryNote]
    private let marks: QueryMarks
    private let columns: SearchColumns?
    private let rule: LightRule

    /// - Parameter columns: those of this ledger, where many searches are to be made.
    /// - Throws: `unknownDepartment`, `reversedRange`, and `unknownValue` for a status that neither this version nor an item of the ledger knows.
    package init(
        _ query: Query, of ledger: Ledger, in context: QueryContext, using columns: SearchColumns? = nil
    ) throws(QueryError) {
        self.ledger = ledger
        self.context = context
        rule = LightRule(on: context.today, ledger.settings)
        self.columns = columns?.ledger == ledger ? columns : nil
        var compiler = QueryCompiler(ledger, context, self.columns)
        predicate = try compiler.predicate(query.condition)
        notes = compiler.notes
        marks = QueryMarks(query)
    }

    /// Looks up the names of a query as `init` does, and nothing else: throws what it throws, in a fraction of the time where the query has words.
    package static func check(_ query: Query, of ledger: Ledger, in context: QueryContext) throws(QueryError) {
        var compiler = QueryCompiler(ledger, context, nil, isChecking: true)
        _ = try compiler.predicate(query.condition)
    }
}

extension LedgerFilter {
    /// The ledger's rows of the items that are let through, ascending: in the order of their ids. `Ledger.sorted` puts them in any other.
    package func rows() -> [Int] {
        rows(in: 0..<ledger.items.count)
    }

    /// Those among `range`: a search that may have to be given up asks for one stretch after the other.
    package func rows(in range: Range<Int>) -> [Int] {
        var found: [Int] = []
        forEach(in: range) { found.append($0.row) }
        return found
    }

    /// Calls `body` for each item among `range` that is let through.
    func forEach(in range: Range<Int>, _ body: (ItemReader) -> Void) {
        if case .always(let answer) = predicate { return answer ? items.forEach(in: range, body) : () }
        items.forEach(in: range) { item in
            if holds(predicate, item) { body(item) }
        }
    }

    /// Those among `rows`.
    func rows(among rows: [Int]) -> [Int] {
        let items = items
        return rows.filter { holds(predicate, items[$0]) }
    }

    private var items: ItemRows { ItemRows(ledger.items, texts: columns?.texts ?? []) }

    package func includes(row: Int) -> Bool {
        let (chunk, offset) = ledger.items.place(of: row)
        return holds(predicate, ItemReader(chunk, offset, row: row))
    }

    /// Where the searched words stand in any text that is shown: UTF-8 ranges, ascending, not overlapping. Words behind a "not" are none of them.
    package func matches(in text: String) -> [Range<Int>] {
        marks.ranges(in: text)
    }
}

// MARK: - Evaluation

extension LedgerFilter {
    private func holds(_ predicate: Predicate, _ item: ItemReader) -> Bool {
        switch predicate {
        case .always(let answer): answer
        case .all(let parts): parts.allSatisfy { holds($0, item) }
        case .any(let parts): parts.contains { holds($0, item) }
        case .not(let part): !holds(part, item)

        case .row(let row): item.row == row
        case .number(let range): range.contains(item.number)
        case .status(let status): item.status == status
        case .state(let state): holds(state, item)
        case .light(let light): item.light(rule) == light
        case .due(let days): item.due.map { days.contains($0) } ?? false
        case .closed(let days): item.closedAt.map { days.contains(context.zone.day(of: $0)) } ?? false
        case .hasDue: item.due != nil
        case .directive(let directives): item.directive.map { directives.contains($0) } ?? false

        case .owner(let owners, let role):
            item.hasOwner { (role == nil || $1 == role) && owners.contains($0) }
        case .ownerState(let state): holds(state, item)
        case .escalation(let level):
            item.members.contains(.notices) ? item.record.escalation == level : level == .none
        case .hasRole(let role): item.has(role)
        case .has(let part): item.has(part)
        case .leader(let name):
            item.members.contains(.leader) && item.record.leader.map { name.isFound(in: $0) } ?? false
        case .field(let field, let pattern):
            item.members.contains(field.member) && pattern.isFound(in: item.record.text(of: field))
        case .text(let pattern): item.contains(pattern)
        case .changed(let days):
            context.changedAt(item.id)
                .map { days.contains(context.zone.day(of: $0)) } ?? false
        }
    }

    private func holds(_ state: DerivedState, _ item: ItemReader) -> Bool {
        switch state {
        case .open: return item.status.isOpen
        case .overdue: return item.light(rule).isOverdue
        case .dueSoon: return item.light(rule).isDueSoon
        case .reportOverdue:
            return item.members.contains(.reportingCycle) && ledger.isReportOverdue(item.record, in: context)
        case .closedOnTime, .closedLate:
            guard item.status == .closed, let due = item.due, let closedAt = item.closedAt else { return false }
            return (context.zone.day(of: closedAt) <= due) == (state == .closedOnTime)
        case .reportDue:
            return item.members.contains(.reportingCycle) && ledger.reportDue(item.record, in: context) != nil
        case .milestoneOverdue:
            return item.status.isTimed && item.members.contains(.milestones)
                && item.record.milestoneLight(today: context.today, settings: ledger.settings).isOverdue
        case .extensionAsked:
            return item.status.isOpen && item.members.contains(.extensions) && item.record.askedExtension != nil
        case .disputed: return item.isOwned && item.record.responsibilities.contains(where: \.isDisputed)
        case .partsClosed: return item.status.isOpen && item.isOwned && item.record.isOfferedForClosing
        case .rectification: return item.members.contains(.kind) && item.record.kind == .rectification
        case .verified: return item.members.contains(.verified)
        case .writtenOff: return item.members.contains(.writtenOff)
        case .archived: return item.members.contains(.archived)
        case .certain: return item.record.isCertain
        case .lowValue: return ledger.isLowValue(item.record)
        }
    }

    private func holds(_ state: OwnerState, _ item: ItemReader) -> Bool {
        switch state {
        case .proposed: item.hasProposedOwner
        case .confirmed: item.isOwned && !item.hasProposedOwner
        case .unknown: item.hasOwner { owner, _ in if case .unknown = owner { true } else { false } }
        case .collective: item.hasOwner { owner, _ in if case .collective = owner { true } else { false } }
        case .role: item.hasOwner { owner, _ in if case .role = owner { true } else { false } }
        }
    }
}

extension Criterion.TextField {
    /// What an item must have before it is worth reading.
    fileprivate var member: ItemMembers {
        switch self {
        case .priority: .priority
        case .category: .category
        case .stage: .stage
        case .leader: .leader
        case .speaker, .source, .article: []
        }
    }
}

extension ActionItem {
    fileprivate func text(of field: Criterion.TextField) -> String? {
        switch field {
        case .priority: priority
        case .category: category
        case .stage: stage
        // The compiler has other predicates for these.
        case .leader, .speaker, .source, .article: nil
        }
    }
}

extension ItemReader {
    fileprivate func has(_ part: OptionalPart) -> Bool {
        switch part {
        case .owner, .department: isOwned
        case .lead: has(Role.lead)
        case .responsible: has(Role.responsible)
        case .support: has(Role.support)
        case .leader: members.contains(.leader)
        case .due: due != nil
        case .closed: closedAt != nil
        case .priority: members.contains(.priority)
        case .category: members.contains(.category)
        case .stage: members.contains(.stage)
        case .heading: members.contains(.heading)
        case .reason: members.contains(.reason)
        case .report: members.contains(.reports)
        case .milestone: members.contains(.milestones)
        case .extension: members.contains(.extensions)
        case .notice: members.contains(.notices)
        case .recurrence: members.contains(.recurrence)
        case .parent: members.contains(.parent)
        case .deputy: members.contains(.deputy)
        // Its name is too long for the scan of the columns.
        case .person: record.responsiblePerson != nil
        case .contact: members.contains(.contact)
        case .instruction: members.contains(.instructions)
        case .speaker, .source, .article, .ordinal: false
        }
    }
}
