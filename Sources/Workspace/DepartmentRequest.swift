package import LedgerModel

/// Why a change of the department table was refused. Nothing is changed then.
package enum DepartmentRefusal: Error, Hashable {
    case emptyName
    /// A member or option that this kind of owner does not have: `--parent` of a collective.
    case notForCollectives
    case notForDepartments
    case idExists(String)
    /// What would be wrong with the table afterwards and is not now.
    case findings([DepartmentFinding])
    case mergedIntoItself
    /// It has a successor already.
    case alreadyMerged(DepartmentID, into: DepartmentID)
}

extension String {
    /// Whether nothing of it would be seen on a screen or a page.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension [String] {
    /// Without `removed`, with those of `added` that are not there yet.
    fileprivate func changed(adding added: [String], removing removed: [String]) -> [String] {
        let kept = filter { !removed.contains($0) }
        return added.reduce(into: kept) { if !$0.contains($1), !$1.isBlank { $0.append($1) } }
    }
}

extension [Topic] {
    fileprivate func changed(adding added: [String], removing removed: [String]) -> [Topic] {
        let kept = filter { !removed.contains($0.word) }
        return added.reduce(into: kept) { topics, word in
            if !word.isBlank, !topics.contains(where: { $0.word == word }) { topics.append(Topic(word)) }
        }
    }
}

extension Department {
    /// - Throws: `OwnerLookupError` where no department is called as the parent is, `DepartmentRefusal`.
    func edited(_ fields: DepartmentFields, in table: DepartmentTable, on day: CalendarDate) throws -> Department {
        if !fields.added.members.isEmpty || !fields.removed.members.isEmpty {
            throw DepartmentRefusal.notForDepartments
        }
        var department = self
        department.name = fields.name ?? name
        department.short = fields.short ?? short
        if department.name.isBlank || department.short.isBlank { throw DepartmentRefusal.emptyName }
        department.group = fields.group ?? group
        if let parent = fields.parent {
            department.parent = parent.isEmpty ? nil : try table.department(named: parent, on: day).id
        }
        department.isTemporary = fields.isTemporary ?? isTemporary
        department.aliases = aliases.changed(adding: fields.added.aliases, removing: fields.removed.aliases)
        department.functions = functions.changed(adding: fields.added.functions, removing: fields.removed.functions)
        department.topics = topics.changed(adding: fields.added.topics, removing: fields.removed.topics)
        return department
    }
}

extension CollectiveOwner {
    /// - Throws: `OwnerLookupError`, `DepartmentRefusal`.
    func edited(_ fields: DepartmentFields, in table: DepartmentTable, on day: CalendarDate) throws -> CollectiveOwner {
        if fields.name != nil || fields.short != nil || fields.group != nil || fields.parent != nil
            || fields.isTemporary != nil || !fields.added.functions.isEmpty || !fields.removed.functions.isEmpty
        {
            throw DepartmentRefusal.notForCollectives
        }
        func ids(_ names: [String]) throws -> [DepartmentID] {
            try names.map { try table.department(named: $0, on: day).id }
        }
        var collective = self
        collective.aliases = aliases.changed(adding: fields.added.aliases, removing: fields.removed.aliases)
        collective.topics = topics.changed(adding: fields.added.topics, removing: fields.removed.topics)
        let (added, removed) = (try ids(fields.added.members), try ids(fields.removed.members))
        collective.members = members.filter { !removed.contains($0) }
        for id in added where !collective.members.contains(id) { collective.members.append(id) }
        return collective
    }
}

extension ActionItem {
    /// The item with `new` in the place of `old`, who is no more: what was due of one is due of the other.
    func handedOver(from old: OwnerKey, to new: OwnerKey) -> ActionItem {
        guard let index = responsibilities.firstIndex(where: { $0.owner == old }) else { return self }
        var item = self
        if let present = responsibilities.firstIndex(where: { $0.owner == new }) {
            if responsibilities[index].role == .lead { item.responsibilities[present].role = .lead }
            item.responsibilities.remove(at: index)
        } else {
            item.responsibilities[index].owner = new
        }
        item.alternatives.removeAll { $0 == old || $0 == new }
        return item
    }
}
