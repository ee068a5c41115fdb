internal import Glibc

// A new snapshot takes the place of the old one in one step, and the old one is not lost, whoever wrote it last.

extension StoreFolder {
    /// Puts `ledger.json.tmp`, which is `new`, in the place of `ledger.json`, which then lies at the other name. The lock is held.
    func exchangeSnapshot(for new: FileStatus) throws(FileSystemError) {
        guard try status(StoreFolder.snapshot) != nil else {
            return try rename(StoreFolder.newSnapshot, to: StoreFolder.snapshot)
        }
        do {
            try retrying { () throws(FileSystemError) in
                try fileSystem.exchange(path(StoreFolder.newSnapshot), path(StoreFolder.snapshot))
            }
        } catch  where error.code == EINVAL || error.code == ENOSYS || error.code == EOPNOTSUPP {
            try exchangeByLink()
        } catch {
            // It may have happened all the same.
            guard try status(StoreFolder.snapshot)?.isSameFile(as: new) == true else { throw error }
        }
    }

    /// Where names cannot be exchanged (NFS, CIFS): the old file gets a second name before the new one takes the first. An editor that puts a file of its own in
    /// its place between the two is noticed, but for the moment between the last look and the rename.
    private func exchangeByLink() throws(FileSystemError) {
        for _ in 0..<8 {
            try remove(StoreFolder.oldSnapshot)
            guard try nameOldSnapshot() else { continue }
            try rename(StoreFolder.newSnapshot, to: StoreFolder.snapshot)
            return try rename(StoreFolder.oldSnapshot, to: StoreFolder.newSnapshot)
        }
        throw FileSystemError(call: "renameat2", code: EBUSY, path: path(StoreFolder.snapshot))
    }

    /// Gives the old file its second name; where there are no links either, that is a copy.
    ///
    /// - Returns: whether it is still the file that `ledger.json` names.
    private func nameOldSnapshot() throws(FileSystemError) -> Bool {
        do {
            try retrying { () throws(FileSystemError) in
                try fileSystem.link(path(StoreFolder.snapshot), to: path(StoreFolder.oldSnapshot))
            }
            guard let old = try status(StoreFolder.oldSnapshot) else { return false }
            return try status(StoreFolder.snapshot)?.isSameFile(as: old) == true
        } catch  where [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(error.code) {
            guard let (bytes, status) = try contents(of: StoreFolder.snapshot) else { return false }
            _ = try create(StoreFolder.oldSnapshot, bytes, permissions: status.permissions)
            return try self.status(StoreFolder.snapshot) == status
        }
    }
}

/// `ledger.json` as it was when its checksum was right.
struct VerifiedSnapshot: Hashable, Sendable {
    let status: FileStatus
    let generation: Int

    /// nil where it is not what it should be, or cannot be read.
    init?(in folder: StoreFolder) {
        guard let (bytes, status) = try? folder.contents(of: StoreFolder.snapshot), Snapshot.isIntact(bytes),
            let generation = Snapshot.generation(inHeadOf: bytes)
        else { return nil }
        self.status = status
        self.generation = generation
    }
}
