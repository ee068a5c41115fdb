import ArgumentParser
import Workspace

struct SplitCommand: Subcommand {
    static let path = "split"
    static let synopsis = "ID --at TEXT"

    @Argument(help: help(operand: "ID"))
    var id: String

    @Option(name: .customLong("at"), help: help("split at", value: "TEXT"))
    var place: String

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        _ = try context.reference(id)
        try context.change(itemsNamed: [id], by: Self.path) { workspace, items in
            try workspace.split(items[0], at: place)
        }
    }
}
