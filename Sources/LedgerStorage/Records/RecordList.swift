internal import LedgerModel
internal import StrictJSON

/// An array of records while it is read.
struct RecordList<Record: Sendable> {
    private let schema: RecordSchema<Record>
    private let name: String
    var records: [Record] = []
    var unreadable: [UnreadableRecord] = []

    init(_ schema: RecordSchema<Record>, _ name: String) {
        self.schema = schema
        self.name = name
    }

    mutating func read(from reader: inout JSONReader) throws(JSONError) {
        try reader.beginArray()
        while try reader.nextElement() {
            let mark = reader.mark
            do {
                records.append(try schema.read(from: &reader))
            } catch {
                reader.rewind(to: mark)
                try reader.skipValue()
                unreadable.append(UnreadableRecord(array: name, error: error))
            }
        }
    }

    /// - Throws: where two records have one id.
    func table(_ reader: JSONReader) throws(JSONError) -> RecordTable<Record> where Record: TableRecord {
        do {
            return try RecordTable(records)
        } catch {
            throw reader.error(.invalidValue(member: name, value: error.id.description), at: 0)
        }
    }
}
