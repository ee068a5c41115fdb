internal import Glibc
internal import LedgerModel
internal import StrictJSON

// A new snapshot and a new journal. Whatever moment it is interrupted at, what lies in the folder reads as the same ledger: a new journal that is empty
// changes nothing, a snapshot takes its place in one step, and journals are retired only when that is durable.
//
// Usually the lock is not held while a snapshot is written (`+Compaction`). Here is what is done with the lock held throughout: where the journal cannot be
// gone on with, and to finish what was interrupted.

extension OpenLedger {
    /// Writes a snapshot of everything so far and begins the journal that follows it.
    ///
    /// - Parameter lines: the last lines of the journal before, where it is in doubt whether they are durable there: the new one begins with them, so that the
    ///   history has them in any case. Readers know by their numbers that they are in the snapshot already.
    mutating func writeSnapshot(repeating lines: [UInt8] = [], as origin: StepOrigin) throws(StoreError) {
        do throws(FileSystemError) {
            let number = try nextJournalNumber()
            _ = try folder.create(StoreFolder.journal(number), lines, permissions: filePermissions)
            try folder.synchronizeNames()
            let snapshot = Snapshot(
                store: loaded.store, generation: number, sequence: loaded.replay.position.sequence,
                checksum: loaded.replay.position.checksum, contents: contents)
            let bytes = snapshot.serialized()
            guard let read = snapshot.readAgain(from: bytes) else {
                throw FileSystemError(call: "verify", code: EILSEQ, path: folder.path(StoreFolder.newSnapshot))
            }
            try clearNewSnapshot()
            let status = try folder.create(StoreFolder.newSnapshot, bytes, permissions: filePermissions)
            folder.draftIndex(of: read, in: bytes, permissions: filePermissions)
            try folder.exchangeSnapshot(for: status)
            folder.takeIndex()
            // From here on the new journal is the one that readers go on with, whatever else fails.
            loaded.replay.moved(toJournal: number, offset: lines.count)
            loaded.preview = nil
            loaded.generation = number
            loaded.snapshotStatus = status
            try folder.synchronizeNames()
            try retire(before: number)
            try noteSnapshot(number, status, as: origin)
            loaded.hasLeftovers = false
            BackupThinning.run(in: folder, on: origin.at.day(offset: 0), snapshotSize: status.size)
        } catch {
            throw .writeFailed(error)
        }
        try takeOverForeignSnapshot(as: origin)
        publish()
    }

    /// Frees the name that the new snapshot is written under. What lies there is a snapshot that somebody has not finished, or, after a crash, the one that was
    /// exchanged out: a file that is whole is kept.
    private func clearNewSnapshot() throws(FileSystemError) {
        try folder.removePlanted()
        guard let (bytes, _) = try folder.contents(of: StoreFolder.newSnapshot) else { return }
        if Snapshot.isIntact(bytes) {
            try folder.makeFolder(StoreFolder.backup, permissions: folderPermissions)
            return try keepBackup(bytes)
        }
        if let snapshot = try? Snapshot(parsing: bytes) {
            let purges = try LaterPurges(after: snapshot.sequence, in: folder)
            _ = try folder.keepInQuarantine(
                purges.isEmpty ? bytes : purges.applied(to: snapshot).serialized(),
                as: "ledger-before-\(loaded.replay.position.sequence).edited", permissions: filePermissions)
        }
        try folder.remove(StoreFolder.newSnapshot)
    }

    func nextJournalNumber() throws(FileSystemError) -> Int {
        let numbers = try LoadedLedger.allJournals(folder, from: 0).map(\.number)
        return max(numbers.max() ?? 0, loaded.generation) + 1
    }

    /// Moves the snapshot before to `backup/` and the journals before `number` to `history/`. Names are durable in the new place before they go from the old.
    ///
    /// - Parameter known: the snapshot before, where its checksum has been verified already: unless it was touched since, it is not read again.
    mutating func retire(before number: Int, known: VerifiedSnapshot? = nil) throws(FileSystemError) {
        try folder.makeFolder(StoreFolder.backup, permissions: folderPermissions)
        try folder.makeFolder(StoreFolder.history, permissions: folderPermissions)
        if let status = try folder.status(StoreFolder.newSnapshot) {
            if let known, known.status == status {
                try keepBackup(known.generation)
            } else if let (bytes, _) = try folder.contents(of: StoreFolder.newSnapshot) {
                // What else lies there is judged when all the names are in their places: `takeOverForeignSnapshot`.
                if Snapshot.isIntact(bytes) { try keepBackup(bytes) }
            }
        }
        for journal in try folder.names().compactMap(StoreFolder.journalNumber) where journal < number {
            try folder.rename(
                StoreFolder.journal(journal), to: StoreFolder.history + "/" + StoreFolder.journal(journal))
        }
        try folder.synchronizeNames(in: StoreFolder.backup)
        try folder.synchronizeNames(in: StoreFolder.history)
        try folder.synchronizeNames()
    }

    /// A whole snapshot goes to `backup/`, also an old one that somebody has put back, unless it holds what was purged since: then nothing is lost with it that is not in
    /// the others. A purge that is under way cleans the backups itself.
    private func keepBackup(_ bytes: [UInt8]) throws(FileSystemError) {
        guard let generation = Snapshot.generation(inHeadOf: bytes) else { return }
        let current = try folder.contents(of: PurgePlan.file).flatMap { PurgePlan($0.bytes)?.step }
        if try LaterPurges(after: Snapshot.sequence(inHeadOf: bytes), except: current, in: folder).isEmpty {
            try keepBackup(generation)
        } else {
            try folder.remove(StoreFolder.newSnapshot)
        }
    }

    private func keepBackup(_ generation: Int) throws(FileSystemError) {
        try folder.rename(StoreFolder.newSnapshot, to: StoreFolder.backup + "/" + StoreFolder.backup(generation))
    }

    /// The journal's own word on the file, so that a hand edit can be told from damage.
    mutating func noteSnapshot(
        _ number: Int, _ status: FileStatus, as origin: StepOrigin
    ) throws(FileSystemError) {
        let note = JournalEntry.SnapshotNote(generation: number, size: status.size, modified: status.modified)
        let position = loaded.replay.position
        let entry = JournalEntry(
            sequence: position.sequence + 1, at: origin.at, actor: origin.actor, host: origin.host, app: origin.app,
            step: origin.step, operation: .snapshot, reverses: nil, operations: [], snapshot: note,
            previous: position.checksum)
        guard let sealed = try? entry.sealed() else {
            throw FileSystemError(call: "verify", code: EILSEQ, path: folder.path(StoreFolder.journal(number)))
        }
        let file = try folder.open(StoreFolder.journal(position.journal), .readWrite)
        defer { folder.fileSystem.close(file) }
        do throws(FileSystemError) {
            try folder.write(sealed.line, to: file, at: position.offset)
            try folder.synchronizeData(file)
        } catch {
            try? folder.truncate(file, to: position.offset)
            throw error
        }
        loaded.replay.took(entry, sealed.checksum, length: sealed.line.count, making: contents)
    }

    /// Finishes what an interrupted compaction left behind: the names that it had not moved yet, or a snapshot that it had not finished.
    mutating func finishCompaction(as origin: StepOrigin) throws(StoreError) {
        let isExchanged: Bool
        do throws(FileSystemError) {
            try folder.removePlanted()
            let journals = try folder.names().compactMap(StoreFolder.journalNumber)
            if !journals.contains(where: { $0 >= loaded.generation }) {
                _ = try folder.create(StoreFolder.journal(loaded.generation), [], permissions: filePermissions)
                try folder.synchronizeNames()
            }
            isExchanged = journals.allSatisfy { $0 <= loaded.generation }
            if isExchanged { try finishExchange(as: origin) }
        } catch {
            throw .writeFailed(error)
        }
        if isExchanged {
            loaded.hasLeftovers = false
            try takeOverForeignSnapshot(as: origin)
        } else {
            try removeUnfinishedSnapshot(as: origin)
        }
    }

    /// The snapshot is in its place: what is left are the names around it, and the line that says so.
    private mutating func finishExchange(as origin: StepOrigin) throws(FileSystemError) {
        if try folder.status(StoreFolder.oldSnapshot) != nil {
            try folder.rename(StoreFolder.oldSnapshot, to: StoreFolder.newSnapshot)
        }
        folder.takeIndex()
        try folder.synchronizeNames()
        try keepFirstSnapshot()
        try retire(before: loaded.generation)
        if loaded.replay.tail == .clean, !loaded.replay.hasSnapshotLine, let status = loaded.snapshotStatus {
            try noteSnapshot(loaded.generation, status, as: origin)
        }
    }

    /// Where no compaction is under way, a snapshot that is not in its place was not finished, and nobody will.
    private mutating func removeUnfinishedSnapshot(as origin: StepOrigin) throws(StoreError) {
        guard let lock = try lockCompaction(as: origin) else { return }
        defer { lock.release() }
        do throws(FileSystemError) {
            try folder.remove(StoreFolder.newSnapshot)
            try folder.remove(StoreFolder.oldSnapshot)
            try folder.remove(StoreFolder.newIndex)
            loaded.hasLeftovers = false
        } catch {
            throw .writeFailed(error)
        }
    }

    /// The first snapshot of a ledger has no other before it: a copy of it is the backup from which the journals could rebuild everything.
    mutating func keepFirstSnapshot() throws(FileSystemError) {
        let name = StoreFolder.backup + "/" + StoreFolder.backup(loaded.generation)
        guard loaded.generation == 1, try folder.status(name) == nil,
            let (bytes, _) = try folder.contents(of: StoreFolder.snapshot), Snapshot.isIntact(bytes)
        else { return }
        try folder.makeFolder(StoreFolder.backup, permissions: folderPermissions)
        // A copy that was not finished would not vouch for itself, and is of no use: it is replaced under another name first.
        // Making the ledger may have ended before its own names were durable.
        try folder.synchronizeNames()
        try folder.synchronizeParent()
        try folder.replace(name, with: bytes, permissions: filePermissions)
        try folder.synchronizeNames(in: StoreFolder.backup)
        try folder.synchronizeNames()
    }
}
