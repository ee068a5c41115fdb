import DirectiveExtraction
import Foundation
import LedgerModel

/// `Ablation FOLDER...`: for each rule, each lexicon and each word of it, in how many annotated texts it has a part, and what changes without it. Prints
/// tables in Markdown: names and counts only, no wording of the texts.
@main struct Ablation {
    private let texts: [AnnotatedText]
    private let base: [Score]
    private let total: Score

    static func main() throws {
        let texts = try CommandLine.arguments.dropFirst().flatMap(AnnotatedText.all(in:))
        guard !texts.isEmpty else {
            FileHandle.standardError.write(Data("no annotated texts\n".utf8))
            exit(2)
        }
        let whole = Extractor(departments: .builtIn())
        Ablation(texts: texts, base: texts.map { $0.score(whole) }).print(whole)
    }

    private init(texts: [AnnotatedText], base: [Score]) {
        (self.texts, self.base) = (texts, base)
        total = base.reduce(Score(), +)
    }

    private func print(_ whole: Extractor) {
        heading("everything")
        Swift.print(
            "| everything | \(texts.count) | | \(total.figures.map { decimals($0) }.joined(separator: " | ")) |\n")

        heading("rule")
        for id in Extractor.ruleIDs {
            let places = texts.indices.filter { texts[$0].uses(id, whole) }
            row(id, Effect(places) { texts[$0].score(whole, withoutRule: id) - base[$0] })
        }

        var places: [String: [Int]] = [:]
        for (index, text) in texts.enumerated() {
            for entry in whole.entries(in: text.source) { places[entry, default: []].append(index) }
        }
        Swift.print()
        heading("lexicon")
        let lexicons = Dictionary(grouping: places.keys) { String($0.prefix { $0 != ":" }) }
        for (lexicon, entries) in lexicons.sorted(by: { $0.key < $1.key }) {
            let found = entries.reduce(into: Set<Int>()) { $0.formUnion(places[$1, default: []]) }
            row("\(lexicon), \(entries.count) words", effect(of: entries, in: found.sorted()))
        }
        words(places)
    }

    private func words(_ places: [String: [Int]]) {
        Swift.print()
        heading("word")
        var silent: [String: [String]] = [:]
        for (entry, found) in places.sorted(by: { $0.key < $1.key }) {
            let effect = effect(of: [entry], in: found)
            if effect.changedCount > 0 {
                row(entry, effect)
            } else if found.count == 1 {
                let parts = entry.split(separator: ":", maxSplits: 1)
                silent["\(parts[0])", default: []].append("\(parts[1])")
            }
        }
        Swift.print("\nIn one text and without effect there, by lexicon:\n")
        for (lexicon, words) in silent.sorted(by: { $0.key < $1.key }) {
            Swift.print("- \(lexicon): \(words.joined(separator: " "))")
        }
        Swift.print(
            "\n\(places.count) words of the lexicons stand in these texts. Those that stand in several and change no figure are left out."
        )
    }

    /// What changes where `entries` are in no lexicon.
    private func effect(of entries: [String], in places: [Int]) -> Effect {
        let without = Extractor(departments: .builtIn(), withoutEntries: Set(entries))
        return Effect(places) { texts[$0].score(without) - base[$0] }
    }

    private func heading(_ name: String) {
        Swift.print("| \(name) | texts | changed | \(Score.names.joined(separator: " | ")) |")
        Swift.print("|---|---|---|" + String(repeating: "---|", count: Score.names.count))
    }

    private func row(_ name: String, _ effect: Effect) {
        let differences = zip(total.figures, (total + effect.difference).figures).map { $1 - $0 }
        let cells = differences.map { abs($0) < 0.00005 ? "" : ($0 > 0 ? "+" : "") + decimals($0) }
        Swift.print("| \(name) | \(effect.count) | \(effect.changedCount) | \(cells.joined(separator: " | ")) |")
    }

    private func decimals(_ value: Double) -> String {
        String(format: "%.4f", value)
    }
}

/// What the texts say to the loss of something.
private struct Effect {
    /// In how many texts it has a part.
    let count: Int
    /// In how many of them a score changes.
    let changedCount: Int
    let difference: Score

    init(_ places: [Int], _ difference: (Int) -> Score) {
        let differences = places.map(difference)
        count = places.count
        changedCount = differences.count { $0 != Score() }
        self.difference = differences.reduce(Score(), +)
    }
}

/// What is right, found and expected, by kind of output.
struct Score: Equatable {
    enum Kind: Int, CaseIterable {
        case directives, items, owners, firstProposal, deadlines, recurrences
    }

    static let names = ["directives", "items", "owners", "first proposal", "deadlines", "recurrences"]
    private var right = [Int](repeating: 0, count: Kind.allCases.count)
    private var found = [Int](repeating: 0, count: Kind.allCases.count)
    private var expected = [Int](repeating: 0, count: Kind.allCases.count)

    mutating func add(_ kind: Kind, expected wanted: [String], found: [String]) {
        var left = wanted.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        for value in found where left[value, default: 0] > 0 {
            left[value, default: 0] -= 1
            right[kind.rawValue] += 1
        }
        self.found[kind.rawValue] += found.count
        expected[kind.rawValue] += wanted.count
    }

    /// F1 of each kind, over exact wordings.
    var figures: [Double] {
        Kind.allCases.map(\.rawValue).map {
            found[$0] + expected[$0] == 0 ? 1 : 2 * Double(right[$0]) / Double(found[$0] + expected[$0])
        }
    }

    static func + (left: Score, right: Score) -> Score { left.combined(right, +) }
    static func - (left: Score, right: Score) -> Score { left.combined(right, -) }

    private func combined(_ other: Score, _ operation: (Int, Int) -> Int) -> Score {
        var result = self
        for kind in Kind.allCases.map(\.rawValue) {
            result.right[kind] = operation(right[kind], other.right[kind])
            result.found[kind] = operation(found[kind], other.found[kind])
            result.expected[kind] = operation(expected[kind], other.expected[kind])
        }
        return result
    }
}
