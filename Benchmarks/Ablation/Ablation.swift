import DirectiveExtraction
import Foundation
import LedgerModel

/// `Ablation FOLDER...`: for each rule and each word of the lexicons, in how many annotated texts it has a part, and what changes without it. Prints
/// a table in Markdown: names and counts only, no wording of the texts.
@main struct Ablation {
    static func main() throws {
        let texts = try CommandLine.arguments.dropFirst().flatMap(AnnotatedText.all(in:))
        let whole = Extractor(departments: .builtIn())
        let base = texts.map { $0.score(whole) }
        let total = base.reduce(Score(), +)
        print("| entry | texts | \(Score.names.joined(separator: " | ")) |")
        print("|---|---|" + String(repeating: "---|", count: Score.names.count))
        print("| everything | \(texts.count) | \(total.figures.map { decimals($0) }.joined(separator: " | ")) |")
        for id in Extractor.ruleIDs {
            let places = texts.indices.filter { texts[$0].uses(id, whole) }
            let changed = texts.indices.reduce(Score()) { sum, index in
                sum + (places.contains(index) ? texts[index].score(whole, withoutRule: id) : base[index])
            }
            row(id, places.count, total, changed)
        }
        var places: [String: [Int]] = [:]
        for (index, text) in texts.enumerated() {
            for entry in whole.entries(in: text.source) { places[entry, default: []].append(index) }
        }
        for entry in places.keys.sorted() {
            let found = places[entry, default: []]
            let without = Extractor(departments: .builtIn(), withoutEntries: [entry])
            var changed = total
            for index in found { changed = changed + texts[index].score(without) - base[index] }
            if changed != total || found.count == 1 { row(entry, found.count, total, changed) }
        }
        print()
        print(
            "\(places.count) words of the lexicons stand in these texts. Those that stand in several and change no figure are left out above."
        )
    }

    private static func row(_ name: String, _ count: Int, _ total: Score, _ changed: Score) {
        let differences = zip(total.figures, changed.figures).map { $1 - $0 }
        let cells = differences.map { abs($0) < 0.00005 ? "" : ($0 > 0 ? "+" : "") + decimals($0) }
        print("| \(name) | \(count) | \(cells.joined(separator: " | ")) |")
    }

    private static func decimals(_ value: Double) -> String {
        String(format: "%.4f", value)
    }
}

/// What is right, found and expected, by kind of output.
struct Score: Equatable {
    static let names = ["directives", "items", "owners", "first proposal", "deadlines"]
    private var right = [0, 0, 0, 0, 0]
    private var found = [0, 0, 0, 0, 0]
    private var expected = [0, 0, 0, 0, 0]

    mutating func add(_ kind: Int, expected wanted: [String], found: [String]) {
        var left = wanted.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        for value in found where left[value, default: 0] > 0 {
            left[value, default: 0] -= 1
            right[kind] += 1
        }
        self.found[kind] += found.count
        expected[kind] += wanted.count
    }

    /// F1 of each kind, over exact wordings.
    var figures: [Double] {
        Self.names.indices.map {
            found[$0] + expected[$0] == 0 ? 1 : 2 * Double(right[$0]) / Double(found[$0] + expected[$0])
        }
    }

    static func + (left: Score, right: Score) -> Score { left.combined(right, +) }
    static func - (left: Score, right: Score) -> Score { left.combined(right, -) }

    private func combined(_ other: Score, _ operation: (Int, Int) -> Int) -> Score {
        var result = self
        for kind in Self.names.indices {
            result.right[kind] = operation(right[kind], other.right[kind])
            result.found[kind] = operation(found[kind], other.found[kind])
            result.expected[kind] = operation(expected[kind], other.expected[kind])
        }
        return result
    }
}
