import ArgumentParser
import LedgerModel
import LedgerStorage
import Wording
import Workspace

struct DepartmentsMergeCommand: Subcommand {
    static let path = "departments merge"
    static let synopsis = "OLD NEW [--from D] [--hand-over]"

    @Argument(help: help(operand: "OLD"))
    var old: String

    @Argument(help: help(operand: "NEW"))
    var new: String

    @Option(help: help("from", value: "D"))
    var from: String?

    @Flag(name: .customLong("hand-over"), help: help("hand-over"))
    var handsOver = false

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let words = context.words
        let workspace = try context.openWorkspace(for: .writing)
        let table = workspace.ledger.departments
        let day = try from.map { try context.day($0, place: "--from", today: workspace.today) }
        let (old, new) = try (
            table.department(named: old, on: workspace.today), table.department(named: new, on: workspace.today)
        )
        try context.withDepartments(of: workspace) {
            let handed = try workspace.merge(old, into: new, from: day, handsOver: handsOver)
            context.say(words.departmentsMerged(old.short, into: new.short))
            if !handed.isEmpty { context.say(words.handedOver(handed, to: new.short)) }
            let left = handsOver ? [] : workspace.openItems(of: old.id).map(\.number)
            if !left.isEmpty { context.warn(words.leftWithOld(left, old.short, new: new.short)) }
        }
    }
}
