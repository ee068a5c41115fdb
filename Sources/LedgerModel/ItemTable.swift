extension SourceDocument: TableRecord {
    package typealias Columns = Void
}

extension Article: TableRecord {
    package typealias Columns = Void
}

extension Directive: TableRecord {
    package typealias Columns = Void
}

/// What lists, counts and filters read of every item, in columns.
package struct ItemColumns: Sendable {
    package let numbers: [Int32]
    package let statuses: [Status]
    /// `CalendarDate.dayNumber`, or `noDay`.
    package let dues: [Int32]
    package let closedAt: [Timestamp?]
    package let directives: [RecordID?]
    /// The largest and smallest number here: a search by number passes over the other chunks.
    package let numberRange: ClosedRange<Int32>

    package static let noDay = Int32.min
}

extension ActionItem: TableRecord {
    package static func columns(of records: [ActionItem]) -> ItemColumns {
        let numbers = records.map { Int32(clamping: $0.number) }
        return ItemColumns(
            numbers: numbers,
            statuses: records.map(\.status),
            dues: records.map { $0.due?.dayNumber ?? ItemColumns.noDay },
            closedAt: records.map(\.closedAt),
            directives: records.map(\.directive),
            numberRange: (numbers.min() ?? 0)...(numbers.max() ?? 0))
    }
}

package typealias ItemTable = RecordTable<ActionItem>

/// One column of a table: the value of each row.
package struct Column<Record: TableRecord, Value>: Sendable {
    fileprivate let table: RecordTable<Record>
    fileprivate let value: @Sendable (Record.Columns, Int) -> Value

    package subscript(row: Int) -> Value {
        let (chunk, offset) = table.place(of: row)
        return value(chunk.columns, offset)
    }
}

extension RecordTable<ActionItem> {
    package var number: Column<ActionItem, Int> { column { Int($0.numbers[$1]) } }
    package var status: Column<ActionItem, Status> { column { $0.statuses[$1] } }
    package var due: Column<ActionItem, CalendarDate?> {
        column { $0.dues[$1] == ItemColumns.noDay ? nil : CalendarDate(dayNumber: $0.dues[$1]) }
    }
    package var closedAt: Column<ActionItem, Timestamp?> { column { $0.closedAt[$1] } }
    package var directive: Column<ActionItem, RecordID?> { column { $0.directives[$1] } }

    package func text(_ row: Int) -> String { self[row].text }
    package func responsibilities(_ row: Int) -> [Responsibility] { self[row].responsibilities }

    /// The row of the item with that number.
    package func row(ofNumber number: Int) -> Int? {
        guard let number = Int32(exactly: number) else { return nil }
        var firstRow = 0
        for chunk in chunks {
            if chunk.columns.numberRange.contains(number), let offset = chunk.columns.numbers.firstIndex(of: number) {
                return firstRow + offset
            }
            firstRow += chunk.records.count
        }
        return nil
    }

    private func column<Value>(
        _ value: @escaping @Sendable (ItemColumns, Int) -> Value
    ) -> Column<ActionItem, Value> {
        Column(table: self, value: value)
    }
}
