import ArgumentParser
import LedgerModel
import Workspace

struct ExtendCommand: WritingCommand {
    static let path = "extend"
    static let synopsis = "ID… D --reason R [--granted-by NAME] | ID… --granted-by NAME"

    @Argument(help: help(operand: "ID… D", of: path))
    var operands: [String]

    @Option(help: help("reason", value: "R"))
    var reason: String?

    @Option(name: .customLong("granted-by"), help: help("granted-by", value: "NAME"))
    var leader: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var writtenTexts: [String?] { [reason] }

    func run(in context: CommandContext) throws {
        guard let reason else {
            guard let leader else { throw UsageError.missing(operand: "--reason R", command: Self.path) }
            // Without a day and a reason, what was asked for before is granted.
            return try context.perform(.act(.grantExtension(by: leader)), onItemsNamed: operands)
        }
        let (ids, text) = try operands.splitLast(operand: "D", command: Self.path)
        try context.perform(onItemsNamed: ids) { workspace in
            let day = try context.deadline(text, place: "D", in: workspace)
            return .act(.extend(to: day, reason: reason, grantedBy: leader))
        }
    }
}
