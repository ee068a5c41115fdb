package import LedgerModel
package import StrictJSON

/// Why the store could not do what it was asked; nothing is half done then. Words and exit statuses are made elsewhere.
package enum StoreError: Error, Hashable {
    /// There is nothing at the path.
    case noLedger(path: String)
    /// The path is a plain file.
    case notAFolder(path: String)
    /// A folder without a ledger in it.
    case notALedger(path: String)
    /// The system would not let it be read.
    case unreadable(FileSystemError)
    /// The snapshot is damaged, or no file of ours, and there is nothing to rebuild it from.
    case unreadableSnapshot(path: String, JSONError?)
    /// A ledger was to be made where something is.
    case alreadyExists(path: String)
    case readOnly(ReadOnlyReason)
    /// A copy was to be made where something is.
    case destinationTaken(path: String)
    /// A copy was to be made inside of what is copied.
    case destinationInside(path: String)
    /// A copy that was interrupted: no ledger yet.
    case unfinishedCopy(path: String)
    /// The ledger cannot be copied as a whole one.
    case notCopied(ReadOnlyReason)
    /// The copy could not be written, and is none.
    case copyFailed(FileSystemError)
    /// What was copied is not what was to be copied; the file that differs.
    case copyDiffers(file: String)
    /// Another process held the lock for the whole time.
    case lockTimeout(holder: LockHolder?)
    /// Somebody changed the same meanwhile.
    case conflicts([Conflict])
    /// Records that would break what always holds.
    case invariants([RecordKey: [InvariantViolation]])
    /// Neither the ledger nor its history has it.
    case nothingToPurge
    /// A record that would have to be blackened, and cannot be; an item's number. Nothing was purged.
    case unpurgeable(RecordKey, number: Int?)
    /// No step of that actor.
    case nothingToUndo(of: String)
    case nothingToRedo(of: String)
    /// More steps were asked for than there are to take back or to do again; nothing was changed.
    case fewerSteps(available: Int, asked: Int)
    /// The step cannot be taken back, or done again, because of what happened since.
    case undoBlocked([UndoObstacle])
    /// Nothing was written.
    case writeFailed(FileSystemError)
    /// Written, but perhaps not kept when the power fails: the store is read-only from here on.
    case notDurable(FileSystemError)
    /// A text with U+0000, which no JSON file of ours holds.
    case invalidText(RecordKey?)
    /// A record, or with no key a whole step, that could not be read back: a number beyond those that files hold.
    case unwritable(RecordKey?, JSONError)
    /// A record over its limit, or with no key a whole step.
    case tooLarge(RecordKey?, bytes: Int, limit: Int)
}

extension StoreError {
    /// What was written down for the record and cannot be read back.
    init(_ error: JSONError, of key: RecordKey?) {
        self = error.kind == .nullCharacter ? .invalidText(key) : .unwritable(key, error)
    }
}

/// Why a ledger is open for reading only.
package enum ReadOnlyReason: Hashable, Sendable {
    /// It was opened so.
    case requested
    case noPermission(FileSystemError)
    /// Others than the owner, or than the team, may write the ledger's folder: whoever can may put another file in the place of any.
    case openFolder(path: String, permissions: UInt32)
    /// A newer program wrote it.
    case newerVersion(Int)
    /// A newer program did something of this name that this one does not know, and that the ledger may depend on.
    case newerOperation(String)
    /// `ledger.json` was changed by hand, and no backup tells what it was before.
    case editedByHand
    /// Another ledger has been put in the place of the one that was opened.
    case anotherLedger
    /// The findings say what is damaged.
    case damaged
    /// A change could not be made durable.
    case notDurable(FileSystemError)
    /// The file system has no locks, so that two writers could not know of each other.
    case locksUnsupported(FileSystemError)
}

/// Who holds the lock, as far as they wrote it down.
package struct LockHolder: Hashable, Sendable {
    package let process: Int?
    package let host: String?
    package let since: String?

    package init(process: Int?, host: String?, since: String?) {
        self.process = process
        self.host = host
        self.since = since
    }
}

/// One reason why a change does not fit what another writer made of the record meanwhile.
package struct Conflict: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Both set the same member, each to another value; nil is no value.
        case leaf(path: [String], base: JSONValue?, mine: JSONValue?, theirs: JSONValue?)
        /// A script looked at version `seen`, and what has changed since is not known.
        case revision(seen: Int, now: Int)
        /// The record is gone.
        case removed
        /// There is a record with this key already.
        case exists
        /// The changes do not touch, but together they break what always holds.
        case invariants([InvariantViolation])
        /// The record is to be removed, and others refer to it.
        case referenced(by: [RecordKey])
        /// It names a record that is not there; only what was edited by hand can.
        case dangling(to: RecordKey)
        /// It cannot be written down: U+0000 in a text, or too large; only what was edited by hand gets so far.
        case unreadable
    }

    package let key: RecordKey
    /// An item's number.
    package let number: Int?
    package let kind: Kind

    package init(key: RecordKey, number: Int?, kind: Kind) {
        self.key = key
        self.number = number
        self.kind = kind
    }
}

/// One reason why a step cannot be taken back or done again.
package struct UndoObstacle: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// The member has another value than the step left there.
        case leaf(path: [String], left: JSONValue?, now: JSONValue?)
        case removed
        case exists
        case invariants([InvariantViolation])
        case referenced(by: [RecordKey])
    }

    package let key: RecordKey
    /// An item's number.
    package let number: Int?
    package let kind: Kind
    /// Who changed the member last.
    package var by: String?

    package init(key: RecordKey, number: Int?, kind: Kind, by: String? = nil) {
        self.key = key
        self.number = number
        self.kind = kind
        self.by = by
    }
}
