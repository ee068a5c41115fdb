import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// Counts with bars, each of which leads to its items.
extension State {
    private static let countColumns = 7

    func drawFigures(_ area: Area, into frame: inout Frame) {
        drawTitle(words.figuresTitle, .empty, of: .list, in: area.line(0), into: &frame)
        let content = area.inset(top: 1)
        let lines = figureLines
        let most = mostOpen
        for row in 0..<content.rows where lines.indices.contains(figuresTop + row) {
            let line = lines[figuresTop + row]
            let place = content.line(row)
            draw(line, most: most, in: place, into: &frame)
            guard let target = line.place, target == figuresPlace else { continue }
            frame.focus = Position(row: place.row, column: place.column)
            frame.restyle(pane == .list ? place : place.inset(right: place.columns - 1)) { $0.isCursor = true }
        }
    }

    private func draw(_ line: FigureLine, most: Int, in area: Area, into frame: inout Frame) {
        let width = appearance.width
        let label = min(24, max(12, area.columns / 3))
        func count(_ number: Int, _ tone: Tone) -> StyledText {
            StyledText(width.fitted("\(number)", to: State.countColumns, alignment: .trailing), tone)
        }
        func name(_ text: SafeText, _ tone: Tone) -> StyledText {
            StyledText(width.fitted("  " + text, to: label, ellipsis: appearance.signs.ellipsis), tone)
        }
        switch line {
        case .blank: break
        case .title(let title, let columns):
            frame.draw(
                [StyledText(width.fitted(" " + title, to: label), .heading), StyledText(columns, .faint)], in: area)
        case .filter(_, let text, let number, let all, let tone):
            let room = area.columns - label - State.countColumns - 2
            let bar = SafeText(sanitising: String(repeating: "=", count: State.length(number, of: all, in: room)))
            frame.draw([name(text, tone), count(number, tone), StyledText("  " + bar, tone)], in: area)
        case .rate(let text, let month, let year):
            let columns = [month, year].map { StyledText(width.fitted($0, to: 10, alignment: .trailing), Tone.plain) }
            frame.draw([name(text, .plain)] + columns, in: area)
        case .owner(let line):
            let indent = DisplayWidth.spaces(line.depth * 2)
            let room = area.columns - label - 3 * State.countColumns - 2
            let length = State.length(line.open, of: most, in: room)
            // At least one sign of what is late is seen.
            let late = line.overdue == 0 ? 0 : max(1, length * line.overdue / max(1, line.open))
            frame.draw(
                [
                    name(indent + self.name(of: line.key), .plain), count(line.open, line.open > 0 ? .plain : .faint),
                    count(line.overdue, line.overdue > 0 ? .overdue : .faint), count(line.total, .faint),
                    StyledText("  " + SafeText(sanitising: String(repeating: "!", count: late)), .overdue),
                    StyledText(SafeText(sanitising: String(repeating: "=", count: max(0, length - late))), .inProgress),
                ], in: area)
        }
    }

    /// Of a bar: at least one where there is anything.
    private static func length(_ number: Int, of all: Int, in columns: Int) -> Int {
        guard number > 0, all > 0, columns > 0 else { return 0 }
        return max(1, min(columns, 60) * number / all)
    }
}
