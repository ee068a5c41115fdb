import ArgumentParser
import LedgerModel
import LedgerStorage
import Workspace

struct FindingCommand: WritingCommand {
    static let path = "finding"
    static let synopsis = "TEXT --lead DEPT [--of ID] [--due D] [--support DEPT…]"

    @Argument(help: help(operand: "finding TEXT"))
    var text: [String]

    @Option(help: help("finding lead", value: "DEPT"))
    var lead: String?

    @Option(help: help("support", value: "DEPT"))
    var support: [String] = []

    @Option(help: help("finding of", value: "ID"))
    var of: String?

    @Option(parsing: .unconditional, help: help("due", value: "D"))
    var due: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var writtenTexts: [String?] { text }

    func run(in context: CommandContext) throws {
        let text = text.joined(separator: " ")
        if text.isBlank { throw UsageError.missing(operand: "TEXT", command: Self.path) }
        guard let lead else { throw UsageError.missing(operand: "--lead DEPT", command: Self.path) }
        let inspected = try of.map { [try context.reference($0)] }
        let workspace = try context.openWorkspace(for: .writing)
        var item = NewItem(
            text: text,
            owners: [NewItem.Owner(name: lead, role: .lead)] + support.map { NewItem.Owner(name: $0, role: .support) },
            due: try due.map { try context.deadline($0, place: "--due", in: workspace) })
        item.kind = .rectification
        item.parent = try inspected.flatMap { try workspace.items($0).first }
        try context.add([item], to: workspace)
    }
}
