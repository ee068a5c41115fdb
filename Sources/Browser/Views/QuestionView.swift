import TerminalScreen
import Wording

/// A question in a box: its text, what it is about, the answers, the keys.
struct QuestionBox {
    let columns: Int
    /// The text of the question, wrapped.
    let text: [SafeText]
    let previewRows: Int
    let answers: [SafeText]
    let rows: Int
}

extension State {
    func questionBox(_ question: Question) -> QuestionBox {
        let width = appearance.width
        let widest =
            (question.text.map { width.columns(of: $0) }
            + question.preview.map { width.columns(of: $0.text) + width.columns(of: $0.remark) + 2 }).max() ?? 0
        let columns = min(size.columns - 6, question.preview.isEmpty ? .max : 90, max(30, widest))
        let text = question.text.flatMap { width.wrapped($0, columns: max(2, columns)) }
        let answers: [SafeText] =
            question.choices.count > 1
            ? question.choices.enumerated().map { "\($0.offset + 1) \($0.element.label)" } : []
        // A blank line and the keys stand below; a border and the two lines of the screen around it.
        let fixed = text.count + answers.count + 2
        let room = max(0, size.rows - 4 - fixed - (question.preview.isEmpty ? 0 : 1))
        let previewRows = min(question.preview.count, room)
        return QuestionBox(
            columns: columns, text: text, previewRows: previewRows, answers: answers,
            rows: fixed + previewRows + (previewRows > 0 ? 1 : 0))
    }

    func draw(_ question: Question, into frame: inout Frame, _ map: inout LayerMap) {
        let layout = questionBox(question)
        let inside = box(words.program, columns: layout.columns, rows: layout.rows, into: &frame, &map)
        var row = 0
        func next() -> Area {
            defer { row += 1 }
            return inside.line(row)
        }
        frame.focus = Position(row: inside.row, column: inside.column)
        for line in layout.text { frame.draw(line, in: next()) }
        if layout.previewRows > 0 {
            _ = next()
            let top = max(0, min(question.top, question.preview.count - layout.previewRows))
            for line in question.preview[top..<(top + layout.previewRows)] {
                draw(
                    [StyledText((line.isHeading ? .empty : "  ") + line.text, line.isHeading ? .heading : .plain)],
                    [StyledText(line.remark, .faint)], in: next(), into: &frame)
            }
        }
        _ = next()
        for (index, answer) in layout.answers.enumerated() {
            let area = next()
            frame.draw(answer, in: area)
            map.put(.entry(index), at: area)
            guard index == question.cursor else { continue }
            frame.restyle(area) { $0.isCursor = true }
            frame.focus = Position(row: area.row, column: area.column)
        }
        let keyLine = next()
        frame.draw(keys(of: question), in: keyLine, style: Style(.hint))
        map.places += keyPlaces(of: keys(of: question), in: keyLine)
    }

    /// What is wrong with a line, where beside it there is room for half of it at most; nil where all of it stands there.
    func longProblem(of prompt: Prompt) -> SafeText? {
        // Of a search the strokes below tell where it is wrong, and the list stays in sight.
        if case .search = prompt.purpose { return nil }
        return prompt.problem.flatMap { appearance.width.columns(of: $0) > size.columns / 2 ? $0 : nil }
    }

    /// The same above the line.
    func draw(_ problem: SafeText, of prompt: Prompt, into frame: inout Frame, _ map: inout LayerMap) {
        let width = appearance.width
        let label = label(of: prompt)
        let lines = width.wrapped(problem, columns: max(2, min(76, size.columns - 4)))
        let rows = min(lines.count, max(0, size.rows - 5))
        guard rows > 0 else { return }
        let widest = (lines.map { width.columns(of: $0) } + [width.columns(of: label) + 2]).max() ?? 0
        let area = Area(
            row: size.rows - rows - 4, column: 0, columns: min(size.columns, widest + 4), rows: rows + 2)
        let inside = box(label, around: area, into: &frame, &map)
        for row in 0..<rows { frame.draw(lines[row], in: inside.line(row), style: Style(.failure)) }
    }

    /// What the keys do while it is asked.
    func keys(of question: Question) -> SafeText {
        if question.choices.count > 1 { return words.pickerKeys }
        let scrolls = questionBox(question).previewRows < question.preview.count
        return scrolls ? words.previewKeys : words.confirmKeys
    }
}
