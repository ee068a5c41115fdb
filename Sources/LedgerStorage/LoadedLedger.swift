internal import Glibc
internal import LedgerModel
internal import StrictJSON

/// A ledger as it was read from its folder, and what a writer must put right there before anything else.
///
/// Reading takes no lock and needs no right to write. What another process does meanwhile is noticed and read again.
struct LoadedLedger: Sendable {
    var store: RecordID
    var replay: Replay
    /// The number of `ledger.json`; of the backup that stands for it where it was rebuilt.
    var generation: Int
    /// `ledger.json` as it was when it was read.
    var snapshotStatus: FileStatus?
    var readOnly: ReadOnlyReason?
    var findings: [StoreFinding]
    /// `ledger.json` is not what the ledger is: it goes to quarantine, and a new snapshot is written.
    var needsSnapshot: SnapshotRepair?
    /// There are files of an unfinished compaction.
    var hasLeftovers: Bool
    /// With what was edited by hand and is not in the journal yet.
    var preview: LedgerContents?
    /// Records of the snapshot that proved unreadable when they were asked for.
    var unreadableLater: UnreadableRecords?

    enum SnapshotRepair: Hashable, Sendable {
        case missing
        case damaged
        case rejectedEdit
        case edited
        /// It vouches for itself, and is older than the journals that follow it in the folder.
        case stale
    }

    private static let attempts = 8
}

// MARK: - Loading

extension LoadedLedger {
    /// Reads the ledger in `folder`.
    ///
    /// - Parameter isLocked: whether the caller holds the lock: then a line that is cut is judged, else it is taken for one that is being written.
    /// - Parameter usesIndex: false for what the snapshot itself says, whatever stands beside it.
    static func load(
        _ folder: StoreFolder, isLocked: Bool, usingIndex usesIndex: Bool = true
    ) throws(StoreError) -> LoadedLedger {
        do {
            for _ in 0..<attempts {
                do {
                    if let loaded = try attempt(folder, isLocked: isLocked, usingIndex: usesIndex) { return loaded }
                } catch let error as FileSystemError where error.code == ESTALE {
                    continue
                }
            }
        } catch let error as FileSystemError {
            throw .unreadable(error)
        } catch let error as StoreError {
            throw error
        } catch {
            throw .unreadableSnapshot(path: folder.path, error as? JSONError)
        }
        throw .unreadable(FileSystemError(call: "read", code: ESTALE, path: folder.path))
    }

    /// One try; nil where a file was replaced meanwhile.
    private static func attempt(
        _ folder: StoreFolder, isLocked: Bool, usingIndex usesIndex: Bool
    ) throws -> LoadedLedger? {
        let names = try names(in: folder)
        let journals = names.compactMap(StoreFolder.journalNumber).sorted()
        guard let (bytes, status) = try folder.contents(of: StoreFolder.snapshot) else {
            let isUnfinished = journals.allSatisfy { $0 == 1 } && !names.contains(StoreFolder.backup)
            if names.contains(LedgerCopy.marker) { throw StoreError.unfinishedCopy(path: folder.path) }
            guard !isUnfinished else {
                throw names.isEmpty ? StoreError.noLedger(path: folder.path) : .notALedger(path: folder.path)
            }
            return try rebuilt(folder, nil, .missing, nil, isLocked: isLocked)
        }
        var loaded: LoadedLedger?
        LargeMemory.expectRecords(ofSnapshot: bytes.count)
        let (isIntact, indexed) = verified(bytes, with: usesIndex ? folder.indexBytes(for: bytes) : nil)
        if isIntact {
            var snapshot = indexed ?? Snapshot(scanning: bytes)
            do throws(JSONError) {
                if snapshot == nil { snapshot = try Snapshot(parsing: bytes) }
            } catch {
                // A checksum does not make a ledger of it. What a newer program wrote is left to that program.
                if let version = Snapshot.head(bytes)?["version"]?.integer, version > Snapshot.version { throw error }
                return try rebuilt(folder, status, .damaged, error, isLocked: isLocked)
            }
            guard let snapshot else { return nil }
            loaded = try intact(folder, snapshot, status, names: names, journals: journals, isLocked: isLocked)
        } else {
            loaded = try suspicious(folder, bytes, status, isLocked: isLocked)
        }
        guard let now = try folder.status(StoreFolder.snapshot), now.isSameFile(as: status) else { return nil }
        loaded?.findings += try KeptTails.findings(in: folder)
        return loaded
    }

    /// Whether every byte is as it was written, and the snapshot as its index has it, if there is one: the one is found out while the other is made.
    private static func verified(_ bytes: [UInt8], with index: [UInt8]?) -> (isIntact: Bool, indexed: Snapshot?) {
        guard let index else { return (Snapshot.isIntact(bytes), nil) }
        // What needs much memory is done by this thread: the C library gives the main thread its memory in larger pieces than others.
        let (indexed, isIntact) = inParallel(
            { Snapshot(scanning: bytes, with: index) }, { Snapshot.isIntact(bytes) })
        return (isIntact, indexed)
    }

    private static func names(in folder: StoreFolder) throws -> [String] {
        do {
            guard try folder.ownStatus().kind == .folder else { throw StoreError.notAFolder(path: folder.path) }
        } catch let error as FileSystemError where error.code == ENOENT {
            throw StoreError.noLedger(path: folder.path)
        } catch let error as FileSystemError where error.code == ENOTDIR {
            throw StoreError.notAFolder(path: folder.path)
        }
        return try folder.names()
    }

    /// The usual case: the snapshot vouches for itself, and only the journals from its number on are read.
    private static func intact(
        _ folder: StoreFolder, _ snapshot: Snapshot, _ status: FileStatus, names: [String], journals: [Int],
        isLocked: Bool
    ) throws -> LoadedLedger? {
        var following: [(number: Int, subfolder: String?)] = journals.filter { $0 >= snapshot.generation }.map {
            ($0, nil)
        }
        var isStale = false
        if !journals.contains(snapshot.generation) {
            let all = try allJournals(folder, from: snapshot.generation)
            isStale = all.contains { $0.subfolder != nil }
            if isStale {
                // The lines since have other checksums, and what they took away stands in the file.
                if try !LaterPurges(after: snapshot.sequence, in: folder).isEmpty {
                    return try rebuilt(folder, status, .stale, nil, isLocked: isLocked)
                }
                following = all
            }
        }
        guard let replay = try replay(folder, from: snapshot, journals: following, isLocked: isLocked) else {
            return nil
        }
        var findings = findings(of: snapshot)
        if isStale {
            findings.append(
                StoreFinding(
                    .warning, .staleSnapshot(generation: snapshot.generation), in: StoreFolder.snapshot))
        }
        var loaded = LoadedLedger(
            store: snapshot.store, replay: replay, generation: snapshot.generation, snapshotStatus: status,
            readOnly: nil, findings: findings,
            needsSnapshot: isStale ? .stale : nil,
            hasLeftovers: names.contains(StoreFolder.newSnapshot) || names.contains(StoreFolder.oldSnapshot)
                || names.contains(StoreFolder.newIndex) || !names.contains(StoreFolder.backup)
                || journals.contains { $0 < snapshot.generation }
                || !journals.contains { $0 >= snapshot.generation },
            unreadableLater: snapshot.unreadableLater)
        if !journals.contains(where: { $0 >= snapshot.generation }) {
            // It is made before the snapshot, and goes only when another has been made: perhaps both have come since the names were read.
            if try folder.names().compactMap(StoreFolder.journalNumber).contains(where: { $0 >= snapshot.generation }) {
                return nil
            }
            loaded.findings.append(
                StoreFinding(
                    .damage, .missingJournal(number: snapshot.generation),
                    in: StoreFolder.journal(snapshot.generation)))
        }
        loaded.judge(snapshot)
        return loaded
    }

    /// Reads the given journals after `snapshot`, each from the folder or from a subfolder; nil where one went away meanwhile.
    static func replay(
        _ folder: StoreFolder, from snapshot: Snapshot, _ start: Replay? = nil,
        journals: [(number: Int, subfolder: String?)], isLocked: Bool
    ) throws(FileSystemError) -> Replay? {
        var replay = start ?? Replay(snapshot)
        var previous: String?
        for (number, subfolder) in journals {
            let name = (subfolder.map { $0 + "/" } ?? "") + StoreFolder.journal(number)
            guard let (bytes, _) = try folder.contents(of: name) else { return nil }
            if let previous { replay.enter(journal: number, after: previous) }
            if previous == nil, number != snapshot.generation { replay.enter(journal: number, after: name) }
            // A journal that another follows is written no more.
            let isClosed = isLocked || number != journals.last?.number
            bytes.withUnsafeBufferPointer { replay.read($0, in: name, isLocked: isClosed) }
            previous = name
        }
        return replay
    }

    private static func findings(of snapshot: Snapshot) -> [StoreFinding] {
        var findings: [StoreFinding] = []
        let file = StoreFolder.snapshot
        if snapshot.hasByteOrderMark { findings.append(StoreFinding(.note, .byteOrderMark, in: file)) }
        if snapshot.version > Snapshot.version {
            findings.append(
                StoreFinding(
                    .warning, .newerVersion(found: snapshot.version, known: Snapshot.version), in: file))
        }
        for record in snapshot.unreadable {
            findings.append(
                StoreFinding(
                    snapshot.version > Snapshot.version ? .warning : .damage,
                    .unreadableRecord(array: record.array, record.error), in: file, at: record.error.offset))
        }
        return findings
    }

    /// Whether the ledger may be written.
    private mutating func judge(_ snapshot: Snapshot) {
        if snapshot.version > Snapshot.version {
            readOnly = .newerVersion(snapshot.version)
        } else if let word = replay.findings.lazy.compactMap(\.kind.unknownOperation).first {
            // A snapshot of ours would put aside what it did.
            readOnly = .newerOperation(word)
        } else if (findings + replay.findings).contains(where: { $0.severity == .damage && $0.kind.blocksWriting }) {
            readOnly = .damaged
        }
    }
}

// MARK: - Hand edits and damage

extension LoadedLedger {
    /// A snapshot whose checksum is wrong.
    private static func suspicious(
        _ folder: StoreFolder, _ bytes: [UInt8], _ status: FileStatus, isLocked: Bool
    ) throws -> LoadedLedger? {
        switch try ForeignSnapshot(bytes, status, in: folder) {
        case .damaged: return try rebuilt(folder, status, .damaged, nil, isLocked: isLocked)
        case .rejected(let error): return try rebuilt(folder, status, .rejectedEdit, error, isLocked: isLocked)
        case .edited(let snapshot):
            if snapshot.version <= Snapshot.version,
                let loaded = try edited(folder, snapshot, status, isLocked: isLocked)
            {
                return loaded
            }
            return try unjudged(folder, snapshot, status, isLocked: isLocked)
        }
    }

    /// The ledger as it is, and as it will be with what was edited; nil where nothing tells what was edited.
    private static func edited(
        _ folder: StoreFolder, _ snapshot: Snapshot, _ status: FileStatus, isLocked: Bool
    ) throws -> LoadedLedger? {
        guard let base = try Rebuilding(folder, at: snapshot.sequence, isLocked: isLocked) else { return nil }
        if let error = base.objection(to: snapshot) {
            return try rebuilt(folder, status, .rejectedEdit, error, isLocked: isLocked)
        }
        let purges = try LaterPurges(after: snapshot.sequence, in: folder)
        let merge = HandEditMerge(
            HandEdit(from: purges.applied(to: base.contents), to: purges.applied(to: snapshot.contents)),
            into: base.replay.contents)
        var loaded = LoadedLedger(
            store: base.snapshot.store, replay: base.replay, generation: base.snapshot.generation,
            snapshotStatus: status, readOnly: nil,
            findings: [
                StoreFinding(
                    merge.summary.isComplete ? .note : .warning, .handEdit(merge.summary), in: StoreFolder.snapshot)
            ], needsSnapshot: .edited, hasLeftovers: false, preview: merge.plan.contents)
        loaded.judge(base.snapshot)
        return loaded
    }

    /// A file of a newer version, or one of which no backup tells what it was before: it is shown with the changes since, and nothing is written, so that neither
    /// the edit nor a change is lost.
    private static func unjudged(
        _ folder: StoreFolder, _ snapshot: Snapshot, _ status: FileStatus, isLocked: Bool
    ) throws -> LoadedLedger? {
        let journals = try allJournals(folder, from: snapshot.generation)
        guard let replay = try replay(folder, from: snapshot, journals: journals, isLocked: isLocked) else {
            return nil
        }
        return LoadedLedger(
            store: snapshot.store, replay: replay, generation: snapshot.generation, snapshotStatus: status,
            readOnly: snapshot.version > Snapshot.version ? .newerVersion(snapshot.version) : .editedByHand,
            findings: findings(of: snapshot) + [StoreFinding(.warning, .editedByHand, in: StoreFolder.snapshot)],
            needsSnapshot: nil, hasLeftovers: false)
    }

    /// The newest good backup and every journal since make the ledger exactly.
    private static func rebuilt(
        _ folder: StoreFolder, _ status: FileStatus?, _ reason: SnapshotRepair, _ error: JSONError?, isLocked: Bool
    ) throws -> LoadedLedger? {
        guard let base = try Rebuilding(folder, isLocked: isLocked) else {
            throw StoreError.unreadableSnapshot(path: folder.path(StoreFolder.snapshot), error)
        }
        let finding: StoreFinding =
            if let error, reason == .rejectedEdit {
                StoreFinding(
                    .warning, .rejectedEdit(keptAs: nil, error), in: StoreFolder.snapshot, at: error.offset)
            } else if reason == .stale {
                StoreFinding(
                    .warning, .staleSnapshot(generation: base.snapshot.generation), in: StoreFolder.snapshot)
            } else {
                StoreFinding(.damage, .rebuilt(from: base.file, keptAs: nil), in: StoreFolder.snapshot)
            }
        var loaded = LoadedLedger(
            store: base.snapshot.store, replay: base.replay, generation: base.snapshot.generation,
            snapshotStatus: status, readOnly: nil, findings: findings(of: base.snapshot) + [finding],
            needsSnapshot: reason, hasLeftovers: false)
        loaded.judge(base.snapshot)
        return loaded
    }

    /// Every journal from `generation` on, retired ones too, each once.
    static func allJournals(
        _ folder: StoreFolder, from generation: Int
    ) throws(FileSystemError) -> [(number: Int, subfolder: String?)] {
        let current = Set(try folder.names().compactMap(StoreFolder.journalNumber))
        let retired = Set(try folder.names(in: StoreFolder.history).compactMap(StoreFolder.journalNumber))
        return current.union(retired).filter { $0 >= generation }.sorted().map {
            ($0, current.contains($0) ? nil : StoreFolder.history)
        }
    }
}

extension LoadedLedger {
    /// What was found since the ledger was loaded, in records that had not been decoded then.
    var laterFindings: [StoreFinding] {
        (unreadableLater?.all ?? []).map { record in
            StoreFinding(
                .damage, .unreadableRecord(array: record.array, record.error), in: StoreFolder.snapshot,
                at: record.error.offset)
        }
    }
}

extension StoreFinding.Kind {
    /// The word of a newer program's line that is not known here.
    var unknownOperation: String? {
        if case .unknownOperation(_, let word) = self { word } else { nil }
    }

    /// Whether writing on could bury what is still to be saved.
    var blocksWriting: Bool {
        switch self {
        case .unreadableRecord, .badLine, .unreadableLine, .sequenceGap, .brokenChain, .changeWithoutRecord,
            .unreadableChange, .missingJournal:
            true
        default: false
        }
    }
}
