import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// Keys while a line is typed, and what becomes of it.
extension State {
    mutating func press(_ key: Key, in prompt: Prompt) -> [Effect] {
        var prompt = prompt
        if case .search = prompt.purpose, pressInSearch(key, prompt) { return [] }
        switch key {
        case .escape, .control("c"), .function(10):
            leave(prompt)
            if prompt.purpose == .importPath, readingImport != nil {
                message = Message(.neutral, words.readingGivenUp)
                return giveUpReading()
            }
            if case .search(let before) = prompt.purpose, before != searchText { _ = search(for: before) }
            if let widened = prompt.widened { widenAgain(widened) }
            return []
        case .enter: return submit(prompt)
        default:
            if key == .tab, prompt.purpose.isPath { return [.completePath(prompt.field.text)] }
            if key == .tab, case .note(let items) = prompt.purpose {
                layer = .form(noteForm(items, prompt.field))
                return []
            }
            if key == .tab, case .newItem(let parent, let other) = prompt.purpose {
                layer = .prompt(Prompt(.newItem(under: other, other: parent), field: prompt.field))
                return []
            }
            guard prompt.field.edit(key) else { return [] }
            prompt.problem = nil
            let effects = prompt.purpose == .importPath ? giveUpReading() : []
            prompt.progress = nil
            prompt.recalled = nil
            // What is offered follows what is typed.
            if prompt.completion != nil { prompt.completion = completions(of: prompt) }
            layer = .prompt(prompt)
            typed(in: prompt)
            return effects
        }
    }

    /// Follows what is typed where that shows at once.
    mutating func typed(in prompt: Prompt) {
        guard case .search = prompt.purpose else { return }
        var prompt = prompt
        let error = search(for: prompt.field.text)
        // Where something is offered, it is known that something is missing.
        let isOffered = prompt.completion != nil
        prompt.problem = isOffered ? nil : error.map { words.reason(of: $0) }
        prompt.problemPlace = isOffered ? nil : error?.place
        layer = .prompt(prompt)
    }

    private mutating func submit(_ line: Prompt) -> [Effect] {
        let effects = take(line)
        if let (purpose, text) = State.kept(of: line) { keepIfRefused(.line(purpose, text)) }
        return effects
    }

    private mutating func take(_ line: Prompt) -> [Effect] {
        var prompt = line
        let text = State.trimmed(prompt.field.text)
        forgetText(of: prompt)
        func complain(_ problem: SafeText) -> [Effect] {
            var again = prompt
            again.problem = problem
            layer = .prompt(again)
            return []
        }
        switch prompt.purpose {
        case .search:
            if let error = search(for: prompt.field.text) {
                prompt.problemPlace = error.place
                return complain(words.reason(of: error))
            }
            remember(searchText)
            closeLayer()
            pane = .list
            // The list says that Enter leads to what the filters hide.
            if !search.isRunning, listing.rows.isEmpty { showElsewhere() }
            return []
        case .reason(let items, let status):
            guard !text.isEmpty else { return complain(words.reasonMissing) }
            closeLayer()
            if status == .inProgress { return ask(.reopen(items, reason: text)) }
            return ask(.setStatus(items, status, reason: text))
        case .note(let items):
            guard !text.isEmpty else { return complain(words.textMissing) }
            closeLayer()
            return ask(.note(items, text))
        case .newItem(let parent, _):
            guard !text.isEmpty else { return complain(words.textMissing) }
            closeLayer()
            return [.perform(.add(text, under: parent))]
        case .importPath:
            guard !text.isEmpty else { return complain(words.textMissing) }
            // The prompt stays until the file is read: a wrong path can be mended.
            if readingImport == .file(text) { return [] }
            prompt.problem = nil
            prompt.progress = words.readingFile
            layer = .prompt(prompt)
            return read(.file(text))
        case .edit(let item, let field):
            guard !text.isEmpty || field != .text else { return complain(words.textMissing) }
            closeLayer()
            return [.perform(.edit(item, field.fields(text)))]
        case .splitPlace(let item):
            guard !text.isEmpty else { return complain(words.textMissing) }
            closeLayer()
            return [.perform(.split(item, at: text))]
        case .keepWord(let id, let kind):
            guard !text.isEmpty else { return complain(words.textMissing) }
            closeLayer()
            return [.perform(.keepWord(id, text, kind))]
        case .tableField(let owner, let field):
            guard !text.isEmpty else { return complain(words.textMissing) }
            closeLayer()
            return [submitted(text, field, at: owner)]
        case .exportPath(let content, let format):
            guard !text.isEmpty else { return complain(words.textMissing) }
            closeLayer()
            return [.export(ExportRequest(content, format: format, path: text))]
        case .setting(let key):
            do throws(SettingKey.Refusal) {
                _ = try key.setting(text, in: ledger.settings)
            } catch {
                return complain(words.settingForm(key.rawValue))
            }
            // The line stays until it is done: what the machine does not know can be mended.
            return [.perform(.changeSetting(key, text))]
        case .saveFilter:
            guard !text.isEmpty else { return complain(words.textMissing) }
            closeLayer()
            return saveFilter(as: text)
        case .extensionReason(let items, let date):
            guard !text.isEmpty else { return complain(words.reasonMissing) }
            layer = .prompt(Prompt(.extensionLeader(items, date, reason: text)))
            return []
        case .extensionLeader(let items, let date, let reason):
            closeLayer()
            return ask(.act(items, .extend(to: date, reason: reason, grantedBy: text.isEmpty ? nil : text)))
        case .giveBack(let items):
            closeLayer()
            return ask(.act(items, .giveBack(reason: text.isEmpty ? nil : text)))
        case .supervise(let items, let deed):
            var problem: SafeText?
            return finish(deed, for: items, with: text, problem: &problem) ?? complain(problem ?? words.textMissing)
        case .reinstructLeader(let items, let instruction):
            guard !text.isEmpty else { return complain(words.textMissing) }
            closeLayer()
            return ask(.act(items, .reinstruct(instruction, by: text, on: today)))
        case .newDepartment:
            guard !text.isEmpty else { return complain(words.textMissing) }
            closeLayer()
            return [.perform(.addDepartment(text))]
        }
    }

    static func trimmed(_ text: String) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// Puts in what all possible paths have in common, and names them where there are several.
    mutating func complete(_ typed: String, with ends: [String]) {
        if case .form(var form)? = layer {
            form.complete(typed, with: ends, words)
            layer = .form(form)
            return
        }
        guard case .prompt(var prompt)? = layer, prompt.purpose.isPath, prompt.field.text == typed else {
            return
        }
        guard let first = ends.first else {
            prompt.problem = words.noSuchPath
            layer = .prompt(prompt)
            return
        }
        (prompt.field, prompt.problem) = State.completed(typed, first, ends, words)
        layer = .prompt(prompt)
    }

    static func completed(
        _ typed: String, _ first: String, _ ends: [String], _ words: Catalogue
    ) -> (TextField, SafeText?) {
        let common = ends.dropFirst().reduce(first) { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
        let folder = typed.lastIndex(of: "/").map { typed[typed.index(after: $0)...] } ?? typed[...]
        return (
            TextField(typed + common),
            ends.count > 1 ? words.list(ends.map { SafeText(sanitising: folder + $0) }) : nil
        )
    }
}
