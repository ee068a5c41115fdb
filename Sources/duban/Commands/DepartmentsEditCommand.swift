import ArgumentParser
import LedgerModel
import LedgerStorage
import Wording
import Workspace

struct DepartmentsEditCommand: Command {
    static let path = "departments edit"
    static let synopsis = "DEPT [--name N] [--alias A…] [--remove-alias A…] …"

    @Argument(help: help(operand: "DEPT"))
    var department: String

    @Option(help: help("department name", value: "N"))
    var name: String?

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

    @Flag(name: .customLong("permanent"), help: help("permanent"))
    var isPermanent = false

    @Option(name: .customLong("remove-alias"), help: help("remove-alias", value: "A"))
    var removedAliases: [String] = []

    @Option(name: .customLong("remove-function"), help: help("remove-function", value: "F"))
    var removedFunctions: [String] = []

    @Option(name: .customLong("remove-topic"), help: help("remove-topic", value: "T"))
    var removedTopics: [String] = []

    @Option(name: .customLong("remove-member"), help: help("remove-member", value: "DEPT"))
    var removedMembers: [String] = []

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        if isTemporary, isPermanent { throw UsageError.contradiction("--temporary", "--permanent") }
        var fields = DepartmentFields()
        (fields.name, fields.short, fields.group) = (name, short, group)
        fields.parent = parent == "none" || parent == "无" ? "" : parent
        if isTemporary || isPermanent { fields.isTemporary = isTemporary }
        (fields.added.aliases, fields.removed.aliases) = (aliases, removedAliases)
        (fields.added.functions, fields.removed.functions) = (functions, removedFunctions)
        (fields.added.topics, fields.removed.topics) = (topics, removedTopics)
        (fields.added.members, fields.removed.members) = (members, removedMembers)
        if fields.isEmpty { throw UsageError.missing(operand: "--alias", command: Self.path) }
        let workspace = try context.openWorkspace(for: .writing)
        try context.withDepartments(of: workspace) {
            let hasChanged = try workspace.edit(try workspace.tableOwner(named: department), fields)
            context.say(hasChanged ? context.words.departmentEdited(department) : context.words.nothingChanged)
        }
    }
}
