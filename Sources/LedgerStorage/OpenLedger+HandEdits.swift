internal import LedgerModel
internal import StrictJSON

// What lies at `ledger.json.tmp` after an exchange and is no snapshot of ours: somebody's work, or what a disk made of one of ours. The lock is held, and all
// names are in their places, so that it can be looked at again after a crash at any moment.

extension OpenLedger {
    /// Takes over what was edited by hand, as one step that can be taken back, and keeps the file.
    mutating func takeOverForeignSnapshot(as origin: StepOrigin) throws(StoreError) {
        var name = StoreFolder.newSnapshot
        // An editor that writes in place may go on while its file is judged, also under its new name.
        for _ in 0..<4 {
            let file: (bytes: [UInt8], status: FileStatus)?
            let foreign: ForeignSnapshot
            do throws(FileSystemError) {
                file = try folder.contents(of: name)
                guard let file else { return }
                foreign = try ForeignSnapshot(file.bytes, file.status, in: folder)
            } catch {
                throw .writeFailed(error)
            }
            guard let file else { return }
            let purges = try laterPurges(than: foreign, file.bytes)
            let finding = try takeOver(foreign, purges, as: origin)
            do throws(FileSystemError) {
                if !purges.isEmpty {
                    let kept = try keepPurged(foreign, purges)
                    notices.append(finding.naming(kept))
                    return
                }
                if name == StoreFolder.newSnapshot {
                    guard try folder.status(name)?.isSameFile(as: file.status) == true else {
                        // The step could not be made durable where it was written: a snapshot of its own took its place, and kept the file.
                        return notices.append(finding)
                    }
                    name = try quarantineForeign(foreign)
                }
                notices.removeAll { $0.names(name) }
                notices.append(finding.naming(String(name.dropFirst(StoreFolder.quarantine.count + 1))))
                if try folder.contents(of: name)?.bytes == file.bytes { return }
            } catch {
                throw .writeFailed(error)
            }
        }
    }

    private func laterPurges(than foreign: ForeignSnapshot, _ bytes: [UInt8]) throws(StoreError) -> LaterPurges {
        let sequence =
            if case .edited(let snapshot) = foreign { snapshot.sequence } else { Snapshot.sequence(inHeadOf: bytes) }
        do {
            return try LaterPurges(after: sequence, in: folder)
        } catch {
            throw .writeFailed(error)
        }
    }

    /// Keeps what a purge has left of a file that was opened for editing before it. The file itself goes: it holds what must not be here.
    ///
    /// - Returns: its name in `quarantine/`.
    private func keepPurged(_ foreign: ForeignSnapshot, _ purges: LaterPurges) throws(FileSystemError) -> String {
        let bytes =
            if case .edited(let snapshot) = foreign { purges.applied(to: snapshot).serialized() } else { purges.stub }
        let kept = try folder.keepInQuarantine(
            bytes, as: "ledger-before-\(loaded.replay.position.sequence).edited", permissions: filePermissions)
        try folder.remove(StoreFolder.newSnapshot)
        try folder.synchronizeNames()
        return kept
    }

    private mutating func takeOver(
        _ foreign: ForeignSnapshot, _ purges: LaterPurges, as origin: StepOrigin
    ) throws(StoreError) -> StoreFinding {
        switch foreign {
        case .damaged:
            let backup = loaded.findings.compactMap(\.backup).first ?? StoreFolder.backup
            return StoreFinding(.damage, .rebuilt(from: backup, keptAs: nil), in: StoreFolder.snapshot)
        case .rejected(let error): return rejection(error)
        case .edited(let snapshot):
            let base: LoadedLedger.Rebuilding?
            do {
                base = try LoadedLedger.Rebuilding(folder, at: snapshot.sequence, isLocked: true)
            } catch {
                throw .writeFailed(error)
            }
            guard let base else { return StoreFinding(.warning, .editedByHand, in: StoreFolder.snapshot) }
            if let error = base.objection(to: snapshot) { return rejection(error) }
            let edit = HandEdit(
                from: purges.applied(to: base.contents), to: purges.applied(to: snapshot.contents))
            let merge = HandEditMerge(edit, into: contents)
            if !merge.plan.operations.isEmpty {
                var byHand = origin
                byHand.actor = HandEditSummary.actor
                // A step of its own: its name differs from that of the caller's in bits that no other name is made by.
                byHand.step = RecordID(high: origin.step.high, low: origin.step.low ^ 0x0000_4544_4954_0000)
                let draft = Draft(
                    operation: OpenLedger.operation(for: merge.plan.operations, .edit), step: byHand.step,
                    operations: merge.plan.operations)
                _ = try append([(draft, merge.plan.contents)], as: byHand)
            }
            var summary = merge.summary
            summary.isTakenOver = true
            return StoreFinding(
                summary.isComplete ? .note : .warning, .handEdit(summary), in: StoreFolder.snapshot)
        }
    }

    private func rejection(_ error: JSONError) -> StoreFinding {
        StoreFinding(.warning, .rejectedEdit(keptAs: nil, error), in: StoreFolder.snapshot, at: error.offset)
    }

    /// Moves the file itself: whoever has it open goes on writing into what is kept.
    ///
    /// - Returns: its path in the folder.
    private func quarantineForeign(_ foreign: ForeignSnapshot) throws(FileSystemError) -> String {
        try folder.makeFolder(StoreFolder.quarantine, permissions: folderPermissions)
        let reason = if case .damaged = foreign { "damaged" } else { "edited" }
        let stem = StoreFolder.quarantine + "/ledger-before-\(loaded.replay.position.sequence).\(reason)"
        var name = stem
        var attempt = 1
        while try folder.status(name) != nil {
            attempt += 1
            name = "\(stem).\(attempt)"
        }
        try folder.rename(StoreFolder.newSnapshot, to: name)
        try folder.synchronizeNames(in: StoreFolder.quarantine)
        try folder.synchronizeNames()
        return name
    }
}

extension StoreFinding {
    /// The file that a snapshot was rebuilt from.
    fileprivate var backup: String? { if case .rebuilt(let backup, _) = kind { backup } else { nil } }

    /// Whether it tells of the file that is kept at `path`.
    fileprivate func names(_ path: String) -> Bool {
        let kept: String? =
            switch kind {
            case .rebuilt(_, let kept), .rejectedEdit(let kept, _): kept
            case .handEdit(let summary): summary.keptAs
            default: nil
            }
        return kept.map { StoreFolder.quarantine + "/" + $0 == path } ?? false
    }

    /// This finding with the place where the file was kept.
    fileprivate func naming(_ kept: String) -> StoreFinding {
        switch kind {
        case .rebuilt(let backup, nil):
            return StoreFinding(severity, .rebuilt(from: backup, keptAs: kept), in: file, at: offset)
        case .rejectedEdit(nil, let error):
            return StoreFinding(severity, .rejectedEdit(keptAs: kept, error), in: file, at: offset)
        case .handEdit(var summary):
            summary.keptAs = kept
            return StoreFinding(severity, .handEdit(summary), in: file, at: offset)
        default: return self
        }
    }
}
