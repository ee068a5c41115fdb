import ArgumentParser
import DirectiveExtraction
import DocumentExchange
import LedgerModel
import LedgerStorage
import Wording
import Workspace

struct ImportCommand: WritingCommand {
    static let path = "import"
    static let synopsis = "FILE… [--confirm] [--dry-run] [--date D] [--again] [--map COLUMN=FIELD…]"
    static let takesFileNames = true

    @Argument(help: help(operand: "FILE"), completion: .file())
    var files: [String]

    @Flag(name: .customLong("confirm"), help: help("import confirm"))
    var isConfirmed = false

    @Flag(name: .customLong("dry-run"), help: help("dry-run"))
    var isDryRun = false

    @Option(help: help("meeting date", value: "D"))
    var date: String?

    @Flag(name: .customLong("again"), help: help("again"))
    var includesKnown = false

    @Option(name: .customLong("map"), help: help("map", value: "COLUMN=FIELD"))
    var map: [String] = []

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var fileOperands: [String] { files }

    func run(in context: CommandContext) throws {
        let workspace = try context.openWorkspace(for: isDryRun ? .reading : .writing)
        var options = ImportOptions()
        options.isConfirmed = isConfirmed
        options.isDryRun = isDryRun
        options.includesKnown = includesKnown
        options.meetingDate = try date.map { try context.day($0, place: "--date", today: workspace.today) }
        let choices = try map.map { try ColumnChoice(typed: $0) }
        if workspace.isFirstImport { context.warn(context.words.noClassifiedMatter) }

        // Each document is a step of its own: one that cannot be read keeps no other from being imported.
        var counts = ImportCounts()
        for file in files {
            do {
                let document = try context.document(named: file)
                if let workbook = document.workbook {
                    var tableOptions = TableOptions(options)
                    tableOptions.choices = choices
                    let table = TableImport(document: document, workbook: workbook, options: tableOptions)
                    counts.add(try table.run(on: workspace, in: context))
                    continue
                }
                if !choices.isEmpty, files.count == 1 {
                    throw UsageError.notATable(document.displayName.string, option: "--map")
                }
                let progress = context.progress(of: [document.text.bytes.count])
                let outcome = try workspace.importDocument(document, options: options) { article in
                    progress.report(article.sourceBytes.upperBound)
                }
                progress.finishPart()
                counts.add(outcome)
                report(outcome, of: document, in: workspace, to: context)
            } catch  where error is UnreadableDocument || error is TableHasNoHeading || error is NoSuchColumn {
                if files.count == 1 { throw error }
                counts.unreadable += 1
                for line in ErrorReport(error, words: context.words, of: workspace.store).lines {
                    context.warn(context.words.error(line))
                }
            }
        }
        if files.count > 1 {
            context.say(
                context.words.importSummary(
                    imported: counts.imported, known: counts.known, empty: counts.empty, unreadable: counts.unreadable))
        }
        if counts.imported == 0 { throw NothingImported() }
    }

    private func report(
        _ outcome: ImportOutcome, of document: DocumentFile, in workspace: Workspace, to context: CommandContext
    ) {
        let (words, name) = (context.words, document.displayName)
        switch outcome {
        case .known(let source):
            context.warn(
                words.alreadyImported(
                    name, as: words.sourceName(source.name),
                    on: workspace.zone.day(of: source.importedAt).description))
        // Nobody stops an import of the command line but with the whole program.
        case .stopped: break
        case .nothingFound(let notes):
            for note in notes { context.warn(words.note(note, in: name)) }
            context.warn(words.nothingToImport(from: name))
        case .imported(let draft, let numbers, let notes):
            for note in notes { context.warn(words.note(note, in: name)) }
            let counts = (articles: draft.articles.count, directives: draft.directives.count, items: draft.items.count)
            if isDryRun {
                context.say(words.wouldImport(name, counts: counts))
            } else {
                context.say(words.imported(name, counts: counts, numbers: numbers, isConfirmed: isConfirmed))
            }
            report(draft.near, of: workspace, to: context)
        }
    }
}

extension ImportCommand {
    /// Names the new items that are probably there already, with the command that joins them.
    private func report(_ near: [NearDraft], of workspace: Workspace, to context: CommandContext) {
        let words = context.words
        var drafts: [Int] = []
        for pair in near {
            let text = SafeText(sanitising: pair.text)
            if let number = workspace.ledger.items[pair.item]?.number {
                context.warn(words.nearItem(number, to: pair.known.number, likeness: pair.likeness, text))
                drafts.append(number)
            } else {
                context.warn(words.nearDraft(to: pair.known.number, likeness: pair.likeness, text))
            }
        }
        if isConfirmed, !drafts.isEmpty { context.warn(words.nearStayDrafts(drafts)) }
    }
}

/// What became of the documents of one command.
private struct ImportCounts {
    var imported = 0
    var known = 0
    var empty = 0
    var unreadable = 0

    mutating func add(_ result: TableImport.Result) {
        switch result {
        case .imported: imported += 1
        case .known: known += 1
        case .empty: empty += 1
        }
    }

    mutating func add(_ outcome: ImportOutcome) {
        switch outcome {
        case .imported: imported += 1
        case .known: known += 1
        case .nothingFound, .stopped: empty += 1
        }
    }
}

/// Every document was known, empty of demands or unreadable: what became of each has been said.
struct NothingImported: Error {}
