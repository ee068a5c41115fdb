internal import Glibc
internal import LedgerModel
internal import StrictJSON

// The files that a repair moves, cleans or puts right. Nothing is changed that has not been copied to `quarantine/`.

extension LedgerRepair {
    /// Copies every file that is damaged, whole, and tells of each thing in it.
    mutating func keepDamagedFiles() throws(FileSystemError) {
        for rejected in journals.rejected {
            actions.append(.rejected(file: rejected.file, offset: rejected.offset, rejected.reason))
            log.add(rejected.file, offset: rejected.offset, rejected.reason, rejected.bytes)
        }
        for file in damagedJournals { try keep(file.bytes, of: file.name) }
        for file in snapshots where file.snapshot == nil { try keep(file.bytes, of: file.name) }
    }

    private mutating func keep(_ bytes: [UInt8], of name: String) throws(FileSystemError) {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        let kept = try folder.keepInQuarantine(bytes, as: last + ".damaged", permissions: permissions)
        actions.append(.kept(file: name, as: kept))
    }

    /// Journals that are not just the lines that were chosen, one after the other.
    private var damagedJournals: [JournalSalvage.File] {
        journals.files.filter { file in
            let cleaned = journals.cleaned(file.number)
            return cleaned != file.bytes && cleaned != file.bytes + [UInt8(ascii: "\n")] && !isRepeated(file)
        }
    }

    /// A journal that begins with lines of the one before, which were in doubt there.
    private func isRepeated(_ file: JournalSalvage.File) -> Bool {
        let text = file.bytes
        let known = Dictionary(
            journals.lines.map { ($0.entry.sequence, $0.bytes) }, uniquingKeysWith: { first, _ in first })
        let entries = JournalScan.entries(of: text, journal: file.number)
        let numbers = entries.map(\.sequence)
        guard numbers == numbers.sorted(), Set(numbers).count == numbers.count else { return false }
        return entries.flatMap { known[$0.sequence] ?? [] } == text
    }

    /// Damaged journals, which lie in `history/` by now, become their good lines.
    func cleanHistory() throws(FileSystemError) {
        for file in damagedJournals {
            try folder.replace(
                StoreFolder.history + "/" + StoreFolder.journal(file.number), with: journals.cleaned(file.number),
                permissions: permissions)
        }
        try folder.synchronizeNames(in: StoreFolder.history)
    }

    /// Backups that do not vouch for themselves, and originals that are not what they were, are in `quarantine/` by now.
    func removeDamaged(sources: [String]) throws(FileSystemError) {
        for file in snapshots where file.snapshot == nil && file.name != StoreFolder.snapshot {
            try folder.remove(file.name)
        }
        // A snapshot that vouched for itself, and could not be read all the same, was moved to the backups.
        for file in snapshots where file.snapshot == nil && file.name == StoreFolder.snapshot {
            guard let generation = SnapshotSalvage.generation(of: file.bytes) else { continue }
            let name = StoreFolder.backup + "/" + StoreFolder.backup(generation)
            if try folder.contents(of: name)?.bytes == file.bytes { try folder.remove(name) }
        }
        for name in sources { try folder.remove(name) }
        try folder.synchronizeNames(in: StoreFolder.backup)
        if !sources.isEmpty { try folder.synchronizeNames(in: StoreFolder.sources) }
    }

    /// A copy of the new snapshot among the backups: from here on nothing before it is needed to rebuild the ledger.
    func keepBackup() throws(FileSystemError) {
        guard let (bytes, _) = try folder.contents(of: StoreFolder.snapshot), Snapshot.isIntact(bytes),
            let generation = SnapshotSalvage.generation(of: bytes)
        else { return }
        let name = StoreFolder.backup + "/" + StoreFolder.backup(generation)
        try folder.replace(name, with: bytes, permissions: permissions)
        try folder.synchronizeNames(in: StoreFolder.backup)
    }

    /// Imported files that are not there, or are not what their names say, unless that is known; the latter are kept.
    mutating func damagedSources(_ contents: LedgerContents) throws(FileSystemError) -> [String] {
        var findings: [StoreFinding] = []
        try SourceCheck(folder, contents, editedTexts: []).checkFiles(&findings)
        var names: [String] = []
        let losses = KnownLosses(in: journals.lines.map(\.entry))
        for finding in findings where !losses.knows(finding) {
            if finding.kind == .damagedSource, let (bytes, _) = try folder.contents(of: finding.file) {
                try keep(bytes, of: finding.file)
            }
            names.append(finding.file)
        }
        return names
    }

    /// Takes rights away that others must not have, and gives a team those that it needs.
    mutating func mendPermissions(_ contents: LedgerContents) throws(FileSystemError) {
        var findings: [StoreFinding] = []
        try FolderCheck(folder, isShared: contents.settings.team != nil).check(&findings)
        for finding in findings {
            guard case .wrongPermissions(_, let wanted) = finding.kind else { continue }
            let isFolder = try folder.status(finding.file)?.kind == .folder
            let file = try folder.open(finding.file, isFolder ? .folder : .read)
            defer { folder.fileSystem.close(file) }
            try folder.retrying { () throws(FileSystemError) in try folder.fileSystem.fchmod(file, wanted) }
            actions.append(.permissions(file: finding.file, wanted))
        }
    }
}

extension SnapshotSalvage {
    static func generation(of bytes: [UInt8]) -> Int? {
        let salvage = SnapshotSalvage(bytes)
        return salvage.generation > 0 ? salvage.generation : nil
    }
}

/// What a repair keeps aside, for people and programs: a line of JSON for each thing, with the reason.
struct RepairLog {
    private var lines: [UInt8] = []
    private(set) var name: String?

    mutating func add(_ file: String, offset: Int?, _ reason: RepairReason, _ bytes: [UInt8]) {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("file")
        writer.write(file)
        if let offset {
            writer.key("offset")
            writer.write(offset)
        }
        writer.key("reason")
        writer.write(reason.id)
        writer.key("length")
        writer.write(bytes.count)
        // U+0000 cannot stand in a string; the file as it was is kept beside this one.
        writer.key("text")
        writer.write(String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self))
        writer.endObject()
        lines += writer.bytes + [UInt8(ascii: "\n")]
    }

    mutating func write(in folder: StoreFolder, as name: String, permissions: UInt32) throws(FileSystemError) {
        if lines.isEmpty { return }
        self.name = try folder.keepInQuarantine(lines, as: name, permissions: permissions)
    }
}
