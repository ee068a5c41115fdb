import LedgerModel
package import TerminalScreen
import Wording

/// The whole screen of a state: the only way in which it becomes visible. Only rows in sight are formatted.
package func frame(for state: State) -> Frame {
    frame(for: state, over: nil)
}

/// - Parameter shown: a screen laid out in the same way. It is drawn over; its detail pane stays, and those rows of the list that are the same.
func frame(for state: State, over shown: ShownFrame?) -> Frame {
    var frame = shown?.frame ?? Frame(size: state.size, width: state.appearance.width)
    frame.caret = nil
    frame.focus = nil
    let layout = state.layout
    guard layout.width != .tooSmall else {
        frame.draw(
            state.words.tooSmall(columns: state.size.columns, rows: state.size.rows),
            in: Area(state.size).line(state.size.rows / 2))
        return frame
    }
    // The focus is set by the sidebar where it has the keys.
    let keepsMargins = shown?.margins == state.margins && state.pane != .sidebar
    if !keepsMargins { state.drawHeader(layout.header, into: &frame) }
    if let banner = layout.banner { state.drawBanner(banner, into: &frame) }
    if state.showsEmptyLedger {
        state.drawEmptyLedger(layout, into: &frame)
    } else if state.isReading {
        state.drawReading(into: &frame)
    } else if state.view == .departments {
        state.drawDepartments(into: &frame)
    } else {
        if let area = layout.panes[.sidebar], !keepsMargins {
            if shown != nil { frame.fill(area) }
            state.drawSidebar(area, into: &frame)
        }
        if let area = layout.panes[.list] { state.drawPane(area, over: shown, into: &frame) }
        if shown == nil {
            if let area = layout.panes[.detail] { state.drawDetail(area, into: &frame) }
            state.drawBorders(layout, into: &frame)
        }
    }
    if shown != nil { for area in [layout.message, layout.hints] { frame.fill(area) } }
    state.drawMessage(layout.message, into: &frame)
    state.drawHints(layout.hints, into: &frame)
    state.drawLayer(into: &frame)
    return frame
}

extension State {
    fileprivate var showsEmptyLedger: Bool { ledger.items.isEmpty && ledger.sources.isEmpty && view.hasPanes }

    var showsDetail: Bool {
        !showsEmptyLedger && !isReading && view != .departments && layout.panes[.detail] != nil
    }

    fileprivate func drawBorders(_ layout: Layout, into frame: inout Frame) {
        let rows = Area(size).inset(top: layout.header.row + (layout.banner == nil ? 1 : 2), bottom: 2)
        for column in layout.borders {
            frame.fill(
                Area(row: rows.row, column: column, columns: 1, rows: rows.rows), with: appearance.signs.vertical,
                style: Style(.border))
        }
    }

    /// What stands in the list's place.
    fileprivate func drawPane(_ area: Area, over shown: ShownFrame?, into frame: inout Frame) {
        if shown != nil, view != .list { frame.fill(area) }
        switch view {
        case .calendar: drawCalendar(area, into: &frame)
        case .board: drawBoard(area, into: &frame)
        case .figures: drawFigures(area, into: &frame)
        case .list, .review, .document, .departments: drawList(area, over: shown, into: &frame)
        }
    }

    /// Text at the left of an area and text at its right edge, which wins where both do not fit.
    func draw(_ left: [StyledText], _ right: [StyledText], in area: Area, into frame: inout Frame) {
        let width = appearance.width
        let rightColumns = min(width.columns(of: right), area.columns)
        let room = area.columns - rightColumns - (rightColumns > 0 ? 1 : 0)
        frame.draw(truncated(left, to: max(0, room)), in: area.inset(right: area.columns - max(0, room)))
        frame.draw(right, in: area, at: area.columns - rightColumns)
    }

    /// Pieces in at most so many columns, with the sign of a cut where they are longer.
    func truncated(_ pieces: [StyledText], to columns: Int) -> [StyledText] {
        let width = appearance.width
        var used = 0
        for piece in pieces where used <= columns { used += width.columns(of: piece.text, upTo: columns - used) }
        if used <= columns { return pieces }
        let sign = appearance.signs.ellipsis
        let room = columns - width.columns(of: sign)
        var left = max(0, room)
        var result: [StyledText] = []
        for piece in pieces {
            let start = width.prefix(of: piece.text, columns: left)
            let isWhole = start == piece.text
            result.append(StyledText(isWhole || room < 0 ? start : start + sign, piece.style))
            left -= width.columns(of: start)
            if !isWhole { break }
        }
        return result
    }
}
