import ArgumentParser
import DocumentExchange
import LedgerModel
import LedgerQuery
import LedgerStorage
import Papers
import Wording
import Workspace

struct ReportCommand: Subcommand {
    static let path = "report"
    static let synopsis =
        "KIND -o FILE [--format F] [--for DEPT] [--period P] [--since D] [--number N] [--limit D] [--ranking] [--template FILE] [--replace]"
    static let takesFileNames = true

    @Argument(help: help(operand: "KIND"), completion: .list(ReportKind.allCases.map(\.rawValue)))
    var kind: String?

    @Option(name: [.customShort("o"), .customLong("output")], help: help("output", value: "FILE"), completion: .file())
    var output: String?

    @Option(help: help("report format", value: "F"), completion: .list(PaperFormat.allCases.map(\.word)))
    var format: String?

    @Option(name: .customLong("for"), help: help("report for", value: "DEPT"))
    var department: String?

    @Option(help: help("period", value: "P"))
    var period: String?

    @Option(parsing: .unconditional, help: help("report since", value: "D"))
    var since: String?

    @Option(help: help("document number", value: "N"))
    var number: String?

    @Option(help: help("limit", value: "D"))
    var limit: String?

    @Flag(help: help("ranking"))
    var ranking = false

    @Option(help: help("template", value: "FILE"), completion: .file())
    var template: String?

    @Flag(name: .customLong("replace"), help: help("replace file"))
    var isReplacing = false

    @Flag(name: .customLong("list-templates"), help: help("list-templates"))
    var listsTemplates = false

    @Option(name: .customLong("print-template"), help: help("print-template", value: "KIND"))
    var printedTemplate: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        if let printedTemplate {
            let kind: ReportKind = try context.choice(printedTemplate, of: "--print-template")
            return context.output.write(BuiltInTemplate.text(of: kind, in: context.words.language).utf8)
        }
        if listsTemplates { return try listTemplates(in: context) }
        guard let kindName = kind else { throw UsageError.missing(operand: "KIND", command: Self.path) }
        let kind: ReportKind = try context.choice(kindName, of: "KIND")
        guard let output else { throw UsageError.missing(operand: "-o FILE", command: Self.path) }
        if period != nil, !kind.hasPeriod { throw UsageError.contradiction("report \(kind.rawValue)", "--period") }
        if since != nil, kind != .week, kind != .notice {
            throw UsageError.contradiction("report \(kind.rawValue)", "--since")
        }
        let format = try paperFormat(of: output)
        let target = OutputTarget(name: output, isReplacing: isReplacing)
        try context.check(target, format: format.word, isBinary: format.isBinary)

        let workspace = try context.openWorkspace(for: .reading)
        let options = try options(for: workspace, in: context)
        let title = context.words.reportTitle(kind.rawValue)
        guard let paper = try workspace.report(kind, options, words: context.words) else {
            return context.say(context.words.nothingToReport(title))
        }
        try context.deliver(try format.bytes(of: paper), to: target)
        if !target.isStandardOutput {
            context.say(
                context.words.reportWritten(
                    title, to: SafeText(sanitising: output), judged: SafeText(sanitising: paper.day.description)))
        }
    }

    /// The one that was asked for, else the one that the file's name ends with; Markdown on standard output.
    private func paperFormat(of output: String) throws(UsageError) -> PaperFormat {
        let words = PaperFormat.allCases.map(\.word)
        if let format {
            guard let found = PaperFormat.allCases.first(where: { $0.word == format }) else {
                throw .badValue(option: "--format", value: format, allowed: words)
            }
            return found
        }
        if output == "-" { return .md }
        guard let found = PaperFormat(fileName: output) else {
            throw .badValue(option: "-o", value: output, allowed: words.map { "FILE." + $0 })
        }
        return found
    }

    private func options(for workspace: Workspace, in context: CommandContext) throws -> ReportOptions {
        let today = workspace.today
        var options = ReportOptions()
        if let department {
            let owners = try workspace.ledger.departments.owners(named: department, on: today)
            if owners.count > 1 {
                throw OwnerLookupError.ambiguous(
                    department, owners.map { workspace.ledger.departments.displayName(of: $0) })
            }
            options.department = owners.first
        }
        do throws(ReportWordError) {
            try options.take(period: period, since: since, limit: limit, number: number, today: today)
        } catch {
            throw UsageError(error)
        }
        options.ranks = ranking
        if let template {
            options.template = TemplateFile(name: template, bytes: try bytes(ofTemplate: template, in: context))
        }
        return options
    }

    private func bytes(ofTemplate name: String, in context: CommandContext) throws -> [UInt8] {
        let origin: DocumentOrigin =
            name == "-" ? .standardInput : .file(path: context.encoding.bytes(of: name))
        do throws(DocumentError) {
            return try DocumentFile.bytes(of: origin)
        } catch {
            throw UnreadableDocument(name: SafeText(sanitising: name), error: error)
        }
    }

    private func listTemplates(in context: CommandContext) throws {
        let workspace = try context.openWorkspace(for: .reading)
        for kind in ReportKind.allCases {
            let own = try workspace.templateName(of: kind, in: context.words.language)
            context.output.row([
                SafeText(sanitising: kind.rawValue), context.words.reportTitle(kind.rawValue),
                own.map { SafeText(sanitising: $0) } ?? context.words.builtInTemplate,
            ])
        }
    }
}

extension UsageError {
    fileprivate init(_ error: ReportWordError) {
        self =
            switch error {
            case .notAPeriod(let text):
                .badValue(option: "--period", value: text, allowed: ReportWordError.periods)
            case .notADay(let text, let field): .badDate(text, place: "--\(field.rawValue)")
            case .notANumber(let text): .badNumber(text, option: "--number")
            }
    }
}

extension Catalogue {
    func lines(of error: TemplateError) -> [SafeText] {
        let what: SafeText =
            switch error.kind {
            case .badTag: templateBadTag
            case .sectionNotClosed(let name): templateSectionNotClosed(name)
            case .sectionNotOpen(let name): templateSectionNotOpen(name)
            case .unknownValue(let name, let suggestions): templateUnknownValue(name, suggestions: suggestions)
            case .unknownLine(let word, let suggestions): templateUnknownLine(word, suggestions: suggestions)
            case .unknownBlock(let name, let suggestions): templateUnknownBlock(name, suggestions: suggestions)
            case .notSupported(let mark): templateNotSupported(mark)
            case .empty: templateEmpty
            }
        return [templatePlace(error.template, line: error.line, what), templateHint]
    }
}
