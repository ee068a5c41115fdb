internal import Glibc
internal import LedgerModel
internal import StrictJSON

extension LoadedLedger {
    /// The ledger out of its newest good backup and the journals since.
    struct Rebuilding: Sendable {
        /// The backup, by its path in the folder.
        let file: String
        let snapshot: Snapshot
        /// Of all journals.
        let replay: Replay
        /// The ledger at the number that was asked for.
        let contents: LedgerContents

        /// - Parameter sequence: a change that the backup must not be newer than; nil for any.
        /// - Returns: nil where there is no such backup.
        init?(_ folder: StoreFolder, at sequence: Int? = nil, isLocked: Bool) throws(FileSystemError) {
            let generations = try folder.names(in: StoreFolder.backup).compactMap(StoreFolder.backupGeneration)
            for generation in generations.sorted(by: >) {
                let name = StoreFolder.backup + "/" + StoreFolder.backup(generation)
                guard let (bytes, _) = try folder.contents(of: name), Snapshot.isIntact(bytes),
                    let snapshot = try? Snapshot(parsing: bytes), snapshot.unreadable.isEmpty,
                    snapshot.sequence <= sequence ?? .max
                else { continue }
                var start = Replay(snapshot)
                start.watched = sequence
                let journals = try LoadedLedger.allJournals(folder, from: snapshot.generation)
                guard
                    let replay = try LoadedLedger.replay(
                        folder, from: snapshot, start, journals: journals, isLocked: isLocked)
                else { throw FileSystemError(call: "read", code: ESTALE, path: folder.path) }
                file = name
                self.snapshot = snapshot
                self.replay = replay
                contents = replay.watchedContents ?? replay.contents
                return
            }
            return nil
        }

        /// Why an edited file cannot be one of this ledger; nil where it can.
        func objection(to edited: Snapshot) -> JSONError? {
            func error(_ member: String, _ value: String) -> JSONError {
                JSONError(kind: .invalidValue(member: member, value: value), offset: 0, line: 1, column: 1)
            }
            if edited.store != snapshot.store { return error("store", edited.store.description) }
            if edited.sequence > replay.applied { return error("seq", String(edited.sequence)) }
            return nil
        }
    }
}
