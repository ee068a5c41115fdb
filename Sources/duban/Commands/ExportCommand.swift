import ArgumentParser
import DocumentExchange
import LedgerModel
import LedgerQuery
import LedgerStorage
import Papers
import Wording
import Workspace

struct ExportCommand: Subcommand {
    static let path = "export"
    static let synopsis =
        "[QUERY] -o FILE [--format xlsx|csv|json|md|html|ics] [--by-department] [--sort K] [--replace]"

    @Argument(help: help(operand: "QUERY"))
    var query: [String] = []

    @Option(name: [.customShort("o"), .customLong("output")], help: help("output", value: "FILE"), completion: .file())
    var output: String?

    @Option(help: help("export format", value: "F"), completion: .list(ExportFormat.words))
    var format: String?

    @Flag(name: .customLong("by-department"), help: help("by-department"))
    var isByDepartment = false

    @Option(help: help("sort", value: "K"), completion: .list(SortKey.allCases.map(\.rawValue)))
    var sort: String?

    @Flag(name: .customLong("replace"), help: help("replace file"))
    var isReplacing = false

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        guard let output else { throw UsageError.missing(operand: "-o FILE", command: Self.path) }
        let target = OutputTarget(name: output, isReplacing: isReplacing)
        let format = try ExportFormat(option: format, fileName: output)
        let sortKey: SortKey? = try sort.map { try context.choice($0, of: "--sort") }
        let query = try QueryText(query).parsed()
        try context.check(target, format: format.word, isBinary: format.isBinary)
        let workspace = try context.openWorkspace(for: .reading)
        // One ledger for everything: what others write meanwhile is in none of it.
        let ledger = workspace.ledger
        let (outline, queryContext) = try context.select(query, of: workspace, ledger, sortedBy: sortKey)
        let export = LedgerExport(
            ledger: ledger, context: queryContext, workspace: workspace, words: context.words,
            isByDepartment: isByDepartment)
        let bytes = try export.bytes(of: outline, as: format)
        try context.deliver(bytes, to: target)
        context.say(
            context.words.exported(
                outline.lines.count, to: target.isStandardOutput ? nil : SafeText(sanitising: output)))
    }
}

/// What items can be exported as: the papers that are lists, and two formats for programs.
enum ExportFormat: Hashable {
    case paper(PaperFormat)
    case json
    case ics

    private static let all: [ExportFormat] = [
        .paper(.xlsx), .paper(.csv), .json, .paper(.md), .paper(.html), .paper(.docx), .ics,
    ]
    static var words: [String] { all.map(\.word) }

    var word: String {
        switch self {
        case .paper(let format): format.word
        case .json: "json"
        case .ics: "ics"
        }
    }

    var isBinary: Bool { if case .paper(let format) = self { format.isBinary } else { false } }

    /// The one that was asked for, else the one that the file's name ends with.
    init(option: String?, fileName: String) throws(UsageError) {
        if let option {
            guard let format = ExportFormat.all.first(where: { $0.word == option }) else {
                throw .badValue(option: "--format", value: option, allowed: ExportFormat.words)
            }
            self = format
        } else if let paper = PaperFormat(fileName: fileName) {
            self = .paper(paper)
        } else if let ending = fileEnding(of: fileName),
            let format = ExportFormat.all.first(where: { $0.word == ending })
        {
            self = format
        } else if fileName != "-" {
            throw .badValue(option: "-o", value: fileName, allowed: ExportFormat.words.map { "FILE." + $0 })
        } else {
            throw .missing(operand: "--format", command: ExportCommand.path)
        }
    }
}
