internal import Glibc
internal import LedgerModel

/// Reads what was done out of the journals, beside whoever reads or writes the ledger: they do not wait for it.
struct HistoryReader {
    let folder: StoreFolder
    /// For the numbers of items.
    let contents: LedgerContents

    /// Every step, the oldest first.
    func all(since: Timestamp?) throws(StoreError) -> [HistoryEntry] {
        var entries: [HistoryEntry] = []
        var numbers: [RecordID: Int] = [:]
        for entry in try folder.journalEntries() {
            entry.collectNumbers(into: &numbers)
            if let since, entry.at < since { continue }
            entries.append(HistoryEntry(entry, about: nil) { numbers[$0] ?? contents.number(of: $0) })
        }
        return entries
    }

    /// The steps that changed an item.
    func entries(
        about item: RecordID, since: Timestamp?, by index: inout HistoryIndex
    ) throws(StoreError) -> [HistoryEntry] {
        var numbers: [RecordID: Int] = [:]
        return try lines(about: item, by: &index).compactMap { entry in
            entry.collectNumbers(into: &numbers)
            if let since, entry.at < since { return nil }
            let history = HistoryEntry(entry, about: item) { numbers[$0] ?? contents.number(of: $0) }
            return history.changes.isEmpty ? nil : history
        }
    }

    private func lines(about item: RecordID, by index: inout HistoryIndex) throws(StoreError) -> [JournalEntry] {
        do throws(FileSystemError) {
            for _ in 0..<3 {
                do throws(FileSystemError) {
                    try index.catchUp(with: folder)
                    return try index.entries(about: item, in: folder)
                } catch  where error.code == ESTALE || error.code == ENOENT {
                    // Another process retired or purged a journal meanwhile.
                    index = index.emptied
                }
            }
            try index.catchUp(with: folder)
            return try index.entries(about: item, in: folder)
        } catch {
            throw .unreadable(error)
        }
    }
}

extension StoreFolder {
    /// Every good line of every journal, the oldest first: also of those that are in snapshots by now.
    func journalEntries() throws(StoreError) -> [JournalEntry] {
        do throws(FileSystemError) {
            var entries: [JournalEntry] = []
            // A line that was in doubt stands in two journals.
            var last = 0
            for (number, subfolder) in try LoadedLedger.allJournals(self, from: 0) {
                let name = (subfolder.map { $0 + "/" } ?? "") + StoreFolder.journal(number)
                guard let (bytes, _) = try contents(of: name) else { continue }
                for entry in JournalScan.entries(of: bytes, journal: number) where entry.sequence > last {
                    last = entry.sequence
                    entries.append(entry)
                }
            }
            return entries
        } catch {
            throw .unreadable(error)
        }
    }
}
