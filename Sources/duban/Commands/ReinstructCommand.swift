import ArgumentParser
import LedgerModel
import Workspace

struct ReinstructCommand: WritingCommand {
    static let path = "reinstruct"
    static let synopsis = "ID TEXT --by LEADER [--date D]"

    @Argument(help: help(operand: "ID"))
    var id: String

    @Argument(help: help(operand: "TEXT"))
    var text: [String]

    @Option(help: help("instruction by", value: "LEADER"))
    var by: String?

    @Option(help: help("instruction date", value: "D"))
    var date: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var writtenTexts: [String?] { text }

    func run(in context: CommandContext) throws {
        guard let by else { throw UsageError.missing(operand: "--by LEADER", command: Self.path) }
        try context.perform(onItemsNamed: [id]) { workspace in
            let day = try date.map { try context.day($0, place: "--date", today: workspace.today) }
            return .act(.reinstruct(text.joined(separator: " "), by: by, on: day ?? workspace.today))
        }
    }
}
