import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// The lists from which a person chooses.
extension State {
    /// Rows of a picker's or the help's list, for paging.
    var pickerRows: Int { max(1, min(20, size.rows - 5)) }

    /// What the next action is about, in words: `17`, `3 项`.
    func subject(_ items: [RecordID]) -> SafeText {
        words.subject(numbers: items.compactMap { ledger.items[$0]?.number })
    }

    /// Owners with what the list would show of each; among the open items also what is overdue.
    var departmentPicker: Picker {
        let lines = ownerLines(isFolding: false).filter { $0.owner != nil }
        let listed = listedCounts
        let entries = lines.compactMap { line -> Picker.Entry? in
            guard let owner = line.owner else { return nil }
            let width = appearance.width
            let overdue: SafeText = line.overdue.map { $0 > 0 ? "\($0)" : .empty } ?? .empty
            let counts =
                width.fitted("\(listed.map { $0[owner] ?? 0 } ?? line.open ?? 0)", to: 5, alignment: .trailing)
                + (listed == nil ? width.fitted(overdue, to: 4, alignment: .trailing) : .empty)
            return Picker.Entry(
                .filter(owner), DisplayWidth.spaces(line.depth * 2) + line.label, remark: counts,
                searched: searchedNames(of: owner))
        }
        return Picker(
            .departmentFilter,
            title: listed == nil
                ? words.departmentPicker
                : words.departmentPicker(of: filtersWithoutOwner.joined(separator: words.between)),
            entries: entries, isNarrowable: true, cursor: lines.firstIndex { $0.owner == owner } ?? 0)
    }

    /// How many items of each owner the list would show; nil where it shows the open ones, whose counts are known.
    private var listedCounts: [OwnerCounts.Key: Int]? {
        if filter == .open && !isSearching { return nil }
        let rows = (try? LedgerFilter(filter.query.and(searchQuery), of: ledger, in: context))?.rows() ?? []
        let counts = OwnerCounts(of: ledger, rows: rows, in: context)
        return Dictionary(counts.lines.map { ($0.key, $0.total) }, uniquingKeysWith: { first, _ in first })
    }

    private func searchedNames(of owner: OwnerCounts.Key) -> [String] {
        if case .owner(let key) = owner { searchedNames(of: key) } else { [] }
    }

    func searchedNames(of owner: OwnerKey) -> [String] {
        guard let department = owner.department.flatMap({ ledger.departments[$0] }) else { return [owner.name] }
        return [department.short, department.name] + department.aliases + department.functions
    }

    var statusPicker: Picker {
        let entries = commonNextStatuses.map {
            Picker.Entry(.status($0), words.status($0.id), remark: $0.needsReason ? words.needsReason : .empty)
        }
        return Picker(.status(targets), title: words.statusPicker(subject(targets)), entries: entries)
    }

    /// Proposals for the item first, then its owners, then everybody else of the present.
    var assigneePicker: Picker {
        let items = targetItems
        var seen: Set<OwnerKey> = []
        var entries: [Picker.Entry] = []
        func add(_ owner: OwnerKey, _ remark: SafeText) {
            guard seen.insert(owner).inserted else { return }
            entries.append(
                Picker.Entry(
                    .assignee(owner), shownName(of: owner), remark: remark,
                    searched: searchedNames(of: owner)))
        }
        if items.count == 1, let item = items.first {
            for responsibility in item.responsibilities where !responsibility.isConfirmed {
                add(responsibility.owner, words.role(responsibility.role.id) + "?")
            }
            for owner in item.alternatives { add(owner, words.suggested) }
            for responsibility in item.responsibilities {
                add(responsibility.owner, words.role(responsibility.role.id))
            }
        }
        for department in presentDepartments { add(.department(department), .empty) }
        for collective in ledger.departments.collectives { add(OwnerKey(id: collective.id), words.collectivesRule) }
        return Picker(
            .assignee(targets), title: words.assigneePicker(subject(targets)), entries: entries, isNarrowable: true)
    }

    /// Those of today, as offices list them.
    var presentDepartments: [DepartmentID] {
        let table = ledger.departments
        let present = table.departments.filter(\.successors.isEmpty).map { OwnerKey.department($0.id) }
        return PresentOwners(table, on: today).ordered(present).compactMap(\.department)
    }

    func rolePicker(of owner: OwnerKey, for items: [RecordID]) -> Picker {
        let records = items.compactMap { ledger.items[$0] }
        let replaced = records.compactMap { item in
            item.lead.flatMap {
                $0.owner != owner && $0.isConfirmed ? ledger.departments.displayName(of: $0.owner) : nil
            }
        }
        var entries = Role.known.map { role in
            Picker.Entry(
                .role(role), words.role(role.id),
                remark: role == .lead && !replaced.isEmpty ? words.replacesLead(replaced[0]) : .empty)
        }
        if records.contains(where: { $0.responsibility(of: owner) != nil }) {
            entries.append(Picker.Entry(.unassign, words.unassign))
        }
        // Where somebody leads already, a second owner is responsible unless one says otherwise.
        return Picker(
            .role(items, owner), title: words.rolePicker(ledger.departments.displayName(of: owner)), entries: entries,
            cursor: replaced.isEmpty ? 0 : 1)
    }

    /// What is listed, under which headings, in what order: one sheet, the part of each entry before it.
    var viewPicker: Picker {
        let groupings: [Grouping] = [.directive, .department, .due, .status, .speaker, .stage, .none]
        let orders: [SortKey?] = [nil, .due, .number, .department, .status, .speaker]
        func part(_ title: SafeText, _ entries: [(Picker.Choice, SafeText, isChosen: Bool)]) -> [Picker.Entry] {
            entries.enumerated().map { index, entry in
                let label = appearance.width.fitted(index == 0 ? title : .empty, to: 8)
                return Picker.Entry(entry.0, label + entry.1, remark: entry.isChosen ? "*" : .empty)
            }
        }
        let clearing = Picker.Entry(
            .command(.clearFilters), appearance.width.fitted(.empty, to: 8) + words.clearFilters.name)
        let entries =
            part(
                words.filterPart,
                ItemFilter.choices.map { (.items($0), $0.name(in: words, settings: ledger.settings), $0 == filter) })
            + [clearing]
            + part(words.groupPart, groupings.map { (.grouping($0), words.grouping($0.rawValue), $0 == grouping) })
            + part(words.orderPart, orders.map { (.sorting($0), words.order($0?.rawValue), $0 == sortKey) })
            + part(
                words.foldPart,
                [(.folding(isFolded: true), words.foldAll, false), (.folding(isFolded: false), words.unfoldAll, false)])
        return Picker(
            .view, title: words.viewPicker, entries: entries, cursor: ItemFilter.choices.firstIndex(of: filter) ?? 0)
    }
}
