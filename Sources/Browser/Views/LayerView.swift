import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// Pickers, the help and questions: boxes above the panes. A prompt stands on the message line.
extension State {
    /// - Returns: where it stands, for clicks.
    @discardableResult
    func drawLayer(into frame: inout Frame) -> LayerMap {
        var map = LayerMap()
        switch layer {
        case .picker(let picker): draw(picker, into: &frame, &map)
        case .commands(let list): draw(list, into: &frame, &map)
        case .date(let sheet): draw(sheet, into: &frame, &map)
        case .text(let sheet): draw(sheet, into: &frame, &map)
        case .form(let form): draw(form, into: &frame, &map)
        case .question(let question): draw(question, into: &frame, &map)
        case .prompt(let prompt):
            if let list = prompt.completion {
                draw(list, into: &frame, &map)
            } else if let problem = longProblem(of: prompt) {
                draw(problem, of: prompt, into: &frame, &map)
            }
        case nil: break
        }
        return map
    }

    /// A box in the middle of the screen; returns what is inside its border.
    func box(_ title: SafeText, columns: Int, rows: Int, into frame: inout Frame, _ map: inout LayerMap) -> Area {
        let space = Area(size).inset(top: 1, bottom: 1)
        return box(title, around: space.centred(columns: columns + 4, rows: rows + 2), into: &frame, &map)
    }

    func box(_ title: SafeText, around area: Area, into frame: inout Frame, _ map: inout LayerMap) -> Area {
        map.areas.append(area)
        let signs = appearance.signs
        frame.fill(area)
        let style = Style(.border)
        frame.fill(area.line(0), with: signs.horizontal, style: style)
        frame.fill(area.line(area.rows - 1), with: signs.horizontal, style: style)
        for column in [area.column, area.column + area.columns - 1] {
            frame.fill(
                Area(row: area.row + 1, column: column, columns: 1, rows: area.rows - 2), with: signs.vertical,
                style: style)
        }
        for row in [0, area.rows - 1] {
            for column in [0, area.columns - 1] {
                frame.fill(
                    Area(row: area.row + row, column: area.column + column, columns: 1, rows: 1), with: "+",
                    style: style)
            }
        }
        let width = appearance.width
        let shown = width.truncated(" \(title) ", to: area.columns - 4, ellipsis: signs.ellipsis)
        frame.draw(shown, in: area.line(0).inset(left: 2), style: Style(.heading))
        return area.inset(top: 1, bottom: 1, left: 2, right: 2)
    }

    /// The line for typing, with its caret.
    func drawField(_ field: TextField, hint: SafeText? = nil, in area: Area, into frame: inout Frame) {
        let width = appearance.width
        frame.draw("> ", in: area, style: Style(.prompt))
        if field.isEmpty { frame.draw(hint ?? words.typeToNarrow, in: area, at: 2, style: Style(.faint)) }
        let caret = width.columns(of: SafeText(sanitising: field.beforeCaret))
        let room = max(2, area.columns - 3)
        let offset = max(0, caret - room + 1)
        frame.draw(SafeText(sanitising: field.text), in: area.inset(left: 2), at: -offset)
        frame.caret = Position(row: area.row, column: area.column + 2 + caret - offset)
    }

    /// Above the search line, at its left edge.
    private func draw(_ list: CompletionList, into frame: inout Frame, _ map: inout LayerMap) {
        let width = appearance.width
        let remarks = list.choices.map { CompletionList.remark(on: $0, words) }
        let labels = list.choices.map { SafeText(sanitising: $0.word) }
        let widest = zip(labels, remarks).map { width.columns(of: $0) + width.columns(of: $1) + 2 }.max() ?? 0
        let rows = min(list.choices.count, 8, max(0, size.rows - 5))
        let columns = min(size.columns, max(widest, 24) + 4)
        guard rows > 0 else { return }
        let inside = box(
            words.completionTitle,
            around: Area(row: size.rows - rows - 4, column: 0, columns: columns, rows: rows + 2), into: &frame, &map)
        let matcher = NameMatcher(list.completion.typed)
        let seen = drawRows(list.choices.count, cursor: list.cursor, in: inside, into: &frame) { index in
            (
                State.marked(labels[index], .plain, at: matcher?.ranges(in: labels[index].string) ?? []),
                [StyledText(remarks[index], .faint)]
            )
        }
        for (index, area) in seen { map.put(.entry(index), at: area) }
    }

    private func draw(_ picker: Picker, into frame: inout Frame, _ map: inout LayerMap) {
        let width = appearance.width
        let visible = picker.visible
        let widest = picker.entries.map { width.columns(of: $0.label) + width.columns(of: $0.remark) + 6 }.max() ?? 0
        let fieldRows = picker.isNarrowable ? 1 : 0
        let inside = box(
            picker.title, columns: max(widest, width.columns(of: picker.title) + 2, 24),
            rows: min(picker.entries.count + fieldRows, pickerRows + 1), into: &frame, &map)
        if picker.isNarrowable { drawField(picker.typed, in: inside.line(0), into: &frame) }
        let list = inside.inset(top: fieldRows)
        if visible.isEmpty { frame.draw(words.noChoice, in: list.line(0), style: Style(.faint)) }
        let matcher = NameMatcher(picker.typed.text)
        let seen = drawRows(visible.count, cursor: picker.cursor, from: picker.top, in: list, into: &frame) { index in
            let entry = visible[index]
            let label = State.marked(entry.label, .plain, at: matcher?.ranges(in: entry.label.string) ?? [])
            let number: SafeText = !picker.takesDigits ? .empty : index < 9 ? "\(index + 1) " : "  "
            return ([StyledText(number, .key)] + label, [StyledText(entry.remark, .faint)])
        }
        for (index, area) in seen { map.put(.entry(index), at: area) }
        map.window = LayerMap.Window(
            top: seen.first?.0 ?? 0, rows: list.rows, entries: visible.indices.map { .some($0) })
    }

    private func draw(_ list: CommandList, into frame: inout Frame, _ map: inout LayerMap) {
        let commands = list.commands(in: words, keymap, inReview: isReading)
        let inside = box(
            list.isPalette ? words.paletteTitle : words.helpTitle, columns: min(76, size.columns - 6),
            rows: max(2, size.rows - 4), into: &frame, &map)
        drawField(list.typed, in: inside.line(0), into: &frame)
        let rows = inside.inset(top: 1)
        if let line = commandLine(in: list) {
            map.put(.key(.enter), at: rows.line(0))
            return draw(line, of: list, in: rows, into: &frame)
        }
        if commands.isEmpty { frame.draw(words.noChoice, in: rows.line(0), style: Style(.faint)) }
        let isWhole = list.typed.isEmpty && !list.isPalette
        // Where there is little room the commands come first.
        let legend = isWhole && rows.rows >= 14 ? signLegend(columns: rows.columns) : []
        let lines = legend + helpLines(commands, withSections: isWhole)
        let chosen = commands.indices.contains(list.cursor) ? commands[list.cursor] : nil
        let cursor = chosen.flatMap { chosen in lines.firstIndex { $0.command == chosen } }
        let seen = drawRows(lines.count, cursor: cursor ?? -1, from: list.top, in: rows, into: &frame) {
            (lines[$0].pieces, [])
        }
        for (line, area) in seen {
            guard let command = lines[line].command, let index = commands.firstIndex(of: command) else { continue }
            map.put(.entry(index), at: area)
        }
        map.window = LayerMap.Window(
            top: seen.first?.0 ?? 0, rows: rows.rows,
            entries: lines.map { line in line.command.flatMap { commands.firstIndex(of: $0) } })
    }

    /// What Enter does with a line that has an operand: no command of the list.
    private func draw(_ line: PaletteLine, of list: CommandList, in area: Area, into frame: inout Frame) {
        let said: SafeText =
            switch line {
            case .saveFilter(let name): words.willSaveFilter(name)
            case .open: words.willOpen(list.typed.text)
            }
        _ = drawRows(1, cursor: 0, in: area, into: &frame) { _ in ([StyledText(said)], []) }
    }

    private struct HelpLine {
        var command: Command?
        let pieces: [StyledText]
    }

    /// Commands, under the titles of their sections.
    private func helpLines(_ commands: [Command], withSections: Bool) -> [HelpLine] {
        var lines: [HelpLine] = []
        var current: CommandTable.Section?
        for command in commands {
            let entry = CommandTable.entry(command)
            if withSections && entry.section != current {
                lines.append(HelpLine(pieces: [StyledText(entry.section.title(in: words), .heading)]))
            }
            current = entry.section
            lines.append(HelpLine(command: command, pieces: pieces(of: entry)))
        }
        return lines
    }

    /// What the signs before the items mean.
    private func signLegend(columns: Int) -> [HelpLine] {
        let signs: [(SafeText, SafeText)] =
            [(State.sign(of: .assigned, .red), words.overdue)]
            + Status.known.map { (State.sign(of: $0, .none), words.status($0.id)) }
            + [("+", words.certainSign), ("-", words.attitudeSign), ("L", words.nearSign)]
        let width = appearance.width
        var lines: [SafeText] = []
        for (sign, word) in signs {
            let entry: SafeText = "\(sign) \(word)"
            if let last = lines.last, width.columns(of: last) + 3 + width.columns(of: entry) <= columns {
                lines[lines.count - 1] = last + "   " + entry
            } else {
                lines.append(entry)
            }
        }
        return [HelpLine(pieces: [StyledText(words.signsTitle, .heading)])]
            + lines.map { HelpLine(pieces: [StyledText($0)]) }
    }

    private func pieces(of entry: CommandTable.Entry) -> [StyledText] {
        let width = appearance.width
        let keys = keymap.keys(of: entry).map { $0.name(in: words) }.joined(separator: " ")
        let said = entry.words(words)
        let availability = entry.availability(in: self)
        let remark: SafeText = if case .unavailable(let reason) = availability { " (\(reason))" } else { .empty }
        let style = Style(availability == .available ? .plain : .faint)
        return [
            StyledText(width.fitted(keys, to: 11), .key), StyledText(width.fitted(said.name, to: 12), style),
            StyledText(" " + said.description + remark, style),
        ]
    }

    /// The rows of a list around its cursor.
    ///
    /// - Parameter top: the first line that is wanted; the cursor is in sight in any case.
    /// - Returns: which lines are seen, and where.
    private func drawRows(
        _ count: Int, cursor: Int, from top: Int = 0, in area: Area, into frame: inout Frame,
        _ pieces: (Int) -> (left: [StyledText], right: [StyledText])
    ) -> [(Int, Area)] {
        var seen: [(Int, Area)] = []
        let top = State.scrolled(top, to: cursor < 0 ? nil : cursor, count: count, rows: area.rows)
        for row in 0..<area.rows where top + row < count {
            let line = area.line(row)
            seen.append((top + row, line))
            let (left, right) = pieces(top + row)
            draw(left, right, in: line, into: &frame)
            if top + row == cursor {
                frame.restyle(line) { $0.isCursor = true }
                frame.focus = Position(row: line.row, column: line.column)
            }
        }
        return seen
    }
}
