internal import LedgerModel

/// What the journals say is gone, by repairs and purges: a check does not report it again, and a repair does not put it right.
struct KnownLosses {
    /// What repairs have found to be lost.
    let repairs: RepairNote
    /// Documents of which purges have taken away something, by their SHA-256.
    private let purgedSources: Set<String>

    init(in entries: some Sequence<JournalEntry>) {
        repairs = RepairNote(joining: entries.compactMap(\.repair))
        purgedSources = Set(entries.flatMap { $0.purge?.sources ?? [] })
    }

    /// Whether it is known, and was told when it came to be.
    func knows(_ finding: StoreFinding) -> Bool {
        if repairs.missing.contains(finding.file) { return true }
        guard finding.kind == .missingSource || finding.kind == .damagedSource else { return false }
        return purgedSources.contains { finding.file.hasPrefix(StoreFolder.sources + "/" + $0) }
    }
}
