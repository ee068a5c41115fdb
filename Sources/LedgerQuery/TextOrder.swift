internal import LedgerModel

/// The directives of a ledger in the order in which the texts have them.
struct TextOrder {
    /// One meeting or news item.
    struct Section {
        let article: RecordID
        /// In the order in which they first speak. A speaker without a name is nil.
        var speakers: [(name: String?, directives: [RecordID])]
    }

    /// By date, then as imported, then by place in the source; undated ones last.
    let sections: [Section]
    /// The place of each directive among all.
    let places: [RecordID: Int]

    init(_ ledger: Ledger) {
        let articles = TextOrder.articles(of: ledger)
        let articlePlaces = Dictionary(articles.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var entries: [(article: Int, start: Int, ordinal: Int, row: Int)] = []
        entries.reserveCapacity(ledger.directives.count)
        for (row, directive) in ledger.directives.enumerated() {
            entries.append(
                (
                    // A directive whose article is gone stands behind all others.
                    articlePlaces[directive.article] ?? Int.max, directive.spans.first?.start ?? Int.max,
                    directive.ordinal ?? 0, row
                ))
        }
        entries.sort { ($0.article, $0.start, $0.ordinal, $0.row) < ($1.article, $1.start, $1.ordinal, $1.row) }
        var sections: [Section] = []
        for entry in entries {
            let directive = ledger.directives[entry.row]
            if sections.last?.article != directive.article {
                sections.append(Section(article: directive.article, speakers: []))
            }
            let section = sections.count - 1
            if let speaker = sections[section].speakers.firstIndex(where: { $0.name == directive.speaker }) {
                sections[section].speakers[speaker].directives.append(directive.id)
            } else {
                sections[section].speakers.append((directive.speaker, [directive.id]))
            }
        }
        var places: [RecordID: Int] = [:]
        places.reserveCapacity(entries.count)
        for section in sections {
            for speaker in section.speakers {
                for directive in speaker.directives { places[directive] = places.count }
            }
        }
        self.sections = sections
        self.places = places
    }

    private static func articles(of ledger: Ledger) -> [RecordID] {
        var entries: [(day: Int32, imported: Int64, source: RecordID, start: Int, id: RecordID)] = []
        for article in ledger.articles {
            let imported = ledger.sources[article.source]?.importedAt.milliseconds ?? Int64.max
            let day = article.date?.days?.lowerBound.dayNumber ?? Int32.max
            entries.append((day, imported, article.source, article.span.start, article.id))
        }
        entries.sort {
            ($0.day, $0.imported, $0.source, $0.start, $0.id) < ($1.day, $1.imported, $1.source, $1.start, $1.id)
        }
        return entries.map(\.id)
    }
}
