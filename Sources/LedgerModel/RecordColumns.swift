/// What is read of every row of a table, in columns: lists, counts and filters touch these few bytes, and not the records.
package protocol RecordColumns<Record>: Sendable {
    associatedtype Record

    init()
    /// Makes room for so many.
    mutating func reserve(rows: Int)
    mutating func insert(_ record: Record, at row: Int)
    mutating func remove(at row: Int)
    /// Puts another record in a row. A column in which nothing changes stays shared with other copies.
    mutating func replace(at row: Int, with record: Record)
    /// Those rows alone.
    func rows(_ range: Range<Int>) -> Self
}

extension RecordColumns {
    package mutating func replace(at row: Int, with record: Record) {
        remove(at: row)
        insert(record, at: row)
    }
}

/// For records of which nothing is read row by row.
package struct NoColumns<Record>: RecordColumns {
    package init() {}
    package mutating func reserve(rows: Int) {}
    package mutating func insert(_ record: Record, at row: Int) {}
    package mutating func remove(at row: Int) {}
    package func rows(_ range: Range<Int>) -> NoColumns { self }
}

/// Records that lie as bytes where they were found, and are read one by one when they are asked for: a ledger of a hundred thousand is open
/// before one of them is decoded.
package protocol StoredRecords<Record>: AnyObject, Sendable {
    associatedtype Record

    /// The record at `place`, read anew each time.
    func record(at place: Int) -> Record

    /// Whether one of the texts by which the record at `place` is searched is meant. Each is lent as UTF-8; none of it need be well-formed.
    func hasText(at place: Int, where isMeant: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool

    /// The text of the record at `place`, if it is an item whose text can be read as it lies.
    func text(at place: Int) -> String?

    /// Calls `body` for each judgement of the fields of the record at `place`, if it is an item.
    func forEachJudgement(at place: Int, _ body: (_ rule: String, _ isAccepted: Bool) -> Void)
}
