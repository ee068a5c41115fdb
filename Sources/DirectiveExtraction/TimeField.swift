package import LedgerModel

/// What a field or cell says that holds nothing but a time limit: 2月底前, 6月30日, 每月5日前, 长期坚持.
package enum TimeField: Hashable, Sendable {
    case due(DueRule)
    case recurrence(Cycle)

    /// - Parameters:
    ///   - text: as written.
    ///   - base: what relative limits and days without a year count from.
    package init?(_ text: String, base: PartialDate?) {
        let storage = TextStorage(text.utf8)
        let found: TimeField? = withExtendedLifetime(storage) {
            let range = 0..<storage.text.count
            let recurrences = RecurrenceReader(text: storage.text, isField: true)
            let deadlines = DeadlineReader(text: storage.text, base: base, isField: true)
            if let reading = deadlines.readings(in: range).last { return .due(reading.due) }
            return recurrences.reading(in: range).map { .recurrence($0.cycle) }
        }
        guard let found else { return nil }
        self = found
    }
}
