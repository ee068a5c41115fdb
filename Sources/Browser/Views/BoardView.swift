import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// Cards in columns by status or by stage.
extension State {
    func drawBoard(_ area: Area, into frame: inout Frame) {
        let columns = boardColumns
        let parts = BoardParts(area.inset(top: 1))
        let areas = parts.columns(of: columns.count)
        let hidden = columns.count > areas.count
        let range: SafeText =
            hidden ? "\(board.firstColumn + 1)-\(board.firstColumn + areas.count)/\(columns.count)" : .empty
        drawTitle(
            "\(words.boardTitle)  \((filtersInWords + [words.grouping(board.lanes.rawValue)]).joined(separator: words.between))",
            range, of: .list, in: area.line(0), into: &frame)
        if columns.isEmpty {
            frame.draw(" " + words.noItemsHere, in: parts.content.line(1), style: Style(.faint))
        }
        for (index, place) in areas.enumerated() where columns.indices.contains(board.firstColumn + index) {
            if index > 0 {
                frame.fill(
                    Area(row: place.row, column: place.column - 1, columns: 1, rows: place.rows),
                    with: appearance.signs.vertical, style: Style(.border))
            }
            draw(columns[board.firstColumn + index], in: place, parts, into: &frame)
        }
    }

    private func draw(_ column: BoardColumn, in area: Area, _ parts: BoardParts, into frame: inout Frame) {
        let isCurrent = listing.cursorLine.map { column.cards.contains($0) } ?? false
        draw(
            [StyledText(" " + title(of: column.key), isCurrent && pane == .list ? .heading : .plain)],
            [StyledText("\(column.cards.count) ", .faint)], in: area.line(0), into: &frame)
        let top = top(of: column)
        for card in 0..<parts.cardCount {
            let line = column.cards.lowerBound + top + card
            guard column.cards.contains(line), case .item(let row, _)? = listing.line(line) else { return }
            let start = 1 + card * parts.cardRows
            let rows = min(parts.cardRows > 2 ? parts.cardRows - 1 : parts.cardRows, area.rows - start)
            let place = Area(row: area.row + start, column: area.column, columns: area.columns, rows: max(0, rows))
            draw(card: row, in: place, into: &frame)
            guard listing.cursorLine == line else { continue }
            frame.focus = Position(row: place.row, column: place.column)
            frame.restyle(pane == .list ? place : place.inset(right: place.columns - 1)) { $0.isCursor = true }
        }
    }

    /// Sign, number and date; the text; who does it.
    private func draw(card row: Int, in area: Area, into frame: inout Frame) {
        guard let look = look(ofRow: row) else { return }
        let width = appearance.width
        let head = head(of: look)
        let owner = ownerLabel(of: look.item)
        let ownerStyle = Style(owner.isProposed ? .unconfirmed : .faint, isSelected: look.isSelected)
        let due = StyledText(dueLabel(of: look.item, look.light) + " ", look.state)
        if area.rows <= 2 {
            draw(head + text(of: look, columns: area.columns), [due], in: area.line(0), into: &frame)
            draw([StyledText("   " + owner.text, ownerStyle)], [], in: area.line(1), into: &frame)
            return
        }
        draw(head, [due], in: area.line(0), into: &frame)
        let room = max(2, area.columns - 3)
        let text = text(of: look, columns: area.columns * 2)
        let lines = width.wrapped(text, columns: room)
        for (index, line) in lines.prefix(2).enumerated() {
            let isCut = index == 1 && (lines.count > 2 || look.item.text.count > area.columns * 2)
            let sign = appearance.signs.ellipsis
            let columns = width.columns(of: line)
            let ending = [StyledText(sign, look.plain)]
            let pieces =
                !isCut
                ? line
                : columns + width.columns(of: sign) <= room ? line + ending : truncated(line, to: columns - 1)
            frame.draw(pieces, in: area.line(1 + index), at: 2)
        }
        draw([StyledText("  " + owner.text, ownerStyle)], [], in: area.line(3), into: &frame)
    }
}
