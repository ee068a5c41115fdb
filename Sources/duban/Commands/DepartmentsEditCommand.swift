import ArgumentParser
import LedgerModel
import LedgerStorage
import Wording
import Workspace

struct DepartmentsEditCommand: WritingCommand {
    static let path = "departments edit"
    static let synopsis = "DEPT [--name N] [--alias A…] [--remove-alias A…] …"

    @Argument(help: help(operand: "DEPT"))
    var department: String

    @Option(help: help("department name", value: "N"))
    var name: String?

    @OptionGroup
    var options: DepartmentOptions

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

    var writtenTexts: [String?] { [name] + options.writtenTexts }

    func run(in context: CommandContext) throws {
        if options.isTemporary, isPermanent { throw UsageError.contradiction("--temporary", "--permanent") }
        var fields = options.fields
        fields.name = name
        if options.parent == "none" || options.parent == "无" { fields.parent = "" }
        if isPermanent { fields.isTemporary = false }
        (fields.removed.aliases, fields.removed.functions) = (removedAliases, removedFunctions)
        (fields.removed.topics, fields.removed.members) = (removedTopics, removedMembers)
        if fields.isEmpty { throw UsageError.nothingNamed(command: Self.path) }
        let workspace = try context.openWorkspace(for: .writing)
        try context.withDepartments(of: workspace) {
            let hasChanged = try workspace.edit(try workspace.tableOwner(named: department), fields)
            context.say(hasChanged ? context.words.departmentEdited(department) : context.words.nothingChanged)
        }
    }
}
