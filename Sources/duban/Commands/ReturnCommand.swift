import ArgumentParser
import LedgerModel
import Workspace

struct ReturnCommand: WritingCommand {
    static let path = "return"
    static let synopsis = "ID… [--reason R] [--department DEPT]"

    @Argument(help: help(operand: "ID"))
    var ids: [String]

    @Option(help: help("reason", value: "R"))
    var reason: String?

    @Option(help: help("part department", value: "DEPT"))
    var department: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var writtenTexts: [String?] { [reason] }

    func run(in context: CommandContext) throws {
        try context.perform(onItemsNamed: ids) { workspace in
            guard let department else { return .act(.giveBack(reason: reason)) }
            let owner = try context.owner(named: department, ofItems: ids, in: workspace)
            return .act(.returnPart(owner, reason: reason))
        }
    }
}
