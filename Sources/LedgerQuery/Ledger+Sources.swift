package import LedgerModel

/// Where items come from, by the columns alone: no record is decoded for it.
extension Ledger {
    /// The source in which an item's text stands; nil where there is none, or it is gone.
    package func sourceID(of item: ActionItem) -> RecordID? {
        item.directive.flatMap(article(of:)).flatMap(source(of:))
    }

    /// The sources whose texts have become drafts, in no order.
    package func sourcesOfDrafts() -> Set<RecordID> {
        var directives: Set<RecordID> = []
        ItemRows(items).forEach { item in
            if item.status == .draft, let directive = item.directive { directives.insert(directive) }
        }
        let articles = Set(directives.compactMap { article(of: $0) })
        return Set(articles.compactMap { source(of: $0) })
    }

    /// Whether there is one.
    package var hasDraftOfSource: Bool {
        for chunk in items.chunks {
            let statuses = chunk.columns.statuses
            for offset in statuses.indices where statuses[offset] == .draft {
                if chunk.columns.directives[offset].flatMap(article(of:)).flatMap(source(of:)) != nil { return true }
            }
        }
        return false
    }

    private func article(of directive: RecordID) -> RecordID? {
        guard let row = directives.row(of: directive) else { return nil }
        let (chunk, offset) = directives.place(of: row)
        return chunk.columns.articles[offset]
    }

    /// nil where the source is gone.
    private func source(of article: RecordID) -> RecordID? {
        guard let row = articles.row(of: article) else { return nil }
        let (chunk, offset) = articles.place(of: row)
        let source = chunk.columns.sources[offset]
        return sources.row(of: source) == nil ? nil : source
    }
}
