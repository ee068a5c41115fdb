package import LedgerModel
package import Wording

/// One step in the life of an item, as the history shows it.
package struct HistoryLine: Hashable, Sendable {
    package let at: Timestamp
    package let by: String
    /// From which machine; "" where that is not known.
    package let host: String
    package let facts: [Fact]
    /// In full: when, who, from which machine, and each value before and after; a line each.
    package let details: [SafeText]

    package enum Fact: Hashable, Sendable {
        case created
        case removed
        /// - from: what it was before; nil where there was none.
        case status(Status, from: Status? = nil)
        case owner(OwnerKey, Role, from: Role? = nil)
        case ownerRemoved(OwnerKey)
        case due(CalendarDate?, from: CalendarDate? = nil)
        case report(String)
        /// Another field, by its name in the query language or in JSON.
        case field(String)
    }

    package init(at: Timestamp, by: String, host: String = "", facts: [Fact], details: [SafeText] = []) {
        self.host = host
        self.details = details
        self.at = at
        self.by = by
        self.facts = facts
    }

    /// What a step did to an item: nil before it was made and after it is gone.
    package init(at: Timestamp, by: String, from before: ActionItem?, to after: ActionItem?) {
        self.init(at: at, by: by, facts: HistoryLine.facts(from: before, to: after))
    }

    private static func facts(from before: ActionItem?, to after: ActionItem?) -> [Fact] {
        guard let after else { return [.removed] }
        guard let before else { return after.status == .draft ? [.created] : [.created, .status(after.status)] }
        var facts: [Fact] = []
        if before.status != after.status { facts.append(.status(after.status, from: before.status)) }
        for responsibility in after.responsibilities {
            let earlier = before.responsibility(of: responsibility.owner)
            if earlier?.role != responsibility.role {
                facts.append(.owner(responsibility.owner, responsibility.role, from: earlier?.role))
            }
        }
        for responsibility in before.responsibilities where after.responsibility(of: responsibility.owner) == nil {
            facts.append(.ownerRemoved(responsibility.owner))
        }
        if before.due != after.due { facts.append(.due(after.due, from: before.due)) }
        let reported = Set(before.reports.map(\.id))
        facts += after.reports.filter { !reported.contains($0.id) }.map { .report($0.progress) }
        let fields: [(String, Bool)] = [
            ("text", before.text != after.text), ("heading", before.heading != after.heading),
            ("leader", before.leader != after.leader), ("priority", before.priority != after.priority),
            ("category", before.category != after.category), ("stage", before.stage != after.stage),
            ("recurrence", before.recurrence != after.recurrence),
            ("reportingCycle", before.reportingCycle != after.reportingCycle),
            ("milestones", before.milestones != after.milestones),
            ("extensions", before.extensions != after.extensions),
            ("notices", before.notices != after.notices),
        ]
        return facts + fields.filter(\.1).map { .field($0.0) }
    }
}
