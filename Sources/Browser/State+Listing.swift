package import LedgerModel
import LedgerQuery
import TerminalScreen

/// Making the list anew, and keeping the cursor on what it stood on.
extension State {
    var context: QueryContext { QueryContext(today: today, zone: zone) }

    /// Everything that the list is filtered by.
    var listQuery: Query { filter.query.and(owner.query).and(searchQuery) }

    /// How the list is grouped and sorted.
    var listOrder: ListOrder { ListOrder(shownGrouping, sortedBy: home == .calendar ? .due : sortKey) }

    var isSearching: Bool { !searchText.isEmpty }

    /// How the rows are grouped: a calendar and a board have groups of their own.
    var shownGrouping: Grouping {
        switch home {
        case .calendar: .due
        case .board: board.lanes
        default: grouping
        }
    }

    /// Only a list folds.
    private var shownFolds: Set<GroupKey> { home == .list || home == .figures ? folded : [] }

    /// Whether the worker must filter.
    var needsWorker: Bool { !searchQuery.isEverything && ledger.items.count > Listing.largestForUpdate }

    /// Makes those parts of the listing anew whose inputs have changed, and puts the cursor where what it stood on stands now.
    mutating func relist() {
        if listing.countsKey == nil { makeFirstList() }
        makeCounts()
        makeFigures()
        makeSavedFigures()
        remakeSidebar()
        let folds = shownFolds
        let key = listKey
        // Until the worker answers, the list shows what it showed, of the ledger that it was made from.
        let mustWait = needsWorker && search.rows == nil && listing.ledger != nil
        if key != listing.listKey && !mustWait {
            if canFollow(to: key) {
                let around = Array(listing.rests(around: listing.cursorLine, upTo: State.mostRests))
                if listing.follow(ledger) {
                    listing.listKey = key
                    listing.ledger = ledger
                    listing.fold(folds)
                    findElsewhere()
                    return followCursor(to: around)
                }
            }
            let old = listing
            makeList(key)
            listing.fold(folds)
            findElsewhere()
            followCursor(to: old.rests(around: old.cursorLine))
        } else if listing.foldKey != folds || listing.cursorLine == nil {
            let old = listing
            listing.fold(folds)
            followCursor(to: old.rests(around: old.cursorLine))
        }
    }

    /// The first time everything must be made, and somebody waits for it: the list beside what is counted.
    private mutating func makeFirstList() {
        let (query, order) = (listQuery, listOrder)
        let (ledger, context, owner) = (ledger, context, self.owner)
        let ((list, figures), counts) = inParallel(
            {
                (
                    ItemList(State.rows(of: query, ledger, context), of: query, ledger, order, context),
                    State.figures(of: owner, ledger, context)
                )
            },
            { OwnerCounts(of: ledger, in: context) })
        listing.counts = counts
        listing.countsKey = Listing.CountsKey(ledger: ledger, today: today)
        listing.figures = figures
        listing.figuresKey = Listing.FiguresKey(ledger: ledger, today: today, owner: owner)
        listing.listKey = listKey
        listing.ledger = ledger
        listing.show(list)
        findElsewhere()
    }

    private var listKey: Listing.ListKey {
        Listing.ListKey(
            ledger: ledger, today: today, query: listQuery, grouping: shownGrouping, sortKey: sortKey,
            workerRows: needsWorker ? search.rows : nil)
    }

    /// So many places for the cursor are remembered while a list follows its ledger: more than lines that go away with the few items that may have changed.
    private static let mostRests = 1000

    /// Whether nothing but the ledger is another one.
    private func canFollow(to key: Listing.ListKey) -> Bool {
        guard let before = listing.listKey, !needsWorker else { return false }
        return before.today == key.today && before.query == key.query && before.grouping == key.grouping
            && before.sortKey == key.sortKey && before.workerRows == nil
    }

    private mutating func makeCounts() {
        let key = Listing.CountsKey(ledger: ledger, today: today)
        guard key != listing.countsKey else { return }
        let before = listing.countsKey
        listing.countsKey = key
        if let before, before.today == today, let counts = listing.counts {
            listing.counts = OwnerCounts(of: ledger, updating: counts, of: before.ledger, in: context)
        } else {
            listing.counts = OwnerCounts(of: ledger, in: context)
        }
    }

    /// For the header: what a source shows is not filtered by a department.
    private mutating func makeFigures() {
        let owner = isReading ? .all : self.owner
        let key = Listing.FiguresKey(ledger: ledger, today: today, owner: owner)
        guard key != listing.figuresKey else { return }
        let before = listing.figuresKey
        listing.figuresKey = key
        if let before, before.today == today, before.owner == owner, let figures = listing.figures,
            let updated = try? Figures(
                of: owner.query, in: ledger, updating: figures, of: before.ledger, in: context)
        {
            listing.figures = updated
        } else {
            listing.figures = State.figures(of: owner, ledger, context)
        }
    }

    private mutating func makeList(_ key: Listing.ListKey) {
        listing.listKey = key
        listing.ledger = ledger
        listing.marks = searchQuery.isEverything ? nil : QueryMarks(searchQuery)
        if needsWorker, let rows = search.rows, let outline = search.outline, search.order == listOrder {
            listing.show(rows, outline)
        } else {
            let rows = needsWorker ? search.rows ?? [] : rows(of: listQuery)
            listing.show(ItemList(rows, of: listQuery, ledger, listOrder, context, basis: listing.basis))
        }
    }

    private static func figures(of owner: OwnerCounts.Key, _ ledger: Ledger, _ context: QueryContext) -> Figures {
        (try? Figures(of: owner.query, in: ledger, context)) ?? Figures(rows: [], of: ledger, in: context)
    }

    private func rows(of query: Query) -> [Int] { State.rows(of: query, ledger, context) }

    private static func rows(of query: Query, _ ledger: Ledger, _ context: QueryContext) -> [Int] {
        (try? LedgerFilter(query, of: ledger, in: context))?.rows() ?? []
    }

    /// The cursor stays on its item or heading. Where that is gone, it goes to what followed it in the old list, then to what preceded it.
    /// - Parameter rests: where it could have gone in the old list, the nearest first.
    private mutating func followCursor(to rests: some Sequence<Cursor>) {
        listing.cursorLine = nil
        if let wanted = wantedItem {
            wantedItem = nil
            if let index = listing.index(of: .item(wanted, under: nil)) {
                setCursor(index)
                return
            }
        }
        if let cursor, let index = listing.index(of: cursor) {
            setCursor(index)
            return
        }
        for place in rests {
            guard isListed(place), let index = listing.index(of: place), listing.isRest(index) else { continue }
            setCursor(index)
            return
        }
        moveToFirst()
    }

    /// A quick look before the list is searched line by line.
    private func isListed(_ place: Cursor) -> Bool {
        switch place {
        case .heading: true
        case .item(let id, _): listing.ledger?.items.row(of: id).map { listing.contains(row: $0) } ?? false
        }
    }

    mutating func setCursor(_ index: Int?) {
        listing.cursorLine = index
        cursor = index.flatMap { listing.cursor(at: $0) }
    }

    mutating func moveToFirst() {
        setCursor(listing.visible.indices.first { listing.isRest($0) } ?? listing.visible.indices.first)
    }
}

// MARK: - What is under the cursor

extension State {
    /// The item under the cursor.
    var item: ActionItem? {
        if isReading { return readingItem }
        guard view.hasItems else { return nil }
        guard case .item(let id, _)? = cursor else { return nil }
        return remembered(id)?.item ?? ledger.items[id]
    }

    private func remembered(_ id: RecordID) -> Listing.CursorItem? {
        listing.cursorItem.flatMap { $0.item.id == id && $0.ledger == ledger ? $0 : nil }
    }

    /// Reads the item under the cursor and where it comes from, which most items share with those beside them.
    mutating func rememberItem() {
        guard case .item(let id, _)? = cursor else { return listing.cursorItem = nil }
        if remembered(id) != nil { return }
        let before = listing.cursorItem.flatMap { $0.ledger == ledger ? $0 : nil }
        listing.cursorItem = ledger.items[id].map { item in
            let isSameDirective = before != nil && before?.item.directive == item.directive
            let directive = isSameDirective ? before?.directive : item.directive.flatMap { ledger.directives[$0] }
            let isSameArticle = before?.article != nil && before?.article?.id == directive?.article
            let article = isSameArticle ? before?.article : directive.flatMap { ledger.articles[$0.article] }
            return Listing.CursorItem(item: item, ledger: ledger, directive: directive, article: article)
        }
    }

    /// The directive that an item stands for, and the article in which it was said.
    func origin(of item: ActionItem) -> (directive: Directive?, article: Article?) {
        if let known = remembered(item.id) { return (known.directive, known.article) }
        let (directive, article, _) = ledger.origin(of: item)
        return (directive, article)
    }

    /// The items that the next action is about: the selection, else the item under the cursor, else the group whose heading is there.
    package var targets: [RecordID] {
        if !view.hasItems { return item.map { [$0.id] } ?? [] }
        if !selection.isEmpty {
            let numbers = ledger.items.number
            return selection.map { id in (ledger.items.row(of: id).map { numbers[$0] } ?? .max, id) }
                .sorted { $0.0 < $1.0 }.map(\.1)
        }
        switch cursor {
        case .item(let id, _): return [id]
        case .heading(let key): return listing.items(below: key)
        case nil: return []
        }
    }

    /// Whether the next action is about anything.
    var hasTargets: Bool { view.hasItems && !selection.isEmpty || !targets.isEmpty }

    /// Whether one of the targets has such a status. Asked for every frame, of as many items as are selected: no record is decoded for it.
    func hasTarget(where isMeant: (Status) -> Bool) -> Bool {
        let statuses = ledger.items.status
        func isTarget(_ id: RecordID) -> Bool { ledger.items.row(of: id).map { isMeant(statuses[$0]) } ?? false }
        if view.hasItems, !selection.isEmpty { return selection.contains(where: isTarget) }
        return targets.contains(where: isTarget)
    }

    /// Asked like `hasTarget`, for every frame.
    var areTargetsOpenAndDated: Bool {
        let (statuses, days) = (ledger.items.status, ledger.items.due)
        func isMeant(_ id: RecordID) -> Bool {
            ledger.items.row(of: id).map { statuses[$0].isOpen && days[$0] != nil } ?? true
        }
        return view.hasItems && !selection.isEmpty ? selection.allSatisfy(isMeant) : targets.allSatisfy(isMeant)
    }

    var targetItems: [ActionItem] { targets.compactMap { remembered($0)?.item ?? ledger.items[$0] } }
}
