import ArgumentParser
import LedgerModel
import Workspace

struct ExpandCommand: Subcommand {
    static let path = "expand"
    static let synopsis = "ID… [COLLECTIVE]"

    @Argument(help: help(operand: "ID… COLLECTIVE"))
    var operands: [String]

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        // The last operand is a collective where it is no item.
        let name = operands.last.flatMap { ItemReference($0) == nil ? $0 : nil }
        let ids = name == nil ? operands : Array(operands.dropLast())
        if ids.isEmpty { throw UsageError.missing(operand: "ID", command: Self.path) }
        try context.change(itemsNamed: ids, by: Self.path) { workspace, items in try workspace.expand(items, name) }
    }
}
