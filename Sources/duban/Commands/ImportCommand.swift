import ArgumentParser
import LedgerModel
import LedgerStorage
import Wording
import Workspace

struct ImportCommand: Command {
    static let path = "import"
    static let synopsis = "FILE… [--confirm] [--dry-run] [--date D] [--again]"
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

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let workspace = try context.openWorkspace(for: isDryRun ? .reading : .writing)
        var options = ImportOptions()
        options.isConfirmed = isConfirmed
        options.isDryRun = isDryRun
        options.includesKnown = includesKnown
        options.meetingDate = try date.map { try context.day($0, place: "--date", today: workspace.today) }
        // Every document is read before the first one is imported: a wrong name among several stops all of them.
        let documents = try files.map { try context.document(named: $0) }
        if workspace.hasNoSource { context.warn(context.words.noClassifiedMatter) }

        var importedCount = 0
        let progress = context.progress(of: documents.map(\.text.bytes.count))
        for document in documents {
            let outcome = try workspace.importDocument(document, options: options) { article in
                progress.report(article.sourceBytes.upperBound)
            }
            progress.finishPart()
            switch outcome {
            case .imported: importedCount += 1
            case .known, .nothingFound: break
            }
            report(outcome, of: document, in: workspace, to: context)
        }
        if importedCount == 0 { throw NothingImported() }
    }

    private func report(
        _ outcome: ImportOutcome, of document: DocumentFile, in workspace: Workspace, to context: CommandContext
    ) {
        let (words, name) = (context.words, document.displayName)
        switch outcome {
        case .known(let source):
            context.warn(
                words.alreadyImported(
                    name, as: SafeText(sanitising: source.name),
                    on: workspace.zone.day(of: source.importedAt).description))
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
        }
    }
}

/// Every document was known or empty of demands: what became of each has been said.
struct NothingImported: Error {}
