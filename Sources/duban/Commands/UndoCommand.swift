import ArgumentParser
import LedgerStorage
import Wording
import Workspace

struct UndoCommand: Subcommand {
    static let path = "undo"
    static let synopsis = StepChoice.synopsis

    @OptionGroup
    var choice: StepChoice

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let steps = try choice.count(in: context)
        let references = try context.references(choice.ids)
        let workspace = try context.openWorkspace(for: .writing)
        let result = try workspace.undo(workspace.items(references), steps: steps, of: choice.by)
        context.say(context.words.takenBack(stepCount: result.stepCount, numbers: result.numbers))
    }
}
