import ArgumentParser
import LedgerModel
import Workspace

struct EditCommand: Command {
    static let path = "edit"
    static let synopsis = "ID… [--text T] [--heading H] [--leader L] [--priority P] [--stage S]"

    @Argument(help: help(operand: "ID"))
    var ids: [String]

    @Option(help: help("edit text", value: "T"))
    var text: String?

    @Option(help: help("edit heading", value: "H"))
    var heading: String?

    @Option(help: help("edit leader", value: "L"))
    var leader: String?

    @Option(help: help("edit priority", value: "P"))
    var priority: String?

    @Option(help: help("edit stage", value: "S"))
    var stage: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let fields = ItemFields(text: text, heading: heading, leader: leader, priority: priority, stage: stage)
        if fields.isEmpty { throw UsageError.missing(operand: "--text", command: Self.path) }
        if ids.count > 1, let option = text != nil ? "--text" : heading != nil ? "--heading" : nil {
            throw UsageError.contradiction(option, "ID ID")
        }
        try context.perform(.edit(fields), onItemsNamed: ids)
    }
}
