/// A paper that was sent on an item: the hand-over (交办), a reminder (催办), or a blue, yellow or red notice.
package struct Notice: Hashable, Sendable {
    package var id: RecordID
    package var at: Timestamp
    package var department: DepartmentID?
    /// The word of a `NoticeLevel`, or what a newer program wrote.
    package var level: String
    package var reason: String?
    /// The number of the document, as it was printed: one document may be about several items.
    package var document: String?
    /// The parts of that number, from which the next one is told.
    package var documentYear: Int?
    package var documentNumber: Int?
    package var unknown: UnknownMembers

    package init(
        id: RecordID, at: Timestamp, department: DepartmentID? = nil, level: String, reason: String? = nil,
        unknown: UnknownMembers = UnknownMembers()
    ) {
        self.id = id
        self.at = at
        self.department = department
        self.level = level
        self.reason = reason
        self.unknown = unknown
    }
}

package enum NoticeLevel: String, Hashable, Sendable, CaseIterable {
    /// 督办通知单
    case assignment
    /// 催办单
    case reminder
    case blue
    case yellow
    case red

    /// What it escalates the item to; nil for papers that do not.
    package var escalation: Escalation? { Escalation(rawValue: rawValue) }
}

/// A paper that is sent: on which items, to whom, how sharp, and why.
package struct NoticeDraft: Hashable, Sendable {
    package var level: NoticeLevel
    /// nil = whoever leads each item.
    package var department: DepartmentID?
    package var reason: String?
    /// Whether it has a number of the office's documents.
    package var isNumbered: Bool

    package init(level: NoticeLevel, department: DepartmentID? = nil, reason: String? = nil, isNumbered: Bool = false) {
        self.level = level
        self.department = department
        self.reason = reason
        self.isNumbered = isNumbered
    }
}

/// Which coloured notice was sent last: paper that was sent, not the clock, which is the light. The last and not the highest: whoever falls back to a blue notice
/// after a new instruction or more time begins anew. The next paper is one level above it.
package enum Escalation: String, Hashable, Sendable, CaseIterable {
    case none
    case blue
    case yellow
    case red

    /// The paper above it: blue, yellow, red, and red again.
    package var nextLevel: NoticeLevel {
        switch self {
        case .none: .blue
        case .blue: .yellow
        case .yellow, .red: .red
        }
    }
}

extension ActionItem {
    package var escalation: Escalation {
        let sent = notices.compactMap { notice in
            NoticeLevel(rawValue: notice.level)?.escalation.map { (notice.at, notice.id, $0) }
        }
        return sent.max { ($0.0, $0.1) < ($1.0, $1.1) }?.2 ?? .none
    }
}
