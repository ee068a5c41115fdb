package import LedgerModel
import LedgerQuery

/// Why a name is no owner.
package enum OwnerLookupError: Error, Hashable {
    case unknown(String, suggestions: [String])
    case ambiguous(String, [String])
}

extension DepartmentTable {
    /// The owners that `name` stands for: a department by short name, formal name, alias, function phrase or id (an old name is its successor on `day`), a
    /// collective by its name or alias, the members of a combined name; an owner key as it is in files; else the one owner that `name` spells in letters.
    package func owners(named name: String, on day: CalendarDate) throws(OwnerLookupError) -> [OwnerKey] {
        let key = OwnerKey(id: name)
        if key.department == nil { return [key] }
        let found = departments(named: name)
        if !found.isEmpty {
            return found.map { .department(successor(of: $0, on: day)) }
        }
        if let collective = collectives.first(where: { $0.name == name || $0.aliases.contains(name) }) {
            return [OwnerKey(id: collective.id)]
        }
        return [try owner(spelledBy: name, on: day)]
    }

    /// The one owner that `name` spells in letters (gongxinju, gxj).
    private func owner(spelledBy name: String, on day: CalendarDate) throws(OwnerLookupError) -> OwnerKey {
        let found = owners(spelledBy: name, on: day)
        if found.count > 1 { throw .ambiguous(name, found.map { displayName(of: $0) }) }
        guard let owner = found.first else { throw .unknown(name, suggestions: shortNames(near: name, on: day)) }
        return owner
    }

    /// The one department that `name` stands for or spells in letters, an old name as the record that it is. Suggestions are as of `day`.
    package func department(named name: String, on day: CalendarDate) throws(OwnerLookupError) -> Department {
        let found = departments(named: name).compactMap { self[$0] }
        if found.count > 1 { throw .ambiguous(name, found.map(\.short)) }
        if let department = found.first { return department }
        guard let department = try owner(spelledBy: name, on: day).department.flatMap({ self[$0] }) else {
            throw .unknown(name, suggestions: shortNames(near: name, on: day))
        }
        return department
    }
}
