/// The system calls that the store makes, one requirement a call: here faults are injected, and here a disk in memory stands in for a real one.
///
/// Nothing here retries or interprets: an interrupted call throws EINTR, a short read or write returns its count. Paths are absolute or relative to the
/// process's folder. `open` never follows a link in the last component, so that a planted link is an error and not a way out of the folder.
package protocol FileSystem: Sendable {
    func open(_ path: String, _ mode: OpenMode, permissions: UInt32) throws(FileSystemError) -> FileDescriptor
    /// Also gives up the locks of this descriptor. Errors of close(2) say nothing that fsync has not said.
    func close(_ file: FileDescriptor)

    func pread(_ file: FileDescriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int)
        throws(FileSystemError) -> Int
    func pwrite(_ file: FileDescriptor, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FileSystemError) -> Int
    func ftruncate(_ file: FileDescriptor, to size: Int) throws(FileSystemError)
    func fdatasync(_ file: FileDescriptor) throws(FileSystemError)
    /// Of a folder: its names become durable.
    func fsync(_ file: FileDescriptor) throws(FileSystemError)
    func fstat(_ file: FileDescriptor) throws(FileSystemError) -> FileStatus
    func fchmod(_ file: FileDescriptor, _ permissions: UInt32) throws(FileSystemError)
    func fchown(_ file: FileDescriptor, group: UInt32) throws(FileSystemError)
    func fchown(_ file: FileDescriptor, owner: UInt32) throws(FileSystemError)
    /// Sets when the file was last written.
    func futimens(_ file: FileDescriptor, _ modified: FileStatus.Modified) throws(FileSystemError)
    /// Takes the exclusive advisory lock of the whole file without waiting; false where another descriptor holds it.
    func flock(_ file: FileDescriptor) throws(FileSystemError) -> Bool
    func kind(of file: FileDescriptor) throws(FileSystemError) -> FileSystemKind

    /// The status of what a path names: of a link itself, or of what it leads to.
    func stat(_ path: String, followingLinks: Bool) throws(FileSystemError) -> FileStatus
    /// The names in a folder without `.` and `..`, in no order.
    func entries(_ path: String) throws(FileSystemError) -> [String]
    func mkdir(_ path: String, permissions: UInt32) throws(FileSystemError)
    func rename(_ path: String, to target: String) throws(FileSystemError)
    /// Swaps two names in one step; EINVAL or ENOSYS where the file system cannot.
    func exchange(_ first: String, _ second: String) throws(FileSystemError)
    func link(_ path: String, to target: String) throws(FileSystemError)
    func unlink(_ path: String) throws(FileSystemError)
}

package struct FileDescriptor: Hashable, Sendable {
    package let rawValue: Int32

    package init(_ rawValue: Int32) {
        self.rawValue = rawValue
    }
}

package enum OpenMode: Hashable, Sendable {
    /// A file for reading; a FIFO does not block.
    case read
    case readWrite
    /// For reading and writing, made where it is missing.
    case create
    /// For reading and writing; EEXIST where the name is taken.
    case createNew
    /// A folder, to be synchronised or asked about; links are followed.
    case folder
}

package struct FileStatus: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case file
        case folder
        case link
        case other
    }

    package var kind: Kind
    package var size: Int
    package var inode: UInt64
    package var device: UInt64
    /// The lower twelve bits of the mode.
    package var permissions: UInt32
    package var owner: UInt32
    package var modified: Modified
    /// How many names it has.
    package var links: Int

    package struct Modified: Hashable, Sendable {
        package var seconds: Int64
        package var nanoseconds: Int64

        package init(seconds: Int64, nanoseconds: Int64) {
            self.seconds = seconds
            self.nanoseconds = nanoseconds
        }
    }

    package init(
        kind: Kind, size: Int, inode: UInt64, device: UInt64, permissions: UInt32, owner: UInt32, modified: Modified,
        links: Int = 1
    ) {
        self.kind = kind
        self.size = size
        self.inode = inode
        self.device = device
        self.permissions = permissions
        self.owner = owner
        self.modified = modified
        self.links = links
    }

    /// Whether both are the same file, whatever its names.
    package func isSameFile(as other: FileStatus) -> Bool {
        inode == other.inode && device == other.device
    }
}

/// Where a folder lies, as far as locks and notices depend on it.
package enum FileSystemKind: Hashable, Sendable {
    case local
    /// NFS, CIFS, SMB2 or FUSE: locks and change notices may not reach other machines.
    case network(name: String)
}

/// A system call that failed.
package struct FileSystemError: Error, Hashable, Sendable {
    package let call: String
    /// errno.
    package let code: Int32
    package let path: String

    package init(call: String, code: Int32, path: String) {
        self.call = call
        self.code = code
        self.path = path
    }
}
