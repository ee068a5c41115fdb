internal import LedgerModel

/// The directives of a ledger in the order in which the texts have them. A directive's place is its number in that order, from 0.
struct TextOrder {
    /// One meeting or news item.
    struct Section {
        let article: RecordID
        /// In the order in which they first speak. A speaker without a name is nil.
        var speakers: [(name: String?, places: Range<Int>)]
    }

    /// By date, then as imported, then by place in the source; undated ones last.
    let sections: [Section]
    /// By place.
    let directives: [RecordID]
    let places: [RecordID: Int]

    init(_ ledger: Ledger) {
        let entries = TextOrder.entries(of: ledger)
        var sections: [Section] = []
        var directives: [RecordID] = []
        directives.reserveCapacity(entries.count)
        var start = 0
        while start < entries.count {
            let article = entries[start].articleID
            let end = entries[start...].firstIndex { $0.articleID != article } ?? entries.count
            var section = Section(article: article, speakers: [])
            var bySpeaker: [(name: String?, directives: [RecordID])] = []
            for entry in entries[start..<end] {
                if let speaker = bySpeaker.firstIndex(where: { $0.name == entry.speaker }) {
                    bySpeaker[speaker].directives.append(entry.id)
                } else {
                    bySpeaker.append((entry.speaker, [entry.id]))
                }
            }
            for speaker in bySpeaker {
                section.speakers.append(
                    (speaker.name, directives.count..<(directives.count + speaker.directives.count)))
                directives += speaker.directives
            }
            sections.append(section)
            start = end
        }
        var places: [RecordID: Int] = Dictionary(minimumCapacity: directives.count)
        for (place, directive) in directives.enumerated() { places[directive] = place }
        self.sections = sections
        self.directives = directives
        self.places = places
    }

    /// A directive and what it is placed by.
    private struct Entry {
        let id: RecordID
        let article: Int
        let articleID: RecordID
        let start: Int
        let ordinal: Int
        let speaker: String?
    }

    private static func entries(of ledger: Ledger) -> [Entry] {
        let articlePlaces = articlePlaces(in: ledger)
        var entries: [Entry] = []
        for chunk in ledger.directives.chunks {
            let columns = chunk.columns
            for (index, id) in chunk.ids.enumerated() {
                let (article, ordinal) = (columns.articles[index], columns.ordinals[index])
                entries.append(
                    Entry(
                        // A directive whose article is gone stands behind all others.
                        id: id, article: articlePlaces[article] ?? Int.max, articleID: article,
                        start: Int(columns.textStarts[index]),
                        ordinal: ordinal == DirectiveColumns.noOrdinal ? 0 : Int(ordinal),
                        speaker: columns.speakers[index]))
            }
        }
        entries.sort {
            ($0.article, $0.articleID, $0.start, $0.ordinal, $0.id)
                < ($1.article, $1.articleID, $1.start, $1.ordinal, $1.id)
        }
        return entries
    }

    private static func articlePlaces(in ledger: Ledger) -> [RecordID: Int] {
        var imports: [RecordID: Int64] = [:]
        for source in ledger.sources { imports[source.id] = source.importedAt.milliseconds }
        var entries: [(day: Int32, imported: Int64, source: RecordID, start: Int, id: RecordID)] = []
        for article in ledger.articles {
            let day = article.date?.days?.lowerBound.dayNumber ?? Int32.max
            entries.append(
                (day, imports[article.source] ?? Int64.max, article.source, article.span.start, article.id))
        }
        entries.sort {
            ($0.day, $0.imported, $0.source, $0.start, $0.id) < ($1.day, $1.imported, $1.source, $1.start, $1.id)
        }
        return Dictionary(entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
