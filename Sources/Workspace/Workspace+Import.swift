package import DirectiveExtraction
import DocumentExchange
package import LedgerModel
import LedgerQuery
package import LedgerStorage

/// How documents are imported.
package struct ImportOptions: Hashable, Sendable {
    /// Items become assigned at once.
    package var isConfirmed = false
    /// Nothing is written.
    package var isDryRun = false
    /// Also a document that is known.
    package var includesKnown = false
    /// Items that the ledger probably has already become other wordings of those.
    package var isLinking = false
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
    /// Nobody wanted it any more. Nothing was written.
    case stopped
}

/// A new item that is probably a demand which the ledger has already.
package struct NearDraft: Hashable, Sendable {
    package let item: RecordID
    package let text: String
    package let known: ActionItem
    /// Per mille.
    package let likeness: Int
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
    /// - Parameters:
    ///   - found: what the document was found to yield for this ledger as it is.
    ///   - onArticle: told of each article as it is read.
    ///   - onExtraction: told what the document yields.
    ///   - isWanted: asked before each article; once it is false, nothing more is done.
    /// - Throws: `StoreError`.
    package func importDocument(
        _ file: DocumentFile, options: ImportOptions, reusing found: Extraction? = nil,
        onArticle: (ExtractedArticle) -> Void = { _ in }, onExtraction: (Extraction) -> Void = { _ in },
        while isWanted: () -> Bool = { true }
    ) throws(StoreError) -> ImportOutcome {
        let hash = ContentHash.sha256(file.bytes)
        let textHash = ContentHash.sha256(NormalisedText.bytes(of: file.text.bytes))
        if !options.includesKnown,
            let known = ledger.sources.first(where: { $0.sha256 == hash || $0.textSHA256 == textHash })
        {
            return .known(known)
        }
        let extraction =
            found
            ?? file.extraction(
                by: Extractor(departments: ledger.departments), meetingDate: options.meetingDate,
                counts: RuleCounts(of: ledger), holidays: store.holidays, onArticle: onArticle, while: isWanted)
        if !isWanted() { return .stopped }
        onExtraction(extraction)
        if extraction.articles.allSatisfy(\.directives.isEmpty) { return .nothingFound(notes: extraction.notes) }
        let context = editContext()
        let kinds = Set(extraction.articles.map(\.kind))
        let title = extraction.articles.first { !$0.title.isEmpty }?.title
        let source = SourceDocument(
            id: context.makeID(), sha256: hash, textSHA256: textHash, name: file.origin.name,
            format: file.keptFormat, title: title ?? file.origin.name,
            kind: kinds.count == 1 ? kinds.first?.id : nil, importedAt: context.now, importedBy: context.actor)
        var draft = ImportDraft(
            of: extraction, source: source, isConfirmed: options.isConfirmed, makeID: context.makeID)
        draft.near = near(of: draft)
        // What may be there already is no item at work before a person has looked at it.
        let nearIDs = Set(draft.near.map(\.item))
        for index in draft.items.indices where nearIDs.contains(draft.items[index].id) {
            draft.items[index].status = .draft
            guard options.isLinking, let known = draft.near.first(where: { $0.item == draft.items[index].id })?.known,
                (try? known.guardTakingIn(isOneDemand: true)) != nil,
                let joined = try? draft.items[index].joined(to: known, isOneDemand: true)
            else { continue }
            draft.items[index] = joined
        }
        if options.isDryRun { return .imported(draft, numbers: [], notes: extraction.notes) }
        let result = try store.commit(
            draft.changes, as: origin(of: .import),
            sources: [SourceFile(sha256: hash, format: source.format, original: file.bytes, text: file.text.bytes)])
        return .imported(
            draft, numbers: draft.items.compactMap { result.numbers[$0.id] }, notes: extraction.notes)
    }

    /// The items of a draft that are near to one of the ledger, in the order of the text.
    private func near(of draft: ImportDraft) -> [NearDraft] {
        let days = draft.articles.compactMap { $0.date?.days?.lowerBound }
        if days.isEmpty || ledger.items.isEmpty { return [] }
        let duplicates = NearDuplicates(ledger, around: days)
        let directives = Dictionary(draft.directives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let articles = Dictionary(draft.articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return draft.items.compactMap { item in
            guard let directive = item.directive.flatMap({ directives[$0] }),
                let day = articles[directive.article]?.date?.days?.lowerBound,
                let (known, likeness) = duplicates.nearest(to: item.text, speaker: directive.speaker, day: day),
                // The same text once more was asked for: it says everything twice.
                ledger.origin(of: known).source?.textSHA256 != draft.source.textSHA256
            else { return nil }
            return NearDraft(item: item.id, text: item.text, known: known, likeness: likeness)
        }
    }
}

extension DocumentFile {
    /// What the document's text yields.
    ///
    /// - Parameters:
    ///   - meetingDate: the meeting's date where the text has none.
    ///   - counts: what people made of each rule so far.
    ///   - holidays: the ledger's, for limits in working days.
    ///   - onArticle: told of each article as it is read.
    ///   - isWanted: asked before each article; once it is false, no more are read.
    package func extraction(
        by extractor: Extractor, meetingDate: CalendarDate?, counts: RuleCounts = RuleCounts(),
        holidays: Holidays = .builtIn, onArticle: (ExtractedArticle) -> Void = { _ in },
        while isWanted: () -> Bool = { true }
    ) -> Extraction {
        var articles: [ExtractedArticle] = []
        let notes = forEachArticle(
            by: extractor, meetingDate: meetingDate, counts: counts, holidays: holidays,
            { article in
                articles.append(article)
                onArticle(article)
            }, while: isWanted)
        return Extraction(articles: articles, notes: notes)
    }

    /// Gives `body` what the document's text yields, one article after the other.
    package func forEachArticle(
        by extractor: Extractor, meetingDate: CalendarDate?, counts: RuleCounts = RuleCounts(),
        holidays: Holidays = .builtIn, _ body: (ExtractedArticle) -> Void, while isWanted: () -> Bool = { true }
    ) -> [ExtractionNote] {
        var unknownYears: Set<Int> = []
        let notes = extractor.forEachArticle(
            of: text.bytes,
            options: ExtractionOptions(givenDate: meetingDate, fileName: origin.fileName, holidays: holidays),
            { article in
                unknownYears.formUnion(article.workingDayYears.filter { holidays.years[$0] == nil })
                body(article.learning(from: counts))
            }, while: isWanted)
        return notes + unknownYears.sorted().map { .holidaysUnknown(year: $0) }
    }
}

extension ExtractedArticle {
    /// The years of limits that were counted in working days.
    fileprivate var workingDayYears: [Int] {
        directives.flatMap(\.tasks).compactMap { task in
            guard let deadline = task.deadline, deadline.passage.text.contains("工作日") else { return nil }
            return deadline.due.date?.year
        }
    }
}
