import Browser
import Configuration
import Glibc
import LedgerModel
import LedgerQuery
import LedgerStorage
import TerminalNcurses
import TerminalScreen
import Wording
import Workspace

extension CommandContext {
    /// Runs the interface.
    ///
    /// - Returns: false where there is no terminal for it.
    /// - Throws: `QueryMistake`, `Interruption`.
    func runInterface(on workspace: Workspace, _ query: ParsedQuery) throws -> Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
        let filter = try filter(for: query, in: workspace)
        // Signals are taken over before curses looks what is done with them.
        guard let signals = WakeSignals(), let worker = Worker<Action>() else { return false }
        var options = NcursesTerminal.Options()
        options.title = SafeText(sanitising: "duban \(ledgerName(of: workspace).string)")
        options.usesColour = !global.hasNoColor && environment.text("NO_COLOR") == nil
        let configuration = UserConfiguration.current
        options.depth = configuration.colourDepth
        options.looks = configuration.looks
        options.usesMouse = configuration.preferences.usesMouse
        options.ambiguous = configuration.ambiguousWidth
        guard let terminal = NcursesTerminal(options) else {
            signals.stop()
            return false
        }
        var state = State(
            ledger: workspace.ledger, ledgerName: ledgerName(of: workspace),
            ledgerPath: SafeText(sanitising: workspace.store.path), today: workspace.today, zone: workspace.zone,
            access: EffectRunner.access(of: workspace.health, words: words),
            appearance: Appearance(
                language: words.language, width: terminal.width,
                usesASCII: global.isASCII || configuration.preferences.usesASCII, keymap: configuration.keymap,
                columns: configuration.columns),
            size: terminal.size, filter: filter, savedFilters: EffectRunner.savedFilters)
        state.holidays = workspace.holidays
        state.hasEditor = ["VISUAL", "EDITOR"].contains { environment.text($0) != nil }
        // What a message tells to do next is named by its key.
        var words = words
        words.keys = state.keysByCommandLineWord
        let runner = EffectRunner(
            workspace: workspace, words: words, worker: worker, stateFolder: stateFolder,
            unsavedFolders: unsavedFolders, encoding: encoding)
        let compaction = BackgroundCompaction(workspace)
        let loop = EventLoop(
            terminal: terminal, signals: signals, state: state, workspace: workspace, runner: runner,
            compaction: compaction)
        let end = loop.run()
        signals.stop()
        switch end {
        case .quit:
            compaction.wait()
            // What cannot be written now is in the journal all the same.
            if workspace.health.readOnly == nil { _ = try? workspace.compact() }
        case .signal(let number): throw Interruption(status: 128 + number)
        case .terminalGone: throw Interruption(status: 128 + SIGHUP)
        }
        return true
    }

    private func filter(for query: ParsedQuery, in workspace: Workspace) throws -> ItemFilter {
        if query.query.isEverything { return .open }
        do throws(QueryError) {
            _ = try LedgerFilter(query.query, of: workspace.ledger, in: workspace.queryContext)
        } catch {
            throw QueryMistake(text: query.text, error: error)
        }
        return .query(query.query, query.text)
    }

    /// The folder's name.
    private func ledgerName(of workspace: Workspace) -> SafeText {
        SafeText(sanitising: String(workspace.store.path.split(separator: "/").last ?? "duban"))
    }
}
