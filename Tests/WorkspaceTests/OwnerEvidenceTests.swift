import LedgerModel
import LedgerStorage
import Testing
import Workspace

/// What the ledger keeps of the reasons for an owner and a date.
@Suite("Words on which owners and dates rest")
struct OwnerEvidenceTests {
    private static func withSample(_ body: (Workspace, [UInt8]) throws -> Void) throws {
        try WorkspaceTests.withLedger { workspace in
            let document = try DocumentFile(origin: .file(path: Array(Sample.fileName.utf8)), bytes: Sample.bytes)
            _ = try workspace.importDocument(document, options: ImportOptions())
            try body(workspace, workspace.store.sourceText(sha256: workspace.ledger.sources[0].sha256))
        }
    }

    private static func words(at spans: [TextSpan], in text: [UInt8]) -> [String] {
        spans.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) }
    }

    @Test("each owner that the text names or proposes has its place in the text, a proposed one its words too")
    func owners() throws {
        try Self.withSample { workspace, text in
            var proposed = 0
            for item in workspace.ledger.items {
                for owner in item.responsibilities where owner.basis != .fallback {
                    #expect(!owner.spans.isEmpty, "\(item.number) \(owner.owner.id)")
                    let words = Self.words(at: owner.spans, in: text)
                    if owner.mention == nil {
                        #expect(!owner.keywords.isEmpty && Set(words) == Set(owner.keywords), "\(item.number) \(words)")
                        proposed += 1
                    } else {
                        #expect(owner.keywords == [])
                        #expect(
                            owner.mention.map { words.joined().contains($0) || $0.contains(words.joined()) } == true)
                    }
                }
            }
            #expect(proposed > 0)
        }
    }

    @Test("a date that the text gives has the place of its phrase")
    func dates() throws {
        try WorkspaceTests.withLedger { workspace in
            let speech = "# 会议\n\n2020年2月9日,县长李明强调,一是公安部门要在3月底前完成排查;二是教育部门要每月报送进展情况。\n"
            _ = try workspace.importDocument(WorkspaceTests.document(speech), options: ImportOptions())
            let item = try #require(workspace.ledger.items.first { $0.duePhrase != nil })
            let evidence = try #require(item.evidence.first { $0.field == .deadline })
            #expect(Self.words(at: evidence.spans, in: Array(speech.utf8)).joined() == item.duePhrase)
            #expect(item.evidence.first { $0.field == .boundary }?.spans == [])
            #expect(item.responsibilities.first.map { Self.words(at: $0.spans, in: Array(speech.utf8)) } == ["公安部门"])
        }
    }
}
