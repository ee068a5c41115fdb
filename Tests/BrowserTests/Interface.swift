import Browser
import LedgerModel
import TerminalScreen
import TestSupport
import Wording

/// An interface without a terminal: keys in, pictures out, and a store in memory that carries out what it asks for.
struct Interface {
    var state: State
    /// Every effect so far.
    var effects: [Effect] = []
    /// Ledgers before each step, for undo.
    private var past: [Ledger] = []
    /// The text of every source.
    private let text: String

    init(
        _ ledger: Ledger = SampleLedger.ledger(), columns: Int = 118, rows: Int = 30, access: Access = .writable,
        language: Language = .chinese, ambiguous: DisplayWidth.Ambiguous = .narrow, ascii: Bool = false,
        filter: ItemFilter = .open, keymap: Keymap = .standard, listColumns: [ListColumn] = ListColumn.standard,
        text: String = SampleLedger.text
    ) {
        self.text = text
        state = State(
            ledger: ledger, ledgerName: "某县台账", ledgerPath: "/tmp/county.ledger", today: SampleLedger.today,
            zone: SampleLedger.zone, access: access,
            appearance: Appearance(
                language: language, width: DisplayWidth(ambiguous: ambiguous), usesASCII: ascii, keymap: keymap,
                columns: listColumns),
            size: Size(columns: columns, rows: rows), filter: filter)
        feed(.input(.resize(state.size)))
    }

    /// Takes an action, and answers the effects that a store in memory can answer.
    mutating func feed(_ action: Action) {
        for effect in update(&state, action) {
            effects.append(effect)
            switch effect {
            case .perform(let intent): feed(.performed(intent, perform(intent)))
            case .readRates(let owner):
                feed(
                    .ratesRead(
                        owner, FigureRates(lines: [FigureRates.Line(id: "closeRate", month: "12.5%", year: "-")])))
            case .loadSource(let source): feed(.sourceLoaded(source, SourceText(Array(text.utf8))))
            case .loadHistory(let item):
                let at = Timestamp(SampleLedger.day("2020-02-12"))
                let entry = HistoryLine(at: at, by: "anna", from: nil, to: state.ledger.items[item])
                feed(
                    .historyLoaded(
                        item,
                        [
                            HistoryLine(
                                at: at, by: "anna", facts: entry.facts,
                                details: state.appearance.words.language == .english
                                    ? ["2020-02-12 08:00 anna@office added", "  status - -> assigned"]
                                    : ["2020-02-12 08:00 anna@office 新建", "  状态 无 -> 已交办"])
                        ]))
            case .readRules:
                feed(
                    .rulesRead([
                        RuleFigures(
                            rule: "owner.topic", shipped: 710, confidence: 652, count: RuleCount(seen: 5, accepted: 3)),
                        RuleFigures(rule: "speaker.name", shipped: 990, confidence: 990, count: RuleCount()),
                    ]))
            case .readTemplates:
                feed(
                    .templatesRead([
                        TemplateNote(
                            kind: "bulletin", text: "# 督办通报\n{{open}}",
                            path: "/tmp/county.ledger/templates/bulletin.mustache", isOwn: false)
                    ]))
            case .editText, .export, .saveFilter, .removeFilter, .saveLanguage, .readReminders, .readReport, .copy,
                .readImport,
                .stopReading, .completePath,
                .search, .suspend, .redraw, .quit:
                break
            }
        }
    }

    mutating func press(_ keys: Key...) {
        for key in keys { feed(.input(.key(key))) }
    }

    mutating func type(_ text: String) {
        for character in text { feed(.input(.key(.character(character)))) }
    }

    private mutating func perform(_ intent: Intent) -> Outcome {
        let now = Timestamp(SampleLedger.today, secondOfDay: 3600)
        do {
            if intent == .undo {
                guard let before = past.popLast() else { return .refused("没有可撤回的") }
                let changed = before.items.filter { state.ledger.items[$0.id] != $0 }.map(\.id)
                return .done(copy(before), items: changed, note: nil)
            }
            let changes: [Change] = try intent.items.compactMap { id in
                guard let item = state.ledger.items[id] else { return nil }
                return try changed(item, by: intent, at: now).map { .item(item, $0) }
            }
            if changes.isEmpty { return .unchanged(nil) }
            past.append(state.ledger)
            return .done(
                state.ledger.applying(changes, sequence: state.ledger.sequence + 1), items: intent.items, note: nil)
        } catch {
            return .refused("\(String(describing: error))")
        }
    }

    /// Undo makes a new ledger too.
    private func copy(_ ledger: Ledger) -> Ledger {
        Ledger(store: ledger.store, sequence: ledger.sequence, contents: ledger.contents)
    }

    private func changed(_ item: ActionItem, by intent: Intent, at now: Timestamp) throws -> ActionItem? {
        switch intent {
        case .close: return try item.moved(to: .closed, at: now)
        case .reopen(_, let reason): return try item.moved(to: .inProgress, reason: reason, at: now)
        case .setStatus(_, let status, let reason): return try item.moved(to: status, reason: reason, at: now)
        case .confirm: return try item.confirmed(at: now)
        case .assign(_, let owner, let role, let replacing):
            return try item.assigned(to: owner, as: role, replacing: replacing)
        case .unassign(_, let owner): return try item.unassigned(from: owner)
        case .setDue(_, let date): return item.corrected(due: date)
        case .note(_, let text):
            var noted = item
            noted.reports.append(ProgressReport(id: SampleLedger.id(800), at: now, by: "anna", progress: text))
            return noted
        case .reject: return try item.rejected(reason: nil)
        case .edit(_, let fields): return try item.edited(fields)
        case .rejectDirective: return try item.rejected(reason: nil)
        case .link(let items):
            return item.id == items[0]
                ? nil : try item.joined(to: state.ledger.items[items[0]] ?? item, isOneDemand: true)
        case .act(_, let act):
            return try act.result(
                for: item,
                in: EditContext(
                    now: now, today: state.today, zone: state.zone, actor: "anna", settings: state.ledger.settings,
                    makeID: { SampleLedger.id(801) }))
        case .expand(_, let owner):
            guard let owner else { return nil }
            let members = state.ledger.departments.collective(owner.id)?.members ?? []
            return try item.expanded(owner, to: members.map { .department($0) })
        case .report(_, let note, _):
            var noted = item
            noted.reports.append(
                ProgressReport(id: SampleLedger.id(802), at: now, by: "anna", progress: note.progress))
            return noted
        case .add, .importDocument, .undo, .redo, .split, .merge, .addFromText, .keepWord, .addDepartment, .editTable,
            .mergeDepartments, .enter, .hang, .send, .changeSetting, .resetRules:
            return nil
        }
    }

    // MARK: What is seen

    var frame: Frame { Browser.frame(for: state) }
    var picture: String { frame.picture }

    /// The text of the item under the cursor, or nil.
    var itemNumber: Int? {
        guard case .item(let id, _)? = state.cursor else { return nil }
        return state.ledger.items[id]?.number
    }

    /// The rows of the list pane, numbers of items and titles of headings, without signs.
    var listedNumbers: [Int] {
        state.listing.rows.map { state.ledger.items[$0].number }.sorted()
    }

    var messageText: String { state.message?.text.string ?? "" }
}
