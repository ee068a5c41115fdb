import ArgumentParser
import LedgerModel
import Workspace

struct WriteOffCommand: Command {
    static let path = "write-off"
    static let synopsis = "ID… [--date D]"

    @Argument(help: help(operand: "ID"))
    var ids: [String]

    @Option(help: help("act date", value: "D"))
    var date: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        try context.perform(onItemsNamed: ids) { workspace in
            let day = try context.pastDay(date, place: "--date", today: workspace.today)
            return .act(.writeOff(on: day))
        }
    }
}
