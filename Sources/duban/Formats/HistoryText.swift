import LedgerModel
import LedgerStorage
import StrictJSON
import Wording

/// What happened, for people: a line a step, and under it what changed.
struct HistoryText {
    let words: Catalogue
    let ledger: Ledger
    let zone: ZoneRules

    /// - Parameter id: only what happened to this item; nil = everything.
    func lines(of entry: HistoryEntry, only id: RecordID?) -> [SafeText] {
        let changes = entry.changes.filter { id == nil || $0.key == id.map { RecordKey.item($0) } }
        let items = changes.filter { if case .item = $0.key { true } else { false } }
        let head: SafeText =
            "\(SafeText(sanitising: local(entry.at))) \(SafeText(sanitising: entry.actor)) \(words.operation(entry.operation.id))"
        if id == nil, items.count > 8 { return ["\(head) \(words.items(items.count))"] }
        let purged = entry.purged.filter { id == nil || $0.key == id.map { RecordKey.item($0) } }
        let gone = purged.map { "  \(words.recordPurged($0.number.map { "#\($0)" } ?? name(of: $0.key)))" as SafeText }
        return [head] + gone + changes.flatMap { lines(of: $0, isNamed: id == nil) }.map { "  \($0)" }
    }

    /// Date and minute on the ledger's clocks.
    private func local(_ time: Timestamp) -> String {
        let shifted = Timestamp(milliseconds: time.milliseconds + Int64(zone.offset(at: time)) * 1000)
        let text = shifted.description
        return text.prefix(10) + " " + text.dropFirst(11).prefix(5)
    }

    private func lines(of change: RecordHistory, isNamed: Bool) -> [SafeText] {
        let name: SafeText = isNamed ? "\(self.name(of: change.key)) " : .empty
        switch change.kind {
        case .added: return isNamed ? ["\(name)\(words.recordAdded)"] : [words.recordAdded]
        case .removed: return ["\(name)\(words.recordRemoved)"]
        case .changed:
            return change.leaves.filter { HistoryText.isTelling($0.path) }.map { leaf in
                "\(name)\(path(leaf.path)) \(value(leaf.before, leaf.path)) -> \(value(leaf.after, leaf.path))"
            }
        }
    }

    /// The members that are lists of parts, each part with an id of its own.
    private static let partLists: Set<String> = ["reports", "milestones", "extensions", "notices"]

    /// The revision changes with everything, and a judgement of a rule is no news of the item; who reported and when stands in the line above.
    private static func isTelling(_ path: [String]) -> Bool {
        if path == ["rev"] || path.first == "evidence" { return false }
        guard let first = path.first, partLists.contains(first), let last = path.last else { return true }
        return last != "at" && last != "by"
    }

    private func name(of key: RecordKey) -> SafeText {
        if case .item(let id) = key, let item = ledger.items[id] { return "#\(item.number)" }
        return "\(SafeText(sanitising: key.kindName)) \(SafeText(sanitising: key.idText))"
    }

    private func path(_ path: [String]) -> SafeText {
        guard let first = path.first else { return .empty }
        var parts = [words.field(first)]
        for part in path.dropFirst(HistoryText.partLists.contains(first) ? 2 : 1) {
            let owner = ledger.departments.displayName(of: OwnerKey(id: part))
            parts.append(first == "responsibilities" ? SafeText(sanitising: owner) : words.field(part))
        }
        return parts.joined(separator: "/")
    }

    private func value(_ value: JSONValue?, _ path: [String]) -> SafeText {
        guard let value, value != .null else { return "-" }
        guard let text = value.text else {
            return SafeText(sanitising: String(decoding: value.serialized, as: UTF8.self))
        }
        switch path.last {
        case "status" where path.count == 1, "suspendedFrom": return words.status(text)
        case "status": return words.responsibilityStatus(text)
        case "role": return words.role(text)
        case "basis": return words.basis(text)
        default: return SafeText(sanitising: text)
        }
    }
}
