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
        case .list: moveInList(by: lines)
        case .sidebar: moveInSidebar(by: lines)
        case .detail: scrollDetail(by: lines)
        }
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
        let owners = sidebarLines.compactMap(\.owner)
        guard let current = owners.firstIndex(of: owner) else { return choose(owners.first ?? .all) }
        choose(owners[min(max(0, current + lines), owners.count - 1)])
    }

    /// Filters by an owner; the cursor goes to the first item.
    mutating func choose(_ owner: OwnerCounts.Key) {
        guard owner != self.owner else { return }
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
        let order = Pane.allCases
        let index = order.firstIndex(of: pane) ?? 0
        pane = order[(index + step + order.count) % order.count]
    }

    mutating func open() {
        if isReading { return openReadingMenu() }
        if view == .departments { return openTableMenu() }
        switch (pane, cursor) {
        case (.sidebar, _): pane = .list
        case (.list, .heading(let key)?):
            if folded.remove(key) == nil { folded.insert(key) }
        case (.list, .item?): pane = .detail
        case (.list, nil), (.detail, _): break
        }
    }

    /// From an item to its heading; an unfolded heading folds; from a folded one to the heading above.
    mutating func close() {
        if view != .list { return }
        guard pane == .list else {
            if pane == .detail { pane = .list }
            return
        }
        guard let line = listing.cursorLine else { return }
        if case .heading(let heading)? = listing.line(line), heading.lineCount > 0, !folded.contains(heading.key) {
            folded.insert(heading.key)
        } else if let above = listing.headings(above: line).last {
            setCursor(above)
        }
    }

    mutating func group(by grouping: Grouping) {
        pane = .list
        guard grouping != self.grouping else { return }
        self.grouping = grouping
        listTop = 0
    }

    mutating func escape() -> [Effect] {
        if isReading, reading.focus == .text {
            reading.focus = .items
        } else if view != .list {
            leaveForList()
        } else if range != nil || !selection.isEmpty {
            range = nil
            selection = []
        } else if pane == .detail && layout.width != .wide {
            pane = .list
        } else if isSearching {
            endSearch()
        } else if pane != .list {
            pane = .list
        }
        return []
    }

    /// Whether Esc would do nothing: then ^C asks whether to quit.
    var hasNothingToEscape: Bool {
        range == nil && selection.isEmpty && !isSearching && pane == .list && layer == nil
            && view == .list
    }
}
