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
        let items = try workspace.items(references)
        do {
            let result = try workspace.undo(items, steps: steps, of: choice.by)
            context.say(context.words.takenBack(stepCount: result.stepCount, numbers: result.numbers))
        } catch StoreError.nothingToUndo(let actor) where choice.by != nil {
            throw NothingToUndoBy(actor: actor)
        }
    }
}

/// Whoever was named has no step: to name somebody is no advice then.
struct NothingToUndoBy: Error, Hashable {
    let actor: String
}
