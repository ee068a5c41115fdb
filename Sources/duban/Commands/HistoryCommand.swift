import ArgumentParser
import LedgerModel
import LedgerStorage
import StrictJSON
import Wording
import Workspace

struct HistoryCommand: Subcommand {
    static let path = "history"
    static let synopsis = "[ID] [--since D] [--by NAME] [--format text|json]"

    @Argument(help: help(operand: "ID"))
    var id: String?

    @Option(parsing: .unconditional, help: help("since", value: "D"))
    var since: String?

    @Option(help: help("history by", value: "NAME"))
    var by: String?

    @Option(help: help("text format", value: "F"), completion: .list(TextFormat.allCases.map(\.rawValue)))
    var format: String = TextFormat.text.rawValue

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let format: TextFormat = try context.choice(format, of: "--format")
        let references = try id.map { [try context.reference($0)] } ?? []
        let workspace = try context.openWorkspace(for: .reading)
        let item = try workspace.items(references).first
        let day = try since.map { try context.day($0, place: "--since", today: workspace.today) }
        let entries = try workspace.store.history(of: item?.id, since: day.map { workspace.zone.start(of: $0) })
            .filter { by == nil || $0.actor == by }
        switch format {
        case .json:
            var writer = JSONWriter(escaping: .everyControl)
            writer.write(entries, of: workspace.ledger)
            context.output.write(writer.bytes)
            context.output.write([UInt8(ascii: "\n")])
        case .text:
            if entries.isEmpty { context.say(context.words.noChangeFound) }
            let text = HistoryText(words: context.words, of: workspace)
            for entry in entries {
                for line in text.lines(of: entry, only: item?.id) { context.output.line(line) }
            }
        }
    }
}
