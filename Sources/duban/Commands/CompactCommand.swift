import ArgumentParser
import LedgerStorage
import Wording
import Workspace

struct CompactCommand: Subcommand {
    static let path = "compact"
    static let synopsis = ""

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let workspace = try context.openWorkspace(for: .writing)
        switch try workspace.compact() {
        case .written: context.say(context.words.snapshotWritten)
        case .unneeded: context.say(context.words.nothingToCompact)
        case .busy: context.say(context.words.compactionUnderWay)
        }
    }
}
