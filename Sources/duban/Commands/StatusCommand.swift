import ArgumentParser
import LedgerModel
import LedgerQuery
import Workspace

struct StatusCommand: WritingCommand {
    static let path = "status"
    static let synopsis = "ID… STATE [--reason R] [--department DEPT]"

    @Argument(help: help(operand: "ID… STATE"))
    var operands: [String]

    @Option(help: help("reason", value: "R"))
    var reason: String?

    @Option(help: help("part department", value: "DEPT"))
    var department: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var writtenTexts: [String?] { [reason] }

    func run(in context: CommandContext) throws {
        let (ids, word) = try operands.splitLast(operand: "STATE", command: Self.path)
        guard let department else {
            let status = try context.status(named: word)
            return try context.perform(.move(to: status, reason: reason, closedOn: nil), onItemsNamed: ids)
        }
        let move = try context.partMove(named: word)
        try context.perform(onItemsNamed: ids) { workspace in
            let owner = try context.owner(named: department, ofItems: ids, in: workspace)
            return switch move {
            case .to(let status): .act(.movePart(owner, to: status))
            case .returned: .act(.returnPart(owner, reason: reason))
            case .disputed: .act(.disputePart(owner, reason: reason ?? ""))
            }
        }
    }
}

/// What can be said of one owner's part.
enum PartMove {
    case to(ResponsibilityStatus)
    case returned
    case disputed

    static let words = ResponsibilityStatus.known.map(\.id) + ["returned", "disputed"]
}
