import ArgumentParser
import LedgerStorage
import Wording
import Workspace

struct CompactCommand: Command {
    static let path = "compact"
    static let synopsis = ""

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let workspace = try context.openWorkspace(for: .writing)
        context.say(try workspace.compact() ? context.words.snapshotWritten : context.words.nothingToCompact)
    }
}
