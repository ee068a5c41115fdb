/// The departments of one ledger, their collectives and combined names. A new ledger starts from `builtIn`; from then on the table is its own.
package struct DepartmentTable: Hashable, Sendable {
    /// Sorted by id.
    package private(set) var departments: [Department]
    /// Sorted by id.
    package private(set) var collectives: [CollectiveOwner]
    /// One name for several: 两办 = 县委办 and 县政府办.
    package var combined: [CombinedName]
    private var rows: [DepartmentID: Int]

    package struct CombinedName: Hashable, Sendable {
        package let name: String
        package let members: [DepartmentID]

        package init(name: String, members: [DepartmentID]) {
            self.name = name
            self.members = members
        }
    }

    package init(
        departments: [Department] = [], collectives: [CollectiveOwner] = [], combined: [CombinedName] = []
    ) {
        self.departments = departments.sorted { $0.id < $1.id }
        self.collectives = collectives.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        self.combined = combined
        rows = [:]
        indexRows()
    }

    private mutating func indexRows() {
        rows = Dictionary(departments.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: DepartmentID) -> Department? {
        rows[id].map { departments[$0] }
    }

    package func collective(_ id: String) -> CollectiveOwner? {
        collectives.first { $0.id == id }
    }

    /// Puts `department` in the place of the one with its id, or adds it.
    package mutating func put(_ department: Department) {
        if let row = rows[department.id] {
            departments[row] = department
        } else {
            departments.append(department)
            departments.sort { $0.id < $1.id }
            indexRows()
        }
    }

    package mutating func put(_ collective: CollectiveOwner) {
        if let row = collectives.firstIndex(where: { $0.id == collective.id }) {
            collectives[row] = collective
        } else {
            collectives.append(collective)
            collectives.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        }
    }

    package mutating func remove(collective id: String) {
        collectives.removeAll { $0.id == id }
    }

    package mutating func remove(_ id: DepartmentID) {
        departments.removeAll { $0.id == id }
        indexRows()
    }
}

// MARK: - Names

extension DepartmentTable {
    /// The department that does `id`'s work on `day`: successors whose day has come are followed, the main one each time.
    package func successor(of id: DepartmentID, on day: CalendarDate) -> DepartmentID {
        var current = id
        var passed: Set<DepartmentID> = [id]
        while let next = self[current]?.successors.first, next.from.map({ $0 <= day }) ?? true,
            passed.insert(next.id).inserted
        {
            current = next.id
        }
        return current
    }

    /// `id` and everything below it in the tree.
    package func subtree(of id: DepartmentID) -> Set<DepartmentID> {
        var found: Set<DepartmentID> = [id]
        var open = [id]
        while let parent = open.popLast() {
            for child in departments where child.parent == parent && found.insert(child.id).inserted {
                open.append(child.id)
            }
        }
        return found
    }

    /// What a screen prints for an owner: a department's short name, any other owner's wording.
    package func displayName(of owner: OwnerKey) -> String {
        owner.department.flatMap { self[$0]?.short } ?? owner.name
    }

    /// What a paper prints for an owner.
    package func formalName(of owner: OwnerKey) -> String {
        owner.department.flatMap { self[$0]?.name } ?? owner.name
    }

    /// Departments called `name`: by id, short name, formal name, alias or function phrase, first without and then with a prefix 县, 市, 区, 州, 省, 旗
    /// taken off; empty where there is none. A combined name yields all its members.
    package func departments(named name: String) -> [DepartmentID] {
        if let exact = lookup(name) { return exact }
        for prefix in ["全", "本", ""] {
            for level in ["县", "市", "区", "州", "省", "旗"] {
                let whole = prefix + level
                if name.hasPrefix(whole), name.count > whole.count + 1,
                    let found = lookup(String(name.dropFirst(whole.count)))
                {
                    return found
                }
            }
        }
        return []
    }

    private func lookup(_ name: String) -> [DepartmentID]? {
        if let department = self[DepartmentID(rawValue: name)] { return [department.id] }
        if let combined = combined.first(where: { $0.name == name }) { return combined.members }
        let found = departments.first {
            $0.short == name || $0.name == name || $0.aliases.contains(name) || $0.functions.contains(name)
        }
        return found.map { [$0.id] }
    }
}
