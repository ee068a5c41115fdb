import Browser
import Glibc
import LedgerModel
import LedgerQuery
import LedgerStorage
import TerminalNcurses
import TerminalScreen
import Wording
import Workspace

/// The interface's loop: a plain synchronous one on the main thread around `poll(2)`. It owns the terminal, the state, and the watches.
///
/// What wakes it: keys, signals, a change of the ledger's folder, a result of the worker, the ledger's midnight. Between them it sleeps.
final class EventLoop {
    /// How the interface ended.
    enum End: Hashable {
        case quit
        case signal(Int32)
        /// The other end of the terminal is gone.
        case terminalGone
    }

    private let terminal: NcursesTerminal
    private let workspace: Workspace
    private let runner: EffectRunner
    private let signals: WakeSignals
    private let watch: FolderWatch
    private let compaction: BackgroundCompaction
    private var state: State
    private var end: End?
    /// Whether somebody may have written since the last look.
    private var mustFollow = false
    /// What the terminal shows, but for what it has not taken yet.
    private var shown: ShownFrame?
    private var detail = Detail.shown

    /// What the detail pane is of.
    private enum Detail {
        /// The item under the cursor.
        case shown
        /// Perhaps of the item before: a key has come, and the list is to answer first.
        case waiting
        /// The same, and the list has answered; the item's history is on its way, and with it the detail is drawn once.
        case awaited
        /// The same, and nothing is awaited; or there is more to tell of the item than when it was drawn.
        case due
    }
    /// Milliseconds for which the detail waits for the history, which is mostly there within one. A longer one follows when it has come.
    private static let historyPatience: Int32 = 20
    /// Findings that have been told.
    private var told: [StoreFinding] = []

    init(
        terminal: NcursesTerminal, signals: WakeSignals, state: State, workspace: Workspace, runner: EffectRunner,
        compaction: BackgroundCompaction
    ) {
        self.terminal = terminal
        self.signals = signals
        self.state = state
        self.workspace = workspace
        self.runner = runner
        self.compaction = compaction
        watch = FolderWatch(path: workspace.store.path)
    }

    /// Runs until a person quits, a signal comes, or the terminal is gone. Gives the terminal back in any case.
    func run() -> End {
        defer { terminal.restore() }
        do {
            feed([.input(.resize(terminal.size))])
            follow()
            var isFirst = true
            while end == nil {
                // A slow line gets the newest frame when it has taken the last one, and none in between; keys never wait for it.
                if !terminal.isBusy, detail != .awaited {
                    try present()
                    if isFirst { runner.prepareSearch(of: state.ledger) }
                    isFirst = false
                }
                compaction.startIfDue()
                try wait()
            }
        } catch {
            end = end ?? .terminalGone
        }
        // Whoever leaves while an import is being written has asked for it all the same.
        if end == nil || end == .quit { runner.worker.finish() }
        return end ?? .quit
    }

    /// Shows the state: first what answers a key, and when there is nothing else to do, the detail of the item on which the cursor has come to rest.
    private func present() throws(TerminalError) {
        let answer = detail == .waiting ? shown?.answering(state) : nil
        let whole = detail == .due ? shown?.completed(for: state) : nil
        let next = answer ?? whole ?? ShownFrame(of: state)
        try terminal.present(next.frame)
        shown = next
        detail = answer == nil ? .shown : state.awaitsHistory ? .awaited : .due
    }

    /// What was found, or became of the ledger, since the last look: the worst of it is told.
    private func tellNews() {
        let findings = workspace.health.findings
        let news = findings.filter { !told.contains($0) }
        told = findings
        guard let worst = news.max(by: { $0.severity < $1.severity }) else { return }
        let leaves = LeafText(words: runner.words, of: workspace.store)
        feed([.told(Message(worst.severity == .note ? .neutral : .failure, runner.words.finding(worst, in: leaves)))])
    }

    // MARK: - Waiting

    private func wait() throws(TerminalError) {
        var descriptors = [terminal.inputDescriptor, signals.descriptor, runner.worker.descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        if let folder = watch.descriptor { descriptors.append(pollfd(fd: folder, events: Int16(POLLIN), revents: 0)) }
        let busy = descriptors.count
        if terminal.isBusy {
            descriptors.append(pollfd(fd: terminal.outputDescriptor, events: Int16(POLLOUT), revents: 0))
        }
        // A changed size interrupts `poll`, so what it returns says nothing of the terminal.
        let isDetailNext = detail == .due && !terminal.isBusy
        let patience = isDetailNext ? 0 : detail == .awaited ? EventLoop.historyPatience : timeout
        // -1 = for ever: of two, the one that ends first.
        let ends = [patience, terminal.patience].filter { $0 >= 0 }
        let count = poll(&descriptors, nfds_t(descriptors.count), ends.min() ?? -1)
        if count == 0, detail == .awaited { detail = .due }

        for number in signals.next() { handle(signal: number) }
        if end != nil { return }
        if descriptors.count > busy, descriptors[busy].revents != 0 { try terminal.flush() }
        let events = try terminal.nextEvents()
        if events.isEmpty, count > 0, descriptors[0].revents & Int16(POLLHUP | POLLERR | POLLNVAL) != 0 { throw .gone }
        feed(events.map { .input($0) })
        if !events.isEmpty { detail = .waiting }
        feed(runner.worker.results())
        if watch.descriptor != nil, descriptors[3].revents != 0 {
            watch.drain()
            mustFollow = true
        } else if watch.pollInterval != nil {
            mustFollow = true
        }
        // The store is busy while an import is written, and whoever asks it would wait; what the import came to is told when it is there.
        if mustFollow, !runner.worker.isUnfinished {
            mustFollow = false
            follow()
        }
        // A change of the settings, here or elsewhere, may have moved midnight.
        let zone = workspace.zone
        if zone != state.zone { feed([.zoneChanged(zone)]) }
        let today = workspace.today
        if today != state.today { feed([.dayChanged(today)]) }
    }

    /// Milliseconds until the ledger's midnight, or until the folder must be looked at; -1 = nothing is awaited.
    private var timeout: Int32 {
        if let interval = watch.pollInterval { return interval }
        if workspace.clock.today != nil { return -1 }
        let seconds = workspace.queryContext.secondsUntilMidnight(from: workspace.clock.now())
        return Int32(clamping: seconds * 1000)
    }

    /// Takes over what other programs wrote.
    private func follow() {
        let words = runner.words
        do throws(StoreError) {
            let hasChanged = try workspace.store.refresh()
            try workspace.mendIfNeeded()
            let access = EffectRunner.access(of: workspace.health, words: words)
            if access != state.access { feed([.accessChanged(access)]) }
            if hasChanged || workspace.ledger != state.ledger { feed([.ledgerChanged(workspace.ledger)]) }
            tellNews()
        } catch {
            feed([.told(Message(.failure, runner.sentence(for: error)))])
        }
    }

    private func handle(signal number: Int32) {
        switch number {
        case SIGTSTP: suspend()
        case SIGCONT:
            // Whoever stopped us may have used the terminal.
            terminal.suspend()
        // It has woken the loop, which asks the terminal how large it is.
        case SIGWINCH: break
        default: end = .signal(number)
        }
    }

    private func suspend() {
        terminal.suspend()
        signals.stopProcess()
        terminal.forgetScreen()
    }

    /// Gives the terminal to an editor; the next frame takes it back.
    private func edit(_ text: String) -> EditorOutcome {
        terminal.suspend()
        defer { terminal.forgetScreen() }
        let outcome = TextEditor(environment: ProcessEnvironment(), words: runner.words).edit(text)
        // ^C in the editor was not meant for this program.
        for number in signals.next() where number != SIGINT { handle(signal: number) }
        return outcome
    }

    // MARK: - Actions

    /// Lets actions happen, and what they ask for, and so on. What an action came to is there before the next one: a second key that was typed ahead finds what the
    /// first has done.
    private func feed(_ actions: [Action]) {
        let isOfDetail = actions.allSatisfy(\.isOfDetail)
        // What was drawn is of another state now.
        if !isOfDetail { detail = .shown }
        var waiting = Array(actions.reversed())
        while end == nil, let action = waiting.popLast() {
            var answers: [Action] = []
            for effect in update(&state, action) {
                switch effect {
                case .quit: end = .quit
                case .suspend: suspend()
                case .redraw: terminal.forgetScreen()
                case .copy(let text):
                    terminal.copy(text)
                    answers += runner.run(effect, for: state)
                case .editText(let item, let text): answers.append(.edited(item, edit(text)))
                default: answers += runner.run(effect, for: state)
                }
            }
            waiting += answers.reversed()
        }
        guard isOfDetail, !actions.isEmpty else { return }
        if detail == .shown || detail == .awaited && !state.awaitsHistory { detail = .due }
    }
}
