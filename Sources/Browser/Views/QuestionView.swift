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

    func draw(_ question: Question, into frame: inout Frame) {
        let layout = questionBox(question)
        let inside = box(words.program, columns: layout.columns, rows: layout.rows, into: &frame)
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
            guard index == question.cursor else { continue }
            frame.restyle(area) { $0.isCursor = true }
            frame.focus = Position(row: area.row, column: area.column)
        }
        frame.draw(keys(of: question), in: next(), style: Style(.hint))
    }

    /// What the keys do while it is asked.
    func keys(of question: Question) -> SafeText {
        if question.choices.count > 1 { return words.pickerKeys }
        let scrolls = questionBox(question).previewRows < question.preview.count
        return scrolls ? words.previewKeys : words.confirmKeys
    }
}
