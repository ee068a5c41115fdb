import ArgumentParser
import LedgerModel
import LedgerStorage
import StrictJSON
import Wording
import Workspace

struct ShowCommand: Subcommand {
    static let path = "show"
    static let synopsis = "ID [--format text|json]"

    @Argument(help: help(operand: "ID"))
    var id: String

    @Option(help: help("text format", value: "F"), completion: .list(TextFormat.allCases.map(\.rawValue)))
    var format: String = TextFormat.text.rawValue

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let format: TextFormat = try context.choice(format, of: "--format")
        let references = [try context.reference(id)]
        let workspace = try context.openWorkspace(for: .reading)
        for item in try workspace.items(references) {
            let history = try workspace.store.history(of: item.id, since: nil)
            switch format {
            case .json:
                var writer = JSONWriter(escaping: .everyControl)
                writer.writeInFull(item, of: workspace.ledger, in: workspace.queryContext, history: history)
                context.output.write(writer.bytes)
                context.output.write([UInt8(ascii: "\n")])
            case .text:
                let text = ItemText(item, in: workspace, history: history, words: context.words)
                for line in text.lines(columns: context.terminal.columns) { context.output.line(line) }
            }
        }
    }
}
