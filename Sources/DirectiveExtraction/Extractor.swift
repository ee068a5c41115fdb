package import LedgerModel

/// What is known of a text beside its bytes.
package struct ExtractionOptions: Hashable, Sendable {
    /// The day that the text's reader gives it where it names none itself; never the clock's.
    package var givenDate: CalendarDate?
    /// A year in it (2020-02-09.txt) dates the text.
    package var fileName: String?
    /// The ledger's, by which 会后5个工作日内 is counted.
    package var holidays: Holidays

    package init(givenDate: CalendarDate? = nil, fileName: String? = nil, holidays: Holidays = .builtIn) {
        self.givenDate = givenDate
        self.fileName = fileName
        self.holidays = holidays
    }
}

/// Reads a text: bytes in, articles with directives and tasks out. Deterministic rules over closed lexicons; the same bytes, table and options give the
/// same values.
///
/// Start here. `extract` is the table of contents: clean the source, cut it into articles, find the words of all lexicons in one pass, then people,
/// preambles, directives, tasks, and the fields of each task. Making an extractor compiles the lexicons and the department table, which costs more than
/// reading a text: hold it and use it for many.
package struct Extractor: Sendable {
    private let vocabulary: Vocabulary

    package init(departments: DepartmentTable) {
        vocabulary = Vocabulary(departments: departments)
    }

    /// Without some words of the lexicons: what `make ablation` measures. An entry is written `family:word`.
    package init(departments: DepartmentTable, withoutEntries entries: Set<String>) {
        vocabulary = Vocabulary(departments: departments, without: entries)
    }

    /// The entries of the lexicons that stand in `source`, the longest at each place.
    package func entries(in source: [UInt8]) -> Set<String> {
        let document = CleanDocument(source: source, folding: vocabulary.folding)
        return withExtendedLifetime(document) {
            var found: Set<String> = []
            var splitter = ArticleSplitter(document: document)
            let scratch = ArticleScratch()
            defer { splitter.free() }
            let starts = splitter.starts()
            for index in starts.indices {
                guard let text = splitter.article(index, of: starts) else { continue }
                scratch.withScan(of: text, vocabulary: vocabulary) { scan in
                    for family in Family.allCases {
                        for hit in scan.hits[family] { found.insert("\(family):\(scan.text.string(hit.range))") }
                    }
                }
            }
            return found
        }
    }

    /// The rules by their ids, in the order of their tables.
    package static var ruleIDs: [String] {
        (BoundaryRule.all + SpeakerRule.all + OwnerRule.all + DeadlineRule.all + RecurrenceRule.all).map(\.id)
    }

    /// Reads `source`, UTF-8 with or without a byte order mark; bytes that are none are left out and counted in a note.
    package func extract(_ source: [UInt8], options: ExtractionOptions = ExtractionOptions()) -> Extraction {
        var articles: [ExtractedArticle] = []
        let notes = forEachArticle(of: source, options: options) { articles.append($0) }
        return Extraction(articles: articles, notes: notes)
    }

    /// Reads `source` as `extract` does and gives `body` one article after the other, so that a text of many need not be held as values.
    ///
    /// - Parameter isWanted: asked before each article; once it is false, no more are read.
    package func forEachArticle(
        of source: [UInt8], options: ExtractionOptions = ExtractionOptions(), _ body: (ExtractedArticle) -> Void,
        while isWanted: () -> Bool = { true }
    ) -> [ExtractionNote] {
        let document = CleanDocument(source: source, folding: vocabulary.folding)
        return withExtendedLifetime(document) { read(document, options: options, while: isWanted, body) }
    }

    private func read(
        _ document: CleanDocument, options: ExtractionOptions, while isWanted: () -> Bool,
        _ body: (ExtractedArticle) -> Void
    ) -> [ExtractionNote] {
        var notes: [ExtractionNote] = []
        if document.invalidByteCount > 0 { notes.append(.invalidBytes(count: document.invalidByteCount)) }
        guard !document.isForeign else { return notes + [.notChinese] }
        guard document.hasSentenceMarks else { return notes + [.noSentenceMarks] }
        let sourceYear = SourceYear(document.text)
        let published = document.publishingDay
        var splitter = ArticleSplitter(document: document)
        let scratch = ArticleScratch()
        defer { splitter.free() }
        let starts = splitter.starts()
        var number = 0
        for index in starts.indices {
            guard isWanted() else { break }
            guard let text = splitter.article(index, of: starts) else { continue }
            number += 1
            let (article, articleNotes) = scratch.withScan(of: text, vocabulary: vocabulary) { scan in
                ArticleReader(
                    scan: scan, article: text, number: number, options: options, sourceYear: sourceYear,
                    published: published
                ).read()
            }
            notes += articleNotes
            body(article)
        }
        return notes
    }
}

extension CleanDocument {
    /// Letters, and nothing that the rules could read.
    fileprivate var isForeign: Bool {
        var hasLetters = false
        var offset = 0
        while offset < text.count {
            let scalar = text.scalar(at: offset)
            if scalar.isHan { return false }
            // From Latin to the scripts of the languages around China; what stands above are signs.
            hasLetters = hasLetters || scalar.isASCIILetter || (0xC0..<0x2000).contains(scalar)
            offset += text.width(at: offset)
        }
        return hasLetters
    }

    /// A long text without any mark of punctuation cannot be cut into sentences.
    fileprivate var hasSentenceMarks: Bool {
        guard text.count > 900 else { return true }
        var offset = 0
        while offset < text.count {
            let scalar = text.scalar(at: offset)
            if scalar.isSentenceEnd || scalar.isComma || scalar.isSemicolon || scalar == 0x3001 || scalar == 0x7C
                || scalar == 0x09
            {
                return true
            }
            offset += text.width(at: offset)
        }
        return blocks.count > 12
    }
}
