import DirectiveExtraction
package import LedgerModel
import LedgerStorage

/// What the text of an item that is entered by hand says itself of its owners and its date: proposals, which a person confirms or changes.
package struct ItemProposal: Hashable, Sendable {
    /// None of them confirmed.
    package var responsibilities: [Responsibility] = []
    package var alternatives: [OwnerKey] = []
    package var due: CalendarDate?
    /// The words that say the date.
    package var duePhrase: String?

    package var isEmpty: Bool { responsibilities.isEmpty && due == nil }
}

extension Workspace {
    /// Reads a text as a demand of today, as the extraction would.
    package func proposal(for text: String) -> ItemProposal {
        // A line by itself would be a heading: what a meeting asks for is a demand.
        let sentence = "会议要求，" + trimmed(text) + "。"
        var tasks: [ExtractedTask] = []
        _ = Extractor(departments: ledger.departments).forEachArticle(
            of: Array(sentence.utf8), options: ExtractionOptions(givenDate: today, holidays: store.holidays),
            { article in tasks += article.directives.flatMap(\.tasks) }, while: { true })
        var proposal = ItemProposal()
        // Those to whom everything goes that names nobody are no proposal.
        let owners = OwnerDraft(tasks.flatMap(\.findings).filter { $0.basis != .fallback && $0.basis != .addressee })
        proposal.responsibilities = owners.responsibilities.map { found in
            var part = found
            part.isConfirmed = false
            // There is no source in which they would stand.
            part.spans = []
            return part
        }
        proposal.alternatives = owners.alternatives
        let deadlines = tasks.compactMap(\.deadline).filter { $0.due.date != nil }
        // Of several dates nobody knows which one is meant.
        if let deadline = deadlines.first, Set(deadlines.map(\.due.date)).count == 1 {
            (proposal.due, proposal.duePhrase) = (deadline.due.date, deadline.passage.text)
        }
        return proposal
    }
}
