import ArgumentParser
import Glibc
import LedgerModel
import LedgerStorage
import Wording

struct RestoreCommand: Subcommand {
    static let path = "restore"
    static let synopsis = "SRC DIR"
    static let takesFileNames = true

    @Argument(help: help(operand: "SRC"), completion: .directory)
    var source: String

    @Argument(help: help("new DIR", value: "DIR"), completion: .directory)
    var folder: String

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let store = try LedgerStore(opening: source, for: .reading)
        let report = try store.copy(to: absolutePath(folder), as: context.origin(), team: team(of: store, context))
        try context.tellDamage(in: report) { context.words.restored(at: folder, items: report.items) }
    }

    /// The group that shares the ledger, where this machine has it.
    private func team(of store: LedgerStore, _ context: CommandContext) -> Team? {
        guard let name = store.ledger.settings.team else { return nil }
        if let team = try? context.team(named: name) { return team }
        context.warn(context.words.groupUnknownHere(name))
        return nil
    }
}

/// `path` from the root, so that the folders above it can be told.
func absolutePath(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    return String(cString: current) + "/" + path
}
