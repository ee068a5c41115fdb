import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// Keys while a layer is open.
extension State {
    mutating func pressInLayer(_ key: Key) -> [Effect] {
        switch layer {
        case .picker(let picker): return press(key, in: picker)
        case .prompt(let prompt): return press(key, in: prompt)
        case .commands(let list): return press(key, in: list)
        case .question(let question): return press(key, in: question)
        case nil: return []
        }
    }

    mutating func pasteInLayer(_ text: String) -> [Effect] {
        switch layer {
        case .prompt(var prompt):
            prompt.field.insert(text)
            layer = .prompt(prompt)
            typed(in: prompt)
        case .picker(var picker) where picker.isNarrowable:
            picker.typed.insert(text)
            picker.cursor = 0
            layer = .picker(picker)
        case .commands(var list):
            list.typed.insert(text)
            list.cursor = 0
            layer = .commands(list)
        case .picker, .question, nil: break
        }
        return []
    }

    // MARK: Question

    private mutating func press(_ key: Key, in question: Question) -> [Effect] {
        switch key.asCommand {
        case .enter, .character("y"):
            closeLayer()
            switch question.answer {
            case .perform(let intent): return [.perform(intent)]
            case .quit: return [.quit]
            }
        case .escape, .control("c"), .character("n"), .character("q"), .function(10): closeLayer()
        default: break
        }
        return []
    }

    // MARK: Picker

    private mutating func press(_ key: Key, in picker: Picker) -> [Effect] {
        var picker = picker
        let count = picker.visible.count
        if let cursor = State.moved(picker.cursor, by: key, count: count, page: pickerRows) {
            picker.cursor = cursor
        } else {
            switch key {
            case .escape, .control("c"), .function(10):
                closeLayer()
                return []
            case .enter:
                guard picker.visible.indices.contains(picker.cursor) else { return [] }
                return take(picker.visible[picker.cursor].choice, of: picker)
            case .character where !picker.isNarrowable:
                if case .due(let items) = picker.purpose, let prompt = State.datePrompt(for: items, beginningWith: key)
                {
                    layer = .prompt(prompt)
                    return []
                }
                if picker.takesDigits, case .character(let digit) = key.asCommand, let number = digit.wholeNumberValue,
                    number > 0,
                    number <= count
                {
                    return take(picker.visible[number - 1].choice, of: picker)
                }
                if key.asCommand == .character("j") { picker.cursor = min(picker.cursor + 1, max(0, count - 1)) }
                if key.asCommand == .character("k") { picker.cursor = max(picker.cursor - 1, 0) }
            default:
                guard picker.isNarrowable, picker.typed.edit(key) else { return [] }
                picker.cursor = 0
            }
        }
        layer = .picker(picker)
        return []
    }

    /// 2 of 2020-03-15 and + of +7d begin a date that is typed: they choose nothing.
    private static func datePrompt(for items: [RecordID], beginningWith key: Key) -> Prompt? {
        guard case .character(let character) = key.asCommand, character.isWholeNumber || character == "+" else {
            return nil
        }
        var prompt = Prompt(.due(items))
        return prompt.field.edit(key.asCommand) ? prompt : nil
    }

    /// The cursor of a list after a key that moves it; nil for any other key.
    private static func moved(_ cursor: Int, by key: Key, count: Int, page: Int) -> Int? {
        let target: Int
        switch key {
        case .up, .control("p"): target = cursor - 1
        case .down, .control("n"), .tab: target = cursor + 1
        case .pageUp: target = cursor - page
        case .pageDown: target = cursor + page
        case .home: target = 0
        case .end: target = count - 1
        default: return nil
        }
        return min(max(0, target), max(0, count - 1))
    }

    private mutating func take(_ choice: Picker.Choice, of picker: Picker) -> [Effect] {
        closeLayer()
        switch (choice, picker.purpose) {
        case (.filter(let owner), _):
            choose(owner)
            pane = .list
        case (.items(let filter), _):
            if filter != self.filter { startOver() }
            self.filter = filter
        case (.grouping(let grouping), _):
            self.grouping = grouping
            listTop = 0
        case (.status(let status), .status(let items)): return take(status, for: items)
        case (.assignee(let owner), .assignee(let items)): layer = .picker(rolePicker(of: owner, for: items))
        case (.role(let role), .role(let items, let owner)):
            return ask(.assign(items, owner, role, replacing: role == .lead))
        case (.unassign, .role(let items, let owner)):
            return ask(.unassign(items.filter { ledger.items[$0]?.responsibility(of: owner) != nil }, owner))
        case (.due(let date), .due(let items)): return ask(.setDue(items, date))
        case (.dueOther, .due(let items)): layer = .prompt(Prompt(.due(items)))
        default: break
        }
        return []
    }

    private mutating func take(_ status: Status, for items: [RecordID]) -> [Effect] {
        let records = items.compactMap { ledger.items[$0] }
        if status.needsReason || status == .inProgress && records.contains(where: { $0.writtenOffAt != nil }) {
            layer = .prompt(Prompt(.reason(items, status)))
            return []
        }
        if status == .closed { return ask(.close(items)) }
        if status == .assigned, records.allSatisfy({ $0.status == .draft }) { return ask(.confirm(items)) }
        if status == .inProgress, records.allSatisfy({ $0.status == .closed }) {
            return ask(.reopen(items, reason: nil))
        }
        return ask(.setStatus(items, status, reason: nil))
    }

    // MARK: Commands

    private mutating func press(_ key: Key, in list: CommandList) -> [Effect] {
        var list = list
        let found = list.commands(in: words)
        if let cursor = State.moved(list.cursor, by: key, count: found.count, page: pickerRows) {
            list.cursor = cursor
        } else {
            switch key {
            case .escape, .control("c"), .function(1), .function(9), .function(10):
                closeLayer()
                return []
            case .enter:
                guard found.indices.contains(list.cursor) else { return [] }
                let command = found[list.cursor]
                closeLayer()
                return run(command)
            default:
                guard list.typed.edit(key) else { return [] }
                list.cursor = 0
            }
        }
        layer = .commands(list)
        return []
    }

    // MARK: Prompt

    private mutating func press(_ key: Key, in prompt: Prompt) -> [Effect] {
        var prompt = prompt
        switch key {
        case .escape, .control("c"), .function(10):
            closeLayer()
            if case .search(let before) = prompt.purpose, before != searchText { _ = search(for: before) }
            return []
        case .enter: return submit(prompt)
        case .up, .down, .pageUp, .pageDown:
            if case .search = prompt.purpose {
                let page = max(1, rows(of: .list) - 1)
                moveInList(by: key == .up ? -1 : key == .down ? 1 : key == .pageUp ? -page : page)
            }
            return []
        default:
            guard prompt.field.edit(key) else { return [] }
            prompt.problem = nil
            layer = .prompt(prompt)
            typed(in: prompt)
            return []
        }
    }

    /// Follows what is typed where that shows at once.
    private mutating func typed(in prompt: Prompt) {
        guard case .search = prompt.purpose else { return }
        var prompt = prompt
        prompt.problem = search(for: prompt.field.text)
        layer = .prompt(prompt)
    }

    private mutating func submit(_ prompt: Prompt) -> [Effect] {
        let text = State.trimmed(prompt.field.text)
        func complain(_ problem: SafeText) -> [Effect] {
            var again = prompt
            again.problem = problem
            layer = .prompt(again)
            return []
        }
        switch prompt.purpose {
        case .search:
            if prompt.problem != nil { return [] }
            closeLayer()
            pane = .list
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
        case .due(let items):
            guard let date = CalendarDate(typed: Key.halfWidth(text), today: today) else {
                return complain(words.badDate)
            }
            closeLayer()
            return ask(.setDue(items, date))
        case .newItem:
            guard !text.isEmpty else { return complain(words.textMissing) }
            closeLayer()
            return [.perform(.add(text))]
        case .importPath:
            guard !text.isEmpty else { return complain(words.textMissing) }
            closeLayer()
            return [.readImport(.file(text))]
        }
    }

    private static func trimmed(_ text: String) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    /// What a document would become, as a question.
    mutating func offer(_ document: ImportedDocument, _ reading: ImportReading) {
        switch reading {
        case .failed(let reason): message = Message(.failure, reason)
        case .draft(let title, let directives, let items, let remarks):
            let question = words.importQuestion(title: title, directives: directives, items: items)
            layer = .question(
                Question([question] + remarks + [words.classifiedWarning], .perform(.importDocument(document))))
        }
    }
}

extension TextField {
    /// Takes a key that edits a line.
    /// - Returns: whether it was one.
    mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .backspace: deleteBackward()
        case .delete: deleteForward()
        case .left: moveCaret(by: -1)
        case .right: moveCaret(by: 1)
        case .home, .control("a"): moveToStart()
        case .end, .control("e"): moveToEnd()
        case .control("u"): clear()
        default: return false
        }
        return true
    }
}

extension CommandList {
    /// The commands that hold what was typed in name, description or key, in the order of the table.
    func commands(in words: Catalogue) -> [Command] {
        let wanted = typed.text.lowercased()
        return CommandTable.entries.filter { entry in
            if wanted.isEmpty { return true }
            let said = entry.words(words)
            let texts =
                [said.name.string, said.description.string, entry.command.rawValue]
                + entry.keys.map { $0.name(in: words).string }
            return texts.contains { $0.lowercased().contains(wanted) }
        }.map(\.command)
    }
}
