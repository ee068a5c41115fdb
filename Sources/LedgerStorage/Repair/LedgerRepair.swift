internal import Glibc
internal import LedgerModel
internal import StrictJSON

/// Makes a sound ledger of what can still be read: a new snapshot and a new journal in the same folder, as a compaction does, with both locks held. Every file that
/// is changed or goes is copied to `quarantine/` first, with the reason; an interrupted repair is simply done again.
struct LedgerRepair {
    let folder: StoreFolder
    let environment: StoreEnvironment
    let origin: StepOrigin
    let permissions: UInt32
    var actions: [RepairAction] = []
    var log = RepairLog()
    var journals: JournalSalvage
    /// `ledger.json` and the backups, as they lie there.
    var snapshots: [SnapshotFile] = []

    struct SnapshotFile {
        let name: String
        let bytes: [UInt8]
        /// nil where it does not vouch for itself, or holds what cannot be read.
        let snapshot: Snapshot?
    }

    /// The records that the repair ends with, and what says where the journals go on.
    private struct Outcome {
        var store: RecordID
        var contents: LedgerContents
        /// What the snapshot and the journals alone make.
        var replayed: LedgerContents
        var sequence: Int
        var checksum: Checksum
        var generation: Int
    }

    init(_ folder: StoreFolder, as origin: StepOrigin, _ environment: StoreEnvironment) throws(FileSystemError) {
        self.folder = folder
        self.origin = origin
        self.environment = environment
        permissions = (try folder.status(StoreFolder.snapshot)?.permissions ?? 0) & 0o060 == 0 ? 0o600 : 0o660
        journals = try JournalSalvage(folder)
        try readSnapshots()
    }

    private mutating func readSnapshots() throws(FileSystemError) {
        let backups = try folder.names(in: StoreFolder.backup).compactMap(StoreFolder.backupGeneration).sorted(by: >)
        let names = [StoreFolder.snapshot] + backups.map { StoreFolder.backup + "/" + StoreFolder.backup($0) }
        for name in names {
            guard let (bytes, _) = try folder.contents(of: name) else { continue }
            var snapshot = Snapshot.isIntact(bytes) ? try? Snapshot(parsing: bytes) : nil
            if snapshot?.unreadable.isEmpty == false { snapshot = nil }
            snapshots.append(SnapshotFile(name: name, bytes: bytes, snapshot: snapshot))
        }
    }
}

// MARK: - The whole

extension LedgerRepair {
    /// - Parameter remark: the words of notes that are put into items.
    mutating func run(remark: @escaping (RepairRemark) -> String) throws(StoreError) -> RepairReport {
        if let newer = snapshots.compactMap(\.snapshot?.version).max(), newer > Snapshot.version {
            throw .readOnly(.newerVersion(newer))
        }
        let outcome = try mended(remark)
        do throws(FileSystemError) {
            let sources = try damagedSources(outcome.contents)
            try keepDamagedFiles()
            let note = note(missing: sources, outcome.generation)
            try log.write(in: folder, as: "repair-\(outcome.sequence + 1).jsonl", permissions: permissions)
            try begin(outcome, note)
            try cleanHistory()
            try removeDamaged(sources: sources)
            try keepBackup()
            try mendPermissions(outcome.contents)
        } catch {
            throw .writeFailed(error)
        }
        return RepairReport(isUnneeded: false, actions: actions, log: log.name)
    }

    private mutating func mended(
        _ remark: @escaping (RepairRemark) -> String
    ) throws(StoreError) -> Outcome {
        var outcome = try rebuilt(remark)
        var mending = RecordMending(outcome.contents, as: origin, remark: remark)
        mending.mend()
        take(mending)
        outcome.contents = mending.contents
        return outcome
    }

    private mutating func take(_ mending: RecordMending) {
        actions += mending.actions
        for record in mending.removed {
            actions.append(.removed(record.key))
            log.add(
                StoreFolder.snapshot, offset: nil, .ownerLost, (try? record.tree().serialized) ?? [])
        }
    }
}

// MARK: - What the ledger is

extension LedgerRepair {
    /// The best that the files make: the snapshot where it is whole, else the newest whole backup, else what can be read of the damaged one; then every line since.
    private mutating func rebuilt(_ remark: @escaping (RepairRemark) -> String) throws(StoreError) -> Outcome {
        let last = journals.lines.last
        if let base = snapshots.first(where: { $0.snapshot != nil }), let snapshot = base.snapshot {
            if base.name != StoreFolder.snapshot { actions.append(.rebuilt(from: base.name)) }
            let contents = try replay(snapshot.contents, after: snapshot.sequence)
            var outcome = Outcome(
                store: snapshot.store, contents: contents, replayed: contents, sequence: snapshot.sequence,
                checksum: snapshot.checksum, generation: snapshot.generation)
            if base.name != StoreFolder.snapshot { overlay(&outcome, after: snapshot.sequence) }
            return closed(outcome, last)
        }
        let salvaged = snapshots.map { SnapshotSalvage($0.bytes) }.first { !$0.isEmpty }
        guard salvaged != nil || journals.lines.contains(where: { !$0.entry.operations.isEmpty }) else {
            throw .unreadableSnapshot(path: folder.path(StoreFolder.snapshot), nil)
        }
        let salvage = salvaged ?? SnapshotSalvage([])
        var contents = LedgerContents(
            departments: DepartmentTable(combined: salvage.combined), nextNumber: salvage.nextNumber,
            unknown: UnknownMembers(salvage.unknown))
        if salvage.records.isEmpty {
            contents.departments = .builtIn()
            actions.append(.replayed)
        } else {
            actions.append(.salvaged(records: salvage.records.count))
        }
        var mending = RecordMending(contents, as: origin, remark: remark)
        for record in salvage.records { mending.add(record) }
        take(mending)
        reject(salvage)
        let replayed = try replay(mending.contents, after: salvage.sequence)
        return closed(
            Outcome(
                store: salvage.store ?? origin.step, contents: replayed, replayed: replayed, sequence: salvage.sequence,
                checksum: salvage.checksum, generation: salvage.generation), last)
    }

    private func closed(_ outcome: Outcome, _ last: JournalSalvage.Line?) -> Outcome {
        var outcome = outcome
        guard let last, last.entry.sequence > outcome.sequence else { return outcome }
        outcome.sequence = last.entry.sequence
        outcome.checksum = last.checksum
        return outcome
    }

    private mutating func reject(_ salvage: SnapshotSalvage) {
        for (bytes, reason) in salvage.rejected {
            actions.append(.rejected(file: StoreFolder.snapshot, offset: nil, reason))
            log.add(StoreFolder.snapshot, offset: nil, reason, bytes)
        }
    }

    /// Every line after `sequence`, as far as it can be applied.
    private mutating func replay(
        _ contents: LedgerContents, after sequence: Int
    ) throws(StoreError) -> LedgerContents {
        var contents = contents
        for line in journals.lines where line.entry.sequence > sequence {
            // A snapshot of ours would put aside what a newer program did.
            if let word = line.entry.unknownOperation { throw .readOnly(.newerOperation(word)) }
            if let purge = line.entry.purge { contents.forget(Set(purge.records.map(\.key))) }
            for operation in line.entry.operations {
                let isApplied = (try? contents.apply(operation)) ?? false
                if isApplied { continue }
                let name = StoreFolder.journal(line.journal)
                actions.append(.notApplied(sequence: line.entry.sequence, operation.key))
                log.add(name, offset: nil, .changeWithoutRecord(line.entry.sequence), line.bytes)
            }
        }
        return contents
    }

    /// Where lines are lost after the backup, the damaged snapshot may still hold what they did: of each record the newer one is taken.
    private mutating func overlay(_ outcome: inout Outcome, after sequence: Int) {
        guard let damaged = snapshots.first(where: { $0.name == StoreFolder.snapshot && $0.snapshot == nil }) else {
            return
        }
        let salvage = SnapshotSalvage(damaged.bytes)
        reject(salvage)
        let lost = journals.gaps.contains { $0.upperBound > sequence && $0.lowerBound <= salvage.sequence }
        guard lost || salvage.sequence > (journals.lines.last?.entry.sequence ?? 0) else { return }
        let purged = Set(journals.lines.flatMap { $0.entry.purge?.records.map(\.key) ?? [] })
        for record in salvage.records where !purged.contains(record.key) {
            let present = outcome.contents.record(record.key)
            if present == nil || (present?.revision ?? 0) < record.revision { outcome.contents.put(record) }
        }
        outcome.contents.nextNumber = max(outcome.contents.nextNumber, salvage.nextNumber)
        if salvage.sequence > outcome.sequence {
            outcome.sequence = salvage.sequence
            outcome.checksum = salvage.checksum
        }
    }
}

// MARK: - Writing

extension LedgerRepair {
    /// The line of the repair, a snapshot with it, and the journal that follows.
    private func begin(_ outcome: Outcome, _ note: RepairNote) throws(FileSystemError) {
        func failure() -> FileSystemError {
            FileSystemError(call: "verify", code: EILSEQ, path: folder.path(StoreFolder.newSnapshot))
        }
        guard let operations = try? RecordOperation.differences(from: outcome.replayed, to: outcome.contents) else {
            throw failure()
        }
        let entry = JournalEntry(
            sequence: outcome.sequence + 1, at: origin.at, actor: origin.actor, host: origin.host, app: origin.app,
            step: origin.step, operation: .repair, reverses: nil, operations: operations, snapshot: nil,
            previous: outcome.checksum, repair: note)
        guard let sealed = try? entry.sealed() else { throw failure() }
        let generation = max(outcome.generation, journals.files.last?.number ?? 0)
        let position = JournalPosition(
            journal: generation, offset: 0, sequence: entry.sequence, checksum: sealed.checksum)
        var open = OpenLedger(
            folder, environment,
            LoadedLedger(
                store: outcome.store, replay: Replay(contents: outcome.contents, position: position),
                generation: generation, snapshotStatus: nil, readOnly: nil, findings: [], needsSnapshot: .damaged,
                hasLeftovers: false))
        do throws(StoreError) {
            try open.writeSnapshot(repeating: sealed.line, as: origin)
        } catch {
            if case .writeFailed(let error) = error { throw error }
            throw failure()
        }
    }

    /// What is lost for good, so that it is known from now on.
    private mutating func note(missing sources: [String], _ generation: Int) -> RepairNote {
        var note = RepairNote()
        note.lost = journals.gaps
        note.breaks = journals.breaks
        let last = journals.files.last?.number ?? 0
        let missing = journals.missing + Array(last + 1..<max(generation, last) + 1)
        note.missing = missing.map(StoreFolder.journal) + sources
        let known = RepairNote(joining: journals.lines.compactMap(\.entry.repair))
        actions += note.lost.filter { !known.knows(lost: $0) }.map { .lost($0) }
        actions += sources.filter { !known.missing.contains($0) }.map { .missing(file: $0) }
        return note
    }
}

extension OpenLedger {
    /// A ledger that is written without having been opened: what it is, others have worked out. The locks are held.
    init(_ folder: StoreFolder, _ environment: StoreEnvironment, _ loaded: LoadedLedger) {
        self.folder = folder
        self.environment = environment
        self.loaded = loaded
        access = .writing
        holidays = HolidayFile.load(from: folder)
        ledger = Ledger(
            store: loaded.store, sequence: loaded.replay.position.sequence, contents: loaded.replay.contents)
    }
}
