import ArgumentParser
import LedgerModel
import LedgerStorage
import Wording
import Workspace

struct AddCommand: WritingCommand {
    static let path = "add"
    static let synopsis = "TEXT --lead DEPT [--support DEPT…] [--due D] [--leader L] [--parent ID] | --json FILE"

    @Argument(help: help(operand: "TEXT"))
    var text: [String] = []

    @Option(help: help("lead", value: "DEPT"))
    var lead: String?

    @Option(help: help("support", value: "DEPT"))
    var support: [String] = []

    @Option(parsing: .unconditional, help: help("due", value: "D"))
    var due: String?

    @Option(help: help("edit leader", value: "L"))
    var leader: String?

    @Option(help: help("add parent", value: "ID"))
    var parent: String?

    @Option(help: help("json", value: "FILE"), completion: .file())
    var json: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var writtenTexts: [String?] { text }
    var fileOperands: [String] { [json].compactMap(\.self) }

    func run(in context: CommandContext) throws {
        if json != nil, !text.isEmpty { throw UsageError.contradiction("TEXT", "--json") }
        if json != nil, lead != nil || due != nil || !support.isEmpty {
            throw UsageError.contradiction("--json", lead != nil ? "--lead" : due != nil ? "--due" : "--support")
        }
        let workspace = try context.openWorkspace(for: .writing)
        let items =
            try json.map { try NewItem.items(fromJSON: context.bytes(ofFile: $0)) } ?? [typed(in: workspace, context)]
        try context.add(items, to: workspace)
    }

    private func typed(in workspace: Workspace, _ context: CommandContext) throws -> NewItem {
        let text = text.joined(separator: " ")
        if text.isBlank { throw UsageError.missing(operand: "TEXT", command: Self.path) }
        var proposal = workspace.proposal(for: text)
        if lead != nil { (proposal.responsibilities, proposal.alternatives) = ([], []) }
        if due != nil { (proposal.due, proposal.duePhrase) = (nil, nil) }
        // Somebody must answer for it: whom the text names, if nobody else.
        if lead == nil, proposal.responsibilities.isEmpty || !support.isEmpty {
            throw UsageError.missing(operand: "--lead DEPT", command: Self.path)
        }
        let withoutDate = due == "none" || due == "无"
        var item = NewItem(
            text: text,
            owners: (lead.map { [NewItem.Owner(name: $0, role: .lead)] } ?? [])
                + support.map { NewItem.Owner(name: $0, role: .support) },
            due: try withoutDate ? nil : due.map { try context.deadline($0, place: "--due", in: workspace) })
        item.proposal = proposal
        item.leader = leader
        if let parent { item.parent = try workspace.items([try context.reference(parent)]).first }
        return item
    }
}

extension CommandContext {
    /// Enters items, and says which numbers they got.
    func add(_ items: [NewItem], to workspace: Workspace) throws {
        let numbers: [Int]
        do {
            numbers = try workspace.add(items)
        } catch let refusal as EditRefusal {
            throw RefusedEdit(refusal: refusal, departments: workspace.ledger.departments)
        }
        say(numbers.isEmpty ? words.nothingAdded : words.changed(numbers: numbers, by: AddCommand.path))
        let departments = workspace.ledger.departments
        for proposal in items.compactMap(\.proposal) {
            if let proposed = words.proposed(proposal, departments: departments) { say(proposed) }
        }
    }

    /// The bytes of a file of data that an operand names.
    ///
    /// - Throws: `UnreadableDocument`.
    func bytes(ofFile operand: String) throws -> [UInt8] {
        do throws(DocumentError) {
            if operand == "-" { return try standardInput.bytes() }
            return try DocumentFile.bytes(of: .file(path: encoding.bytes(of: operand)))
        } catch {
            throw UnreadableDocument(name: SafeText(sanitising: operand), error: error)
        }
    }
}
