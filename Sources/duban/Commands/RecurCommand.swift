import ArgumentParser
import LedgerModel
import Workspace

struct RecurCommand: Subcommand {
    static let path = "recur"
    static let synopsis = "ID… CYCLE|none"

    @Argument(help: help(operand: "ID… CYCLE"))
    var operands: [String]

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let (ids, word) = try operands.splitLast(operand: "CYCLE", command: Self.path)
        let cycle = try context.cycle(word)
        try context.perform(.act(.recur(cycle)), onItemsNamed: ids)
    }
}
