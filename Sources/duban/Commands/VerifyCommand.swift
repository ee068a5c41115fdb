import ArgumentParser
import LedgerModel
import Workspace

struct VerifyCommand: Command {
    static let path = "verify"
    static let synopsis = "ID… [--by NAME] [--date D]"

    @Argument(help: help(operand: "ID"))
    var ids: [String]

    @Option(help: help("verified by", value: "NAME"))
    var by: String?

    @Option(help: help("act date", value: "D"))
    var date: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        try context.perform(onItemsNamed: ids) { workspace in
            let day = try context.pastDay(date, place: "--date", today: workspace.today)
            return .act(.verify(by: by ?? workspace.actor, on: day))
        }
    }
}
