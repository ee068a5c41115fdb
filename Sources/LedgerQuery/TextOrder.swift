internal import LedgerModel

/// The directives of a ledger in the order in which the texts have them. A directive's place is its number in that order, from 0.
///
/// A class, since whoever groups or sorts a hundred thousand items holds it while they ask: one reference is counted then, not one for each array.
final class TextOrder: Sendable {
    /// One meeting or news item.
    struct Section {
        let article: RecordID
        /// In the order in which they first speak. A speaker without a name is nil.
        var speakers: [(name: String?, places: Range<Int>)]

        var places: Range<Int> { (speakers.first?.places.lowerBound ?? 0)..<(speakers.last?.places.upperBound ?? 0) }
    }

    /// By date, then as imported, then by place in the source; undated ones last.
    let sections: [Section]
    /// By place.
    let directives: [RecordID]
    /// Of the articles.
    let sectionNumbers: [RecordID: Int]
    /// The directives' ids by row, ascending, and the place of each row: two arrays cost a list of forty thousand directives less than a dictionary does.
    private let ids: [RecordID]
    private let places: [Int32]

    init(_ ledger: Ledger) {
        let chunks = Array(ledger.directives.chunks)
        let ids = chunks.flatMap(\.ids)
        let entries = TextOrder.entries(of: ledger)
        var sections: [Section] = []
        var rows: [Int32] = []
        rows.reserveCapacity(entries.count)
        var start = 0
        while start < entries.count {
            let article = entries[start].article
            let end = entries[start...].firstIndex { $0.article != article } ?? entries.count
            var bySpeaker: [(name: String?, rows: [Int32])] = []
            for entry in entries[start..<end] {
                let name = chunks[Int(entry.chunk)].columns.speakers[Int(entry.offset)]
                if let speaker = bySpeaker.firstIndex(where: { $0.name == name }) {
                    bySpeaker[speaker].rows.append(entry.row)
                } else {
                    bySpeaker.append((name, [entry.row]))
                }
            }
            let first = entries[start]
            var section = Section(
                article: chunks[Int(first.chunk)].columns.articles[Int(first.offset)], speakers: [])
            for speaker in bySpeaker {
                section.speakers.append((speaker.name, rows.count..<(rows.count + speaker.rows.count)))
                rows += speaker.rows
            }
            sections.append(section)
            start = end
        }
        var places = [Int32](repeating: 0, count: ids.count)
        for (place, row) in rows.enumerated() { places[Int(row)] = Int32(place) }
        self.ids = ids
        self.places = places
        self.sections = sections
        sectionNumbers = Dictionary(
            sections.enumerated().map { ($1.article, $0) }, uniquingKeysWith: { first, _ in first })
        directives = rows.map { ids[Int($0)] }
    }

    /// Looks up the places of directives. Items of one stand beside each other, and behind them those of the next: that is where it looks first.
    struct Finder {
        private var row = 0

        mutating func place(of directive: RecordID, in order: TextOrder) -> Int? {
            guard let row = order.row(of: directive, near: row) else { return nil }
            self.row = row
            return Int(order.places[row])
        }
    }

    private func row(of directive: RecordID, near row: Int) -> Int? {
        // Between `low` and `high`, and both go away from `row` in steps that double.
        var (low, high) = (row, row)
        var step = 1
        while low > 0, directive < ids[low] {
            high = low
            low = max(0, low - step)
            step *= 2
        }
        while high < ids.count, ids[high] < directive {
            low = high + 1
            high = min(ids.count, high + step)
            step *= 2
        }
        high = min(ids.count, high + 1)
        while low < high {
            let middle = (low + high) / 2
            if ids[middle] < directive { low = middle + 1 } else { high = middle }
        }
        return low < ids.count && ids[low] == directive ? low : nil
    }

    /// The group behind those of the directives: items that come from none.
    var byHand: Int { directives.count }

    /// The number of the section in which a group stands; that of `byHand` is the one behind the last.
    func section(of group: Int) -> Int {
        var (low, high) = (0, sections.count)
        while low < high {
            let middle = (low + high) / 2
            if sections[middle].places.upperBound <= group { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// A directive and what it is placed by: its article's place, and behind that where it begins in its source, compared as one number. Directives that have
    /// the same stand as their rows do: by their ids.
    private struct Entry {
        let key: UInt64
        let ordinal: Int32
        let row: Int32
        let chunk: Int32
        let offset: Int32

        var article: UInt64 { key >> 32 }
    }

    private static func entries(of ledger: Ledger) -> [Entry] {
        let places = articlePlaces(in: ledger)
        var entries: [Entry] = []
        entries.reserveCapacity(ledger.directives.count)
        // Directives of one article stand beside each other.
        var last: (article: RecordID, place: UInt64)?
        var row: Int32 = 0
        for (number, chunk) in ledger.directives.chunks.enumerated() {
            let columns = chunk.columns
            for offset in columns.articles.indices {
                let article = columns.articles[offset]
                let place = last?.article == article ? last?.place ?? 0 : UInt64(places[article] ?? 0)
                last = (article, place)
                let ordinal = columns.ordinals[offset]
                entries.append(
                    Entry(
                        key: place << 32 | UInt64(UInt32(bitPattern: max(0, columns.textStarts[offset]))),
                        ordinal: ordinal == DirectiveColumns.noOrdinal ? 0 : ordinal, row: row, chunk: Int32(number),
                        offset: Int32(offset)))
                row += 1
            }
        }
        entries.sort {
            if $0.key != $1.key { return $0.key < $1.key }
            if $0.ordinal != $1.ordinal { return $0.ordinal < $1.ordinal }
            return $0.row < $1.row
        }
        return entries
    }

    /// The places of the articles; those that directives name and that are gone stand behind all others.
    private static func articlePlaces(in ledger: Ledger) -> [RecordID: Int] {
        var imports: [RecordID: Int64] = [:]
        for source in ledger.sources { imports[source.id] = source.importedAt.milliseconds }
        var entries: [(day: Int32, imported: Int64, source: RecordID, start: Int32, id: RecordID)] = []
        for chunk in ledger.articles.chunks {
            let columns = chunk.columns
            for (offset, id) in chunk.ids.enumerated() {
                let source = columns.sources[offset]
                entries.append((columns.days[offset], imports[source] ?? Int64.max, source, columns.starts[offset], id))
            }
        }
        entries.sort {
            ($0.day, $0.imported, $0.source, $0.start, $0.id) < ($1.day, $1.imported, $1.source, $1.start, $1.id)
        }
        var places = Dictionary(entries.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        var missing: Set<RecordID> = []
        var last: RecordID?
        for chunk in ledger.directives.chunks {
            for article in chunk.columns.articles where article != last {
                if places[article] == nil { missing.insert(article) }
                last = article
            }
        }
        for article in missing.sorted() { places[article] = places.count }
        return places
    }
}
