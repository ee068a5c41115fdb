internal import Glibc
internal import LedgerModel
internal import StrictJSON

// What other processes wrote: only new bytes are read, and the chain tells where that is not enough.

extension OpenLedger {
    /// Reads what was appended since; all of it again where this process has lost track.
    ///
    /// - Returns: whether the ledger is another one now.
    mutating func follow(isLocked: Bool) throws(StoreError) -> Bool {
        let sequence = loaded.replay.applied
        do throws(FileSystemError) {
            if let replay = try readOn(isLocked: isLocked) {
                loaded.replay = replay
                if replay.applied == sequence { return false }
                publish()
                return true
            }
        } catch {
            // On a network mount a file that was replaced on the server is stale here: then it is opened anew, all of it.
            if error.code != ESTALE { throw .unreadable(error) }
        }
        let before = loaded
        loaded = try LoadedLedger.load(folder, isLocked: isLocked)
        if loaded.store != before.store {
            // What is shown and what was typed belong to the ledger that was opened.
            loaded = before
            loaded.readOnly = .anotherLedger
            return false
        }
        guard
            loaded.replay.position != before.replay.position
                || loaded.snapshotStatus != before.snapshotStatus
        else { return false }
        publish()
        return true
    }

    /// The replay with what follows in the journals; nil where it does not follow from what was read before.
    private mutating func readOn(isLocked: Bool) throws(FileSystemError) -> Replay? {
        if loaded.needsSnapshot != nil { return nil }
        var replay = loaded.replay
        let known = replay.findings.count
        while true {
            let name = StoreFolder.journal(replay.position.journal)
            let hasNext = try folder.status(StoreFolder.journal(replay.position.journal + 1)) != nil
            guard let bytes = try newBytes(of: name, after: replay.position) else {
                // Retired meanwhile, or cut: the next journal tells whether anything was missed.
                guard hasNext, replay.position.offset > 0 else { return nil }
                replay.enter(journal: replay.position.journal + 1, after: name)
                continue
            }
            let before = replay.position
            bytes.withUnsafeBufferPointer { replay.read($0, in: name, isLocked: isLocked || hasNext) }
            if replay.findings.count > known { return nil }
            // What was purged is to go from memory too.
            if replay.hasPurge, !loaded.replay.hasPurge { return nil }
            if before.offset == 0, before.journal != loaded.replay.position.journal, replay.position.offset == 0,
                try folder.status(StoreFolder.journal(loaded.replay.position.journal)) == nil
            {
                // The journal that was being read is gone and the next is empty: nothing says what stood in between.
                return nil
            }
            if !hasNext { break }
            replay.enter(journal: replay.position.journal + 1, after: name)
        }
        return try snapshotIsKnown(to: replay, isLocked: isLocked) ? replay : nil
    }

    /// The bytes after a position whose last line is still the one that was read; nil where it is not, or the journal is gone.
    private func newBytes(of name: String, after position: JournalPosition) throws(FileSystemError) -> [UInt8]? {
        let file: FileDescriptor
        do {
            file = try folder.open(name, .read)
        } catch  where error.code == ENOENT {
            return nil
        }
        defer { folder.fileSystem.close(file) }
        let size = try folder.status(file).size
        let end = Array((position.checksum.text + "\"}\n").utf8)
        let overlap = min(position.offset, end.count)
        guard size >= position.offset else { return nil }
        let bytes = try folder.read(file, from: position.offset - overlap, count: size - position.offset + overlap)
        guard overlap == 0 || bytes.starts(with: end) else { return nil }
        return Array(bytes.dropFirst(overlap))
    }

    /// Whether `ledger.json` is the file that was read, or one that a journal says was written since.
    private mutating func snapshotIsKnown(to replay: Replay, isLocked: Bool) throws(FileSystemError) -> Bool {
        let status = try folder.status(StoreFolder.snapshot)
        if status == loaded.snapshotStatus { return true }
        guard let status, !replay.hasPurge else { return false }
        if let note = replay.snapshotNote, note.size == status.size, note.modified == status.modified {
            loaded.snapshotStatus = status
            loaded.generation = note.generation
            return true
        }
        if isLocked { return false }
        return try isBeingExchanged(replay)
    }

    /// Whether the file is a snapshot of what was read, put in its place a moment ago: the line that says so is still to come, and then it is judged again.
    private func isBeingExchanged(_ replay: Replay) throws(FileSystemError) -> Bool {
        guard replay.position.journal > loaded.generation else { return false }
        let file = try folder.open(StoreFolder.snapshot, .read)
        defer { folder.fileSystem.close(file) }
        guard let head = Snapshot.head(try folder.read(file, from: 0, count: 512)),
            let generation = head["gen"]?.integer, let sequence = head["seq"]?.integer
        else { return false }
        return head["store"]?.text == loaded.store.description && generation > loaded.generation
            && generation <= replay.position.journal && sequence <= replay.applied
    }
}
