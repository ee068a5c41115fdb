import LedgerModel

/// Owners by small numbers.
struct OwnerNumbers: Sendable {
    private(set) var keys: [OwnerKey] = []
    /// For each owner its place among all, sorted by id.
    private(set) var ranks: [Int] = []
    /// For each owner whether it is a headquarters for one campaign.
    private(set) var isTemporary: [Bool] = []
    private var numbers: [OwnerKey: Int] = [:]

    var count: Int { keys.count }

    mutating func number(of key: OwnerKey) -> Int {
        if let known = numbers[key] { return known }
        numbers[key] = keys.count
        keys.append(key)
        return keys.count - 1
    }

    mutating func finish(_ departments: DepartmentTable) {
        let ids = keys.map(\.id)
        let order = keys.indices.sorted { ids[$0] < ids[$1] }
        ranks = Array(repeating: 0, count: keys.count)
        for (rank, owner) in order.enumerated() { ranks[owner] = rank }
        isTemporary = keys.map { $0.department.flatMap { departments[$0] }?.isTemporary ?? false }
    }
}

/// The names of a department table by their wording: what `DepartmentTable.departments(named:)` finds by looking through all of them.
struct DepartmentNames: Sendable {
    private var keys: [String: [OwnerKey]] = [:]

    init(_ table: DepartmentTable) {
        func add(_ name: String, _ members: [DepartmentID]) {
            if keys[name] == nil { keys[name] = members.map { .department($0) } }
        }
        for department in table.departments { add(department.id.rawValue, [department.id]) }
        for combined in table.combined { add(combined.name, combined.members) }
        for department in table.departments {
            for name in [department.short, department.name] + department.aliases + department.functions {
                add(name, [department.id])
            }
        }
    }

    /// As they are named, else without a prefix 县, 市, 区, 州, 省, 旗.
    func departments(named name: String) -> [OwnerKey] {
        if let exact = keys[name] { return exact }
        for whole in Self.prefixes where name.hasPrefix(whole) && name.count > whole.count + 1 {
            if let found = keys[String(name.dropFirst(whole.count))] { return found }
        }
        return []
    }

    private static let prefixes = ["全", "本", ""].flatMap { first in ["县", "市", "区", "州", "省", "旗"].map { first + $0 } }
}
