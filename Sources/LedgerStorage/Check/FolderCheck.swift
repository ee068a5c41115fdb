internal import LedgerModel

/// Names, kinds and rights of the files, and where the folder lies.
struct FolderCheck {
    private let folder: StoreFolder
    private let isShared: Bool

    init(_ folder: StoreFolder, isShared: Bool) {
        self.folder = folder
        self.isShared = isShared
    }

    func check(_ findings: inout [StoreFinding]) throws(FileSystemError) {
        let own = try folder.retrying { () throws(FileSystemError) in
            try folder.fileSystem.open(folder.path, .folder, permissions: 0)
        }
        defer { folder.fileSystem.close(own) }
        if case .network(let name) = try folder.kind {
            findings.append(StoreFinding(.warning, .networkFileSystem(name), in: "."))
        }
        if let program = SyncPrograms.program(around: folder) {
            findings.append(StoreFinding(.warning, .syncFolder(program), in: "."))
        }
        checkPermissions(try folder.status(own), ".", &findings)
        for name in try folder.names().sorted() {
            guard let status = try folder.status(name) else { continue }
            let isFolder = StoreFolder.subfolders.contains(name)
            check(name, status, isOurs: isFolder || FolderCheck.isOurs(name), isFolder: isFolder, &findings)
            guard isFolder, status.kind == .folder else { continue }
            for inner in try folder.names(in: name).sorted() {
                guard let status = try folder.status(name + "/" + inner) else { continue }
                check(
                    name + "/" + inner, status, isOurs: FolderCheck.isOurs(inner, in: name), isFolder: false, &findings)
            }
        }
    }

    private func check(
        _ name: String, _ status: FileStatus, isOurs: Bool, isFolder: Bool, _ findings: inout [StoreFinding]
    ) {
        checkPermissions(status, name, &findings)
        if !isOurs {
            let isCopy = SyncPrograms.isConflictCopy(name)
            findings.append(StoreFinding(isCopy ? .warning : .note, isCopy ? .conflictCopy : .unexpectedFile, in: name))
        } else if status.kind != (isFolder ? .folder : .file) {
            findings.append(StoreFinding(.damage, .notARegularFile, in: name))
        } else if status.kind == .file, status.links > 1 {
            findings.append(StoreFinding(.warning, .hardLinked(names: status.links), in: name))
        }
    }

    private func checkPermissions(_ status: FileStatus, _ name: String, _ findings: inout [StoreFinding]) {
        if status.kind == .link { return }
        let isFolder = status.kind == .folder
        var wanted = status.permissions
        if isShared {
            wanted = wanted & ~FolderCheck.rightsOfOthers(isShared: true) | (isFolder ? 0o2770 : 0o660)
        } else if wanted & FolderCheck.rightsOfOthers(isShared: false) != 0 {
            wanted = isFolder ? 0o700 : 0o600
        }
        if wanted != status.permissions {
            findings.append(
                StoreFinding(.warning, .wrongPermissions(found: status.permissions, wanted: wanted), in: name))
        }
    }

    /// The rights to write that nobody must have but the owner, and the group of a ledger that a team shares.
    static func rightsOfOthers(isShared: Bool) -> UInt32 { isShared ? 0o002 : 0o022 }

    /// Whether a name in the folder is that of a file which a sync program kept aside.
    static func isConflictCopy(_ name: String) -> Bool {
        !isOurs(name) && !StoreFolder.subfolders.contains(name) && SyncPrograms.isConflictCopy(name)
    }

    private static func isOurs(_ name: String) -> Bool {
        [
            StoreFolder.snapshot, StoreFolder.newSnapshot, StoreFolder.oldSnapshot, StoreFolder.lock,
            StoreFolder.compactionLock, StoreFolder.holidays, StoreFolder.index, StoreFolder.newIndex, PurgePlan.file,
            LedgerCopy.marker,
        ].contains(name) || StoreFolder.journalNumber(name) != nil
    }

    private static func isOurs(_ name: String, in subfolder: String) -> Bool {
        switch subfolder {
        case StoreFolder.history: StoreFolder.journalNumber(name) != nil
        case StoreFolder.backup: StoreFolder.backupGeneration(name) != nil
        case StoreFolder.sources: name.utf8.count > 65 && name.utf8.prefix(64).allSatisfy(isHexadecimal)
        case StoreFolder.templates: name.hasSuffix(".mustache")
        // Whatever was kept there.
        default: true
        }
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}

/// Programs that keep a folder the same on several machines, and what they make of a file that was changed on two of them.
enum SyncPrograms {
    /// The forms are those of Dropbox (`… (Anna's conflicted copy 2020-03-01)`), Nextcloud (`… (conflicted copy …)`), Syncthing (`….sync-conflict-20200301-101112-ABC`),
    /// OneDrive (`ledger-PC7.json`, `ledger (2).json`), Nutstore and others in Chinese (`…的冲突副本…`): of the files of a ledger, whatever begins and ends like one.
    static func isConflictCopy(_ path: String) -> Bool {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let words = [".sync-conflict-", "conflicted copy", "冲突"]
        if words.contains(where: { name.contains($0) }) { return true }
        return (name.hasPrefix("ledger") || name.hasPrefix("journal-"))
            && (name.hasSuffix(".json") || name.hasSuffix(".jsonl"))
    }

    /// The program in whose folder the ledger lies; nil where none can be seen.
    static func program(around folder: StoreFolder) -> String? {
        let parts = folder.path.split(separator: "/").map(String.init)
        let names = ["Dropbox", "OneDrive", "Nextcloud", "Google Drive", "Nutstore", "坚果云", "百度云同步盘", "iCloud Drive"]
        for part in parts {
            if let name = names.first(where: { part == $0 || part.hasPrefix($0 + " ") || part.hasPrefix($0 + "-") }) {
                return name
            }
        }
        for count in 1...max(1, parts.count) {
            let above = "/" + parts.prefix(count).joined(separator: "/")
            let mark = StoreFolder(fileSystem: folder.fileSystem, path: above)
            if folder.path.hasPrefix("/"), (try? mark.status(".stfolder")) ?? nil != nil { return "Syncthing" }
        }
        return nil
    }
}
