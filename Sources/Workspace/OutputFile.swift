import Glibc

/// Why a file was not written. What was there before is there still, and no half file is.
package enum OutputFileError: Error, Hashable, Sendable {
    /// There is a file of that name, and nobody said that it may go.
    case exists
    case isFolder
    /// The folder in which it was to be is none.
    case noFolder
    case failed(errno: Int32)
}

/// A file for others, made in one piece: a neighbour with a name of its own is written, made durable, and takes the name at last.
package struct OutputFile: Hashable, Sendable {
    /// The bytes of its path.
    package let path: [UInt8]

    package init(path: [UInt8]) {
        self.path = path
    }

    /// - Parameters:
    ///   - replacing: whether a file that is there may go; the new one has its permissions.
    ///   - permissions: of a file that was not there; nil = what the umask leaves.
    package func write(
        _ bytes: [UInt8], replacing: Bool, permissions: UInt32? = nil
    ) throws(OutputFileError) {
        var target = path
        var status = stat()
        if stat(terminated(path), &status) == 0 {
            switch status.st_mode & S_IFMT {
            case S_IFDIR: throw .isFolder
            case S_IFREG:
                if !replacing { throw .exists }
                // A link stays one: what it points to is replaced.
                target = resolved(path) ?? path
            // A pipe or a device (/dev/stdout) has no other way in.
            default: return try writeThrough(bytes)
            }
        }
        let folder = target.lastIndex(of: UInt8(ascii: "/")).map { Array(target[...$0]) } ?? []
        var name = terminated(folder + Array(".duban-XXXXXX".utf8))
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .noFolder : .failed(errno: errno) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        do throws(OutputFileError) {
            defer { close(descriptor) }
            try OutputFile.put(bytes, into: descriptor)
            let mask = umask(0)
            umask(mask)
            // That of the file which goes, or what a new one has.
            let isThere = status.st_mode & S_IFMT == S_IFREG
            _ = fchmod(descriptor, isThere ? status.st_mode & 0o777 : permissions ?? (0o666 & ~mask))
            if fsync(descriptor) != 0, errno != EINVAL { throw .failed(errno: errno) }
            try OutputFile.rename(name, to: terminated(target), replacing: replacing)
            OutputFile.synchronize(folder)
        } catch {
            unlink(name)
            throw error
        }
    }

    /// Makes the new name durable, as far as the file system lets a folder be flushed.
    private static func synchronize(_ folder: [UInt8]) {
        let descriptor = open(terminated(folder.isEmpty ? Array(".".utf8) : folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    private func writeThrough(_ bytes: [UInt8]) throws(OutputFileError) {
        let descriptor = open(terminated(path), O_WRONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw .failed(errno: errno) }
        defer { close(descriptor) }
        try OutputFile.put(bytes, into: descriptor)
    }

    private static func put(_ bytes: [UInt8], into descriptor: Int32) throws(OutputFileError) {
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { bytes in
                Glibc.write(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw .failed(errno: errno)
            }
            start += count
        }
    }

    /// A name that somebody else took meanwhile is not taken from them: a link is only made where there is none.
    private static func rename(_ old: [CChar], to new: [CChar], replacing: Bool) throws(OutputFileError) {
        if !replacing {
            if link(old, new) == 0 {
                unlink(old)
                return
            }
            if errno == EEXIST { throw .exists }
            // A file system without links: what is left is the short moment between looking and renaming.
            if access(new, F_OK) == 0 { throw .exists }
        }
        if Glibc.rename(old, new) != 0 { throw .failed(errno: errno) }
    }

    private func resolved(_ path: [UInt8]) -> [UInt8]? {
        guard let found = realpath(terminated(path), nil) else { return nil }
        defer { free(found) }
        return Array(UnsafeBufferPointer(start: found, count: strlen(found))).map { UInt8(bitPattern: $0) }
    }
}
