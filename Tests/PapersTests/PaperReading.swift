import Papers
import Wording

/// What tests look up in papers.
extension Paper {
    var blocks: [PaperBlock] { parts.flatMap(\.blocks) }

    var tables: [PaperTable] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }

    /// All running text.
    var text: String {
        blocks.compactMap { block -> String? in
            switch block {
            case .paragraph(let text), .note(let text), .addressee(let text), .heading(_, let text): text.string
            default: nil
            }
        }.joined(separator: "\n")
    }

    func tables(with column: String) -> [PaperTable] { tables.filter { $0.titles.contains(column) } }
}

extension PaperTable {
    var titles: [String] { columns.map(\.title.string) }

    var dataRows: [PaperRow] { rows.filter { $0.kind == .data } }

    func cell(_ row: PaperRow, _ title: String) -> PaperCell? {
        titles.firstIndex(of: title).map { row.cells[$0] }
    }

    func number(_ row: PaperRow, _ title: String) -> Int? {
        if case .number(let number) = cell(row, title) { number } else { nil }
    }

    func text(_ row: PaperRow, _ title: String) -> String? {
        cell(row, title)?.plainLines.map(\.string).joined(separator: "、")
    }

    /// The sum of a column over the rows that are no sums themselves.
    func sum(_ title: String) -> Int { dataRows.reduce(0) { $0 + (number($1, title) ?? 0) } }

    func total(_ title: String) -> Int? { rows.first { $0.kind == .total }.flatMap { number($0, title) } }

    var itemNumbers: [Int] { dataRows.compactMap { number($0, "编号") } }
}
