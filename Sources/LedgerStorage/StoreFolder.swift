internal import Glibc
internal import LedgerModel

/// The files of one ledger: their names, and whole operations on them out of single calls. Interrupted calls are repeated here and nowhere else.
struct StoreFolder: Sendable {
    let fileSystem: any FileSystem
    let path: String
    /// From how many bytes on a snapshot has an index beside it.
    var indexedSize = SnapshotIndex.usualSize
    /// From how many bytes on a file is read by two threads: most of that time goes into copying what the system has in its memory.
    var halvedSize = 8 << 20

    static let snapshot = "ledger.json"
    /// An unfinished snapshot, or the one before while names are being exchanged.
    static let newSnapshot = "ledger.json.tmp"
    /// The second name of the snapshot before, where two names cannot be exchanged.
    static let oldSnapshot = "ledger.json.old.tmp"
    /// What a pass over the snapshot finds: it can be made again from that at any time.
    static let index = "ledger.index"
    static let newIndex = "ledger.index.tmp"
    static let lock = "lock"
    static let holidays = "holidays.json"
    /// What a compaction holds from its start to its end, which `lock` it does not.
    static let compactionLock = "compact.lock"
    static let history = "history"
    static let backup = "backup"
    static let quarantine = "quarantine"
    static let sources = "sources"
    /// The wording of reports, written by the office: the store only reads it.
    static let templates = "templates"
    static let subfolders = [history, backup, quarantine, sources, templates]

    static func journal(_ number: Int) -> String { "journal-\(padded(number)).jsonl" }
    static func backup(_ generation: Int) -> String { "ledger-\(padded(generation)).json" }

    static func journalNumber(_ name: String) -> Int? { number(in: name, "journal-", ".jsonl") }
    static func backupGeneration(_ name: String) -> Int? { number(in: name, "ledger-", ".json") }

    private static func padded(_ number: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, 6 - text.utf8.count)) + text
    }

    private static func number(in name: String, _ prefix: String, _ suffix: String) -> Int? {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix),
            name.utf8.count >= prefix.utf8.count + suffix.utf8.count + 6
        else { return nil }
        let digits = name.dropFirst(prefix.count).dropLast(suffix.count)
        // Longer ones are no numbers that were counted up to.
        guard digits.utf8.count <= 15, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int(digits)
    }

    /// - Parameter name: relative to the folder; `.` is itself.
    func path(_ name: String) -> String { name == "." ? path : path + "/" + name }

    /// Runs one call until it is not interrupted.
    func retrying<Value>(_ call: () throws(FileSystemError) -> Value) throws(FileSystemError) -> Value {
        while true {
            do {
                return try call()
            } catch  where error.code == EINTR {
                continue
            }
        }
    }
}

// MARK: - Reading

extension StoreFolder {
    func open(_ name: String, _ mode: OpenMode, permissions: UInt32 = 0o600) throws(FileSystemError) -> FileDescriptor {
        try retrying { () throws(FileSystemError) in
            try fileSystem.open(path(name), mode, permissions: permissions)
        }
    }

    /// The status of `name`, a link not followed; nil where there is nothing.
    func status(_ name: String) throws(FileSystemError) -> FileStatus? {
        do {
            return try retrying { () throws(FileSystemError) in
                try fileSystem.stat(path(name), followingLinks: false)
            }
        } catch  where error.code == ENOENT {
            return nil
        }
    }

    func status(_ file: FileDescriptor) throws(FileSystemError) -> FileStatus {
        try retrying { () throws(FileSystemError) in try fileSystem.fstat(file) }
    }

    /// The names in a subfolder, or in the folder itself; none where it does not exist.
    func names(in subfolder: String? = nil) throws(FileSystemError) -> [String] {
        do {
            return try retrying { () throws(FileSystemError) in
                try fileSystem.entries(subfolder.map { path($0) } ?? path)
            }
        } catch  where error.code == ENOENT && subfolder != nil {
            return []
        }
    }

    /// The bytes from `offset` to the end that `fstat` told, or less where the file is shorter now.
    func read(_ file: FileDescriptor, from offset: Int, count: Int) throws(FileSystemError) -> [UInt8] {
        var failure: FileSystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
            LargeMemory.advise(UnsafeRawBufferPointer(buffer))
            let whole = UnsafeMutableRawBufferPointer(buffer)[..<max(0, count)]
            // Each thread writes its own half, and nobody reads before both are done.
            let middle = count < halvedSize ? whole.count : whole.count / 2
            let front = UnsafeMutableRawBufferPointer(rebasing: whole[..<middle])
            let backStart = offset + middle
            nonisolated(unsafe) let back = UnsafeMutableRawBufferPointer(rebasing: whole[middle...])
            let (first, second) =
                back.isEmpty
                ? (fill(front, from: file, at: offset), Filling())
                : inParallel(
                    { fill(front, from: file, at: offset) },
                    { fill(back, from: file, at: backStart) })
            failure = first.failure ?? second.failure
            // Behind the end of a file that is shorter now there is nothing.
            filled = first.count < front.count ? first.count : first.count + second.count
        }
        if let failure { throw failure }
        return bytes
    }

    private struct Filling: Sendable {
        var count = 0
        var failure: FileSystemError?
    }

    /// Reads until the buffer is full or the file at its end.
    private func fill(_ buffer: UnsafeMutableRawBufferPointer, from file: FileDescriptor, at offset: Int) -> Filling {
        var filling = Filling()
        do throws(FileSystemError) {
            while filling.count < buffer.count {
                let start = filling.count
                let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
                let read = try retrying { () throws(FileSystemError) in
                    try fileSystem.pread(file, into: rest, at: offset + start)
                }
                if read == 0 { break }
                filling.count += read
            }
        } catch {
            filling.failure = error
        }
        return filling
    }

    /// A whole file and its status; nil where there is none. What is no regular file is an error (EINVAL).
    func contents(of name: String) throws(FileSystemError) -> (bytes: [UInt8], status: FileStatus)? {
        let file: FileDescriptor
        do {
            file = try open(name, .read)
        } catch  where error.code == ENOENT {
            return nil
        }
        defer { fileSystem.close(file) }
        let status = try status(file)
        guard status.kind == .file else { throw FileSystemError(call: "read", code: EINVAL, path: path(name)) }
        return (try read(file, from: 0, count: status.size), status)
    }
}

// MARK: - Writing

extension StoreFolder {
    /// Writes all of `bytes`.
    func write(_ bytes: [UInt8], to file: FileDescriptor, at offset: Int) throws(FileSystemError) {
        var written = 0
        while written < bytes.count {
            let from = written
            let count = try retrying { () throws(FileSystemError) in
                try bytes.withUnsafeBufferPointer { all throws(FileSystemError) in
                    let rest = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: all[from...]))
                    return try fileSystem.pwrite(file, rest, at: offset + from)
                }
            }
            if count == 0 { throw FileSystemError(call: "pwrite", code: ENOSPC, path: path) }
            written += count
        }
    }

    func truncate(_ file: FileDescriptor, to size: Int) throws(FileSystemError) {
        try retrying { () throws(FileSystemError) in try fileSystem.ftruncate(file, to: size) }
    }

    func synchronizeData(_ file: FileDescriptor) throws(FileSystemError) {
        try retrying { () throws(FileSystemError) in try fileSystem.fdatasync(file) }
    }

    /// Data, length and times of a file become durable.
    func synchronize(_ file: FileDescriptor) throws(FileSystemError) {
        try retrying { () throws(FileSystemError) in try fileSystem.fsync(file) }
    }

    /// Makes the names in a subfolder, or in the folder itself, durable.
    func synchronizeNames(in subfolder: String? = nil) throws(FileSystemError) {
        let target = subfolder.map { path($0) } ?? path
        let folder = try retrying { () throws(FileSystemError) in
            try fileSystem.open(target, .folder, permissions: 0)
        }
        defer { fileSystem.close(folder) }
        try retrying { () throws(FileSystemError) in try fileSystem.fsync(folder) }
    }

    /// Makes a new file with `bytes` and waits until they are durable; its name is so only after `synchronizeNames`.
    ///
    /// - Throws: EEXIST where the name is taken. After any other error no file of that name is left, as far as it could be removed.
    func create(_ name: String, _ bytes: [UInt8], permissions: UInt32) throws(FileSystemError) -> FileStatus {
        let file = try createOpen(name, permissions: permissions)
        defer { fileSystem.close(file) }
        do throws(FileSystemError) {
            try write(bytes, to: file, at: 0)
            try synchronize(file)
            return try status(file)
        } catch {
            try? remove(name)
            throw error
        }
    }

    /// Makes a new empty file and leaves it open.
    ///
    /// - Throws: EEXIST where the name is taken. After any other error no file of that name is left, as far as it could be removed.
    func createOpen(_ name: String, permissions: UInt32) throws(FileSystemError) -> FileDescriptor {
        let file = try open(name, .createNew, permissions: permissions)
        do throws(FileSystemError) {
            try settle(file, permissions: permissions)
            return file
        } catch {
            fileSystem.close(file)
            try? remove(name)
            throw error
        }
    }

    func makeFolder(_ name: String, permissions: UInt32) throws(FileSystemError) {
        do {
            try retrying { () throws(FileSystemError) in
                try fileSystem.mkdir(path(name), permissions: permissions)
            }
        } catch  where error.code == EEXIST {
            return
        }
        let folder = try open(name, .folder)
        defer { fileSystem.close(folder) }
        try settle(folder, permissions: permissions)
    }

    /// Puts a file with `bytes` in the place of `name`, in one step; durable once the names are.
    func replace(_ name: String, with bytes: [UInt8], permissions: UInt32) throws(FileSystemError) {
        let draft = name + ".tmp"
        try remove(draft)
        _ = try create(draft, bytes, permissions: permissions)
        try rename(draft, to: name)
    }

    func rename(_ name: String, to target: String) throws(FileSystemError) {
        try retrying { () throws(FileSystemError) in try fileSystem.rename(path(name), to: path(target)) }
    }

    /// Removes a file; it may be gone already.
    func remove(_ name: String) throws(FileSystemError) {
        do {
            try retrying { () throws(FileSystemError) in try fileSystem.unlink(path(name)) }
        } catch  where error.code == ENOENT {
            return
        }
    }

    /// Takes away what somebody else has put under the names that unfinished files of ours have: a link goes, and nothing is done to what it leads to.
    func removePlanted() throws(FileSystemError) {
        for name in [StoreFolder.newSnapshot, StoreFolder.oldSnapshot, StoreFolder.newIndex] {
            if let status = try status(name), status.kind != .file { try remove(name) }
        }
    }

    /// Keeps `bytes` in `quarantine/` under `name`, or under the first free `name.2`, `name.3` … and waits until they are durable.
    ///
    /// - Returns: the name in `quarantine/`.
    func keepInQuarantine(_ bytes: [UInt8], as name: String, permissions: UInt32) throws(FileSystemError) -> String {
        try makeFolder(StoreFolder.quarantine, permissions: permissions & 0o060 == 0 ? 0o700 : 0o2770)
        var candidate = name
        var attempt = 1
        while true {
            do {
                _ = try create(StoreFolder.quarantine + "/" + candidate, bytes, permissions: permissions)
                try synchronizeNames(in: StoreFolder.quarantine)
                try synchronizeNames()
                return candidate
            } catch  where error.code == EEXIST {
                // The same bytes may have been kept before a crash that came before they were cut.
                if try contents(of: StoreFolder.quarantine + "/" + candidate)?.bytes == bytes { return candidate }
                attempt += 1
                candidate = "\(name).\(attempt)"
            }
        }
    }
}

extension StoreFolder {
    /// What kind of file system the folder lies on.
    var kind: FileSystemKind {
        get throws(FileSystemError) {
            let folder = try retrying { () throws(FileSystemError) in
                try fileSystem.open(path, .folder, permissions: 0)
            }
            defer { fileSystem.close(folder) }
            return try retrying { () throws(FileSystemError) in try fileSystem.kind(of: folder) }
        }
    }
}
