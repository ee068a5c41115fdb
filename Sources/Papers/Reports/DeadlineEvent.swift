package import LedgerModel
package import Wording

/// One deadline in a calendar.
package struct DeadlineEvent: Hashable, Sendable {
    /// The lasting id of what is due: the event of an item is the same one in every export.
    package var id: RecordID
    package var revision: Int
    package var day: CalendarDate
    package var summary: String
    package var details: String
    package var isDone: Bool

    package init(id: RecordID, revision: Int, day: CalendarDate, summary: String, details: String, isDone: Bool) {
        self.id = id
        self.revision = revision
        self.day = day
        self.summary = summary
        self.details = details
        self.isDone = isDone
    }
}

extension LedgerEntry {
    /// Its date in force as an event of a calendar; nil where it has none, or none counts any more.
    package func deadline(_ words: Catalogue, departments: DepartmentTable) -> DeadlineEvent? {
        guard let due = item.due, item.status.isTimed || item.status == .closed else { return nil }
        let lead = item.lead.map { SafeText(sanitising: departments.displayName(of: $0.owner)) + " " } ?? ""
        let text = SafeText(sanitising: item.text)
        var details = [words.labelled(words.field("status"), words.status(item.status.id))]
        let owners = item.responsibilities.filter { $0.role != .lead }
        if !owners.isEmpty {
            details.append(
                words.labelled(
                    words.ledgerColumn("owner"),
                    words.list(owners.map { SafeText(sanitising: departments.displayName(of: $0.owner)) })))
        }
        if let title = article?.title {
            details.append(words.labelled(words.ledgerColumn("source"), SafeText(sanitising: title)))
        }
        return DeadlineEvent(
            id: item.id, revision: item.revision, day: due, summary: "#\(item.number) \(lead.string)\(text.string)",
            details: details.map(\.string).joined(separator: "\n"), isDone: item.status == .closed)
    }
}
