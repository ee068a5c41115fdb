import LedgerModel
import LedgerStorage
import StrictJSON
import Wording
import Workspace

/// What happened, for people: a line a step, and under it what changed.
struct HistoryText {
    let words: Catalogue
    let ledger: Ledger
    let zone: ZoneRules
    /// The number of an item that is in the ledger no more: asked for only where one is named.
    let pastNumber: (RecordID) -> Int?

    init(words: Catalogue, of workspace: Workspace) {
        self.words = words
        (ledger, zone) = (workspace.ledger, workspace.zone)
        let past = PastNumbers(workspace.store)
        pastNumber = { past.number(of: $0) }
    }

    /// - Parameter id: only what happened to this item; nil = everything.
    func lines(of entry: HistoryEntry, only id: RecordID?) -> [SafeText] {
        let changes = entry.changes.filter { id == nil || $0.key == id.map { RecordKey.item($0) } }
        let items = changes.filter { if case .item = $0.key { true } else { false } }
        let head: SafeText =
            "\(SafeText(sanitising: leaves.local(entry.at))) \(SafeText(sanitising: entry.actor))@\(SafeText(sanitising: entry.host)) \(words.operation(entry.operation.id))"
        if id == nil, items.count > 8 { return ["\(head) \(words.items(items.count))"] }
        let purged = entry.purged.filter { id == nil || $0.key == id.map { RecordKey.item($0) } }
        let gone = purged.map {
            "  \(words.recordPurged(words.name(of: $0.key, number: $0.number, ledger.departments)))" as SafeText
        }
        return [head] + gone + changes.flatMap { lines(of: $0, isNamed: id == nil) }.map { "  \($0)" }
    }

    private var leaves: LeafText {
        let items = ledger.items
        return LeafText(words: words, departments: ledger.departments, zone: zone) {
            items[$0]?.number ?? pastNumber($0)
        }
    }

    private func lines(of change: RecordHistory, isNamed: Bool) -> [SafeText] {
        let name: SafeText = isNamed ? "\(self.name(of: change)) " : .empty
        switch change.kind {
        case .added: return isNamed ? ["\(name)\(words.recordAdded)"] : [words.recordAdded]
        case .removed: return ["\(name)\(words.recordRemoved)"]
        case .changed:
            return change.leaves.filter { HistoryText.isTelling($0) }.map { leaf in
                "\(name)\(leaves.name(leaf.path)) \(leaves.value(leaf.before, at: leaf.path)) -> \(leaves.value(leaf.after, at: leaf.path))"
            }
        }
    }

    /// Where a purge took what a value named, nothing is left before or after.
    private static func isTelling(_ leaf: LeafChange) -> Bool {
        (leaf.before ?? .null) != (leaf.after ?? .null) && isTelling(leaf.path)
    }

    /// The revision changes with everything, and a judgement of a rule is no news of the item; who reported and when stands in the line above.
    private static func isTelling(_ path: [String]) -> Bool {
        if path == ["rev"] || path.first == "evidence" { return false }
        guard let first = path.first, LeafText.partLists.contains(first), let last = path.last else { return true }
        return last != "at" && last != "by"
    }

    private func name(of change: RecordHistory) -> SafeText {
        words.name(of: change.key, number: change.number, ledger.departments)
    }
}

/// The numbers of items that were removed or purged, from the history, which keeps them. Used by one thread.
private final class PastNumbers {
    private let store: LedgerStore
    private var known: [RecordID: Int]?

    init(_ store: LedgerStore) {
        self.store = store
    }

    func number(of id: RecordID) -> Int? {
        let known = known ?? read()
        self.known = known
        return known[id]
    }

    private func read() -> [RecordID: Int] {
        var numbers: [RecordID: Int] = [:]
        for entry in (try? store.history()) ?? [] {
            for (key, number) in entry.purged.map({ ($0.key, $0.number) }) + entry.changes.map({ ($0.key, $0.number) })
            {
                if case .item(let id) = key, let number { numbers[id] = number }
            }
        }
        return numbers
    }
}
