internal import Synchronization

/// A disk in memory that several processes use at once, and that can be unplugged.
///
/// What a process wrote is seen by all at once, and survives the end of a process. It survives a loss of power only as far as it was synchronised: data after
/// `fdatasync` or `fsync` of the file, names after `fsync` of their folder. What was not may be there or not, each part for itself: the strictest model.
package final class SimulatedDisk: Sendable {
    /// Owned by this disk; every call of every process holds the lock for its whole length, so that calls are atomic.
    let state: Mutex<DiskState>

    package init() {
        state = Mutex(DiskState())
    }

    init(_ content: DiskState) {
        state = Mutex(content)
    }

    /// The disk as another process sees it: with its own descriptors and locks.
    package func process() -> InMemoryFileSystem {
        InMemoryFileSystem(disk: self, process: state.withLock { $0.newProcess() })
    }

    /// Every write fails with EROFS while this is set.
    package func setReadOnly(_ isReadOnly: Bool) {
        state.withLock { $0.isReadOnly = isReadOnly }
    }

    /// Bytes that all files together may hold; nil for no limit.
    package func setCapacity(_ capacity: Int?) {
        state.withLock { $0.capacity = capacity }
    }

    /// An independent copy with the same files, without open descriptors and locks: what the next boot finds where nothing was lost.
    package func copy() -> SimulatedDisk {
        SimulatedDisk(state.withLock { $0.withoutProcesses() })
    }

    /// Names and data that a loss of power might take, at most.
    package var pendingCount: (names: Int, files: Int) {
        state.withLock { ($0.pendingNames.count, $0.pendingFiles.count) }
    }

    /// What the next boot finds after a loss of power.
    ///
    /// - Parameters:
    ///   - names: for each pending change of names, in their order, whether it reached the disk.
    ///   - files: for each file with pending data, in the order of their making, how much of it reached the disk.
    package func afterPowerLoss(names: (Int) -> Bool, files: (Int) -> SurvivingData) -> SimulatedDisk {
        SimulatedDisk(state.withLock { $0.afterPowerLoss(names: names, files: files) })
    }

    package enum SurvivingData: Int, CaseIterable, Sendable {
        case none
        case all
        /// The length of all, but the second half of what is new is NUL.
        case half
        /// The length of all, what is new is NUL.
        case nul
    }
}

/// The bytes of a file, for tests that damage them.
extension SimulatedDisk {
    package func contents(of path: String) -> [UInt8]? {
        state.withLock { state in state.lookup(path).flatMap { state.inodes[$0]?.data } }
    }

    /// Puts durable bytes in the place of a file's, or makes the file; the folder must be there.
    package func setContents(of path: String, to bytes: [UInt8]) {
        state.withLock { $0.setContents(of: path, to: bytes) }
    }

    /// Changes the bytes of a file behind everybody's back: size and times stay as they are noted, as when a disk rots.
    package func rot(_ path: String, _ bytes: [UInt8]) {
        state.withLock { state in
            guard let inode = state.lookup(path) else { return }
            state.inodes[inode]?.data = bytes
            state.inodes[inode]?.durableData = bytes
        }
    }

    package func remove(_ path: String) {
        state.withLock { $0.removeDurably(path) }
    }

    package func setPermissions(of path: String, to permissions: UInt32) {
        state.withLock { state in
            if let inode = state.lookup(path) { state.inodes[inode]?.permissions = permissions }
        }
    }

    /// Every file and folder by its path, sorted.
    package var paths: [String] {
        state.withLock { $0.paths(below: DiskState.root, prefix: "") }.sorted()
    }
}
