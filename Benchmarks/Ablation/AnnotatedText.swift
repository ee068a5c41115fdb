import DirectiveExtraction
import Foundation

/// A text with its annotation.
struct AnnotatedText {
    let source: [UInt8]
    private let expected: Annotation

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

    func uses(_ rule: String, _ extractor: Extractor) -> Bool {
        extractor.extract(source).articles.flatMap(\.directives).flatMap(\.tasks).contains { task in
            task.rules.values.contains(rule) || task.owners.contains { $0.rule == rule }
        }
    }

    /// `rule`: what it decided is left out.
    func score(_ extractor: Extractor, withoutRule rule: String? = nil) -> Score {
        var directives = extractor.extract(source).articles.flatMap(\.directives)
        if let rule {
            for index in directives.indices {
                directives[index].tasks.removeAll { $0.rules["boundary"] == rule || $0.rules["speaker"] == rule }
                for task in directives[index].tasks.indices {
                    directives[index].tasks[task].owners.removeAll { $0.rule == rule }
                    if directives[index].tasks[task].rules["deadline"] == rule {
                        directives[index].tasks[task].deadline = nil
                    }
                }
            }
        }
        let wanted = expected.articles.flatMap(\.directives)
        let (found, gold) = (directives.flatMap(\.tasks), wanted.flatMap(\.tasks))
        var score = Score()
        score.add(0, expected: wanted.map { fold($0.text) }, found: directives.map { fold($0.text) })
        score.add(1, expected: gold.map { fold($0.text) }, found: found.map { fold($0.text) })
        score.add(
            2,
            expected: gold.flatMap { task in (task.ownersExplicit ?? []).map { fold(task.text) + "\t" + fold($0) } },
            found: found.flatMap { task in task.explicitOwners.map { fold(task.text) + "\t" + fold($0.name) } })
        let accepted = gold.filter { $0.ownersExplicit?.isEmpty ?? true }.reduce(into: [String: [String]]()) {
            $0[fold($1.text)] = $1.ownersImplied ?? []
        }
        let proposed = found.filter { $0.explicitOwners.isEmpty && accepted[fold($0.text)]?.isEmpty == false }
        score.add(
            3, expected: proposed.map { fold($0.text) },
            found: proposed.filter { task in
                task.impliedOwners.first.map { accepted[fold(task.text)]?.contains($0.name) == true } ?? false
            }.map { fold($0.text) })
        score.add(
            4, expected: gold.compactMap { task in task.deadline.map { fold(task.text) + "\t" + $0.dateOrRule } },
            found: found.compactMap { task in task.deadline.map { fold(task.text) + "\t" + $0.due.text } })
        return score
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
    }
    struct Deadline: Decodable {
        let dateOrRule: String
    }
    let articles: [Article]
}
