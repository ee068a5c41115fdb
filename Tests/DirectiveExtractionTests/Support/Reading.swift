import LedgerModel

@testable import DirectiveExtraction

/// The extractor of the built-in table, made once for all suites.
let sharedExtractor = Extractor(departments: .builtIn())

/// Gives `body` `bytes` as rules read them.
func withText<R>(_ bytes: some Collection<UInt8>, _ body: (UTF8Text) throws -> R) rethrows -> R {
    let storage = TextStorage(bytes)
    return try withExtendedLifetime(storage) { try body(storage.text) }
}

/// What a text of one article gives, dated Wednesday 2024-03-06.
struct Reading {
    let article: ExtractedArticle
    let directives: [ExtractedDirective]
    let tasks: [ExtractedTask]

    /// `text` without its marks is read; a title is put before it, so that the first line is no title.
    init(_ text: String, title: String = "全县重点工作推进会召开", day: CalendarDate? = CalendarDate(year: 2024, month: 3, day: 6))
    {
        let extraction = sharedExtractor.extract(
            Array("# \(title)\n\n\(MarkedText(text).text)\n".utf8), options: ExtractionOptions(givenDate: day))
        article =
            extraction.articles.first
            ?? ExtractedArticle(
                id: "", title: "", date: nil, isDateInferred: false, kind: .other, host: nil, speakers: [],
                attendees: [], reporters: [], body: "",
                sourceBytes: 0..<0, directives: [])
        directives = extraction.articles.flatMap(\.directives)
        tasks = directives.flatMap(\.tasks)
    }

    var speakers: [String?] { directives.map(\.speaker) }
    var ordinals: [Int?] { directives.map(\.ordinal) }
    var owners: [[String]] { tasks.map { $0.explicitOwners.map(\.name) } }
    var dues: [String?] { tasks.map { $0.deadline?.due.text } }
    var cycles: [String?] { tasks.map { $0.recurrence?.cycle.rule } }
}

/// A text in which 【…】 marks what is expected: directives, tasks or phrases, in order.
struct MarkedText {
    /// Without the marks.
    let text: String
    let marked: [String]

    init(_ source: String) {
        var text = ""
        var marked: [String] = []
        var open: String?
        for character in source {
            switch character {
            case "【": open = ""
            case "】":
                if let found = open { marked.append(found) }
                open = nil
            default:
                text.append(character)
                open?.append(character)
            }
        }
        self.text = text
        self.marked = marked
    }
}

/// The directives' texts and the marked ones.
func directives(_ text: String) -> (found: [String], expected: [String]) {
    (Reading(text).directives.map(\.text), MarkedText(text).marked)
}

/// The tasks' texts and the marked ones.
func tasks(_ text: String) -> (found: [String], expected: [String]) {
    (Reading(text).tasks.map(\.text), MarkedText(text).marked)
}

/// The directives of a text without a title, as it is pasted on `month`/`day` of 2024.
func pasted(_ text: String, month: Int, day: Int) -> [ExtractedDirective] {
    sharedExtractor.extract(
        Array((text + "\n").utf8),
        options: ExtractionOptions(givenDate: CalendarDate(year: 2024, month: month, day: day))
    ).articles.flatMap(\.directives)
}
