/// What the journal tells of days before today. Figures about a past day rest on it: a ledger by itself knows only how things are now.
package struct LedgerPast: Sendable {
    /// The ledger at the moment that was asked for.
    package var ledger: Ledger
    /// How items went from one state to another, the first move first. Steps that were taken back are not among them.
    package var moves: [StatusMove]
    /// When an item first was more than a draft; missing where the journal does not reach back so far.
    package var handedOver: [RecordID: Timestamp]

    package init(ledger: Ledger, moves: [StatusMove] = [], handedOver: [RecordID: Timestamp] = [:]) {
        self.ledger = ledger
        self.moves = moves
        self.handedOver = handedOver
    }
}

extension ActionItem {
    /// 交办时间, the one rule for export and for every paper: the day that somebody has said, else the one on which the journal has it as more than a draft for
    /// the first time, else that of its meeting. A day after `day` is not known yet.
    ///
    /// - Parameters:
    ///   - journal: as of `LedgerPast.handedOver`.
    ///   - meeting: the last of the days that the date of its meeting may mean.
    package func handedOver(
        journal: Timestamp?, meeting: CalendarDate?, until day: CalendarDate, in zone: ZoneRules
    ) -> CalendarDate? {
        if let said = assignedAt { return zone.day(of: said) }
        let written = journal.map { zone.day(of: $0) }
        return written.flatMap { $0 <= day ? $0 : nil } ?? meeting
    }
}

/// That an item went from one state to another.
package struct StatusMove: Hashable, Sendable {
    package let item: RecordID
    package let at: Timestamp
    package let from: Status
    package let to: Status

    package init(item: RecordID, at: Timestamp, from: Status, to: Status) {
        self.item = item
        self.at = at
        self.from = from
        self.to = to
    }
}
