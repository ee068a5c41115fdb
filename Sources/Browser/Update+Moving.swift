import LedgerModel
import LedgerQuery
import TerminalScreen
import Wording

/// Moving in whatever has the keys, folding, going back.
extension State {
    mutating func move(by lines: Int) {
        if isReading { return moveInReading(by: lines) }
        if view == .departments { return moveInTable(by: lines) }
        switch pane {
        case .list: moveInPane(by: lines)
        case .sidebar: moveInSidebar(by: lines)
        case .detail: scrollDetail(by: lines)
        }
    }

    /// In what stands in the list's place.
    private mutating func moveInPane(by lines: Int) {
        switch view {
        case .calendar: moveInCalendar(by: lines)
        case .board: moveInBoard(by: lines)
        case .figures: moveInFigures(by: lines)
        case .list, .review, .document, .departments: moveInList(by: lines)
        }
    }

    /// To the next item, also where the keys go to something else.
    mutating func moveToItem(by items: Int) {
        switch view {
        case .calendar:
            calendar.isInItems = calendarContent.count(of: calendarTarget) > 0
            moveInCalendar(by: items)
        case .board: moveInBoard(by: items)
        case .list, .figures, .review, .document, .departments: moveInList(by: items)
        }
    }

    /// Left and right: in a calendar and on a board a place, in a list folding and what is behind a line.
    mutating func moveSideways(by step: Int) {
        if pane == .list && isInGrid { return moveInGrid(days: step) }
        if pane == .list && view == .board { return moveInBoard(columns: step) }
        if pane == .sidebar && view.hasPanes { return moveInSidebarTree(by: step) }
        if step > 0 { open() } else { close() }
    }

    /// To the line so many lines away, or the nearest beyond it where the cursor rests; at the end, the nearest before it.
    mutating func moveInList(by lines: Int) {
        let count = listing.visible.count
        guard count > 0, lines != 0 else { return }
        guard let current = listing.cursorLine else { return moveToFirst() }
        let step = lines > 0 ? 1 : -1
        let wanted = min(max(0, current + lines), count - 1)
        let beyond = stride(from: wanted, through: lines > 0 ? count - 1 : 0, by: step).first { listing.isRest($0) }
        let before = stride(from: wanted, to: current, by: -step).first { listing.isRest($0) }
        if let target = beyond ?? before { setCursor(target) }
    }

    mutating func moveToEdge(isFirst: Bool) {
        if isReading { return moveToEdgeInReading(isFirst: isFirst) }
        if view == .departments { return moveToEdgeInTable(isFirst: isFirst) }
        switch pane {
        case .list where view == .calendar: moveToEdgeInCalendar(isFirst: isFirst)
        case .list where view == .board: moveToEdgeInBoard(isFirst: isFirst)
        case .list where view == .figures: moveToEdgeInFigures(isFirst: isFirst)
        case .list:
            let indices = listing.visible.indices
            setCursor(
                (isFirst ? indices.first { listing.isRest($0) } : indices.last { listing.isRest($0) }) ?? indices.first)
            if isFirst { listTop = 0 }
        case .sidebar: moveInSidebar(by: isFirst ? -sidebarLines.count : sidebarLines.count)
        case .detail: scrollDetail(by: isFirst ? -detailTop : Int(Int32.max))
        }
    }

    private mutating func moveInSidebar(by lines: Int) {
        let places = sidebarLines.filter { $0.owner != nil || $0.saved != nil }
        guard let current = places.firstIndex(where: isCurrent) else { return choose(.all) }
        choose(places[min(max(0, current + lines), places.count - 1)])
    }

    /// Filters by an owner; the cursor goes to the first item.
    mutating func choose(_ owner: OwnerCounts.Key) {
        guard owner != self.owner else { return }
        narrowing = nil
        self.owner = owner
        startOver()
    }

    /// After a filter nothing of the old list is kept: the cursor goes to the first item.
    mutating func startOver() {
        selection = []
        range = nil
        cursor = nil
        listing.cursorLine = nil
        listTop = 0
    }

    private mutating func scrollDetail(by lines: Int) {
        let height = rows(of: .detail)
        let last = max(0, detailLines(columns: layout.panes[.detail]?.columns ?? 0).count - height)
        detailTop = min(max(0, detailTop + lines), last)
    }

    mutating func changePane(by step: Int) {
        let order: [Pane] = view == .figures ? [.sidebar, .list] : Pane.allCases
        let index = order.firstIndex(of: pane) ?? 0
        pane = order[(index + step + order.count) % order.count]
    }

    mutating func open() {
        if isReading { return openReadingMenu() }
        if view == .departments { return openTableMenu() }
        switch (pane, cursor) {
        case (.sidebar, _): pane = .list
        case (.list, _) where view == .figures: openFigure()
        case (.list, _) where view == .calendar: openInCalendar()
        case (.list, .heading(let key)?):
            if folded.remove(key) == nil { folded.insert(key) }
        case (.list, .item?): pane = .detail
        case (.list, nil) where view == .list && !search.isRunning: showElsewhere()
        case (.list, nil), (.detail, _): break
        }
    }

    /// From an item to its heading; an unfolded heading folds; from a folded one to the heading above.
    mutating func close() {
        if !view.hasPanes { return }
        guard pane == .list else {
            if pane == .detail { pane = .list }
            return
        }
        if view == .calendar { calendar.isInItems = false }
        guard view == .list, let line = listing.cursorLine else { return }
        if case .heading(let heading)? = listing.line(line), heading.lineCount > 0, !folded.contains(heading.key) {
            folded.insert(heading.key)
        } else if let above = listing.headings(above: line).last {
            setCursor(above)
        }
    }

    mutating func group(by grouping: Grouping) {
        view = .list
        pane = .list
        guard grouping != self.grouping else { return }
        self.grouping = grouping
        listTop = 0
    }

    /// Folds every group of the list, or none; the cursor goes to the group in which it stood.
    mutating func fold(all isFolded: Bool) {
        let group = listing.cursorLine.flatMap { listing.headings(above: $0).first }.flatMap { listing.cursor(at: $0) }
        folded =
            isFolded
            ? Set(
                (listing.outline?.lines ?? []).compactMap { line in
                    if case .heading(let heading) = line, heading.lineCount > 0 { heading.key } else { nil }
                }) : []
        if isFolded, let group { cursor = group }
    }

    mutating func escape() -> [Effect] {
        if isReading, reading.focus == .text {
            reading.focus = .items
        } else if !view.hasPanes {
            leaveForList()
        } else if range != nil || !selection.isEmpty {
            range = nil
            selection = []
        } else if readingImport != nil {
            message = Message(.neutral, words.readingGivenUp)
            return giveUpReading()
        } else if pane == .detail && (layout.width != .wide || view == .board) {
            pane = .list
        } else if view == .calendar, pane == .list, calendar.isInItems {
            calendar.isInItems = false
        } else if isSearching {
            endSearch()
        } else if pane != .list {
            pane = .list
        } else if view == .list, hasFilters {
            clearFilters()
        } else {
            view = .list
        }
        return []
    }

    /// Whether Esc would do nothing: then ^C asks whether to quit.
    var hasNothingToEscape: Bool {
        range == nil && selection.isEmpty && !isSearching && readingImport == nil && pane == .list && layer == nil
            && view == .list && !hasFilters
    }
}
