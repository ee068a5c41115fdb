import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// The department table: its entries, and what the table knows of the one under the cursor.
extension State {
    func drawDepartments(into frame: inout Frame) {
        let body = readingBody
        let left = body.columns >= 80 ? body.columns * 4 / 9 : body.columns
        let detailRows = body.columns >= 80 ? 0 : max(4, body.rows / 3)
        let list = body.inset(bottom: detailRows, right: body.columns - left)
        draw(
            [StyledText(" " + words.tableTitle, .heading)],
            [StyledText(words.tableCount(ledger.departments.departments.count), .heading)], in: list.line(0),
            into: &frame)
        let content = list.inset(top: 1)
        let cursorLine = tableContent.line(of: table.cursor)
        for row in 0..<content.rows where tableContent.lines.indices.contains(table.top + row) {
            let place = content.line(row)
            draw(tableContent.lines[table.top + row], in: place, into: &frame)
            if table.top + row == cursorLine {
                frame.restyle(place) { $0.isCursor = true }
                frame.focus = Position(row: place.row, column: place.column)
            }
        }
        let detail: Area
        if detailRows > 0 {
            detail = body.inset(top: body.rows - detailRows)
            frame.fill(detail.line(0), with: appearance.signs.horizontal, style: Style(.border))
        } else {
            frame.fill(
                Area(row: body.row, column: left, columns: 1, rows: body.rows), with: appearance.signs.vertical,
                style: Style(.border))
            detail = body.inset(left: left + 1)
        }
        let lines = tableParagraphs.flatMap { appearance.width.wrapped($0, columns: max(4, detail.columns - 2)) }
        for (row, line) in lines.prefix(detail.rows - 1).enumerated() {
            frame.draw([StyledText(" ")] + line, in: detail.line(row + 1))
        }
    }

    private func draw(_ line: TableContent.Line, in area: Area, into frame: inout Frame) {
        switch line {
        case .title(let section):
            frame.draw(" " + rule(title(of: section)), in: area, style: Style(.faint))
        case .owner(let owner):
            let department = owner.department.flatMap { ledger.departments[$0] }
            let isOld = department?.successors.isEmpty == false
            let mark: SafeText = tableContent.findings[owner] == nil ? "  " : "! "
            let count = tableContent.openItems[owner]?.count ?? 0
            let name = SafeText(sanitising: ledger.departments.displayName(of: owner))
            let style = Style(isOld ? .faint : owner.isUnknown ? .unconfirmed : .plain)
            var right: SafeText = count > 0 ? "\(count)" : .empty
            if let successor = department?.successors.first {
                right = words.succeededBy(self.name(of: .owner(.department(successor.id)))) + " " + right
            }
            draw(
                [
                    StyledText(" " + mark, .failure), StyledText(appearance.width.fitted(name, to: 18), style),
                    StyledText(" " + SafeText(sanitising: department?.aliases.joined(separator: " ") ?? ""), .faint),
                ], [StyledText(" " + right + " ", isOld && count > 0 ? .overdue : .plain)], in: area, into: &frame)
        }
    }

    func title(of section: TableContent.Section) -> SafeText {
        switch section {
        case .departments: words.departmentsTitle
        case .collectives: words.collectivesRule
        case .unknown: words.unknownUnits
        case .old: words.oldNames
        }
    }

    private var tableParagraphs: [[StyledText]] {
        guard let owner = table.cursor else { return [] }
        var lines: [[StyledText]] = []
        func add(_ label: SafeText, _ values: [String]) {
            if values.isEmpty { return }
            lines.append([
                StyledText(label + " ", .faint), StyledText(words.list(values.map { SafeText(sanitising: $0) })),
            ])
        }
        func shortName(_ id: DepartmentID) -> String { ledger.departments.displayName(of: .department(id)) }
        if let department = owner.department.flatMap({ ledger.departments[$0] }) {
            lines.append([StyledText(SafeText(sanitising: department.name), .heading)])
            add(words.tableField("short"), [department.short])
            add(words.aliases, department.aliases)
            add(words.functionPhrases, department.functions)
            add(words.topics, department.topics.map(\.word))
            lines.append([StyledText(words.group + " ", .faint), StyledText(words.departmentGroup(department.group))])
            add(words.parentDepartment, department.parent.map { [shortName($0)] } ?? [])
            for successor in department.successors {
                let from = successor.from.map { " \($0.description)" as SafeText } ?? .empty
                lines.append([StyledText(words.succeededBy(SafeText(sanitising: shortName(successor.id))) + from)])
            }
        } else {
            lines.append([StyledText(SafeText(sanitising: owner.name), .heading)])
            let collective = ledger.departments.collective(owner.id)
            add(words.aliases, collective?.aliases ?? [])
            add(words.topics, collective?.topics.map(\.word) ?? [])
            add(words.members, collective?.members.map(shortName) ?? [])
            if owner.isUnknown { lines.append([StyledText(words.unitNotInTable, .unconfirmed)]) }
        }
        let open = tableContent.openItems[owner] ?? []
        if !open.isEmpty {
            lines.append([StyledText(words.itemsOfUnit(open.prefix(20).map { "\($0)" }, open.count))])
        }
        for finding in tableContent.findings[owner] ?? [] {
            lines.append([StyledText(sentence(for: finding), .failure)])
        }
        return lines
    }

    private func sentence(for finding: DepartmentFinding) -> SafeText {
        func shortName(_ owner: OwnerKey) -> String { ledger.departments.displayName(of: owner) }
        return switch finding {
        case .clash(let word, let owners): words.clash(word, owners.map(shortName))
        case .missingParent(let id, let parent):
            words.missingInTable(shortName(.department(id)), field: "parent", parent.rawValue)
        case .missingSuccessor(let id, let successor):
            words.missingInTable(shortName(.department(id)), field: "successors", successor.rawValue)
        case .missingMember(let name, let id): words.missingInTable(name, field: "members", id.rawValue)
        case .parentCycle(let ids): words.departmentCycle(ids.map { shortName(.department($0)) }, isParent: true)
        case .successorCycle(let ids): words.departmentCycle(ids.map { shortName(.department($0)) }, isParent: false)
        case .withoutName(let id): words.missingInTable(id.rawValue, field: "name", "")
        }
    }
}

extension OwnerKey {
    /// A unit that the table does not have.
    var isUnknown: Bool { if case .unknown = self { true } else { false } }
}
