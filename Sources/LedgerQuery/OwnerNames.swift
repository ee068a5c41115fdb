package import LedgerModel

/// Which owners a name in a query means.
struct OwnerNames {
    private let ledger: Ledger
    private let present: PresentOwners
    private let columns: SearchColumns?
    /// Every owner that some item names, in the order of lists; read once, and only where the table is not enough.
    private(set) lazy var inUse: [OwnerKey] = {
        if let columns { return present.ordered(columns.owners) }
        var owners: Set<OwnerKey> = []
        ItemRows(ledger.items).forEach { item in item.forEachOwner { owners.insert($0) } }
        return present.ordered(owners)
    }()

    init(_ ledger: Ledger, _ present: PresentOwners, _ columns: SearchColumns?) {
        self.ledger = ledger
        self.present = present
        self.columns = columns
    }

    /// The owner whose id, short or formal name, alias or function phrase is exactly `name` (a combined name means several); else all that have a name
    /// which begins with it (ids are English and nobody's names: the beginning of one would stand in the way of a spelled name); else all that it spells: those of which it spells a whole short name, else any whole name, else the beginning of one. Empty where
    /// there is none.
    mutating func owners(named name: String) -> [OwnerKey] {
        let table = ledger.departments
        let name = name.halfWidth
        let departments = table.departments(named: name)
        if !departments.isEmpty { return departments.map { .department($0) } }
        guard let pattern = NamePattern(name) else { return [] }
        let exact = owners(orByID: true) { pattern.equals($0) }
        if !exact.isEmpty { return exact }
        let beginning = owners(orByID: false) { pattern.isPrefix(of: $0) }
        if !beginning.isEmpty { return beginning }
        return present.ordered(table.owners(spelledBy: pattern, among: inUse))
    }

    private mutating func owners(orByID countsIDs: Bool, where isCalled: (String) -> Bool) -> [OwnerKey] {
        var found: Set<OwnerKey> = []
        for department in ledger.departments.departments where department.names.contains(where: isCalled) {
            found.insert(.department(department.id))
        }
        for collective in ledger.departments.collectives
        where isCalled(collective.name) || collective.aliases.contains(where: isCalled)
            || countsIDs && isCalled(collective.id)
        {
            found.insert(OwnerKey(id: collective.id))
        }
        for owner in inUse
        where owner.department == nil && isCalled(owner.name) || countsIDs && isCalled(owner.id) {
            found.insert(owner)
        }
        return present.ordered(found)
    }
}

extension DepartmentTable {
    /// Short names of departments of that day that may have been meant by a name that nobody has, best first, at most three.
    package func shortNames(near name: String, on today: CalendarDate) -> [String] {
        let departments = departments.filter { successor(of: $0.id, on: today) == $0.id }
        let name = name.halfWidth
        var words: [String] = []
        func add(_ word: String) {
            if words.count < 3, !words.contains(word) { words.append(word) }
        }
        if let pattern = NamePattern(name) {
            for department in departments where department.names.contains(where: { pattern.isFound(in: $0) }) {
                add(department.short)
            }
        }
        let names = departments.flatMap { department in department.names.map { (name: $0, short: department.short) } }
        for near in nearest(to: name, among: names.map(\.name)) {
            names.first { $0.name == near }.map { add($0.short) }
        }
        return words
    }
}
