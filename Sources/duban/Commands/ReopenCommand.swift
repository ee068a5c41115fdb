import ArgumentParser
import Workspace

struct ReopenCommand: WritingCommand {
    static let path = "reopen"
    static let synopsis = "ID… [--reason R]"

    @Argument(help: help(operand: "ID"))
    var ids: [String]

    @Option(help: help("reason", value: "R"))
    var reason: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var writtenTexts: [String?] { [reason] }

    func run(in context: CommandContext) throws {
        try context.perform(.reopen(reason: reason), onItemsNamed: ids)
    }
}
