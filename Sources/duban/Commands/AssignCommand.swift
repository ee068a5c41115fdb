import ArgumentParser
import LedgerModel
import Workspace

struct AssignCommand: Command {
    static let path = "assign"
    static let synopsis = "ID… DEPT [--role lead|responsible|support] [--replace]"

    @Argument(help: help(operand: "ID… DEPT"))
    var operands: [String]

    @Option(help: help("role", value: "R"), completion: .list(Role.known.map(\.id)))
    var role: String?

    @Flag(name: .customLong("replace"), help: help("replace"))
    var isReplacing = false

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let (ids, name) = try operands.splitLast(operand: "DEPT", command: Self.path)
        let role = try self.role.map { text in
            guard let role = Role.known.first(where: { $0.id == text }) else {
                throw UsageError.badValue(option: "--role", value: text, allowed: Role.known.map(\.id))
            }
            return role
        }
        try context.perform(onItemsNamed: ids) { workspace in
            let owners = try workspace.ledger.departments.owners(named: name, on: workspace.today)
            return .assign(owners, role: role, replacing: isReplacing)
        }
    }
}
