import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// The line at the top: what is open, overdue, due soon and done this month for the department that is filtered by; and the banner below it.
extension State {
    func drawHeader(_ area: Area, into frame: inout Frame) {
        frame.fill(area, style: Style(.title))
        let parts = headerParts(columns: area.columns)
        draw(parts.start + figurePieces.map(\.piece), parts.end, in: area, into: &frame)
    }

    /// What stands before and behind the figures.
    private func headerParts(columns: Int) -> (start: [StyledText], end: [StyledText]) {
        let date = StyledText(words.day(today.description, weekday: today.weekday) + " ", .title)
        let name = StyledText(" \(words.program)  \(ledgerName)", .title)
        let width = appearance.width
        let needed = width.columns(of: figurePieces.map(\.piece))
        // What does not fit goes in this order: the ledger's name, the day.
        let wide = width.columns(of: [name, date]) + needed + 6 <= columns
        let middling = width.columns(of: [date]) + needed + 2 <= columns
        var start: [StyledText] = []
        if wide {
            let gap = max(3, min(14, (columns - width.columns(of: [name, date]) - needed) / 2))
            start = [name, StyledText(DisplayWidth.spaces(gap), .title)]
        } else if needed + 1 <= columns {
            start = [StyledText(" ", .title)]
        }
        return (start, wide || middling ? [date] : [])
    }

    /// The figures, and what each filters by.
    private var figurePieces: [(piece: StyledText, filter: ItemFilter?)] {
        guard let figures = listing.figures else { return [] }
        var pieces: [(piece: StyledText, filter: ItemFilter?)] = []
        func add(_ label: SafeText, _ count: Int, _ tone: Tone, _ filter: ItemFilter) {
            if !pieces.isEmpty { pieces.append((StyledText(size.columns >= 80 ? "   " : " ", .title), nil)) }
            pieces.append((StyledText("\(label) \(count)", count > 0 ? tone : .title), filter))
        }
        add(words.open, figures.open, .title, .open)
        add(words.overdue, figures.overdue, .overdue, .overdue)
        add(words.dueSoon(days: ledger.settings.yellowBefore), figures.dueSoon, .dueSoon, .dueSoon)
        add(words.closedThisMonth, figures.closedThisMonth, .title, .closedThisMonth)
        if figures.draft > 0 { add(words.drafts, figures.draft, .draft, .drafts) }
        return pieces
    }

    /// The filter of the figure that stands in a column of the header.
    func headerFilter(at column: Int, columns: Int) -> ItemFilter? {
        let width = appearance.width
        var start = width.columns(of: headerParts(columns: columns).start)
        for (piece, filter) in figurePieces {
            let end = start + width.columns(of: piece.text)
            if (start..<end).contains(column) { return filter }
            start = end
        }
        return nil
    }

    func drawBanner(_ area: Area, into frame: inout Frame) {
        let text: SafeText
        switch access {
        case .writable: return
        case .readOnly(let reason): text = words.readOnlyBanner(reason)
        case .damaged(let reason): text = words.damagedBanner(reason)
        }
        frame.fill(area, style: Style(.banner))
        frame.draw(truncated([StyledText(" " + text, .banner)], to: area.columns), in: area)
    }

    /// A pane's title, marked where the keys go.
    func drawTitle(_ left: SafeText, _ right: SafeText, of pane: Pane, in area: Area, into frame: inout Frame) {
        let style = self.pane == pane ? Style(.heading) : Style(.faint)
        draw([StyledText(" " + left, style)], [StyledText(right, style)], in: area, into: &frame)
    }
}
