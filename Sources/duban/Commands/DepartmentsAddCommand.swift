import ArgumentParser
import LedgerModel
import LedgerStorage
import Wording
import Workspace

struct DepartmentsAddCommand: Command {
    static let path = "departments add"
    static let synopsis = "NAME [--short S] [--alias A…] [--topic T…] [--collective --member DEPT…] …"

    @Argument(help: help("department NAME", value: "NAME"))
    var name: String

    @Option(help: help("department id", value: "ID"))
    var id: String?

    @Flag(name: .customLong("collective"), help: help("collective"))
    var isCollective = false

    @Option(name: .customLong("alias"), help: help("alias", value: "A"))
    var aliases: [String] = []

    @Option(name: .customLong("function"), help: help("function", value: "F"))
    var functions: [String] = []

    @Option(name: .customLong("topic"), help: help("topic", value: "T"))
    var topics: [String] = []

    @Option(name: .customLong("member"), help: help("member", value: "DEPT"))
    var members: [String] = []

    @Option(help: help("short", value: "S"))
    var short: String?

    @Option(help: help("department group", value: "G"))
    var group: String?

    @Option(help: help("parent", value: "DEPT"))
    var parent: String?

    @Flag(name: .customLong("temporary"), help: help("temporary"))
    var isTemporary = false

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        if isCollective, id != nil { throw UsageError.contradiction("--collective", "--id") }
        var fields = DepartmentFields()
        (fields.short, fields.group) = (short, group)
        fields.parent = parent
        if isTemporary { fields.isTemporary = true }
        (fields.added.aliases, fields.added.functions) = (aliases, functions)
        (fields.added.topics, fields.added.members) = (topics, members)
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
