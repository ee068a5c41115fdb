import ArgumentParser
import LedgerModel
import Workspace

struct AssignCommand: Subcommand {
    static let path = "assign"
    static let synopsis = "ID… DEPT [--role lead|responsible|support] [--replace] [--keep alias|topic [--word W]]"

    @Argument(help: help(operand: "ID… DEPT"))
    var operands: [String]

    @Option(help: help("role", value: "R"), completion: .list(Role.known.map(\.id)))
    var role: String?

    @Flag(name: .customLong("replace"), help: help("replace"))
    var isReplacing = false

    @Option(help: help("keep", value: "K"), completion: .list(KeptWord.allCases.map(\.rawValue)))
    var keep: String?

    @Option(help: help("word", value: "W"))
    var word: String?

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
        let kept: KeptWord? = try keep.map { try context.choice($0, of: "--keep") }
        if kept == nil, word != nil { throw UsageError.missing(operand: "--keep", command: Self.path) }
        try context.perform(
            onItemsNamed: ids,
            with: { workspace, items in
                guard let kept else { return [] }
                let owner = try workspace.ledger.departments.department(named: name, on: workspace.today)
                guard let word = word ?? (kept == .alias ? workspace.mention(in: items) : nil) else {
                    throw UsageError.missing(operand: "--word W", command: Self.path)
                }
                do {
                    return try workspace.keeping(word, as: kept, of: owner.id)
                } catch let refusal as DepartmentRefusal {
                    throw RefusedDepartments(refusal: refusal, departments: workspace.ledger.departments)
                }
            },
            request: { workspace in
                let owners = try workspace.ledger.departments.owners(named: name, on: workspace.today)
                return .assign(owners, role: role, replacing: isReplacing)
            })
    }
}
