/// Where an item stands. What follows from dates (overdue, the light) is derived and never stored.
package enum Status: OpenEnumeration {
    case draft
    case assigned
    case inProgress
    case submitted
    case closed
    case suspended
    case longTerm
    case cancelled
    case unrecognized(String)

    package static let known: [Status] = [
        .draft, .assigned, .inProgress, .submitted, .closed, .suspended, .longTerm, .cancelled,
    ]

    package var id: String {
        switch self {
        case .draft: "draft"
        case .assigned: "assigned"
        case .inProgress: "inProgress"
        case .submitted: "submitted"
        case .closed: "closed"
        case .suspended: "suspended"
        case .longTerm: "longTerm"
        case .cancelled: "cancelled"
        case .unrecognized(let id): id
        }
    }

    /// 未办结: handed over and not finished. Drafts are counted apart.
    package var isOpen: Bool {
        switch self {
        case .assigned, .inProgress, .submitted, .suspended, .longTerm: true
        case .draft, .closed, .cancelled, .unrecognized: false
        }
    }

    /// Whether the clock runs: only then does an item have a light or count as overdue.
    package var isTimed: Bool {
        switch self {
        case .assigned, .inProgress, .submitted: true
        case .draft, .closed, .suspended, .longTerm, .cancelled, .unrecognized: false
        }
    }

    /// Whether entering this status needs a reason.
    package var needsReason: Bool {
        switch self {
        case .suspended, .longTerm, .cancelled: true
        case .draft, .assigned, .inProgress, .submitted, .closed, .unrecognized: false
        }
    }

    /// Wherever a suspended item goes back to.
    package var canBeClosed: Bool { next(suspendedFrom: nil).contains(.closed) }

    /// The statuses that may follow. `suspendedFrom` is where a suspended item goes back to.
    package func next(suspendedFrom: Status?) -> [Status] {
        switch self {
        case .draft: [.assigned, .inProgress, .closed, .cancelled]
        case .assigned: [.inProgress, .submitted, .closed, .suspended, .longTerm, .cancelled]
        case .inProgress: [.submitted, .closed, .suspended, .longTerm, .cancelled]
        case .submitted: [.closed, .inProgress, .suspended, .cancelled]
        case .closed: [.inProgress]
        case .suspended: (suspendedFrom.map { [$0] } ?? []) + [.closed, .cancelled]
        case .longTerm: [.inProgress, .closed, .suspended, .cancelled]
        case .cancelled: [.draft]
        case .unrecognized: []
        }
    }
}

/// Where one owner's part of an item stands.
package enum ResponsibilityStatus: OpenEnumeration {
    case pending
    case accepted
    case inProgress
    case submitted
    case closed
    case unrecognized(String)

    package static let known: [ResponsibilityStatus] = [.pending, .accepted, .inProgress, .submitted, .closed]

    package var id: String {
        switch self {
        case .pending: "pending"
        case .accepted: "accepted"
        case .inProgress: "inProgress"
        case .submitted: "submitted"
        case .closed: "closed"
        case .unrecognized(let id): id
        }
    }
}
