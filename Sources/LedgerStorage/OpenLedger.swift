internal import Glibc
internal import LedgerModel
internal import StrictJSON

/// A ledger that is open in this process: what was read, and where reading goes on. Owned by the mutex of `LedgerStore`.
///
/// The parts of its work are in files of their own: `+Following` (what others wrote), `+Recovery` (what must be put right before writing), `+Appending` (one
/// step to the disk), `+Compaction` (a new snapshot while others write), `+Snapshots` (what that and a snapshot under the lock share).
struct OpenLedger: Sendable {
    let folder: StoreFolder
    let environment: StoreEnvironment
    let access: LedgerStore.Access
    var loaded: LoadedLedger
    /// The value that is handed out; it changes with every change and with nothing else.
    var ledger: Ledger
    /// What was found and mended while open, besides what loading found.
    var notices: [StoreFinding] = []
    /// Set once a change could not be made durable: nothing is written any more.
    var failure: FileSystemError?
    /// The right to write is missing.
    var denial: ReadOnlyReason?
    /// The table of `holidays.json`, or the built-in one, and what is wrong with the file.
    var holidays: (table: Holidays, findings: [StoreFinding])

    init(_ folder: StoreFolder, for access: LedgerStore.Access, _ environment: StoreEnvironment) throws(StoreError) {
        self.folder = folder
        self.access = access
        self.environment = environment
        loaded = try OpenLedger.load(folder)
        holidays = HolidayFile.load(from: folder)
        ledger = Ledger(
            store: loaded.store, sequence: loaded.replay.position.sequence,
            contents: loaded.preview ?? loaded.replay.contents)
        if access == .writing {
            denial = OpenLedger.denial(folder, isShared: loaded.replay.contents.settings.team != nil)
            notices += OpenLedger.warnings(folder)
        }
    }

    /// What whoever writes here should know of the place, and of what others left in it. It is not worth failing for.
    private static func warnings(_ folder: StoreFolder) -> [StoreFinding] {
        var warnings: [StoreFinding] = []
        if case .network(let name)? = try? folder.kind {
            warnings.append(StoreFinding(.warning, .networkFileSystem(name), in: "."))
        }
        let names = (try? folder.names()) ?? []
        warnings += names.filter { FolderCheck.isConflictCopy($0) }.sorted().map {
            StoreFinding(.warning, .conflictCopy, in: $0)
        }
        return warnings
    }

    /// Reads without the lock; a last line that is cut is looked at again with the lock, if that can be had at once.
    private static func load(_ folder: StoreFolder) throws(StoreError) -> LoadedLedger {
        let loaded = try LoadedLedger.load(folder, isLocked: false)
        guard loaded.replay.tail != .clean, let lock = StoreLock.glimpse(folder) else { return loaded }
        defer { lock.release() }
        var judged = try LoadedLedger.load(folder, isLocked: true)
        if case .suspect(let length) = judged.replay.tail {
            judged.findings.append(
                StoreFinding(
                    .warning, .suspectTail(bytes: length, keptAs: nil),
                    in: StoreFolder.journal(judged.replay.position.journal), at: judged.replay.position.offset))
        }
        return judged
    }

    /// Why this process could not write even if the ledger is whole; nil where it could.
    private static func denial(_ folder: StoreFolder, isShared: Bool) -> ReadOnlyReason? {
        do throws(FileSystemError) {
            if let permissions = try folder.permissionsOpenToOthers(isShared: isShared) {
                return .openFolder(path: folder.path, permissions: permissions)
            }
            let file = try folder.open(StoreFolder.lock, .readWrite)
            defer { folder.fileSystem.close(file) }
            // Some network file systems have no locks: better to know before anything is typed.
            if case .network = try folder.kind {
                _ = try folder.retrying { () throws(FileSystemError) in try folder.fileSystem.flock(file) }
            }
            return nil
        } catch  where error.code == ENOENT {
            return nil
        } catch  where StoreLock.isMissing(error) {
            return .locksUnsupported(error)
        } catch {
            return .noPermission(error)
        }
    }

    var readOnly: ReadOnlyReason? {
        if let failure { return .notDurable(failure) }
        return loaded.readOnly ?? (loaded.laterFindings.isEmpty ? nil : .damaged) ?? denial
            ?? (access == .reading ? .requested : nil)
    }

    var health: StoreHealth {
        StoreHealth(
            readOnly: readOnly,
            findings: loaded.findings + loaded.laterFindings + loaded.replay.findings + holidays.findings + notices)
    }

    var contents: LedgerContents { loaded.replay.contents }

    var filePermissions: UInt32 { contents.settings.team == nil ? 0o600 : 0o660 }
    var folderPermissions: UInt32 { contents.settings.team == nil ? 0o700 : 0o2770 }

    /// What is written into the files of locks.
    func holder(_ origin: StepOrigin) -> String { "\(environment.process) \(origin.host) \(origin.at)" }

    /// Hands out what was read or written.
    mutating func publish() {
        ledger = Ledger(
            store: loaded.store, sequence: loaded.replay.position.sequence,
            contents: loaded.preview ?? loaded.replay.contents)
    }

    /// Whether something must be put right that was found on opening or following, and this process may do it.
    var needsMending: Bool { readOnly == nil && loaded.needsSnapshot != nil }

    /// Runs `body` with the lock held, on the ledger as it is now and after everything that must be put right.
    mutating func withLock<Value>(
        as origin: StepOrigin, _ body: (inout OpenLedger) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        if let readOnly { throw .readOnly(readOnly) }
        let lock = try StoreLock.acquire(
            folder, as: holder(origin), permissions: filePermissions, patience: environment.patience)
        defer { lock.release() }
        _ = try follow(isLocked: true)
        if let readOnly { throw .readOnly(readOnly) }
        try recover(as: origin)
        return try body(&self)
    }

    /// The same for a change of which nothing is written where `body` fails: on a network mount a file that was replaced on the server is stale here, so all is opened
    /// anew and the change made to what is there now.
    mutating func change<Value>(
        as origin: StepOrigin, _ body: (inout OpenLedger) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        for _ in 0..<3 {
            do throws(StoreError) {
                return try withLock(as: origin, body)
            } catch  where error.isStale {
                continue
            }
        }
        return try withLock(as: origin, body)
    }
}

extension StoreError {
    /// Whether nothing was written because a file is not any more the one that was opened.
    fileprivate var isStale: Bool {
        switch self {
        case .writeFailed(let error), .unreadable(let error), .readOnly(.noPermission(let error)):
            error.code == ESTALE
        default: false
        }
    }
}
