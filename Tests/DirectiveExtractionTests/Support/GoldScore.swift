import FoundationEssentials
import LedgerModel

@testable import DirectiveExtraction

/// Hand-made annotations, as far as they are scored.
struct GoldFile: Decodable {
    struct Deadline: Decodable { let dateOrRule: String? }
    struct Recurrence: Decodable { let rule: String? }
    struct Task: Decodable {
        let text: String
        let ownersExplicit: [String]?
        let ownersImplied: [String]?
        let deadline: Deadline?
        let recurrence: Recurrence?
    }
    struct Directive: Decodable {
        let speaker: String?
        let ordinal: Int?
        let text: String
        let tasks: [Task]
    }
    struct Article: Decodable {
        let title: String?
        let date: String?
        let dateInferred: Bool?
        let body: String
        let directives: [Directive]
    }
    let articles: [Article]

    init(path: String) throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        self = try decoder.decode(GoldFile.self, from: Data(contentsOf: URL(filePath: path)))
    }
}

/// How an extraction compares with annotations: counts over one or more texts. A compact form of the scoring that the annotations were made for: texts are
/// matched one to one by character overlap.
struct GoldScore {
    struct Count {
        var gold = 0
        var found = 0
        var half = 0
        var exact = 0

        var f1: Double { gold + found == 0 ? 1 : 2 * Double(half) / Double(gold + found) }
        static func += (left: inout Count, right: Count) {
            left.gold += right.gold
            left.found += right.found
            left.half += right.half
            left.exact += right.exact
        }

        var exactF1: Double { gold + found == 0 ? 1 : 2 * Double(exact) / Double(gold + found) }
    }

    var directives = Count()
    var tasks = Count()
    var owners = Count()
    var deadlines = Count()
    var recurrences = Count()
    var speakerErrors: [String] = []
    var impliedGold = 0
    var impliedHits = 0
    /// Outputs that do not stand in the annotated body.
    var invented: [String] = []

    mutating func add(_ gold: GoldFile, _ extraction: Extraction) {
        let body = gold.articles.map { fold($0.body) }.joined(separator: "\u{0}")
        let scalars = Array(body.unicodeScalars)
        let goldDirectives = gold.articles.flatMap(\.directives)
        let directives = extraction.articles.flatMap(\.directives)
        let (pairs, directiveCount) = match(goldDirectives.map(\.text), directives.map(\.text), in: scalars)
        self.directives += directiveCount
        for (goldIndex, index) in pairs {
            let (expected, found) = (goldDirectives[goldIndex], directives[index])
            if expected.speaker != found.speaker || expected.ordinal != found.ordinal {
                speakerErrors.append(found.text)
            }
        }
        let goldTasks = goldDirectives.flatMap(\.tasks)
        let tasks = directives.flatMap(\.tasks)
        let (matched, taskCount) = match(goldTasks.map(\.text), tasks.map(\.text), in: scalars)
        self.tasks += taskCount
        let taskPairs = Dictionary(matched, uniquingKeysWith: { first, _ in first })
        let taken = Set(taskPairs.values)
        for (index, task) in goldTasks.enumerated() {
            let found = taskPairs[index].map { tasks[$0] }
            Self.compare(
                Set((task.ownersExplicit ?? []).map(unit)), Set((found?.explicitOwners ?? []).map { unit($0.name) }),
                &owners)
            Self.compare(
                Set([task.deadline?.dateOrRule].compactMap { $0 }),
                Set([found?.deadline?.due.text].compactMap { $0 }), &deadlines)
            Self.compare(
                Set([task.recurrence?.rule].compactMap { $0 }), Set([found?.recurrence?.cycle.rule].compactMap { $0 }),
                &recurrences)
            if task.ownersExplicit?.isEmpty ?? true, let accepted = task.ownersImplied, !accepted.isEmpty {
                impliedGold += 1
                if let first = found?.impliedOwners.first, accepted.contains(first.name) { impliedHits += 1 }
            }
        }
        for (index, task) in tasks.enumerated() where !taken.contains(index) {
            owners.found += Set(task.explicitOwners.map { unit($0.name) }).count
            deadlines.found += task.deadline == nil ? 0 : 1
            recurrences.found += task.recurrence == nil ? 0 : 1
        }
    }

    private static func compare(_ gold: Set<String>, _ found: Set<String>, _ count: inout Count) {
        count.gold += gold.count
        count.found += found.count
        count.half += gold.intersection(found).count
    }

    private mutating func match(_ gold: [String], _ found: [String], in body: [Unicode.Scalar]) -> ([(Int, Int)], Count)
    {
        var count = Count()
        let goldSpans = locate(gold, in: body)
        let foundSpans = locate(found, in: body)
        for (text, span) in zip(found, foundSpans) where span == nil { invented.append(text) }
        var scored: [(overlap: Double, gold: Int, found: Int)] = []
        for (i, a) in goldSpans.enumerated() {
            for (j, b) in foundSpans.enumerated() {
                guard let a, let b, a.overlaps(b) else { continue }
                let common = Double(min(a.upperBound, b.upperBound) - max(a.lowerBound, b.lowerBound))
                scored.append((common / (Double(a.count + b.count) - common), i, j))
            }
        }
        scored.sort { $0.overlap != $1.overlap ? $0.overlap > $1.overlap : ($0.gold, $0.found) > ($1.gold, $1.found) }
        var usedGold: Set<Int> = []
        var usedFound: Set<Int> = []
        var pairs: [(Int, Int)] = []
        for entry in scored
        where entry.overlap >= 0.5 && !usedGold.contains(entry.gold) && !usedFound.contains(entry.found) {
            usedGold.insert(entry.gold)
            usedFound.insert(entry.found)
            pairs.append((entry.gold, entry.found))
            count.half += 1
            if entry.overlap > 0.999 { count.exact += 1 }
        }
        count.gold += gold.count
        count.found += found.count
        return (pairs, count)
    }

    /// Where each text stands in the folded body, looked for in reading order; outer marks, list marks and a leading 要 cost nothing.
    private func locate(_ texts: [String], in body: [Unicode.Scalar]) -> [Range<Int>?] {
        var at = 0
        return texts.map { text in
            let wanted = Array(fold(text).unicodeScalars)
            guard !wanted.isEmpty, let start = find(wanted, in: body, from: at) ?? find(wanted, in: body, from: 0)
            else { return nil }
            at = start
            return trim(start..<(start + wanted.count), body)
        }
    }

    private func find(_ wanted: [Unicode.Scalar], in body: [Unicode.Scalar], from: Int) -> Int? {
        guard body.count >= wanted.count, from <= body.count - wanted.count else { return nil }
        return (from...(body.count - wanted.count)).first { start in
            body[start] == wanted[0] && body[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }

    private func trim(_ range: Range<Int>, _ body: [Unicode.Scalar]) -> Range<Int> {
        let marks = Set("。;,、: !?".unicodeScalars)
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, marks.contains(body[start]) { start += 1 }
        while end > start, marks.contains(body[end - 1]) { end -= 1 }
        let rest = String(String.UnicodeScalarView(body[start..<end]))
        if let marker = rest.prefixMatch(
            of:
                /(?:[一二三四五六七八九十]{1,3}[是要、]|第[一二三四五六七八九十]{1,2}[,、]?|(?:首先|其次|再次|最后),?|[(][一二三四五六七八九十]{1,3}[)]|\d{1,2}[.、])/
        ) {
            start += marker.output.unicodeScalars.count
        }
        if start < end, body[start] == "要" { start += 1 }
        return start..<end
    }

    /// Without white space, full-width forms as half-width ones (。“”、 kept).
    private func fold(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            if (0xFF01...0xFF5E).contains(scalar.value), let narrow = Unicode.Scalar(scalar.value - 0xFEE0) {
                folded.append(narrow)
            } else {
                folded.append(scalar)
            }
        }
        return String(folded)
    }

    /// A department's name without quotes and a leading 县 or 市.
    private func unit(_ name: String) -> String {
        let plain = name.filter { !"“”\"' ".contains($0) }
        guard let first = plain.first, "县市区州省".contains(first), plain.count > 2 else { return plain }
        return String(plain.dropFirst())
    }
}

/// A folder of this target's fixtures, or of data that lies beside the project and need not be there.
func fixture(_ name: String) -> String {
    let here = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(here)/Fixtures/\(name)"
}

func bytes(ofFile path: String) -> [UInt8] {
    (try? Array(Data(contentsOf: URL(filePath: path)))) ?? []
}

/// The annotation files in `folder`, in order; empty where there is no such folder.
func annotationFiles(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".json") && $0 != "index.json" }.sorted().map { "\(folder)/\($0)" }
}
