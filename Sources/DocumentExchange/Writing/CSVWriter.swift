package import Papers
import Wording

/// The tables of a paper as comma-separated values: with a byte order mark, which Excel needs to read UTF-8, and CRLF. Several tables have an empty line between them.
package enum CSVWriter {
    package static func bytes(of paper: Paper) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        let tables = paper.parts.flatMap { part in
            part.blocks.flatMap(\.tables).map { (name: part.name, table: $0) }
        }
        for (index, (name, table)) in tables.enumerated() {
            if index > 0 { bytes += CSVRow([]).bytes }
            // A single table is data; of several each says what it is.
            if tables.count > 1 { bytes += CSVRow([(table.caption ?? name).string]).bytes }
            bytes += CSVRow(table.columns.map(\.title.string)).bytes
            for row in table.rows {
                bytes += CSVRow(row.cells.map { $0.plainLines.map(\.string).joined(separator: "\n") }).bytes
            }
        }
        return bytes
    }
}

extension PaperBlock {
    /// What of a block is rows and columns, a chart as the numbers that it is drawn from.
    var tables: [PaperTable] {
        switch self {
        case .table(let table): [table]
        case .bars(let bars): [bars.table]
        default: []
        }
    }
}

extension PaperBars {
    /// The numbers that the chart is drawn from.
    var table: PaperTable {
        PaperTable(
            caption: title,
            columns: [PaperColumn("", width: 20)] + series.map { PaperColumn($0.name, .integer, width: 8) },
            rows: bars.map { PaperRow([.text($0.label)] + $0.values.map { .number($0) }) })
    }
}
