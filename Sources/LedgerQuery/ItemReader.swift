internal import LedgerModel

/// One item where it lies in the table: nothing of it is copied before it is asked for.
struct ItemReader {
    let chunk: ItemTable.Chunk
    let offset: Int
    let row: Int

    init(_ chunk: ItemTable.Chunk, _ offset: Int, row: Int) {
        self.chunk = chunk
        self.offset = offset
        self.row = row
    }

    init(_ items: ItemTable, row: Int) {
        (chunk, offset) = items.place(of: row)
        self.row = row
    }

    /// All of it. Ask for one member at a time, so that the others are not copied.
    var record: ActionItem {
        _read { yield chunk.records[offset] }
    }

    var status: Status { chunk.columns.statuses[offset] }
    var number: Int { Int(chunk.columns.numbers[offset]) }
    var directive: RecordID? { chunk.columns.directives[offset] }
    var closedAt: Timestamp? { chunk.columns.closedAt[offset] }
    var due: CalendarDate? {
        let day = chunk.columns.dues[offset]
        return day == ItemColumns.noDay ? nil : CalendarDate(dayNumber: day)
    }

    func light(_ context: QueryContext, _ settings: Settings) -> Light {
        Light(status: status, due: due, today: context.today, settings: settings)
    }
}
