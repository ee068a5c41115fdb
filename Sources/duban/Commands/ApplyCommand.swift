import ArgumentParser
import LedgerStorage
import Wording
import Workspace

struct ApplyCommand: Command {
    static let path = "apply"
    static let synopsis = "FILE"
    static let takesFileNames = true

    @Argument(help: help(operand: "changes FILE"), completion: .file())
    var file: String

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let workspace = try context.openWorkspace(for: .writing)
        let changes = try WrittenChange.changes(fromJSON: try context.bytes(ofFile: file))
        let applied = try workspace.apply(changes)
        if applied.recordCount == 0 {
            context.say(context.words.nothingChanged)
        } else if applied.numbers.isEmpty {
            context.say(context.words.recordsChanged(applied.recordCount))
        } else {
            context.say(context.words.changed(numbers: applied.numbers, by: Self.path))
        }
    }
}
