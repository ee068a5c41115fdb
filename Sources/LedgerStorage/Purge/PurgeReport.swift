package import LedgerModel

/// What is to go.
package enum PurgeTarget: Hashable, Sendable {
    /// A document, by the SHA-256 of its bytes, with everything that was read from it.
    case source(sha256: String)
    case item(RecordID)
}

/// What a purge has taken away, what it changed in what stays, and where it could not reach.
package struct PurgeReport: Hashable, Sendable {
    package let records: [PurgedRecord]
    /// SHA-256 of documents whose files were removed or blackened.
    package let sources: [String]
    /// Numbers of items that stay and of which words are blackened.
    package let blackened: [Int]
    /// Numbers of items that were joined to what went, and are drafts again.
    package let reopened: [Int]
    /// Numbers of other items that named what went: as the whole of which they are a part, or as the first of their series.
    package let detached: [Int]
    /// Numbers of items that stay and hold the same words of their own: a person decides about them.
    package let elsewhere: [Int]
    /// Titles of documents in which the demand stands in another place, or once more.
    package let documents: [String]
    /// The words themselves, to look for them outside of the ledger. They are in no file of it any more.
    package let texts: [String]
}

extension PurgeReport {
    /// - Parameters:
    ///   - operations: what the purge changes in what stays.
    ///   - before: the ledger as it was.
    ///   - after: the ledger without what went.
    ///   - documents: the texts of the documents as they were, by their SHA-256.
    init(
        _ plan: PurgePlan, _ redaction: Redaction, _ operations: [RecordOperation], from before: LedgerContents,
        to after: LedgerContents, documents: [String: [UInt8]]
    ) {
        let keys = plan.keys
        var (blackened, reopened, detached): (Set<Int>, Set<Int>, Set<Int>) = ([], [], [])
        for operation in operations {
            guard case .item(let id) = operation.key, let old = before.items[id], let new = after.items[id] else {
                continue
            }
            var free = old
            let gone = free.letGo { keys.contains($0) }
            if free != new { blackened.insert(new.number) }
            if let whole = old.joinedTo, keys.contains(.item(whole)) {
                reopened.insert(new.number)
            } else if !gone.isEmpty {
                detached.insert(new.number)
            }
        }
        let holding = documents.filter { sha256, text in
            !plan.removedSources.contains(sha256)
                && redaction.holdsWords(redaction.text(text, places: plan.places[sha256] ?? []))
        }
        self.init(
            records: plan.records, sources: plan.sources, blackened: blackened.sorted(), reopened: reopened.sorted(),
            detached: detached.sorted(),
            elsewhere: after.items.filter { redaction.holdsText(.item($0)) }.map(\.number).sorted(),
            documents: after.sources.filter { holding[$0.sha256] != nil }.map(\.title).sorted(), texts: plan.texts)
    }
}
