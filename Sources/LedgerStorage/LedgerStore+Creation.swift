internal import Glibc
package import LedgerModel
internal import StrictJSON

extension LedgerStore {
    /// Makes a new empty ledger in the folder `path`, which is made too, and opens it for writing.
    ///
    /// `ledger.json` appears last: a folder in which making was interrupted is no ledger, and making it again goes on.
    /// - Parameters:
    ///   - store: a new id: the ledger's name for ever.
    ///   - team: the group that may read and write it; nil for one person's ledger.
    /// - Throws: `.alreadyExists` where the folder has anything else in it, `.notAFolder`, `.writeFailed`.
    package static func create(
        at path: String, departments: DepartmentTable = .builtIn(), settings: Settings = Settings(), store: RecordID,
        as origin: StepOrigin, team: Team? = nil, environment: StoreEnvironment = .system()
    ) throws(StoreError) -> LedgerStore {
        let folder = StoreFolder(
            fileSystem: environment.fileSystem, path: path, indexedSize: environment.indexedSize)
        var settings = settings
        settings.team = team?.name
        let contents = LedgerContents(settings: settings, departments: departments)
        do throws(FileSystemError) {
            let permissions: (file: UInt32, folder: UInt32) = team == nil ? (0o600, 0o700) : (0o660, 0o2770)
            if try folder.isMissing() {
                try folder.makeSelf(permissions: permissions.folder)
            } else if try folder.names().contains(where: { !isPartOfUnfinishedLedger($0) }) {
                throw FileSystemError(call: "mkdir", code: EEXIST, path: path)
            }
            try folder.claim(for: team, permissions: permissions.folder)
            try fill(folder, contents, store, origin, permissions)
        } catch  where error.code == EEXIST {
            throw .alreadyExists(path: path)
        } catch  where error.code == ENOTDIR {
            throw .notAFolder(path: path)
        } catch {
            throw .writeFailed(error)
        }
        let made = try LedgerStore(opening: path, for: .writing, environment: environment)
        // The ledger is there and durable. What is missing now, the first backup, the first writer would add too.
        _ = try? made.compact(as: origin)
        return made
    }

    /// What a folder holds in which making a ledger was interrupted.
    private static func isPartOfUnfinishedLedger(_ name: String) -> Bool {
        [
            StoreFolder.lock, StoreFolder.compactionLock, StoreFolder.newSnapshot, StoreFolder.journal(1),
            StoreFolder.sources, StoreFolder.holidays,
        ].contains(name)
    }

    private static func fill(
        _ folder: StoreFolder, _ contents: LedgerContents, _ store: RecordID, _ origin: StepOrigin,
        _ permissions: (file: UInt32, folder: UInt32)
    ) throws(FileSystemError) {
        for name in [StoreFolder.lock, StoreFolder.holidays, StoreFolder.newSnapshot, StoreFolder.journal(1)] {
            try folder.remove(name)
        }
        try folder.makeFolder(StoreFolder.sources, permissions: permissions.folder)
        _ = try folder.create(StoreFolder.lock, [], permissions: permissions.file)
        _ = try folder.create(StoreFolder.holidays, HolidayFile.bytes(of: .builtIn), permissions: permissions.file)
        let snapshot = Snapshot(store: store, generation: 1, sequence: 0, checksum: .none, contents: contents)
        let status = try folder.create(
            StoreFolder.newSnapshot, snapshot.serialized(), permissions: permissions.file)
        let note = JournalEntry(
            sequence: 1, at: origin.at, actor: origin.actor, host: origin.host, app: origin.app, step: origin.step,
            operation: .snapshot, reverses: nil, operations: [],
            snapshot: .init(generation: 1, size: status.size, modified: status.modified), previous: .none)
        guard let line = try? note.sealed().line else {
            throw FileSystemError(call: "verify", code: EILSEQ, path: folder.path(StoreFolder.journal(1)))
        }
        _ = try folder.create(StoreFolder.journal(1), line, permissions: permissions.file)
        try folder.synchronizeNames()
        try folder.rename(StoreFolder.newSnapshot, to: StoreFolder.snapshot)
        try folder.synchronizeNames()
        try folder.synchronizeParent()
    }
}
