import ArgumentParser
import LedgerModel
import LedgerStorage
import StrictJSON
import Wording
import Workspace

struct SourcesListCommand: Subcommand {
    static let path = "sources list"
    static let synopsis = "[--format text|json]"

    @Option(help: help("text format", value: "F"), completion: .list(TextFormat.allCases.map(\.rawValue)))
    var format: String = TextFormat.text.rawValue

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let format: TextFormat = try context.choice(format, of: "--format")
        let workspace = try context.openWorkspace(for: .reading)
        let sources = workspace.sources
        switch format {
        case .json:
            var writer = JSONWriter(escaping: .everyControl)
            writer.array(sources) { $0.write($1) }
            context.output.write(writer.bytes + [UInt8(ascii: "\n")])
        case .text:
            for (index, source) in sources.enumerated() {
                let day = workspace.zone.day(of: source.importedAt).description
                context.output.line(
                    "\(index + 1)  \(SafeText(sanitising: day))  \(context.words.sourceName(source.title))  \(context.words.sourceName(source.name))"
                )
            }
            if sources.isEmpty { context.say(context.words.noSources) }
        }
    }
}

extension JSONWriter {
    /// A document in the shape of the files.
    mutating func write(_ source: SourceDocument) {
        beginObject()
        member("id", source.id.description)
        member("name", source.name)
        member("title", source.title)
        member("format", source.format)
        member("kind", source.kind)
        member("number", source.number)
        member("sha256", source.sha256)
        member("importedAt", source.importedAt.description)
        member("importedBy", source.importedBy)
        endObject()
    }
}
