package import LedgerModel
package import LedgerQuery
package import TerminalScreen
package import Wording

/// All that the interface knows: what it was given, what a person chose, and what follows from both.
///
/// Changed by `update` alone. The ledger and the sources are held by reference and compared by identity; what is derived (`listing`) is a function of the rest and is not
/// compared.
package struct State: Sendable {
    // MARK: Given

    package internal(set) var ledger: Ledger
    package let ledgerName: SafeText
    package let ledgerPath: SafeText
    package internal(set) var today: CalendarDate
    package internal(set) var zone: ZoneRules
    package internal(set) var access: Access
    package internal(set) var size: Size
    package let appearance: Appearance
    var sources: [RecordID: SourceText] = [:]
    /// Sources that were asked for, and those that cannot be read.
    var requestedSources: Set<RecordID> = []
    var unreadableSources: Set<RecordID> = []
    var history: (item: RecordID, ledger: Ledger, entries: [HistoryLine])?
    var requestedHistory: (item: RecordID, ledger: Ledger)?
    /// The document that is being read, until its answer comes or nobody wants it any more.
    var readingImport: ImportedDocument?
    /// A ledger that came while a layer was open.
    var waitingLedger: Ledger?
    /// What is to be listed when that layer closes: the drafts of an import.
    var waitingFilter: ItemFilter?
    /// As it was when a review began: what it came to is told at its end.
    var ledgerBeforeReview: Ledger?

    // MARK: Chosen

    package internal(set) var filter: ItemFilter
    package internal(set) var savedFilters: [SavedFilter]
    /// What was listed before the program itself listed the drafts of an import.
    var filterToPutBack: ItemFilter?
    /// What a search was in before it was widened.
    var narrowing: Narrowing?
    package internal(set) var owner: OwnerCounts.Key = .all
    /// What is searched for, as typed; empty where nothing is.
    package internal(set) var searchText = ""
    /// What was searched for in this session, the latest last.
    var searches: [String] = []
    /// The last search text that could be parsed.
    var searchQuery: Query = .everything
    package internal(set) var grouping: Grouping = .directive
    package internal(set) var folded: Set<GroupKey> = []
    /// Departments of the sidebar whose subtree is folded away.
    package internal(set) var foldedOwners: Set<OwnerCounts.Key> = []
    package internal(set) var cursor: Cursor?
    package internal(set) var selection: Set<RecordID> = []
    /// Where a range began, and what was selected before it.
    var range: (line: Cursor, before: Set<RecordID>)?
    package internal(set) var pane: Pane = .list
    package internal(set) var view: View = .list {
        didSet { if view.hasPanes { home = view } }
    }
    /// The view with panes that was shown last: where Esc leads from a source or a table.
    var home: View = .list
    package internal(set) var calendar = CalendarPlace()
    package internal(set) var board = BoardPlace()
    package internal(set) var figuresPlace: FigurePlace?
    /// The order within groups; nil = the usual one of each grouping.
    package internal(set) var sortKey: SortKey?
    package internal(set) var reading = Reading()
    package internal(set) var table = DepartmentsPlace()
    package internal(set) var layer: Layer?
    package internal(set) var message: Message?
    /// Whether the last key came through an input method or was an F-key: then messages name F-keys.
    var prefersFunctionKeys = false
    /// What was typed and left, by what it was for.
    var keptTexts: [Prompt.Purpose: String] = [:]
    var keptForms: [[RecordID]: Form] = [:]
    /// Whether a person has named an editor: nobody is led into one that they do not know how to leave.
    package var hasEditor = false
    /// The ledger's working days, for deadlines that are typed as 5个工作日 or `+5wd`.
    package var holidays = Holidays.builtIn
    /// An item to which the cursor goes when the list is made anew, if it is there.
    var wantedItem: RecordID?
    /// First visible lines.
    var listTop = 0
    var sidebarTop = 0
    var detailTop = 0
    var figuresTop = 0
    var ratesShown: RatesShown?

    // MARK: Derived

    package internal(set) var listing: Listing
    var readingContent = ReadingContent()
    var tableContent = TableContent()
    var calendarContent = CalendarContent()
    /// Above the number of rows that are filtered at once, the worker's answers.
    var search = SearchProgress()

    /// - Parameters:
    ///   - ledgerName: for the header; `ledgerPath` for the first screen of an empty ledger.
    ///   - today: in the ledger's time zone, whose rules are `zone`.
    ///   - filter: `.open` unless a query was given.
    package init(
        ledger: Ledger, ledgerName: SafeText, ledgerPath: SafeText, today: CalendarDate, zone: ZoneRules,
        access: Access = .writable, appearance: Appearance, size: Size, filter: ItemFilter = .open,
        savedFilters: [SavedFilter] = []
    ) {
        self.ledger = ledger
        self.ledgerName = ledgerName
        self.ledgerPath = ledgerPath
        self.today = today
        self.zone = zone
        self.access = access
        self.appearance = appearance
        self.size = size
        self.filter = filter
        self.savedFilters = savedFilters
        listing = Listing()
        relist()
        cursor = listing.firstRest
        showCursor()
    }

    var words: Catalogue { appearance.words }
    var keymap: Keymap { appearance.keymap }
}

/// A place in the list, by what stands there and not by its row.
package enum Cursor: Hashable, Sendable {
    /// An item below a heading: grouped by department it stands in several places.
    case item(RecordID, under: GroupKey?)
    case heading(GroupKey)
}

package enum Pane: Hashable, Sendable, CaseIterable {
    case sidebar
    case list
    case detail
}

/// A search that the worker does, by generation: results of an older one are dropped.
struct SearchProgress: Equatable, Sendable {
    var generation = 0
    /// What was asked for last.
    var ledger: Ledger?
    var query: Query?
    var order: ListOrder?
    /// The answer; nil until it comes.
    var rows: [Int]?
    /// Its list in that order.
    var outline: Outline?

    var isRunning: Bool { query != nil && rows == nil }
}

extension State: Equatable {
    package static func == (left: State, right: State) -> Bool {
        left.ledger == right.ledger && left.today == right.today && left.zone == right.zone
            && left.access == right.access
            && left.size == right.size && left.appearance == right.appearance && left.ledgerName == right.ledgerName
            && left.ledgerPath == right.ledgerPath && left.hasSameChoices(as: right) && left.hasSameDetail(as: right)
    }

    private func hasSameChoices(as other: State) -> Bool {
        filter == other.filter && owner == other.owner && searchText == other.searchText
            && searches == other.searches && searchQuery == other.searchQuery && grouping == other.grouping
            && folded == other.folded
            && cursor == other.cursor && selection == other.selection && range?.line == other.range?.line
            && range?.before == other.range?.before && pane == other.pane && layer == other.layer
            && message == other.message && prefersFunctionKeys == other.prefersFunctionKeys && listTop == other.listTop
            && wantedItem == other.wantedItem && sidebarTop == other.sidebarTop && detailTop == other.detailTop
            && search == other.search && view == other.view && reading == other.reading && table == other.table
            && hasSamePlaces(as: other)
    }

    private func hasSamePlaces(as other: State) -> Bool {
        home == other.home && calendar == other.calendar && board == other.board
            && ratesShown == other.ratesShown && figuresPlace == other.figuresPlace && figuresTop == other.figuresTop
            && sortKey == other.sortKey && readingImport == other.readingImport && foldedOwners == other.foldedOwners
            && savedFilters == other.savedFilters && filterToPutBack == other.filterToPutBack
            && keptTexts == other.keptTexts && keptForms == other.keptForms && hasEditor == other.hasEditor
            && narrowing == other.narrowing && ledgerBeforeReview == other.ledgerBeforeReview
    }

    private func hasSameDetail(as other: State) -> Bool {
        sources == other.sources && requestedSources == other.requestedSources
            && unreadableSources == other.unreadableSources && history?.item == other.history?.item
            && history?.ledger == other.history?.ledger && history?.entries == other.history?.entries
            && requestedHistory?.item == other.requestedHistory?.item
            && requestedHistory?.ledger == other.requestedHistory?.ledger && waitingLedger == other.waitingLedger
            && waitingFilter == other.waitingFilter
    }
}
