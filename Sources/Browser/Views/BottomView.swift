import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// The message line and the hint line, the first screen of an empty ledger.
extension State {
    func drawMessage(_ area: Area, into frame: inout Frame) {
        if case .prompt(let prompt)? = layer { return draw(prompt, in: area, into: &frame) }
        guard let message else { return }
        let tone: Tone =
            switch message.kind {
            case .success: .success
            case .neutral: .hint
            case .failure: .failure
            }
        frame.draw(truncated([StyledText(" " + message.text, tone)], to: area.columns), in: area)
    }

    /// The label, the text around the caret, and what is wrong with it at the right edge.
    private func draw(_ prompt: Prompt, in area: Area, into frame: inout Frame) {
        let width = appearance.width
        // What is long stands above the line, whole.
        let problem = longProblem(of: prompt) == nil ? prompt.problem : nil
        let remark = problem.map { StyledText($0, .failure) } ?? prompt.progress.map { StyledText($0, .hint) }
        let remarks = remark.map { truncated([$0], to: area.columns / 2) + [StyledText(" ")] } ?? []
        let label = StyledText(" \(label(of: prompt)): ", .prompt)
        // On a narrow screen the problem takes the label's place: what was typed stays in sight.
        let isNarrow = width.columns(of: [label] + remarks) + 12 > area.columns
        let shown = isNarrow && !remarks.isEmpty ? StyledText(" ", .prompt) : label
        frame.draw([shown], in: area)
        let start = width.columns(of: [shown])
        let room = max(2, area.columns - start - width.columns(of: remarks) - 1)
        let before = SafeText(sanitising: prompt.field.beforeCaret)
        let caret = width.columns(of: before)
        let offset = max(0, caret - room + 1)
        let field = Area(row: area.row, column: area.column + start, columns: room, rows: 1)
        frame.draw(SafeText(sanitising: prompt.field.text), in: field, at: -offset)
        if let place = prompt.problemPlace, !remarks.isEmpty {
            let below = Area(row: field.row + 1, column: field.column, columns: field.columns, rows: 1)
            drawProblem(place, of: prompt.field.text, in: below, at: -offset, into: &frame)
        }
        frame.draw(remarks, in: area, at: max(0, area.columns - width.columns(of: remarks)))
        frame.caret = Position(row: area.row, column: min(area.column + start + caret - offset, area.columns - 1))
    }

    /// Strokes below the characters that are wrong.
    private func drawProblem(
        _ place: Range<Int>, of text: String, in area: Area, at start: Int, into frame: inout Frame
    ) {
        let width = appearance.width
        let before = width.columns(of: SafeText(sanitising: text.prefix(place.lowerBound)))
        let wrong = width.columns(of: SafeText(sanitising: text.prefix(place.upperBound))) - before
        let strokes = [SafeText](repeating: "^", count: max(1, wrong)).joined()
        frame.draw(strokes, in: area, at: start + before, style: Style(.failure))
    }

    func label(of prompt: Prompt) -> SafeText {
        switch prompt.purpose {
        case .search: words.numberSearch
        case .reason(let items, let status): words.reasonPrompt(subject(items), to: status.id)
        case .note(let items): words.notePrompt(subject(items))
        case .newItem(let parent, _):
            parent.flatMap { ledger.items[$0] }.map { words.newItemUnder($0.number) } ?? words.newItemPrompt
        case .importPath: words.importPrompt
        case .edit(let item, let field): words.editPrompt(subject([item]), field.rawValue)
        case .splitPlace(let item): words.splitPrompt(subject([item]))
        case .keepWord(_, let kind): words.keptWord(kind.rawValue)
        case .tableField(_, let field): words.tableField(field.rawValue)
        case .newDepartment: words.newUnitPrompt
        case .supervise(let items, let deed): supervisionLabel(items, deed)
        case .reinstructLeader: words.leaderPrompt
        case .saveFilter: words.saveFilterPrompt
        case .extensionReason(let items, let date):
            words.extensionReasonPrompt(subject(items), date.description)
        case .extensionLeader: words.extensionLeaderPrompt
        case .giveBack(let items): words.giveBackPrompt(subject(items))
        case .exportPath(.items(let items), _): words.exportPath(items.count)
        case .exportPath(.report(let order), _): words.saveAs(words.reportTitle(order.kind))
        case .exportPath(.file(let file, _), _): words.saveAs(SafeText(sanitising: file.name))
        case .setting(let key): words.settingPrompt(key.rawValue)
        }
    }

    // MARK: Hints

    /// A command on the hint line, and where it stands.
    struct HintEntry: Hashable {
        let command: Command
        let key: SafeText
        let name: SafeText
        let column: Int
        let columns: Int
    }

    /// What is named first where there is little room.
    private static let hintPriority: [Command] = [
        .help, .quit, .toggleDone, .filterByDepartment, .search, .undo, .chooseView, .addNote, .palette, .importText,
    ]
    /// The same where the cursor is on a draft: it is to be reviewed, not to be closed.
    private static let draftHintPriority: [Command] = [
        .help, .quit, .reviewDrafts, .confirm, .filterByDepartment, .search, .undo, .chooseView, .palette, .importText,
    ]

    /// As many commands as fit, in the order of their F-keys.
    func hintEntries(columns: Int) -> [HintEntry] {
        if !view.hasPanes { return viewHints(columns: columns) }
        let width = appearance.width
        var chosen: [(number: Int, command: Command, key: SafeText, name: SafeText, columns: Int)] = []
        var used = 1
        let isDraft = item?.status == .draft
        for command in isDraft ? State.draftHintPriority : State.hintPriority {
            let entry = CommandTable.entry(command)
            guard let found = keymap.key(of: entry, preferringFunctionKey: true) else { continue }
            // Behind the F-keys, in their order here.
            let number = if case .function(let number) = found { number } else { 100 + chosen.count }
            let key = found.name(in: words)
            let name = State.between(found, words) + entry.words(words).name
            let needed = width.columns(of: key) + width.columns(of: name) + 1
            if used + needed > columns { break }
            used += needed
            chosen.append((number, command, key, name, needed - 1))
        }
        // Drafts wait, and no F-key leads to them. A draft under the cursor has named that already.
        let review = CommandTable.entry(.reviewDrafts)
        let reviewWords = State.between(.character("5"), words) + review.words(words).name
        let hasDrafts = !isDraft && (listing.figures?.draft ?? 0) > 0
        let reviewColumns = width.columns(of: reviewWords) + 1
        var column = 1
        let hints = chosen.sorted { $0.number < $1.number }.map { hint in
            defer { column += hint.columns + 1 }
            return HintEntry(
                command: hint.command, key: hint.key, name: hint.name, column: column, columns: hint.columns)
        }
        guard hasDrafts, column + reviewColumns <= columns else {
            return hints + letterHints(from: column, to: columns)
        }
        let reviewHint = HintEntry(
            command: .reviewDrafts, key: keyName(of: .reviewDrafts), name: reviewWords, column: column,
            columns: reviewColumns)
        return hints + [reviewHint] + letterHints(from: column + reviewColumns + 1, to: columns)
    }

    /// Behind the F-keys of a wide screen, what only a letter leads to.
    private func letterHints(from start: Int, to columns: Int) -> [HintEntry] {
        if columns < State.columnsForLetters { return [] }
        var column = start
        var hints: [HintEntry] = []
        for command in State.letterPriority {
            let entry = CommandTable.entry(command)
            guard let key = keymap.key(of: entry, preferringFunctionKey: true) else { continue }
            let name = State.between(key, words) + entry.words(words).name
            let needed = appearance.width.columns(of: key.name(in: words)) + appearance.width.columns(of: name)
            if column + needed > columns { break }
            hints.append(
                HintEntry(command: command, key: key.name(in: words), name: name, column: column, columns: needed))
            column += needed + 1
        }
        return hints
    }

    /// Papers, chasing and more time are asked for every week, and no F-key leads to them.
    private static let letterPriority: [Command] = [
        .report, .showReminders, .extendDue, .exportItems, .assign, .setDue,
    ]
    private static let columnsForLetters = 118

    /// Where letters do most of the work: the key of each command, an F-key where an input method is on.
    private func viewHints(columns: Int) -> [HintEntry] {
        let width = appearance.width
        var hints: [HintEntry] = []
        var column = 1
        for command in view == .departments ? State.tableHints : State.readingHints {
            let entry = CommandTable.entry(command)
            if isReading, entry.availability(in: self) != .available, !State.steadyHints.contains(command) { continue }
            let key = command == .openLine ? words.keyEnter : viewKeyName(of: command)
            let name = State.between(nil, words) + (command == .openLine ? words.menu : said(of: entry).name)
            let needed = width.columns(of: key) + width.columns(of: name)
            if column + needed > columns { continue }
            hints.append(HintEntry(command: command, key: key, name: name, column: column, columns: needed))
            column += needed + 1
        }
        return hints
    }

    /// Beside a source some F-keys do something else than in the list: they are named, whatever was pressed last.
    private func viewKeyName(of command: Command) -> SafeText {
        guard isReading else { return keyName(of: command) }
        return keymap.key(of: CommandTable.entry(command), preferringFunctionKey: true, inReview: true)?.name(in: words)
            ?? .empty
    }

    /// A key that is a letter, and an English name behind it, would run into each other.
    private static func between(_ key: Key?, _ words: Catalogue) -> SafeText {
        if case .function? = key { return .empty }
        return words.language == .english ? " " : .empty
    }

    private static let readingHints: [Command] = [
        .openLine, .confirm, .confirmCertain, .assign, .setDue, .help, .escape, .cancelItem, .editItem, .splitItem,
        .nextUnsure, .linkNear, .notDirective, .mergeNext, .undo, .keepWord,
    ]
    private static let tableHints: [Command] = [.openLine, .search, .addItem, .undo, .escape, .help, .quit]
    /// Those that stay where they are when they cannot be done.
    private static let steadyHints: Set<Command> = [.openLine, .confirm, .help, .escape]

    /// What the keys do while a layer is open.
    var layerHints: SafeText {
        switch layer {
        case .question(let question): question.holdsText ? words.noTextHere : keys(of: question)
        case .text(let sheet):
            if case .report = sheet.content { words.reportKeys } else { words.textKeys }
        case .form(let form):
            words.formKeys(hasSeveral: form.fields.count > 1, isPath: form.fields[form.cursor].kind == .path)
        case .date: words.dateKeys
        case .picker(let picker): picker.holdsText ? words.noTextHere : words.pickerKeys
        case .commands: words.pickerKeys
        case .prompt(let prompt):
            switch prompt.purpose {
            case .importPath: words.importKeys
            case _ where prompt.purpose.isPath: words.pathKeys
            // The line belongs to the strokes below what is wrong.
            case .search where prompt.problemPlace != nil: .empty
            case .note: words.noteKeys
            case .newItem(let parent, let other) where parent != other:
                words.newItemKeys(
                    other.flatMap { ledger.items[$0] }.map { words.newItemUnder($0.number) } ?? words.newItemAlone)
            case .search: prompt.completion == nil ? words.searchKeys : words.completionKeys
            default: words.confirmKeys
            }
        case nil: .empty
        }
    }

    /// Whether somebody types a text where one can only choose.
    private var refusesText: Bool {
        switch layer {
        case .picker(let picker): picker.holdsText
        case .question(let question): question.holdsText
        default: false
        }
    }

    func drawHints(_ area: Area, into frame: inout Frame) {
        guard layer == nil else {
            frame.draw(" " + layerHints, in: area, style: Style(refusesText ? .failure : .hint))
            return
        }
        for hint in hintEntries(columns: area.columns) {
            let isPossible = CommandTable.entry(hint.command).availability(in: self) == .available
            frame.draw(
                [StyledText(hint.key, isPossible ? .key : .faint), StyledText(hint.name, isPossible ? .hint : .faint)],
                in: area, at: hint.column)
        }
    }

    // MARK: Empty ledger

    func drawEmptyLedger(_ layout: Layout, into frame: inout Frame) {
        let body = Area(size).inset(top: layout.header.row + (layout.banner == nil ? 1 : 2), bottom: 2)
        let width = appearance.width
        // A terminal's window may keep an F-key (F11 makes it fill the screen): the other key is named too.
        func key(_ command: Command) -> SafeText {
            let keys = keymap.keys(of: CommandTable.entry(command)).reversed().map { $0.name(in: words) }
            return width.fitted(keys.joined(separator: " "), to: 7)
        }
        var lines = words.emptyLedger(
            path: ledgerPath, importing: key(.importText), pasting: width.fitted(words.pasting, to: 7),
            adding: key(.addItem), help: key(.help)
        ).flatMap { width.wrapped($0, columns: max(2, body.columns - 4)) }
        // Where there is little room the blank lines go first.
        if lines.count > body.rows { lines.removeAll(where: \.isEmpty) }
        let top = max(0, (body.rows - lines.count) / 2)
        let margin = max(2, (body.columns - (lines.map { width.columns(of: $0) }.max() ?? 0)) / 2)
        for (row, line) in lines.enumerated() {
            frame.draw(line, in: body.line(top + row).inset(left: margin))
        }
    }
}
