import ArgumentParser
import Workspace

struct RejectCommand: WritingCommand {
    static let path = "reject"
    static let synopsis = "ID… [--directive] [--reason R]"

    @Argument(help: help(operand: "ID"))
    var ids: [String]

    @Flag(name: .customLong("directive"), help: help("reject directive"))
    var rejectsDirective = false

    @Option(help: help("reason", value: "R"))
    var reason: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var writtenTexts: [String?] { [reason] }

    func run(in context: CommandContext) throws {
        guard rejectsDirective else { return try context.perform(.reject(reason: reason), onItemsNamed: ids) }
        if reason != nil { throw UsageError.contradiction("--directive", "--reason") }
        try context.change(itemsNamed: ids, by: Self.path) { workspace, items in
            try workspace.rejectDirectives(of: items)
        }
    }
}
