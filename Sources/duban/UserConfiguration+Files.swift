import Glibc
import Workspace

/// The system's part of the configuration file.
extension UserConfiguration {
    struct SystemFailure: Error {
        let errno: Int32
    }

    /// All bytes of a file up to one more than may be read. A pipe or device in its place is refused: it might never end.
    static func read(_ path: String) -> Result<[UInt8], SystemFailure> {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { return .failure(SystemFailure(errno: errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return .failure(SystemFailure(errno: errno)) }
        if status.st_mode & S_IFMT == S_IFDIR { return .failure(SystemFailure(errno: EISDIR)) }
        guard status.st_mode & S_IFMT == S_IFREG else { return .failure(SystemFailure(errno: EINVAL)) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= 1 << 21 {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { return .failure(SystemFailure(errno: errno)) }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return .success(bytes)
    }

    /// Puts a file in place of the old one, or of the one that a symbolic link points to, with its permissions; makes the folder where it is missing.
    /// - Returns: the system's error, nil where it is done.
    static func write(_ bytes: [UInt8], to path: String) -> Int32? {
        makeFolders(path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/"))
        do throws(OutputFileError) {
            try OutputFile(path: Array(path.utf8)).write(bytes, replacing: true, permissions: 0o600)
            return nil
        } catch {
            return switch error {
            case .failed(let code): code
            case .isFolder: EISDIR
            case .noFolder: ENOENT
            case .exists: EEXIST
            }
        }
    }

    /// Takes a file away; one that a symbolic link points to is emptied, for the link is somebody's wish.
    /// - Returns: the system's error, nil where it is done.
    static func remove(_ path: String) -> Int32? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return errno == ENOENT ? nil : errno }
        if status.st_mode & S_IFMT == S_IFLNK { return write([], to: path) }
        return unlink(path) == 0 ? nil : errno
    }

    private static func makeFolders(_ path: String) {
        var made = ""
        for name in path.split(separator: "/") {
            made += "/" + name
            mkdir(made, 0o700)
        }
    }
}
