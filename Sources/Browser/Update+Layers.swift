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
        case .date(let sheet): return press(key, in: sheet)
        case .text(let sheet): return press(key, in: sheet)
        case .form(let form): return press(key, in: form)
        case .question(let question): return press(key, in: question)
        case nil: return []
        }
    }

    mutating func pasteInLayer(_ text: String) -> [Effect] {
        switch layer {
        case .prompt(let prompt) where prompt.purpose == .importPath && State.isDocument(text):
            closeLayer()
            message = Message(.neutral, words.stoppable(words.readingFile))
            return read(.text(text))
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
        case .date(var sheet):
            sheet.typed.insert(Key.halfWidth(text))
            layer = .date(sheet)
        case .form(var form):
            form.fields[form.cursor].text.insert(text)
            form.problem = nil
            layer = .form(form)
        case .picker, .question, .text, nil: break
        }
        return []
    }

    /// Whether what was pasted is a text to import and no path to one.
    private static func isDocument(_ text: String) -> Bool {
        trimmed(text).contains { $0.isNewline } || text.contains { "。；;，".contains($0) } && !text.contains("/")
    }

    // MARK: Question

    private mutating func press(_ key: Key, in question: Question) -> [Effect] {
        if let top = State.scrolled(question, by: key, rows: questionBox(question).previewRows) {
            var question = question
            question.top = top
            layer = .question(question)
            return []
        }
        if question.choices.count > 1 {
            if let cursor = State.moved(question.cursor, by: key, count: question.choices.count, page: 1) {
                var question = question
                question.cursor = cursor
                question.holdsText = false
                layer = .question(question)
                return []
            }
            if !question.holdsText, let index = key.digitIndex, question.choices.indices.contains(index) {
                return answer(question.choices[index].answer)
            }
        }
        switch key.asCommand {
        case .enter: return answer(question.choices[question.cursor].answer)
        case .escape, .control("c"), .function(10): refuse(question)
        case .character("y") where !question.holdsText: return answer(question.choices[question.cursor].answer)
        case .character("n") where !question.holdsText: refuse(question)
        case .character("q") where !question.holdsText: refuse(question)
        case .character, .backspace:
            var question = question
            question.holdsText = key != .backspace
            layer = .question(question)
        default: break
        }
        return []
    }

    private mutating func answer(_ answer: Question.Answer) -> [Effect] {
        closeLayer()
        switch answer {
        case .perform(let intent):
            if intent.takesTime { message = Message(.neutral, words.importing) }
            return [.perform(intent)]
        case .quit: return [.quit]
        case .removeFilter(let saved): return [.removeFilter(saved)]
        case .export(let request): return [.export(request)]
        case .review(let source, let item): open(source, as: .review, at: item)
        case .nothing: break
        }
        return []
    }

    // MARK: Picker

    private mutating func press(_ key: Key, in picker: Picker) -> [Effect] {
        var picker = picker
        let count = picker.visible.count
        if let cursor = State.moved(picker.cursor, by: key, count: count, page: pickerRows) {
            picker.cursor = cursor
            picker.holdsText = false
        } else if let choice = choice(of: key, in: picker) {
            return take(choice, of: picker)
        } else {
            switch key {
            case .escape, .control("c"), .function(10):
                closeLayer()
                return []
            case .enter:
                guard picker.visible.indices.contains(picker.cursor) else { return [] }
                return take(picker.visible[picker.cursor].choice, of: picker)
            case .character where !picker.isNarrowable:
                switch key.asCommand {
                case .character("j") where !picker.holdsText: picker.cursor = min(picker.cursor + 1, max(0, count - 1))
                case .character("k") where !picker.holdsText: picker.cursor = max(picker.cursor - 1, 0)
                default: picker.holdsText = true
                }
            case .backspace where !picker.isNarrowable: picker.holdsText = false
            default:
                guard picker.isNarrowable, picker.typed.edit(key) else { return [] }
                picker.cursor = 0
            }
        }
        layer = .picker(picker)
        return []
    }

    /// The entry for which a digit stands, or the key that is printed beside it.
    private func choice(of key: Key, in picker: Picker) -> Picker.Choice? {
        guard picker.takesDigits, !picker.holdsText else { return nil }
        if let index = key.digitIndex {
            return picker.visible.indices.contains(index) ? picker.visible[index].choice : nil
        }
        guard let command = keymap.command(for: key, inReview: isReading) else { return nil }
        return picker.visible.first { $0.choice == .command(command) }?.choice
    }

    /// The first visible line of a question's preview after a key that scrolls it; nil for any other key. The arrows choose where there is a choice.
    private static func scrolled(_ question: Question, by key: Key, rows: Int) -> Int? {
        let last = question.preview.count - rows
        guard !question.preview.isEmpty, last > 0 else { return nil }
        let isChoice = question.choices.count > 1
        switch key {
        case .up, .down, .home, .end: if isChoice { return nil }
        case .pageUp, .pageDown: break
        default: return nil
        }
        let target: Int =
            switch key {
            case .up: question.top - 1
            case .down: question.top + 1
            case .pageUp: question.top - max(1, rows - 1)
            case .pageDown: question.top + max(1, rows - 1)
            case .home: 0
            default: last
            }
        return min(max(0, target), last)
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
        case (.items(let filter), _): chooseFilter(filter)
        case (.grouping(let grouping), _):
            group(by: grouping)
        case (.sorting(let key), _):
            sortKey = key
            listTop = 0
        case (.folding(let isFolded), _):
            group(by: grouping)
            fold(all: isFolded)
        case (.status(let status), .status(let items)): return take(status, for: items)
        case (.assignee(let owner), .assignee(let items)): layer = .picker(rolePicker(of: owner, for: items))
        case (.command(let command), _): return run(command)
        case (.field(let field), .edit(let item)): edit(field, of: item)
        case (.externalEditor, .edit(let item)):
            if let text = ledger.items[item]?.text { return [.editText(item, text)] }
        case (.stage(let stage), .edit(let item)): return [.perform(.edit(item, ItemFields(stage: stage ?? "")))]
        case (.typedStage, .edit(let item)):
            layer = .prompt(Prompt(.edit(item, .stage), field: TextField(ledger.items[item]?.stage ?? "")))
        case (.exportFormat(let format), .reportFormat(let order)): layer = .prompt(reportPrompt(order, format))
        case (.exportFormat(let format), _): layer = .prompt(exportPrompt(format))
        case (.report(let kind), _): layer = .form(reportForm(kind))
        case (.file(let file), .files(let item)): layer = .prompt(filePrompt(file, of: item))
        case (.setting(let key), _): return open(key)
        case (.reminder(let note), _): show(note)
        case (.rule(let rule), _): askToReset(rule)
        case (.template(let note), _): show(note)
        case (.expand(let owner), .collective(let items)): return expand(owner, of: items)
        case (.supervise(let deed), .supervision(let items)): return take(deed, for: items)
        case (.language(let language), _): return [.saveLanguage(language)]
        case (.split(let place), .split(let item)): return [.perform(.split(item, at: place))]
        case (.splitElsewhere, .split(let item)): layer = .prompt(Prompt(.splitPlace(item)))
        case (.keep(let id, let kind), _): layer = .prompt(keepPrompt(id, kind))
        case (.tableLine(let owner), _): table.cursor = owner
        case (.deed(let deed), .table(let owner)): return take(deed, at: owner)
        case (.word(let field, let word), .table(let owner)): return [removing(word, field, at: owner)]
        case (.unit(let unit), .unit(let deed, let owner)): return take(unit, for: deed, at: owner)
        case (.role(let role), .role(let items, let owner)):
            if isReading { reading.replacedWord = item.flatMap { State.word(forOwnersOf: $0) } }
            return ask(.assign(items, owner, role, replacing: role == .lead))
        case (.unassign, .role(let items, let owner)):
            return ask(.unassign(items.filter { ledger.items[$0]?.responsibility(of: owner) != nil }, owner))
        default: break
        }
        return []
    }

    private mutating func take(_ status: Status, for items: [RecordID]) -> [Effect] {
        let records = items.compactMap { ledger.items[$0] }
        if status.needsReason || status == .inProgress && records.contains(where: { $0.writtenOffAt != nil }) {
            layer = .prompt(offered(.reason(items, status)))
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
        let found = list.commands(in: words, keymap, inReview: isReading)
        if let cursor = State.moved(list.cursor, by: key, count: found.count, page: pickerRows) {
            list.cursor = cursor
        } else {
            switch key {
            case .escape, .control("c"), .function(1), .function(9), .function(10):
                closeLayer()
                return []
            case .enter:
                if let line = commandLine(in: list) {
                    closeLayer()
                    switch line {
                    case .saveFilter(let name): return saveFilter(as: name)
                    case .open(let opened): layer = opened
                    }
                    return []
                }
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
}

extension Key {
    /// Where an entry stands that a digit names; 1 names the first. Han numerals are text.
    fileprivate var digitIndex: Int? {
        guard case .character(let digit) = asCommand, digit.isASCII, let number = digit.wholeNumberValue else {
            return nil
        }
        return number - 1
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
