import ArgumentParser
import LedgerModel
import Workspace

struct DoneCommand: Subcommand {
    static let path = "done"
    static let synopsis = "ID… [--date D]"

    @Argument(help: help(operand: "ID"))
    var ids: [String]

    @Option(help: help("done date", value: "D"))
    var date: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        try context.perform(onItemsNamed: ids) { workspace in
            let day = try date.map { try context.pastDay($0, place: "--date", today: workspace.today) }
            return .move(to: .closed, reason: nil, closedOn: day)
        }
    }
}
