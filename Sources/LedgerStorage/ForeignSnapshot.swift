internal import LedgerModel
internal import StrictJSON

/// What a `ledger.json` is whose checksum is wrong.
enum ForeignSnapshot: Sendable {
    /// It is as large and as old as when it was written here: what changed its bytes was no program.
    case damaged
    /// Somebody edited it, and it is no ledger, or none of this one's.
    case rejected(JSONError)
    /// Somebody edited it.
    case edited(Snapshot)

    /// How many journals that tell of a snapshot are asked whether it was this one.
    private static let depth = 3

    init(_ bytes: [UInt8], _ status: FileStatus, in folder: StoreFolder) throws(FileSystemError) {
        var isNoted = false
        var journals = 0
        search: for (number, subfolder) in try LoadedLedger.allJournals(folder, from: 0).reversed() {
            let name = (subfolder.map { $0 + "/" } ?? "") + StoreFolder.journal(number)
            guard let (bytes, _) = try folder.contents(of: name) else { continue }
            let notes = JournalScan.entries(of: bytes, journal: number).compactMap(\.snapshot)
            isNoted = isNoted || !notes.isEmpty
            if notes.contains(where: { $0.size == status.size && $0.modified == status.modified }) {
                self = .damaged
                return
            }
            if !notes.isEmpty { journals += 1 }
            if journals == ForeignSnapshot.depth { break search }
        }
        do throws(JSONError) {
            let snapshot = try Snapshot(parsing: bytes)
            if snapshot.version <= Snapshot.version, let record = snapshot.unreadable.first { throw record.error }
            self = .edited(snapshot)
        } catch {
            // A ledger whose journals say nothing of its snapshot, as one that was never finished: nobody can have edited it.
            self = isNoted ? .rejected(error) : .damaged
        }
    }
}
