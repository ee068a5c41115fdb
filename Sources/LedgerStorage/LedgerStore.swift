internal import Glibc
package import LedgerModel
internal import StrictJSON
internal import Synchronization

/// A ledger on disk: the one gateway through which it is read and written. Start reading here; `docs/file-format.md` tells what lies in the folder.
///
/// - A step is acknowledged only when it is durable: `commit` returns after `fdatasync`, or throws and has changed nothing.
/// - Writers hold the lock of the folder; readers take none and need no right to write.
/// - One mutex stands in front: threads may share a store. Calls block; no call blocks while it waits for anything but the disk and the lock.
package final class LedgerStore: Sendable {
    package enum Access: Hashable, Sendable {
        case reading
        case writing
    }

    package let path: String
    /// All that is open; every call holds the mutex from its start to its end.
    let state: Mutex<OpenLedger>
    /// Made and used only while the history of an item is read, which waits for no other call and keeps none waiting.
    private let historyIndex = Mutex(HistoryIndex())

    /// Opens the ledger in the folder `path`. Nothing is written and no lock is waited for.
    ///
    /// Where the ledger may not be written, opening for writing succeeds and `health` says why not.
    /// - Throws: `.noLedger`, `.notAFolder`, `.notALedger`, `.unreadable`, `.unreadableSnapshot`.
    package init(
        opening path: String, for access: Access, environment: StoreEnvironment = .system()
    ) throws(StoreError) {
        self.path = path
        let folder = StoreFolder(
            fileSystem: environment.fileSystem, path: path, indexedSize: environment.indexedSize)
        state = Mutex(try OpenLedger(folder, for: access, environment))
    }

    /// The ledger as it was last read or written.
    package var ledger: Ledger { state.withLock { $0.ledger } }

    package var health: StoreHealth { state.withLock { $0.health } }

    /// The working days of `holidays.json`, or the built-in ones where it is absent or `health` says that it cannot be read.
    package var holidays: Holidays { state.withLock { $0.holidays.table } }

    /// Reads what other processes wrote since, without a lock: only new bytes, all again where the files were replaced.
    ///
    /// - Returns: whether `ledger` is another one now.
    package func refresh() throws(StoreError) -> Bool {
        try state.withLock { open throws(StoreError) in
            open.holidays = HolidayFile.load(from: open.folder)
            return try open.follow(isLocked: false)
        }
    }
}

// MARK: - Changing

extension LedgerStore {
    /// Makes `changes` one step: one line of the journal, all or none.
    ///
    /// New items have the number `ActionItem.unnumbered`; they get theirs here. Of `.replace`, `before` is the record that was edited: what others changed since is
    /// kept where the change does not touch it. Revisions are set here.
    /// - Parameter sources: the files of an import; they are durable before the line that names them is written.
    /// - Throws: `.conflicts`, `.invariants`, `.lockTimeout`, `.readOnly`, `.writeFailed`, `.notDurable`, `.invalidText`, `.unwritable`, `.tooLarge`.
    package func commit(
        _ changes: [Change], as origin: StepOrigin, sources: [SourceFile] = []
    ) throws(StoreError) -> Acknowledgement {
        try state.withLock { open throws(StoreError) in
            try open.change(as: origin) { open throws(StoreError) in
                try open.commit(changes, as: origin, sources: sources)
            }
        }
    }

    /// The name in the ledger's own folder of the file at `path`; nil where it lies elsewhere.
    package func nameInFolder(ofFileAt path: [UInt8]) -> String? {
        state.withLock { open in
            let name = String(decoding: path.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
            guard FolderCheck.isConflictCopy(name), let inside = try? open.folder.status(name),
                let given = try? open.folder.fileSystem.stat(
                    String(decoding: path, as: UTF8.self), followingLinks: false)
            else { return nil }
            return inside.isSameFile(as: given) ? name : nil
        }
    }

    /// Merges what is new in a file that a sync program kept aside: one step, by the conflict rule; what does not fit is left out and told.
    ///
    /// - Parameter name: of the file, where it lies in the ledger's folder: then it goes to `quarantine/`.
    /// - Throws: `ConflictCopyError`, and as `commit`.
    package func merge(
        _ copy: ConflictCopy, named name: String?, as origin: StepOrigin
    ) throws -> ConflictCopyMerge {
        try state.withLock { open in
            var result: Result<ConflictCopyMerge, any Error>?
            try open.withLock(as: origin) { open throws(StoreError) in
                result = Result { try open.merge(copy, named: name, as: origin) }
            }
            guard let result else { throw StoreError.lockTimeout(holder: nil) }
            return try result.get()
        }
    }

    /// The same for changes that depend on what the ledger holds at that moment, as the next number of a document does: `changes` is asked under the lock.
    package func commit(
        as origin: StepOrigin, sources: [SourceFile] = [], making changes: (Ledger) -> [Change]
    ) throws(StoreError) -> Acknowledgement {
        try state.withLock { open throws(StoreError) in
            try open.change(as: origin) { open throws(StoreError) in
                try open.commit(changes(open.ledger), as: origin, sources: sources)
            }
        }
    }

    /// Takes back the last steps of `actor` that are not taken back yet.
    ///
    /// - Parameters:
    ///   - actor: whose steps; nil for those of `origin.actor`.
    ///   - items: only steps that changed one of these; empty for any.
    ///   - steps: how many, the last first; all or none.
    /// - Throws: `.nothingToUndo`; `.undoBlocked` where somebody has changed the same since; and as `commit`.
    package func undo(
        as origin: StepOrigin, of actor: String? = nil, items: [RecordID] = [], steps: Int = 1
    ) throws(StoreError) -> Acknowledgement {
        try state.withLock { open throws(StoreError) in
            try open.change(as: origin) { open throws(StoreError) in
                try open.undo(as: origin, of: actor ?? origin.actor, items: items, count: steps)
            }
        }
    }

    /// Does again the last steps that `actor` took back, unless they have done something else since.
    ///
    /// - Throws: `.nothingToRedo`; otherwise as `undo`.
    package func redo(
        as origin: StepOrigin, of actor: String? = nil, items: [RecordID] = [], steps: Int = 1
    ) throws(StoreError) -> Acknowledgement {
        try state.withLock { open throws(StoreError) in
            try open.change(as: origin) { open throws(StoreError) in
                try open.redo(as: origin, of: actor ?? origin.actor, items: items, count: steps)
            }
        }
    }

    /// Writes a snapshot of all that is there now, while others may write on.
    ///
    /// It waits for no other compaction. Nothing is lost where it fails or is interrupted: every change is in the journals.
    package func compact(as origin: StepOrigin) throws(StoreError) -> CompactionResult {
        let (folder, lock) = try state.withLock { open throws(StoreError) in
            if let readOnly = open.readOnly { throw .readOnly(readOnly) }
            return (open.folder, try open.lockCompaction(as: origin))
        }
        guard let lock else { return .busy }
        defer { lock.release() }
        let begun = try state.withLock { open throws(StoreError) in
            try open.withLock(as: origin) { open throws(StoreError) in try open.beginCompaction() }
        }
        guard let draft = begun else { return .unneeded }
        defer { folder.fileSystem.close(draft.file) }
        do throws(StoreError) {
            let known = VerifiedSnapshot(in: folder)
            let status: FileStatus
            do {
                status = try draft.write(in: folder)
            } catch {
                throw .writeFailed(error)
            }
            let isFinished = try state.withLock { open throws(StoreError) in
                try open.withLock(as: origin) { open throws(StoreError) in
                    try open.finishCompaction(with: draft, status, replacing: known, as: origin)
                }
            }
            guard isFinished else { return .busy }
            BackupThinning.run(in: folder, on: origin.at.day(offset: 0), snapshotSize: status.size)
            return .written
        } catch {
            let status = try? folder.status(draft.file)
            try? state.withLock { open throws(StoreError) in
                try open.withLock(as: origin) { open throws(StoreError) in open.abandon(status) }
            }
            throw error
        }
    }

    /// Whether something was found that a writer puts right: a `ledger.json` that was edited by hand, or damaged.
    package var needsMending: Bool { state.withLock(\.needsMending) }

    /// Puts it right now, as the next change would; `health` tells what it was.
    package func mend(as origin: StepOrigin) throws(StoreError) {
        try state.withLock { open throws(StoreError) in try open.withLock(as: origin) { _ in } }
    }

    /// Whether it is time to compact.
    package func isCompactionDue(_ occasion: CompactionOccasion) -> Bool {
        state.withLock { $0.isCompactionDue(occasion) }
    }

    /// Ends the notice of journal ends that were kept aside.
    ///
    /// - Returns: how many there were.
    package func acknowledgeKeptTails(as origin: StepOrigin) throws(StoreError) -> Int {
        try state.withLock { open throws(StoreError) in
            try open.withLock(as: origin) { open throws(StoreError) in
                do throws(FileSystemError) {
                    let count = try KeptTails.acknowledge(in: open.folder)
                    open.forgetKeptTails()
                    return count
                } catch {
                    throw .writeFailed(error)
                }
            }
        }
    }
}

/// What became of a wish to compact.
package enum CompactionResult: Hashable, Sendable {
    case written
    /// Nothing has changed since the last snapshot.
    case unneeded
    /// Another process or thread is writing a snapshot, or has written one meanwhile.
    case busy
}

// MARK: - Looking

extension LedgerStore {
    /// What was done, the first step first: also what is in snapshots by now.
    ///
    /// - Parameters:
    ///   - item: only steps that changed it; nil for all.
    ///   - since: only steps from then on.
    package func history(of item: RecordID? = nil, since: Timestamp? = nil) throws(StoreError) -> [HistoryEntry] {
        let reader = state.withLock { HistoryReader(folder: $0.folder, contents: $0.contents) }
        guard let item else { return try reader.all(since: since) }
        return try historyIndex.withLock { index throws(StoreError) in
            guard index.wasAsked else {
                index.wasAsked = true
                var search = HistoryIndex(only: item)
                return try reader.entries(about: item, since: since, by: &search)
            }
            return try reader.entries(about: item, since: since, by: &index)
        }
    }

    /// Verifies every byte of the ledger and changes nothing.
    ///
    /// - Returns: what is wrong, and what is worth a note; empty where all is well.
    package func check() throws(StoreError) -> [StoreFinding] {
        try state.withLock { open throws(StoreError) in
            do throws(FileSystemError) {
                return try LedgerCheck(open).findings()
            } catch {
                throw .unreadable(error)
            }
        }
    }

    /// The text that was read from an imported document.
    package func sourceText(sha256: String) throws(StoreError) -> [UInt8] {
        try state.withLock { open throws(StoreError) in try open.source(sha256 + ".txt") }
    }

    /// A file of `templates/`, where an office keeps its own wording of reports; nil where there is none of that name.
    package func template(named name: String) throws(StoreError) -> [UInt8]? {
        try state.withLock { open throws(StoreError) in
            do throws(FileSystemError) {
                return try open.folder.contents(of: StoreFolder.templates + "/" + name)?.0
            } catch {
                throw .unreadable(error)
            }
        }
    }

    /// The bytes of a file that proves a report.
    package func evidence(_ file: EvidenceFile) throws(StoreError) -> [UInt8] {
        try state.withLock { open throws(StoreError) in
            try open.source(SourceFiles.originalName(sha256: file.sha256, format: file.format))
        }
    }

    /// Where that file lies: for whoever opens it with another program.
    package func path(of file: EvidenceFile) -> String {
        [path, StoreFolder.sources, SourceFiles.originalName(sha256: file.sha256, format: file.format)]
            .joined(separator: "/")
    }

    /// The bytes that were imported.
    package func sourceOriginal(_ source: SourceDocument) throws(StoreError) -> [UInt8] {
        try state.withLock { open throws(StoreError) in
            let name = SourceFiles.originalName(sha256: source.sha256, format: source.format)
            return source.format == "txt"
                ? try open.source(name, source.sha256 + ".txt") : try open.source(name)
        }
    }
}

extension StoreEnvironment {
    /// The machine's file system and clock, and this process.
    package static func system() -> StoreEnvironment {
        StoreEnvironment(fileSystem: PosixFileSystem(), patience: .system, process: getpid())
    }
}
