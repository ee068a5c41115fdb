package import LedgerModel
package import StrictJSON

/// What a repair came to.
package struct RepairReport: Hashable, Sendable {
    /// Nothing was wrong that a repair could put right; nothing was written.
    package let isUnneeded: Bool
    package let actions: [RepairAction]
    /// The file in `quarantine/` that tells of everything that was kept, a line each; nil where nothing had to be.
    package let log: String?

    static let unneeded = RepairReport(isUnneeded: true, actions: [], log: nil)
}

/// One thing that a repair did, or could not do.
package enum RepairAction: Hashable, Sendable {
    /// A file, as it was, is kept in `quarantine/`.
    case kept(file: String, as: String)
    /// Bytes of a journal, or a record, that cannot be read are kept in `quarantine/`.
    case rejected(file: String, offset: Int?, RepairReason)
    /// The ledger was made again from an older snapshot and the journals.
    case rebuilt(from: String)
    /// There was no older snapshot: what could be read of the damaged one is the ledger, with the journals.
    case salvaged(records: Int)
    /// There was no snapshot at all: the journals make the ledger, and the department table is the built-in one.
    case replayed
    /// Lines of the journals with these numbers are nowhere.
    case lost(ClosedRange<Int>)
    /// A change of a record that is not there.
    case notApplied(sequence: Int, RecordKey)
    /// An id stood twice; the record with the lower revision has another now.
    case givenNewID(RecordKey, number: Int?)
    case renumbered(from: Int, to: Int)
    /// It referred to what is not there.
    case detached(RecordKey, number: Int?, from: RecordKey)
    /// It belonged to what is not there, and is kept in `quarantine/`.
    case removed(RecordKey)
    case permissions(file: String, UInt32)
    /// An original that cannot be had again; from now on that is known.
    case missing(file: String)
}

/// Why bytes were kept aside.
package enum RepairReason: Hashable, Sendable {
    case badChecksum
    case unreadable(JSONError)
    /// Another line has this number and stands in the chain.
    case anotherLine(Int)
    case changeWithoutRecord(Int)
    case ownerLost

    /// A word for it in the log.
    var id: String {
        switch self {
        case .badChecksum: "badChecksum"
        case .unreadable: "unreadable"
        case .anotherLine: "anotherLine"
        case .changeWithoutRecord: "changeWithoutRecord"
        case .ownerLost: "ownerLost"
        }
    }
}

/// What a repair writes into an item as a note.
package enum RepairRemark: Hashable, Sendable {
    /// It had the id of the item with that number.
    case duplicate(of: Int)
    case renumbered(from: Int)
}
