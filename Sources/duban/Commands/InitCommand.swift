import ArgumentParser
import Glibc
import LedgerModel
import LedgerStorage
import Wording
import Workspace

struct InitCommand: Subcommand {
    static let path = "init"
    static let synopsis = "[DIR] [--team GROUP]"
    static let takesFileNames = true

    @Argument(help: help(operand: "DIR"), completion: .directory)
    var folder: String?

    @Option(help: help("team", value: "GROUP"))
    var team: String?

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        if let folder, let ledger = global.ledger, folder != ledger { throw UsageError.twoLedgers(folder, ledger) }
        let path = try folder ?? context.location().path
        let store = try context.createLedger(at: path, team: team.map { try context.team(named: $0) })
        context.say(context.words.ledgerMade(at: store.path))
    }
}

extension CommandContext {
    /// - Throws: `StoreError`.
    func createLedger(at path: String, team: Team? = nil) throws -> LedgerStore {
        var ids = RecordIDSource(at: CommandContext.now())
        try makeParentFolders(of: path)
        do throws(StoreError) {
            return try LedgerStore.create(
                at: path, settings: Settings(team: team?.name), store: ids.next(), as: origin(), team: team)
        } catch {
            // "The ledger is as before" would be said of one that never was.
            if case .writeFailed(let error) = error { throw LedgerNotMade(path: path, error: error) }
            if case .notAFolder(let path) = error { throw PlaceIsAFile(path: path) }
            throw error
        }
    }

    /// The folders above a ledger's place, which a new account does not have yet (`~/.local/share`).
    private func makeParentFolders(of path: String) throws {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
        var folder = path.hasPrefix("/") ? "/" : ""
        for part in parts {
            folder += part
            if mkdir(folder, 0o700) != 0, errno != EEXIST, errno != EISDIR {
                throw FolderNotMade(path: folder, errno: errno)
            }
            folder += "/"
        }
    }

    /// The group of the system with that name.
    func team(named name: String) throws -> Team {
        guard let entry = getgrnam(name) else { throw UnknownGroup(name: name) }
        return Team(name: name, group: entry.pointee.gr_gid)
    }
}

/// The system does not let a ledger be made there.
struct LedgerNotMade: Error, Hashable {
    let path: String
    let error: FileSystemError
}

/// A folder on the way to a ledger could not be made.
struct FolderNotMade: Error, Hashable {
    let path: String
    let errno: Int32
}

/// The system has no group of that name.
struct UnknownGroup: Error, Hashable {
    let name: String
}
