package import LedgerModel

/// What is known of a text beside its bytes.
package struct ExtractionOptions: Hashable, Sendable {
    /// The day that the text's reader gives it where it names none itself; never the clock's.
    package var givenDate: CalendarDate?
    /// A year in it (2020-02-09.txt) dates the text.
    package var fileName: String?

    package init(givenDate: CalendarDate? = nil, fileName: String? = nil) {
        self.givenDate = givenDate
        self.fileName = fileName
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

    /// Reads `source`, UTF-8 with or without a byte order mark; bytes that are none are left out and counted in a note.
    package func extract(_ source: [UInt8], options: ExtractionOptions = ExtractionOptions()) -> Extraction {
        let document = CleanDocument(source: source)
        var notes: [ExtractionNote] = []
        if document.invalidByteCount > 0 { notes.append(.invalidBytes(count: document.invalidByteCount)) }
        guard document.hasSentenceMarks else { return Extraction(articles: [], notes: notes + [.noSentenceMarks]) }
        var articles: [ExtractedArticle] = []
        let sourceYear = FactReader.commonYear(document.text.bytes)
        let published = PublishingDate.find(in: source).flatMap {
            CalendarDate(year: $0.year, month: $0.month, day: $0.day)
        }
        for text in ArticleSplitter(document: document, folding: vocabulary.folding).articles() {
            let reader = ArticleReader(
                article: text, number: articles.count + 1, vocabulary: vocabulary, options: options,
                sourceYear: sourceYear, published: published)
            let (article, articleNotes) = reader.read()
            articles.append(article)
            notes += articleNotes
        }
        return Extraction(articles: articles, notes: notes)
    }
}

extension CleanDocument {
    /// A long text without any mark of punctuation cannot be cut into sentences.
    fileprivate var hasSentenceMarks: Bool {
        guard text.bytes.count > 900 else { return true }
        var offset = 0
        while offset < text.bytes.count {
            let scalar = text.bytes.scalar(at: offset)
            if scalar.isSentenceEnd || scalar.isComma || scalar.isSemicolon || scalar == 0x3001 || scalar == 0x7C
                || scalar == 0x09
            {
                return true
            }
            offset += text.bytes.width(at: offset)
        }
        return blocks.count > 12
    }
}
