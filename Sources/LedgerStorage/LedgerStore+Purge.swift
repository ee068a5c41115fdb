internal import LedgerModel
private import Synchronization

extension LedgerStore {
    /// Removes a document or an item with every trace of its text: from the ledger, its history, its backups, `quarantine/` and `sources/`. It cannot be undone.
    ///
    /// What remains says that there was something: number, time and actor of each step.
    /// - Throws: `.nothingToPurge`, and as `commit`; after `.writeFailed` the ledger is as before, or the purge is finished by the next writer.
    package func purge(
        _ target: PurgeTarget, because reason: String, as origin: StepOrigin
    ) throws(StoreError) -> PurgeReport {
        try state.withLock { open throws(StoreError) in
            if let readOnly = open.readOnly { throw .readOnly(readOnly) }
            let compaction = try StoreLock.acquire(
                open.folder, StoreFolder.compactionLock, as: open.holder(origin), permissions: open.filePermissions,
                patience: open.environment.patience)
            defer { compaction.release() }
            return try open.withLock(as: origin) { open throws(StoreError) in
                try open.purge(target, because: reason, as: origin)
            }
        }
    }
}
