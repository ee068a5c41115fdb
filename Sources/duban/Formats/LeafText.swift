import LedgerModel
import StrictJSON
import Wording

/// A member of a record and its value in words: in the history, and where two changes meet.
struct LeafText {
    let words: Catalogue
    let departments: DepartmentTable
    /// Whose clocks instants are shown on; nil for UTC.
    var zone: ZoneRules?

    /// The members that are lists of parts, each part with an id of its own.
    static let partLists: Set<String> = ["reports", "milestones", "extensions", "notices", "instructions"]

    func name(_ path: [String]) -> SafeText {
        guard let first = path.first else { return .empty }
        var parts = [words.leaf(first)]
        for part in path.dropFirst(LeafText.partLists.contains(first) ? 2 : 1) {
            parts.append(
                first == "responsibilities" && parts.count == 1
                    ? SafeText(sanitising: departments.displayName(of: OwnerKey(id: part))) : name(part, in: path))
        }
        return parts.joined(separator: "/")
    }

    /// A file that proves a report is known by the beginning of its content's hash.
    private func name(_ part: String, in path: [String]) -> SafeText {
        guard path.contains("evidence") else { return words.leaf(part) }
        if part == "name" { return words.fileName }
        return part.utf8.count == 64 ? SafeText(sanitising: String(part.prefix(8))) : words.leaf(part)
    }

    func value(_ value: JSONValue?, at path: [String]) -> SafeText {
        switch value {
        case nil, .null: return "-"
        case .boolean(let flag): return words.yesOrNo(flag)
        case .string(let string): return text(string.text, at: path)
        case .array(let elements) where elements.allSatisfy({ $0.text != nil }):
            return words.list(elements.compactMap(\.text).map { text($0, at: path) })
        case .some(let other): return SafeText(sanitising: String(decoding: other.serialized, as: UTF8.self))
        }
    }

    private func text(_ text: String, at path: [String]) -> SafeText {
        switch path.last {
        case "status" where path.count == 1, "suspendedFrom": return words.status(text)
        case "status": return words.responsibilityStatus(text)
        case "role": return words.role(text)
        case "level": return words.noticeLevel(text)
        case "kind" where path.count == 1: return words.itemKind(text)
        case "basis": return words.basis(text)
        case "alternatives", "department", "parent", "via": return SafeText(sanitising: owner(text))
        default: return SafeText(sanitising: Timestamp(text).map { local($0) } ?? text)
        }
    }

    private func owner(_ id: String) -> String {
        RecordID(id) == nil ? departments.displayName(of: OwnerKey(id: id)) : id
    }

    /// Date and minute.
    func local(_ time: Timestamp) -> String {
        let offset = Int64(zone?.offset(at: time) ?? 0) * 1000
        let text = Timestamp(milliseconds: time.milliseconds + offset).description
        return text.prefix(10) + " " + text.dropFirst(11).prefix(5) + (zone == nil ? "Z" : "")
    }
}
