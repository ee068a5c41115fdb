import ArgumentParser
import Workspace

struct DueCommand: Subcommand {
    static let path = "due"
    static let synopsis = "ID… D"

    @Argument(help: help(operand: "ID… D"))
    var operands: [String]

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let (ids, text) = try operands.splitLast(operand: "D", command: Self.path)
        try context.perform(onItemsNamed: ids) { workspace in
            if text == "none" || text == "无" { return .correctDue(nil) }
            return .correctDue(try context.deadline(text, place: "D", in: workspace))
        }
    }
}
