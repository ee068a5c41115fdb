import DirectiveExtraction
package import DocumentExchange
package import LedgerModel

/// A table as it is read: the heading of each sheet, and what becomes of every row below it.
package struct TableReading: Hashable, Sendable {
    package struct SheetReading: Hashable, Sendable {
        package var name: String
        package var mapping: TableMapping
    }

    /// Those that have a heading.
    package var sheets: [SheetReading] = []
    /// Hidden sheets, and those without a heading, with their first words.
    package var otherSheets: [OtherSheet] = []
    package var outcomes: [TableOutcome] = []

    package struct OtherSheet: Hashable, Sendable {
        package var name: String
        package var isHidden: Bool
        package var firstWords: String
    }

    package var items: [TableItem] {
        outcomes.compactMap { if case .item(let item) = $0 { item } else { nil } }
    }

    /// Whether there are rows, and the ledger has every one of them.
    package var isAllKnown: Bool {
        var isKnown = false
        for outcome in outcomes {
            switch outcome {
            case .item, .skipped(_, _, .noText): return false
            case .skipped(_, _, .known): isKnown = true
            case .skipped: break
            }
        }
        return isKnown
    }

    /// - Parameters:
    ///   - choices: what a person said of columns.
    ///   - base: the day from which limits count where a row has none of its own.
    ///   - known: the number of the item that the ledger has with that text, if it has one.
    package init(
        of workbook: Workbook, choices: [ColumnChoice] = [], departments: DepartmentTable, today: CalendarDate,
        base: CalendarDate?, known: (String) -> Int? = { _ in nil }
    ) {
        var seen: [[String]: TablePlace] = [:]
        for sheet in workbook.sheets {
            guard !sheet.isHidden, let mapping = TableMapping(of: sheet, choices: choices) else {
                let words = sheet.rows.prefix(3).flatMap(\.cells).filter { !$0.isEmpty && $0.cover == .none }.map(
                    \.text)
                let other = OtherSheet(
                    name: sheet.name, isHidden: sheet.isHidden, firstWords: words.prefix(8).joined(separator: " "))
                if !words.isEmpty { otherSheets.append(other) }
                continue
            }
            sheets.append(SheetReading(name: sheet.name, mapping: mapping))
            var reader = TableRowReader(
                sheet: sheet, mapping: mapping, owners: TableOwners(departments: departments, day: today), base: base)
            for outcome in reader.outcomes() {
                guard case .item(let item) = outcome else {
                    outcomes.append(outcome)
                    continue
                }
                // A sheet for each department repeats what the first one has.
                let key = [item.text, item.number ?? "", item.source ?? ""] + item.owners.map(\.name)
                if let place = seen[key] {
                    outcomes.append(.skipped(item.place, text: item.text, .sameAs(place)))
                } else if let number = known(item.text) {
                    outcomes.append(.skipped(item.place, text: item.text, .known(number: number)))
                } else {
                    outcomes.append(outcome)
                }
                seen[key] = seen[key] ?? item.place
            }
        }
    }
}

/// Reads the rows of one sheet.
struct TableRowReader {
    let sheet: Sheet
    let mapping: TableMapping
    let owners: TableOwners
    let base: CalendarDate?
    private let statusColumn: Int?
    /// Of the rows that follow.
    private var category: String?

    init(sheet: Sheet, mapping: TableMapping, owners: TableOwners, base: CalendarDate?) {
        self.sheet = sheet
        self.mapping = mapping
        self.owners = owners
        self.base = base
        statusColumn = TableRowReader.statusColumn(of: sheet, mapping)
    }

    mutating func outcomes() -> [TableOutcome] {
        var outcomes: [TableOutcome] = []
        let text = mapping.column(.text)?.index ?? 0
        for row in sheet.rows where row.number > mapping.headingEnd {
            let place = TablePlace(sheet: sheet.name, row: row.number)
            if let skip = skip(row, text: text) {
                if case .heading(let words) = skip { category = words }
                outcomes.append(.skipped(place, text: row.firstWords, skip))
                continue
            }
            // Rows under one merged cell of the text are one item with several owners or reports.
            if row[text].cover == .above, case .item(var item)? = outcomes.last, item.text == line(row[text].text) {
                fill(&item, from: row, isContinuation: true)
                item.joinRow()
                outcomes[outcomes.count - 1] = .item(item)
                continue
            }
            var item = TableItem(place: place, text: line(row[text].text))
            item.category = category
            if row.isHidden { item.remarks.append(.hiddenRow) }
            fill(&item, from: row, isContinuation: false)
            outcomes.append(.item(item))
        }
        return outcomes
    }

    private func skip(_ row: SheetRow, text: Int) -> TableSkip? {
        let filled = row.cells.filter { !$0.isEmpty }
        guard let first = filled.first else { return .noText }
        let plain = HeadingMatch.plain(first.text)
        let isTotal = ["合计", "总计", "小计", "total", "共计"].contains { plain.hasPrefix($0) }
        if isTotal { return .total }
        // One text over the whole width, or alone in its row and not in the text's column.
        let distinct = Set(filled.map(\.text))
        let isWide = filled.contains { $0.cover == .left }
        if distinct.count == 1, filled.count > 1 ? isWide : row[text].isEmpty { return .heading(first.text) }
        let headings = mapping.columns.filter { row[$0.index].text == $0.heading }
        if headings.count >= 2, headings.count * 2 >= mapping.columns.count { return .repeatedHeading }
        return row[text].isEmpty ? .noText : nil
    }

    // MARK: - Cells

    private func fill(_ item: inout TableItem, from row: SheetRow, isContinuation: Bool) {
        func cell(_ field: TableField) -> SheetCell {
            guard let column = mapping.column(field) else { return SheetCell() }
            let cell = row[column.index]
            // What stands above has been read there.
            return isContinuation && cell.cover == .above ? SheetCell() : cell
        }
        func text(_ field: TableField) -> String? { cell(field).isEmpty ? nil : cell(field).text }
        func add(_ text: String?, to value: inout String?) {
            guard let text else { return }
            value = value.map { $0.contains(text) ? $0 : $0 + "；" + text } ?? text
        }
        if !isContinuation {
            item.number = text(.number) ?? text(.sequence)
            item.source = text(.source).map(line)
            item.speaker = text(.speaker)
            item.category = text(.category).map(line) ?? item.category
        }
        add(text(.leader).map { owners.list($0) }, to: &item.leader)
        addOwners(to: &item, cell)
        let assigned = cell(.assigned)
        if !assigned.isEmpty {
            item.assigned = TableDate(assigned, base: base.map { .day($0) }).day
            if item.assigned == nil { item.keep(entry(.assigned, assigned.text)) }
        }
        addDue(to: &item, cell(.due))
        add(text(.progress), to: &item.progress)
        add(text(.problem), to: &item.problem)
        add(text(.next), to: &item.next)
        if let statusColumn, !row[statusColumn].isEmpty, item.statusWording == nil {
            let wording = row[statusColumn].text
            item.statusWording = wording
            item.status = TableStatus.status(of: wording)
            if item.status == nil { item.remarks.append(.statusNotUnderstood(wording)) }
        }
        let closed = cell(.closed)
        if !closed.isEmpty {
            item.closed = TableDate(closed, base: base.map { .day($0) }).day
            if item.closed == nil { item.remarks.append(.dateNotUnderstood(field: .closed, closed.text)) }
            if item.status == nil { item.status = .closed }
        }
        if item.status == .closed, item.closed == nil, !item.remarks.contains(.closingDateMissing) {
            item.remarks.append(.closingDateMissing)
        }
        add(text(.requirement), to: &item.requirement)
        add(text(.person).map(line), to: &item.person)
        add(text(.contact).map(line), to: &item.contact)
        for field in [TableField.requirement, .person, .contact] {
            if let text = text(field) { item.labelled.append(entry(field, text)) }
        }
        if let text = text(.note) {
            item.keep(TableItem.Entry(heading: line(mapping.column(.note)?.heading ?? ""), text: text))
        }
        for column in mapping.columns where column.field == nil && !column.isSure {
            let cell = row[column.index]
            if !cell.isEmpty, !(isContinuation && cell.cover == .above) {
                item.keep(TableItem.Entry(heading: line(column.heading), text: cell.text))
            }
        }
    }

    private func entry(_ field: TableField, _ text: String) -> TableItem.Entry {
        TableItem.Entry(heading: line(mapping.column(field)?.heading ?? ""), text: line(text))
    }

    private func addOwners(to item: inout TableItem, _ cell: (TableField) -> SheetCell) {
        var remarks: [TableRemark] = []
        func add(_ field: TableField, _ role: Role) {
            for found in owners.names(in: cell(field).text) {
                let (name, said) = (found.name, found.role)
                for key in owners.keys(of: name) {
                    // A lead that is there stays; the first of those who are responsible leads where nobody does.
                    let hasLead = item.owners.contains { $0.role == .lead }
                    var role = said ?? role
                    if role == .lead, hasLead { role = .responsible }
                    if said == nil, field == .owner, mapping.column(.lead) == nil, !hasLead, key.isUnit { role = .lead }
                    if let index = item.owners.firstIndex(where: { $0.key == key }) {
                        // 县纪委、县监委（待确认） is one body with one mark.
                        if !found.isConfirmed { item.owners[index].isConfirmed = false }
                        continue
                    }
                    item.owners.append(
                        TableItem.Owner(key: key, role: role, name: name, isConfirmed: found.isConfirmed))
                    if case .unknown = key { remarks.append(.unknownOwner(name)) }
                }
            }
        }
        add(.lead, .lead)
        add(.owner, .responsible)
        add(.support, .support)
        item.remarks += remarks
    }

    private func addDue(to item: inout TableItem, _ cell: SheetCell) {
        if cell.isEmpty { return }
        let anchor = item.assigned ?? item.source.flatMap { TableDate.firstDay(in: $0) } ?? base
        switch TableDate(cell, base: anchor.map { .day($0) }) {
        case .day(let day): item.due = day
        case .phrase(.due(let due)):
            item.duePhrase = line(cell.text)
            item.due = due.date
            item.dueRule = due.date == nil ? due.text : nil
        case .phrase(.recurrence(let cycle)):
            item.duePhrase = line(cell.text)
            item.recurrence = cycle
            if cycle == .ongoing, item.status == nil { item.status = .longTerm }
        case .none:
            item.duePhrase = line(cell.text)
            item.dueRule = "unresolved"
            item.remarks.append(.dateNotUnderstood(field: .due, cell.text))
        }
    }

    /// The column of the status, or one of reports in which stands hardly anything but states.
    private static func statusColumn(of sheet: Sheet, _ mapping: TableMapping) -> Int? {
        if let column = mapping.column(.status) { return column.index }
        guard let column = mapping.column(.progress) else { return nil }
        let cells = sheet.rows.filter { $0.number > mapping.headingEnd }.map { $0[column.index] }.filter { !$0.isEmpty }
        return !cells.isEmpty && cells.count(where: { TableStatus.isStatus($0.text) }) * 5 >= cells.count * 4
            ? column.index : nil
    }

    /// Several lines as one.
    private func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { String($0).withoutBlanksAround }.filter { !$0.isEmpty }
            .joined(separator: " ")
    }
}

extension TableOwners {
    /// Names with one mark between them.
    func list(_ cell: String) -> String { names(in: cell).map(\.name).joined(separator: "、") }
}

extension TableItem {
    /// Each heading once: what a row further down says of it comes behind.
    fileprivate mutating func keep(_ entry: Entry) {
        guard let index = rest.firstIndex(where: { $0.heading == entry.heading }) else { return rest.append(entry) }
        if rest[index].text != entry.text { rest[index].text += "；" + entry.text }
    }

    fileprivate mutating func joinRow() {
        for index in remarks.indices {
            if case .joinedRows(let count) = remarks[index] {
                remarks[index] = .joinedRows(count + 1)
                return
            }
        }
        remarks.append(.joinedRows(1))
    }
}

extension SheetRow {
    fileprivate var firstWords: String { cells.first { !$0.isEmpty }?.text ?? "" }
}

extension OwnerKey {
    /// A single body that can lead.
    fileprivate var isUnit: Bool {
        switch self {
        case .department, .unknown: true
        case .collective, .role: false
        }
    }
}

extension String {
    var withoutBlanksAround: String { trimmed(self) }
}
