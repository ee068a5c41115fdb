import ArgumentParser
import DirectiveExtraction
import DocumentExchange
import LedgerModel
import LedgerStorage
import StrictJSON
import Wording
import Workspace

struct ExtractCommand: Subcommand {
    static let path = "extract"
    static let synopsis = "FILE… [--format text|json] [--date D] [--builtin]"
    static let takesFileNames = true

    @Argument(help: help(operand: "FILE"), completion: .file())
    var files: [String]

    @Option(help: help("extract format", value: "F"), completion: .list(TextFormat.allCases.map(\.rawValue)))
    var format: String = TextFormat.text.rawValue

    @Option(help: help("meeting date", value: "D"))
    var date: String?

    @Flag(name: .customLong("builtin"), help: help("builtin"))
    var usesBuiltInTable = false

    @OptionGroup(title: GlobalOptions.title)
    var global: GlobalOptions

    func run(in context: CommandContext) throws {
        let format: TextFormat = try context.choice(format, of: "--format")
        let today = context.today ?? Zones.day(of: CommandContext.now())
        let meetingDate = try date.map { try context.day($0, place: "--date", today: today) }
        let (departments, counts, holidays) = try knowledge(in: context)
        let extractor = Extractor(departments: departments)
        // Every document is read before the first one is printed: a wrong name among several stops all of them.
        let documents = try files.map { try context.document(named: $0) }
        let progress = context.progress(of: documents.map(\.text.bytes.count), printsMeanwhile: format == .json)
        switch format {
        case .json:
            // One article after the other: the values of a whole year's paper are never held at once.
            var writer = JSONWriter(escaping: .everyControl)
            writer.beginArticles()
            for document in documents {
                let notes = document.forEachArticle(
                    by: extractor, meetingDate: meetingDate, counts: counts, holidays: holidays
                ) { article in
                    writer.write(article, of: document.origin.givenName, departments)
                    writer.drain { context.output.write($0) }
                    progress.report(article.sourceBytes.upperBound)
                }
                progress.finishPart()
                for note in notes { context.warn(context.words.note(note, in: document.displayName)) }
            }
            writer.endArticles()
            writer.drain { context.output.write($0) }
            context.output.write([UInt8(ascii: "\n")])
        case .text:
            var results: [ExtractedFile] = []
            for document in documents {
                let extraction = document.extraction(
                    by: extractor, meetingDate: meetingDate, counts: counts, holidays: holidays
                ) { article in
                    progress.report(article.sourceBytes.upperBound)
                }
                progress.finishPart()
                for note in extraction.notes { context.warn(context.words.note(note, in: document.displayName)) }
                results.append(ExtractedFile(name: document.displayName.string, extraction: extraction))
            }
            for line in ExtractionText(results, departments: departments, words: context.words).lines {
                context.output.line(line)
            }
        }
    }

    /// The ledger's tables and counts where there is a ledger, else the built-in tables.
    private func knowledge(in context: CommandContext) throws -> (DepartmentTable, RuleCounts, Holidays) {
        if usesBuiltInTable { return (.builtIn(), RuleCounts(), .builtIn) }
        let location = try context.location()
        do {
            let store = try LedgerStore(opening: location.path, for: .reading)
            let ledger = store.ledger
            return (ledger.departments, RuleCounts(of: ledger), store.holidays)
        } catch .noLedger where location.reason != .option {
            return (.builtIn(), RuleCounts(), .builtIn)
        }
    }
}

/// The forms of what is mostly read by people.
enum TextFormat: String, CaseIterable {
    case text
    case json
}

/// One document of `extract`, with its name as it was given.
struct ExtractedFile {
    let name: String
    let extraction: Extraction
}

/// A document that could not be read, and how it was named.
struct UnreadableDocument: Error {
    let name: SafeText
    let error: DocumentError
}

extension CommandContext {
    /// Reads a document that an operand names, and says what was done to its characters.
    ///
    /// - Throws: `UnreadableDocument`.
    func document(named operand: String) throws -> DocumentFile {
        let path = encoding.bytes(of: operand)
        let origin: DocumentOrigin = operand == "-" ? .standardInput : .file(path: path)
        output.progress(words.reading(origin.displayName))
        defer { output.progress(nil) }
        do throws(DocumentError) {
            let document =
                origin == .standardInput
                ? try DocumentFile(origin: origin, bytes: try standardInput.bytes())
                : try DocumentFile(reading: origin)
            for remark in words.remarks(on: document) { warn(remark) }
            return document
        } catch {
            throw UnreadableDocument(name: origin.displayName, error: error)
        }
    }
}

extension DocumentOrigin {
    /// As it was given, for people.
    var displayName: SafeText {
        switch self {
        case .standardInput, .pastedText: ProcessLanguage.words.sourceName(name)
        case .file: SafeText(sanitising: givenName)
        }
    }

    /// As it was given, for programs: the same in every language.
    var givenName: String {
        switch self {
        case .standardInput, .pastedText: name
        case .file(let path): DocumentOrigin.text(ofName: path)
        }
    }
}

extension DocumentFile {
    /// The document's name as it was given.
    var displayName: SafeText { origin.displayName }
}
