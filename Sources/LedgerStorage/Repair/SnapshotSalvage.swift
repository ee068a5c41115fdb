internal import LedgerModel
internal import StrictJSON

/// What can still be read of a `ledger.json` that is damaged, or that holds one id twice: record by record.
struct SnapshotSalvage {
    private(set) var store: RecordID?
    private(set) var generation = 0
    private(set) var sequence = 0
    private(set) var nextNumber = 1
    private(set) var checksum = Checksum.none
    /// Ids may come twice.
    private(set) var records: [LedgerRecord] = []
    private(set) var combined: [DepartmentTable.CombinedName] = []
    private(set) var unknown: [UnknownMembers.Member] = []
    /// Records, or lines, that cannot be read.
    private(set) var rejected: [(bytes: [UInt8], reason: RepairReason)] = []

    private static let arrays: [String: RecordKind] = [
        "departments": .department, "collectives": .collective, "sources": .source, "articles": .article,
        "directives": .directive, "items": .item,
    ]

    init(_ bytes: [UInt8]) {
        if let object = (try? JSONValue(parsing: bytes))?.object {
            for member in object.members { take(member) }
        } else {
            readLines(bytes)
        }
    }

    var isEmpty: Bool { records.isEmpty }

    private mutating func take(_ member: JSONObject.Member) {
        let value = member.value
        switch member.key {
        case "format", "version", "crc": break
        case "store": store = value.text.flatMap { RecordID($0) }
        case "gen": generation = value.integer ?? 0
        case "seq": sequence = value.integer ?? 0
        case "nextNumber": nextNumber = value.integer ?? 1
        case "chain": checksum = value.text.flatMap { Checksum(digits: Array($0.utf8)) } ?? .none
        case "settings": take(value, .settings)
        case "combined":
            combined = (value.object?.members ?? []).map { name in
                DepartmentTable.CombinedName(
                    name: name.key,
                    members: (name.value.array ?? []).compactMap { $0.text.map { DepartmentID(rawValue: $0) } })
            }
        default:
            guard let kind = SnapshotSalvage.arrays[member.key], let elements = value.array else {
                unknown.append(UnknownMembers.Member(key: member.key, value: value.serialized))
                return
            }
            for element in elements { take(element, kind) }
        }
    }

    private mutating func take(_ value: JSONValue, _ kind: RecordKind) {
        do throws(JSONError) {
            records.append(try LedgerRecord(kind, tree: value))
        } catch {
            rejected.append((value.serialized, .unreadable(error)))
        }
    }

    /// The layout that this program writes has one record a line: one that is damaged costs no other.
    private mutating func readLines(_ bytes: [UInt8]) {
        var kind: RecordKind?
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            var text = Array(line)
            if text.last == UInt8(ascii: ",") { text.removeLast() }
            if text == [UInt8(ascii: "]")] {
                kind = nil
            } else if let name = SnapshotSalvage.arrays.first(where: { text == Array("\"\($0.key)\":[".utf8) }) {
                kind = name.value
            } else if let kind, text.first == UInt8(ascii: "{") {
                do throws(JSONError) {
                    take(try JSONValue(parsing: text), kind)
                } catch {
                    rejected.append((text, .unreadable(error)))
                }
            } else {
                readMembers(text)
            }
        }
    }

    /// A line outside of the arrays: some members of the whole.
    private mutating func readMembers(_ text: [UInt8]) {
        var object = text
        if object.first != UInt8(ascii: "{") { object.insert(UInt8(ascii: "{"), at: 0) }
        for candidate in [object + [UInt8(ascii: "}")], object] {
            guard let members = (try? JSONValue(parsing: candidate))?.object?.members else { continue }
            for member in members { take(member) }
            return
        }
        rejected.append((text, .badChecksum))
    }
}
