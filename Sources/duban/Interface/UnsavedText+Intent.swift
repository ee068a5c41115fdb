import Browser
import LedgerModel
import LedgerStorage
import StrictJSON
import Workspace

extension UnsavedText {
    /// The texts of what was asked for by keys, as commands; nil where nothing would be lost.
    init?(_ intent: Intent, in state: State, of workspace: Workspace) {
        let numbers = intent.items.compactMap { state.ledger.items[$0]?.number }.map { String($0) }
        var input: [UInt8]?
        let commands: [[String]?]
        switch intent {
        case .note(_, let text): commands = numbers.map { UnsavedText.words(["note", $0], text: text) }
        case .report(_, let note, let files):
            let options: [(String, String?)] =
                [("problem", note.problem), ("next", note.next), ("department", note.department?.rawValue)]
                + files.map { ("file", $0) }
            commands = numbers.map { UnsavedText.words(["note", $0], options, text: note.progress) }
        case .add(let text, let parent):
            var entry = ItemEntry(text: text)
            entry.parent = parent
            input = UnsavedText.json(of: entry, in: state.ledger)
            commands = [["add", "--json", "-"]]
        case .enter(let entry):
            input = UnsavedText.json(of: entry, in: state.ledger)
            commands = [["add", "--json", "-"]]
        case .importDocument(.text(let text), _):
            input = Array(text.utf8)
            commands = [["import", "-"]]
        case .setStatus(_, let status, let reason?):
            commands = [UnsavedText.words(["status"] + numbers + [status.id], [("reason", reason)])]
        case .reopen(_, let reason?): commands = [UnsavedText.words(["reopen"] + numbers, [("reason", reason)])]
        case .edit(_, let fields): commands = [UnsavedText.words(["edit"] + numbers, UnsavedText.options(of: fields))]
        case .act(_, .reinstruct(let text, let leader, let day)):
            commands = numbers.map {
                UnsavedText.words(["reinstruct", $0], [("by", leader), ("date", day.description)], text: text)
            }
        case .act(_, .extend(let day, let reason, let leader)):
            let options: [(String, String?)] = [("reason", reason), ("granted-by", leader)]
            commands = [UnsavedText.words(["extend"] + numbers + [day.description], options)]
        case .send(_, let draft):
            guard let reason = draft.reason else { return nil }
            let options: [(String, String?)] = [("reason", reason), ("for", draft.department?.rawValue)]
            let words = ["notice"] + numbers + [draft.level.rawValue] + (draft.isNumbered ? ["--number"] : [])
            commands = [UnsavedText.words(words, options)]
        case .close, .reopen, .setStatus, .confirm, .assign, .unassign, .setDue, .importDocument, .undo, .redo, .reject,
            .rejectDirective, .split, .merge, .link, .addFromText, .keepWord, .addDepartment, .editTable,
            .mergeDepartments, .act, .expand, .hang, .changeSetting, .resetRules:
            return nil
        }
        let now = workspace.clock.now()
        self.init(
            at: now, day: workspace.today, ledger: UnsavedText.absolute(workspace.store.path),
            commands: commands.compactMap(\.self), input: input)
        folder = UnsavedText.absolute("")
        if self.commands.isEmpty { return nil }
    }

    /// A command's words; nil where no option has a text, and there is none beside them.
    private static func words(
        _ words: [String], _ options: [(name: String, value: String?)] = [], text: String? = nil
    ) -> [String]? {
        let given = options.compactMap { option in option.value.map { "--\(option.name)=\($0)" } }
        if given.isEmpty, text == nil { return nil }
        // A text that begins with `-` is no option.
        return words + given + (text.map { ["--", $0] } ?? [])
    }

    private static func options(of fields: ItemFields) -> [(String, String?)] {
        [
            ("text", fields.text), ("heading", fields.heading), ("leader", fields.leader), ("deputy", fields.deputy),
            ("requirement", fields.requirement), ("person", fields.responsiblePerson), ("contact", fields.contact),
            ("priority", fields.priority), ("category", fields.category), ("stage", fields.stage),
            ("cycle", fields.reportingCycle),
        ]
    }

    /// As `add --json` reads it.
    private static func json(of entry: ItemEntry, in ledger: Ledger) -> [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("text", entry.text)
        writer.member("leader", entry.leader)
        writer.member("due", entry.due?.description)
        writer.member("kind", entry.kind?.id)
        if let parent = entry.parent.flatMap({ ledger.items[$0]?.number }) {
            writer.key("parent")
            writer.write(parent)
        }
        let owners = (entry.lead.map { [($0, Role.lead)] } ?? []) + entry.support.map { ($0, Role.support) }
        writer.key("responsibilities")
        writer.array(owners) { writer, owner in
            writer.beginObject()
            writer.member("department", owner.0.id)
            writer.member("role", owner.1.id)
            writer.endObject()
        }
        writer.endObject()
        return writer.bytes
    }
}
