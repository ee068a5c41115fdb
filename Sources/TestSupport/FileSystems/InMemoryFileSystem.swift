internal import Glibc
package import LedgerStorage
internal import Synchronization

/// One process's view of a `SimulatedDisk`.
package struct InMemoryFileSystem: FileSystem {
    package let disk: SimulatedDisk
    private let process: Int

    init(disk: SimulatedDisk, process: Int) {
        self.disk = disk
        self.process = process
    }

    /// Ends the process: its descriptors are closed and its locks given up, its files stay as they are.
    package func kill() {
        disk.state.withLock { state in
            let mine = state.descriptors.filter { $0.value.process == process }.keys
            for descriptor in mine { InMemoryFileSystem.close(descriptor, in: &state) }
        }
    }

    private static func close(_ descriptor: Int32, in state: inout DiskState) {
        guard let open = state.descriptors.removeValue(forKey: descriptor) else { return }
        if state.locks[open.inode] == descriptor { state.locks[open.inode] = nil }
    }

    /// Runs `body` on the disk's state; typed errors pass through the lock as values.
    private func onDisk<Value: Sendable>(
        _ body: (inout DiskState) throws(FileSystemError) -> sending Value
    ) throws(FileSystemError) -> Value {
        let result: Result<Value, FileSystemError> = disk.state.withLock { state in
            do throws(FileSystemError) {
                return .success(try body(&state))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private func open(
        _ file: FileDescriptor, in state: DiskState, _ call: String
    ) throws(FileSystemError) -> DiskState.Descriptor {
        guard let descriptor = state.descriptors[file.rawValue], descriptor.process == process else {
            throw FileSystemError(call: call, code: EBADF, path: "descriptor \(file.rawValue)")
        }
        return descriptor
    }

    private func openForWriting(
        _ file: FileDescriptor, in state: DiskState, _ call: String
    ) throws(FileSystemError) -> DiskState.Descriptor {
        let descriptor = try open(file, in: state, call)
        guard descriptor.isWritable else {
            throw FileSystemError(call: call, code: EBADF, path: "descriptor \(file.rawValue)")
        }
        try state.requireWritable(call, "descriptor \(file.rawValue)")
        return descriptor
    }

    private func status(of inode: Int, in state: DiskState) -> FileStatus {
        let node = state.inodes[inode]
        let modified = node?.modified ?? 0
        return FileStatus(
            kind: node?.kind ?? .other, size: node?.data.count ?? 0, inode: UInt64(inode), device: 1,
            permissions: node?.permissions ?? 0, owner: 0,
            modified: .init(seconds: modified / 1000, nanoseconds: modified % 1000 * 1_000_000))
    }
}

// MARK: - Open files

extension InMemoryFileSystem {
    package func open(
        _ path: String, _ mode: OpenMode, permissions: UInt32
    ) throws(FileSystemError) -> FileDescriptor {
        try onDisk { state throws(FileSystemError) in
            let (folder, name) = path == "/" ? (DiskState.root, ".") : try state.place(path, "open")
            var inode = path == "/" ? DiskState.root : state.inodes[folder]?.entries[name]
            func fail(_ code: Int32) -> FileSystemError { FileSystemError(call: "open", code: code, path: path) }
            switch mode {
            case .createNew where inode != nil: throw fail(EEXIST)
            case .create where inode == nil, .createNew:
                try state.requireWritable(folder: folder, "open", path)
                let new = state.nextInode
                state.nextInode += 1
                state.inodes[new] = .init(kind: .file, permissions: permissions, modified: state.clock)
                state.change([.init(folder: folder, name: name, inode: new)])
                inode = new
            default: break
            }
            guard let inode, let node = state.inodes[inode] else { throw fail(ENOENT) }
            if mode == .folder, node.kind != .folder { throw fail(ENOTDIR) }
            if node.permissions & 0o400 == 0 { throw fail(EACCES) }
            let isWritable = mode == .readWrite || mode == .create || mode == .createNew
            if isWritable {
                if node.kind == .folder { throw fail(EISDIR) }
                try state.requireWritable("open", path)
                if node.permissions & 0o200 == 0 { throw fail(EACCES) }
            }
            let descriptor = state.nextDescriptor
            state.nextDescriptor += 1
            state.descriptors[descriptor] = .init(inode: inode, process: process, isWritable: isWritable)
            return FileDescriptor(descriptor)
        }
    }

    package func close(_ file: FileDescriptor) {
        disk.state.withLock { state in
            if state.descriptors[file.rawValue]?.process == process {
                InMemoryFileSystem.close(file.rawValue, in: &state)
            }
        }
    }

    package func pread(
        _ file: FileDescriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(FileSystemError) -> Int {
        let wanted = buffer.count
        let bytes: [UInt8] = try onDisk { state throws(FileSystemError) in
            let inode = try open(file, in: state, "pread").inode
            guard let node = state.inodes[inode], node.kind == .file else {
                throw FileSystemError(call: "pread", code: EISDIR, path: "descriptor \(file.rawValue)")
            }
            return Array(node.data.dropFirst(offset).prefix(wanted))
        }
        buffer.copyBytes(from: bytes)
        return bytes.count
    }

    package func pwrite(
        _ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(FileSystemError) -> Int {
        let bytes = Array(bytes)
        return try onDisk { state throws(FileSystemError) in
            let inode = try openForWriting(file, in: state, "pwrite").inode
            guard var data = state.inodes[inode]?.data else { return 0 }
            var count = bytes.count
            if let capacity = state.capacity {
                let growth = max(0, offset + count - data.count)
                let free = max(0, capacity - state.usedBytes)
                if growth > free { count = max(0, count - (growth - free)) }
                if count == 0, !bytes.isEmpty {
                    throw FileSystemError(call: "pwrite", code: ENOSPC, path: "descriptor \(file.rawValue)")
                }
            }
            // The only reference goes away first, so that appending does not copy the file.
            state.inodes[inode]?.data = []
            if data.count < offset { data.append(contentsOf: [UInt8](repeating: 0, count: offset - data.count)) }
            let overlap = min(data.count, offset + count)
            data.replaceSubrange(offset..<overlap, with: bytes.prefix(count))
            state.inodes[inode]?.data = data
            let now = state.tick()
            state.inodes[inode]?.modified = now
            return count
        }
    }

    package func ftruncate(_ file: FileDescriptor, to size: Int) throws(FileSystemError) {
        try onDisk { state throws(FileSystemError) in
            let inode = try openForWriting(file, in: state, "ftruncate").inode
            guard let count = state.inodes[inode]?.data.count else { return }
            if size < count {
                state.inodes[inode]?.data.removeSubrange(size...)
            } else {
                state.inodes[inode]?.data.append(contentsOf: [UInt8](repeating: 0, count: size - count))
            }
            let now = state.tick()
            state.inodes[inode]?.modified = now
        }
    }

    package func fdatasync(_ file: FileDescriptor) throws(FileSystemError) {
        try onDisk { state throws(FileSystemError) in
            state.synchronize(try open(file, in: state, "fdatasync").inode)
        }
    }

    package func fsync(_ file: FileDescriptor) throws(FileSystemError) {
        try onDisk { state throws(FileSystemError) in
            state.synchronize(try open(file, in: state, "fsync").inode)
        }
    }

    package func fstat(_ file: FileDescriptor) throws(FileSystemError) -> FileStatus {
        try onDisk { state throws(FileSystemError) in
            status(of: try open(file, in: state, "fstat").inode, in: state)
        }
    }

    package func fchmod(_ file: FileDescriptor, _ permissions: UInt32) throws(FileSystemError) {
        try onDisk { state throws(FileSystemError) in
            try state.requireWritable("fchmod", "descriptor \(file.rawValue)")
            let inode = try open(file, in: state, "fchmod").inode
            state.inodes[inode]?.permissions = permissions
        }
    }

    package func fchown(_ file: FileDescriptor, group: UInt32) throws(FileSystemError) {
        try onDisk { state throws(FileSystemError) in
            try state.requireWritable("fchown", "descriptor \(file.rawValue)")
            _ = try open(file, in: state, "fchown")
        }
    }

    package func fchown(_ file: FileDescriptor, owner: UInt32) throws(FileSystemError) {
        try onDisk { state throws(FileSystemError) in
            try state.requireWritable("fchown", "descriptor \(file.rawValue)")
            _ = try open(file, in: state, "fchown")
        }
    }

    package func futimens(_ file: FileDescriptor, _ modified: FileStatus.Modified) throws(FileSystemError) {
        try onDisk { state throws(FileSystemError) in
            try state.requireWritable("futimens", "descriptor \(file.rawValue)")
            let inode = try open(file, in: state, "futimens").inode
            state.inodes[inode]?.modified = modified.seconds * 1000 + modified.nanoseconds / 1_000_000
        }
    }

    package func flock(_ file: FileDescriptor) throws(FileSystemError) -> Bool {
        try onDisk { state throws(FileSystemError) in
            let inode = try open(file, in: state, "flock").inode
            if let holder = state.locks[inode], holder != file.rawValue { return false }
            state.locks[inode] = file.rawValue
            return true
        }
    }

    package func kind(of file: FileDescriptor) throws(FileSystemError) -> FileSystemKind {
        .local
    }
}

// MARK: - Names

extension InMemoryFileSystem {
    package func stat(_ path: String, followingLinks: Bool) throws(FileSystemError) -> FileStatus {
        try onDisk { state throws(FileSystemError) in
            if path != "/" { _ = try state.place(path, "stat") }
            guard let inode = state.lookup(path) else {
                throw FileSystemError(call: "stat", code: ENOENT, path: path)
            }
            return status(of: inode, in: state)
        }
    }

    package func entries(_ path: String) throws(FileSystemError) -> [String] {
        try onDisk { state throws(FileSystemError) in
            guard let inode = state.lookup(path), let node = state.inodes[inode] else {
                throw FileSystemError(call: "opendir", code: ENOENT, path: path)
            }
            guard node.kind == .folder else { throw FileSystemError(call: "opendir", code: ENOTDIR, path: path) }
            if node.permissions & 0o400 == 0 { throw FileSystemError(call: "opendir", code: EACCES, path: path) }
            return Array(node.entries.keys)
        }
    }

    package func mkdir(_ path: String, permissions: UInt32) throws(FileSystemError) {
        try onDisk { state throws(FileSystemError) in
            let (folder, name) = try state.place(path, "mkdir")
            if state.inodes[folder]?.entries[name] != nil {
                throw FileSystemError(call: "mkdir", code: EEXIST, path: path)
            }
            try state.requireWritable(folder: folder, "mkdir", path)
            let new = state.nextInode
            state.nextInode += 1
            state.inodes[new] = .init(kind: .folder, permissions: permissions, modified: state.clock)
            state.change([.init(folder: folder, name: name, inode: new)])
        }
    }

    package func rename(_ path: String, to target: String) throws(FileSystemError) {
        try onDisk { state throws(FileSystemError) in
            let (from, oldName) = try state.place(path, "rename")
            let (to, newName) = try state.place(target, "rename")
            guard let inode = state.inodes[from]?.entries[oldName] else {
                throw FileSystemError(call: "rename", code: ENOENT, path: path)
            }
            try state.requireWritable(folder: from, "rename", path)
            try state.requireWritable(folder: to, "rename", target)
            state.change([
                .init(folder: from, name: oldName, inode: nil), .init(folder: to, name: newName, inode: inode),
            ])
        }
    }

    package func exchange(_ first: String, _ second: String) throws(FileSystemError) {
        try onDisk { state throws(FileSystemError) in
            let (folder, name) = try state.place(first, "renameat2")
            let (otherFolder, otherName) = try state.place(second, "renameat2")
            guard let inode = state.inodes[folder]?.entries[name],
                let other = state.inodes[otherFolder]?.entries[otherName]
            else { throw FileSystemError(call: "renameat2", code: ENOENT, path: second) }
            try state.requireWritable(folder: folder, "renameat2", first)
            state.change([
                .init(folder: folder, name: name, inode: other),
                .init(folder: otherFolder, name: otherName, inode: inode),
            ])
        }
    }

    package func link(_ path: String, to target: String) throws(FileSystemError) {
        try onDisk { state throws(FileSystemError) in
            guard let inode = state.lookup(path) else {
                throw FileSystemError(call: "link", code: ENOENT, path: path)
            }
            let (folder, name) = try state.place(target, "link")
            if state.inodes[folder]?.entries[name] != nil {
                throw FileSystemError(call: "link", code: EEXIST, path: target)
            }
            try state.requireWritable(folder: folder, "link", target)
            state.change([.init(folder: folder, name: name, inode: inode)])
        }
    }

    package func unlink(_ path: String) throws(FileSystemError) {
        try onDisk { state throws(FileSystemError) in
            let (folder, name) = try state.place(path, "unlink")
            guard let inode = state.inodes[folder]?.entries[name] else {
                throw FileSystemError(call: "unlink", code: ENOENT, path: path)
            }
            if state.inodes[inode]?.kind == .folder {
                throw FileSystemError(call: "unlink", code: EISDIR, path: path)
            }
            try state.requireWritable(folder: folder, "unlink", path)
            state.change([.init(folder: folder, name: name, inode: nil)])
        }
    }
}
