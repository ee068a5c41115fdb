import ArgumentParser
import LedgerModel
import Workspace

struct UnassignCommand: Subcommand {
    static let path = "unassign"
    static let synopsis = "ID… DEPT"

    @Argument(help: help(operand: "ID… DEPT"))
    var operands: [String]

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let (ids, name) = try operands.splitLast(operand: "DEPT", command: Self.path)
        try context.perform(onItemsNamed: ids) { workspace in
            .unassign(try workspace.ledger.departments.owners(named: name, on: workspace.today))
        }
    }
}
