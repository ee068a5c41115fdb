package import LedgerModel
package import StrictJSON

/// What is wrong with a ledger, or was and has been mended: a value for the banner and for `check`. Paths are relative to the ledger's folder.
package struct StoreFinding: Hashable, Sendable {
    package enum Severity: Int, Comparable, Sendable {
        /// Nothing is lost and nothing need be done.
        case note
        /// Somebody should look; reading and writing work.
        case warning
        /// Something is damaged.
        case damage

        package static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }
    }

    package enum Kind: Hashable, Sendable {
        // The snapshot
        case byteOrderMark
        case newerVersion(found: Int, known: Int)
        /// `ledger.json` was changed by hand, and nothing tells what it was before; the ledger is read-only until it is put right.
        case editedByHand
        /// `ledger.json` was changed by hand: what was taken over, or will be.
        case handEdit(HandEditSummary)
        /// An older `ledger.json` was put in its place; the changes since are in the journals.
        case staleSnapshot(generation: Int)
        /// A hand edit that is no ledger was kept in `quarantine/`, or would be if the ledger could be written.
        case rejectedEdit(keptAs: String?, JSONError)
        /// `ledger.json` was damaged or missing and has been rebuilt from `backup` and the journals.
        case rebuilt(from: String, keptAs: String?)
        case unreadableRecord(array: String, JSONError)
        case damagedBackup
        /// It could not be written just now; the journal has everything.
        case snapshotPostponed(FileSystemError)
        // The journals
        /// R1
        case lineBreakAdded
        /// The last line of a retired journal is whole, and has lost its line break: perhaps more than that byte rotted.
        case lineBreakMissing
        /// R2
        case tornWriteCut(bytes: Int, keptAs: String)
        /// R3; also while `quarantine/` holds one that nobody has acknowledged.
        case suspectTail(bytes: Int, keptAs: String?)
        /// R4
        case badLine(affected: [Int])
        case unreadableLine(JSONError)
        case sequenceGap(expected: Int, found: Int)
        case brokenChain
        /// A newer program's line of a kind that is not known here: whatever it did is not in what is shown.
        case unknownOperation(sequence: Int, String)
        /// A change of a record that is not there.
        case changeWithoutRecord(sequence: Int, RecordKey)
        case unreadableChange(sequence: Int, RecordKey, JSONError)
        /// A journal, or a part of the history, is not there.
        case missingJournal(number: Int)
        /// The snapshot is not what the backup before it and the journals make.
        case snapshotDiffers(records: [RecordKey])
        // The records
        case duplicateNumber(Int)
        case danglingReference(from: RecordKey, to: RecordKey)
        case brokenInvariants(RecordKey, number: Int?, [InvariantViolation])
        // The sources
        case missingSource
        case damagedSource
        /// The spans of an item or directive yield another text.
        case spanMismatch(RecordKey, number: Int?)
        // The folder
        case wrongPermissions(found: UInt32, wanted: UInt32)
        case notARegularFile
        case networkFileSystem(String)
        /// The ledger lies in a folder that this program keeps the same on several machines.
        case syncFolder(String)
        /// The file has other names: what is written here is written there too.
        case hardLinked(names: Int)
        /// A purge was interrupted: the next writer finishes it.
        case unfinishedPurge
        case conflictCopy
        case unexpectedFile
        /// `holidays.json` is no table of holidays: the built-in one serves.
        case unreadableHolidays(JSONError)
        case holidaysNotRead(FileSystemError)
        /// The machine does not know the ledger's time zone: days are reckoned in the usual one.
        case unknownTimeZone(String)
    }

    package let severity: Severity
    package let kind: Kind
    /// The file that it is about.
    package let file: String
    /// Where in the file, in bytes.
    package let offset: Int?

    package init(_ severity: Severity, _ kind: Kind, in file: String, at offset: Int? = nil) {
        self.severity = severity
        self.kind = kind
        self.file = file
        self.offset = offset
    }
}

/// What a banner shows: whether the ledger can be written, and what was found.
package struct StoreHealth: Hashable, Sendable {
    package let readOnly: ReadOnlyReason?
    package let findings: [StoreFinding]

    package init(readOnly: ReadOnlyReason?, findings: [StoreFinding]) {
        self.readOnly = readOnly
        self.findings = findings
    }
}
