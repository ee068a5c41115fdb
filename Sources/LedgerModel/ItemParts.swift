// What an item collects over time, besides its responsibilities. Each part has an id of its own, so that two people who add one do not conflict.

/// One of several dates of an item: 6月底前开工、12月底前完工 are two.
package struct Milestone: Hashable, Sendable {
    package var id: RecordID
    package var text: String
    package var phrase: String?
    package var due: CalendarDate?
    package var closedAt: Timestamp?
    package var unknown: UnknownMembers

    package init(
        id: RecordID, text: String, phrase: String? = nil, due: CalendarDate? = nil, closedAt: Timestamp? = nil,
        unknown: UnknownMembers = UnknownMembers()
    ) {
        self.id = id
        self.text = text
        self.phrase = phrase
        self.due = due
        self.closedAt = closedAt
        self.unknown = unknown
    }
}

/// What a department or the office reports on an item.
package struct ProgressReport: Hashable, Sendable {
    package var id: RecordID
    package var at: Timestamp
    package var by: String
    package var department: DepartmentID?
    package var progress: String
    package var problem: String?
    package var next: String?
    package var unknown: UnknownMembers

    package init(
        id: RecordID, at: Timestamp, by: String, department: DepartmentID? = nil, progress: String,
        problem: String? = nil, next: String? = nil, unknown: UnknownMembers = UnknownMembers()
    ) {
        self.id = id
        self.at = at
        self.by = by
        self.department = department
        self.progress = progress
        self.problem = problem
        self.next = next
        self.unknown = unknown
    }
}

/// A later date that was asked for. It moves the item's date only once somebody granted it.
package struct Extension: Hashable, Sendable {
    package var id: RecordID
    package var at: Timestamp
    package var reason: String
    package var due: CalendarDate?
    package var grantedBy: String?
    package var unknown: UnknownMembers

    package init(
        id: RecordID, at: Timestamp, reason: String, due: CalendarDate? = nil, grantedBy: String? = nil,
        unknown: UnknownMembers = UnknownMembers()
    ) {
        self.id = id
        self.at = at
        self.reason = reason
        self.due = due
        self.grantedBy = grantedBy
        self.unknown = unknown
    }
}

/// A reminder or a blue, yellow or red notice that was sent.
package struct Notice: Hashable, Sendable {
    package var id: RecordID
    package var at: Timestamp
    package var department: DepartmentID?
    package var level: String
    package var reason: String?
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
