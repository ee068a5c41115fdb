internal import LedgerModel

// The index beside a snapshot. Nothing depends on it: whatever fails here, the snapshot is read as if there had never been one.

extension StoreFolder {
    /// The bytes of the index, if `snapshot` is long enough to have one; whether they are its index is yet to be seen.
    func indexBytes(for snapshot: [UInt8]) -> [UInt8]? {
        guard snapshot.count >= indexedSize else { return nil }
        return (try? contents(of: StoreFolder.index))?.bytes
    }

    /// Writes the index of a snapshot that is about to take its place. Not durable: an index that is not whole is none.
    func draftIndex(of snapshot: Snapshot, in bytes: [UInt8], permissions: UInt32) {
        try? remove(StoreFolder.newIndex)
        guard bytes.count >= indexedSize, let index = SnapshotIndex.bytes(of: snapshot, in: bytes) else { return }
        guard let file = try? createOpen(StoreFolder.newIndex, permissions: permissions) else { return }
        defer { fileSystem.close(file) }
        do throws(FileSystemError) {
            try write(index, to: file, at: 0)
        } catch {
            try? remove(StoreFolder.newIndex)
        }
    }

    /// The snapshot has taken its place: so does its index. The lock is held.
    func takeIndex() {
        guard let status = (try? status(StoreFolder.newIndex)) ?? nil else { return }
        if status.kind == .file {
            try? rename(StoreFolder.newIndex, to: StoreFolder.index)
        } else {
            try? remove(StoreFolder.newIndex)
        }
    }
}
