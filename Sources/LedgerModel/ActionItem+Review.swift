// What a person does with an item that was extracted, besides accepting it and changing its owners and dates.

/// Fields of an item that a person can type anew; nil leaves one as it is, "" takes it away.
package struct ItemFields: Hashable, Sendable {
    package var text: String?
    package var heading: String?
    package var leader: String?
    package var deputy: String?
    package var requirement: String?
    package var responsiblePerson: String?
    package var contact: String?
    package var priority: String?
    package var category: String?
    package var stage: String?
    /// The rule of a cycle (`monthly:5`).
    package var reportingCycle: String?

    package init(
        text: String? = nil, heading: String? = nil, leader: String? = nil, priority: String? = nil,
        stage: String? = nil, requirement: String? = nil
    ) {
        self.text = text
        self.heading = heading
        self.leader = leader
        self.priority = priority
        self.stage = stage
        self.requirement = requirement
    }

    package var isEmpty: Bool { self == ItemFields() }
}

/// A wording and where it stands in its source.
package struct PlacedText: Hashable, Sendable {
    package var text: String
    package var spans: [TextSpan]

    package init(_ text: String, _ spans: [TextSpan]) {
        self.text = text
        self.spans = spans
    }
}

extension ActionItem {
    /// The item with other words in some of its fields; its spans stay as they are. nil where nothing changes.
    ///
    /// - Parameter stages: those of the ledger's pipeline; empty = any word is one.
    package func edited(_ fields: ItemFields, stages: [String] = []) throws(Refusal) -> ActionItem? {
        var item = self
        if let stage = fields.stage, !stage.isEmpty, !stages.isEmpty, !stages.contains(stage) {
            throw .unknownStage(stage, allowed: stages)
        }
        if let text = fields.text {
            if text.allSatisfy(\.isWhitespace) { throw .emptyText }
            item.text = text
        }
        func value(_ new: String?, _ old: String?) -> String? { new.map { $0.isEmpty ? nil : $0 } ?? old }
        item.heading = value(fields.heading, heading)
        item.leader = value(fields.leader, leader)
        item.deputy = value(fields.deputy, deputy)
        item.requirement = value(fields.requirement, requirement)
        item.responsiblePerson = value(fields.responsiblePerson, responsiblePerson)
        item.contact = value(fields.contact, contact)
        item.category = value(fields.category, category)
        if let rule = fields.reportingCycle { item.reportingCycle = rule.isEmpty ? nil : Cycle(rule: rule) }
        item.priority = value(fields.priority, priority)
        item.stage = value(fields.stage, stage)
        return item == self ? nil : item
    }

    /// 不作为事项: a draft that should not have been made is cancelled, without a reason if none is given.
    package func rejected(reason: String?) throws(Refusal) -> ActionItem {
        guard status == .draft else { throw .notADraft(status) }
        var item = self
        item.status = .cancelled
        item.reason = reason
        item.judge(.boundary, isAccepted: false)
        return item
    }

    /// Two items where there was one: this one keeps number and history, the other is new and has the same owners and dates.
    package func split(
        into first: PlacedText, and second: PlacedText, id: RecordID
    ) throws(Refusal) -> (first: ActionItem, second: ActionItem) {
        try guardOpen(for: .split, orDraft: true)
        var (item, other) = (self, self)
        (item.text, item.spans) = (first.text, first.spans)
        item.judge(.boundary, isAccepted: false)
        other.id = id
        other.revision = 1
        other.number = ActionItem.unnumbered
        (other.text, other.spans) = (second.text, second.spans)
        other.evidence.removeAll { $0.field == .boundary }
        // What was reported, asked for and sent was so for the one item.
        (other.reports, other.extensions, other.notices, other.milestones) = ([], [], [], [])
        other.instructions = []
        other.returns = 0
        return (item, other)
    }

    /// This item with what `others` ask for, which become part of it: their owners, dates, reports and notices.
    package func merging(_ others: [ActionItem], as whole: PlacedText, makeID: () -> RecordID) throws(Refusal)
        -> ActionItem
    {
        try guardTakingIn(isOneDemand: false)
        var item = self
        (item.text, item.spans) = (whole.text, whole.spans)
        for other in others {
            for var part in other.responsibilities where item.responsibility(of: part.owner) == nil {
                if part.role == .lead, item.lead != nil { part.role = .responsible }
                item.responsibilities.append(part)
            }
            item.alternatives += other.alternatives.filter { !item.alternatives.contains($0) }
            item.addDate(of: other, makeID: makeID)
            item.milestones += other.milestones
            item.reports += other.reports
            item.extensions += other.extensions
            item.notices += other.notices
            item.instructions += other.instructions
            item.leader = item.leader ?? other.leader
        }
        let owners = Set(item.responsibilities.map(\.owner))
        item.alternatives.removeAll { owners.contains($0) }
        return item
    }

    /// Of two dates both are kept: each as a milestone, the later one as the deadline.
    private mutating func addDate(of other: ActionItem, makeID: () -> RecordID) {
        guard let date = other.due, date != due else { return }
        guard let own = due else {
            (due, originalDue, duePhrase, dueRule) = (date, other.originalDue, other.duePhrase, nil)
            return
        }
        if milestones.isEmpty {
            milestones.append(Milestone(id: makeID(), text: text, phrase: duePhrase, due: own))
        }
        if other.milestones.isEmpty {
            milestones.append(Milestone(id: makeID(), text: other.text, phrase: other.duePhrase, due: date))
        }
        if date > own { (due, originalDue, duePhrase) = (date, other.originalDue, other.duePhrase) }
    }

    /// Whether others may be joined to this item: as parts to what is being worked on, as other wordings also to what is done.
    ///
    /// - Throws: `.notOpen`: a refusal of this item, not of those that would be joined to it.
    package func guardTakingIn(isOneDemand: Bool) throws(Refusal) {
        if isOneDemand, status == .closed { return }
        try guardOpen(for: isOneDemand ? .link : .merge, orDraft: true)
    }

    /// This item as a part of `other`, or another wording of it: it is cancelled, and keeps its text, its place and its number. Whether `other` takes it is
    /// asked of that one, by `guardTakingIn`.
    ///
    /// - Parameter isOneDemand: whether the two say the same (link), not parts of one thing (merge).
    package func joined(to other: ActionItem, isOneDemand: Bool) throws(Refusal) -> ActionItem {
        guard id != other.id else { throw .joinedToItself }
        try guardOpen(for: isOneDemand ? .link : .merge, orDraft: true)
        var item = self
        item.status = .cancelled
        item.suspendedFrom = nil
        item.reason = nil
        item.joinedTo = other.id
        if !isOneDemand { item.judge(.boundary, isAccepted: false) }
        return item
    }
}
