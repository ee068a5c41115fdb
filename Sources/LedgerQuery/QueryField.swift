/// The fields of the query language; the raw value is the word before the colon.
package enum QueryField: String, Hashable, Sendable, CaseIterable {
    /// An owner in any role, proposals and the subtree included.
    case department
    case lead
    case responsible
    case support
    case leader
    case speaker
    case source
    case article
    case status
    case light
    case due
    case closed
    case changed
    case ordinal
    case number
    case id
    case priority
    case category
    case stage
    case escalation
    case has
    case no
    case owner
    case `is`

    /// Whether its values come one after the other, so that `<` and `>` mean something.
    var isOrdered: Bool {
        switch self {
        case .due, .closed, .changed, .number, .ordinal: true
        case .department, .lead, .responsible, .support, .leader, .speaker, .source, .article, .status, .light, .id,
            .priority, .category, .stage, .escalation, .has, .no, .owner, .is:
            false
        }
    }
}

/// What an item may lack: the words of `has:` and `no:`.
package enum OptionalPart: String, Hashable, Sendable, CaseIterable {
    case lead
    case responsible
    case support
    case owner
    case department
    case leader
    case speaker
    case source
    case article
    case due
    case closed
    case ordinal
    case priority
    case category
    case stage
    case heading
    case reason
    case report
    case milestone
    case `extension`
    case notice
    case recurrence
    case parent
    case deputy
    case person
    case contact
    case instruction
}

/// What follows from dates and texts and is never stored: the words of `is:`, beside those of `status:`.
package enum DerivedState: String, Hashable, Sendable, CaseIterable {
    case open
    case overdue
    case dueSoon
    case reportOverdue
    case closedOnTime
    case closedLate
    /// Read from a text with every field sure: nothing but a person's consent is missing.
    case certain
    /// It asks for an attitude, and nobody is named who could report.
    case lowValue
    /// A report is wanted this week and has not come.
    case reportDue
    /// The next milestone's day has passed.
    case milestoneOverdue
    /// More time was asked for, and nobody has granted it.
    case extensionAsked
    /// An owner says that it is not its business.
    case disputed
    /// Every owner has finished its part, and the item is open.
    case partsClosed
    /// What an inspection found, to be put right.
    case rectification
    /// 已验收
    case verified
    /// 已销号
    case writtenOff
    /// 已归档
    case archived
}

/// How an item's owners came to be: the words of `owner:`, which takes names too.
package enum OwnerState: String, Hashable, Sendable, CaseIterable {
    /// An owner that no person has confirmed.
    case proposed
    /// There are owners, and each is confirmed.
    case confirmed
    /// A unit that is not in the table.
    case unknown
    case collective
    case role
}
