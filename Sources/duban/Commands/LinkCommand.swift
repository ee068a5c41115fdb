import ArgumentParser
import Workspace

struct LinkCommand: Subcommand {
    static let path = "link"
    static let synopsis = "ID ID…"

    @Argument(help: help(operand: "ID"))
    var ids: [String]

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        if ids.count < 2 { throw UsageError.missing(operand: "ID", command: Self.path) }
        try context.change(itemsNamed: ids, by: Self.path) { workspace, items in try workspace.link(items) }
    }
}
