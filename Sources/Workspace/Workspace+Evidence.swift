package import LedgerModel
import LedgerStorage

/// A file that a person gives as a proof.
package struct ProofFile: Hashable, Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }

    var record: EvidenceFile { EvidenceFile(sha256: ContentHash.sha256(bytes), name: name, size: bytes.count) }

    var source: SourceFile {
        SourceFile(sha256: record.sha256, format: record.format, original: bytes, text: nil)
    }
}

extension Workspace {
    /// Enters a report with the files that prove it, in one step: the files are durable before the step names them.
    package func report(_ note: ProgressNote, proofs: [ProofFile], on items: [ActionItem]) throws -> ItemEdit {
        var note = note
        var seen: Set<String> = []
        let proofs = proofs.filter { seen.insert($0.record.sha256).inserted }
        note.evidence = proofs.map(\.record)
        return try perform(.report(note), on: items, sources: proofs.map(\.source))
    }
}
