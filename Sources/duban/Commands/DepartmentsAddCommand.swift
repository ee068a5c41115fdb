import ArgumentParser
import LedgerModel
import LedgerStorage
import Wording
import Workspace

struct DepartmentsAddCommand: WritingCommand {
    static let path = "departments add"
    static let synopsis = "NAME [--short S] [--alias A…] [--topic T…] [--collective --member DEPT…] …"

    @Argument(help: help("department NAME", value: "NAME"))
    var name: String

    @Option(help: help("department id", value: "ID"))
    var id: String?

    @Flag(name: .customLong("collective"), help: help("collective"))
    var isCollective = false

    @OptionGroup
    var options: DepartmentOptions

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var writtenTexts: [String?] { [name] }

    func run(in context: CommandContext) throws {
        if isCollective, id != nil { throw UsageError.contradiction("--collective", "--id") }
        var fields = options.fields
        let workspace = try context.openWorkspace(for: .writing)
        try context.withDepartments(of: workspace) {
            if isCollective {
                _ = try workspace.addCollective(named: name, fields)
            } else {
                fields.name = name
                _ = try workspace.addDepartment(fields, id: id)
            }
        }
        context.say(context.words.departmentAdded(name))
    }
}

extension CommandContext {
    /// Runs a change of the table; what is refused is told with the table's names.
    func withDepartments(of workspace: Workspace, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let refusal as DepartmentRefusal {
            throw RefusedDepartments(refusal: refusal, departments: workspace.ledger.departments)
        }
    }
}
