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
    /// In the order in which they were given.
    package var evidence: [EvidenceFile]
    package var unknown: UnknownMembers

    package init(
        id: RecordID, at: Timestamp, by: String, department: DepartmentID? = nil, progress: String,
        problem: String? = nil, next: String? = nil, evidence: [EvidenceFile] = [],
        unknown: UnknownMembers = UnknownMembers()
    ) {
        self.evidence = evidence
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

/// The words of a progress report.
package struct ProgressNote: Hashable, Sendable {
    package var progress: String
    package var problem: String?
    package var next: String?
    package var department: DepartmentID?
    /// Files that prove it; their bytes are kept with the step.
    package var evidence: [EvidenceFile] = []

    package init(progress: String, problem: String? = nil, next: String? = nil, department: DepartmentID? = nil) {
        self.progress = progress
        self.problem = problem
        self.next = next
        self.department = department
    }
}

/// A file that proves what a report says: kept in `sources/` under its SHA-256.
package struct EvidenceFile: Hashable, Sendable {
    package var sha256: String
    /// What it was called where it came from.
    package var name: String
    package var size: Int
    package var unknown: UnknownMembers

    package init(sha256: String, name: String, size: Int, unknown: UnknownMembers = UnknownMembers()) {
        self.sha256 = sha256
        self.name = name
        self.size = size
        self.unknown = unknown
    }

    /// What the kept file is called after: the last part of the name.
    package var format: String {
        let parts = name.split(separator: ".")
        return parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
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

/// A leader's new instruction on an item (再批示): one that was closed is open again.
package struct ReInstruction: Hashable, Sendable {
    package var id: RecordID
    package var at: Timestamp
    /// The leader.
    package var by: String
    package var text: String
    package var unknown: UnknownMembers

    package init(id: RecordID, at: Timestamp, by: String, text: String, unknown: UnknownMembers = UnknownMembers()) {
        self.id = id
        self.at = at
        self.by = by
        self.text = text
        self.unknown = unknown
    }
}

/// What a column of somebody else's 台账 says of an item: its heading, and the text as it was written.
package struct ExtraColumn: Hashable, Sendable {
    package var heading: String
    package var text: String
    package var unknown: UnknownMembers

    package init(heading: String, text: String, unknown: UnknownMembers = UnknownMembers()) {
        self.heading = heading
        self.text = text
        self.unknown = unknown
    }
}
