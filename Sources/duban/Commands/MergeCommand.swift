import ArgumentParser
import Workspace

struct MergeCommand: Subcommand {
    static let path = "merge"
    static let synopsis = "ID ID…"

    @Argument(help: help(operand: "ID"))
    var ids: [String]

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        if ids.count < 2 { throw UsageError.missing(operand: "ID", command: Self.path) }
        try context.change(itemsNamed: ids, by: Self.path) { workspace, items in try workspace.merge(items) }
    }
}
