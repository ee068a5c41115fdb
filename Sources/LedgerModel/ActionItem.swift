/// One demand that one owner can report on. What may become of it is in `ActionItem+Transitions.swift`, what must hold in `ActionItem+Invariants.swift`.
package struct ActionItem: Hashable, Sendable {
    package var id: RecordID
    package var revision: Int
    /// Given by the store under its lock, from 1, never used twice; `unnumbered` before that.
    package var number: Int
    package var directive: RecordID?
    package var parent: RecordID?
    package var text: String
    package var heading: String?
    /// Where the text stands in its source; empty for an item made by hand.
    package var spans: [TextSpan]

    package var status: Status
    /// Why it is suspended, standing, cancelled or open again.
    package var reason: String?
    package var suspendedFrom: Status?
    /// How often it was submitted and returned.
    package var returns: Int
    /// 交办时间 where somebody has said it (a 台账 that was read in). Where it is absent the journal tells.
    package var assignedAt: Timestamp?
    package var closedAt: Timestamp?
    package var writtenOffAt: Timestamp?
    package var archivedAt: Timestamp?

    package var priority: String?
    package var category: String?
    package var stage: String?
    /// 工作要求, 目标: the plan by which it is judged, besides its milestones.
    package var requirement: String?
    /// 牵头领导.
    package var leader: String?
    /// 包联领导, 分管副职: who stands beside the leader.
    package var deputy: String?
    /// 责任人.
    package var responsiblePerson: String?
    /// 联系人.
    package var contact: String?
    /// nil for what a meeting or a leader asked for.
    package var kind: ItemKind?
    /// 验收: by whom and when a rectification was found to be done.
    package var verifiedBy: String?
    package var verifiedAt: Timestamp?

    /// The date in force.
    package var due: CalendarDate?
    /// The date before any extension, kept for ever.
    package var originalDue: CalendarDate?
    package var duePhrase: String?
    /// A rule where the phrase gives no date: `before:汛期`, `+30d`, `unresolved`.
    package var dueRule: String?
    package var recurrence: Cycle?
    package var reportingCycle: Cycle?

    /// In the order in which they were named.
    package var responsibilities: [Responsibility]
    /// Proposals for the picker, best first; not owners.
    package var alternatives: [OwnerKey]
    package var milestones: [Milestone]
    package var reports: [ProgressReport]
    package var extensions: [Extension]
    package var notices: [Notice]
    /// 再批示.
    package var instructions: [ReInstruction]
    /// The first item of a series of which this is a later occurrence.
    package var occurrenceOf: RecordID?
    /// What the extraction rests on; empty for an item made by hand.
    package var evidence: [FieldEvidence]
    /// Columns of the 台账 that it was read from which have no field of their own, as they were written.
    package var extras: [ExtraColumn]
    /// The item of which this one is a part or another wording; only on a cancelled one.
    package var joinedTo: RecordID?
    package var unknown: UnknownMembers

    package static let unnumbered = 0
    /// What the columns of a list can hold.
    package static let largestNumber = Int(Int32.max)

    package init(
        id: RecordID, revision: Int = 1, number: Int = ActionItem.unnumbered, directive: RecordID? = nil,
        parent: RecordID? = nil, text: String, heading: String? = nil, spans: [TextSpan] = [], status: Status = .draft
    ) {
        self.id = id
        self.revision = revision
        self.number = number
        self.directive = directive
        self.parent = parent
        self.text = text
        self.heading = heading
        self.spans = spans
        self.status = status
        returns = 0
        responsibilities = []
        alternatives = []
        milestones = []
        reports = []
        extensions = []
        notices = []
        instructions = []
        evidence = []
        extras = []
        unknown = UnknownMembers()
    }
}

extension ActionItem {
    package var lead: Responsibility? {
        responsibilities.first { $0.role == .lead }
    }

    package func responsibility(of owner: OwnerKey) -> Responsibility? {
        responsibilities.first { $0.owner == owner }
    }

    /// An owner that no person has confirmed and the text does not name.
    package var hasProposedOwner: Bool {
        responsibilities.contains { !$0.isConfirmed }
    }
}
