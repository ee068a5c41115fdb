internal import Glibc
internal import LedgerModel
internal import StrictJSON

// A new snapshot in two phases between which the lock is free, so that nobody waits while it is written:
//
// 1. with the lock: a new journal, into which all goes from now on, and an empty `ledger.json.tmp`;
// 2. without the lock: the snapshot of what had been written by then;
// 3. with the lock: the names are exchanged, and what lies at the other name, whoever wrote it, is kept; the journals before are retired.
//
// One compaction at a time: `compact.lock` is held from the start to the end. Whoever holds the lock and must write a snapshot at once does so all the same, and
// the compaction notices in its third phase that it was overtaken. Names of `ledger.json` and `ledger.json.tmp` change only with the lock held.

/// A snapshot that is being written while others go on writing.
struct SnapshotDraft: Sendable {
    /// The file that will be `ledger.json`; it is written through this descriptor, whatever becomes of its name.
    let file: FileDescriptor
    let snapshot: Snapshot
    /// What of the journals is in it.
    let included: Replay.Backlog

    /// Phase 2. The snapshot's index lies beside it afterwards, if it is to have one.
    func write(in folder: StoreFolder) throws(FileSystemError) -> FileStatus {
        let bytes = snapshot.serialized()
        guard let read = snapshot.readAgain(from: bytes) else {
            throw FileSystemError(call: "verify", code: EILSEQ, path: folder.path(StoreFolder.newSnapshot))
        }
        try folder.write(bytes, to: file, at: 0)
        try folder.synchronize(file)
        let status = try folder.status(file)
        folder.draftIndex(of: read, in: bytes, permissions: status.permissions)
        return status
    }
}

extension OpenLedger {
    /// Takes `compact.lock`; nil where another holds it.
    func lockCompaction(as origin: StepOrigin) throws(StoreError) -> StoreLock? {
        try StoreLock.attempt(
            folder, StoreFolder.compactionLock, as: holder(origin), permissions: filePermissions)
    }

    /// Phase 1, with both locks.
    ///
    /// - Returns: nil where nothing has changed since the last snapshot.
    mutating func beginCompaction() throws(StoreError) -> SnapshotDraft? {
        guard loaded.replay.backlog.changes > 0 else { return nil }
        do throws(FileSystemError) {
            let number = try beginJournal()
            try folder.remove(StoreFolder.newSnapshot)
            let file = try folder.createOpen(StoreFolder.newSnapshot, permissions: filePermissions)
            do throws(FileSystemError) {
                try folder.synchronizeNames()
            } catch {
                folder.fileSystem.close(file)
                try? folder.remove(StoreFolder.newSnapshot)
                throw error
            }
            loaded.replay.settled()
            return SnapshotDraft(
                file: file,
                snapshot: Snapshot(
                    store: loaded.store, generation: number, sequence: loaded.replay.position.sequence,
                    checksum: loaded.replay.position.checksum, contents: contents),
                included: loaded.replay.backlog)
        } catch {
            throw .writeFailed(error)
        }
    }

    /// Everything from now on goes into a new journal. An empty one that an attempt before left serves as well.
    private mutating func beginJournal() throws(FileSystemError) -> Int {
        let position = loaded.replay.position
        if position.offset == 0, position.journal > loaded.generation { return position.journal }
        let number = try nextJournalNumber()
        _ = try folder.create(StoreFolder.journal(number), [], permissions: filePermissions)
        try folder.synchronizeNames()
        loaded.replay.enter(journal: number, after: StoreFolder.journal(position.journal))
        return number
    }

    /// Phase 3, with both locks.
    ///
    /// - Returns: false where another snapshot was written meanwhile: then this one is of no use.
    mutating func finishCompaction(
        with draft: SnapshotDraft, _ status: FileStatus, replacing known: VerifiedSnapshot?, as origin: StepOrigin
    ) throws(StoreError) -> Bool {
        do throws(FileSystemError) {
            let number = draft.snapshot.generation
            guard loaded.store == draft.snapshot.store, loaded.generation < number,
                let named = try folder.status(StoreFolder.newSnapshot), named.isSameFile(as: status)
            else {
                try? folder.remove(StoreFolder.newIndex)
                return false
            }
            try folder.exchangeSnapshot(for: status)
            folder.takeIndex()
            // From here on the new snapshot is the one that readers begin with, whatever else fails.
            loaded.generation = number
            loaded.snapshotStatus = status
            loaded.replay.snapshotted(draft.included)
            try folder.synchronizeNames()
            try retire(before: number, known: known)
            try noteSnapshot(number, status, as: origin)
            loaded.hasLeftovers = false
        } catch {
            throw .writeFailed(error)
        }
        try takeOverForeignSnapshot(as: origin)
        publish()
        return true
    }

    /// Takes away what a compaction that failed has begun, unless it is another's by now. The lock is held.
    func abandon(_ status: FileStatus?) {
        guard let status, let named = try? folder.status(StoreFolder.newSnapshot), named.isSameFile(as: status) else {
            return
        }
        try? folder.remove(StoreFolder.newSnapshot)
        try? folder.remove(StoreFolder.newIndex)
    }
}

// MARK: - When

/// Who asks whether it is time for a new snapshot.
package enum CompactionOccasion: Hashable, Sendable {
    /// The interface, which has time while nobody types.
    case interface
    /// A command that has answered: whoever called it waits for its end.
    case command
}

extension OpenLedger {
    /// Whether the journal has become long enough to be worth a new snapshot, or holds an import.
    func isCompactionDue(_ occasion: CompactionOccasion) -> Bool {
        guard readOnly == nil else { return false }
        let backlog = loaded.replay.backlog
        if backlog.imports > 0 { return true }
        let limit = max(1 << 20, (loaded.snapshotStatus?.size ?? 0) / 4)
        return backlog.bytes > (occasion == .command ? 4 * limit : limit)
    }
}
