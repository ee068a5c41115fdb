package import LedgerModel
internal import LedgerQuery
import LedgerStorage

/// A department or a collective of the table, as a person named it.
package enum TableOwner: Hashable, Sendable {
    case department(Department)
    case collective(CollectiveOwner)
}

/// What `departments check` says: the table by itself, and the items that ask for it.
package struct DepartmentReport: Hashable, Sendable {
    package var findings: [DepartmentFinding]
    /// Departments that another one has taken over, with the open items they still have.
    package var openOnMerged: [(department: DepartmentID, successor: DepartmentID, numbers: [Int])]
    /// Units that texts name and the table does not have, with their items; those with most items first.
    package var unknown: [(name: String, numbers: [Int])]

    package var isEmpty: Bool { findings.isEmpty && openOnMerged.isEmpty && unknown.isEmpty }

    package static func == (left: Self, right: Self) -> Bool {
        left.findings == right.findings && left.openOnMerged.elementsEqual(right.openOnMerged, by: ==)
            && left.unknown.elementsEqual(right.unknown, by: ==)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(findings) }
}

extension Workspace {
    /// - Throws: `OwnerLookupError`.
    package func tableOwner(named name: String) throws(OwnerLookupError) -> TableOwner {
        let table = ledger.departments
        if let collective = table.collectives.first(where: {
            $0.name == name || $0.id == name || $0.aliases.contains(name)
        }) {
            return .collective(collective)
        }
        do {
            return .department(try table.department(named: name, on: today))
        } catch {
            let spelled = table.owners(spelledBy: name, on: today)
            guard spelled.count == 1, let collective = table.collective(spelled[0].id) else { throw error }
            return .collective(collective)
        }
    }

    /// Adds a department, in one step.
    ///
    /// - Parameter id: nil = one is made.
    /// - Throws: `DepartmentRefusal`, `OwnerLookupError`, `StoreError`.
    package func addDepartment(_ fields: DepartmentFields, id: String?) throws -> Department {
        let table = ledger.departments
        let id = DepartmentID(rawValue: id ?? freeID(in: table))
        if table[id] != nil { throw DepartmentRefusal.idExists(id.rawValue) }
        guard let name = fields.name, !name.isBlank else { throw DepartmentRefusal.emptyName }
        let blank = Department(id: id, name: name, short: fields.short ?? name, group: fields.group ?? "other")
        let department = try blank.edited(fields, in: table, on: today)
        var after = table
        after.put(department)
        try commit(.add(.department(department)), table: after)
        return department
    }

    /// Adds a collective (各乡镇), in one step.
    package func addCollective(named name: String, _ fields: DepartmentFields) throws -> CollectiveOwner {
        let table = ledger.departments
        if name.isBlank { throw DepartmentRefusal.emptyName }
        let id = OwnerKey.collective(name).id
        if table.collective(id) != nil { throw DepartmentRefusal.idExists(id) }
        let collective = try CollectiveOwner(id: id).edited(fields, in: table, on: today)
        var after = table
        after.put(collective)
        try commit(.add(.collective(collective)), table: after)
        return collective
    }

    /// Changes a department or a collective, in one step.
    ///
    /// - Returns: whether anything changed.
    package func edit(_ owner: TableOwner, _ fields: DepartmentFields) throws -> Bool {
        let table = ledger.departments
        var after = table
        switch owner {
        case .department(let department):
            let edited = try department.edited(fields, in: table, on: today)
            if edited == department { return false }
            after.put(edited)
            try commit(.replace(before: .department(department), after: .department(edited)), table: after)
        case .collective(let collective):
            let edited = try collective.edited(fields, in: table, on: today)
            if edited == collective { return false }
            after.put(edited)
            try commit(.replace(before: .collective(collective), after: .collective(edited)), table: after)
        }
        return true
    }

    /// `old` is no more, `new` does its work from `day` on; one step. Nothing is rewritten: filters and counts follow the successor.
    ///
    /// - Parameter handsOver: whether open items of `old` become items of `new` in the same step.
    /// - Returns: the numbers of items that were handed over.
    package func merge(
        _ old: Department, into new: Department, from day: CalendarDate?, handsOver: Bool
    ) throws -> [Int] {
        if old.id == new.id { throw DepartmentRefusal.mergedIntoItself }
        if let successor = old.successors.first?.id, successor != new.id {
            throw DepartmentRefusal.alreadyMerged(old.id, into: successor)
        }
        var merged = old
        merged.successors = [Successor(id: new.id, from: day)]
        var table = ledger.departments
        table.put(merged)
        let items = handsOver ? openItems(of: old.id) : []
        var changes: [Change] = items.map {
            .item($0, $0.handedOver(from: .department(old.id), to: .department(new.id)))
        }
        if merged != old { changes.insert(.replace(before: .department(old), after: .department(merged)), at: 0) }
        try refuseNewFindings(of: table)
        if !changes.isEmpty { _ = try store.commit(changes, as: origin()) }
        return items.map(\.number)
    }

    /// Items that a department still has to work on, by number.
    package func openItems(of id: DepartmentID) -> [ActionItem] {
        ledger.items.filter {
            ($0.status.isOpen || $0.status == .draft) && $0.responsibility(of: .department(id)) != nil
        }.sorted { $0.number < $1.number }
    }

    package var departmentReport: DepartmentReport {
        let table = ledger.departments
        var unknown: [String: [Int]] = [:]
        for item in ledger.items where item.status != .cancelled {
            for part in item.responsibilities {
                if case .unknown(let name) = part.owner { unknown[name, default: []].append(item.number) }
            }
        }
        return DepartmentReport(
            findings: table.findings,
            openOnMerged: table.departments.compactMap { department in
                let successor = table.successor(of: department.id, on: today)
                let numbers = successor == department.id ? [] : openItems(of: department.id).map(\.number)
                return numbers.isEmpty ? nil : (department.id, successor, numbers)
            },
            unknown: unknown.map { (name: $0.key, numbers: $0.value.sorted()) }
                .sorted { ($1.numbers.count, $0.name) < ($0.numbers.count, $1.name) })
    }

    // MARK: - Parts

    private func freeID(in table: DepartmentTable) -> String {
        var number = 1
        while table[DepartmentID(rawValue: "unit\(number)")] != nil { number += 1 }
        return "unit\(number)"
    }

    private func commit(_ change: Change, table: DepartmentTable) throws {
        try refuseNewFindings(of: table)
        _ = try store.commit([change], as: origin())
    }

    /// A table may have had its faults before: only new ones are refused.
    private func refuseNewFindings(of table: DepartmentTable) throws(DepartmentRefusal) {
        let before = Set(ledger.departments.findings)
        let new = table.findings.filter { !before.contains($0) }
        if !new.isEmpty { throw .findings(new) }
    }

    /// The same in a step of its own.
    ///
    /// - Returns: whether it was not there yet.
    package func keep(_ word: String, as kind: KeptWord, of id: DepartmentID) throws -> Bool {
        let changes = try keeping(word, as: kind, of: id)
        if !changes.isEmpty { _ = try store.commit(changes, as: origin()) }
        return !changes.isEmpty
    }

    /// A word that a text used is kept as an alias or a topic of a department.
    package func keeping(_ word: String, as kind: KeptWord, of id: DepartmentID) throws(DepartmentRefusal) -> [Change] {
        guard let department = ledger.departments[id], !word.isEmpty else { throw .emptyName }
        var kept = department
        switch kind {
        case .alias: if !kept.aliases.contains(word) { kept.aliases.append(word) }
        case .topic: if !kept.topics.contains(where: { $0.word == word }) { kept.topics.append(Topic(word)) }
        }
        if kept == department { return [] }
        var table = ledger.departments
        table.put(kept)
        try refuseNewFindings(of: table)
        return [.replace(before: .department(department), after: .department(kept))]
    }
}

extension Workspace {
    /// What the texts of these items call an owner that is not in the table, or only proposed; the first of them.
    package func mention(in items: [ActionItem]) -> String? {
        let parts = items.flatMap(\.responsibilities)
        for part in parts { if case .unknown(let name) = part.owner { return name } }
        return parts.compactMap(\.mention).first
    }
}
