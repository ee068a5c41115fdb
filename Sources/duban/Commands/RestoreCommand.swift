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
        let store = try openBackup()
        let report = try PlaceIsAFile.told {
            try store.copy(to: absolutePath(folder), as: context.origin(), team: team(of: store, context))
        }
        try context.tellDamage(in: report) { context.words.restored(at: folder, items: report.items) }
    }

    /// - Throws: `UnusableBackup`, `StoreError`.
    private func openBackup() throws -> LedgerStore {
        do throws(StoreError) {
            return try LedgerStore(opening: source, for: .reading)
        } catch {
            switch error {
            case .noLedger, .notAFolder, .notALedger:
                throw UnusableBackup(path: source, isThere: access(source, F_OK) == 0)
            default: throw error
            }
        }
    }

    /// The group that shares the ledger, where this machine has it.
    private func team(of store: LedgerStore, _ context: CommandContext) -> Team? {
        guard let name = store.ledger.settings.team else { return nil }
        if let team = try? context.team(named: name) { return team }
        context.warn(context.words.groupUnknownHere(name))
        return nil
    }
}

/// What is to be restored is not there, or is no copy of a ledger.
struct UnusableBackup: Error, Hashable {
    let path: String
    let isThere: Bool
}

extension Catalogue {
    func sentence(for error: UnusableBackup) -> SafeText {
        error.isThere ? notABackup(error.path) : noBackup(at: error.path)
    }
}

/// `path` from the root, so that the folders above it can be told.
func absolutePath(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    guard let current = getcwd(nil, 0) else { return path }
    defer { free(current) }
    return String(cString: current) + "/" + path
}
