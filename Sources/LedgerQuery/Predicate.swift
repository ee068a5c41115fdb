internal import LedgerModel

/// A condition as it is asked of each item, with every name looked up.
indirect enum Predicate: Sendable {
    case always(Bool)
    case all([Predicate])
    case any([Predicate])
    case not(Predicate)

    // Answered from the columns.
    case row(Int)
    case number(ClosedRange<Int>)
    case status(Status)
    case state(DerivedState)
    case light(Light)
    case due(ClosedRange<CalendarDate>)
    case closed(ClosedRange<CalendarDate>)
    case hasDue
    case directive(in: Set<RecordID>)

    // These need the record.
    case owner(among: OwnerSet, role: Role?)
    case ownerState(OwnerState)
    case escalation(Escalation)
    case hasRole(Role)
    case has(OptionalPart)
    case leader(NamePattern)
    case field(Criterion.TextField, FoldedPattern)
    case text(WordPattern)

    case changed(ClosedRange<CalendarDate>)

    /// Which of several is asked first: the columns before the record, short comparisons before long texts.
    private var cost: Int {
        switch self {
        case .always: 0
        case .row, .number, .status, .light, .due, .hasDue: 1
        case .state(.rectification), .state(.verified), .state(.writtenOff), .state(.archived): 2
        case .escalation: 5
        case .state(.reportOverdue), .state(.certain), .state(.reportDue), .state(.milestoneOverdue),
            .state(.extensionAsked), .state(.disputed), .state(.partsClosed):
            6
        case .state(.lowValue): 8
        case .closed, .state: 2
        case .directive: 3
        case .ownerState, .hasRole, .has: 4
        case .owner, .leader, .field: 5
        case .text: 7
        case .changed: 8
        case .not(let part): part.cost
        case .all(let parts), .any(let parts): parts.map(\.cost).max() ?? 0
        }
    }

    static func allOf(_ parts: [Predicate]) -> Predicate {
        parts.count == 1 ? parts[0] : .all(cheapestFirst(parts))
    }

    static func anyOf(_ parts: [Predicate]) -> Predicate {
        parts.count == 1 ? parts[0] : .any(cheapestFirst(parts))
    }

    private static func cheapestFirst(_ parts: [Predicate]) -> [Predicate] {
        let costs = parts.map(\.cost)
        return parts.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }.map { parts[$0] }
    }
}

/// A set of owners: few as a rule, so mostly compared one by one.
struct OwnerSet: Sendable {
    private let owners: [OwnerKey]
    private let index: Set<OwnerKey>?

    init(_ owners: [OwnerKey]) {
        self.owners = owners
        index = owners.count > 8 ? Set(owners) : nil
    }

    func isSubset(of other: OwnerSet) -> Bool {
        owners.allSatisfy { other.contains($0) }
    }

    func contains(_ owner: OwnerKey) -> Bool {
        index?.contains(owner) ?? owners.contains(owner)
    }
}
