import LedgerModel
import TerminalScreen
import Wording

/// The lines of a form: names at the left, what is typed at the right, what is wrong or what may stand there below.
extension State {
    func draw(_ form: Form, into frame: inout Frame, _ map: inout LayerMap) {
        let width = appearance.width
        let names = form.fields.map { words.formField($0.id) }
        let room = (names.map { width.columns(of: $0) }.max() ?? 0) + 2
        let inside = box(
            form.title, columns: min(90, size.columns - 6), rows: form.fields.count + 2, into: &frame, &map)
        let shown = max(1, inside.rows - 2)
        let top = State.scrolled(0, to: form.cursor, count: form.fields.count, rows: min(shown, form.fields.count))
        for row in 0..<min(shown, form.fields.count) where form.fields.indices.contains(top + row) {
            let field = form.fields[top + row]
            let line = inside.line(row)
            map.put(.entry(top + row), at: line)
            let isHere = top + row == form.cursor
            frame.draw([StyledText(names[top + row], isHere ? .prompt : .faint)], in: line)
            draw(field, isHere: isHere, in: line.inset(left: room), into: &frame)
        }
        let hint = inside.line(inside.rows - 1)
        let below: [StyledText] =
            if let problem = form.problem {
                [StyledText(problem, .failure)]
            } else {
                [StyledText(words.formHint(form.fields[form.cursor].id), .faint)]
            }
        frame.draw(truncated(below, to: hint.columns), in: hint)
    }

    private func draw(_ field: Form.Field, isHere: Bool, in area: Area, into frame: inout Frame) {
        let width = appearance.width
        if field.kind == .flag {
            frame.draw(field.text.isEmpty ? words.no : words.yes, in: area)
            if isHere { frame.focus = Position(row: area.row, column: area.column) }
            if isHere { frame.restyle(area) { $0.isCursor = true } }
            return
        }
        let caret = width.columns(of: SafeText(sanitising: field.text.beforeCaret))
        let offset = isHere ? max(0, caret - max(2, area.columns - 2) + 1) : 0
        frame.draw(SafeText(sanitising: field.text.text), in: area, at: -offset)
        // Whom a name means is seen before it is taken.
        if field.kind == .owner, !field.text.isEmpty {
            let name = owner(named: field.text.text).map { shownName(of: $0) } ?? words.noSuchUnit
            let start = width.columns(of: SafeText(sanitising: field.text.text)) - offset + 2
            if start < area.columns { frame.draw("→ " + name, in: area, at: start, style: Style(.faint)) }
        }
        if isHere { frame.caret = Position(row: area.row, column: area.column + caret - offset) }
    }
}
