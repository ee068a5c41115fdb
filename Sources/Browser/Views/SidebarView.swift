import LedgerQuery
import TerminalScreen
import Wording

/// The departments, with what is open and overdue at each: the filter.
extension State {
    private static let countColumns = 5

    func drawSidebar(_ area: Area, into frame: inout Frame) {
        let counts = columns(words.openColumn, words.overdueColumn)
        drawTitle(words.departmentsTitle, counts, of: .sidebar, in: area.line(0), into: &frame)
        let lines = sidebarLines
        let content = area.inset(top: 1)
        for row in 0..<content.rows {
            guard lines.indices.contains(sidebarTop + row) else { return }
            draw(lines[sidebarTop + row], in: content.line(row), into: &frame)
        }
    }

    private func draw(_ line: SidebarLine, in area: Area, into frame: inout Frame) {
        guard line.owner != nil || line.saved != nil else {
            frame.draw(" " + rule(line.label), in: area, style: Style(.faint))
            return
        }
        let isCurrent = isCurrent(line)
        var name = Style(isCurrent ? .heading : .plain)
        var count = Style(line.open ?? 0 > 0 ? .plain : .faint)
        var late = Style(.overdue)
        if isCurrent && pane == .sidebar {
            name.isCursor = true
            count.isCursor = true
            late.isCursor = true
            frame.fill(area, style: name)
            frame.focus = Position(row: area.row, column: area.column)
        }
        let mark = isCurrent ? appearance.signs.folded : " "
        let overdue: SafeText = line.overdue.map { $0 > 0 ? "\($0)" : .empty } ?? .empty
        let open: SafeText = line.open.map { "\($0)" } ?? .empty
        let width = appearance.width
        draw(
            [StyledText(mark + DisplayWidth.spaces(line.depth * 2) + line.label + (line.isFolded ? " +" : ""), name)],
            [
                StyledText(width.fitted(open, to: State.countColumns, alignment: .trailing), count),
                StyledText(width.fitted(overdue, to: State.countColumns, alignment: .trailing), late),
            ], in: area, into: &frame)
    }

    /// Stands above a part of a pane. It is no longer than its words: on a slow line each stroke is time, and what is below it moves often.
    func rule(_ title: SafeText) -> SafeText {
        let sign = SafeText(sanitising: String(appearance.signs.horizontal))
        return "\(sign) \(title) \(sign)"
    }

    private func columns(_ first: SafeText, _ second: SafeText) -> SafeText {
        let width = appearance.width
        return width.fitted(first, to: State.countColumns, alignment: .trailing)
            + width.fitted(second, to: State.countColumns, alignment: .trailing)
    }
}
