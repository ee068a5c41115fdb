package import DocumentExchange
package import LedgerModel
package import LedgerStorage

/// How a 台账 is read in.
package struct TableOptions: Hashable, Sendable {
    /// Rows that do not say where they stand become assigned, and not drafts.
    package var isConfirmed = false
    package var isDryRun = false
    /// Also a file that is known, and rows that the ledger has.
    package var includesKnown = false
    /// The day from which limits count where a row has none of its own.
    package var meetingDate: CalendarDate?
    package var choices: [ColumnChoice] = []

    package init() {}
}

/// What became of one table.
package enum TableImportOutcome: Sendable {
    /// - Parameter numbers: of the new items; empty in a dry run.
    case imported(TableReading, numbers: [Int])
    case known(SourceDocument)
    /// No sheet has a heading that tells what its columns are.
    case noHeading(TableReading)
    /// No row becomes an item.
    case nothingFound(TableReading)
}

extension Workspace {
    /// What a table would come to, before anything is done with it.
    package func reading(of workbook: Workbook, options: TableOptions) -> TableReading {
        var known: [String: Int] = [:]
        if !options.includesKnown {
            for item in ledger.items where item.joinedTo == nil { known[item.text] = item.number }
        }
        let numbers = known
        return TableReading(
            of: workbook, choices: options.choices, departments: ledger.departments, today: today,
            base: options.meetingDate, known: { numbers[$0] })
    }

    /// Reads a 台账 in: one step. Each 来源 of it is an article, each row a directive with one item.
    ///
    /// - Throws: `StoreError`.
    package func importTable(
        _ file: DocumentFile, workbook: Workbook, options: TableOptions
    ) throws(StoreError) -> TableImportOutcome {
        let hash = ContentHash.sha256(file.bytes)
        let textHash = ContentHash.sha256(NormalisedText.bytes(of: file.text.bytes))
        if !options.includesKnown,
            let known = ledger.sources.first(where: { $0.sha256 == hash || $0.textSHA256 == textHash })
        {
            return .known(known)
        }
        let reading = reading(of: workbook, options: options)
        if reading.sheets.isEmpty { return .noHeading(reading) }
        let items = reading.items
        if items.isEmpty { return .nothingFound(reading) }
        if options.isDryRun { return .imported(reading, numbers: []) }
        let context = editContext()
        let source = SourceDocument(
            id: context.makeID(), sha256: hash, textSHA256: textHash, name: file.origin.name, format: file.keptFormat,
            title: reading.title(of: workbook) ?? file.origin.name, importedAt: context.now, importedBy: context.actor)
        let draft = ImportDraft(
            of: items, in: file.text.bytes, source: source, isConfirmed: options.isConfirmed, context: context)
        let result = try store.commit(
            draft.changes, as: origin(of: .import),
            sources: [SourceFile(sha256: hash, format: source.format, original: file.bytes, text: file.text.bytes)])
        return .imported(reading, numbers: draft.items.compactMap { result.numbers[$0.id] })
    }
}

extension TableReading {
    /// What stands above the heading of the first table, over its whole width.
    fileprivate func title(of workbook: Workbook) -> String? {
        guard let first = sheets.first, let sheet = workbook.sheets.first(where: { $0.name == first.name }) else {
            return nil
        }
        let rows = sheet.rows.prefix { $0.number < first.mapping.headingEnd }
        return rows.lazy.map { Set($0.cells.map(\.text).filter { !$0.isEmpty }) }.first { $0.count == 1 }?.first
    }
}

extension ImportDraft {
    fileprivate init(
        of rows: [TableItem], in text: [UInt8], source: SourceDocument, isConfirmed: Bool, context: EditContext
    ) {
        self.source = source
        articles = []
        directives = []
        items = []
        var known: [String: Int] = [:]
        var places = WordingPlaces(in: text)
        for row in rows {
            let title = row.source ?? source.title
            let index: Int
            if let found = known[title] {
                index = found
            } else {
                index = articles.count
                known[title] = index
                articles.append(Article(titled: title, of: row, id: context.makeID(), source: source.id))
            }
            let spans = places.next(row.text).map { [TextSpan($0.lowerBound, $0.upperBound)] } ?? []
            let directive = Directive(
                id: context.makeID(), article: articles[index].id, speaker: row.speaker, marker: row.number,
                text: row.wording, spans: spans)
            directives.append(directive)
            items.append(ActionItem(row, of: directive, isConfirmed: isConfirmed, context: context))
        }
    }
}

extension Article {
    fileprivate init(titled title: String, of row: TableItem, id: RecordID, source: RecordID) {
        let day = TableDate.firstDay(in: title) ?? row.assigned
        // 2020-02-09 全县会议: the day stands beside the title, as our own papers have it.
        let bare = day.map { title.hasPrefix($0.description + " ") ? String(title.dropFirst(11)) : title } ?? title
        self.init(
            id: id, source: source, title: bare, date: day.map { .day($0) },
            isDateInferred: day != nil && !title.hasPrefix("\(day?.year ?? 0)"),
            span: TextSpan(0, 0))
    }
}

extension TableItem {
    /// The row as it was written, with what has no field of its own.
    fileprivate var wording: String {
        let others = (labelled + rest).filter { !$0.text.isEmpty }.map { entry in
            let text = entry.text.split(whereSeparator: \.isNewline).joined(separator: " ")
            return entry.heading.isEmpty ? text : entry.heading + "：" + text
        }
        return ([text] + others).joined(separator: "；")
    }
}

extension ActionItem {
    fileprivate init(_ row: TableItem, of directive: Directive, isConfirmed: Bool, context: EditContext) {
        self.init(
            id: context.makeID(), directive: directive.id, text: row.text, spans: directive.spans, status: .assigned)
        category = row.category
        requirement = row.requirement
        leader = row.leader
        (responsiblePerson, contact) = (row.person, row.contact)
        assignedAt = row.assigned.map { context.instant(on: $0) }
        extras = row.rest.map { ExtraColumn(heading: $0.heading, text: $0.text) }
        due = row.due
        originalDue = row.due
        duePhrase = row.duePhrase
        dueRule = row.dueRule
        recurrence = row.recurrence
        responsibilities = row.owners.map {
            Responsibility(owner: $0.key, role: $0.role, isConfirmed: $0.isConfirmed, mention: $0.name)
        }
        if row.progress != nil || row.problem != nil || row.next != nil {
            reports.append(
                ProgressReport(
                    id: context.makeID(), at: context.now, by: context.actor, progress: row.progress ?? "",
                    problem: row.problem, next: row.next))
        }
        guard let target = row.status, target != .draft else {
            if row.status == .draft || !isConfirmed { status = .draft }
            return
        }
        let time = row.closed.map { context.instant(on: $0) } ?? context.now
        // From `assigned` the state table leads to each of them.
        let reason = target.needsReason ? row.reason ?? row.statusWording ?? row.duePhrase ?? target.id : nil
        if let moved = try? moved(to: target, reason: reason, at: time) { self = moved }
    }
}

extension TableItem {
    /// What the remarks of a row say that is suspended, standing or cancelled.
    fileprivate var reason: String? { rest.last { HeadingMatch($0.heading)?.field == .note }?.text }
}

/// Where wordings stand in a text, each behind the one before it.
private struct WordingPlaces {
    let text: [UInt8]
    private var start = 0

    init(in text: [UInt8]) {
        self.text = text
    }

    mutating func next(_ wording: String) -> Range<Int>? {
        let bytes = Array(wording.utf8)
        guard let range = text[start...].firstRange(of: bytes) else { return nil }
        start = range.upperBound
        return range
    }
}
