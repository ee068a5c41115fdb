extension SourceDocument: TableRecord {
    package typealias Columns = NoColumns<SourceDocument>
}

extension Article: TableRecord {
    package typealias Columns = ArticleColumns
}

/// By what articles are ordered, of every article.
package struct ArticleColumns: RecordColumns, Equatable {
    package private(set) var sources: [RecordID] = []
    /// `CalendarDate.dayNumber` of the first day that the date may mean, or `noDay`.
    package private(set) var days: [Int32] = []
    /// Where it begins in its source.
    package private(set) var starts: [Int32] = []

    package static let noDay = Int32.max

    package init() {}

    /// Columns that were kept as wholes, all as long as the first.
    package init(sources: [RecordID], days: [Int32], starts: [Int32]) {
        self.sources = sources
        self.days = days
        self.starts = starts
    }

    package mutating func reserve(rows: Int) {
        sources.reserveCapacity(rows)
        days.reserveCapacity(rows)
        starts.reserveCapacity(rows)
    }

    package mutating func append(source: RecordID, date: PartialDate?, start: Int) {
        sources.append(source)
        days.append(ArticleColumns.day(date))
        starts.append(Int32(clamping: start))
    }

    private static func day(_ date: PartialDate?) -> Int32 {
        date?.firstDay?.dayNumber ?? noDay
    }

    package mutating func insert(_ article: Article, at row: Int) {
        sources.insert(article.source, at: row)
        days.insert(ArticleColumns.day(article.date), at: row)
        starts.insert(Int32(clamping: article.span.start), at: row)
    }

    package mutating func remove(at row: Int) {
        sources.remove(at: row)
        days.remove(at: row)
        starts.remove(at: row)
    }

    package func rows(_ range: Range<Int>) -> ArticleColumns {
        var part = ArticleColumns()
        part.sources = Array(sources[range])
        part.days = Array(days[range])
        part.starts = Array(starts[range])
        return part
    }
}

extension Directive: TableRecord {
    package typealias Columns = DirectiveColumns
}

/// What the order of a list and its headings are made of, of every directive.
package struct DirectiveColumns: RecordColumns, Equatable {
    package private(set) var articles: [RecordID] = []
    package private(set) var speakers: [String?] = []
    /// `noOrdinal` where it is not numbered.
    package private(set) var ordinals: [Int32] = []
    /// Where the text begins in its source; `noPlace` where that is not known.
    package private(set) var textStarts: [Int32] = []

    package static let noPlace = Int32.max
    package static let noOrdinal = Int32.min

    package init() {}

    /// Columns that were kept as wholes, all as long as the first.
    package init(articles: [RecordID], speakers: [String?], ordinals: [Int32], textStarts: [Int32]) {
        self.articles = articles
        self.speakers = speakers
        self.ordinals = ordinals
        self.textStarts = textStarts
    }

    package mutating func reserve(rows: Int) {
        articles.reserveCapacity(rows)
        speakers.reserveCapacity(rows)
        ordinals.reserveCapacity(rows)
        textStarts.reserveCapacity(rows)
    }

    package mutating func append(article: RecordID, speaker: String?, ordinal: Int32, textStart: Int32) {
        articles.append(article)
        speakers.append(speaker)
        ordinals.append(ordinal)
        textStarts.append(textStart)
    }

    package mutating func insert(_ directive: Directive, at row: Int) {
        articles.insert(directive.article, at: row)
        speakers.insert(directive.speaker, at: row)
        ordinals.insert(directive.ordinal.map { Int32(clamping: $0) } ?? DirectiveColumns.noOrdinal, at: row)
        textStarts.insert(
            directive.spans.first.map { Int32(clamping: $0.start) } ?? DirectiveColumns.noPlace, at: row)
    }

    package mutating func remove(at row: Int) {
        articles.remove(at: row)
        speakers.remove(at: row)
        ordinals.remove(at: row)
        textStarts.remove(at: row)
    }

    package func rows(_ range: Range<Int>) -> DirectiveColumns {
        var part = DirectiveColumns()
        part.articles = Array(articles[range])
        part.speakers = Array(speakers[range])
        part.ordinals = Array(ordinals[range])
        part.textStarts = Array(textStarts[range])
        return part
    }
}
