import LedgerModel
package import LedgerQuery

/// What the list and the sidebar show: derived from ledger, day, filters, grouping and folds, and made anew when one of them changes.
package struct Listing: Sendable {
    /// The ledger to whose rows everything here refers.
    var ledger: Ledger?
    /// What the filters let through, and how it stands in the list.
    private enum Content {
        case nothing
        /// Made here: it follows the ledger.
        case own(ItemList)
        /// Found by the worker.
        case found(rows: [Int], Outline)
    }

    private var content = Content.nothing
    /// That of the last list that was made here: lists of other queries can be made from it.
    package private(set) var basis: OutlineBasis?

    /// The rows that the filters let through, ascending.
    package var rows: [Int] {
        switch content {
        case .nothing: []
        case .own(let list): list.rows
        case .found(let rows, _): rows
        }
    }

    package var outline: Outline? {
        switch content {
        case .nothing: nil
        case .own(let list): list.outline
        case .found(_, let outline): outline
        }
    }

    /// For each line of the outline the place of the nearest heading before it; -1 where there is none.
    private var headingPlaces: [Int32] = []
    /// Indices of `outline.lines` that no fold hides.
    package internal(set) var visible: [Int] = []
    /// The cursor's place in `visible`.
    var cursorLine: Int?
    /// Items of the owner that is filtered by, in every status.
    package internal(set) var figures: Figures?
    /// Open and overdue by owner.
    package internal(set) var counts: OwnerCounts?
    var sidebar = SidebarContent()
    var cursorItem: CursorItem?
    /// Where there are items while the list has none.
    var elsewhere: Elsewhere?
    /// Of the saved filters.
    var savedFigures: [SavedFilter: Figures] = [:]
    var savedKey: CountsKey?
    /// Finds what the search asked for in any text; nil where nothing is searched for.
    var marks: QueryMarks?
    /// What each part was made from.
    var listKey: ListKey?
    var figuresKey: FiguresKey?
    var countsKey: CountsKey?
    var foldKey: Set<GroupKey> = []

    /// The records under the cursor, read once for all that ask for them, and the ledger that they are of.
    struct CursorItem: Sendable {
        let item: ActionItem
        let ledger: Ledger
        let directive: Directive?
        let article: Article?
    }

    struct ListKey: Equatable {
        let ledger: Ledger
        let today: CalendarDate
        let query: Query
        let grouping: Grouping
        let sortKey: SortKey?
        let workerRows: [Int]?
    }

    struct FiguresKey: Equatable {
        let ledger: Ledger
        let today: CalendarDate
        let owner: OwnerCounts.Key
    }

    struct CountsKey: Equatable {
        let ledger: Ledger
        let today: CalendarDate
    }

    /// Above so many items a search is the worker's.
    package static let largestForUpdate = 20_000
}

// MARK: - Lines

extension Listing {
    mutating func show(_ list: ItemList) {
        basis = list.basis
        content = .own(list)
        findHeadings()
    }

    mutating func show(_ rows: [Int], _ outline: Outline) {
        content = .found(rows: rows, outline)
        findHeadings()
    }

    /// Takes over a ledger in which a few items have changed. False where the list must be made anew.
    mutating func follow(_ ledger: Ledger) -> Bool {
        guard case .own(var list) = content else { return false }
        // Held once, so that it is changed where it lies.
        content = .nothing
        basis = nil
        let follows = list.follow(ledger)
        basis = list.basis
        content = .own(list)
        if follows { findHeadings() }
        return follows
    }
}

extension Listing {
    func line(_ index: Int) -> Outline.Line? {
        guard let outline, visible.indices.contains(index) else { return nil }
        return outline.lines[visible[index]]
    }

    /// What stands at a visible line, as a cursor.
    func cursor(at index: Int) -> Cursor? {
        guard let outline, let ledger, visible.indices.contains(index) else { return nil }
        let place = visible[index]
        switch outline.lines[place] {
        case .heading(let heading): return .heading(heading.key)
        case .item(let row, _): return .item(ledger.items.id(row), under: heading(above: place)?.key)
        }
    }

    /// The nearest heading before a line of the outline.
    private func heading(above place: Int) -> Outline.Heading? {
        guard let outline, headingPlaces.indices.contains(place), headingPlaces[place] >= 0,
            case .heading(let heading) = outline.lines[Int(headingPlaces[place])]
        else { return nil }
        return heading
    }

    private mutating func findHeadings() {
        let lines = outline?.lines ?? []
        headingPlaces.removeAll(keepingCapacity: true)
        headingPlaces.reserveCapacity(lines.count)
        var last: Int32 = -1
        for place in lines.indices {
            headingPlaces.append(last)
            if case .heading = lines[place] { last = Int32(place) }
        }
    }

    /// Where a cursor stands; an item that is no longer under its heading is looked for elsewhere.
    func index(of cursor: Cursor) -> Int? {
        guard let outline, let ledger else { return nil }
        switch cursor {
        case .heading(let key):
            return visible.firstIndex {
                if case .heading(let heading) = outline.lines[$0] { heading.key == key } else { false }
            }
        case .item(let id, let group):
            guard let row = ledger.items.row(of: id) else { return nil }
            var first: Int?
            for index in visible.indices {
                guard case .item(row, _) = outline.lines[visible[index]] else { continue }
                if heading(above: visible[index])?.key == group { return index }
                first = first ?? index
            }
            return first
        }
    }

    /// Where the cursor could go from its line: what follows it, then what precedes it, the nearest first.
    /// - Parameter count: at most so many of each.
    func rests(around line: Int?, upTo count: Int = .max) -> some Sequence<Cursor> {
        let end = line == nil ? 0 : visible.count
        let line = min(line ?? 0, end)
        let after = (line..<end).lazy.filter { isRest($0) }.prefix(count)
        let before = (0..<line).reversed().lazy.filter { isRest($0) }.prefix(count)
        return [AnySequence(after), AnySequence(before)].lazy.joined().compactMap { cursor(at: $0) }
    }

    /// Whether the cursor rests at a line: on items and on folded groups. Unfolded headings are passed over.
    func isRest(_ index: Int) -> Bool {
        switch line(index) {
        case .item: true
        case .heading(let heading): heading.lineCount > 0 && foldKey.contains(heading.key)
        case nil: false
        }
    }

    var firstRest: Cursor? {
        let index = visible.indices.first { isRest($0) } ?? visible.indices.first
        return index.flatMap { cursor(at: $0) }
    }

    /// The headings above a line, from the outermost.
    func headings(above index: Int) -> [Int] {
        guard let line = line(index) else { return [] }
        var depth = Listing.depth(of: line)
        var found: [Int] = []
        for candidate in stride(from: index - 1, through: 0, by: -1) where depth > 0 {
            if case .heading(let heading)? = self.line(candidate), heading.depth < depth {
                found.append(candidate)
                depth = heading.depth
            }
        }
        return found.reversed()
    }

    static func depth(of line: Outline.Line) -> Int {
        switch line {
        case .heading(let heading): heading.depth
        case .item(_, let depth): depth
        }
    }

    /// The items below a heading that the filters let through, each once.
    func items(below key: GroupKey) -> [RecordID] {
        guard let outline, let ledger,
            let place = outline.lines.firstIndex(where: {
                if case .heading(let heading) = $0 { heading.key == key } else { false }
            }), case .heading(let heading) = outline.lines[place]
        else { return [] }
        var seen: Set<Int> = []
        return outline.lines[(place + 1)..<(place + 1 + heading.lineCount)].compactMap { line in
            if case .item(let row, _) = line, seen.insert(row).inserted { ledger.items.id(row) } else { nil }
        }
    }

    func contains(row: Int) -> Bool {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < row { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low] == row
    }

    mutating func fold(_ folded: Set<GroupKey>) {
        foldKey = folded
        visible.removeAll(keepingCapacity: true)
        guard let outline else { return }
        if folded.isEmpty {
            visible += outline.lines.indices
            return
        }
        var index = 0
        while index < outline.lines.count {
            visible.append(index)
            if case .heading(let heading) = outline.lines[index], folded.contains(heading.key) {
                index += heading.lineCount
            }
            index += 1
        }
    }
}
