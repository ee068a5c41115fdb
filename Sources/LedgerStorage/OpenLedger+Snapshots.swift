internal import Glibc
internal import LedgerModel
internal import StrictJSON

// A new snapshot and a new journal, with the lock held. Whatever moment it is interrupted at, what lies in the folder reads as the same ledger:
// a new journal that is empty changes nothing, a snapshot takes its place in one step, and journals are retired only when that is durable.

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
            guard OpenLedger.isReadable(bytes, as: snapshot) else {
                throw FileSystemError(call: "verify", code: EILSEQ, path: folder.path(StoreFolder.newSnapshot))
            }
            try folder.remove(StoreFolder.newSnapshot)
            let status = try folder.create(StoreFolder.newSnapshot, bytes, permissions: filePermissions)
            try swapIn(status)
            // From here on the new journal is the one that readers go on with, whatever else fails.
            loaded.replay.moved(toJournal: number, offset: lines.count)
            loaded.generation = number
            loaded.snapshotStatus = status
            try folder.synchronizeNames()
            try retire(before: number)
            try noteSnapshot(number, status, as: origin)
            loaded.hasLeftovers = false
            thinBackups(as: origin, snapshotSize: status.size)
        } catch {
            throw .writeFailed(error)
        }
        publish()
    }

    /// A snapshot that could not be read again is never put in the place of one that can.
    private static func isReadable(_ bytes: [UInt8], as snapshot: Snapshot) -> Bool {
        guard Snapshot.isIntact(bytes), let read = try? Snapshot(scanning: bytes) ?? Snapshot(parsing: bytes) else {
            return false
        }
        return read.unreadable.isEmpty && read.contents.items.count == snapshot.contents.items.count
            && read.sequence == snapshot.sequence && read.checksum == snapshot.checksum
            && read.contents.nextNumber == snapshot.contents.nextNumber
    }

    private func nextJournalNumber() throws(FileSystemError) -> Int {
        let numbers = try LoadedLedger.allJournals(folder, from: 0).map(\.number)
        return max(numbers.max() ?? 0, loaded.generation) + 1
    }

    /// Puts the new snapshot in the place of the old one, which then lies at the other name: an edit that was saved meanwhile is not lost.
    private func swapIn(_ new: FileStatus) throws(FileSystemError) {
        guard try folder.status(StoreFolder.snapshot) != nil else {
            return try folder.rename(StoreFolder.newSnapshot, to: StoreFolder.snapshot)
        }
        do {
            try folder.retrying { () throws(FileSystemError) in
                try folder.fileSystem.exchange(
                    folder.path(StoreFolder.newSnapshot), folder.path(StoreFolder.snapshot))
            }
        } catch  where error.code == EINVAL || error.code == ENOSYS || error.code == EOPNOTSUPP {
            try swapInByLink()
        } catch {
            // It may have happened all the same.
            guard try folder.status(StoreFolder.snapshot)?.isSameFile(as: new) == true else { throw error }
        }
    }

    /// Where names cannot be exchanged: the old file gets a second name before the new one takes the first.
    private func swapInByLink() throws(FileSystemError) {
        let old = StoreFolder.newSnapshot + ".old"
        try folder.remove(old)
        try folder.retrying { () throws(FileSystemError) in
            try folder.fileSystem.link(folder.path(StoreFolder.snapshot), to: folder.path(old))
        }
        try folder.rename(StoreFolder.newSnapshot, to: StoreFolder.snapshot)
        try folder.rename(old, to: StoreFolder.newSnapshot)
    }

    /// Moves the snapshot before to `backup/` and the journals before `number` to `history/`. Names are durable in the new place before they go from the old.
    private mutating func retire(before number: Int) throws(FileSystemError) {
        try folder.makeFolder(StoreFolder.backup, permissions: folderPermissions)
        try folder.makeFolder(StoreFolder.history, permissions: folderPermissions)
        if let (bytes, _) = try folder.contents(of: StoreFolder.newSnapshot) {
            if Snapshot.isIntact(bytes), let old = try? Snapshot(scanning: bytes) ?? Snapshot(parsing: bytes) {
                try folder.rename(
                    StoreFolder.newSnapshot, to: StoreFolder.backup + "/" + StoreFolder.backup(old.generation))
            } else {
                try keepForeignSnapshot(bytes)
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

    /// What was exchanged out is no snapshot of ours: an editor saved it meanwhile, or it is the damaged file that was kept already.
    private mutating func keepForeignSnapshot(_ bytes: [UInt8]) throws(FileSystemError) {
        if loaded.needsSnapshot == nil {
            let kept = try folder.keepInQuarantine(
                bytes, as: "ledger-before-\(loaded.replay.position.sequence).edited", permissions: filePermissions)
            let error = JSONError(kind: .invalidValue(member: "crc", value: ""), offset: 0, line: 1, column: 1)
            notices.append(
                StoreFinding(.warning, .rejectedEdit(keptAs: kept, error), in: StoreFolder.snapshot))
        }
        try folder.remove(StoreFolder.newSnapshot)
    }

    /// The journal's own word on the file, so that a hand edit can be told from damage.
    private mutating func noteSnapshot(
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
        let file = try folder.open(StoreFolder.journal(number), .readWrite)
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
    mutating func finishCompaction(as origin: StepOrigin) throws(FileSystemError) {
        let journals = try folder.names().compactMap(StoreFolder.journalNumber)
        let isSwapped = journals.allSatisfy { $0 <= loaded.generation }
        if !journals.contains(where: { $0 >= loaded.generation }) {
            _ = try folder.create(StoreFolder.journal(loaded.generation), [], permissions: filePermissions)
            try folder.synchronizeNames()
        }
        if isSwapped {
            try folder.synchronizeNames()
            try keepFirstSnapshot()
            try retire(before: loaded.generation)
            if loaded.replay.tail == .clean, !loaded.replay.isJournalSettled, let status = loaded.snapshotStatus {
                try noteSnapshot(loaded.generation, status, as: origin)
            }
        } else {
            try folder.remove(StoreFolder.newSnapshot)
        }
        loaded.hasLeftovers = false
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
        let draft = name + ".tmp"
        try folder.remove(draft)
        _ = try folder.create(draft, bytes, permissions: filePermissions)
        try folder.rename(draft, to: name)
        try folder.synchronizeNames(in: StoreFolder.backup)
        try folder.synchronizeNames()
    }

    /// Removes backups that nobody needs any more. That they could not be removed is no reason to fail.
    private func thinBackups(as origin: StepOrigin, snapshotSize: Int) {
        guard let names = try? folder.names(in: StoreFolder.backup) else { return }
        var backups: [BackupThinning.Backup] = []
        for name in names {
            guard let generation = StoreFolder.backupGeneration(name),
                let status = try? folder.status(StoreFolder.backup + "/" + name)
            else { continue }
            backups.append(
                BackupThinning.Backup(
                    generation: generation, size: status.size,
                    day: Timestamp(milliseconds: status.modified.seconds * 1000).day(offset: 0)))
        }
        let today = origin.at.day(offset: 0)
        for generation in BackupThinning.surplus(of: backups, on: today, snapshotSize: snapshotSize) {
            try? folder.remove(StoreFolder.backup + "/" + StoreFolder.backup(generation))
        }
    }
}
