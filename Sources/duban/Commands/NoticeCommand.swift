import ArgumentParser
import LedgerModel
import LedgerQuery
import Wording
import Workspace

struct NoticeCommand: WritingCommand {
    static let path = "notice"
    static let synopsis = "ID… LEVEL [--for DEPT] [--reason R] [--number]"

    @Argument(help: help(operand: "ID… LEVEL"))
    var operands: [String]

    @Option(name: .customLong("for"), help: help("notice for", value: "DEPT"))
    var department: String?

    @Option(help: help("reason", value: "R"))
    var reason: String?

    @Flag(help: help("notice number"))
    var number = false

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var writtenTexts: [String?] { [reason] }

    func run(in context: CommandContext) throws {
        let (ids, word) = try operands.splitLast(operand: "LEVEL", command: Self.path)
        guard let level = NoticeLevel(rawValue: word) else {
            throw UsageError.badValue(
                option: "LEVEL", value: word, allowed: NoticeLevel.allCases.map(\.rawValue))
        }
        var documents: [String] = []
        try context.change(itemsNamed: ids, by: Self.path) { workspace, items in
            let department = try department.map {
                try workspace.ledger.departments.department(named: $0, on: workspace.today).id
            }
            // A reminder is a message as often as a paper.
            let draft = NoticeDraft(
                level: level, department: department, reason: reason, isNumbered: number || level != .reminder)
            let sent = try workspace.send(items.map { ($0, draft) })
            documents = sent.documents
            return sent.0
        }
        for document in documents { context.output.line(SafeText(sanitising: document)) }
    }
}
