package import DirectiveExtraction
import DocumentExchange
package import LedgerModel
package import LedgerStorage

/// How documents are imported.
package struct ImportOptions: Hashable, Sendable {
    /// Items become assigned at once.
    package var isConfirmed = false
    /// Nothing is written.
    package var isDryRun = false
    /// Also a document that is known.
    package var includesKnown = false
    /// The meeting's date where a text has none.
    package var meetingDate: CalendarDate?

    package init() {}
}

/// What became of one document.
package enum ImportOutcome: Sendable {
    /// - Parameter numbers: of the new items; empty in a dry run.
    case imported(ImportDraft, numbers: [Int], notes: [ExtractionNote])
    /// The same bytes, or the same text in another file, are there as that source.
    case known(SourceDocument)
    /// The text has no directive.
    case nothingFound(notes: [ExtractionNote])
}

extension Workspace {
    /// Whether this actor has imported nothing into this ledger yet: then they are told once that classified matter must not be entered. The ledger's own
    /// sources remember it.
    package var isFirstImport: Bool {
        let actor = actor
        return !ledger.sources.contains { $0.importedBy == actor }
    }

    /// Imports one document: one step.
    ///
    /// - Parameter onArticle: told of each article as it is read.
    /// - Throws: `StoreError`.
    package func importDocument(
        _ file: DocumentFile, options: ImportOptions, onArticle: (ExtractedArticle) -> Void = { _ in }
    ) throws(StoreError) -> ImportOutcome {
        let hash = ContentHash.sha256(file.bytes)
        let textHash = ContentHash.sha256(NormalisedText.bytes(of: file.text.bytes))
        if !options.includesKnown,
            let known = ledger.sources.first(where: { $0.sha256 == hash || $0.textSHA256 == textHash })
        {
            return .known(known)
        }
        let extraction = file.extraction(
            by: Extractor(departments: ledger.departments), meetingDate: options.meetingDate, onArticle: onArticle)
        if extraction.articles.allSatisfy(\.directives.isEmpty) { return .nothingFound(notes: extraction.notes) }
        let context = editContext()
        let kinds = Set(extraction.articles.map(\.kind))
        let title = extraction.articles.first { !$0.title.isEmpty }?.title
        let source = SourceDocument(
            id: context.makeID(), sha256: hash, textSHA256: textHash, name: file.origin.name,
            format: file.keptFormat, title: title ?? file.origin.name,
            kind: kinds.count == 1 ? kinds.first?.id : nil, importedAt: context.now, importedBy: context.actor)
        let draft = ImportDraft(
            of: extraction, source: source, isConfirmed: options.isConfirmed, makeID: context.makeID)
        if options.isDryRun { return .imported(draft, numbers: [], notes: extraction.notes) }
        let result = try store.commit(
            draft.changes, as: origin(of: .import),
            sources: [SourceFile(sha256: hash, format: source.format, original: file.bytes, text: file.text.bytes)])
        return .imported(draft, numbers: draft.items.compactMap { result.numbers[$0.id] }, notes: extraction.notes)
    }
}

extension DocumentFile {
    /// What the document's text yields.
    ///
    /// - Parameters:
    ///   - meetingDate: the meeting's date where the text has none.
    ///   - onArticle: told of each article as it is read.
    package func extraction(
        by extractor: Extractor, meetingDate: CalendarDate?, onArticle: (ExtractedArticle) -> Void = { _ in }
    ) -> Extraction {
        var articles: [ExtractedArticle] = []
        let notes = forEachArticle(by: extractor, meetingDate: meetingDate) { article in
            articles.append(article)
            onArticle(article)
        }
        return Extraction(articles: articles, notes: notes)
    }

    /// Gives `body` what the document's text yields, one article after the other.
    package func forEachArticle(
        by extractor: Extractor, meetingDate: CalendarDate?, _ body: (ExtractedArticle) -> Void
    ) -> [ExtractionNote] {
        extractor.forEachArticle(
            of: text.bytes, options: ExtractionOptions(givenDate: meetingDate, fileName: origin.fileName), body)
    }
}
