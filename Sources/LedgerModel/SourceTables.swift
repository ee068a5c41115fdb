extension SourceDocument: TableRecord {
    package typealias Columns = NoColumns<SourceDocument>
}

extension Article: TableRecord {
    package typealias Columns = NoColumns<Article>
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
