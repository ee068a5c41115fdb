package import LedgerModel

/// What a report is to be: its kind and everything that changes what it says, but for the ledger.
package struct ReportRequest: Sendable {
    package var kind: ReportKind
    /// Only what this owner, or what belongs to it, has a part in; nil = everybody.
    package var department: OwnerKey?
    package var period: ReportPeriod
    /// Of a week's changes, the first day; of notices, only items that were handed over from then on.
    package var since: CalendarDate?
    /// Whether departments are ranked within their groups. Off unless it is asked for.
    package var ranks: Bool
    /// The number of the first paper, where papers are numbered; nil leaves room for it.
    package var firstNumber: Int?
    /// How papers are numbered: `督办〔{year}〕{n}号`.
    package var numberPattern: String
    /// The new limit that reminders set; nil leaves room for it.
    package var newDue: CalendarDate?
    package var template: PaperTemplate

    package init(
        kind: ReportKind, department: OwnerKey? = nil, period: ReportPeriod, since: CalendarDate? = nil,
        ranks: Bool = false, firstNumber: Int? = nil, numberPattern: String,
        newDue: CalendarDate? = nil, template: PaperTemplate
    ) {
        self.kind = kind
        self.department = department
        self.period = period
        self.since = since
        self.ranks = ranks
        self.firstNumber = firstNumber
        self.numberPattern = numberPattern
        self.newDue = newDue
        self.template = template
    }
}
