internal import Glibc
internal import LedgerStorage

/// The files of a `SimulatedDisk`: what processes see, and what would be left without power.
struct DiskState: Sendable {
    struct Inode: Sendable {
        var kind: FileStatus.Kind
        var permissions: UInt32
        var modified: Int64
        var data: [UInt8] = []
        /// What a loss of power leaves of `data`.
        var durableData: [UInt8] = []
        var entries: [String: Int] = [:]
        /// What a loss of power leaves of `entries`, before pending changes.
        var durableEntries: [String: Int] = [:]
    }

    /// A change of names that no `fsync` of its folders has made durable: it happens as a whole or not at all.
    struct PendingNames: Sendable {
        struct Effect: Sendable {
            let folder: Int
            let name: String
            /// nil where the name goes away.
            let inode: Int?
        }

        var effects: [Effect]
    }

    struct Descriptor: Sendable {
        let inode: Int
        let process: Int
        let isWritable: Bool
    }

    static let root = 1

    var inodes: [Int: Inode] = [root: Inode(kind: .folder, permissions: 0o755, modified: 0)]
    var nextInode = 2
    var pendingNames: [PendingNames] = []
    var descriptors: [Int32: Descriptor] = [:]
    var nextDescriptor: Int32 = 100
    /// Which descriptor holds the lock of an inode.
    var locks: [Int: Int32] = [:]
    var nextProcess = 1
    /// Milliseconds; moves on with every change.
    var clock: Int64 = 1_700_000_000_000
    var isReadOnly = false
    var capacity: Int?

    mutating func newProcess() -> Int {
        nextProcess += 1
        return nextProcess
    }

    mutating func tick() -> Int64 {
        clock += 1
        return clock
    }

    var usedBytes: Int { inodes.values.reduce(0) { $0 + $1.data.count } }
}

// MARK: - Names

extension DiskState {
    func lookup(_ path: String) -> Int? {
        var inode = DiskState.root
        for part in path.split(separator: "/") {
            guard let next = inodes[inode]?.entries[String(part)] else { return nil }
            inode = next
        }
        return inode
    }

    /// The folder of `path` and the name in it.
    func place(_ path: String, _ call: String) throws(FileSystemError) -> (folder: Int, name: String) {
        let parts = path.split(separator: "/").map(String.init)
        guard let name = parts.last else { throw FileSystemError(call: call, code: EINVAL, path: path) }
        guard let folder = lookup(parts.dropLast().joined(separator: "/")) else {
            throw FileSystemError(call: call, code: ENOENT, path: path)
        }
        guard inodes[folder]?.kind == .folder else { throw FileSystemError(call: call, code: ENOTDIR, path: path) }
        return (folder, name)
    }

    mutating func change(_ effects: [PendingNames.Effect]) {
        for effect in effects {
            inodes[effect.folder]?.entries[effect.name] = effect.inode
            let now = tick()
            inodes[effect.folder]?.modified = now
        }
        pendingNames.append(PendingNames(effects: effects))
    }

    func requireWritable(_ call: String, _ path: String) throws(FileSystemError) {
        if isReadOnly { throw FileSystemError(call: call, code: EROFS, path: path) }
    }

    func requireWritable(folder: Int, _ call: String, _ path: String) throws(FileSystemError) {
        try requireWritable(call, path)
        if let inode = inodes[folder], inode.permissions & 0o200 == 0 {
            throw FileSystemError(call: call, code: EACCES, path: path)
        }
    }

    func paths(below folder: Int, prefix: String) -> [String] {
        (inodes[folder]?.entries ?? [:]).flatMap { name, inode in
            [prefix + "/" + name]
                + (inodes[inode]?.kind == .folder ? paths(below: inode, prefix: prefix + "/" + name) : [])
        }
    }
}

// MARK: - Durability

extension DiskState {
    /// Data and length of a file, or the names of a folder, become durable.
    mutating func synchronize(_ inode: Int) {
        guard let node = inodes[inode] else { return }
        if node.kind == .folder {
            for index in pendingNames.indices {
                for effect in pendingNames[index].effects where effect.folder == inode {
                    inodes[inode]?.durableEntries[effect.name] = effect.inode
                }
                pendingNames[index].effects.removeAll { $0.folder == inode }
            }
            pendingNames.removeAll { $0.effects.isEmpty }
        } else {
            inodes[inode]?.durableData = node.data
        }
    }

    var pendingFiles: [Int] {
        inodes.filter { $0.value.kind == .file && $0.value.data != $0.value.durableData }.map(\.key).sorted()
    }

    func withoutProcesses() -> DiskState {
        var copy = self
        copy.descriptors = [:]
        copy.locks = [:]
        return copy
    }

    func afterPowerLoss(names: (Int) -> Bool, files: (Int) -> SimulatedDisk.SurvivingData) -> DiskState {
        var next = withoutProcesses()
        for (index, pending) in pendingNames.enumerated() where names(index) {
            for effect in pending.effects {
                next.inodes[effect.folder]?.durableEntries[effect.name] = effect.inode
            }
        }
        for (index, inode) in pendingFiles.enumerated() {
            guard let node = inodes[inode] else { continue }
            let known = zip(node.data, node.durableData).prefix { $0 == $1 }.count
            var data = node.data
            switch files(index) {
            case .none: data = node.durableData
            case .all: break
            case .half:
                for offset in (known + (data.count - known) / 2)..<data.count { data[offset] = 0 }
            case .nul:
                for offset in known..<data.count { data[offset] = 0 }
            }
            next.inodes[inode]?.durableData = data
        }
        next.pendingNames = []
        next.inodes = next.inodes.mapValues { node in
            var node = node
            node.data = node.durableData
            node.entries = node.durableEntries
            return node
        }
        return next
    }

    mutating func setContents(of path: String, to bytes: [UInt8]) {
        if lookup(path) == nil, let (folder, name) = try? place(path, "setContents") {
            inodes[nextInode] = Inode(kind: .file, permissions: 0o600, modified: clock)
            inodes[folder]?.entries[name] = nextInode
            inodes[folder]?.durableEntries[name] = nextInode
            nextInode += 1
        }
        guard let inode = lookup(path) else { return }
        inodes[inode]?.data = bytes
        inodes[inode]?.durableData = bytes
        let now = tick()
        inodes[inode]?.modified = now
    }

    mutating func removeDurably(_ path: String) {
        guard let (folder, name) = try? place(path, "remove") else { return }
        inodes[folder]?.entries[name] = nil
        inodes[folder]?.durableEntries[name] = nil
        pendingNames.removeAll { pending in pending.effects.contains { $0.folder == folder && $0.name == name } }
    }
}
