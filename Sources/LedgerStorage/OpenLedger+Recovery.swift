internal import LedgerModel

// What must be put right, with the lock held, before anything is written: the ends of journals, unfinished compactions, a snapshot that was rebuilt.

extension OpenLedger {
    mutating func recover(as origin: StepOrigin) throws(StoreError) {
        do throws(FileSystemError) {
            try mendTail()
        } catch {
            throw .writeFailed(error)
        }
        if loaded.hasLeftovers || isCompactionUnfinished { try finishCompaction(as: origin) }
        if case .suspect(let length) = loaded.replay.tail {
            try closeJournal(suspectBytes: length, as: origin)
        }
        if loaded.needsSnapshot != nil { try replaceSnapshot(as: origin) }
        try resumePurge(as: origin)
    }

    /// The snapshot is in its place, but the line is missing that is written when all the names are: they may not be durable.
    private var isCompactionUnfinished: Bool {
        loaded.needsSnapshot == nil && loaded.generation == loaded.replay.position.journal
            && !loaded.replay.hasSnapshotLine
    }

    /// R1 and R2: nothing that was acknowledged can be in what is cut here, and it is kept all the same.
    private mutating func mendTail() throws(FileSystemError) {
        let position = loaded.replay.position
        let name = StoreFolder.journal(position.journal)
        switch loaded.replay.tail {
        case .clean, .suspect: return
        case .unterminated(_, let rest):
            let file = try folder.open(name, .readWrite)
            defer { folder.fileSystem.close(file) }
            if rest > 0 { _ = try keepTail(of: file, from: position.offset, count: rest, in: position.journal, "torn") }
            try folder.write([UInt8(ascii: "\n")], to: file, at: position.offset)
            try folder.truncate(file, to: position.offset + 1)
            try folder.synchronizeData(file)
            loaded.replay.mended(offset: position.offset + 1)
            notices.append(StoreFinding(.note, .lineBreakAdded, in: name, at: position.offset))
        case .torn(let length):
            let file = try folder.open(name, .readWrite)
            defer { folder.fileSystem.close(file) }
            let kept = try keepTail(of: file, from: position.offset, count: length, in: position.journal, "torn")
            try folder.truncate(file, to: position.offset)
            try folder.synchronizeData(file)
            loaded.replay.mended(offset: position.offset)
            notices.append(
                StoreFinding(.note, .tornWriteCut(bytes: length, keptAs: kept), in: name, at: position.offset))
        }
    }

    private func keepTail(
        of file: FileDescriptor, from offset: Int, count: Int, in journal: Int, _ reason: String
    ) throws(FileSystemError) -> String {
        let bytes = try folder.read(file, from: offset, count: count)
        return try folder.keepInQuarantine(
            bytes, as: KeptTails.name(journal: journal, offset: offset, reason), permissions: filePermissions)
    }

    /// R3: the bytes may be an acknowledged change that rotted. They are kept, the journal is closed where it stands, and a new snapshot and journal begin.
    private mutating func closeJournal(suspectBytes count: Int, as origin: StepOrigin) throws(StoreError) {
        let position = loaded.replay.position
        let name = StoreFolder.journal(position.journal)
        do throws(FileSystemError) {
            let file = try folder.open(name, .read)
            defer { folder.fileSystem.close(file) }
            let kept = try keepTail(
                of: file, from: position.offset, count: count, in: position.journal,
                "suspect" + KeptTails.unacknowledged)
            notices.append(
                StoreFinding(.warning, .suspectTail(bytes: count, keptAs: kept), in: name, at: position.offset))
        } catch {
            throw .writeFailed(error)
        }
        try writeSnapshot(as: origin)
    }

    /// What was rebuilt takes the place of a file that is not the ledger, and that is then taken over as far as it is somebody's work, and kept.
    private mutating func replaceSnapshot(as origin: StepOrigin) throws(StoreError) {
        try waitForEditor()
        guard let repair = loaded.needsSnapshot else { return }
        // A file that vouches for itself is not written over by one that knows nothing of it: it becomes a backup.
        try writeSnapshot(as: origin)
        loaded.needsSnapshot = nil
        if repair != .missing { loaded.findings.removeAll(where: \.isPending) }
    }

    /// An editor that writes in place has not finished what cannot be read and still grows.
    private mutating func waitForEditor() throws(StoreError) {
        for _ in 0..<20 where loaded.needsSnapshot == .rejectedEdit {
            environment.patience.pause(50)
            let before = loaded.snapshotStatus
            loaded = try LoadedLedger.load(folder, isLocked: true)
            if loaded.snapshotStatus == before { return }
        }
    }
}

extension StoreFinding {
    /// Whether it tells of a file that was still in its place when it was found.
    fileprivate var isPending: Bool {
        switch kind {
        case .rebuilt(_, nil), .rejectedEdit(nil, _), .staleSnapshot: true
        case .handEdit(let summary): !summary.isTakenOver
        default: false
        }
    }
}
