import Browser
import Configuration
import DirectiveExtraction
import LedgerModel
import LedgerQuery
import LedgerStorage
import StrictJSON
import Synchronization
import Wording
import Workspace

/// Carries out what the interface asks for, and answers with actions: at once where it is a change, by the worker where it may take long.
struct EffectRunner {
    let workspace: Workspace
    let words: Catalogue
    let worker: Worker<Action>
    /// `$XDG_STATE_HOME/duban`: where text goes that was copied.
    let stateFolder: String?
    /// Where text goes that could not be saved.
    let unsavedFolders: [String]
    /// How a typed path is written in bytes.
    let encoding: LocaleEncoding
    /// The document that was read last: what a person was shown is what they import.
    let lastRead = LastRead()
    private let desk = SearchDesk()
    /// The report that was shown last: what a person has read is what they save.
    let lastReport = LastReport()
    /// Ends the reading of a document that nobody waits for any more.
    private let stopping = Stopping()

    /// - Returns: the actions that answer it; those of the worker come later.
    func run(_ effect: Effect, for state: State) -> [Action] {
        let (workspace, words) = (workspace, words)
        switch effect {
        case .perform(let intent):
            guard intent.takesTime else { return [.performed(intent, outcome(of: intent, for: state))] }
            // Thousands of items take their time: keys are answered meanwhile.
            let runner = self
            worker.run(mustFinish: true) { .performed(intent, runner.outcome(of: intent, for: state)) }
        case .readImport(let document):
            let runner = self
            let sign = stopping.begin()
            // Of several that wait only the last is of interest.
            worker.run(replacing: "import") {
                let reading = runner.read(document, while: { !sign.isSet })
                return sign.isSet ? nil : .importRead(document, reading)
            }
        case .stopReading: stopping.stop()
        case .readRules: readRules()
        case .readTemplates: readTemplates()
        case .loadHistory(let id):
            worker.run(replacing: "history") {
                let entries = (try? workspace.store.history(of: id, since: nil)) ?? []
                let text = HistoryText(words: words, of: workspace)
                return .historyLoaded(
                    id, entries.map { HistoryLine($0, of: id, details: text.lines(of: $0, only: id)) })
            }
        case .loadSource(let id):
            worker.run {
                let source = workspace.ledger.sources[id]
                let bytes = source.flatMap { try? workspace.store.sourceText(sha256: $0.sha256) }
                return .sourceLoaded(id, bytes.map { SourceText($0) })
            }
        case .search(let query, let order, let generation):
            let (ledger, context, desk) = (state.ledger, workspace.queryContext, desk)
            let basis = state.listing.basis
            worker.run(replacing: "search") {
                let (rows, outline) = desk.list(query, of: ledger, in: order, context, basis: basis)
                return .searched(generation: generation, rows: rows, outline: outline)
            }
        case .completePath(let typed):
            return [.pathsFound(typed: typed, ends: PathCompletion(encoding).ends(of: typed))]
        case .readRates(let owner): readRates(of: owner)
        case .readReport(let order, let columns): readReport(order, columns: columns, width: state.appearance.width)
        case .export(let request): export(request, for: state)
        case .saveFilter(let saved):
            return changeFilters(words.didSaveFilter(saved.name)) {
                try $0.save(Preferences.Filter(name: saved.name, query: saved.text))
            }
        case .removeFilter(let saved):
            return changeFilters(words.didRemoveFilter(saved.name)) { try $0.removeFilter(named: saved.name) }
        case .saveLanguage(let language): return save(language)
        case .readReminders(let owners): readReminders(of: owners, for: state)
        case .copy(let text): return keepCopy(text)
        case .editText, .suspend, .redraw, .quit: break
        }
        return []
    }

    /// Reads on the worker what searches of a large ledger need, so that the first is as fast as the others.
    func prepareSearch(of ledger: Ledger) {
        guard ledger.items.count > Listing.largestForUpdate else { return }
        let desk = desk
        worker.run {
            desk.prepare(ledger)
            return nil
        }
    }

    /// Whether the ledger may be written, as the interface is told.
    static func access(of health: StoreHealth, words: Catalogue) -> Access {
        guard let reason = health.readOnly else { return .writable }
        let sentence = words.sentence(for: reason)
        return reason == .damaged ? .damaged(sentence) : .readOnly(sentence)
    }

    // MARK: - Changes

    /// All that is said of an error, in one text.
    func sentence(for error: any Error) -> SafeText {
        words.running(ErrorReport(error, words: words, of: workspace.store).lines)
    }

    private func outcome(of intent: Intent, for state: State) -> Outcome {
        do {
            return try perform(intent, on: intent.items.compactMap { state.ledger.items[$0] }, for: state)
        } catch {
            let report = ErrorReport(error, words: words, of: workspace.store)
            var lines = report.lines
            if UnsavedText.isLost(after: report.status), let unsaved = UnsavedText(intent, in: state, of: workspace) {
                lines.append(words.textKept(by: unsaved.keep(in: unsavedFolders)))
            }
            return .refused(words.running(lines))
        }
    }

    private func perform(_ intent: Intent, on items: [ActionItem], for state: State) throws -> Outcome {
        switch intent {
        case .undo:
            let reversal = try workspace.undo()
            return .done(workspace.ledger, items: reversal.items, note: nil)
        case .redo:
            let reversal = try workspace.redo()
            return .done(workspace.ledger, items: reversal.items, note: nil)
        case .add(let text, let parent):
            var item = NewItem(text: text)
            item.parent = parent.flatMap { state.ledger.items[$0] }
            let proposal = workspace.proposal(for: text)
            item.proposal = proposal
            let numbers = try workspace.add([item])
            let ledger = workspace.ledger
            return .done(
                ledger, items: numbers.compactMap { ledger.item(number: $0)?.id },
                note: words.proposed(proposal, departments: ledger.departments))
        case .importDocument(let document, let isLinking):
            return try importDocument(document, isLinking: isLinking)
        case .rejectDirective: return try done { try workspace.rejectDirectives(of: items) }
        case .split(_, let place):
            guard let item = items.first else { return .unchanged(nil) }
            return try done { try workspace.split(item, at: place) }
        case .merge: return try done { try workspace.merge(items) }
        case .link: return try done { try workspace.link(items) }
        case .addFromText(let source, let span):
            let number = try workspace.addItem(from: source, at: span)
            return .done(
                workspace.ledger, items: [workspace.ledger.item(number: number)?.id].compactMap(\.self), note: nil)
        case .keepWord, .addDepartment, .editTable, .mergeDepartments: return try changeTable(intent)
        case .resetRules(let rule):
            let hasChanged = try workspace.resetRules(rule.map { [$0] })
            return hasChanged ? .done(workspace.ledger, items: [], note: nil) : .unchanged(words.nothingToReset)
        case .report, .enter, .expand, .hang, .send, .changeSetting: return try supervise(intent, on: items)
        case .close, .reopen, .setStatus, .confirm, .assign, .unassign, .setDue, .note, .reject, .edit, .act:
            guard let request = ItemRequest(intent) else { return .unchanged(nil) }
            return try done { try workspace.perform(request, on: items) }
        }
    }
}

extension ItemRequest {
    /// What a key asks for; nil where it is no change of items.
    init?(_ intent: Intent) {
        switch intent {
        case .close: self = .move(to: .closed, reason: nil, closedOn: nil)
        case .reopen(_, let reason): self = .reopen(reason: reason)
        case .setStatus(_, let status, let reason): self = .move(to: status, reason: reason, closedOn: nil)
        case .confirm: self = .confirm
        case .assign(_, let owner, let role, let replacing): self = .assign([owner], role: role, replacing: replacing)
        case .unassign(_, let owner): self = .unassign([owner])
        case .setDue(_, let date): self = .correctDue(date)
        case .note(_, let text): self = .report(ProgressNote(progress: text))
        case .reject: self = .reject(reason: nil)
        case .edit(_, let fields): self = .edit(fields)
        case .act(_, let act): self = .act(act)
        case .add, .importDocument, .rejectDirective, .split, .merge, .link, .addFromText, .keepWord, .addDepartment,
            .editTable, .mergeDepartments, .report, .enter, .expand, .hang, .send, .changeSetting, .resetRules, .undo,
            .redo:
            return nil
        }
    }
}

extension HistoryLine {
    /// What one step of the journal did to one item; without facts where nothing of it is worth a line.
    init(_ entry: HistoryEntry, of id: RecordID, details: [SafeText]) {
        let change = entry.changes.first { $0.key == .item(id) }
        let facts: [Fact] =
            switch change?.kind {
            case .added: [.created]
            case .removed: [.removed]
            case .changed: change?.leaves.compactMap { Fact($0) } ?? []
            case nil: []
            }
        self.init(at: entry.at, by: entry.actor, host: entry.host, facts: facts, details: details)
    }
}

extension HistoryLine.Fact {
    fileprivate init?(_ leaf: LeafChange) {
        let (path, before, after) = (leaf.path, leaf.before?.text, leaf.after?.text)
        switch (path.first, path.count) {
        case ("status", 1): self = .status(Status(id: after ?? ""), from: before.map { Status(id: $0) })
        case ("due", 1):
            self = .due(after.flatMap { CalendarDate($0) }, from: before.flatMap { CalendarDate($0) })
        case ("responsibilities", 3) where path[2] == "role":
            let owner = OwnerKey(id: path[1])
            self = after.map { .owner(owner, Role(id: $0), from: before.map { Role(id: $0) }) } ?? .ownerRemoved(owner)
        case ("reports", 3) where path[2] == "progress":
            guard let after else { return nil }
            self = .report(after)
        case (let name?, 1)
        where [
            "text", "heading", "requirement", "leader", "deputy", "responsiblePerson", "contact", "priority",
            "category", "stage",
            "recurrence", "reportingCycle", "verifiedAt", "parent",
        ].contains(name):
            self = .field(name)
        case (let name?, 3) where ["milestones", "extensions", "notices", "instructions"].contains(name):
            self = .field(name)
        default: return nil
        }
    }
}
