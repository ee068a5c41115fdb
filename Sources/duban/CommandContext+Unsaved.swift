import Glibc
import LedgerModel
import Wording
import Workspace

/// Texts that the ledger could not take: kept beside it, and entered later.
extension CommandContext {
    /// `$XDG_STATE_HOME/duban`, else `~/.local/state/duban`.
    var stateFolder: String? {
        if let state = environment.text("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/duban" }
        return (environment.text("HOME") ?? environment.homeFolder).map { $0 + "/.local/state/duban" }
    }

    /// Where such texts go: the state folder, and where it takes nothing (it often lies on the same full disk) the user's folder in memory.
    var unsavedFolders: [String] {
        let memory = environment.text("XDG_RUNTIME_DIR").flatMap { $0.hasPrefix("/") ? $0 + "/duban" : nil }
        return [stateFolder, memory].compactMap(\.self)
    }

    /// Keeps what a command that failed would have entered.
    ///
    /// - Parameter typed: the words behind the program's name.
    /// - Returns: what is to be said of it; nil where nothing of a person's is lost.
    func keepText(of command: any Subcommand, typed: [String], after status: Int32) -> SafeText? {
        guard UnsavedText.isLost(after: status), let command = command as? any WritingCommand, command.isWorthKeeping
        else { return nil }
        var unsaved = UnsavedText(
            at: CommandContext.now(), day: today ?? Zones.day(of: CommandContext.now()),
            ledger: UnsavedText.absolute((try? location().path) ?? ""), commands: [typed])
        unsaved.folder = UnsavedText.absolute("")
        if command.readsStandardInput {
            // Nobody is asked to type what cannot be saved.
            guard standardInput.isRead || isatty(STDIN_FILENO) == 0 else { return nil }
            unsaved.input = (try? standardInput.bytes()) ?? []
        }
        return words.textKept(by: unsaved.keep(in: unsavedFolders))
    }

    /// Enters what was kept, command by command; what has been entered is not kept any longer.
    func apply(_ unsaved: UnsavedText, keptAt path: String) throws {
        var left = unsaved
        let path = UnsavedText.absolute(path)
        let ledger = UnsavedText.absolute(global.ledger ?? unsaved.ledger)
        if !unsaved.folder.isEmpty { chdir(unsaved.folder) }
        for typed in unsaved.commands {
            // The file may come from anybody: only what enters texts is carried out.
            guard case .command(let words) = try CommandLineWords(typed, subcommands: SubcommandTable.names).meaning,
                let command = try DubanCommand.parse(words) as? any WritingCommand, command.isWorthKeeping,
                !command.readsStandardInput || unsaved.input != nil
            else { throw NoKeptText(command: typed.joined(separator: " ")) }
            var options = command.global
            options.ledger = ledger
            options.actor = global.actor ?? options.actor
            options.today = global.today ?? options.today ?? unsaved.day.description
            let context = try CommandContext(
                environment: environment, encoding: encoding, output: output, global: options,
                standardInput: StandardInput(unsaved.input), afterTheAnswer: afterTheAnswer)
            try command.run(in: context)
            left.dropFirst(of: path)
        }
        say(words.keptTextEntered(path))
    }
}

/// A file of kept texts names a command that enters none.
struct NoKeptText: Error, Hashable {
    let command: String
}

extension UnsavedText {
    /// Whether a text that was to be entered is in no ledger after a command, or a key, that ended so.
    static func isLost(after status: Int32) -> Bool {
        status == ExitStatus.unwritable.rawValue || status == ExitStatus.conflict.rawValue
    }

    /// A path from the root on; of "", the working folder.
    static func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        guard let folder = getcwd(nil, 0) else { return path }
        defer { free(folder) }
        return String(cString: folder) + (path.isEmpty ? "" : "/" + path)
    }
}

extension Catalogue {
    /// Where a text was kept and how it is entered; nil = it could not be.
    func textKept(by path: String?) -> SafeText {
        path.map { textKept(at: $0, applied: "duban apply " + shellWord($0)) } ?? textNotKept
    }
}
