import ArgumentParser
import LedgerModel
import Workspace

struct NoteCommand: WritingCommand {
    static let path = "note"
    static let synopsis = "ID TEXT [--problem P] [--next N] [--department DEPT] [--file F…]"

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

    @Option(name: .customLong("file"), help: help("proof", value: "F"), completion: .file())
    var files: [String] = []

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var writtenTexts: [String?] { text + [problem, next] }
    var fileOperands: [String] { files }

    func run(in context: CommandContext) throws {
        let progress = text.joined(separator: " ")
        if progress.isBlank { throw UsageError.missing(operand: "TEXT", command: Self.path) }
        let proofs = try files.map { name in
            ProofFile(
                name: DocumentOrigin.file(path: context.encoding.bytes(of: name)).name,
                bytes: try context.bytes(ofFile: name))
        }
        try context.change(itemsNamed: [id], by: Self.path) { workspace, items in
            let department = try self.department.map {
                try workspace.ledger.departments.department(named: $0, on: workspace.today).id
            }
            return try workspace.report(
                ProgressNote(progress: progress, problem: problem, next: next, department: department),
                proofs: proofs, on: items)
        }
    }
}
