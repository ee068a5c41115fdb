import ArgumentParser
import LedgerModel
import Workspace

struct NoteCommand: Command {
    static let path = "note"
    static let synopsis = "ID TEXT [--problem P] [--next N] [--department DEPT]"

    @Argument(help: help(operand: "ID"))
    var id: String

    @Argument(help: help(operand: "TEXT"))
    var text: [String]

    @Option(help: help("problem", value: "P"))
    var problem: String?

    @Option(help: help("next", value: "N"))
    var next: String?

    @Option(help: help("department", value: "DEPT"))
    var department: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let progress = text.joined(separator: " ")
        if progress.isBlank { throw UsageError.missing(operand: "TEXT", command: Self.path) }
        try context.perform(onItemsNamed: [id]) { workspace in
            let department = try self.department.map {
                try workspace.ledger.departments.department(named: $0, on: workspace.today).id
            }
            return .report(ProgressNote(progress: progress, problem: problem, next: next, department: department))
        }
    }
}
