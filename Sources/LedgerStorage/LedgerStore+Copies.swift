internal import Glibc
internal import LedgerModel
private import Synchronization

extension LedgerStore {
    /// Copies the ledger into the folder `destination`, which is new or empty, and verifies the copy. It is a ledger itself.
    ///
    /// - Parameter team: the group that the copy is to belong to; nil for one person's.
    /// - Throws: `.destinationTaken`, `.destinationInside`, `.notCopied` where it is not whole, `.copyFailed`, `.copyDiffers`, `.lockTimeout`. What was copied by
    ///   then is no ledger.
    package func copy(to destination: String, as origin: StepOrigin, team: Team? = nil) throws(StoreError) -> CopyReport
    {
        try state.withLock { open throws(StoreError) in
            let target = StoreFolder(fileSystem: open.environment.fileSystem, path: destination)
            var copy = LedgerCopy(
                from: open.folder, to: target, permissions: team == nil ? (0o600, 0o700) : (0o660, 0o2770))
            if let reason = open.loaded.readOnly { throw .notCopied(reason) }
            try copy.prepare(for: team)
            do throws(StoreError) {
                try copy.copySettled()
                let loaded = try open.withStillness(as: origin) { open throws(StoreError) in
                    if let reason = open.loaded.readOnly { throw .notCopied(reason) }
                    try copy.copyCurrent(open.loaded)
                    return open.loaded
                }
                let findings = try copy.finish(loaded, open.environment)
                return CopyReport(
                    files: copy.fileCount, bytes: copy.byteCount, items: loaded.replay.contents.items.count,
                    findings: findings)
            } catch {
                copy.abandon()
                throw error
            }
        }
    }
}

extension OpenLedger {
    /// Runs `body` while nobody writes: with the lock and what must be put right done, or, without the right to write, with the lock alone.
    fileprivate mutating func withStillness<Value>(
        as origin: StepOrigin, _ body: (inout OpenLedger) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        if readOnly == nil { return try withLock(as: origin, body) }
        let lock = try StoreLock.acquireForReading(folder, patience: environment.patience)
        defer { lock?.release() }
        loaded = try LoadedLedger.load(folder, isLocked: true)
        publish()
        return try body(&self)
    }
}

extension StoreLock {
    /// Waits for the lock without the right to write; nil where there is no lock to be had, as on a disk that is read-only.
    static func acquireForReading(_ folder: StoreFolder, patience: LockPatience) throws(StoreError) -> StoreLock? {
        let start = patience.milliseconds()
        while true {
            if let lock = glimpse(folder) { return lock }
            guard (try? folder.status(StoreFolder.lock)) != nil else { return nil }
            guard patience.milliseconds() - start < patience.limit else {
                throw .lockTimeout(holder: readHolder(folder))
            }
            patience.pause(patience.jitter())
        }
    }
}
