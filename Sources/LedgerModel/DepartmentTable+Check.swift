/// Something in a department table that a person should mend.
package enum DepartmentFinding: Hashable, Sendable {
    /// One word stands for several departments or collectives, so that a text with it is read for the first.
    case clash(word: String, owners: [OwnerKey])
    case missingParent(DepartmentID, parent: DepartmentID)
    case missingSuccessor(DepartmentID, successor: DepartmentID)
    /// A collective or a combined name has a member that is not in the table.
    case missingMember(String, member: DepartmentID)
    /// Each is above the next, and the last above the first.
    case parentCycle([DepartmentID])
    case successorCycle([DepartmentID])
    case withoutName(DepartmentID)
}

extension DepartmentTable {
    /// What is wrong with the table by itself, in the order of the ids.
    package var findings: [DepartmentFinding] {
        var found: [DepartmentFinding] = []
        for department in departments {
            if department.name.isEmpty || department.short.isEmpty { found.append(.withoutName(department.id)) }
            if let parent = department.parent, self[parent] == nil {
                found.append(.missingParent(department.id, parent: parent))
            }
            for successor in department.successors where self[successor.id] == nil {
                found.append(.missingSuccessor(department.id, successor: successor.id))
            }
            if let cycle = cycle(from: department.id, next: { self[$0]?.parent }) { found.append(.parentCycle(cycle)) }
            if let cycle = cycle(from: department.id, next: { self[$0]?.successors.first?.id }) {
                found.append(.successorCycle(cycle))
            }
        }
        for collective in collectives {
            for member in collective.members where self[member] == nil {
                found.append(.missingMember(collective.name, member: member))
            }
        }
        for name in combined {
            for member in name.members where self[member] == nil {
                found.append(.missingMember(name.name, member: member))
            }
        }
        return found + clashes
    }

    /// The way from `id` back to it; nil where it does not lead back, or where a smaller id of the cycle tells of it.
    private func cycle(from id: DepartmentID, next: (DepartmentID) -> DepartmentID?) -> [DepartmentID]? {
        var passed = [id]
        var current = next(id)
        while let here = current, here != id, !passed.contains(here) {
            passed.append(here)
            current = next(here)
        }
        return current == id && passed.min() == id ? passed : nil
    }

    private var clashes: [DepartmentFinding] {
        var owners: [String: [OwnerKey]] = [:]
        func enter(_ words: [String], _ owner: OwnerKey) {
            for word in Set(words) where !word.isEmpty { owners[word, default: []].append(owner) }
        }
        for department in departments {
            enter(
                [department.name, department.short] + department.aliases + department.functions,
                .department(department.id))
        }
        for collective in collectives { enter([collective.name] + collective.aliases, OwnerKey(id: collective.id)) }
        return owners.filter { $0.value.count > 1 }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { .clash(word: $0.key, owners: $0.value) }
    }
}
