import ArgumentParser
import Workspace

struct ConfirmCommand: Subcommand {
    static let path = "confirm"
    static let synopsis = "ID…"

    @Argument(help: help(operand: "ID"))
    var ids: [String]

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        try context.perform(.confirm, onItemsNamed: ids)
    }
}
