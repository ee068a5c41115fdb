import LedgerModel
import Wording

/// The department table for people.
struct DepartmentText {
    let words: Catalogue

    /// Short name, formal name and id in columns; old names with who took over.
    func lines(of table: DepartmentTable) -> [SafeText] {
        let width = DisplayWidth()
        let rows = table.departments.map { department -> [SafeText] in
            let successors = department.successors.map { table[$0.id]?.short ?? $0.id.rawValue }
            let remark: SafeText =
                successors.isEmpty ? .empty : words.succeededBy(words.list(successors.map { SafeText(sanitising: $0) }))
            return [
                SafeText(sanitising: department.short), SafeText(sanitising: department.name),
                SafeText(sanitising: department.id.rawValue), remark,
            ]
        }
        let widths = (0..<3).map { column in rows.map { width.columns(of: $0[column]) }.max() ?? 0 }
        return rows.map { row in
            let cells = (0..<3).map { width.fitted(row[$0], to: widths[$0]) }
            return (cells + (row[3].isEmpty ? [] : [row[3]])).joined(separator: "  ")
        }
    }

    func lines(of department: Department, in table: DepartmentTable) -> [SafeText] {
        var lines: [SafeText] = [
            "\(SafeText(sanitising: department.short))  \(SafeText(sanitising: department.name))  \(SafeText(sanitising: department.id.rawValue))"
        ]
        func list(_ label: SafeText, _ values: [String]) {
            if !values.isEmpty {
                lines.append(words.labelled(label, words.list(values.map { SafeText(sanitising: $0) })))
            }
        }
        list(words.aliases, department.aliases)
        list(words.functionPhrases, department.functions)
        list(words.topics, department.topics.map(\.word))
        lines.append(words.labelled(words.group, words.departmentGroup(department.group)))
        list(words.parentDepartment, department.parent.map { [table[$0]?.short ?? $0.rawValue] } ?? [])
        for successor in department.successors {
            let name = SafeText(sanitising: table[successor.id]?.short ?? successor.id.rawValue)
            let from = successor.from.map { SafeText(sanitising: $0.description) }
            lines.append(words.succeededBy(from.map { words.withRemarks(name, [$0]) } ?? name))
        }
        return lines
    }
}
