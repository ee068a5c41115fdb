import ArgumentParser
import LedgerModel
import Workspace

struct StatusCommand: Command {
    static let path = "status"
    static let synopsis = "ID… STATE [--reason R]"

    @Argument(help: help(operand: "ID… STATE"))
    var operands: [String]

    @Option(help: help("reason", value: "R"))
    var reason: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let (ids, word) = try operands.splitLast(operand: "STATE", command: Self.path)
        let status = try context.status(named: word)
        try context.perform(.move(to: status, reason: reason, closedOn: nil), onItemsNamed: ids)
    }
}
