import ArgumentParser
import LedgerModel
import LedgerQuery
import LedgerStorage
import Wording
import Workspace

struct MilestoneCommand: WritingCommand {
    static let path = "milestone"
    static let synopsis = "ID [TEXT] [--due D] [--edit N|--close N|--reopen N|--remove N] [--date D]"

    @Argument(help: help(operand: "ID"))
    var id: String

    @Argument(help: help(operand: "milestone TEXT"))
    var text: [String] = []

    @Option(parsing: .unconditional, help: help("milestone due", value: "D"))
    var due: String?

    @Option(help: help("milestone edit", value: "N"))
    var edit: String?

    @Option(help: help("milestone close", value: "N"))
    var close: String?

    @Option(help: help("milestone reopen", value: "N"))
    var reopen: String?

    @Option(help: help("milestone remove", value: "N"))
    var remove: String?

    @Option(help: help("milestone date", value: "D"))
    var date: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    var writtenTexts: [String?] { text }

    func run(in context: CommandContext) throws {
        let choices = [edit, close, reopen, remove].compactMap(\.self)
        if choices.count > 1 { throw UsageError.contradiction("--edit", "--close, --reopen, --remove") }
        let text = text.joined(separator: " ")
        if choices.isEmpty, text.isBlank {
            if due != nil { throw UsageError.missing(operand: "TEXT", command: Self.path) }
            return try list(in: context)
        }
        let reference = try context.reference(id)
        try context.perform(onItemsNamed: [id]) { workspace in
            let due = try due.map { try context.deadline($0, place: "--due", in: workspace) }
            if choices.isEmpty { return .act(.addMilestone(text, due: due)) }
            let item = try workspace.items([reference])[0]
            let milestone = try milestone(numbered: choices[0], of: item)
            if edit != nil { return .act(.editMilestone(milestone, text: text.isBlank ? nil : text, due: due)) }
            if reopen != nil { return .act(.reopenMilestone(milestone)) }
            if remove != nil { return .act(.removeMilestone(milestone)) }
            let day = try date.map { try context.day($0, place: "--date", today: workspace.today) }
            return .act(.closeMilestone(milestone, on: day ?? workspace.today))
        }
    }

    /// Milestones are named by their place in the list, from 1.
    private func milestone(numbered text: String, of item: ActionItem) throws -> RecordID {
        guard let place = Int(text) else { throw UsageError.badNumber(text, option: "N") }
        guard item.milestones.indices.contains(place - 1) else {
            throw UsageError.notInList(text, count: item.milestones.count)
        }
        return item.milestones[place - 1].id
    }

    private func list(in context: CommandContext) throws {
        let references = [try context.reference(id)]
        let workspace = try context.openWorkspace(for: .reading)
        for item in try workspace.items(references) {
            for line in SupervisionText(item, in: workspace, words: context.words).milestones {
                context.output.line(line)
            }
        }
    }
}
