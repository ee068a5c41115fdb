import ArgumentParser
import LedgerModel
import Workspace

struct CancelCommand: Subcommand {
    static let path = "cancel"
    static let synopsis = "ID… --reason R"

    @Argument(help: help(operand: "ID"))
    var ids: [String]

    @Option(help: help("reason", value: "R"))
    var reason: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        try context.perform(.move(to: .cancelled, reason: reason, closedOn: nil), onItemsNamed: ids)
    }
}
