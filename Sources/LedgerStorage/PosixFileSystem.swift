internal import CLinux
internal import Glibc

/// The file system of the machine.
package struct PosixFileSystem: FileSystem {
    package init() {}

    private func check(_ result: Int32, _ call: String, _ path: String) throws(FileSystemError) {
        if result < 0 { throw FileSystemError(call: call, code: errno, path: path) }
    }

    private func name(_ file: FileDescriptor) -> String { "descriptor \(file.rawValue)" }
}

// MARK: - Open files

extension PosixFileSystem {
    package func open(
        _ path: String, _ mode: OpenMode, permissions: UInt32
    ) throws(FileSystemError) -> FileDescriptor {
        let flags =
            switch mode {
            case .read: O_RDONLY | O_NOFOLLOW | O_NONBLOCK
            case .readWrite: O_RDWR | O_NOFOLLOW | O_NONBLOCK
            case .create: O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK
            case .createNew: O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW
            case .folder: O_RDONLY | O_DIRECTORY
            }
        let descriptor = Glibc.open(path, flags | O_CLOEXEC, permissions)
        try check(descriptor, "open", path)
        return FileDescriptor(descriptor)
    }

    package func close(_ file: FileDescriptor) {
        _ = Glibc.close(file.rawValue)
    }

    package func pread(
        _ file: FileDescriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
    ) throws(FileSystemError) -> Int {
        let count = Glibc.pread(file.rawValue, buffer.baseAddress, buffer.count, off_t(offset))
        if count < 0 { throw FileSystemError(call: "pread", code: errno, path: name(file)) }
        return count
    }

    package func pwrite(
        _ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(FileSystemError) -> Int {
        let count = Glibc.pwrite(file.rawValue, bytes.baseAddress, bytes.count, off_t(offset))
        if count < 0 { throw FileSystemError(call: "pwrite", code: errno, path: name(file)) }
        return count
    }

    package func ftruncate(_ file: FileDescriptor, to size: Int) throws(FileSystemError) {
        try check(Glibc.ftruncate(file.rawValue, off_t(size)), "ftruncate", name(file))
    }

    package func fdatasync(_ file: FileDescriptor) throws(FileSystemError) {
        try check(Glibc.fdatasync(file.rawValue), "fdatasync", name(file))
    }

    package func fsync(_ file: FileDescriptor) throws(FileSystemError) {
        try check(Glibc.fsync(file.rawValue), "fsync", name(file))
    }

    package func fstat(_ file: FileDescriptor) throws(FileSystemError) -> FileStatus {
        var status = Glibc.stat()
        try check(Glibc.fstat(file.rawValue, &status), "fstat", name(file))
        return FileStatus(status)
    }

    package func fchmod(_ file: FileDescriptor, _ permissions: UInt32) throws(FileSystemError) {
        try check(Glibc.fchmod(file.rawValue, permissions), "fchmod", name(file))
    }

    package func fchown(_ file: FileDescriptor, group: UInt32) throws(FileSystemError) {
        try check(Glibc.fchown(file.rawValue, uid_t.max, group), "fchown", name(file))
    }

    package func fchown(_ file: FileDescriptor, owner: UInt32) throws(FileSystemError) {
        try check(Glibc.fchown(file.rawValue, owner, gid_t.max), "fchown", name(file))
    }

    package func futimens(_ file: FileDescriptor, _ modified: FileStatus.Modified) throws(FileSystemError) {
        let time = timespec(tv_sec: Int(modified.seconds), tv_nsec: Int(modified.nanoseconds))
        let times = [time, time]
        try check(Glibc.futimens(file.rawValue, times), "futimens", name(file))
    }

    package func flock(_ file: FileDescriptor) throws(FileSystemError) -> Bool {
        if tryLock(file.rawValue) == 0 { return true }
        if errno == EWOULDBLOCK { return false }
        throw FileSystemError(call: "flock", code: errno, path: name(file))
    }

    package func kind(of file: FileDescriptor) throws(FileSystemError) -> FileSystemKind {
        var kind: Int64 = 0
        try check(duban_file_system_kind(file.rawValue, &kind), "fstatfs", name(file))
        return switch kind {
        case 0x6969: .network(name: "NFS")
        case 0xFF53_4D42: .network(name: "CIFS")
        case 0xFE53_4D42: .network(name: "SMB2")
        case 0x517B: .network(name: "SMB")
        case 0x6573_5546: .network(name: "FUSE")
        case 0x0102_1997: .network(name: "9P")
        default: .local
        }
    }
}

// MARK: - Names

extension PosixFileSystem {
    package func stat(_ path: String, followingLinks: Bool) throws(FileSystemError) -> FileStatus {
        var status = Glibc.stat()
        try check(readStatus(path, &status, followingLinks), "stat", path)
        return FileStatus(status)
    }

    package func entries(_ path: String) throws(FileSystemError) -> [String] {
        guard let folder = opendir(path) else { throw FileSystemError(call: "opendir", code: errno, path: path) }
        defer { closedir(folder) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(folder) else {
                if errno != 0 { throw FileSystemError(call: "readdir", code: errno, path: path) }
                return names
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
    }

    package func mkdir(_ path: String, permissions: UInt32) throws(FileSystemError) {
        try check(Glibc.mkdir(path, permissions), "mkdir", path)
    }

    package func rename(_ path: String, to target: String) throws(FileSystemError) {
        try check(Glibc.rename(path, target), "rename", target)
    }

    package func exchange(_ first: String, _ second: String) throws(FileSystemError) {
        try check(duban_exchange_names(first, second), "renameat2", second)
    }

    package func link(_ path: String, to target: String) throws(FileSystemError) {
        try check(Glibc.link(path, target), "link", target)
    }

    package func unlink(_ path: String) throws(FileSystemError) {
        try check(Glibc.unlink(path), "unlink", path)
    }
}

// Where Glibc has a type and a function of one name, only a call without a type around it finds the function.

private func tryLock(_ descriptor: Int32) -> Int32 {
    flock(descriptor, LOCK_EX | LOCK_NB)
}

private func readStatus(_ path: String, _ status: inout Glibc.stat, _ followsLinks: Bool) -> Int32 {
    followsLinks ? stat(path, &status) : lstat(path, &status)
}

extension FileStatus {
    fileprivate init(_ status: Glibc.stat) {
        let kind: Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            default: .other
            }
        self.init(
            kind: kind, size: Int(status.st_size), inode: UInt64(status.st_ino), device: UInt64(status.st_dev),
            permissions: UInt32(status.st_mode & 0o7777), owner: status.st_uid,
            modified: Modified(seconds: Int64(status.st_mtim.tv_sec), nanoseconds: Int64(status.st_mtim.tv_nsec)),
            links: Int(status.st_nlink))
    }
}
