internal import Glibc
internal import LedgerModel
internal import StrictJSON

// One step to the disk: the whole line is made and verified, written at the verified end, and durable before anybody is told.

extension OpenLedger {
    /// One line that is to be written, without its place in the journal.
    struct Draft {
        var operation: JournalOperation
        var step: RecordID
        var reverses: RecordID?
        var operations: [RecordOperation] = []
        var snapshot: JournalEntry.SnapshotNote?
        var purge: PurgeNote?
    }

    /// Appends `drafts`, each with the contents that it leads to. The lock is held, and the position is the journal's end.
    ///
    /// - Returns: the numbers of the lines.
    /// - Throws: `.readOnly`, `.writeFailed`: nothing was written. `.notDurable`: nothing more will be.
    mutating func append(
        _ drafts: [(draft: Draft, contents: LedgerContents)], as origin: StepOrigin
    ) throws(StoreError) -> [Int] {
        // A record that this step reads may have proved unreadable.
        if let readOnly { throw .readOnly(readOnly) }
        var replay = loaded.replay
        var bytes: [UInt8] = []
        var sequences: [Int] = []
        for (draft, contents) in drafts {
            let entry = JournalEntry(
                sequence: replay.position.sequence + 1, at: origin.at, actor: origin.actor, host: origin.host,
                app: origin.app, step: draft.step, operation: draft.operation, reverses: draft.reverses,
                operations: draft.operations, snapshot: draft.snapshot, previous: replay.position.checksum,
                purge: draft.purge)
            let sealed: (line: [UInt8], checksum: Checksum)
            do {
                sealed = try entry.sealed()
            } catch {
                throw StoreError(error, of: nil)
            }
            guard sealed.line.count <= JournalLine.lengthLimit else {
                throw .tooLarge(nil, bytes: sealed.line.count, limit: JournalLine.lengthLimit)
            }
            if drafts.count == 1 { bytes = sealed.line } else { bytes += sealed.line }
            sequences.append(entry.sequence)
            replay.took(entry, sealed.checksum, length: sealed.line.count, making: contents)
        }
        try write(bytes, reaching: replay, as: origin)
        publish()
        return sequences
    }

    private mutating func write(
        _ bytes: [UInt8], reaching replay: Replay, as origin: StepOrigin
    ) throws(StoreError) {
        let end = loaded.replay.position.offset
        let file: FileDescriptor
        do {
            file = try folder.open(StoreFolder.journal(loaded.replay.position.journal), .readWrite)
        } catch {
            throw .writeFailed(error)
        }
        defer { folder.fileSystem.close(file) }
        do {
            try folder.write(bytes, to: file, at: end)
        } catch {
            // What cannot be cut now, the next writer cuts as a torn write.
            try? folder.truncate(file, to: end)
            throw .writeFailed(error)
        }
        do {
            try folder.synchronizeData(file)
            // Whoever began this journal may have ended before its name was durable.
            if !loaded.replay.isJournalSettled { try folder.synchronizeNames() }
            loaded.replay = replay
            loaded.replay.settled()
        } catch {
            // In doubt: others may see the line although it may not survive. It is not tried again on this file.
            loaded.replay = replay
            try escape(from: error, with: bytes, as: origin)
        }
    }

    /// A new snapshot with the line in doubt, and a new journal; else nothing is written any more.
    private mutating func escape(
        from error: FileSystemError, with lines: [UInt8], as origin: StepOrigin
    ) throws(StoreError) {
        do throws(StoreError) {
            try writeSnapshot(repeating: lines, as: origin)
        } catch _ {
            failure = error
            publish()
            throw .notDurable(error)
        }
    }
}
