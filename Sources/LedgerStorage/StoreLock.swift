internal import Glibc
internal import LedgerModel

/// A lock of the folder, the one that writers hold or the one that compactions hold: `flock` on a file of its own, never on the data.
///
/// The kernel gives it up when the process ends, however that happens. It excludes processes; threads of one process are kept apart by the mutex of
/// `LedgerStore`.
struct StoreLock {
    private let folder: StoreFolder
    private let file: FileDescriptor

    /// Waits for the lock as long as `patience` allows.
    ///
    /// - Parameter name: which of the two.
    /// - Throws: `.lockTimeout`, or `.readOnly` where the lock cannot be had at all.
    static func acquire(
        _ folder: StoreFolder, _ name: String = StoreFolder.lock, as holder: String, permissions: UInt32,
        patience: LockPatience
    ) throws(StoreError) -> StoreLock {
        let start = patience.milliseconds()
        while true {
            if let lock = try attempt(folder, name, as: holder, permissions: permissions) { return lock }
            guard patience.milliseconds() - start < patience.limit else {
                throw .lockTimeout(holder: livingHolder(folder, name, seenBy: holder))
            }
            patience.pause(patience.jitter())
        }
    }

    /// Takes the lock if it is free.
    ///
    /// - Parameter name: which of the two.
    static func attempt(
        _ folder: StoreFolder, _ name: String = StoreFolder.lock, as holder: String, permissions: UInt32
    ) throws(StoreError) -> StoreLock? {
        let file: FileDescriptor
        do {
            file = try folder.open(name, .create, permissions: permissions)
        } catch  where error.code == ENOENT {
            // The folder was renamed or removed.
            throw .noLedger(path: folder.path)
        } catch {
            throw .readOnly(.noPermission(error))
        }
        do {
            let isTaken = try folder.retrying { () throws(FileSystemError) in try folder.fileSystem.flock(file) }
            // The file may have been replaced between opening and locking: then this is the lock of nothing.
            if isTaken, let named = try folder.status(name), try folder.status(file).isSameFile(as: named) {
                let lock = StoreLock(folder: folder, file: file)
                // It may have been made just now, and not as a team needs it.
                if named.size == 0 { try? folder.settle(file, permissions: permissions) }
                lock.nameHolder(holder, inPlaceOf: named.size)
                return lock
            }
            folder.fileSystem.close(file)
            return nil
        } catch {
            folder.fileSystem.close(file)
            throw isMissing(error) ? .readOnly(.locksUnsupported(error)) : .writeFailed(error)
        }
    }

    /// Whether a file system has no such locks.
    static func isMissing(_ error: FileSystemError) -> Bool {
        error.call == "flock" && [ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL].contains(error.code)
    }

    /// Takes the lock if it is free and can be had without the right to write; for readers that want to judge a line that is cut.
    static func glimpse(_ folder: StoreFolder) -> StoreLock? {
        guard let file = try? folder.open(StoreFolder.lock, .read) else { return nil }
        let isTaken = try? folder.retrying { () throws(FileSystemError) in try folder.fileSystem.flock(file) }
        if isTaken == true { return StoreLock(folder: folder, file: file) }
        folder.fileSystem.close(file)
        return nil
    }

    func release() {
        folder.fileSystem.close(file)
    }

    /// Writes down who holds the lock, for the messages of those who wait. It is not worth failing for.
    ///
    /// - Parameter length: of what the last one wrote. A file is cut only where it must be: that costs the next flush of the disk a tenth of its time.
    private func nameHolder(_ holder: String, inPlaceOf length: Int) {
        let bytes = Array((holder + "\n").utf8)
        try? folder.write(bytes, to: file, at: 0)
        if length > bytes.count { try? folder.truncate(file, to: bytes.count) }
    }

    /// Who holds the lock, but for a process of this machine that is no more: then a program has it that did not write its name down (`flock LEDGER/lock COMMAND`).
    private static func livingHolder(_ folder: StoreFolder, _ name: String, seenBy waiting: String) -> LockHolder? {
        guard let holder = readHolder(folder, name) else { return nil }
        let host = waiting.split(whereSeparator: \.isWhitespace).dropFirst().first.map(String.init)
        guard let process = holder.process, holder.host == host else { return holder }
        let isGone = kill(pid_t(truncatingIfNeeded: process), 0) != 0 && errno == ESRCH
        return isGone ? nil : holder
    }

    static func readHolder(_ folder: StoreFolder, _ name: String = StoreFolder.lock) -> LockHolder? {
        guard let (bytes, _) = try? folder.contents(of: name) else { return nil }
        let words = String(decoding: bytes.prefix(1024), as: UTF8.self).split(whereSeparator: \.isWhitespace).map(
            String.init)
        guard words.count == 3 else { return nil }
        return LockHolder(process: Int(words[0]), host: words[1], since: words[2])
    }
}

/// How long to wait for the lock, and how.
package struct LockPatience: Sendable {
    /// Milliseconds.
    package var limit: Int
    /// A clock that never goes back.
    package var milliseconds: @Sendable () -> Int
    /// Milliseconds between two attempts, by chance, so that several that wait do not come at once.
    package var jitter: @Sendable () -> Int
    /// Waits so many milliseconds.
    package var pause: @Sendable (Int) -> Void

    package init(
        limit: Int, milliseconds: @escaping @Sendable () -> Int, jitter: @escaping @Sendable () -> Int,
        pause: @escaping @Sendable (Int) -> Void
    ) {
        self.limit = limit
        self.milliseconds = milliseconds
        self.jitter = jitter
        self.pause = pause
    }

    /// Five seconds, with attempts 1 to 20 ms apart.
    package static let system = LockPatience(
        limit: 5000,
        milliseconds: {
            var time = timespec()
            clock_gettime(CLOCK_MONOTONIC, &time)
            return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
        },
        jitter: { Int.random(in: 1...20) },
        pause: { milliseconds in
            var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
            nanosleep(&time, nil)
        })
}
