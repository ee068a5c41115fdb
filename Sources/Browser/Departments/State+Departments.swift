package import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// Where a person is in the department table.
package struct DepartmentsPlace: Hashable, Sendable {
    package var cursor: OwnerKey?
    var top = 0
}

/// The department table as a list: departments, collectives, old names, and units that texts name and the table lacks. Derived.
struct TableContent: Sendable {
    enum Line: Hashable, Sendable {
        case title(Section)
        case owner(OwnerKey)
    }

    enum Section: Hashable, Sendable, CaseIterable {
        case departments
        case collectives
        case unknown
        case old
    }

    private(set) var ledger: Ledger?
    private(set) var lines: [Line] = []
    /// Numbers of the items, open or waiting to be reviewed, of each owner.
    private(set) var openItems: [OwnerKey: [Int]] = [:]
    private(set) var findings: [OwnerKey: [DepartmentFinding]] = [:]

    mutating func make(_ ledger: Ledger, on today: CalendarDate) {
        guard self.ledger != ledger else { return }
        self.ledger = ledger
        openItems = [:]
        var unknown: Set<OwnerKey> = []
        for item in ledger.items where item.status.isOpen || item.status == .draft {
            for part in item.responsibilities {
                openItems[part.owner, default: []].append(item.number)
                if case .unknown = part.owner { unknown.insert(part.owner) }
            }
        }
        let table = ledger.departments
        findings = [:]
        for finding in table.findings {
            for owner in finding.owners { findings[owner, default: []].append(finding) }
        }
        lines = []
        func add(_ section: Section, _ owners: [OwnerKey]) {
            if owners.isEmpty { return }
            lines.append(.title(section))
            lines += owners.map { .owner($0) }
        }
        // As offices list them, not as the file does.
        let order = PresentOwners(table, on: today)
        let present = table.departments.filter(\.successors.isEmpty)
        add(.departments, order.ordered(present.map { .department($0.id) }))
        add(.collectives, table.collectives.map { OwnerKey(id: $0.id) })
        add(.unknown, unknown.sorted { $0.name < $1.name })
        add(.old, table.departments.filter { !$0.successors.isEmpty }.map { .department($0.id) })
    }

    func line(of owner: OwnerKey?) -> Int? {
        owner.flatMap { lines.firstIndex(of: .owner($0)) }
    }

    func owner(at line: Int) -> OwnerKey? {
        guard lines.indices.contains(line), case .owner(let owner) = lines[line] else { return nil }
        return owner
    }
}

extension DepartmentFinding {
    /// Those at whose entries it is shown.
    var owners: [OwnerKey] {
        switch self {
        case .clash(_, let owners): owners
        case .missingParent(let id, _), .missingSuccessor(let id, _), .withoutName(let id): [.department(id)]
        case .missingMember(let name, _): [.collective(name)]
        case .parentCycle(let ids), .successorCycle(let ids): ids.map { .department($0) }
        }
    }
}

/// What can be typed for an entry of the table.
package enum DepartmentField: String, Hashable, Sendable, CaseIterable {
    case name
    case short
    case alias
    case function
    case topic
    case group
}

/// What the menu of an entry offers besides typing a field.
package enum TableDeed: Hashable, Sendable {
    case type(DepartmentField)
    case removeWord
    case chooseParent
    case chooseMember
    case removeMember
    case mergeInto
    /// A unit that is not in the table becomes a department, or another name of one.
    case enter
    case aliasOf
}

extension State {
    mutating func openTable() {
        view = .departments
        tableContent.make(ledger, on: today)
        if tableContent.line(of: table.cursor) == nil { table.cursor = tableContent.owner(at: 1) }
    }

    mutating func remakeTable() {
        guard view == .departments else { return }
        let before = tableContent.line(of: table.cursor)
        tableContent.make(ledger, on: today)
        if tableContent.line(of: table.cursor) == nil {
            table.cursor =
                before.flatMap { tableContent.owner(at: $0) ?? tableContent.owner(at: $0 - 1) }
                ?? tableContent.owner(at: 1)
        }
        table.top = State.scrolled(
            table.top, to: tableContent.line(of: table.cursor), count: tableContent.lines.count, rows: tableRows)
    }

    var tableRows: Int { max(1, readingBody.rows - 1) }

    mutating func moveInTable(by lines: Int) {
        guard lines != 0 else { return }
        let count = tableContent.lines.count
        let step = lines > 0 ? 1 : -1
        var target = min(max(0, (tableContent.line(of: table.cursor) ?? 0) + lines), max(0, count - 1))
        while tableContent.owner(at: target) == nil, tableContent.lines.indices.contains(target + step) {
            target += step
        }
        if let owner = tableContent.owner(at: target) { table.cursor = owner }
    }

    mutating func moveToEdgeInTable(isFirst: Bool) {
        moveInTable(by: isFirst ? -tableContent.lines.count : tableContent.lines.count)
    }

    /// Every line of the table, to be found by any of its names.
    var tableSearchPicker: Picker {
        var section = TableContent.Section.departments
        let entries = tableContent.lines.compactMap { line -> Picker.Entry? in
            switch line {
            case .title(let next):
                section = next
                return nil
            case .owner(let owner):
                return Picker.Entry(
                    .tableLine(owner), shownName(of: owner),
                    remark: section == .departments ? .empty : title(of: section), searched: searchedNames(of: owner))
            }
        }
        return Picker(.tableSearch, title: words.tableSearch, entries: entries, isNarrowable: true)
    }

    // MARK: Menus

    mutating func openTableMenu() {
        guard let owner = table.cursor else { return }
        let deeds: [TableDeed] =
            switch owner {
            case .department:
                DepartmentField.allCases.map { .type($0) } + [.removeWord, .chooseParent, .mergeInto]
            case .collective: [.type(.alias), .type(.topic), .chooseMember, .removeMember, .removeWord]
            case .unknown: [.enter, .aliasOf]
            case .role: []
            }
        layer = .picker(
            Picker(
                .table(owner), title: SafeText(sanitising: ledger.departments.displayName(of: owner)),
                entries: deeds.map { Picker.Entry(.deed($0), label(of: $0)) }))
    }

    func label(of deed: TableDeed) -> SafeText {
        switch deed {
        case .type(let field): words.tableField(field.rawValue)
        case .removeWord: words.removeWord
        case .chooseParent: words.chooseParent
        case .chooseMember: words.chooseMember
        case .removeMember: words.removeMember
        case .mergeInto: words.mergeInto
        case .enter: words.enterUnit
        case .aliasOf: words.aliasOfUnit
        }
    }

    mutating func take(_ deed: TableDeed, at owner: OwnerKey) -> [Effect] {
        switch deed {
        case .type(let field):
            let department = owner.department.flatMap { ledger.departments[$0] }
            let text: String =
                switch field {
                case .name: department?.name ?? ""
                case .short: department?.short ?? ""
                case .group: department?.group ?? ""
                case .alias, .function, .topic: ""
                }
            layer = .prompt(Prompt(.tableField(owner, field), field: TextField(text)))
        case .removeWord: layer = .picker(wordPicker(of: owner))
        case .chooseParent, .chooseMember, .mergeInto, .aliasOf: layer = .picker(unitPicker(for: deed, at: owner))
        case .removeMember:
            let members = ledger.departments.collective(owner.id)?.members ?? []
            layer = .picker(
                Picker(
                    .unit(deed, owner), title: words.removeMember,
                    entries: members.map { Picker.Entry(.unit($0), name(of: .owner(.department($0)))) }))
        case .enter: layer = .prompt(Prompt(.newDepartment, field: TextField(owner.name)))
        }
        return []
    }

    private func wordPicker(of owner: OwnerKey) -> Picker {
        var entries: [Picker.Entry] = []
        func add(_ texts: [String], _ field: DepartmentField) {
            for text in texts {
                entries.append(
                    Picker.Entry(
                        .word(field, text), SafeText(sanitising: text), remark: words.tableField(field.rawValue)))
            }
        }
        if let department = owner.department.flatMap({ ledger.departments[$0] }) {
            add(department.aliases, .alias)
            add(department.functions, .function)
            add(department.topics.map(\.word), .topic)
        } else if let collective = ledger.departments.collective(owner.id) {
            add(collective.aliases, .alias)
            add(collective.topics.map(\.word), .topic)
        }
        return Picker(.table(owner), title: words.removeWord, entries: entries, isNarrowable: true)
    }

    private func unitPicker(for deed: TableDeed, at owner: OwnerKey) -> Picker {
        let present = presentDepartments.filter { $0 != owner.department }.compactMap { ledger.departments[$0] }
        let none: [Picker.Entry] = deed == .chooseParent ? [Picker.Entry(.unit(nil), words.noParent)] : []
        return Picker(
            .unit(deed, owner), title: label(of: deed),
            entries: none
                + present.map {
                    Picker.Entry(
                        .unit($0.id), SafeText(sanitising: $0.short),
                        searched: [$0.name] + $0.aliases + $0.functions)
                }, isNarrowable: true)
    }

    mutating func take(_ unit: DepartmentID?, for deed: TableDeed, at owner: OwnerKey) -> [Effect] {
        var fields = DepartmentFields()
        switch deed {
        case .chooseParent: fields.parent = unit?.rawValue ?? ""
        case .chooseMember: fields.added.members = [unit?.rawValue ?? ""]
        case .removeMember: fields.removed.members = [unit?.rawValue ?? ""]
        case .aliasOf:
            guard let unit else { return [] }
            fields.added.aliases = [owner.name]
            return [.perform(.editTable(.department(unit), fields))]
        case .mergeInto:
            guard let old = owner.department, let new = unit else { return [] }
            offerMerge(of: old, into: new)
            return []
        case .type, .removeWord, .enter: return []
        }
        return [.perform(.editTable(owner, fields))]
    }

    /// Merging is one step; what is still open at the old one may go to the new one in it.
    private mutating func offerMerge(of old: DepartmentID, into new: DepartmentID) {
        let open = tableContent.openItems[.department(old)]?.count ?? 0
        let names = (name(of: .owner(.department(old))), name(of: .owner(.department(new))))
        var choices: [Question.Choice] = []
        if open > 0 {
            choices.append(
                Question.Choice(
                    words.mergeHandingOver(open), .perform(.mergeDepartments(old, into: new, handsOver: true))))
        }
        choices.append(
            Question.Choice(words.mergeOnly, .perform(.mergeDepartments(old, into: new, handsOver: false))))
        choices.append(Question.Choice(words.doNothing, .nothing))
        layer = .question(Question([words.mergeQuestion(names.0, names.1)], choices: choices))
    }

    func submitted(_ text: String, _ field: DepartmentField, at owner: OwnerKey) -> Effect {
        var fields = DepartmentFields()
        switch field {
        case .name: fields.name = text
        case .short: fields.short = text
        case .group: fields.group = text
        case .alias: fields.added.aliases = [text]
        case .function: fields.added.functions = [text]
        case .topic: fields.added.topics = [text]
        }
        return .perform(.editTable(owner, fields))
    }

    func removing(_ word: String, _ field: DepartmentField, at owner: OwnerKey) -> Effect {
        var fields = DepartmentFields()
        switch field {
        case .alias: fields.removed.aliases = [word]
        case .function: fields.removed.functions = [word]
        case .topic: fields.removed.topics = [word]
        case .name, .short, .group: break
        }
        return .perform(.editTable(owner, fields))
    }
}
