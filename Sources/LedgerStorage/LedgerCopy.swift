internal import Glibc
internal import LedgerModel
internal import StrictJSON

/// A copy of a ledger in a folder of its own, known to be whole: `backup` and `restore` are both this.
///
/// What never changes, the originals and retired journals, is copied first; the snapshot and the journals then, while nobody can write. `ledger.json` gets its name
/// last, when everything is durable, so that an interrupted copy is no ledger; it is told by a file of its own and can be made again in the same place.
struct LedgerCopy {
    private let source: StoreFolder
    private let target: StoreFolder
    private let permissions: (file: UInt32, folder: UInt32)
    /// What was copied of each file, and what the file was then.
    private var copied: [String: CopiedFile] = [:]

    private struct CopiedFile {
        var status: FileStatus
        var checksum: Checksum
    }

    /// Stands in a folder until the copy in it is whole.
    static let marker = "unfinished-copy"
    private static let chunkSize = 1 << 20

    init(from source: StoreFolder, to target: StoreFolder, permissions: (file: UInt32, folder: UInt32)) {
        self.source = source
        self.target = target
        self.permissions = permissions
    }

    var fileCount: Int { copied.count }
    var byteCount: Int { copied.values.reduce(0) { $0 + $1.status.size } }
}

// MARK: - The place

extension LedgerCopy {
    /// Makes the folder, or takes one that is empty or in which a copy was interrupted.
    func prepare(for team: Team?) throws(StoreError) {
        do throws(FileSystemError) {
            if try isInsideSource() { throw FileSystemError(call: "mkdir", code: ELOOP, path: target.path) }
            if try target.isMissing() {
                try target.makeSelf(permissions: permissions.folder)
            } else {
                let names = try target.names()
                let isUnfinished = names.contains(LedgerCopy.marker) && !names.contains(StoreFolder.snapshot)
                guard names.isEmpty || isUnfinished else {
                    throw FileSystemError(call: "mkdir", code: EEXIST, path: target.path)
                }
                clear()
            }
            try target.claim(for: team, permissions: permissions.folder)
            try target.remove(LedgerCopy.marker)
            _ = try target.create(LedgerCopy.marker, [], permissions: permissions.file)
            try target.synchronizeNames()
        } catch  where error.code == ELOOP {
            throw .destinationInside(path: target.path)
        } catch  where error.code == EEXIST {
            throw .destinationTaken(path: target.path)
        } catch  where error.code == ENOTDIR {
            throw .notAFolder(path: target.path)
        } catch {
            throw .copyFailed(error)
        }
    }

    /// Whether the target is the source or lies in it, by whatever names.
    private func isInsideSource() throws(FileSystemError) -> Bool {
        let own = try source.ownStatus()
        var folder = target
        while true {
            if let status = try? folder.ownStatus(), status.isSameFile(as: own) { return true }
            let parent = folder.parentPath
            if parent == folder.path || parent == "." { return false }
            folder = StoreFolder(fileSystem: target.fileSystem, path: parent)
        }
    }

    /// Takes away a copy that was not finished: first, durably, what makes it a ledger. Where that fails, or all was done but the mark, it stays as it is.
    func abandon() {
        do throws(FileSystemError) {
            guard try target.status(LedgerCopy.marker) != nil else { return }
            try target.remove(StoreFolder.snapshot)
            try target.synchronizeNames()
        } catch {
            return
        }
        clear()
    }

    /// Takes away what an interrupted copy left, so that the disk is not full of it; the mark stays.
    func clear() {
        for subfolder in StoreFolder.subfolders {
            for name in (try? target.names(in: subfolder)) ?? [] { try? target.remove(subfolder + "/" + name) }
        }
        for name in (try? target.names()) ?? [] where LedgerCopy.isTopFile(name) { try? target.remove(name) }
    }

    private static func isTopFile(_ name: String) -> Bool {
        [StoreFolder.newSnapshot, StoreFolder.holidays, StoreFolder.lock].contains(name)
            || StoreFolder.journalNumber(name) != nil
    }
}

// MARK: - Copying

extension LedgerCopy {
    /// Copies what is never written again. Nobody need wait for it.
    mutating func copySettled() throws(StoreError) {
        do throws(FileSystemError) {
            for subfolder in LedgerCopy.copiedFolders {
                if subfolder == StoreFolder.templates, try source.names(in: subfolder).isEmpty { continue }
                try target.makeFolder(subfolder, permissions: permissions.folder)
                for name in try settledNames(in: subfolder) { try copy(subfolder + "/" + name) }
            }
        } catch {
            throw .copyFailed(error)
        }
    }

    /// Templates are not settled, only small: one that is changed meanwhile is copied again with the rest.
    private static let copiedFolders = [StoreFolder.sources, StoreFolder.history, StoreFolder.templates]

    private func settledNames(in subfolder: String) throws(FileSystemError) -> [String] {
        try source.names(in: subfolder).filter { name in
            switch subfolder {
            case StoreFolder.sources: !name.hasSuffix(".tmp")
            case StoreFolder.templates: name.hasSuffix(".mustache")
            default: StoreFolder.journalNumber(name) != nil
            }
        }
    }

    /// Copies the rest, with the source's lock held: the ledger as it is at this moment.
    ///
    /// - Parameter loaded: the source, read with the lock held.
    mutating func copyCurrent(_ loaded: LoadedLedger) throws(StoreError) {
        do throws(FileSystemError) {
            var wanted: Set<String> = []
            for subfolder in LedgerCopy.copiedFolders {
                for name in try settledNames(in: subfolder) { wanted.insert(subfolder + "/" + name) }
            }
            for name in try source.names() where StoreFolder.journalNumber(name) != nil || name == StoreFolder.holidays
            {
                wanted.insert(name)
            }
            for name in copied.keys where !wanted.contains(name) {
                try target.remove(name)
                copied[name] = nil
            }
            for name in wanted.sorted() { try copy(name) }
            if try source.status(StoreFolder.snapshot) != nil {
                try copy(StoreFolder.snapshot, as: StoreFolder.newSnapshot)
            } else {
                // It was lost, and is what the backups and journals make.
                let snapshot = Snapshot(
                    store: loaded.store, generation: loaded.generation, sequence: loaded.replay.position.sequence,
                    checksum: loaded.replay.position.checksum, contents: loaded.replay.contents)
                _ = try target.create(
                    StoreFolder.newSnapshot, snapshot.serialized(), permissions: permissions.file)
            }
            try copyNewestBackup()
        } catch {
            throw .copyFailed(error)
        }
    }

    /// One older snapshot, so that the copy's own could be rebuilt too.
    private mutating func copyNewestBackup() throws(FileSystemError) {
        try target.makeFolder(StoreFolder.backup, permissions: permissions.folder)
        let generations = try source.names(in: StoreFolder.backup).compactMap(StoreFolder.backupGeneration)
        for generation in generations.sorted(by: >) {
            let name = StoreFolder.backup + "/" + StoreFolder.backup(generation)
            guard let (bytes, _) = try source.contents(of: name), Snapshot.isIntact(bytes) else { continue }
            return try copy(name)
        }
    }

    /// Copies one file unless it was copied already, and waits until it is durable.
    private mutating func copy(_ name: String, as newName: String? = nil) throws(FileSystemError) {
        let input: FileDescriptor
        do {
            input = try source.open(name, .read)
        } catch  where error.code == ENOENT {
            return
        }
        defer { source.fileSystem.close(input) }
        let status = try source.status(input)
        if copied[name]?.status == status { return }
        guard status.kind == .file else { throw FileSystemError(call: "read", code: EINVAL, path: source.path(name)) }
        let newName = newName ?? name
        try target.remove(newName)
        let output = try target.open(newName, .createNew, permissions: permissions.file)
        defer { target.fileSystem.close(output) }
        var checksum = Checksum.none
        var offset = 0
        while offset < status.size {
            let bytes = try source.read(
                input, from: offset, count: min(LedgerCopy.chunkSize, status.size - offset))
            if bytes.isEmpty { throw FileSystemError(call: "pread", code: ESTALE, path: source.path(name)) }
            try target.write(bytes, to: output, at: offset)
            checksum = checksum.continued(with: bytes)
            offset += bytes.count
        }
        try keepAttributes(of: status, on: output)
        try target.retrying { () throws(FileSystemError) in try target.fileSystem.fsync(output) }
        copied[name] = CopiedFile(status: status, checksum: checksum)
    }

    /// The time tells a hand edit from rot, and stays what it was. File systems without rights or with coarse times, as on memory sticks, are good enough for a
    /// copy.
    private func keepAttributes(of status: FileStatus, on file: FileDescriptor) throws(FileSystemError) {
        do {
            try target.retrying { () throws(FileSystemError) in
                try target.fileSystem.fchmod(file, permissions.file)
            }
            try target.retrying { () throws(FileSystemError) in
                try target.fileSystem.futimens(file, status.modified)
            }
        } catch  where error.code == EPERM || error.code == EOPNOTSUPP || error.code == ENOSYS {
            return
        }
    }
}

// MARK: - The end

extension LedgerCopy {
    /// Makes the copy a ledger, and verifies it: every byte, and that it is replayed to the same.
    ///
    /// - Returns: what a check of the copy finds.
    func finish(_ loaded: LoadedLedger, _ environment: StoreEnvironment) throws(StoreError) -> [StoreFinding] {
        do throws(FileSystemError) {
            for subfolder in [StoreFolder.sources, StoreFolder.history, StoreFolder.backup] {
                try target.synchronizeNames(in: subfolder)
            }
            try target.synchronizeNames()
            if let file = try firstDifference() { throw FileSystemError(call: "verify", code: EILSEQ, path: file) }
            try target.rename(StoreFolder.newSnapshot, to: StoreFolder.snapshot)
            try target.synchronizeNames()
        } catch  where error.code == EILSEQ && error.call == "verify" {
            throw .copyDiffers(file: error.path)
        } catch {
            throw .copyFailed(error)
        }
        let made = try OpenLedger(target, for: .reading, environment)
        guard made.loaded.store == loaded.store, made.loaded.replay.position == loaded.replay.position,
            made.contents.keysDiffering(from: loaded.replay.contents).isEmpty,
            made.contents.nextNumber == loaded.replay.contents.nextNumber
        else { throw .copyDiffers(file: StoreFolder.snapshot) }
        do throws(FileSystemError) {
            let findings = try LedgerCheck(made).findings()
            try target.remove(LedgerCopy.marker)
            try target.synchronizeNames()
            try target.synchronizeParent()
            return findings
        } catch {
            throw .copyFailed(error)
        }
    }

    private func firstDifference() throws(FileSystemError) -> String? {
        for (name, file) in copied.sorted(by: { $0.key < $1.key }) {
            let newName = name == StoreFolder.snapshot ? StoreFolder.newSnapshot : name
            let input = try target.open(newName, .read)
            defer { target.fileSystem.close(input) }
            var checksum = Checksum.none
            var offset = 0
            while true {
                let bytes = try target.read(input, from: offset, count: LedgerCopy.chunkSize)
                if bytes.isEmpty { break }
                checksum = checksum.continued(with: bytes)
                offset += bytes.count
            }
            if offset != file.status.size || checksum != file.checksum { return name }
        }
        return nil
    }
}

/// What a copy came to.
package struct CopyReport: Hashable, Sendable {
    package let files: Int
    package let bytes: Int
    package let items: Int
    /// What a check of the copy found: what is wrong with the ledger itself is wrong with its copy.
    package let findings: [StoreFinding]
}
