import DirectiveExtraction
import Foundation
import LedgerModel

/// A text with its annotation.
struct AnnotatedText {
    let source: [UInt8]
    private let expected: Annotation
    private static let departments = DepartmentTable.builtIn()

    /// Those in `folder`: NAME.txt with NAME.json.
    static func all(in folder: String) throws -> [AnnotatedText] {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try names.filter { $0.hasSuffix(".json") && $0 != "index.json" }.map { name in
            let path = "\(folder)/\(name)"
            let text = try Data(contentsOf: URL(filePath: path.dropLast("json".count) + "txt"))
            let annotation = try decoder.decode(Annotation.self, from: Data(contentsOf: URL(filePath: path)))
            return AnnotatedText(source: Array(text), expected: annotation)
        }
    }

    /// A day that the annotation calls given was told to the reader; the text does not state it.
    private var options: ExtractionOptions {
        let given = expected.articles.first { $0.dateGiven == true }?.date
        return ExtractionOptions(givenDate: given.flatMap(CalendarDate.init(_:)))
    }

    func uses(_ rule: String, _ extractor: Extractor) -> Bool {
        extractor.extract(source, options: options).articles.flatMap(\.directives).flatMap(\.tasks).contains { task in
            task.rules.values.contains(rule) || task.owners.contains { $0.rule == rule }
        }
    }

    /// `rule`: what it decided is left out.
    func score(_ extractor: Extractor, withoutRule rule: String? = nil) -> Score {
        var directives = extractor.extract(source, options: options).articles.flatMap(\.directives)
        if let rule {
            for index in directives.indices {
                directives[index].tasks.removeAll { $0.rules["boundary"] == rule || $0.rules["speaker"] == rule }
                for task in directives[index].tasks.indices {
                    directives[index].tasks[task].owners.removeAll { $0.rule == rule }
                    if directives[index].tasks[task].rules["deadline"] == rule {
                        directives[index].tasks[task].deadline = nil
                    }
                    if directives[index].tasks[task].rules["recurrence"] == rule {
                        directives[index].tasks[task].recurrence = nil
                    }
                }
            }
        }
        let wanted = expected.articles.flatMap(\.directives)
        let (found, gold) = (directives.flatMap(\.tasks), wanted.flatMap(\.tasks))
        var score = Score()
        score.add(.directives, expected: wanted.map { fold($0.text) }, found: directives.map { fold($0.text) })
        score.add(.items, expected: gold.map { fold($0.text) }, found: found.map { fold($0.text) })
        score.add(
            .owners,
            expected: gold.flatMap { task in (task.ownersExplicit ?? []).map { fold(task.text) + "\t" + fold($0) } },
            found: found.flatMap { task in task.explicitOwners.map { fold(task.text) + "\t" + fold($0.name) } })
        let accepted = gold.filter { $0.ownersExplicit?.isEmpty ?? true }.reduce(into: [String: Set<String>]()) {
            if let owners = $1.ownersImplied, !owners.isEmpty { $0[fold($1.text)] = Set(owners.map(body)) }
        }
        let proposed = found.filter { accepted[fold($0.text)] != nil }
        score.add(
            .firstProposal, expected: proposed.map { fold($0.text) },
            found: proposed.map { task in
                let first = task.impliedOwners.first.map { body($0.name) }
                return first.map { accepted[fold(task.text), default: []].contains($0) } == true ? fold(task.text) : ""
            })
        score.add(
            .deadlines,
            expected: gold.compactMap { task in task.deadline.map { fold(task.text) + "\t" + $0.dateOrRule } },
            found: found.compactMap { task in task.deadline.map { fold(task.text) + "\t" + $0.due.text } })
        score.add(
            .recurrences, expected: gold.filter { $0.recurrence != nil }.map { fold($0.text) },
            found: found.filter { $0.recurrence != nil }.map { fold($0.text) })
        return score
    }

    /// One name for the several of a body: 教体局 and 教科局 are one to whoever proposes it.
    private func body(_ name: String) -> String {
        Self.departments.departments(named: name).first.map { "\($0)" } ?? name
    }

    /// Without white space and outer marks; a leading 要 and the width of marks count for nothing.
    private func fold(_ text: String) -> String {
        var folded = text.filter { !$0.isWhitespace && !"。；;，,、：:！!？?“”".contains($0) }
        if folded.hasPrefix("要") { folded.removeFirst() }
        return folded
    }
}

/// The members of an annotation that are scored.
private struct Annotation: Decodable {
    struct Article: Decodable {
        let date: String?
        let dateGiven: Bool?
        let directives: [Directive]
    }
    struct Directive: Decodable {
        let text: String
        let tasks: [Item]
    }
    struct Item: Decodable {
        let text: String
        let ownersExplicit: [String]?
        let ownersImplied: [String]?
        let deadline: Deadline?
        let recurrence: Recurrence?
    }
    struct Deadline: Decodable {
        let dateOrRule: String
    }
    struct Recurrence: Decodable {}
    let articles: [Article]
}
