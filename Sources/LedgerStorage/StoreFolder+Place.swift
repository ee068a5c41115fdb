internal import Glibc

// The folder itself, as a name in the one above it.

extension StoreFolder {
    func isMissing() throws(FileSystemError) -> Bool {
        do throws(FileSystemError) {
            if try ownStatus().kind != .folder { throw FileSystemError(call: "mkdir", code: ENOTDIR, path: path) }
            return false
        } catch  where error.code == ENOENT {
            return true
        }
    }

    /// Makes the folder, and those above it that are missing, each durable in the one above.
    func makeSelf(permissions: UInt32) throws(FileSystemError) {
        let parent = StoreFolder(fileSystem: fileSystem, path: parentPath)
        if parent.path != path, try parent.isMissing() { try parent.makeSelf(permissions: 0o700) }
        do {
            try retrying { () throws(FileSystemError) in try fileSystem.mkdir(path, permissions: permissions) }
        } catch  where error.code == EEXIST {
            return
        }
        let made = try retrying { () throws(FileSystemError) in
            try fileSystem.open(path, .folder, permissions: 0)
        }
        defer { fileSystem.close(made) }
        try retrying { () throws(FileSystemError) in try fileSystem.fchmod(made, permissions) }
        try synchronizeParent()
    }

    /// The status of the folder itself, a link followed.
    func ownStatus() throws(FileSystemError) -> FileStatus {
        try retrying { () throws(FileSystemError) in try fileSystem.stat(path, followingLinks: true) }
    }

    /// The folder's rights, where others than its owner may write it, or than its owner and the team of a shared ledger; nil where they may not.
    func permissionsOpenToOthers(isShared: Bool) throws(FileSystemError) -> UInt32? {
        let permissions = try ownStatus().permissions
        return permissions & FolderCheck.rightsOfOthers(isShared: isShared) == 0 ? nil : permissions
    }

    /// Gives a folder that may have been there before to the team, or takes it from others, as one that is made new.
    func claim(for team: Team?, permissions: UInt32) throws(FileSystemError) {
        if team == nil, try permissionsOpenToOthers(isShared: false) == nil { return }
        let folder = try retrying { () throws(FileSystemError) in
            try fileSystem.open(path, .folder, permissions: 0)
        }
        defer { fileSystem.close(folder) }
        if let team {
            try retrying { () throws(FileSystemError) in try fileSystem.fchown(folder, group: team.group) }
        }
        try retrying { () throws(FileSystemError) in try fileSystem.fchmod(folder, permissions) }
    }

    /// Gives a new file or folder its rights, whatever the process's umask is, and the owner of the ledger's folder: a snapshot that the superuser's cron job
    /// writes must not lock out whose ledger it is. Nobody else can give files away, and nobody else need.
    func settle(_ file: FileDescriptor, permissions: UInt32) throws(FileSystemError) {
        try retrying { () throws(FileSystemError) in try fileSystem.fchmod(file, permissions) }
        guard let place = try? ownStatus(), let made = try? status(file), made.owner != place.owner else { return }
        try? retrying { () throws(FileSystemError) in try fileSystem.fchown(file, owner: place.owner) }
    }

    /// Makes the folder's own name durable.
    func synchronizeParent() throws(FileSystemError) {
        try StoreFolder(fileSystem: fileSystem, path: parentPath).synchronizeNames()
    }

    var parentPath: String {
        var parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard !parts.isEmpty else { return "/" }
        parts.removeLast()
        let joined = parts.joined(separator: "/")
        if path.hasPrefix("/") { return "/" + joined }
        return joined.isEmpty ? "." : joined
    }
}
