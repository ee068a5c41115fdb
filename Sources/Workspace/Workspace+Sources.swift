package import LedgerModel
package import LedgerQuery
package import LedgerStorage
import Wording

/// No imported document is called so.
package struct SourceNotFound: Error, Hashable {
    package let name: String
}

extension Workspace {
    /// The imported documents in the order in which they came: their places, from 1, are what people call them by.
    package var sources: [SourceDocument] {
        ledger.sources.sorted { ($0.importedAt, $0.id) < ($1.importedAt, $1.id) }
    }

    /// The document with that place in `sources`, that id, or that file name (of several the last), as it is kept or as it is shown.
    package func source(named name: String) throws(SourceNotFound) -> SourceDocument {
        let sources = sources
        if let place = Int(name.halfWidth), sources.indices.contains(place - 1) { return sources[place - 1] }
        let sign = [SourceSign.standardInput, SourceSign.pastedText].first { sign in
            Language.allCases.contains { Catalogue($0).sourceName(sign).string == name }
        }
        let found =
            sources.last { $0.id == RecordID(name) || $0.name == name || $0.sha256 == name }
            ?? sources.last { $0.name == sign }
        guard let found else { throw SourceNotFound(name: name) }
        return found
    }

    /// A document with what became of each of its sentences.
    package func reading(of source: SourceDocument) throws(StoreError) -> (text: [UInt8], reading: SourceReading) {
        let text = try store.sourceText(sha256: source.sha256)
        return (text, SourceReading(of: source.id, in: ledger, text: text))
    }
}
