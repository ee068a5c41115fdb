/// The records of a ledger as a value: what a store reads and replays into before it becomes a `Ledger`. Copies share all but what was changed.
package struct LedgerContents: Sendable {
    package var settings: Settings
    package var departments: DepartmentTable
    package var sources: RecordTable<SourceDocument>
    package var articles: RecordTable<Article>
    package var directives: RecordTable<Directive>
    package var items: ItemTable
    /// The number that the next item gets. Only grows.
    package var nextNumber: Int
    /// Members of the ledger itself that this version does not know.
    package var unknown: UnknownMembers

    package init(
        settings: Settings = Settings(), departments: DepartmentTable,
        sources: RecordTable<SourceDocument> = RecordTable(), articles: RecordTable<Article> = RecordTable(),
        directives: RecordTable<Directive> = RecordTable(), items: ItemTable = RecordTable(), nextNumber: Int = 1,
        unknown: UnknownMembers = UnknownMembers()
    ) {
        self.settings = settings
        self.departments = departments
        self.sources = sources
        self.articles = articles
        self.directives = directives
        self.items = items
        self.nextNumber = nextNumber
        self.unknown = unknown
    }

    package func record(_ key: RecordKey) -> LedgerRecord? {
        switch key {
        case .item(let id): items[id].map { .item($0) }
        case .directive(let id): directives[id].map { .directive($0) }
        case .article(let id): articles[id].map { .article($0) }
        case .source(let id): sources[id].map { .source($0) }
        case .department(let id): departments[id].map { .department($0) }
        case .collective(let id): departments.collective(id).map { .collective($0) }
        case .settings: .settings(settings)
        }
    }

    /// Whether the record is there: none is decoded for it.
    package func holds(_ key: RecordKey) -> Bool {
        switch key {
        case .item(let id): items.row(of: id) != nil
        case .directive(let id): directives.row(of: id) != nil
        case .article(let id): articles.row(of: id) != nil
        case .source(let id): sources.row(of: id) != nil
        case .department, .collective, .settings: record(key) != nil
        }
    }

    /// The number of the item of that id.
    package func number(of id: RecordID) -> Int? {
        items.row(of: id).map { items.number[$0] }
    }

    /// Applies a change whose records are taken as they are: revisions and conflicts are the store's business.
    package mutating func apply(_ change: Change) {
        switch change {
        case .add(let record), .replace(_, let record): put(record)
        case .remove(let record): remove(record.key)
        }
    }

    /// Puts `record` in the place of the one with its key, or adds it. An item's number is never given again, also after the item is removed.
    package mutating func put(_ record: LedgerRecord) {
        switch record {
        case .item(let item):
            nextNumber = max(nextNumber, item.number + 1)
            items.put(item)
        case .directive(let directive): directives.put(directive)
        case .article(let article): articles.put(article)
        case .source(let source): sources.put(source)
        case .department(let department): departments.put(department)
        case .collective(let collective): departments.put(collective)
        case .settings(let settings): self.settings = settings
        }
    }

    /// Takes a record away; the settings cannot be taken away.
    package mutating func remove(_ key: RecordKey) {
        switch key {
        case .item(let id): items.remove(id)
        case .directive(let id): directives.remove(id)
        case .article(let id): articles.remove(id)
        case .source(let id): sources.remove(id)
        case .department(let id): departments.remove(id)
        case .collective(let id): departments.remove(collective: id)
        case .settings: break
        }
    }
}
