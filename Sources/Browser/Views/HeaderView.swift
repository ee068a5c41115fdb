import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// The line at the top: what is open, overdue, due soon and done this month for the department that is filtered by; and the banner below it.
extension State {
    func drawHeader(_ area: Area, into frame: inout Frame) {
        frame.fill(area, style: Style(.title))
        let date = StyledText(words.day(today.description, weekday: today.weekday) + " ", .title)
        let name = StyledText(" \(words.program)  \(ledgerName)", .title)
        let figures = figurePieces
        let width = appearance.width
        let needed = width.columns(of: figures)
        // What does not fit goes in this order: the ledger's name, the day.
        let wide = width.columns(of: [name, date]) + needed + 6 <= area.columns
        let middling = width.columns(of: [date]) + needed + 2 <= area.columns
        var pieces: [StyledText] = []
        if wide {
            let gap = max(3, min(14, (area.columns - width.columns(of: [name, date]) - needed) / 2))
            pieces = [name, StyledText(DisplayWidth.spaces(gap), .title)]
        } else if needed + 1 <= area.columns {
            pieces = [StyledText(" ", .title)]
        }
        draw(pieces + figures, wide || middling ? [date] : [], in: area, into: &frame)
    }

    private var figurePieces: [StyledText] {
        guard let figures = listing.figures else { return [] }
        var pieces: [StyledText] = []
        func add(_ label: SafeText, _ count: Int, _ tone: Tone) {
            if !pieces.isEmpty { pieces.append(StyledText(size.columns >= 80 ? "   " : " ", .title)) }
            pieces.append(StyledText("\(label) \(count)", count > 0 ? tone : .title))
        }
        add(words.open, figures.open, .title)
        add(words.overdue, figures.overdue, .overdue)
        add(words.dueSoon, figures.dueSoon, .dueSoon)
        add(words.closedThisMonth, figures.closedThisMonth, .title)
        if figures.draft > 0 { add(words.drafts, figures.draft, .draft) }
        return pieces
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
