package import LedgerModel

/// Why a name is no owner.
package enum OwnerLookupError: Error, Hashable {
    case unknown(String, suggestions: [String])
    case ambiguous(String, [String])
}

extension DepartmentTable {
    /// The owners that `name` stands for: a department by short name, formal name, alias, function phrase or id (an old name is its successor on `day`), a
    /// collective by its name or alias, the members of a combined name; an owner key as it is in files.
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
        throw .unknown(name, suggestions: names(like: name))
    }

    /// The one department that `name` stands for.
    package func department(named name: String) throws(OwnerLookupError) -> Department {
        let found = departments(named: name).compactMap { self[$0] }
        if found.count > 1 { throw .ambiguous(name, found.map(\.short)) }
        guard let department = found.first else { throw .unknown(name, suggestions: names(like: name)) }
        return department
    }

    /// Short names that share most characters with `name`, best first, at most three.
    private func names(like name: String) -> [String] {
        let wanted = Set(name.unicodeScalars.filter { !"县市区局办".unicodeScalars.contains($0) })
        guard !wanted.isEmpty else { return [] }
        var scored: [(score: Int, length: Int, short: String)] = []
        for department in departments where department.successors.isEmpty {
            let score = ([department.short, department.name, department.id.rawValue] + department.aliases)
                .map { Set($0.unicodeScalars).intersection(wanted).count }.max() ?? 0
            if score * 2 >= max(2, wanted.count) { scored.append((score, department.short.count, department.short)) }
        }
        scored.sort { ($1.score, $0.length, $0.short) < ($0.score, $1.length, $1.short) }
        return scored.prefix(3).map(\.short)
    }
}
