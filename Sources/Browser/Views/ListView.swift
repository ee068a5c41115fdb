import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// The items below their headings.
extension State {
    /// - Parameter shown: what stands in the frame; rows that are the same are taken over.
    func drawList(_ area: Area, over shown: ShownFrame?, into frame: inout Frame) {
        let filters = filtersInWords + [words.grouping(grouping.rawValue)]
        let count: SafeText =
            search.isRunning
            ? words.searching : "\(listing.rows.count)/\(listing.figures?.total ?? listing.rows.count)"
        if shown != nil { frame.fill(area.line(0)) }
        drawTitle(
            "\(words.itemsTitle)  \(filters.joined(separator: words.between))", count, of: .list, in: area.line(0),
            into: &frame)
        let content = area.inset(top: 1)
        if listing.visible.isEmpty {
            if shown != nil { frame.fill(content) }
            drawNothing(content, into: &frame)
            return
        }
        let kept = shown.flatMap { $0.rows == listRows ? $0 : nil }
        for row in 0..<content.rows {
            let line = listTop + row
            let place = content.line(row)
            if let kept, (0..<content.rows).contains(line - kept.listTop) {
                if listTop != kept.listTop {
                    frame.copy(content.line(line - kept.listTop), of: kept.frame, toRow: place.row)
                }
                if line == kept.cursorLine { frame.restyle(place) { $0.isCursor = false } }
            } else {
                if shown != nil { frame.fill(place) }
                draw(line: line, in: place, into: &frame)
            }
            if line == listing.cursorLine { markCursor(place, in: &frame) }
        }
    }

    /// Why there is nothing, and what would show something.
    private func drawNothing(_ area: Area, into frame: inout Frame) {
        var lines =
            isSearching
            ? words.nothingFound(searchText)
            : words.nothingHere(
                drafts: filter == .drafts ? 0 : listing.figures?.draft ?? 0,
                filters: functionKeyName(of: .chooseView), departments: functionKeyName(of: .filterByDepartment),
                review: functionKeyName(of: .reviewDrafts))
        if let elsewhere = elsewhereInWords {
            // Of a search it is said what was looked for; else the sentence says all of the first line.
            lines.replaceSubrange(isSearching ? 1..<1 : 0..<1, with: [elsewhere])
        }
        let wrapped = lines.flatMap { appearance.width.wrapped($0, columns: max(2, area.columns - 2)) }
        for (row, line) in wrapped.enumerated() {
            frame.draw(" " + line, in: area.line(row + 1), style: Style(.faint))
        }
    }

    /// What lets items through: search, filter, owner.
    var filtersInWords: [SafeText] { filtersWithoutOwner + [name(of: owner)] }

    var filtersWithoutOwner: [SafeText] {
        (isSearching ? [words.searchTitle(searchText)] : []) + [filter.name(in: words, settings: ledger.settings)]
    }

    private func draw(line index: Int, in area: Area, into frame: inout Frame) {
        switch listing.line(index) {
        case .heading(let heading): draw(heading, in: area, into: &frame)
        case .item(let row, let depth): draw(row: row, depth: depth, in: area, into: &frame)
        case nil: break
        }
    }

    /// Marks the row of the cursor, which is drawn like the others.
    private func markCursor(_ area: Area, in frame: inout Frame) {
        frame.focus = Position(row: area.row, column: area.column)
        // Where another pane has the keys, the cursor is still to be found.
        frame.restyle(pane == .list ? area : area.inset(right: area.columns - 1)) { $0.isCursor = true }
    }

    private func indent(_ depth: Int, in area: Area) -> SafeText {
        DisplayWidth.spaces(depth * (area.columns >= 50 ? 2 : 1))
    }

    // MARK: Headings

    private func draw(_ heading: Outline.Heading, in area: Area, into frame: inout Frame) {
        let sign: SafeText =
            heading.lineCount == 0
            ? " " : folded.contains(heading.key) ? appearance.signs.folded : appearance.signs.unfolded
        let style = Style(heading.depth == 0 ? .heading : heading.lineCount == 0 ? .faint : .plain)
        let title = marked(title(of: heading.key), style)
        // Nothing is done of nothing: that says no more than the heading.
        let count: SafeText = heading.total == 0 ? .empty : "\(heading.done)/\(heading.total)"
        draw(
            [StyledText(" " + indent(heading.depth, in: area) + sign + " ", style)] + title,
            [StyledText(count, .faint)], in: area, into: &frame)
    }

    func title(of group: GroupKey) -> SafeText {
        switch group {
        case .article(let id):
            return ledger.articles[id].map(title) ?? words.withoutTitle
        case .speaker(_, let name), .person(let name): return SafeText(sanitising: name)
        case .directive(let id):
            guard let directive = ledger.directives[id] else { return words.withoutTitle }
            let text = SafeText(sanitising: directive.heading ?? directive.text)
            return directive.marker.map { "\($0) \(text)" } ?? text
        case .byHand: return words.enteredByHand
        case .owner(let owner): return name(of: .owner(owner))
        case .unowned: return words.withoutOwner
        case .week(let monday):
            return words.week(monday.monthAndDay, monday.adding(days: 6).monthAndDay)
        case .undated: return words.withoutDate
        case .status(let status): return words.status(status.id)
        case .noSpeaker: return words.withoutSpeaker
        case .stage(let name): return SafeText(sanitising: name)
        case .noStage: return words.withoutStage
        case .day(let day): return words.day(day.description, weekday: day.weekday)
        case .unchanged: return words.neverChanged
        }
    }

    func title(of article: Article) -> SafeText {
        let title = article.title.isEmpty ? words.withoutTitle : SafeText(sanitising: article.title)
        return article.date.map { "\($0.description) \(title)" } ?? title
    }

    // MARK: Items

    func draw(row: Int, depth: Int, in area: Area, into frame: inout Frame) {
        guard let look = look(ofRow: row) else { return }
        let left = head(of: look, indent: indent(depth, in: area)) + text(of: look, columns: area.columns)
        let right = rightColumns(of: look.item, look.light, in: area, plain: look.plain, state: look.state)
        draw(left, right, in: area, into: &frame)
    }

    /// The lead, else the first of those responsible, `?` before one that nobody has confirmed; how many more there are.
    func ownerLabel(of item: ActionItem) -> (text: SafeText, isProposed: Bool) {
        guard let first = item.lead ?? item.responsibilities.first else { return ("-", false) }
        let name = shownName(of: first.owner)
        let more: SafeText = item.responsibilities.count > 1 ? "+\(item.responsibilities.count - 1)" : .empty
        return ((first.isConfirmed ? "" : "?") + name + more, !first.isConfirmed)
    }

    func dueLabel(of item: ActionItem, _ light: Light) -> SafeText {
        guard let due = item.due else { return .empty }
        if light == .none || light == .green {
            return "\(due.year == today.year ? due.monthAndDay : due.withShortYear)"
        }
        return words.remainingShort(days: today.days(until: due))
    }

    /// A state as one sign: nothing is said by colour alone.
    static func sign(of status: Status, _ light: Light) -> SafeText {
        if light.isOverdue { return "!" }
        return switch status {
        case .draft: "?"
        case .assigned: "."
        case .inProgress: "~"
        case .submitted: "^"
        case .closed: "x"
        case .suspended: "="
        case .longTerm: "@"
        case .cancelled: "-"
        case .unrecognized: "%"
        }
    }

    static func tone(of status: Status, _ light: Light) -> Tone {
        if light.isOverdue { return .overdue }
        if light.isDueSoon { return .dueSoon }
        return switch status {
        case .draft: .draft
        case .inProgress, .submitted: .inProgress
        case .closed: .finished
        case .cancelled, .suspended: .faint
        case .assigned, .longTerm, .unrecognized: .plain
        }
    }

    /// A text with what the search asked for marked in it.
    func marked(_ text: SafeText, _ style: Style) -> [StyledText] {
        guard let marks = listing.marks else { return [StyledText(text, style)] }
        return State.marked(text, style, at: marks.ranges(in: text.string))
    }

    /// A text with some of its bytes marked.
    static func marked(_ text: SafeText, _ style: Style, at ranges: [Range<Int>]) -> [StyledText] {
        var pieces: [StyledText] = []
        let bytes = text.string.utf8
        var position = 0
        var match = style
        match.tone = .match
        func append(until end: Int, _ style: Style) {
            guard position < end, let from = State.clusterStart(at: position, in: text),
                let until = State.clusterStart(at: end, in: text), from < until
            else { return }
            pieces.append(StyledText(SafeText(sanitising: text.string[from..<until]), style))
            position = end
        }
        for range in ranges where range.lowerBound >= position {
            append(until: range.lowerBound, style)
            append(until: range.upperBound, match)
        }
        append(until: bytes.count, style)
        return pieces
    }

    /// The beginning of the cluster in which a byte stands.
    private static func clusterStart(at offset: Int, in text: SafeText) -> String.Index? {
        let string = text.string
        guard let index = string.utf8.index(string.startIndex, offsetBy: offset, limitedBy: string.endIndex) else {
            return nil
        }
        return string.index(string.startIndex, offsetBy: 0) == index || index == string.endIndex
            ? index : String.Index(index, within: string) ?? string[..<index].indices.last
    }
}

extension CalendarDate {
    /// `02-16`.
    var monthAndDay: String { String(description.dropFirst(5)) }

    /// `21-02-16`: of another year.
    var withShortYear: String { String(description.dropFirst(2)) }
}
