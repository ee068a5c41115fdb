package import LedgerModel

/// Who stands today for the owners that items name: successors are followed, and parents known. Filters, counts and groups all ask here, so that they
/// cannot disagree.
package struct PresentOwners: Sendable {
    private let table: DepartmentTable
    /// Only names that another department took over.
    private let successors: [DepartmentID: DepartmentID]
    /// Each department of today with those above it, itself first.
    private let lines: [DepartmentID: [DepartmentID]]
    /// The place of each department of today: kinds of bodies in their usual order, children below their parents.
    private let ranks: [DepartmentID: Int]

    package init(_ table: DepartmentTable, on today: CalendarDate) {
        self.table = table
        var successors: [DepartmentID: DepartmentID] = [:]
        for department in table.departments where !department.successors.isEmpty {
            let present = table.successor(of: department.id, on: today)
            if present != department.id { successors[department.id] = present }
        }
        var lines: [DepartmentID: [DepartmentID]] = [:]
        for department in table.departments where successors[department.id] == nil {
            var line = [department.id]
            while let parent = line.last.flatMap({ table[$0]?.parent }).map({ successors[$0] ?? $0 }),
                table[parent] != nil, !line.contains(parent)
            {
                line.append(parent)
            }
            lines[department.id] = line
        }
        self.successors = successors
        self.lines = lines
        ranks = PresentOwners.ranks(table, lines)
    }

    private static func ranks(_ table: DepartmentTable, _ lines: [DepartmentID: [DepartmentID]]) -> [DepartmentID: Int]
    {
        var paths: [(path: [String], id: DepartmentID)] = []
        for (id, line) in lines {
            let group = line.last.flatMap { table[$0]?.group } ?? ""
            let place = groups.firstIndex(of: group) ?? groups.count
            paths.append(([String(place)] + line.reversed().map(named), id))
        }
        paths.sort { left, right in
            left.path.lexicographicallyPrecedes(right.path) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
        return Dictionary(paths.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A name by which departments of one kind are sorted: those of the built-in table as a county lists them, then what a ledger has added.
    private static func named(_ id: DepartmentID) -> String {
        let place = String(DepartmentTable.officialPlaces[id] ?? 99_999)
        return String(repeating: "0", count: 5 - place.count) + place + id.rawValue
    }

    /// The kinds of bodies, in the order in which offices list them.
    private static let groups = [
        "party", "discipline", "government", "people", "vertical", "judicial", "enterprise", "township", "temporary",
    ]
}

extension PresentOwners {
    /// Who does `owner`'s work today.
    package func owner(_ owner: OwnerKey) -> OwnerKey {
        owner.department.flatMap { successors[$0] }.map { .department($0) } ?? owner
    }

    /// The owner of today and the departments above it: all in whose list an item of `owner` stands.
    func line(of owner: OwnerKey) -> [OwnerKey] {
        let present = self.owner(owner)
        guard let id = present.department, let line = lines[id] else { return [present] }
        return line.map { .department($0) }
    }

    /// Every owner, as items may name it, that stands in the list of `owner`: the opposite of `line`.
    package func covered(by owner: OwnerKey) -> [OwnerKey] {
        let present = self.owner(owner)
        let departments = table.departments.map { OwnerKey.department($0.id) }.filter { line(of: $0).contains(present) }
        return departments.contains(present) ? departments : departments + [present]
    }

    /// In the order of lists: departments as a tree, then collectives, roles and units that are not in the table.
    package func ordered(_ owners: some Sequence<OwnerKey>) -> [OwnerKey] {
        owners.sorted { left, right in
            let (leftPlace, rightPlace) = (place(of: left), place(of: right))
            return leftPlace == rightPlace
                ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : leftPlace < rightPlace
        }
    }

    private func place(of owner: OwnerKey) -> (kind: Int, rank: Int) {
        switch owner {
        case .department(let id): (0, ranks[id] ?? Int.max)
        case .collective: (1, 0)
        case .role: (2, 0)
        case .unknown: (3, 0)
        }
    }
}
