package import LedgerModel
import LedgerQuery
import TerminalScreen
package import Wording

/// Several lines to fill in, each with its name: nothing is written until Enter.
package struct Form: Hashable, Sendable {
    package enum Purpose: Hashable, Sendable {
        /// A progress report with everything that it may have.
        case note([RecordID])
        /// What a report of that kind is to be about.
        case report(String)
    }

    package struct Field: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            case text
            case path
            /// An owner by any of its names, also by initials.
            case owner
            /// Yes where anything stands in it; the space bar changes it.
            case flag
        }

        /// A word of the catalogue.
        package let id: String
        package let kind: Kind
        package var text = TextField()
    }

    package let purpose: Purpose
    package let title: SafeText
    package var fields: [Field]
    package var cursor = 0
    /// What is wrong with what was filled in.
    package var problem: SafeText?

    init(_ purpose: Purpose, title: SafeText, fields: [(id: String, kind: Field.Kind)]) {
        self.purpose = purpose
        self.title = title
        self.fields = fields.map { Field(id: $0.id, kind: $0.kind) }
    }

    /// What stands in a field, without spaces around it; empty where there is no such field.
    package func value(_ id: String) -> String {
        State.trimmed(fields.first { $0.id == id }?.text.text ?? "")
    }

    mutating func complete(_ typed: String, with ends: [String], _ words: Catalogue) {
        guard fields[cursor].kind == .path, fields[cursor].text.text == typed else { return }
        guard let first = ends.first else {
            problem = words.noSuchPath
            return
        }
        (fields[cursor].text, problem) = State.completed(typed, first, ends, words)
    }
}

extension State {
    mutating func press(_ key: Key, in form: Form) -> [Effect] {
        var form = form
        form.problem = nil
        let field = form.fields[form.cursor]
        switch key {
        case .escape, .control("c"), .function(10):
            leave(form)
            return []
        case .enter: return submit(form)
        case .tab where field.kind == .path && !field.text.isEmpty:
            layer = .form(form)
            return [.completePath(field.text.text)]
        case .down, .tab, .control("n"): form.cursor = (form.cursor + 1) % form.fields.count
        case .up, .backTab, .control("p"):
            form.cursor = (form.cursor + form.fields.count - 1) % form.fields.count
        case .character where field.kind == .flag, .left where field.kind == .flag, .right where field.kind == .flag:
            form.fields[form.cursor].text = TextField(field.text.isEmpty ? "+" : "")
        default:
            guard form.fields[form.cursor].text.edit(key) else { return [] }
        }
        layer = .form(form)
        return []
    }

    private mutating func submit(_ form: Form) -> [Effect] {
        var form = form
        func complain(_ problem: SafeText, at id: String) -> [Effect] {
            form.problem = problem
            form.cursor = form.fields.firstIndex { $0.id == id } ?? form.cursor
            layer = .form(form)
            return []
        }
        let named = form.fields.first { $0.kind == .owner }?.id ?? "department"
        let typed = form.value(named)
        let owner = typed.isEmpty ? nil : owner(named: typed)
        if !typed.isEmpty, owner == nil { return complain(words.noSuchUnit, at: named) }
        switch form.purpose {
        case .note(let items):
            guard !form.value("progress").isEmpty else { return complain(words.textMissing, at: "progress") }
            if owner != nil, owner?.department == nil { return complain(words.noSuchUnit, at: named) }
            let intent = noteIntent(of: form, by: owner?.department, for: items)
            keptForms[items] = nil
            keptTexts[.note(items)] = nil
            layer = .form(form)
            let effects = ask(intent)
            keepIfRefused(.form(form))
            return effects
        case .report(let kind):
            layer = .form(form)
            return [.readReport(ReportOrder(kind, form, owner), columns: reportColumns)]
        }
    }

    // MARK: - Progress

    /// The line for progress with what else a report may say below it.
    func noteForm(_ items: [RecordID], _ progress: TextField) -> Form {
        var form = Form(
            .note(items), title: words.notePrompt(subject(items)),
            fields: [
                ("progress", .text), ("problem", .text), ("next", .text), ("reporter", .owner), ("file", .path),
                ("file2", .path), ("file3", .path),
            ])
        form.fields[0].text = progress
        form.cursor = 1
        return form
    }

    private func noteIntent(of form: Form, by department: DepartmentID?, for items: [RecordID]) -> Intent {
        func text(_ id: String) -> String? {
            let value = form.value(id)
            return value.isEmpty ? nil : value
        }
        return .report(
            items,
            ProgressNote(
                progress: form.value("progress"), problem: text("problem"), next: text("next"),
                department: department),
            files: form.fields.filter { $0.kind == .path }.compactMap { text($0.id) })
    }

    /// Whom a name means: the first that the list of owners would offer for it.
    func owner(named name: String) -> OwnerKey? {
        guard let matcher = NameMatcher(name) else { return nil }
        let table = ledger.departments
        let owners =
            table.departments.filter { $0.successors.isEmpty }.map { OwnerKey.department($0.id) }
            + table.collectives.map { OwnerKey(id: $0.id) }
        return matcher.ranked(owners) { searchedNames(of: $0) }.first
    }

    // MARK: - What is open until it is done

    /// Whether the layer asks for just this: it stays until there is an answer, so that nothing that was typed is lost.
    func isWaiting(for intent: Intent) -> Bool {
        switch (layer, intent) {
        case (.form(let form), .report): if case .note = form.purpose { true } else { false }
        case (.prompt(let prompt), .changeSetting(let key, _)): prompt.purpose == .setting(key)
        default: false
        }
    }

    /// Says in the layer what is wrong.
    /// - Returns: false where there is none that waits for it.
    mutating func complain(_ reason: SafeText, of intent: Intent) -> Bool {
        guard isWaiting(for: intent) else { return false }
        switch layer {
        case .form(var form):
            form.problem = reason
            layer = .form(form)
        case .prompt(var prompt):
            prompt.problem = reason
            layer = .prompt(prompt)
        default: return false
        }
        return true
    }
}
