import LedgerModel
import Wording

/// Reads the owners of a cell: names with marks between them, perhaps with their roles before them.
struct TableOwners {
    let departments: DepartmentTable
    let day: CalendarDate

    struct Name: Hashable {
        var name: String
        /// What the cell itself says of it.
        var role: Role?
        var isConfirmed: Bool
    }

    /// Names in their order, each with the role that the cell itself gives it.
    func names(in cell: String) -> [Name] {
        var names: [Name] = []
        var role: Role?
        for part in TableOwners.parts(of: cell) {
            var name = part
            if let mark = name.firstIndex(where: { $0 == "：" || $0 == ":" }), let said = TableOwners.role(name[..<mark])
            {
                role = said
                name = TableOwners.trimmed(name[name.index(after: mark)...])
            }
            // 县公安局（牵头）
            var own = role
            for (ending, said) in TableOwners.endings where name.hasSuffix(ending) {
                own = said
                name = TableOwners.trimmed(name.dropLast(ending.count))
            }
            if name.hasSuffix("等"), name.count > 2 { name.removeLast() }
            var isProposed = name.hasPrefix("?") || name.hasPrefix("？")
            if isProposed { name.removeFirst() }
            // As our own papers have it.
            for mark in TableOwners.proposedMarks where name.hasSuffix(mark) {
                isProposed = true
                name = TableOwners.trimmed(name.dropLast(mark.count))
            }
            if name.isEmpty || ["/", "无", "-", "—"].contains(name) { continue }
            names.append(Name(name: name, role: own, isConfirmed: !isProposed))
        }
        return names
    }

    /// The owners that a name stands for: what no table knows is kept as written.
    func keys(of name: String) -> [OwnerKey] {
        if let found = try? departments.owners(named: name, on: day) { return found }
        // 县教育局（县委教育工委）
        if let bracket = name.firstIndex(where: { $0 == "（" || $0 == "(" }), bracket > name.startIndex,
            let found = try? departments.owners(named: String(name[..<bracket]), on: day)
        {
            return found
        }
        if TableOwners.collectives.contains(where: { name.hasPrefix($0) }) { return [.collective(name)] }
        return [.unknown(name)]
    }

    /// What papers write behind a name that nobody has confirmed.
    private static let proposedMarks = Language.allCases.map {
        Catalogue($0).proposed(.empty).string.withoutBlanksAround
    }

    private static let collectives = ["各", "全县各", "全市各", "全区各", "有关", "相关"]

    /// At any mark between names; brackets hold together what stands in them. Blanks divide too, since names have none.
    private static func parts(of cell: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var depth = 0
        let characters = Array(cell)
        func isNextHan(_ index: Int) -> Bool {
            let rest = characters[(index + 1)...].drop(while: \.isWhitespace)
            return rest.first.map { !$0.isASCII } ?? true
        }
        for (index, character) in characters.enumerated() {
            if character == "（" || character == "(" { depth += 1 }
            if character == "）" || character == ")" { depth = max(0, depth - 1) }
            if depth == 0, "、，,；;\n\r⏎。".contains(character) || character.isWhitespace && isNextHan(index) {
                parts.append(trimmed(part))
                part = ""
            } else {
                part.append(character)
            }
        }
        parts.append(trimmed(part))
        return parts.filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: some StringProtocol) -> String { String(text).withoutBlanksAround }

    private static func role(_ label: some StringProtocol) -> Role? {
        let label = label.lowercased()
        if label.hasPrefix("牵头") || label.hasPrefix("主办") || label.hasPrefix("主责") || label.hasPrefix("承办")
            || label == "lead"
        {
            return .lead
        }
        if label.hasPrefix("配合") || label.hasPrefix("协办") || label.hasPrefix("协同") || label.hasPrefix("协助")
            || label == "support"
        {
            return .support
        }
        return label.hasPrefix("责任") || label == "responsible" ? .responsible : nil
    }

    private static let endings: [(String, Role)] = [
        ("（牵头）", .lead), ("(牵头)", .lead), ("牵头", .lead), ("（主办）", .lead), ("(主办)", .lead), ("（配合）", .support),
        ("(配合)", .support), ("配合", .support), ("（协办）", .support), ("(协办)", .support),
    ]
}
