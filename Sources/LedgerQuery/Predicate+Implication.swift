// A longer word finds nothing that the shorter one did not, so a search that goes on while one types needs to look only among what it found.

extension LedgerFilter {
    /// Whether every item that this lets through was let through by `earlier` too, as far as that can be told without looking at items.
    func finds(nothingBut earlier: LedgerFilter) -> Bool {
        ledger == earlier.ledger && context.today == earlier.context.today && predicate.implies(earlier.predicate)
    }
}

extension Predicate {
    func implies(_ other: Predicate) -> Bool {
        switch (self, other) {
        case (_, .always(true)), (.always(false), _): true
        case (_, .all(let parts)): parts.allSatisfy { implies($0) }
        case (.any(let parts), _): parts.allSatisfy { $0.implies(other) }
        case (.all(let parts), _) where parts.contains(where: { $0.implies(other) }): true
        case (_, .any(let parts)): parts.contains { implies($0) }
        case (.text(let word), .text(let shorter)): word.extends(shorter)
        case (.directive(let few), .directive(let many)): few.isSubset(of: many)
        case (.owner(let few, let role), .owner(let many, let otherRole)):
            (otherRole == nil || role == otherRole) && few.isSubset(of: many)
        case (.status(let state), .status(let same)): state == same
        case (.state(let state), .state(let same)): state == same
        case (.light(let light), .light(let same)): light == same
        case (.number(let few), .number(let many)): many.contains(few)
        case (.due(let few), .due(let many)), (.closed(let few), .closed(let many)): many.contains(few)
        case (.hasDue, .hasDue): true
        default: false
        }
    }
}

extension ClosedRange {
    fileprivate func contains(_ other: ClosedRange) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
