internal import LedgerModel
private import Synchronization

extension LedgerStore {
    /// Makes a sound ledger of what can still be read in the folder `path`, also where it cannot be opened.
    ///
    /// What cannot be understood is kept in `quarantine/`. Nothing is written where nothing is damaged.
    /// - Parameter remark: the words of a note that is put into an item which had another's id or number.
    /// - Throws: `.unreadableSnapshot` where nothing can be read: then nothing is changed; `.lockTimeout`, `.readOnly`, `.writeFailed`: then it can be run again.
    package static func repair(
        at path: String, as origin: StepOrigin, environment: StoreEnvironment = .system(),
        remark: @escaping (RepairRemark) -> String
    ) throws(StoreError) -> RepairReport {
        let folder = StoreFolder(
            fileSystem: environment.fileSystem, path: path, indexedSize: environment.indexedSize)
        try settle(folder, as: origin, environment)
        let permissions = ((try? folder.status(StoreFolder.snapshot)) ?? nil)?.permissions ?? 0o600
        let holder = "\(environment.process) \(origin.host) \(origin.at)"
        let compaction = try StoreLock.acquire(
            folder, StoreFolder.compactionLock, as: holder, permissions: permissions & 0o660,
            patience: environment.patience)
        defer { compaction.release() }
        let lock = try StoreLock.acquire(
            folder, as: holder, permissions: permissions & 0o660, patience: environment.patience)
        defer { lock.release() }
        if try isSound(folder, environment) { return .unneeded }
        var repair: LedgerRepair
        do {
            repair = try LedgerRepair(folder, as: origin, environment)
        } catch {
            throw .unreadable(error)
        }
        return try repair.run(remark: remark)
    }

    /// Lets an ordinary writer put right what it can: a torn line, an unfinished compaction, a snapshot that a backup makes again.
    private static func settle(
        _ folder: StoreFolder, as origin: StepOrigin, _ environment: StoreEnvironment
    ) throws(StoreError) {
        do throws(StoreError) {
            var open = try OpenLedger(folder, for: .writing, environment)
            // An ordinary writer keeps a bad end aside as a whole; a repair reads the lines that can be made out in it.
            if case .suspect = open.loaded.replay.tail { return }
            try open.withLock(as: origin) { _ in }
        } catch {
            switch error {
            case .noLedger, .notAFolder, .notALedger, .unfinishedCopy, .lockTimeout, .readOnly(.noPermission),
                .readOnly(.newerVersion), .readOnly(.newerOperation), .readOnly(.locksUnsupported):
                throw error
            default: return
            }
        }
    }

    /// Whether a check finds nothing that a repair could put right.
    private static func isSound(
        _ folder: StoreFolder, _ environment: StoreEnvironment
    ) throws(StoreError) -> Bool {
        guard let open = try? OpenLedger(folder, for: .reading, environment) else { return false }
        do {
            return try LedgerCheck(open).findings().allSatisfy { !$0.isRepairable }
        } catch {
            throw .unreadable(error)
        }
    }
}

extension StoreFinding {
    fileprivate var isRepairable: Bool {
        switch kind {
        // A link or a device in the place of a file is the work of somebody else, and theirs to put right.
        // An unfinished purge is finished by any writer.
        case .notARegularFile, .spanMismatch, .unfinishedPurge: false
        case .damagedBackup, .wrongPermissions, .suspectTail(_, nil): true
        default: severity == .damage
        }
    }
}

// MARK: - Looking at the folder

/// How many bytes the parts of a ledger take on the disk.
package struct StoreSizes: Hashable, Sendable {
    package var snapshot = 0
    /// Retired ones too.
    package var journals = 0
    package var backups = 0
    package var sources = 0
}

extension LedgerStore {
    /// What can be said of a folder whose ledger cannot be opened: names, kinds and rights of its files.
    package static func inspectFolder(
        at path: String, environment: StoreEnvironment = .system()
    ) -> [StoreFinding] {
        var findings: [StoreFinding] = []
        let folder = StoreFolder(
            fileSystem: environment.fileSystem, path: path, indexedSize: environment.indexedSize)
        try? FolderCheck(folder, isShared: false).check(&findings)
        return findings
    }

    /// Files that cannot be looked at do not count.
    package func sizes() -> StoreSizes {
        let folder = state.withLock { $0.folder }
        func total(_ subfolder: String?, where isCounted: (String) -> Bool = { _ in true }) -> Int {
            let names = ((try? folder.names(in: subfolder)) ?? []).filter(isCounted)
            return names.reduce(0) { sum, name in
                let path = subfolder.map { $0 + "/" + name } ?? name
                return sum + (((try? folder.status(path)) ?? nil)?.size ?? 0)
            }
        }
        return StoreSizes(
            snapshot: total(nil) { $0 == StoreFolder.snapshot },
            journals: total(nil) { StoreFolder.journalNumber($0) != nil } + total(StoreFolder.history),
            backups: total(StoreFolder.backup), sources: total(StoreFolder.sources))
    }
}
