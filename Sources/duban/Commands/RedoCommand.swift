import ArgumentParser
import LedgerStorage
import Wording
import Workspace

struct RedoCommand: Command {
    static let path = "redo"
    static let synopsis = "[ID…] [--steps N] [--by NAME]"

    @Argument(help: help(operand: "ID"))
    var ids: [String] = []

    @Option(help: help("steps", value: "N"))
    var steps: String?

    @Option(help: help("by", value: "NAME"))
    var by: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let steps = try context.positiveNumber(steps, option: "--steps") ?? 1
        let references = try context.references(ids)
        let workspace = try context.openWorkspace(for: .writing)
        let result = try workspace.redo(workspace.items(references), steps: steps, of: by)
        context.say(context.words.doneAgain(stepCount: result.stepCount, numbers: result.numbers))
    }
}
