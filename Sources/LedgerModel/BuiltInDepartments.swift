extension DepartmentTable {
    /// The table that a new ledger starts from: the departments of a Chinese county after the reforms of 2018-19 and 2023-24, headquarters for
    /// campaigns, and names that no longer exist. Built anew at each call: hold the result.
    package static func builtIn() -> DepartmentTable {
        var departments: [Department] = []
        var collectives: [CollectiveOwner] = []
        var combined: [CombinedName] = []
        let text = defaultDepartmentsText.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
                Substring($0)
            }
            switch fields[0] {
            case "D": departments.append(department(fields))
            case "C":
                collectives.append(
                    CollectiveOwner(
                        id: String(fields[1]), aliases: list(fields[2]), topics: list(fields[3]).map(topic),
                        members: list(fields[4]).map { DepartmentID(rawValue: $0) }))
            default:
                combined.append(
                    CombinedName(name: String(fields[1]), members: list(fields[2]).map { DepartmentID(rawValue: $0) }))
            }
        }
        return DepartmentTable(departments: departments, collectives: collectives, combined: combined)
    }

    /// The place of each department of the built-in table in the order in which a county lists its bodies, which ids do not have.
    package static let officialPlaces: [DepartmentID: Int] = {
        let text = defaultDepartmentsText.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
        var places: [DepartmentID: Int] = [:]
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first == UInt8(ascii: "D") {
            let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 2)
            places[DepartmentID(rawValue: String(Substring(fields[1])))] = places.count
        }
        return places
    }()

    private static func department(_ fields: [Substring]) -> Department {
        Department(
            id: DepartmentID(rawValue: String(fields[1])), name: String(fields[2]), short: String(fields[3]),
            aliases: list(fields[4]), functions: list(fields[5]), topics: list(fields[6]).map(topic),
            group: String(fields[7]), parent: fields[8].isEmpty ? nil : DepartmentID(rawValue: String(fields[8])),
            successors: list(fields[9]).map(successor), isTemporary: fields[10] == "1")
    }

    private static func list(_ field: Substring) -> [String] {
        field.utf8.split(separator: UInt8(ascii: "|")).compactMap { String($0) }
    }

    /// `word` or `word=weight`.
    private static func topic(_ text: String) -> Topic {
        let parts = text.split(separator: "=", maxSplits: 1)
        return Topic(String(parts[0]), weight: parts.count == 2 ? Int(parts[1]) ?? 1000 : 1000)
    }

    /// `id@YYYY-MM-DD`, or `id@` where the day is not known.
    private static func successor(_ text: String) -> Successor {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return Successor(id: DepartmentID(rawValue: String(parts[0])), from: CalendarDate(parts[1]))
    }
}
