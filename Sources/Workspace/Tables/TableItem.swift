package import LedgerModel

/// An item as a row of a 台账 gives it.
package struct TableItem: Hashable, Sendable {
    package struct Owner: Hashable, Sendable {
        package var key: OwnerKey
        package var role: Role
        /// As written.
        package var name: String
        /// "?" before a name: nobody has confirmed it yet.
        package var isConfirmed = true
    }

    package var place: TablePlace
    package var text: String
    package var category: String?
    /// 编号, else 序号.
    package var number: String?
    package var source: String?
    package var speaker: String?
    package var requirement: String?
    package var leader: String?
    package var person: String?
    package var contact: String?
    package var owners: [Owner] = []
    package var assigned: CalendarDate?
    package var due: CalendarDate?
    /// The limit as written, where it is more than a day.
    package var duePhrase: String?
    package var dueRule: String?
    package var recurrence: Cycle?
    package var progress: String?
    package var problem: String?
    package var next: String?
    /// nil: the row says nothing that is understood.
    package var status: Status?
    package var statusWording: String?
    package var closed: CalendarDate?
    /// What has a field of its own and is no part of the text, under its heading: the wording of the row has it too.
    package var labelled: [Entry] = []
    /// What has no field of its own: heading and text.
    package var rest: [Entry] = []
    package var remarks: [TableRemark] = []

    package struct Entry: Hashable, Sendable {
        package var heading: String
        package var text: String
    }

    package init(place: TablePlace, text: String) {
        self.place = place
        self.text = text
    }
}

/// A row of a sheet.
package struct TablePlace: Hashable, Sendable {
    package var sheet: String
    package var row: Int
}

/// What a person should know of how a row was understood.
package enum TableRemark: Hashable, Sendable {
    /// No department of the table is called so: kept as written.
    case unknownOwner(String)
    /// A time that gives no day.
    case dateNotUnderstood(field: TableField, String)
    case statusNotUnderstood(String)
    /// Closed, and the row does not say when: the day of the import is taken.
    case closingDateMissing
    /// A filter or a person has hidden the row.
    case hiddenRow
    /// Rows below it, under the same merged cell, were taken into it.
    case joinedRows(Int)
}

/// Why a row is no item.
package enum TableSkip: Hashable, Sendable {
    case noText
    /// A row over the whole width: what it says is the category of those below it.
    case heading(String)
    case total
    case repeatedHeading
    /// The same text, source and number as in that row.
    case sameAs(TablePlace)
    /// The ledger has an item of that number with the same text.
    case known(number: Int)
}

/// What a table came to, in the order of its rows.
package enum TableOutcome: Hashable, Sendable {
    case item(TableItem)
    case skipped(TablePlace, text: String, TableSkip)
}
