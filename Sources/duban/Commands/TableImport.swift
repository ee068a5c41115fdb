import DocumentExchange
import Glibc
import LedgerModel
import Wording
import Workspace

/// No sheet of a table has a heading that tells what its columns are.
struct TableHasNoHeading: Error {
    let name: SafeText
    let sheets: [TableReading.OtherSheet]
}

/// A column was named that the table does not have.
struct NoSuchColumn: Error {
    let column: String
    let table: SafeText
    let columns: [SafeText]
}

/// Reads a 台账 in, and says what became of its rows.
struct TableImport {
    let document: DocumentFile
    let workbook: Workbook
    var options: TableOptions

    enum Result {
        case imported
        case known
        case empty
    }

    /// - Throws: `TableHasNoHeading`, `NoSuchColumn`, `StoreError`.
    func run(on workspace: Workspace, in context: CommandContext) throws -> Result {
        let words = context.words
        try checkColumns()
        var options = options
        // Whoever is there is asked what the guess leaves open.
        if let choice = TableQuestion(workbook: workbook, options: options, words: words).ask(context) {
            options.choices.append(choice)
        }
        switch try workspace.importTable(document, workbook: workbook, options: options) {
        case .known(let source):
            context.warn(
                words.alreadyImported(
                    document.displayName, as: words.sourceName(source.name),
                    on: workspace.zone.day(of: source.importedAt).description))
            return .known
        case .noHeading(let reading):
            throw TableHasNoHeading(name: document.displayName, sheets: reading.otherSheets)
        case .nothingFound(let reading):
            report(reading, of: workspace, in: context)
            context.warn(words.nothingToImport(from: document.displayName, reading))
            return reading.isAllKnown ? .known : .empty
        case .imported(let reading, let numbers):
            report(reading, of: workspace, in: context)
            let skipped = reading.outcomes.count - reading.items.count
            if options.isDryRun {
                try context.output.finish()
                context.say(words.wouldImportTable(document.displayName, items: reading.items.count, skipped: skipped))
            } else {
                context.say(
                    words.importedTable(document.displayName, numbers: numbers, skipped: skipped))
            }
            return .imported
        }
    }

    /// A choice that means no column would change nothing, and nobody would know.
    private func checkColumns() throws(NoSuchColumn) {
        let columns = workbook.columns(choices: options.choices)
        if columns.isEmpty { return }
        for choice in options.choices where !columns.contains(where: choice.means) {
            var headings: [SafeText] = []
            for heading in columns.map({ SafeText(sanitising: $0.heading) }) where !headings.contains(heading) {
                headings.append(heading)
            }
            throw NoSuchColumn(column: choice.column, table: document.displayName, columns: headings)
        }
    }

    /// A dry run prints a line for each row; otherwise only what a person should look at is said.
    private func report(_ reading: TableReading, of workspace: Workspace, in context: CommandContext) {
        let words = context.words
        for sheet in reading.otherSheets {
            context.warn(words.sheetPassedOver(SafeText(sanitising: sheet.name), isHidden: sheet.isHidden))
        }
        if options.isDryRun {
            for sheet in reading.sheets { context.output.line(words.columns(of: sheet)) }
            let table = TableReport(reading: reading, departments: workspace.ledger.departments, words: words)
            for line in table.lines(columns: context.terminal.columns) { context.output.line(line) }
            return
        }
        let (sheets, isMany) = (reading.sheets.count, reading.outcomes.count > TableImport.shownPlaces)
        var said: [SafeText: [TablePlace]] = [:]
        var order: [SafeText] = []
        func note(_ text: SafeText, at place: TablePlace) {
            if said[text] == nil { order.append(text) }
            said[text, default: []].append(place)
        }
        for outcome in reading.outcomes {
            switch outcome {
            case .item(let item): for remark in item.remarks { note(words.remark(remark), at: item.place) }
            case .skipped(let place, let text, let skip) where skip.isWorthSaying:
                let reason = words.reason(for: skip, sheets: sheets)
                let what = text.isEmpty ? reason : "\(reason): \(SafeText(sanitising: String(text.prefix(20))))"
                note(isMany ? words.reasonInGeneral(for: skip) : what, at: place)
            case .skipped: break
            }
        }
        for text in order {
            let places = said[text] ?? []
            let first = words.list(places.prefix(TableImport.shownPlaces).map { words.place($0, sheets: sheets) })
            let isAll = places.count <= TableImport.shownPlaces
            context.warn(words.tableRow(isAll ? first : words.andOthers(first, count: places.count), text))
        }
    }

    /// So many rows are named one by one.
    private static let shownPlaces = 8
}

extension TableSkip {
    /// Empty rows, sums and headings are what anybody expects.
    fileprivate var isWorthSaying: Bool {
        switch self {
        case .noText, .sameAs, .known: true
        case .heading, .total, .repeatedHeading: false
        }
    }
}

extension Catalogue {
    /// Why no row of a table became an item.
    func nothingToImport(from name: SafeText, _ reading: TableReading) -> SafeText {
        reading.isAllKnown ? allRowsKnown(in: name) : nothingToImport(from: name)
    }
}

extension TableOptions {
    init(_ options: ImportOptions) {
        self.init()
        isConfirmed = options.isConfirmed
        isDryRun = options.isDryRun
        includesKnown = options.includesKnown
        meetingDate = options.meetingDate
    }
}

extension ColumnChoice {
    /// `责任领导=leader`, `C=text`, `3=none`.
    init(typed text: String) throws(UsageError) {
        guard let mark = text.lastIndex(of: "="), mark != text.startIndex else {
            throw .badValue(option: "--map", value: text, allowed: ColumnChoice.allowed)
        }
        let word = text[text.index(after: mark)...]
        let field = TableField(rawValue: String(word))
        if field == nil, word != "none" {
            throw .badValue(option: "--map", value: String(word), allowed: ColumnChoice.allowed)
        }
        self.init(column: String(text[..<mark]), field: field)
    }

    private static var allowed: [String] { TableField.allCases.map(\.rawValue) + ["none"] }
}

/// Asks on a terminal which column is the text, where no heading or two say it.
struct TableQuestion {
    let workbook: Workbook
    let options: TableOptions
    let words: Catalogue

    /// nil where nothing is open, nobody is there, or the answer is empty.
    func ask(_ context: CommandContext) -> ColumnChoice? {
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1, !isAnswered else { return nil }
        guard let (sheet, columns) = openColumns, !columns.isEmpty else { return nil }
        context.warn(words.whichColumnIsText(SafeText(sanitising: sheet.name)))
        for column in columns {
            context.warn("  \(TableMapping.letters(of: column.index))  \(column.heading)  \(column.sample)")
        }
        guard let answer = readLine()?.filter({ !$0.isWhitespace }), !answer.isEmpty else { return nil }
        return ColumnChoice(column: answer, field: .text)
    }

    private var isAnswered: Bool { options.choices.contains { $0.field == .text } }

    private struct OpenColumn {
        var index: Int
        var heading: SafeText
        var sample: SafeText
    }

    /// The first visible sheet whose text is in doubt, with its columns and what stands below their headings.
    private var openColumns: (sheet: Sheet, columns: [OpenColumn])? {
        for sheet in workbook.sheets where !sheet.isHidden {
            guard let mapping = TableMapping(of: sheet, choices: options.choices) else { continue }
            guard mapping.isDoubtful else { return nil }
            let first = sheet.rows.first { $0.number > mapping.headingEnd }
            let columns = mapping.columns.map { column in
                OpenColumn(
                    index: column.index, heading: SafeText(sanitising: column.heading),
                    sample: SafeText(sanitising: String((first?[column.index].text ?? "").prefix(30))))
            }
            return (sheet, columns)
        }
        return nil
    }
}
