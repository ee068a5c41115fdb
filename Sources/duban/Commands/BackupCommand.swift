import ArgumentParser
import LedgerStorage
import Wording
import Workspace

struct BackupCommand: Subcommand {
    static let path = "backup"
    static let synopsis = "DEST"
    static let takesFileNames = true

    @Argument(help: help(operand: "DEST"), completion: .directory)
    var destination: String

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let store = try LedgerStore(opening: try context.location().path, for: .writing)
        let report = try PlaceIsAFile.told { try store.copy(to: absolutePath(destination), as: context.origin()) }
        let words = context.words
        try context.tellDamage(in: report) {
            words.backupMade(
                at: destination, items: report.items, files: report.files, size: words.size(bytes: report.bytes))
        }
    }
}

/// A ledger was to be made or kept where a file is: no other ledger is meant.
struct PlaceIsAFile: Error, Hashable {
    let path: String

    /// Does what `body` does, and tells its failure so.
    static func told<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch StoreError.notAFolder(let path) {
            throw PlaceIsAFile(path: path)
        }
    }
}

extension CommandContext {
    /// Says what was made, and what is wrong with it all the same.
    ///
    /// - Throws: `DamageFound`.
    func tellDamage(in copy: CopyReport, success: () -> SafeText) throws {
        let damage = copy.findings.filter { $0.severity == .damage }
        for finding in damage { warn(words.finding(finding)) }
        say(success())
        if damage.isEmpty { return }
        warn(words.copyHasDamage)
        throw DamageFound()
    }
}
