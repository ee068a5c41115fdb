internal import LedgerModel
internal import StrictJSON

/// What the journals say, retired ones included, as far as a check needs it: gathered line by line.
struct JournalFacts {
    private(set) var lastSequence = 0
    /// Records whose text a person has changed: their spans are the old text's.
    private(set) var editedTexts: Set<RecordKey> = []
    /// Whether a line still has what a later line says was purged.
    private(set) var holdsPurged = false
    /// The ledger as the newest backup and the lines since make it; nil where there is no backup.
    private(set) var rebuilt: Replay?
    private let lastRebuilt: Int
    /// Lines of repairs and purges.
    private var notes: [JournalEntry] = []
    /// Of all changes so far.
    private var changed: Set<RecordKey> = []

    /// - Parameters:
    ///   - backup: the newest one.
    ///   - last: the last line that is in the ledger as it was read.
    init(rebuilding backup: Snapshot?, upTo last: Int) {
        rebuilt = backup.map { Replay($0) }
        lastRebuilt = last
    }

    var losses: KnownLosses { KnownLosses(in: notes) }

    mutating func take(_ entry: JournalEntry) {
        lastSequence = entry.sequence
        if let purge = entry.purge, purge.records.contains(where: { changed.contains($0.key) }) { holdsPurged = true }
        if entry.purge != nil || entry.repair != nil { notes.append(entry) }
        for operation in entry.operations {
            changed.insert(operation.key)
            if case .set(_, _, let set) = operation.effect, set["text"] != nil { editedTexts.insert(operation.key) }
        }
        if let applied = rebuilt?.applied, entry.sequence > applied, entry.sequence <= lastRebuilt {
            rebuilt?.apply(entry, in: StoreFolder.snapshot)
        }
    }

    /// Whether a purge has begun whose plan is still there: its absence is the mark that it is finished.
    func isPurged(by plan: [UInt8]?) -> Bool {
        guard let step = plan.flatMap({ PurgePlan($0) })?.step else { return false }
        return notes.contains { $0.purge != nil && $0.step == step }
    }
}
