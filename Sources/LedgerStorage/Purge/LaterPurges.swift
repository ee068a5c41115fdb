internal import LedgerModel
internal import StrictJSON

/// The purges that came after a file of the ledger was written: what a file that somebody puts back must not bring with it.
struct LaterPurges: Sendable {
    private let entries: [JournalEntry]

    /// - Parameters:
    ///   - sequence: the last change that is in the file; nil where nobody can tell: then nothing is known to have come later.
    ///   - step: a purge that is not asked for.
    init(after sequence: Int?, except step: RecordID? = nil, in folder: StoreFolder) throws(FileSystemError) {
        guard let sequence else {
            entries = []
            return
        }
        var entries: [JournalEntry] = []
        for (number, subfolder) in try LoadedLedger.allJournals(folder, from: 0) {
            let name = (subfolder.map { $0 + "/" } ?? "") + StoreFolder.journal(number)
            guard let (bytes, _) = try folder.contents(of: name) else { continue }
            entries += JournalScan.entries(of: bytes, journal: number).filter {
                $0.purge != nil && $0.sequence > sequence && $0.step != step
            }
        }
        self.entries = entries
    }

    var isEmpty: Bool { entries.isEmpty }

    /// `contents` without what was purged, and with what was blackened.
    func applied(to contents: LedgerContents) -> LedgerContents {
        var result = contents
        for entry in entries {
            result.forget(Set(entry.purge?.records.map(\.key) ?? []))
            // A record that is not there has nothing to blacken.
            for operation in entry.operations { _ = try? result.apply(operation) }
        }
        return result
    }

    /// What may be kept of such a file.
    func applied(to snapshot: Snapshot) -> Snapshot {
        var result = snapshot
        result.contents = applied(to: snapshot.contents)
        return result
    }

    /// Those of `lines` that say nothing of what was purged, as a file.
    func lines(of lines: [JournalEntry]) throws(JSONError) -> [UInt8] {
        let keys = Set(entries.flatMap { $0.purge?.records.map(\.key) ?? [] })
        var bytes: [UInt8] = []
        for line in lines where !line.operations.contains(where: { keys.contains($0.key) }) {
            bytes += try line.sealed().line
        }
        return bytes
    }

    /// What is kept of a file that nobody can read, and that may hold what was purged.
    var stub: [UInt8] {
        Array("{\"purged\":\"\(entries.last?.step.description ?? "")\"}\n".utf8)
    }
}
