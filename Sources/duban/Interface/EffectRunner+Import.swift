import Browser
import DirectiveExtraction
import DocumentExchange
import LedgerModel
import Synchronization
import Wording
import Workspace

/// Documents: read by the worker, shown, and imported as they were shown.
extension EffectRunner {
    func importDocument(_ document: ImportedDocument, isLinking: Bool) throws -> Outcome {
        let kept = lastRead.take(document)
        let file = try kept?.file ?? self.file(of: document, while: { true })
        if let workbook = file.workbook {
            return try EffectRunner.importTable(file, workbook, into: workspace, words)
        }
        var options = ImportOptions()
        options.isLinking = isLinking
        // What was read from another ledger than the present one is read once more: its departments may be others.
        let extraction = kept.flatMap { $0.ledger == workspace.ledger ? $0.extraction : nil }
        switch try workspace.importDocument(file, options: options, reusing: extraction) {
        case .known(let source):
            let day = workspace.zone.day(of: source.importedAt).description
            return .unchanged(words.alreadyImported(file.displayName, as: words.sourceName(source.name), on: day))
        case .nothingFound, .stopped: return .unchanged(words.nothingToImport(from: file.displayName))
        case .imported(let draft, _, _):
            return .done(workspace.ledger, items: draft.items.map(\.id), note: nil)
        }
    }

    private func file(
        of document: ImportedDocument, while isWanted: @escaping @Sendable () -> Bool
    ) throws -> DocumentFile {
        let converter = DocumentConverter(while: isWanted)
        let origin: DocumentOrigin =
            switch document {
            case .file(let path): .file(path: encoding.bytes(of: PathCompletion.expanded(path)))
            case .text: .pastedText
            }
        do throws(DocumentError) {
            switch document {
            case .file: return try DocumentFile(reading: origin, converter: converter)
            case .text(let text): return try DocumentFile(origin: origin, bytes: Array(text.utf8))
            }
        } catch {
            throw UnreadableDocument(name: origin.displayName, error: error)
        }
    }

    /// What a document would become. Nothing is written.
    ///
    /// - Parameter isWanted: asked again and again; once it is false, the reading ends, and what it gives is of no use.
    func read(_ document: ImportedDocument, while isWanted: @escaping @Sendable () -> Bool) -> ImportReading {
        let reading = wholeReading(of: document, while: isWanted)
        // The path stands in the line where it was typed.
        guard case .failed(let reason) = reading, case .file(let path) = document else { return reading }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return .failed(words.withoutName(reason, [path, name]))
    }

    private func wholeReading(
        of document: ImportedDocument, while isWanted: @escaping @Sendable () -> Bool
    ) -> ImportReading {
        do {
            let file = try file(of: document, while: isWanted)
            let ledger = workspace.ledger
            if let workbook = file.workbook {
                lastRead.keep(LastRead.Kept(document: document, file: file, ledger: ledger, extraction: nil))
                return try EffectRunner.readTable(file, workbook, workspace, words)
            }
            var options = ImportOptions()
            options.isDryRun = true
            var extraction: Extraction?
            let progress = ProgressLine(sizes: [file.text.bytes.count], words: words, isShown: true) { text in
                if let text { worker.tell(.importProgress(document, text)) }
            }
            let outcome = try workspace.importDocument(
                file, options: options, onArticle: { progress.report($0.sourceBytes.upperBound) },
                onExtraction: { extraction = $0 }, while: isWanted)
            guard isWanted() else { return .failed(words.readingGivenUp) }
            lastRead.keep(LastRead.Kept(document: document, file: file, ledger: ledger, extraction: extraction))
            switch outcome {
            case .known(let source):
                let day = workspace.zone.day(of: source.importedAt).description
                return .failed(words.alreadyImported(file.displayName, as: words.sourceName(source.name), on: day))
            case .stopped: return .failed(words.readingGivenUp)
            case .nothingFound: return .failed(words.nothingToImport(from: file.displayName))
            case .imported(let draft, _, let notes):
                return .draft(
                    title: words.sourceName(draft.source.title).string, articles: draft.articles.count,
                    directives: draft.directives.count,
                    items: draft.items.count, near: draft.near.count,
                    remarks: words.remarks(on: file) + notes.map { words.note($0, in: file.displayName) },
                    preview: preview(of: draft, in: ledger))
            }
        } catch {
            return .failed(sentence(for: error))
        }
    }

    /// Nobody scrolls further than that.
    static let previewLimit = 400

    /// Every article with its items, each with its lead or the first of those responsible.
    private func preview(of draft: ImportDraft, in ledger: Ledger) -> [PreviewLine] {
        let articles = Dictionary(draft.directives.map { ($0.id, $0.article) }, uniquingKeysWith: { first, _ in first })
        let items = Dictionary(grouping: draft.items) { $0.directive.flatMap { articles[$0] } }
        var lines: [PreviewLine] = []
        var shown = 0
        for article in draft.articles where lines.count < EffectRunner.previewLimit {
            let own = items[article.id] ?? []
            let title = article.title.isEmpty ? words.withoutTitle : SafeText(sanitising: article.title)
            lines.append(
                PreviewLine(
                    article.date.map { "\($0.description) \(title)" } ?? title, remark: words.items(own.count),
                    isHeading: true))
            for item in own.prefix(max(0, EffectRunner.previewLimit - lines.count)) {
                shown += 1
                lines.append(
                    PreviewLine(SafeText(sanitising: item.text.prefix(120)), remark: owners(of: item, in: ledger)))
            }
        }
        let rest = draft.items.count - shown
        return rest > 0 ? lines + [PreviewLine(words.moreItems(rest))] : lines
    }

    private func owners(of item: ActionItem, in ledger: Ledger) -> SafeText {
        guard let first = item.lead ?? item.responsibilities.first else { return .empty }
        let name = SafeText(sanitising: ledger.departments.displayName(of: first.owner).prefix(20))
        let more: SafeText = item.responsibilities.count > 1 ? "+\(item.responsibilities.count - 1)" : .empty
        return (first.isConfirmed ? .empty : "?") + name + more
    }
}

/// A document between its reading by the worker and the answer of the person who is asked: what they were shown is what they import.
final class LastRead: Sendable {
    struct Kept: Sendable {
        let document: ImportedDocument
        let file: DocumentFile
        /// As it was when the document was read.
        let ledger: Ledger
        let extraction: Extraction?
    }

    private let state = Mutex<Kept?>(nil)

    func keep(_ read: Kept) {
        state.withLock { $0 = read }
    }

    /// What was read of that document, once.
    func take(_ document: ImportedDocument) -> Kept? {
        state.withLock { state in
            defer { state = nil }
            return state?.document == document ? state : nil
        }
    }
}
