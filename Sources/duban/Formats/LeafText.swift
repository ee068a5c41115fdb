import LedgerModel
import LedgerStorage
import StrictJSON
import Wording
import Workspace

/// A member of a record and its value in words: in the history, and where two changes meet.
struct LeafText {
    let words: Catalogue
    let departments: DepartmentTable
    /// Whose clocks instants are shown on; nil for UTC.
    let zone: ZoneRules?
    /// What an item is called, where another record names it.
    let numberOfItem: (RecordID) -> Int?

    init(
        words: Catalogue, departments: DepartmentTable, zone: ZoneRules?,
        numberOfItem: @escaping (RecordID) -> Int? = { _ in nil }
    ) {
        self.words = words
        self.departments = departments
        self.zone = zone
        self.numberOfItem = numberOfItem
    }

    /// By the names and the clock of the ledger that is open; without one by the built-in table and in UTC.
    init(words: Catalogue, of store: LedgerStore?) {
        let ledger = store?.ledger
        self.init(
            words: words, departments: ledger?.departments ?? .builtIn(),
            zone: ledger.map { Zones.rules(of: $0.settings.timeZone) ?? Zones.usual }
        ) { ledger?.items[$0]?.number }
    }

    /// What a record is called: an item by its number, a department by its name.
    func name(of key: RecordKey) -> SafeText {
        if case .item(let id) = key { return words.name(of: key, number: numberOfItem(id)) }
        return words.name(of: key, number: nil, departments)
    }

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
        case .integer(let number) where path.last == "confidence": return "\(number / 10)%"
        case .integer(let number): return "\(number)"
        case .array(let elements): return words.list(elements.map { element(of: $0, at: path) })
        case .object(let object): return members(of: object, at: path)
        case .some(let other): return SafeText(sanitising: String(decoding: other.serialized, as: UTF8.self))
        }
    }

    private func element(of value: JSONValue, at path: [String]) -> SafeText {
        if path.last == "spans", let ends = value.array?.compactMap(\.integer), ends.count == 2 {
            return words.bytes(ends[0], ends[1])
        }
        return self.value(value, at: path)
    }

    /// A whole part of a record that came or went: what is in it. Of a list of parts each stands for itself, without its id.
    private func members(of object: JSONObject, at path: [String]) -> SafeText {
        let isList = path.count == 1 && (LeafText.partLists.contains(path[0]) || path[0] == "responsibilities")
        let texts = object.members.filter { $0.value != .null }.map { member in
            let inner = path + [member.key]
            let text = value(member.value, at: inner)
            if isList && LeafText.partLists.contains(path[0]) { return text }
            return words.member(isList ? name([path[0], member.key]) : name(member.key, in: inner), text)
        }
        return isList ? words.parts(texts) : words.list(texts)
    }

    private func text(_ text: String, at path: [String]) -> SafeText {
        switch path.last {
        case "status" where path.count == 1, "suspendedFrom": return words.status(text)
        case "status": return words.responsibilityStatus(text)
        case "role": return words.role(text)
        case "level": return words.noticeLevel(text)
        case "kind" where path.count == 1: return words.itemKind(text)
        case "basis": return words.basis(text)
        case "recurrence", "reportingCycle": return words.cycle(text)
        case "group": return words.departmentGroup(text)
        case "alternatives", "department", "parent", "via", "joinedTo", "occurrenceOf", "successors":
            return owner(text)
        default: return SafeText(sanitising: instant(text))
        }
    }

    /// A department or a collective by its name, an item by its number.
    private func owner(_ id: String) -> SafeText {
        guard let record = RecordID(id) else {
            return SafeText(sanitising: departments.displayName(of: OwnerKey(id: id)))
        }
        return numberOfItem(record).map { "#\($0)" } ?? words.anotherItem
    }

    /// The same of what others wrote down; as it is where it is no instant.
    func instant(_ text: String) -> String { Timestamp(text).map { local($0) } ?? text }

    /// Date and minute.
    func local(_ time: Timestamp) -> String {
        let offset = Int64(zone?.offset(at: time) ?? 0) * 1000
        let text = Timestamp(milliseconds: time.milliseconds + offset).description
        return text.prefix(10) + " " + text.dropFirst(11).prefix(5) + (zone == nil ? "Z" : "")
    }
}
