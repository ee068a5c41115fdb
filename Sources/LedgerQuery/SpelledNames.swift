package import LedgerModel

extension DepartmentTable {
    /// The owners of the table that have a name which `name` spells, in the order of lists, old names as who does their work on `day`: see `owners(spelledBy:among:)`.
    package func owners(spelledBy name: String, on day: CalendarDate) -> [OwnerKey] {
        guard let pattern = NamePattern(name.halfWidth) else { return [] }
        let present = PresentOwners(self, on: day)
        let found = owners(spelledBy: pattern)
        return present.ordered(Set(found.map { present.owner($0) }))
    }

    /// The departments of which the pattern spells the whole short name; else those of which it spells another whole name; else the collectives and `others` of which it
    /// spells the whole name; else the departments of which it spells the beginning of the short name; else all of these of which it spells the beginning of a name.
    ///
    /// - Parameter others: owners that the table does not have.
    func owners(spelledBy pattern: NamePattern, among others: [OwnerKey] = []) -> Set<OwnerKey> {
        let wholeShort = departments { pattern.isSpelledWhole(of: $0.short) }
        if !wholeShort.isEmpty { return wholeShort }
        let whole = departments { $0.names.contains { pattern.isSpelledWhole(of: $0) } }
        if !whole.isEmpty { return whole }
        let wholeOther = otherOwners(others) { pattern.isSpelledWhole(of: $0) }
        if !wholeOther.isEmpty { return wholeOther }
        let beginning = departments { pattern.isSpelledBeginning(of: $0.short) }
        if !beginning.isEmpty { return beginning }
        return departments { $0.names.contains { pattern.isSpelledBeginning(of: $0) } }
            .union(otherOwners(others) { pattern.isSpelledBeginning(of: $0) })
    }

    private func departments(where isMeant: (Department) -> Bool) -> Set<OwnerKey> {
        Set(departments.filter(isMeant).map { .department($0.id) })
    }

    private func otherOwners(_ others: [OwnerKey], where isCalled: (String) -> Bool) -> Set<OwnerKey> {
        let collectives = collectives.filter { ([$0.name] + $0.aliases).contains(where: isCalled) }
        let rest = others.filter { $0.department == nil && isCalled($0.name) }
        return Set(collectives.map { OwnerKey(id: $0.id) } + rest)
    }
}

extension Department {
    /// All that a person may call it, but for the id; what screens show first.
    package var names: [String] {
        [short, name] + aliases + functions
    }
}
