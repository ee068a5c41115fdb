import ArgumentParser
import LedgerModel
import LedgerStorage
import StrictJSON
import Wording
import Workspace

struct DepartmentsShowCommand: Subcommand {
    static let path = "departments show"
    static let synopsis = "DEPT [--format text|json]"

    @Argument(help: help(operand: "DEPT"))
    var name: String

    @Option(help: help("text format", value: "F"), completion: .list(TextFormat.allCases.map(\.rawValue)))
    var format: String = TextFormat.text.rawValue

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let format: TextFormat = try context.choice(format, of: "--format")
        let workspace = try context.openWorkspace(for: .reading)
        let table = workspace.ledger.departments
        let department = try table.department(named: name, on: workspace.today)
        switch format {
        case .json:
            var writer = JSONWriter(escaping: .everyControl)
            writer.write(department)
            context.output.write(writer.bytes)
            context.output.write([UInt8(ascii: "\n")])
        case .text:
            for line in DepartmentText(words: context.words).lines(of: department, in: table) {
                context.output.line(line)
            }
        }
    }
}
